package kernel

// section is one part of a Program with what is filled just before it runs.
type section struct {
	name    string
	scalar  bool // its instructions work on scalars
	yearly  bool // it runs every year, so never if the horizon has no year
	columns []uint32
	scalars []uint32
	code    []Inst
}

// sections lists the sections in the order in which one arm sees them.
func (p *Program) sections() []section {
	return []section{
		{name: "future", columns: p.FutureIn, code: p.Future},
		{name: "view", columns: p.ViewIn, code: p.View},
		{name: "arm scalars", scalar: true, scalars: p.ArmIn, code: p.ArmScalars},
		{name: "arm", code: p.Arm},
		{name: "year scalars", scalar: true, yearly: true, scalars: p.YearIn, code: p.YearScalars},
		{name: "year", yearly: true, columns: p.YearlyIn, code: p.Year},
		{name: "end", code: p.End},
	}
}

// operands returns the registers that in reads, up to the arity of its op.
func (in *Inst) operands() []uint32 {
	return []uint32{in.A, in.B, in.C}[:in.Op.Arity()]
}

// readsColumn reports whether operand k of an instruction in s is a column.
func (s *section) readsColumn(in *Inst, k int) bool {
	return !s.scalar && in.Op.Shape()[k] == 'V'
}
