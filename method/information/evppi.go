package information

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
)

const (
	// Folds is into how many parts the futures are split: future i belongs to
	// part i mod Folds.
	Folds = 5

	// PairMembers is of how many inputs of a group the products are looked at:
	// all pairs of them.
	PairMembers = 12

	leastFutures = 20 // for EVPPI
)

// EVPPI is the expected value of being told the inputs x[input][future]
// together and nothing else, before choosing:
//
//	E_x[max_a E[u_a|x]] - max_a E[u_a].
//
// For each fold, what every action gains on the blind choice is smoothed over x
// in the other folds; in each future of the fold the action with the greatest
// smoothed gain is taken, and what it really gains there is counted. The mean
// over all futures is Raw.
//
// The smooth is a sum of one curve for each input, over up to 64 cells of equal
// values or neighbouring ranks, and of one grid of up to 8 x 8 cells for each
// pair of inputs, fitted in turn to what the others leave (backfitting: T.
// Hastie and R. Tibshirani, Generalized Additive Models, 1990; pairs: Y. Lou,
// R. Caruana, J. Gehrke and G. Hooker, "Accurate intelligible models with
// pairwise interactions", KDD 2013). In a group of more than PairMembers inputs
// the pairs are those of the inputs with the strongest curves. What only three
// inputs together tell is missed, so a group may be worth more than is said.
func (s *Sample) EVPPI(x ...[]float64) (Estimate, error) {
	group := make([]int, len(x))
	for j := range group {
		group[j] = j
	}
	out, err := s.EVPPIs(x, [][]int{group}, 1)
	if err != nil {
		return Estimate{}, err
	}
	return out[0], nil
}

// Singles is the list of groups that holds each of n inputs alone.
func Singles(n int) [][]int {
	out := make([][]int, n)
	for j := range out {
		out[j] = []int{j}
	}
	return out
}

// EVPPIs is EVPPI for many groups of the inputs x[input][future], each a list
// of indices into x. The workers share the groups; their number changes no bit.
func (s *Sample) EVPPIs(x [][]float64, groups [][]int, workers int) ([]Estimate, error) {
	n := s.Futures()
	if n < leastFutures {
		return nil, fmt.Errorf("%d futures: at least %d are needed to learn from some and count on others", n, leastFutures)
	}
	for j, row := range x {
		if len(row) != n {
			return nil, fmt.Errorf("input %d has %d futures, the values have %d: hand in the same futures", j, len(row), n)
		}
		if i := notFinite(row); i >= 0 {
			return nil, fmt.Errorf("input %d is %v in future %d: leave that future out everywhere, or mend the input", j, row[i], i)
		}
	}
	used := make([]bool, len(x))
	for g, group := range groups {
		for _, j := range group {
			if j < 0 || j >= len(x) {
				return nil, fmt.Errorf("group %d names input %d: inputs are numbered 0 to %d", g, j, len(x)-1)
			}
			used[j] = true
		}
	}
	all := make([]*bins, len(x))
	share(len(x), workers, func() func(int) {
		order := make([]ranked, n)
		return func(j int) {
			if used[j] {
				all[j] = newBins(x[j], order)
			}
		}
	})
	out := make([]Estimate, len(groups))
	share(len(groups), workers, func() func(int) {
		l := newLearner(s)
		return func(g int) {
			members := slices.Clone(groups[g])
			slices.Sort(members)
			out[g] = l.learn(all, slices.Compact(members))
		}
	})
	return out, nil
}

// share does jobs 0..n-1 by that many goroutines, each with what begin makes.
func share(n, workers int, begin func() func(job int)) {
	var next atomic.Int64
	var done sync.WaitGroup
	for range max(1, min(workers, n)) {
		done.Go(func() {
			do := begin()
			for {
				job := int(next.Add(1)) - 1
				if job >= n {
					return
				}
				do(job)
			}
		})
	}
	done.Wait()
}
