package study

import (
	"fmt"
	"math"
	"slices"

	"hedge/method/belief"
	"hedge/model"
	"hedge/num"
)

// Admitted says which courses the judgements leave on the headline outcome, by
// averages over the futures of each world.
type Admitted struct {
	Lower, Upper                     []float64 // expectation per course, stored units
	Deep                             [2]Deep   // the same by the 5th and by the 95th percentile of the futures of each world
	Undominated, Maximal, Admissible []int     // strategies
	Maximin, Maximax, MinimaxRegret  []int
	PerfectLow, PerfectHigh          float64   // expected value of knowing the world, stored units
	Hurwicz                          []Stretch // from looking at the best only (0) to looking at the worst only (1)
	Smooth                           []belief.Ambiguity
	Theta                            float64 // aversion to ambiguity of Smooth, per stored unit
	Gaps                             []Gap   // by course
	Claims                           map[int][2]float64
}

// Deep is the lower and upper expectation of a percentile over the futures of each
// world, per course, in stored units. It says how far the deep ranges inside worlds
// reach, which no judgement bounds.
type Deep struct{ Lower, Upper []float64 }

// Stretch is a part of Hurwicz' axis with the strategies that are best there.
type Stretch struct {
	From, To float64
	Best     []int
}

// Gap is a course's info-gap curve (Ben-Haim 2006): for levels of the lower
// expectation, stored units, how far the ends of all judgements may move outward
// before it is missed; NaN where it is missed as they are, +Inf where never.
type Gap struct{ Level, Widening []float64 }

// GapLevels is how many levels an info-gap curve has.
const GapLevels = 5

// decide compares the courses over the credal set: the value of a course in a
// world is its average over the futures explored there. Deep ranges inside a
// world count alike; that is an assumption of its own, so the 5th and 95th
// percentile over them stand beside it.
func (b *Beliefs) decide(t *table, set *belief.Set, worlds []int) error {
	outcome := t.c.Headline
	if outcome == model.None || t.c.Outcomes[outcome].Goal == "" || len(t.p.Strategies) < 2 {
		return nil
	}
	at := map[int]int{}
	for k, w := range worlds {
		at[w] = k
	}
	deep := newDepth(t, at)
	if least := slices.Min(deep.counts); least < FewestInWorld {
		b.Partial = fmt.Sprintf("some possible world has only %d futures, fewer than %d: run more futures to compare the courses over the probabilities that the words allow", least, FewestInWorld)
		return nil
	}
	means, low, high := make([][]float64, len(t.p.Strategies)), make([][]float64, len(t.p.Strategies)), make([][]float64, len(t.p.Strategies))
	for i, s := range t.p.Strategies {
		for _, x := range deep.values(s, outcome) {
			means[i] = append(means[i], num.Mean(x))
			slices.Sort(x)
			low[i] = append(low[i], num.Quantile(x, 0.05))
			high[i] = append(high[i], num.Quantile(x, 0.95))
		}
		if slices.ContainsFunc(means[i], func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }) {
			b.Partial = "some values are no finite numbers"
			return nil
		}
	}
	d, err := set.Decide(means)
	if err != nil {
		return err
	}
	k := &Admitted{
		Undominated: t.named(d.Undominated), Maximal: t.named(d.Maximal), Admissible: t.named(d.Admissible),
		Maximin: t.named(d.Maximin), Maximax: t.named(d.Maximax), MinimaxRegret: t.named(d.MinimaxRegret),
		PerfectLow: d.Perfect.Low, PerfectHigh: d.Perfect.High, Claims: map[int][2]float64{},
	}
	k.Lower, k.Upper = t.ends(outcome, d.Expect)
	for p, values := range [][][]float64{low, high} {
		var ranges []belief.Range
		for _, v := range values {
			r, err := set.Expectation(v)
			if err != nil {
				return err
			}
			ranges = append(ranges, r)
		}
		if t.c.Outcomes[outcome].Goal == model.Minimise {
			p = 1 - p // the low end of what is good is the high end of what is minimised
		}
		k.Deep[p].Lower, k.Deep[p].Upper = t.ends(outcome, ranges)
	}
	for _, h := range d.Hurwicz {
		k.Hurwicz = append(k.Hurwicz, Stretch{h.From, h.To, t.named(h.Best)})
	}
	if err := k.attitudes(t, set, means); err != nil {
		return err
	}
	b.Courses = k
	return b.claims(t, set, worlds, at)
}

// attitudes adds what smooth aversion to ambiguity and info-gap say of the courses.
func (k *Admitted) attitudes(t *table, set *belief.Set, means [][]float64) error {
	outcome := t.c.Headline
	draws, err := set.Sample(centreDraws, centreSeed)
	if err != nil {
		return err
	}
	// One unit of aversion for each standard deviation, over the drawn distributions,
	// of the expectation of the course that varies most.
	spread := 0.0
	e := make([]float64, len(draws))
	for _, v := range means {
		for n, p := range draws {
			e[n] = 0
			for w, q := range p {
				e[n] += float64(q * v[w])
			}
		}
		mean, squares := num.Mean(e), 0.0
		for _, x := range e {
			squares += float64((x - mean) * (x - mean))
		}
		spread = max(spread, math.Sqrt(squares/float64(len(e)-1)))
	}
	if spread > 0 {
		k.Theta = 1 / spread
	}
	if k.Smooth, err = belief.SmoothAmbiguity(means, draws, k.Theta); err != nil {
		return err
	}
	for i := range k.Smooth {
		k.Smooth[i].Mean, k.Smooth[i].Certainty = t.natural(outcome, k.Smooth[i].Mean), t.natural(outcome, k.Smooth[i].Certainty)
	}
	// In steps from what some course reaches whatever the world, which needs no
	// judgement, to the best lower expectation.
	from, to := math.Inf(-1), math.Inf(-1)
	for _, v := range means {
		from = max(from, slices.Min(v))
		r, err := set.Expectation(v)
		if err != nil {
			return err
		}
		to = max(to, r.Low)
	}
	levels := make([]float64, GapLevels)
	for i := range levels {
		levels[i] = from + float64((to-from)*float64(i+1))/GapLevels
	}
	for _, v := range means {
		curve, err := set.Robust(v, levels, nil)
		if err != nil {
			return err
		}
		var g Gap
		for _, r := range curve {
			if !r.Met {
				r.Widening = math.NaN()
			}
			g.Level, g.Widening = append(g.Level, t.natural(outcome, r.Level)), append(g.Widening, r.Widening)
		}
		k.Gaps = append(k.Gaps, g)
	}
	return nil
}

// named turns positions among the strategies reported on into strategies.
func (t *table) named(xs []int) []int {
	var out []int
	for _, x := range xs {
		out = append(out, t.p.Strategies[x])
	}
	return out
}

// ends gives ranges of what is better larger as lower and upper ends of the
// outcome.
func (t *table) ends(outcome int, ranges []belief.Range) (lower, upper []float64) {
	for _, r := range ranges {
		lo, hi := t.natural(outcome, r.Low), t.natural(outcome, r.High)
		lower, upper = append(lower, min(lo, hi)), append(upper, max(lo, hi))
	}
	return lower, upper
}

// depth sorts the deep points of all scenarios by the world they carry. A future
// that carries one world in several scenarios is one point, however often it was
// run.
type depth struct {
	t      *table
	world  [][]int // [scenario][future]; nil for a scenario without a possible world
	counts []int   // by world
}

func newDepth(t *table, at map[int]int) *depth {
	d := &depth{t: t, world: make([][]int, len(t.c.Scenarios)), counts: make([]int, len(at))}
	rows := make([]int, t.o.Rows())
	for s := range t.c.Scenarios {
		if !t.p.Worlds.Consistent[s] {
			continue
		}
		t.o.Futures.Worlds(s, rows, 0)
		d.world[s] = make([]int, t.o.N())
		for n := range d.world[s] {
			w := at[rows[n*t.o.Luck()]]
			if !slices.ContainsFunc(d.world[:s], func(before []int) bool { return before != nil && before[n] == w }) {
				d.counts[w]++
			}
			d.world[s][n] = w
		}
	}
	return d
}

// values gives what a course brings in every deep point of each world, larger
// better.
func (d *depth) values(strategy, outcome int) [][]float64 {
	out := make([][]float64, len(d.counts))
	for w := range out {
		out[w] = make([]float64, 0, d.counts[w])
	}
	for s, world := range d.world {
		if world == nil {
			continue
		}
		for n, x := range deepMeans(d.t.good(strategy, s, outcome), d.t.o.Luck()) {
			w := world[n]
			if !slices.ContainsFunc(d.world[:s], func(before []int) bool { return before != nil && before[n] == w }) {
				out[w] = append(out[w], x)
			}
		}
	}
	return out
}

// HurwiczText says which courses are best from the upper expectation to the lower.
func (k *Admitted) HurwiczText(c *model.Case) string {
	titles := func(ss []int) string {
		var names []string
		for _, s := range ss {
			names = append(names, c.Strategies[s].Title)
		}
		return listed(names)
	}
	if len(k.Hurwicz) == 1 {
		return fmt.Sprintf("Whether one looks at the lower expectation, the upper or between: %s.", titles(k.Hurwicz[0].Best))
	}
	var parts []string
	for i, h := range k.Hurwicz {
		switch i {
		case 0:
			parts = append(parts, fmt.Sprintf("%s up to a weight of %.2f on the lower expectation", titles(h.Best), h.To))
		case len(k.Hurwicz) - 1:
			parts = append(parts, fmt.Sprintf("%s from there on", titles(h.Best)))
		default:
			parts = append(parts, fmt.Sprintf("%s up to %.2f", titles(h.Best), h.To))
		}
	}
	return fmt.Sprintf("By Hurwicz' rule %s.", listed(parts))
}

// GapText says which course bears the most error in the judgements, halfway
// between what some course reaches whatever the world and the best lower
// expectation, and whether another does at other levels.
func (k *Admitted) GapText(c *model.Case, strategies []int) string {
	o := c.Outcomes[c.Headline]
	lead := func(level int) int {
		best := 0
		for i, g := range k.Gaps {
			if x := k.Gaps[best].Widening[level]; math.IsNaN(x) || g.Widening[level] > x {
				best = i
			}
		}
		return best
	}
	middle := GapLevels / 2
	i := lead(middle)
	w := k.Gaps[i].Widening[middle]
	name := c.Strategies[strategies[i]].Title
	at := Amount(o.Unit, k.Gaps[i].Level[middle])
	var text string
	switch {
	case k.Gaps[i].Level[0] == k.Gaps[i].Level[GapLevels-1]:
		return "The judgements protect no course: the lower expectation is what the worst world brings."
	case math.IsInf(w, 1):
		text = fmt.Sprintf("%s keeps its lower expectation at %s however wrong the judgements are", name, at)
	default:
		text = fmt.Sprintf("%s bears the most error in the judgements: its lower expectation stays at %s or better until all of them are off by %.0f percentage points", name, at, 100*w)
	}
	for level := range GapLevels - 1 { // at the last all but one have no room
		if j := lead(level); j != i && k.Gaps[j].Widening[level] > k.Gaps[i].Widening[level] {
			return text + fmt.Sprintf("; at %s %s bears more.", Amount(o.Unit, k.Gaps[j].Level[level]), c.Strategies[strategies[j]].Title)
		}
	}
	return text + "."
}
