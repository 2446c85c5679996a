package chart

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// usual are the places where fonts with Korean letters lie on Linux, macOS and
// Windows, the better ones first; each as a regular and a bold file.
var usual = [][2]string{
	{"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"},
	{"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc"},
	{"/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc"},
	{"/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc", "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Bold.ttc"},
	{"/usr/share/fonts/opentype/noto/NotoSansKR-Regular.otf", "/usr/share/fonts/opentype/noto/NotoSansKR-Bold.otf"},
	{"/usr/share/fonts/truetype/nanum/NanumGothic.ttf", "/usr/share/fonts/truetype/nanum/NanumGothicBold.ttf"},
	{"/usr/share/fonts/nanum/NanumGothic.ttf", "/usr/share/fonts/nanum/NanumGothicBold.ttf"},
	{"/System/Library/Fonts/AppleSDGothicNeo.ttc", "/System/Library/Fonts/AppleSDGothicNeo.ttc"},
	{"/Library/Fonts/NanumGothic.ttf", "/Library/Fonts/NanumGothicBold.ttf"},
	{`C:\Windows\Fonts\malgun.ttf`, `C:\Windows\Fonts\malgunbd.ttf`},
}

// machineFonts looks for fonts with Korean letters on this machine, once.
var machineFonts = sync.OnceValue(func() [2]*sfnt.Font { return findFonts(usual) })

// findFonts opens the first pair of files that has Korean letters; where only the
// regular one does, it stands for both. Nil: none found.
func findFonts(places [][2]string) [2]*sfnt.Font {
	for _, pair := range places {
		regular := openFont(pair[0])
		if regular == nil {
			continue
		}
		if bold := openFont(pair[1]); bold != nil {
			return [2]*sfnt.Font{regular, bold}
		}
		return [2]*sfnt.Font{regular, regular}
	}
	return [2]*sfnt.Font{}
}

// openFont reads a font or the member of a collection that is made for Korean, or
// else the first with Korean letters; nil if there is none.
func openFont(path string) *sfnt.Font {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	all, err := sfnt.ParseCollection(data)
	if err != nil {
		return nil
	}
	var found *sfnt.Font
	var buf sfnt.Buffer
	for i := range all.NumFonts() {
		one, err := all.Font(i)
		if err != nil {
			continue
		}
		if g, err := one.GlyphIndex(&buf, '한'); err != nil || g == 0 {
			continue
		}
		if name, err := one.Name(&buf, sfnt.NameIDFamily); err == nil && strings.HasSuffix(name, "KR") {
			return one
		}
		if found == nil {
			found = one
		}
	}
	return found
}

// faces are the Go fonts, regular [0] and bold [1], and the machine's, which are
// asked for a character that the Go fonts lack.
type faces struct {
	latin   [2]*sfnt.Font
	machine func() [2]*sfnt.Font
	buf     *sfnt.Buffer
}

func loadFaces(machine func() [2]*sfnt.Font) (faces, error) {
	out := faces{machine: machine, buf: &sfnt.Buffer{}}
	for k, data := range [][]byte{goregular.TTF, gobold.TTF} {
		f, err := sfnt.Parse(data)
		if err != nil {
			return faces{}, fmt.Errorf("chart: the Go font cannot be read: %w", err)
		}
		out.latin[k] = f
	}
	return out, nil
}

// glyph finds a character and its width in pixels; ok is false where no font has it.
func (f *faces) glyph(r rune, bold bool, size float64) (in *sfnt.Font, g sfnt.GlyphIndex, advance float64, ok bool) {
	k := 0
	if bold {
		k = 1
	}
	for from := range 2 {
		one := f.latin[k]
		if from == 1 {
			one = f.machine()[k]
		}
		if one == nil {
			break
		}
		if g, err := one.GlyphIndex(f.buf, r); err == nil && g != 0 {
			w, err := one.GlyphAdvance(f.buf, g, fixed.Int26_6(float64(size*64)), font.HintingNone)
			if err == nil {
				return one, g, float64(w) / 64, true
			}
		}
	}
	return nil, 0, float64(advanceOf(r)*size) / 1000, false
}

// text writes a line of text, its rim first; a character without a font is an empty
// box.
func (r *raster) text(t text) {
	size := float64(t.size * r.scale)
	type placed struct {
		in *sfnt.Font
		g  sfnt.GlyphIndex
		x  float64
		w  float64
		ok bool
	}
	var line []placed
	x := 0.0
	for _, c := range t.s {
		if unicode.IsControl(c) {
			c = '\uFFFD'
		}
		in, g, w, ok := r.faces.glyph(c, t.bold, size)
		if !ok && advanceOf(c) > 0 {
			if r.lacking == nil {
				r.lacking = map[rune]bool{}
			}
			r.lacking[c] = true
		}
		line = append(line, placed{in, g, x, w, ok})
		x += w
	}
	at := r.place(t.x, t.y)
	switch t.anchor {
	case middle:
		at.x -= x / 2
	case end:
		at.x -= x
	}
	var all outline
	for _, p := range line {
		if !p.ok {
			all = append(all, stroke([]run{{[]point{
				{at.x + p.x + float64(0.1*p.w), at.y - float64(0.7*size)},
				{at.x + p.x + float64(0.9*p.w), at.y - float64(0.7*size)},
				{at.x + p.x + float64(0.9*p.w), at.y},
				{at.x + p.x + float64(0.1*p.w), at.y},
			}, true}}, max(1, size/16), 0)...)
			continue
		}
		segments, err := p.in.LoadGlyph(r.faces.buf, p.g, fixed.Int26_6(float64(size*64)), nil)
		if err == nil {
			all = append(all, contours(segments, point{at.x + p.x, at.y})...)
		}
	}
	if t.halo {
		var rim []run
		for _, polygon := range all {
			rim = append(rim, run{polygon, true})
		}
		r.fill(stroke(rim, float64(3*r.scale), 0), r.palette[ground], 1)
	}
	r.fill(all, r.palette[t.tone], 1)
}

// contours turns a glyph's segments into polygons with their origin at a point.
func contours(segments sfnt.Segments, at point) outline {
	place := func(p fixed.Point26_6) point {
		return point{at.x + float64(p.X)/64, at.y + float64(p.Y)/64}
	}
	var out outline
	for _, s := range segments {
		if s.Op == sfnt.SegmentOpMoveTo || len(out) == 0 {
			out = append(out, nil)
		}
		polygon := &out[len(out)-1]
		switch s.Op {
		case sfnt.SegmentOpMoveTo, sfnt.SegmentOpLineTo:
			*polygon = append(*polygon, place(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			// A quadratic curve is the cubic one with controls two thirds of the way.
			a, q, d := (*polygon)[len(*polygon)-1], place(s.Args[0]), place(s.Args[1])
			b := point{a.x + float64((q.x-a.x)*2)/3, a.y + float64((q.y-a.y)*2)/3}
			c := point{d.x + float64((q.x-d.x)*2)/3, d.y + float64((q.y-d.y)*2)/3}
			for i := 1; i <= 6; i++ {
				*polygon = append(*polygon, bezier(a, b, c, d, float64(i)/6))
			}
		case sfnt.SegmentOpCubeTo:
			a := (*polygon)[len(*polygon)-1]
			for i := 1; i <= 8; i++ {
				*polygon = append(*polygon, bezier(a, place(s.Args[0]), place(s.Args[1]), place(s.Args[2]), float64(i)/8))
			}
		}
	}
	return out
}

// missing says which characters could not be drawn, at most ten of them.
func (r *raster) missing() string {
	if len(r.lacking) == 0 {
		return ""
	}
	var all []rune
	for c := range r.lacking {
		all = append(all, c)
	}
	slices.Sort(all)
	more := ""
	if len(all) > 10 {
		more = fmt.Sprintf(" and %d more", len(all)-10)
		all = all[:10]
	}
	words := "no font on this machine has the characters " + string(all) + more
	if slices.ContainsFunc(all, func(c rune) bool { return unicode.Is(unicode.Hangul, c) }) {
		words += "; install one with Korean letters, such as Noto Sans CJK or Nanum Gothic"
	}
	return words
}
