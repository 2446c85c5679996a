package cli

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/frame"
	"hedge/method/discovery"
	"hedge/study"
	"hedge/unit"
)

// discoverCommand says under which conditions something fails.
func (a *app) discoverCommand() *cobra.Command {
	var run runFlags
	var by hedge.DiscoverOptions
	var ask hedge.DiscoverQuestion
	var in hedge.FileInputs
	var format string
	cmd := &cobra.Command{
		Use:   "discover FILE.csv|FILE.parquet --target EXPR, or [CASE] --claim NAME",
		Short: "Under which conditions something fails",
		Long: `Look for the conditions under which something fails: boxes of the inputs in which
the rows of interest lie close together (scenario discovery).

In a table, the rows of interest are those for which --target is true, an expression
over its columns: "cost > 2.5 && ally == \"Japan\"", or col("Less than 10%") >= 1 for
a column whose name is no plain word. For a target that is a number, where it is large.

In a case, they are the futures in which a claim is false (--claim), a course misses
the bar of an outcome (--outcome), its regret is above a bound (--regret), or another
course is better (--beaten-by).

  prim         peel and paste, and the box that sets them apart best
  constrained  all boxes that few inputs can give, best in something
  rotated      prim along the main axes of the rows of interest
  cart         the leaves of a classification tree, densest first
  logistic     a formula for the chance of being of interest
  stacking     a nested table over the inputs that matter most`,
		Example: `  hedge discover --claim status_quo_is_worst
  hedge discover experiments.csv --target "regret > 0.2" --method cart
  hedge discover runs.parquet --target fails --inputs 3-11 --alpha 0.1 --format json`,
		Args:              atMost(1, "one table or case"),
		ValidArgsFunction: a.completeCase,
	}
	run.registerSize(cmd)
	f := cmd.Flags()
	f.StringVar(&in.Target, "target", "", "in a table: the condition, over its columns")
	f.StringSliceVar(&in.Inputs, "inputs", nil, "in a table: the columns to explain it by, names or numbers such as 3-11")
	f.StringSliceVar(&in.Text, "text", nil, "in a table: columns that are categories though their cells are numbers")
	f.StringVar(&ask.Claim, "claim", "", "in a case: where is this claim false")
	f.StringVar(&ask.Outcome, "outcome", "", "in a case: where is the bar of this outcome missed")
	f.Float64Var(&ask.Bound, "regret", 0, "in a case: where is the regret of the course above this")
	f.StringVar(&ask.Beaten, "beaten-by", "", "in a case: where is this course better")
	f.StringVar(&ask.Strategy, "strategy", "", "in a case: the course looked at (default: the best single one)")
	f.StringVar(&ask.Scenario, "scenario", "", "in a case: the scenario (default: the baseline)")
	f.StringVar(&by.Method, "method", "prim", strings.Join(hedge.DiscoveryMethods, ", "))
	f.Float64Var(&by.Alpha, "alpha", 0.05, "share of rows peeled off at a time")
	f.Float64Var(&by.Paste, "paste-alpha", 0.05, "share of rows pasted back at a time")
	f.Float64Var(&by.MassMin, "mass-min", 0.05, "least share of rows in a box")
	f.StringVar(&by.Objective, "objective", "lenient1", "what a peel is chosen by: lenient1, lenient2 or original")
	f.BoolVar(&by.Parity, "parity", false, "the rules of the EMA Workbench 3.0")
	f.IntVar(&by.Boxes, "boxes", 1, "how many boxes, each in what the others leave")
	f.StringVar(&format, "format", "human", "human, json or csv (the boxes)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json", "csv"); err != nil {
			return err
		}
		if err := oneOf("method", by.Method, hedge.DiscoveryMethods...); err != nil {
			return err
		}
		by.Seed = run.seed
		ask.Regret = cmd.Flags().Changed("regret")
		var d *hedge.Discovery
		var t *frame.Table
		var err error
		switch isTable := len(args) == 1 && tabular(args[0]); {
		case isTable && in.Target == "":
			return usage(`--target "cost > 2.5"`, "say which rows are of interest, by an expression over the columns")
		case isTable:
			d, t, err = a.discoverTable(args[0], in, by)
		case in.Target != "":
			return usage("name a table, or ask a case with --claim, --outcome, --regret or --beaten-by", "--target is an expression over the columns of a table")
		default:
			c, _, failed := a.sound(args)
			if failed != nil {
				return failed
			}
			opts, failed := run.options()
			if failed != nil {
				return failed
			}
			d, err = hedge.DiscoverCase(cmd.Context(), c, ask, opts, by)
		}
		if err != nil {
			return err
		}
		switch format {
		case "json":
			return a.json(d.Contract())
		case "csv":
			return d.WriteCSV(a.Out)
		}
		return a.print(a.discovered(d, t)...)
	}
	return cmd
}

// tabular says whether an argument names a table and not a case.
func tabular(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv", ".parquet", ".pq", ".txt":
		return true
	}
	return false
}

func (a *app) discoverTable(name string, in hedge.FileInputs, by hedge.DiscoverOptions) (*hedge.Discovery, *frame.Table, error) {
	file, err := os.Open(a.under(name))
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, nil, err
	}
	in.Memory = hedge.HalfOfMemory()
	return hedge.DiscoverFile(file, info.Size(), in, by)
}

// discovered lays out where the rows of interest lie.
func (a *app) discovered(d *hedge.Discovery, t *frame.Table) []string {
	width := a.width()
	var out []string
	say := func(role string, indent int, text string) {
		for _, line := range wrap(text, width, indent, indent+2) {
			out = append(out, a.paint(role, line))
		}
	}
	if t != nil {
		say("dim", 0, fmt.Sprintf("%s x %s: %s", things(t.Rows(), "row"), things(len(t.Columns), "column"), kinds(t)))
	}
	for _, n := range d.Notes {
		say("dim", 0, "Note: "+n+".")
	}
	if d.Means != nil {
		return append(out, a.discoveredMean(d)...)
	}
	say("strong", 0, fmt.Sprintf("%s in %s of %s rows (%s).", d.What, count(d.K), count(d.N), study.Percent(float64(d.K)/float64(d.N))))
	switch {
	case d.Formula != nil:
		return append(out, a.formula(d)...)
	case d.Stack != nil:
		return append(out, a.stacked(d)...)
	case len(d.Boxes) == 0:
		say("", 0, "No few conditions set these rows apart.")
		return out
	}
	b := d.Boxes[d.Chosen]
	if len(b.Region) == 0 {
		say("", 0, "No few conditions set these rows apart.")
	} else {
		say("", 0, "They lie close together where")
		for _, p := range d.Phrases(b.Region) {
			say("", 3, p)
		}
		say("", 0, fmt.Sprintf("there %s of %s rows are of interest (density %s), %s of all that are (coverage), in %s of all rows (mass).",
			count(b.Positives), count(b.Rows), study.Percent(b.Density), study.Percent(b.Coverage), study.Percent(b.Mass)))
	}
	for i, f := range d.Further {
		say("", 0, fmt.Sprintf("Box %d, in what is left: %s; density %s, coverage %s.", i+2, listed(d.Phrases(f.Region), "and"), study.Percent(f.Density), study.Percent(f.Coverage)))
	}
	out = append(out, a.limits(d, b.Region)...)
	out = append(out, a.trajectory(d)...)
	if d.Stops != nil {
		say("dim", 1, fmt.Sprintf("* proposed. Other places to stop: box %d, the knee, from which density costs more coverage than before; box %d, the last of which no limit has a quasi-p above 0.05.", d.Stops.Knee, d.Stops.Significant))
	}
	return out
}

// limits shows the limits of a box with what speaks for each.
func (a *app) limits(d *hedge.Discovery, r discovery.Region) []string {
	if len(r) == 0 {
		return nil
	}
	t := &table{head: []string{"input", "quasi-p"}, align: "lr", flex: 0}
	if d.Stability != nil {
		t.head, t.align = append(t.head, "in halves, by coverage", "by density"), "lrrr"
	}
	seen := map[int]bool{}
	for _, l := range r {
		if seen[l.Column] {
			continue
		}
		seen[l.Column] = true
		p := 0.0
		for _, k := range r {
			if k.Column == l.Column {
				p = max(p, k.QuasiP())
			}
		}
		row := []string{d.Table.Columns()[l.Column].Name, fmt.Sprintf("%.2g", p)}
		if s := d.Stability; s != nil {
			row = append(row, fmt.Sprintf("%.0f of %d", s.ByCoverage[l.Column]*float64(s.Runs), s.Runs), fmt.Sprintf("%.0f of %d", s.ByDensity[l.Column]*float64(s.Runs), s.Runs))
		}
		t.add(row...)
	}
	out := t.lines(a, 1, a.width())
	note := "Quasi-p: how likely chance alone does as well without this limit."
	if d.Stability != nil {
		note += " Halves: how often a limit on this input comes back when half of the rows (of the first 20,000) is looked at."
	}
	for _, line := range wrap(note, a.width(), 1, 1) {
		out = append(out, a.paint("dim", line))
	}
	return out
}

// trajectory shows some of the boxes, those between which the choice lies.
func (a *app) trajectory(d *hedge.Discovery) []string {
	t := &table{head: []string{"", "box", "coverage", "density", "mass", "rows", "limits on"}, align: "lrrrrrl", flex: 6}
	const most = 12
	step := float64(max(1, len(d.Boxes)-1)) / (most - 1)
	last := -1
	for k := range most {
		i := int(math.Round(float64(k) * step))
		for _, i := range []int{i, d.Chosen} {
			if i <= last || i >= len(d.Boxes) || i == d.Chosen && float64(d.Chosen) > float64(k+1)*step {
				continue
			}
			last = i
			b := d.Boxes[i]
			mark := ""
			if i == d.Chosen {
				mark = "*"
			}
			var names []string
			for _, c := range b.Restricted() {
				names = append(names, d.Table.Columns()[c].Name)
			}
			t.add(mark, fmt.Sprint(i), fmt.Sprintf("%.2f", b.Coverage), fmt.Sprintf("%.2f", b.Density), fmt.Sprintf("%.2f", b.Mass), count(b.Rows), strings.Join(names, ", "))
		}
	}
	return t.lines(a, 1, a.width())
}

// discoveredMean lays out where a number is large.
func (a *app) discoveredMean(d *hedge.Discovery) []string {
	all, b := d.Means[0], d.Means[d.Chosen]
	number := func(x float64) string { return unit.Format(x, unit.One, 3) }
	lines := []string{fmt.Sprintf("%s is %s on average over %s rows.", d.What, number(all.Mean), count(d.N))}
	if len(b.Region) == 0 {
		lines = append(lines, "No few conditions raise it.")
	} else {
		lines = append(lines, fmt.Sprintf("It is %s on average where %s: %s of the rows.", number(b.Mean), listed(d.Phrases(b.Region), "and"), study.Percent(b.Mass)))
	}
	var out []string
	for i, line := range lines {
		for _, l := range wrap(line, a.width(), 0, 2) {
			out = append(out, a.paint([]string{"strong", ""}[i], l))
		}
	}
	return out
}

// kinds lists the columns by what they were taken for.
func kinds(t *frame.Table) string {
	by := map[string][]string{}
	var order []string
	for _, c := range t.Columns {
		k := c.Kind.String()
		if by[k] == nil {
			order = append(order, k)
		}
		by[k] = append(by[k], c.Name)
	}
	var parts []string
	for _, k := range order {
		names := by[k]
		more := ""
		if len(names) > 8 {
			names, more = names[:8], fmt.Sprintf(" and %d more", len(names)-8)
		}
		parts = append(parts, k+" "+strings.Join(names, ", ")+more)
	}
	slices.Sort(parts)
	return strings.Join(parts, "; ")
}

// formula shows a logistic model, and what lies above thresholds of its chance.
func (a *app) formula(d *hedge.Discovery) []string {
	k := d.Contract().Formula
	t := &table{head: []string{"logit of the chance", "coefficient", "standard error"}, align: "lpp", flex: 0}
	number := func(x hedge.Num) string { return unit.Format(float64(x), unit.One, 3) }
	t.add("constant", number(k.Constant), "")
	for _, x := range k.Terms {
		name := x.Input
		if x.Level != "" {
			name += " is " + x.Level
		}
		t.add(name, number(x.Coefficient), number(x.SE))
	}
	out := t.lines(a, 1, a.width())
	t = &table{head: []string{"chance at least", "coverage", "density", "mass"}, align: "rrrr", flex: 0}
	for _, x := range k.Tradeoff {
		t.add(fmt.Sprintf("%.2f", float64(x.Threshold)), fmt.Sprintf("%.2f", float64(x.Coverage)), fmt.Sprintf("%.2f", float64(x.Density)), fmt.Sprintf("%.2f", float64(x.Mass)))
	}
	out = append(out, t.lines(a, 1, a.width())...)
	for _, line := range wrap("The chance is that of the rows made, and no probability of the world.", a.width(), 1, 1) {
		out = append(out, a.paint("dim", line))
	}
	return out
}

// stacked shows the nested table of dimensional stacking.
func (a *app) stacked(d *hedge.Discovery) []string {
	k := d.Contract().Stack
	var out, names []string
	for _, r := range k.Importance {
		if len(names) < 8 && r.Share > 0 {
			names = append(names, fmt.Sprintf("%s %s", r.Input, study.Percent(float64(r.Share))))
		}
	}
	out = append(out, wrap("Importance: "+strings.Join(names, ", ")+".", a.width(), 0, 2)...)
	label := func(axes []hedge.ContractAxis, i int) []string {
		parts := make([]string, len(axes))
		for j := len(axes) - 1; j >= 0; j-- {
			parts[j] = axes[j].Bins[i%len(axes[j].Bins)]
			i /= len(axes[j].Bins)
		}
		return parts
	}
	legend := func(what string, axes []hedge.ContractAxis) {
		var parts []string
		for j, x := range axes {
			parts = append(parts, fmt.Sprintf("%s%s: %s", strings.Repeat("within it ", min(j, 1)), x.Input, strings.Join(x.Bins, " | ")))
		}
		for _, line := range wrap(what+" "+strings.Join(parts, "; ")+".", a.width(), 0, 2) {
			out = append(out, a.paint("dim", line))
		}
	}
	if len(k.Across) > 0 {
		legend("Across,", k.Across)
	}
	t := &table{flex: 0}
	for _, x := range k.Down {
		t.align += "l"
		t.head = append(t.head, x.Input)
	}
	for i := range k.Cells[0] {
		t.align += "r"
		t.head = append(t.head, fmt.Sprint(i+1))
	}
	for i, line := range k.Cells {
		row := label(k.Down, i)
		for _, x := range line {
			row = append(row, study.Percent(float64(x)))
		}
		t.add(row...)
	}
	return append(out, t.lines(a, 1, a.width())...)
}
