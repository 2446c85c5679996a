package kernel

import "math"

// Operations that pass on one of their operands: copies, the smaller and the
// larger of two, and the choice by a condition. No branch depends on a value.

func mov(m *Memory, in *Inst) {
	m.Cols[in.Dst] = m.Cols[in.A]
}

func fill(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], m.Scalars[in.A]
	for i := range d {
		d[i] = a
	}
}

func minVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = min(a[i], b[i])
	}
}

func minVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = min(a[i], b)
	}
}

func maxVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = max(a[i], b[i])
	}
}

func maxVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = max(a[i], b)
	}
}

// mask has every bit set where x is true, and none where it is false: bit 61,
// by which isTrue decides, is moved to the sign and spread from there.
func mask(x float64) uint64 { return uint64(int64(math.Float64bits(x)<<2) >> 63) }

func selectVVV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], &m.Cols[in.C]
	for i := range d {
		y, z := math.Float64bits(b[i]), math.Float64bits(c[i])
		d[i] = math.Float64frombits(z ^ (y^z)&mask(a[i]))
	}
}

func selectVVS(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], math.Float64bits(m.Scalars[in.C])
	for i := range d {
		y, z := math.Float64bits(b[i]), c
		d[i] = math.Float64frombits(z ^ (y^z)&mask(a[i]))
	}
}

func selectVSV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], math.Float64bits(m.Scalars[in.B]), &m.Cols[in.C]
	for i := range d {
		y, z := b, math.Float64bits(c[i])
		d[i] = math.Float64frombits(z ^ (y^z)&mask(a[i]))
	}
}

func selectVSS(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], math.Float64bits(m.Scalars[in.B]), math.Float64bits(m.Scalars[in.C])
	for i := range d {
		d[i] = math.Float64frombits(c ^ (b^c)&mask(a[i]))
	}
}
