package chart

import (
	"math"

	"hedge/num"
)

// stroke is the area that a pen of a width covers along runs of points: a rectangle
// for each stretch and a disc at each bend, all turning the same way, so that their
// union is filled.
func stroke(runs []run, width, dash float64) outline {
	var out outline
	for _, one := range runs {
		points := one.points
		if one.closed && len(points) > 0 {
			points = append(points[:len(points):len(points)], points[0])
		}
		if dash > 0 {
			for _, part := range dashes(points, dash) {
				out = append(out, pen(part, width)...)
			}
			continue
		}
		out = append(out, pen(points, width)...)
		if one.closed && len(points) > 2 && width > 1.5 {
			out = append(out, round(points[0], width/2))
		}
	}
	return out
}

func pen(points []point, width float64) outline {
	var out outline
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		dx, dy := b.x-a.x, b.y-a.y
		long := math.Sqrt(float64(dx*dx) + float64(dy*dy))
		if long == 0 {
			continue
		}
		nx, ny := float64(-dy/long*width)/2, float64(dx/long*width)/2
		out = append(out, []point{{a.x - nx, a.y - ny}, {b.x - nx, b.y - ny}, {b.x + nx, b.y + ny}, {a.x + nx, a.y + ny}})
		if i > 1 && width > 1.5 {
			out = append(out, round(a, width/2))
		}
	}
	return out
}

// dashes cuts a run into dashes with gaps of the same length.
func dashes(points []point, length float64) [][]point {
	var out [][]point
	on, left := true, length
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		dx, dy := b.x-a.x, b.y-a.y
		long := math.Sqrt(float64(dx*dx) + float64(dy*dy))
		for done := 0.0; done < long; {
			part := min(left, long-done)
			p := point{a.x + float64(dx*(done/long)), a.y + float64(dy*(done/long))}
			done += part
			q := point{a.x + float64(dx*(done/long)), a.y + float64(dy*(done/long))}
			if on {
				out = append(out, []point{p, q})
			}
			if left -= part; left <= 0 {
				on, left = !on, length
			}
		}
	}
	return out
}

// round is a disc as a polygon, turning the way of pen's rectangles.
func round(c point, r float64) []point {
	n := min(max(int(float64(r*4)), 12), 64)
	out := make([]point, n)
	for i := range out {
		d := direction(float64(i) / float64(n))
		out[i] = point{c.x + float64(r*d.x), c.y + float64(r*d.y)}
	}
	return out
}

// direction is the unit vector at a share of a full turn.
func direction(turn float64) point {
	const full = 2 * math.Pi
	a := float64(full * turn)
	return point{num.Cos(a), num.Sin(a)}
}
