package briefing

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"regexp"
	"strings"
)

//go:embed page.tmpl
var pageText string

//go:embed page.css
var pageStyle string

// palette sets the colours and typefaces that page.css and pictures name.
//
//go:embed palette.css
var palette string

var page = template.Must(template.New("page").Parse(pageText))

// WriteHTML writes a document as one page that needs nothing else: no script, no
// file beside it, no network, which its own content security policy also forbids.
// It reads well on a wide and on a narrow screen, in light and dark, and prints
// in light on A4 with page numbers, folded parts unfolded.
//
// Errors: a block of a foreign type, a picture that holds more than drawing, and
// what w reports. Nothing is written to w unless the whole page could be made.
func WriteHTML(w io.Writer, d *Document) error {
	n, err := number(d)
	if err != nil {
		return err
	}
	v, err := n.view()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := page.Execute(&b, v); err != nil {
		return fmt.Errorf("writing the briefing as HTML: %w", err)
	}
	_, err = w.Write(b.Bytes())
	return err
}

// view is a document as the page's template reads it: text is cut into spans with
// their marks, every place has its name.
type view struct {
	Lang, Title, Head, Kicker string
	Subtitle                  []span
	Facts                     []fact
	L                         Labels
	Style                     template.CSS
	Parts                     []part
	Contents                  bool
	Notes                     []noteView
	Sources                   []sourceView
}

type fact struct{ Name, Value string }

// part is a heading of level 1 and all up to the next one.
type part struct {
	ID      string // empty: what stands before the first heading
	Heading []span
	NewPage bool
	Pieces  []piece
	L       *Labels
}

// piece is one block; one field is set.
type piece struct {
	Heading    *headingView
	Paragraph  []span
	List       *listView
	Judgements []judgementView
	Callout    *calloutView
	Table      *tableView
	Figure     *figureView
}

type headingView struct {
	Level   int
	ID      string
	Text    []span
	NewPage bool
}

type listView struct {
	Ordered bool
	Items   [][]span
}

type judgementView struct {
	Statement, Confidence, Assumption []span
	Word, Range, Own                  string
}

type calloutView struct {
	Class, Title string
	Body         [][]span
}

type tableView struct {
	L       *Labels
	ID      string
	Number  int
	Caption []span
	Dense   bool // so many columns that their names stand upright
	Head    []cellView
	Rows    [][]cellView
	Note    []span
}

type cellView struct {
	Text  []span
	Class string
}

type figureView struct {
	ID                          string
	Number                      int
	Worded                      bool
	Title, Measure, Description string
	Picture                     template.HTML
	Note                        []span
	Data                        *tableView
}

type noteView struct {
	Number  int
	Text    []span
	Trail   bool
	Formula string
	Place   string
	Inputs  []Input
	Sources []int
}

type sourceView struct {
	Text       []span
	URL, Grade string
	Link       bool
	Number     int
}

// span is a stretch of text with its marks.
type span struct {
	Text  string
	Kind  Kind
	Lang  string
	Href  string // of a link
	Marks []mark
}

// mark is a number that leads to a note or source. Only the first mark of a note
// has a name, so that the note leads back to it.
type mark struct {
	Number int
	Note   bool
	First  bool
}

var tag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// language gives a language tag, or nothing where it is none.
func language(s string) string {
	if tag.MatchString(s) {
		return s
	}
	return ""
}

// view cuts the document into parts and pieces.
func (n *numbered) view() (*view, error) {
	p := &pager{numbered: n, marked: map[int]bool{}}
	v := &view{
		Lang: language(n.Lang), Title: clean(n.Title), Kicker: clean(n.Kicker), Subtitle: p.text(n.Subtitle),
		L: cleanLabels(n.labels),
	}
	p.l, v.Parts = &v.L, []part{{L: &v.L}}
	if v.Lang == "" {
		v.Lang = "en"
	}
	v.Head = v.Title
	if r := []rune(v.Head); len(r) > 60 {
		v.Head = string(r[:59]) + "…"
	}
	for _, f := range []fact{{v.L.AsOf, n.AsOf}, {v.L.Case, n.CaseName}} {
		if f.Value != "" {
			v.Facts = append(v.Facts, fact{f.Name, clean(f.Value)})
		}
	}
	for _, f := range n.Facts {
		v.Facts = append(v.Facts, fact{Value: clean(f)})
	}
	if n.Hash != "" {
		v.Facts = append(v.Facts, fact{v.L.Hash, clean(n.Hash)})
	}
	for i, b := range n.Blocks {
		h, ok := b.(Heading)
		if ok && n.level[i] == 1 {
			v.Parts = append(v.Parts, part{ID: n.ids[i], Heading: p.text(h.Text), NewPage: h.NewPage, L: &v.L})
			continue
		}
		at := &v.Parts[len(v.Parts)-1].Pieces
		if k, ok := b.(KeyJudgement); ok {
			if last := len(*at) - 1; last < 0 || (*at)[last].Judgements == nil {
				*at = append(*at, piece{})
			}
			last := &(*at)[len(*at)-1]
			last.Judgements = append(last.Judgements, p.judgement(k))
			continue
		}
		one, err := p.piece(i, b)
		if err != nil {
			return nil, err
		}
		*at = append(*at, one)
	}
	v.Style = template.CSS(palette + pageStyle + p.sheets.String())
	v.Contents = len(v.Parts) > 3
	for i, s := range n.Sources {
		url, link := address(s.URL)
		if !link {
			url = clean(s.URL)
		}
		v.Sources = append(v.Sources, sourceView{Text: p.text(s.Text), URL: url, Link: link, Grade: clean(s.Grade), Number: i + 1})
	}
	for _, f := range n.notes {
		v.Notes = append(v.Notes, p.note(f))
	}
	return v, nil
}

// cleanLabels makes every label one printable line.
func cleanLabels(l Labels) Labels {
	l.each(func(_, s string) string { return clean(s) })
	return l
}

// pager makes views. It knows which notes have been marked already.
type pager struct {
	*numbered
	marked map[int]bool
	l      *Labels
	sheets strings.Builder // style sheets of pictures
}

func (p *pager) mark(number int) mark {
	first := !p.marked[number]
	p.marked[number] = true
	return mark{Number: number, Note: true, First: first}
}

func (p *pager) text(t Text) []span {
	if len(t) == 0 {
		return nil
	}
	out := make([]span, 0, len(t))
	for i := range t {
		s := &t[i]
		v := span{Text: clean(s.Text), Kind: s.Kind, Lang: language(s.Lang)}
		switch s.Kind {
		case Link:
			if to, ok := address(s.To); ok {
				v.Href = to
			} else {
				v.Kind = Plain
			}
		case ToNote:
			if k := p.byKey[s.To]; k > 0 {
				v.Marks = append(v.Marks, p.mark(k))
			}
		case Cite:
			if k := p.source[s.To]; k > 0 {
				v.Marks = append(v.Marks, mark{Number: k})
			}
		}
		if s.Trail != nil {
			v.Marks = append(v.Marks, p.mark(p.byTrail[s.Trail]))
		}
		if v.Text == "" {
			v.Kind = Plain
		}
		if v.Text != "" || v.Marks != nil {
			out = append(out, v)
		}
	}
	return out
}

func (p *pager) texts(ts []Text) [][]span {
	out := make([][]span, len(ts))
	for i, t := range ts {
		out[i] = p.text(t)
	}
	return out
}

func (p *pager) judgement(k KeyJudgement) judgementView {
	return judgementView{
		Statement: p.text(k.Statement), Confidence: p.text(k.Confidence), Assumption: p.text(k.Assumption),
		Word: clean(k.Likelihood.Word), Range: clean(k.Likelihood.Range), Own: clean(p.labels.own(k)),
	}
}

// piece makes the view of the block at position i, judgements and headings of
// level 1 apart.
func (p *pager) piece(i int, b Block) (piece, error) {
	switch b := b.(type) {
	case Heading:
		return piece{Heading: &headingView{p.level[i], p.ids[i], p.text(b.Text), b.NewPage}}, nil
	case Paragraph:
		return piece{Paragraph: p.text(b.Text)}, nil
	case List:
		return piece{List: &listView{b.Ordered, p.texts(b.Items)}}, nil
	case Callout:
		return piece{Callout: &calloutView{calloutClass(b.Kind), clean(p.labels.callout(b)), p.texts(b.Body)}}, nil
	case Table:
		return piece{Table: p.table(i, b)}, nil
	case Figure:
		f, err := p.figure(i, b)
		return piece{Figure: f}, err
	}
	return piece{}, fmt.Errorf("no view of a %T", b)
}

func calloutClass(k CalloutKind) string {
	switch k {
	case Recommendation:
		return "recommendation"
	case Dissent:
		return "dissent"
	case Limit:
		return "limit"
	}
	return "remark"
}

func (p *pager) note(f footnote) noteView {
	v := noteView{Number: f.Number, Text: p.text(f.Text)}
	if t := f.Trail; t != nil {
		v.Trail, v.Formula, v.Place = true, clean(t.Formula), clean(t.Place)
		for _, in := range t.Inputs {
			v.Inputs = append(v.Inputs, Input{clean(in.Name), clean(in.Value), clean(in.Origin)})
		}
		for _, key := range t.Sources {
			if k := p.source[key]; k > 0 {
				v.Sources = append(v.Sources, k)
			}
		}
	}
	return v
}
