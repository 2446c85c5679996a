package kernel

import (
	"math"

	"hedge/num"
)

// Functions of one variable, and powers. Their code is in num, so that every
// engine gives the same bits on every processor.

func sqrt(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = math.Sqrt(a[i])
	}
}

func exp(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.Exp(a[i])
	}
}

func log(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.Log(a[i])
	}
}

func log10(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.Log10(a[i])
	}
}

func logistic(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.Logistic(a[i])
	}
}

func sin(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.Sin(a[i])
	}
}

func cos(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.Cos(a[i])
	}
}

func normalCDF(m *Memory, in *Inst) {
	d, a := &m.Cols[in.Dst], &m.Cols[in.A]
	for i := range d {
		d[i] = num.NormalCDF(a[i])
	}
}

func powVV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = num.Pow(a[i], b[i])
	}
}

func powVS(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], &m.Cols[in.A], m.Scalars[in.B]
	for i := range d {
		d[i] = num.Pow(a[i], b)
	}
}

func powSV(m *Memory, in *Inst) {
	d, a, b := &m.Cols[in.Dst], m.Scalars[in.A], &m.Cols[in.B]
	for i := range d {
		d[i] = num.Pow(a, b[i])
	}
}
