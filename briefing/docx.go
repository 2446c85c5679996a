package briefing

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// docxStyles holds every style of the document, so that who edits the file restyles
// all headings or all notes in one place.
//
//go:embed docx/styles.xml
var docxStyles string

// WriteDOCX writes a document for word processors (Office Open XML, ECMA-376): A4,
// headings, captions, lists and notes in the program's own styles, notes as real
// footnotes, pictures as PNG with their description as alternative text, and as SVG
// beside it where they can be drawn alone. The numbers behind figures follow in a
// part of their own at the end. The same document gives the same bytes.
//
// Errors: a block of a foreign type, a picture that cannot be drawn, and what w
// reports.
func WriteDOCX(w io.Writer, d *Document) error {
	n, err := number(d)
	if err != nil {
		return err
	}
	x := &docx{numbered: n, lists: 2, kinds: map[int]int{}, marks: map[int]int{}, parts: &parcel{}}
	if err := x.body(); err != nil {
		return err
	}
	x.pack()
	return x.parts.writeTo(w)
}

// docx is a document on its way into a package.
type docx struct {
	*numbered
	m         markup      // the body
	notes     markup      // the footnotes
	marks     map[int]int // footnotes printed so far, by number, to their number in the file
	lists     int         // numberings given out: 1 is bullets, 2 the style of judgements
	kinds     map[int]int // what kind each further one is of, see numbering
	bookmarks int
	links     []relation
	pictures  int
	judged    int // judgements since the last other block
	judging   int // their numbering
	parts     *parcel
}

// The namespaces of a part.
var docxSpaces = []string{
	"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
	"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
	"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}

// The page in twentieths of a point: A4 with 22 mm around the text.
const (
	pageWide, pageTall = 11906, 16838
	pageEdge           = 1247
	textWide           = pageWide - 2*pageEdge
)

func (x *docx) body() error {
	x.m.WriteString(xmlHead)
	x.m.open("w:document", docxSpaces...)
	x.m.open("w:body")
	x.cover()
	for i, b := range x.Blocks {
		if err := x.block(i, b); err != nil {
			return err
		}
	}
	x.sources()
	x.data()
	x.m.open("w:sectPr")
	x.m.empty("w:footerReference", "w:type", "default", "r:id", "rFooter")
	size := func(v int) string { return strconv.Itoa(v) }
	x.m.empty("w:pgSz", "w:w", size(pageWide), "w:h", size(pageTall))
	x.m.empty("w:pgMar", "w:top", size(pageEdge), "w:right", size(pageEdge), "w:bottom", size(pageEdge), "w:left", size(pageEdge),
		"w:header", "600", "w:footer", "600", "w:gutter", "0")
	x.m.end("w:sectPr", "w:body", "w:document")
	return nil
}

// cover writes the title and what stands around it, and the contents.
func (x *docx) cover() {
	x.line("Kicker", x.Kicker)
	x.line("Title", x.Title)
	x.paragraph("Subtitle", x.Subtitle)
	var facts []string
	for _, f := range [][2]string{{x.labels.AsOf, x.AsOf}, {x.labels.Case, x.CaseName}} {
		if f[1] != "" {
			facts = append(facts, f[0]+" "+f[1])
		}
	}
	facts = append(facts, x.Facts...)
	if x.Hash != "" {
		facts = append(facts, x.labels.Hash+" "+x.Hash)
	}
	x.line("Facts", strings.Join(facts, " · "))
	x.contents()
}

// contents lists the parts with links to them: a field that the program can bring up
// to date, with its result written out.
func (x *docx) contents() {
	var parts []int
	for i := range x.Blocks {
		if x.level[i] == 1 {
			parts = append(parts, i)
		}
	}
	if len(parts) < 3 {
		return
	}
	x.line("TOCHeading", x.labels.Contents)
	for k, i := range parts {
		x.begin("TOC1", func() {
			if k == len(parts)-1 {
				x.m.empty("w:spacing", "w:after", "280")
			}
		})
		if k == 0 {
			x.field("begin", ` TOC \o "1-1" \h \n `)
		}
		x.m.open("w:hyperlink", "w:anchor", anchor(i), "w:history", "1")
		x.run(Span{Text: x.Blocks[i].(Heading).Text.String()}, "")
		x.m.end("w:hyperlink")
		if k == len(parts)-1 {
			x.field("end", "")
		}
		x.m.end("w:p")
	}
}

// anchor names the place of a heading.
func anchor(i int) string { return "part_" + strconv.Itoa(i) }

// field begins or ends a field.
func (x *docx) field(what, instruction string) {
	x.m.open("w:r")
	x.m.empty("w:fldChar", "w:fldCharType", what)
	x.m.end("w:r")
	if what == "begin" {
		x.m.open("w:r")
		x.m.leaf("w:instrText", instruction, "xml:space", "preserve")
		x.m.end("w:r")
		x.field("separate", "")
	}
}

func (x *docx) block(i int, b Block) error {
	if _, judgement := b.(KeyJudgement); !judgement {
		x.judged = 0
	}
	switch b := b.(type) {
	case Heading:
		x.begin("Heading"+strconv.Itoa(x.level[i]), func() {
			if b.NewPage {
				x.m.empty("w:pageBreakBefore")
			}
		})
		x.bookmark(anchor(i), func() { x.text(b.Text) })
		x.m.end("w:p")
	case Paragraph:
		x.paragraph("Normal", b.Text)
	case List:
		x.list(b)
	case KeyJudgement:
		x.judgement(b)
	case Callout:
		x.callout(b)
	case Table:
		x.table(i, b)
	case Figure:
		return x.figure(i, b)
	default:
		return fmt.Errorf("no Word form of a %T", b)
	}
	return nil
}

func (x *docx) list(l List) {
	style, numbering := "ListBullet", 1
	if l.Ordered {
		style, numbering = "ListNumber", x.newList(1)
	}
	for _, item := range l.Items {
		x.begin(style, func() { x.inList(numbering) })
		x.text(item)
		x.m.end("w:p")
	}
}

// newList gives out a numbering of a kind; see numbering.
func (x *docx) newList(kind int) int {
	x.lists++
	x.kinds[x.lists] = kind
	return x.lists
}

func (x *docx) inList(numbering int) {
	x.m.open("w:numPr")
	x.m.empty("w:ilvl", "w:val", "0")
	x.m.empty("w:numId", "w:val", strconv.Itoa(numbering))
	x.m.end("w:numPr")
}

func (x *docx) judgement(k KeyJudgement) {
	if x.judged == 0 {
		x.judging = x.newList(2)
	}
	x.judged++
	x.begin("Judgement", func() { x.inList(x.judging) })
	x.text(k.Statement)
	x.m.end("w:p")
	type row struct {
		label string
		write func()
	}
	var rows []row
	if k.Likelihood.Word != "" || k.Likelihood.Range != "" {
		rows = append(rows, row{x.labels.Likelihood, func() {
			words := k.Likelihood.Range
			if k.Likelihood.Word != "" {
				x.run(Span{Text: k.Likelihood.Word}, "Likelihood")
				words = " " + words
			}
			x.run(Span{Text: words}, "")
		}})
	}
	for _, r := range []struct {
		label string
		text  Text
	}{{x.labels.Confidence, k.Confidence}, {x.labels.Assumption, k.Assumption}} {
		if len(r.text) > 0 {
			rows = append(rows, row{r.label, func() { x.text(r.text) }})
		}
	}
	if own := x.labels.own(k); own != "" {
		rows = append(rows, row{"", func() { x.run(Span{Text: own}, "Label") }})
	}
	for i, r := range rows {
		x.begin("JudgementDetail", func() {
			if i < len(rows)-1 {
				x.m.empty("w:keepNext")
			}
		})
		x.run(Span{Text: r.label}, "Label")
		x.m.WriteString("<w:r><w:tab/></w:r>")
		r.write()
		x.m.end("w:p")
	}
}

func (x *docx) callout(c Callout) {
	style := "Callout"
	switch c.Kind {
	case Recommendation:
		style = "CalloutRecommendation"
	case Dissent:
		style = "CalloutDissent"
	}
	x.begin(style, func() {
		x.m.empty("w:keepNext")
		x.m.empty("w:spacing", "w:before", "120")
	})
	x.run(Span{Text: x.labels.callout(c)}, "Strong")
	x.m.end("w:p")
	for _, t := range c.Body {
		x.paragraph(style, t)
	}
	x.paragraph("TableText", Words(" ")) // room behind the box, outside its border
}

// sources lists the sources behind numbers in brackets, to which citations lead.
func (x *docx) sources() {
	if len(x.Sources) == 0 {
		return
	}
	x.line("Heading1", x.labels.Sources)
	for i, s := range x.Sources {
		x.begin("Source")
		x.bookmark("source_"+strconv.Itoa(i+1), func() { x.run(Span{Text: fmt.Sprintf("[%d]", i+1)}, "") })
		x.m.WriteString("<w:r><w:tab/></w:r>")
		x.text(s.Text)
		if s.Grade != "" {
			x.run(Span{Text: " " + x.labels.Grade + " " + s.Grade}, "Label")
		}
		if s.URL != "" {
			x.run(Span{Text: " "}, "")
			x.text(Text{{Kind: Link, Text: s.URL, To: s.URL}})
		}
		x.m.end("w:p")
	}
}
