package belief

import (
	"errors"
	"math"

	"hedge/num/linprog"
)

// cells merges worlds that neither the judgements nor these functions tell
// apart: of[w] is the cell of world w, first[c] a world of cell c.
func (s *Set) cells(functions [][]float64) (of, first []int) {
	atom := make([]float64, s.worlds)
	for w, a := range s.atom {
		atom[w] = float64(a)
	}
	return group(s.worlds, append([][]float64{atom}, functions...))
}

// over are the judgements' rows over cells, the sum first, with room for further
// variables.
func (s *Set) over(first []int, further int) []linprog.Row {
	n := len(first)
	one := make([]float64, n+further)
	for c := range first {
		one[c] = 1
	}
	rows := []linprog.Row{{A: one, Sense: linprog.Equal, B: 1}}
	for _, e := range s.ends {
		a := make([]float64, n+further)
		for c, w := range first {
			a[c] = e.g[s.atom[w]]
		}
		rows = append(rows, linprog.Row{A: a, Sense: linprog.AtLeast, B: e.b})
	}
	return rows
}

// bestAt is a distribution of the set under which action a is best, nil if there is
// none: one programme (L. V. Utkin and T. Augustin, "Powerful algorithms for
// decision making under partial prior information and general ambiguity attitudes",
// ISIPTA 2005).
func (s *Set) bestAt(values [][]float64, a int) ([]float64, error) {
	_, first := s.cells(values)
	n := len(first)
	p := linprog.Problem{Cost: make([]float64, n), Rows: s.over(first, 0)}
	for b := range values {
		if b == a {
			continue
		}
		row := linprog.Row{A: make([]float64, n), Sense: linprog.AtLeast}
		for c, w := range first {
			row.A[c] = values[a][w] - values[b][w]
		}
		p.Rows = append(p.Rows, row)
	}
	sol, err := solve(&p)
	if errors.Is(err, ErrSureLoss) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return s.lay(sol.X, first), nil
}

// lay puts the mass of each cell on its first world.
func (s *Set) lay(mass []float64, first []int) []float64 {
	p := make([]float64, s.worlds)
	for c, w := range first {
		p[w] = max(0, mass[c])
	}
	return p
}

// Information is the expected value of perfect information over a credal set: of
// knowing the world before choosing.
type Information struct {
	Low, High     float64
	LowAt, HighAt []float64 // distributions that attain them
	// Mixture is the random choice between actions whose greatest expected regret is
	// High: no single action need reach it.
	Mixture []float64
}

// PerfectInformation is the range of the expected value of perfect information.
// Under a distribution p it is the least expected regret, min over a of E_p(R_a), which
// is concave in p. So its greatest value is one programme (max t with t <= E_p(R_a)
// for all a), equal to the least greatest regret of a mixture of actions by the minimax
// theorem (J. von Neumann, "Zur Theorie der Gesellschaftsspiele", Mathematische
// Annalen 100 (1928) 295-320), whose mixture are the programme's multipliers. And
// its least value is the least over a of the lower expectation of R_a: both are
// exact, no vertices are needed.
func (s *Set) PerfectInformation(values [][]float64) (Information, error) {
	if err := s.actions(values); err != nil {
		return Information{}, err
	}
	regret := Regrets(values)
	out := Information{Low: math.Inf(1)}
	for _, r := range regret {
		v, p, err := s.least(r)
		if err != nil {
			return Information{}, err
		}
		if v < out.Low {
			out.Low, out.LowAt = max(0, v), p
		}
	}
	_, first := s.cells(regret)
	n := len(first)
	rows := s.over(first, 1)
	start := len(rows)
	for _, r := range regret {
		row := linprog.Row{A: make([]float64, n+1), Sense: linprog.AtLeast}
		for c, w := range first {
			row.A[c] = r[w]
		}
		row.A[n] = -1
		rows = append(rows, row)
	}
	cost := make([]float64, n+1)
	cost[n] = -1
	sol, err := solve(&linprog.Problem{Cost: cost, Rows: rows})
	if err != nil {
		return Information{}, err
	}
	out.High, out.HighAt = max(out.Low, -sol.Value), s.lay(sol.X[:n], first)
	out.Mixture = append([]float64(nil), sol.Dual[start:]...)
	return out, nil
}
