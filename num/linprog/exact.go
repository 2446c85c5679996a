package linprog

import (
	"math"
	"math/big"
	"strconv"
)

// exactWork bounds the rational operations of one programme; more would be
// minutes, not seconds.
const exactWork = 2_000_000

// rational is the simplex method in rationals with Bland's rule: slow, clear,
// and right. It reads every number as the shortest decimal that names it, so that
// 0.05 is a twentieth, and works in the scaled programme, where a sum of
// violations up to Tolerance is forgiven.
type rational struct {
	*standard
	width  int
	t      [][]*big.Rat
	x      []*big.Rat
	lo, hi []*big.Rat // nil: none; hides standard.lo, standard.hi
	cost   []*big.Rat
	basis  []int
	at     []int // variable -> row, or -1
	work   int
	pivots int
}

func decimal(v float64, shift int) *big.Rat {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', -1, 64))
	power := new(big.Int).Lsh(big.NewInt(1), uint(max(shift, -shift)))
	if shift >= 0 {
		return r.Mul(r, new(big.Rat).SetInt(power))
	}
	return r.Quo(r, new(big.Rat).SetInt(power))
}

// exact solves the programme in rationals; nil if it would take too long.
func (p *Problem) exact(s *standard) *Solution {
	w := s.n + s.m
	e := &rational{
		standard: s, width: w, t: make([][]*big.Rat, s.m), x: make([]*big.Rat, w),
		lo: make([]*big.Rat, w), hi: make([]*big.Rat, w), cost: make([]*big.Rat, w),
		basis: make([]int, s.m), at: make([]int, w),
	}
	for j := range w {
		e.cost[j], e.x[j], e.at[j] = new(big.Rat), new(big.Rat), -1
		lo, hi, shift := s.lo[j], s.hi[j], 0
		if j < s.n {
			lo, hi = p.bounds(j)
			shift = -s.col[j]
			e.cost[j] = decimal(p.Cost[j], s.col[j]+s.costExp)
		}
		if !math.IsInf(lo, 0) {
			e.lo[j] = decimal(lo, shift)
		}
		if !math.IsInf(hi, 0) {
			e.hi[j] = decimal(hi, shift)
		}
		if e.lo[j] != nil {
			e.x[j].Set(e.lo[j])
		} else if e.hi[j] != nil {
			e.x[j].Set(e.hi[j])
		}
	}
	for i, r := range p.Rows {
		e.t[i] = make([]*big.Rat, w)
		v := decimal(r.B, s.row[i])
		for j := range w {
			e.t[i][j] = new(big.Rat)
			if j < s.n && r.A[j] != 0 {
				e.t[i][j] = decimal(r.A[j], s.row[i]+s.col[j])
				v.Sub(v, new(big.Rat).Mul(e.t[i][j], e.x[j]))
			}
		}
		e.t[i][s.n+i].SetInt64(1)
		e.basis[i], e.at[s.n+i], e.x[s.n+i] = s.n+i, i, v
	}
	return e.solve()
}

func (e *rational) solve() *Solution {
	if end, _, _ := e.run(true); end != done {
		return nil
	}
	missed := new(big.Rat)
	for _, b := range e.basis {
		switch e.outside(b) {
		case -1:
			missed.Add(missed, new(big.Rat).Sub(e.lo[b], e.x[b]))
		case 1:
			missed.Add(missed, new(big.Rat).Sub(e.x[b], e.hi[b]))
		}
	}
	if missed.Cmp(decimal(Tolerance, 0)) > 0 {
		y := e.multipliers(true)
		out := e.contradiction(y, e.pivots)
		out.Exact = true
		return out
	}
	for _, b := range e.basis { // forgive
		switch e.outside(b) {
		case -1:
			e.lo[b] = new(big.Rat).Set(e.x[b])
		case 1:
			e.hi[b] = new(big.Rat).Set(e.x[b])
		}
	}
	end, j, direction := e.run(false)
	if end == stuck {
		return nil
	}
	x := make([]float64, e.width)
	for k, v := range e.x {
		x[k], _ = v.Float64()
	}
	var out *Solution
	if end == endless {
		d := make([]float64, e.width)
		d[j] = float64(direction)
		for i, b := range e.basis {
			v, _ := e.t[i][j].Float64()
			d[b] = -float64(float64(direction) * v)
		}
		out = e.endless(x, d, e.pivots)
	} else {
		out = e.optimum(x, e.multipliers(false), e.pivots)
	}
	out.Exact = true
	return out
}

func (e *rational) outside(j int) int {
	switch {
	case e.lo[j] != nil && e.x[j].Cmp(e.lo[j]) < 0:
		return -1
	case e.hi[j] != nil && e.x[j].Cmp(e.hi[j]) > 0:
		return 1
	}
	return 0
}

// weight is the cost of the variable in row i, or the way it violates its range.
func (e *rational) weight(i int, first bool) *big.Rat {
	if first {
		return new(big.Rat).SetInt64(int64(e.outside(e.basis[i])))
	}
	return e.cost[e.basis[i]]
}

// reduced is the reduced cost of variable j.
func (e *rational) reduced(j int, weights []*big.Rat, first bool) *big.Rat {
	d := new(big.Rat)
	if !first {
		d.Set(e.cost[j])
	}
	product := new(big.Rat)
	for i, w := range weights {
		if w.Sign() != 0 && e.t[i][j].Sign() != 0 {
			d.Sub(d, product.Mul(w, e.t[i][j]))
			e.work++
		}
	}
	return d
}

func (e *rational) weights(first bool) []*big.Rat {
	w := make([]*big.Rat, e.m)
	for i := range w {
		w[i] = e.weight(i, first)
	}
	return w
}

// multipliers are the negative reduced costs of the logicals.
func (e *rational) multipliers(first bool) []float64 {
	y := make([]float64, e.m)
	w := e.weights(first)
	for i := range y {
		d := new(big.Rat)
		for k := range w {
			d.Add(d, new(big.Rat).Mul(w[k], e.t[k][e.n+i]))
		}
		y[i], _ = d.Float64()
	}
	return y
}
