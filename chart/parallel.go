package chart

import (
	"fmt"
	"math"
	"slices"

	"hedge/num"
)

// Parallel shows futures as lines across parallel axes, and where along them the
// failing ones run. A stretch between two axes is coloured by how the failing share
// of the lines that run beside it compares with the average: above it, about it or
// below it. Marks on the axes are the medians of the failing and of the other rows.
//
// (A. Inselberg, "The plane with parallel coordinates", The Visual Computer 1
// (1985) 69-91.)
type Parallel struct {
	Caption
	Axes    []Axis
	Rows    [][]float64 // by row and axis; NaN: not known
	Failing []bool      // by row
	Fail    string      // what failing rows do, "fails" if empty
}

// Axis is one measure or input.
type Axis struct {
	Name      string
	Low, High string // words for the ends; the values in Format if empty
	Format    Format
}

const (
	drawn    = 320 // lines drawn, taken evenly from all rows; shares use every row
	layers   = 5   // paths of one colour, so that lines above each other add up
	apiece   = 8.0 // rows that a bundle should have on average
	steady   = 4.0 // rows at the average added to each bundle, so that few rows do not shout
	marginal = 0.2 // how far on the way from the average to all or none a share must be to be coloured
	finest   = 20  // bins of an axis at most
	coarsest = 4   // and at least
)

// bins is how many parts an axis is cut into to find the lines that run side by side.
func (p Parallel) bins() int {
	return min(max(int(math.Sqrt(float64(len(p.Rows))/apiece)), coarsest), finest)
}

// class says whether a failing share is below (0), about (1) or above (2) the
// average.
func class(share, base float64) int {
	switch {
	case base <= 0 || base >= 1:
		return 1
	case share > base+float64(marginal*(1-base)):
		return 2
	case share < base-float64(marginal*base):
		return 0
	}
	return 1
}

func (p Parallel) fail() string { return or(p.Fail, "fails") }

func (p Parallel) failing(r int) bool { return r < len(p.Failing) && p.Failing[r] }

// base is the failing share of all rows.
func (p Parallel) base() float64 {
	n := 0
	for r := range p.Rows {
		if p.failing(r) {
			n++
		}
	}
	return float64(n) / float64(len(p.Rows))
}

// medians gives the median of the failing and of the other rows on an axis, NaN
// where there are none.
func (p Parallel) medians(a int) (failing, other float64) {
	var x [2][]float64
	for r, row := range p.Rows {
		v, k := at(row, a), 1
		if math.IsNaN(v) {
			continue
		}
		if p.failing(r) {
			k = 0
		}
		x[k] = append(x[k], v)
	}
	m := [2]float64{math.NaN(), math.NaN()}
	for k := range x {
		if len(x[k]) > 0 {
			slices.Sort(x[k])
			m[k] = num.Quantile(x[k], 0.5)
		}
	}
	return m[0], m[1]
}

// Description gives the failing share and the medians on each axis.
func (p Parallel) Description() string {
	if len(p.Rows) == 0 || len(p.Axes) == 0 {
		return "No rows."
	}
	d := fmt.Sprintf("%s on %s; %s of them %s.", count(len(p.Rows), "row", "rows"), count(len(p.Axes), "axis", "axes"), Percent(p.base()), p.fail())
	for a, axis := range p.Axes {
		f, o := p.medians(a)
		d += fmt.Sprintf(" %s: median %s where it %s, else %s.", axis.Name, axis.Format.of(f), p.fail(), axis.Format.of(o))
	}
	return d
}

// Table has a row for each axis: its ends and the medians of both classes.
func (p Parallel) Table() [][]string {
	out := [][]string{{"axis", "lowest", "highest", "median where it " + p.fail(), "median elsewhere"}}
	for a, axis := range p.Axes {
		lo, hi, ok := extent(p.column(a)...)
		if !ok {
			lo, hi = math.NaN(), math.NaN()
		}
		f, o := p.medians(a)
		out = append(out, []string{axis.Name, axis.Format.of(lo), axis.Format.of(hi), axis.Format.of(f), axis.Format.of(o)})
	}
	return out
}

func (p Parallel) column(a int) []float64 {
	out := make([]float64, len(p.Rows))
	for r, row := range p.Rows {
		out[r] = at(row, a)
	}
	return out
}

func (p Parallel) draw(s *scene) {
	if len(p.Rows) == 0 || len(p.Axes) == 0 {
		s.nothing("no rows or no axes")
		return
	}
	p.key(s)
	apart := wide / float64(len(p.Axes))
	heads, high := make([]laid, len(p.Axes)), 0.0
	for a, axis := range p.Axes {
		heads[a] = Label{Text: axis.Name, Strong: true}.lay(apart - 8)
		high = max(high, heads[a].height())
	}
	top := s.y + high + 22
	const tall = 240.0
	axes := make([]scale, len(p.Axes))
	for a, axis := range p.Axes {
		x := float64(apart * (float64(a) + 0.5))
		heads[a].draw(s, x, s.y+high-heads[a].height()/2, middle, ink)
		lo, hi, ok := extent(p.column(a)...)
		axes[a] = scale{lo: lo, hi: hi, from: top + tall, to: top}
		low, highest := "–", "–"
		if ok {
			low, highest = or(axis.Low, axis.Format.of(lo)), or(axis.High, axis.Format.of(hi))
		}
		s.small(x, top-7, clip(highest, smallSize, false, apart-4), middle, dim)
		s.small(x, top+tall+15, clip(low, smallSize, false, apart-4), middle, dim)
	}
	p.lines(s, axes, apart)
	for a := range p.Axes {
		x := float64(apart * (float64(a) + 0.5))
		s.add(line{x, top, x, top + tall, paint{edge: ink, width: 1}})
		f, o := p.medians(a)
		if !math.IsNaN(o) {
			s.add(circle{x: x, y: axes[a].at(o), r: 4.5, paint: paint{fill: ground, edge: blue, width: 2}})
		}
		if !math.IsNaN(f) {
			s.add(diamond(x, axes[a].at(f)))
		}
	}
	s.y = top + tall + 22
}

func diamond(x, y float64) path {
	d := path{paint: paint{fill: rust, edge: ground, width: 1.2}}
	d.move(x, y-6.5)
	d.line(x+6.5, y)
	d.line(x, y+6.5)
	d.line(x-6.5, y)
	d.close()
	return d
}

// lines draws the stretches between neighbouring axes, the average ones below.
func (p Parallel) lines(s *scene, axes []scale, apart float64) {
	base, bins := p.base(), p.bins()
	var paths [3][layers]path // below, about and above the average
	style := [3]paint{{edge: blue, width: 0.8, opacity: 0.5}, {edge: axis, width: 0.7, opacity: 0.3}, {edge: rust, width: 0.9, opacity: 0.5}}
	each := max(1, (len(p.Rows)+drawn-1)/drawn)
	for a := range len(axes) - 1 {
		var all, bad [finest][finest]float64
		cell := func(row []float64) (i, k int, ok bool) {
			u, v := at(row, a), at(row, a+1)
			bin := func(x float64, s scale) int { return min(int(float64(s.share(x)*float64(bins))), bins-1) }
			return bin(u, axes[a]), bin(v, axes[a+1]), !math.IsNaN(u) && !math.IsNaN(v)
		}
		for r, row := range p.Rows {
			if i, k, ok := cell(row); ok {
				all[i][k]++
				if p.failing(r) {
					bad[i][k]++
				}
			}
		}
		x1, x2 := float64(apart*(float64(a)+0.5)), float64(apart*(float64(a)+1.5))
		for r := 0; r < len(p.Rows); r += each {
			i, k, ok := cell(p.Rows[r])
			if !ok {
				continue
			}
			share := (bad[i][k] + float64(steady*base)) / (all[i][k] + steady)
			to := &paths[class(share, base)][r/each%layers]
			to.move(x1, axes[a].at(p.Rows[r][a]))
			to.line(x2, axes[a+1].at(p.Rows[r][a+1]))
		}
	}
	for _, k := range []int{1, 0, 2} {
		for _, one := range paths[k] {
			if len(one.steps) > 0 {
				one.paint = style[k]
				s.add(one)
			}
		}
	}
}

// key says what the colours and the marks are.
func (p Parallel) key(s *scene) {
	s.y += 8
	x := 0.0
	put := func(words string, mark func(x float64)) {
		words = clip(words, smallSize, false, wide-30)
		if w := width(words, smallSize, false) + 28; x > 0 && x+w > wide {
			x = 0
			s.y += 18
		}
		mark(x)
		s.small(x+28, s.y+4, words, start, dim)
		x += 28 + width(words, smallSize, false) + 18
	}
	stroke := func(t tone, w float64) func(float64) {
		return func(x float64) { s.add(line{x, s.y, x + 22, s.y, paint{edge: t, width: w}}) }
	}
	put(p.fail()+" more often than average ("+Percent(p.base())+")", stroke(rust, 3))
	put("less often", stroke(blue, 2))
	put("about average", stroke(axis, 1.2))
	put("median where it "+p.fail(), func(x float64) { s.add(diamond(x+11, s.y)) })
	put("median elsewhere", func(x float64) {
		s.add(circle{x: x + 11, y: s.y, r: 4.5, paint: paint{fill: ground, edge: blue, width: 2}})
	})
	s.y += 20
}
