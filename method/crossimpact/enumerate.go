package crossimpact

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
)

// Options of a search; the zero Options are usable.
type Options struct {
	// Tolerance is the largest inconsistency of a configuration that still
	// counts as consistent; 0 asks for consistency in the strict sense.
	Tolerance int
	// Within, if not nil, is the box that is searched: states to be left out
	// have no bit.
	Within Domains
	// Nodes is the budget: the number of boxes that are looked at. 0 stands for
	// DefaultNodes.
	Nodes int
	// Most is the number of configurations that are listed. 0 stands for
	// DefaultMost.
	Most int
	// Workers is the number of goroutines; 0 stands for GOMAXPROCS. It changes
	// no answer.
	Workers int
}

// What a search may cost where Options do not say.
const (
	DefaultNodes = 500_000
	DefaultMost  = 100_000
)

// Result of a search.
type Result struct {
	// Configurations in the mixed-radix order of declaration.
	Configurations []Configuration
	// Complete: the list holds all there are.
	Complete bool
	// Nodes is the number of boxes looked at.
	Nodes int
	// Stopped says in plain words why the list is not complete.
	Stopped string
}

// The search goes in rounds. A round deals the boxes that are left to at most
// groups heaps and looks at up to share boxes of each, deepest first; the
// shares double from firstShare to lastShare from round to round. The first
// round has one box and dives, which finds a witness or ends a small search.
const (
	groups     = 64
	firstShare = 64
	lastShare  = 4096
)

// Enumerate lists the configurations of an inconsistency of at most
// options.Tolerance that keep all rules. The search is exact: a list that is
// Complete holds all of them, whatever their number.
//
// Boxes are pruned by the margin bound and by the rules until nothing more
// follows, states that fail on probing are shaved off, and descriptors on which
// nothing depends are expanded only at the end. How many boxes that takes
// depends on the matrix: a few for a dozen descriptors, thousands to hundreds of
// thousands for 40, and beyond any budget for 40 that all influence each other.
//
// The answer does not depend on Workers, also when a budget ends the search:
// the boxes of a round and what is done with each are fixed before it begins,
// the budget is shared out equally, and what was found is merged in the order
// of the boxes. If there are more than Most configurations, the list holds the
// first Most in the order in which this search finds them, which is fixed too,
// but means nothing. When ctx is cancelled, the error is the context's, and the
// Result holds what the rounds before had found.
func Enumerate(ctx context.Context, m Matrix, rules []Rule, options Options) (Result, error) {
	if err := m.checkRules(rules, options.Within); err != nil {
		return Result{}, err
	}
	return newProblem(m, rules).enumerate(ctx, options)
}

func (p *problem) enumerate(ctx context.Context, o Options) (Result, error) {
	if o.Tolerance < 0 || o.Nodes < 0 || o.Most < 0 || o.Workers < 0 {
		return Result{}, fmt.Errorf("a search cannot have a tolerance of %d, %d nodes, at most %d configurations and %d workers: none may be below 0", o.Tolerance, o.Nodes, o.Most, o.Workers)
	}
	o.Nodes, o.Most = or(o.Nodes, DefaultNodes), or(o.Most, DefaultMost)
	o.Workers = or(o.Workers, runtime.GOMAXPROCS(0))
	within := o.Within
	if within == nil {
		within = p.m.Full()
	}
	r := &round{
		left: []box{{within, -1}}, budget: o.Nodes, most: o.Most,
		workers: []*searcher{newSearcher(p, o.Tolerance, o.Most)},
	}
	var err error
	for share := firstShare; err == nil && !r.over(); share = min(2*share, lastShare) {
		for len(r.workers) < o.Workers {
			r.workers = append(r.workers, newSearcher(p, o.Tolerance, o.Most))
		}
		if err = r.deal(ctx, share); err == nil {
			err = r.widen(ctx)
		}
	}
	res := Result{Configurations: r.found, Nodes: o.Nodes - r.budget}
	switch {
	case len(r.found) > o.Most:
		res.Configurations = r.found[:o.Most]
		res.Stopped = fmt.Sprintf("there are more than the %d configurations asked for", o.Most)
	case err != nil:
		res.Stopped = "the search was cancelled"
	case len(r.left) > 0:
		res.Stopped = fmt.Sprintf("the budget of %d nodes is used up", o.Nodes)
	default:
		res.Complete = true
	}
	slices.SortFunc(res.Configurations, func(a, b Configuration) int { return slices.Compare(a, b) })
	return res, err
}

func or(x, otherwise int) int {
	if x == 0 {
		return otherwise
	}
	return x
}

// round is the search between two rounds.
type round struct {
	left         []box
	found        []Configuration
	budget, most int
	workers      []*searcher
}

func (r *round) over() bool {
	return len(r.left) == 0 || r.budget == 0 || len(r.found) > r.most
}

// widen looks at boxes in order, the largest first, until there are enough for
// all groups, but at no more than groups of them.
func (r *round) widen(ctx context.Context) error {
	s := r.workers[0]
	s.found = r.found
	defer func() { r.found = s.found }()
	for range groups {
		if r.over() || len(r.left) >= groups || len(s.found) > r.most {
			break
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		b := r.left[0]
		r.left = s.expand(b, r.left[1:])
		r.budget--
	}
	return nil
}

// heap is what one group has to do in a round.
type heap struct {
	left  []box
	found []Configuration
	nodes int
	done  bool
}

// deal gives each group its boxes and lets the workers take the groups in
// order. Groups after those that alone hold more configurations than are asked
// for count for nothing, so a worker may pass them by.
func (r *round) deal(ctx context.Context, share int) error {
	heaps := make([]heap, min(groups, len(r.left), r.budget))
	share = min(share, r.budget/len(heaps))
	for x, b := range r.left {
		h := &heaps[x%len(heaps)]
		h.left = append(h.left, b)
	}
	var mu sync.Mutex
	next := 0
	take := func(finished *heap) *heap {
		mu.Lock()
		defer mu.Unlock()
		if finished != nil {
			finished.done = true
		}
		before := len(r.found)
		for x := range heaps[:next] {
			if heaps[x].done {
				before += len(heaps[x].found)
			}
		}
		if next == len(heaps) || before > r.most || ctx.Err() != nil {
			return nil
		}
		next++
		return &heaps[next-1]
	}
	var wait sync.WaitGroup
	for _, s := range r.workers {
		wait.Go(func() {
			for h := take(nil); h != nil; h = take(h) {
				s.found = nil
				for len(h.left) > 0 && h.nodes < share && len(s.found) <= s.most && ctx.Err() == nil {
					last := len(h.left) - 1
					b := h.left[last]
					h.left = s.expand(b, h.left[:last])
					h.nodes++
				}
				h.found = s.found
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	r.left = r.left[:0]
	for _, h := range heaps {
		if len(r.found) > r.most {
			break
		}
		r.left = append(r.left, h.left...)
		r.found = append(r.found, h.found...)
		r.budget -= h.nodes
	}
	return nil
}
