package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/study"
)

// runsDiff tells what changed from one saved run to another.
func (a *app) runsDiff() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "diff OLDER NEWER",
		Short: "What changed between two saved runs, and which edits moved it",
		Long: `Compare two saved runs of one case: settings, edits of its text, and what moved
in the answer, with the edited blocks that it is computed from. These are likely
causes, no proof: rerun with one edit at a time to be sure. A share counts as
moved when it differs by more than two standard errors of the difference.`,
		Example: `  hedge runs diff monday tuesday
  hedge runs diff results/a results/b
  hedge runs diff monday tuesday --format json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 {
				return nil
			}
			return usage(cmd.CommandPath()+" --help", "%s takes two arguments, the folders of an older and a newer run", cmd.CommandPath())
		},
	}
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		from, err := a.saved(args[0])
		if err != nil {
			return err
		}
		to, err := a.saved(args[1])
		if err != nil {
			return err
		}
		d, err := from.Diff(to)
		var other *hedge.OtherCase
		if errors.As(err, &other) {
			return usage("hedge runs list says which case a run is of", "%v", err)
		}
		if err != nil {
			return err
		}
		if format == "json" {
			return a.json(d)
		}
		p := &diffPage{screen: &screen{a: a, width: a.width()}, d: d, from: from, to: to}
		return a.print(p.lines()...)
	}
	return cmd
}

// diffPage is a difference on one page.
type diffPage struct {
	*screen
	d        *hedge.Difference
	from, to *hedge.Saved
}

func (p *diffPage) lines() []string {
	p.say(0, 0, "strong", p.to.Contract.Case.Title)
	p.say(0, 2, "dim", "Older: "+describe(p.from)+".")
	p.say(0, 2, "dim", "Newer: "+describe(p.to)+".")
	d := p.d
	switch {
	case d.Same && d.Moved() == 0 && len(d.Edits) == 0 && len(d.Settings) == 0:
		p.say(0, 0, "strong", "The two runs are the same, every outcome to the last bit.")
		return p.out
	case d.Same && d.Moved() == 0:
		p.say(0, 0, "strong", "Every outcome is the same to the last bit.")
	case d.Moved() == 0:
		p.say(0, 0, "strong", "Nothing in the answer moved beyond sampling error.")
	}
	p.settings()
	p.edited()
	p.claims()
	p.courses()
	p.beliefs()
	if len(p.d.Claims) > 0 {
		p.out = append(p.out, "")
		p.say(0, 0, "dim", "A share moved where it differs by over two standard errors. Causes are likely ones: edited blocks that the value is computed from.")
	}
	return p.out
}

func (p *diffPage) settings() {
	if len(p.d.Settings) == 0 {
		return
	}
	p.section("Settings")
	for _, s := range p.d.Settings {
		p.say(3, 5, "", fmt.Sprintf("%s: %s -> %s", s.Name, s.From, s.To))
	}
}

// edited lists the edits that numbers are computed from, and names the others.
func (p *diffPage) edited() {
	switch {
	case p.d.NoText != "":
		p.section("What was edited")
		p.say(3, 5, "warning", "Edits cannot be listed. "+p.d.NoText+".")
		return
	case p.d.SameText:
		return
	}
	var silent []string
	blocks, last := 0, ""
	for _, e := range p.d.Edits {
		if !e.Silent && e.Block != last {
			last = e.Block
			blocks++
		}
	}
	p.section("What was edited", things(blocks, "block"))
	last = ""
	for _, e := range p.d.Edits {
		if e.Silent {
			if len(silent) == 0 || silent[len(silent)-1] != e.Block {
				silent = append(silent, e.Block)
			}
			continue
		}
		if e.Block != last {
			text := e.Block
			if e.Attribute == "" {
				text += ", " + e.Change
			}
			p.say(3, 5, "", fmt.Sprintf("%s (%s:%d)", text, e.File, e.Line))
			last = e.Block
		}
		switch {
		case e.Attribute == "":
		case e.Change == "changed":
			was, is := apart(e.Old, e.New)
			p.say(5, 7, "", fmt.Sprintf("%s: %s -> %s", e.Attribute, was, is))
		default:
			p.say(5, 7, "", strings.TrimSpace(fmt.Sprintf("%s, %s %s", e.Attribute, e.Change, shorten(e.Old+e.New, 100))))
		}
	}
	switch {
	case len(silent) > 0:
		p.say(3, 5, "dim", "Words and notes that no number is computed from: "+diag.Listed(silent, "and", 8)+".")
	case blocks == 0:
		p.say(3, 5, "", "Only the order of blocks or their division into files.")
	}
}

// longest is how much of an edited text is shown on either side of the arrow.
const longest = 100

// apart shortens two texts to where they differ.
func apart(old, now string) (string, string) {
	if len(old) <= longest && len(now) <= longest {
		return old, now
	}
	a, b := strings.Fields(old), strings.Fields(now)
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	cut := func(words []string) string {
		from, to := max(head-3, 0), min(len(words)-tail+3, len(words))
		text := shorten(strings.Join(words[from:to], " "), 2*longest)
		if from > 0 {
			text = "... " + text
		}
		if to < len(words) {
			text += " ..."
		}
		return text
	}
	return cut(a), cut(b)
}

// shorten cuts a text to so many characters.
func shorten(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most-4]) + " ..."
	}
	return text
}

func (p *diffPage) claims() {
	if len(p.d.Claims) == 0 {
		return
	}
	p.section("Claims", "true in how many futures")
	var each [][]hedge.DiffCause
	for _, c := range p.d.Claims {
		if c.From != nil && c.To != nil {
			each = append(each, c.Causes)
		}
	}
	shared := p.shared(each)
	rows := make([][2]string, len(p.d.Claims))
	wide := [2]int{}
	for i, c := range p.d.Claims {
		rows[i] = [2]string{told(c.From, "not there"), told(c.To, "gone")}
		for k, text := range rows[i] {
			wide[k] = max(wide[k], len(text))
		}
	}
	indent := 3 + wide[0] + 4 + wide[1] + 2
	for i, c := range p.d.Claims {
		text := diag.Clean(c.Title)
		if c.Title != c.Name {
			text += " (" + c.Name + ")"
		}
		if c.From != nil && c.To != nil && !c.Beyond {
			text += " [the shares within sampling error]"
		}
		lead := "   " + pad(rows[i][0], wide[0]) + " -> " + pad(rows[i][1], wide[1]) + "  "
		for j, line := range wrap(text, p.width, indent, indent) {
			if j == 0 {
				line = lead + line
			}
			p.out = append(p.out, line)
		}
		if !shared && c.From != nil && c.To != nil {
			p.why(c.Causes)
		}
	}
	if shared {
		p.why(each[0])
	}
}

// told is what a run made of a claim, or the word for its absence.
func told(s *hedge.DiffShare, absent string) string {
	if s == nil {
		return absent
	}
	return verdictAndShare(s.Verdict, float64(s.Share), s.N)
}

// courses tells where another scenario or course comes out worst or best, and what
// not knowing costs now.
func (p *diffPage) courses() {
	var texts []string
	var each [][]hedge.DiffCause
	none := func(s string) string {
		if s == "" {
			return "none"
		}
		return s
	}
	for _, w := range p.d.Worst {
		texts = append(texts, fmt.Sprintf("Worst future by %s: %s -> %s", w.Outcome, none(w.From), none(w.To)))
		each = append(each, w.Causes)
	}
	headline, others := headlineOf(p.to.Contract), 0
	for _, b := range p.d.Best {
		if b.Outcome != headline {
			others++
			continue
		}
		texts = append(texts, fmt.Sprintf("Best by %s on %s: %s -> %s", study.Metric(b.Metric).Word(), b.Outcome, leaders(b.From), leaders(b.To)))
		each = append(each, b.Causes)
	}
	for _, c := range p.d.Costs {
		value := func(x *hedge.Num) string {
			if x == nil {
				return "not told"
			}
			return amount(float64(*x), c.Unit, true)
		}
		texts = append(texts, fmt.Sprintf("Cost of not knowing in %s: %s -> %s", c.Scenario, value(c.From), value(c.To)))
		each = append(each, c.Causes)
	}
	if len(texts)+others == 0 {
		return
	}
	p.section("Futures and courses")
	shared := p.shared(each)
	for i, text := range texts {
		p.say(3, 5, "", text)
		if !shared {
			p.why(each[i])
		}
	}
	if shared {
		p.why(each[0])
	}
	if others > 0 {
		p.say(3, 5, "dim", fmt.Sprintf("By other outcomes the best course changed under %s (--format json lists them).", things(others, "metric")))
	}
}

func (p *diffPage) beliefs() {
	d := p.d
	if len(d.Beliefs)+len(d.Judgements) == 0 && d.Evidence == nil {
		return
	}
	p.section("Judgements and probabilities")
	for _, j := range d.Judgements {
		reading := func(r *hedge.DiffReadings) string {
			switch {
			case r == nil:
				return "absent"
			case !r.Used:
				return r.Says + ", not used"
			case r.Came != nil:
				return r.Says + map[bool]string{true: ", came", false: ", did not come"}[*r.Came]
			}
			return r.Says
		}
		p.say(3, 5, "", fmt.Sprintf("%s: %s -> %s", j.Name, reading(j.From), reading(j.To)))
		p.why(j.Causes)
	}
	if e := d.Evidence; e != nil {
		for _, k := range []struct {
			what  string
			names []string
		}{{"Evidence taken in", e.Added}, {"Evidence no longer taken in", e.Removed}} {
			if len(k.names) > 0 {
				p.say(3, 5, "", k.what+": "+listed(k.names, "and")+".")
			}
		}
	}
	var each [][]hedge.DiffCause
	for _, b := range d.Beliefs {
		chance := func(r []hedge.Num) string {
			if len(r) < 2 {
				return "not told"
			}
			return study.Chance(float64(r[0]), float64(r[1]))
		}
		name, scenario := strings.CutPrefix(b.Event, "scenario.")
		if !scenario {
			name = strings.TrimPrefix(name, "judgement.")
		}
		p.say(3, 5, "", fmt.Sprintf("Probability of %s: %s -> %s", name, chance(b.From), chance(b.To)))
		each = append(each, b.Causes)
	}
	if len(each) > 0 {
		p.why(each[0]) // the same for all: probabilities come from all judgements together
	}
}

// shared reports whether several things that moved have the same causes.
func (p *diffPage) shared(each [][]hedge.DiffCause) bool {
	for _, k := range each {
		if p.because(k) != p.because(each[0]) {
			return false
		}
	}
	return len(each) > 1
}

func (p *diffPage) why(causes []hedge.DiffCause) {
	if text := p.because(causes); text != "" {
		p.say(5, 7, "dim", text)
	}
}

// because names the likely causes, the nearest first.
func (p *diffPage) because(causes []hedge.DiffCause) string {
	if len(causes) == 0 {
		switch {
		case p.d.NoText != "":
			return ""
		case len(p.d.Settings) > 0:
			return "no edit reaches it: the settings differ"
		}
		return "no edit reaches it: another version of the program?"
	}
	var parts []string
	for i, c := range causes {
		if i == 3 && len(causes) > 4 {
			parts = append(parts, fmt.Sprintf("%d more", len(causes)-i))
			break
		}
		text := c.Block
		if len(c.Attributes) > 0 {
			text += " (" + diag.Listed(c.Attributes, "and", 3) + ")"
		} else if c.Change != "changed" {
			text += " (" + c.Change + ")"
		}
		switch c.Steps {
		case 0:
			text += " itself"
		case 1:
			text += ", which it reads"
		default:
			text += ", further back"
		}
		parts = append(parts, text)
	}
	return "changed in between: " + strings.Join(parts, "; ") + "."
}
