package chart

import "math"

// Slope shows how items change between two states, such as before and after
// evidence: rising, falling, overtaking each other.
type Slope struct {
	Caption
	Item     string // head of the table
	From, To string // heads of the two sides
	Pairs    []Pair
	Strong   []bool // the items the finding is about, by index
	Format   Format
}

func (l Slope) strong(i int) bool { return i < len(l.Strong) && l.Strong[i] }

// Description says each change, at most six of them.
func (l Slope) Description() string {
	return Dumbbell{Item: l.Item, From: l.From, To: l.To, Pairs: l.Pairs, Format: l.Format}.Description()
}

// Table has a row for each item, with the change.
func (l Slope) Table() [][]string {
	out := [][]string{{or(l.Item, "item"), or(l.From, "from"), or(l.To, "to"), "change"}}
	for _, p := range l.Pairs {
		change := l.Format.of(p.To - p.From)
		if p.To > p.From {
			change = "+" + change
		}
		out = append(out, []string{p.Name, l.Format.of(p.From), l.Format.of(p.To), change})
	}
	return out
}

func (l Slope) draw(s *scene) {
	if len(l.Pairs) == 0 {
		s.nothing("no items to compare")
		return
	}
	var values []float64
	for _, p := range l.Pairs {
		values = append(values, p.From, p.To)
	}
	lo, hi, _ := extent(values...)
	const names, left, right = 165.0, 240.0, 480.0
	sides := [2][]sideLabel{}
	need, tallest := 0.0, 0.0
	for k := range sides {
		sum := 0.0
		for i, p := range l.Pairs {
			v := p.From
			if k == 1 {
				v = p.To
			}
			label := sideLabel{lines: wrap(p.Name, textSize, l.strong(i), names), value: l.Format.of(v), at: v, strong: l.strong(i)}
			label.high = float64(textPitch*float64(len(label.lines))) + 3
			sides[k] = append(sides[k], label)
			sum += label.high
			tallest = max(tallest, label.high)
		}
		need = max(need, sum)
	}
	for k, head := range []string{or(l.From, "from"), or(l.To, "to")} {
		x, a := left, end
		if k == 1 {
			x, a = right, start
		}
		s.strong(x, s.y+12, clip(head, textSize, true, 230), a, ink)
	}
	s.y += 28
	high := max(220, need)
	y := scale{lo: lo, hi: hi, from: s.y + high - tallest/2, to: s.y + tallest/2}
	if lo == hi {
		y.lo, y.hi = lo-1, hi+1
	}
	for _, x := range []float64{left + 22, right - 22} {
		s.add(line{x, s.y, x, s.y + high, paint{edge: hair, width: 1}})
	}
	for _, wanted := range []bool{false, true} {
		for i, p := range l.Pairs {
			if l.strong(i) == wanted {
				l.line(s, y, p, left+22, right-22, wanted)
			}
		}
	}
	for k, labels := range sides {
		l.side(s, y, labels, k == 1, left, right, high)
	}
	s.y += high + 4
}

// sideLabel is an item's name and value on one side.
type sideLabel struct {
	lines  []string
	value  string
	at     float64
	high   float64
	strong bool
}

func (l Slope) line(s *scene, y scale, p Pair, left, right float64, strong bool) {
	p1, p2 := paint{edge: axis, width: 1.3}, paint{fill: axis}
	if strong {
		p1, p2 = paint{edge: rust, width: 2.4}, paint{fill: rust}
	}
	a, b := !math.IsNaN(p.From), !math.IsNaN(p.To)
	if a && b {
		s.add(line{left, y.at(p.From), right, y.at(p.To), p1})
	}
	if a {
		s.add(circle{x: left, y: y.at(p.From), r: 3.5, paint: p2})
	}
	if b {
		s.add(circle{x: right, y: y.at(p.To), r: 3.5, paint: p2})
	}
}

// side writes the labels of one side apart from each other, each led to its value.
func (l Slope) side(s *scene, y scale, labels []sideLabel, to bool, left, right, high float64) {
	var wish, heights []float64
	for _, one := range labels {
		at := s.y + high - one.high/2
		if !math.IsNaN(one.at) {
			at = y.at(one.at)
		}
		wish, heights = append(wish, at), append(heights, one.high)
	}
	values := 0.0
	for _, one := range labels {
		values = max(values, width(one.value, textSize, true))
	}
	values = min(values, 66)
	for k, mid := range dodge(wish, heights, s.y, s.y+high) {
		one := labels[k]
		t := ink
		if one.strong {
			t = rust
		}
		value := clip(one.value, textSize, true, values)
		if to {
			if !math.IsNaN(one.at) && math.Abs(mid-wish[k]) > 1 {
				s.add(line{right - 17, wish[k], right - 4, mid, paint{edge: hair, width: 1}})
			}
			s.strong(right, mid+4.5, value, start, t)
			s.lines(right+values+8, mid, one.lines, textSize, one.strong, start, t)
			continue
		}
		if !math.IsNaN(one.at) && math.Abs(mid-wish[k]) > 1 {
			s.add(line{left + 17, wish[k], left + 4, mid, paint{edge: hair, width: 1}})
		}
		s.strong(left, mid+4.5, value, end, t)
		s.lines(left-values-8, mid, one.lines, textSize, one.strong, end, t)
	}
}
