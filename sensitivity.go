package hedge

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"

	"hedge/design"
	"hedge/diag/spell"
	"hedge/method/sensitivity"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

// SensitivityMethods lists the methods, those that choose their runs first.
var SensitivityMethods = []string{"sobol", "morris", "efast", "dgsm", "rbd_fast", "delta", "pawn", "regional", "extra_trees"}

// SensitivityOptions say what is asked of which outcome.
type SensitivityOptions struct {
	Method   string
	Outcome  string // "": the one the case has, or its headline
	Strategy string // "": the first
	Scenario string // "": the baseline
	Runs     int    // of the model, at most
	Seed     uint64
	Workers  int
	Pairs    bool     // second order, by sobol
	Above    *float64 // threshold of regional, in the outcome's unit; nil: the bar, or else the median
}

// Sensitivity is what a method says of a case's inputs.
type Sensitivity struct {
	*sensitivity.Result
	Outcome, Strategy, Scenario int
	Case                        *model.Case
}

// FindSensitivity runs a case as a method asks and says which of its inputs matter
// most to an outcome. Inputs are what a future is drawn by, in file order: the world of
// the scenario where it has several, the uncertainties, the events. One that is drawn
// every year is one input, its whole path.
func FindSensitivity(ctx context.Context, c *model.Case, o SensitivityOptions) (*Sensitivity, error) {
	out := &Sensitivity{Case: c, Scenario: c.Baseline}
	var err error
	if out.Outcome, err = outcomeNamed(c, o.Outcome); err != nil {
		return nil, err
	}
	if o.Strategy != "" {
		p, err := Compile(c, Options{Strategies: []string{o.Strategy}})
		if err != nil {
			return nil, err
		}
		out.Strategy = p.Strategies[0]
	}
	if o.Scenario != "" {
		if out.Scenario, err = scenarioNamed(c, o.Scenario); err != nil {
			return nil, err
		}
	}
	p := plan.Compile(c, plan.Ask{Strategies: []int{out.Strategy}, Scenarios: []int{out.Scenario}})
	if err := p.Worlds.Err(c); err != nil {
		return nil, err
	}
	e := &experimenter{p: p, c: c, outcome: out.Outcome, seed: o.Seed}
	e.inputs()
	if len(e.in) == 0 {
		return nil, errors.New("nothing varies: the case has no uncertainty, no event and one possible world")
	}
	if o.Runs < 1 {
		return nil, fmt.Errorf("%d runs: at least one is needed", o.Runs)
	}
	if err := run.Fits(p, run.Spec{Spec: design.Spec{Futures: o.Runs}}); err != nil {
		return nil, err
	}
	var d *sensitivity.Design
	switch o.Method {
	case "sobol":
		d, err = sensitivity.Sobol{Runs: o.Runs, Pairs: o.Pairs, Seed: o.Seed}.Design(e.in)
	case "morris":
		d, err = sensitivity.Morris{Runs: o.Runs, Seed: o.Seed}.Design(e.in)
	case "efast":
		d, err = sensitivity.EFAST{Runs: o.Runs, Seed: o.Seed}.Design(e.in)
	case "dgsm":
		d, err = sensitivity.DGSM{Runs: o.Runs, Seed: o.Seed}.Design(e.in)
	default:
		g, err := e.given(o)
		if err != nil {
			return nil, err
		}
		x, y, err := e.sample(ctx, o)
		if err != nil {
			return nil, err
		}
		in, notes := e.in[:0:0], []string(nil)
		var columns [][]float64
		for k, input := range e.in {
			if i := slices.Index(e.uncertainties, k); i >= 0 && c.Uncertainties[i].Yearly {
				notes = append(notes, fmt.Sprintf("%s is drawn anew every year; only methods that choose their runs look at it", input.Name))
				continue
			}
			in, columns = append(in, input), append(columns, x[k])
		}
		if len(in) == 0 {
			return nil, errors.New("all that varies is drawn anew every year: take a method that chooses its runs, such as sobol")
		}
		if out.Result, err = g.Analyse(in, columns, y); err != nil {
			return nil, err
		}
		out.Notes = append(out.Notes, notes...)
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	out.Result, err = d.Run(func(x [][]float64, y []float64) error {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return e.model(x, y)
	}, workers)
	return out, err
}

// outcomeNamed finds an outcome; without a name the headline, if there is one.
func outcomeNamed(c *model.Case, name string) (int, error) {
	switch {
	case len(c.Outcomes) == 0:
		return 0, errors.New("the case has no outcome")
	case name == "":
		return c.Headline, nil
	}
	return indexNamed("outcome", name, len(c.Outcomes), func(i int) string { return c.Outcomes[i].Name })
}

func scenarioNamed(c *model.Case, name string) (int, error) {
	return indexNamed("scenario", name, len(c.Scenarios), func(i int) string { return c.Scenarios[i].Name })
}

// indexNamed finds a name among n, or says which may be meant.
func indexNamed(kind, name string, n int, named func(int) string) (int, error) {
	var names []string
	for i := range n {
		if named(i) == name {
			return i, nil
		}
		names = append(names, named(i))
	}
	if near := spell.Nearest(name, names); near != "" {
		return 0, fmt.Errorf("no %s %q in this case; did you mean %s?", kind, name, near)
	}
	return 0, fmt.Errorf("no %s %q in this case; it has %s", kind, name, strings.Join(names, ", "))
}

// experimenter runs one course in one scenario at points that a method chooses.
type experimenter struct {
	p       *plan.Plan
	c       *model.Case
	outcome int
	seed    uint64

	in            []sensitivity.Input
	world         int   // input that chooses the world, or None
	uncertainties []int // inputs, by uncertainty
	events        []int // inputs, by event; nil with luck
}

// inputs lists what a future is drawn by.
func (e *experimenter) inputs() {
	c := e.c
	add := func(k sensitivity.Input) int {
		e.in = append(e.in, k)
		return len(e.in) - 1
	}
	e.world = model.None
	if n := len(e.p.Worlds.Fitting[c.Baseline]); n > 1 {
		// The draw runs through the baseline's worlds; other scenarios follow.
		e.world = add(sensitivity.Input{Name: "the world", Kind: sensitivity.Category, Quantile: func(u float64) float64 {
			return min(math.Floor(float64(u*float64(n))), float64(n-1))
		}})
	}
	for i, u := range c.Uncertainties {
		k := sensitivity.Input{Name: u.Name, Dependent: c.Correlated(i)}
		if u.Yearly {
			k.Kind = sensitivity.Category // its draw names a path and has no order
		}
		e.uncertainties = append(e.uncertainties, add(k))
	}
	if c.Luck <= 1 {
		for _, x := range c.Events {
			e.events = append(e.events, add(sensitivity.Input{Name: x.Name}))
		}
	}
}

// model computes a block of points.
func (e *experimenter) model(x [][]float64, y []float64) error {
	at := design.Points{Seed: e.seed, World: make([]float64, len(y))}
	if e.world != model.None {
		n := float64(len(e.p.Worlds.Fitting[e.c.Baseline]))
		for i, w := range x[e.world] {
			at.World[i] = (w + 0.5) / n
		}
	}
	draws := func(of []int) [][]float64 {
		out := make([][]float64, len(of))
		for i, k := range of {
			out[i] = slices.Clone(x[k])
			for n, u := range out[i] {
				out[i][n] = min(max(u, 0x1p-53), 1-0x1p-53) // draws lie inside (0, 1)
			}
		}
		return out
	}
	at.Uncertainties = draws(e.uncertainties)
	if e.c.Luck <= 1 {
		at.Events = draws(e.events)
	}
	o, err := run.At(e.p, at)
	if err != nil {
		return err
	}
	e.read(o, y)
	return nil
}

// read takes the outcome of every deep point, the mean over its chance draws.
func (e *experimenter) read(o *run.Outcomes, y []float64) {
	unit := e.c.Outcomes[e.outcome].Unit
	rows := o.Column(plan.Cell{Arm: 0, Measure: e.outcome})
	luck := o.Luck()
	for i := range y {
		sum := 0.0
		for _, v := range rows[i*luck : (i+1)*luck] {
			sum += v
		}
		y[i] = unit.ToAuthor(sum / float64(luck))
	}
}

// given is a method for runs drawn as usual.
func (e *experimenter) given(o SensitivityOptions) (sensitivity.Given, error) {
	switch o.Method {
	case "delta":
		return sensitivity.Delta{Seed: o.Seed}, nil
	case "pawn":
		return sensitivity.PAWN{Seed: o.Seed}, nil
	case "rbd_fast":
		return sensitivity.RBDFAST{Seed: o.Seed}, nil
	case "regional":
		if o.Above == nil {
			return nil, errors.New("the method regional compares runs at or above a threshold with the others: give --above")
		}
		return sensitivity.Regional{Threshold: *o.Above, Seed: o.Seed}, nil
	}
	if o.Method == "extra_trees" {
		return sensitivity.ExtraTrees{Seed: o.Seed, Workers: o.Workers}, nil
	}
	return nil, fmt.Errorf("unknown method %q: one of %s", o.Method, strings.Join(SensitivityMethods, ", "))
}

// sample draws futures as a run does, and gives the draws and the outcome.
func (e *experimenter) sample(ctx context.Context, o SensitivityOptions) (x [][]float64, y []float64, err error) {
	out, err := run.Evaluate(ctx, e.p, run.Spec{Spec: design.Spec{Futures: o.Runs, Seed: o.Seed}, Workers: o.Workers}, nil)
	if err != nil {
		return nil, nil, err
	}
	x = make([][]float64, len(e.in))
	luck := out.Luck()
	rows := make([]float64, out.Rows())
	points := func(rows []float64) []float64 {
		if luck == 1 {
			return slices.Clone(rows)
		}
		p := make([]float64, out.N())
		for i := range p {
			p[i] = rows[i*luck]
		}
		return p
	}
	if e.world != model.None {
		worlds := make([]int, out.Rows())
		out.Futures.Worlds(e.p.Arms[0].Scenario, worlds, 0)
		for i, w := range worlds {
			rows[i] = float64(w)
		}
		x[e.world] = points(rows)
	}
	for i, k := range e.uncertainties {
		out.Futures.Uniforms(i, 0, rows, 0)
		x[k] = points(rows)
	}
	for i, k := range e.events {
		out.Futures.Draws(i, rows, 0)
		x[k] = points(rows)
	}
	y = make([]float64, out.N())
	e.read(out, y)
	return x, y, nil
}

// ContractSensitivity is the machine-readable answer. A measure that the method does
// not give is left out.
type ContractSensitivity struct {
	Hedge    string          `json:"hedge"`
	Method   string          `json:"method"`
	Runs     int             `json:"runs"`
	Outcome  string          `json:"outcome"`
	Unit     string          `json:"unit"`
	Strategy string          `json:"strategy"`
	Scenario string          `json:"scenario"`
	Indices  []ContractIndex `json:"indices"`
	Pairs    []ContractPair  `json:"pairs"`
	Notes    []string        `json:"notes"`
}

// ContractIndex is what the method says of one input: each measure with its interval,
// null where the method states none. Zero says that the runs show no influence.
type ContractIndex struct {
	Input string

	Measures map[string]ContractEstimate
	Order    []string
	Zero     bool
}

// ContractEstimate is a value with its interval.
type ContractEstimate struct {
	Value Num `json:"value"`
	Low   Num `json:"low"`
	High  Num `json:"high"`
}

// ContractPair is the influence of two inputs together beyond that of each.
type ContractPair struct {
	A string `json:"a"`
	B string `json:"b"`
	ContractEstimate
}

// MarshalJSON writes the measures beside the input's name.
func (k ContractIndex) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	name, err := json.Marshal(k.Input)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, `{"input":%s`, name)
	for _, m := range k.Order {
		e, err := json.Marshal(k.Measures[m])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, `,"%s":%s`, m, e)
	}
	fmt.Fprintf(&b, `,"indistinguishable_from_zero":%t}`, k.Zero)
	return b.Bytes(), nil
}

// Contract builds the machine-readable answer.
func (s *Sensitivity) Contract() *ContractSensitivity {
	c := s.Case
	out := &ContractSensitivity{
		Hedge: "1", Method: s.Method, Runs: s.Runs, Outcome: c.Outcomes[s.Outcome].Name, Unit: c.Outcomes[s.Outcome].Unit.String(),
		Strategy: c.Strategies[s.Strategy].Name, Scenario: c.Scenarios[s.Scenario].Name,
		Indices: []ContractIndex{}, Pairs: []ContractPair{}, Notes: append([]string{}, s.Notes...),
	}
	estimate := func(e sensitivity.Estimate) ContractEstimate {
		return ContractEstimate{Num(e.Value), Num(e.Low), Num(e.High)}
	}
	for _, x := range s.Indices {
		k := ContractIndex{Input: x.Input, Measures: map[string]ContractEstimate{}}
		for _, m := range x.Measures {
			k.Order, k.Measures[m.Name] = append(k.Order, m.Name), estimate(m.Estimate)
		}
		main, _ := x.Of(s.Main)
		k.Zero = main.IndistinguishableFromZero()
		out.Indices = append(out.Indices, k)
	}
	for _, p := range s.Pairs {
		out.Pairs = append(out.Pairs, ContractPair{p.A, p.B, estimate(p.Estimate)})
	}
	return out
}
