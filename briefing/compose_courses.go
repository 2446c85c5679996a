package briefing

import (
	"slices"

	"hedge/model"
	"hedge/study"
)

// courses compares the courses: by scenario, by regret, by the bar.
func (k *composer) courses() {
	k.part("courses")
	o, graded := k.headline()
	if len(k.p.Strategies) < 2 || !graded {
		key := "courses.one"
		if !graded {
			key = "courses.ungraded"
		}
		k.say(key)
		return
	}
	k.figure(k.coursesByScenario())
	t := Table{Head: k.heads("course"), Align: []Align{Left}, Note: Words(k.m.say("courses.note"))}
	for _, s := range k.c.Scenarios {
		t.Head, t.Align = append(t.Head, Words(s.Name)), append(t.Align, Right)
	}
	mine := k.headlineCourses()
	for _, c := range mine {
		if c.Metric == study.RegretMetric {
			t.Bars = append(t.Bars, len(t.Head))
		}
		t.Head, t.Align = append(t.Head, k.traced(c.Outcome, k.m.say("head."+metricKey(c.Metric)))), append(t.Align, Right)
	}
	mean := slices.IndexFunc(mine, func(c study.Course) bool { return c.Metric == study.MeanMetric })
	for i, s := range k.p.Strategies {
		row := []Cell{{Text: append(Words(k.course(s)), k.cites(k.c.Strategies[s].Head)...)}}
		for sc := range k.c.Scenarios {
			x := nan
			if mean >= 0 {
				x, _ = mine[mean].Metric.Author(o, mine[mean].ByScenario[sc][i])
				x = o.Unit.FromAuthor(x)
			}
			cell := k.number(o.Unit, x)
			row = append(row, cell)
		}
		for _, c := range mine {
			cell := k.metric(c, i)
			if c.Leads[i] {
				cell.Tone = Good
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	k.table("courses", t, "outcome", k.title(o.Head), "unit", k.unitOf(o.Unit))
	k.figure(k.tradeoff())
	if b := k.a.Beliefs; b != nil && b.Courses != nil {
		x := b.Courses
		k.say("courses.maximal", "maximal", k.coursesNamed(x.Maximal), "admissible", k.coursesNamed(x.Admissible))
		if len(x.Hurwicz) > 1 {
			k.say("courses.hurwicz", "best", k.coursesNamed(x.Hurwicz[0].Best), "worst", k.coursesNamed(x.Hurwicz[len(x.Hurwicz)-1].Best))
		}
	} else if b != nil && b.Partial != "" {
		k.say("courses.partial")
	}
}

// metric is a cell with a course's value by a metric.
func (k *composer) metric(c study.Course, i int) Cell {
	o := k.c.Outcomes[c.Outcome]
	if c.Metric == study.BarMetric {
		return k.shareCell(c.Values[i])
	}
	cell := k.number(o.Unit, c.Values[i])
	return cell
}

// argument is the thesis, the other claims, and what the uncertainty itself costs.
func (k *composer) argument() {
	k.part("argument")
	if len(k.a.Claims) == 0 {
		k.say("argument.none")
	} else {
		t := Table{Head: k.heads("claim", "verdict", "share"), Align: []Align{Left, Left, Right}, Note: Words(k.m.say("argument.note", "holds", k.share(k.c.HoldsAt), "fails", k.share(k.c.FailsAt)))}
		for _, v := range k.a.Claims {
			c := k.c.Claims[v.Claim]
			lo, hi := v.Range()
			share := k.share(lo)
			if s := k.share(hi); s != share {
				share = k.m.amount(study.Percent(lo) + " to " + study.Percent(hi))
			}
			verdict := words(k.m.say("verdict." + v.Word))
			verdict.Tone = map[string]Tone{"holds": Good, "mixed": Mixed, "fails": Bad}[v.Word]
			name := Text{{Text: k.title(c.Head), Trail: &Trail{Formula: study.Written(k.c, c.HoldsIf.Range), Place: place(c.Head)}}}
			if len(v.RestsOn) > 0 {
				verdict.Text = Words(k.m.say("verdict."+v.Word) + " " + k.m.say("argument.rests"))
			}
			cell := words(share)
			if lo == hi {
				cell.Number = &Number{100 * lo, "%"}
			}
			t.Rows = append(t.Rows, []Cell{{Text: append(name, k.cites(c.Head)...)}, verdict, cell})
		}
		if tree := k.claimTree(); tree != nil {
			k.figure(tree)
		} else {
			k.figure(k.claims())
		}
		k.table("claims", t)
		for _, v := range k.a.Claims {
			c := k.c.Claims[v.Claim]
			if c.Contrast != model.None && c.Note != "" && k.o.Lang == "en" {
				k.add(Callout{Kind: Remark, Title: k.m.say("argument.differ", "a", k.title(k.c.Claims[c.Contrast].Head), "b", k.title(c.Head)), Body: []Text{Words(c.Note)}})
			}
		}
	}
	k.costs()
}

// costs says what not knowing costs and what the price of being unresolved consists of.
func (k *composer) costs() {
	base := k.a.Baseline()
	k.section("cost")
	if base == nil {
		k.say("cost.none")
		return
	}
	o, _ := k.headline()
	t := Table{Head: k.heads("scenario", "blind_course", "blind", "told", "cost", "by_judgements"), Align: []Align{Left, Left, Right, Right, Right, Right}, Bars: []int{4}}
	for _, x := range k.a.Costs {
		blind, told, cost := k.number(o.Unit, x.Blind), k.number(o.Unit, x.Told), k.number(o.Unit, x.Cost)
		cost.Formula = &Formula{Columns: []int{3, 2}}
		if o.Goal == model.Minimise {
			cost.Formula.Columns = []int{2, 3}
		}
		by := words("")
		if x.Lower == x.Lower {
			by = words(k.span(o.Unit, x.Lower, x.Upper))
		}
		t.Rows = append(t.Rows, []Cell{words(k.c.Scenarios[x.Scenario].Name), words(k.course(x.Course)), blind, told, cost, by})
	}
	t.Note = Words(k.m.say("cost.note", "unit", k.unitOf(o.Unit)))
	k.figure(k.blindTold())
	k.table("costs", t)
	k.figure(k.split())
	if s := k.a.Split; s != nil {
		k.say("cost.split", "scenario", k.c.Scenarios[k.c.Baseline].Name, "total", k.difference(o.Unit, s.Total.Value))
		for b, why := range s.Absent {
			if why != "" && k.o.Lang == "en" {
				k.say("cost.absent", "burden", k.m.say("burden."+study.Burden(b).String()), "why", why)
			}
		}
	}
	k.figure(k.worths())
}
