package linprog

import "math/big"

// run takes steps by Bland's rule until no reduced cost asks for more.
func (e *rational) run(first bool) (end ending, j, direction int) {
	for ; e.work < exactWork; e.pivots++ {
		j, direction = e.enter(first)
		if j < 0 {
			return done, -1, 0
		}
		row, step, bound := e.leave(j, direction)
		var flip *big.Rat
		if e.lo[j] != nil && e.hi[j] != nil {
			flip = new(big.Rat).Sub(e.hi[j], e.lo[j])
		}
		if row < 0 && flip == nil {
			return endless, j, direction
		}
		if row < 0 || (flip != nil && flip.Cmp(step) <= 0) {
			e.move(j, direction, flip)
			continue
		}
		e.move(j, direction, step)
		e.pivot(row, j, bound)
	}
	return stuck, -1, 0
}

// enter is the first variable whose move lowers the cost.
func (e *rational) enter(first bool) (j, direction int) {
	w := e.weights(first)
	for k := range e.width {
		if e.at[k] >= 0 {
			continue
		}
		switch e.reduced(k, w, first).Sign() {
		case -1:
			if e.hi[k] == nil || e.x[k].Cmp(e.hi[k]) < 0 {
				return k, 1
			}
		case 1:
			if e.lo[k] == nil || e.x[k].Cmp(e.lo[k]) > 0 {
				return k, -1
			}
		}
	}
	return -1, 0
}

// leave is the first variable to meet a bound, ties to the lowest number.
func (e *rational) leave(j, direction int) (row int, step, bound *big.Rat) {
	row = -1
	for i, b := range e.basis {
		rate := -direction * e.t[i][j].Sign()
		if rate == 0 {
			continue
		}
		side := e.outside(b)
		var meets *big.Rat
		switch {
		case rate > 0 && side < 0, rate < 0 && side == 0:
			meets = e.lo[b]
		case rate < 0 && side > 0, rate > 0 && side == 0:
			meets = e.hi[b]
		}
		if meets == nil {
			continue
		}
		d := new(big.Rat).Sub(meets, e.x[b])
		d.Quo(d, e.t[i][j])
		d.Abs(d)
		e.work++
		if row >= 0 {
			if c := d.Cmp(step); c > 0 || (c == 0 && b > e.basis[row]) {
				continue
			}
		}
		row, step, bound = i, d, meets
	}
	return row, step, bound
}

func (e *rational) move(j, direction int, step *big.Rat) {
	s := new(big.Rat).Mul(step, new(big.Rat).SetInt64(int64(direction)))
	if s.Sign() == 0 {
		return
	}
	e.x[j] = new(big.Rat).Add(e.x[j], s)
	product := new(big.Rat)
	for i, b := range e.basis {
		if e.t[i][j].Sign() != 0 {
			e.x[b] = new(big.Rat).Sub(e.x[b], product.Mul(s, e.t[i][j]))
			e.work++
		}
	}
}

func (e *rational) pivot(r, j int, bound *big.Rat) {
	out := e.basis[r]
	e.x[out] = new(big.Rat).Set(bound)
	e.at[out], e.at[j], e.basis[r] = -1, r, j
	p := new(big.Rat).Inv(e.t[r][j])
	for _, v := range e.t[r] {
		if v.Sign() != 0 {
			v.Mul(v, p)
			e.work++
		}
	}
	product := new(big.Rat)
	for i := range e.t {
		if i == r || e.t[i][j].Sign() == 0 {
			continue
		}
		f := new(big.Rat).Set(e.t[i][j])
		for k, v := range e.t[r] {
			if v.Sign() != 0 {
				e.t[i][k].Sub(e.t[i][k], product.Mul(f, v))
				e.work++
			}
		}
	}
}
