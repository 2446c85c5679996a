package chart

import (
	"fmt"
	"math"
	"slices"
)

// Impacts shows a cross-impact matrix: how the state of a row promotes (+1 to +3) or
// hinders (-1 to -3) the state of a column. (W. Weimer-Jehle, "Cross-impact
// balances", Technological Forecasting and Social Change 73 (2006) 334-361.)
type Impacts struct {
	Caption
	Groups []Group
	Values [][]float64 // by row and column, counting the states of all groups through; NaN: none given
}

// Group is a descriptor with its states.
type Group struct {
	Name   string
	States []string
}

// cell is one state with its group.
type state struct {
	group int
	name  string
}

func (m Impacts) states() []state {
	var all []state
	for g, group := range m.Groups {
		for _, name := range group.States {
			all = append(all, state{g, name})
		}
	}
	return all
}

func (m Impacts) value(r, c int) float64 { return at(at2(m.Values, r), c) }

func (m Impacts) full(s state) string {
	if g := m.Groups[s.group].Name; g != "" {
		return g + ": " + s.name
	}
	return s.name
}

// signed writes an impact with its sign, a middle dot for none.
func signed(v float64) string {
	switch {
	case math.IsNaN(v):
		return ""
	case v == 0:
		return "·"
	case v > 0:
		return "+" + Format(nil).of(v)
	}
	return Format(nil).of(v)
}

// Description names the strongest impacts, at most three of each sign.
func (m Impacts) Description() string {
	all := m.states()
	if len(all) == 0 {
		return "No states."
	}
	type impact struct {
		v    float64
		r, c int
	}
	var given []impact
	for r := range all {
		for c := range all {
			if v := m.value(r, c); !math.IsNaN(v) && v != 0 && all[r].group != all[c].group {
				given = append(given, impact{v, r, c})
			}
		}
	}
	d := fmt.Sprintf("%s of %s; %s other than zero.", count(len(all), "state", "states"), count(len(m.Groups), "descriptor", "descriptors"), count(len(given), "impact", "impacts"))
	slices.SortStableFunc(given, func(a, b impact) int {
		switch x, y := math.Abs(a.v), math.Abs(b.v); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	for i, g := range given[:min(3, len(given))] {
		if i == 0 {
			d += " Strongest:"
		} else {
			d += ";"
		}
		d += fmt.Sprintf(" %s on %s %s", m.full(all[g.r]), m.full(all[g.c]), signed(g.v))
	}
	if len(given) > 0 {
		d += "."
	}
	return d
}

// Table has a row and a column for each state.
func (m Impacts) Table() [][]string {
	all := m.states()
	head := []string{"acts on"}
	for _, s := range all {
		head = append(head, m.full(s))
	}
	out := [][]string{head}
	for r, s := range all {
		row := []string{m.full(s)}
		for c := range all {
			text := signed(m.value(r, c))
			if text == "·" {
				text = "0"
			}
			row = append(row, text)
		}
		out = append(out, row)
	}
	return out
}

func (m Impacts) draw(s *scene) {
	all := m.states()
	if len(all) == 0 {
		s.nothing("no states")
		return
	}
	labels := make([]Label, len(all))
	for i, st := range all {
		labels[i].Text = fmt.Sprintf("%d  %s", i+1, st.name)
	}
	limit := 210.0
	if len(all) > 16 {
		limit = 170
	}
	rows, left := layAll(labels, limit)
	for _, g := range m.Groups {
		left = max(left, min(width(g.Name, textSize, true), limit))
	}
	left += 16
	gap := 6.0 // between groups
	if len(m.Groups) > 8 {
		gap = 2
	}
	cell := min((wide-left-float64(gap*float64(len(m.Groups)-1)))/float64(len(all)), 48)
	x := make([]float64, len(all))
	for c := range all {
		x[c] = left + float64(cell*float64(c)) + float64(gap*float64(all[c].group))
	}
	s.y += 12
	s.small(0, s.y, "The row's state acts on the column's", start, dim)
	if left < 210 && len(all) > 0 {
		s.y += 18 // the numbers stand below the sentence where they would meet it
	}
	for c := range all {
		s.add(text{x: x[c] + cell/2, y: s.y, s: fmt.Sprint(c + 1), size: min(smallSize, float64(cell*0.7)), anchor: middle, tone: dim})
	}
	s.y += 4
	for r, st := range all {
		if r == 0 || all[r-1].group != st.group {
			if name := m.Groups[st.group].Name; name != "" {
				for _, words := range wrap(name, textSize, true, limit) {
					s.y += textPitch + 2
					s.strong(0, s.y-2, words, start, ink)
				}
			}
			s.y += 4
		}
		tall := max(min(cell, 28), rows[r].height()+4)
		rows[r].draw(s, 8, s.y+tall/2, start, ink)
		for c := range all {
			m.cell(s, all[r].group == all[c].group, m.value(r, c), x[c], cell, tall)
		}
		s.y += tall
	}
	s.y += 18
	m.key(s)
}

func (m Impacts) cell(s *scene, same bool, v, x, wide, tall float64) {
	box := rect{x: x + 0.5, y: s.y + 0.5, w: wide - 1, h: tall - 1, round: 1.5, paint: paint{fill: hair, opacity: 0.5}}
	if same && (math.IsNaN(v) || v == 0) {
		s.add(box)
		return
	}
	words, size := signed(v), min(textSize, float64(wide*0.55))
	for size > 6 && width(words, size, false) > wide-2 {
		size -= 0.5
	}
	base := s.y + tall/2 + float64(size*0.36)
	if math.IsNaN(v) || v == 0 {
		s.add(text{x: x + wide/2, y: base, s: words, size: size, anchor: middle, tone: dim})
		return
	}
	box.fill, box.opacity = impactTone(v), 0
	s.add(box, text{x: x + wide/2, y: base, s: clip(words, size, false, wide), size: size, anchor: middle, tone: onImpact(box.fill)})
}

// key shows what the colours are.
func (m Impacts) key(s *scene) {
	x := 0.0
	for _, part := range []struct {
		values []float64
		words  string
	}{{[]float64{-3, -2, -1}, "hinders"}, {[]float64{1, 2, 3}, "promotes"}} {
		for _, v := range part.values {
			fill := impactTone(v)
			s.add(rect{x: x, y: s.y - 8, w: 25, h: 16, round: 1.5, paint: paint{fill: fill}},
				text{x: x + 12.5, y: s.y + 4, s: signed(v), size: smallSize, anchor: middle, tone: onImpact(fill)})
			x += 26
		}
		s.small(x+6, s.y+4, part.words, start, dim)
		x += 6 + width(part.words, smallSize, false) + 18
	}
	s.small(x, s.y+4, "· no impact", start, dim)
	x += width("· no impact", smallSize, false) + 18
	if slices.ContainsFunc(m.Groups, func(g Group) bool { return len(g.States) > 1 }) {
		s.add(rect{x: x, y: s.y - 8, w: 25, h: 16, round: 1.5, paint: paint{fill: hair, opacity: 0.5}})
		s.small(x+32, s.y+4, "states of one descriptor", start, dim)
	}
	s.y += 12
}
