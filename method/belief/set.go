package belief

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"hedge/num/linprog"
)

// Zero is the probability up to which something counts as impossible, and the
// contradiction up to which judgements count as consistent. It is the tolerance
// of the linear programmes.
const Zero = linprog.Tolerance

var (
	// ErrSureLoss is the answer to every question about judgements that no
	// distribution satisfies; Set.Conflict says which contradict each other.
	ErrSureLoss = errors.New("belief: the judgements contradict each other: no distribution satisfies them all")
	// ErrGaveUp says that a linear programme had no answer that could be checked.
	ErrGaveUp = errors.New("belief: a linear programme gave no answer that could be checked")
)

// Set is a credal set: all distributions over the worlds that satisfy the
// judgements (P. Walley, "Statistical Reasoning with Imprecise Probabilities",
// 1991; T. Augustin et al., "Introduction to Imprecise Probabilities", 2014). It
// is closed and convex. A Set never changes and may be shared by goroutines.
type Set struct {
	worlds     int
	judgements []Judgement
	ends       []end // g over atoms, see merge
	atom       []int // world -> atom
	atoms      int
	partition  *Intervals // over atoms, if the judgements are intervals on disjoint events
	possible   bool
	support    []int // judgements in the contradiction found, if not possible
}

// New is the set of all distributions over so many worlds that satisfy the
// judgements; without any, all distributions. Contradicting judgements are no
// error here: ask AvoidsSureLoss. The slices are kept and must not be changed.
func New(worlds int, judgements []Judgement) (*Set, error) {
	if worlds < 1 {
		return nil, fmt.Errorf("belief: %d worlds: at least one is needed", worlds)
	}
	s := &Set{worlds: worlds, judgements: judgements}
	for i := range judgements {
		if err := judgements[i].validate(i, worlds); err != nil {
			return nil, err
		}
		s.ends = append(s.ends, judgements[i].ends(i, false)...)
	}
	s.merge()
	s.partition = s.asPartition()
	if s.partition != nil && s.partition.AvoidsSureLoss() {
		s.possible = true
		return s, nil
	}
	sol, err := linprog.Solve(&linprog.Problem{Cost: make([]float64, s.atoms), Rows: s.rows(s.ends, 0)})
	if err != nil {
		return nil, err
	}
	switch sol.Status {
	case linprog.Optimal:
		s.possible = true
	case linprog.Infeasible:
		for k, e := range s.ends {
			n := len(s.support)
			if sol.Farkas[1+k] != 0 && (n == 0 || s.support[n-1] != e.judgement) {
				s.support = append(s.support, e.judgement)
			}
		}
	default:
		return nil, ErrGaveUp
	}
	return s, nil
}

// Worlds is the number of worlds.
func (s *Set) Worlds() int { return s.worlds }

// Atoms is the number of groups of worlds that the judgements tell apart.
func (s *Set) Atoms() int { return s.atoms }

// Judgements are those the set was made of.
func (s *Set) Judgements() []Judgement { return s.judgements }

// AvoidsSureLoss says whether some distribution satisfies all judgements
// (Walley 1991, section 2.4).
func (s *Set) AvoidsSureLoss() bool { return s.possible }

// merge puts worlds that no judgement tells apart into one atom and rewrites the
// rows over atoms. Mass may move freely within an atom, so the least expectation
// of f puts an atom's mass on the world with its least f: nothing is lost.
func (s *Set) merge() {
	columns := make([][]float64, 0, 2*len(s.ends))
	for _, e := range s.ends {
		columns = append(columns, e.g)
		if e.weight != nil {
			columns = append(columns, e.weight)
		}
	}
	var first []int
	s.atom, first = group(s.worlds, columns)
	s.atoms = len(first)
	over := func(g []float64) []float64 {
		out := make([]float64, s.atoms)
		for a, w := range first {
			out[a] = g[w]
		}
		return out
	}
	for k := range s.ends {
		s.ends[k].g = over(s.ends[k].g)
		if s.ends[k].weight != nil {
			s.ends[k].weight = over(s.ends[k].weight)
		}
	}
}

// group numbers the items 0..n-1 by the values they have in the columns, in
// order of first appearance.
func group(n int, columns [][]float64) (of, first []int) {
	of = make([]int, n)
	seen := map[string]int{}
	key := make([]byte, 0, 8*len(columns))
	for w := range n {
		key = key[:0]
		for _, c := range columns {
			key = binary.LittleEndian.AppendUint64(key, math.Float64bits(c[w]+0)) // -0 is 0
		}
		g, ok := seen[string(key)]
		if !ok {
			g = len(first)
			seen[string(key)] = g
			first = append(first, w)
		}
		of[w] = g
	}
	return of, first
}

// rows are the conditions on the masses of atoms, the sum first, then the ends,
// with room for further variables at the end of each row.
func (s *Set) rows(ends []end, further int) []linprog.Row {
	one := make([]float64, s.atoms+further)
	for a := range s.atoms {
		one[a] = 1
	}
	rows := append(make([]linprog.Row, 0, 1+len(ends)), linprog.Row{A: one, Sense: linprog.Equal, B: 1})
	for _, e := range ends {
		a := make([]float64, s.atoms+further)
		copy(a, e.g)
		rows = append(rows, linprog.Row{A: a, Sense: linprog.AtLeast, B: e.b})
	}
	return rows
}

// solve runs a programme about distributions; what cannot be is a sure loss.
func solve(p *linprog.Problem) (*linprog.Solution, error) {
	sol, err := linprog.Solve(p)
	switch {
	case err != nil:
		return nil, err
	case sol.Status == linprog.Infeasible:
		return sol, ErrSureLoss
	case sol.Status != linprog.Optimal:
		return nil, ErrGaveUp
	}
	return sol, nil
}

// event checks an event's length.
func (s *Set) event(e []bool) error {
	if len(e) != s.worlds {
		return fmt.Errorf("belief: an event over %d worlds, there are %d", len(e), s.worlds)
	}
	return nil
}

// function checks a function's length and values.
func (s *Set) function(f []float64) error {
	if len(f) != s.worlds {
		return fmt.Errorf("belief: a function on %d worlds, there are %d", len(f), s.worlds)
	}
	for w, v := range f {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("belief: the function has value %v in world %d", v, w)
		}
	}
	return nil
}

// indicator is 1 where the event holds.
func indicator(e []bool) []float64 {
	f := make([]float64, len(e))
	for w, is := range e {
		if is {
			f[w] = 1
		}
	}
	return f
}

func negative(f []float64) []float64 {
	out := make([]float64, len(f))
	for w, v := range f {
		out[w] = -v
	}
	return out
}
