package model

// Impact is a judgement section of a cross-impact matrix: how each state of one
// descriptor promotes (+) or hinders (-) each state of another.
type Impact struct {
	Head         // Name is "from -> to"
	From, To int // indices into Descriptors
	Cells    [][]int
	Why      string
}

// Lexicon is a scale of estimative words.
type Lexicon struct {
	Head
	Terms []Term
}

// Term is one word (or several that mean the same) with its range of
// probability.
type Term struct {
	Words       []string // lower case; the first is how it is printed
	Lo, Hi      float64
	Unconfirmed bool // nobody has compared the row with the document it is from
}

// Judgement is a likelihood in words or numbers: P(Event | Given) in [Lo, Hi], or
// P(Event) >= P(MoreThan).
type Judgement struct {
	Head
	Event, Given *Expr  // conditions on descriptor states; Given may be nil
	Says         string // as the author wrote it, "" for a comparison
	Word         string // the lexicon's word, "" for numbers and comparisons
	Lo, Hi       float64
	MoreThan     *Expr  // nil unless it is a comparison
	By           int    // the year the author speaks of; the last of the horizon when not said
	Stretch      bool   // read on to the end of the horizon by constant hazard
	SetAside     string // why it is kept and not used, "" when it is used
	Binding      bool   // false for words that carry no number
	Confidence   string
	BaseRate     string // as written, printed beside the word
	BaseFrom     string
}

// Evidence is a dated observation and how much likelier it is in some worlds
// than in others.
type Evidence struct {
	Head
	Date              string  // YYYY-MM-DD
	Supports, Against *Expr   // conditions on descriptor states; Against nil: where Supports does not hold
	Lo, Hi            float64 // likelihood ratio of Supports to Against
	Ratio             string  // as written
}
