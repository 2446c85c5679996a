package study

import (
	"fmt"
	"strings"

	"hedge/model"
	"hedge/plan"
)

// Verdict is what became of a claim.
type Verdict struct {
	Claim      int // index into Case.Claims
	Share      float64
	N          int
	Word       string // "holds", "fails" or "mixed"
	Rows       []VerdictRow
	Fixed      bool  // does not depend on the strategy
	RestsOn    []int // failed claims that support it
	OwnWorlds  bool  // names its scenarios itself
	BestCourse bool  // evaluated at the best course of each future
	Whole      bool  // speaks of all futures together, so its share is 0 or 1
}

// VerdictRow is a claim's share under one strategy; Strategy is None when the
// claim does not depend on it.
type VerdictRow struct {
	Strategy, Scenario int
	Share              float64
	N                  int
}

func verdicts(t *table) []Verdict {
	out := make([]Verdict, len(t.p.Claims))
	parallel(len(out), func(i int) { out[i] = verdict(t, t.p.Claims[i]) })
	for i := range out {
		for j, k := range t.c.Claims {
			for _, supported := range k.Supports {
				if supported == out[i].Claim && verdictOf(out, j) == "fails" {
					out[i].RestsOn = append(out[i].RestsOn, j)
				}
			}
		}
	}
	return out
}

func verdictOf(vs []Verdict, claim int) string {
	for _, v := range vs {
		if v.Claim == claim {
			return v.Word
		}
	}
	return ""
}

func verdict(t *table, j plan.Judge) Verdict {
	v := Verdict{Claim: j.Index, Fixed: j.Fixed, N: t.o.N(), OwnWorlds: j.OwnWorlds}
	t.c.Claims[j.Index].HoldsIf.Walk(func(e *model.Expr) bool {
		v.BestCourse = v.BestCourse || e.Op == model.BestCourse
		return true
	})
	v.Whole = len(j.Terms[0].Folds()) > 0
	var shares []float64
	for i, term := range j.Terms {
		s := share(t.o, term)
		row := VerdictRow{Strategy: model.None, Scenario: t.c.Baseline, Share: s, N: t.o.N()}
		if !j.Fixed {
			row.Strategy = j.Strategies[i]
		}
		v.Rows = append(v.Rows, row)
		v.Share += s
		shares = append(shares, s)
	}
	v.Share /= float64(len(j.Terms))
	v.Word = word(t.c, shares)
	return v
}

// word is the verdict on a claim with these shares, one for each course.
func word(c *model.Case, shares []float64) string {
	holds, fails := true, true
	for _, s := range shares {
		holds = holds && s >= c.HoldsAt
		fails = fails && s <= c.FailsAt
	}
	switch {
	case holds:
		return "holds"
	case fails:
		return "fails"
	}
	return "mixed"
}

func claimFindings(t *table, vs []Verdict) []Finding {
	var out []Finding
	for _, v := range vs {
		k := t.c.Claims[v.Claim]
		f := Finding{
			ID:       "claim." + k.Name,
			Question: fmt.Sprintf("Does it hold: %s?", quote(k.Title)),
			Method: fmt.Sprintf("Share of futures in which the condition is true; holds at %s or more and fails at %s or less%s. Equal counts are exploration, not probability.",
				Percent(t.c.HoldsAt), Percent(t.c.FailsAt), map[bool]string{false: " under every course"}[v.Fixed]),
			Evidence: append([]Pointer{{"claim." + k.Name, k.Range}}, citations(t.c, k.Head)...),
		}
		lo, hi := v.Range()
		where := Share(lo, v.N)
		if Share(lo, v.N) != Share(hi, v.N) {
			where = Share(lo, v.N) + " to " + Share(hi, v.N)
		}
		how := "under every course"
		switch {
		case v.BestCourse && v.Fixed && len(t.p.Strategies) > 1:
			how = "with the best course in each future"
		case v.BestCourse && v.Fixed:
			how = "under the one course that was run"
		case v.Fixed:
			how = "for the courses it names"
		case len(v.Rows) == 1:
			how = "under " + quote(t.c.Strategies[v.Rows[0].Strategy].Title)
		case lo != hi:
			how = "depending on the course"
		}
		verb := map[string]string{"holds": "Holds", "fails": "Fails", "mixed": "Mixed"}[v.Word]
		f.Statement = fmt.Sprintf("%s: %s is true in %s of the futures explored, %s.", verb, quote(k.Title), where, how)
		if v.Whole {
			f.Statement = fmt.Sprintf("%s: %s is %s of the futures explored, taken together, %s.", verb, quote(k.Title), v.Truth(), how)
		}
		if k.Contrast != model.None {
			f.Statement += fmt.Sprintf(" It stands beside %s.", quote(t.c.Claims[k.Contrast].Title))
			if k.Note != "" {
				f.Statement += " Why the two differ: " + strings.TrimSuffix(k.Note, ".") + "."
			}
		}
		if k.AttributedTo != "" {
			f.Statement += " Attributed to " + k.AttributedTo
			if k.Unchecked {
				f.Statement += ", not checked against their own text"
			}
			f.Statement += "."
		}
		if len(v.RestsOn) > 0 {
			var names []string
			for _, i := range v.RestsOn {
				names = append(names, t.c.Claims[i].Name)
			}
			f.Statement += " It rests on a failed claim: " + strings.Join(names, ", ") + "."
		}
		for i, r := range v.Rows {
			label, in := "share", ShareOfFutures
			if v.Whole {
				label, in = "true of all futures together (1) or not (0)", ""
			}
			if r.Strategy != model.None {
				label = "share under " + t.c.Strategies[r.Strategy].Title
			}
			f.Numbers = append(f.Numbers, Number{label, r.Share, in})
			for _, c := range t.p.Claims[v.Claim].Terms[i].Cells() {
				f.Arms = appendNew(f.Arms, t.p.Arms[c.Arm].ID)
			}
		}
		out = append(out, f)
	}
	return out
}

// Truth says of a claim about all futures together whether it is true.
func (v Verdict) Truth() string {
	switch lo, hi := v.Range(); {
	case lo == 1:
		return "true"
	case hi == 0:
		return "false"
	}
	return "true for some courses"
}

// Range gives the least and the largest share over the strategies.
func (v Verdict) Range() (lo, hi float64) {
	lo, hi = v.Rows[0].Share, v.Rows[0].Share
	for _, r := range v.Rows {
		lo, hi = min(lo, r.Share), max(hi, r.Share)
	}
	return lo, hi
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

func citations(c *model.Case, h model.Head) []Pointer {
	var out []Pointer
	for _, k := range h.Cite {
		s := c.Sources[k.Source]
		name := "source." + s.Name
		if k.Part != "" {
			name += "." + k.Part
		}
		out = append(out, Pointer{name, s.Range})
	}
	return out
}
