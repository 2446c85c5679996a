package kernel

import "hedge/num"

// WalkInput is everything one future of one arm depends on, by position as in
// the Program.
type WalkInput struct {
	Future []float64   // for FutureIn
	View   []float64   // for ViewIn
	Yearly [][]float64 // for YearlyIn, [position][year]
	Arm    []float64   // for ArmIn
	Years  [][]float64 // for YearIn, [year][position]: elapsed years, calendar year, levers set by year
}

// Walk computes the outcomes of one future in one arm, the slow clear way: one
// lane, one instruction after the other, nothing shared. It is what running a
// Program means. It panics if the lengths of the input do not fit p.
func Walk(p *Program, in WalkInput) []float64 {
	p.fit("future values", len(in.Future), len(p.FutureIn))
	p.fit("view values", len(in.View), len(p.ViewIn))
	p.fit("yearly draws", len(in.Yearly), len(p.YearlyIn))
	p.fit("arm values", len(in.Arm), len(p.ArmIn))
	p.fit("years", len(in.Years), p.Years)
	cols := make([]float64, p.Columns)
	scalars := make([]float64, p.Scalars)
	copy(scalars, p.Consts)

	put(cols, p.FutureIn, in.Future)
	walk(p.Future, cols, scalars)
	put(cols, p.ViewIn, in.View)
	walk(p.View, cols, scalars)
	put(scalars, p.ArmIn, in.Arm)
	runScalars(scalars, p.ArmScalars)
	walk(p.Arm, cols, scalars)
	for year := range p.Years {
		put(scalars, p.YearIn, in.Years[year])
		runScalars(scalars, p.YearScalars)
		for k, c := range p.YearlyIn {
			cols[c] = in.Yearly[k][year]
		}
		walk(p.Year, cols, scalars)
	}
	walk(p.End, cols, scalars)

	outcomes := make([]float64, len(p.Out))
	for k, c := range p.Out {
		outcomes[k] = num.Canonical(cols[c])
	}
	return outcomes
}

// put fills registers with values, by position.
func put(registers []float64, slots []uint32, values []float64) {
	for k, slot := range slots {
		registers[slot] = values[k]
	}
}

// walk executes column instructions on one lane.
func walk(code []Inst, cols, scalars []float64) {
	for i := range code {
		in := &code[i]
		var v [3]float64
		for k, at := range in.operands() {
			if in.Op.Shape()[k] == 'V' {
				v[k] = cols[at]
			} else {
				v[k] = scalars[at]
			}
		}
		cols[in.Dst] = Apply(in.Op, v[0], v[1], v[2])
	}
}
