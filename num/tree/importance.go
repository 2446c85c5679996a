package tree

import (
	"errors"
	"fmt"
	"math"
	"sync"
	"sync/atomic"

	"hedge/num"
)

// Forest says how the trees behind an importance are grown; 0 stands for the
// paper's defaults.
type Forest struct {
	Trees    int // 0 means 100
	Try      int // columns tried at a node: 0 means all for a real target, the root of their number for classes
	MinSplit int // fewest rows of a node that is cut: 0 means 5 for a real target, 2 for classes
	Seed     uint64
	Workers  int // goroutines; 0 means 1; their number changes no bit
}

// Score is the importance of a column.
type Score struct {
	// Share is the mean decrease in impurity that the column's cuts bring, as a
	// share of that of all columns: they sum to 1.
	Share float64
	// Error is its standard error over the trees: what another seed would change,
	// not what other rows would.
	Error float64
}

// Importance scores each column by the mean decrease in impurity in extremely
// randomised trees (Geurts, Ernst and Wehenkel 2006; the score: L. Breiman and
// others 1984, section 5.3.4, averaged over trees). Each tree is grown on all rows:
// a node tries Try of the columns that vary in it, each with one cut drawn
// uniformly between its least and largest number there (a column of categories
// with one proper subset of the node's levels), and takes the best.
//
// Trees grown to the end spread some importance over columns that do nothing, more
// over those with many values than over those with few; a larger MinSplit lessens
// that. A column of noise added on purpose shows how much it is.
func Importance(columns []Column, y Target, f Forest) ([]Score, error) {
	if err := check(columns, y); err != nil {
		return nil, err
	}
	if f.Trees < 0 || f.Try < 0 || f.MinSplit < 0 || f.Workers < 0 || f.Trees > math.MaxInt32 {
		return nil, fmt.Errorf("a forest of %d trees, %d tries, nodes of %d rows and %d workers: none of them may be negative, nor the trees more than %d; 0 stands for the default", f.Trees, f.Try, f.MinSplit, f.Workers, math.MaxInt32)
	}
	f = f.defaults(len(columns), y.classes > 0)
	falls := make([][]float64, f.Trees)
	share(f.Trees, f.Workers, func() func(int) {
		w := newWild(columns, y, f)
		return func(tree int) { falls[tree] = w.grow(uint32(tree)) }
	})
	return scores(falls, len(columns))
}

func (f Forest) defaults(columns int, classes bool) Forest {
	set := func(p *int, v int) {
		if *p == 0 {
			*p = v
		}
	}
	set(&f.Trees, 100)
	if classes {
		set(&f.Try, int(math.Sqrt(float64(columns))+0.5))
		set(&f.MinSplit, 2)
	}
	set(&f.Try, columns)
	set(&f.MinSplit, 5)
	f.Try = min(f.Try, columns)
	return f
}

// scores turns the falls of every tree into shares.
func scores(falls [][]float64, columns int) ([]Score, error) {
	of := make([]float64, len(falls))
	means := make([]float64, columns)
	for j := range means {
		for t, f := range falls {
			of[t] = f[j]
		}
		means[j] = num.Mean(of)
	}
	total := num.Sum(means)
	if !(total > 0) {
		return nil, errors.New("no cut of any column lowers the impurity: the target or all columns have one value only, so nothing can be ranked")
	}
	out := make([]Score, columns)
	for j, m := range means {
		for t, f := range falls {
			of[t] = float64((f[j] - m) * (f[j] - m))
		}
		out[j] = Score{Share: m / total}
		if n := float64(len(falls)); n > 1 {
			out[j].Error = math.Sqrt(num.Sum(of)/float64(n*(n-1))) / total
		}
	}
	return out, nil
}

// share lets workers fetch jobs 0..n-1; each worker works with what begin gives it.
func share(n, workers int, begin func() func(job int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range max(1, min(workers, n)) {
		wait.Go(func() {
			work := begin()
			for {
				job := int(next.Add(1)) - 1
				if job >= n {
					return
				}
				work(job)
			}
		})
	}
	wait.Wait()
}
