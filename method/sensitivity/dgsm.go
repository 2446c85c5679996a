package sensitivity

import (
	"fmt"

	"hedge/num"
)

// DGSM is the setting of derivative-based measures. With
//
//	nu_i = E[(dy/dx_i)^2]
//
// and C_i the Poincare constant of the distribution of x_i, the total share is
// bounded,
//
//	ST_i <= C_i nu_i / V
//
// (I. M. Sobol' and S. Kucherenko, "Derivative based global sensitivity measures and
// their link with global sensitivity indices", Mathematics and Computers in
// Simulation 79 (2009) 3009-3017; M. Lamboni, B. Iooss, A.-L. Popelin and F. Gamboa,
// ibid. 87 (2013) 45-54). A small bound shows that an input does not matter; a large
// one, often above 1, shows nothing. C_i is (b-a)^2/pi^2 for a uniform and the
// variance for a normal input; for all inputs it is found from their quantile
// function, see poincare.
//
// The runs are base points, Sobol' points in 8 independent scramblings, and for
// each input one more run a small step away. Intervals are Student's from the
// spread of the 8.
//
// Inputs are continuous and independent, and the output follows them without jumps:
// a jump between two runs of a pair gives a huge slope, none gives no slope.
//
// Measures: Bound (by which inputs are ranked), Slope.
type DGSM struct {
	Runs int // at most; at least 8 * 16 * (k+1)
	Seed uint64
}

// nudge is the step, as a share of the distribution, towards its middle.
const nudge = 0x1p-20

// Design chooses the rows.
func (s DGSM) Design(inputs []Input) (*Design, error) {
	inputs, err := drawn(inputs)
	if err != nil {
		return nil, err
	}
	for _, kind := range []Kind{Integer, Category} {
		if err := refuse(inputs, kind, "a slope needs values that lie close together: take Sobol or Delta, or Morris for whole numbers"); err != nil {
			return nil, err
		}
	}
	k := len(inputs)
	if k > num.SobolDimensions {
		return nil, fmt.Errorf("%d inputs: Sobol' points have %d dimensions; screen inputs by Morris first", k, num.SobolDimensions)
	}
	base, err := basePoints(s.Runs, k+1)
	if err != nil {
		return nil, err
	}
	p := &dgsmPlan{inputs: inputs, base: base, points: scramblings(k, s.Seed, "sensitivity dgsm")}
	for _, in := range inputs {
		c, ok := poincare(in.at)
		if !ok {
			return nil, fmt.Errorf("input %q: no slope bounds its share, for its distribution repeats values or has tails too heavy (a lognormal has): truncate it, or take Sobol", in.Name)
		}
		p.constants = append(p.constants, c)
	}
	runs := Replicates * base * (k + 1)
	return &Design{Method: "dgsm", Inputs: inputs, Runs: runs, Notes: used(s.Runs, runs, base), plan: p}, nil
}

// dgsmPlan has its rows base point by base point: the point, then the point with
// each input moved.
type dgsmPlan struct {
	inputs    []Input
	constants []float64
	base      int
	points    [][]num.Sobol
}

func (p *dgsmPlan) fill(x [][]float64, from int) {
	step := len(p.inputs) + 1
	for i := range x {
		for r := 0; r < len(x[i]); {
			n, at := (from+r)/step, (from+r)%step
			plain, moved := p.two(i, n)
			for ; at < step && r < len(x[i]); at, r = at+1, r+1 {
				x[i][r] = plain
				if at == 1+i {
					x[i][r] = moved
				}
			}
		}
	}
}

// two is the value of an input at a base point, and moved.
func (p *dgsmPlan) two(input, n int) (plain, moved float64) {
	u := p.points[n/p.base][input].At(uint64(n % p.base))
	away := u + nudge
	if u > 0.5 {
		away = u - nudge
	}
	return p.inputs[input].at(u), p.inputs[input].at(away)
}

func (p *dgsmPlan) analyse(y []float64) (*Result, error) {
	k := len(p.inputs)
	z := scaled(y)
	centre := 0.0
	for at := 0; at < len(z); at += k + 1 {
		centre += z[at]
	}
	centre /= float64(Replicates * p.base)
	variance := make([]float64, Replicates)
	for n := range Replicates * p.base {
		d := z[n*(k+1)] - centre
		variance[n/p.base] += float64(d * d)
	}
	r := &Result{Main: Bound}
	low, high := y[0], y[0]
	for _, v := range y {
		low, high = min(low, v), max(high, v)
	}
	unit := high/2 - low/2 // of scaled outputs
	for i, in := range p.inputs {
		squares, ones := make([]float64, Replicates), make([]float64, Replicates)
		for n := range Replicates * p.base {
			plain, moved := p.two(i, n)
			if plain == moved {
				return nil, fmt.Errorf("input %q does not move from %v by a step of %v of its distribution: it needs a density", in.Name, plain, nudge)
			}
			slope := (z[n*(k+1)+1+i] - z[n*(k+1)]) / (moved - plain)
			squares[n/p.base] += float64(slope * slope)
			ones[n/p.base]++
		}
		nu := ratio(squares, ones)
		bound := ratio(squares, variance)
		by := float64(unit * unit)
		r.Indices = append(r.Indices, Index{in.Name, []Measure{
			{Bound, bound.times(p.constants[i])},
			{Slope, nu.times(by)},
		}})
	}
	return r, nil
}

// times is an estimate of a multiple.
func (e Estimate) times(c float64) Estimate {
	return Estimate{float64(c * e.Value), float64(c * e.Low), float64(c * e.High), float64(c * e.Floor)}
}
