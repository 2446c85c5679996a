package briefing

import (
	"math"

	"hedge/chart"
	"hedge/model"
	"hedge/study"
	"hedge/unit"
)

// likelihoods shows which probabilities the words allow for each scenario.
func (k *composer) likelihoods() chart.Figure {
	b := k.a.Beliefs
	if b == nil || !b.Coherent {
		return nil
	}
	f := chart.Likelihood{Said: k.m.say("figure.likelihoods.said"), Own: k.m.say("figure.likelihoods.own")}
	widest, width := -1, 0.0
	for _, e := range b.Events {
		if e.Scenario == model.None || k.c.Scenarios[e.Scenario].Where == nil {
			continue
		}
		x := chart.Event{Name: k.scenario(e.Scenario), Said: chart.Belief{Low: math.NaN(), High: math.NaN()}, Own: chart.Belief{Word: k.word(e.Lower, e.Upper), Low: e.Lower, High: e.Upper}}
		for _, w := range b.Words {
			if w.Scenario == e.Scenario {
				x.Said = chart.Belief{Word: k.word(w.Lower, w.Upper), Low: w.Lower, High: w.Upper}
				if w.Upper-w.Lower > width {
					widest, width = e.Scenario, w.Upper-w.Lower
				}
			}
		}
		if b.Words == nil { // the judgements are all from sources
			x.Said, x.Own = x.Own, chart.Belief{Low: math.NaN(), High: math.NaN()}
			if e.Upper-e.Lower > width {
				widest, width = e.Scenario, e.Upper-e.Lower
			}
		}
		f.Events = append(f.Events, x)
	}
	switch {
	case len(f.Events) == 0:
		return nil
	case widest >= 0 && width > study.OpenAbove:
		f.Caption = k.caption("likelihoods", "scenario", k.c.Scenarios[widest].Name)
	default:
		f.Caption = k.caption("likelihoods")
		f.Title = k.m.say("figure.likelihoods.settled")
	}
	return f
}

// spreads shows where nine in ten futures of each scenario lie.
func (k *composer) spreads() chart.Figure {
	w := k.worstOf()
	if w == nil {
		return nil
	}
	o, _ := k.headline()
	lo, hi := math.Inf(1), math.Inf(-1)
	for s := range k.c.Scenarios {
		lo, hi = min(lo, o.Unit.ToAuthor(w.P05[s])), max(hi, o.Unit.ToAuthor(w.P95[s]))
	}
	if !(lo < hi) || math.IsInf(lo, 0) || math.IsInf(hi, 0) {
		return nil
	}
	room := (hi - lo) / 20 // so that no range is taken for open
	lo, hi = lo-room, hi+room
	f := chart.Boxes{}
	for s := range k.c.Scenarios {
		f.Conditions = append(f.Conditions, chart.Condition{
			Name: k.scenario(s), Note: k.m.say("figure.spreads.mean", "mean", k.plain(o.Unit, w.Means[s])), Min: lo, Max: hi,
			Low: o.Unit.ToAuthor(w.P05[s]), High: o.Unit.ToAuthor(w.P95[s]), Format: k.write(o.Unit),
		})
	}
	f.Caption = k.caption("spreads", "outcome", k.title(o.Head), "unit", k.unitOf(o.Unit))
	if w.Clear {
		f.Title = k.m.say("figure.spreads.worst", "scenario", k.scenario(w.Scenario))
	}
	return f
}

// tradeoff sets average against regret.
func (k *composer) tradeoff() chart.Figure {
	var mean, regret *study.Course
	for i, c := range k.headlineCourses() {
		switch c.Metric {
		case study.MeanMetric:
			mean = &k.headlineCourses()[i]
		case study.RegretMetric:
			regret = &k.headlineCourses()[i]
		}
	}
	if mean == nil || regret == nil {
		return nil
	}
	o, _ := k.headline()
	f := chart.Scatter{
		Item: k.m.say("head.course"), XName: k.m.say("head.mean") + ", " + k.unitOf(o.Unit), YName: k.m.say("head.regret") + ", " + k.unitOf(o.Unit),
		LowX: o.Goal == model.Minimise, LowY: true, XFormat: k.write(o.Unit), YFormat: k.write(o.Unit),
	}
	best := 0
	for i, s := range mean.Strategies {
		f.Points = append(f.Points, chart.Dot{Name: k.course(s), X: o.Unit.ToAuthor(mean.Values[i]), Y: o.Unit.ToAuthor(regret.Values[i])})
		if regret.Values[i] < regret.Values[best] {
			best = i
		}
	}
	f.Points[best].Strong = true
	f.Caption = k.caption("tradeoff", "course", f.Points[best].Name, "outcome", k.title(o.Head))
	return f
}

// blindTold shows what the best single course reaches and what one who is told does.
func (k *composer) blindTold() chart.Figure {
	if len(k.a.Costs) < 2 {
		return nil
	}
	o, _ := k.headline()
	f := chart.Dumbbell{Item: k.m.say("head.scenario"), From: k.m.say("head.blind"), To: k.m.say("head.told"), Format: k.write(o.Unit)}
	for _, x := range k.a.Costs {
		f.Pairs = append(f.Pairs, chart.Pair{Name: k.scenario(x.Scenario), From: o.Unit.ToAuthor(x.Blind), To: o.Unit.ToAuthor(x.Told)})
	}
	base := k.a.Baseline()
	f.Caption = k.caption("told", "outcome", k.title(o.Head), "unit", k.unitOf(o.Unit))
	if base != nil {
		f.Title = k.m.say("figure.told.cost", "cost", k.difference(o.Unit, base.Cost), "scenario", k.c.Scenarios[base.Scenario].Name)
	}
	return f
}

// box shows the ranges within which the thesis fails, each within the range explored.
func (k *composer) box(x *study.Failure) chart.Figure {
	w, key := x.Fails, "fails"
	if w == nil {
		w, key = x.Holds, "holds"
	}
	if w == nil {
		return nil
	}
	f := chart.Boxes{}
	for _, l := range w.Limits {
		if l.Descriptor != model.None {
			continue
		}
		u := k.c.Uncertainties[l.Uncertainty]
		c := chart.Condition{Name: k.title(u.Head), Note: k.unitOf(u.Unit), Min: l.Min, Max: l.Max, Low: l.Min, High: l.Max, Format: k.write(u.Unit)}
		if l.Rank {
			c.Note, c.Format = k.m.say("figure.box.rank"), func(x float64) string { return unit.Format(x, unit.One, study.Digits) }
		}
		if !math.IsNaN(l.Low) {
			c.Low = l.Low
		}
		if !math.IsNaN(l.High) {
			c.High = l.High
		}
		f.Conditions = append(f.Conditions, c)
	}
	if len(f.Conditions) == 0 {
		return nil
	}
	f.Caption = k.caption("box")
	f.Title = k.m.say("figure.box."+key, "share", k.share(w.Density))
	return f
}

// tornado shows how the share of futures in which the thesis is true moves with each
// input.
func (k *composer) tornado() chart.Figure {
	v := k.thesis()
	if v == nil {
		return nil
	}
	f := chart.Tornado{Item: k.m.say("head.factor"), Measure: k.m.say("head.share"), Base: v.Share, Format: chart.Percent}
	for i, m := range k.a.Moving(v.Claim) {
		if i == 8 || !m.Clear() {
			break
		}
		f.Swings = append(f.Swings, chart.Swing{
			Name: k.title(k.c.Uncertainties[m.Uncertainty].Head), AtLow: m.Low, AtHigh: m.High,
			Low: k.m.say("figure.tornado.low"), High: k.m.say("figure.tornado.high"),
		})
	}
	if len(f.Swings) == 0 {
		return nil
	}
	f.Caption = k.caption("tornado", "factor", f.Swings[0].Name, "claim", k.title(k.c.Claims[v.Claim].Head))
	return f
}
