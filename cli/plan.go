package cli

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/design"
	"hedge/diag"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

// What one processor takes for one future, in nanoseconds and about: a plain
// instruction, one that computes a function, and a draw. Measured on the
// embedded cases; good to a factor of two or so.
const (
	plainTime    = 0.8
	functionTime = 12
	drawTime     = 20
)

var functions = map[string]bool{
	"exp": true, "log": true, "log10": true, "pow": true, "logistic": true,
	"sin": true, "cos": true, "normal_cdf": true,
}

// duration foretells the seconds of a run on one processor.
func duration(p *plan.Plan, futures int) float64 {
	code, views, arms, years := p.Program, float64(len(p.Views)), float64(len(p.Arms)), float64(p.Program.Years)
	slow := 0.0
	for _, in := range code.Future {
		slow += one(functions[in.Op.Name()])
	}
	for _, in := range code.View {
		slow += views * one(functions[in.Op.Name()])
	}
	for _, in := range code.Arm {
		slow += arms * one(functions[in.Op.Name()])
	}
	for _, in := range code.Year {
		slow += arms * years * one(functions[in.Op.Name()])
	}
	for _, in := range code.End {
		slow += arms * one(functions[in.Op.Name()])
	}
	draws := float64(len(p.Futures)) + views*(float64(len(p.ViewCols))+years*float64(len(p.Yearly)))
	work := float64(code.Work(len(p.Views), len(p.Arms)))
	return float64(futures) * 1e-9 * (plainTime*work + (functionTime-plainTime)*slow + drawTime*draws)
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// planCommand says what a run would do.
func (a *app) planCommand() *cobra.Command {
	var o runFlags
	var format string
	cmd := &cobra.Command{
		Use:   "plan [CASE]",
		Short: "Say what a run would do: arms, futures, memory, time",
		Long: `Say what a run would do, without running: arms by what asks for them, about
how long it takes, memory and whether it fits; then instructions in detail.`,
		Example: `  hedge plan
  hedge plan lake --futures 1000000
  hedge plan mycase --strategies a,b --format json`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.register(cmd)
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		opts, err := o.options()
		if err != nil {
			return err
		}
		c, f, err := a.sound(args)
		if err != nil {
			return err
		}
		p, err := hedge.Compile(c, opts)
		if err != nil {
			return usage("", "%v", err)
		}
		if opts, err = opts.Settle(c); err != nil {
			return usage("", "%v", err)
		}
		r := foretell(p, opts)
		if format == "json" {
			return a.json(r)
		}
		return a.print(a.planned(p, r, f, opts)...)
	}
	return cmd
}

// armsFor counts the arms that no run would have if a claim did not ask for them.
// Arms that several claims need count for the first.
type armsFor struct {
	Claim string `json:"claim"`
	Arms  int    `json:"arms"`
}

// foretold is what a run would take.
type foretold struct {
	Hedge        string         `json:"hedge"`
	Futures      int            `json:"futures"`
	Luck         int            `json:"luck"`
	Courses      int            `json:"courses"`
	Scenarios    int            `json:"scenarios"`
	Arms         int            `json:"arms"`
	PlainArms    int            `json:"plain_arms"`
	OtherArms    int            `json:"other_arms"`
	ArmsFor      []armsFor      `json:"arms_for"`
	Worlds       int            `json:"worlds"`
	Experiments  int            `json:"experiments"`
	Years        int            `json:"years"`
	Measures     int            `json:"measures"`
	Instructions map[string]int `json:"instructions"`
	Bytes        float64        `json:"outcome_bytes"`
	WorkerBytes  int            `json:"worker_bytes"`
	Workers      int            `json:"workers"`
	Seconds      float64        `json:"about_seconds"`
	Fits         bool           `json:"fits"`
	FitFutures   int            `json:"fit_futures"`
	Refusal      string         `json:"refusal"`
}

func foretell(p *plan.Plan, o hedge.Options) foretold {
	k, luck := p.Program.Counts(), max(1, p.Case.Luck)
	r := foretold{
		Hedge: "1", Futures: o.Futures, Courses: len(p.Strategies), Scenarios: len(p.Case.Scenarios),
		Arms: len(p.Arms), Worlds: len(p.Worlds.List), Experiments: len(p.Arms) * o.Futures * luck, Luck: luck, Years: p.Case.Horizon.Years(),
		Measures: len(p.Measures), WorkerBytes: p.Program.Bytes(), Workers: o.Workers, Fits: true, FitFutures: o.Futures,
		Instructions: map[string]int{
			"future": k.Future, "view": k.View, "arm": k.Arm, "year": k.Year, "end": k.End,
			"arm_scalars": k.ArmScalars, "year_scalars": k.YearScalars,
		},
		Bytes: float64(len(p.Arms)) * float64(len(p.Measures)) * 8 * float64(o.Futures*luck),
	}
	for _, arm := range p.Arms {
		switch last := len(r.ArmsFor) - 1; {
		case arm.For == "":
			r.PlainArms++
		case last >= 0 && r.ArmsFor[last].Claim == arm.For:
			r.ArmsFor[last].Arms++
		default:
			r.ArmsFor = append(r.ArmsFor, armsFor{arm.For, 1})
		}
	}
	r.OtherArms = r.Arms - r.PlainArms
	if r.Workers == 0 {
		r.Workers = runtime.GOMAXPROCS(0)
	}
	r.Seconds = duration(p, o.Futures*luck) / float64(r.Workers)
	err := run.Fits(p, run.Spec{Spec: design.Spec{Futures: o.Futures}, Memory: o.Memory})
	var large *run.TooLarge
	if errors.As(err, &large) {
		r.Fits, r.FitFutures, r.Refusal = false, large.FitFutures, err.Error()
	}
	return r
}

func (a *app) planned(p *plan.Plan, r foretold, f found, o hedge.Options) []string {
	c := p.Case
	var lines []string
	row := func(label, text string) {
		for i, line := range wrap(diag.Clean(text), a.width(), 14, 14) {
			if i == 0 {
				line = a.paint("dim", pad(label, 14)) + line
			}
			lines = append(lines, line)
		}
	}
	arms := fmt.Sprintf("%s: %s x %s", count(r.Arms), things(r.Courses, "course"), things(r.Scenarios, "scenario"))
	var asked []string
	for _, k := range r.ArmsFor {
		asked = append(asked, fmt.Sprintf("%d for %s", k.Arms, strings.TrimPrefix(k.Claim, "claim.")))
	}
	if r.OtherArms > 0 {
		arms += fmt.Sprintf("; and %s that claims ask for beside: %s", count(r.OtherArms), strings.Join(asked, ", "))
	}
	row("case", c.Title)
	row("arms", arms)
	futures := count(r.Futures) + ", the same for every arm"
	if c.Luck > 1 {
		futures += fmt.Sprintf("; %d chance draws in each", c.Luck)
	}
	row("futures", futures)
	row("experiments", fmt.Sprintf("%s, each of %s", count(r.Experiments), things(r.Years, "year")))
	row("time", "about "+seconds(r.Seconds))
	row("memory", run.Bytes(r.Bytes+float64(r.Workers)*float64(r.WorkerBytes)))
	for _, group := range c.CorrelationGroups() {
		if text := correlated(c, group, o.Sampler); text != "" {
			row("correlated", text)
		}
	}
	lines = append(lines, a.fits(r, f)...)
	lines = append(lines, "", a.paint("strong", "in detail"))
	k := p.Program.Counts()
	if c.Configurations() > 1 {
		kind := "possible"
		if len(c.Impacts) > 0 {
			kind = "consistent"
			if slices.Contains(p.Worlds.Consistent, false) {
				kind = "consistent, or nearest to it where a scenario has none,"
			}
		}
		row("worlds", fmt.Sprintf("%s %s of %s configurations", count(r.Worlds), kind, configurations(c)))
	}
	row("instructions", fmt.Sprintf("%d per future, %d per view, %d per arm, %d per year, %d at the end",
		k.Future, k.View, k.Arm, k.Year, k.End))
	row("", fmt.Sprintf("%s (scenarios with what is replaced in them); on single numbers %d per arm, %d per year",
		things(len(p.Views), "view"), k.ArmScalars, k.YearScalars))
	signs, guard := 0, ""
	for _, k := range p.ShownOf {
		if k != model.None {
			signs++
		}
	}
	claims := r.Measures - len(c.Outcomes) - bars(p) - signs
	if p.Guard != model.None {
		guard = ", 1 that watches for negative hazards"
		claims--
	}
	row("measures", fmt.Sprintf("%d: %s, %s, %s, %d for the claims%s", r.Measures, things(len(c.Outcomes), "outcome"),
		things(bars(p), "bar"), things(signs, "signpost"), claims, guard))
	row("memory", fmt.Sprintf("%s for outcomes, %s for each of %s", run.Bytes(r.Bytes), run.Bytes(float64(r.WorkerBytes)), things(r.Workers, "worker")))
	return lines
}

// correlated says what a group of correlated uncertainties does to the spread of
// the draws.
func correlated(c *model.Case, g model.CorrelationGroup, sampler string) string {
	var names []string
	for _, i := range g.Members {
		names = append(names, c.Uncertainties[i].Name)
	}
	text := strings.Join(names, ", ")
	switch design.Sampler(sampler) {
	case "", design.LatinHypercube:
		text += fmt.Sprintf("; of these only %s keeps one future in every slice of the Latin hypercube", names[0])
	}
	return text
}

// configurations counts them, or says that there are very many.
func configurations(c *model.Case) string {
	if n := c.Configurations(); n <= model.MaxConfigurations {
		return count(n)
	}
	return "more than " + count(model.MaxConfigurations)
}

// fits says in words whether the run fits, and what to do next.
func (a *app) fits(r foretold, f found) []string {
	if r.Fits {
		return []string{a.paint("good", "It fits.") + " next: hedge run" + f.again()}
	}
	var lines []string
	for i, line := range wrap(diag.Clean(r.Refusal)+".", a.width(), 16, 2) {
		if i == 0 {
			line = a.paint("error", "It does not fit:") + " " + strings.TrimLeft(line, " ")
		}
		lines = append(lines, line)
	}
	return lines
}

// bars counts the outcomes with a bar to meet.
func bars(p *plan.Plan) int {
	n := 0
	for _, b := range p.BarOf {
		if b != model.None {
			n++
		}
	}
	return n
}
