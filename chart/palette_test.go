package chart

import (
	"fmt"
	"math"
	"testing"
)

// onGround gives the colour of what lies below a text at a point: every filled shape
// drawn before it, composed over the ground.
func onGround(p *palette, below []shape, at point) colour {
	c := p[ground]
	for _, one := range below {
		var fill paint
		inside := false
		switch v := one.(type) {
		case rect:
			fill, inside = v.paint, at.x >= v.x && at.x <= v.x+v.w && at.y >= v.y && at.y <= v.y+v.h
		case circle:
			fill, inside = v.paint, math.Hypot(at.x-v.x, at.y-v.y) <= v.r
		case path:
			fill, inside = v.paint, within(v.steps, at)
		}
		if inside && fill.fill != none {
			o := fill.opacity
			if o == 0 {
				o = 1
			}
			c = mix(c, p[fill.fill], o)
		}
	}
	return c
}

// within tells whether a point lies in a polygon (even-odd; curves by their ends).
func within(steps []step, at point) bool {
	var corners []point
	for _, st := range steps {
		switch st.verb {
		case 'M', 'L':
			corners = append(corners, st.points[0])
		case 'C':
			corners = append(corners, st.points[2])
		}
	}
	inside := false
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		if (a.y > at.y) != (b.y > at.y) && at.x < (b.x-a.x)*(at.y-a.y)/(b.y-a.y)+a.x {
			inside = !inside
		}
	}
	return inside
}

// TestContrast: every text of every kind has at least 4.5:1 on what lies below it, in
// light and in dark (WCAG 2.2, success criterion 1.4.3; no text here is large enough
// for 3:1). A text with a rim of the ground stands on the ground.
func TestContrast(t *testing.T) {
	figures := Examples()
	for _, v := range series() {
		figures = append(figures, stressed(v.values, func(i int) string { return fmt.Sprintf("item %d", i) })...)
	}
	seen := 0
	for _, mode := range []struct {
		name string
		p    *palette
	}{{"light", &light}, {"dark", &dark}} {
		for _, f := range figures {
			s := compose(f)
			for i, one := range s.shapes {
				words, ok := one.(text)
				if !ok {
					continue
				}
				b, below := words.bounds(), s.shapes[:i]
				if words.halo {
					below = nil
				}
				for _, at := range []point{{b.x1 + 1, (b.y1 + b.y2) / 2}, {(b.x1 + b.x2) / 2, (b.y1 + b.y2) / 2}, {b.x2 - 1, (b.y1 + b.y2) / 2}, {b.x1 + 1, b.y1 + 2}, {b.x2 - 1, b.y2 - 3}} {
					under := onGround(mode.p, below, at)
					seen++
					if got := contrast(mode.p[words.tone], under); got < 4.5 {
						t.Errorf("%s %s: %q in %s on %s has %.2f:1", mode.name, f.Words().ID, words.s, mode.p[words.tone].hex(), under.hex(), got)
						break
					}
				}
			}
		}
	}
	if seen < 10000 {
		t.Errorf("only %d places looked at", seen)
	}
}

// TestMarksStandOut: what is drawn, not written, has at least 3:1 on the ground (WCAG
// 2.2, success criterion 1.4.11).
func TestMarksStandOut(t *testing.T) {
	for name, p := range map[string]*palette{"light": &light, "dark": &dark} {
		for _, m := range []tone{axis, dim, ink, blue, rust, green, violet, ochre, ochreInk} {
			if got := contrast(p[m], p[ground]); got < 3 {
				t.Errorf("%s: %s has %.2f:1", name, names[m], got)
			}
		}
	}
}

// contrastOf reference values: black on white is 21, #767676 on white is 4.54 (the
// grey that WCAG's technique G18 names as the lightest that passes).
func TestContrastOf(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#767676", "#ffffff", 4.54}, {"#777777", "#ffffff", 4.48}} {
		if got := contrast(parse(c.a), parse(c.b)); math.Abs(got-c.want) > 0.005 {
			t.Errorf("%s on %s: %.3f, not %.2f", c.a, c.b, got, c.want)
		}
	}
}

// A matrix on linear RGB simulates how a colour looks without one kind of cone, at
// severity 1: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
// physiologically-based model for simulation of color vision deficiency", IEEE
// Transactions on Visualization and Computer Graphics 15 (2009) 1291-1298.
var without = map[string][3][3]float64{
	"nothing":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

// lab gives CIE L*a*b* (D65) of a colour seen without something.
func lab(c colour, m [3][3]float64) [3]float64 {
	rgb := [3]float64{linear(c[0]), linear(c[1]), linear(c[2])}
	var seen [3]float64
	for i := range seen {
		for k := range rgb {
			seen[i] += m[i][k] * rgb[k]
		}
		seen[i] = min(max(seen[i], 0), 1)
	}
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*seen[0] + 0.3575761*seen[1] + 0.1804375*seen[2]) / 0.95047)
	y := f(0.2126729*seen[0] + 0.7151522*seen[1] + 0.0721750*seen[2])
	z := f((0.0193339*seen[0] + 0.1191920*seen[1] + 0.9503041*seen[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// apart is the colour difference CIEDE2000: G. Sharma, W. Wu and E. N. Dalal, "The
// CIEDE2000 color-difference formula: implementation notes, supplementary test data,
// and mathematical observations", Color Research and Application 30 (2005) 21-30.
func apart(p, q [3]float64) float64 {
	rad := math.Pi / 180
	c1, c2 := math.Hypot(p[1], p[2]), math.Hypot(q[1], q[2])
	c7 := math.Pow((c1+c2)/2, 7)
	g := 0.5 * (1 - math.Sqrt(c7/(c7+math.Pow(25, 7))))
	a1, a2 := (1+g)*p[1], (1+g)*q[1]
	c1, c2 = math.Hypot(a1, p[2]), math.Hypot(a2, q[2])
	hue := func(a, b float64) float64 {
		if a == 0 && b == 0 {
			return 0
		}
		h := math.Atan2(b, a) / rad
		if h < 0 {
			h += 360
		}
		return h
	}
	h1, h2 := hue(a1, p[2]), hue(a2, q[2])
	dh, mid := 0.0, h1+h2
	if c1*c2 != 0 {
		dh = h2 - h1
		switch {
		case dh > 180:
			dh -= 360
		case dh < -180:
			dh += 360
		}
		switch {
		case math.Abs(h1-h2) <= 180:
			mid = (h1 + h2) / 2
		case h1+h2 < 360:
			mid = (h1 + h2 + 360) / 2
		default:
			mid = (h1 + h2 - 360) / 2
		}
	}
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(dh/2*rad)
	l, c := (p[0]+q[0])/2, (c1+c2)/2
	t := 1 - 0.17*math.Cos((mid-30)*rad) + 0.24*math.Cos(2*mid*rad) + 0.32*math.Cos((3*mid+6)*rad) - 0.2*math.Cos((4*mid-63)*rad)
	sl := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sc, sh := 1+0.045*c, 1+0.015*c*t
	c7 = math.Pow(c, 7)
	rt := -math.Sin(60*math.Exp(-math.Pow((mid-275)/25, 2))*rad) * 2 * math.Sqrt(c7/(c7+math.Pow(25, 7)))
	dl, dc := (q[0]-p[0])/sl, (c2-c1)/sc
	dH /= sh
	return math.Sqrt(dl*dl + dc*dc + dH*dH + rt*dc*dH)
}

// TestApart holds the difference against pairs 1, 7, 17 and 25 of Sharma, Wu and
// Dalal's table 1.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		p, q [3]float64
		want float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 0, 0}, [3]float64{50, -1, 2}, 2.3669},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
	} {
		if got := apart(c.p, c.q); math.Abs(got-c.want) > 5e-5 {
			t.Errorf("%v, %v: %.5f, not %.4f", c.p, c.q, got, c.want)
		}
	}
}

// TestClassesDiffer: classes that stand side by side can be told apart with normal
// sight and without long or middle cones. The thresholds were set before measuring:
// a CIEDE2000 difference of 20 for the two-class pair, of 10 for the others (a
// difference of about 2 is just seen side by side).
func TestClassesDiffer(t *testing.T) {
	pairs := []struct {
		a, b  tone
		least float64
	}{
		{blue, rust, 20}, // two classes: bars, tornado, dumbbell, parallel
		{green, ochre, 10},
		{ochre, rust, 10},
		{green, rust, 10}, // verdicts, directions of evidence
		{impact + 2, impact + 3, 10},
		{impact + 1, impact + 4, 20},
		{impact, impact + 5, 20}, // hinders and promotes
		{impact, impact + 1, 10},
		{impact + 1, impact + 2, 10},
		{impact + 3, impact + 4, 10},
		{impact + 4, impact + 5, 10},
		{heat, heat + 5, 10},
		{heat + 5, heat + 10, 10},
		{heat + 10, heat + 15, 10}, // little, some, much, most
	}
	for _, sight := range []string{"nothing", "protanopia", "deuteranopia"} {
		for name, p := range map[string]*palette{"light": &light, "dark": &dark} {
			for _, c := range pairs {
				if got := apart(lab(p[c.a], without[sight]), lab(p[c.b], without[sight])); got < c.least {
					t.Errorf("%s, without %s: %s and %s differ by %.1f, less than %.0f", name, sight, names[c.a], names[c.b], got, c.least)
				}
			}
		}
	}
}

// TestHeatIsOrdered: the sequential scale gets steadily darker in light and steadily
// lighter in dark, so it can be read in grey.
func TestHeatIsOrdered(t *testing.T) {
	for i := heat + 1; i < heat+heatSteps; i++ {
		if luminance(light[i]) >= luminance(light[i-1]) || luminance(dark[i]) <= luminance(dark[i-1]) {
			t.Errorf("step %d", i-heat)
		}
	}
}
