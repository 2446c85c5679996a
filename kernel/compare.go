package kernel

import "math"

// Comparisons and their connectives. Each yields exactly 1 or 0, and no branch
// depends on a value: the flag of the processor becomes a bit, and the bit
// times the pattern of 1 the pattern of the result.

// oneBits is the pattern of 1; the pattern of 0 has no bit set.
const oneBits = 0x3FF << 52

// flag is 1 where the statement holds. It compiles to a flag, not to a branch.
func flag(holds bool) uint64 {
	var bit uint64
	if holds {
		bit = 1
	}
	return bit
}

// oneIf is 1 for the bit 1 and 0 for the bit 0.
func oneIf(bit uint64) float64 { return math.Float64frombits(bit * oneBits) }

func ltVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] < b[i]))
	}
}

func ltVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] < b))
	}
}

func ltSV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], m.Scalars[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(flag(a < b[i]))
	}
}

func leVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] <= b[i]))
	}
}

func leVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] <= b))
	}
}

func leSV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], m.Scalars[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(flag(a <= b[i]))
	}
}

func eqVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] == b[i]))
	}
}

func eqVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] == b))
	}
}

func neVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] != b[i]))
	}
}

func neVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = oneIf(flag(a[i] != b))
	}
}

// truthBit is bit 61 of a pattern, by which isTrue decides.
func truthBit(pattern uint64) uint64 { return pattern >> 61 & 1 }

func not(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = oneIf(truthBit(^math.Float64bits(a[i])))
	}
}

func and(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(truthBit(math.Float64bits(a[i]) & math.Float64bits(b[i])))
	}
}

func or(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = oneIf(truthBit(math.Float64bits(a[i]) | math.Float64bits(b[i])))
	}
}
