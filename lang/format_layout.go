package lang

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// columnsOfLine is how long a block on one line may be.
const columnsOfLine = 100

// layOut writes the atoms of a plain text in the layout of a case.
func layOut(name string, src []byte) []byte {
	as, folds := split(name, src)
	l := layout{as: as, folds: folds}
	l.cut()
	if l.openLong() {
		l.folds = settle(l.as)
		l.cut()
	}
	l.separate()
	l.alignEquals()
	l.alignBlocks()
	l.alignComments()
	return l.write()
}

// layout is a text on its way: atoms, and the lines made of them.
type layout struct {
	as    []atom
	folds []fold
	lines []row
}

// row is one line of the result; texts and long comments in it may span more.
type row struct {
	from, to int // atoms
	depth    int // indent
	gap      bool
	first    int // frame in which the line starts
	opens    bool
	shuts    bool
	multi    bool // a bracket or text spans more than this line
	pad      int  // spaces added before the atom at padAt
	padAt    int
	comment  int // atom of the comment behind the line, or -1
	room     int // spaces before it
}

// only reports whether the line is a comment and nothing else.
func (l *layout) only(r *row) bool {
	for i := r.from; i < r.to; i++ {
		if l.as[i].kind != hclsyntax.TokenComment {
			return false
		}
	}
	return true
}

// cut makes the lines and their indents.
func (l *layout) cut() {
	l.lines = l.lines[:0]
	inner := make([]int, len(l.folds)) // indent of what stands in a frame
	byOpen := map[int]int{}
	for i, f := range l.folds {
		byOpen[f.open] = i
	}
	empty, opened := 0, true
	for from := 0; from < len(l.as); {
		to := from
		for to < len(l.as) && l.as[to].kind != hclsyntax.TokenNewline {
			to++
		}
		if to == from {
			empty++
			from++
			continue
		}
		r := row{from: from, to: to, first: l.as[from].home, padAt: -1, comment: -1}
		r.depth = inner[r.first]
		for i := from; i < to && l.as[i].shuts(); i++ {
			r.shuts = true
			if p := l.as[i].pair; p >= 0 {
				r.depth = inner[byOpen[p]] - 1
			}
		}
		last := -1 // last atom that is no comment
		for i := from; i < to; i++ {
			a := &l.as[i]
			switch {
			case a.opens():
				inner[byOpen[i]] = r.depth + 1
				if a.pair < 0 || a.pair >= to {
					r.multi = true
				}
			case a.shuts():
				if a.pair < from {
					r.multi = true
				}
			}
			if strings.Contains(a.text, "\n") {
				r.multi = true
			}
			if a.kind != hclsyntax.TokenComment {
				last = i
			}
		}
		r.opens = last >= 0 && l.as[last].opens()
		if last >= 0 && last == to-2 && !strings.Contains(l.as[to-1].text, "\n") {
			r.comment = to - 1
			r.to--
		}
		r.gap = empty > 0 && !opened && !r.shuts
		empty, opened = 0, r.opens
		l.lines = append(l.lines, r)
		from = to + 1
	}
}

// openLong breaks the blocks on one line that do not fit or hold more than one
// line, and reports whether there were any.
func (l *layout) openLong() bool {
	var breaks []int // a newline goes before these atoms
	for k := range l.lines {
		r := &l.lines[k]
		for i := r.from; i < r.to; i++ {
			a := &l.as[i]
			if a.role != opensBody || a.pair < 0 || a.pair == i+1 {
				continue
			}
			rest := i + 1
			for rest < len(l.as) && l.as[rest].kind == hclsyntax.TokenComment {
				rest++
			}
			if l.as[rest].is(hclsyntax.TokenNewline, hclsyntax.TokenCBrace) {
				continue
			}
			if a.pair >= r.to || 2*r.depth+ansi.StringWidth(l.code(r)) > columnsOfLine {
				breaks = append(breaks, i+1, a.pair)
			}
		}
	}
	slices.Sort(breaks)
	for _, at := range slices.Backward(breaks) {
		l.as = slices.Insert(l.as, at, atom{kind: hclsyntax.TokenNewline, pair: -1})
	}
	return len(breaks) > 0
}

// separate puts an empty line around what takes several lines of the file,
// above the comments that belong to it.
func (l *layout) separate() {
	for k := 1; k < len(l.lines); k++ {
		r, before := &l.lines[k], &l.lines[k-1]
		if r.first != 0 || r.shuts {
			continue
		}
		if before.multi && !l.only(before) {
			r.gap = true
		}
		if r.multi && !l.only(r) {
			top := k
			for top > 0 && !l.lines[top].gap && l.only(&l.lines[top-1]) {
				top--
			}
			l.lines[top].gap = true
		}
	}
}

// code writes the line without indent and without the comment behind it.
func (l *layout) code(r *row) string { return l.words(r, r.from, r.to) }

func (l *layout) words(r *row, from, to int) string {
	var b strings.Builder
	indent := strings.Repeat("  ", r.depth)
	for i := from; i < to; i++ {
		a := &l.as[i]
		if i > r.from && l.spaced(i) {
			b.WriteByte(' ')
		}
		if i == r.padAt {
			b.WriteString(strings.Repeat(" ", r.pad))
		}
		if a.kind != hclsyntax.TokenOHeredoc {
			b.WriteString(a.text)
			continue
		}
		head, body, mark := a.heredoc()
		if isTable(l.as, i) {
			body = layTable(body, indent+"  ")
		}
		b.WriteString(head + "\n" + body + indent + mark)
	}
	return b.String()
}

// spaced reports whether a space stands before the atom at i. Two words always
// have one between them, and a - b has two: a-b is one name.
func (l *layout) spaced(i int) bool {
	a, b := &l.as[i-1], &l.as[i]
	switch {
	case a.kind == hclsyntax.TokenComment, b.kind == hclsyntax.TokenComment:
		return true
	case b.kind == hclsyntax.TokenComma:
		return false
	case a.kind == hclsyntax.TokenComma:
		return true
	case b.kind == hclsyntax.TokenDot:
		return a.kind == hclsyntax.TokenNumberLit && !b.glued // 1 .x is not 1.x
	case a.kind == hclsyntax.TokenDot && b.kind == hclsyntax.TokenNumberLit && !b.glued:
		return i >= 2 && l.as[i-2].kind == hclsyntax.TokenNumberLit // 0. 1 is not 0.1
	case a.is(hclsyntax.TokenDot, hclsyntax.TokenDoubleColon), b.is(hclsyntax.TokenDoubleColon, hclsyntax.TokenEllipsis):
		return false
	case a.kind == hclsyntax.TokenOBrace:
		return b.kind != hclsyntax.TokenCBrace
	case b.kind == hclsyntax.TokenCBrace:
		return true
	case a.opens(), b.shuts(), a.role == unary, b.role == keyColon, b.role == opensCall, b.role == opensItem:
		return false
	}
	return true
}

// alignEquals puts the = of a run of attributes or entries into one column.
func (l *layout) alignEquals() {
	type member struct{ line, at, width int }
	runs := map[int][]member{} // by frame
	flushRun := func(frame int) {
		width := 0
		for _, m := range runs[frame] {
			width = max(width, m.width)
		}
		for _, m := range runs[frame] {
			l.lines[m.line].padAt, l.lines[m.line].pad = m.at, width-m.width
		}
		delete(runs, frame)
	}
	for k := range l.lines {
		r := &l.lines[k]
		if r.gap {
			flushRun(r.first)
		}
		if r.multi || r.shuts || !l.folds[r.first].lines {
			continue
		}
		at, count := -1, 0
		for i := r.from; i < r.to; i++ {
			if l.as[i].role == separator && l.as[i].home == r.first {
				at, count = i, count+1
			}
		}
		if count == 1 {
			runs[r.first] = append(runs[r.first], member{k, at, ansi.StringWidth(l.words(r, r.from, at))})
		}
	}
	for frame := range runs {
		flushRun(frame)
	}
}

// alignBlocks puts the { of blocks of one kind, each on one line, one under
// another, into one column.
func (l *layout) alignBlocks() {
	var run []int
	var at, width []int
	done := func() {
		if len(run) > 0 {
			w := slices.Max(width)
			for j, k := range run {
				l.lines[k].padAt, l.lines[k].pad = at[j], w-width[j]
			}
		}
		run, at, width = run[:0], at[:0], width[:0]
	}
	for k := range l.lines {
		r := &l.lines[k]
		brace := -1
		if !r.multi && l.as[r.from].kind == hclsyntax.TokenIdent {
			for i := r.from; i < r.to; i++ {
				if l.as[i].role == opensBody && l.as[i].home == r.first {
					brace = i
					break
				}
			}
		}
		if brace < 0 || r.gap || len(run) > 0 &&
			(run[len(run)-1] != k-1 || l.lines[k-1].first != r.first || l.as[l.lines[k-1].from].text != l.as[r.from].text) {
			done()
		}
		if brace >= 0 {
			run, at, width = append(run, k), append(at, brace), append(width, ansi.StringWidth(l.words(r, r.from, brace)))
		}
	}
	done()
}

// alignComments puts the comments behind neighbouring lines into one column,
// two spaces behind the longest; a line that is too long does not push the
// others.
func (l *layout) alignComments() {
	var run, width []int
	done := func() {
		if len(run) > 0 {
			w := slices.Max(width)
			for j, k := range run {
				l.lines[k].room = w - width[j] + 2
			}
		}
		run, width = run[:0], width[:0]
	}
	for k := range l.lines {
		r := &l.lines[k]
		if r.comment < 0 {
			done()
			continue
		}
		w := 2*r.depth + ansi.StringWidth(l.code(r))
		alone := r.multi || w > columnsOfLine
		if alone || r.gap || len(run) > 0 && l.lines[run[0]].first != r.first {
			done()
		}
		if alone {
			r.room = 2
			continue
		}
		run, width = append(run, k), append(width, w)
	}
	done()
}

// write joins the lines.
func (l *layout) write() []byte {
	var b strings.Builder
	for k := range l.lines {
		r := &l.lines[k]
		if r.gap && k > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.Repeat("  ", r.depth))
		b.WriteString(l.code(r))
		if r.comment >= 0 {
			b.WriteString(strings.Repeat(" ", r.room))
			b.WriteString(l.as[r.comment].text)
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}
