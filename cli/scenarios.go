package cli

import (
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/study"
)

// scenariosCommand finds which futures hang together.
func (a *app) scenariosCommand() *cobra.Command {
	var o hedge.ScenarioOptions
	var format, write string
	var with []string
	cmd := &cobra.Command{
		Use:   "scenarios [CASE|FILE.scw]",
		Short: "Which futures hang together, by what promotes and hinders what",
		Long: `List the consistent configurations of a case's drivers under its impact tables
and constraints (cross-impact balances), or of a ScenarioWizard project. With
--with, prove whether any of them holds given states, and if none does say which
judgements stand against it and the smallest edit that would make room. With
--succession, follow every configuration (or sampled ones) to where the impacts
drive it: a configuration that stays, or a cycle.`,
		Example: `  hedge scenarios
  hedge scenarios --with us_posture=annul,rivalry=sharp
  hedge scenarios project.scw --tolerance 1 --succession global`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	f := cmd.Flags()
	f.IntVar(&o.Tolerance, "tolerance", 0, "largest inconsistency that still counts as consistent")
	f.IntVar(&o.Nodes, "budget", 0, "boxes a search may look at (default 500,000)")
	f.IntVar(&o.Dissent, "dissent", 400, "matrices sampled to see what hangs on exact judgements; 0 for none")
	f.Uint64Var(&o.Seed, "seed", hedge.DefaultSeed, "where the samples start")
	f.StringSliceVar(&with, "with", nil, "states to ask about: driver=state,driver=state")
	f.StringVar(&o.Succession, "succession", "", "where the impacts drive other configurations: "+strings.Join(hedge.Successions, ", "))
	f.StringVar(&write, "write", "", "write the matrix as a ScenarioWizard project to this file")
	f.StringVar(&format, "format", "human", "human, json or csv")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json", "csv"); err != nil {
			return err
		}
		if o.Succession != "" {
			if err := oneOf("succession", o.Succession, hedge.Successions...); err != nil {
				return err
			}
		}
		if o.Tolerance < 0 || o.Nodes < 0 || o.Dissent < 0 {
			return usage("0 is the least", "--tolerance, --budget and --dissent cannot be below 0")
		}
		k, what, err := a.influences(args)
		if err != nil {
			return err
		}
		o.With = map[string]string{}
		for _, pair := range with {
			name, state, ok := strings.Cut(pair, "=")
			if !ok {
				return usage("--with driver=state", "--with takes driver=state, not %q", pair)
			}
			o.With[strings.TrimSpace(name)] = strings.TrimSpace(state)
		}
		if write != "" {
			if err := k.Write(a.under(write)); err != nil {
				return err
			}
		}
		ans, err := k.Scenarios(cmd.Context(), o)
		if err != nil {
			return usage("", "%v", err)
		}
		switch format {
		case "json":
			return a.json(ans)
		case "csv":
			return scenariosCSV(a, ans)
		}
		return a.print(a.scenarios(ans, what, o.Dissent)...)
	}
	return cmd
}

// influences finds the matrix of a case or of a ScenarioWizard project.
func (a *app) influences(args []string) (*hedge.Influences, string, error) {
	if len(args) == 1 && strings.HasSuffix(strings.ToLower(args[0]), ".scw") {
		f, err := os.Open(a.under(args[0]))
		if err != nil {
			return nil, "", usage("", "%v", err)
		}
		defer f.Close()
		k, err := hedge.ReadInfluences(f)
		if err != nil {
			return nil, "", &failure{ExitCase, fmt.Sprintf("%s: %v", args[0], err), ""}
		}
		return k, args[0], nil
	}
	c, _, err := a.sound(args)
	if err != nil {
		return nil, "", err
	}
	if len(c.Descriptors) == 0 {
		return nil, "", usage("a descriptor block names a driver and its states", "the case %s has no descriptors", c.Name)
	}
	k, err := hedge.InfluencesOf(c)
	return k, c.Title, err
}

// mostScenarios is how many configurations are listed for people.
const mostScenarios = 60

func (a *app) scenarios(ans *hedge.ScenarioAnswer, what string, dissent int) []string {
	var lines []string
	say := func(indent int, role, text string) {
		for i, line := range wrap(diag.Clean(text), a.width(), indent, indent) {
			if i == 0 {
				line = strings.Repeat(" ", indent) + strings.TrimLeft(line, " ")
			}
			lines = append(lines, a.paint(role, line))
		}
	}
	say(0, "strong", what)
	state := "complete: there are no others"
	if !ans.Complete {
		state = "partial: " + ans.Stopped
	}
	count := things(ans.Count, "consistent configuration")
	if ans.Tolerance > 0 {
		count = things(ans.Count, "configuration") + fmt.Sprintf(" with an inconsistency of at most %d", ans.Tolerance)
	}
	say(0, "", fmt.Sprintf("%s; %s.", count, state))
	t := &table{head: []string{"", "scenario"}, align: "rl", flex: 2}
	for _, d := range ans.Descriptors {
		t.head = append(t.head, d.Name)
		t.align += "l"
	}
	t.head = append(t.head, "impact")
	t.align += "r"
	for i, z := range ans.Configurations[:min(mostScenarios, len(ans.Configurations))] {
		row := []string{strconv.Itoa(i + 1), strings.Join(z.Scenarios, " ")}
		for _, d := range ans.Descriptors {
			row = append(row, z.States[d.Name])
		}
		t.add(append(row, strconv.Itoa(z.TotalImpact))...)
	}
	lines = append(lines, "")
	if 1+t.natural() <= a.width() {
		lines = append(lines, t.lines(a, 1, a.width())...)
	} else {
		for i, z := range ans.Configurations[:min(mostScenarios, len(ans.Configurations))] {
			var parts []string
			for _, d := range ans.Descriptors {
				parts = append(parts, d.Name+" "+z.States[d.Name])
			}
			head := fmt.Sprintf("%3d  %s", i+1, strings.Join(append(append([]string(nil), z.Scenarios...), parts...), ", "))
			for k, line := range wrap(diag.Clean(head), a.width(), 0, 5) {
				if k == 0 {
					line = fmt.Sprintf("%3d  ", i+1) + strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(line, " "), strconv.Itoa(i+1)), " ")
				}
				lines = append(lines, line)
			}
		}
	}
	if len(ans.Configurations) > mostScenarios {
		say(1, "dim", fmt.Sprintf("and %s more: --format csv", things(len(ans.Configurations)-mostScenarios, "configuration")))
	}
	lines = append(lines, "")
	for _, s := range ans.Scenarios {
		text := fmt.Sprintf("%s: %s", s.Name, things(s.Count, "consistent configuration"))
		if s.Count == 0 {
			text = fmt.Sprintf("%s: none is consistent; the nearest has an inconsistency of %d", s.Name, s.Inconsistency)
			if !s.Proven {
				text += " (not proven)"
			}
		}
		if s.SurvivesLow != nil {
			text += fmt.Sprintf("; possible in %s of %s in which every judgement is moved by -1, 0 or 1", share(float64(*s.SurvivesLow), float64(*s.SurvivesHigh)), fmt.Sprint(dissent)+" matrices")
		}
		say(1, "", text)
	}
	for _, d := range ans.Descriptors {
		var parts []string
		if len(d.Always) > 0 {
			parts = append(parts, "always "+listed(d.Always, "and"))
		}
		if len(d.Never) > 0 && ans.Complete {
			parts = append(parts, "never "+listed(d.Never, "or"))
		}
		text := fmt.Sprintf("%s drives %d, is driven %d", d.Name, d.Active, d.Passive)
		if len(parts) > 0 {
			text += "; " + strings.Join(parts, ", ")
		}
		say(1, "dim", text)
	}
	if ans.Attractors != nil {
		lines = append(append(lines, ""), a.attractors(ans)...)
	}
	if w := ans.With; w != nil {
		lines = append(lines, "")
		lines = append(lines, a.scenarioWith(ans, w)...)
	}
	return lines
}

// share prints a share, or its bounds where a budget left some open.
func share(low, high float64) string {
	return between(short(study.Percent(low)), short(study.Percent(high)))
}

// scenarioWith answers whether some consistent configuration holds given states.
func (a *app) scenarioWith(ans *hedge.ScenarioAnswer, w *hedge.ScenarioWith) []string {
	names := func(states map[string]string, only map[string]string) string {
		var out []string
		for _, d := range ans.Descriptors {
			if _, ok := only[d.Name]; ok || only == nil {
				out = append(out, d.Name+" "+states[d.Name])
			}
		}
		return strings.Join(out, ", ")
	}
	asked := names(w.Asked, w.Asked)
	var texts []string
	switch w.Answer {
	case "yes":
		texts = append(texts, "A consistent configuration contains "+asked+": "+names(w.Such, nil)+".")
	case "no":
		texts = append(texts, "No consistent configuration contains "+asked+": proven.")
	default:
		texts = append(texts, "Not known within the budget whether a consistent configuration contains "+asked+".")
	}
	if w.Answer != "yes" && w.Such != nil {
		texts = append(texts, fmt.Sprintf("The nearest has an inconsistency of %d: %s.", w.Near, names(w.Such, nil)))
		if len(w.Blame) > 0 {
			texts = append(texts, "Against it stand: "+strings.Join(w.Blame, "; ")+".")
		}
		if len(w.Edit) > 0 {
			texts = append(texts, "The smallest edit that makes it consistent: "+strings.Join(w.Edit, "; ")+".")
		}
	}
	var lines []string
	for _, text := range texts {
		lines = append(lines, wrap(diag.Clean(text), a.width(), 0, 2)...)
	}
	return lines
}

func scenariosCSV(a *app, ans *hedge.ScenarioAnswer) error {
	w := csv.NewWriter(a.Out)
	row := []string{}
	for _, d := range ans.Descriptors {
		row = append(row, d.Name)
	}
	rows := [][]string{append(row, "scenarios", "inconsistency", "total_impact", "consistency_value")}
	for _, z := range ans.Configurations {
		row := []string{}
		for _, d := range ans.Descriptors {
			row = append(row, z.States[d.Name])
		}
		rows = append(rows, append(row, strings.Join(z.Scenarios, " "), strconv.Itoa(z.Inconsistency), strconv.Itoa(z.TotalImpact), strconv.Itoa(z.ConsistencyValue)))
	}
	return w.WriteAll(rows)
}
