package lang

import (
	"math"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// reference reads a bare name, or a dotted one where it makes sense.
func (c *checker) reference(e *hclsyntax.ScopeTraversalExpr, s spot, at diag.Range) value {
	names, ok := traversalNames(e.Traversal)
	if !ok || len(names) == 0 {
		return c.foreign(&hclsyntax.IndexExpr{}, at)
	}
	if len(names) > 1 {
		return c.dotted(names, s, at)
	}
	name := names[0]
	sym, declared := c.flat[name]
	if !declared {
		if v, ok := c.built(name, at); ok {
			if s.worldsOnly {
				c.onlyStates(name, at)
				return nothing(at)
			}
			return v
		}
		c.unknownName(name, at)
		return nothing(at)
	}
	if s.worldsOnly && sym.ref.Kind != model.ToDescriptor {
		c.onlyStates(name, at)
		return nothing(at)
	}
	switch sym.ref.Kind {
	case model.ToDescriptor:
		c.report(diag.Errorf("H208", at, "%s is a descriptor: it has states, not a value", name).
			See(sym.at, name+" is declared here").
			With("Test its state, or choose a value by it.", c.stateAsNumber(name, sym.ref.Index, s)))
		return nothing(at)
	case model.ToEvent:
		c.report(diag.Errorf("H208", at, "%s is an event: say what about it", name).
			See(sym.at, name+" is declared here").
			With("fired(e): it struck in an earlier year; strikes(e): it strikes this year; since(e): years since.", "fired("+name+")"))
		return nothing(at)
	case model.ToOutcome:
		if !s.outcomes {
			c.report(diag.Errorf("H706", at, "the outcome %s cannot be read here", name).
				See(sym.at, name+" is declared here").
				With("Outcomes are measured when an experiment has ended; only require, claims, expectations and other outcomes read them.", ""))
			return nothing(at)
		}
	}
	u, ok := c.unitOf(sym.ref)
	if !ok {
		return nothing(at)
	}
	return value{e: &model.Expr{Op: model.Name, Ref: sym.ref, Unit: u, Range: at}}
}

func (c *checker) onlyStates(name string, at diag.Range) {
	c.report(diag.Errorf("H208", at, "%s cannot stand in a condition on states", name).
		With("Which worlds are possible, and which scenario they belong to, is decided by descriptor states alone.", c.stateSpecimen()))
}

// stateAsNumber makes of a descriptor what its place needs.
func (c *checker) stateAsNumber(name string, d int, s spot) string {
	test := name + ` == "` + c.firstState(d) + `"`
	if s.worldsOnly {
		return test
	}
	return "(" + test + " ? 1 : 0)"
}

func (c *checker) firstState(d int) string {
	for _, s := range c.c.Descriptors[d].States {
		return s.Name
	}
	return "state"
}

// built reads the four built-in names.
func (c *checker) built(name string, at diag.Range) (value, bool) {
	switch name {
	case "pi":
		return value{e: number(math.Pi, unit.One, at)}, true
	case "elapsed":
		return value{e: node(model.Elapsed, unit.Year, at)}, true
	case "year":
		return value{e: node(model.CalendarYear, unit.Calendar, at)}, true
	case "dt":
		return value{e: node(model.Step, unit.Year, at)}, true
	}
	return value{}, false
}

// beliefKinds are kinds of blocks about worlds as a whole.
var beliefKinds = map[string]bool{"impact": true, "judgement": true, "evidence": true, "observation": true, "lexicon": true}

// dotted reads claim.x, the only qualified name with a value.
func (c *checker) dotted(names []string, s spot, at diag.Range) value {
	kind, name := names[0], names[1]
	if kind == "claim" && len(names) == 2 && !s.worldsOnly {
		if s.within {
			c.report(diag.Errorf("H707", at, "claim.%s cannot stand inside with( )", name).
				With("with( ) reads one year of one experiment anew; a claim is a sentence about whole experiments.", ""))
			return nothing(at)
		}
		if !s.claims {
			c.report(diag.Errorf("H707", at, "claim.%s cannot be read here", name).
				With("A claim is a condition in an expectation, as in share(claim."+name+"); a claim that rests on another says so with supports = [claim."+name+"].", ""))
			return nothing(at)
		}
		i, ok := c.qualified("claim", name, at)
		if !ok {
			return nothing(at)
		}
		return value{e: &model.Expr{Op: model.ClaimRef, Ref: model.Ref{Kind: model.ToClaim, Index: i}, Unit: unit.YesNo, Range: at}}
	}
	if kind == "scenario" && len(names) == 2 && s.scenarios {
		return c.scenarioStates(name, at)
	}
	if sym, ok := c.flat[name]; ok && len(names) == 2 && kindWord(sym.ref.Kind) == kind {
		c.report(diag.Errorf("H208", at, "%s is written without %s. in an expression", name, kind).With("", name))
		return nothing(at)
	}
	switch kind {
	case "scenario", "strategy", "variant":
		c.qualified(kind, name, at)
		c.report(diag.Errorf("H208", at, "%s.%s has no value", kind, name).
			With("It can be put under an expression: under("+kind+"."+name+", value).", ""))
	case "signpost":
		c.qualified(kind, name, at)
		c.report(diag.Errorf("H208", at, "%s.%s has no value", kind, name).
			With("A rule of a strategy waits for it: adapt { on = "+kind+"."+name+" ... }.", ""))
	case "source", "actor":
		c.report(diag.Errorf("H208", at, "%s.%s has no value", kind, name).With("", ""))
	default:
		if _, isName := c.flat[kind]; !isName && beliefKinds[kind] {
			c.report(diag.Errorf("H208", at, "%s.%s has no value", kind, strings.Join(names[1:], ".")).
				With("It says how likely worlds are, or which are possible; expressions say what happens in one.", ""))
		} else if sym, ok := c.flat[kind]; ok {
			c.report(diag.Errorf("H208", at, "%s has no parts", kind).See(sym.at, kind+" is declared here").With("", kind))
		} else {
			c.unknownName(kind, at)
		}
	}
	return nothing(at)
}
