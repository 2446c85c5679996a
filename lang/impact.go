package lang

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"hedge/diag"
	"hedge/model"
)

// strongest bounds the cells of an impact table: -3 strongly hinders, 3
// strongly promotes (Weimer-Jehle 2006, cross-impact balances).
const strongest = 3

// declareImpact reads who acts on whom. A section is named by both.
func (c *checker) declareImpact(b *block) {
	h := c.head(b)
	from, to := b.syn.Labels[0], b.syn.Labels[1]
	if h.Title == h.Name {
		h.Title = from + " -> " + to
	}
	h.Name = from + " -> " + to
	c.c.Impacts[b.index] = model.Impact{Head: h, From: model.None, To: model.None, Why: c.text(b, "why")}
}

// resolveImpact reads how each state of one descriptor promotes or hinders each
// state of another, a row per state of the first:
//
//	impact "us_doctrine" "us_posture" {
//	  table = <<-T
//	                retreat  offshore  bargain
//	    hemisphere        3         0       -3
//	    restraint        -1         3       -2
//	  T
//	  why = "A retreat presumes an isolationist turn"
//	}
func (c *checker) resolveImpact(b *block) {
	k := &c.c.Impacts[b.index]
	fromAt, toAt := place(b.syn.LabelRanges[0]), place(b.syn.LabelRanges[1])
	from, okFrom := c.driver(b.syn.Labels[0], fromAt)
	to, okTo := c.driver(b.syn.Labels[1], toAt)
	if !okFrom || !okTo {
		return
	}
	k.From, k.To = from, to
	if from == to {
		c.report(diag.Errorf("H220", toAt, "%s has an impact on itself", b.syn.Labels[1]).
			With("A section says how one descriptor promotes or hinders another.", c.otherDriver(b.syn.Labels[0])))
		return
	}
	t := &impact{c: c, b: b, rows: c.c.Descriptors[from], columns: c.c.Descriptors[to]}
	t.cells = make([][]string, len(t.rows.States))
	for i := range t.cells {
		t.cells[i] = make([]string, len(t.columns.States))
	}
	a := b.attr("table")
	if a == nil {
		if !c.said(b, "table") {
			c.report(diag.Errorf("H107", b.at, "%s has no table", b.what()).
				With("A section that says nothing is left out.", "table = "+t.text()))
		}
		return
	}
	at := c.trimmed(place(a.Expr.Range()))
	lines, ok := c.heredocLines(a.Expr)
	if !ok {
		c.report(diag.Errorf("H108", at, "table must be a text over several lines").
			With("It begins with <<-T and ends with T on a line of its own. The first line between names the states of "+t.columns.Name+", each further line a state of "+t.rows.Name+" with its numbers.", t.text()))
		return
	}
	if len(lines) > 0 {
		t.head(lines[0])
		for _, l := range lines[1:] {
			t.row(l)
		}
	}
	t.complete(at)
	k.Cells = make([][]int, len(t.cells))
	for i, row := range t.cells {
		k.Cells[i] = make([]int, len(row))
		for j, cell := range row {
			k.Cells[i][j], _ = strconv.Atoi(cell)
		}
	}
}

// driver finds a descriptor that a label names.
func (c *checker) driver(name string, at diag.Range) (int, bool) {
	if i, ok := c.index["descriptor"][name]; ok {
		return i, true
	}
	var names []string
	for _, d := range c.of["descriptor"] {
		names = append(names, d.name)
	}
	guess := c.nearest(name, names)
	detail, fix := "The case declares no descriptor.", ""
	if len(names) > 0 {
		detail = "Impacts are between descriptors. Declared: " + listed(names) + "."
	}
	if guess != "" {
		fix = quoted(guess)
	}
	c.report(diag.Errorf("H206", at, "there is no descriptor %s%s", name, meant(guess)).With(detail, fix))
	return 0, false
}

// otherDriver is a descriptor, in quotes, on which name has no impact yet.
func (c *checker) otherDriver(name string) string {
	for _, d := range c.of["descriptor"] {
		if _, said := c.index["impact"][name+"."+d.name]; !said && d.name != name {
			return quoted(d.name)
		}
	}
	return ""
}

// trimmed is a place without the white space behind it: a heredoc takes its
// last end of line with it.
func (c *checker) trimmed(at diag.Range) diag.Range {
	src := c.source(at.File)
	if at.End.Byte > len(src) {
		return at
	}
	text := strings.TrimRight(string(src[at.Start.Byte:at.End.Byte]), " \t\r\n")
	if cut := at.End.Byte - at.Start.Byte - len(text); cut > 0 {
		last := text[strings.LastIndexByte(text, '\n')+1:]
		at.End.Byte -= cut
		at.End.Line = at.Start.Line + strings.Count(text, "\n")
		at.End.Column = 1 + len([]rune(last))
		if at.End.Line == at.Start.Line {
			at.End.Column += at.Start.Column - 1
		}
	}
	return at
}

// impact is one table while it is checked.
type impact struct {
	c             *checker
	b             *block
	rows, columns model.Descriptor
	order         []int              // the state that each column stands for
	cells         [][]string         // as written, "" while missing; by state
	seen          map[int]diag.Range // where the row of a state stands
	lost          bool               // some row or column is of no known state
}

// words cuts a line into its cells.
func (l passage) words() []passage {
	var out []passage
	column, last := l.at.Start.Column, 0
	for at := 0; at < len(l.text); {
		if blank(rune(l.text[at])) {
			at++
			continue
		}
		to := at
		for to < len(l.text) && !blank(rune(l.text[to])) {
			to++
		}
		column += utf8.RuneCountInString(l.text[last:at])
		w := passage{l.text[at:to], l.at}
		w.at.Start.Byte += at
		w.at.Start.Column = column
		w.at.End = w.at.Start
		w.at.End.Byte += to - at
		w.at.End.Column += utf8.RuneCountInString(w.text)
		out = append(out, w)
		last, at = at, to
	}
	return out
}

// head reads the states of the columns.
func (t *impact) head(l passage) {
	words := l.words()
	if w := words[0]; t.columns.StateIndex(w.text) == model.None && len(words) > 1 && (w.text == t.rows.Name || w.text == t.columns.Name || len(words) == len(t.columns.States)+1) {
		t.lost = true
		t.c.report(diag.Errorf("H505", l.at, "the first row begins with %s, it has the states of %s alone", w.text, t.columns.Name).
			With("Nothing stands over the names of the rows.", l.cut(len(w.text), len(l.text)).text))
		return
	}
	if len(words) > 2*len(t.columns.States)+2 {
		t.lost = true
		t.c.report(diag.Errorf("H505", l.at, "the first row names %d states, %s has %d", len(words), t.columns.Name, len(t.columns.States)).
			With("Each row stands on a line of its own.", ""))
		return
	}
	first := map[int]diag.Range{}
	for _, w := range words {
		i, ok := t.state(t.columns, w, first)
		if !ok {
			i = model.None
		}
		t.order = append(t.order, i)
	}
}

// state finds the state that heads a row or a column; each stands once.
func (t *impact) state(d model.Descriptor, w passage, first map[int]diag.Range) (int, bool) {
	i, ok := t.c.state(t.c.index["descriptor"][d.Name], w.text, w.at, false)
	if !ok {
		t.lost = true
		return 0, false
	}
	if at, twice := first[i]; twice {
		t.lost = true
		t.c.report(diag.Errorf("H202", w.at, "%s stands twice in the table", w.text).See(at, "the first "+w.text).
			With("Every state of both descriptors stands exactly once.", ""))
		return 0, false
	}
	first[i] = w.at
	return i, true
}

// row reads a state and what it does to each state of the columns.
func (t *impact) row(l passage) {
	words := l.words()
	if t.seen == nil {
		t.seen = map[int]diag.Range{}
	}
	s, known := t.state(t.rows, words[0], t.seen)
	if len(t.order) == 0 {
		return // there is no head to read it by
	}
	if n := len(words) - 1; n != len(t.order) {
		t.lost = true
		fix := ""
		if n < len(t.order) {
			fix = l.text + strings.Repeat("  0", len(t.order)-n)
		}
		t.c.report(diag.Errorf("H505", l.at, "the row of %s has %d numbers, the first row names %d states", words[0].text, n, len(t.order)).
			With("Every state of "+t.rows.Name+" says something of every state of "+t.columns.Name+"; 0 says that it neither promotes nor hinders it.", fix))
		return
	}
	for j, w := range words[1:] {
		if t.number(w) && known && t.order[j] != model.None {
			t.cells[s][t.order[j]] = w.text
		}
	}
}

// number checks a cell.
func (t *impact) number(w passage) bool {
	x, err := strconv.ParseFloat(w.text, 64)
	if n, whole := strconv.Atoi(w.text); err == nil && whole == nil && n >= -strongest && n <= strongest {
		return true
	}
	t.lost = true
	fix := "0"
	switch {
	case err == nil && x > strongest:
		fix = itoa(strongest)
	case err == nil && x < -strongest:
		fix = itoa(-strongest)
	case err == nil && x == x:
		fix = strconv.FormatFloat(x, 'f', 0, 64)
	case strings.Trim(w.text, "+") == "" && len(w.text) <= strongest: // ++
		fix = itoa(len(w.text))
	case strings.Trim(w.text, "-") == "" && len(w.text) > 1 && len(w.text) <= strongest:
		fix = itoa(-len(w.text))
	}
	if fix == "-0" {
		fix = "0"
	}
	t.c.report(diag.Errorf("H505", w.at, "%s is no impact: it is a whole number from -3 to 3", w.text).
		With("-3 strongly hinders, 0 says nothing, 3 strongly promotes.", fix))
	return false
}

// complete reports the states that have no row or column, with the whole table
// to paste.
func (t *impact) complete(at diag.Range) {
	if t.lost {
		return
	}
	var missing []string
	for i, s := range t.rows.States {
		if _, ok := t.seen[i]; !ok {
			missing = append(missing, "row "+s.Name)
		}
	}
	for j, s := range t.columns.States {
		given := false
		for _, o := range t.order {
			given = given || o == j
		}
		if !given {
			missing = append(missing, "column "+s.Name)
		}
	}
	if len(missing) == 0 {
		return
	}
	t.c.report(diag.Errorf("H506", at, "%s leaves out the %s", t.b.what(), all(missing)).
		With("Every state of both descriptors stands once; in the edit 0 fills what is missing and says that nothing is promoted or hindered.", t.text()))
}

// text writes the table as far as it is known, with 0 for what is missing.
func (t *impact) text() string {
	if len(t.rows.States)*len(t.columns.States) > mostListed*mostQuoted {
		return ""
	}
	var b strings.Builder
	for _, s := range t.columns.States {
		b.WriteString(" " + s.Name)
	}
	b.WriteString("\n")
	for i, s := range t.rows.States {
		b.WriteString(s.Name)
		for _, cell := range t.cells[i] {
			if cell == "" {
				cell = "0"
			}
			b.WriteString(" " + cell)
		}
		b.WriteString("\n")
	}
	return "<<-T\n" + layTable(b.String(), "    ") + "  T"
}
