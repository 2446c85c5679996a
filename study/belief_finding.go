package study

import (
	"fmt"
	"math"
	"strings"

	"hedge/diag"
	"hedge/model"
)

// AsideText says what the judgements that are set aside would contradict.
func (b *Beliefs) AsideText(c *model.Case) string {
	var names []string
	for _, i := range b.Aside {
		names = append(names, fmt.Sprintf("%s %s", c.Judgements[i].Name, Spoken(c, b.Judgements[i])))
	}
	text := fmt.Sprintf("Set aside, because these cannot all hold: %s", listed(names))
	if len(b.AsideAlone) > 0 {
		text += fmt.Sprintf("; the least that mends it is %.0f percentage points on one of them", 100*b.AsideBy[0])
	}
	return text + "."
}

// Chance prints a range of probability: "1 to 5 %". Never and always stand only
// where nothing else is allowed.
func Chance(lo, hi float64) string {
	end := func(p float64) string { return Percent(math.Round(1e9*p) / 1e9) } // a linear programme is exact to 1e-9
	a, b := end(lo), end(hi)
	if a == b {
		return a
	}
	return strings.TrimSuffix(a, " %") + " to " + b
}

// Spoken gives a judgement's words with their range, and what they become when
// read on to the end of the horizon.
func Spoken(c *model.Case, k Judged) string {
	j := c.Judgements[k.Judgement]
	if j.MoreThan != nil {
		return "a comparison"
	}
	text := j.Says
	if j.Word != "" {
		text = fmt.Sprintf("%s (%s)", j.Says, Chance(j.Lo, j.Hi))
	}
	if !j.Binding {
		return text + ", which carries no number"
	}
	if k.Lo != j.Lo || k.Hi != j.Hi {
		text += fmt.Sprintf(" by %d, read as %s by %d", j.By, Chance(k.Lo, k.Hi), c.Horizon.To)
	}
	return text
}

// beliefFindings says how likely the words make the scenarios, which judgements
// contradict each other, and which courses are left.
func beliefFindings(t *table, b *Beliefs) []Finding {
	if b == nil {
		return nil
	}
	f := Finding{
		ID:       "beliefs",
		Question: "How likely do the words make the futures?",
		Method:   fmt.Sprintf("The judgements that are not set aside bound the probabilities of the %d possible worlds; the ranges are the least and the largest probability that satisfy all of them (natural extension, Walley 1991), each from a linear programme checked by its dual. Inside these ranges nothing is preferred.", t.p.Worlds.Count()),
	}
	for _, k := range b.Judgements {
		j := t.c.Judgements[k.Judgement]
		f.Evidence = append(f.Evidence, Pointer{"judgement." + j.Name, j.Range})
	}
	if !b.Coherent {
		var names []string
		for _, i := range b.Conflict {
			j := t.c.Judgements[i]
			names = append(names, fmt.Sprintf("%s: %s", j.Name, Spoken(t.c, b.Judgements[i])))
		}
		f.Statement = fmt.Sprintf("No probabilities satisfy the judgements: these cannot all hold: %s.", strings.Join(names, "; "))
		if len(b.Alone) > 0 {
			f.Statement += fmt.Sprintf(" The least that mends it is %.0f percentage points, on %s.", 100*b.By[0], t.c.Judgements[b.Alone[0]].Name)
		}
		return []Finding{f}
	}
	var open []string
	chances := func(es []Likely) string {
		var parts []string
		for _, e := range es {
			if e.Scenario != model.None {
				parts = append(parts, t.c.Scenarios[e.Scenario].Name+" "+Chance(e.Lower, e.Upper))
			}
		}
		return strings.Join(parts, ", ")
	}
	for _, e := range b.Events {
		if e.Scenario != model.None {
			s := t.c.Scenarios[e.Scenario]
			f.Numbers = append(f.Numbers, Number{s.Name + ": lower probability", e.Lower, Probability}, Number{s.Name + ": upper probability", e.Upper, Probability})
		}
	}
	for _, s := range b.Open {
		open = append(open, t.c.Scenarios[s].Name)
	}
	said := chances(b.Events)
	if said == "" { // a case without scenarios
		for _, e := range b.Events {
			j := t.c.Judgements[e.Judgement]
			f.Numbers = append(f.Numbers, Number{j.Name + ": lower probability", e.Lower, Probability}, Number{j.Name + ": upper probability", e.Upper, Probability})
			said += ", " + j.Name + " " + Chance(e.Lower, e.Upper)
		}
		said = strings.TrimPrefix(said, ", ")
	}
	f.Statement = "By the judgements: " + said + "."
	if len(b.Words) > 0 {
		f.Statement = "By the words of the sources: " + chances(b.Words) + ". With the analyst's own judgements: " + chances(b.Events) + "."
	}
	if len(open) > 0 {
		f.Statement += fmt.Sprintf(" The words do not settle how likely %s is.", diag.Listed(open, "or", 0))
	}
	if len(b.Aside) > 0 {
		f.Statement += " " + b.AsideText(t.c)
	}
	out := []Finding{f}
	if k := b.Courses; k != nil {
		o := t.c.Outcomes[t.c.Headline]
		titles := func(ss []int) string {
			var names []string
			for _, s := range ss {
				names = append(names, t.c.Strategies[s].Title)
			}
			return listed(names)
		}
		g := Finding{
			ID:       "beliefs.courses",
			Question: fmt.Sprintf("Which courses do the words leave for %s?", quote(o.Title)),
			Method:   "The value of a course in a world is its average over the futures explored there, so deep ranges inside a world count alike. Maximal are the courses to which no other is preferred under every probability that the judgements allow (Walley 1991), admissible those that are best under some (Levi 1980), undominated those that interval dominance leaves.",
			Statement: fmt.Sprintf("No other course is better under every probability that the judgements allow than %s; best under some of them: %s. Knowing beforehand which world comes is worth %s to %s.",
				titles(k.Maximal), titles(k.Admissible), Difference(o.Unit, k.PerfectLow), Difference(o.Unit, k.PerfectHigh)),
			Evidence: []Pointer{{"outcome." + o.Name, o.Range}},
		}
		for i, s := range t.p.Strategies {
			g.Numbers = append(g.Numbers,
				Number{t.c.Strategies[s].Title + ": lower expectation", o.Unit.ToAuthor(k.Lower[i]), o.Unit.String()},
				Number{t.c.Strategies[s].Title + ": upper expectation", o.Unit.ToAuthor(k.Upper[i]), o.Unit.String()})
		}
		for i, s := range t.p.Strategies {
			name := t.c.Strategies[s].Title
			for p, label := range []string{"5th", "95th"} {
				g.Numbers = append(g.Numbers,
					Number{name + ": lower expectation of the " + label + " percentile over deep points", o.Unit.ToAuthor(k.Deep[p].Lower[i]), o.Unit.String()},
					Number{name + ": upper expectation of the " + label + " percentile over deep points", o.Unit.ToAuthor(k.Deep[p].Upper[i]), o.Unit.String()})
			}
			g.Numbers = append(g.Numbers, Number{name + ": sure value under smooth aversion to ambiguity", o.Unit.ToAuthor(k.Smooth[i].Certainty), o.Unit.String()})
		}
		h := Finding{
			ID:        "beliefs.attitudes",
			Question:  "Does the choice hang on the attitude to ambiguity?",
			Statement: k.HurwiczText(t.c) + " " + k.GapText(t.c, t.p.Strategies),
			Method:    "Hurwicz' axis runs from looking at the upper expectation only (0) to the lower only (1); its breakpoints are exact (Hurwicz 1951; Jaffray and Jeleva 2007). Info-gap: how far the ends of all judgements may move outward before the lower expectation falls below a level (Ben-Haim 2006). Smooth aversion to ambiguity (Klibanoff, Marinacci and Mukerji 2005) over 1,000 distributions drawn from the judgements' set by hit-and-run, at an aversion of 1 for each standard deviation of the expectation that varies most.",
			Evidence:  []Pointer{{"outcome." + o.Name, o.Range}},
		}
		for i, s := range t.p.Strategies {
			for j, level := range k.Gaps[i].Level {
				h.Numbers = append(h.Numbers, Number{fmt.Sprintf("%s: widening before the lower expectation falls below %s", t.c.Strategies[s].Title, Amount(o.Unit, level)), k.Gaps[i].Widening[j], Probability})
			}
		}
		out = append(out, g, h)
	}
	return out
}

// Probability is the unit of numbers that the judgements allow as probabilities.
const Probability = "probability"
