package chart

import "fmt"

// Boxes shows conditions, each a range of one input within the whole range that was
// explored: the box in which a course fails, for instance.
type Boxes struct {
	Caption
	Conditions []Condition
}

// Condition restricts one input.
type Condition struct {
	Name      string
	Note      string  // the unit, or what the ends mean
	Min, Max  float64 // the range explored
	Low, High float64 // the range of the condition
	Format    Format
}

// String says a condition in words: at least 2, at most 5, 2 to 5, any.
func (c Condition) String() string {
	low, high := c.Low > c.Min, c.High < c.Max
	switch {
	case c.Low != c.Low || c.High != c.High:
		return "–"
	case low && high:
		return c.Format.interval(c.Low, c.High)
	case low:
		return "at least " + c.Format.of(c.Low)
	case high:
		return "at most " + c.Format.of(c.High)
	}
	return "any"
}

// Description says the conditions, at most ten of them.
func (b Boxes) Description() string {
	if len(b.Conditions) == 0 {
		return "No conditions."
	}
	d := count(len(b.Conditions), "condition", "conditions") + ":"
	for i, c := range b.Conditions {
		if i == 10 {
			d += fmt.Sprintf("; and %d more", len(b.Conditions)-10)
			break
		}
		if i > 0 {
			d += ";"
		}
		d += fmt.Sprintf(" %s %s, of %s", c.Name, c, c.Format.interval(c.Min, c.Max))
	}
	return d + "."
}

// Table has a row for each condition.
func (b Boxes) Table() [][]string {
	out := [][]string{{"input", "condition", "from", "to", "explored from", "explored to"}}
	for _, c := range b.Conditions {
		out = append(out, []string{c.Name, c.String(), c.Format.of(c.Low), c.Format.of(c.High), c.Format.of(c.Min), c.Format.of(c.Max)})
	}
	return out
}

func (b Boxes) draw(s *scene) {
	if len(b.Conditions) == 0 {
		s.nothing("no conditions")
		return
	}
	labels := make([]Label, len(b.Conditions))
	words, least, most := 0.0, 0.0, 0.0
	for i, c := range b.Conditions {
		labels[i] = Label{Text: c.Name, Note: c.Note}
		words = max(words, width(c.String(), textSize, true))
		least = max(least, width(c.Format.of(c.Min), smallSize, false))
		most = max(most, width(c.Format.of(c.Max), smallSize, false))
	}
	words, least, most = min(words, 180), min(least, 80), min(most, 80)
	rows := stack(labels, 210, 36, 26)
	from, to := rows.right+16+least+10, wide-words-20-most-10
	for i, c := range b.Conditions {
		if i > 0 {
			s.add(line{0, s.y, wide, s.y, paint{edge: hair, width: 1}})
		}
		mid := s.y + rows.tall[i]/2
		rows.labels[i].draw(s, 0, mid, start, ink)
		b.condition(s, c, scale{lo: c.Min, hi: c.Max, from: from, to: to}, mid)
		s.small(from-10, mid+4, clip(c.Format.of(c.Min), smallSize, false, least), end, dim)
		s.small(to+10, mid+4, clip(c.Format.of(c.Max), smallSize, false, most), start, dim)
		s.strong(wide-words, mid+4.5, clip(c.String(), textSize, true, words), start, ink)
		s.y += rows.tall[i]
	}
	s.y += 2
}

func (b Boxes) condition(s *scene, c Condition, x scale, mid float64) {
	s.add(rect{x: x.from, y: mid - 3, w: x.to - x.from, h: 6, round: 3, paint: paint{fill: hair}})
	if !(c.Low <= c.High) {
		return
	}
	low, high := x.at(c.Low), x.at(c.High)
	if high-low < 4 {
		low = min(max((low+high)/2-2, x.from), x.to-4)
		high = low + 4
	}
	fill := rust
	if c.String() == "any" {
		fill = axis
	}
	s.add(rect{x: low, y: mid - 7, w: high - low, h: 14, round: 2, paint: paint{fill: fill}})
}
