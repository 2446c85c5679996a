package briefing

import (
	"math"
	"slices"
	"time"

	"hedge/chart"
	"hedge/model"
	"hedge/study"
)

// claimTree shows the argument: what rests on what, and what became of it.
func (k *composer) claimTree() chart.Figure {
	if len(k.a.Claims) == 0 {
		return nil
	}
	verdicts := map[int]study.Verdict{}
	for _, v := range k.a.Claims {
		verdicts[v.Claim] = v
	}
	var node func(i int, attacks bool, above []int) chart.Claim
	node = func(i int, attacks bool, above []int) chart.Claim {
		v := verdicts[i]
		out := chart.Claim{
			Text: k.title(k.c.Claims[i].Head), Share: v.Share, Attacks: attacks,
			Verdict: map[string]chart.Verdict{"holds": chart.Holds, "mixed": chart.Mixed, "fails": chart.Fails}[v.Word],
		}
		if v.Whole {
			out.Share = math.NaN()
		}
		for j, c := range k.c.Claims {
			if slices.Contains(above, j) || j == i {
				continue
			}
			switch {
			case slices.Contains(c.Supports, i):
				out.Parts = append(out.Parts, node(j, false, append(slices.Clone(above), i)))
			case slices.Contains(c.Attacks, i):
				out.Parts = append(out.Parts, node(j, true, append(slices.Clone(above), i)))
			}
		}
		return out
	}
	f := chart.Claims{}
	counts := map[string]int{}
	for _, v := range k.a.Claims {
		counts[v.Word]++
		if c := k.c.Claims[v.Claim]; len(c.Supports)+len(c.Attacks) == 0 {
			f.Roots = append(f.Roots, node(v.Claim, false, nil))
		}
	}
	if len(f.Roots) == 0 {
		return nil // a circle, which the checker refuses
	}
	f.Caption = k.caption("tree", "holds", whole(counts["holds"]), "mixed", whole(counts["mixed"]), "fails", whole(counts["fails"]))
	return f
}

// mostLines is how many futures parallel coordinates draw.
const mostLines = 400

// bundles draws futures over the inputs that drive the thesis most, those in which it
// fails apart.
func (k *composer) bundles() chart.Figure {
	v := k.thesis()
	if v == nil || v.Whole {
		return nil
	}
	var drivers []int
	for _, m := range k.a.Moving(v.Claim) {
		if len(drivers) == study.MostDrivers || !m.Clear() {
			break
		}
		drivers = append(drivers, m.Uncertainty)
	}
	if len(drivers) < 2 {
		return nil
	}
	rows, fails, err := study.Lines(k.a, v.Claim, drivers, mostLines)
	if err != nil || len(rows) == 0 {
		return nil
	}
	f := chart.Parallel{Rows: rows, Failing: fails, Fail: k.m.say("figure.bundles.fails")}
	for _, u := range drivers {
		x := k.c.Uncertainties[u]
		f.Axes = append(f.Axes, chart.Axis{Name: k.title(x.Head), Low: k.m.say("figure.bundles.low"), High: k.m.say("figure.bundles.high"), Format: chart.Percent})
	}
	f.Caption = k.caption("bundles", "claim", k.title(k.c.Claims[v.Claim].Head), "n", whole(len(rows)))
	return f
}

// timeline shows the dated evidence.
func (k *composer) timeline() chart.Figure {
	r := k.a.Replay
	if r == nil || len(r.Used) == 0 {
		return nil
	}
	base := k.c.Scenarios[k.c.Baseline]
	f := chart.Timeline{For: k.m.say("figure.timeline.for", "scenario", base.Name), Against: k.m.say("figure.timeline.against", "scenario", base.Name)}
	for j, i := range r.Used {
		e := k.c.Evidence[i]
		day, err := time.Parse("2006-01-02", e.Date)
		if err != nil {
			continue
		}
		lean := chart.Neutral
		for _, x := range r.Alone[j] {
			for _, before := range k.a.Beliefs.Events {
				if x.Scenario != k.c.Baseline || before.Scenario != x.Scenario {
					continue
				}
				switch moved := x.Lower + x.Upper - before.Lower - before.Upper; {
				case moved > 0.005:
					lean = chart.For
				case moved < -0.005:
					lean = chart.Against
				}
			}
		}
		note := ""
		if len(e.Cite) > 0 {
			note = k.c.Sources[e.Cite[0].Source].Publisher
		}
		f.Moments = append(f.Moments, chart.Moment{When: day, Text: k.title(e.Head), Note: note, Lean: lean})
	}
	f.Caption = k.caption("timeline", "n", whole(len(f.Moments)), "date", r.AsOf)
	return f
}

// crossImpacts shows what promotes and hinders what among the drivers.
func (k *composer) crossImpacts() chart.Figure {
	if len(k.c.Impacts) == 0 {
		return nil
	}
	f := chart.Impacts{}
	start := make([]int, len(k.c.Descriptors))
	n := 0
	for i, d := range k.c.Descriptors {
		g := chart.Group{Name: k.title(d.Head)}
		for _, s := range d.States {
			g.States = append(g.States, k.title(s.Head))
		}
		start[i], n = n, n+len(d.States)
		f.Groups = append(f.Groups, g)
	}
	for range n {
		row := make([]float64, n)
		for j := range row {
			row[j] = math.NaN()
		}
		f.Values = append(f.Values, row)
	}
	most, driver := 0, model.None
	sums := make([]int, len(k.c.Descriptors))
	for _, x := range k.c.Impacts {
		for a, cells := range x.Cells {
			for b, v := range cells {
				f.Values[start[x.From]+a][start[x.To]+b] = float64(v)
				sums[x.From] += max(v, -v)
			}
		}
	}
	for i, s := range sums {
		if s > most {
			most, driver = s, i
		}
	}
	if driver == model.None {
		return nil
	}
	f.Caption = k.caption("impacts", "driver", k.title(k.c.Descriptors[driver].Head))
	return f
}
