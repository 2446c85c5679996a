package study

import (
	"fmt"
	"slices"
	"strings"

	"hedge/model"
)

// changeMethod is how changes are found, in the words of a finding.
const changeMethod = "Each uncertainty that is drawn once per future is split at the median of its draw; where its range hangs on a state, at the median within the state. Compared are the futures of the two halves, all else varying as it does, so this is what goes with the answer over the futures explored; no cause and no probability is implied."

// MostMoving is how many uncertainties a sentence names.
const MostMoving = 3

// changeFindings states what changes a claim's truth or the best course, where
// something does, and what moves the thesis and what bears on it most.
func changeFindings(t *table, ks []Change) []Finding {
	var out []Finding
	for len(ks) > 0 { // those of one claim or outcome stand together
		n := 1
		for n < len(ks) && ks[n].Claim == ks[0].Claim && ks[n].Outcome == ks[0].Outcome {
			n++
		}
		mine := slices.DeleteFunc(slices.Clone(ks[:n]), func(k Change) bool { return !k.Crosses })
		switch {
		case len(mine) == 0:
		case mine[0].Claim != model.None:
			out = append(out, claimChangeFinding(t, mine))
		default:
			out = append(out, outcomeChangeFinding(t, mine))
		}
		ks = ks[n:]
	}
	return out
}

func claimChangeFinding(t *table, ks []Change) Finding {
	claim := t.c.Claims[ks[0].Claim]
	f := Finding{
		ID:       "change." + claim.Name,
		Question: fmt.Sprintf("What changes whether it holds: %s?", quote(claim.Title)),
		Method:   changeMethod + fmt.Sprintf(" Shares are averaged over the courses the claim is evaluated under. Reported where they differ by more than %s and by more than %d standard errors, or where the verdicts of the halves differ and a course's shares do so by as many standard errors.", Percent(LargeChange), ClearChange),
		Evidence: []Pointer{{"claim." + claim.Name, claim.Range}},
	}
	var parts []string
	for i, k := range ks {
		u := t.c.Uncertainties[k.Uncertainty]
		f.Evidence = append(f.Evidence, Pointer{"uncertainty." + u.Name, u.Range})
		f.Numbers = append(f.Numbers,
			Number{u.Name + ": lower half", k.Low, ShareOfFutures},
			Number{u.Name + ": upper half", k.High, ShareOfFutures})
		if i == MostMoving {
			parts = append(parts, fmt.Sprintf("%d more move it less, yet enough to report", len(ks)-i))
		}
		if i >= MostMoving {
			continue
		}
		text := fmt.Sprintf("in %s of the futures explored where %s is in its lower half and in %s where it is in its upper half", Percent(k.Low), spoken(u.Head), Percent(k.High))
		if k.Words[0] != k.Words[1] {
			text += fmt.Sprintf(" (%s there, %s here)", k.Words[0], k.Words[1])
		}
		parts = append(parts, text)
	}
	f.Statement = fmt.Sprintf("%s is true %s.", quote(claim.Title), strings.Join(parts, "; "))
	return f
}

func outcomeChangeFinding(t *table, ks []Change) Finding {
	o := t.c.Outcomes[ks[0].Outcome]
	f := Finding{
		ID:       "change.course." + o.Name,
		Question: fmt.Sprintf("What changes which course is best for %s?", quote(o.Title)),
		Method:   changeMethod + " Reported where no course leads by average over all cells in both halves; courses that differ by less than one unit of the last digit shown count as alike.",
		Evidence: []Pointer{{"outcome." + o.Name, o.Range}},
	}
	titles := func(ss []int) string {
		var out []string
		for _, s := range ss {
			out = append(out, t.c.Strategies[s].Title)
		}
		return listed(out)
	}
	var parts []string
	for i, k := range ks {
		u := t.c.Uncertainties[k.Uncertainty]
		f.Evidence = append(f.Evidence, Pointer{"uncertainty." + u.Name, u.Range})
		f.Numbers = append(f.Numbers,
			Number{u.Name + ": best average in the lower half", o.Unit.ToAuthor(k.Low), o.Unit.String()},
			Number{u.Name + ": best average in the upper half", o.Unit.ToAuthor(k.High), o.Unit.String()})
		if i == MostMoving {
			parts = append(parts, fmt.Sprintf("%d more change it", len(ks)-i))
		}
		if i < MostMoving {
			parts = append(parts, fmt.Sprintf("%s where %s is in its lower half, %s where it is in its upper half", titles(k.Best[0]), spoken(u.Head), titles(k.Best[1])))
		}
	}
	f.Statement = fmt.Sprintf("By average over the cells explored the best course for %s is %s.", quote(o.Title), strings.Join(parts, "; "))
	return f
}

// Moving lists what moves a claim, by what moves it most.
func (a *Answer) Moving(claim int) []Change {
	var out []Change
	for _, k := range a.Changes {
		if k.Claim == claim {
			out = append(out, k)
		}
	}
	return out
}

// headClaims are the thesis, which is the first claim, and the claims that
// support or attack it.
func headClaims(c *model.Case) []int {
	var out []int
	for i, k := range c.Claims {
		if i == 0 || slices.Contains(k.Supports, 0) || slices.Contains(k.Attacks, 0) {
			out = append(out, i)
		}
	}
	return out
}

// movingFinding says what moves the thesis, and the claims that bear on it,
// most, whether or not it is enough to change their verdicts.
func movingFinding(t *table, a *Answer) []Finding {
	f := Finding{
		ID:       "change",
		Question: "What moves the answer most?",
		Method:   changeMethod + fmt.Sprintf(" Named are the thesis and the claims that support or attack it, each with the uncertainties whose halves differ most in its share of futures, averaged over courses, where they differ by more than %d standard errors.", ClearChange),
	}
	for _, i := range headClaims(t.c) {
		k := t.c.Claims[i]
		moving := a.Moving(i)
		if len(moving) == 0 {
			continue
		}
		f.Evidence = append(f.Evidence, Pointer{"claim." + k.Name, k.Range})
		var parts []string
		for _, m := range moving[:min(MostMoving, len(moving))] {
			if m.size() <= ClearChange*m.SE {
				break
			}
			u := t.c.Uncertainties[m.Uncertainty]
			parts = append(parts, fmt.Sprintf("%s (%s of the futures explored in its lower half, %s in its upper half)", spoken(u.Head), Percent(m.Low), Percent(m.High)))
			f.Evidence = append(f.Evidence, Pointer{"uncertainty." + u.Name, u.Range})
			f.Numbers = append(f.Numbers, Number{k.Name + ", " + u.Name + ": upper less lower half", 100 * (m.High - m.Low), PointsOfFutures})
		}
		switch {
		case i != 0: // what bears on the thesis stands among the numbers
			continue
		case len(parts) == 0:
			f.Statement += fmt.Sprintf(" Nothing that is drawn moves %s clearly.", quote(k.Title))
			continue
		}
		f.Statement += fmt.Sprintf(" How often %s is true goes most with %s.", quote(k.Title), listed(parts))
	}
	if f.Statement == "" {
		return nil
	}
	f.Statement = f.Statement[1:]
	if len(headClaims(t.c)) > 1 {
		f.Statement += " What moves the claims that support or attack it stands among the numbers."
	}
	return []Finding{f}
}

// spoken is what an uncertainty is called inside a sentence.
func spoken(h model.Head) string {
	if h.Title == h.Name {
		return h.Name
	}
	return quote(h.Title) + " (" + h.Name + ")"
}
