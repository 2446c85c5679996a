package model

import "hedge/unit"

// Formula is a named expression. It varies by year when its value does.
type Formula struct {
	Head
	Unit  unit.Unit
	Value *Expr
	Level Level
}

// Level says when a value is known.
type Level uint8

// The levels, in the order in which an experiment meets them. A quantity may
// read its own level and lower ones; only reductions over years lead from
// ByYear to AtEnd.
const (
	Fixed  Level = iota // one value per experiment, known before the first year
	ByYear              // one value per year
	AtEnd               // one value per experiment, known after the last year
)

// Stock accumulates over time by Euler steps: next = clamp(now + Flow * dt).
type Stock struct {
	Head
	Unit     unit.Unit
	Initial  *Expr
	Flow     *Expr
	Min, Max *Expr // nil: unbounded; neither varies by year
}

// Event may strike once per future, in the first year in which the summed
// hazard reaches -log(1-U), U being the future's draw for the event.
type Event struct {
	Head
	Hazard *Expr // per year
}
