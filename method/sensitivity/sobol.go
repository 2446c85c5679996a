package sensitivity

import (
	"fmt"
	"math/bits"
	"slices"

	"hedge/num"
)

// Sobol is the setting of Sobol' indices, the shares of the output's variance V
// that inputs make, alone, together with all others, and in pairs:
//
//	first S_i   V[E[y|x_i]] / V
//	total ST_i  E[V[y|all but x_i]] / V
//	pair S_ij   V[E[y|x_i,x_j]] / V - S_i - S_j
//
// (I. M. Sobol', "Sensitivity estimates for nonlinear mathematical models",
// Mathematical Modelling and Computational Experiment 1 (1993) 407-414; T. Homma
// and A. Saltelli, Reliability Engineering and System Safety 52 (1996) 1-17.)
// Inputs are independent, of any kind.
//
// The runs are two samples A and B of base points, Sobol' points in 2k dimensions,
// and for each input A with its column from B; with Pairs also B with its column
// from A. The estimators stand at sums. All this is done in 8 independent
// scramblings of the points that share the runs, and the intervals are Student's
// from the spread of the 8: unlike resampling of rows, that spread holds the error
// of the points themselves.
//
// Measures: First, Total (by which inputs are ranked). An index may come out below
// 0, by its error.
type Sobol struct {
	Runs  int  // of the model, at most; at least 8 * 16 * (k+2), or (2k+2) with Pairs
	Pairs bool // second order too
	Seed  uint64
}

// leastBase is the number of base points that a scrambling must have at least.
const leastBase = 16

// Design chooses the rows. The base points of a scrambling are a power of two, for
// only then are Sobol' points even; Design.Runs is what that needs.
func (s Sobol) Design(inputs []Input) (*Design, error) {
	inputs, err := drawn(inputs)
	if err != nil {
		return nil, err
	}
	k := len(inputs)
	if 2*k > num.SobolDimensions {
		return nil, fmt.Errorf("%d inputs: Sobol' points reach %d; screen them by Morris first", k, num.SobolDimensions/2)
	}
	step := k + 2
	if s.Pairs {
		step = 2*k + 2
	}
	base, err := basePoints(s.Runs, step)
	if err != nil {
		return nil, err
	}
	p := &sobolPlan{inputs: inputs, pairs: s.Pairs, base: base, step: step}
	p.points = scramblings(2*k, s.Seed, "sensitivity sobol")
	runs := Replicates * base * step
	return &Design{Method: "sobol", Inputs: inputs, Runs: runs, Notes: used(s.Runs, runs, base), plan: p}, nil
}

// basePoints is the greatest power of two of base points in each scrambling that
// so many runs pay for, at step runs each.
func basePoints(runs, step int) (int, error) {
	base := runs / (Replicates * step)
	if base < leastBase {
		return 0, fmt.Errorf("%d runs are too few: %d scramblings of %d base points at %d runs each need %d",
			runs, Replicates, leastBase, step, Replicates*leastBase*step)
	}
	return 1 << min(bits.Len(uint(base))-1, 31), nil
}

func used(allowed, runs, base int) []string {
	if runs == allowed {
		return nil
	}
	return []string{fmt.Sprintf("%d of the %d runs allowed are used: %d scramblings of %d base points, a power of two",
		runs, allowed, Replicates, base)}
}

// scramblings makes Sobol' points, [scrambling][dimension].
func scramblings(dimensions int, seed uint64, name string) [][]num.Sobol {
	all := make([][]num.Sobol, Replicates)
	for r := range all {
		all[r] = make([]num.Sobol, dimensions)
		for j := range all[r] {
			all[r][j] = num.NewSobol(j, seed, fmt.Sprintf("%s %d %d", name, r, j))
		}
	}
	return all
}

// sobolPlan has its rows in the order of the base points, those of the first
// scrambling first. The step rows of a base point are A, B, A with column 0 of B,
// A with column 1 of B, ..., then B with column 0 of A and so on.
type sobolPlan struct {
	inputs     []Input
	pairs      bool
	base, step int
	points     [][]num.Sobol
}

func (p *sobolPlan) fill(x [][]float64, from int) {
	rows := len(x[0])
	if rows == 0 {
		return
	}
	k := len(p.inputs)
	first, last := from/p.step, (from+rows-1)/p.step
	own, other := make([]float64, last-first+1), make([]float64, last-first+1)
	for i := range p.inputs {
		p.draw(own, i, 0, first)
		p.draw(other, i, 1, first)
		for n, a := range own {
			b := other[n]
			row := (first+n)*p.step - from // of A in the block; it may lie outside
			low, middle, high := max(row, 0), max(min(row+k+2, rows), 0), min(row+p.step, rows)
			for j := low; j < middle; j++ {
				x[i][j] = a
			}
			for j := max(low, middle); j < high; j++ {
				x[i][j] = b
			}
			for _, change := range [...]struct {
				row int
				v   float64
			}{{row + 1, b}, {row + 2 + i, b}, {row + 2 + k + i, a}} {
				if change.row >= low && change.row < high {
					x[i][change.row] = change.v
				}
			}
		}
	}
}

// draw writes the values of an input in A (0) or B (1) at base points first,
// first+1, ... The two are neighbouring dimensions: every estimator compares one
// with the other, and neighbours fill their square most evenly. With dimensions i
// and k+i, as is usual, the errors on the Ishigami and g-functions are about twice
// as large.
func (p *sobolPlan) draw(dst []float64, input, side, first int) {
	for len(dst) > 0 {
		r, at := first/p.base, first%p.base
		n := min(len(dst), p.base-at)
		p.points[r][2*input+side].Fill(dst[:n], uint64(at))
		for i, u := range dst[:n] {
			dst[i] = p.inputs[input].at(u)
		}
		dst, first = dst[n:], first+n
	}
}

func (p *sobolPlan) analyse(y []float64) (*Result, error) {
	s := p.sums(y)
	r := &Result{Main: Total}
	for i, in := range p.inputs {
		r.Indices = append(r.Indices, Index{in.Name, []Measure{
			{First, ratio(s.first[i], s.variance)},
			{Total, ratio(s.total[i], s.variance)},
		}})
	}
	if p.pairs {
		for i, a := range p.inputs {
			for j := i + 1; j < len(p.inputs); j++ {
				alone := make([]float64, Replicates)
				for c, v := range s.both[pairAt(i, j, len(p.inputs))] {
					alone[c] = v - s.first[i][c] - s.first[j][c]
				}
				r.Pairs = append(r.Pairs, Pair{a.Name, p.inputs[j].Name, ratio(alone, s.variance)})
			}
		}
	}
	if slices.ContainsFunc(r.Indices, func(x Index) bool { return x.Measures[0].Value < 0 }) ||
		slices.ContainsFunc(r.Pairs, func(x Pair) bool { return x.Value < 0 }) {
		r.Notes = append(r.Notes, "a share below 0 is one too small to be told from 0 by so many runs")
	}
	return r, nil
}

// pairAt is the place of the pair i < j of k inputs in the order (0,1), (0,2), ...
func pairAt(i, j, k int) int { return i*(2*k-i-1)/2 + j - i - 1 }
