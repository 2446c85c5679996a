package lang

import "hedge/model"

// kind is one row of the table of block kinds.
type kind struct {
	name    string
	labels  int           // 1 or 2
	flat    model.RefKind // shares the namespace of bare names, as this kind of reference
	attrs   []string      // beside the head: title note own cite as_of unit
	blocks  []string      // nested blocks
	must    []string      // attributes without which the block says nothing
	declare func(*checker, *block)
	resolve func(*checker, *block)
}

// head lists the attributes that may stand in every block.
var head = []string{"title", "title_ko", "note", "own", "cite", "as_of"}

// kinds is the one table of block kinds, in the order in which they are read:
// declare fills in what needs no other block's content, resolve reads
// expressions. Formulas and outcomes are resolved in order of dependence.
func kinds() []*kind {
	return []*kind{
		{
			name: "case", labels: 1, must: []string{"title", "question", "horizon", "as_of"},
			attrs:   []string{"question", "focal", "horizon", "lexicon", "baseline", "headline", "verdict", "units", "luck", "hold_up", "aversion", "question_ko"},
			declare: (*checker).declareCase,
		},
		{
			name: "source", labels: 1, must: []string{"kind", "title", "date"},
			attrs:   []string{"kind", "author", "publisher", "date", "url", "file", "grade", "paragraphs"},
			declare: (*checker).declareSource,
		},
		{name: "actor", labels: 1, must: []string{"title"}, declare: (*checker).declareActor},
		{
			name: "descriptor", labels: 1, flat: model.ToDescriptor, must: []string{"title"},
			attrs: []string{"observable"}, blocks: []string{"state"}, declare: (*checker).declareDescriptor,
		},
		{
			name: "impact", labels: 2, attrs: []string{"table", "why"},
			declare: (*checker).declareImpact, resolve: (*checker).resolveImpact,
		},
		{
			name: "constraint", labels: 1, attrs: []string{"when", "only_if", "never", "why"},
			declare: (*checker).declareConstraint, resolve: (*checker).resolveConstraint,
		},
		{
			name: "scenario", labels: 1, attrs: []string{"where"}, must: []string{"title", "where"},
			declare: (*checker).declareScenario, resolve: (*checker).resolveScenario,
		},
		{
			name: "lexicon", labels: 1, attrs: []string{"terms"}, must: []string{"terms"},
			declare: (*checker).declareLexicon,
		},
		{
			name: "judgement", labels: 1, must: []string{"event"},
			attrs:   []string{"event", "given", "says", "more_likely_than", "by", "stretch", "confidence", "base_rate", "base_from", "set_aside", "came", "settled"},
			declare: (*checker).declareJudgement, resolve: (*checker).resolveJudgement,
		},
		{
			name: "evidence", labels: 1, attrs: []string{"date", "supports", "against", "ratio"}, must: []string{"date", "supports", "ratio"},
			declare: (*checker).declareEvidence, resolve: (*checker).resolveEvidence,
		},
		{
			name: "observation", labels: 1, attrs: []string{"of", "error", "hit", "false_alarm", "cost"}, must: []string{"title", "of"},
			declare: (*checker).declareObservation, resolve: (*checker).resolveObservation,
		},
		{
			name: "uncertainty", labels: 1, flat: model.ToUncertainty,
			attrs: []string{"unit", "range", "distribution", "each", "observable"}, blocks: []string{"by"},
			declare: (*checker).declareUncertainty,
		},
		{
			name: "correlate", labels: 1, attrs: []string{"pairs"}, must: []string{"pairs"},
			declare: (*checker).declareCorrelate, resolve: (*checker).resolveCorrelate,
		},
		{
			name: "lever", labels: 1, flat: model.ToLever, attrs: []string{"unit", "range", "choices", "default", "each"},
			declare: (*checker).declareLever,
		},
		{
			name: "strategy", labels: 1, attrs: []string{"set"}, blocks: []string{"adapt"}, must: []string{"title", "set"},
			declare: (*checker).declareStrategy, resolve: (*checker).resolveStrategy,
		},
		{
			name: "constant", labels: 1, flat: model.ToConstant, attrs: []string{"unit", "value"}, must: []string{"value"},
			declare: (*checker).declareConstant,
		},
		{
			name: "formula", labels: 1, flat: model.ToFormula, attrs: []string{"unit", "value"}, must: []string{"value"},
			declare: (*checker).declareFormula, resolve: (*checker).resolveFormula,
		},
		{
			name: "stock", labels: 1, flat: model.ToStock, attrs: []string{"unit", "initial", "flow", "min", "max"},
			must: []string{"unit", "initial", "flow"}, declare: (*checker).declareStock, resolve: (*checker).resolveStock,
		},
		{
			name: "event", labels: 1, flat: model.ToEvent, attrs: []string{"hazard"}, must: []string{"hazard"},
			declare: (*checker).declareEvent, resolve: (*checker).resolveEvent,
		},
		{
			name: "signpost", labels: 1, attrs: []string{"when", "lead"}, must: []string{"title", "when"},
			declare: (*checker).declareSignpost, resolve: (*checker).resolveSignpost,
		},
		{
			name: "outcome", labels: 1, flat: model.ToOutcome, attrs: []string{"unit", "value", "goal", "require", "owner"},
			must: []string{"value", "unit"}, declare: (*checker).declareOutcome, resolve: (*checker).resolveOutcome,
		},
		{
			name: "variant", labels: 1, attrs: []string{"set"}, must: []string{"set"},
			declare: (*checker).declareVariant, resolve: (*checker).resolveVariant,
		},
		{
			name: "claim", labels: 1, attrs: []string{"holds_if", "attributed_to", "unchecked", "supports", "attacks", "contrast"},
			must: []string{"holds_if"}, declare: (*checker).declareClaim, resolve: (*checker).resolveClaim,
		},
		{
			name: "coverage", labels: 1, attrs: []string{"table"}, must: []string{"table"},
			declare: (*checker).declareCoverage, resolve: (*checker).resolveCoverage,
		},
		{
			name: "expect", labels: 1, attrs: []string{"assert", "futures", "seed", "except"}, must: []string{"assert"},
			declare: (*checker).declareExpect, resolve: (*checker).resolveExpect,
		},
	}
}

// later lists the blocks that a later version reads.
var later = map[string]string{
	"game": "games between players",
}

// findKind gives the row of a block's name, or nil.
func (c *checker) findKind(name string) *kind {
	for _, k := range c.kinds {
		if k.name == name {
			return k
		}
	}
	return nil
}
