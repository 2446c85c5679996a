package cli

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"hedge/diag"
	"hedge/study"
)

// fewest is the number of claims that have their sentence shown however long
// the answer is (the thesis); the others are named by verdict. What is told
// beside a shown claim is shown with it.
const fewest = 1

// argument shows what became of each claim; the first in the file is the
// thesis.
func (s *screen) argument() {
	if len(s.ans.Claims) == 0 {
		s.section("Does the argument hold?")
		s.say(3, 3, "", "The case states no claim.")
		return
	}
	s.section("Does the argument hold?", "true in how many futures", s.overCourses())
	if s.few() {
		s.say(3, 3, "", "Too few futures to tell.")
		return
	}
	show := s.shown()
	t := 0
	shares := make([]string, len(show))
	for i, v := range show {
		lo, hi := v.Range()
		shares[i] = between(s.share(lo), s.share(hi))
		if v.Whole {
			shares[i] = "(all)"
		}
		t = max(t, len(shares[i]))
	}
	indent := 3 + 5 + 2 + t + 2
	for i, v := range show {
		k := s.c.Claims[v.Claim]
		text := diag.Clean(k.Title)
		switch {
		case v.Claim == s.ans.Claims[0].Claim:
			text = "Thesis: " + text
		case s.contrasts(show[:i], v):
			text = "Beside it: " + text
		}
		if k.AttributedTo != "" {
			text += " (" + k.AttributedTo
			if k.Unchecked {
				text += ", unchecked"
			}
			text += ")"
		}
		var rests []string
		for _, r := range v.RestsOn {
			rests = append(rests, s.c.Claims[r].Name)
		}
		if len(rests) > 0 {
			text += " [rests on a failed claim: " + strings.Join(rests, ", ") + "]"
		}
		lead := "   " + s.a.paint(verdictRole[v.Word], pad(v.Word, 5)) + "  " + padLeft(shares[i], t) + "  "
		for j, line := range wrap(text, s.width, indent, indent) {
			if j == 0 {
				line = lead + line
			}
			s.out = append(s.out, line)
		}
		if note := s.difference(show[:i], v); note != "" {
			s.say(5, 5, "dim", "Why the two differ: "+note)
		}
	}
	s.cost()
	s.moving()
	s.failing()
	for _, word := range []string{"holds", "mixed", "fails"} {
		var named []string
		for _, v := range s.ans.Claims {
			if v.Word == word && !slices.ContainsFunc(show, func(k study.Verdict) bool { return k.Claim == v.Claim }) {
				lo, hi := v.Range()
				text := s.c.Claims[v.Claim].Name
				if word != "holds" {
					text += " " + between(s.share(lo), s.share(hi))
				}
				if len(v.RestsOn) > 0 {
					text += " (rests on a failed claim)"
				}
				named = append(named, text)
			}
		}
		if len(named) == 0 {
			continue
		}
		for i, line := range wrap(diag.Clean(strings.Join(named, ", ")), s.width, 10, 10) {
			if i == 0 {
				line = "   " + s.a.paint(verdictRole[word], pad(word, 5)) + "  " + line
			}
			s.out = append(s.out, line)
		}
	}
	if len(show) < len(s.ans.Claims) {
		hint := "(by name; hedge show findings" + s.f.again() + ")"
		if last := &s.out[len(s.out)-1]; lipgloss.Width(*last)+2+lipgloss.Width(hint) <= s.width {
			*last += "  " + s.a.paint("dim", hint)
			return
		}
		s.say(10, 10, "dim", hint)
	}
}

// shown lists the claims that have their sentence shown: the first ones, and
// behind each what is told beside it.
func (s *screen) shown() []study.Verdict {
	var out []study.Verdict
	add := func(v study.Verdict) {
		if !slices.ContainsFunc(out, func(k study.Verdict) bool { return k.Claim == v.Claim }) {
			out = append(out, v)
		}
	}
	for _, v := range s.ans.Claims[:s.claims] {
		add(v)
		for _, beside := range s.ans.Claims {
			if s.paired(beside.Claim, v.Claim) {
				add(beside)
			}
		}
	}
	return out
}

// paired reports whether one of two claims is told beside the other.
func (s *screen) paired(a, b int) bool {
	return s.c.Claims[a].Contrast == b || s.c.Claims[b].Contrast == a
}

// contrasts reports whether a claim is told beside the one shown just before.
func (s *screen) contrasts(before []study.Verdict, v study.Verdict) bool {
	return len(before) > 0 && s.paired(before[len(before)-1].Claim, v.Claim)
}

// difference is why two claims that are told side by side differ, once both are
// shown.
func (s *screen) difference(before []study.Verdict, v study.Verdict) string {
	if !s.contrasts(before, v) {
		return ""
	}
	if other := before[len(before)-1].Claim; s.c.Claims[other].Contrast == v.Claim {
		return s.c.Claims[other].Note
	}
	return s.c.Claims[v.Claim].Note
}

// cost says what not knowing costs in the baseline, and whether it is the not
// knowing that makes it worse than others.
func (s *screen) cost() {
	base := s.ans.Baseline()
	if base == nil || len(s.c.Scenarios) < 2 || s.few() {
		return
	}
	o := s.c.Outcomes[s.c.Headline]
	name := s.c.Scenarios[base.Scenario].Name
	text := fmt.Sprintf("Not knowing costs %s in %s", study.Difference(o.Unit, base.Cost), name)
	if !math.IsNaN(base.Lower) {
		text += fmt.Sprintf(" (by the judgements %s)", study.Span(o.Unit, base.Lower, base.Upper))
	}
	var names []string
	for _, k := range s.ans.Resolved() {
		names = append(names, s.c.Scenarios[k].Name)
	}
	if len(names) > 0 {
		text += fmt.Sprintf("; told every future beforehand it would still be behind %s, each announced: what it does, not what it hides, makes it worse than these", listed(names, "and"))
	} else {
		text += "; told every future beforehand it would be behind no other, announced"
	}
	s.say(3, 5, "", text+".")
	if k := s.ans.Split; k != nil {
		text := s.ans.SplitText()
		if k.Absent[study.Risk] == "" || k.Absent[study.Ambiguity] == "" {
			text += " How much risk and ambiguity are disliked is own."
		}
		s.say(3, 5, "", text)
	}
	if text := s.ans.LookText(); text != "" {
		s.say(3, 5, "", text)
	}
}

// failing says under which conditions the thesis fails and holds.
func (s *screen) failing() {
	for i := range s.ans.Failures {
		k := &s.ans.Failures[i]
		if k.Claim != s.ans.Claims[0].Claim || s.few() {
			continue
		}
		for j, w := range []*study.Conditions{k.Fails, k.Holds} {
			if w != nil {
				s.say(3, 5, "", fmt.Sprintf("It %s in %s of the futures with %s: %s of those in which it %s.",
					[]string{"fails", "holds"}[j], s.share(w.Density), listed(w.Phrases, "and"), s.share(w.Coverage), []string{"fails", "holds"}[j]))
			}
		}
	}
}

// moving shows what moves the thesis most: its share where one uncertainty lies
// in the lower and in the upper half of its range.
func (s *screen) moving() {
	thesis := s.ans.Claims[0]
	most := s.ans.Moving(thesis.Claim)
	most = most[:min(study.MostMoving, len(most))]
	most = slices.DeleteFunc(slices.Clone(most), func(k study.Change) bool { return !k.Clear() })
	if len(most) == 0 {
		return
	}
	turns := slices.ContainsFunc(most, func(k study.Change) bool { return k.Words[0] != k.Words[1] && k.Crosses })
	t := &table{head: []string{"How often the thesis is true where this lies in its", "lower half", "upper half"}, align: "lrr", flex: 0}
	for _, k := range most {
		cells := [2]string{s.share(k.Low), s.share(k.High)}
		for i, w := range k.Words {
			if turns && k.Words[0] != k.Words[1] {
				cells[i] = w + " " + cells[i]
			}
		}
		t.add("  "+s.c.Uncertainties[k.Uncertainty].Title, cells[0], cells[1])
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
	if !turns {
		s.say(5, 5, "", fmt.Sprintf("These move it most; none alone takes it to %s or %s.", study.Percent(s.c.HoldsAt), study.Percent(s.c.FailsAt)))
	}
}

// overCourses explains a range of shares, where there is one.
func (s *screen) overCourses() string {
	for _, v := range s.ans.Claims {
		if lo, hi := v.Range(); s.share(lo) != s.share(hi) {
			return "range: over the courses"
		}
	}
	return ""
}

var verdictRole = map[string]string{"holds": "good", "mixed": "warning", "fails": "error"}
