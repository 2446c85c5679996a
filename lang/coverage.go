package lang

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
)

// theQuestion is what a row names when the question of the case carries a
// paragraph.
const theQuestion = "case.question"

// notYet is what edits write for a paragraph that nothing carries.
const notYet = "left: not read yet"

func (c *checker) declareCoverage(b *block) {
	c.c.Coverages[b.index] = model.Coverage{Head: c.head(b)}
}

// resolveCoverage reads the table of the paragraphs of a source and compares it
// with what the blocks cite:
//
//	coverage "moon_2025" {
//	  table = <<-T
//	    title  claim.status_quo_is_worst
//	    p1     claim.alliance_is_reborn, scenario.F0
//	    p2     left: comparison with other countries
//	    p3     descriptor.us_doctrine; left: an evaluation
//	  T
//	}
func (c *checker) resolveCoverage(b *block) {
	source, known := c.index["source"][b.name]
	if !known {
		var names []string
		for _, s := range c.of["source"] {
			names = append(names, s.name)
		}
		guess := c.nearest(b.name, names)
		fix := ""
		if guess != "" {
			fix = quoted(guess)
		}
		c.report(diag.Errorf("H206", b.nameAt, "there is no source %s%s", b.name, meant(guess)).
			With("A coverage carries the name of the source whose paragraphs it lists.", fix))
	}
	a := b.attr("table")
	if a == nil {
		return
	}
	lines, ok := c.heredocLines(a.Expr)
	if !ok {
		c.report(diag.Errorf("H108", place(a.Expr.Range()), "table must be a text over several lines").
			With("It begins with <<-T and ends with T on a line of its own; between them stands a row for every paragraph, without ${ }.", ""))
		return
	}
	t := &coverage{c: c, b: b, cited: c.citedBy(b.name), rows: map[string]passage{}}
	if known {
		t.paragraphs = c.c.Sources[source].Paragraphs
	}
	k := &c.c.Coverages[b.index]
	k.Source = source
	for _, l := range lines {
		if row, ok := t.read(l); ok {
			k.Rows = append(k.Rows, row)
		}
	}
	if !known {
		return
	}
	if s := c.of["source"][source]; !c.said(s, "paragraphs") {
		most := 1
		for part := range t.rows {
			most = max(most, paragraph(part))
		}
		c.report(diag.Errorf("H107", s.at, "%s has no paragraphs, and its coverage counts on them", s.what()).
			See(b.at, "the table of its paragraphs").
			With("Whether a paragraph was forgotten can be told only when their number is known.", "paragraphs = "+itoa(most)))
		return
	}
	t.complete(place(a.Expr.Range()), lines)
	t.compare()
}

// passage is a stretch of one line with its text.
type passage struct {
	text string
	at   diag.Range
}

// cut is a part of a passage, from byte to byte, without blanks around it.
func (p passage) cut(from, to int) passage {
	from += len(p.text[from:to]) - len(strings.TrimLeft(p.text[from:to], blanks))
	to = from + len(strings.TrimRight(p.text[from:to], blanks))
	at := p.at
	at.Start.Byte += from
	at.Start.Column += utf8.RuneCountInString(p.text[:from])
	at.End = at.Start
	at.End.Byte += to - from
	at.End.Column += utf8.RuneCountInString(p.text[from:to])
	return passage{p.text[from:to], at}
}

const blanks = " \t\r"

// heredocLines gives the lines of a heredoc that are not empty, as they stand in
// the file; false for any other expression.
func (c *checker) heredocLines(e hclsyntax.Expression) ([]passage, bool) {
	at := place(e.Range())
	src := c.source(at.File)
	if _, plain := stringOf(e); !plain || at.End.Byte > len(src) || !strings.HasPrefix(string(src[at.Start.Byte:at.End.Byte]), "<<") {
		return nil, false
	}
	lines := strings.Split(strings.TrimRight(string(src[at.Start.Byte:at.End.Byte]), " \t\r\n"), "\n")
	if len(lines) < 2 {
		return nil, false
	}
	var out []passage
	from := at.Start.Byte + len(lines[0]) + 1
	for i, text := range lines[1 : len(lines)-1] {
		start := diag.Pos{Line: at.Start.Line + 1 + i, Column: 1, Byte: from}
		if p := (passage{text, diag.Range{File: at.File, Start: start, End: start}}).cut(0, len(text)); p.text != "" {
			out = append(out, p)
		}
		from += len(text) + 1
	}
	return out, true
}

// citedBy lists, for every part of a source, the blocks that cite it. What the
// states of a descriptor cite, the descriptor cites.
func (c *checker) citedBy(source string) map[string][]string {
	out := map[string][]string{}
	cites := func(body *hclsyntax.Body, name string) {
		a := body.Attributes["cite"]
		if a == nil {
			return
		}
		for _, e := range items(a.Expr) {
			p, ok := namesOf(e)
			if ok && len(p) == 3 && p[0] == "source" && p[1] == source && !slices.Contains(out[p[2]], name) {
				out[p[2]] = append(out[p[2]], name)
			}
		}
	}
	for _, b := range c.blocks {
		name := b.kind.name + "." + b.name
		switch b.kind.name {
		case "coverage":
			continue
		case "case":
			name = theQuestion
		}
		cites(b.syn.Body, name)
		for _, inner := range b.syn.Body.Blocks {
			cites(inner.Body, name)
		}
	}
	return out
}

// coverage is one table while it is checked.
type coverage struct {
	c          *checker
	b          *block
	paragraphs int                 // 0: not known
	cited      map[string][]string // part -> blocks
	rows       map[string]passage  // by part
	lost       bool                // some row is of no known part
}

// paragraph is the number of a part, 0 when it is none.
func paragraph(part string) int {
	if m := paragraphForm.FindStringSubmatch(part); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

// read reads one row: a part, then blocks, "left:" and a reason, or both with a
// semicolon between them.
func (t *coverage) read(l passage) (model.CoverageRow, bool) {
	c := t.c
	end := strings.IndexAny(l.text, blanks)
	if end < 0 {
		end = len(l.text)
	}
	part, rest := l.cut(0, end), l.cut(end, len(l.text))
	row := model.CoverageRow{Part: part.text, Range: l.at}
	if !t.part(part) {
		t.lost = true
		return row, false
	}
	if first, twice := t.rows[part.text]; twice {
		c.report(diag.Errorf("H202", part.at, "%s stands twice in the table", part.text).See(first.at, "the first "+part.text).
			With("A paragraph has one row; put the blocks of both into it.", ""))
		return row, false
	}
	t.rows[part.text] = l
	blocks, left := rest, passage{}
	if strings.HasPrefix(rest.text, "left:") {
		blocks, left = passage{}, rest
	} else if at := strings.IndexByte(rest.text, ';'); at >= 0 {
		blocks, left = rest.cut(0, at), rest.cut(at+1, len(rest.text))
		if !strings.HasPrefix(left.text, "left:") {
			t.unreadable(l, "behind the semicolon stands what is left: and why", strings.TrimSuffix(part.text+"  "+blocks.text+"; left: "+left.text, "; left: "))
			return row, false
		}
	}
	reason, isLeft := strings.CutPrefix(left.text, "left:")
	row.Left = strings.Join(strings.Fields(reason), " ")
	switch {
	case isLeft && row.Left == "":
		t.unreadable(l, part.text+" is left without a reason", strings.TrimSuffix(l.text, ":")+": not read yet")
		return row, false
	case !isLeft && blocks.text == "":
		t.unreadable(l, "nothing is said of "+part.text, t.line(part.text))
		return row, false
	}
	from, good := 0, true
	for to := range len(blocks.text) + 1 {
		if to < len(blocks.text) && blocks.text[to] != ',' {
			continue
		}
		word := blocks.cut(from, to)
		from = to + 1
		if blocks.text == "" {
			break
		}
		if words := strings.Fields(word.text); len(words) != 1 {
			t.separate(l, part, blocks, left)
			return row, false
		}
		name, ok := t.named(word, blocks.text == word.text && !isLeft)
		if good = good && ok; ok && !slices.Contains(row.Blocks, name) {
			row.Blocks = append(row.Blocks, name)
		}
	}
	return row, good
}

// exists reports whether a part is a paragraph of the source.
func (t *coverage) exists(part string) bool {
	n := paragraph(part)
	return n > 0 && (t.paragraphs == 0 || n <= t.paragraphs)
}

// part checks the first word of a row.
func (t *coverage) part(p passage) bool {
	n := paragraph(p.text)
	if p.text == "title" || t.exists(p.text) {
		return true
	}
	if n == 0 {
		fix := ""
		if digits := strings.TrimLeft(strings.Trim(p.text, ".:"), "pPar.§"); t.exists("p" + digits) {
			fix = "p" + digits
		}
		t.c.report(diag.Errorf("H207", p.at, "%s is not a part of a source", p.text).
			With("A row begins with its part: title, or p1 and up.", fix))
		return false
	}
	s := t.c.of["source"][t.c.index["source"][t.b.name]]
	t.c.report(diag.Errorf("H207", p.at, "%s has no paragraph %d, it ends with %d", t.b.name, n, t.paragraphs).
		See(place(s.attr("paragraphs").Expr.Range()), "paragraphs counted here").
		With("Either the row can go, or the source has more paragraphs.", ""))
	return false
}

func (t *coverage) unreadable(l passage, what, fix string) {
	t.c.report(diag.Errorf("H230", l.at, "%s", what).
		With("A row is a part, then the blocks that carry it, with commas; or left: and the reason; or blocks, a semicolon and left: with what remains.", fix))
}

// separate reports words between which a comma is missing, or that are no
// blocks but a reason.
func (t *coverage) separate(l, part, blocks, left passage) {
	words := strings.FieldsFunc(blocks.text, func(r rune) bool { return strings.ContainsRune(","+blanks, r) })
	dotted := len(words) > 0
	for _, w := range words {
		dotted = dotted && strings.Contains(strings.Trim(w, "."), ".")
	}
	fix, what := part.text+"  "+strings.Join(words, ", "), "blocks stand with one comma between them"
	switch {
	case !dotted && left.text == "":
		fix, what = part.text+"  left: "+blocks.text, "these words name no blocks"
	case !dotted:
		fix, what = "", "these words name no blocks"
	case left.text != "":
		fix += "; " + left.text
	}
	t.unreadable(l, what, fix)
}

// line is a row for a part that has none yet.
func (t *coverage) line(part string) string {
	if names := t.cited[part]; len(names) > 0 {
		return part + "  " + strings.Join(names, ", ")
	}
	return part + "  " + notYet
}

// named reads the name of a block, as in claim.x; alone says that nothing else
// stands in the row.
func (t *coverage) named(w passage, alone bool) (string, bool) {
	c := t.c
	kind, name, dotted := strings.Cut(w.text, ".")
	if w.text == theQuestion {
		return w.text, true
	}
	if !dotted {
		guess := c.kindOf(w.text)
		c.report(diag.Errorf("H206", w.at, "%s stands without its kind%s", w.text, meant(guess)).
			With("A block is written with its kind before its name, as in claim.x; the question of the case is "+theQuestion+".", guess))
		return "", false
	}
	if kind == "case" {
		c.report(diag.Errorf("H206", w.at, "of the case only its question carries a paragraph").
			With("", theQuestion))
		return "", false
	}
	if what, ok := later[kind]; ok {
		fix := ""
		if alone {
			fix = "left: " + strings.ReplaceAll(w.text, ".", " ") + ", which a later version reads"
		}
		c.report(diag.Errorf("H104", w.at, "%s blocks (%s) belong to a later version of the language", kind, what).
			With("This version reads no such block, so nothing carries the paragraph yet.", fix))
		return "", false
	}
	if c.findKind(kind) == nil || kind == "coverage" {
		var kinds []string
		for _, k := range c.kinds {
			kinds = append(kinds, k.name)
		}
		guess := c.nearest(kind, kinds)
		fix := ""
		if guess != "" {
			fix = guess + "." + name
		} else if guess = c.kindOf(name); guess != "" {
			fix = guess
		}
		c.report(diag.Errorf("H103", w.at, "there is no block kind %s that carries a paragraph%s", kind, meant(guess)).
			With("", fix))
		return "", false
	}
	if _, known := c.index[kind][name]; !known {
		if other := c.kindOf(name); other != "" {
			c.report(diag.Errorf("H206", w.at, "there is no %s %s; did you mean %s?", kind, name, other).With("", other))
			return "", false
		}
		_, ok := c.qualified(kind, name, w.at)
		return "", ok
	}
	return w.text, true
}

// kindOf finds a block by its name alone: claim.x for x; "" when there is none.
func (c *checker) kindOf(name string) string {
	for _, k := range c.kinds {
		if _, ok := c.index[k.name][name]; ok && k.name != "case" && k.name != "coverage" {
			return k.name + "." + name
		}
	}
	return ""
}

// complete reports the paragraphs that have no row, with rows to paste.
func (t *coverage) complete(table diag.Range, lines []passage) {
	var missing, add []string
	before := 0
	for n := 1; n <= t.paragraphs; n++ {
		part := "p" + itoa(n)
		if _, ok := t.rows[part]; ok {
			if len(missing) == 0 {
				before = n
			}
			continue
		}
		missing, add = append(missing, part), append(add, t.line(part))
	}
	if len(missing) == 0 || t.lost {
		return
	}
	add = add[:min(len(add), 10*mostQuoted)]
	at, fix := table, "<<-T\n    "+strings.Join(add, "\n    ")+"\n  T"
	if len(lines) > 0 {
		host, behind := t.rows["p"+itoa(before)]
		if !behind {
			host, behind = t.rows["title"]
		}
		if behind {
			add = append([]string{host.text}, add...)
		} else {
			host = lines[0]
			add = append(add, host.text)
		}
		at, fix = host.at, strings.Join(add, "\n"+strings.Repeat(" ", host.at.Start.Column-1))
	}
	t.c.report(diag.Errorf("H228", at, "the table of %s says nothing of %s", t.b.name, all(missing)).
		With("Every paragraph is carried by blocks, or left for a reason that the reader can weigh.", fix))
}

// compare holds the table against what the blocks cite, both ways.
func (t *coverage) compare() {
	c := t.c
	uncited := map[string][]string{} // block -> parts; the question of the case is no block
	for _, row := range c.c.Coverages[t.b.index].Rows {
		for _, name := range row.Blocks {
			if !slices.Contains(t.cited[row.Part], name) {
				uncited[name] = append(uncited[name], row.Part)
			}
		}
	}
	for _, b := range c.blocks {
		parts := uncited[b.kind.name+"."+b.name]
		if len(parts) == 0 {
			continue
		}
		var cites []string
		for _, p := range parts {
			cites = append(cites, "source."+t.b.name+"."+p)
		}
		at, fix := b.at, "cite = ["+strings.Join(cites, ", ")+"]"
		if len(cites) == 1 {
			fix = "cite = " + cites[0]
		}
		if a := b.attr("cite"); a != nil {
			var already []string
			for _, e := range items(a.Expr) {
				already = append(already, c.sourceAt(place(e.Range())))
			}
			at, fix = place(a.Expr.Range()), "["+strings.Join(append(already, cites...), ", ")+"]"
		}
		c.report(diag.Warnf("H231", at, "%s carries %s of %s and does not cite it", b.what(), all(parts), t.b.name).
			See(t.rows[parts[0]].at, "it is listed here").
			With("A reader of the block cannot follow it to the words it rests on; cite them, or take the block out of the table.", fix))
	}
	for _, row := range c.c.Coverages[t.b.index].Rows {
		var add []string
		for _, name := range t.cited[row.Part] {
			if !slices.Contains(row.Blocks, name) {
				add = append(add, name)
			}
		}
		if len(add) == 0 {
			continue
		}
		l := t.rows[row.Part]
		fix := row.Part + "  " + strings.Join(append(slices.Clone(row.Blocks), add...), ", ")
		if at := strings.Index(l.text, "left:"); at >= 0 {
			fix += "; " + l.text[at:]
		}
		c.report(diag.Warnf("H232", l.at, "%s of %s is cited by %s, which its row does not list", row.Part, t.b.name, all(add)).
			With("The table is read as the list of all that carries the paragraph.", fix))
	}
}
