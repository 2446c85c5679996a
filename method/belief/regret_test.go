package belief

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Nothing given and regret by the world: the value of perfect information.
func TestLeastRegretIsPerfectInformation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, values := randomDecision(t)
		all := make([]bool, s.worlds)
		for w := range all {
			all[w] = true
		}
		want, err := s.PerfectInformation(values)
		if err != nil {
			t.Fatal(err)
		}
		low, high, err := s.LeastRegret(Regrets(values), all)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(low-want.Low) > 1e-6 || math.Abs(high-want.High) > 1e-6 {
			t.Fatalf("%v to %v, want %v to %v", low, high, want.Low, want.High)
		}
	})
}

// Every drawn distribution's least regret given an event lies in the range, and the
// lower and upper conditional expectations are attained by the distributions named.
func TestLeastRegretGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, values := randomDecision(t)
		given := make([]bool, s.worlds)
		for w := range given {
			given[w] = w == 0 || rapid.Bool().Draw(t, "given")
		}
		regret := Regrets(values)
		low, high, err := s.LeastRegret(regret, given)
		if err != nil {
			t.Fatal(err)
		}
		draws, err := s.Sample(50, 1)
		if err != nil {
			t.Fatal(err)
		}
		some := false
		for _, p := range draws {
			mass, least := 0.0, math.Inf(1)
			for w, is := range given {
				if is {
					mass += p[w]
				}
			}
			if mass < 1e-6 {
				continue
			}
			some = true
			for _, r := range regret {
				e := 0.0
				for w, is := range given {
					if is {
						e += p[w] * r[w] / mass
					}
				}
				least = min(least, e)
			}
			if least < low-1e-6 || least > high+1e-6 {
				t.Fatalf("a distribution has %v, outside %v to %v", least, low, high)
			}
		}
		if !some {
			return
		}
		centre, err := s.Centre(given, 50, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			c, err := s.ConditionalExpectation(v, given)
			if err != nil {
				t.Fatal(err)
			}
			for k, at := range [][]float64{c.LowAt, c.HighAt, centre} {
				sum, e := 0.0, 0.0
				for w, p := range at {
					if p < 0 || (p > 1e-9 && !given[w]) {
						t.Fatalf("mass %v on world %d", p, w)
					}
					sum += p
					e += p * v[w]
				}
				if math.Abs(sum-1) > 1e-6 {
					t.Fatalf("masses sum to %v", sum)
				}
				switch k {
				case 2:
					if e < c.Low-1e-6 || e > c.High+1e-6 {
						t.Fatalf("the centre gives %v, outside %v to %v", e, c.Low, c.High)
					}
				default:
					if want := []float64{c.Low, c.High}[k]; math.Abs(e-want) > 1e-6 {
						t.Fatalf("distribution %d gives %v, not %v", k, e, want)
					}
				}
			}
		}
	})
}

// randomDecision is a set of intervals on single worlds around a point, so that it
// is possible, and values of three actions.
func randomDecision(t *rapid.T) (*Set, [][]float64) {
	n := rapid.IntRange(2, 6).Draw(t, "worlds")
	point := make([]float64, n)
	sum := 0.0
	for w := range point {
		point[w] = float64(rapid.IntRange(0, 20).Draw(t, "mass"))
		sum += point[w]
	}
	if sum == 0 {
		point[0], sum = 1, 1
	}
	var js []Judgement
	for w := range point {
		p := point[w] / sum
		if rapid.Bool().Draw(t, "judged") {
			event := make([]bool, n)
			event[w] = true
			js = append(js, Between(w, event, max(0, p-float64(rapid.IntRange(0, 6).Draw(t, "below"))/20), min(1, p+float64(rapid.IntRange(0, 6).Draw(t, "above"))/20)))
		}
	}
	s, err := New(n, js)
	if err != nil {
		t.Fatal(err)
	}
	values := make([][]float64, 3)
	for a := range values {
		values[a] = make([]float64, n)
		for w := range values[a] {
			values[a][w] = float64(rapid.IntRange(-20, 20).Draw(t, "value"))
		}
	}
	return s, values
}
