package sensitivity

import (
	"math"
	"slices"

	"hedge/num"
)

const (
	cells     = 256 // of the grid of densities
	mostAtoms = 256 // values of an output that has chances instead of a density
	reach     = 5.0 // bandwidths after which a kernel is 0
)

// densities compares the density of the output in a class of rows with that in
// all. The density is a Gaussian kernel estimate with Silverman's bandwidth, sd (3
// n/4)^(-1/5) (B. W. Silverman, Density Estimation, 1986, section 3.4.2), on 256
// points between the least and the greatest output. Each output is shared between
// the two neighbouring points (linear binning: M. C. Jones and H. W. Lotwick,
// Applied Statistics 33 (1984) 120-122), so that the kernel is summed over points,
// not over outputs, and it is stretched to have mass 1 on the points: a class
// narrower than their distance becomes a spike of the right mass.
//
// An output of at most 256 values, with 10 rows to a value on average, has a point
// for each value and no kernel: chances instead of a density.
type densities struct {
	z     []float64 // outputs in [-1, 1]
	at    []int32   // the point at or below each
	part  []float64 // how much of it belongs to the next point
	atoms bool
	n     int     // points
	step  float64 // between points

	all, own, smooth, kernel []float64
}

func newDensities(z []float64) *densities {
	d := &densities{z: z, at: make([]int32, len(z)), part: make([]float64, len(z))}
	order := ordered(z)
	distinct := 0
	ties(z, order, func(int, int) { distinct++ })
	if distinct <= mostAtoms && 10*distinct <= len(z) {
		d.atoms, d.n, d.step = true, distinct, 1
		value := 0
		ties(z, order, func(low, high int) {
			for _, r := range order[low:high] {
				d.at[r] = int32(value)
			}
			value++
		})
	} else {
		d.n, d.step = cells, 2.0/(cells-1)
		for i, v := range z {
			place := (v + 1) / d.step
			d.at[i] = int32(min(place, cells-2))
			d.part[i] = place - float64(d.at[i])
		}
	}
	d.all, d.smooth = make([]float64, d.n), make([]float64, d.n)
	d.kernel = make([]float64, 2*d.n-1)
	return d
}

// tally is the outputs of a class of rows.
type tally struct {
	weight, sum, square float64
}

func (t *tally) add(w, z float64) {
	t.weight += w
	wz := float64(w * z)
	t.sum += wz
	t.square = math.FMA(wz, z, t.square)
}

// spread is the sum of squares around the mean.
func (t *tally) spread() float64 {
	return max(0, t.square-float64(t.sum*t.sum)/t.weight)
}

// compare gives, for each way to class the rows, half the mean distance between
// the density in a class and in all, and the adjusted share of variance between
// classes. Row r counts weight[r] times.
func (d *densities) compare(groups []classes, weight []float64) (shift, first []float64) {
	var total tally
	counts := d.room(1)
	for r, w := range weight {
		if w != 0 {
			total.add(w, d.z[r])
			d.put(counts, 0, r, w)
		}
	}
	d.estimate(d.all, counts, &total)
	for _, g := range groups {
		tallies := make([]tally, g.n)
		counts := d.room(g.n)
		for r, w := range weight {
			if w != 0 {
				tallies[g.of[r]].add(w, d.z[r])
				d.put(counts, int(g.of[r]), r, w)
			}
		}
		far, within, seen := 0.0, 0.0, 0.0
		for c := range tallies {
			t := &tallies[c]
			if t.weight == 0 {
				continue
			}
			seen++
			within += t.spread()
			d.estimate(d.smooth, counts[c*d.n:(c+1)*d.n], t)
			far += float64(t.weight * d.apart())
		}
		shift = append(shift, far/float64(2*total.weight))
		rest := 1.0 // resampled rows may be equal all
		if v := total.spread(); v > 0 {
			rest = float64(within/v*(total.weight-1)) / (total.weight - seen)
		}
		first = append(first, 1-rest)
	}
	return shift, first
}

// room is counts for n classes.
func (d *densities) room(n int) []float64 {
	d.own = slices.Grow(d.own[:0], n*d.n)[:n*d.n]
	clear(d.own)
	return d.own
}

func (d *densities) put(counts []float64, class, row int, w float64) {
	at := class*d.n + int(d.at[row])
	next := float64(w * d.part[row])
	counts[at] += w - next
	if next != 0 {
		counts[at+1] += next
	}
}

// estimate smooths counts into a density of mass 1.
func (d *densities) estimate(density, counts []float64, t *tally) {
	clear(density)
	over := 1 / float64(t.weight*d.step)
	wide := 0
	if !d.atoms && t.weight > 1 {
		h := float64(math.Sqrt(t.spread()/(t.weight-1)) * num.Pow(float64(0.75*t.weight), -0.2))
		wide = int(min(float64(reach*h)/d.step, float64(d.n-1)))
		sum := 0.0
		for j := -wide; j <= wide; j++ {
			u := float64(float64(j)*d.step) / h
			d.kernel[j+wide] = num.Exp(-float64(u*u) / 2)
			sum += d.kernel[j+wide]
		}
		over /= sum
	}
	if wide == 0 {
		for b, c := range counts {
			density[b] = float64(c * over)
		}
		return
	}
	for b, c := range counts {
		if c == 0 {
			continue
		}
		c = float64(c * over)
		low, high := max(b-wide, 0), min(b+wide, d.n-1)
		kernel := d.kernel[low-b+wide:]
		for g := range density[low : high+1] {
			density[low+g] = math.FMA(c, kernel[g], density[low+g])
		}
	}
}

// apart is the integral of |all - smooth|, by the trapezoidal rule.
func (d *densities) apart() float64 {
	sum := 0.0
	for g, v := range d.all {
		e := math.Abs(v - d.smooth[g])
		if !d.atoms && (g == 0 || g == d.n-1) {
			e /= 2
		}
		sum += e
	}
	return float64(sum * d.step)
}
