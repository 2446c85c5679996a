package lang

import (
	"regexp"

	"hedge/diag"
	"hedge/model"
)

// tide says what a value depends on; a set of bits.
type tide uint8

const (
	byYear   tide = 1 << iota // differs from year to year
	atEnd                     // known after the last year
	byFuture                  // differs from future to future
	byArm                     // compares arms
	overAll                   // speaks of all futures together
)

// dynamics finds when every value is known, and where a value is asked for
// before it is.
func (c *checker) dynamics() {
	c.orders()
	m := c.c
	c.tides = make([]tide, len(m.Formulas))
	for _, i := range m.Order {
		f := &m.Formulas[i]
		t := c.tide(f.Value)
		c.tides[i] = t
		switch {
		case t&atEnd != 0:
			f.Level = model.AtEnd
		case t&byYear != 0:
			f.Level = model.ByYear
		}
	}
	for _, s := range m.Stocks {
		c.before(s.Initial, "the initial value of "+s.Name)
		c.before(s.Min, "the min of "+s.Name)
		c.before(s.Max, "the max of "+s.Name)
		c.inYear(s.Flow, "the flow of "+s.Name)
	}
	for _, e := range m.Events {
		c.inYear(e.Hazard, "the hazard of "+e.Name)
	}
	for _, s := range m.Signposts {
		c.inYear(s.When, "the signpost "+s.Name)
		c.seen(s)
	}
	for _, o := range m.Outcomes {
		c.once(o.Value, "the outcome "+o.Name)
		c.once(o.Require, "the bar of "+o.Name)
	}
	for _, k := range m.Claims {
		c.once(k.HoldsIf, "the claim "+k.Name)
	}
	for _, x := range m.Expects {
		if t := c.once(x.Assert, "the expectation "+x.Name); t&byFuture != 0 {
			at := x.Assert.Range
			c.report(diag.Errorf("H709", at, "the expectation %s is about one future", x.Name).
				With("A test of the case speaks of all futures together: in what share of them does it hold?", "share("+c.sourceAt(at)+") == 1"))
		}
	}
}

// tide computes what e depends on and reports mixtures that cannot be.
func (c *checker) tide(e *model.Expr) tide {
	if e == nil {
		return 0
	}
	t, known := c.memo[e]
	if !known {
		t = c.flow(e)
		c.memo[e] = t
	}
	return t
}

func (c *checker) flow(e *model.Expr) tide {
	switch e.Op {
	case model.Elapsed, model.CalendarYear:
		return byYear
	case model.IsState:
		return byFuture
	case model.Fired, model.Strikes, model.Since:
		return byYear | byFuture
	case model.BestCourse:
		return atEnd | byFuture | byArm
	case model.ClaimRef:
		if c.tide(c.c.Claims[e.Ref.Index].HoldsIf)&overAll != 0 {
			return overAll | byArm
		}
		return atEnd | byFuture | byArm
	case model.Possible:
		return overAll
	case model.Name:
		return c.tideOf(e.Ref)
	}
	parts := make([]tide, len(e.Args))
	var all tide
	for i, a := range e.Args {
		parts[i] = c.tide(a)
		all |= parts[i]
	}
	switch {
	case e.Op.OverYears():
		return c.tideOverYears(e, parts)
	case e.Op == model.Previous:
		if all&atEnd != 0 {
			c.early(e, c.leaf(e, atEnd))
		}
		c.noArms(e, all)
		return byYear | all&byFuture
	case e.Op == model.Under:
		if all&overAll != 0 {
			return all | byArm
		}
		return all | byFuture | byArm
	case e.Op.Folds():
		c.folded(e, all)
		return overAll
	case e.Op == model.OnAverage:
		c.folded(e, all)
		if all&overAll != 0 {
			return overAll
		}
		return all&^byYear | byFuture
	case e.Op == model.Choose:
		all |= byFuture
	}
	if all&byYear != 0 && all&atEnd != 0 {
		c.early(c.leaf(e, byYear), c.leaf(e, atEnd))
		all &^= atEnd
	}
	if all&overAll != 0 && all&byFuture != 0 {
		c.mixed(e, parts)
		all &^= byFuture
	}
	return all
}

func (c *checker) tideOverYears(e *model.Expr, parts []tide) tide {
	all, every := parts[0], tide(0)
	for _, t := range parts {
		every |= t
	}
	switch {
	case c.noArms(e, every):
	case all&atEnd != 0:
		c.report(diag.Errorf("H710", e.Range, "%s of a value that is known only at the end", e.Op).
			See(c.leaf(e.Args[0], atEnd).Range, "one value per experiment").
			With("It has no value in single years.", ""))
	}
	for i := 1; i < len(parts); i++ {
		if parts[i]&byYear != 0 {
			c.varying(c.leaf(e.Args[i], byYear), "a discount rate")
		}
		all |= parts[i]
	}
	return all&^byYear&^byArm&^overAll | atEnd
}

// noArms reports a value over years that reads other arms or other futures.
func (c *checker) noArms(e *model.Expr, t tide) bool {
	switch {
	case t&byArm != 0:
		c.report(diag.Errorf("H710", e.Range, "%s of a comparison between arms", e.Op).
			With("Each arm is run to its end first: take the mean inside.", c.underFirst(e.Range)))
	case t&overAll != 0:
		fix := ""
		if x := e.Args[0]; x.Op.Folds() && len(e.Args) == 1 {
			before, behind := x.Range, x.Range
			before.End, behind.Start = x.Args[0].Range.Start, x.Args[0].Range.End
			fix = c.sourceAt(before) + e.Op.String() + "(" + c.sourceAt(x.Args[0].Range) + ")" + c.sourceAt(behind)
		}
		c.report(diag.Errorf("H710", e.Range, "%s of a value over all futures", e.Op).
			With("Each future is run to its end first, and in single years there is no such value. Take the summary over years inside.", fix))
	default:
		return false
	}
	return true
}

// folded checks what share, average, quantile and on_average take: one value
// per experiment.
func (c *checker) folded(e *model.Expr, t tide) {
	x, name := e.Args[0], e.Op.String()
	if t&byYear != 0 {
		c.varying(c.leaf(x, byYear), "what "+name+"( ) takes")
	}
	if t&overAll != 0 {
		why, fix := name+"( ) takes a value of one future.", c.grouped(x.Range)
		if e.Op == model.Share {
			why, fix = "share( ) takes a condition on one future. What speaks of all futures is true or false once: let it stand alone, without share( ) and without the number that the share is compared with.", ""
		}
		c.report(diag.Errorf("H709", e.Range, "%s of something that speaks of all futures already", name).With(why, fix))
	}
	if e.Op == model.OnAverage && c.averages(x) {
		c.report(diag.Errorf("H710", e.Range, "on_average of something that is a mean over the draws already").
			With("It is the same for all draws of the deep point.", c.grouped(x.Range)))
	}
}

// averages reports whether an expression takes the mean over draws, itself or
// in a claim that it names.
func (c *checker) averages(e *model.Expr) bool {
	found := false
	e.Walk(func(n *model.Expr) bool {
		found = found || n.Op == model.OnAverage || n.Op == model.ClaimRef && c.averages(c.c.Claims[n.Ref.Index].HoldsIf)
		return !found
	})
	return found
}

// mixed reports a value over all futures beside one of a single future. A
// condition on one future becomes one on all of them by share( ); what a number
// of one future should become nobody but the author can tell.
func (c *checker) mixed(e *model.Expr, parts []tide) {
	fix := ""
	why := "A value of one future cannot be set against a number over all futures: in which future should it hold? Compare two arms in the same future, y > under(X, y), or put both sides over all futures, each in its average, quantile or share."
	if e.Op == model.And || e.Op == model.Or {
		why = "In which future should it hold? share( ) says in what part of them a condition does."
		for i, t := range parts {
			if at := e.Args[i].Range; t&byFuture != 0 && t&(overAll|byYear) == 0 {
				before, behind := e.Range, e.Range
				before.End, behind.Start = at.Start, at.End
				fix = c.sourceAt(before) + "share(" + c.sourceAt(at) + ") == 1" + c.sourceAt(behind)
			}
		}
	}
	c.report(diag.Errorf("H709", e.Range, "a value over all futures stands beside the value of one future").With(why, fix))
}

func (c *checker) tideOf(r model.Ref) tide {
	switch r.Kind {
	case model.ToUncertainty:
		if c.c.Uncertainties[r.Index].Yearly {
			return byFuture | byYear
		}
		return byFuture
	case model.ToLever:
		return c.leverTide(r.Index)
	case model.ToFormula:
		return c.tides[r.Index]
	case model.ToStock:
		return byYear | byFuture
	case model.ToOutcome:
		return atEnd | byFuture
	}
	return 0
}

// leaf finds the first smallest part of e that has the bit.
func (c *checker) leaf(e *model.Expr, bit tide) *model.Expr {
	for {
		var next *model.Expr
		if !e.Op.OverYears() && !e.Op.Folds() && e.Op != model.With {
			for _, a := range e.Args {
				if c.tide(a)&bit != 0 {
					next = a
					break
				}
			}
		}
		if next == nil {
			return e
		}
		e = next
	}
}

// early reports a value of the end that is read in single years.
func (c *checker) early(year, end *model.Expr) {
	c.report(diag.Errorf("H704", end.Range, "%s is known only after the last year and is read in every year", c.textAt(end.Range)).
		See(year.Range, "this differs from year to year").
		With("A value of the end cannot feed a year before the end. Running totals are stocks: a stock block with what is added as its flow.", ""))
}

// inYear checks a value of every year.
func (c *checker) inYear(e *model.Expr, what string) {
	if t := c.tide(e); t&atEnd != 0 {
		end := c.leaf(e, atEnd)
		c.report(diag.Errorf("H704", end.Range, "%s is known only after the last year and feeds %s", c.textAt(end.Range), what).
			With("A value of the end cannot feed a year before the end. Running totals are stocks: a stock block with what is added as its flow.", ""))
	}
}

// before checks a value that must be known before the first year.
func (c *checker) before(e *model.Expr, what string) {
	switch t := c.tide(e); {
	case t&atEnd != 0:
		c.inYear(e, what)
	case t&byYear != 0:
		leaf := c.leaf(e, byYear)
		c.report(diag.Errorf("H703", leaf.Range, "%s differs from year to year; %s is one number", c.textAt(leaf.Range), what).
			With("It is needed before the first year begins.", ""))
	}
}

// once checks that a value is one per experiment.
func (c *checker) once(e *model.Expr, what string) tide {
	t := c.tide(e)
	if t&byYear != 0 {
		c.varying(c.leaf(e, byYear), what)
	}
	return t
}

func (c *checker) varying(leaf *model.Expr, what string) {
	text := c.sourceAt(leaf.Range)
	fix, other := "mean("+text+")", "final("+text+")"
	if leaf.Unit.IsBool() {
		fix, other = "final("+text+")", "years("+text+")"
	}
	c.report(diag.Errorf("H703", leaf.Range, "%s differs from year to year; %s is one value", text, what).
		With("Say which year or which summary of the years is meant; "+other+" is another.", fix))
}

var summaryOfUnder = regexp.MustCompile(`^(\w+)\(\s*under\((.*),\s*([^,]*)\)\s*\)$`)

// underFirst turns mean(under(s, x)) into under(s, mean(x)).
func (c *checker) underFirst(at diag.Range) string {
	m := summaryOfUnder.FindStringSubmatch(c.sourceAt(at))
	if m == nil {
		return ""
	}
	return "under(" + m[2] + ", " + m[1] + "(" + m[3] + "))"
}
