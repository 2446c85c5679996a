package tree

import (
	"math"
	"math/bits"
	"slices"
	"testing"

	"hedge/num"
)

// exact is the importance of each of p yes-or-no columns in infinitely many trees
// that try one column at a node, over all 2^p rows (bit m of row i is column m):
//
//	sum over sets B without m of 1/(C(p,|B|) (p-|B|)) (fall by m, given B)
//
// G. Louppe, L. Wehenkel, A. Sutera and P. Geurts, "Understanding variable
// importances in forests of randomized trees", NIPS 26 (2013), theorem 1, which
// holds for any impurity.
func exact(p int, y []float64) []float64 {
	within := func(set int) float64 { // mean variance, given the columns of a set
		out := 0.0
		for i := range y {
			mean, n := 0.0, 0.0
			for j := range y {
				if (i^j)&set == 0 {
					mean += y[j]
					n++
				}
			}
			mean /= n
			out += (y[i] - mean) * (y[i] - mean)
		}
		return out / float64(len(y))
	}
	choose := func(n, k int) float64 {
		out := 1.0
		for i := range k {
			out = out * float64(n-i) / float64(i+1)
		}
		return out
	}
	out := make([]float64, p)
	total := 0.0
	for m := range p {
		for set := range 1 << p {
			if set>>m&1 == 0 {
				k := bits.OnesCount(uint(set))
				out[m] += (within(set) - within(set|1<<m)) / (choose(p, k) * float64(p-k))
			}
		}
		total += out[m]
	}
	for m := range out {
		out[m] /= total
	}
	return out
}

// With 4,000 trees of seed 3 no share may be further from its limit than 4 of its
// errors, and no error larger than 0.01.
func TestImportanceInTheLimit(t *testing.T) {
	const p = 4
	n := 1 << p
	numbers, levels := make([]Column, p), make([]Column, p)
	for m := range p {
		x, k := make([]float64, n), make([]int32, n)
		for i := range n {
			k[i] = int32(i >> m & 1)
			x[i] = float64(k[i])
		}
		numbers[m], levels[m] = Numbers(x), Categories(k, 2)
	}
	y := make([]float64, n)
	for i := range y {
		a, b, c := float64(i&1), float64(i>>1&1), float64(i>>2&1)
		y[i] = 2*a + 3*b*c // and nothing of the fourth
	}
	want := exact(p, y)
	if want[3] != 0 || want[1] != want[2] || want[0] < 0.3 {
		t.Fatalf("the limits are %v", want)
	}
	for name, columns := range map[string][]Column{"numbers": numbers, "levels": levels} {
		got, err := Importance(columns, Values(y), Forest{Trees: 4000, Try: 1, MinSplit: 2, Seed: 3})
		if err != nil {
			t.Fatal(err)
		}
		for m, s := range got {
			if math.Abs(s.Share-want[m]) > 4*s.Error || s.Error > 0.01 {
				t.Errorf("%s: column %d has %.4f +- %.4f, in the limit %.4f", name, m, s.Share, s.Error, want[m])
			}
		}
	}
}

// table is 200 rows of three columns of numbers and one of three levels, and a
// target that needs the first and the last.
func table() ([]Column, []float64) {
	const n = 200
	x := make([][]float64, 4)
	for j := range x {
		x[j] = make([]float64, n)
		num.NewStream(uint64(j), "importance").Fill(x[j], 0)
	}
	codes, y := make([]int32, n), make([]float64, n)
	for i := range codes {
		codes[i] = int32(3 * x[3][i])
		y[i] = x[0][i]
		if codes[i] == 1 {
			y[i]++
		}
	}
	return []Column{Numbers(x[0]), Numbers(x[1]), Numbers(x[2]), Categories(codes, 3)}, y
}

func TestImportanceIsTheSameForAnyWorkers(t *testing.T) {
	columns, y := table()
	want, err := Importance(columns, Values(y), Forest{Seed: 5})
	if err != nil {
		t.Fatal(err)
	}
	for _, workers := range []int{1, 2, 3, 200} {
		got, _ := Importance(columns, Values(y), Forest{Seed: 5, Workers: workers})
		if !slices.Equal(got, want) {
			t.Errorf("%d workers: %v, not %v", workers, got, want)
		}
	}
	other, _ := Importance(columns, Values(y), Forest{Seed: 0})
	if slices.Equal(other, want) {
		t.Error("seed 0 gives the scores of seed 5")
	}
	sum := 0.0
	for _, s := range want {
		sum += s.Share
	}
	if math.Abs(sum-1) > 1e-14 || want[0].Share+want[3].Share < 0.9 {
		t.Errorf("%v sum to %v", want, sum)
	}
}

// Every proper subset of the levels at hand is drawn equally often: of 6,000 draws
// 1,000 each, within 5 standard deviations of a binomial count.
func TestLevelsAreDrawnEvenly(t *testing.T) {
	c := Categories([]int32{0, 1, 3, 0}, 5)
	w := newWild([]Column{c}, Values(make([]float64, 4)), Forest{Seed: 1})
	counts := map[int]float64{}
	for range 6000 {
		if !w.drawLevels([]int32{0, 1, 2, 3}, c) {
			t.Fatal("three levels do not vary")
		}
		set := 0
		for k, in := range w.set[:c.levels] {
			if in {
				set |= 1 << k
			}
		}
		counts[set]++
	}
	for _, set := range []int{1, 2, 8, 3, 9, 10} {
		if math.Abs(counts[set]-1000) > 5*math.Sqrt(6000./6*5/6) {
			t.Errorf("set %b is drawn %g times", set, counts[set])
		}
	}
	if len(counts) != 6 {
		t.Errorf("%v", counts)
	}
}

// The defaults of Geurts, Ernst and Wehenkel 2006, section 2.1.
func TestDefaults(t *testing.T) {
	if got, want := (Forest{}).defaults(20, true), (Forest{Trees: 100, Try: 4, MinSplit: 2}); got != want {
		t.Errorf("classes: %+v", got)
	}
	if got, want := (Forest{}).defaults(20, false), (Forest{Trees: 100, Try: 20, MinSplit: 5}); got != want {
		t.Errorf("values: %+v", got)
	}
}

// The bits of a score may differ on no machine.
func TestBitsArePinned(t *testing.T) {
	columns, y := table()
	scores, err := Importance(columns, Values(y), Forest{Trees: 20, Try: 2, Seed: 9})
	if err != nil {
		t.Fatal(err)
	}
	want := []uint64{0x3fd100353199bff1, 0x3f9266ebbd2d497e, 0x3f948e1bcfab327e, 0x3fe6483d2acc5c28}
	for j, s := range scores {
		if math.Float64bits(s.Share) != want[j] {
			t.Errorf("column %d: %#x", j, math.Float64bits(s.Share))
		}
	}
}
