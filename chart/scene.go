package chart

// Wide is the width of every picture, in its own units.
const Wide = 720.0

const wide = Wide

// shape is one of rect, line, path, circle, text.
type shape interface{ shape() }

// paint is how a shape is filled and edged.
type paint struct {
	fill, edge tone    // none: not at all
	width      float64 // of the edge
	dash       float64 // length of dashes and gaps; 0: solid
	opacity    float64 // 0: opaque, like 1
}

type rect struct {
	x, y, w, h, round float64
	paint
}

type line struct {
	x1, y1, x2, y2 float64
	paint
}

type circle struct {
	x, y, r float64
	paint
}

// path is a run of steps; a step of three points is a cubic curve, of one a line,
// or a move where it begins a part.
type path struct {
	steps []step
	paint
}

type step struct {
	verb   byte // M, L, C, Z
	points [3]point
}

type point struct{ x, y float64 }

type anchor byte

const (
	start anchor = iota
	middle
	end
)

// text is one line of text on its base line.
type text struct {
	x, y   float64
	s      string
	size   float64
	bold   bool
	anchor anchor
	tone   tone
	halo   bool // a rim in the ground's colour, for text over lines
}

func (rect) shape()   {}
func (line) shape()   {}
func (circle) shape() {}
func (path) shape()   {}
func (text) shape()   {}

// scene is a picture as shapes, later ones above earlier ones. y is the bottom of
// what has been laid out so far.
type scene struct {
	y      float64
	shapes []shape
}

func (s *scene) add(more ...shape) { s.shapes = append(s.shapes, more...) }

// compose lays a figure out: rule, title, subtitle, the kind's picture, note and
// source.
func compose(f Figure) *scene {
	s := &scene{}
	c := f.Words()
	s.add(rect{x: 0, y: 0, w: 32, h: 4, paint: paint{fill: rust}})
	s.y = 8
	if c.Title != "" {
		s.paragraph(c.Title, titleSize, true, ink)
		s.y += 2
	}
	if c.Subtitle != "" {
		s.paragraph(c.Subtitle, textSize, false, dim)
	}
	s.y += 10
	f.draw(s)
	s.y += 8
	for _, foot := range []string{c.Note, sourceLine(c.Source)} {
		if foot != "" {
			s.paragraph(foot, smallSize, false, dim)
		}
	}
	s.y += 4
	return s
}

func sourceLine(source string) string {
	if source == "" {
		return ""
	}
	return "Source: " + source
}

// paragraph writes wrapped text over the whole width below what is there.
func (s *scene) paragraph(words string, size float64, bold bool, t tone) {
	for _, l := range wrap(words, size, bold, wide) {
		s.y += float64(size * leading)
		s.add(text{x: 0, y: s.y - float64(size*0.28), s: l, size: size, bold: bold, tone: t})
	}
}

// nothing says that there is nothing to draw, in a figure without data.
func (s *scene) nothing(why string) {
	s.add(
		rect{x: 0, y: s.y, w: wide, h: 56, round: 4, paint: paint{fill: panel}},
		text{x: wide / 2, y: s.y + 32, s: "Nothing to show: " + why, size: textSize, anchor: middle, tone: dim},
	)
	s.y += 56
}

// say writes one line of ordinary text.
func (s *scene) say(x, y float64, words string, a anchor, t tone) {
	s.add(text{x: x, y: y, s: words, size: textSize, anchor: a, tone: t})
}

// small writes one line of small text.
func (s *scene) small(x, y float64, words string, a anchor, t tone) {
	s.add(text{x: x, y: y, s: words, size: smallSize, anchor: a, tone: t})
}

// strong writes one line of bold text.
func (s *scene) strong(x, y float64, words string, a anchor, t tone) {
	s.add(text{x: x, y: y, s: words, size: textSize, bold: true, anchor: a, tone: t})
}

// value writes a number in bold over grid lines.
func (s *scene) value(x, y float64, words string, a anchor, t tone) {
	s.add(text{x: x, y: y, s: words, size: textSize, bold: true, anchor: a, tone: t, halo: true})
}

// lines writes lines of one size below each other, centred about y.
func (s *scene) lines(x, y float64, words []string, size float64, bold bool, a anchor, t tone) {
	pitch := float64(size * leading)
	top := y - float64(pitch*float64(len(words)-1))/2 + float64(size*0.36)
	for i, w := range words {
		s.add(text{x: x, y: top + float64(pitch*float64(i)), s: w, size: size, bold: bold, anchor: a, tone: t})
	}
}

// hatch strikes a rectangle with diagonal lines, a sign that does without colour.
func (s *scene) hatch(x, y, w, h float64, t tone) {
	const gap = 7.0
	p := path{paint: paint{edge: t, width: 1}}
	for c := gap; c < w+h; c += gap {
		// The line x+y = c inside the rectangle, from its lower left to its upper right.
		x1, y1 := max(0, c-h), min(c, h)
		x2, y2 := min(c, w), max(0, c-w)
		p.move(x+x1, y+y1)
		p.line(x+x2, y+y2)
	}
	if len(p.steps) > 0 {
		s.add(p)
	}
}

// whisker draws an interval as a line with ends, readable on a fill too.
func (s *scene) whisker(from, to, y float64) {
	for _, p := range []paint{{edge: ground, width: 3.2}, {edge: ink, width: 1.3}} {
		s.add(line{from, y, to, y, p}, line{from, y - 4, from, y + 4, p}, line{to, y - 4, to, y + 4, p})
	}
}

func (p *path) move(x, y float64) {
	p.steps = append(p.steps, step{verb: 'M', points: [3]point{{x, y}}})
}

func (p *path) line(x, y float64) {
	p.steps = append(p.steps, step{verb: 'L', points: [3]point{{x, y}}})
}

func (p *path) curve(x1, y1, x2, y2, x, y float64) {
	p.steps = append(p.steps, step{verb: 'C', points: [3]point{{x1, y1}, {x2, y2}, {x, y}}})
}

func (p *path) close() { p.steps = append(p.steps, step{verb: 'Z'}) }
