package plan

import (
	"math"

	"hedge/kernel"
)

// id names a node of the value graph.
type id int32

// leaf kinds; ops proper use kernel.Op (one representative per operation).
type kind uint8

const (
	kOp        kind = iota
	kConst          // num
	kArmIn          // scalar filled per arm
	kYearIn         // scalar filled per year: 0 elapsed, 1 calendar year
	kFutureIn       // column filled per block
	kViewIn         // column filled per block and view
	kYearlyIn       // column filled per year
	kState          // loop-carried column, its value in the year at hand
	kEndState       // the same after the last year
	kUndefined      // broken input: never survives lowering of a checked case
)

// deps says what a value depends on, as a set of bits.
type deps uint8

const (
	onArm    deps = 1 << iota // levers and replaced constants
	onFuture                  // draws
	onView                    // scenario: descriptor states and what hangs on them
	onYear                    // the calendar
	onState                   // stocks, events, yearly draws
	onEnd                     // reductions over the horizon
)

// column reports whether a value differs between the futures of a block.
func (d deps) column() bool { return d&(onFuture|onView|onState|onEnd) != 0 }

// node is one value. Equal nodes are one node.
type node struct {
	kind kind
	op   kernel.Op
	args [3]id
	n    int8 // number of args
	num  float64
	slot int
	deps deps
}

// graph is the value graph of a program: common values merged, constants
// folded, each value once.
type graph struct {
	nodes  []node
	index  map[node]id
	consts map[uint64]id
	states []state
}

// state is a loop-carried value: init before the first year, next at the end of
// each year.
type state struct{ init, next id }

func newGraph() *graph {
	return &graph{index: map[node]id{}, consts: map[uint64]id{}}
}

func (g *graph) add(n node) id {
	if have, ok := g.index[n]; ok {
		return have
	}
	g.nodes = append(g.nodes, n)
	at := id(len(g.nodes) - 1)
	g.index[n] = at
	return at
}

// constant returns the node of a number; numbers are told apart by their bits.
func (g *graph) constant(x float64) id {
	b := math.Float64bits(x)
	if have, ok := g.consts[b]; ok {
		return have
	}
	g.nodes = append(g.nodes, node{kind: kConst, num: x})
	at := id(len(g.nodes) - 1)
	g.consts[b] = at
	return at
}

func (g *graph) leaf(k kind, slot int, d deps) id {
	return g.add(node{kind: k, slot: slot, deps: d})
}

func (g *graph) isConst(a id) bool { return g.nodes[a].kind == kConst }

func (g *graph) equals(a id, x float64) bool {
	return g.isConst(a) && math.Float64bits(g.nodes[a].num) == math.Float64bits(x)
}

// newState makes a loop-carried value; next is set later.
func (g *graph) newState(init id) int {
	g.states = append(g.states, state{init: init, next: -1})
	return len(g.states) - 1
}

func (g *graph) now(s int) id { return g.leaf(kState, s, onState) }
func (g *graph) end(s int) id { return g.leaf(kEndState, s, onEnd) }

// apply builds op(args), folding what is known and what changes no bit: a
// product with 1, a quotient by 1, a choice already made, truth with a known
// side. No pass reassociates or replaces an operation by a near one.
func (g *graph) apply(op kernel.Op, args ...id) id {
	known := true
	n := node{kind: kOp, op: op, n: int8(len(args))}
	for i, a := range args {
		n.args[i] = a
		n.deps |= g.nodes[a].deps
		known = known && g.isConst(a)
	}
	if known {
		var v [3]float64
		for i, a := range args {
			v[i] = g.nodes[a].num
		}
		return g.constant(kernel.Apply(op, v[0], v[1], v[2]))
	}
	switch op {
	case kernel.MulVV:
		if g.equals(args[0], 1) {
			return args[1]
		}
		if g.equals(args[1], 1) {
			return args[0]
		}
	case kernel.DivVV:
		if g.equals(args[1], 1) {
			return args[0]
		}
	case kernel.SelectVVV:
		if g.isConst(args[0]) {
			return args[2-int(g.nodes[args[0]].num)]
		}
		if args[1] == args[2] {
			return args[1]
		}
	case kernel.And:
		for i := range 2 {
			if g.equals(args[i], 1) {
				return args[1-i]
			}
			if g.equals(args[i], 0) {
				return args[i]
			}
		}
	case kernel.Or:
		for i := range 2 {
			if g.equals(args[i], 0) {
				return args[1-i]
			}
			if g.equals(args[i], 1) {
				return args[i]
			}
		}
	case kernel.FmaVVV:
		if g.equals(args[0], 1) {
			return g.apply(kernel.AddVV, args[1], args[2])
		}
		if g.equals(args[1], 1) {
			return g.apply(kernel.AddVV, args[0], args[2])
		}
	case kernel.FmsVVV: // a*b - c = a*b + (-c), exactly
		if !g.nodes[args[2]].deps.column() {
			return g.apply(kernel.FmaVVV, args[0], args[1], g.apply(kernel.Neg, args[2]))
		}
	case kernel.FnmaVVV: // c - a*b = a*(-b) + c, exactly
		for i := range 2 {
			if !g.nodes[args[i]].deps.column() {
				return g.apply(kernel.FmaVVV, args[1-i], g.apply(kernel.Neg, args[i]), args[2])
			}
		}
	}
	if op.Commutes() && n.args[0] > n.args[1] {
		n.args[0], n.args[1] = n.args[1], n.args[0]
	}
	return g.add(n)
}
