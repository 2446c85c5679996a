package linprog

import (
	"math"
	"math/rand/v2"
)

// least is the slow twin: it tries every vertex of a programme whose variables
// all have finite bounds. A bounded polytope is empty if and only if it has no
// vertex. +Inf if empty. A point counts as feasible within 1e-7.
func least(p *Problem) float64 {
	n := len(p.Cost)
	var planes []Row // a.x = b
	for j := range n {
		lo, hi := p.bounds(j)
		e := make([]float64, n)
		e[j] = 1
		planes = append(planes, Row{A: e, B: lo}, Row{A: e, B: hi})
	}
	planes = append(planes, p.Rows...)
	best := math.Inf(1)
	pick := make([]int, 0, n)
	var walk func(from int)
	walk = func(from int) {
		if len(pick) == n {
			x, ok := cross(planes, pick)
			if !ok || !p.allows(x, 1e-7) {
				return
			}
			v := 0.0
			for j, c := range p.Cost {
				v += c * x[j]
			}
			best = min(best, v)
			return
		}
		for k := from; k < len(planes); k++ {
			pick = append(pick, k)
			walk(k + 1)
			pick = pick[:len(pick)-1]
		}
	}
	walk(0)
	return best
}

// cross solves for the point where n planes meet.
func cross(planes []Row, pick []int) ([]float64, bool) {
	n := len(pick)
	m := make([][]float64, n)
	for i, k := range pick {
		size := 0.0
		for _, v := range planes[k].A {
			size = max(size, math.Abs(v))
		}
		if size == 0 {
			return nil, false
		}
		for _, v := range planes[k].A {
			m[i] = append(m[i], v/size)
		}
		m[i] = append(m[i], planes[k].B/size)
	}
	for k := range n {
		r := k
		for i := k; i < n; i++ {
			if math.Abs(m[i][k]) > math.Abs(m[r][k]) {
				r = i
			}
		}
		if math.Abs(m[r][k]) < 1e-9 {
			return nil, false
		}
		m[k], m[r] = m[r], m[k]
		for i := range n {
			if i == k {
				continue
			}
			f := m[i][k] / m[k][k]
			for c := k; c <= n; c++ {
				m[i][c] -= f * m[k][c]
			}
		}
	}
	x := make([]float64, n)
	for k := range n {
		x[k] = m[k][n] / m[k][k]
	}
	return x, true
}

func (p *Problem) allows(x []float64, tolerance float64) bool {
	for j, v := range x {
		if lo, hi := p.bounds(j); v < lo-tolerance || v > hi+tolerance {
			return false
		}
	}
	for _, r := range p.Rows {
		v, size := -r.B, math.Abs(r.B)
		for j, a := range r.A {
			v += a * x[j]
			size = max(size, math.Abs(a))
		}
		if (r.Sense != AtLeast && v > tolerance*size) || (r.Sense != AtMost && v < -tolerance*size) {
			return false
		}
	}
	return true
}

// draw makes a programme of few numbers and many ties: integers of -2..2, rows
// twice, sums of rows, rows of zeros, rows scaled by up to 10^8 either way.
func draw(r *rand.Rand, n, m int, boxed bool) *Problem {
	p := &Problem{Cost: make([]float64, n), Lower: make([]float64, n), Upper: make([]float64, n)}
	for j := range n {
		p.Cost[j] = float64(r.IntN(5) - 2)
		p.Lower[j], p.Upper[j] = float64(-r.IntN(2)), float64(r.IntN(3))
		if !boxed {
			if r.IntN(3) == 0 {
				p.Lower[j] = math.Inf(-1)
			}
			if r.IntN(2) == 0 {
				p.Upper[j] = math.Inf(1)
			}
		}
	}
	for i := range m {
		row := Row{A: make([]float64, n), Sense: Sense(r.IntN(3)), B: float64(r.IntN(5) - 2)}
		for j := range n {
			if r.IntN(3) > 0 {
				row.A[j] = float64(r.IntN(5) - 2)
			}
		}
		switch k := r.IntN(8); {
		case k == 0 && i > 0: // the same row once more
			row = p.Rows[r.IntN(i)]
		case k == 1 && i > 1: // a sum of two rows
			a, b := p.Rows[r.IntN(i)], p.Rows[r.IntN(i)]
			row.Sense, row.B = a.Sense, a.B+b.B
			for j := range n {
				row.A[j] = a.A[j] + b.A[j]
			}
		case k == 2: // nothing
			clear(row.A)
			if r.IntN(2) == 0 {
				row.B = 0
			}
		}
		p.Rows = append(p.Rows, row)
	}
	for i, row := range p.Rows { // wildly scaled, last: sums of such rows would nearly be parallel
		if r.IntN(3) > 0 {
			continue
		}
		f := math.Pow(10, float64(r.IntN(17)-8))
		row.A = append([]float64(nil), row.A...)
		row.B *= f
		for j := range row.A {
			row.A[j] *= f
		}
		p.Rows[i] = row
	}
	return p
}
