package information_test

import (
	"math"
	"strings"
	"testing"

	"hedge/method/information"
	"hedge/num"
)

// A noisy reading of a standard normal input shifts what is expected of it by a
// normal with standard deviation 1/sqrt(1 + spread^2) (Raiffa and Schlaifer
// 1961, section 5.4: preposterior distribution of the mean).
func TestNoisyReading(t *testing.T) {
	s, x := linearSample(t, 1, futures)
	last := math.Inf(1)
	for _, spread := range []float64{0, 0.5, 1, 2} {
		reading, err := information.Noisy(x[0], spread, num.NewStream(1, "reading"))
		if err != nil {
			t.Fatal(err)
		}
		e := evppi(t, s, reading)
		near(t, "reading", e, loss(linear.mu, linear.b[0]/math.Sqrt(1+spread*spread)))
		if e.Raw >= last {
			t.Errorf("spread %v is worth %v, less noise %v", spread, e.Raw, last)
		}
		last = e.Raw
	}
	// Readings of two inputs, taken together.
	a, _ := information.Noisy(x[0], 1, num.NewStream(1, "a"))
	b, _ := information.Noisy(x[1], 1, num.NewStream(1, "b"))
	near(t, "two readings", evppi(t, s, a, b), loss(linear.mu, math.Hypot(1, 0.6)/math.Sqrt2))
}

// By hand: true in 0.3 of futures; to act brings 10 if true and -5 if not, to
// wait 0. Blind 0 (3 - 3.5 is less). A test with hit rate 0.8 and false alarms
// 0.1: after yes, to act is worth 0.3*0.8*10 - 0.7*0.1*5 = 2.05; after no,
// 0.6 - 3.15 is less than 0. So 2.05; a perfect test is worth 3, a coin 0.
func TestYesNo(t *testing.T) {
	truth, act, draws := make([]bool, futures), make([]float64, futures), num.NewStream(1, "truth")
	for i := range truth {
		truth[i] = draws.Uniform(uint64(i)) < 0.3
		act[i] = -5
		if truth[i] {
			act[i] = 10
		}
	}
	s := sample(t, make([]float64, futures), act)
	for _, k := range []struct{ hit, alarm, want float64 }{{0.8, 0.1, 2.05}, {1, 0, 3}, {0, 1, 3}, {0.5, 0.5, 0}} {
		x, err := information.YesNo(truth, k.hit, k.alarm, num.NewStream(1, "test"))
		if err != nil {
			t.Fatal(err)
		}
		near(t, "test", evppi(t, s, x), k.want)
	}
}

// By hand. Posture 0: action 0 is worth 6 and 2, action 1 3 and 3; posture 1:
// 1 and 1 against 0 and 4. Weights 0.75 and 0.25: action 0 3 + 0.25 = 3.25,
// action 1 2.25 + 0.5 = 2.75, so blind 3.25; announced 0.75*4 + 0.25*2 = 3.5; told
// 0.75*4.5 + 0.25*2.5 = 4.
func TestLottery(t *testing.T) {
	s := sample(t, []float64{6, 1, 2, 1}, []float64{3, 0, 3, 4})
	parts, err := s.Split([]int{0, 1, 0, 1}, 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct {
		paired             bool
		label, rest, total float64 // errors
	}{
		// Gains announced-blind: 0 0 | -1 3, variance 8; told-announced: 0 1 | 1
		// 0, variances 1/2; told-blind: 0 1 | 0 3, variances 1/2 and 9/2. Apart:
		// w^2 variance/2 summed. Paired: the weighted sums 0.75, 0.25 per future
		// are -0.25 0.75 | 0.25 0.75 | 0 1.5; error = half their difference.
		{false, math.Sqrt(0.0625 * 4), math.Sqrt(0.5625*0.25 + 0.0625*0.25), math.Sqrt(0.5625*0.25 + 0.0625*2.25)},
		{true, 0.5, 0.25, 0.75},
	} {
		l, err := information.NewLottery(parts, []float64{0.75, 0.25}, k.paired)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			what      string
			got, want float64
		}{
			{"blind", l.Blind, 3.25},
			{"announced", l.Announced, 3.5},
			{"told", l.Told, 4},
			{"label", l.Label.Raw, 0.25},
			{"rest", l.Rest.Raw, 0.5},
			{"cost", l.Cost.Raw, 0.75},
			{"label error", l.Label.Error, k.label},
			{"rest error", l.Rest.Error, k.rest},
			{"cost error", l.Cost.Error, k.total},
			{"label changes", l.Label.Changes, 0.25},
			{"action", float64(l.Action), 0},
			{"part action", float64(l.Parts[1].Action), 1},
			{"part cost", l.Parts[1].Cost.Value, 0.5},
		} {
			if !(math.Abs(c.got-c.want) <= 1e-12) {
				t.Errorf("paired %v: %s %v, want %v", k.paired, c.what, c.got, c.want)
			}
		}
	}
	// Without weights: shares of futures, one half each: 2.5 blind either way.
	if l, err := information.NewLottery(parts, nil, false); err != nil || l.Blind != 2.5 || l.Told != 3.5 {
		t.Errorf("by shares: %+v, %v", l, err)
	}
}

// Closed form for normal outcomes: premium = a sd^2 / 2 (Pratt 1964), so r/2
// standard deviations at a = r/sd. Two outcomes by hand: 0 and 1 at a = log 3:
// -log((1 + 1/3)/2)/log 3 = log(1.5)/log(3).
func TestCertain(t *testing.T) {
	x := normals(1, "outcomes", futures)
	for i := range x {
		x[i] = 20*x[i] - 50
	}
	for _, r := range []float64{0, 0.5, 1} {
		c, err := information.NewCARA(r, x)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Certain(x)
		if err != nil {
			t.Fatal(err)
		}
		if d := got.Premium - 10*r; !(math.Abs(d) <= within*got.PremiumError) || math.Abs(got.Equivalent-(-50-10*r)) > within*got.EquivalentError {
			t.Errorf("r %v: %+v, want a premium of %v", r, got, 10*r)
		}
		t.Logf("r %v: %+v", r, got)
		// What an outcome adds to the premium, x + exp(-a (x - CE)) / a, has
		// variance sd^2 ((exp(r^2)-1)/r^2 - 1): by the moments of the lognormal.
		want := 0.0
		if r > 0 {
			want = 20 * math.Sqrt(((math.Exp(r*r)-1)/(r*r)-1)/futures)
		}
		if math.Abs(got.PremiumError-want) > 0.1*want {
			t.Errorf("r %v: error of the premium %v, want %v within a tenth", r, got.PremiumError, want)
		}
	}
	got, err := information.CARA{Aversion: math.Log(3)}.Certain([]float64{0, 1})
	if want := math.Log(1.5) / math.Log(3); err != nil || math.Abs(got.Equivalent-want) > 1e-14 || math.Abs(got.Premium-(0.5-want)) > 1e-14 {
		t.Errorf("two outcomes: %+v, %v, want %v", got, err, want)
	}
	// An aversion without bounds looks at the worst alone, without overflow:
	// log(2)/1000 above it, for one outcome of two.
	got, err = information.CARA{Aversion: 1000}.Certain([]float64{-1000, 1000})
	if want := -1000 + math.Ln2/1000; err != nil || math.Abs(got.Equivalent-want) > 1e-12 {
		t.Errorf("without bounds: %+v, %v, want %v", got, err, want)
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	nan := math.NaN()
	row := make([]float64, 40)
	s := sample(t, row, row)
	few := sample(t, row[:9], row[:9])
	last := func(_ any, err error) error { return err }
	for _, k := range []struct {
		err  error
		want string
	}{
		{last(information.NewSample(nil)), "no action"},
		{last(information.NewSample([][]float64{{1}})), "at least 2"},
		{last(information.NewSample([][]float64{{1, 2}, {1}})), "action 1 has 1 futures"},
		{last(information.NewSample([][]float64{{1, 2}, {1, nan}})), "action 1 is worth NaN in future 1"},
		{last(few.EVPPI(row[:9])), "at least 20"},
		{last(s.EVPPI(row[:9])), "input 0 has 9 futures"},
		{last(s.EVPPI(append(make([]float64, 39), math.Inf(1)))), "input 0 is +Inf in future 39"},
		{last(s.EVPPIs([][]float64{row}, [][]int{{0}, {1}}, 1)), "group 1 names input 1"},
		{last(information.Noisy(row, -1, num.Stream{})), "spread -1"},
		{last(information.YesNo(nil, 2, 0, num.Stream{})), "hit rate 2"},
		{last(information.YesNo(nil, 0, nan, num.Stream{})), "false-alarm rate NaN"},
		{last(s.Split([]int{1}, 2)), "1 labels for 40"},
		{last(few.Split([]int{0, 0, 0, 0, 0, 0, 0, 0, 3}, 2)), "future 8 carries label 3"},
		{last(few.Split([]int{0, 0, 0, 0, 0, 0, 0, 0, 1}, 2)), "label 1"},
		{last(information.NewLottery(nil, nil, false)), "no label"},
		{last(information.NewLottery([]*information.Sample{s, few}, nil, true)), "paired parts"},
		{last(information.NewLottery([]*information.Sample{s}, []float64{0.5}, false)), "sum to 0.5"},
		{last(information.NewLottery([]*information.Sample{s}, []float64{1, 0}, false)), "2 weights for 1"},
		{last(information.NewLottery([]*information.Sample{s, few}, []float64{nan, 1}, false)), "label 0 weighs NaN"},
		{last(information.NewCARA(-1, row)), "risk aversion -1"},
		{last(information.NewCARA(1, row)), "no spread"},
		{last(information.NewCARA(1, []float64{1, nan})), "outcome 1 is NaN"},
		{last(information.CARA{Aversion: nan}.Certain(row)), "risk aversion NaN"},
		{last(information.CARA{}.Certain([]float64{1, nan})), "outcome 1 is NaN"},
		{last(information.CARA{}.Certain(nil)), "0 outcomes"},
		{last(information.Shapley(13, nil)), "13 parts"},
		{last(information.Shapley(2, func(mask int) float64 { return 1 / float64(mask-1) })), "subset 01 is worth +Inf"},
		{last(information.ShapleyFutures([][]float64{{1, 2}, {1, 2}, {1, 2}})), "3 subsets"},
		{last(information.ShapleyFutures([][]float64{{1, 2}, {1}})), "subset 1 has 1"},
		{last(information.ShapleyFutures([][]float64{{1, 2}, {1, nan}})), "in future 1"},
		{last(information.ShapleyFutures([][]float64{{1}, {1}})), "at least 2"},
	} {
		if k.err == nil || !strings.Contains(k.err.Error(), k.want) {
			t.Errorf("error %q, want %q in it", k.err, k.want)
		}
	}
}
