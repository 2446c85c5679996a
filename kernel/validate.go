package kernel

import "fmt"

// Validate reports the first reason why p cannot be run: a register out of
// range, a constant that is written, a value that is read before it is there,
// or an inner section that overwrites what the next arm or view still reads.
// Run only programs that it accepts.
func (p *Program) Validate() error {
	for _, check := range []func() error{p.checkSlots, p.checkCode, p.checkOrder, p.checkSharing} {
		if err := check(); err != nil {
			return fmt.Errorf("kernel: %w", err)
		}
	}
	return nil
}

// checkSlots examines the counts and the registers that others fill or read.
func (p *Program) checkSlots() error {
	if p.Columns < 0 || p.Years < 0 || p.Scalars < len(p.Consts) {
		return fmt.Errorf("%d columns, %d years, %d scalars with %d constants", p.Columns, p.Years, p.Scalars, len(p.Consts))
	}
	for _, s := range p.sections() {
		seen := map[uint32]bool{}
		for _, c := range s.columns {
			if int(c) >= p.Columns || seen[c] {
				return fmt.Errorf("section %s: input c%d twice or not among %d columns", s.name, c, p.Columns)
			}
			seen[c] = true
		}
		for _, c := range s.scalars {
			if int(c) < len(p.Consts) || int(c) >= p.Scalars || seen[c] {
				return fmt.Errorf("section %s: input s%d twice, a constant or not among %d scalars", s.name, c, p.Scalars)
			}
			seen[c] = true
		}
	}
	for _, c := range p.Out {
		if int(c) >= p.Columns {
			return fmt.Errorf("outcome c%d not among %d columns", c, p.Columns)
		}
	}
	return nil
}

// checkCode examines each instruction by itself.
func (p *Program) checkCode() error {
	for _, s := range p.sections() {
		for i := range s.code {
			in := &s.code[i]
			if in.Op >= NumOps {
				return s.errorf(i, "there are only %d operations", NumOps)
			}
			if s.scalar && (int(in.Dst) < len(p.Consts) || int(in.Dst) >= p.Scalars) {
				return s.errorf(i, "s%d is a constant or not among %d scalars", in.Dst, p.Scalars)
			}
			if !s.scalar && int(in.Dst) >= p.Columns {
				return s.errorf(i, "c%d is not among %d columns", in.Dst, p.Columns)
			}
			for k, at := range in.operands() {
				if s.readsColumn(in, k) && int(at) >= p.Columns {
					return s.errorf(i, "c%d is not among %d columns", at, p.Columns)
				}
				if !s.readsColumn(in, k) && int(at) >= p.Scalars {
					return s.errorf(i, "s%d is not among %d scalars", at, p.Scalars)
				}
			}
		}
	}
	return nil
}

// checkOrder looks for values read before they are there. Since scalar inputs
// come after section view, it also keeps sections future and view to constants.
func (p *Program) checkOrder() error {
	columns, scalars := make([]bool, p.Columns), make([]bool, p.Scalars)
	for k := range p.Consts {
		scalars[k] = true
	}
	for _, s := range p.sections() {
		if s.yearly && p.Years == 0 {
			continue
		}
		mark(columns, s.columns)
		mark(scalars, s.scalars)
		for i := range s.code {
			in := &s.code[i]
			for k, at := range in.operands() {
				if s.readsColumn(in, k) && !columns[at] {
					return s.errorf(i, "c%d has no value yet", at)
				}
				if !s.readsColumn(in, k) && !scalars[at] {
					return s.errorf(i, "s%d has no value yet", at)
				}
			}
			if s.scalar {
				scalars[in.Dst] = true
			} else {
				columns[in.Dst] = true
			}
		}
	}
	for _, c := range p.Out {
		if !columns[c] {
			return fmt.Errorf("outcome c%d never gets a value", c)
		}
	}
	return nil
}

// checkSharing looks for columns that section view reads from section future,
// or the sections from arm to end read from either, and that do not survive
// until the next view or arm reads them again.
func (p *Program) checkSharing() error {
	var view, arm []section
	for _, s := range p.sections() {
		switch {
		case s.scalar || s.name == "future" || s.yearly && p.Years == 0:
		case s.name == "view":
			view = append(view, s)
		default:
			arm = append(arm, s)
		}
	}
	if err := spoiled(p.entering(view), "next view", view, arm); err != nil {
		return err
	}
	return spoiled(p.entering(arm), "next arm", arm)
}

// entering marks the columns that the sections read before they have written
// them. An outcome that no section writes cannot be spoiled by one.
func (p *Program) entering(sections []section) []bool {
	read, written := make([]bool, p.Columns), make([]bool, p.Columns)
	for _, s := range sections {
		mark(written, s.columns)
		for i := range s.code {
			in := &s.code[i]
			for k, at := range in.operands() {
				if s.readsColumn(in, k) && !written[at] {
					read[at] = true
				}
			}
			written[in.Dst] = true
		}
	}
	return read
}

// spoiled finds a section that writes one of the columns to be kept.
func spoiled(keep []bool, reader string, parts ...[]section) error {
	for _, sections := range parts {
		for _, s := range sections {
			for _, c := range s.columns {
				if keep[c] {
					return fmt.Errorf("section %s: input c%d overwrites what the %s reads", s.name, c, reader)
				}
			}
			for i := range s.code {
				if keep[s.code[i].Dst] {
					return s.errorf(i, "overwrites what the %s reads", reader)
				}
			}
		}
	}
	return nil
}

// mark sets the given positions.
func mark(set []bool, positions []uint32) {
	for _, at := range positions {
		set[at] = true
	}
}

// errorf says what is wrong with instruction i of the section.
func (s *section) errorf(i int, format string, values ...any) error {
	return fmt.Errorf("section %s, instruction %d (%s): %s", s.name, i, s.line(&s.code[i]), fmt.Sprintf(format, values...))
}
