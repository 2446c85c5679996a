package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/model"
	"hedge/plan"
)

// showProgram prints the compiled program and what its inputs and outputs are.
func (a *app) showProgram() *cobra.Command {
	var o runFlags
	cmd := &cobra.Command{
		Use:   "program [CASE]",
		Short: "The compiled program, and what its inputs and outputs are",
		Long: `Print the compiled program: columns are c0, c1, ..., single numbers s0, s1, ...;
then what each input and output is.`,
		Example: `  hedge show program ishigami
  hedge show program lake --strategies low
  hedge show program | less`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	cmd.Flags().StringSliceVar(&o.strategies, "strategies", nil, "only these courses of action, by name: a,b")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		c, _, err := a.sound(args)
		if err != nil {
			return err
		}
		p, err := hedge.Compile(c, hedge.Options{Strategies: o.strategies})
		if err != nil {
			return usage("", "%v", err)
		}
		_, err = fmt.Fprintf(a.Out, "%s%s", p.Program.String(), slots(p))
		return err
	}
	return cmd
}

// slots says what the program's inputs and outputs are.
func slots(p *plan.Plan) string {
	var b strings.Builder
	list := func(head string, kind byte, at []uint32, refs []model.Ref) {
		if len(at) > 0 {
			fmt.Fprintf(&b, "%s:\n", head)
		}
		for k, slot := range at {
			fmt.Fprintf(&b, "  %c%d  %s\n", kind, slot, refName(p.Case, refs[k]))
		}
	}
	list("filled for each future", 'c', p.Program.FutureIn, p.Futures)
	list("filled for each view", 'c', p.Program.ViewIn, p.ViewCols)
	list("drawn for each year", 'c', p.Program.YearlyIn, p.Yearly)
	if len(p.ArmIn) > 0 {
		b.WriteString("filled for each arm:\n")
	}
	for k, in := range p.ArmIn {
		fmt.Fprintf(&b, "  s%d  %s\n", p.Program.ArmIn[k], armInput(p, in))
	}
	b.WriteString("filled for each year:\n")
	for k, slot := range p.Program.YearIn {
		name := []string{"elapsed years", "calendar year"}
		for _, r := range p.YearLevers {
			name = append(name, refName(p.Case, r)+" as the course sets it for the year")
		}
		fmt.Fprintf(&b, "  s%d  %s\n", slot, name[k])
	}
	b.WriteString("measured at the end:\n")
	for k, slot := range p.Program.Out {
		name := "?"
		if k < len(p.Measures) {
			name = p.Measures[k].Name
		}
		fmt.Fprintf(&b, "  c%d  %s\n", slot, name)
	}
	return b.String()
}

// armInput says what a scalar of an arm holds.
func armInput(p *plan.Plan, in plan.ArmInput) string {
	name := refName(p.Case, in.Ref)
	switch {
	case in.Rule == model.None:
		return name
	case in.Sets:
		return fmt.Sprintf("1 if rule %d of the course sets %s", in.Rule+1, name)
	}
	return fmt.Sprintf("%s once rule %d is in force", name, in.Rule+1)
}

// refName is what the author calls a thing.
func refName(c *model.Case, r model.Ref) string {
	switch r.Kind {
	case model.ToConstant:
		return "constant " + c.Constants[r.Index].Name
	case model.ToLever:
		return "lever " + c.Levers[r.Index].Name
	case model.ToUncertainty:
		return "uncertainty " + c.Uncertainties[r.Index].Name
	case model.ToDescriptor:
		return "state of descriptor " + c.Descriptors[r.Index].Name
	case model.ToEvent:
		return "draw of event " + c.Events[r.Index].Name
	}
	return "?"
}
