package kernel

import (
	"fmt"
	"strings"
)

// String lists the program for people: columns are c0, c1, ... and scalars s0,
// s1, ...; each section shows after "in" what is filled before it runs. A
// section with no input and no instruction is left out.
func (p *Program) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "program: %d columns, %d scalars, %d years\n", p.Columns, p.Scalars, p.Years)
	if len(p.Consts) > 0 {
		b.WriteString("constants:\n")
	}
	for k, v := range p.Consts {
		fmt.Fprintf(&b, "  s%d = %v\n", k, v)
	}
	for _, s := range p.sections() {
		if len(s.columns)+len(s.scalars)+len(s.code) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s:\n", s.name)
		if len(s.columns)+len(s.scalars) > 0 {
			fmt.Fprintf(&b, "  in%s%s\n", list('c', s.columns), list('s', s.scalars))
		}
		for i := range s.code {
			fmt.Fprintf(&b, "  %s\n", s.line(&s.code[i]))
		}
	}
	fmt.Fprintf(&b, "out:%s\n", list('c', p.Out))
	return b.String()
}

// list writes registers of one kind, each after a space.
func list(kind byte, slots []uint32) string {
	var b strings.Builder
	for _, slot := range slots {
		fmt.Fprintf(&b, " %c%d", kind, slot)
	}
	return b.String()
}

// line writes one instruction as in "c12 = fma c3 s4 c5".
func (s *section) line(in *Inst) string {
	if in.Op >= NumOps {
		return fmt.Sprintf("operation %d", in.Op)
	}
	var b strings.Builder
	kind := byte('c')
	if s.scalar {
		kind = 's'
	}
	fmt.Fprintf(&b, "%c%d = %s", kind, in.Dst, in.Op.Name())
	for k, at := range in.operands() {
		kind := byte('s')
		if s.readsColumn(in, k) {
			kind = 'c'
		}
		fmt.Fprintf(&b, " %c%d", kind, at)
	}
	return b.String()
}
