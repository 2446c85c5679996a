package crossimpact

import (
	"fmt"
	"slices"
	"strings"
)

// Configuration is one state per descriptor, by index. The methods of Matrix
// that take one panic if it is not a configuration of that matrix; Check says
// beforehand.
type Configuration []int

// Check says what keeps z from being a configuration of the matrix.
func (m Matrix) Check(z Configuration) error {
	if len(z) != m.Len() {
		return fmt.Errorf("the configuration has %d states; it needs one for each of the %d descriptors", len(z), m.Len())
	}
	for j, c := range z {
		if c < 0 || c >= m.States(j) {
			return fmt.Errorf("descriptor %q has no state %d: it has %d states, counted from 0", m.descriptors[j].Name, c, m.States(j))
		}
	}
	return nil
}

// Label names a configuration for people: "Economy: Dynamic, Values: Family".
func (m Matrix) Label(z Configuration) string {
	var b strings.Builder
	for j, c := range z {
		if j > 0 {
			b.WriteString(", ")
		}
		b.WriteString(m.descriptors[j].Name + ": " + m.descriptors[j].States[c])
	}
	return b.String()
}

// Balances are the impact balances of a configuration: [j][c] is the sum over
// descriptors i of C[i,z_i -> j,c].
func (m Matrix) Balances(z Configuration) [][]int {
	flat := m.flatBalances(z)
	out := make([][]int, m.Len())
	for j := range out {
		out[j] = flat[m.first[j] : m.first[j]+m.States(j) : m.first[j]+m.States(j)]
	}
	return out
}

func (m Matrix) flatBalances(z Configuration) []int {
	b := make([]int, m.width)
	for i, k := range z {
		m.add(b, i, k, 1)
	}
	return b
}

// add counts state k of descriptor i in (sign 1) or out (sign -1) of the
// balances b of all states.
func (m Matrix) add(b []int, i, k, sign int) {
	for j := range m.descriptors {
		for c, v := range m.row(i, k, j) {
			b[m.first[j]+c] += sign * v
		}
	}
}

// Inconsistencies are, for each descriptor, how far its state falls short of
// its best state: the maximum over c of B_j(c), less B_j(z_j). 0 is consistent.
func (m Matrix) Inconsistencies(z Configuration) []int {
	b := m.Balances(z)
	out := make([]int, len(z))
	for j, c := range z {
		out[j] = slices.Max(b[j]) - b[j][c]
	}
	return out
}

// Inconsistency of a configuration is that of its most inconsistent descriptor.
func (m Matrix) Inconsistency(z Configuration) int {
	worst := 0
	for _, d := range m.Inconsistencies(z) {
		worst = max(worst, d)
	}
	return worst
}

// ConsistencyValue is the least lead of a state over its best rival: the
// minimum over j of B_j(z_j) less the best B_j(c) of the other states. 0 means
// that a tie holds the configuration together; less than 0, that it is
// inconsistent. The empty configuration has the value 0.
func (m Matrix) ConsistencyValue(z Configuration) int {
	value, any := 0, false
	for j, b := range m.Balances(z) {
		for c, x := range b {
			if lead := b[z[j]] - x; c != z[j] && (!any || lead < value) {
				value, any = lead, true
			}
		}
	}
	return value
}

// TotalImpact is the total impact score, the sum over j of B_j(z_j). It ranks
// consistent configurations by how strongly their states promote each other.
func (m Matrix) TotalImpact(z Configuration) int {
	sum := 0
	for j, b := range m.Balances(z) {
		sum += b[z[j]]
	}
	return sum
}

// ActiveSums are, for each descriptor, the sum of the absolute judgements of
// its influence on others: what drives.
func (m Matrix) ActiveSums() []int {
	active, _ := m.sums()
	return active
}

// PassiveSums are, for each descriptor, the sum of the absolute judgements of
// the influence of others on it: what is driven.
func (m Matrix) PassiveSums() []int {
	_, passive := m.sums()
	return passive
}

func (m Matrix) sums() (active, passive []int) {
	active, passive = make([]int, m.Len()), make([]int, m.Len())
	for i := range active {
		for j := range passive {
			for _, v := range m.section(i, j) {
				active[i] += max(v, -v)
				passive[j] += max(v, -v)
			}
		}
	}
	return active, passive
}
