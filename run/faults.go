package run

import (
	"fmt"
	"math"
	"strings"

	"hedge/diag"
	"hedge/model"
	"hedge/num"
	"hedge/plan"
	"hedge/unit"
)

// Faults looks for values that are no finite number and for negative hazards.
// Each kind gives one finding that names the formula in which it first
// happened, the future, the arm and the values that went in.
func (o *Outcomes) Faults() diag.List {
	var l diag.List
	p := o.Plan
	bad := func(measure int, is func(float64) bool) (future, arm, count int) {
		future, arm = math.MaxInt, -1
		for a := range p.Arms {
			for n, x := range o.Column(plan.Cell{Arm: a, Measure: measure}) {
				if is(x) {
					count++
					if n < future {
						future, arm = n, a
					}
				}
			}
		}
		return future, arm, count
	}
	for k, m := range p.Measures {
		if m.Expr == nil {
			continue
		}
		future, arm, count := bad(k, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) })
		if count == 0 {
			continue
		}
		l.Add(o.notFinite(k, future, arm, count))
	}
	if p.Guard != model.None {
		future, arm, count := bad(p.Guard, func(x float64) bool { return x < 0 || math.IsNaN(x) })
		if count > 0 {
			l.Add(o.badHazard(future, arm, count))
		}
	}
	return l
}

// Replay computes the measures of one experiment with the reference evaluator,
// the slow clear twin of the compiled program; the guard is left out.
func (o *Outcomes) Replay(arm, future int) []float64 {
	var want []*model.Expr
	for _, m := range o.Plan.Measures {
		if m.Expr != nil {
			want = append(want, m.Expr)
		}
	}
	out := plan.NewReference(o.Plan.Case, o.experiment(arm, future)).Run(want)
	for i, x := range out {
		out[i] = num.Canonical(x)
	}
	return out
}

// step is one named value of a replayed experiment.
type step struct {
	ref   model.Ref
	year  int
	value float64
}

// trace runs one experiment through the reference evaluator and returns the
// first named value that is bad.
func (o *Outcomes) trace(arm, future, measure int, is func(model.Ref, float64) bool) (found *step) {
	c := o.Plan.Case
	r := plan.NewReference(c, o.experiment(arm, future))
	r.Trace = func(ref model.Ref, year int, v float64) {
		if found == nil && is(ref, v) {
			found = &step{ref, year, v}
		}
	}
	var want []*model.Expr
	if e := o.Plan.Measures[measure].Expr; e != nil {
		want = append(want, e)
	}
	r.Run(want)
	return found
}

func (o *Outcomes) notFinite(measure, future, arm, count int) diag.Finding {
	c, m := o.Plan.Case, o.Plan.Measures[measure]
	word := "infinite"
	if math.IsNaN(o.Column(plan.Cell{Arm: arm, Measure: measure})[future]) {
		word = "not a number"
	}
	s := o.trace(arm, future, measure, func(_ model.Ref, v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
	at, what, expr := m.Expr.Range, m.Name, m.Expr
	year := ""
	if s != nil {
		what, at, expr = o.named(s.ref)
		if s.ref.Kind != model.ToOutcome {
			year = fmt.Sprintf(" in %d", c.Horizon.From+s.year*c.Horizon.Step)
		}
	}
	f := diag.Errorf("H801", at, "%s is %s%s in %s under %s", what, word, year, o.place(future), o.Plan.Arms[arm].ID)
	inputs := o.inputs(expr, arm, future, s)
	detail := fmt.Sprintf("It makes %s no finite number in %s.", m.Name, o.count(count))
	if inputs != "" {
		detail += " The values that went in: " + inputs + "."
	}
	return f.With(detail, "Keep divisors away from 0 and what log and sqrt take above it, for instance max(x, a small number), or bound the input's range.")
}

// badHazard tells of a hazard below 0, or of one that is no number: such an event
// would never fire, without a word.
func (o *Outcomes) badHazard(future, arm, count int) diag.Finding {
	c := o.Plan.Case
	s := o.trace(arm, future, o.Plan.Guard, func(r model.Ref, v float64) bool {
		return r.Kind == model.ToEvent && (v < 0 || math.IsNaN(v))
	})
	if s == nil {
		return diag.Errorf("H802", diag.Range{}, "a hazard is negative in %s under %s", o.place(future), o.Plan.Arms[arm].ID)
	}
	e := c.Events[s.ref.Index]
	if math.IsNaN(s.value) {
		f := diag.Errorf("H801", e.Hazard.Range, "the hazard of %s is not a number in %d, %s under %s",
			e.Name, c.Horizon.From+s.year*c.Horizon.Step, o.place(future), o.Plan.Arms[arm].ID)
		return f.With(fmt.Sprintf("An event without a hazard never happens; it is so in %s. The values that went in: %s.",
			o.count(count), o.inputs(e.Hazard, arm, future, s)), "")
	}
	f := diag.Errorf("H802", e.Hazard.Range, "the hazard of %s is negative (%.4g per year) in %d, %s under %s",
		e.Name, s.value, c.Horizon.From+s.year*c.Horizon.Step, o.place(future), o.Plan.Arms[arm].ID)
	return f.With(fmt.Sprintf("A hazard is a rate of happening and cannot be below 0; it is in %s. The values that went in: %s.",
		o.count(count), o.inputs(e.Hazard, arm, future, s)), "hazard = max(0, ...)")
}

// place names the future of a row, and the chance draw where there are several.
func (o *Outcomes) place(row int) string {
	if luck := o.Luck(); luck > 1 {
		return fmt.Sprintf("future %d, draw %d", row/luck, row%luck)
	}
	return fmt.Sprintf("future %d", row)
}

// count says how many experiments are meant, in words.
func (o *Outcomes) count(n int) string {
	whole := func(n int) string { return unit.Format(float64(n), unit.One, 12) }
	return fmt.Sprintf("%s of the %s experiments", whole(n), whole(o.Rows()*len(o.Plan.Arms)))
}

// named gives a reference's name, place and expression.
func (o *Outcomes) named(r model.Ref) (string, diag.Range, *model.Expr) {
	c := o.Plan.Case
	switch r.Kind {
	case model.ToFormula:
		f := c.Formulas[r.Index]
		return "formula " + f.Name, f.Value.Range, f.Value
	case model.ToStock:
		s := c.Stocks[r.Index]
		return "stock " + s.Name, s.Flow.Range, s.Flow
	case model.ToEvent:
		e := c.Events[r.Index]
		return "the hazard of " + e.Name, e.Hazard.Range, e.Hazard
	}
	k := c.Outcomes[r.Index]
	return "outcome " + k.Name, k.Value.Range, k.Value
}

// inputs lists the values of the names that an expression reads, in the year of
// the step.
func (o *Outcomes) inputs(e *model.Expr, arm, future int, s *step) string {
	if e == nil {
		return ""
	}
	c := o.Plan.Case
	x := o.experiment(arm, future)
	last := map[model.Ref]float64{}
	r := plan.NewReference(c, x)
	stop := false
	r.Trace = func(ref model.Ref, year int, v float64) {
		if s != nil && ref == s.ref && year == s.year {
			stop = true
		}
		if !stop {
			last[ref] = v
		}
	}
	r.Run([]*model.Expr{e})
	var parts []string
	seen := map[string]bool{}
	put := func(name string, v float64, u unit.Unit) {
		if seen[name] || len(parts) == 12 {
			return
		}
		seen[name] = true
		text := fmt.Sprintf("%s = %.6g", name, u.ToAuthor(num.Canonical(v)))
		if u != unit.One {
			text += " " + u.String()
		}
		parts = append(parts, text)
	}
	e.Walk(func(n *model.Expr) bool {
		if n.Op != model.Name {
			return true
		}
		year := 0
		if s != nil {
			year = s.year
		}
		switch i := n.Ref.Index; n.Ref.Kind {
		case model.ToConstant:
			put(c.Constants[i].Name, x.Constants[i], c.Constants[i].Unit)
		case model.ToLever:
			put(c.Levers[i].Name, last[model.Ref{Kind: n.Ref.Kind, Index: i}], c.Levers[i].Unit)
		case model.ToUncertainty:
			put(c.Uncertainties[i].Name, x.Uncertainty(i, year), c.Uncertainties[i].Unit)
		case model.ToFormula:
			put(c.Formulas[i].Name, last[model.Ref{Kind: n.Ref.Kind, Index: i}], c.Formulas[i].Unit)
		case model.ToStock:
			put(c.Stocks[i].Name, last[model.Ref{Kind: n.Ref.Kind, Index: i}], c.Stocks[i].Unit)
		}
		return true
	})
	return strings.Join(parts, ", ")
}
