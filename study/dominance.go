package study

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hedge/model"
)

// Dominance compares two courses cell by cell, a cell being one future in one
// scenario. A dominates B when it is at least as good in every cell and better
// in one. Of two courses A is the one that comes nearer to it.
type Dominance struct {
	Outcome int // or None: over all outcomes with a goal together
	A, B    int // strategies

	// Shares of cells, together 1: A is better in something and worse in
	// nothing; both are equal; A is worse in something, or nobody knows because a
	// value is no number.
	Better, Alike, Worse float64
	Dominates            bool
}

// What a cell tells about two courses, by outcome.
const (
	firstBetter  = 1
	secondBetter = 2
)

// dominance compares every two courses: by each outcome with a goal in order,
// then by all of them together when there are several. The pairs of an outcome
// stand by what comes nearest to dominance.
func dominance(t *table) []Dominance {
	var outcomes []int
	for i, o := range t.c.Outcomes {
		if o.Goal != "" {
			outcomes = append(outcomes, i)
		}
	}
	var pairs [][2]int
	for i, a := range t.p.Strategies {
		for _, b := range t.p.Strategies[i+1:] {
			pairs = append(pairs, [2]int{a, b})
		}
	}
	asked := outcomes
	if len(outcomes) > 1 {
		asked = append(slices.Clone(outcomes), model.None)
	}
	per := make([][]Dominance, len(pairs)) // [pair][asked]
	parallel(len(pairs), func(i int) {
		a, b := pairs[i][0], pairs[i][1]
		n := t.o.Rows()
		one, together := make([]uint8, n*len(t.c.Scenarios)), make([]uint8, n*len(t.c.Scenarios))
		for _, o := range outcomes {
			for k := range t.c.Scenarios {
				x, y := t.column(a, k, o), t.column(b, k, o)
				if t.c.Outcomes[o].Goal == model.Minimise {
					x, y = y, x
				}
				compare(one[k*n:(k+1)*n], x, y)
			}
			for c, bits := range one {
				together[c] |= bits
			}
			per[i] = append(per[i], nearer(o, a, b, one))
		}
		if len(asked) > len(outcomes) {
			per[i] = append(per[i], nearer(model.None, a, b, together))
		}
	})
	var out []Dominance
	for k := range asked {
		from := len(out)
		for i := range pairs {
			out = append(out, per[i][k])
		}
		slices.SortStableFunc(out[from:], func(a, b Dominance) int { return cmp.Compare(a.Worse, b.Worse) })
	}
	return out
}

// compare notes which of two columns is larger in each future; both where one
// is no number. It does not branch on the values.
func compare(dst []uint8, x, y []float64) {
	for i, v := range x {
		var first, second uint8
		if !(v <= y[i]) {
			first = firstBetter
		}
		if !(v >= y[i]) {
			second = secondBetter
		}
		dst[i] = first | second
	}
}

// nearer sums up the cells of two courses, seen from the one that is worse in
// fewer of them.
func nearer(outcome, a, b int, cells []uint8) Dominance {
	var counts [4]int
	for _, c := range cells {
		counts[c&3]++
	}
	better, worse, both := counts[firstBetter], counts[secondBetter], counts[firstBetter|secondBetter]
	if worse > better {
		a, b, better, worse = b, a, worse, better
	}
	n := float64(len(cells))
	return Dominance{
		Outcome: outcome, A: a, B: b,
		Better: float64(better) / n, Alike: float64(counts[0]) / n, Worse: float64(worse+both) / n,
		Dominates: worse+both == 0 && better > 0,
	}
}

// dominated gives for each dominated course the one of those over it that
// dominates most. Dominance is transitive, so none dominates that one.
func dominated(ds []Dominance, strategies []int) []Dominance {
	beats := map[int]int{}
	for _, d := range ds {
		if d.Dominates {
			beats[d.A]++
		}
	}
	var out []Dominance
	for _, s := range strategies {
		var by []Dominance
		for _, d := range ds {
			if d.Dominates && d.B == s {
				by = append(by, d)
			}
		}
		if len(by) > 0 {
			out = append(out, slices.MaxFunc(by, func(a, b Dominance) int { return cmp.Compare(beats[a.A], beats[b.A]) }))
		}
	}
	return out
}

// Telling picks, of what dominance compares, the pairs that say something: for each
// outcome those in which one course dominates, or where none does the pair that
// comes nearest and differs.
func Telling(ds []Dominance) []Dominance {
	var out []Dominance
	for len(ds) > 0 {
		n := 1
		for n < len(ds) && ds[n].Outcome == ds[0].Outcome {
			n++
		}
		dominating := slices.DeleteFunc(slices.Clone(ds[:n]), func(d Dominance) bool { return !d.Dominates })
		if len(dominating) == 0 {
			if i := slices.IndexFunc(ds[:n], func(d Dominance) bool { return d.Better > 0 }); i >= 0 {
				dominating = ds[i : i+1]
			}
		}
		out = append(out, dominating...)
		ds = ds[n:]
	}
	return out
}

// dominanceFinding names the courses that another one dominates, or the pair
// that comes nearest.
func dominanceFinding(t *table, ds []Dominance) []Finding {
	if len(ds) == 0 {
		return nil
	}
	f := Finding{
		ID:       "dominance",
		Question: "Is a course never better than another?",
		Method:   "One course dominates another when it is at least as good in every cell and better in one; a cell is one future in one scenario, all cells explored count alike. By several outcomes together it must be so by each of them. A cell not explored may say otherwise; no probability is implied.",
	}
	title := func(s int) string { return t.c.Strategies[s].Title }
	seen := map[int]bool{}
	tell := func(d Dominance) {
		seen[d.A], seen[d.B] = true, true
		between := title(d.A) + " against " + title(d.B)
		if d.Outcome != model.None {
			between = t.c.Outcomes[d.Outcome].Name + ", " + between
		} else {
			between = "all outcomes, " + between
		}
		f.Numbers = append(f.Numbers, Number{between + ", better in", d.Better, ShareOfCells},
			Number{between + ", equal in", d.Alike, ShareOfCells}, Number{between + ", worse in", d.Worse, ShareOfCells})
	}
	var some, nearest []string
	for len(ds) > 0 {
		outcome, what := ds[0].Outcome, "all outcomes together"
		if outcome != model.None {
			o := t.c.Outcomes[outcome]
			what = quote(o.Title)
			f.Evidence = append(f.Evidence, Pointer{"outcome." + o.Name, o.Range})
		}
		var mine []Dominance
		for len(ds) > 0 && ds[0].Outcome == outcome {
			mine, ds = append(mine, ds[0]), ds[1:]
		}
		if told := dominated(mine, t.p.Strategies); len(told) > 0 {
			var parts []string
			for _, a := range t.p.Strategies {
				var under []string
				for _, d := range told {
					if d.A == a {
						tell(d)
						under = append(under, title(d.B))
					}
				}
				if len(under) == len(t.p.Strategies)-1 && len(under) > 1 {
					under = []string{"every other course"}
				}
				if len(under) > 0 {
					parts = append(parts, title(a)+" dominates "+listed(under))
				}
			}
			some = append(some, "over "+what+", "+strings.Join(parts, ", and "))
			continue
		}
		differ := slices.IndexFunc(mine, func(d Dominance) bool { return d.Better > 0 })
		// The nearest pair is told for what is asked first only.
		if differ >= 0 && (outcome == model.None || outcome == t.c.Headline) {
			d := mine[differ]
			tell(d)
			nearest = append(nearest, fmt.Sprintf("Over %s no course is dominated; %s comes nearest to dominating %s: better in %s of the cells explored and worse in %s.",
				what, title(d.A), title(d.B), Share(d.Better, t.o.N()), Share(d.Worse, t.o.N())))
		}
	}
	switch {
	case len(some) > 0:
		f.Statement = "In the cells explored: " + strings.Join(some, "; ") + "."
	case len(nearest) == 0:
		f.Statement = "No course is dominated by any outcome."
	default:
		f.Statement = "By no outcome is a course dominated."
	}
	f.Statement = strings.Join(append([]string{f.Statement}, nearest...), " ")
	for _, s := range t.p.Strategies {
		if seen[s] {
			f.Evidence = append(f.Evidence, Pointer{"strategy." + t.c.Strategies[s].Name, t.c.Strategies[s].Range})
		}
		for k := range t.c.Scenarios {
			f.Arms = append(f.Arms, t.p.Arms[t.arms[[2]int{s, k}]].ID)
		}
	}
	return []Finding{f}
}
