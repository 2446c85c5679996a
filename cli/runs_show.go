package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/study"
)

// runsShow prints the answer of a saved run in short.
func (a *app) runsShow() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "show FOLDER",
		Short: "The answer of a saved run, in short",
		Long: `Print the answer of a saved run in short: which future is worst, how likely the
judgements make the futures, what became of the claims, which course is best.
With --format json all of it, as the run printed it.`,
		Example: `  hedge runs show results
  hedge runs show results/monday
  hedge runs show results --format json`,
		Args: exactly("the folder of a saved run"),
	}
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		s, err := a.saved(args[0])
		if err != nil {
			return err
		}
		if format == "json" {
			return a.json(s.Contract)
		}
		p := &savedPage{screen: &screen{a: a, width: a.width()}, k: s.Contract}
		return a.print(p.lines(s)...)
	}
	return cmd
}

// savedPage is a saved answer on one page.
type savedPage struct {
	*screen
	k *hedge.Contract
}

func (p *savedPage) lines(s *hedge.Saved) []string {
	p.say(0, 0, "strong", p.k.Case.Title)
	p.say(0, 2, "dim", describe(s))
	p.worstOf()
	p.likely()
	p.verdicts()
	p.best()
	if n := len(p.k.Faults); n > 0 {
		p.out = append(p.out, "")
		p.say(0, 2, "error", fmt.Sprintf("Some values are no numbers: %s, such as %s.", things(n, "finding"), p.k.Faults[0].Summary))
	}
	return p.out
}

// describe tells how a run was made.
func describe(s *hedge.Saved) string {
	k := s.Contract
	return fmt.Sprintf("%s: as of %s, %s, seed %d, digest %s, saved %s", s.Dir, k.Case.AsOf, things(k.Futures, "future"), k.Seed,
		brief(k.Digest), s.Time.Local().Format("2006-01-02 15:04"))
}

// headlineOf is the outcome that an answer compares by, as far as it tells.
func headlineOf(k *hedge.Contract) string {
	if len(k.Cost) > 0 {
		return k.Cost[0].Outcome
	}
	if len(k.Outcomes) > 0 {
		return k.Outcomes[0].Name
	}
	return ""
}

// titleOf is the title of an outcome.
func titleOf(k *hedge.Contract, outcome string) string {
	for _, o := range k.Outcomes {
		if o.Name == outcome {
			return o.Title
		}
	}
	return outcome
}

// unitOf is the unit of an outcome.
func unitOf(k *hedge.Contract, outcome string) string {
	for _, o := range k.Outcomes {
		if o.Name == outcome {
			return o.Unit
		}
	}
	return ""
}

func (p *savedPage) worstOf() {
	t := &table{head: []string{"outcome", "worst", "then", "by"}, align: "lllp", flex: 0}
	for _, w := range p.k.Worst {
		switch {
		case !strings.HasPrefix(w.Strategy, "best_"):
		case w.Scenario == "":
			t.add(titleOf(p.k, w.Outcome), "none", "", "")
		default:
			t.add(titleOf(p.k, w.Outcome), w.Scenario, w.Next, amount(float64(w.Gap), unitOf(p.k, w.Outcome), true))
		}
	}
	if len(t.rows) > 0 {
		p.section("Which future is worst?", "on average, with the best course in each")
		p.out = append(p.out, t.lines(p.a, 3, p.width)...)
	}
}

func (p *savedPage) likely() {
	var parts []string
	for _, b := range p.k.Beliefs {
		if name, ok := strings.CutPrefix(b.Event, "scenario."); ok {
			parts = append(parts, name+" "+study.Chance(float64(b.Lower), float64(b.Upper)))
		}
	}
	j := p.k.Judgements
	if j == nil || len(parts) == 0 && j.Coherent {
		return
	}
	p.section("How likely do the words make the futures?")
	if !j.Coherent {
		p.say(3, 5, "error", "The judgements contradict each other: "+listed(j.Contradiction, "and")+".")
		return
	}
	p.say(3, 5, "", strings.Join(parts, ", ")+".")
	if e := p.k.Evidence; e != nil {
		p.say(3, 5, "", fmt.Sprintf("Evidence up to %s was taken in: %s.", e.AsOf, things(len(e.Used), "observation")))
	}
}

func (p *savedPage) verdicts() {
	if len(p.k.Claims) == 0 {
		return
	}
	p.section("Does the argument hold?", "true in how many futures")
	t := &table{align: "lrl", flex: 2}
	for i, c := range p.k.Claims {
		title := c.Title
		if i == 0 {
			title = "Thesis: " + title
		}
		t.add(c.Verdict, short(study.Share(float64(c.Share), c.N)), title)
		t.role(0, verdictRole[c.Verdict])
	}
	p.out = append(p.out, t.lines(p.a, 3, p.width)...)
}

func (p *savedPage) best() {
	headline := headlineOf(p.k)
	var order []string
	best := map[string][]string{}
	for _, r := range p.k.Robustness {
		if r.Outcome == headline && study.Metric(r.Metric).Shown() {
			if best[r.Metric] == nil {
				order, best[r.Metric] = append(order, r.Metric), []string{}
			}
			if r.Alike {
				best[r.Metric] = append(best[r.Metric], r.Strategy)
			}
		}
	}
	if len(order) == 0 {
		return
	}
	p.section("Which course holds up?", titleOf(p.k, headline))
	for _, m := range order {
		p.say(3, 5, "", fmt.Sprintf("By %s: %s.", study.Metric(m).Word(), leaders(best[m])))
	}
	for _, c := range p.k.Cost {
		if c.Baseline {
			p.say(3, 5, "", fmt.Sprintf("Not knowing costs %s in %s.", amount(float64(c.Cost), unitOf(p.k, c.Outcome), true), c.Scenario))
		}
	}
}

// leaders names the courses that are best, or too near to tell apart.
func leaders(names []string) string {
	if len(names) == 0 {
		return "nobody knows"
	}
	return listed(names, "and")
}
