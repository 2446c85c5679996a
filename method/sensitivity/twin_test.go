package sensitivity

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hedge/num"
)

func uniforms(name string, n int) []float64 {
	x := make([]float64, n)
	num.NewStream(1, name).Fill(x, 0)
	return x
}

// TestSobolTwin computes the indices as the formulas stand, one mean after the
// other, from rows that are told apart by their values.
func TestSobolTwin(t *testing.T) {
	const k, base, tolerance = 4, 32, 1e-12
	in := make([]Input, k)
	for i := range in {
		in[i].Name = fmt.Sprint("x", i)
	}
	model := func(x []float64) float64 {
		return x[0] + 3*x[1]*x[2] + math.Sqrt(x[3])*x[0]*x[0] - x[1]
	}
	for _, pairs := range []bool{false, true} {
		step := k + 2
		if pairs {
			step = 2*k + 2
		}
		d, err := Sobol{Runs: Replicates * base * step, Pairs: pairs, Seed: 3}.Design(in)
		if err != nil {
			t.Fatal(err)
		}
		x, y := columns(k, d.Runs), make([]float64, d.Runs)
		d.Fill(x, 0)
		row := func(r int) (v []float64) {
			for i := range x {
				v = append(v, x[i][r])
			}
			return v
		}
		for r := range y {
			y[r] = model(row(r))
		}
		result, err := d.Analyse(y)
		if err != nil {
			t.Fatal(err)
		}
		n := Replicates * base
		a, b := make([][]float64, n), make([][]float64, n)
		for m := range n {
			a[m], b[m] = row(m*step), row(m*step+1)
		}
		with := func(own, other []float64, i int) float64 {
			v := slices.Clone(own)
			v[i] = other[i]
			return model(v)
		}
		mean := func(of func(a, b []float64) float64) float64 {
			sum := 0.0
			for m := range n {
				sum += of(a[m], b[m])
			}
			return sum / float64(n)
		}
		centre := mean(func(a, b []float64) float64 { return (model(a) + model(b)) / 2 })
		f := func(v []float64) float64 { return model(v) - centre }
		variance := mean(func(a, b []float64) float64 { return (f(a)*f(a) + f(b)*f(b)) / 2 })
		both := func(of func(a, b []float64) float64) float64 {
			if !pairs {
				return mean(of) / variance
			}
			return mean(func(a, b []float64) float64 { return (of(a, b) + of(b, a)) / 2 }) / variance
		}
		first := make([]float64, k)
		for i := range k {
			first[i] = both(func(a, b []float64) float64 { return f(b) * (with(a, b, i) - model(a)) })
			total := both(func(a, b []float64) float64 { d := model(a) - with(a, b, i); return d * d / 2 })
			for j, want := range []float64{first[i], total} {
				if got := result.Indices[i].Measures[j].Value; math.Abs(got-want) > tolerance {
					t.Errorf("pairs %v, input %d, measure %d: %v, by the formula %v", pairs, i, j, got, want)
				}
			}
		}
		at := 0
		for i := 0; pairs && i < k; i++ {
			for j := i + 1; j < k; j++ {
				want := both(func(a, b []float64) float64 {
					return (with(b, a, i)-centre)*(with(a, b, j)-centre) - f(a)*f(b)
				}) - first[i] - first[j]
				if got := result.Pairs[at].Value; math.Abs(got-want) > tolerance {
					t.Errorf("pair %d %d: %v, by the formula %v", i, j, got, want)
				}
				at++
			}
		}
	}
}

// TestPowers puts the fast transform beside the plain sum. Tolerance 1e-12 of the
// largest power, written before the first run.
func TestPowers(t *testing.T) {
	const n = 256
	z, w := uniforms("z", n), newWave(n)
	fast := w.powers(z)
	if len(fast) != n/2+1 {
		t.Fatal(len(fast))
	}
	for f, v := range fast {
		if slow := w.power(z, f); math.Abs(v-slow) > 1e-12*fast[0] {
			t.Errorf("frequency %d: %v, plainly %v", f, v, slow)
		}
	}
}

func TestUpAndDown(t *testing.T) {
	for _, k := range []struct{ in, want []float64 }{
		{[]float64{0, 1, 2, 3, 4, 5, 6}, []float64{0, 2, 4, 6, 5, 3, 1}},
		{[]float64{0, 1, 2, 3, 4, 5}, []float64{0, 2, 4, 5, 3, 1}},
		{[]float64{0}, []float64{0}},
	} {
		if got := upAndDown(k.in); !slices.Equal(got, k.want) {
			t.Errorf("%v becomes %v, want %v", k.in, got, k.want)
		}
	}
}

// exactDelta is half the mean distance of densities with every kernel summed over
// every output, on far more points than densities has, and nothing cut off.
func exactDelta(z []float64, c classes) float64 {
	const points = 2001
	density := func(rows []float64) []float64 {
		_, variance := moments(rows)
		h := math.Sqrt(variance) * math.Pow(0.75*float64(len(rows)), -0.2)
		out := make([]float64, points)
		for g := range out {
			y := -1 + 2*float64(g)/(points-1)
			for _, v := range rows {
				out[g] += math.Exp(-(y-v)*(y-v)/(2*h*h)) / (h * math.Sqrt(2*math.Pi) * float64(len(rows)))
			}
		}
		return out
	}
	all := density(z)
	sum := 0.0
	for k := range c.n {
		var rows []float64
		for r, v := range z {
			if int(c.of[r]) == k {
				rows = append(rows, v)
			}
		}
		own := density(rows)
		far := 0.0
		for g := range all {
			e := math.Abs(all[g]-own[g]) * 2 / (points - 1)
			if g == 0 || g == points-1 {
				e /= 2
			}
			far += e
		}
		sum += float64(len(rows)) * far / float64(2*len(z))
	}
	return sum
}

// TestDensitiesTwin: tolerance 0.002, written before the first run.
func TestDensitiesTwin(t *testing.T) {
	const n, tolerance = 2000, 0.002
	x1, x2, x3 := uniforms("x1", n), uniforms("x2", n), uniforms("x3", n)
	y := make([]float64, n)
	for r := range y {
		s, u, c := math.Sin(math.Pi*(2*x1[r]-1)), math.Sin(math.Pi*(2*x2[r]-1)), math.Pi*(2*x3[r]-1)
		y[r] = s + 7*u*u + 0.1*c*c*c*c*s
	}
	z := scaled(y)
	d := newDensities(z)
	ones := slices.Repeat([]float64{1}, n)
	for i, x := range [][]float64{x1, x2, x3} {
		c := classesOf(x, Continuous, deltaClasses(n))
		shift, _ := d.compare([]classes{c}, ones)
		want := exactDelta(z, c)
		t.Logf("x%d: %.5f, exact %.5f", i+1, shift[0], want)
		if math.Abs(shift[0]-want) > tolerance {
			t.Errorf("x%d: %v, with every kernel summed %v", i+1, shift[0], want)
		}
	}
}

// TestDeltaTwin resamples rows one by one, sums every kernel over every output and
// takes the bias off. 300 rows, 20 resamples; tolerance 0.003 for delta, for the
// half-width of its interval and its floor, 1e-9 for the share of variance, written
// before the first run.
func TestDeltaTwin(t *testing.T) {
	const n, resamples, tolerance = 300, 20, 0.003
	x, noise := uniforms("x", n), uniforms("noise", n)
	y := make([]float64, n)
	for r := range y {
		y[r] = 100 + 50*(math.Sin(4*x[r])+noise[r])
	}
	result, err := Delta{Resamples: resamples, Seed: 7}.Analyse([]Input{{Name: "x"}}, [][]float64{x}, y)
	if err != nil {
		t.Fatal(err)
	}
	z, c := scaled(y), classesOf(x, Continuous, deltaClasses(n))
	d := exactDelta(z, c)
	again := make([]float64, resamples)
	lot := num.NewStream(7, "sensitivity delta")
	for b := range again {
		z2, c2 := make([]float64, n), classes{make([]int32, n), c.n}
		for i := range n {
			r := int(lot.Uniform(uint64(b*n+i)) * n)
			z2[i], c2.of[i] = z[r], c.of[r]
		}
		again[b] = exactDelta(z2, c2)
	}
	most := 0.0
	for _, lot := range shuffles(7, "sensitivity delta", Dummies, n) {
		other := classes{make([]int32, n), c.n}
		for r := range n {
			other.of[r] = c.of[lot[r]]
		}
		most = max(most, exactDelta(z, other))
	}
	m, variance := moments(again)
	e, _ := result.Indices[0].Of(Shift)
	t.Logf("%+v; slowly %v from %v and %v, floor %v", e, 2*d-m, d, m, most-m+d)
	for what, v := range map[string][2]float64{
		"delta": {e.Value, 2*d - m}, "half-width": {(e.High - e.Low) / 2, 1.959964 * math.Sqrt(variance)}, "floor": {e.Floor, most - m + d},
	} {
		if math.Abs(v[0]-v[1]) > tolerance {
			t.Errorf("%s is %v, slowly %v", what, v[0], v[1])
		}
	}
	var within, total float64
	for k := range c.n {
		var rows []float64
		for r := range y {
			if int(c.of[r]) == k {
				rows = append(rows, y[r])
			}
		}
		_, v := moments(rows)
		within += v * float64(len(rows)-1)
	}
	_, total = moments(y)
	want := 1 - within/float64(n-c.n)/total
	if e, _ := result.Indices[0].Of(First); math.Abs(e.Value-want) > 1e-9 {
		t.Errorf("share %v, slowly %v", e.Value, want)
	}
}

// TestWeightsAreRows: a row of weight 3 is three rows.
func TestWeightsAreRows(t *testing.T) {
	const n = 300
	x, z := uniforms("x", n), uniforms("z", n)
	weight := make([]float64, n)
	var x2, z2 []float64
	for r := range n {
		weight[r] = float64(r % 4)
		for range r % 4 {
			x2, z2 = append(x2, x[r]), append(z2, z[r])
		}
	}
	z, z2 = append(z, -1, 1), append(z2, -1, 1) // the same grid for both
	x, x2 = append(x, 0, 1), append(x2, 0, 1)
	of := func(x []float64) classes {
		c := classes{make([]int32, len(x)), 3}
		for r, v := range x {
			c.of[r] = int32(min(3*v, 2))
		}
		return c
	}
	s1, f1 := newDensities(z).compare([]classes{of(x)}, append(weight, 1, 1))
	s2, f2 := newDensities(z2).compare([]classes{of(x2)}, slices.Repeat([]float64{1}, len(z2)))
	if math.Abs(s1[0]-s2[0]) > 1e-12 || math.Abs(f1[0]-f2[0]) > 1e-12 {
		t.Errorf("%v %v by weight, %v %v by rows", s1, f1, s2, f2)
	}
}

// few draws columns with many ties.
func few(t *rapid.T, name string, n, most int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = float64(rapid.IntRange(0, most).Draw(t, name))
	}
	return x
}

// TestDistancesTwin looks at every output for every class.
func TestDistancesTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 40).Draw(t, "n")
		y := few(t, "y", n, rapid.IntRange(1, 30).Draw(t, "values"))
		c := classesOf(few(t, "x", n, 12), Continuous, rapid.IntRange(2, 6).Draw(t, "slides"))
		got := distances(y, ordered(y), c, nil)
		for k := range c.n {
			want := 0.0
			for _, v := range y {
				var all, own, members float64
				for r, w := range y {
					in := 0.0
					if int(c.of[r]) == k {
						in = 1
						members++
					}
					if w <= v {
						all++
						own += in
					}
				}
				want = max(want, math.Abs(own/members-all/float64(n)))
			}
			if math.Abs(got[k]-want) > 1e-15*float64(n) {
				t.Fatalf("class %d: %v, want %v", k, got[k], want)
			}
		}
	})
}

// TestGroupDistanceTwin: for a category the largest difference over all sets of its
// values, otherwise over all that lie at or below one.
func TestGroupDistanceTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const most = 4
		n := rapid.IntRange(4, 30).Draw(t, "n")
		x := few(t, "x", n, most)
		member := make([]bool, n)
		members := 0
		for r := range member {
			member[r] = r == 0 || r > 1 && rapid.Bool().Draw(t, "member")
			if member[r] {
				members++
			}
		}
		order := ordered(x)
		got := groupDistance(x, order, Continuous, member, members, nil)
		sets := groupDistance(x, order, Category, member, members, nil)
		wantBelow, wantSets := 0.0, 0.0
		for set := range 1 << (most + 1) {
			d := 0.0
			for r, v := range x {
				if set>>int(v)&1 == 1 {
					if member[r] {
						d += 1 / float64(members)
					} else {
						d -= 1 / float64(n-members)
					}
				}
			}
			wantSets = max(wantSets, d)
			if set&(set+1) == 0 {
				wantBelow = max(wantBelow, math.Abs(d))
			}
		}
		if math.Abs(got-wantBelow) > 1e-12 || math.Abs(sets-wantSets) > 1e-12 {
			t.Fatalf("%v and %v, want %v and %v", got, sets, wantBelow, wantSets)
		}
	})
}

// TestClasses: rows are parted along x, equal values stay together, and classes of
// distinct values differ by one row at most.
func TestClasses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 60).Draw(t, "n")
		x := few(t, "x", n, rapid.IntRange(0, 80).Draw(t, "values"))
		most := rapid.IntRange(2, 9).Draw(t, "most")
		c := classesOf(x, Continuous, most)
		values := slices.Compact(slices.Sorted(slices.Values(x)))
		if c.n > most || c.n != len(values) && len(values) <= most {
			t.Fatalf("%d classes of %d values, %d wanted", c.n, len(values), most)
		}
		for r := range x {
			for s := range x {
				if x[r] == x[s] && c.of[r] != c.of[s] || x[r] < x[s] && c.of[r] > c.of[s] {
					t.Fatalf("values %v and %v in classes %d and %d", x[r], x[s], c.of[r], c.of[s])
				}
			}
		}
		if len(values) == n && n > most {
			if s := c.sizes(); slices.Max(s)-slices.Min(s) > 1 {
				t.Fatalf("sizes %v", s)
			}
		}
		if c := classesOf(x, Category, most); c.n != len(values) {
			t.Fatalf("%d classes of %d categories", c.n, len(values))
		}
	})
}
