package sensitivity

import (
	"fmt"
	"math"
	"slices"
)

// Morris is the setting of elementary effects, for screening. Inputs move on a
// grid of p levels of the unit cube; a trajectory of k+1 runs moves each of them
// once, by D = p/(2(p-1)), and the elementary effect of input i is
//
//	EE_i = (y after - y before) / (+-D),
//
// in the unit of y, for the whole way of the input. Over r trajectories: Mu is the
// mean of EE, MuStar (by which inputs are ranked) that of |EE|, Sigma the standard
// deviation of EE, large where the effect depends on where the inputs stand. M. D.
// Morris, "Factorial sampling plans for preliminary computational experiments",
// Technometrics 33 (1991) 161-174; F. Campolongo, J. Cariboni and A. Saltelli, "An
// effective screening design for sensitivity analysis of large models",
// Environmental Modelling and Software 22 (2007) 1509-1518.
//
// Intervals of Mu and MuStar are Student's over trajectories, Sigma has none. With
// Candidates the trajectories are not drawn independently, and they are wide or
// narrow by what that does.
//
// Inputs are continuous or integer and independent. The level 0 is the least value
// of an input, 1 its greatest; an input without a least or a greatest moves between
// its quantiles of 0.5 % and 99.5 %.
type Morris struct {
	Runs   int // at most; at least 4 (k+1)
	Levels int // an even number; 0 stands for 4

	// Candidates is of how many trajectories the most widely spread are taken; 0
	// takes all as they come. The work grows as Candidates^2 (k+1)^2 k.
	Candidates int

	Seed uint64
}

const (
	leastTrajectories = 4
	leastShare        = 0.005 // level 0 of an input without a least value
)

// Design chooses the rows.
func (s Morris) Design(inputs []Input) (*Design, error) {
	inputs, err := drawn(inputs)
	if err != nil {
		return nil, err
	}
	if err := refuse(inputs, Category, "an elementary effect is a step from one value to another, and categories have no order: take Sobol, Delta or PAWN"); err != nil {
		return nil, err
	}
	levels := s.Levels
	if levels == 0 {
		levels = 4
	}
	if levels < 2 || levels%2 == 1 {
		return nil, fmt.Errorf("%d levels: take an even number, 4 is usual", levels)
	}
	k := len(inputs)
	count := s.Runs / (k + 1)
	if count < leastTrajectories {
		return nil, fmt.Errorf("%d runs are too few: %d trajectories of %d runs each need %d", s.Runs, leastTrajectories, k+1, leastTrajectories*(k+1))
	}
	if s.Candidates != 0 && s.Candidates <= count {
		return nil, fmt.Errorf("%d candidates for %d trajectories: there must be more, or 0 to take them as they come", s.Candidates, count)
	}
	p := &morrisPlan{inputs: inputs, levels: levels}
	d := &Design{Method: "morris", Inputs: inputs, Runs: count * (k + 1), plan: p}
	p.trajectories = drawTrajectories(max(count, s.Candidates), k, levels, s.Seed)
	if s.Candidates != 0 {
		p.trajectories = spread(p.trajectories, count)
		d.Notes = append(d.Notes, fmt.Sprintf("the %d trajectories are the most spread of %d, not independent ones: read their intervals as rough", count, s.Candidates))
	}
	if d.Runs < s.Runs {
		d.Notes = append(d.Notes, fmt.Sprintf("%d of the %d runs allowed are used: %d trajectories of %d", d.Runs, s.Runs, count, k+1))
	}
	for _, in := range inputs {
		values, cut := levelValues(&in, levels)
		if cut {
			d.Notes = append(d.Notes, fmt.Sprintf("%s has no least or no greatest value: it moves between its quantiles of 0.5 %% and 99.5 %%", in.Name))
		}
		for _, v := range values {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return nil, fmt.Errorf("input %q is %v at one of its levels: mend its quantile function", in.Name, v)
			}
		}
		if in.Kind == Integer {
			d.Notes = append(d.Notes, fmt.Sprintf("%s is a whole number: its effects are those of the whole numbers nearest below its levels", in.Name))
		}
		p.values = append(p.values, values)
	}
	return d, nil
}

// levelValues are the values of an input at its levels, and whether its tails are
// cut off.
func levelValues(in *Input, levels int) (values []float64, cut bool) {
	low, high := 0.0, 1.0
	if math.IsInf(in.at(0), 0) || math.IsInf(in.at(1), 0) {
		low, high, cut = leastShare, 1-leastShare, true
	}
	for j := range levels {
		values = append(values, in.at(low+float64(float64(j)/float64(levels-1)*(high-low))))
	}
	return values, cut
}

// morrisPlan has its rows trajectory by trajectory.
type morrisPlan struct {
	inputs       []Input
	levels       int
	values       [][]float64 // [input][level]
	trajectories []trajectory
}

func (p *morrisPlan) fill(x [][]float64, from int) {
	step := len(p.inputs) + 1
	for i := range x {
		for r := range x[i] {
			t := &p.trajectories[(from+r)/step]
			x[i][r] = p.values[i][t.level(i, (from+r)%step)]
		}
	}
}

func (p *morrisPlan) analyse(y []float64) (*Result, error) {
	k := len(p.inputs)
	effects := columns(k, len(p.trajectories))
	far := float64(p.levels) / float64(2*(p.levels-1))
	for c := range p.trajectories {
		t, part := &p.trajectories[c], y[c*(k+1):(c+1)*(k+1)]
		for i := range effects {
			at := t.turn[i]
			e := (part[at+1] - part[at]) / far
			if t.from[i] > t.to[i] {
				e = -e
			}
			effects[i][c] = e
		}
	}
	r := &Result{Main: MuStar}
	for i, in := range p.inputs {
		mu := mean(effects[i])
		_, variance := moments(effects[i])
		absolute := slices.Clone(effects[i])
		for c, e := range absolute {
			absolute[c] = math.Abs(e)
		}
		star := mean(absolute)
		star.Low = max(star.Low, 0)
		r.Indices = append(r.Indices, Index{in.Name, []Measure{
			{Mu, mu}, {MuStar, star}, {Sigma, bare(math.Sqrt(variance))},
		}})
	}
	return r, nil
}
