package study

import (
	"fmt"

	"hedge/method/belief"
	"hedge/model"
)

// Scored is how a judgement did once it was known whether its event came. It is
// scored as it was said, by the year it was said for, not as read on.
type Scored struct {
	Judgement int
	belief.Score
}

// Scores is how the judgements that are settled did.
type Scores struct {
	Each        []Scored
	Calibration belief.Calibration // of all of them together
	Due         []int              // judgements whose year is over and of which nobody has said whether they came
}

// scores scores the judgements that are settled by a day, YYYY-MM-DD; nil when none
// is, nor due. Those set aside are scored too, comparisons and words without a
// number cannot be. One with a condition is settled only where the condition came.
func scores(c *model.Case, asOf string) (*Scores, error) {
	out := &Scores{}
	var low, high []float64
	var came []bool
	for i, j := range c.Judgements {
		switch {
		case j.MoreThan != nil || !j.Binding:
		case j.Settled != "" && j.Settled <= asOf:
			out.Each = append(out.Each, Scored{i, belief.ScoreInterval(j.Lo, j.Hi, j.Came)})
			low, high, came = append(low, j.Lo), append(high, j.Hi), append(came, j.Came)
		case j.Settled == "" && asOf > fmt.Sprintf("%04d-12-31", j.By):
			out.Due = append(out.Due, i)
		}
	}
	if len(out.Each) == 0 {
		if len(out.Due) == 0 {
			return nil, nil
		}
		return out, nil
	}
	var err error
	out.Calibration, err = belief.Calibrate(low, high, came)
	return out, err
}

// ScoreText says how one judgement did.
func ScoreText(c *model.Case, k Scored) string {
	j := c.Judgements[k.Judgement]
	did := "did not come"
	if j.Came {
		did = "came"
	}
	return fmt.Sprintf("%s (%s by %d) %s: Brier score %s", j.Name, SaidRange(j), j.By, did, scoreSpan(k.BrierBest, k.BrierWorst))
}

// SaidRange gives a judgement's words with their range, as they were said.
func SaidRange(j model.Judgement) string {
	if j.Word == "" {
		return j.Says
	}
	return fmt.Sprintf("%s, %s", j.Says, Chance(j.Lo, j.Hi))
}

func scoreSpan(best, worst float64) string {
	a, b := fmt.Sprintf("%.2f", best), fmt.Sprintf("%.2f", worst)
	if a == b {
		return a
	}
	return a + " to " + b
}

// scoreFinding says how the settled judgements did, and which are overdue.
func scoreFinding(t *table, k *Scores, asOf string) []Finding {
	if k == nil {
		return nil
	}
	f := Finding{
		ID:       "scores",
		Question: "How did the judgements do?",
		Method:   "Brier score: the square of the distance between the probability and what came, 1 or 0 (Brier 1950); an interval is scored at both ends. Logarithmic score in nats (Good 1952). The share that came is compared with the mean ends of the intervals.",
	}
	if n := len(k.Each); n > 0 {
		brier, worst := 0.0, 0.0
		for _, x := range k.Each {
			j := t.c.Judgements[x.Judgement]
			brier, worst = brier+x.BrierBest/float64(n), worst+x.BrierWorst/float64(n)
			f.Statement += ScoreText(t.c, x) + ". "
			f.Evidence = append(f.Evidence, Pointer{"judgement." + j.Name, j.Range})
			f.Numbers = append(f.Numbers,
				Number{j.Name + ": Brier score, at the better end", x.BrierBest, "1"}, Number{j.Name + ": Brier score, at the worse end", x.BrierWorst, "1"},
				Number{j.Name + ": logarithmic score, at the better end", x.LogBest, "nats"}, Number{j.Name + ": logarithmic score, at the worse end", x.LogWorst, "nats"})
		}
		c := k.Calibration
		f.Numbers = append(f.Numbers, Number{"mean Brier score, better ends", brier, "1"}, Number{"mean Brier score, worse ends", worst, "1"}, Number{"share that came", c.Share, "share of judgements"})
		f.Statement += fmt.Sprintf("%d of %d came; the judgements had said %s on average.", c.Came, c.N, Chance(c.Low, c.High))
		if surprise := min(c.AtLeast, c.AtMost); !c.Hit && n > 1 {
			f.Statement += fmt.Sprintf(" So many or so few would come with a probability of at most %s, if their events are independent.", Percent(surprise))
		}
	}
	if len(k.Due) > 0 {
		var names []string
		for _, i := range k.Due {
			names = append(names, t.c.Judgements[i].Name)
		}
		if f.Statement != "" {
			f.Statement += " "
		}
		f.Statement += fmt.Sprintf("Due before %s and not said whether they came: %s.", asOf, listed(names))
	}
	return []Finding{f}
}
