package chart

import (
	"math"
	"strconv"
	"strings"
)

// extent is the smallest and largest finite value; ok is false where there is none.
func extent(values ...float64) (lo, hi float64, ok bool) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if finite(v) {
			lo, hi, ok = min(lo, v), max(hi, v), true
		}
	}
	if !ok {
		return 0, 1, false
	}
	return lo, hi, true
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// scale maps values from lo..hi to pixels from..to.
type scale struct{ lo, hi, from, to float64 }

// at is the place of a value, at the nearer end where it lies outside.
func (s scale) at(v float64) float64 {
	return s.from + float64(s.share(v)*(s.to-s.from))
}

// share is how far a value lies from lo (0) to hi (1).
func (s scale) share(v float64) float64 {
	switch {
	case !(v > s.lo):
		return 0
	case v >= s.hi:
		return 1
	}
	// Halves, so that the width of the largest ranges does not overflow.
	return (v/2 - s.lo/2) / (s.hi/2 - s.lo/2)
}

// niceScale widens lo..hi to round numbers and gives the ticks between, about n of
// them, as few as their labels need to differ.
func niceScale(lo, hi float64, n int, f Format) (scale, []float64) {
	if lo == hi {
		by := math.Abs(lo) / 2
		if by == 0 {
			by = 1
		}
		lo, hi = max(lo-by, -math.MaxFloat64), min(hi+by, math.MaxFloat64)
	}
	for ; n > 1; n-- {
		step := niceStep(hi/float64(n) - lo/float64(n))
		from, to := math.Floor(lo/step), math.Ceil(hi/step)
		if !finite(step) || to-from > 64 || !finite(float64(from*step)) || !finite(float64(to*step)) {
			break
		}
		var ticks []float64
		seen, distinct := map[string]bool{}, true
		for k := from; k <= to; k++ {
			v := float64(k*step) + 0 // no negative zero
			label := f.of(v)
			distinct = distinct && !seen[label]
			seen[label] = true
			ticks = append(ticks, v)
		}
		if distinct {
			return scale{lo: min(lo, ticks[0]), hi: max(hi, ticks[len(ticks)-1])}, ticks
		}
	}
	return scale{lo: lo, hi: hi}, []float64{lo, hi}
}

// niceStep is the least of 1, 2 and 5 times a power of ten that is not below raw.
func niceStep(raw float64) float64 {
	_, exponent, _ := strings.Cut(strconv.FormatFloat(raw, 'e', -1, 64), "e")
	for _, digit := range []string{"1", "2", "5", "10"} {
		step, err := strconv.ParseFloat(digit+"e"+exponent, 64)
		if err == nil && step >= raw {
			return step
		}
	}
	return raw
}

// axisTop draws vertical grid lines from top to bottom with their labels above, and
// the zero line stronger. Labels that would touch are left out.
func (s *scene) axisTop(x scale, ticks []float64, f Format, top, bottom float64) {
	last := math.Inf(-1)
	for _, v := range ticks {
		at := x.at(v)
		t := hair
		if v == 0 {
			t = axis
		}
		s.add(line{at, top, at, bottom, paint{edge: t, width: 1}})
		label := f.of(v)
		half := width(label, smallSize, false) / 2
		if mid := min(max(at, half), wide-half); mid-half > last {
			s.small(mid, top-6, label, middle, dim)
			last = mid + half + 6
		}
	}
}

// dodge moves the centres of labels of given heights apart so that none overlap and
// all lie within lo..hi where there is room, keeping their order and moving them as
// little as possible: neighbours that touch share the move.
func dodge(at, heights []float64, lo, hi float64) []float64 {
	type block struct{ centre, height, weight float64 } // neighbours moved together
	var blocks []block
	var members []int
	order := rank(at)
	for _, i := range order {
		blocks = append(blocks, block{at[i], heights[i], 1})
		members = append(members, 1)
		for n := len(blocks) - 1; n >= 0; n-- {
			b := &blocks[n]
			b.centre = min(max(b.centre, lo+b.height/2), max(hi-b.height/2, lo+b.height/2))
			if n == 0 || blocks[n-1].centre+blocks[n-1].height/2 <= b.centre-b.height/2 {
				break
			}
			a := &blocks[n-1]
			h, w := a.height+b.height, a.weight+b.weight
			// Each wants its part of the joint block at its own centre.
			wish := float64(a.weight*(a.centre+b.height/2)) + float64(b.weight*(b.centre-a.height/2))
			*a = block{wish / w, h, w}
			members[n-1] += members[n]
			blocks, members = blocks[:n], members[:n]
		}
	}
	out := make([]float64, len(at))
	k := 0
	for n, b := range blocks {
		y := b.centre - b.height/2
		for range members[n] {
			i := order[k]
			out[i] = y + heights[i]/2
			y += heights[i]
			k++
		}
	}
	return out
}

// rank gives the indices in order of value, equal values in their own order.
func rank(at []float64) []int {
	order := make([]int, len(at))
	for i := range order {
		order[i] = i
	}
	for i := 1; i < len(order); i++ {
		for k := i; k > 0 && at[order[k]] < at[order[k-1]]; k-- {
			order[k], order[k-1] = order[k-1], order[k]
		}
	}
	return order
}
