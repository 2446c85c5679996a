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
}

// callWith reads with({ x = value, ... }, y): y as it would be in the same year
// if x had another value. The values are read as they are outside of it.
func (c *checker) callWith(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if c.underInside(e, s, at) {
		return nothing(at)
	}
	set, isSet := strip(e.Args[0]).(*hclsyntax.ObjectConsExpr)
	if !isSet {
		c.wrongKind(place(e.Args[0].Range()), "what with replaces", "a set in braces, { name = value }", c.setSpecimen(e))
		return nothing(at)
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
	y := c.read(e.Args[1], body)
	if y.invalid() {
		return nothing(at)
	}
	args[0] = y.e
	out := node(model.With, y.unit(), at, args...)
	out.Names = refs
	c.exchanges = append(c.exchanges, exchange{out, names, place(e.Args[0].Range()), len(set.Items) == 0})
	if !ok {
		return nothing(at)
	}
	return value{e: out, bare: y.bare}
}

// underInside reports with({ ... }, under(X, y)) and turns it inside out.
func (c *checker) underInside(e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) bool {
	u, ok := strip(e.Args[1]).(*hclsyntax.FunctionCallExpr)
	if !ok || u.Name != "under" || len(u.Args) != 2 || !s.futures {
		return false
	}
	text := func(e hclsyntax.Expression) string { return c.sourceAt(place(e.Range())) }
	c.report(diag.Errorf("H707", at, "under( ) cannot stand inside with( )").
		With("with( ) reads one year of one experiment anew and knows no other. Put under( ) around it.",
			"under("+text(u.Args[0])+", with("+text(e.Args[0])+", "+text(u.Args[1])+"))"))
	return true
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
			See(declared, "the unit of "+name).With(unit.Explain(v.unit(), u)+".", ""))
		return nothing(v.e.Range)
	}
	if r.Kind == model.ToLever && v.lit && !v.invalid() {
		c.withinLever(c.c.Levers[r.Index], v.e.Num, v.e.Range, diag.Warning)
	}
	return v
}

// How many nodes of formulas one with( ) may reach, and all of a case together:
// where formulas with replacements of their own read each other, what is to be
// worked out anew doubles with each.
const (
	mostReached    = 300_000
	mostReachedAll = 10_000_000
)

// reached checks what every with( ) reads anew: the names that it replaces must
// be among it, and nothing that stands from other years may.
func (c *checker) reached() {
	all := mostReachedAll
	for _, x := range c.exchanges {
		given := min(all, mostReached)
		r := &reach{
			c: c, left: given, replaced: map[model.Ref]bool{}, hit: map[model.Ref]bool{},
			known: map[visit]model.Ref{}, listed: map[model.Ref]bool{},
		}
		for _, ref := range x.e.Names {
			r.replaced[ref] = true
		}
		r.reads(x.e.Args[0], &hidden{})
		all -= given - r.left
		if r.left <= 0 {
			c.report(diag.Errorf("H722", x.e.Range, "this with( ) has more to read anew than can be checked").
				With("Formulas with replacements of their own read each other, and what has to be worked out doubles with each. Replace the names in one place.", ""))
			return
		}
		for _, o := range r.offences {
			c.reachesBeyond(x, o)
		}
		c.idle(x, r)
	}
}

// reach walks what a with( ) reads anew.
type reach struct {
	c        *checker
	left     int
	replaced map[model.Ref]bool
	hit      map[model.Ref]bool  // of these, those that are read
	known    map[visit]model.Ref // what a formula, an outcome or a hazard reads of them, or the zero Ref
	listed   map[model.Ref]bool
	others   []string // what else is read and could be replaced
	through  model.Ref
	broken   bool // something on the way could not be read
	offences []offence
}

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

func compareRefs(a, b model.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Index, b.Index))
}

// reads gives the first replaced name that e depends on in the same year, or
// the zero Ref, and notes all of them.
func (r *reach) reads(e *model.Expr, h *hidden) model.Ref {
	if r.left--; r.left <= 0 {
		return model.Ref{}
	}
	if e == nil || e.Op == model.Invalid {
		r.broken = true
		return model.Ref{}
	}
	var first model.Ref
	switch e.Op {
	case model.Name:
		return r.name(e, h)
	case model.Strikes:
		first = r.of(e.Ref, h, r.c.c.Events[e.Ref.Index].Hazard)
	}
	inner := h
	if e.Op == model.With {
		inner = h.and(e.Names)
	}
	for i, a := range e.Args {
		at := h
		if i == 0 {
			at = inner
		}
		if got := r.reads(a, at); first == (model.Ref{}) {
			first = got
		}
	}
	if first != (model.Ref{}) && (e.Op.OverYears() || e.Op == model.Previous || e.Op == model.Strikes) {
		r.offences = append(r.offences, offence{e, first, r.through})
		return model.Ref{} // said here, not again further up
	}
	return first
}

// name reads a bare name: what is replaced ends the way, a formula or an
// outcome is followed, all else stands.
func (r *reach) name(e *model.Expr, h *hidden) model.Ref {
	ref := e.Ref
	switch {
	case h.has(ref):
		return model.Ref{}
	case r.replaced[ref]:
		r.hit[ref] = true
		return ref
	}
	if mayReplace(ref.Kind) && !r.listed[ref] {
		r.listed[ref] = true
		r.others = append(r.others, r.c.nameOf(ref))
	}
	switch ref.Kind {
	case model.ToFormula:
		return r.of(ref, h, r.c.c.Formulas[ref.Index].Value)
	case model.ToOutcome:
		if first := r.of(ref, h, r.c.c.Outcomes[ref.Index].Value); first != (model.Ref{}) {
			r.offences = append(r.offences, offence{e, first, r.through})
		}
	}
	return model.Ref{}
}

// of reads what a formula, an outcome or an event follows from, once.
func (r *reach) of(ref model.Ref, h *hidden, e *model.Expr) model.Ref {
	key := visit{ref, h.key}
	if have, ok := r.known[key]; ok {
		return have
	}
	r.known[key] = model.Ref{} // a circle is a finding of its own
	outer := r.through
	r.through = ref
	first := r.reads(e, h)
	r.through = outer
	r.known[key] = first
	return first
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
