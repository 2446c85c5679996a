package information

import "math"

// The settings of the smooths. Strengths are powers of 1/8 from 1 (in effect a
// straight line over ranks) to 8^-10 (in effect the means of the cells).
const (
	strengths = 11
	weaker    = 0.125
	// heed makes a degree of freedom count 1.4-fold in the score, against
	// wiggly fits by chance: Y.-J. Kim and C. Gu, "Smoothing spline Gaussian
	// regression", J. Royal Statistical Society B 66 (2004) 337-356.
	heed = 1.4
	// faint is the weight with which every cell leans to the overall mean, so
	// that a cell without a future has a value too.
	faint = 1e-6
)

// shrinkages are how many futures' worth of 0 is put into each cell of a grid,
// as multiples of the mean number of futures in a cell.
var shrinkages = [...]float64{0, 0.125, 0.5, 2, 8, 32, 1e9}

// bending is the matrix of the penalty: the three upper diagonals of P in
//
//	z'Pz = sum over inner cells of 2/(h+k) ((z_next-z)/k - (z-z_last)/h)^2,
//
// h and k being the distances to the cells before and after. It stands for the
// integral of the squared second derivative and is 0 for a straight line.
func bending(at []float64) (p [3][]float64) {
	for d := range p {
		p[d] = make([]float64, len(at))
	}
	for b := 1; b < len(at)-1; b++ {
		h, k := at[b]-at[b-1], at[b+1]-at[b]
		c := [3]float64{1 / h, -1/h - 1/k, 1 / k}
		q := 2 / (h + k)
		for i := range 3 {
			for j := i; j < 3; j++ {
				p[j-i][b-1+i] += float64(float64(q*c[i]) * c[j])
			}
		}
	}
	return p
}

// tally is what a smooth needs to know of the futures it learns from, for every
// cell and every column of gaps.
type tally struct {
	columns int
	weight  []float64 // futures in each cell
	sums    []float64 // cell by cell, of the columns
	within  []float64 // of each column: sum of squares around the means of cells
}

// candidate is where fits are tried before the better one is kept.
type candidate struct {
	d, l1, l2, z []float64
	score        []float64 // the best so far of each column
}

func newCandidate(columns int) *candidate {
	const most = max(mostBins, mostCoarse*mostCoarse)
	return &candidate{
		d: make([]float64, most), l1: make([]float64, most), l2: make([]float64, most),
		z: make([]float64, most), score: make([]float64, columns),
	}
}

// line fits a smooth over the cells of one input, for each column alone: z
// minimises
//
//	sum_b w_b (mean_b - z_b)^2 + n strength z'Pz
//
// (E. T. Whittaker, "On a new method of graduation", Proc. Edinburgh
// Mathematical Society 41 (1923) 63-75; P. H. C. Eilers and B. D. Marx,
// "Flexible smoothing with B-splines and penalties", Statistical Science 11
// (1996) 89-121), the strength by generalised cross-validation (P. Craven and G.
// Wahba, Numerische Mathematik 31 (1979) 377-403), to which the mean alone stands
// too, so that an input that tells nothing gets no curve. The matrix has five
// diagonals; the diagonal of its inverse is had on the way back (M. F.
// Hutchinson and F. R. de Hoog, Numerische Mathematik 47 (1985) 99-106).
func (c *candidate) line(z []float64, t *tally, bend [3][]float64) {
	cells, n := len(t.weight), 0.0
	for _, w := range t.weight {
		n += w
	}
	for k := range c.score {
		c.score[k] = math.Inf(1)
		c.level(t, k, n)
		c.keep(z, t, k, cells, n, 1)
	}
	for s, strength := 0, 1.0; s < strengths; s, strength = s+1, float64(strength*weaker) {
		freedom := c.factor(t.weight, bend, float64(n*strength))
		for k := range t.columns {
			c.solve(t, k, n)
			c.keep(z, t, k, cells, n, freedom)
		}
	}
}

// factor makes L D L' of W + strength P and gives the trace of the smoother.
func (c *candidate) factor(weight []float64, bend [3][]float64, strength float64) (freedom float64) {
	cells := len(weight)
	for i := range cells {
		d := weight[i] + faint + float64(strength*bend[0][i])
		off := float64(strength * bend[1][i])
		if i >= 1 {
			e := float64(c.d[i-1] * c.l1[i-1])
			d = math.FMA(-e, c.l1[i-1], d)
			off = math.FMA(-e, c.l2[i-1], off)
		}
		if i >= 2 {
			d = math.FMA(-float64(c.d[i-2]*c.l2[i-2]), c.l2[i-2], d)
		}
		c.d[i], c.l1[i], c.l2[i] = d, off/d, float64(strength*bend[2][i])/d
	}
	// The inverse, from the last corner up: its diagonal and the two beside it.
	var d1, d2, o1 float64 // (i+1,i+1), (i+2,i+2), (i+1,i+2)
	for i := cells - 1; i >= 0; i-- {
		far := -math.FMA(c.l1[i], o1, float64(c.l2[i]*d2))
		near := -math.FMA(c.l1[i], d1, float64(c.l2[i]*o1))
		here := 1/c.d[i] - math.FMA(c.l1[i], near, float64(c.l2[i]*far))
		freedom = math.FMA(weight[i], here, freedom)
		d1, d2, o1 = here, d1, near
	}
	return freedom
}

// level puts the mean of column k into c.z.
func (c *candidate) level(t *tally, k int, n float64) {
	mean := 0.0
	for b := range t.weight {
		mean += t.sums[b*t.columns+k]
	}
	for b := range t.weight {
		c.z[b] = mean / n
	}
}

// solve puts the smooth of column k into c.z.
func (c *candidate) solve(t *tally, k int, n float64) {
	cells := len(t.weight)
	mean := 0.0
	for b := range cells {
		mean += t.sums[b*t.columns+k]
	}
	mean /= n
	z := c.z[:cells]
	for i := range z {
		v := math.FMA(faint, mean, t.sums[i*t.columns+k])
		if i >= 1 {
			v = math.FMA(-c.l1[i-1], z[i-1], v)
		}
		if i >= 2 {
			v = math.FMA(-c.l2[i-2], z[i-2], v)
		}
		z[i] = v
	}
	for i := cells - 1; i >= 0; i-- {
		v := z[i] / c.d[i]
		if i+1 < cells {
			v = math.FMA(-c.l1[i], z[i+1], v)
		}
		if i+2 < cells {
			v = math.FMA(-c.l2[i], z[i+2], v)
		}
		z[i] = v
	}
}

// grid shrinks the means of the cells of two inputs towards 0, the inputs'
// own smooths having been taken out: z = sum / (w + shrinkage), the shrinkage
// chosen as in line.
func (c *candidate) grid(z []float64, t *tally) {
	cells, n := len(t.weight), 0.0
	for _, w := range t.weight {
		n += w
	}
	for k := range c.score {
		c.score[k] = math.Inf(1)
	}
	for _, s := range shrinkages {
		lean := float64(s*n)/float64(cells) + faint
		freedom := 0.0
		for _, w := range t.weight {
			freedom += w / (w + lean)
		}
		for k := range t.columns {
			for b, w := range t.weight {
				c.z[b] = t.sums[b*t.columns+k] / (w + lean)
			}
			c.keep(z, t, k, cells, n, freedom)
		}
	}
}

// keep copies the fit at hand to column k of z if its score is the best so far.
func (c *candidate) keep(z []float64, t *tally, k, cells int, n, freedom float64) {
	rest := n - float64(heed*freedom)
	if !(rest > 0) {
		return
	}
	left := t.within[k]
	for b, w := range t.weight {
		if w > 0 {
			gap := t.sums[b*t.columns+k]/w - c.z[b]
			left = math.FMA(float64(w*gap), gap, left)
		}
	}
	if score := left / float64(rest*rest); score < c.score[k] {
		c.score[k] = score
		for b := range cells {
			z[b*t.columns+k] = c.z[b]
		}
	}
}
