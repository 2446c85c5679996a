package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/model"
	"hedge/study"
	"hedge/unit"
)

// showFindings runs a case and prints every finding with what it stands on.
func (a *app) showFindings() *cobra.Command {
	var o runFlags
	var format string
	cmd := &cobra.Command{
		Use:   "findings [CASE]",
		Short: "Every finding with its numbers, evidence and how it was computed",
		Long: `Run a case and print every finding: the statement, the numbers behind it, the
text it comes from with its sources, and how it was computed.`,
		Example: `  hedge show findings
  hedge show findings lake --futures 2000
  hedge show findings --format json`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.register(cmd)
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		_, f, ans, err := a.answer(cmd.Context(), args, &o)
		if err != nil {
			return err
		}
		defer a.summary(ans, o.quiet)
		if format == "json" {
			k := ans.Contract()
			return errors.Join(a.json(struct {
				Hedge    string                  `json:"hedge"`
				Case     hedge.ContractCase      `json:"case"`
				Findings []hedge.ContractFinding `json:"findings"`
				Digest   string                  `json:"digest"`
			}{"1", k.Case, k.Findings, k.Digest}), a.faults(f, ans))
		}
		if len(ans.Findings) == 0 {
			return errors.Join(a.print("No findings: the case has one scenario, one course and no claim."), a.faults(f, ans))
		}
		var lines []string
		for i, k := range ans.Findings {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, a.finding(f, ans.Case, k)...)
		}
		lines = append(lines, "")
		lines = append(lines, a.follow(f)...)
		return errors.Join(a.print(lines...), a.faults(f, ans))
	}
	return cmd
}

// follow says how to go on from a name or a place.
func (a *app) follow(f found) []string {
	var lines []string
	for _, text := range []string{"follow a name: hedge show case" + f.again() + " --only NAME", embedded(f)} {
		for _, line := range wrap(text, a.width(), 0, 2) {
			if text != "" {
				lines = append(lines, a.paint("dim", line))
			}
		}
	}
	return lines
}

// embedded says how to open the places of an embedded case, "" for one on disk.
func embedded(f found) string {
	if !f.Embedded {
		return ""
	}
	return fmt.Sprintf("%s/... is embedded; `hedge new my%s --from %s` writes it to a folder to open", f.Path, f.Name, f.Name)
}

// place names where something stands, as a person can open it.
func (f found) place(r diag.Range) string {
	if !r.Known() {
		return ""
	}
	l := f.seen(diag.List{{Range: r}})
	return fmt.Sprintf("%s:%d", l[0].Range.File, r.Start.Line)
}

// most is how many lines of an expression are shown in a finding.
const most = 2

// evidence shows what stands where a pointer leads: the place, the expression
// as its author wrote it, and what that stands on.
func (a *app) evidence(f found, c *model.Case, e study.Pointer) []string {
	lines := []string{clip("    "+diag.Clean(e.Name)+"  "+a.paint("dim", f.place(e.Range)), a.width())}
	say := func(role, text string) {
		wrapped := wrap(diag.Clean(text), a.width(), 6, 8)
		for i, line := range wrapped[:min(most, len(wrapped))] {
			if i == most-1 && len(wrapped) > most {
				line = strings.TrimSuffix(clip(line, a.width()-4), "...") + " ..."
			}
			if i == 0 {
				line = "      " + strings.TrimLeft(line, " ")
			}
			lines = append(lines, a.paint(role, line))
		}
	}
	b, ok := study.FindBlock(c, e.Name)
	if !ok {
		return lines
	}
	if b.Kind == "source" {
		s := c.Sources[slices.IndexFunc(c.Sources, func(s model.Source) bool { return s.Name == b.Name })]
		say("", document(s))
		return lines
	}
	for _, x := range b.Exprs {
		say("", study.Written(c, x.Range))
	}
	if b.Own {
		say("dim", "the analyst's own")
	}
	var parts []string
	for i, k := range b.Cite {
		if k.Part != "" {
			parts = append(parts, k.Part)
		}
		if i+1 < len(b.Cite) && b.Cite[i+1].Source == k.Source {
			continue
		}
		s := c.Sources[k.Source]
		name := s.Name
		if len(parts) > 0 {
			name += " " + strings.Join(parts, ", ")
		}
		say("dim", fmt.Sprintf("from %s (%s): %s", name, f.place(s.Range), document(s)))
		parts = nil
	}
	if b.Note != "" {
		say("dim", "note: "+b.Note)
	}
	return lines
}

// document names a source as a list of references would.
func document(s model.Source) string {
	var parts []string
	for _, k := range []string{s.Author, s.Title, s.Publisher, s.Date} {
		if k != "" {
			parts = append(parts, k)
		}
	}
	return strings.Join(parts, ", ")
}

func (a *app) finding(f found, c *model.Case, k study.Finding) []string {
	var lines []string
	say := func(label, text string) {
		if text == "" {
			return
		}
		lead := 2 + len(label)
		for i, line := range wrap(diag.Clean(text), a.width(), lead, 4) {
			if i == 0 {
				line = "  " + a.paint("dim", label) + line
			}
			lines = append(lines, line)
		}
	}
	for _, line := range wrap(diag.Clean(k.Question), a.width(), 0, 2) {
		lines = append(lines, a.paint("strong", line))
	}
	for _, line := range wrap(diag.Clean(k.Statement), a.width(), 2, 2) {
		lines = append(lines, "  "+strings.TrimLeft(line, " "))
	}
	t := &table{align: "lpl", flex: 0}
	for _, n := range k.Numbers {
		value, u := unit.Format(n.Value, unit.One, 2), n.Unit
		switch n.Unit {
		case study.ShareOfFutures:
			value, u = study.Percent(n.Value), "of futures"
		case study.ShareOfCells:
			value, u = study.Percent(n.Value), "of cells"
		case study.PointsOfFutures:
			u = "points"
		}
		if u == "1" {
			u = ""
		}
		// A label is wrapped rather than clipped: its end may be what tells rows apart.
		parts := wrap(diag.Clean(n.Label), max(20, a.width()-36), 0, 2)
		for _, part := range parts[:len(parts)-1] {
			t.add(part, "", "")
		}
		t.add(parts[len(parts)-1], value, u)
	}
	lines = append(lines, t.lines(a, 4, a.width())...)
	lines = append(lines, "  "+a.paint("dim", "from:"))
	cited := map[string]bool{} // told under the block that cites them
	told := map[string]bool{}
	for _, e := range k.Evidence {
		b, _ := study.FindBlock(c, e.Name)
		if told[e.Name] || b.Kind == "source" && cited[b.Name] {
			continue
		}
		told[e.Name] = true
		for _, s := range b.Cite {
			cited[c.Sources[s.Source].Name] = true
		}
		lines = append(lines, a.evidence(f, c, e)...)
	}
	over := things(k.Futures, "future")
	if len(k.Arms) > 0 {
		over += ", " + things(len(k.Arms), "arm")
	}
	say("over: ", over)
	say("", origin(k.Origin))
	say("how:  ", k.Method)
	return lines
}
