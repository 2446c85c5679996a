package chart

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// noFonts is a machine without Korean fonts.
func noFonts() [2]*sfnt.Font { return findFonts(nil) }

func decode(t *testing.T, p Picture) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(p.PNG))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// TestPNG: every kind in every style becomes a picture of the size that it says,
// with the ground in its corner and ink on it.
func TestPNG(t *testing.T) {
	for _, f := range Examples() {
		for _, style := range []Style{Light, Dark, Print} {
			p, err := rasterize(f, style, 0.5, noFonts)
			if err != nil {
				t.Fatal(err)
			}
			img := decode(t, p)
			if b := img.Bounds(); b.Dx() != p.Width || b.Dy() != p.Height || p.Width < 360 || p.Height < 40 {
				t.Errorf("%s: %v, said %d by %d", f.Words().ID, b, p.Width, p.Height)
			}
			want := light[ground]
			if style == Dark {
				want = dark[ground]
			}
			if r, g, b, _ := img.At(p.Width-1, p.Height-1).RGBA(); (colour{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}) != want {
				t.Errorf("%s: corner %02x%02x%02x", f.Words().ID, r>>8, g>>8, b>>8)
			}
			inked := 0
			for y := range p.Height {
				for x := range p.Width {
					if r, g, b, _ := img.At(x, y).RGBA(); (colour{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}) != want {
						inked++
					}
				}
			}
			if inked*100 < p.Width*p.Height {
				t.Errorf("%s: %d of %d pixels drawn", f.Words().ID, inked, p.Width*p.Height)
			}
		}
	}
}

// TestPNGBears: what is hard on the layout does not stop the pixels either.
func TestPNGBears(t *testing.T) {
	for _, v := range series() {
		for _, f := range stressed(v.values, func(int) string { return "Ünïcode \x00 ☃" }) {
			if _, err := rasterize(f, Light, 0.2, noFonts); err != nil {
				t.Errorf("%s, %s: %v", kind(f), v.name, err)
			}
		}
		if testing.Short() {
			break
		}
	}
	for _, scale := range []float64{0, -1, math.NaN()} {
		if _, err := rasterize(Bars{}, Light, scale, noFonts); err != nil {
			t.Error(err)
		}
	}
}

// TestMissing: without a Korean font the picture is drawn with boxes and says which
// characters are lacking and what would help.
func TestMissing(t *testing.T) {
	p, err := rasterize(Bars{Caption: Caption{Title: "한국 Korea 한"}}, Light, 1, noFonts)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"국한", "Korean letters", "Noto Sans CJK"} {
		if !strings.Contains(p.Missing, part) {
			t.Errorf("%q does not say %q", p.Missing, part)
		}
	}
	p, err = rasterize(Bars{Caption: Caption{Title: "Korea – “the” hedge’s costs − 3 ≥ 2"}}, Light, 1, noFonts)
	if err != nil || p.Missing != "" {
		t.Errorf("%q, %v", p.Missing, err)
	}
}

// TestFindFonts: files that are not there, are no fonts or have no Korean letters
// are passed over.
func TestFindFonts(t *testing.T) {
	dir := t.TempDir()
	rubbish, latin := filepath.Join(dir, "rubbish.ttf"), filepath.Join(dir, "latin.ttf")
	if err := os.WriteFile(rubbish, []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(latin, goregular.TTF, 0o600); err != nil {
		t.Fatal(err)
	}
	if f := findFonts([][2]string{{filepath.Join(dir, "none"), ""}, {rubbish, ""}, {latin, latin}}); f[0] != nil {
		t.Error("took a font without Korean letters")
	}
	if f := machineFonts(); f[0] == nil {
		if os.Getenv("HEDGE_CI") != "" {
			t.Fatal("no font with Korean letters")
		}
		t.Skip("skipped: no font with Korean letters on this machine")
	}
	p, err := PNG(Bars{Caption: Caption{Title: "한국"}}, Light, 1)
	if err != nil || p.Missing != "" {
		t.Errorf("%q, %v", p.Missing, err)
	}
}

// TestGoFontsFit: text set in the Go fonts is no wider than the width table says, to
// 1% of regular and 5% of bold text, so that pictures keep what the layout tests
// hold. A single word of narrow letters in bold is the worst case.
func TestGoFontsFit(t *testing.T) {
	f, err := loadFaces(noFonts)
	if err != nil {
		t.Fatal(err)
	}
	for _, f1 := range Examples() {
		for _, words := range compose(f1).texts() {
			if hangul(words.s) {
				continue
			}
			w := 0.0
			for _, r := range words.s {
				_, _, a, _ := f.glyph(r, words.bold, words.size)
				w += a
			}
			limit := 1.01
			if words.bold {
				limit = 1.05
			}
			if table := width(words.s, words.size, words.bold); w > table*limit {
				t.Errorf("%q: %.1f wide, %.1f by the table", words.s, w, table)
			}
		}
	}
}

// TestStroke: the outline of a straight stroke has the area of its rectangle, a
// dashed one about half of it.
func TestStroke(t *testing.T) {
	straight := []run{{points: []point{{0, 0}, {30, 40}}}}
	if got := area(stroke(straight, 2, 0)); math.Abs(got-100) > 1e-9 {
		t.Errorf("area %v, not 100", got)
	}
	if got := area(stroke(straight, 2, 5)); math.Abs(got-50) > 1e-9 {
		t.Errorf("dashed area %v, not 50", got)
	}
	// A disc of radius 10 as a polygon of 40 corners: n/2 r^2 sin(2 pi/n).
	want := 40.0 / 2 * 100 * math.Sin(2*math.Pi/40)
	if got := area(outline{round(point{3, 4}, 10)}); math.Abs(got-want) > 1e-9 {
		t.Errorf("disc %v, not %v", got, want)
	}
}

// area sums the signed areas of polygons (the shoelace formula).
func area(o outline) float64 {
	sum := 0.0
	for _, polygon := range o {
		for i, a := range polygon {
			b := polygon[(i+1)%len(polygon)]
			sum += (a.x*b.y - b.x*a.y) / 2
		}
	}
	return sum
}
