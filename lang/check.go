package lang

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// checker carries one case through its stages.
type checker struct {
	kinds    []*kind
	syn      *Syntax
	c        *model.Case
	found    *findings
	guessed  int                                 // proposals made so far
	misspelt map[*hclsyntax.Body]map[string]bool // attributes that an unknown one was proposed to be
	deep     bool                                // the expression at hand was found too deep

	unitless map[model.Ref]beside // uncertainties without a unit, and what they stand beside
	blocks   []*block             // all blocks of known kinds, in file order
	of       map[string][]*block  // the same by kind
	flat     map[string]symbol    // the namespace of bare names
	flatAll  []string
	index    map[string]map[string]int // kind -> name -> index, for qualified names
	units    []string                  // counting words

	horizonKnown  bool
	graph         *graph
	tides         []tide               // of formulas
	memo          map[*model.Expr]tide // of every node
	exchanges     []exchange           // every with( ) of the text
	dates         map[*block]string    // as_of of every block
	functions     map[string]*function
	functionNames []string
	known         map[model.RefKind][]bool // whose unit is known
	worldsBroken  bool                     // some constraint or scenario could not be read
	ruledBy       []bool                   // levers that some rule sets
	listable      bool                     // there are possible worlds, and they can be listed
	words         *model.Lexicon           // of the case, nil without
	wordless      bool                     // the case names a lexicon that there is not
	wanted        []wantedWord             // words for which there is no lexicon
	unconfirmed   map[string]bool          // words of rows that nobody has compared, once said
	pairsBroken   bool                     // some pair of a correlation could not be read
}

// symbol is one bare name.
type symbol struct {
	ref model.Ref
	at  diag.Range
}

// Check resolves every name, checks every unit and fills in every default. The
// case is nil when there are errors.
func Check(s *Syntax) (*model.Case, diag.List) {
	files := map[string][]byte{}
	for _, f := range s.Files {
		files[f.Name] = f.Src
	}
	hash := make(chan model.Hash, 1) // of the text alone, so it need not wait
	if !s.bad {
		go func() { hash <- Hash(files) }()
	}
	c := newChecker(s)
	c.readAll()
	c.worlds()
	c.beliefs()
	c.correlations()
	c.dynamics()
	c.reached()
	c.links()
	c.unused()
	c.provenance()

	list := c.found.list.Sorted()
	if list.Errors() > 0 || s.bad {
		return nil, list
	}
	c.c.Files = files
	c.c.Hash = <-hash
	return c.c, list
}

func newChecker(s *Syntax) *checker {
	c := &checker{
		kinds:     kinds(),
		syn:       s,
		c:         &model.Case{Focal: model.None, Baseline: model.None, Headline: model.None, HoldsAt: 0.9, FailsAt: 0.1, Luck: 1, HoldUp: model.None, Aversion: model.Aversion{Ambiguity: 1}},
		found:     newFindings(),
		unitless:  map[model.Ref]beside{},
		misspelt:  map[*hclsyntax.Body]map[string]bool{},
		of:        map[string][]*block{},
		flat:      map[string]symbol{},
		index:     map[string]map[string]int{},
		known:     map[model.RefKind][]bool{},
		memo:      map[*model.Expr]tide{},
		dates:     map[*block]string{},
		functions: map[string]*function{},

		unconfirmed: map[string]bool{},
	}
	for _, f := range functions() {
		c.functions[f.name] = f
		c.functionNames = append(c.functionNames, f.name)
	}
	c.c.Horizon = model.Horizon{Step: 1}
	return c
}

// readAll reads every block: names first, then plain values, then expressions.
func (c *checker) readAll() {
	c.collect()
	c.name()
	c.allot()
	c.depend()
	for _, k := range c.kinds {
		for _, b := range c.of[k.name] {
			c.require(b)
			k.declare(c, b)
		}
	}
	c.frame()
	c.lexicon()
	c.standIns()
	for _, k := range c.kinds {
		if k.resolve == nil {
			continue
		}
		for _, b := range c.inOrder(k) {
			k.resolve(c, b)
		}
	}
	c.withoutUnits()
}

func (c *checker) report(f diag.Finding) { c.found.add(f) }

// allot makes the slices of the case, one slot per block, so that an index is
// valid from the first reference on.
func (c *checker) allot() {
	n := func(kind string) int { return len(c.of[kind]) }
	m := c.c
	m.Sources = make([]model.Source, n("source"))
	m.Actors = make([]model.Actor, n("actor"))
	m.Descriptors = make([]model.Descriptor, n("descriptor"))
	m.Constraints = make([]model.Constraint, n("constraint"))
	m.Scenarios = make([]model.Scenario, n("scenario"))
	m.Uncertainties = make([]model.Uncertainty, n("uncertainty"))
	m.Levers = make([]model.Lever, n("lever"))
	m.Strategies = make([]model.Strategy, n("strategy"))
	m.Constants = make([]model.Constant, n("constant"))
	m.Formulas = make([]model.Formula, n("formula"))
	m.Stocks = make([]model.Stock, n("stock"))
	m.Events = make([]model.Event, n("event"))
	m.Outcomes = make([]model.Outcome, n("outcome"))
	m.Claims = make([]model.Claim, n("claim"))
	m.Variants = make([]model.Variant, n("variant"))
	m.Correlations = make([]model.Correlation, n("correlate"))
	m.Signposts = make([]model.Signpost, n("signpost"))
	m.Coverages = make([]model.Coverage, n("coverage"))
	m.Impacts = make([]model.Impact, n("impact"))
	m.Lexicons = make([]model.Lexicon, n("lexicon"))
	m.Judgements = make([]model.Judgement, n("judgement"))
	m.Evidence = make([]model.Evidence, n("evidence"))
	m.Observations = make([]model.Observation, n("observation"))
	m.Expects = make([]model.Expect, n("expect"))
	for _, k := range c.kinds {
		if k.flat != model.NoRef {
			c.known[k.flat] = make([]bool, n(k.name))
		}
	}
}

// standIns puts in the one scenario and the one strategy of a case that names
// none.
func (c *checker) standIns() {
	m := c.c
	if len(m.Scenarios) == 0 {
		m.Scenarios = []model.Scenario{{Head: model.Head{Name: "any", Title: "Any possible world", Range: m.Range}}}
		m.Baseline = 0
	}
	if len(m.Strategies) > 0 {
		return
	}
	s := model.Strategy{Head: model.Head{Name: "default", Title: "Every lever at its default", Range: m.Range}}
	for i, l := range m.Levers {
		if !l.HasDefault && l.Name != "" && !c.said(c.of["lever"][i], "default") {
			c.report(diag.Errorf("H215", l.Range, "the lever %s has no default and no strategy sets it", l.Name).
				With("A case without strategies runs with every lever at its default.", "default = "+c.leverSpecimen(l)))
		}
		s.Levers = append(s.Levers, l.Default)
	}
	m.Strategies = []model.Strategy{s}
}

// unitOf gives the unit of a bare name; false while it is not known.
func (c *checker) unitOf(r model.Ref) (unit.Unit, bool) {
	if known := c.known[r.Kind]; r.Index >= len(known) || !known[r.Index] {
		return unit.Unit{}, false
	}
	m := c.c
	switch r.Kind {
	case model.ToConstant:
		return m.Constants[r.Index].Unit, true
	case model.ToLever:
		return m.Levers[r.Index].Unit, true
	case model.ToUncertainty:
		return m.Uncertainties[r.Index].Unit, true
	case model.ToFormula:
		return m.Formulas[r.Index].Unit, true
	case model.ToStock:
		return m.Stocks[r.Index].Unit, true
	case model.ToOutcome:
		return m.Outcomes[r.Index].Unit, true
	}
	return unit.Unit{}, false
}

// nameOf gives what the author called a thing.
func (c *checker) nameOf(r model.Ref) string { return c.headOf(r).Name }

// headOf gives the head of a referenced thing.
func (c *checker) headOf(r model.Ref) *model.Head {
	m := c.c
	switch r.Kind {
	case model.ToConstant:
		return &m.Constants[r.Index].Head
	case model.ToLever:
		return &m.Levers[r.Index].Head
	case model.ToUncertainty:
		return &m.Uncertainties[r.Index].Head
	case model.ToFormula:
		return &m.Formulas[r.Index].Head
	case model.ToStock:
		return &m.Stocks[r.Index].Head
	case model.ToOutcome:
		return &m.Outcomes[r.Index].Head
	case model.ToDescriptor:
		return &m.Descriptors[r.Index].Head
	case model.ToEvent:
		return &m.Events[r.Index].Head
	case model.ToClaim:
		return &m.Claims[r.Index].Head
	}
	return &model.Head{}
}
