package plan

import (
	"hedge/kernel"
)

// section is a stretch of a program that runs at its own rate.
type section int

const (
	constSection section = iota
	armScalarSection
	yearScalarSection
	futureSection
	viewSection
	armSection
	yearSection
	endSection
	sections
)

// sectionOf says where a value is computed: as seldom as what it depends on allows.
func sectionOf(d deps) section {
	switch {
	case d&onEnd != 0:
		return endSection
	case d&onState != 0, d&onYear != 0 && d.column():
		return yearSection
	case d.column() && d&onArm != 0:
		return armSection
	case d&onView != 0:
		return viewSection
	case d&onFuture != 0:
		return futureSection
	case d&onYear != 0:
		return yearScalarSection
	case d&onArm != 0:
		return armScalarSection
	}
	return constSection
}

// emitter turns a value graph into a register program.
type emitter struct {
	g     *graph
	prog  *kernel.Program
	order [sections][]id
	done  []bool
	fills map[id]id // scalar node -> the column node that broadcasts it
}

// emit compiles the graph: inputs, loop-carried states and the values wanted
// after the last year become one program.
func emit(g *graph, l *lowerer, years int, want []id) *kernel.Program {
	e := &emitter{g: g, prog: &kernel.Program{Years: years}, fills: map[id]id{}}
	outs := make([]id, len(want))
	for i, w := range want {
		outs[i] = e.asColumn(w)
	}
	live := e.liveStates(outs)
	e.schedule(outs, live)
	newAllocator(e, outs, live).run(l)
	return e.prog
}

// liveStates marks the states that some wanted value depends on.
func (e *emitter) liveStates(outs []id) []bool {
	live := make([]bool, len(e.g.states))
	seen := map[id]bool{}
	var visit func(id)
	visit = func(a id) {
		if seen[a] {
			return
		}
		seen[a] = true
		n := e.g.nodes[a]
		if n.kind == kState || n.kind == kEndState {
			if !live[n.slot] {
				live[n.slot] = true
				visit(e.g.states[n.slot].init)
				visit(e.g.states[n.slot].next)
			}
			return
		}
		for i := range n.n {
			visit(n.args[i])
		}
	}
	for _, o := range outs {
		visit(o)
	}
	return live
}

// asColumn returns a node that is a column: the node itself, or its broadcast
// in the section that runs as seldom as the scalar changes.
func (e *emitter) asColumn(a id) id {
	d := e.g.nodes[a].deps
	if d.column() {
		return a
	}
	if have, ok := e.fills[a]; ok {
		return have
	}
	// The broadcast of a constant is done once per block, of an arm's scalar
	// once per arm, of a year's scalar every year.
	switch {
	case d&onYear != 0:
		d |= onState
	default:
		d |= onFuture
	}
	e.g.nodes = append(e.g.nodes, node{kind: kOp, op: kernel.Fill, args: [3]id{a}, n: 1, deps: d})
	f := id(len(e.g.nodes) - 1)
	e.fills[a] = f
	return f
}

// schedule orders the needed nodes of every section, arguments first, and
// settles the shape of each instruction.
func (e *emitter) schedule(outs []id, live []bool) {
	for s, on := range live {
		if on {
			e.visit(e.g.states[s].init)
		}
	}
	// Reductions and sums of hazards first, stocks last: a state that nobody
	// reads any more in this year can be overwritten in place.
	readers := e.readers()
	for s, on := range live {
		if on && readers[s] <= 1 {
			e.visit(e.g.states[s].next)
		}
	}
	for s, on := range live {
		if on {
			e.visit(e.g.states[s].next)
		}
	}
	for _, o := range outs {
		e.visit(o)
	}
}

// readers counts, for each state, the nodes that read it within the year.
func (e *emitter) readers() []int {
	count := make([]int, len(e.g.states))
	for i := range e.g.nodes {
		n := &e.g.nodes[i]
		for _, a := range n.args[:n.n] {
			if r := e.g.nodes[a]; r.kind == kState {
				count[r.slot]++
			}
		}
	}
	return count
}

func (e *emitter) visit(a id) {
	for int(a) >= len(e.done) {
		e.done = append(e.done, false)
	}
	if e.done[a] {
		return
	}
	e.done[a] = true
	n := e.g.nodes[a]
	if n.kind != kOp {
		return
	}
	if n.deps.column() && n.op != kernel.Fill {
		n = e.shape(a)
	}
	for i := range n.n {
		e.visit(n.args[i])
	}
	s := sectionOf(n.deps)
	e.order[s] = append(e.order[s], a)
}

// shape chooses the instruction whose operand shapes cost the fewest
// broadcasts, exchanging operands where the operation allows it, and returns
// the node with its arguments as that instruction takes them.
func (e *emitter) shape(a id) node {
	n := e.g.nodes[a]
	name := n.op.Name()
	best, bestCost := node{}, 99
	for op := kernel.Op(0); op < kernel.NumOps; op++ {
		if op.Name() != name {
			continue
		}
		for swap := range 2 {
			if swap == 1 && (n.n < 2 || !op.Commutes()) {
				break
			}
			c := n
			c.op = op
			if swap == 1 {
				c.args[0], c.args[1] = c.args[1], c.args[0]
			}
			cost := 0
			for k, want := range op.Shape() {
				isColumn := e.g.nodes[c.args[k]].deps.column()
				switch {
				case want == 'V' && !isColumn:
					cost++
				case want == 'S' && isColumn:
					cost += 99
				}
			}
			if cost < bestCost {
				best, bestCost = c, cost
			}
		}
	}
	for k, want := range best.op.Shape() {
		if want == 'V' {
			best.args[k] = e.asColumn(best.args[k])
		}
	}
	e.g.nodes[a] = best
	return best
}
