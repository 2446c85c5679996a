package crossimpact

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"hedge/num"
)

// DissentOptions say how matrices are drawn around the given one and how each is
// searched; the zero DissentOptions are usable.
type DissentOptions struct {
	// Samples is the number of matrices; 0 stands for DefaultDissent.
	Samples int
	// Seed of the draws. How a judgement is moved in sample n is a pure function
	// of (Seed, names of the two descriptors and states, n): further descriptors
	// change nothing for those that were there.
	Seed uint64
	// Spread 0 moves each judgement that is not 0 by -1, 0 or +1 with equal
	// chance. Above 0 it is the standard deviation of a normal move, rounded to
	// the nearest whole number, ties to even.
	Spread float64
	// Bound, if not 0, keeps moved judgements within -Bound and +Bound. It takes
	// from the chance of a move at the ends of the scale.
	Bound int
	// Tolerance, Nodes and Workers are those of Options; Nodes is the budget of
	// each search and 0 stands for DefaultDissentNodes.
	Tolerance, Nodes, Workers int
}

// Where DissentOptions do not say.
const (
	DefaultDissent      = 1000
	DefaultDissentNodes = 20_000
	dissentListed       = 1000 // configurations listed before a condition is searched for
)

// Survival counts the sampled matrices in which a condition is possible.
type Survival struct {
	Yes, No, Unknown int // Unknown: the budget was used up first
	N                int // all samples
}

// Share bounds the share of matrices in which the condition is possible; the
// two differ by the share that is Unknown. It is a share of the judgements
// tried, no probability of the condition.
func (s Survival) Share() (low, high float64) {
	if s.N == 0 {
		return 0, 0
	}
	return float64(s.Yes) / float64(s.N), float64(s.Yes+s.Unknown) / float64(s.N)
}

// Dissent asks how much hangs on the exact judgements: it draws matrices in
// which each judgement is a little different and counts, for each condition, in
// how many at least one consistent configuration that keeps the rules satisfies
// it.
func Dissent(ctx context.Context, m Matrix, rules, conditions []Rule, o DissentOptions) ([]Survival, error) {
	if o.Samples < 0 || o.Bound < 0 || o.Tolerance < 0 || o.Nodes < 0 || o.Workers < 0 || !(o.Spread >= 0 && o.Spread <= LargestJudgement) {
		return nil, errors.New("samples, spread, bound, tolerance, nodes and workers must not be below 0, nor the spread above the largest judgement")
	}
	if err := m.checkRules(slices.Concat(rules, conditions), nil); err != nil {
		return nil, err
	}
	o.Samples, o.Nodes = or(o.Samples, DefaultDissent), or(o.Nodes, DefaultDissentNodes)
	d := newDrawer(m, o)
	answers := make([][]Answer, o.Samples)
	wrong := make([]error, o.Samples)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(or(o.Workers, runtime.GOMAXPROCS(0)), o.Samples) {
		wait.Go(func() {
			for n := int(next.Add(1)) - 1; n < o.Samples && ctx.Err() == nil; n = int(next.Add(1)) - 1 {
				answers[n], wrong[n] = possibleIn(ctx, d.draw(uint64(n)), rules, conditions, o)
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	out := make([]Survival, len(conditions))
	for c := range out {
		out[c].N = o.Samples
		for _, a := range answers {
			switch a[c] {
			case Yes:
				out[c].Yes++
			case No:
				out[c].No++
			default:
				out[c].Unknown++
			}
		}
	}
	return out, nil
}

// possibleIn answers for one matrix: from the list of its consistent
// configurations as far as that goes, else by a search for each condition.
func possibleIn(ctx context.Context, m Matrix, rules, conditions []Rule, o DissentOptions) ([]Answer, error) {
	search := Options{Tolerance: o.Tolerance, Nodes: o.Nodes, Most: dissentListed, Workers: 1}
	listed, err := newProblem(m, rules).enumerate(ctx, search)
	if err != nil {
		return nil, err
	}
	out := make([]Answer, len(conditions))
	for c, condition := range conditions {
		switch {
		case slices.ContainsFunc(listed.Configurations, condition.Holds):
			out[c] = Yes
		case listed.Complete:
			out[c] = No
		default:
			p, err := newProblem(m, slices.Concat(rules, []Rule{condition})).possible(ctx, search)
			if err != nil {
				return nil, err
			}
			out[c] = p.Answer
		}
	}
	return out, nil
}

// Draw gives the matrix of sample n of Dissent.
func Draw(m Matrix, o DissentOptions, n int) Matrix { return newDrawer(m, o).draw(uint64(n)) }

// drawer moves judgements; it keeps a stream for each that is not 0.
type drawer struct {
	m       Matrix
	o       DissentOptions
	streams [][]num.Stream // as Matrix.cells
}

func newDrawer(m Matrix, o DissentOptions) *drawer {
	d := &drawer{m, o, make([][]num.Stream, len(m.cells))}
	for i := range m.descriptors {
		for j := range m.descriptors {
			cells := m.section(i, j)
			streams := make([]num.Stream, len(cells))
			for x, v := range cells {
				if v != 0 {
					from, to := m.descriptors[i], m.descriptors[j]
					streams[x] = num.NewStream(o.Seed, fmt.Sprintf("crossimpact dissent %q %q %q %q",
						from.Name, from.States[x/len(to.States)], to.Name, to.States[x%len(to.States)]))
				}
			}
			d.streams[i*m.Len()+j] = streams
		}
	}
	return d
}

func (d *drawer) draw(n uint64) Matrix {
	bound := or(d.o.Bound, LargestJudgement)
	out := d.m
	out.cells = make([][]int, len(d.m.cells))
	for s, cells := range d.m.cells {
		if cells == nil {
			continue
		}
		moved := make([]int, len(cells))
		for x, v := range cells {
			if v != 0 {
				moved[x] = min(max(v+d.move(d.streams[s][x].Uniform(n)), -bound), bound)
			}
		}
		out.cells[s] = moved
	}
	return out
}

// move turns a uniform draw into a move.
func (d *drawer) move(u float64) int {
	switch {
	case d.o.Spread > 0:
		return int(math.RoundToEven(float64(d.o.Spread * num.NormalQuantile(u))))
	case u < 1.0/3:
		return -1
	case u < 2.0/3:
		return 0
	}
	return 1
}
