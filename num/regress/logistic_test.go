package regress

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"hedge/num"
	"pgregory.net/rapid"
)

func same(a, b, tolerance float64) bool {
	return math.Abs(a-b) <= tolerance*max(1, math.Abs(a), math.Abs(b))
}

// cross is a table of two by two, as rows.
func cross(a, b, c, d int) ([][]float64, []bool) {
	var x []float64
	var y []bool
	for k, times := range []int{a, b, c, d} {
		for range times {
			x, y = append(x, float64(1-k/2)), append(y, k%2 == 0)
		}
	}
	return [][]float64{x}, y
}

// A column of 0 and 1 fits the odds of both groups: slope log(ad/bc), its variance
// 1/a+1/b+1/c+1/d (any textbook, as A. Agresti, "Categorical Data Analysis", 2nd
// ed. 2002, section 3.1). Firth's fit of it is that of the table with 1/2 in each
// cell (Firth 1993, section 3.3; Heinze and Schemper 2002).
func TestTwoByTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := func(least int) int { return rapid.IntRange(least, 40).Draw(t, "cell") }
		least := rapid.IntRange(0, 1).Draw(t, "least")
		n := [4]int{cell(least), cell(least), cell(least), cell(least)}
		if n[0]+n[2] == 0 || n[1]+n[3] == 0 || n[0]+n[1] == 0 || n[2]+n[3] == 0 || n[0]+n[1]+n[2]+n[3] < 3 {
			t.Skip("nothing varies")
		}
		x, y := cross(n[0], n[1], n[2], n[3])
		odds := func(add float64) (constant, slope float64) {
			var v [4]float64
			for i, k := range n {
				v[i] = float64(k) + add
			}
			constant = math.Log(v[2] / v[3])
			return constant, math.Log(v[0]/v[1]) - constant
		}
		f, err := Firth(x, y)
		if err != nil {
			t.Fatal(err)
		}
		if c, s := odds(0.5); !same(f.Coefficients[0], c, 1e-8) || !same(f.Coefficients[1], s, 1e-8) {
			t.Fatalf("%v: Firth gives %v, by hand %v %v", n, f.Coefficients, c, s)
		}
		f, err = Logistic(x, y)
		if slices.Contains(n[:], 0) {
			if !errors.Is(err, ErrSeparated) {
				t.Fatalf("%v is separated: %v", n, err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		variance, logLik := 0.0, 0.0
		for i, k := range n {
			variance += 1 / float64(k)
			logLik += float64(k) * math.Log(float64(k)/float64(n[i/2*2]+n[i/2*2+1]))
		}
		c, s := odds(0)
		if !same(f.Coefficients[0], c, 1e-9) || !same(f.Coefficients[1], s, 1e-9) || !same(f.Errors[1], math.Sqrt(variance), 1e-9) ||
			!same(f.Errors[0], math.Sqrt(1/float64(n[2])+1/float64(n[3])), 1e-9) || !same(f.LogLikelihood, logLik, 1e-12) {
			t.Fatalf("%v: %+v, by hand %v %v", n, f, c, s)
		}
		rows := float64(n[0] + n[1] + n[2] + n[3])
		if !same(f.AIC, 4-2*logLik, 1e-12) || !same(f.BIC, 2*math.Log(rows)-2*logLik, 1e-12) {
			t.Fatalf("%v: AIC %v, BIC %v of likelihood %v", n, f.AIC, f.BIC, logLik)
		}
	})
}

// drawn is rows of two columns in odd units and a target that follows the first.
func drawn(n int, seed uint64) ([][]float64, []bool) {
	a, b, u := make([]float64, n), make([]float64, n), make([]float64, n)
	for j, x := range [][]float64{a, b, u} {
		num.NewStream(seed+uint64(j)<<32, "logistic").Fill(x, 0)
	}
	y := make([]bool, n)
	for i := range a {
		y[i] = u[i] < 1/(1+math.Exp(-(4*a[i]-3+b[i])))
		a[i] = 1e6 + 1e3*a[i]
		b[i] = 1e-9 * (b[i] + a[i]/1e4)
	}
	return [][]float64{a, b}, y
}

// penalised is the logarithm of the likelihood, for Firth times the root of the
// determinant of the information, at b and straight from the definition.
func penalised(x [][]float64, y []bool, b []float64, firth bool) float64 {
	sum, info := defined(x, y, b)
	if firth {
		sum += math.Log(determinant(info)) / 2
	}
	return sum
}

// defined is the logarithm of the likelihood and the information.
func defined(x [][]float64, y []bool, b []float64) (sum float64, info [][]float64) {
	k := len(b)
	info = make([][]float64, k)
	for i := range info {
		info[i] = make([]float64, k)
	}
	for i := range y {
		row := []float64{1}
		eta := b[0]
		for j := range x {
			row = append(row, x[j][i])
			eta += b[j+1] * x[j][i]
		}
		p := 1 / (1 + math.Exp(-eta))
		if y[i] {
			sum += math.Log(p)
		} else {
			sum += math.Log(1 - p)
		}
		for r := range k {
			for c := range k {
				info[r][c] += p * (1 - p) * row[r] * row[c]
			}
		}
	}
	return sum, info
}

// without is a matrix without row and column j.
func without(m [][]float64, j int) (out [][]float64) {
	for i, r := range m {
		if i != j {
			out = append(out, slices.Concat(r[:j], r[j+1:]))
		}
	}
	return out
}

func determinant(m [][]float64) float64 {
	if len(m) == 1 {
		return m[0][0]
	}
	out := 0.0
	for c := range m {
		var minor [][]float64
		for _, r := range m[1:] {
			minor = append(minor, slices.Concat(r[:c], r[c+1:]))
		}
		out += float64(1-c%2*2) * m[0][c] * determinant(minor)
	}
	return out
}

// The slow twin climbs one coefficient at a time by golden sections.
func TestFitIsTheHighest(t *testing.T) {
	for seed := range uint64(3) {
		x, y := drawn(40, seed)
		for j := range x { // units in which one coefficient at a time gets there
			mean, size := num.Mean(x[j]), 0.0
			for _, v := range x[j] {
				size += (v - mean) * (v - mean) / 40
			}
			for i := range x[j] {
				x[j][i] = (x[j][i] - mean) / math.Sqrt(size)
			}
		}
		for name, firth := range map[string]bool{"most likely": false, "Firth": true} {
			f, err := fit(x, y, firth)
			if err != nil {
				t.Fatal(err)
			}
			b := make([]float64, 3)
			for range 40 {
				for j := range b {
					low, high := b[j]-2, b[j]+2
					for range 40 {
						third := (high - low) / 3
						at := func(v float64) float64 {
							c := slices.Clone(b)
							c[j] = v
							return penalised(x, y, c, firth)
						}
						if at(low+third) < at(high-third) {
							low += third
						} else {
							high -= third
						}
					}
					b[j] = (low + high) / 2
				}
			}
			for j := range b {
				if !same(b[j], f.Coefficients[j], 1e-5) {
					t.Errorf("%s, seed %d: %v, the twin finds %v", name, seed, f.Coefficients, b)
				}
			}
			got, info := defined(x, y, f.Coefficients)
			if !same(got, f.LogLikelihood, 1e-10) {
				t.Errorf("%s, seed %d: likelihood %v, not %v", name, seed, f.LogLikelihood, got)
			}
			for j, e := range f.Errors { // by Cramer's rule
				if want := math.Sqrt(determinant(without(info, j)) / determinant(info)); !same(e, want, 1e-9) {
					t.Errorf("%s, seed %d: the error of coefficient %d is %v, not %v", name, seed, j, e, want)
				}
			}
		}
	}
}

func TestLogDeterminant(t *testing.T) {
	x, y := drawn(30, 1)
	d, err := newDesign(x, y)
	if err != nil {
		t.Fatal(err)
	}
	s := newSearch(d, true)
	b := []float64{0.3, -1, 0.5}
	s.move(b)
	standard := [][]float64{make([]float64, 30), make([]float64, 30)}
	for i := range 30 {
		standard[0][i], standard[1][i] = d.row(i)[1], d.row(i)[2] // the columns of the design
	}
	if want := penalised(standard, y, b, true); !same(s.objective, want, 1e-10) {
		t.Errorf("the objective is %v, not %v", s.objective, want)
	}
}

// Columns with values far outside, where whole Newton steps from 0 go astray: the
// fit still solves its equations, sum of (y - p + h (1/2 - p)) x = 0. Of 100 tables
// up to two may be too rough to be fitted (of 100,000 one was).
func TestRoughColumns(t *testing.T) {
	failed := 0
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(8, 30).Draw(t, "rows")
		x, y := [][]float64{make([]float64, n), make([]float64, n)}, make([]bool, n)
		for i := range n {
			for j := range x {
				v := float64(rapid.IntRange(-64, 64).Draw(t, "x")) / 64 // no near ties
				x[j][i] = v * math.Exp(3*math.Abs(v))
			}
			y[i] = rapid.IntRange(0, 9).Draw(t, "y") < 2
		}
		for _, firth := range []bool{false, true} {
			d, err := newDesign(x, y)
			if err != nil {
				t.Skip(err)
			}
			s := newSearch(d, firth)
			s.move(make([]float64, d.k))
			_, err = s.climb()
			if !firth && (err == nil || errors.Is(err, ErrSeparated)) && errors.Is(err, ErrSeparated) != separable(t, d) {
				t.Fatalf("the linear programme disagrees: %v", err)
			}
			if errors.Is(err, ErrSeparated) {
				continue
			}
			if err != nil {
				if failed++; failed > 2 {
					t.Fatalf("firth %v: %v", firth, err)
				}
				continue
			}
			s.newton()
			for j, v := range s.score {
				if !(math.Abs(v) < 1e-6) {
					t.Fatalf("firth %v: equation %d is off by %g", firth, j, v)
				}
			}
		}
	})
}

// Whole Newton steps from 0 never arrive here; the fit, by the equations again.
func TestStepsAreHalved(t *testing.T) {
	x := [][]float64{{2, 800, 1, 5, 4, 0, 3, 1135, 1377, 1}, {2, 4, 589, 3, 238, 1320, 2, 1, 191, 4}}
	y := []bool{true, true, false, false, false, false, false, true, false, false}
	f, err := Logistic(x, y)
	if err != nil {
		t.Fatal(err)
	}
	sums := make([]float64, 3)
	for i := range y {
		r := -f.Probability([]float64{x[0][i], x[1][i]})
		if y[i] {
			r++
		}
		sums[0] += r
		sums[1] += r * x[0][i]
		sums[2] += r * x[1][i]
	}
	for j, s := range sums {
		if math.Abs(s) > 1e-7 {
			t.Errorf("equation %d is off by %g", j, s)
		}
	}
}

// A shift or another unit of a column changes its coefficient, and nothing that is
// said of the rows.
func TestUnitsDoNotMatter(t *testing.T) {
	x, y := drawn(500, 7)
	other := [][]float64{make([]float64, 500), make([]float64, 500)}
	for i := range y {
		other[0][i] = (x[0][i] - 1e6) / 8
		other[1][i] = -x[1][i]*1024 + 1
	}
	for _, fit := range []func([][]float64, []bool) (*Fit, error){Logistic, Firth} {
		a, err := fit(x, y)
		if err != nil {
			t.Fatal(err)
		}
		b, err := fit(other, y)
		if err != nil {
			t.Fatal(err)
		}
		if !same(a.Coefficients[1]*8, b.Coefficients[1], 1e-6) || !same(a.Coefficients[2]/-1024, b.Coefficients[2], 1e-6) ||
			!same(a.AIC, b.AIC, 1e-10) || !same(a.Errors[1]*8, b.Errors[1], 1e-6) ||
			!same(a.Probability([]float64{x[0][3], x[1][3]}), b.Probability([]float64{other[0][3], other[1][3]}), 1e-6) {
			t.Errorf("%+v\n%+v", a, b)
		}
	}
}

// 95 % intervals of the true slope hold it in 95 % of 400 samples, within 3
// standard deviations of a binomial share.
func TestErrorsCover(t *testing.T) {
	held := 0
	for s := range uint64(400) {
		x, y := drawn(200, 100+s)
		f, err := Firth(x[:1], y)
		if err != nil {
			t.Fatal(err)
		}
		// Given the first column alone, the second shifts the slope next to nothing:
		// it adds an independent half to one, and 0.1 per 1e3.
		if math.Abs(f.Coefficients[1]-4e-3) < 1.96*f.Errors[1]+2e-4 {
			held++
		}
	}
	if share := float64(held) / 400; math.Abs(share-0.95) > 3*math.Sqrt(0.95*0.05/400) {
		t.Errorf("%g of the intervals hold the slope", share)
	}
}

func TestWithoutColumns(t *testing.T) {
	y := []bool{true, false, false, false}
	f, err := Logistic(nil, y)
	if err != nil || !same(f.Coefficients[0], math.Log(1./3), 1e-12) || !same(f.Probability(nil), 0.25, 1e-12) {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestRefused(t *testing.T) {
	y := []bool{true, false, true, false, true, true}
	x := []float64{1, 2, 3, 4, 5, 7}
	for _, k := range []struct {
		x    [][]float64
		y    []bool
		want string
	}{
		{nil, nil, "no row"},
		{[][]float64{x}, make([]bool, 6), "false in every row"},
		{[][]float64{x}, []bool{true, true, true, true, true, true}, "true in every row"},
		{[][]float64{x, x, x, x, x}, y, "6 rows for 6 coefficients"},
		{[][]float64{x[:5]}, y, "column 0 has 5 rows, the target 6"},
		{[][]float64{x, {1, 2, math.NaN(), 4, 5, 6}}, y, "column 1 is NaN in row 2"},
		{[][]float64{{1, 2, 3, math.Inf(-1), 5, 6}}, y, "column 0 is -Inf in row 3"},
		{[][]float64{{2, 2, 2, 2, 2, 2}}, y, "column 0 is 2 in every row"},
		{[][]float64{{1e300, 2, 2, 2, 2, 2}}, y, "another unit"},
		{[][]float64{{1e-300, 0, 0, 0, 0, 0}}, y, "another unit"},
		{[][]float64{x, {0, 1, 0, 0, 1, 1}, {1, 3, 3, 4, 6, 8}}, y, "column 2 is a combination"},
	} {
		for _, fit := range []func([][]float64, []bool) (*Fit, error){Logistic, Firth} {
			if _, err := fit(k.x, k.y); err == nil || !strings.Contains(err.Error(), k.want) {
				t.Errorf("got %v, want %q", err, k.want)
			}
		}
	}
}

// The bits of a fit may differ on no machine.
func TestBitsArePinned(t *testing.T) {
	x, y := drawn(300, 2)
	for k, fit := range []func([][]float64, []bool) (*Fit, error){Logistic, Firth} {
		f, err := fit(x, y)
		if err != nil {
			t.Fatal(err)
		}
		want := [2][3]uint64{
			{0xc0adb3b9974e8577, 0x3f6e0f0cefc54fef, 0x41d34e6cf49fbd5f},
			{0xc0ad4118812d6151, 0x3f6d9ae179ce7702, 0x41d306daebf2ed61},
		}
		for j, b := range f.Coefficients {
			if math.Float64bits(b) != want[k][j] {
				t.Errorf("fit %d, coefficient %d: %#x", k, j, math.Float64bits(b))
			}
		}
	}
}

func BenchmarkLogistic(b *testing.B) {
	x, y := drawn(100_000, 1)
	for b.Loop() {
		if _, err := Logistic(x, y); err != nil {
			b.Fatal(err)
		}
	}
}
