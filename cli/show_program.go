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
	list("filled for each year", 'c', p.Program.YearlyIn, p.Yearly)
	list("filled for each arm", 's', p.Program.ArmIn, p.ArmIn)
	if in := p.Program.YearIn; len(in) == 2 {
		fmt.Fprintf(&b, "clock:\n  s%d  elapsed years\n  s%d  calendar year\n", in[0], in[1])
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
