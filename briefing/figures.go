package briefing

import (
	"slices"

	"hedge/chart"
	"hedge/study"
	"hedge/unit"
)

// picture lets a figure of package chart stand in a document.
type picture struct{ chart.Figure }

func (p picture) SVG() string        { return chart.SVG(p.Figure, chart.InPage) }
func (p picture) Stylesheet() string { return chart.Stylesheet() }

// Drawing is drawn for print, for programs that know no style sheets.
func (p picture) Drawing() string { return chart.SVG(p.Figure, chart.Print) }

// PNG is drawn for print: dark on nothing, so many pixels wide.
func (p picture) PNG(width int) ([]byte, error) {
	drawn, err := chart.PNG(p.Figure, chart.Print, float64(width)/chart.Wide)
	return drawn.PNG, err
}

// figure adds a figure; nil adds nothing.
func (k *composer) figure(f chart.Figure) {
	if f == nil {
		return
	}
	w := f.Words()
	k.add(Figure{
		ID: w.ID, Picture: picture{f}, Title: w.Title, Measure: w.Subtitle, Note: Words(w.Note), Worded: true, Description: f.Description(), Data: f.Table(),
	})
}

func (k *composer) caption(id string, pairs ...string) chart.Caption {
	return chart.Caption{
		ID: id, Title: k.m.say("figure."+id, pairs...), Subtitle: k.m.say("figure."+id+".measure", pairs...), Note: k.m.say("figure."+id+".note", pairs...),
	}
}

// write formats values of a unit, given in the author's unit, without it.
func (k *composer) write(u unit.Unit) chart.Format {
	return func(x float64) string { return unit.Format(u.FromAuthor(x), u, study.Digits) }
}

// coursesByScenario is the heatmap of averages.
func (k *composer) coursesByScenario() chart.Figure {
	mine := k.headlineCourses()
	i := slices.IndexFunc(mine, func(c study.Course) bool { return c.Metric == study.RegretMetric })
	if i < 0 {
		return nil
	}
	o, _ := k.headline()
	regret := mine[i]
	best := 0
	h := chart.Heatmap{Corner: k.m.say("head.course"), Summary: k.m.say("figure.courses.all"), Format: k.write(o.Unit)}
	for j, s := range regret.Strategies {
		h.Rows = append(h.Rows, chart.Label{Text: k.course(s)})
		row, marks := []float64{}, []chart.Mark{}
		for sc := range k.c.Scenarios {
			x := o.Unit.ToAuthor(regret.ByScenario[sc][j])
			row = append(row, x)
			mark := chart.Mark(0)
			if regret.ByScenario[sc][j] == slices.Min(regret.ByScenario[sc]) {
				mark = chart.Best
			}
			marks = append(marks, mark)
		}
		h.Values, h.Marks = append(h.Values, row), append(h.Marks, marks)
		h.Totals = append(h.Totals, o.Unit.ToAuthor(regret.Values[j]))
		if regret.Values[j] < regret.Values[best] {
			best = j
		}
	}
	h.Rows[best].Strong = true
	for _, sc := range k.c.Scenarios {
		name := sc.Name
		if sc.Where == nil {
			name = k.m.say("any")
		}
		h.Columns = append(h.Columns, chart.Label{Text: name})
	}
	h.Best = k.m.say("figure.courses.best")
	h.Caption = k.caption("courses", "course", k.course(regret.Strategies[best]), "regret", k.difference(o.Unit, regret.Values[best]), "outcome", k.title(o.Head), "unit", k.unitOf(o.Unit))
	return h
}

// claims ranks the claims by the share of futures in which they are true.
func (k *composer) claims() chart.Figure {
	b := chart.Bars{Item: k.m.say("head.claim"), Measure: k.m.say("head.share"), Interval: k.m.say("figure.claims.interval"), Format: chart.Percent}
	counts := map[string]int{}
	for _, v := range k.a.Claims {
		counts[v.Word]++
		lo, hi := v.Range()
		if v.Whole {
			continue // true or false of all futures together
		}
		b.Items = append(b.Items, chart.Bar{Name: k.title(k.c.Claims[v.Claim].Head), Value: v.Share, Low: lo, High: hi, Tag: k.m.say("verdict." + v.Word), Second: v.Word == "fails"})
	}
	if len(b.Items) == 0 {
		return nil
	}
	b.Caption = k.caption("claims", "holds", whole(counts["holds"]), "mixed", whole(counts["mixed"]), "fails", whole(counts["fails"]))
	return b
}

// split is what the price of being unresolved consists of.
func (k *composer) split() chart.Figure {
	s := k.a.Split
	if s == nil {
		return nil
	}
	o, _ := k.headline()
	b := chart.Bars{Item: k.m.say("figure.split.item"), Measure: k.unitOf(o.Unit), Interval: k.m.say("figure.split.interval"), Format: k.write(o.Unit)}
	most := 0
	for i, x := range s.Parts {
		if s.Absent[i] != "" {
			continue
		}
		v, e := o.Unit.ToAuthor(x.Value), o.Unit.ToAuthor(x.Error)
		attitude := study.Burden(i) == study.Risk || study.Burden(i) == study.Ambiguity
		tag := ""
		if attitude {
			tag = k.m.say("origin.own")
		}
		b.Items = append(b.Items, chart.Bar{Name: k.m.say("burden." + study.Burden(i).String()), Value: v, Low: v - 1.96*e, High: v + 1.96*e, Tag: tag, Second: attitude})
		if x.Value > s.Parts[most].Value {
			most = i
		}
	}
	if len(b.Items) == 0 {
		return nil
	}
	b.Caption = k.caption("split", "scenario", k.c.Scenarios[k.c.Baseline].Name, "total", k.difference(o.Unit, s.Total.Value), "most", k.m.say("burden."+study.Burden(most).String()), "unit", k.unitOf(o.Unit))
	return b
}

// worths ranks what single uncertainties are worth knowing.
func (k *composer) worths() chart.Figure {
	if len(k.a.Worths) == 0 {
		return nil
	}
	o, _ := k.headline()
	b := chart.Bars{Item: k.m.say("head.factor"), Measure: k.unitOf(o.Unit), Interval: k.m.say("figure.worths.interval"), Format: k.write(o.Unit)}
	for i, w := range k.a.Worths {
		if i == 6 || w.Value <= 2*w.SE {
			break
		}
		v, e := o.Unit.ToAuthor(w.Value), o.Unit.ToAuthor(w.SE)
		b.Items = append(b.Items, chart.Bar{Name: k.title(k.c.Uncertainties[w.Uncertainty].Head), Value: v, Low: max(0, v-1.96*e), High: v + 1.96*e})
	}
	if len(b.Items) == 0 {
		return nil
	}
	b.Caption = k.caption("worths", "factor", b.Items[0].Name, "scenario", k.c.Scenarios[k.c.Baseline].Name, "unit", k.unitOf(o.Unit))
	return b
}
