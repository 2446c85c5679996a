package model

import (
	"hedge/diag"
	"hedge/unit"
)

// Op says what a node of the typed tree does.
type Op uint8

// The operations. What the author writes as clamp, step, ramp, pulse or a
// three-armed min is built from these by lang. Truth values are 1 and 0.
const (
	Invalid Op = iota

	Number // Num, in stored units
	Name   // Ref: constant, lever, uncertainty, formula, stock or outcome
	Elapsed
	CalendarYear
	Step    // one step of the horizon, in years
	IsState // Ref: descriptor, with State

	Neg
	Add
	Sub
	Mul
	Div
	FMA  // a*b + c, rounded once
	FMS  // a*b - c, rounded once
	FNMA // c - a*b, rounded once
	Min
	Max
	Abs
	Exp
	Log
	Log10
	Sqrt
	Pow
	Logistic
	Sin
	Cos
	NormalCDF
	Lookup // Args[0] looked up in Table, piecewise linear, flat outside

	Not
	And
	Or
	Lt
	Le
	Gt
	Ge
	Eq
	Ne

	If     // Args: condition, then, else
	Choose // Ref: descriptor; Args: one per state

	Fired   // Ref: event; struck in an earlier year
	Strikes // Ref: event; strikes this year
	Since   // Ref: event; years since it struck, 0 until then

	MeanOver
	SumOver
	Lowest
	Highest
	Final
	AtYear     // Num: the calendar year
	Discounted // Args: x, rate
	YearsTrue
	FirstYear
	Previous // Args: x, start
	With     // Args[0] read with Names[i] replaced by Args[i+1], in the same year

	Share
	Average    // Args[0] over all futures
	QuantileOf // Args[0] over all futures; Num: the order, 0 to 1
	OnAverage  // Args[0], the mean over the chance draws of a deep point
	BestCourse // Ref: outcome
	Under      // With, Args[0]
	Possible   // Args[0]: condition on descriptor states
	ClaimRef   // Ref: claim

	opCount
)

var opNames = [opCount]string{
	"invalid", "number", "name", "elapsed", "year", "dt", "is",
	"neg", "add", "sub", "mul", "div", "fma", "fms", "fnma", "min", "max", "abs",
	"exp", "log", "log10", "sqrt", "pow", "logistic", "sin", "cos", "normal_cdf", "lookup",
	"not", "and", "or", "lt", "le", "gt", "ge", "eq", "ne",
	"if", "choose", "fired", "strikes", "since",
	"mean", "sum", "lowest", "highest", "final", "at", "discounted", "years", "first_year", "previous", "with",
	"share", "average", "quantile", "on_average", "best_course", "under", "possible", "claim",
}

// String gives the operation's name as `hedge show` prints it.
func (o Op) String() string { return opNames[o] }

// OverYears reports whether the operation turns a value of every year into one
// value per experiment.
func (o Op) OverYears() bool { return o >= MeanOver && o <= FirstYear }

// OverFutures reports whether the operation may stand only in claims and expects.
func (o Op) OverFutures() bool { return o >= Share && o <= ClaimRef }

// Folds reports whether the operation turns a value of every future into one
// number.
func (o Op) Folds() bool { return o == Share || o == Average || o == QuantileOf }

// RefKind says which slice of the case a reference indexes.
type RefKind uint8

// The things an expression can refer to.
const (
	NoRef RefKind = iota
	ToConstant
	ToLever
	ToUncertainty
	ToFormula
	ToStock
	ToOutcome
	ToDescriptor
	ToEvent
	ToClaim
)

// Ref is a resolved name.
type Ref struct {
	Kind  RefKind
	Index int
	State int // for ToDescriptor
}

// Expr is a node of the typed tree: every name resolved, every unit known,
// every fused multiply-add marked. Trees are immutable and may share nodes.
type Expr struct {
	Op    Op
	Args  []*Expr
	Num   float64
	Ref   Ref
	Table []Point
	With  *Replacement // for Under
	Names []Ref        // for With
	Unit  unit.Unit
	Range diag.Range
}

// Point is one knot of a lookup, in stored units.
type Point struct{ X, Y float64 }

// Replacement is what `under` replaces. Absent parts come from the arm at hand.
type Replacement struct {
	Scenario int // index or None
	Strategy int // index or None
	Variant  int // index or None: where Set came from
	Set      []Setting
}

// Setting replaces one lever, constant, uncertainty or descriptor state.
type Setting struct {
	Ref   Ref
	Value float64 // stored units; for a descriptor unused (Ref.State holds it)
	Range diag.Range
}

// Plus builds a + b. A product that is a direct operand is fused: a*b + c
// rounds once. The left product wins when both operands are products.
func Plus(a, b *Expr, u unit.Unit, at diag.Range) *Expr {
	switch {
	case a.Op == Mul:
		return &Expr{Op: FMA, Args: []*Expr{a.Args[0], a.Args[1], b}, Unit: u, Range: at}
	case b.Op == Mul:
		return &Expr{Op: FMA, Args: []*Expr{b.Args[0], b.Args[1], a}, Unit: u, Range: at}
	}
	return &Expr{Op: Add, Args: []*Expr{a, b}, Unit: u, Range: at}
}

// Minus builds a - b with the same rule: a*b - c and c - a*b round once.
func Minus(a, b *Expr, u unit.Unit, at diag.Range) *Expr {
	switch {
	case a.Op == Mul:
		return &Expr{Op: FMS, Args: []*Expr{a.Args[0], a.Args[1], b}, Unit: u, Range: at}
	case b.Op == Mul:
		return &Expr{Op: FNMA, Args: []*Expr{b.Args[0], b.Args[1], a}, Unit: u, Range: at}
	}
	return &Expr{Op: Sub, Args: []*Expr{a, b}, Unit: u, Range: at}
}

// Walk calls visit for e and everything below it, parents first; visit returns
// false to skip what is below a node.
func (e *Expr) Walk(visit func(*Expr) bool) {
	if e == nil || !visit(e) {
		return
	}
	for _, a := range e.Args {
		a.Walk(visit)
	}
}
