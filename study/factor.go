package study

import (
	"cmp"
	"math"
	"slices"

	"hedge/method/discovery"
	"hedge/model"
	"hedge/unit"
)

// Factor is one input by which conditions are told: an uncertainty that is drawn once,
// or a driver whose states differ between the worlds at hand.
type Factor struct {
	Uncertainty, Descriptor int // one of them is None
	discovery.Column
	// Rank says that the values are the draw, in percent of its range: what hangs on a
	// state has one rank and a range for every state.
	Rank  bool
	unit  unit.Unit
	order []int32 // futures by rising value; nil for a driver
	last  []bool  // by place in order: the next future has a greater value
}

// factors lists the inputs of the futures of a scenario.
func factors(t *table, scenario int) []Factor {
	luck := t.o.Luck()
	worlds := make([]int, t.o.Rows())
	t.o.Futures.Worlds(scenario, worlds, 0)
	var out []Factor
	titles := map[string]int{}
	add := func(h model.Head, f Factor) {
		f.Name = h.Title
		titles[f.Name]++
		out = append(out, f)
	}
	for i, d := range t.c.Descriptors {
		var levels []string
		for _, s := range d.States {
			levels = append(levels, s.Name)
		}
		codes := make([]int, t.o.N())
		for n := range codes {
			codes[n] = t.o.Futures.World(worlds[n*luck])[i]
		}
		if slices.Min(codes) != slices.Max(codes) {
			add(d.Head, Factor{Uncertainty: model.None, Descriptor: i, Column: discovery.Levelled(d.Title, discovery.Categorical, levels, codes)})
		}
	}
	for i, u := range t.c.Uncertainties {
		if t.p.Reads(i) && !u.Yearly {
			add(u.Head, Factor{Uncertainty: i, Descriptor: model.None, Rank: u.By != model.None, unit: u.Unit})
		}
	}
	parallel(len(out), func(k int) {
		f := &out[k]
		if titles[f.Name] > 1 { // a name is told apart by the author's own
			if f.Uncertainty != model.None {
				f.Name = t.c.Uncertainties[f.Uncertainty].Name
			} else {
				f.Name = t.c.Descriptors[f.Descriptor].Name
			}
		}
		if f.Uncertainty == model.None {
			return
		}
		x := make([]float64, t.o.Rows())
		t.o.Futures.Uniforms(f.Uncertainty, 0, x, 0)
		if !f.Rank {
			t.o.Futures.Values(f.Uncertainty, x, nil)
		}
		f.Values = make([]float64, t.o.N())
		whole := true
		for n := range f.Values {
			if v := x[n*luck]; f.Rank {
				f.Values[n] = 100 * v
			} else {
				f.Values[n] = f.unit.ToAuthor(v)
			}
			whole = whole && f.Values[n] == math.Trunc(f.Values[n])
		}
		if whole {
			f.Kind = discovery.Integer
		}
		f.order = make([]int32, len(f.Values))
		for n := range f.order {
			f.order[n] = int32(n)
		}
		slices.SortFunc(f.order, func(a, b int32) int {
			return cmp.Or(cmp.Compare(f.Values[a], f.Values[b]), cmp.Compare(a, b))
		})
		f.last = make([]bool, len(f.order))
		for i, n := range f.order {
			f.last[i] = i+1 == len(f.order) || f.Values[f.order[i+1]] != f.Values[n]
		}
	})
	return slices.DeleteFunc(out, func(f Factor) bool {
		return f.order != nil && f.Values[f.order[0]] == f.Values[f.order[len(f.order)-1]]
	})
}

// apart is the distance of Kolmogorov and Smirnov between the values of a factor
// where y holds, in k futures, and where it does not (regional sensitivity analysis:
// Spear and Hornberger 1980); for a driver the largest difference of the chances of
// any set of its states.
func (f *Factor) apart(y []uint8, k int) float64 {
	in, out := 1/float64(k), 1/float64(len(y)-k)
	if f.order == nil {
		gap := make([]float64, len(f.Levels))
		for n, code := range f.Values {
			if y[n] == 1 {
				gap[int(code)] += in
			} else {
				gap[int(code)] -= out
			}
		}
		sum := 0.0
		for _, g := range gap {
			sum += math.Abs(g)
		}
		return sum / 2
	}
	yes, far := 0, 0.0
	for i, n := range f.order {
		yes += int(y[n])
		if f.last[i] {
			far = max(far, math.Abs(float64(float64(yes)*in)-float64(float64(i+1-yes)*out)))
		}
	}
	return far
}

// chance is the distance that luck alone exceeds in one of 20 studies of so many
// factors (the bound of P. Massart, Annals of Probability 18 (1990) 1269-1283, shared
// among them).
func chance(k, n, factors int) float64 {
	return math.Sqrt(math.Log(40*float64(factors))/2) * math.Sqrt(float64(n)/(float64(k)*float64(n-k)))
}

// value writes a value of the factor with its unit.
func (f *Factor) value(x float64) string {
	if f.Rank {
		return unit.Format(math.Round(x), unit.One, 3) + " % of its range"
	}
	return Amount(f.unit, f.unit.FromAuthor(x))
}

// ref is how the author refers to the factor.
func (f *Factor) ref(c *model.Case) Pointer {
	if f.Uncertainty != model.None {
		u := c.Uncertainties[f.Uncertainty]
		return Pointer{"uncertainty." + u.Name, u.Range}
	}
	d := c.Descriptors[f.Descriptor]
	return Pointer{"descriptor." + d.Name, d.Range}
}
