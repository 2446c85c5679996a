package model

import (
	"strconv"
	"time"

	"hedge/num"
)

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
	Settled      string // the day from which it is known whether the event came, YYYY-MM-DD; "" while it is not
	Came         bool   // whether it did
}

// At gives the probability that a judgement speaks of, read on to the end of the
// horizon by constant hazard: 1 - (1-p)^r with r = (to - as_of) / (by - as_of).
// Both years run to their end, as those of the horizon do; as_of is the date of
// the case. A judgement about the last year, or that is not stretched, stays as
// it is.
func (j Judgement) At(c *Case) (lo, hi float64) {
	asOf, ok := Year(c.AsOf)
	left := float64(j.By+1) - asOf
	if !ok || !j.Stretch || j.By >= c.Horizon.To || left <= 0 {
		return j.Lo, j.Hi
	}
	r := (float64(c.Horizon.To+1) - asOf) / left
	on := func(p float64) float64 {
		if p <= 0 || p >= 1 {
			return p
		}
		return 1 - num.Pow(1-p, r)
	}
	return on(j.Lo), on(j.Hi)
}

// Year gives a date YYYY-MM-DD as a year with its fraction: the morning of
// 2026-07-02 is 2026 + 182/365.
func Year(date string) (float64, bool) {
	if t, err := time.Parse("2006-01-02", date); err == nil {
		end := time.Date(t.Year(), 12, 31, 0, 0, 0, 0, time.UTC)
		return float64(t.Year()) + float64(t.YearDay()-1)/float64(end.YearDay()), true
	}
	if len(date) >= len("2006") {
		y, err := strconv.Atoi(date[:len("2006")])
		return float64(y), err == nil
	}
	return 0, false
}

// LexiconIndex is the lexicon that the case names, as index into Lexicons, or
// None.
func (c *Case) LexiconIndex() int {
	for i, l := range c.Lexicons {
		if l.Name == c.Lexicon {
			return i
		}
	}
	return None
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

// Observation is something that could be looked at before a course is chosen: a
// reading of an uncertainty with a normal error, or a test for a condition on
// descriptor states.
type Observation struct {
	Head
	Uncertainty     int     // index into Uncertainties, or None
	Event           *Expr   // condition on descriptor states; nil for a reading
	Error           float64 // standard deviation of the reading, stored units of the uncertainty
	Hit, FalseAlarm float64 // how often the test says yes where the condition holds, and where not
	Cost            float64 // stored units of the headline outcome; 0 when not said
}
