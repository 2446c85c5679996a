package hedge

import (
	"context"
	"fmt"
	"slices"
	"time"

	"hedge/design"
	"hedge/diag"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// Defaults of a run. They are part of what makes two runs comparable.
const (
	DefaultFutures = 20_000
	DefaultSeed    = 1
	ManyArms       = 256 // above this a person is asked first
)

// Options are the settings of a run.
type Options struct {
	Futures    int      // at least one; see DefaultFutures
	Seed       uint64   // see DefaultSeed
	Strategies []string // to report on; none: all
	Workers    int      // 0: one per processor
	Memory     int64    // bytes that outcomes may take; 0: no limit
	Sampler    string   // "lhs", "mc", "sobol" or "factorial"; "" is lhs
	AsOf       string   // evidence counts up to this day, YYYY-MM-DD; "" is the day of the case
	ManyArms   bool     // run even a plan of more than ManyArms arms
	Progress   func(run.Progress)
}

// Settle fits the number of futures to the sampler: a full factorial has as many
// as its levels make, at most those asked for.
func (o Options) Settle(c *model.Case) (Options, error) {
	if design.Sampler(o.Sampler) != design.Factorial {
		return o, nil
	}
	_, n, err := design.Grid(c, o.Futures)
	if err != nil {
		return o, err
	}
	o.Futures = n
	return o, nil
}

// TooManyArms says that a plan has so many arms that a person is asked first.
type TooManyArms struct{ Arms int }

func (e *TooManyArms) Error() string {
	return fmt.Sprintf("this asks for %d arms, more than %d", e.Arms, ManyArms)
}

func (o Options) spec() run.Spec {
	s := run.Spec{Workers: o.Workers, Memory: o.Memory}
	s.Futures, s.Seed = o.Futures, o.Seed
	s.Sampler = design.Sampler(o.Sampler)
	return s
}

// Answer is a finished run with everything that was found.
type Answer struct {
	*study.Answer
	Options Options
	Seconds float64   // of running
	Faults  diag.List // values that are no finite number, negative hazards
}

// Compile makes the plan of a run: all claims, the chosen strategies.
func Compile(c *model.Case, o Options) (*plan.Plan, error) {
	ask := plan.Ask{Claims: true}
	for _, name := range o.Strategies {
		at, err := strategyNamed(c, name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(ask.Strategies, at) {
			ask.Strategies = append(ask.Strategies, at)
		}
	}
	p := plan.Compile(c, ask)
	return p, p.Worlds.Err(c)
}

// Run compiles and runs a checked case and studies the outcomes.
func Run(ctx context.Context, c *model.Case, o Options) (*Answer, error) {
	p, err := Compile(c, o)
	if err != nil {
		return nil, err
	}
	return RunPlan(ctx, p, o)
}

// RunPlan runs what Compile made of the same options.
func RunPlan(ctx context.Context, p *plan.Plan, o Options) (*Answer, error) {
	o, err := o.Settle(p.Case)
	if err != nil {
		return nil, err
	}
	begin := time.Now()
	out, err := run.Evaluate(ctx, p, o.spec(), o.Progress)
	if err != nil {
		return nil, err
	}
	a := &Answer{Options: o, Seconds: time.Since(begin).Seconds(), Faults: out.Faults()}
	asOf := o.AsOf
	if asOf == "" {
		asOf = p.Case.AsOf
	}
	a.Answer = study.DoAsOf(out, asOf)
	return a, nil
}

// Tested is the result of one expectation.
type Tested struct {
	study.Tested
	Name, Title string
	Futures     int
	Seed        uint64
	Plan        *plan.Plan
}

// Test runs a case's expectations, those with the same number of futures and
// the same seed together, in file order.
func Test(ctx context.Context, c *model.Case, o Options) ([]Tested, diag.List, error) {
	type key struct {
		futures int
		seed    uint64
	}
	groups := map[key][]int{}
	var order []key
	for i, e := range c.Expects {
		k := key{o.Futures, o.Seed}
		if e.Futures > 0 {
			k.futures = e.Futures
		}
		if e.Seed >= 0 {
			k.seed = uint64(e.Seed)
		}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	out := make([]Tested, len(c.Expects))
	var faults diag.List
	for _, k := range order {
		p := plan.Compile(c, plan.Ask{Expects: groups[k]})
		if err := p.Worlds.Err(c); err != nil {
			return nil, nil, err
		}
		if len(p.Arms) > ManyArms && !o.ManyArms {
			return nil, nil, &TooManyArms{len(p.Arms)}
		}
		opts := o
		opts.Futures, opts.Seed = k.futures, k.seed
		outcomes, err := run.Evaluate(ctx, p, opts.spec(), o.Progress)
		if err != nil {
			return nil, nil, fmt.Errorf("expect %s: %w", c.Expects[groups[k][0]].Name, err)
		}
		for _, f := range outcomes.Faults() {
			faults.Add(f)
		}
		for _, t := range study.Expect(outcomes) {
			e := c.Expects[t.Expect]
			out[t.Expect] = Tested{Tested: t, Name: e.Name, Title: e.Title, Futures: k.futures, Seed: k.seed, Plan: p}
		}
	}
	return out, faults, nil
}
