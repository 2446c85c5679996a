package num

import (
	"math"
	"testing"
)

// timesItsTranspose is l l'.
func timesItsTranspose(l [][]float64) [][]float64 {
	m := zeros(len(l))
	for i := range l {
		for j := range l {
			for k := range l {
				m[i][j] += l[i][k] * l[j][k]
			}
		}
	}
	return m
}

func farthest(a, b [][]float64) float64 {
	d := 0.0
	for i := range a {
		for j := range a[i] {
			d = max(d, math.Abs(a[i][j]-b[i][j]))
		}
	}
	return d
}

// equal is the correlation matrix of n members with one r between all.
func equal(n int, r float64) [][]float64 {
	m := zeros(n)
	for i := range m {
		for j := range m {
			m[i][j] = r
		}
		m[i][i] = 1
	}
	return m
}

func TestCholesky(t *testing.T) {
	// Worked by hand: [[1, r], [r, 1]] has the rows (1, 0), (r, sqrt(1-r^2)).
	for _, r := range []float64{-1, -0.8, 0, 0.6, 1} {
		l, ok := Cholesky(equal(2, r))
		if !ok {
			t.Errorf("r = %v: refused", r)
			continue
		}
		want := [][]float64{{1, 0}, {r, math.Sqrt(1 - r*r)}}
		if d := farthest(l, want); d > 1e-15 {
			t.Errorf("r = %v: %v, want %v", r, l, want)
		}
	}
	// The matrix [[4,2,2],[2,10,7],[2,7,21]] / 4 has the integer factor
	// (2,0,0), (1,3,0), (1,2,4), halved; worked by hand.
	l, ok := Cholesky([][]float64{{1, 0, 0}, {0.5, 2.5, 0}, {0.5, 1.75, 5.25}})
	if want := [][]float64{{1, 0, 0}, {0.5, 1.5, 0}, {0.5, 1, 2}}; !ok || farthest(l, want) > 1e-15 {
		t.Errorf("integer factor: %v, want %v", l, want)
	}
}

// TestCholeskyAtTheEdge: equal correlations of n members are possible from
// -1/(n-1) on, where the eigenvalue 1 + (n-1) r becomes 0.
func TestCholeskyAtTheEdge(t *testing.T) {
	for n := 2; n <= 12; n++ {
		edge := -1 / float64(n-1)
		for _, c := range []struct {
			r  float64
			ok bool
		}{{edge + 1e-6, true}, {edge, true}, {edge - 1e-6, false}, {1, true}, {0, true}} {
			m := equal(n, c.r)
			l, ok := Cholesky(m)
			if ok != c.ok {
				t.Errorf("%d members, r = %v: ok is %v", n, c.r, ok)
			}
			if ok && farthest(timesItsTranspose(l), m) > 1e-9 {
				t.Errorf("%d members, r = %v: l l' is off by %v", n, c.r, farthest(timesItsTranspose(l), m))
			}
		}
	}
	// The first two are one and the same, so the third cannot go with one of
	// them alone.
	if _, ok := Cholesky([][]float64{{1, 1, 0}, {1, 1, 0.5}, {0, 0.5, 1}}); ok {
		t.Error("a matrix with a negative eigenvalue under a zero pivot was accepted")
	}
	if _, ok := Cholesky([][]float64{{1, 0}, {math.NaN(), 1}}); ok {
		t.Error("NaN was accepted")
	}
	if l, ok := Cholesky(nil); !ok || len(l) != 0 {
		t.Error("nothing is a matrix too")
	}
}

func TestNearestCorrelation(t *testing.T) {
	// The example of N. J. Higham, IMA J. Numer. Anal. 22 (2002) 329-343,
	// [[1,1,0],[1,1,1],[0,1,1]], gives 0.7607 and 0.1573. In closed form: the
	// answer has off-diagonals x, x, y on the edge y = 2x^2 - 1, and minimising
	// 4 (1-x)^2 + 2 y^2 there gives 4x^3 - x - 1 = 0.
	x := 0.76
	for range 50 {
		x -= (4*x*x*x - x - 1) / (12*x*x - 1)
	}
	y := 2*x*x - 1
	if math.Abs(x-0.7607) > 5e-5 || math.Abs(y-0.1573) > 5e-5 {
		t.Fatalf("the closed form gives %v, %v", x, y)
	}
	got := NearestCorrelation([][]float64{{1, 1, 0}, {1, 1, 1}, {0, 1, 1}})
	if want := [][]float64{{1, x, y}, {x, 1, x}, {y, x, 1}}; farthest(got, want) > 1e-8 {
		t.Errorf("%v, want %v", got, want)
	}
	// Equal correlations below the edge: by symmetry and convexity the nearest
	// is the edge, -1/(n-1).
	for n := 3; n <= 8; n++ {
		if d := farthest(NearestCorrelation(equal(n, -0.9)), equal(n, -1/float64(n-1))); d > 1e-8 {
			t.Errorf("%d members at -0.9: off by %v", n, d)
		}
	}
}

// TestNearestCorrelationIsPossible: over matrices at random the answer has a
// unit diagonal and no negative eigenvalue beyond 1e-8; what is possible already
// is left as it is, to 1e-12.
func TestNearestCorrelationIsPossible(t *testing.T) {
	s := NewStream(7, "nearest correlation")
	at := uint64(0)
	draw := func() float64 { at++; return 2*s.Uniform(at) - 1 }
	for range 100 {
		n := 2 + int(at)%6
		m := zeros(n)
		for i := range m {
			m[i][i] = 1
			for j := range i {
				m[i][j] = draw()
				m[j][i] = m[i][j]
			}
		}
		near := NearestCorrelation(m)
		if _, ok := Cholesky(m); ok && farthest(near, m) > 1e-12 {
			t.Errorf("%v is possible and became %v", m, near)
		}
		for i := range near {
			if near[i][i] != 1 {
				t.Errorf("diagonal %v", near[i][i])
			}
		}
		values, _ := Eigen(near)
		for _, v := range values {
			if v < -1e-8 {
				t.Errorf("%v becomes %v with eigenvalue %v", m, near, v)
			}
		}
	}
}

// TestEigen: a diag(values) a' is the matrix again, and the vectors are
// orthogonal; the eigenvalues of equal(n, r) are 1 - r and 1 + (n-1) r.
func TestEigen(t *testing.T) {
	values, vectors := Eigen(equal(5, 0.3))
	big := 0
	for _, v := range values {
		if math.Abs(v-2.2) < 1e-14 {
			big++
		} else if math.Abs(v-0.7) > 1e-14 {
			t.Errorf("eigenvalue %v, want 0.7 or 2.2", v)
		}
	}
	if big != 1 {
		t.Errorf("eigenvalues %v", values)
	}
	if d := farthest(timesItsTranspose(vectors), equal(5, 0)); d > 1e-14 {
		t.Errorf("vectors are off orthogonal by %v", d)
	}
}
