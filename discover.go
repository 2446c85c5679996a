package hedge

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hedge/method/discovery"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// DiscoveryMethods lists the methods that find boxes.
var DiscoveryMethods = []string{"prim", "constrained", "rotated", "cart", "logistic", "stacking"}

// DiscoverOptions say how boxes are looked for. Zero values are the usual ones.
type DiscoverOptions struct {
	Method    string  // one of DiscoveryMethods
	Alpha     float64 // share of rows peeled at a time; 0 stands for 0.05
	Paste     float64 // share pasted back; 0 stands for 0.05
	MassMin   float64 // least share of rows in a box; 0 stands for 0.05
	Objective string  // "lenient1", "lenient2", "original"
	Parity    bool    // the rules of the EMA Workbench 3.0, whole numbers as integers
	Boxes     int     // of prim: how many, one after the other; 0 stands for 1
	Seed      uint64  // of the halves by which stability is judged
}

func (o DiscoverOptions) settings() (discovery.Settings, error) {
	s := discovery.Settings{Peel: o.Alpha, Paste: o.Paste, MassMin: o.MassMin, Peer: o.Parity}
	switch o.Objective {
	case "", "lenient1":
	case "lenient2":
		s.Objective = discovery.Lenient2
	case "original":
		s.Objective = discovery.Original
	default:
		return s, fmt.Errorf("unknown objective %q: lenient1, lenient2 or original", o.Objective)
	}
	return s, nil
}

// Discovery is where the rows of interest lie.
type Discovery struct {
	Method    string
	What      string // what the rows of interest are, in words
	Table     *discovery.Table
	N, K      int // rows, and those of interest
	Boxes     []discovery.Box
	Means     []discovery.MeanBox // of a target that is a number, in place of Boxes
	Chosen    int                 // the box proposed; 0 of a trajectory is everything
	Stops     *Stops              // of prim: other places to stop
	Formula   *discovery.LogisticModel
	Stack     *discovery.Stacked
	Further   []discovery.Box // of prim with several boxes: those after the first
	Stability *discovery.Stability
	Notes     []string
	value     func(column int, x float64) string // nil: plain numbers
}

// Stops are proposals of where else to stop on the way of PRIM, by number of box.
type Stops struct {
	Knee        int `json:"knee"`        // from here on density costs more coverage than before
	Significant int `json:"significant"` // the last of which no limit has a quasi-p above 0.05
}

// Phrases says a region in words.
func (d *Discovery) Phrases(r discovery.Region) []string { return r.Phrases(d.Table, d.value) }

// Discover looks for boxes in a table of rows marked by y.
func discover(d *Discovery, y []bool, o DiscoverOptions) error {
	set, err := o.settings()
	if err != nil {
		return err
	}
	d.Method, d.N = o.Method, len(y)
	for _, is := range y {
		if is {
			d.K++
		}
	}
	switch {
	case d.K == 0:
		return fmt.Errorf("in none of the %d rows %s: there is nothing to look for", d.N, d.What)
	case d.K == d.N:
		return fmt.Errorf("in all of the %d rows %s: there is nothing to tell apart", d.N, d.What)
	}
	switch o.Method {
	case "constrained":
		if d.Boxes, err = discovery.Constrained(d.Table, y, 0, set); err != nil {
			return err
		}
		for i, b := range d.Boxes {
			if youden(b, d) > youden(d.Boxes[d.Chosen], d) {
				d.Chosen = i
			}
		}
		return nil
	case "cart":
		d.Boxes, err = discovery.Cart(d.Table, y, discovery.CartSettings{MassMin: o.MassMin})
		return err
	case "logistic":
		d.Formula, err = discovery.Logistic(d.Table, y, discovery.LogisticSettings{})
		return err
	case "stacking":
		of := make([]float64, len(y))
		for i, is := range y {
			of[i] = truth(is)
		}
		d.Stack, err = discovery.Stack(d.Table, of, discovery.StackSettings{Seed: o.Seed})
		return err
	case "rotated":
		source := d.Table.Columns()
		turned, err := discovery.Rotate(d.Table, y)
		if err != nil {
			return err
		}
		d.Table, d.value = turned.Table, nil
		for k, axis := range turned.Axes {
			d.Notes = append(d.Notes, fmt.Sprintf("axis %d is %s, each in standard deviations from its mean", k+1, weights(turned, source, axis)))
		}
	case "prim":
	default:
		return fmt.Errorf("unknown method %q: one of %s", o.Method, strings.Join(DiscoveryMethods, ", "))
	}
	var way *discovery.Trajectory
	if o.Boxes > 1 {
		rounds, err := discovery.Cover(d.Table, y, o.Boxes, discovery.Remove, func(t *discovery.Trajectory) int { return t.Proposal(0) }, set)
		if err != nil {
			return err
		}
		way, d.Chosen = rounds[0].Trajectory, rounds[0].Chosen
		for _, r := range rounds[1:] {
			d.Further = append(d.Further, r.Box())
		}
	} else {
		if way, err = discovery.Prim(d.Table, y, set); err != nil {
			return err
		}
		d.Chosen = way.Proposal(0)
	}
	d.Boxes, d.Stops = way.Boxes, &Stops{way.Knee(), way.Significant(0.05)}
	if d.Chosen > 0 {
		t, err := first(d.Table, mostResampled)
		if err != nil {
			return err
		}
		if d.Stability, err = discovery.Resample(t, y[:t.Rows()], d.Boxes[d.Chosen], o.Seed, set); err != nil {
			d.Notes = append(d.Notes, "how stable the box is cannot be said: "+err.Error())
		}
	}
	return nil
}

// mostResampled is how many rows, the first, are looked at in halves.
const mostResampled = 20_000

// first is the first rows of a table.
func first(t *discovery.Table, rows int) (*discovery.Table, error) {
	if t.Rows() <= rows {
		return t, nil
	}
	columns := slices.Clone(t.Columns())
	for i := range columns {
		columns[i].Values = columns[i].Values[:rows]
	}
	return discovery.NewTable(columns...)
}

// youden is the share of the rows of interest inside a box less that of the others.
func youden(b discovery.Box, d *Discovery) float64 {
	return b.Coverage - float64(b.Rows-b.Positives)/float64(d.N-d.K)
}

// weights writes an axis by its largest weights.
func weights(r *discovery.Rotation, source []discovery.Column, axis []float64) string {
	order := make([]int, len(axis))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := max(axis[a], -axis[a]), max(axis[b], -axis[b]); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	var parts []string
	for _, i := range order[:min(len(order), 4)] {
		parts = append(parts, fmt.Sprintf("%+.2f %s", axis[i], source[r.Turned[i]].Name))
	}
	if len(order) > 4 {
		parts = append(parts, "...")
	}
	return strings.Join(parts, " ")
}

// DiscoverQuestion says what is asked of a case. One of Claim, Outcome, Regret and
// Beaten is named; "" stands for none.
type DiscoverQuestion struct {
	Claim    string  // it is false
	Outcome  string  // its bar is missed
	Regret   bool    // regret on the headline, or on Outcome, is above Bound
	Bound    float64 // in the outcome's unit
	Beaten   string  // this course is better on the headline
	Strategy string  // the course looked at; "": the best single one
	Scenario string  // "": the baseline
}

// DiscoverCase runs a case and says where something fails.
func DiscoverCase(ctx context.Context, c *model.Case, ask DiscoverQuestion, o Options, by DiscoverOptions) (*Discovery, error) {
	q := study.Question{Scenario: c.Baseline, Strategy: model.None, Claim: model.None, Bar: model.None, Regret: model.None, Beaten: model.None}
	var err error
	if ask.Scenario != "" {
		if q.Scenario, err = scenarioNamed(c, ask.Scenario); err != nil {
			return nil, err
		}
	}
	if ask.Strategy != "" {
		if q.Strategy, err = strategyNamed(c, ask.Strategy); err != nil {
			return nil, err
		}
	}
	asked := 0
	if ask.Claim != "" {
		asked++
		if q.Claim, err = claimNamed(c, ask.Claim); err != nil {
			return nil, err
		}
		if ask.Scenario != "" {
			return nil, errors.New("a claim is looked at in the baseline or in the scenarios it names: leave --scenario out")
		}
	}
	if ask.Regret {
		asked++
		if q.Regret, err = outcomeNamed(c, ask.Outcome); err != nil {
			return nil, err
		}
		q.Bound = c.Outcomes[q.Regret].Unit.FromAuthor(ask.Bound)
	} else if ask.Outcome != "" {
		asked++
		if q.Bar, err = outcomeNamed(c, ask.Outcome); err != nil {
			return nil, err
		}
	}
	if ask.Beaten != "" {
		asked++
		if q.Beaten, err = strategyNamed(c, ask.Beaten); err != nil {
			return nil, err
		}
	}
	if asked != 1 {
		return nil, errors.New("ask one thing: --claim NAME, --outcome NAME, --regret BOUND or --beaten-by COURSE")
	}
	want := plan.Ask{Scenarios: []int{q.Scenario}, Only: []int{}, Claims: true}
	if q.Claim != model.None {
		want.Only = append(want.Only, q.Claim)
	}
	for _, name := range o.Strategies {
		s, err := strategyNamed(c, name)
		if err != nil {
			return nil, err
		}
		want.Strategies = append(want.Strategies, s)
	}
	p := plan.Compile(c, want)
	if err := p.Worlds.Err(c); err != nil {
		return nil, err
	}
	if o, err = o.Settle(c); err != nil {
		return nil, err
	}
	out, err := run.Evaluate(ctx, p, o.spec(), o.Progress)
	if err != nil {
		return nil, err
	}
	if q.Strategy == model.None {
		q.Strategy = study.BestSingle(out, q.Scenario)
	}
	rows, err := study.Ask(out, q)
	if err != nil {
		return nil, err
	}
	d := &Discovery{What: rows.What, value: rows.Value}
	if len(c.Scenarios) > 1 && q.Claim == model.None {
		d.What += " in " + c.Scenarios[q.Scenario].Name
	}
	if d.Table, err = discovery.NewTable(rows.Columns()...); err != nil {
		return nil, err
	}
	return d, discover(d, rows.Fails, by)
}

func claimNamed(c *model.Case, name string) (int, error) {
	return indexNamed("claim", name, len(c.Claims), func(i int) string { return c.Claims[i].Name })
}

func strategyNamed(c *model.Case, name string) (int, error) {
	return indexNamed("strategy", name, len(c.Strategies), func(i int) string { return c.Strategies[i].Name })
}
