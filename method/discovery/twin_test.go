package discovery

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"hedge/num"
	"pgregory.net/rapid"
)

// twin is Prim as its definition reads: it knows rows and limits, filters all rows for
// every question and sorts for every quantile.
type twin struct {
	t    *Table
	y    []bool
	set  Settings
	all  []int // the rows of the whole
	here []int // those that other boxes have left
	base []edges
}

// edges is what is left of one column: two ends, or a set of levels.
type edges struct {
	low, high float64
	levels    map[float64]bool
}

func newTwin(t *Table, y []bool, set Settings, whole, left []bool) *twin {
	set, err := set.checked()
	if err != nil {
		panic(err)
	}
	w := &twin{t: t, y: y, set: set}
	for i := range y {
		if whole == nil || whole[i] {
			w.all = append(w.all, i)
			if left == nil || !left[i] {
				w.here = append(w.here, i)
			}
		}
	}
	for _, c := range t.columns {
		e := edges{low: math.Inf(1), high: math.Inf(-1)}
		if !c.Kind.InOrder() {
			e.levels = map[float64]bool{}
		}
		for _, i := range w.all {
			x := c.Values[i]
			e.low, e.high = min(e.low, x), max(e.high, x)
			if e.levels != nil {
				e.levels[x] = true
			}
		}
		w.base = append(w.base, e)
	}
	return w
}

func (e edges) holds(x float64) bool {
	if e.levels != nil {
		return e.levels[x]
	}
	return x >= e.low && x <= e.high
}

func (w *twin) inside(box []edges) (rows []int) {
	for _, i := range w.here {
		in := true
		for c, e := range box {
			in = in && e.holds(w.t.columns[c].Values[i])
		}
		if in {
			rows = append(rows, i)
		}
	}
	return rows
}

func (w *twin) count(rows []int) (k int) {
	for _, i := range rows {
		if w.y[i] {
			k++
		}
	}
	return k
}

func (w *twin) restricted(box []edges) (n int) {
	for c := range box {
		if !reflect.DeepEqual(box[c], w.base[c]) {
			n++
		}
	}
	return n
}

// quantile is sdtoolkit's rule for sorted values.
func quantile(v []float64, q float64) float64 {
	below, above := around(v, q)
	return (below + above) / 2
}

// around is the two values that the quantile is halfway between.
func around(v []float64, q float64) (below, above float64) {
	h := float64(len(v)-1) * q
	i, j := int(math.Floor(h)), int(math.Ceil(h))
	for v[i] == v[j] {
		if q > 0.5 && i > 0 {
			i--
		} else if q <= 0.5 && j < len(v)-1 {
			j++
		} else {
			break
		}
	}
	return v[i], v[j]
}

func with(box []edges, c int, e edges) []edges {
	box = slices.Clone(box)
	box[c] = e
	return box
}

func without(levels map[float64]bool, x float64) map[float64]bool {
	out := map[float64]bool{}
	for l := range levels {
		if l != x {
			out[l] = true
		}
	}
	return out
}

func sorted(levels map[float64]bool) (out []float64) {
	for l := range levels {
		out = append(out, l)
	}
	slices.Sort(out)
	return out
}

func (w *twin) order() []int {
	var out []int
	for _, kinds := range [][]Kind{{Real}, {Integer, Ordinal}, {Categorical, Boolean}} {
		for c, column := range w.t.columns {
			if slices.Contains(kinds, column.Kind) {
				out = append(out, c)
			}
		}
	}
	return out
}

func (w *twin) score(before, after []int) float64 {
	n, m := float64(len(before)), float64(len(after))
	was := float64(w.count(before)) / n
	is := float64(w.count(after)) / m
	switch {
	case m == 0:
		return -1
	case w.set.Objective == Original:
		return is
	case is == was:
		return 0
	case w.set.Objective == Lenient2:
		return m * (is - was) / math.Abs(n-m)
	}
	return (is - was) / math.Abs(n-m)
}

// choose is the best of the candidates: score, then unrestricted columns, then order.
func (w *twin) choose(box []edges, candidates [][]edges, fits func(before, after []int) bool) []edges {
	before := w.inside(box)
	var best []edges
	var bestScore float64
	for _, c := range candidates {
		after := w.inside(c)
		if !w.set.Peer && !fits(before, after) {
			continue
		}
		score := w.score(before, after)
		if !w.set.Peer && !(score > 0) {
			continue
		}
		if best == nil || score > bestScore || score == bestScore && w.restricted(c) < w.restricted(best) {
			best, bestScore = c, score
		}
	}
	if best == nil || !fits(before, w.inside(best)) || !(bestScore > 0) {
		return nil
	}
	return best
}

func (w *twin) peels(box []edges) (out [][]edges) {
	rows := w.inside(box)
	for _, c := range w.order() {
		column := w.t.columns[c]
		if e := box[c]; e.levels != nil {
			if len(e.levels) > 1 {
				for _, l := range sorted(e.levels) {
					out = append(out, with(box, c, edges{e.low, e.high, without(e.levels, l)}))
				}
			}
			continue
		}
		var v []float64
		for _, i := range rows {
			v = append(v, column.Values[i])
		}
		slices.Sort(v)
		for _, upper := range []bool{true, false} {
			e := box[c]
			a := w.set.Peel
			if upper {
				a = 1 - a
			}
			q := quantile(v, a)
			if below, above := around(v, a); below < above { // where no number lies between
				if upper && q == above {
					q = below
				} else if !upper && q == below {
					q = above
				}
			}
			strict := false
			if column.Kind != Real && w.set.Peer {
				q = math.Trunc(q)
				strict = upper && q == e.high || !upper && q == e.low
			}
			var kept []float64
			for _, x := range v {
				if upper && (x < q || x == q && !strict) || !upper && (x > q || x == q && !strict) {
					kept = append(kept, x)
				}
			}
			if column.Kind != Real && len(kept) > 0 {
				q = slices.Min(kept)
				if upper {
					q = slices.Max(kept)
				}
			} else if strict && upper {
				q = math.Inf(-1)
			} else if strict {
				q = math.Inf(1)
			}
			if upper {
				e.high = q
			} else {
				e.low = q
			}
			out = append(out, with(box, c, e))
		}
	}
	return out
}

func (w *twin) pastes(box []edges) (out [][]edges) {
	n := len(w.inside(box))
	for _, c := range w.order() {
		column := w.t.columns[c]
		e, base := box[c], w.base[c]
		if e.levels != nil {
			for _, l := range sorted(base.levels) {
				if !e.levels[l] {
					more := without(e.levels, -1)
					more[l] = true
					out = append(out, with(box, c, edges{e.low, e.high, more}))
				}
			}
			continue
		}
		slab := func(low, high float64) (v []float64) {
			for _, i := range w.inside(with(box, c, edges{low, high, nil})) {
				v = append(v, column.Values[i])
			}
			slices.Sort(v)
			return v
		}
		for _, upper := range []bool{false, true} {
			e := e
			if w.set.Peer {
				if upper {
					if v := slab(e.high, base.high); len(v) > 0 {
						e.high = quantile(v, w.set.Paste)
					} else {
						e.high = base.high
					}
				} else if v := slab(base.low, e.low); len(v) > 0 {
					e.low = quantile(v, 1-w.set.Paste)
				} else {
					e.low = base.low
				}
				if column.Kind != Real {
					e.low, e.high = math.Trunc(e.low), math.Trunc(e.high)
				}
				out = append(out, with(box, c, e))
				continue
			}
			take := int(math.Ceil(float64(n) * w.set.Paste))
			if upper {
				v := slab(math.Nextafter(e.high, math.Inf(1)), base.high)
				if len(v) == 0 {
					continue
				}
				e.high = base.high
				if last := v[min(take, len(v))-1]; last < v[len(v)-1] {
					e.high = last
					next := v[slices.IndexFunc(v, func(x float64) bool { return x > last })]
					if column.Kind == Real {
						e.high = midway(next, last, true)
					}
				}
			} else {
				v := slab(base.low, math.Nextafter(e.low, math.Inf(-1)))
				if len(v) == 0 {
					continue
				}
				slices.Reverse(v)
				e.low = base.low
				if last := v[min(take, len(v))-1]; last > v[len(v)-1] {
					e.low = last
					next := v[slices.IndexFunc(v, func(x float64) bool { return x < last })]
					if column.Kind == Real {
						e.low = midway(next, last, false)
					}
				}
			}
			out = append(out, with(box, c, e))
		}
	}
	return out
}

func (w *twin) box(b []edges) Box {
	rows := w.inside(b)
	out := Box{Rows: len(rows), Positives: w.count(rows)}
	out.shares(len(w.all), w.count(w.all))
	add := func(l Limit, lifted edges) {
		freed := w.inside(with(b, l.Column, lifted))
		p := float64(w.count(freed)) / float64(len(freed))
		l.LogQuasiP = num.LogBinomialTail(out.Positives, out.Rows, p)
		out.Region = append(out.Region, l)
	}
	for c, e := range b {
		base := w.base[c]
		if e.levels != nil {
			if len(e.levels) < len(base.levels) {
				l := Limit{Column: c, Bound: OneOf}
				for _, x := range sorted(e.levels) {
					l.Keep = append(l.Keep, int(x))
				}
				add(l, base)
			}
			continue
		}
		if e.low != base.low {
			add(Limit{Column: c, Bound: AtLeast, Value: e.low}, edges{base.low, e.high, nil})
		}
		if e.high != base.high {
			add(Limit{Column: c, Bound: AtMost, Value: e.high}, edges{e.low, base.high, nil})
		}
	}
	return out
}

func (w *twin) run() *Trajectory {
	t := &Trajectory{}
	enough := func(after []int) bool { return float64(len(after))/float64(len(w.all)) >= w.set.MassMin }
	density := func(rows []int) float64 { return float64(w.count(rows)) / float64(len(rows)) }
	last := w.base
	for box := last; box != nil; {
		last = box
		t.Boxes = append(t.Boxes, w.box(box))
		box = w.choose(box, w.peels(box), func(before, after []int) bool {
			return enough(after) && len(after) < len(before)
		})
	}
	t.Pasted = len(t.Boxes)
	for {
		last = w.choose(last, w.pastes(last), func(before, after []int) bool {
			return enough(after) && len(after) > len(before) && density(after) > density(before)
		})
		if last == nil {
			return t
		}
		t.Boxes = append(t.Boxes, w.box(last))
	}
}

func same(t interface{ Errorf(string, ...any) }, got, want *Trajectory) bool {
	for i := range min(len(got.Boxes), len(want.Boxes)) {
		if !reflect.DeepEqual(got.Boxes[i], want.Boxes[i]) {
			t.Errorf("box %d:\n%+v, the twin has\n%+v", i, got.Boxes[i], want.Boxes[i])
			return false
		}
	}
	if len(got.Boxes) != len(want.Boxes) || got.Pasted != want.Pasted {
		t.Errorf("%d boxes, %d before pastes; the twin has %d, %d", len(got.Boxes), got.Pasted, len(want.Boxes), want.Pasted)
		return false
	}
	return true
}

// TestTwinOfParts: the same where some rows are left out, or taken by other boxes.
func TestTwinOfParts(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		tb, y := anyTable(r)
		set := anySettings(r)
		draw := func(name string) []bool {
			return rapid.SliceOfN(rapid.Bool(), len(y), len(y)).Draw(r, name)
		}
		whole, left := draw("whole"), draw("left")
		w := newTwin(tb, y, set, whole, left)
		if w.count(w.all) == 0 || len(w.here) == 0 {
			return
		}
		set, _ = set.checked()
		got := newSearch(tb, tb.all(), whole, left, marks(y), set).boxes(len(w.all), w.count(w.all))
		if !same(r, got, w.run()) {
			r.Fatal("not the twin's")
		}
	})
}

// TestTwinAtLength: the same on 5,000 rows, where trajectories are long.
func TestTwinAtLength(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: filters all rows for every candidate")
	}
	tb, y := mixed(t)
	for _, set := range []Settings{{}, {Peer: true}, {Peel: 0.1, Objective: Lenient2, MassMin: 0.01}, {Peel: 0.1, Objective: Original}} {
		got, err := Prim(tb, y, set)
		if err != nil {
			t.Fatal(err)
		}
		same(t, got, newTwin(tb, y, set, nil, nil).run())
	}
}

// TestTwin: the same trajectories to the last bit as the definition gives; every box
// holds, by its limits alone, the rows counted in it.
func TestTwin(t *testing.T) {
	pasted := 0
	check := func(r *rapid.T) {
		tb, y := anyTable(r)
		set := anySettings(r)
		got, err := Prim(tb, y, set)
		if err != nil {
			r.Fatal(err)
		}
		w := newTwin(tb, y, set, nil, nil)
		if !same(r, got, w.run()) {
			r.Fatal("not the twin's")
		}
		pasted += len(got.Boxes) - got.Pasted
		for i, b := range got.Boxes {
			m, err := tb.Measure(y, b.Region)
			if err != nil || m.Rows != b.Rows || m.Positives != b.Positives || m.Density != b.Density {
				r.Fatalf("box %d holds %+v, said to hold %+v (%v)", i, m, b, err)
			}
		}
	}
	rounds := 20 // of 100 tables
	if testing.Short() {
		rounds = 5
	}
	for range rounds {
		rapid.Check(t, check)
	}
	if pasted == 0 {
		t.Error("no paste was ever made")
	}
}
