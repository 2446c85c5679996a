package belief

import (
	"errors"

	"hedge/num/linprog"
)

// Conflict says why judgements contradict each other. Positions are those in the
// slice handed to New.
type Conflict struct {
	// Set contradicts itself, and without any one of its judgements it does not: an
	// irreducible infeasible subset, by deletion (J. W. Chinneck and E. W. Dravnieks,
	// "Locating minimal infeasible constraint sets in linear programs", ORSA J.
	// Computing 3 (1991) 157-168).
	Set []int
	// Smallest says that no set of fewer judgements contradicts itself: all were
	// tried. If false, the search was cut short after searchLimit programmes and a
	// smaller one may exist.
	Smallest bool
}

// searchLimit is how many smaller sets Conflict tries before it gives up the
// proof that there is none.
const searchLimit = 5000

// Conflict finds a smallest contradicting set; its error is nil and its Set empty if
// the judgements avoid sure loss.
func (s *Set) Conflict() (Conflict, error) { return s.conflict(searchLimit) }

func (s *Set) conflict(limit int) (Conflict, error) {
	if s.possible {
		return Conflict{Smallest: true}, nil
	}
	// The multipliers of the contradiction name candidates; within the tolerance they
	// may be a few too few.
	set := s.support
	if ok, err := s.together(set); err != nil {
		return Conflict{}, err
	} else if ok {
		set = nil
		for i := range s.judgements {
			set = append(set, i)
		}
	}
	for k := 0; k < len(set); {
		rest := append(append([]int(nil), set[:k]...), set[k+1:]...)
		ok, err := s.together(rest)
		if err != nil {
			return Conflict{}, err
		}
		if ok {
			k++
		} else {
			set = rest
		}
	}
	for size := 1; size < len(set); size++ {
		found, err := s.search(nil, 0, size, &limit)
		if errors.Is(err, errLimit) {
			return Conflict{Set: set}, nil
		}
		if err != nil {
			return Conflict{}, err
		}
		if found != nil {
			set = found
			break
		}
	}
	return Conflict{Set: set, Smallest: true}, nil
}

var errLimit = errors.New("belief: too many sets to try")

// search tries all sets of that size that begin with chosen.
func (s *Set) search(chosen []int, from, size int, limit *int) ([]int, error) {
	if len(chosen) == size {
		if *limit--; *limit < 0 {
			return nil, errLimit
		}
		ok, err := s.together(chosen)
		if err != nil || ok {
			return nil, err
		}
		return append([]int(nil), chosen...), nil
	}
	for i := from; i < len(s.judgements); i++ {
		found, err := s.search(append(chosen, i), i+1, size, limit)
		if found != nil || err != nil {
			return found, err
		}
	}
	return nil, nil
}

// keep are the rows of these judgements.
func (s *Set) keep(judgements []int) []end {
	in := make([]bool, len(s.judgements))
	for _, i := range judgements {
		in[i] = true
	}
	var out []end
	for _, e := range s.ends {
		if in[e.judgement] {
			out = append(out, e)
		}
	}
	return out
}

// together says whether these judgements alone avoid sure loss.
func (s *Set) together(judgements []int) (bool, error) {
	_, err := solve(&linprog.Problem{Cost: make([]float64, s.atoms), Rows: s.rows(s.keep(judgements), 0)})
	if errors.Is(err, ErrSureLoss) {
		return false, nil
	}
	return err == nil, err
}
