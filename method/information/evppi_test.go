package information_test

import (
	"fmt"
	"math"
	"testing"

	"hedge/method/information"
	"hedge/num"
)

// Set before the first measurement: estimates of 20,000 futures lie within three
// standard errors of the truth, over seeds that start at 1.
const (
	futures = 20000
	within  = 3
)

// normals is a column of standard normal draws.
func normals(seed uint64, name string, n int) []float64 {
	s, out := num.NewStream(seed, name), make([]float64, n)
	for i := range out {
		out[i] = num.NormalQuantile(s.Uniform(uint64(i)))
	}
	return out
}

func sample(t testing.TB, u ...[]float64) *information.Sample {
	t.Helper()
	s, err := information.NewSample(u)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func evppi(t testing.TB, s *information.Sample, x ...[]float64) information.Estimate {
	t.Helper()
	e, err := s.EVPPI(x...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// near asks for an estimate within three errors of the truth.
func near(t *testing.T, what string, e information.Estimate, truth float64) {
	t.Helper()
	if !(math.Abs(e.Raw-truth) <= within*e.Error) {
		t.Errorf("%s: %.4f +- %.4f, true %.4f", what, e.Raw, e.Error, truth)
	}
	t.Logf("%s: %.4f +- %.4f, true %.4f, changes %.3f", what, e.Raw, e.Error, truth, e.Changes)
}

// loss is sigma times the unit normal loss integral at |mu|/sigma, what it is
// worth to learn the sign of a normal(mu, sigma) advantage: Raiffa and
// Schlaifer (1961), section 5.4: sigma (pdf(z) - z (1 - cdf(z))), z = |mu|/sigma.
func loss(mu, sigma float64) float64 {
	z := math.Abs(mu) / sigma
	return sigma * (math.Exp(-z*z/2)/math.Sqrt(2*math.Pi) - z*math.Erfc(z/math.Sqrt2)/2)
}

// Two actions, the second better by mu + b.x with standard normal x: the closed
// forms of the linear-normal problem.
var linear = struct {
	mu float64
	b  [3]float64
}{-0.4, [3]float64{1, 0.6, 0.3}}

func linearSample(t testing.TB, seed uint64, n int) (*information.Sample, [][]float64) {
	x := [][]float64{normals(seed, "x0", n), normals(seed, "x1", n), normals(seed, "x2", n)}
	u, level := make([][]float64, 2), normals(seed, "level", n)
	for a := range u {
		u[a] = make([]float64, n)
	}
	for i := range n {
		u[0][i] = 5 * level[i] // what both share must not matter
		u[1][i] = u[0][i] + linear.mu
		for j, b := range linear.b {
			u[1][i] += b * x[j][i]
		}
	}
	return sample(t, u...), x
}

func TestLinearNormal(t *testing.T) {
	s, x := linearSample(t, 1, futures)
	b := linear.b
	near(t, "all", s.EVPI(), loss(linear.mu, math.Sqrt(b[0]*b[0]+b[1]*b[1]+b[2]*b[2])))
	for j := range x {
		e := evppi(t, s, x[j])
		near(t, fmt.Sprintf("input %d", j), e, loss(linear.mu, b[j]))
		// The twin: outer draws of x[j], inner draws of the rest.
		twin := information.Nested(2, 2000, 2000, func(outer, inner int, u []float64) {
			u[0], u[1] = 0, linear.mu
			for k, weight := range b {
				at := uint64(outer)
				if k != j {
					at = uint64(outer*2000 + inner)
				}
				u[1] += weight * twinDraw(k, at)
			}
		})
		if both := math.Hypot(e.Error, twin.Error); !(math.Abs(e.Raw-twin.Raw) <= within*both) {
			t.Errorf("input %d: %.4f, nested %.4f, error of the difference %.4f", j, e.Raw, twin.Raw, both)
		}
		t.Logf("nested: %.4f +- %.4f", twin.Raw, twin.Error)
	}
	near(t, "inputs 0 and 1", evppi(t, s, x[0], x[1]), loss(linear.mu, math.Hypot(b[0], b[1])))
	near(t, "inputs 0, 1 and 2", evppi(t, s, x...), loss(linear.mu, math.Sqrt(b[0]*b[0]+b[1]*b[1]+b[2]*b[2])))
}

// twinDraws is a table of normal draws, read at hashed places: the inversion is
// too slow for 12 million draws.
var twinDraws = normals(77, "twin", 1<<16)

func twinDraw(k int, at uint64) float64 {
	h := (at*8 + uint64(k) + 1) * 0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return twinDraws[h>>48]
}

// Two actions, the second better by x0 x1: neither input alone is worth
// anything, both are worth E max(0, x0 x1) = (2/pi)/2 = 1/pi.
func TestInteraction(t *testing.T) {
	x := [][]float64{normals(1, "x0", futures), normals(1, "x1", futures), normals(1, "x2", futures)}
	u := [][]float64{make([]float64, futures), make([]float64, futures)}
	for i := range futures {
		u[1][i] = x[0][i]*x[1][i] + x[2][i]
	}
	s := sample(t, u...)
	near(t, "x0", evppi(t, s, x[0]), 0)
	near(t, "x1", evppi(t, s, x[1]), 0)
	near(t, "x0 and x1", evppi(t, s, x[0], x[1]), 1/math.Pi)
	twin := information.Nested(2, 4000, 500, func(outer, inner int, u []float64) {
		u[0] = 0
		u[1] = twinDraw(0, uint64(outer))*twinDraw(1, uint64(outer)) + twinDraw(2, uint64(outer*500+inner))
	})
	near(t, "nested", twin, 1/math.Pi)
}

// Two states, two actions, by hand: to hold is worth 8 if the ally stays and 0
// if he leaves, to build 3 either way; he leaves in half the futures. Blind max(4,
// 3) = 4, told (8+3)/2 = 5.5, so the state is worth 1.5. A coin that says
// nothing of it is worth 0.
func TestTwoStates(t *testing.T) {
	hold, build, leaves, coin := make([]float64, 400), make([]float64, 400), make([]float64, 400), make([]float64, 400)
	for i := range hold {
		build[i] = 3
		leaves[i] = float64(i / 7 % 2)
		coin[i] = float64(i / 14 % 2)
		hold[i] = 8 * (1 - leaves[i])
	}
	hold, build, leaves, coin = hold[:392], build[:392], leaves[:392], coin[:392] // 28 rounds of both
	s := sample(t, hold, build)
	for _, k := range []struct {
		what string
		got  information.Estimate
		want float64
	}{
		{"EVPI", s.EVPI(), 1.5},
		{"state", evppi(t, s, leaves), 1.5},
		{"state and coin", evppi(t, s, leaves, coin), 1.5},
		{"coin", evppi(t, s, coin), 0},
	} {
		if math.Abs(k.got.Raw-k.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", k.what, k.got.Raw, k.want)
		}
	}
	// Gains of the told: 3 in half the futures, 0 in the others; their variance
	// with n-1 is 2.25 n/(n-1), the error its root by the root of n.
	if e := s.EVPI(); math.Abs(e.Error-1.5/math.Sqrt(391)) > 1e-12 || e.Changes != 0.5 {
		t.Errorf("EVPI %+v: want an error of %v and changes of 0.5", e, 1.5/math.Sqrt(391))
	}
	if a, v := s.Blind(); a != 0 || v != 4 || s.Told() != 5.5 {
		t.Errorf("blind %d %v, told %v, want 0 4 5.5", a, v, s.Told())
	}
}

// wide is a problem of nine actions and many inputs with steps, products and
// inputs of few values.
func wide(t testing.TB, n, inputs int) (*information.Sample, [][]float64) {
	x := make([][]float64, inputs)
	for j := range x {
		x[j] = normals(3, fmt.Sprint("input ", j), n)
		if j%5 == 4 {
			for i, v := range x[j] {
				x[j][i] = math.Floor(v)
			}
		}
	}
	u := make([][]float64, 9)
	for a := range u {
		u[a] = normals(4, fmt.Sprint("action ", a), n)
		for i := range n {
			v := 0.3*u[a][i] - 0.1*float64(a%3)
			for j := range 6 {
				w := float64((a*7+j*3)%5-2) / 4
				switch j % 3 {
				case 0:
					v += w * x[j][i]
				case 1:
					if x[j][i] > 0.5 {
						v += 2 * w
					}
				case 2:
					v += w * x[j][i] * x[j-2][i]
				}
			}
			u[a][i] = v
		}
	}
	return sample(t, u...), x
}

// Set before the first measurement: a larger group is not worth less by more
// than two errors, and nothing is worth more than everything.
func TestGroupsRise(t *testing.T) {
	s, x := wide(t, futures, 16)
	all := s.EVPI()
	for _, order := range [][]int{{0, 1, 2, 3, 4, 5, 15, 14, 13}, {13, 5, 2, 4, 1, 0}, {1, 12}} {
		var groups [][]int
		for k := range order {
			groups = append(groups, order[:k+1])
		}
		es, err := s.EVPPIs(x, groups, 2)
		if err != nil {
			t.Fatal(err)
		}
		for k, e := range es {
			t.Logf("%v: %.4f +- %.4f of %.4f", groups[k], e.Raw, e.Error, all.Raw)
			if e.Raw > all.Raw {
				t.Errorf("%v is worth %v, everything %v", groups[k], e.Raw, all.Raw)
			}
			if k > 0 && e.Raw < es[k-1].Raw-2*e.Error {
				t.Errorf("%v is worth %v +- %v, less than %v without its last", groups[k], e.Raw, e.Error, es[k-1].Raw)
			}
		}
	}
}

func BenchmarkSingles(b *testing.B) {
	s, x := wide(b, futures, 61)
	for b.Loop() {
		if _, err := s.EVPPIs(x, information.Singles(61), 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGroup(b *testing.B) {
	s, x := wide(b, futures, 61)
	for _, size := range []int{2, 5, 10, 20, 61} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				evppi(b, s, x[:size]...)
			}
		})
	}
}
