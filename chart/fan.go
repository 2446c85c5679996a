package chart

import (
	"fmt"
	"math"
	"slices"
)

// Fan shows how a measure spreads over time: the median, half and nine in ten of all
// futures. One series is one large picture; several are small multiples with the
// same scales, because two fans in one frame cannot be told apart.
type Fan struct {
	Caption
	Time   string // head of the first column of the table: year
	X      []float64
	Series []FanSeries
	Lines  []Reference
	Format Format
	XText  Format // how X is written, Year if nil
}

// FanSeries holds five quantiles at each X; NaN: not known.
type FanSeries struct {
	Name                   string
	P5, P25, P50, P75, P95 []float64
}

// Reference is a line across the picture, such as a bar to be met.
type Reference struct {
	Value float64
	Name  string
}

func (f FanSeries) quantiles() [5][]float64 {
	return [5][]float64{f.P5, f.P25, f.P50, f.P75, f.P95}
}

func (f Fan) time(v float64) string {
	if f.XText == nil {
		return Format(Year).of(v)
	}
	return f.XText.of(v)
}

// Description gives the last values of each series.
func (f Fan) Description() string {
	if len(f.X) == 0 || len(f.Series) == 0 {
		return "No series."
	}
	last := len(f.X) - 1
	d := ""
	for i, one := range f.Series {
		if i > 0 {
			d += " "
		}
		if one.Name != "" {
			d += one.Name + ": "
		}
		d += fmt.Sprintf("median %s in %s, half of all futures between %s and %s, nine in ten between %s and %s.",
			f.Format.of(at(one.P50, last)), f.time(f.X[last]),
			f.Format.of(at(one.P25, last)), f.Format.of(at(one.P75, last)),
			f.Format.of(at(one.P5, last)), f.Format.of(at(one.P95, last)))
	}
	for _, l := range f.Lines {
		d += fmt.Sprintf(" Line at %s: %s.", f.Format.of(l.Value), l.Name)
	}
	return d
}

// Table has a row for each series and time.
func (f Fan) Table() [][]string {
	out := [][]string{{"series", or(f.Time, "year"), "5%", "25%", "median", "75%", "95%"}}
	for _, one := range f.Series {
		for k, x := range f.X {
			row := []string{one.Name, f.time(x)}
			for _, q := range one.quantiles() {
				row = append(row, f.Format.of(at(q, k)))
			}
			out = append(out, row)
		}
	}
	return out
}

// frame is the place and the scales of one panel.
type frame struct{ x, y scale }

func (f Fan) draw(s *scene) {
	var values []float64
	for _, one := range f.Series {
		for _, q := range one.quantiles() {
			values = append(values, q[:min(len(q), len(f.X))]...)
		}
	}
	first, last, ok := extent(f.X...)
	_, _, some := extent(values...)
	if !ok || !some {
		s.nothing("no values over time")
		return
	}
	for _, l := range f.Lines {
		values = append(values, l.Value)
	}
	lo, hi, _ := extent(values...)
	y, ticks := niceScale(lo, hi, 5, f.Format)
	left := 0.0
	for _, v := range ticks {
		left = max(left, width(f.Format.of(v), smallSize, false)+8)
	}
	if len(f.Series) == 1 {
		f.large(s, scale{lo: first, hi: last, from: left, to: wide - 112}, y, ticks)
		return
	}
	f.multiples(s, left, first, last, y, ticks)
}

// large draws the only series with its quantiles named at the end.
func (f Fan) large(s *scene, x, y scale, ticks []float64) {
	const high = 230.0
	one := f.Series[0]
	if one.Name != "" {
		for _, words := range wrap(one.Name, textSize, true, wide) {
			s.y += textPitch
			s.strong(0, s.y-4, words, start, ink)
		}
	}
	s.y += 12
	y.from, y.to = s.y+high, s.y
	fr := frame{x, y}
	f.grid(s, fr, ticks, true)
	f.bands(s, fr, one, 1.8)
	f.references(s, fr, true)
	f.times(s, fr)
	var at5, heights []float64
	var texts []string
	names := []string{"5% below", "25% below", "median", "25% above", "5% above"}
	end := len(f.X) - 1
	for k, q := range one.quantiles() {
		if v := at(q, end); !math.IsNaN(v) {
			at5, heights = append(at5, y.at(v)), append(heights, 15)
			texts = append(texts, names[k]+" "+f.Format.of(v))
		}
	}
	for k, mid := range dodge(at5, heights, s.y-8, s.y+high+8) {
		strong := len(texts[k]) > 6 && texts[k][:6] == "median"
		t := text{x: x.to + 10, y: mid + 4, s: clip(texts[k], smallSize, strong, 102), size: smallSize, bold: strong, tone: dim}
		if strong {
			t.tone = blue
			s.add(circle{x: x.to, y: at5[k], r: 3.5, paint: paint{fill: blue}})
		}
		s.add(t)
	}
	s.y += high + 22
}

// multiples draws a panel for each series.
func (f Fan) multiples(s *scene, left, first, last float64, y scale, ticks []float64) {
	columns := 3
	if n := len(f.Series); n == 2 || n == 4 {
		columns = 2
	}
	const gap, high = 18.0, 128.0
	across := (wide - float64(gap*float64(columns-1))) / float64(columns)
	for at := 0; at < len(f.Series); at += columns {
		row := f.Series[at:min(at+columns, len(f.Series))]
		heads, tall := make([][]string, len(row)), 0.0
		for k, one := range row {
			heads[k] = wrap(or(one.Name, "–"), textSize, true, across)
			tall = max(tall, float64(textPitch*float64(len(heads[k]))))
		}
		top := s.y + tall + 10
		for k, one := range row {
			x0 := float64((across + gap) * float64(k))
			for i, words := range heads[k] {
				s.strong(x0, s.y+float64(textPitch*float64(i+1))-4, words, start, ink)
			}
			fr := frame{x: scale{lo: first, hi: last, from: x0 + left, to: x0 + across - 52}, y: y}
			fr.y.from, fr.y.to = top+high, top
			f.grid(s, fr, ticks, false)
			f.bands(s, fr, one, 1.6)
			f.references(s, fr, at+k == 0)
			f.times(s, fr)
			f.endLabel(s, fr, one)
		}
		s.y = top + high + 30
	}
	s.y -= 8
}

// endLabel writes the last median and its nine in ten beside a small panel.
func (f Fan) endLabel(s *scene, fr frame, one FanSeries) {
	end := len(f.X) - 1
	v := at(one.P50, end)
	if math.IsNaN(v) {
		return
	}
	const room = 46.0
	mid := min(max(fr.y.at(v), fr.y.to+8), fr.y.from-16)
	s.add(circle{x: fr.x.to, y: fr.y.at(v), r: 3, paint: paint{fill: blue}})
	s.strong(fr.x.to+6, mid+4.5, clip(f.Format.of(v), textSize, true, room), start, blue)
	low, high := at(one.P5, end), at(one.P95, end)
	if !math.IsNaN(low) && !math.IsNaN(high) {
		words := f.Format.interval(low, high)
		if width(words, 10.5, false) <= room {
			s.add(text{x: fr.x.to + 6, y: mid + 18, s: words, size: 10.5, tone: dim})
		}
	}
}

func (f Fan) grid(s *scene, fr frame, ticks []float64, large bool) {
	last := math.Inf(1)
	for _, v := range ticks {
		at := fr.y.at(v)
		t := hair
		if v == 0 {
			t = axis
		}
		s.add(line{fr.x.from, at, fr.x.to, at, paint{edge: t, width: 1}})
		if last-at >= smallPitch || large && last-at >= smallSize {
			s.small(fr.x.from-8, at+4, f.Format.of(v), end, dim)
			last = at
		}
	}
}

// bands draws two bands and the median, each in runs without missing values.
func (f Fan) bands(s *scene, fr frame, one FanSeries, thick float64) {
	f.band(s, fr, one.P5, one.P95, 0.18)
	f.band(s, fr, one.P25, one.P75, 0.3)
	f.curve(s, fr, one.P50, paint{edge: blue, width: thick})
}

func (f Fan) band(s *scene, fr frame, low, high []float64, opacity float64) {
	for _, run := range f.runs(low, high) {
		p := path{paint: paint{fill: blue, opacity: opacity}}
		for k := run[0]; k < run[1]; k++ {
			x, y := fr.x.at(f.X[k]), fr.y.at(high[k])
			if k == run[0] {
				p.move(x, y)
			} else {
				p.line(x, y)
			}
		}
		for k := run[1] - 1; k >= run[0]; k-- {
			p.line(fr.x.at(f.X[k]), fr.y.at(low[k]))
		}
		p.close()
		if run[1]-run[0] == 1 {
			// One time alone is a bar, not an area.
			x := fr.x.at(f.X[run[0]])
			top, bottom := fr.y.at(high[run[0]]), fr.y.at(low[run[0]])
			s.add(rect{x: x - 2, y: top, w: 4, h: max(bottom-top, 1), paint: p.paint})
			continue
		}
		s.add(p)
	}
}

func (f Fan) curve(s *scene, fr frame, mid []float64, ink paint) {
	for _, run := range f.runs(mid, mid) {
		p := path{paint: ink}
		for k := run[0]; k < run[1]; k++ {
			x, y := fr.x.at(f.X[k]), fr.y.at(mid[k])
			if k == run[0] {
				p.move(x, y)
			} else {
				p.line(x, y)
			}
		}
		if run[1]-run[0] == 1 {
			s.add(circle{x: fr.x.at(f.X[run[0]]), y: fr.y.at(mid[run[0]]), r: 2.5, paint: paint{fill: ink.edge}})
			continue
		}
		s.add(p)
	}
}

// runs gives the stretches where X and both quantiles are numbers.
func (f Fan) runs(low, high []float64) [][2]int {
	var out [][2]int
	begin := -1
	for k := range len(f.X) + 1 {
		ok := k < len(f.X) && finite(f.X[k]) && !math.IsNaN(at(low, k)) && !math.IsNaN(at(high, k))
		switch {
		case ok && begin < 0:
			begin = k
		case !ok && begin >= 0:
			out = append(out, [2]int{begin, k})
			begin = -1
		}
	}
	return out
}

// references draws the lines, named where there is room for it.
func (f Fan) references(s *scene, fr frame, named bool) {
	var taken []float64
	for _, l := range f.Lines {
		if !finite(l.Value) {
			continue
		}
		at := fr.y.at(l.Value)
		s.add(line{fr.x.from, at, fr.x.to, at, paint{edge: rust, width: 1.3, dash: 4}})
		base := at + 13
		if at > fr.y.from-18 {
			base = at - 5
		}
		free := !slices.ContainsFunc(taken, func(y float64) bool { return math.Abs(y-base) < smallPitch })
		if named && free {
			words := clip(l.Name+", "+f.Format.of(l.Value), smallSize, false, fr.x.to-fr.x.from-8)
			s.add(text{x: fr.x.from + 4, y: base, s: words, size: smallSize, tone: rust, halo: true})
			taken = append(taken, base)
		}
	}
}

// times writes the first and the last X, and round ones between where there is room.
func (f Fan) times(s *scene, fr frame) {
	y := fr.y.from + 16
	first, last := f.time(fr.x.lo), f.time(fr.x.hi)
	s.small(fr.x.from, y, first, start, dim)
	if first == last {
		return
	}
	s.small(fr.x.to, y, last, end, dim)
	left := fr.x.from + width(first, smallSize, false) + 10
	right := fr.x.to - width(last, smallSize, false) - 10
	_, ticks := niceScale(fr.x.lo, fr.x.hi, 4, f.time)
	for _, v := range ticks {
		half := width(f.time(v), smallSize, false) / 2
		if at := fr.x.at(v); v > fr.x.lo && v < fr.x.hi && at-half > left && at+half < right {
			s.small(at, y, f.time(v), middle, dim)
			s.add(line{at, fr.y.from, at, fr.y.from + 4, paint{edge: axis, width: 1}})
			left = at + half + 10
		}
	}
}
