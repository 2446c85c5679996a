package information_test

import (
	"math"
	"math/bits"
	"testing"

	"hedge/method/information"
	"hedge/num"
)

// twoStates is the cost of not knowing in a world of two states of equal weight
// and two actions: to hold is worth 8 if the ally stays and 0 if he leaves, to
// build 3 either way. Switch 0 (delay) withholds the state until it is too late;
// switch 1 (hold-up) takes 4 from whoever holds while the ally stays; switch 2
// does nothing. The cost is counted from all switches off: told (8+3)/2 = 5.5.
//
//	off      5.5                      cost 0
//	delay    max(4, 3) = 4            cost 1.5
//	hold-up  (4+3)/2 = 3.5            cost 2
//	both     max(2, 3) = 3            cost 2.5
//
// Shapley: delay (1.5 + 0.5)/2 = 1, hold-up (2 + 1)/2 = 1.5, the third 0.
func twoStates(t *testing.T, mask int) (cost []float64) {
	s := sample(t, []float64{8 - 4*float64(mask>>1&1), 0}, []float64{3, 3})
	action, _ := s.Blind()
	for _, hold := range []float64{8 - 4*float64(mask>>1&1), 0} {
		got := []float64{hold, 3}[action]
		if mask&1 == 0 {
			got = max(hold, 3)
		}
		cost = append(cost, 5.5-got)
	}
	return cost
}

func TestShapley(t *testing.T) {
	count := func(mask int) float64 { return float64(bits.OnesCount(uint(mask))) }
	for _, k := range []struct {
		game  string
		value func(mask int) float64
		want  []float64
	}{
		{"two states", func(mask int) float64 { return num.Mean(twoStates(t, mask)) }, []float64{1, 1.5, 0}},
		// Two left gloves and a right one; a pair is worth 1 (Shapley value as
		// in any text: 1/6, 1/6, 4/6; by hand, the right one completes a pair
		// in 4 of 6 orders).
		{"gloves", func(mask int) float64 {
			if mask&3 != 0 && mask&4 != 0 {
				return 1
			}
			return 0
		}, []float64{1. / 6, 1. / 6, 4. / 6}},
		// A runway that costs 1, 2, 3 for ever larger aircraft: each section is
		// shared by those who need it. S. C. Littlechild and G. Owen, "A simple
		// expression for the Shapley value in a special case", Management
		// Science 20 (1973) 370-372: 1/3, 1/3+1/2, 1/3+1/2+1.
		{"airport", func(mask int) float64 { return float64(bits.Len(uint(mask))) }, []float64{1. / 3, 5. / 6, 11. / 6}},
		// Worth n^2 for n of four alike, 7 for none: (16 - 0)/4 each; what none
		// are worth is nobody's.
		{"alike", func(mask int) float64 { return 7 + count(mask)*count(mask) }, []float64{4, 4, 4, 4}},
		{"one part", func(mask int) float64 { return 3 + 2*count(mask) }, []float64{2}},
	} {
		got, err := information.Shapley(len(k.want), k.value)
		if err != nil {
			t.Fatal(err)
		}
		for p := range k.want {
			if !(math.Abs(got[p]-k.want[p]) <= 1e-12) {
				t.Errorf("%s: %v, want %v", k.game, got, k.want)
				break
			}
		}
	}
}

// Random games of all sizes: each mask once, in order; the parts sum to the
// total to 1e-12; a part that adds nothing gets exactly 0, two that add alike get
// the same to 1e-12.
func TestShapleyIsAShare(t *testing.T) {
	draws := num.NewStream(1, "games")
	for parts := 3; parts <= information.MostParts; parts++ {
		next := 0
		value := func(mask int) float64 {
			if mask != next {
				t.Fatalf("mask %d asked for, %d was next", mask, next)
			}
			next++
			// Part 0 is null; parts 1 and 2 matter by their number alone.
			key := mask>>3<<2 | bits.OnesCount(uint(mask>>1&3))
			return 100 * draws.UniformAt(uint64(key), uint32(parts))
		}
		got, err := information.Shapley(parts, value)
		if err != nil {
			t.Fatal(err)
		}
		if next != 1<<parts {
			t.Errorf("%d parts: %d masks asked for", parts, next)
		}
		next = 0
		none := value(0)
		next = 1<<parts - 1
		sum := value(next) - none
		total := sum
		for _, x := range got {
			sum -= x
		}
		if math.Abs(sum) > 1e-12*max(1, math.Abs(total)) || got[0] != 0 || math.Abs(got[1]-got[2]) > 1e-12 {
			t.Errorf("%d parts: %v leaves %v of %v", parts, got, sum, total)
		}
	}
}

func TestShapleyFutures(t *testing.T) {
	v := make([][]float64, 8)
	for mask := range v {
		v[mask] = twoStates(t, mask)
	}
	got, err := information.ShapleyFutures(v)
	if err != nil {
		t.Fatal(err)
	}
	// By hand, future by future (ally stays, ally leaves): costs off (-2.5,
	// 2.5), delay (-2.5, 5.5), hold-up (1.5, 2.5), both (2.5, 2.5). Delay
	// (0+1)/2 and (3+0)/2, hold-up (4+5)/2 and (0-3)/2; half the difference
	// is the error of a mean of two.
	want := []information.Share{{Value: 1, Error: 0.5}, {Value: 1.5, Error: 3}, {}}
	for p := range want {
		if math.Abs(got[p].Value-want[p].Value) > 1e-12 || math.Abs(got[p].Error-want[p].Error) > 1e-12 {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if got[2] != (information.Share{}) {
		t.Errorf("a switch without effect gets %+v", got[2])
	}
}
