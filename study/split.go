package study

import (
	"fmt"
	"math"
	"slices"

	"hedge/method/belief"
	"hedge/method/information"
	"hedge/model"
	"hedge/unit"
)

// Split is the whole price of the unresolved baseline on the headline outcome, by
// what it consists of: what it is worth before anything is known to one who will be
// told, fears neither risk nor ambiguity and is not held up, less what it is worth
// to one who will not be told, fears both and is held up. The parts are Shapley
// values over those four switches (all 16 combinations), so they sum to the whole.
type Split struct {
	Total  information.Share
	Parts  []information.Share // by Burden
	Absent [Burdens]string     // why a part could not be anything but 0; "" where it could
	Risk   float64             // aversion per unit of the outcome, stored units
}

// Burden is one of the four things that being unresolved may cost.
type Burden int

// The burdens, in the order of Split.Parts.
const (
	Delay     Burden = iota // the course is chosen before the future is known, not after
	Risk                    // uncertain outcomes count as less than their mean
	Ambiguity               // the worst that the judgements allow counts, not their centre
	HoldUp                  // others use the uncertainty to ask for more
	Burdens
)

var burdenNames = [Burdens]string{"delay", "risk", "ambiguity", "hold-up"}

// String names the burden.
func (b Burden) String() string { return burdenNames[b] }

const (
	centreDraws = 1000 // of the credal set, for its centre
	centreSeed  = 1
)

// split prices the baseline under every combination of burdens; nil where there is
// nothing to choose.
func split(t *table, b *Beliefs) (*Split, error) {
	outcome := t.c.Headline
	if outcome == model.None || t.c.Outcomes[outcome].Goal == "" || len(t.p.Strategies) < 2 || !t.p.Worlds.Consistent[t.c.Baseline] {
		return nil, nil
	}
	v := &valuer{luck: t.o.Luck()}
	for i, s := range t.p.Strategies {
		v.u[1] = append(v.u[1], deepMeans(t.good(s, t.c.Baseline, outcome), v.luck))
		free := v.u[1][i]
		if t.p.Signed != nil {
			free = deepMeans(t.goodOf(t.p.Signed[i], outcome), v.luck)
		}
		v.u[0] = append(v.u[0], free)
	}
	for g := range v.u {
		if slices.ContainsFunc(v.u[g], func(x []float64) bool { return slices.ContainsFunc(x, math.IsNaN) }) {
			return nil, nil // told as a fault
		}
		v.told[g] = best(v.u[g])
	}
	out := &Split{}
	if t.p.Signed == nil {
		out.Absent[HoldUp] = "the case names no variant without hold-up"
	}
	if err := v.averse(t.c.Aversion.Risk, out); err != nil {
		return nil, err
	}
	if err := v.weigh(t, b, out); err != nil {
		return nil, err
	}
	worth := make([][]float64, 1<<Burdens)
	for mask := range worth {
		x, err := v.price(mask)
		if err != nil {
			return nil, err
		}
		for i := range x {
			x[i] = -x[i] // what burdens take away
		}
		worth[mask] = x
	}
	var err error
	if out.Parts, err = information.ShapleyFutures(worth); err != nil {
		return nil, err
	}
	whole, err := information.ShapleyFutures([][]float64{worth[0], worth[len(worth)-1]})
	if err != nil {
		return nil, err
	}
	out.Total = whole[0]
	return out, nil
}

// best is the best value of each future over the courses.
func best(u [][]float64) []float64 {
	out := slices.Clone(u[0])
	for _, row := range u[1:] {
		for i, x := range row {
			out[i] = max(out[i], x)
		}
	}
	return out
}

// valuer prices the baseline before anything is known.
type valuer struct {
	luck int
	u    [2][][]float64 // [held up][course][future], larger better
	told [2][]float64   // [held up][future], the best course of each
	risk information.CARA
	low  float64 // the least value, from which utilities are counted

	fit
	set       *belief.Set // nil where no judgement speaks of these worlds
	centre    []float64
	ambiguity float64
}

// averse scales the aversion to risk by the spread of the best single course.
func (v *valuer) averse(perSpread float64, out *Split) error {
	v.low = math.Inf(1)
	for g := range v.u {
		for _, row := range v.u[g] {
			v.low = min(v.low, slices.Min(row))
		}
	}
	if perSpread == 0 {
		out.Absent[Risk] = "the case states no aversion to risk"
		return nil
	}
	sample, err := information.NewSample(v.u[1])
	if err != nil {
		return err
	}
	course, _ := sample.Blind()
	if slices.Min(v.u[1][course]) == slices.Max(v.u[1][course]) {
		out.Absent[Risk] = "the outcome does not vary"
		return nil
	}
	if v.risk, err = information.NewCARA(perSpread, v.u[1][course]); err != nil {
		return err
	}
	out.Risk = v.risk.Aversion
	return nil
}

// weigh finds the worlds of the baseline and what the judgements allow for them.
func (v *valuer) weigh(t *table, b *Beliefs, out *Split) error {
	v.fit = fitOf(t, t.c.Baseline)
	v.centre = v.share
	switch {
	case b == nil || !b.Coherent:
		out.Absent[Ambiguity] = "no judgements that can all hold say how likely its worlds are"
		return nil
	case v.least < FewestInWorld:
		out.Absent[Ambiguity] = "some world of it has too few futures"
		return nil
	}
	c, err := b.set.Conditional(v.given, v.given)
	if err != nil {
		return err
	}
	if !c.Defined() {
		out.Absent[Ambiguity] = "the judgements leave it no probability"
		return nil
	}
	if t.c.Aversion.Ambiguity == 0 {
		out.Absent[Ambiguity] = "the case states no aversion to ambiguity"
	}
	v.set, v.ambiguity = b.set, t.c.Aversion.Ambiguity
	v.centre, err = b.set.Centre(v.given, centreDraws, centreSeed)
	return err
}

// price is what the baseline is worth under the burdens of a mask, future by
// future: the mean is the worth, the spread its error, the choice of a course and
// the weights of worlds held as they are.
func (v *valuer) price(mask int) ([]float64, error) {
	on := func(b Burden) bool { return mask>>b&1 == 1 }
	held := 0
	if on(HoldUp) {
		held = 1
	}
	rows := [][]float64{v.told[held]}
	if on(Delay) {
		rows = v.u[held]
	}
	var top []float64
	worth := math.Inf(-1)
	for _, row := range rows {
		x, value, err := v.certain(row, on(Risk), on(Ambiguity))
		if err != nil {
			return nil, err
		}
		if value > worth {
			top, worth = x, value
		}
	}
	return top, nil
}

// certain is the sure value of one course's outcomes, and the same future by
// future.
func (v *valuer) certain(row []float64, averse, ambiguous bool) ([]float64, float64, error) {
	utility := row
	averse = averse && v.risk.Aversion > 0
	if averse {
		utility = v.risk.Utility(row, v.low)
	}
	mean := v.means(utility)
	weight := v.centre
	if ambiguous && v.set != nil {
		c, err := v.set.ConditionalExpectation(mean, v.given)
		if err != nil {
			return nil, 0, err
		}
		weight = make([]float64, len(v.centre))
		for w := range weight {
			weight[w] = float64(v.ambiguity*c.LowAt[w]) + float64((1-v.ambiguity)*v.centre[w])
		}
	}
	expected := 0.0
	for w, p := range weight {
		expected += float64(p * mean[w])
	}
	value, slope := expected, 1.0
	if averse {
		value, slope = v.risk.Sure(expected, v.low)
	}
	out := make([]float64, len(row))
	for i, x := range utility {
		w := v.world[i]
		out[i] = value + float64(float64(slope*weight[w])*(x-mean[w]))/v.share[w]
	}
	return out, value, nil
}

// SplitText says what being unresolved costs in all and what of it is due to what.
func (a *Answer) SplitText() string {
	o := a.Case.Outcomes[a.Case.Headline]
	var parts []string
	for b := range Burdens {
		if a.Split.Absent[b] == "" {
			parts = append(parts, fmt.Sprintf("%s %s", b, unit.Format(a.Split.Parts[b].Value, o.Unit, Digits)))
		}
	}
	return fmt.Sprintf("Being unresolved costs %s %s in all: %s.", a.Case.Scenarios[a.Case.Baseline].Name, Difference(o.Unit, a.Split.Total.Value), listed(parts))
}

// splitFinding says what the whole price of being unresolved consists of.
func splitFinding(t *table, a *Answer) []Finding {
	k := a.Split
	if k == nil {
		return nil
	}
	o := t.c.Outcomes[t.c.Headline]
	f := Finding{
		ID:       "cost.split",
		Question: "What does the price of being unresolved consist of?",
		Method: "Shapley values (Shapley 1953) over four switches, all 16 combinations on the same futures of the baseline: delay (the course chosen before the future is known, or after), risk (the certainty equivalent under constant absolute aversion, Pratt 1964, or the mean), ambiguity (the worst weights of worlds that the judgements allow, or their centre; in between by the weight stated, Ellsberg 1961), hold-up (the case as it is, or its variant without). Errors hold the choice of a course and the weights of worlds. " +
			"How much risk and ambiguity are disliked is the analyst's own.",
		Evidence: []Pointer{{"outcome." + o.Name, o.Range}},
	}
	if v := t.c.HoldUp; v != model.None {
		f.Evidence = append(f.Evidence, Pointer{"variant." + t.c.Variants[v].Name, t.c.Variants[v].Range})
	}
	var absent []string
	for b := range Burdens {
		x := k.Parts[b]
		f.Numbers = append(f.Numbers, Number{b.String(), o.Unit.ToAuthor(x.Value), o.Unit.String()}, Number{b.String() + ": its standard error", o.Unit.ToAuthor(x.Error), o.Unit.String()})
		if k.Absent[b] != "" {
			absent = append(absent, fmt.Sprintf("%s (%s)", b, k.Absent[b]))
		}
	}
	f.Numbers = append(f.Numbers, Number{"whole", o.Unit.ToAuthor(k.Total.Value), o.Unit.String()}, Number{"whole: its standard error", o.Unit.ToAuthor(k.Total.Error), o.Unit.String()})
	f.Statement = a.SplitText()
	if len(absent) > 0 {
		f.Statement += " Not counted: " + listed(absent) + "."
	}
	f.Statement += fmt.Sprintf(" Aversion to risk %g for each standard deviation, to ambiguity %g: the analyst's own.", t.c.Aversion.Risk, t.c.Aversion.Ambiguity)
	return []Finding{f}
}
