package crossimpact

import "fmt"

// MostEnumerated is the largest number of configurations that are looked at one
// by one.
const MostEnumerated = 10_000_000

// odometer walks over all configurations in the mixed-radix order of
// declaration and keeps the balances: a step costs two rows for each digit that
// turns, and the last digit turns most often.
type odometer struct {
	m Matrix
	z Configuration
	b []int // balances of all states
}

func newOdometer(m Matrix) *odometer {
	z := make(Configuration, m.Len())
	return &odometer{m, z, m.flatBalances(z)}
}

// next moves on; false after the last configuration.
func (o *odometer) next() bool {
	for i := len(o.z) - 1; i >= 0; i-- {
		k := (o.z[i] + 1) % o.m.States(i)
		o.m.add(o.b, i, o.z[i], -1)
		o.m.add(o.b, i, k, 1)
		o.z[i] = k
		if k > 0 {
			return true
		}
	}
	return false
}

// inconsistency of the configuration at hand.
func (o *odometer) inconsistency() int {
	worst := 0
	for j, c := range o.z {
		at := o.m.first[j]
		own := o.b[at+c]
		for _, x := range o.b[at : at+o.m.States(j)] {
			worst = max(worst, x-own)
		}
	}
	return worst
}

// countable refuses spaces that are too large to be walked over.
func (m Matrix) countable() error {
	if n := m.Configurations(); n > MostEnumerated {
		return fmt.Errorf("%d configurations are too many to look at one by one; at most %d are", n, MostEnumerated)
	}
	return nil
}

// BruteForce lists the configurations of an inconsistency of at most tolerance
// that keep all rules, by looking at every configuration. It is the slow and
// clear twin of Enumerate, for small spaces and tests; above MostEnumerated
// configurations it refuses.
func BruteForce(m Matrix, rules []Rule, tolerance int) ([]Configuration, error) {
	if err := m.countable(); err != nil {
		return nil, err
	}
	if err := m.checkRules(rules, nil); err != nil {
		return nil, err
	}
	var out []Configuration
walk:
	for o, more := newOdometer(m), true; more; more = o.next() {
		if o.inconsistency() > tolerance {
			continue
		}
		for _, r := range rules {
			if !r.Holds(o.z) {
				continue walk
			}
		}
		out = append(out, append(Configuration{}, o.z...))
	}
	return out, nil
}

// Histogram counts all configurations by their inconsistency: element d is the
// number of those with inconsistency d. Above MostEnumerated configurations it
// refuses.
func Histogram(m Matrix) ([]int, error) {
	if err := m.countable(); err != nil {
		return nil, err
	}
	var out []int
	for o, more := newOdometer(m), true; more; more = o.next() {
		d := o.inconsistency()
		for len(out) <= d {
			out = append(out, 0)
		}
		out[d]++
	}
	return out, nil
}
