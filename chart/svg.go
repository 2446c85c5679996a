package chart

import (
	"fmt"
	"strconv"
	"strings"
)

// Style says where a picture will stand.
type Style int

const (
	InPage Style = iota // in a page that has Stylesheet: its colours follow the reader's system
	Light               // alone, dark on light
	Dark                // alone, light on dark
	Print               // alone, dark on nothing
)

// margin is left around a picture that stands alone.
const margin = 20.0

// SVG draws a figure. In a page it needs Stylesheet; otherwise it stands alone.
func SVG(f Figure, style Style) string {
	s, c := compose(f), f.Words()
	w := svgWriter{style: style, palette: &light}
	if style == Dark {
		w.palette = &dark
	}
	edge := margin
	if style == InPage || style == Print {
		edge = 0
	}
	across, down := decimal(wide+edge+edge), decimal(s.y+edge+edge)
	id := c.id()
	fmt.Fprintf(&w, `<svg xmlns="http://www.w3.org/2000/svg" class="hedge-figure" viewBox="%s %s %s %s"`,
		decimal(-edge), decimal(-edge), across, down)
	if style != InPage {
		fmt.Fprintf(&w, ` width="%s" height="%s"`, across, down)
	}
	fmt.Fprintf(&w, ` role="img" aria-labelledby="%s-title %s-desc">`+"\n", id, id)
	fmt.Fprintf(&w, `<title id="%s-title">%s</title>`+"\n", id, escape(c.Title))
	fmt.Fprintf(&w, `<desc id="%s-desc">%s</desc>`+"\n", id, escape(describe(f)))
	if style != InPage {
		fmt.Fprintf(&w, "<style>text { font-family: %s; font-variant-numeric: tabular-nums; }</style>\n", fonts)
	}
	if style == Light || style == Dark {
		fmt.Fprintf(&w, `<rect x="%s" y="%s" width="%s" height="%s"%s/>`+"\n", decimal(-edge), decimal(-edge),
			across, down, w.paint(paint{fill: ground}))
	}
	for _, one := range s.shapes {
		w.shape(one)
	}
	w.WriteString("</svg>\n")
	return w.String()
}

// describe joins the subtitle and the description of the data.
func describe(f Figure) string {
	var parts []string
	for _, p := range []string{f.Words().Subtitle, f.Description()} {
		if p = strings.TrimSpace(p); p != "" {
			if !strings.ContainsAny(p[len(p)-1:], ".!?") {
				p += "."
			}
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " ")
}

// svgWriter writes shapes as elements.
type svgWriter struct {
	strings.Builder
	style   Style
	palette *palette
}

// colour is a tone as the value of an attribute.
func (w *svgWriter) colour(t tone) string {
	switch {
	case t == none:
		return "none"
	case w.style == InPage:
		return "var(--hedge-" + names[t] + ")"
	}
	return w.palette[t].hex()
}

// paint writes the attributes of a paint.
func (w *svgWriter) paint(p paint) string {
	var b strings.Builder
	if p.fill != none || p.edge != none {
		fmt.Fprintf(&b, ` fill="%s"`, w.colour(p.fill))
	}
	if p.edge != none {
		fmt.Fprintf(&b, ` stroke="%s" stroke-width="%s"`, w.colour(p.edge), decimal(p.width))
		if p.dash > 0 {
			fmt.Fprintf(&b, ` stroke-dasharray="%s"`, decimal(p.dash))
		}
	}
	if p.opacity > 0 && p.opacity < 1 {
		fmt.Fprintf(&b, ` opacity="%s"`, strconv.FormatFloat(p.opacity, 'f', -1, 64))
	}
	return b.String()
}

func (w *svgWriter) shape(one shape) {
	switch v := one.(type) {
	case rect:
		fmt.Fprintf(w, `<rect x="%s" y="%s" width="%s" height="%s"`, decimal(v.x), decimal(v.y), decimal(v.w), decimal(v.h))
		if v.round > 0 {
			fmt.Fprintf(w, ` rx="%s"`, decimal(v.round))
		}
		fmt.Fprintf(w, "%s/>\n", w.paint(v.paint))
	case line:
		fmt.Fprintf(w, `<line x1="%s" y1="%s" x2="%s" y2="%s"%s/>`+"\n", decimal(v.x1), decimal(v.y1), decimal(v.x2), decimal(v.y2), w.paint(v.paint))
	case circle:
		fmt.Fprintf(w, `<circle cx="%s" cy="%s" r="%s"%s/>`+"\n", decimal(v.x), decimal(v.y), decimal(v.r), w.paint(v.paint))
	case path:
		fmt.Fprintf(w, `<path d="%s"%s stroke-linejoin="round"/>`+"\n", steps(v.steps), w.paint(v.paint))
	case text:
		w.text(v)
	}
}

func (w *svgWriter) text(v text) {
	fmt.Fprintf(w, `<text x="%s" y="%s" font-size="%s" fill="%s"`, decimal(v.x), decimal(v.y), decimal(v.size), w.colour(v.tone))
	if v.bold {
		w.WriteString(` font-weight="700"`)
	}
	switch v.anchor {
	case middle:
		w.WriteString(` text-anchor="middle"`)
	case end:
		w.WriteString(` text-anchor="end"`)
	}
	if v.halo {
		fmt.Fprintf(w, ` stroke="%s" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`, w.colour(ground))
	}
	if hangul(v.s) {
		w.WriteString(` lang="ko"`)
	}
	fmt.Fprintf(w, ">%s</text>\n", escape(v.s))
}

// steps writes the data of a path.
func steps(all []step) string {
	var b strings.Builder
	for _, st := range all {
		b.WriteByte(st.verb)
		n := 0
		switch st.verb {
		case 'M', 'L':
			n = 1
		case 'C':
			n = 3
		}
		for i, p := range st.points[:n] {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(decimal(p.x) + " " + decimal(p.y))
		}
	}
	return b.String()
}

// decimal writes a coordinate with at most one digit after the point.
func decimal(v float64) string {
	text := strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
	if text == "-0" {
		return "0"
	}
	return text
}
