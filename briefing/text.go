package briefing

import (
	"net/url"
	"strings"
)

// Text is running text: spans one after the other, nothing between them.
type Text []Span

// Span is a stretch of text of one kind.
type Span struct {
	Kind  Kind
	Text  string
	To    string // Link: address; ToNote: key of a note; Cite: key of a source
	Lang  string // BCP 47 tag if the language differs from the document's
	Trail *Trail // where Text comes from; nil: not told
}

// Kind says what a span is.
type Kind uint8

// The kinds of span.
const (
	Plain Kind = iota
	Strong
	Emphasis
	Code
	Link   // Text leads to To if that is an https address; anything else is text
	ToNote // a footnote mark after Text; Text may be empty
	Cite   // the number of a source after Text; Text may be empty
)

// Trail tells where a number comes from, for a reader who asks.
type Trail struct {
	Formula string   // as the case writes it
	Inputs  []Input  // what went in
	Sources []string // keys of sources
	Place   string   // where the case says so: "levers.hedge.hcl:12"
}

// Input is one name in a formula and the value it had.
type Input struct {
	Name, Value string
	Origin      string // "cited", "the analyst's own"
}

// Words makes plain text.
func Words(s string) Text { return Text{{Text: s}} }

// String is the text without its marks.
func (t Text) String() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// address gives the place a link leads to, if it may be a link: https with a host
// and no user name.
func address(s string) (string, bool) {
	if len(s) > 2000 || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f }) {
		return "", false
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil {
		return "", false
	}
	return u.String(), true
}
