package kernel

import "fmt"

// Table holds the code of every operation. Tables differ in speed only: each
// must agree with Apply in every bit, except the sign and payload of a NaN.
type Table [NumOps]func(m *Memory, in *Inst)

// ArmValues holds the scalars of one arm, worked out ahead for every year. It
// is immutable and may be shared by workers.
type ArmValues struct {
	base   []float64 // every scalar as section Arm sees it
	slots  []uint32  // the scalars that change from year to year
	yearly []float64 // their values [year][position in slots], flat
}

// Prepare computes the scalars of one arm. Arm gives the values of ArmIn;
// years gives, for each year of the horizon, the values of YearIn. It panics if
// the lengths do not fit p.
func (p *Program) Prepare(arm []float64, years [][]float64) *ArmValues {
	p.fit("arm values", len(arm), len(p.ArmIn))
	p.fit("years", len(years), p.Years)
	for _, year := range years {
		p.fit("values of a year", len(year), len(p.YearIn))
	}
	s := make([]float64, p.Scalars)
	copy(s, p.Consts)
	for k, slot := range p.ArmIn {
		s[slot] = arm[k]
	}
	runScalars(s, p.ArmScalars)
	av := &ArmValues{base: append([]float64(nil), s...), slots: p.yearlySlots()}
	for _, year := range years {
		for k, slot := range p.YearIn {
			s[slot] = year[k]
		}
		runScalars(s, p.YearScalars)
		for _, slot := range av.slots {
			av.yearly = append(av.yearly, s[slot])
		}
	}
	return av
}

// yearlySlots lists the scalars written each year, each once.
func (p *Program) yearlySlots() []uint32 {
	var slots []uint32
	seen := make([]bool, p.Scalars)
	add := func(slot uint32) {
		if !seen[slot] {
			seen[slot] = true
			slots = append(slots, slot)
		}
	}
	for _, slot := range p.YearIn {
		add(slot)
	}
	for _, in := range p.YearScalars {
		add(in.Dst)
	}
	return slots
}

// fit panics unless a caller gave as many values as p asks for.
func (p *Program) fit(what string, got, want int) {
	if got != want {
		panic(fmt.Sprintf("kernel: %d %s for a program with %d", got, what, want))
	}
}

// RunFuture runs section Future. The columns of FutureIn must be filled.
func (p *Program) RunFuture(t *Table, m *Memory) { run(t, m, p.Future) }

// RunView runs section View. The columns of ViewIn and the yearly draws of the
// view must be filled, and RunFuture must have run on the block.
func (p *Program) RunView(t *Table, m *Memory) { run(t, m, p.View) }

// RunArm runs one arm through its years. RunView must have run for the view
// that the arm belongs to. Afterwards the columns of Out hold the outcomes.
func (p *Program) RunArm(t *Table, m *Memory, av *ArmValues) {
	n := len(p.Consts)
	copy(m.Scalars[n:], av.base[n:])
	run(t, m, p.Arm)
	for year := range p.Years {
		values := av.yearly[year*len(av.slots):]
		for k, slot := range av.slots {
			m.Scalars[slot] = values[k]
		}
		for k, c := range p.YearlyIn {
			m.Cols[c] = m.Yearly[k][year]
		}
		run(t, m, p.Year)
	}
	run(t, m, p.End)
}

// run executes column instructions in order.
func run(t *Table, m *Memory, code []Inst) {
	for i := range code {
		in := &code[i]
		t[in.Op](m, in)
	}
}

// runScalars executes scalar instructions in order.
func runScalars(s []float64, code []Inst) {
	for i := range code {
		in := &code[i]
		var v [3]float64
		for k, at := range in.operands() {
			v[k] = s[at]
		}
		s[in.Dst] = Apply(in.Op, v[0], v[1], v[2])
	}
}
