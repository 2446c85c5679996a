package study

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"hedge/method/robustness"
	"hedge/model"
	"hedge/num"
	"hedge/plan"
)

// Change tells how an answer differs between the futures in which one
// uncertainty is in its lower half and those in which it is in its upper half.
// The halves are those of its draw, so for one that hangs on a descriptor they
// are those of its rank within the state at hand. All else varies as it does:
// this is what goes with the answer over the futures explored.
type Change struct {
	Claim, Outcome int // one of them is None
	Uncertainty    int

	// Low and High are, for a claim, the shares of futures in each half in which
	// it is true, averaged over the courses it is evaluated under; for an
	// outcome the average over all cells of the half of the course that leads
	// there, in stored units.
	Low, High float64
	SE        float64   // of High - Low, for a claim: as if the futures were independent draws and n those of a half
	Words     [2]string // for a claim: its verdict in the lower and in the upper half
	Best      [2][]int  // for an outcome: the strategies that lead by average in each half
	Crosses   bool      // large enough to report
}

// What makes a change worth reporting: shares that differ by more than
// LargeChange, and by more standard errors than chance between 1,000 pairs
// would show.
const (
	LargeChange = 0.2
	ClearChange = 4
)

// half is an uncertainty split at the median of its draw.
type half struct {
	uncertainty int
	low         []uint64   // one bit per row: it is in the lower half
	n           [2]float64 // futures in the lower and in the upper half
}

// changes compares the halves of every uncertainty: claims in order, each by
// what moves it most, then outcomes with a goal in order. None when a half
// holds too few futures to speak of shares.
func changes(t *table, hs []half) []Change {
	if len(hs) == 0 {
		return nil
	}
	per := make([][]Change, len(t.p.Claims)+len(t.c.Outcomes))
	parallel(len(per), func(i int) {
		if i < len(t.p.Claims) {
			per[i] = claimChanges(t, t.p.Claims[i], hs)
		} else {
			per[i] = outcomeChanges(t, i-len(t.p.Claims), hs)
		}
		slices.SortStableFunc(per[i], func(a, b Change) int { return cmp.Compare(b.size(), a.size()) })
	})
	return slices.Concat(per...)
}

// size is how far the halves are apart; one that is no number comes last.
func (k Change) size() float64 { return math.Abs(k.High - k.Low) }

// Clear reports whether the halves of a claim differ by more than chance would
// show.
func (k Change) Clear() bool { return k.size() > ClearChange*k.SE }

// halves splits the uncertainties that are drawn once per future and that the
// run reads, where each half has enough futures to speak of shares.
func halves(t *table) []half {
	var out []half
	for i, u := range t.c.Uncertainties {
		if !u.Yearly && t.p.Reads(i) {
			out = append(out, half{uncertainty: i})
		}
	}
	n, luck := t.o.Rows(), float64(t.o.Luck())
	parallel(len(out), func(i int) {
		u := make([]float64, n)
		t.o.Futures.Uniforms(out[i].uncertainty, 0, u, 0)
		out[i].low = bitset(u, func(x float64) bool { return x < 0.5 })
		low := count(out[i].low, nil)
		out[i].n = [2]float64{low / luck, (float64(n) - low) / luck}
	})
	return slices.DeleteFunc(out, func(h half) bool { return min(h.n[0], h.n[1]) < Fewest })
}

func bitset(x []float64, is func(float64) bool) []uint64 {
	out := make([]uint64, (len(x)+63)/64)
	for i, v := range x {
		if is(v) {
			out[i/64] |= 1 << (i % 64)
		}
	}
	return out
}

// count is the number of bits set, in both if there are two.
func count(a, b []uint64) float64 {
	n := 0
	for i, w := range a {
		if b != nil {
			w &= b[i]
		}
		n += bits.OnesCount64(w)
	}
	return float64(n)
}

// claimChanges compares the halves for one claim; nil for a claim that speaks of
// all futures together, for it is true of no single one.
func claimChanges(t *table, j plan.Judge, hs []half) []Change {
	if slices.ContainsFunc(j.Terms, func(t *plan.Term) bool { return len(t.Folds()) > 0 }) {
		return nil
	}
	truths := make([][]uint64, len(j.Terms))
	all := make([]float64, len(j.Terms))
	for i, term := range j.Terms {
		truths[i] = bitset(column(t.o, term), func(x float64) bool { return x != 0 })
		all[i] = count(truths[i], nil)
	}
	luck := float64(t.o.Luck())
	out := make([]Change, len(hs))
	for i, h := range hs {
		k := Change{Claim: j.Index, Outcome: model.None, Uncertainty: h.uncertainty}
		var shares [2][]float64
		clearly := false
		for c, true1 := range truths {
			low := count(true1, h.low)
			a, b := low/luck/h.n[0], (all[c]-low)/luck/h.n[1]
			shares[0], shares[1] = append(shares[0], a), append(shares[1], b)
			clearly = clearly || math.Abs(b-a) > ClearChange*spread(a, b, h.n)
		}
		k.Low, k.High = num.Mean(shares[0]), num.Mean(shares[1])
		k.SE = spread(k.Low, k.High, h.n)
		k.Words = [2]string{word(t.c, shares[0]), word(t.c, shares[1])}
		// Halves on either side of a threshold by chance are no change.
		k.Crosses = clearly && k.Words[0] != k.Words[1] || k.size() > LargeChange && k.size() > ClearChange*k.SE
		out[i] = k
	}
	return out
}

// spread is the standard error of the difference of two shares.
func spread(p, q float64, n [2]float64) float64 {
	return math.Sqrt(float64(p*(1-p))/n[0] + float64(q*(1-q))/n[1])
}

// outcomeChanges compares which course has the best average in each half.
func outcomeChanges(t *table, outcome int, hs []half) []Change {
	o := t.c.Outcomes[outcome]
	if o.Goal == "" || len(t.p.Strategies) < 2 {
		return nil
	}
	// The sum over the scenarios, side by side for each course.
	width := len(t.p.Strategies)
	rows := make([]float64, t.o.Rows()*width)
	for i, s := range t.p.Strategies {
		for k := range t.c.Scenarios {
			for f, x := range t.column(s, k, outcome) {
				rows[f*width+i] += x
			}
		}
	}
	out := make([]Change, len(hs))
	for i, h := range hs {
		k := Change{Claim: model.None, Outcome: outcome, Uncertainty: h.uncertainty, Crosses: true}
		var means [2]float64
		for side, sums := range h.sums(rows, width) {
			for j := range sums {
				sums[j] /= h.n[side] * float64(t.o.Luck()*len(t.c.Scenarios))
			}
			c := Course{Outcome: outcome, Metric: MeanMetric, Strategies: t.p.Strategies, Values: sums}
			better := robustness.Higher
			if o.Goal == model.Minimise {
				better = robustness.Lower
			}
			c.Ranks = robustness.Rank(sums, better)
			c.Leads = leads(c, o)
			for j, s := range t.p.Strategies {
				if c.Leads[j] {
					k.Best[side] = append(k.Best[side], s)
				}
			}
			means[side] = math.NaN()
			if first := slices.Index(c.Ranks, 1); first >= 0 {
				means[side] = sums[first]
			}
		}
		k.Low, k.High = means[0], means[1]
		for _, s := range k.Best[0] {
			k.Crosses = k.Crosses && !slices.Contains(k.Best[1], s)
		}
		k.Crosses = k.Crosses && len(k.Best[0]) > 0 && len(k.Best[1]) > 0
		out[i] = k
	}
	return out
}

// sums adds up rows of a width over each half.
func (h half) sums(rows []float64, width int) [2][]float64 {
	both := make([]float64, 2*width) // the upper half first: a set bit means lower
	for f := 0; len(rows) > 0; f++ {
		at := int(h.low[f/64]>>(f%64)&1) * width
		to := both[at : at+width : at+width]
		for i, x := range rows[:width] {
			to[i] += x
		}
		rows = rows[width:]
	}
	return [2][]float64{both[width:], both[:width]}
}
