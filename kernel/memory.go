package kernel

import "hedge/num"

// Memory is what one worker computes in: the registers of one Program and the
// yearly draws of the block at hand. Its owner fills the columns that the
// Program declares as inputs; a block always runs all its lanes, so the owner
// pads the last one, best by repeating a future. The zero Memory is of no use.
type Memory struct {
	Cols    []Column   // column registers
	Scalars []float64  // scalar registers
	Yearly  [][]Column // yearly draws [position in YearlyIn][year]
}

// NewMemory returns a Memory that fits p, with its constants in place.
func NewMemory(p *Program) *Memory {
	m := &Memory{
		Cols:    make([]Column, p.Columns),
		Scalars: make([]float64, p.Scalars),
		Yearly:  make([][]Column, len(p.YearlyIn)),
	}
	copy(m.Scalars, p.Consts)
	for k := range m.Yearly {
		m.Yearly[k] = make([]Column, p.Years)
	}
	return m
}

// Outcome copies outcome k of the first len(dst) futures, at most Block, to
// dst. NaN and zero are canonical there: one NaN, no -0.
func (p *Program) Outcome(m *Memory, k int, dst []float64) {
	c := &m.Cols[p.Out[k]]
	for i := range dst {
		dst[i] = num.Canonical(c[i])
	}
}
