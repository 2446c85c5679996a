package linprog

import "math"

// sum2 adds products as if in twice the precision (T. Ogita, S. M. Rump, S.
// Oishi, "Accurate sum and dot product", SIAM J. Scientific Computing 26 (2005)
// 1955-1988).
type sum2 struct{ high, low float64 }

func (s *sum2) add(x, y float64) {
	p := float64(x * y)
	e := math.FMA(x, y, -p)
	h := s.high + p
	z := h - s.high
	s.low += ((s.high - (h - z)) + (p - z)) + e
	s.high = h
}

func (s *sum2) value() float64 { return s.high + s.low }

// factors is the matrix B of basic columns, row by row, with its triangular
// factors: P B = L U, by Gaussian elimination with partial pivoting.
type factors struct {
	b, lu [][]float64
	perm  []int
}

// column gives entry i of variable j's column in [A I].
func (s *standard) entry(i, j int) float64 {
	switch {
	case j < s.n:
		return s.a[i][j]
	case j == s.n+i:
		return 1
	}
	return 0
}

// factor decomposes the columns of the basis; nil if they are dependent.
func (s *standard) factor(basis []int) *factors {
	m := s.m
	f := &factors{b: make([][]float64, m), lu: make([][]float64, m), perm: make([]int, m)}
	for i := range m {
		f.b[i], f.lu[i], f.perm[i] = make([]float64, m), make([]float64, m), i
		for k, j := range basis {
			f.b[i][k] = s.entry(i, j)
		}
		copy(f.lu[i], f.b[i])
	}
	for k := range m {
		r := k
		for i := k + 1; i < m; i++ {
			if math.Abs(f.lu[i][k]) > math.Abs(f.lu[r][k]) {
				r = i
			}
		}
		if math.Abs(f.lu[r][k]) < 1e-13 {
			return nil
		}
		f.lu[k], f.lu[r] = f.lu[r], f.lu[k]
		f.perm[k], f.perm[r] = f.perm[r], f.perm[k]
		for i := k + 1; i < m; i++ {
			if f.lu[i][k] == 0 {
				continue
			}
			l := f.lu[i][k] / f.lu[k][k]
			f.lu[i][k] = l
			for c := k + 1; c < m; c++ {
				f.lu[i][c] -= float64(l * f.lu[k][c])
			}
		}
	}
	return f
}

// once solves B x = r through the factors.
func (f *factors) once(r []float64) []float64 {
	m := len(r)
	x := make([]float64, m)
	for i := range m {
		v := r[f.perm[i]]
		for k := range i {
			v -= float64(f.lu[i][k] * x[k])
		}
		x[i] = v
	}
	for i := m - 1; i >= 0; i-- {
		v := x[i]
		for k := i + 1; k < m; k++ {
			v -= float64(f.lu[i][k] * x[k])
		}
		x[i] = v / f.lu[i][i]
	}
	return x
}

// onceT solves y B = r through the factors.
func (f *factors) onceT(r []float64) []float64 {
	m := len(r)
	z := append([]float64(nil), r...)
	for i := range m {
		for k := range i {
			z[i] -= float64(f.lu[k][i] * z[k])
		}
		z[i] /= f.lu[i][i]
	}
	for i := m - 1; i >= 0; i-- {
		for k := i + 1; k < m; k++ {
			z[i] -= float64(f.lu[k][i] * z[k])
		}
	}
	y := make([]float64, m)
	for i := range m {
		y[f.perm[i]] = z[i]
	}
	return y
}

// rounds of refinement with residuals in twice the precision, after which the
// solution of a basis that is not nearly singular is right to about the last
// digit (N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd
// edition, 2002, section 12.1).
const rounds = 2

// solve gives x with B x = r.
func (f *factors) solve(r []float64) []float64 {
	x := f.once(r)
	for range rounds {
		rest := make([]float64, len(r))
		for i := range rest {
			s := sum2{high: r[i]}
			for k, v := range f.b[i] {
				s.add(-v, x[k])
			}
			rest[i] = s.value()
		}
		for k, v := range f.once(rest) {
			x[k] += v
		}
	}
	return x
}

// solveT gives y with y B = r.
func (f *factors) solveT(r []float64) []float64 {
	y := f.onceT(r)
	for range rounds {
		rest := make([]float64, len(r))
		for k := range rest {
			s := sum2{high: r[k]}
			for i := range f.b {
				s.add(-f.b[i][k], y[i])
			}
			rest[k] = s.value()
		}
		for i, v := range f.onceT(rest) {
			y[i] += v
		}
	}
	return y
}

// refresh works the basic variables out anew from the data; false if the basis
// has become singular.
func (t *tableau) refresh() (*factors, bool) {
	f := t.factor(t.basis)
	if f == nil {
		return nil, false
	}
	r := make([]float64, t.m)
	for i := range r {
		s := sum2{high: t.b[i]}
		for j, v := range t.a[i] {
			if t.row[j] < 0 {
				s.add(-v, t.x[j])
			}
		}
		if l := t.n + i; t.row[l] < 0 {
			s.add(-1, t.x[l])
		}
		r[i] = s.value()
	}
	for i, v := range f.solve(r) {
		t.x[t.basis[i]] = v
	}
	return f, true
}

// rebuild works the whole tableau out anew from the factors.
func (t *tableau) rebuild(f *factors) {
	column := make([]float64, t.m)
	for j := range t.width {
		for i := range column {
			column[i] = t.entry(i, j)
		}
		for i, v := range f.once(column) {
			t.t[i][j] = v
		}
	}
	for i, b := range t.basis {
		for k := range t.t {
			t.t[k][b] = 0
		}
		t.t[i][b] = 1
	}
}
