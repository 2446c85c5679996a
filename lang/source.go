package lang

import (
	"regexp"
	"strconv"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
)

var (
	gradeForm     = regexp.MustCompile(`^[A-F][1-6]$`)
	paragraphForm = regexp.MustCompile(`^p([1-9][0-9]{0,4})$`)
)

// declareSource reads a document that numbers and claims come from; grade is
// the Admiralty grade (reliability A-F, credibility 1-6), paragraphs bounds
// what may be cited.
func (c *checker) declareSource(b *block) {
	s := model.Source{
		Head: c.head(b), Kind: c.text(b, "kind"), Author: c.text(b, "author"), Publisher: c.text(b, "publisher"),
		Date: c.text(b, "date"), URL: c.text(b, "url"), File: c.text(b, "file"), Grade: c.text(b, "grade"),
	}
	if s.Grade != "" && !gradeForm.MatchString(s.Grade) {
		c.report(diag.Errorf("H109", place(b.attr("grade").Expr.Range()), "%q is not an Admiralty grade", s.Grade).
			With("A letter A-F for the source and a figure 1-6 for the report.", `"B2"`))
	}
	if a := b.attr("paragraphs"); a != nil {
		s.Paragraphs, _ = c.whole(a.Expr, "paragraphs", 1, 99999)
	}
	c.c.Sources[b.index] = s
}

// citations reads cite = source.x.p15 or a list of such.
func (c *checker) citations(a *hclsyntax.Attribute) []model.Citation {
	if a == nil {
		return nil
	}
	var out []model.Citation
	for _, e := range items(a.Expr) {
		at := place(e.Range())
		p, ok := namesOf(e)
		if !ok || len(p) < 2 || len(p) > 3 || p[0] != "source" {
			c.wrongKind(at, "cite", "source.name, source.name.p15 or a list of them", c.firstSource())
			continue
		}
		i, ok := c.qualified("source", p[1], at)
		if !ok {
			continue
		}
		cite := model.Citation{Source: i, Range: at}
		if len(p) == 3 {
			cite.Part = p[2]
			if !c.partExists(p[1], p[2], i, at) {
				continue
			}
		}
		out = append(out, cite)
	}
	return out
}

// firstSource is a citation that leads somewhere, "" in a case without sources.
func (c *checker) firstSource() string {
	for _, b := range c.of["source"] {
		return "source." + b.name
	}
	return ""
}

// partExists checks the paragraph of a citation.
func (c *checker) partExists(name, part string, source int, at diag.Range) bool {
	if part == "title" {
		return true
	}
	m := paragraphForm.FindStringSubmatch(part)
	if m == nil {
		c.report(diag.Errorf("H207", at, "%s is not a part of a source", part).
			With("Parts are paragraphs, p1 and up, and title.", "source."+name+".p1"))
		return false
	}
	b := c.of["source"][source]
	a := b.attr("paragraphs")
	if a == nil {
		return true
	}
	count, ok := numberOf(a.Expr)
	if n, _ := strconv.Atoi(m[1]); ok && float64(n) > count {
		c.report(diag.Errorf("H207", at, "%s has no paragraph %d, it ends with %g", name, n, count).
			See(place(a.Expr.Range()), "paragraphs counted here").
			With("A citation must lead a reader to the words it rests on.", "source."+name+".p"+fmtNumber(count)))
		return false
	}
	return true
}
