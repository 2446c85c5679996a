package lang

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// exchange is one with( ) of the text. Its node is kept even where the whole
// could not be read, so that what it reaches is checked all the same.
type exchange struct {
	e     *model.Expr
	names []diag.Range // where each of e.Names stands on the left
	set   diag.Range   // the braces
	empty bool         // nothing stands in them
	inner bool         // it stands inside another

	// inside is set where the text has with({ ... }, under(X, y)): the finding
	// that proposes under(X, with({ ... }, y)), of which this is the with( ). The
	// edit stays if it passes.
	inside *diag.Finding
}

// callWith reads with({ x = value, ... }, y): y as it would be in the same year
// if x had another value. The values are read as they are outside of it.
func (c *checker) callWith(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	y, inside := c.underInside(e, s, at)
	v, x, ok := c.exchange(e, y, s, at)
	switch {
	case inside == nil && x.e != nil:
		c.exchanges = append(c.exchanges, x)
	case inside != nil && ok:
		x.inside = inside
		c.exchanges = append(c.exchanges, x)
	case inside != nil:
		inside.Fix = ""
		c.report(*inside)
	}
	if inside != nil || !ok {
		return nothing(at)
	}
	return v
}

// exchange reads with({ ... }, y); its node is nil where y cannot be read.
func (c *checker) exchange(e *hclsyntax.FunctionCallExpr, behind hclsyntax.Expression, s spot, at diag.Range) (v value, x exchange, ok bool) {
	set, isSet := strip(e.Args[0]).(*hclsyntax.ObjectConsExpr)
	if !isSet {
		c.wrongKind(place(e.Args[0].Range()), "what with replaces", "a set in braces, { name = value }", c.setSpecimen(e))
		return v, x, false
	}
	entries, ok := c.object(e.Args[0], "what with replaces")
	inner := s.in()
	inner.futures, inner.claims, inner.within = false, false, true
	var refs []model.Ref
	var names []diag.Range
	args := []*model.Expr{nil}
	for _, p := range entries {
		ref, good := c.replaceable(p)
		u, known := unit.One, false
		v := inner
		if good {
			if u, known = c.unitOf(ref); known {
				v.want = &u
			}
		}
		if _, isText := stringOf(p.value); isText && !good {
			ok = false // a state or a unit that nothing tells
			continue
		}
		x := c.read(p.value, v)
		if known && !x.invalid() {
			x = c.fitReplaced(x, u, ref)
		}
		if good {
			refs, names, args = append(refs, ref), append(names, p.keyAt), append(args, x.e)
		}
		ok = ok && good && known && !x.invalid()
	}
	body := inner
	body.want = s.want
	y := c.read(behind, body)
	if y.invalid() {
		return v, x, false
	}
	args[0] = y.e
	out := node(model.With, y.unit(), at, args...)
	out.Names = refs
	x = exchange{e: out, names: names, set: place(e.Args[0].Range()), empty: len(set.Items) == 0, inner: s.within}
	return value{e: out, bare: y.bare}, x, ok
}

// underInside gives y of with({ ... }, y), and of with({ ... }, under(X, y)) with
// the finding that turns it inside out.
func (c *checker) underInside(e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) (hclsyntax.Expression, *diag.Finding) {
	u, ok := strip(e.Args[1]).(*hclsyntax.FunctionCallExpr)
	if !ok || u.Name != "under" || len(u.Args) != 2 || !s.futures {
		return e.Args[1], nil
	}
	text := func(e hclsyntax.Expression) string { return c.sourceAt(place(e.Range())) }
	fix := ""
	if _, good := c.replacement(u.Args[0]); good && !s.summed {
		fix = "under(" + text(u.Args[0]) + ", with(" + text(e.Args[0]) + ", " + text(u.Args[1]) + "))"
	}
	f := diag.Errorf("H707", at, "under( ) cannot stand inside with( )").
		With("with( ) reads one year of one experiment anew and knows no other. under( ) stands outermost: around with( ), and around a summary over years that takes it.", fix)
	return u.Args[1], &f
}

// setSpecimen is a replacement of the first name that a call reads.
func (c *checker) setSpecimen(e hclsyntax.Expression) string {
	for _, v := range hclsyntax.Variables(e) {
		if s, ok := c.flat[v.RootName()]; ok && mayReplace(s.ref.Kind) {
			return "{ " + v.RootName() + " = 0 }"
		}
	}
	return ""
}

// mayReplace reports whether with( ) can replace names of a kind.
func mayReplace(k model.RefKind) bool {
	switch k {
	case model.ToFormula, model.ToUncertainty, model.ToLever, model.ToConstant, model.ToStock:
		return true
	}
	return false
}

// replaceable finds what an entry of with( ) replaces.
func (c *checker) replaceable(p pair) (model.Ref, bool) {
	sym, declared := c.flat[p.key]
	if declared && mayReplace(sym.ref.Kind) {
		return sym.ref, true
	}
	what, why := "", ""
	at := sym.at
	switch {
	case declared && sym.ref.Kind == model.ToDescriptor:
		what, why = "descriptor", "A state holds for the whole of an experiment: claims and expectations replace it, under({ "+p.key+` = "`+c.firstState(sym.ref.Index)+`" }, y).`
	case declared && sym.ref.Kind == model.ToEvent:
		what, why = "event", "Whether it struck stands from earlier years. Put what y makes of it into a formula and replace that."
	case declared:
		what, why = "outcome", "It is measured at the end, and with( ) reads a single year anew. Replace what the outcome reads."
	case slices.Contains(builtin, p.key):
		what, why = "built-in name", "The calendar is the same in every experiment. Put what y makes of it into a formula and replace that."
	default:
		i, ok := c.index["claim"][p.key]
		if !ok {
			return c.settable(p, model.ToFormula, model.ToUncertainty, model.ToLever, model.ToConstant, model.ToStock)
		}
		what, why, at = "claim", "A claim is a sentence about an experiment and none of its quantities.", c.of["claim"][i].nameAt
	}
	f := diag.Errorf("H214", p.keyAt, "%s is %s and cannot be replaced by with( )", p.key, article(what)).With(why, "")
	if at.Known() {
		f = f.See(at, p.key+" is declared here")
	}
	c.report(f)
	return model.Ref{}, false
}

// fitReplaced checks a value against the unit of the name that it stands for.
func (c *checker) fitReplaced(v value, u unit.Unit, r model.Ref) value {
	name := c.nameOf(r)
	v, settled := c.fitUnit(v, u, "the value for "+name)
	if !settled {
		b := c.of[kindWord(r.Kind)][r.Index]
		declared := b.at
		if a := b.attr("unit"); a != nil {
			declared = place(a.Expr.Range())
		}
		c.report(diag.Errorf("H305", v.e.Range, "the value for %s is in %s, %s is in %s", name, v.unit(), name, u).
			See(declared, "the unit of "+name).With(unit.Explain(v.unit(), u)+".", c.inTime(v.e.Range, u)))
		return nothing(v.e.Range)
	}
	if r.Kind == model.ToLever && v.lit && !v.invalid() {
		c.withinLever(c.c.Levers[r.Index], v.e.Num, v.e.Range, diag.Warning)
	}
	return v
}

// How many nodes of formulas one with( ) may reach, and all of a case together:
// where formulas with replacements of their own read each other, what is to be
// looked at doubles with each. [mostWorked] bounds what is to be worked out.
const (
	mostReached    = 300_000
	mostReachedAll = 10_000_000
)

// reached checks what every with( ) reads anew: the names that it replaces must
// be among it, and nothing that stands from other years may.
func (c *checker) reached() {
	all, allWork := mostReachedAll, mostWorkedAll
	for _, x := range c.exchanges {
		work := &effort{c: c, left: min(allWork, mostWorked)}
		if !x.inner {
			allWork -= work.spent(x.e)
		}
		given := min(all, mostReached)
		r := c.reach(x, given)
		all -= given - r.left
		over := r.left <= 0 || work.left <= 0
		switch {
		case x.inside != nil:
			if over || len(r.offences) > 0 || !r.all(x) || c.tide(x.e)&byYear != 0 {
				x.inside.Fix = ""
			}
			c.report(*x.inside)
		case over:
			c.report(diag.Errorf("H722", x.e.Range, "this with( ) has more to read anew than can be worked out").
				With("Formulas with replacements of their own read each other, and what has to be worked out doubles with each. Replace the names in one place.", ""))
		default:
			for _, o := range r.offences {
				c.reachesBeyond(x, o)
			}
			c.idle(x, r)
		}
		if over {
			return
		}
	}
}

// reach is what a with( ) reads anew.
type reach struct {
	c        *checker
	left     int
	replaced map[model.Ref]bool
	hit      map[model.Ref]bool  // of these, those that are read
	seen     map[visit]bool      // what was walked
	known    map[visit]model.Ref // what a formula, an outcome or a hazard depends on in the same year, or the zero Ref
	listed   map[model.Ref]bool
	others   []string // what else is read and could be replaced
	through  model.Ref
	broken   bool // something on the way could not be read
	offences []offence
}

// reach walks what a with( ) reads, at most so many nodes.
func (c *checker) reach(x exchange, most int) *reach {
	r := &reach{
		c: c, left: most, replaced: map[model.Ref]bool{}, hit: map[model.Ref]bool{},
		seen: map[visit]bool{}, known: map[visit]model.Ref{}, listed: map[model.Ref]bool{},
	}
	for _, ref := range x.e.Names {
		r.replaced[ref] = true
	}
	r.walk(x.e.Args[0], &hidden{})
	return r
}

// all reports whether every replaced name is read, and there is one.
func (r *reach) all(x exchange) bool { return !r.broken && !x.empty && len(r.hit) == len(r.replaced) }

// visit is one thing read where some names stand for other values already.
type visit struct {
	ref    model.Ref
	hidden string
}

// offence is a value of other years that depends on a replaced name.
type offence struct {
	e        *model.Expr // the value
	replaced model.Ref
	through  model.Ref // the formula in which it stands; the zero Ref in y itself
}

// hidden are the names that a with( ) further inside replaces.
type hidden struct {
	refs []model.Ref // sorted
	key  string
}

func (h *hidden) has(r model.Ref) bool {
	_, found := slices.BinarySearchFunc(h.refs, r, compareRefs)
	return found
}

func (h *hidden) and(refs []model.Ref) *hidden {
	out := &hidden{refs: slices.Concat(h.refs, refs)}
	slices.SortFunc(out.refs, compareRefs)
	out.refs = slices.Compact(out.refs)
	var key strings.Builder
	for _, r := range out.refs {
		key.WriteString(itoa(int(r.Kind)) + "." + itoa(r.Index) + " ")
	}
	out.key = key.String()
	return out
}

// at is what is hidden in the i-th argument of e: a with( ) hides what it
// replaces in its first, and reads the values outside of it.
func (h *hidden) at(e *model.Expr, i int) *hidden {
	if e.Op == model.With && i == 0 {
		return h.and(e.Names)
	}
	return h
}

func compareRefs(a, b model.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Index, b.Index))
}

// walk notes which names are read, in any year, and every value of other years
// that depends on a replaced name. A formula that reads its own past leads back
// to itself; each is walked once.
func (r *reach) walk(e *model.Expr, h *hidden) {
	if r.left--; r.left <= 0 {
		return
	}
	if e == nil || e.Op == model.Invalid {
		r.broken = true
		return
	}
	elsewhen := e.Op.OverYears() || e.Op == model.Previous // reads what was worked out in other years
	reads := e.Args
	switch e.Op {
	case model.Name:
		if h.has(e.Ref) {
			return
		}
		if r.replaced[e.Ref] {
			r.hit[e.Ref] = true
			return
		}
		r.other(e.Ref)
		if v := r.behind(e); v != nil {
			r.enter(e.Ref, v, h)
		}
		elsewhen = e.Ref.Kind == model.ToOutcome
	case model.Strikes:
		r.enter(e.Ref, r.behind(e), h)
		elsewhen = true
	}
	for i, a := range reads {
		r.walk(a, h.at(e, i))
	}
	if !elsewhen {
		return
	}
	if v := r.behind(e); v != nil {
		reads = []*model.Expr{v}
	}
	for _, a := range reads {
		if first := r.sameYear(a, h); first != (model.Ref{}) {
			r.offences = append(r.offences, offence{e, first, r.through})
			return
		}
	}
}

// enter walks what a formula, an outcome or an event follows from, once.
func (r *reach) enter(ref model.Ref, e *model.Expr, h *hidden) {
	key := visit{ref, h.key}
	if r.seen[key] {
		return
	}
	r.seen[key] = true
	outer := r.through
	r.through = ref
	r.walk(e, h)
	r.through = outer
}

// other notes a name that could be replaced too.
func (r *reach) other(ref model.Ref) {
	if mayReplace(ref.Kind) && !r.listed[ref] {
		r.listed[ref] = true
		r.others = append(r.others, r.c.nameOf(ref))
	}
}

// behind is what the block that e names follows from: a formula, an outcome or
// the hazard of an event; nil for all else.
func (r *reach) behind(e *model.Expr) *model.Expr {
	m := r.c.c
	switch {
	case e.Op == model.Strikes:
		return m.Events[e.Ref.Index].Hazard
	case e.Op == model.Name && e.Ref.Kind == model.ToFormula:
		return m.Formulas[e.Ref.Index].Value
	case e.Op == model.Name && e.Ref.Kind == model.ToOutcome:
		return m.Outcomes[e.Ref.Index].Value
	}
	return nil
}

// sameYear gives the first replaced name that e depends on in the year at hand,
// or the zero Ref. It stops at values of other years: whether those depend on a
// replaced name is asked where they stand, so the last of them on a way is the
// one that is reported. Within a year no formula leads back to itself.
func (r *reach) sameYear(e *model.Expr, h *hidden) model.Ref {
	if r.left--; r.left <= 0 || e == nil || e.Op.OverYears() || e.Op == model.Previous || e.Op == model.Strikes {
		return model.Ref{}
	}
	if e.Op == model.Name {
		switch {
		case h.has(e.Ref):
			return model.Ref{}
		case r.replaced[e.Ref]:
			return e.Ref
		case e.Ref.Kind != model.ToFormula:
			return model.Ref{}
		}
		key := visit{e.Ref, h.key}
		have, ok := r.known[key]
		if !ok {
			r.known[key] = model.Ref{} // a circle within a year is a finding of its own
			have = r.sameYear(r.behind(e), h)
			r.known[key] = have
		}
		return have
	}
	for i, a := range e.Args {
		if first := r.sameYear(a, h.at(e, i)); first != (model.Ref{}) {
			return first
		}
	}
	return model.Ref{}
}

// reachesBeyond reports a value of other years that would have to be worked out
// anew.
func (c *checker) reachesBeyond(x exchange, o offence) {
	what, at := o.e.Op.String()+"( )", x.e.Range
	if o.e.Op == model.Name {
		what = "the outcome " + c.nameOf(o.e.Ref)
	}
	if o.through != (model.Ref{}) {
		what += " in the " + kindWord(o.through.Kind) + " " + c.nameOf(o.through)
	}
	name := c.nameOf(o.replaced)
	f := diag.Errorf("H721", at, "with( ) replaces %s, on which %s depends", name, what).
		See(o.e.Range, "this stands from other years than the one at hand").
		With("with( ) reads one year anew. A summary over years, the value of last year and whether an event strikes were worked out without the replacement. Take the summary around with( ), or replace over all years with under( ), in claims and expectations.", "")
	if y := x.e.Args[0]; o.e == y && y.Op.OverYears() {
		f.Fix = c.summaryOutside(x)
	}
	c.report(f)
}

// summaryOutside turns with({ ... }, mean(y)) into mean(with({ ... }, y)).
func (c *checker) summaryOutside(x exchange) string {
	y := x.e.Args[0]
	before, arg, behind := y.Range, y.Args[0].Range, y.Range
	before.End, behind.Start = arg.Start, arg.End
	return c.sourceAt(before) + "with(" + c.sourceAt(x.set) + ", " + c.sourceAt(arg) + ")" + c.sourceAt(behind)
}

// idle reports replacements that change nothing.
func (c *checker) idle(x exchange, r *reach) {
	y := x.e.Args[0].Range
	if r.broken {
		return
	}
	detail := c.shortly(y) + " reads no name that could be replaced."
	if len(r.others) > 0 {
		detail = "In " + c.shortly(y) + " one can replace " + listed(r.others) + "."
	}
	if x.empty {
		c.report(diag.Errorf("H720", x.e.Range, "with( ) replaces nothing").With(detail, c.grouped(y)))
		return
	}
	for i, ref := range x.e.Names {
		if r.hit[ref] {
			continue
		}
		name := c.nameOf(ref)
		guess := c.nearest(name, r.others)
		c.report(diag.Errorf("H720", x.names[i], "%s does not depend on %s%s", c.shortly(y), name, meant(guess)).
			See(c.headOf(ref).Range, name+" is declared here").
			With("Replacing it changes nothing, and a difference of zero would look like a finding. "+detail, guess))
	}
}

// shortly is what the author wrote there, or words for it when that is long.
func (c *checker) shortly(at diag.Range) string {
	if s := c.textAt(at); s != "..." {
		return s
	}
	return "what stands behind the replacement"
}
