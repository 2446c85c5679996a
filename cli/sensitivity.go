package cli

import (
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/method/sensitivity"
	"hedge/study"
	"hedge/unit"
)

// sensitivityCommand says which inputs of a case matter most to an outcome.
func (a *app) sensitivityCommand() *cobra.Command {
	var o hedge.SensitivityOptions
	var above float64
	var format string
	cmd := &cobra.Command{
		Use:   "sensitivity [CASE]",
		Short: "Which inputs matter most to an outcome",
		Long: `Run one course of a case in one scenario, with inputs as a method chooses them, and
say which matter most to an outcome and which make no difference that shows. Inputs
are what a future is drawn by: the world where the scenario has several, every
uncertainty, every event.

  sobol     shares of variance, alone and with all interactions; many runs
  efast     the same for fewer runs, with a bias that its interval does not show
  rbd_fast  the share alone, from ordinary runs
  delta     how far knowing an input moves the whole distribution
  pawn      the same by distribution functions; coarser, fewer assumptions
  morris    screening of many inputs with few runs
  dgsm      an upper bound on the share with interactions, from slopes
  regional  which inputs set the runs at or above a threshold apart
  extra_trees  by how much trees with random cuts lean on an input`,
		Example: `  hedge sensitivity ishigami --runs 65536
  hedge sensitivity korea --outcome welfare --method delta --runs 20000
  hedge sensitivity mycase --method morris --runs 1000 --format json`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	f := cmd.Flags()
	f.StringVar(&o.Method, "method", "sobol", strings.Join(hedge.SensitivityMethods, ", "))
	f.StringVar(&o.Outcome, "outcome", "", "the outcome (default: the headline)")
	f.StringVar(&o.Strategy, "strategy", "", "the course to follow (default: the first)")
	f.StringVar(&o.Scenario, "scenario", "", "the scenario (default: the baseline)")
	f.IntVar(&o.Runs, "runs", 65_536, "runs of the model, at most")
	f.Uint64Var(&o.Seed, "seed", hedge.DefaultSeed, "seed of every draw")
	f.IntVar(&o.Workers, "workers", 0, "workers; 0: one per processor")
	f.BoolVar(&o.Pairs, "pairs", false, "second order too (sobol)")
	f.Float64Var(&above, "above", 0, "threshold in the outcome's unit (regional)")
	f.StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		if err := oneOf("method", o.Method, hedge.SensitivityMethods...); err != nil {
			return err
		}
		if cmd.Flags().Changed("above") {
			o.Above = &above
		}
		c, _, err := a.sound(args)
		if err != nil {
			return err
		}
		s, err := hedge.FindSensitivity(cmd.Context(), c, o)
		if err != nil {
			return err
		}
		if format == "json" {
			return a.json(s.Contract())
		}
		return a.print(a.sensitive(s)...)
	}
	return cmd
}

// heads names the measures at the top of a table.
var heads = map[string]string{
	sensitivity.First: "alone", sensitivity.Total: "with others", sensitivity.Mu: "mean effect", sensitivity.MuStar: "mean size",
	sensitivity.Sigma: "spread", sensitivity.Shift: "delta", sensitivity.Median: "median", sensitivity.Apart: "distance",
	"score": "score", sensitivity.Slope: "squared slope", sensitivity.Bound: "at most",
}

// shares are the measures that run from 0 to 1.
var shares = map[string]bool{
	sensitivity.First: true, sensitivity.Total: true, sensitivity.Shift: true, sensitivity.Median: true, sensitivity.Apart: true, "score": true, sensitivity.Bound: true,
}

// mostInputs is how many inputs have a row of their own.
const mostInputs = 20

// sensitive lays out what a method says, what matters most first.
func (a *app) sensitive(s *hedge.Sensitivity) []string {
	c := s.Case
	o := c.Outcomes[s.Outcome]
	width := a.width()
	out := []string{a.paint("strong", clip(c.Title, width))}
	say := func(role, text string) {
		for _, line := range wrap(text, width, 0, 2) {
			out = append(out, a.paint(role, line))
		}
	}
	where := ""
	if len(c.Strategies) > 1 {
		where += ", " + c.Strategies[s.Strategy].Title
	}
	if len(c.Scenarios) > 1 {
		where += ", in " + c.Scenarios[s.Scenario].Name
	}
	say("", fmt.Sprintf("%s%s; method %s, %s", o.Title, where, s.Method, things(s.Runs, "run")))
	show := func(name string, e sensitivity.Estimate) string {
		number := func(x float64) string {
			if !shares[name] {
				return unit.Format(x, unit.One, study.Digits)
			}
			return fmt.Sprintf("%.2f", math.Round(100*x)/100+0)
		}
		if math.IsNaN(e.Low) {
			return number(e.Value)
		}
		return fmt.Sprintf("%s (%s to %s)", number(e.Value), number(e.Low), number(e.High))
	}
	t := &table{head: []string{"input"}, align: "l", flex: 0}
	var shown []string
	for _, m := range s.Indices[0].Measures {
		if heads[m.Name] != "" {
			t.head, t.align, shown = append(t.head, heads[m.Name]), t.align+"r", append(shown, m.Name)
		}
	}
	var idle, less []string
	for _, i := range s.Ranking() {
		x := s.Indices[i]
		if e, _ := x.Of(s.Main); e.IndistinguishableFromZero() {
			idle = append(idle, x.Input)
			continue
		}
		row := []string{x.Input}
		for _, m := range shown {
			e, _ := x.Of(m)
			row = append(row, show(m, e))
		}
		if len(t.rows) == mostInputs {
			less = append(less, x.Input)
			continue
		}
		t.add(row...)
	}
	if len(t.rows) > 0 {
		out = append(out, t.lines(a, 1, width)...)
	}
	if len(less) > 0 {
		say("", fmt.Sprintf("Less: %s.", listed(less, "and")))
	}
	if len(idle) > 0 {
		say("", fmt.Sprintf("Indistinguishable from no influence: %s.", listed(idle, "and")))
	}
	var pairs []string
	for _, p := range s.Pairs {
		if !p.IndistinguishableFromZero() {
			pairs = append(pairs, fmt.Sprintf("%s and %s %s", p.A, p.B, show(sensitivity.First, p.Estimate)))
		}
	}
	if s.Pairs != nil {
		if pairs == nil {
			pairs = []string{"none that shows"}
		}
		say("", "Interactions of two: "+strings.Join(pairs, "; ")+".")
	}
	for _, n := range s.Notes {
		say("dim", "Note: "+n)
	}
	return out
}
