package belief

import (
	"errors"
	"math"

	"hedge/num/linprog"
)

// LeastRegret is the range over the set, given an event, of the expected regret of
// the action that has least of it:
//
//	min over a of E_p(regret_a | given),  p in the set with p(given) > 0,
//
// which is what it would be worth under p to be told what regret was counted
// against. regret[a][w] is the mean regret of action a in world w, at least 0,
// for instance against the best action of every future in that world, so that not
// only the world is told.
//
// It is concave in p, so the greatest value is one linear-fractional programme and
// the least is the least over a of the lower expectation of regret_a; compare
// PerfectInformation, which it equals when nothing is given and regret is counted
// by the world. NaN if no distribution of the set gives the event a positive
// probability.
func (s *Set) LeastRegret(regret [][]float64, given []bool) (low, high float64, err error) {
	if err := s.actions(regret); err != nil {
		return 0, 0, err
	}
	low = math.Inf(1)
	for _, r := range regret {
		c, err := s.ConditionalExpectation(r, given)
		if err != nil {
			return 0, 0, err
		}
		if !c.Defined() {
			return math.NaN(), math.NaN(), nil
		}
		low = min(low, c.Low)
	}
	// max t with t <= E_q(regret_a; given) for all a, over masses q with q(given) = 1.
	_, first := s.cells(append([][]float64{indicator(given)}, regret...))
	n := len(first)
	sum := linprog.Row{A: make([]float64, n+1), Sense: linprog.Equal, B: 1}
	for c, w := range first {
		if given[w] {
			sum.A[c] = 1
		}
	}
	rows := append([]linprog.Row{sum}, s.scaled(n, func(c int) int { return s.atom[first[c]] }, 1)...)
	for _, r := range regret {
		row := linprog.Row{A: make([]float64, n+1), Sense: linprog.AtLeast}
		for c, w := range first {
			if given[w] {
				row.A[c] = r[w]
			}
		}
		row.A[n] = -1
		rows = append(rows, row)
	}
	cost := make([]float64, n+1)
	cost[n] = -1
	sol, err := solve(&linprog.Problem{Cost: cost, Rows: rows})
	if err != nil {
		return 0, 0, err
	}
	return low, max(low, -sol.Value), nil
}

// Centre is a distribution of the set in its middle, given an event: the mean of n
// draws from the set (see Sample), seen from the event. It stands for one who
// knows the judgements and leans to no side of them.
func (s *Set) Centre(given []bool, n int, seed uint64) ([]float64, error) {
	if err := s.event(given); err != nil {
		return nil, err
	}
	draws, err := s.Sample(n, seed)
	if err != nil {
		return nil, err
	}
	mean, total := make([]float64, s.worlds), 0.0
	for _, p := range draws {
		for w, v := range p {
			if given[w] {
				mean[w] += v
				total += v
			}
		}
	}
	if total <= float64(Zero*float64(n)) {
		return nil, errors.New("belief: the judgements leave the condition no probability")
	}
	for w := range mean {
		mean[w] /= total
	}
	return mean, nil
}
