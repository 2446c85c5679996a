package cli

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"hedge/design"
	"hedge/model"
	"hedge/plan"
	"hedge/unit"
)

// showFutures prints the draws.
func (a *app) showFutures() *cobra.Command {
	var o runFlags
	var format, scenario string
	cmd := &cobra.Command{
		Use:   "futures [CASE]",
		Short: "The draws: world and uncertainties of every future",
		Long: `Print the futures of a scenario: the state of each descriptor and the value of
each uncertainty, in the author's units. What is drawn anew every year is shown
for the first year, in csv for every year.`,
		Example: `  hedge show futures lake
  hedge show futures korea --scenario F1
  hedge show futures --futures 1000 --format csv > futures.csv`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.registerSize(cmd)
	cmd.Flags().Lookup("strategies").Hidden = true
	cmd.Flags().StringVar(&scenario, "scenario", "", "whose worlds to show (default the baseline's)")
	cmd.Flags().StringVar(&format, "format", "human", "human or csv")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "csv"); err != nil {
			return err
		}
		opts, err := o.options()
		if err != nil {
			return err
		}
		c, _, err := a.sound(args)
		if err != nil {
			return err
		}
		at := c.Baseline
		if scenario != "" {
			var names []string
			at = model.None
			for i, s := range c.Scenarios {
				names = append(names, s.Name)
				if s.Name == scenario {
					at = i
				}
			}
			if at == model.None {
				return usage("the case has "+listed(names, "and"), "no scenario %q in this case%s", scenario, didYouMean(scenario, names))
			}
		}
		if opts, err = opts.Settle(c); err != nil {
			return usage("", "%v", err)
		}
		worlds := plan.PossibleWorlds(c)
		f, err := design.New(c, worlds.List, worlds.Fitting, design.Spec{Futures: opts.Futures, Seed: opts.Seed, Sampler: design.Sampler(opts.Sampler)})
		if err != nil {
			return err
		}
		if format == "csv" {
			return a.futuresCSV(c, f, at)
		}
		return a.print(a.futures(c, f, at)...)
	}
	return cmd
}

// draws gives the futures from, from+1, ... of a scenario.
type draws struct {
	c      *model.Case
	f      *design.Futures
	worlds []int
	col    []float64
	states []int
	step   int // rows from one column to the next, when only first draws are shown
}

func (d *draws) at(scenario, from, n int) {
	d.worlds, d.col, d.states = make([]int, n), make([]float64, n), make([]int, n)
	d.f.Worlds(scenario, d.worlds, from)
}

// first gives the first chance draw of each of the first n futures.
func (d *draws) first(scenario, n int) {
	luck := d.f.Luck()
	d.at(scenario, 0, n)
	for i := range d.worlds {
		d.f.Worlds(scenario, d.worlds[i:i+1], i*luck)
	}
	d.step = luck
}

// value fills d.col with an uncertainty's values in a year, in stored units.
func (d *draws) value(uncertainty, year, from int) {
	if by := d.c.Uncertainties[uncertainty].By; by != model.None {
		for i, w := range d.worlds {
			d.states[i] = d.f.World(w)[by]
		}
	}
	if d.step > 1 {
		for i := range d.col {
			d.f.Uniforms(uncertainty, year, d.col[i:i+1], i*d.step)
		}
	} else {
		d.f.Uniforms(uncertainty, year, d.col, from)
	}
	d.f.Values(uncertainty, d.col, d.states)
}

// futures prints as many of the first futures side by side as fit: names down,
// futures across.
func (a *app) futures(c *model.Case, f *design.Futures, scenario int) []string {
	n := min(5, f.Spec().Futures)
	t := futuresTable(c, f, scenario, n)
	for ; n > 1 && t.natural() > a.width(); n-- {
		t = futuresTable(c, f, scenario, n-1)
	}
	s := c.Scenarios[scenario]
	lines := []string{fmt.Sprintf("scenario %s, seed %d, %s: the first %d of %s",
		s.Name, f.Spec().Seed, f.Spec().Sampler, n, things(f.Spec().Futures, "future"))}
	if f.Luck() > 1 {
		lines = append(lines, fmt.Sprintf("each with the first of its %d chance draws", f.Luck()))
	}
	lines = append(lines, "")
	lines = append(lines, t.lines(a, 0, a.width())...)
	return append(lines, "", "all of them: --format csv")
}

func futuresTable(c *model.Case, f *design.Futures, scenario, n int) *table {
	d := &draws{c: c, f: f}
	d.first(scenario, n)
	t := &table{head: []string{"", ""}, align: "ll", flex: 0}
	for i := range n {
		t.head = append(t.head, "future "+strconv.Itoa(i))
		t.align += "r"
	}
	for k, x := range c.Descriptors {
		row := []string{x.Name, "state"}
		for i := range n {
			row = append(row, x.States[f.World(d.worlds[i])[k]].Name)
		}
		t.add(row...)
	}
	for k, u := range c.Uncertainties {
		d.value(k, 0, 0)
		name := u.Name
		if u.Yearly {
			name += fmt.Sprintf(" (%d)", c.Horizon.From)
		}
		row := []string{name, clip(unitName(u.Unit), 16)}
		for i := range n {
			row = append(row, unit.Format(d.col[i], u.Unit, 3))
		}
		t.add(row...)
	}
	return t
}

// batch is how many futures are drawn at a time.
const batch = 4096

func (a *app) futuresCSV(c *model.Case, f *design.Futures, scenario int) error {
	buf := bufio.NewWriter(a.Out)
	w := csv.NewWriter(buf)
	row := []string{"future"}
	if f.Luck() > 1 {
		row = append(row, "draw")
	}
	for _, x := range c.Descriptors {
		row = append(row, x.Name)
	}
	years := func(u model.Uncertainty) int {
		if u.Yearly {
			return c.Horizon.Years()
		}
		return 1
	}
	for _, u := range c.Uncertainties {
		for y := range years(u) {
			name := u.Name
			if u.Yearly {
				name += "@" + strconv.Itoa(c.Horizon.From+y*c.Horizon.Step)
			}
			if s := u.Unit.String(); s != "1" {
				name += " [" + s + "]"
			}
			row = append(row, name)
		}
	}
	if err := w.Write(row); err != nil {
		return err
	}
	d := &draws{c: c, f: f}
	for from := 0; from < f.Rows(); from += batch {
		n := min(batch, f.Rows()-from)
		d.at(scenario, from, n)
		rows := make([][]string, n)
		for i := range rows {
			rows[i] = append(rows[i], strconv.Itoa((from+i)/f.Luck()))
			if f.Luck() > 1 {
				rows[i] = append(rows[i], strconv.Itoa((from+i)%f.Luck()))
			}
			for k, x := range c.Descriptors {
				rows[i] = append(rows[i], x.States[f.World(d.worlds[i])[k]].Name)
			}
		}
		for k, u := range c.Uncertainties {
			for y := range years(u) {
				d.value(k, y, from)
				for i := range rows {
					rows[i] = append(rows[i], number(u.Unit.ToAuthor(d.col[i])))
				}
			}
		}
		if err := w.WriteAll(rows); err != nil {
			return err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	return buf.Flush()
}
