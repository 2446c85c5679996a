package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"hedge/num"
)

// tone is a colour by its part in the picture; a palette says which colour that is.
type tone int

const (
	none   tone = iota
	ground      // what the picture lies on
	panel       // a quiet surface
	hair        // grid lines
	axis        // zero lines and axes
	dim         // secondary text
	ink         // text
	blue
	rust
	green
	violet
	ochre
	ochreInk // ochre dark enough, or light enough, for text
	heat     // the first of heatSteps colours from little to much
	heatInk  = heat + heatSteps
	impact   = heatInk + heatSteps // the first of impactSteps colours from hinders to promotes
	impactOn = impact + impactSteps
	tones    = impactOn + impactSteps
)

// heatSteps is how many colours the sequential scale has.
const heatSteps = 16

// impactSteps is how many colours the diverging scale has: -3 to -1, 1 to 3.
const impactSteps = 6

// names are the CSS variables of the tones, without their prefix.
var names = func() (n [tones]string) {
	copy(n[:], []string{"none", "ground", "panel", "hair", "axis", "dim", "ink", "blue", "rust", "green", "violet", "ochre", "ochre-ink"})
	for i := range tone(heatSteps) {
		n[heat+i] = fmt.Sprintf("heat-%d", i)
		n[heatInk+i] = fmt.Sprintf("heat-ink-%d", i)
	}
	for i := range tone(impactSteps) {
		n[impact+i] = fmt.Sprintf("impact-%d", i)
		n[impactOn+i] = fmt.Sprintf("impact-ink-%d", i)
	}
	return n
}()

// colour is red, green and blue, 0 to 255.
type colour [3]uint8

func (c colour) hex() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

func parse(hex string) colour {
	v, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		panic("chart: no colour: " + hex)
	}
	return colour{uint8(v >> 16), uint8(v >> 8), uint8(v)}
}

type palette [tones]colour

var (
	light = newPalette("#f6ede1", "#b8481a",
		"#ffffff", "#f4f4f0", "#dfe2e6", "#6b7480", "#58616d", "#1a1e23",
		"#0b5cad", "#b5471b", "#1a7f5a", "#8a5a9e", "#b5820f", "#85600a")
	dark = newPalette("#2b2d33", "#e0875c",
		"#14171c", "#20242b", "#333941", "#8b94a0", "#a7afba", "#e9ebee",
		"#6cb0f5", "#f08a5d", "#58c79a", "#c49ad8", "#efd07c", "#efd07c")
)

// newPalette takes the ends of the sequential scale, then the tones from ground on.
func newPalette(little, much string, rest ...string) palette {
	var p palette
	for i, hex := range rest {
		p[ground+tone(i)] = parse(hex)
	}
	a, b := parse(little), parse(much)
	for i := range tone(heatSteps) {
		p[heat+i] = mix(a, b, float64(i)/(heatSteps-1))
		p[heatInk+i] = p.inkOn(p[heat+i])
	}
	for i, depth := range []float64{1, 0.6, 0.25, 0.25, 0.6, 1} {
		end := p[rust]
		if i >= impactSteps/2 {
			end = p[blue]
		}
		p[impact+tone(i)] = mix(p[ground], end, depth)
		p[impactOn+tone(i)] = p.inkOn(p[impact+tone(i)])
	}
	return p
}

// inkOn picks the text colour that is readable on a fill: the palette's ink or
// ground where one of them is, else black or white, one of which always has a
// contrast of at least 4.58.
func (p *palette) inkOn(fill colour) colour {
	best := colour{}
	for _, c := range []colour{p[ink], p[ground], {}, {255, 255, 255}} {
		if contrast(c, fill) >= 4.5 {
			return c
		}
		if contrast(c, fill) > contrast(best, fill) {
			best = c
		}
	}
	return best
}

// mix goes from a to b, t from 0 to 1.
func mix(a, b colour, t float64) colour {
	var m colour
	for i := range m {
		m[i] = uint8(float64(float64(a[i])*(1-t)) + float64(float64(b[i])*t) + 0.5)
	}
	return m
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21:
// (L1 + 0.05) / (L2 + 0.05) with the relative luminances L1 >= L2.
func contrast(a, b colour) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c colour) float64 {
	return float64(0.2126*linear(c[0])) + float64(0.7152*linear(c[1])) + float64(0.0722*linear(c[2]))
}

// linear undoes the transfer curve of sRGB (IEC 61966-2-1).
func linear(c uint8) float64 {
	v := float64(c) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return num.Pow((v+0.055)/1.055, 2.4)
}

// heatAt is the tone of the sequential scale at t from 0 to 1.
func heatAt(t float64) tone {
	return heat + tone(min(max(int(float64(t*(heatSteps-1))+0.5), 0), heatSteps-1))
}

// onHeat is the tone of text on a tone of the sequential scale.
func onHeat(t tone) tone { return t - heat + heatInk }

// impactTone is the colour of an impact other than zero.
func impactTone(v float64) tone {
	depth := tone(min(max(int(math.Abs(max(min(v, 3), -3))+0.5), 1), 3))
	if v < 0 {
		return impact + 3 - depth
	}
	return impact + 2 + depth
}

// onImpact is the tone of text on the colour of an impact.
func onImpact(t tone) tone { return t - impact + impactOn }

// asText is the tone to write in where a mark has tone t.
func asText(t tone) tone {
	if t == ochre {
		return ochreInk
	}
	return t
}

// fonts are the faces asked for, Korean ones included, all expected on the reader's
// machine.
const fonts = `Inter, "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif`

// Stylesheet gives the CSS that a page with figures in the style InPage needs, once:
// the colours as variables, light or dark by the reader's system, light in print.
func Stylesheet() string {
	var b strings.Builder
	b.WriteString(".hedge-figure {\n  display: block;\n  width: 100%;\n  height: auto;\n  font-family: " + fonts + ";\n  font-variant-numeric: tabular-nums;\n  print-color-adjust: exact;\n  -webkit-print-color-adjust: exact;\n}\n")
	b.WriteString(".hedge-figure {\n" + variables(&light) + "}\n")
	b.WriteString("@media screen and (prefers-color-scheme: dark) {\n.hedge-figure {\n" + variables(&dark) + "}\n}\n")
	return b.String()
}

func variables(p *palette) string {
	var b strings.Builder
	for t := ground; t < tones; t++ {
		fmt.Fprintf(&b, "  --hedge-%s: %s;\n", names[t], p[t].hex())
	}
	return b.String()
}
