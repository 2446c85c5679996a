package briefing

import (
	"fmt"
	"math"

	"hedge/model"
	"hedge/study"
)

var nan = math.NaN()

// failures says where the thesis fails and holds, and where the best course misses its
// bar.
func (k *composer) failures() {
	k.part("failures")
	said := false
	if v := k.thesis(); v != nil {
		for i := range k.a.Failures {
			f := &k.a.Failures[i]
			if f.Claim != v.Claim || f.Fails == nil && f.Holds == nil {
				continue
			}
			said = true
			k.section("thesis", "claim", k.title(k.c.Claims[v.Claim].Head))
			for j, w := range []*study.Conditions{f.Fails, f.Holds} {
				if w != nil {
					k.say([]string{"failures.fails", "failures.holds"}[j], "share", k.share(w.Density), "where", k.conditions(w), "all", k.share(w.Base), "coverage", k.share(w.Coverage))
				}
			}
			k.figure(k.box(f))
		}
	}
	t := Table{Head: k.heads("course", "misses", "where", "there"), Align: []Align{Left, Right, Left, Right}}
	for i := range k.a.Failures {
		f := &k.a.Failures[i]
		if f.Outcome != k.c.Headline || f.Outcome == model.None {
			continue
		}
		where, density := k.m.say("failures.unclear"), words("")
		if f.Fails != nil {
			where, density = k.conditions(f.Fails), k.shareCell(f.Fails.Density)
		}
		t.Rows = append(t.Rows, []Cell{words(k.course(f.Strategy)), k.shareCell(f.Share), words(where), density})
	}
	if len(t.Rows) > 0 {
		said = true
		o, _ := k.headline()
		bar := study.Bar(k.c, k.c.Headline)
		k.section("bar", "outcome", k.title(o.Head))
		if bar != "" && k.o.Lang == "en" {
			k.say("failures.bar", "bar", bar)
		}
		t.Note = Words(k.m.say("failures.note", "scenario", k.c.Scenarios[k.c.Baseline].Name))
		k.table("misses", t)
	}
	if !said {
		k.say("failures.none")
	}
}

// drivers says what matters most.
func (k *composer) drivers() {
	k.part("drivers")
	v := k.thesis()
	if v == nil {
		k.say("drivers.none")
		return
	}
	k.figure(k.tornado())
	k.figure(k.bundles())
	t := Table{Head: k.heads("factor", "range", "origin", "low_half", "high_half"), Align: []Align{Left, Left, Left, Right, Right}}
	for i, m := range k.a.Moving(v.Claim) {
		if i == 5 || !m.Clear() {
			break
		}
		u := k.c.Uncertainties[m.Uncertainty]
		name := Text{{Text: k.title(u.Head), Trail: &Trail{Formula: u.Name + ": " + k.written(u), Place: place(u.Head)}}}
		t.Rows = append(t.Rows, []Cell{{Text: append(name, k.cites(u.Head)...)}, words(k.written(u)), words(k.origin(u.Head)), k.shareCell(m.Low), k.shareCell(m.High)})
	}
	if len(t.Rows) == 0 {
		k.say("drivers.unclear")
		return
	}
	t.Note = Words(k.m.say("drivers.note"))
	k.table("drivers", t, "claim", k.title(k.c.Claims[v.Claim].Head))
}

// written is the range of an uncertainty as the author wrote it.
func (k *composer) written(u model.Uncertainty) string {
	if u.By != model.None {
		return k.m.say("by_state", "driver", k.title(k.c.Descriptors[u.By].Head))
	}
	if len(u.Dists) > 0 {
		return u.Dists[0].Text
	}
	return ""
}

// watch is the evidence so far, what is worth looking at, and the signs that change a
// course.
func (k *composer) watch() {
	k.part("watch")
	before := len(k.doc.Blocks)
	if r := k.a.Replay; r != nil && r.Vacant == "" {
		k.section("evidence", "date", r.AsOf)
		k.figure(k.timeline())
		t := Table{Head: k.heads("date", "observation", "speaks_for", "ratio"), Align: []Align{Left, Left, Left, Left}}
		for _, i := range r.Used {
			e := k.c.Evidence[i]
			t.Rows = append(t.Rows, []Cell{words(e.Date), {Text: append(Words(k.title(e.Head)), k.cites(e.Head)...)}, words(study.Written(k.c, e.Supports.Range)), words(e.Ratio)})
		}
		t.Note = Words(k.m.say("watch.evidence"))
		k.table("evidence", t)
		for i := range r.After {
			k.say("watch.moved", "scenario", k.c.Scenarios[r.After[i].Scenario].Name, "middle", k.chance(r.Middle[i].Lower, r.Middle[i].Upper), "all", k.chance(r.After[i].Lower, r.After[i].Upper))
		}
	}
	if len(k.a.Watches) > 0 {
		k.section("signposts")
		t := Table{Head: k.heads("signpost", "course", "scenario", "shows", "year"), Align: []Align{Left, Left, Left, Right, Right}}
		for _, w := range k.a.Watches {
			s := k.c.Signposts[w.Signpost]
			year := words("")
			if !math.IsNaN(w.Median) {
				year = Cell{Text: Words(fmt.Sprintf("%.0f", w.Median)), Number: &Number{math.Round(w.Median), ""}}
			}
			name := Text{{Text: k.title(s.Head), Trail: &Trail{Formula: study.Written(k.c, s.When.Range), Place: place(s.Head)}}}
			t.Rows = append(t.Rows, []Cell{{Text: name}, words(k.course(w.Strategy)), words(k.c.Scenarios[w.Scenario].Name), k.shareCell(w.Share), year})
		}
		t.Note = Words(k.m.say("watch.signposts"))
		k.table("signposts", t)
	}
	if len(k.a.Looks) > 0 {
		k.section("looks")
		o, _ := k.headline()
		t := Table{Head: k.heads("observation", "worth", "error", "net"), Align: []Align{Left, Right, Right, Right}, Bars: []int{1}}
		for _, x := range k.a.Looks {
			t.Rows = append(t.Rows, []Cell{words(k.title(k.c.Observations[x.Observation].Head)), k.number(o.Unit, x.Value), k.number(o.Unit, x.SE), k.number(o.Unit, x.Net)})
		}
		t.Note = Words(k.m.say("watch.looks", "unit", k.unitOf(o.Unit), "scenario", k.c.Scenarios[k.c.Baseline].Name))
		k.table("looks", t)
	}
	if s := k.a.Scores; s != nil && len(s.Each) > 0 {
		k.section("scores")
		t := Table{Head: k.heads("judgement", "said", "came", "brier"), Align: []Align{Left, Left, Left, Right}}
		for _, x := range s.Each {
			j := k.c.Judgements[x.Judgement]
			came := "no"
			if j.Came {
				came = "yes"
			}
			t.Rows = append(t.Rows, []Cell{words(k.title(j.Head)), words(k.m.amount(study.SaidRange(j))), words(k.m.say(came)), words(k.m.amount(fmt.Sprintf("%.2f to %.2f", x.BrierBest, x.BrierWorst)))})
		}
		k.table("scores", t)
	}
	if len(k.doc.Blocks) == before {
		k.say("watch.none")
	}
}
