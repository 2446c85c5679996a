package model

import (
	"crypto/sha256"
	"encoding/hex"

	"hedge/diag"
	"hedge/unit"
)

// Case is a whole checked case. All slices are in file order.
type Case struct {
	Name, Title, Question string
	TitleKo, QuestionKo   string // the same in Korean, "" where not given
	Focal                 int    // index into Actors, or None
	Horizon               Horizon
	AsOf                  string   // date of the knowledge in the case, YYYY-MM-DD
	Lexicon               string   // the name of a lexicon, "" without judgements
	Baseline              int      // index into Scenarios; never None
	Headline              int      // index into Outcomes: the outcome the one-screen answer compares by; None without outcomes
	HoldsAt, FailsAt      float64  // verdict thresholds, default 0.9 and 0.1
	HoldUp                int      // index into Variants: the same case without what others make of the uncertainty; or None
	Aversion              Aversion // by which the uncertainty itself is priced
	Luck                  int      // chance draws for each deep point, at least 1
	Units                 []string // counting words the case declares
	Range                 diag.Range

	Sources       []Source
	Actors        []Actor
	Descriptors   []Descriptor
	Constraints   []Constraint
	Scenarios     []Scenario // at least one: "any" stands in when the author names none
	Uncertainties []Uncertainty
	Levers        []Lever
	Strategies    []Strategy // at least one: "default" stands in when the author names none
	Constants     []Constant
	Formulas      []Formula
	Stocks        []Stock
	Events        []Event
	Outcomes      []Outcome
	Claims        []Claim
	Variants      []Variant
	Correlations  []Correlation
	Signposts     []Signpost
	Coverages     []Coverage
	Impacts       []Impact
	Lexicons      []Lexicon // declared by the case, and the shipped one it names
	Judgements    []Judgement
	Evidence      []Evidence
	Observations  []Observation
	Expects       []Expect

	// Order lists formulas so that each stands after the formulas it reads in
	// the same year.
	Order []int
	// OutcomeOrder does the same for outcomes that read outcomes.
	OutcomeOrder []int

	Hash  Hash
	Files map[string][]byte // the text of each file, for showing places
}

// None marks an absent index.
const None = -1

// Hash identifies the text of a case without comments and layout.
type Hash [sha256.Size]byte

// String gives the hash in hex, with the algorithm named.
func (h Hash) String() string { return "sha256:" + hex.EncodeToString(h[:]) }

// Horizon is the span of years, both ends included.
type Horizon struct {
	From, To, Step int // Step in years, default 1
}

// Years is the number of steps.
func (h Horizon) Years() int { return (h.To-h.From)/h.Step + 1 }

// Head is what every noun carries.
type Head struct {
	Name  string
	Title string // falls back to the name
	InKo  string // the title in Korean, "" where none is given
	Note  string
	Own   bool // the analyst's own judgement
	Cite  []Citation
	AsOf  string
	Range diag.Range // the block's header
	Body  diag.Range // the whole block
}

// In gives the title in a language, "en" or "ko"; where there is none, the title.
func (h Head) In(lang string) string {
	if lang == "ko" && h.InKo != "" {
		return h.InKo
	}
	return h.Title
}

// Citation points into a source: a paragraph, the title, or the whole of it.
type Citation struct {
	Source int    // index into Case.Sources
	Part   string // "p15", "title", or ""
	Range  diag.Range
}

// Aversion is how much whoever decides dislikes not knowing; the analyst's own.
type Aversion struct {
	Risk      float64 // constant absolute, per standard deviation of the headline in the baseline; 0 is neutral
	Ambiguity float64 // 0 to 1: weight of the worst that the judgements allow, against their centre
}

// Quantity is a number with its unit, stored in coherent units.
type Quantity struct {
	Value float64
	Unit  unit.Unit
	Text  string // as the author wrote it
	Range diag.Range
}
