package briefing

// Document is one briefing: what is said, in reading order, and nothing of how
// it looks. A composer fills it from findings; the writers only read it. Nobody
// changes a document after it has been handed over.
//
// Every string may hold any text at all: a writer escapes for its own format.
type Document struct {
	Lang     string // BCP 47 tag of the language of the text: "en", "ko"
	Kicker   string // the few words above the title: "Strategy briefing"
	Title    string
	Subtitle Text
	AsOf     string   // the day up to which the case knows the world: "2025-11-24"
	CaseName string   // the name of the case: "korea"
	Hash     string   // what identifies the case and the run, for repeating it
	Facts    []string // more of the line under the title: "20,000 futures", "seed 7"
	Labels   Labels   // the words that the writers add themselves

	Blocks  []Block
	Notes   []Note   // what spans of kind ToNote point to
	Sources []Source // what spans of kind Cite point to, in the order of the list
}

// Block is one piece of a document: [Heading], [Paragraph], [List],
// [KeyJudgement], [Callout], [Table] or [Figure].
type Block interface{ block() }

// Heading opens a part (level 1) or a section inside it (levels 2 and 3). The
// title of the document stands above level 1.
type Heading struct {
	Level   int    // 1 to 3; anything else is taken for the nearest
	ID      string // for links into the document; empty: made from the position
	Text    Text
	NewPage bool // on paper, begin a new page here
}

// Paragraph is running text.
type Paragraph struct{ Text Text }

// List is a list of short texts.
type List struct {
	Ordered bool
	Items   []Text
}

// KeyJudgement is one judgement of the first page. How likely something is and
// how sure the analyst is of saying so are two things and are kept apart.
type KeyJudgement struct {
	Statement  Text
	Likelihood Likelihood // zero: the statement is not about likelihood
	Confidence Text       // a sentence of its own: "Moderate confidence: ..."
	Assumption Text       // the assumption whose failure would break the judgement
	Own, Of    int        // of so many inputs behind it, so many are the analyst's own; Of 0: not counted
}

// Likelihood is a word of estimative probability and the range it stands for.
type Likelihood struct{ Word, Range string }

// Callout is text that must not be overlooked.
type Callout struct {
	Kind  CalloutKind
	Title string // empty: the label of the kind
	Body  []Text // paragraphs
}

// CalloutKind says why a callout is called out.
type CalloutKind uint8

// The kinds of callout.
const (
	Remark         CalloutKind = iota
	Recommendation             // what to do
	Dissent                    // who disagrees, and why
	Limit                      // what the analysis cannot say
)

// Table is a table with one head row. The first cell of a row names the row.
type Table struct {
	ID      string // for links into the document; may be empty
	Caption Text
	Head    []Text
	Align   []Align // by column; a missing one is Left
	Rows    [][]Cell
	Note    Text
	Bars    []int // columns of numbers that a spreadsheet also draws as bars, each in a chart of its own
}

// Align says on which side a column stands. Numbers stand right.
type Align uint8

// The sides of a column.
const (
	Left Align = iota
	Right
	Center
)

// Cell is one cell of a table.
type Cell struct {
	Text    Text
	Number  *Number  // what Text shows, for spreadsheets; nil: not a number
	Formula *Formula // how Number follows from its row, for spreadsheets; nil: it stands for itself
	Tone    Tone     // a colour beside the words, never instead of them
	Trail   *Trail   // where the content comes from; nil: not told
}

// Formula computes a number from others of the same row: the first less the second
// and any further ones, or the sum of all.
type Formula struct {
	Sum     bool
	Columns []int // counted from 0; at least two
}

// Number is a value as it was computed and the unit it is in.
type Number struct {
	Value float64
	Unit  string // "%" is a hundredth: Value 23 with unit "%" is 23 %
}

// Tone is the verdict that a cell speaks.
type Tone uint8

// The tones.
const (
	Neutral Tone = iota
	Good
	Mixed
	Bad
)

// Figure is a picture with the words around it and the numbers behind it.
type Figure struct {
	ID          string // for links and file names; empty: made from the position
	Picture     Picture
	Title       string     // the finding that the picture shows
	Measure     string     // what is measured, in which unit
	Description string     // what one would say of the picture to somebody who cannot see it
	Note        Text       // how to read it, where the numbers come from
	Worded      bool       // the picture shows Title, Measure and Note itself: beside it they are not repeated
	Data        [][]string // the numbers behind it; the first row names the columns
}

// Picture draws a figure. Package chart's figures are pictures.
type Picture interface {
	// SVG is one svg element for use inside a page; its colours may be CSS
	// variables that the page sets.
	SVG() string
	// PNG is the picture in light colours, so many pixels wide.
	PNG(width int) ([]byte, error)
}

// Styled is a picture that needs a style sheet in its page. Pictures with the
// same sheet share it.
type Styled interface {
	Picture
	Stylesheet() string
}

// Note is a footnote. Spans refer to it by Key; a key that nobody refers to is
// not printed.
type Note struct {
	Key  string
	Text Text
}

// Source is one entry of the list of sources. Spans refer to it by Key.
type Source struct {
	Key   string
	Text  Text   // author, title, publisher, date
	URL   string // linked when it is https, otherwise printed
	Grade string // how far to trust it, as the case grades it: "B2"
}

func (Heading) block()      {}
func (Paragraph) block()    {}
func (List) block()         {}
func (KeyJudgement) block() {}
func (Callout) block()      {}
func (Table) block()        {}
func (Figure) block()       {}
