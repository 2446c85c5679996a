package study

import (
	"fmt"
	"math"
	"strings"

	"hedge/model"
	"hedge/num"
	"hedge/unit"
)

// Watch tells when a signpost shows, under one course in one scenario.
type Watch struct {
	Signpost, Strategy, Scenario int
	Share                        float64 // of futures in which it shows within the horizon
	Median                       float64 // first year in which it shows, of those; NaN when none
	Moves                        bool    // the course has a rule that waits for it
}

// watches reports every signpost under the courses that have a rule on it; one
// that no course waits for, under the first course.
func watches(t *table) []Watch {
	var out []Watch
	for i, measure := range t.p.ShownOf {
		if measure == model.None {
			continue
		}
		var under []int
		for _, s := range t.p.Strategies {
			for _, a := range t.c.Strategies[s].Adapts {
				if a.On == i {
					under = append(under, s)
					break
				}
			}
		}
		moves := len(under) > 0
		if !moves {
			under = t.p.Strategies[:1]
		}
		for _, s := range under {
			for k := range t.c.Scenarios {
				w := Watch{Signpost: i, Strategy: s, Scenario: k, Median: math.NaN(), Moves: moves}
				var years []float64
				col := t.column(s, k, measure)
				for _, x := range col {
					if x <= float64(t.c.Horizon.To) {
						years = append(years, x)
					}
				}
				w.Share = float64(len(years)) / float64(len(col))
				if len(years) > 0 {
					w.Median = num.Quantiles(years, 0.5)[0]
				}
				out = append(out, w)
			}
		}
	}
	return out
}

// watchFindings says of each signpost in how many futures it shows, and when.
func watchFindings(t *table, ws []Watch) []Finding {
	var out []Finding
	for len(ws) > 0 {
		n := 1
		for n < len(ws) && ws[n].Signpost == ws[0].Signpost {
			n++
		}
		out = append(out, watchFinding(t, ws[:n]))
		ws = ws[n:]
	}
	return out
}

func watchFinding(t *table, ws []Watch) Finding {
	sign := t.c.Signposts[ws[0].Signpost]
	f := Finding{
		ID:       "signpost." + sign.Name,
		Question: fmt.Sprintf("When does it show: %s?", quote(sign.Title)),
		Method:   "A signpost shows in the first year in which its condition is true. Given are the share of futures in which that happens within the horizon and, of these, the median year; no probability is implied.",
		Evidence: []Pointer{{"signpost." + sign.Name, sign.Range}},
	}
	var courses []string
	for len(ws) > 0 {
		s := ws[0].Strategy
		var parts []string
		for len(ws) > 0 && ws[0].Strategy == s {
			w := ws[0]
			ws = ws[1:]
			where := t.c.Scenarios[w.Scenario].Name
			part := where + " " + Share(w.Share, t.o.N())
			f.Numbers = append(f.Numbers, Number{where + " under " + t.c.Strategies[s].Title, w.Share, ShareOfFutures})
			if !math.IsNaN(w.Median) {
				part += fmt.Sprintf(" (half of these by %s)", unit.Format(math.Ceil(w.Median), unit.Calendar, 4))
			}
			parts = append(parts, part)
			if at := t.p.ArmOf(s, w.Scenario); at != model.None {
				f.Arms = append(f.Arms, t.p.Arms[at].ID)
			}
		}
		f.Evidence = append(f.Evidence, Pointer{"strategy." + t.c.Strategies[s].Name, t.c.Strategies[s].Range})
		courses = append(courses, fmt.Sprintf("under %s %s", quote(t.c.Strategies[s].Title), strings.Join(parts, ", ")))
	}
	f.Statement = fmt.Sprintf("%s shows, by share of the futures explored, %s.", quote(sign.Title), strings.Join(courses, "; "))
	if sign.Lead != "" {
		f.Statement += fmt.Sprintf(" Its author expects it to show %s ahead.", sign.Lead)
	}
	return f
}
