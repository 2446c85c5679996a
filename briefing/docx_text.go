package briefing

import (
	"strconv"
	"strings"
)

// begin opens a paragraph of a style; more writes further properties, in the order
// of the schema: keeping together, page breaks, numbering.
func (x *docx) begin(style string, more ...func()) { begin(&x.m, style, more...) }

func begin(m *markup, style string, more ...func()) {
	m.open("w:p")
	m.open("w:pPr")
	m.empty("w:pStyle", "w:val", style)
	for _, f := range more {
		f()
	}
	m.end("w:pPr")
}

// paragraph writes a text as a paragraph; one without words is left out.
func (x *docx) paragraph(style string, t Text) {
	if len(t) == 0 {
		return
	}
	x.begin(style)
	x.text(t)
	x.m.end("w:p")
}

// line writes plain words as a paragraph.
func (x *docx) line(style, words string) {
	if words != "" {
		x.paragraph(style, Words(words))
	}
}

// bookmark names what is written, for links to it.
func (x *docx) bookmark(name string, write func()) {
	x.bookmarks++
	id := strconv.Itoa(x.bookmarks)
	x.m.empty("w:bookmarkStart", "w:id", id, "w:name", name)
	write()
	x.m.empty("w:bookmarkEnd", "w:id", id)
}

// text writes the spans of a text with their marks.
func (x *docx) text(t Text) {
	for i := range t {
		s := &t[i]
		switch s.Kind {
		case Strong:
			x.run(*s, "Strong")
		case Emphasis:
			x.run(*s, "Emphasis")
		case Code:
			x.run(*s, "Code")
		case Link:
			x.link(*s)
		default:
			x.run(*s, "")
		}
		if k := x.byKey[s.To]; s.Kind == ToNote && k > 0 {
			x.mark(k)
		}
		if k := x.source[s.To]; s.Kind == Cite && k > 0 {
			x.cite(k)
		}
		if s.Trail != nil {
			x.mark(x.byTrail[s.Trail])
		}
	}
}

// run writes words in one style of characters.
func (x *docx) run(s Span, style string) { run(&x.m, s, style) }

func run(m *markup, s Span, style string) {
	if s.Text == "" {
		return
	}
	m.open("w:r")
	if lang := language(s.Lang); style != "" || lang != "" {
		m.open("w:rPr")
		if style != "" {
			m.empty("w:rStyle", "w:val", style)
		}
		if lang != "" {
			m.empty("w:lang", "w:val", locale(lang), "w:eastAsia", locale(lang))
		}
		m.end("w:rPr")
	}
	m.leaf("w:t", s.Text, "xml:space", "preserve")
	m.end("w:r")
}

// locale completes a language with the country whose spelling is checked.
func locale(lang string) string {
	switch strings.ToLower(lang) {
	case "en":
		return "en-GB"
	case "ko":
		return "ko-KR"
	case "ja":
		return "ja-JP"
	case "zh":
		return "zh-CN"
	case "de":
		return "de-DE"
	}
	return lang
}

// link leads to an https address; anything else is text.
func (x *docx) link(s Span) {
	to, ok := address(s.To)
	if !ok || s.Text == "" {
		x.run(s, "")
		return
	}
	id := "rLink" + strconv.Itoa(len(x.links)+1)
	x.links = append(x.links, relation{id, officeKind + "hyperlink", to, true})
	x.m.open("w:hyperlink", "r:id", id, "w:history", "1")
	x.run(s, "Hyperlink")
	x.m.end("w:hyperlink")
}

// cite writes the number of a source, with a link to its place in the list.
func (x *docx) cite(k int) {
	x.m.open("w:hyperlink", "w:anchor", "source_"+strconv.Itoa(k), "w:history", "1")
	x.run(Span{Text: " [" + strconv.Itoa(k) + "]"}, "Citation")
	x.m.end("w:hyperlink")
}

// mark writes the mark of a note: the footnote where it comes first, then its number
// again with a link to that place.
func (x *docx) mark(k int) {
	if at, again := x.marks[k]; again {
		x.m.open("w:hyperlink", "w:anchor", "note_"+strconv.Itoa(at), "w:history", "1")
		x.run(Span{Text: strconv.Itoa(at)}, "FootnoteReference")
		x.m.end("w:hyperlink")
		return
	}
	at := len(x.marks) + 1
	x.marks[k] = at
	x.footnote(at, x.numbered.notes[k-1])
	x.bookmark("note_"+strconv.Itoa(at), func() {
		x.m.open("w:r")
		x.m.WriteString(`<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`)
		x.m.empty("w:footnoteReference", "w:id", strconv.Itoa(at))
		x.m.end("w:r")
	})
}

// footnote writes a note. Notes within notes are told in brackets: Word has no
// footnotes of footnotes.
func (x *docx) footnote(at int, f footnote) {
	m := &x.notes
	m.open("w:footnote", "w:id", strconv.Itoa(at))
	begin(m, "FootnoteText")
	m.WriteString(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`)
	for _, s := range x.flat(f, map[int]bool{f.Number: true}) {
		style := ""
		if s.Kind == Code {
			style = "Code"
		}
		run(m, Span{Text: s.Text, Lang: s.Lang}, style)
	}
	m.end("w:p", "w:footnote")
}

// flat is a note as plain spans; seen holds the notes around it.
func (x *docx) flat(f footnote, seen map[int]bool) Text {
	out := Words(" ")
	inner := func(k int) {
		if k > 0 && !seen[k] {
			seen[k] = true
			out = append(out, Span{Text: " ["})
			out = append(out, x.flat(x.numbered.notes[k-1], seen)[1:]...)
			out = append(out, Span{Text: "]"})
		}
	}
	for _, s := range f.Text {
		out = append(out, Span{Text: s.Text, Kind: s.Kind, Lang: s.Lang})
		switch {
		case s.Kind == ToNote:
			inner(x.byKey[s.To])
		case s.Kind == Cite && x.source[s.To] > 0:
			out = append(out, Span{Text: " [" + strconv.Itoa(x.source[s.To]) + "]"})
		}
		if s.Trail != nil {
			inner(x.byTrail[s.Trail])
		}
	}
	t := f.Trail
	if t == nil {
		return out
	}
	if t.Formula != "" {
		out = append(out, Span{Text: x.labels.Formula + ": "}, Span{Text: t.Formula, Kind: Code}, Span{Text: ". "})
	}
	if len(t.Inputs) > 0 {
		out = append(out, Span{Text: x.labels.Inputs + ": "})
		for i, in := range t.Inputs {
			text := in.Value
			if in.Origin != "" {
				text += " (" + in.Origin + ")"
			}
			end := "; "
			if i == len(t.Inputs)-1 {
				end = ". "
			}
			out = append(out, Span{Text: in.Name, Kind: Code}, Span{Text: " " + text + end})
		}
	}
	if t.Place != "" {
		out = append(out, Span{Text: x.labels.Place + " "}, Span{Text: t.Place, Kind: Code})
	}
	for _, key := range t.Sources {
		if k := x.source[key]; k > 0 {
			out = append(out, Span{Text: " [" + strconv.Itoa(k) + "]"})
		}
	}
	return out
}
