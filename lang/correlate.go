package lang

import (
	"math"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/num"
	"hedge/unit"
)

// mostCorrelated bounds the members of one group: the matrix has as many rows,
// and every future is drawn through it.
const mostCorrelated = 100

// mostNearest bounds the groups for which the nearest possible matrix is looked
// for; larger ones are proposed all pairs weaker by one factor.
const mostNearest = 24

// mostProposed bounds the groups of one case that get a proposal.
const mostProposed = 20

func (c *checker) declareCorrelate(b *block) {
	c.c.Correlations[b.index] = model.Correlation{Head: c.head(b)}
}

// resolveCorrelate reads rank correlations between uncertainties, Spearman's rho:
//
//	correlate "stakes" { pairs = [[war_loss, entangle_loss, 0.6]] }
func (c *checker) resolveCorrelate(b *block) {
	a := b.attr("pairs")
	if a == nil {
		return
	}
	table, ok := strip(a.Expr).(*hclsyntax.TupleConsExpr)
	if !ok || len(table.Exprs) == 0 {
		fix := ""
		if ok { // nothing is said, so nothing is lost
			fix = c.specimen("pairs")
		}
		c.badPairs(place(a.Expr.Range()), "pairs", fix)
		return
	}
	nested := func(e hclsyntax.Expression) bool { _, ok := strip(e).(*hclsyntax.TupleConsExpr); return ok }
	if !slices.ContainsFunc(table.Exprs, nested) && len(table.Exprs) <= 3 {
		fix := ""
		if p := c.meantPair(table); p != "" {
			fix = "[" + p + "]"
		}
		c.badPairs(place(a.Expr.Range()), "pairs", fix)
		return
	}
	k := &c.c.Correlations[b.index]
	for _, e := range table.Exprs {
		if p, ok := c.correlated(e); ok {
			k.Pairs = append(k.Pairs, p)
		} else {
			c.pairsBroken = true
		}
	}
}

func (c *checker) badPairs(at diag.Range, what, fix string) {
	c.pairsBroken = true
	c.wrongKind(at, what, "a list of pairs, each with its rank correlation: [[a, b, 0.6]]", fix)
}

// correlated reads one [a, b, rho].
func (c *checker) correlated(e hclsyntax.Expression) (model.Pair, bool) {
	at := place(e.Range())
	t, ok := strip(e).(*hclsyntax.TupleConsExpr)
	if !ok || len(t.Exprs) != 3 {
		fix := ""
		if ok {
			fix = c.meantPair(t)
		}
		c.wrongKind(at, "a pair", "two uncertainties and their rank correlation", fix)
		return model.Pair{}, false
	}
	a, okA := c.uncertain(t.Exprs[0])
	b, okB := c.uncertain(t.Exprs[1])
	rho, okRho := c.rho(t.Exprs[2])
	if !okA || !okB || !okRho {
		return model.Pair{}, false
	}
	if a == b {
		c.report(diag.Errorf("H220", at, "%s is correlated with itself", c.c.Uncertainties[a].Name).
			With("A pair says how far two uncertainties go together; name the other one.", ""))
		return model.Pair{}, false
	}
	return model.Pair{A: a, B: b, Rho: rho, Range: at}, true
}

// pairSpecimen shows how a pair is written, where nothing is said yet.
func (c *checker) pairSpecimen() string {
	for i, a := range c.c.Uncertainties {
		for _, b := range c.c.Uncertainties[i+1:] {
			if a.Name != "" && b.Name != "" && a.Yearly == b.Yearly {
				return "[" + a.Name + ", " + b.Name + ", 0.5]"
			}
		}
	}
	return "[first, second, 0.5]"
}

// meantPair writes out what a list of two names, and perhaps a correlation,
// says; "" where that is not a pair that could stand.
func (c *checker) meantPair(t *hclsyntax.TupleConsExpr) string {
	if len(t.Exprs) != 2 && len(t.Exprs) != 3 {
		return ""
	}
	var members [2]string
	for i, e := range t.Exprs[:2] {
		name, isText := stringOf(e)
		if p, ok := namesOf(e); ok && !isText {
			name = strings.TrimPrefix(strings.Join(p, "."), "uncertainty.")
		}
		members[i] = c.meantUncertainty(name)
	}
	rho := "0.5"
	if len(t.Exprs) == 3 {
		rho = c.meantRho(t.Exprs[2])
	}
	a, b := members[0], members[1]
	if a == "" || b == "" || a == b || rho == "" {
		return ""
	}
	if of := c.c.Uncertainties; of[c.flat[a].ref.Index].Yearly != of[c.flat[b].ref.Index].Yearly {
		return ""
	}
	return "[" + a + ", " + b + ", " + rho + "]"
}

// meantUncertainty is the uncertainty of a name, or the nearest to it.
func (c *checker) meantUncertainty(name string) string {
	if s, ok := c.flat[name]; ok {
		if s.ref.Kind == model.ToUncertainty {
			return name
		}
		return ""
	}
	var names []string
	for _, b := range c.of["uncertainty"] {
		names = append(names, b.name)
	}
	return c.nearest(name, names)
}

// meantRho is the number between -1 and 1 that something written as a rank
// correlation says: 0.6 for 60, "60 percent", 60% and "0.6"; "" for anything
// else.
func (c *checker) meantRho(e hclsyntax.Expression) string {
	x, ok := numberOf(e)
	if text, isText := stringOf(e); isText {
		q, err := unit.ParseQuantity(text, c.units...)
		x, ok = q.Value, err == nil && q.Unit.Dimensionless()
	} else if _, percent := c.inPercent(e); ok && percent {
		x /= 100
	}
	switch {
	case !ok || !(math.Abs(x) <= 100):
		return ""
	case math.Abs(x) > 2: // 60 for 60 percent
		x /= 100
	case math.Abs(x) > 1:
		x = math.Copysign(1, x)
	}
	return fmtNumber(x)
}

// inPercent reports whether a % stands behind a number, and the place of both.
// The reader of HCL takes the sign for the remainder of a division.
func (c *checker) inPercent(e hclsyntax.Expression) (diag.Range, bool) {
	at := place(e.Range())
	src := c.source(at.File)
	if at.End.Byte > len(src) {
		return at, false
	}
	rest := string(src[at.End.Byte:])
	blank := len(rest) - len(strings.TrimLeft(rest, " "))
	if !strings.HasPrefix(rest[blank:], "%") {
		return at, false
	}
	at.End.Byte += blank + 1
	at.End.Column += blank + 1
	return at, true
}

// uncertain reads the bare name of an uncertainty.
func (c *checker) uncertain(e hclsyntax.Expression) (int, bool) {
	at := place(e.Range())
	p, ok := namesOf(e)
	if s, isText := stringOf(e); isText {
		c.wrongKind(at, "a member of a pair", "the name of an uncertainty, without quotation marks", c.meantUncertainty(s))
		return 0, false
	}
	if ok && len(p) == 2 && p[0] == "uncertainty" {
		c.report(diag.Errorf("H208", at, "%s is written without uncertainty. in a pair", p[1]).With("", p[1]))
		return 0, false
	}
	if !ok || len(p) != 1 {
		c.wrongKind(at, "a member of a pair", "the name of an uncertainty", "")
		return 0, false
	}
	sym, declared := c.flat[p[0]]
	if declared && sym.ref.Kind == model.ToUncertainty {
		return sym.ref.Index, true
	}
	var names []string
	for _, b := range c.of["uncertainty"] {
		names = append(names, b.name)
	}
	guess := c.nearest(p[0], names)
	if declared {
		c.report(diag.Errorf("H208", at, "%s is a %s and is not drawn; pairs are of uncertainties%s", p[0], kindWord(sym.ref.Kind), meant(guess)).
			See(sym.at, p[0]+" is declared here").
			With("Correlated are the draws of two uncertainties; what follows from them follows.", guess))
		return 0, false
	}
	c.report(diag.Errorf("H201", at, "there is no uncertainty %s%s", p[0], meant(guess)).
		With("Pairs are of uncertainties that the case declares.", guess))
	return 0, false
}

// rho reads a rank correlation.
func (c *checker) rho(e hclsyntax.Expression) (float64, bool) {
	at := place(e.Range())
	x, ok := numberOf(e)
	if whole, percent := c.inPercent(e); ok && percent {
		at, ok = whole, false
	}
	if !ok {
		c.wrongKind(at, "a rank correlation", "a number between -1 and 1", c.meantRho(e))
		return 0, false
	}
	if !(math.Abs(x) <= 1) {
		fix := c.meantRho(e)
		if fix == "" {
			fix = fmtNumber(math.Copysign(1, x))
		}
		c.report(diag.Errorf("H222", at, "a rank correlation of %s lies outside -1 to 1", fmtNumber(x)).
			With("1 means that the two always stand at the same rank, -1 at opposite ranks, 0 that neither tells of the other.", fix))
		return 0, false
	}
	return x, true
}

// correlations checks all pairs together: what is said twice, groups that mix
// draws of two kinds, and correlations that cannot all hold.
func (c *checker) correlations() {
	first := map[[2]int]model.Pair{}
	good := !c.pairsBroken
	for _, k := range c.c.Correlations {
		for _, p := range k.Pairs {
			a, b := c.c.Uncertainties[p.A], c.c.Uncertainties[p.B]
			key := [2]int{min(p.A, p.B), max(p.A, p.B)}
			if q, twice := first[key]; twice {
				good = false
				c.report(diag.Errorf("H221", p.Range, "the pair %s, %s is said twice", a.Name, b.Name).
					See(q.Range, "the first, with "+fmtNumber(q.Rho)).
					With("Two uncertainties have one rank correlation; remove one of the two.", ""))
				continue
			}
			first[key] = p
			if a.Yearly != b.Yearly {
				good = false
				if !a.Yearly {
					a, b = b, a
				}
				c.report(diag.Errorf("H223", p.Range, "%s is drawn anew every year, %s once", a.Name, b.Name).
					See(a.Range, a.Name+` carries each = "year"`).See(b.Range, b.Name+" does not").
					With("Ranks are coupled within one draw. All uncertainties that pairs connect are drawn once per future, or all of them every year.", ""))
			}
		}
	}
	if !good {
		return
	}
	proposals := 0
	for _, g := range c.c.CorrelationGroups() {
		if len(g.Members) > mostCorrelated {
			c.report(diag.Errorf("H226", c.c.Uncertainties[g.Members[mostCorrelated]].Range, "%d uncertainties are correlated with each other, directly or through others", len(g.Members)).
				With("At most "+itoa(mostCorrelated)+" can be drawn together. Name the few pairs that matter, or the cause they share as an uncertainty of its own.", ""))
			continue
		}
		if _, ok := num.Cholesky(g.Pearson); !ok {
			c.impossible(g, proposals < mostProposed)
			proposals++
		}
	}
}

// impossible reports correlations that cannot all hold, with the nearest that
// can as the pairs to paste into the first block of the group.
func (c *checker) impossible(g model.CorrelationGroup, propose bool) {
	row := map[int]int{}
	for i, u := range g.Members {
		row[u] = i
	}
	var inside []model.Pair // of the group
	said := map[[2]int]bool{}
	var hosts []int // the blocks that they stand in
	for i, k := range c.c.Correlations {
		for _, p := range k.Pairs {
			if _, in := row[p.A]; !in {
				continue
			}
			inside = append(inside, p)
			said[[2]int{min(p.A, p.B), max(p.A, p.B)}] = true
			if n := len(hosts); n == 0 || hosts[n-1] != i {
				hosts = append(hosts, i)
			}
		}
	}
	var names []string
	for _, u := range g.Members {
		names = append(names, c.c.Uncertainties[u].Name)
	}
	f := diag.Errorf("H224", place(c.of["correlate"][hosts[0]].attr("pairs").Expr.Range()), "the rank correlations of %s cannot all hold", all(names))
	why := "If a goes with b, and b with c, then a cannot go far against c; a pair that is not said counts as 0."
	if !propose {
		c.report(f.With(why, ""))
		return
	}
	var unsaid []model.Pair
	for i, a := range g.Members {
		for _, b := range g.Members[i+1:] {
			if !said[[2]int{a, b}] {
				unsaid = append(unsaid, model.Pair{A: a, B: b})
			}
		}
	}
	better := c.possible(g, row, inside, unsaid)
	var pairs []model.Pair // of the first block, those of other groups as they are
	for _, p := range c.c.Correlations[hosts[0]].Pairs {
		if _, in := row[p.A]; in {
			p, better = better[0], better[1:]
		}
		pairs = append(pairs, p)
	}
	for _, i := range hosts[1:] {
		f = f.See(c.c.Correlations[i].Range, "the edit takes in the pairs that stand here; remove them")
	}
	c.report(f.With(why+" The edit shows the nearest correlations that can hold together.", c.pairsText(append(pairs, better...))))
}

// possible gives rank correlations of a group that can hold together and are
// written with two digits: those of the nearest matrix, of the pairs that were
// said alone if that needs little more, else of the others too; made weaker by
// one factor until they pass.
func (c *checker) possible(g model.CorrelationGroup, row map[int]int, said, unsaid []model.Pair) []model.Pair {
	near, least := num.NearestCorrelation, 90 // percent: little more than the nearest matrix
	if len(g.Members) > mostNearest {
		near, least = func(m [][]float64) [][]float64 { return m }, 0
	}
	m := near(g.Pearson)
	written := func(pairs []model.Pair, percent int) []model.Pair {
		out := make([]model.Pair, len(pairs))
		for i, p := range pairs {
			rho := 6 / math.Pi * math.Asin(m[row[p.A]][row[p.B]]/2)
			digits := math.Floor(float64(percent)*math.Abs(rho) + 1e-9) // 0.6 there and back is not 0.59
			p.Rho = math.Copysign(digits, rho)/100 + 0
			out[i] = p
		}
		return out
	}
	passes := func(pairs []model.Pair) bool {
		trial := model.Case{Uncertainties: c.c.Uncertainties, Correlations: []model.Correlation{{Pairs: pairs}}}
		for _, h := range trial.CorrelationGroups() {
			if _, ok := num.Cholesky(h.Pearson); !ok {
				return false
			}
		}
		return true
	}
	for percent := 100; percent >= least; percent-- {
		if out := written(said, percent); passes(out) {
			return out
		}
	}
	for percent := 100; percent > 0; percent-- {
		out := written(said, percent)
		for _, p := range written(unsaid, percent) {
			if p.Rho != 0 {
				out = append(out, p)
			}
		}
		if passes(out) {
			return out
		}
	}
	return written(said, 0)
}

// pairsText writes pairs as an author would: in one line, or each on its own.
func (c *checker) pairsText(pairs []model.Pair) string {
	var rows []string
	for _, p := range pairs {
		rows = append(rows, "["+c.c.Uncertainties[p.A].Name+", "+c.c.Uncertainties[p.B].Name+", "+fmtNumber(p.Rho)+"]")
	}
	if text := "[" + strings.Join(rows, ", ") + "]"; len(text) <= columnsOfLine-16 {
		return text
	}
	return "[\n    " + strings.Join(rows, ",\n    ") + ",\n  ]"
}
