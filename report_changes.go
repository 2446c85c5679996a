package hedge

import (
	"fmt"
	"slices"
	"strings"

	"hedge/briefing"
	"hedge/lang"
	"hedge/study"
)

// Since tells what moved from a saved run to an answer, for a briefing.
func (a *Answer) Since(before *Saved) ([]briefing.Change, error) {
	syntax, _ := lang.Parse(a.Case.Files)
	d, err := before.Diff(&Saved{Contract: a.Contract(), Case: a.Case, Syntax: syntax})
	if err != nil {
		return nil, err
	}
	out := []briefing.Change{}
	add := func(kind, name, from, to string, causes []DiffCause) {
		c := briefing.Change{Kind: kind, Name: name, From: from, To: to}
		for _, x := range causes {
			c.Causes = append(c.Causes, x.Block)
		}
		out = append(out, c)
	}
	for _, x := range d.Claims {
		add("claim", x.Title, shareText(x.From), shareText(x.To), x.Causes)
	}
	for _, x := range d.Worst {
		add("worst", x.Outcome, x.From, x.To, x.Causes)
	}
	for _, x := range d.Best { // as the briefing compares courses
		shown := slices.ContainsFunc(a.Courses, func(c study.Course) bool {
			return c.Outcome == a.Case.Headline && string(c.Metric) == x.Metric && a.Case.Outcomes[c.Outcome].Name == x.Outcome
		})
		if !shown {
			continue
		}
		add("best", x.Outcome+", "+x.Metric, strings.Join(x.From, ", "), strings.Join(x.To, ", "), x.Causes)
	}
	for _, x := range d.Costs {
		add("cost", x.Scenario, amountText(x.From, x.Unit), amountText(x.To, x.Unit), x.Causes)
	}
	for _, x := range d.Beliefs {
		add("belief", x.Event, rangeText(x.From), rangeText(x.To), x.Causes)
	}
	for _, x := range d.Judgements {
		says := func(r *DiffReadings) string {
			if r == nil {
				return ""
			}
			return r.Says
		}
		add("judgement", x.Name, says(x.From), says(x.To), x.Causes)
	}
	if e := d.Evidence; e != nil {
		add("evidence", e.ToAsOf, e.FromAsOf, strings.Join(append(e.Added, e.Removed...), ", "), nil)
	}
	for _, x := range d.Settings {
		add("setting", x.Name, x.From, x.To, nil)
	}
	return out, nil
}

func shareText(s *DiffShare) string {
	if s == nil {
		return ""
	}
	return fmt.Sprintf("%s %s", s.Verdict, study.Percent(float64(s.Share)))
}

func amountText(x *Num, unit string) string {
	if x == nil {
		return ""
	}
	return fmt.Sprintf("%.2g %s", float64(*x), unit)
}

func rangeText(r []Num) string {
	if len(r) < 2 {
		return ""
	}
	return study.Chance(float64(r[0]), float64(r[1]))
}
