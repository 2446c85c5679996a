package information

import (
	"math"
	"slices"
	"testing"

	"hedge/num"
)

// TestLineIsTheBestOfItsStrengths holds the smooth against its slow twin: the
// full matrix inverted by elimination, for every strength, and the mean.
func TestLineIsTheBestOfItsStrengths(t *testing.T) {
	draws := num.NewStream(1, "line")
	for round := range 20 {
		cells := 1 + round%9*3
		at, weight := make([]float64, cells), make([]float64, cells)
		sums, within, n, rank := make([]float64, cells), 0.0, 0.0, 0.0
		for b := range cells {
			weight[b] = float64(int(5 + 40*draws.Uniform(uint64(1000*round+b))))
			if b == 4 {
				weight[b] = 0 // a cell with no future to learn from
			}
			y := 2*num.NormalQuantile(draws.Uniform(uint64(1000*round+100+b)))*float64(round%3) + float64(b)/4
			sums[b] = y * weight[b]
			within += float64(3+300*(round/3%2)) * weight[b]
			n += weight[b]
			at[b] = rank + 0.5 + draws.Uniform(uint64(1000*round+200+b))
			rank += 2
		}
		for b := range at {
			at[b] /= rank
		}
		got := make([]float64, cells)
		tal := tally{1, weight, sums, []float64{within}}
		newCandidate(1).line(got, &tal, bending(at))
		want, score := make([]float64, cells), math.Inf(1)
		try := func(z []float64, freedom float64) {
			left := within
			for b, w := range weight {
				if w > 0 {
					left += w * (sums[b]/w - z[b]) * (sums[b]/w - z[b])
				}
			}
			if s := left / ((n - heed*freedom) * (n - heed*freedom)); s < score {
				score, want = s, z
			}
		}
		mean := 0.0
		for _, v := range sums {
			mean += v / n
		}
		flat := make([]float64, cells)
		for b := range flat {
			flat[b] = mean
		}
		try(flat, 1)
		for s := range strengths {
			try(dense(at, weight, sums, n*math.Pow(8, -float64(s)), faint*mean))
		}
		for b := range want {
			if !(math.Abs(got[b]-want[b]) <= 1e-6*(1+math.Abs(want[b]))) {
				t.Fatalf("round %d: %v, want %v", round, got, want)
			}
		}
	}
}

// dense solves (W + strength P) z = sums and gives the trace of the smoother.
func dense(at, weight, sums []float64, strength, lean float64) (z []float64, freedom float64) {
	n := len(at)
	m := make([][]float64, n) // the matrix beside the unit matrix
	for i := range m {
		m[i] = make([]float64, 2*n)
		m[i][i], m[i][n+i] = weight[i]+faint, 1
	}
	for b := 1; b < n-1; b++ {
		h, k := at[b]-at[b-1], at[b+1]-at[b]
		c := []float64{1 / h, -1/h - 1/k, 1 / k}
		for i, ci := range c {
			for j, cj := range c {
				m[b-1+i][b-1+j] += strength * 2 / (h + k) * ci * cj
			}
		}
	}
	for p := range n {
		d := m[p][p]
		for j := range m[p] {
			m[p][j] /= d
		}
		for i := range n {
			if f := m[i][p]; i != p {
				for j := range m[i] {
					m[i][j] -= f * m[p][j]
				}
			}
		}
	}
	z = make([]float64, n)
	for i := range z {
		for j := range sums {
			z[i] += m[i][n+j] * (sums[j] + lean)
		}
		freedom += weight[i] * m[i][n+i]
	}
	return z, freedom
}

// By hand: two cells of 10 futures with sums 20 and -20 and nothing left within
// them leave no reason to shrink; with a thousand times that left within, all.
func TestGridShrinksNoise(t *testing.T) {
	for _, k := range []struct{ within, want float64 }{{1e-9, 2}, {1e5, 0}} {
		z := make([]float64, 2)
		newCandidate(1).grid(z, &tally{1, []float64{10, 10}, []float64{20, -20}, []float64{k.within}})
		if math.Abs(z[0]-k.want) > 1e-6 || math.Abs(z[1]+k.want) > 1e-6 {
			t.Errorf("%v left within: %v, want %v and its opposite", k.within, z, k.want)
		}
	}
}

func TestBins(t *testing.T) {
	cells := func(x []float64) *bins { return newBins(x, make([]ranked, len(x))) }
	// Three values, two of them rare, keep a cell each at their mean ranks: 2, 3
	// and 195 of 200 futures at 1/200, 3.5/200 and 102.5/200.
	x := make([]float64, 200)
	for i := range x {
		x[i] = 2
	}
	x[20], x[70], x[30], x[90], x[199] = 0, 0, 1, 1, 1
	b := cells(x)
	if len(b.at) != 3 || b.wide != 3 || !slices.Equal(b.at, []float64{1. / 200, 3.5 / 200, 102.5 / 200}) {
		t.Fatalf("cells at %v, %d coarse", b.at, b.wide)
	}
	for i, v := range x {
		if float64(b.cell[i]) != v {
			t.Fatalf("future %d with %v is in cell %d", i, v, b.cell[i])
		}
	}
	// Distinct values: 64 cells of nearly the same number, in the order of x.
	n := 5000
	x = make([]float64, n)
	p := num.NewPermutation(1, "bins", uint64(n))
	for i := range x {
		x[i] = float64(p.At(uint64(i)))
	}
	b = cells(x)
	count := make([]int, len(b.at))
	for i, v := range x {
		count[b.cell[i]]++
		if want := int(v) * mostBins / n; absolute(int(b.cell[i])-want) > 1 {
			t.Fatalf("rank %v of %d is in cell %d", v, n, b.cell[i])
		}
	}
	if len(count) != mostBins || slices.Min(count) < n/mostBins-1 || slices.Max(count) > n/mostBins+2 || b.wide != mostCoarse {
		t.Errorf("%d coarse, counts %v", b.wide, count)
	}
	// A heap of equal values among others is not torn apart.
	for i := range 2000 {
		x[i] = 2500.5
	}
	b = cells(x)
	for i := range 2000 {
		if b.cell[i] != b.cell[0] {
			t.Fatalf("equal values in cells %d and %d", b.cell[i], b.cell[0])
		}
	}
	if !slices.IsSorted(b.at) {
		t.Errorf("cells out of order: %v", b.at)
	}
}

func absolute(n int) int { return max(n, -n) }
