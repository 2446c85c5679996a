package chart

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// Picture is a figure as pixels.
type Picture struct {
	PNG           []byte
	Width, Height int // pixels
	// Missing says, in a sentence, which characters no font at hand could draw; empty
	// if all were drawn.
	Missing string
}

// PNG draws a figure as pixels, scale of them to a unit of the picture, which is 720
// wide, with its margin 760: scale 2 suits a printed page. The style must be one
// that stands alone; InPage is drawn as Light. It asks no browser: Latin text is set
// in the Go fonts, Korean text in a font found on the machine.
func PNG(f Figure, style Style, scale float64) (Picture, error) {
	return rasterize(f, style, scale, machineFonts)
}

func rasterize(f Figure, style Style, scale float64, machine func() [2]*sfnt.Font) (Picture, error) {
	if !(scale > 0.1) {
		scale = 0.1
	}
	scale = min(scale, 8)
	s := compose(f)
	r := raster{palette: &light, scale: scale, edge: margin}
	switch style {
	case Dark:
		r.palette = &dark
	case Print:
		r.edge = 0
	}
	w := int(math.Ceil(float64((wide + r.edge + r.edge) * scale)))
	h := int(math.Ceil(float64((s.y + r.edge + r.edge) * scale)))
	r.img = image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(r.img, r.img.Bounds(), image.NewUniform(opaque(r.palette[ground])), image.Point{}, draw.Src)
	var err error
	if r.faces, err = loadFaces(machine); err != nil {
		return Picture{}, err
	}
	for _, one := range s.shapes {
		r.shape(one)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, r.img); err != nil {
		return Picture{}, err
	}
	return Picture{PNG: out.Bytes(), Width: w, Height: h, Missing: r.missing()}, nil
}

func opaque(c colour) color.RGBA { return color.RGBA{c[0], c[1], c[2], 255} }

// raster draws shapes into an image.
type raster struct {
	palette *palette
	scale   float64
	edge    float64
	img     *image.RGBA
	faces   faces
	lacking map[rune]bool
}

// outline is closed polygons, in pixels.
type outline [][]point

// fill covers the inside of an outline (non-zero winding) with a colour.
func (r *raster) fill(o outline, c colour, opacity float64) {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, polygon := range o {
		for _, p := range polygon {
			lo, hi = point{min(lo.x, p.x), min(lo.y, p.y)}, point{max(hi.x, p.x), max(hi.y, p.y)}
		}
	}
	area := image.Rect(int(math.Floor(lo.x)), int(math.Floor(lo.y)), int(math.Ceil(hi.x))+1, int(math.Ceil(hi.y))+1).Intersect(r.img.Bounds())
	if lo.x > hi.x || area.Empty() {
		return
	}
	z := vector.NewRasterizer(area.Dx(), area.Dy())
	for _, polygon := range o {
		for i, p := range polygon {
			x, y := float32(p.x-float64(area.Min.X)), float32(p.y-float64(area.Min.Y))
			if i == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
	}
	if opacity <= 0 || opacity > 1 {
		opacity = 1
	}
	a := uint32(float64(opacity*255) + 0.5)
	src := image.NewUniform(color.NRGBA{c[0], c[1], c[2], uint8(a)})
	z.Draw(r.img, area, src, image.Point{})
}

// paint fills and edges the runs of points of a shape, in pixels.
func (r *raster) paint(runs []run, p paint) {
	if p.fill != none {
		var o outline
		for _, one := range runs {
			o = append(o, one.points)
		}
		r.fill(o, r.palette[p.fill], p.opacity)
	}
	if p.edge != none {
		r.fill(stroke(runs, float64(p.width*r.scale), float64(p.dash*r.scale)), r.palette[p.edge], p.opacity)
	}
}

// run is points in a row; closed joins the last to the first.
type run struct {
	points []point
	closed bool
}

// place turns a point of the picture into one of the image.
func (r *raster) place(x, y float64) point {
	return point{float64((x + r.edge) * r.scale), float64((y + r.edge) * r.scale)}
}

func (r *raster) shape(one shape) {
	switch v := one.(type) {
	case rect:
		r.paint([]run{{r.rectangle(v), true}}, v.paint)
	case line:
		r.paint([]run{{points: []point{r.place(v.x1, v.y1), r.place(v.x2, v.y2)}}}, v.paint)
	case circle:
		r.paint([]run{{round(r.place(v.x, v.y), float64(v.r*r.scale)), true}}, v.paint)
	case path:
		r.paint(r.flatten(v.steps), v.paint)
	case text:
		r.text(v)
	}
}

// rectangle gives the corners, rounded ones as arcs of five points.
func (r *raster) rectangle(v rect) []point {
	e := min(v.round, v.w/2, v.h/2)
	if e <= 0 {
		return []point{r.place(v.x, v.y), r.place(v.x+v.w, v.y), r.place(v.x+v.w, v.y+v.h), r.place(v.x, v.y+v.h)}
	}
	var out []point
	for k, c := range []point{{v.x + v.w - e, v.y + v.h - e}, {v.x + e, v.y + v.h - e}, {v.x + e, v.y + e}, {v.x + v.w - e, v.y + e}} {
		for i := range 5 {
			d := direction((float64(k) + float64(i)/4) / 4)
			out = append(out, r.place(c.x+float64(e*d.x), c.y+float64(e*d.y)))
		}
	}
	return out
}

// flatten turns steps into runs of points, curves into sixteen chords.
func (r *raster) flatten(steps []step) []run {
	var out []run
	for _, st := range steps {
		if st.verb == 'M' || len(out) == 0 {
			out = append(out, run{})
		}
		last := &out[len(out)-1]
		switch st.verb {
		case 'M', 'L':
			last.points = append(last.points, r.place(st.points[0].x, st.points[0].y))
		case 'C':
			a := last.points[len(last.points)-1]
			b, c, d := r.place(st.points[0].x, st.points[0].y), r.place(st.points[1].x, st.points[1].y), r.place(st.points[2].x, st.points[2].y)
			for i := 1; i <= 16; i++ {
				last.points = append(last.points, bezier(a, b, c, d, float64(i)/16))
			}
		case 'Z':
			last.closed = true
		}
	}
	return out
}

func bezier(a, b, c, d point, t float64) point {
	mix := func(p, q point) point {
		return point{p.x + float64(t*(q.x-p.x)), p.y + float64(t*(q.y-p.y))}
	}
	ab, bc, cd := mix(a, b), mix(b, c), mix(c, d)
	return mix(mix(ab, bc), mix(bc, cd))
}
