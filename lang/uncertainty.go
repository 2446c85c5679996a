package lang

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// declareUncertainty reads a factor nobody controls. range = "a to b U" gives
// deep bounds; distribution = "..." claims a shape; a by block gives one of the
// two per state of a descriptor:
//
//	by "us_posture" { annul = "0 to 0.2"  bargain = "0.4 to 1" }
//	by "us_posture" "distribution" { annul = "beta(2, 8)" ... }
func (c *checker) declareUncertainty(b *block) {
	x := model.Uncertainty{Head: c.head(b), By: model.None}
	x.Yearly, x.Observable = c.word(b, "each", "year") == "year", c.truth(b, "observable")
	r := reading{c: c, b: b}
	r.u, r.declared, r.good = c.declaredUnit(b)
	forms := 0
	if a := b.attr("range"); a != nil {
		forms++
		x.Deep = true
		x.Dists = []model.Spread{r.read(a.Expr, true)}
	}
	if a := b.attr("distribution"); a != nil {
		forms++
		x.Dists = []model.Spread{r.read(a.Expr, false)}
	}
	for _, s := range b.syn.Body.Blocks {
		if s.Type == "by" {
			forms++
			if forms == 1 {
				x.By, x.Deep, x.Dists = r.readBy(s)
			}
		}
	}
	if forms == 0 && (c.said(b, "range") || c.said(b, "distribution")) {
		r.good = false
	} else if forms != 1 {
		at, fix := b.at, `range = "0 to 1"`
		if b.attr("unit") == nil {
			fix += "\n" + `unit = "1"`
		}
		if a := b.attr("distribution"); forms > 1 && a != nil {
			at, fix = place(a.NameRange), c.outcomment(a)
		} else if a := b.attr("range"); forms > 1 && a != nil {
			at, fix = place(a.NameRange), c.outcomment(a)
		} else if forms > 1 {
			fix = ""
		}
		c.report(diag.Errorf("H112", at, "%s needs exactly one of range, distribution and a by block", b.what()).
			With("A range gives bounds without a probability, a distribution claims one.", fix))
		r.good = false
	}
	if r.good && !r.declared && !c.said(b, "unit") {
		c.unitless[model.Ref{Kind: model.ToUncertainty, Index: b.index}] = beside{}
	}
	x.Unit = r.u
	c.known[model.ToUncertainty][b.index] = r.good
	c.c.Uncertainties[b.index] = x
}

// reading carries the unit from one string of an uncertainty to the next: the
// first one that has a unit declares it when the block does not.
type reading struct {
	c              *checker
	b              *block
	u              unit.Unit
	declared, good bool
}

func (r *reading) read(e hclsyntax.Expression, deep bool) model.Spread {
	if !r.good && r.b.attr("unit") != nil {
		return model.Spread{}
	}
	if deep {
		lo, hi, u, ok := r.c.bounds(e, r.u, r.declared, "range")
		if !ok {
			r.good = false
			return model.Spread{}
		}
		r.adopt(u)
		return deepSpread(lo, hi, textOf(e))
	}
	sp, ok := r.c.spread(e, r.u, r.declared)
	if !ok {
		r.good = false
		return model.Spread{}
	}
	r.adopt(sp.Unit)
	out, why := spreadOf(sp)
	if why != "" {
		r.good = false
		r.c.report(diag.Errorf("H316", place(e.Range()), "%q is not a distribution: %s", sp.Text, why))
	}
	return out
}

func (r *reading) adopt(u unit.Unit) {
	if !r.declared && !(u == unit.One) {
		r.u, r.declared = u, true
	}
}

// textOf is a literal as the author wrote it.
func textOf(e hclsyntax.Expression) string {
	if s, ok := stringOf(e); ok {
		return s
	}
	if x, ok := numberOf(e); ok {
		return fmtNumber(x)
	}
	return ""
}

// readBy reads one spread per state of a descriptor, total over its states.
func (r *reading) readBy(s *hclsyntax.Block) (by int, deep bool, out []model.Spread) {
	c := r.c
	at := place(s.DefRange())
	deep = true
	if len(s.Labels) == 2 && (s.Labels[1] == "distribution" || s.Labels[1] == "range") {
		deep = s.Labels[1] == "range"
	} else if len(s.Labels) != 1 {
		name := "descriptor"
		for _, d := range c.of["descriptor"] {
			name = d.name
			break
		}
		c.report(diag.Errorf("H106", at, "by takes the name of a descriptor, and perhaps the word distribution").
			With("", `by "`+name+`"`))
		r.good = false
		return model.None, true, nil
	}
	sym, ok := c.flat[s.Labels[0]]
	if !ok || sym.ref.Kind != model.ToDescriptor {
		var names []string
		for _, d := range c.of["descriptor"] {
			names = append(names, d.name)
		}
		guess := c.nearest(s.Labels[0], names)
		fix := ""
		if guess != "" {
			fix = quoted(guess)
		}
		c.report(diag.Errorf("H206", place(s.LabelRanges[0]), "there is no descriptor %s%s", s.Labels[0], meant(guess)).
			With("A by block gives one range per state of a descriptor.", fix))
		r.good = false
		return model.None, true, nil
	}
	by = sym.ref.Index
	var entries []pair
	for _, a := range sortedAttributes(s.Body) {
		entries = append(entries, pair{a.Name, place(a.NameRange), a.Expr})
	}
	for _, inner := range s.Body.Blocks {
		c.report(diag.Errorf("H105", place(inner.TypeRange), "a by block has no inner blocks"))
	}
	rows, ok := c.total(by, entries, at)
	if !ok {
		r.good = false
	}
	out = make([]model.Spread, len(rows))
	// The unit may stand at any of the states: find it before reading bare numbers.
	if !r.declared {
		for _, e := range rows {
			if e == nil {
				continue
			}
			if text, ok := stringOf(e); ok {
				if sp, err := unit.ParseSpread(text, c.units...); err == nil && !sp.Bare {
					r.adopt(sp.Unit)
					break
				}
			}
		}
	}
	for i, e := range rows {
		if e != nil {
			good := r.good
			r.good = true
			out[i] = r.read(e, deep)
			r.good = r.good && good
		}
	}
	return by, deep, out
}

// total arranges entries by the states of a descriptor and reports wrong and
// missing states.
func (c *checker) total(d int, entries []pair, at diag.Range) ([]hclsyntax.Expression, bool) {
	desc := c.c.Descriptors[d]
	rows := make([]hclsyntax.Expression, len(desc.States))
	ok := true
	for _, p := range entries {
		i, found := c.state(d, p.key, p.keyAt, false)
		if !found {
			ok = false
			continue
		}
		rows[i] = p.value
	}
	like := "0"
	for _, p := range entries {
		if p.value != nil {
			like = c.sourceAt(place(p.value.Range()))
			break
		}
	}
	var missing, lines []string
	for i, s := range desc.States {
		if rows[i] == nil {
			missing = append(missing, s.Name)
			lines = append(lines, s.Name+" = "+like)
		}
	}
	if len(missing) > 0 {
		f := diag.Errorf("H211", at, "nothing is said for %s", listed(missing)).
			See(desc.Range, "the states of "+desc.Name+" are "+listed(states(desc))).
			With("Every state of "+desc.Name+" can occur, so each needs a value.", strings.Join(lines, "\n"))
		if ok {
			c.report(f)
		}
		ok = false
	}
	return rows, ok
}

// beside is a value that something without a unit is compared with or added to.
type beside struct {
	unit  unit.Unit
	at    diag.Range
	known bool
}

// lacksUnit notes what stands beside an uncertainty without a unit; false when
// neither side is one.
func (c *checker) lacksUnit(a, b value) bool {
	if a.e.Op != model.Name {
		a, b = b, a
	}
	if a.e.Op != model.Name {
		return false
	}
	seen, ok := c.unitless[a.e.Ref]
	if ok && !seen.known {
		c.unitless[a.e.Ref] = beside{b.unit(), b.e.Range, true}
	}
	return ok
}

// withoutUnits reports the uncertainties without a unit, once their uses are
// known.
func (c *checker) withoutUnits() {
	for _, b := range c.of["uncertainty"] {
		other, ok := c.unitless[model.Ref{Kind: model.ToUncertainty, Index: b.index}]
		if !ok {
			continue
		}
		f := diag.Errorf("H306", b.at, "%s has no unit", b.what()).
			With(`Its numbers carry none either. What is measured has its unit behind the numbers, as in "9 to 12 TWh/year"; unit = "1" says that it is a pure number.`, `unit = "1"`)
		if other.known {
			f = f.See(other.at, "it stands beside a value in "+other.unit.String())
			for _, name := range []string{"range", "distribution"} {
				if a := b.attr(name); a != nil && textOf(a.Expr) != "" {
					f.Range, f.Fix = place(a.Expr.Range()), quoted(textOf(a.Expr)+" "+other.unit.String())
				}
			}
		}
		c.report(f)
	}
}
