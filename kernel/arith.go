package kernel

import "math"

// Sums, products and quotients, and the products with a sum that round once.
// A product is written float64(a*b) so that no compiler fuses it with a sum.

func neg(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = -a[i]
	}
}

func abs(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = math.Abs(a[i])
	}
}

func addVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = a[i] + b[i]
	}
}

func addVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = a[i] + b
	}
}

func subVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = a[i] - b[i]
	}
}

func subVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = a[i] - b
	}
}

func subSV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], m.Scalars[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = a - b[i]
	}
}

func mulVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = float64(a[i] * b[i])
	}
}

func mulVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = float64(a[i] * b)
	}
}

func divVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = a[i] / b[i]
	}
}

func divVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = a[i] / b
	}
}

func divSV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], m.Scalars[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = a / b[i]
	}
}

func fmaVVV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], &m.Cols[in.C]
	for i := range d {
		d[i] = math.FMA(a[i], b[i], c[i])
	}
}

func fmaVVS(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], m.Scalars[in.C]
	for i := range d {
		d[i] = math.FMA(a[i], b[i], c)
	}
}

func fmaVSV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B], &m.Cols[in.C]
	for i := range d {
		d[i] = math.FMA(a[i], b, c[i])
	}
}

func fmaVSS(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B], m.Scalars[in.C]
	for i := range d {
		d[i] = math.FMA(a[i], b, c)
	}
}

func fmsVVV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], &m.Cols[in.C]
	for i := range d {
		d[i] = math.FMA(a[i], b[i], -c[i])
	}
}

func fmsVSV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B], &m.Cols[in.C]
	for i := range d {
		d[i] = math.FMA(a[i], b, -c[i])
	}
}

func fnmaVVV(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], &m.Cols[in.C]
	for i := range d {
		d[i] = math.FMA(-a[i], b[i], c[i])
	}
}

func fnmaVVS(m *Memory, in *Inst) {
	d, a, b, c := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B], m.Scalars[in.C]
	for i := range d {
		d[i] = math.FMA(-a[i], b[i], c)
	}
}
