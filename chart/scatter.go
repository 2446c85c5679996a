package chart

import (
	"fmt"
	"math"
	"slices"
)

// Scatter shows courses by two measures that pull against each other, and the front:
// the points that no other point beats or equals in both measures while beating it
// in one (Pareto).
type Scatter struct {
	Caption
	Item             string // head of the table: course
	XName, YName     string // the two measures
	LowX, LowY       bool   // low values of the measure are the better ones
	Points           []Dot
	XFormat, YFormat Format
}

// Dot is one point.
type Dot struct {
	Name   string // may be empty
	X, Y   float64
	Strong bool // the one the finding is about
}

// Front gives the indices of the points that no other beats, from left to right.
func (c Scatter) Front() []int {
	better := func(a, b float64, low bool) bool {
		if low {
			return a < b
		}
		return a > b
	}
	var front []int
	for i, p := range c.Points {
		beaten := math.IsNaN(p.X) || math.IsNaN(p.Y)
		for _, q := range c.Points {
			if beaten || math.IsNaN(q.X) || math.IsNaN(q.Y) {
				continue
			}
			x, y := better(q.X, p.X, c.LowX), better(q.Y, p.Y, c.LowY)
			beaten = x && !better(p.Y, q.Y, c.LowY) || y && !better(p.X, q.X, c.LowX)
		}
		if !beaten {
			front = append(front, i)
		}
	}
	slices.SortStableFunc(front, func(a, b int) int {
		switch {
		case c.Points[a].X < c.Points[b].X:
			return -1
		case c.Points[a].X > c.Points[b].X:
			return 1
		}
		return 0
	})
	return front
}

// Description names the points of the front.
func (c Scatter) Description() string {
	front := c.Front()
	if len(front) == 0 {
		return "No points."
	}
	d := fmt.Sprintf("%s, %d of them on the front:", count(len(c.Points), "point", "points"), len(front))
	for k, i := range front[:min(8, len(front))] {
		if k > 0 {
			d += ";"
		}
		p := c.Points[i]
		d += fmt.Sprintf(" %s (%s %s, %s %s)", or(p.Name, "unnamed"), c.XName, c.XFormat.of(p.X), c.YName, c.YFormat.of(p.Y))
	}
	return d + "."
}

// Table has a row for each point.
func (c Scatter) Table() [][]string {
	out := [][]string{{or(c.Item, "point"), or(c.XName, "x"), or(c.YName, "y"), "on the front"}}
	front := c.Front()
	for i, p := range c.Points {
		yes := "no"
		if slices.Contains(front, i) {
			yes = "yes"
		}
		out = append(out, []string{p.Name, c.XFormat.of(p.X), c.YFormat.of(p.Y), yes})
	}
	return out
}

func (c Scatter) draw(s *scene) {
	var xs, ys []float64
	for _, p := range c.Points {
		if !math.IsNaN(p.X) && !math.IsNaN(p.Y) {
			xs, ys = append(xs, p.X), append(ys, p.Y)
		}
	}
	if len(xs) == 0 {
		s.nothing("no points with both values")
		return
	}
	lo, hi, _ := extent(xs...)
	x, across := niceScale(lo, hi, 6, c.XFormat)
	lo, hi, _ = extent(ys...)
	y, up := niceScale(lo, hi, 5, c.YFormat)
	left := 0.0
	for _, v := range up {
		left = max(left, width(c.YFormat.of(v), smallSize, false)+8)
	}
	const high = 300.0
	for _, words := range wrap(sense(c.YName, c.LowY, "↑", "↓"), smallSize, true, wide) {
		s.y += smallPitch
		s.add(text{x: 0, y: s.y, s: words, size: smallSize, bold: true, tone: dim})
	}
	s.y += 14
	x.from, x.to = left, wide-10
	y.from, y.to = s.y+high, s.y
	c.grid(s, x, y, across, up)
	c.marks(s, x, y)
	s.y += high + 18
	for _, words := range wrap(sense(c.XName, c.LowX, "→", "←"), smallSize, true, wide-left) {
		s.y += smallPitch
		s.add(text{x: wide - 10, y: s.y, s: words, size: smallSize, bold: true, anchor: end, tone: dim})
	}
	s.y += 4
}

// sense is the name of a measure and the direction in which it gets better.
func sense(name string, low bool, up, down string) string {
	if name == "" {
		return ""
	}
	if low {
		return name + " (" + down + " better)"
	}
	return name + " (" + up + " better)"
}

func (c Scatter) grid(s *scene, x, y scale, across, up []float64) {
	for _, v := range up {
		t := hair
		if v == 0 {
			t = axis
		}
		s.add(line{x.from, y.at(v), x.to, y.at(v), paint{edge: t, width: 1}})
		s.small(x.from-8, y.at(v)+4, c.YFormat.of(v), end, dim)
	}
	last := math.Inf(-1)
	for _, v := range across {
		t := hair
		if v == 0 {
			t = axis
		}
		s.add(line{x.at(v), y.to, x.at(v), y.from, paint{edge: t, width: 1}})
		half := width(c.XFormat.of(v), smallSize, false) / 2
		if mid := min(max(x.at(v), half), wide-half); mid-half > last+6 {
			s.small(mid, y.from+16, c.XFormat.of(v), middle, dim)
			last = mid + half
		}
	}
}

// marks draws the front, the points and as many names as find room, those of strong
// points and of the front first.
func (c Scatter) marks(s *scene, x, y scale) {
	front := c.Front()
	route := path{paint: paint{edge: blue, width: 1.5}}
	for k, i := range front {
		if k == 0 {
			route.move(x.at(c.Points[i].X), y.at(c.Points[i].Y))
		} else {
			route.line(x.at(c.Points[i].X), y.at(c.Points[i].Y))
		}
	}
	if len(front) > 1 {
		s.add(route)
	}
	taken := alongside(route)
	var order []int
	for i, p := range c.Points {
		if math.IsNaN(p.X) || math.IsNaN(p.Y) {
			continue
		}
		at := point{x.at(p.X), y.at(p.Y)}
		taken = append(taken, box{at.x - 6, at.y - 6, at.x + 6, at.y + 6})
		order = append(order, i)
		switch {
		case p.Strong:
			s.add(circle{x: at.x, y: at.y, r: 6.5, paint: paint{fill: rust, edge: ground, width: 1.5}})
		case slices.Contains(front, i):
			s.add(circle{x: at.x, y: at.y, r: 5, paint: paint{fill: blue, edge: ground, width: 1.5}})
		default:
			s.add(circle{x: at.x, y: at.y, r: 4.5, paint: paint{fill: ground, edge: dim, width: 1.5}})
		}
	}
	weight := func(i int) int {
		switch {
		case c.Points[i].Strong:
			return 0
		case slices.Contains(front, i):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight(a) - weight(b) })
	for _, i := range order {
		c.name(s, c.Points[i], point{x.at(c.Points[i].X), y.at(c.Points[i].Y)}, weight(i), box{x.from, y.to - 8, wide, y.from - 1}, &taken)
	}
}

// box is an area that labels keep free, by its left, top, right and bottom.
type box struct{ x1, y1, x2, y2 float64 }

func (b box) meets(o box) bool { return b.x1 < o.x2 && o.x1 < b.x2 && b.y1 < o.y2 && o.y1 < b.y2 }

// alongside gives small areas along a line, so that names keep off it.
func alongside(p path) []box {
	var out []box
	for k := 1; k < len(p.steps); k++ {
		a, b := p.steps[k-1].points[0], p.steps[k].points[0]
		n := 1 + int(max(math.Abs(b.x-a.x), math.Abs(b.y-a.y))/5)
		for i := range n + 1 {
			t := float64(i) / float64(n)
			x, y := a.x+float64(t*(b.x-a.x)), a.y+float64(t*(b.y-a.y))
			out = append(out, box{x - 2, y - 2, x + 2, y + 2})
		}
	}
	return out
}

// name writes a point's name at the first place around it that is free.
func (c Scatter) name(s *scene, p Dot, at point, weight int, room box, taken *[]box) {
	if p.Name == "" {
		return
	}
	strong, t := weight == 0, ink
	if weight == 2 {
		t = dim
	}
	lines := wrap(p.Name, textSize, strong, 190)
	w, h := widest(lines, textSize, strong), float64(textPitch*float64(len(lines)))
	for _, try := range []struct {
		dx, dy float64
		anchor anchor
	}{
		{10, 0, start},
		{-10, 0, end},
		{0, -8 - h/2, middle},
		{0, 8 + h/2, middle},
		{8, -6 - h/2, start},
		{8, 6 + h/2, start},
		{-8, -6 - h/2, end},
		{-8, 6 + h/2, end},
	} {
		x, mid := at.x+try.dx, at.y+try.dy
		b := box{x, mid - h/2, x + w, mid + h/2}
		switch try.anchor {
		case middle:
			b.x1, b.x2 = x-w/2, x+w/2
		case end:
			b.x1, b.x2 = x-w, x
		}
		if b.x1 < room.x1 || b.x2 > room.x2 || b.y1 < room.y1 || b.y2 > room.y2 || slices.ContainsFunc(*taken, b.meets) {
			continue
		}
		*taken = append(*taken, b)
		for k, words := range lines {
			s.add(text{
				x: x, y: b.y1 + float64(textPitch*(float64(k)+0.76)), s: words,
				size: textSize, bold: strong, anchor: try.anchor, tone: t, halo: true,
			})
		}
		return
	}
}
