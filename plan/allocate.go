package plan

import (
	"hedge/kernel"
	"hedge/model"
)

// allocator gives every value of a schedule a register. Inputs, states and
// values that an inner section reads keep theirs; what only its own section
// reads shares registers by linear scan (Poletto and Sarkar 1999).
type allocator struct {
	*emitter
	outs []id
	live []bool

	reg      map[id]uint32 // column registers
	scalar   map[id]uint32
	stateReg []uint32
	free     []uint32
	kept     map[id]bool // read outside the section that computes it
	merged   map[id]int  // value of the year -> the state it is written into
}

func newAllocator(e *emitter, outs []id, live []bool) *allocator {
	return &allocator{
		emitter: e, outs: outs, live: live,
		reg: map[id]uint32{}, scalar: map[id]uint32{},
		stateReg: make([]uint32, len(live)),
		kept:     map[id]bool{}, merged: map[id]int{},
	}
}

func (a *allocator) run(l *lowerer) {
	a.inputs(l)
	a.scalars()
	for s, on := range a.live {
		if on {
			a.stateReg[s] = a.newColumn()
		}
	}
	for i := range a.g.nodes {
		if n := &a.g.nodes[i]; (n.kind == kState || n.kind == kEndState) && a.live[n.slot] {
			a.reg[id(i)] = a.stateReg[n.slot]
		}
	}
	a.keep()
	a.mergeStates()
	p := a.prog
	p.Future = a.section(futureSection, nil)
	p.View = a.section(viewSection, nil)
	p.Arm = a.section(armSection, a.initStates)
	p.Year = a.section(yearSection, a.turnYear)
	p.End = a.section(endSection, nil)
	for _, o := range a.outs {
		p.Out = append(p.Out, a.reg[o])
	}
}

func (a *allocator) newColumn() uint32 {
	a.prog.Columns++
	return uint32(a.prog.Columns - 1)
}

// inputs gives every input its register, in the order of the slots; an input
// that no value reads any more keeps its place, so that positions stay.
func (a *allocator) inputs(l *lowerer) {
	p := a.prog
	columns := func(k kind, in inputs[model.Ref], d deps) []uint32 {
		regs := make([]uint32, len(in.refs))
		for i := range regs {
			regs[i] = a.newColumn()
			a.reg[a.g.leaf(k, i, d)] = regs[i]
		}
		return regs
	}
	p.FutureIn = columns(kFutureIn, l.futureIn, onFuture)
	p.ViewIn = columns(kViewIn, l.viewIn, onView)
	p.YearlyIn = columns(kYearlyIn, l.yearlyIn, onState)
	for i, n := range a.g.nodes {
		if n.kind == kConst {
			a.scalar[id(i)] = uint32(len(p.Consts))
			p.Consts = append(p.Consts, n.num)
		}
	}
	p.Scalars = len(p.Consts)
	scalars := func(k kind, count int, d func(int) deps) []uint32 {
		regs := make([]uint32, count)
		for i := range regs {
			regs[i] = uint32(p.Scalars)
			a.scalar[a.g.leaf(k, i, d(i))] = regs[i]
			p.Scalars++
		}
		return regs
	}
	p.ArmIn = scalars(kArmIn, len(l.armIn.refs), func(int) deps { return onArm })
	p.YearIn = scalars(kYearIn, calendar+len(l.yearIn.refs), func(i int) deps {
		if i < calendar {
			return onYear
		}
		return onYear | onArm
	})
}

// scalars compiles what is the same in every future of an arm.
func (a *allocator) scalars() {
	compile := func(s section) []kernel.Inst {
		var code []kernel.Inst
		for _, at := range a.order[s] {
			n := a.g.nodes[at]
			a.scalar[at] = uint32(a.prog.Scalars)
			a.prog.Scalars++
			in := kernel.Inst{Op: n.op, Dst: a.scalar[at]}
			for k, to := range []*uint32{&in.A, &in.B, &in.C}[:n.n] {
				*to = a.scalar[n.args[k]]
			}
			code = append(code, in)
		}
		return code
	}
	a.prog.ArmScalars = compile(armScalarSection)
	a.prog.YearScalars = compile(yearScalarSection)
}

// keep marks the values that must survive the section that computes them.
func (a *allocator) keep() {
	mark := func(x id, reader section) {
		if n := a.g.nodes[x]; n.kind == kOp && n.deps.column() && sectionOf(n.deps) != reader {
			a.kept[x] = true
		}
	}
	for s := futureSection; s <= endSection; s++ {
		for _, at := range a.order[s] {
			n := a.g.nodes[at]
			for _, x := range n.args[:n.n] {
				mark(x, s)
			}
		}
	}
	for s, on := range a.live {
		if on {
			mark(a.g.states[s].init, armSection)
			mark(a.g.states[s].next, yearSection)
		}
	}
	for _, o := range a.outs {
		a.kept[o] = true
	}
}

// mergeStates lets a year's value be written straight into the state it
// becomes, where nothing later in the year reads the old one.
func (a *allocator) mergeStates() {
	lastRead := make([]int, len(a.live))
	position := map[id]int{}
	for i, at := range a.order[yearSection] {
		position[at] = i
		n := a.g.nodes[at]
		for _, x := range n.args[:n.n] {
			if r := a.g.nodes[x]; r.kind == kState {
				lastRead[r.slot] = i
			}
		}
	}
	const never = 1 << 30
	for s, on := range a.live {
		if n := a.g.nodes[a.g.states[s].next]; on && n.kind == kState {
			lastRead[n.slot] = never // copied when the year turns
		}
	}
	for s, on := range a.live {
		if !on {
			continue
		}
		next := a.g.states[s].next
		at, here := position[next]
		if _, taken := a.merged[next]; here && !taken && at >= lastRead[s] {
			a.merged[next] = s
			a.reg[next] = a.stateReg[s]
		}
	}
}

// section compiles one section; after appends what follows its instructions.
func (a *allocator) section(s section, after func(code []kernel.Inst, temp func() uint32) []kernel.Inst) []kernel.Inst {
	order := a.order[s]
	last := map[id]int{}
	for i, at := range order {
		n := a.g.nodes[at]
		for _, x := range n.args[:n.n] {
			last[x] = i
		}
	}
	if s == yearSection || s == armSection { // read once more by what follows
		for k, on := range a.live {
			if on {
				last[a.g.states[k].next], last[a.g.states[k].init] = len(order), len(order)
			}
		}
	}
	pool := append([]uint32(nil), a.free...)
	take := func() uint32 {
		if n := len(pool); n > 0 {
			r := pool[n-1]
			pool = pool[:n-1]
			return r
		}
		r := a.newColumn()
		a.free = append(a.free, r)
		return r
	}
	var code []kernel.Inst
	for i, at := range order {
		n := a.g.nodes[at]
		in := kernel.Inst{Op: n.op}
		for k, to := range []*uint32{&in.A, &in.B, &in.C}[:n.n] {
			if n.op.Shape()[k] == 'S' {
				*to = a.scalar[n.args[k]]
			} else {
				*to = a.reg[n.args[k]]
			}
		}
		for k, x := range n.args[:n.n] {
			if a.temporary(x, s) && last[x] == i && !repeated(n.args[:k], x) {
				pool = append(pool, a.reg[x])
			}
		}
		if _, have := a.reg[at]; !have {
			if a.kept[at] {
				a.reg[at] = a.newColumn()
			} else {
				a.reg[at] = take()
			}
		}
		in.Dst = a.reg[at]
		code = append(code, in)
	}
	if after != nil {
		code = after(code, take)
	}
	return code
}

// temporary reports whether a value's register returns to the pool after its
// last use in section s.
func (a *allocator) temporary(x id, s section) bool {
	n := a.g.nodes[x]
	if n.kind != kOp || !n.deps.column() || a.kept[x] || sectionOf(n.deps) != s {
		return false
	}
	_, merged := a.merged[x]
	return !merged
}

func repeated(args []id, x id) bool {
	for _, a := range args {
		if a == x {
			return true
		}
	}
	return false
}

// initStates sets every state before the first year.
func (a *allocator) initStates(code []kernel.Inst, _ func() uint32) []kernel.Inst {
	for s, on := range a.live {
		if on {
			code = append(code, a.move(a.stateReg[s], a.g.states[s].init))
		}
	}
	return code
}

// turnYear moves the new values into their states. A state that becomes another
// state's old value is saved first.
func (a *allocator) turnYear(code []kernel.Inst, temp func() uint32) []kernel.Inst {
	var moves []kernel.Inst
	for s, on := range a.live {
		if !on {
			continue
		}
		next := a.g.states[s].next
		if m, ok := a.merged[next]; ok && m == s {
			continue
		}
		in := a.move(a.stateReg[s], next)
		if n := a.g.nodes[next]; n.kind == kState {
			if n.slot == s {
				continue
			}
			saved := temp()
			code = append(code, kernel.Inst{Op: kernel.Mov, Dst: saved, A: in.A})
			in.A = saved
		}
		moves = append(moves, in)
	}
	return append(code, moves...)
}

func (a *allocator) move(to uint32, from id) kernel.Inst {
	if a.g.nodes[from].deps.column() {
		return kernel.Inst{Op: kernel.Mov, Dst: to, A: a.reg[from]}
	}
	return kernel.Inst{Op: kernel.Fill, Dst: to, A: a.scalar[from]}
}
