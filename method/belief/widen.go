package belief

import (
	"errors"
	"math"

	"hedge/num/linprog"
)

// Move is the shift of one end of a judgement outward, as a probability: 0.15
// are 15 points.
type Move struct {
	Judgement int // position in the slice handed to New
	ID        int
	Side      Side
	Points    float64
}

// Widening is a way to mend a contradiction by moving ends outward.
type Widening struct {
	// Moves mend it, Total points together; in the order of the judgements.
	Moves []Move
	Total float64
	// AtLeast is a floor: no way to mend it takes fewer points. Equal to Total (up
	// to Zero) if no conditional judgement has to be moved or weighs in; with
	// conditionals the least total is not a linear programme.
	AtLeast float64
	// Alone has for each judgement that can mend the contradiction by itself how
	// far one of its ends has to go: exact, least first.
	Alone []Move
}

// tangents is how often the programme for conditionals is run.
const tangents = 20

// Widen finds the smallest total widening after which the judgements avoid sure
// loss. Comparisons are widened by letting them fail by so many points.
//
// Moving the end of P(A | B) >= l by t moves its row by t P(B). The programme's
// variables are those shifts of rows. For unconditional judgements they are the
// points themselves. For conditionals a shift costs at least itself, which gives
// AtLeast, and at the solution shift / P(B) points. That ratio is no linear
// programme; it is replaced by its tangent and the programme run again, a few times,
// going part of the way to its solution if that is better (M. Frank and P. Wolfe, "An
// algorithm for quadratic programming", Naval Research Logistics Quarterly 3 (1956)
// 95-110). The best result is kept, also against Alone.
func (s *Set) Widen() (Widening, error) {
	if s.possible {
		return Widening{}, nil
	}
	alone, err := s.alone()
	if err != nil {
		return Widening{}, err
	}
	out := Widening{Total: math.Inf(1), Alone: alone}
	if len(alone) > 0 {
		out.Moves, out.Total = alone[:1:1], alone[0].Points
	}
	cost := make([]float64, s.atoms+len(s.ends)) // of mass on atoms, of shifts
	for k := range s.ends {
		cost[s.atoms+k] = 1
	}
	var x []float64
	for range tangents {
		sol, err := s.shift(cost)
		if err != nil {
			return Widening{}, err
		}
		if x == nil {
			x, out.AtLeast = sol.X, sol.Value
		}
		here := math.Inf(1)
		from := x
		for step := 1.0; step > 1.0/32; step /= 2 {
			at := make([]float64, len(from))
			for k, v := range from {
				at[k] = v + float64(step*(sol.X[k]-v))
			}
			moves, points := s.moves(at)
			if points < here {
				here, x = points, at
			}
			if points < out.Total-Zero {
				out.Moves, out.Total = moves, points
			}
		}
		if !s.tangent(x, cost) {
			break
		}
	}
	return out, nil
}

// shift finds the cheapest shifts of rows that leave a distribution; the variables are
// the masses of atoms, then the shifts.
func (s *Set) shift(cost []float64) (*linprog.Solution, error) {
	p := linprog.Problem{Cost: cost, Rows: s.rows(s.ends, len(s.ends))}
	for k := range s.ends {
		p.Rows[1+k].A[s.atoms+k] = 1
	}
	return solve(&p)
}

// condition is the mass on which the row of an end counts.
func (s *Set) condition(e end, x []float64) float64 {
	if e.weight == nil {
		return 1
	}
	return max(inner(e.weight, x[:s.atoms]), 1e-6)
}

// moves reads shifts as moves of ends. A conditional that fails has P(Given) > 0,
// for at 0 its row holds.
func (s *Set) moves(x []float64) (moves []Move, points float64) {
	for k, e := range s.ends {
		if shift := x[s.atoms+k]; shift > Zero {
			by := shift / s.condition(e, x)
			moves = append(moves, Move{e.judgement, s.judgements[e.judgement].ID, e.side, by})
			points += by
		}
	}
	return moves, points
}

// tangent writes the tangent of the points of all moves at x to cost: of shift /
// mass it is shift/m - mass shift'/m^2 at (shift', m). It says whether the condition of
// a shifted row weighs in.
func (s *Set) tangent(x, cost []float64) (curved bool) {
	clear(cost[:s.atoms])
	for k, e := range s.ends {
		m := s.condition(e, x)
		cost[s.atoms+k] = 1 / m
		if shift := x[s.atoms+k]; e.weight != nil && shift > Zero {
			curved = true
			for a, w := range e.weight {
				cost[a] -= float64(w*shift) / float64(m*m)
			}
		}
	}
	return curved
}

// alone finds how far each judgement would have to move if it alone did: to the
// nearest value that the others allow.
func (s *Set) alone() ([]Move, error) {
	var out []Move
	for i := range s.judgements {
		others := append(append([]Judgement(nil), s.judgements[:i]...), s.judgements[i+1:]...)
		set, err := New(s.worlds, others)
		if err != nil {
			return nil, err
		}
		if !set.possible {
			continue
		}
		j := &s.judgements[i]
		low, high, err := set.judged(j)
		if err != nil {
			return nil, err
		}
		m := Move{Judgement: i, ID: j.ID}
		switch {
		case j.Other != nil:
			m.Points = -j.Slack - high
		case high < j.Low:
			m.Points = j.Low - high
		default:
			m.Side, m.Points = High, low-j.High
		}
		at := len(out)
		for at > 0 && m.Points < out[at-1].Points-Zero {
			at--
		}
		out = append(out[:at], append([]Move{m}, out[at:]...)...)
	}
	return out, nil
}

// judged is the range of what a judgement speaks of: a probability, a
// conditional probability, or the difference that a comparison wants positive.
func (s *Set) judged(j *Judgement) (low, high float64, err error) {
	switch {
	case j.Other != nil:
		f := indicator(j.Event)
		for w, is := range j.Other {
			if is {
				f[w] -= j.Times
			}
		}
		r, err := s.Expectation(f)
		return r.Low, r.High, err
	case j.Given != nil:
		c, err := s.Conditional(j.Event, j.Given)
		if err == nil && !c.Defined() {
			err = errors.New("belief: a condition without probability cannot be contradicted")
		}
		return c.Low, c.High, err
	}
	r, err := s.Probability(j.Event)
	return r.Low, r.High, err
}
