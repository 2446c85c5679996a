package regress

import (
	"errors"
	"fmt"
	"math"

	"hedge/num"
)

// combination is below which root mean square what earlier columns leave of a column
// of standard deviation 1 counts as nothing.
const combination = 1e-5

// design is the columns made into ones that do not overlap: with a column q_0 of
// ones, q_1, q_2, ... have mean 0, mean square 1 and mean products 0, and
//
//	(x_j - mean_j) / size_j = sum over 1 <= i <= j of r[i][j] q_i
//
// (Gram-Schmidt, each column twice: A. Bjorck, "Numerics of Gram-Schmidt
// orthogonalization", Linear Algebra and its Applications 197 (1994) 297-316).
type design struct {
	n, k        int       // rows, and columns with that of ones
	cells       []float64 // row by row
	means, size []float64
	r           [][]float64
	yes         []bool
}

func newDesign(x [][]float64, yes []bool) (*design, error) {
	d := &design{
		n: len(yes), k: len(x) + 1, yes: yes,
		means: make([]float64, len(x)+1), size: make([]float64, len(x)+1), r: make([][]float64, len(x)+1),
	}
	count := 0
	for _, v := range yes {
		if v {
			count++
		}
	}
	switch {
	case d.n == 0:
		return nil, errors.New("no row: a regression needs some")
	case count == 0:
		return nil, errors.New("the target is false in every row: there is nothing to tell apart; choose another threshold")
	case count == d.n:
		return nil, errors.New("the target is true in every row: there is nothing to tell apart; choose another threshold")
	case d.n <= d.k:
		return nil, fmt.Errorf("%d rows for %d coefficients: hand in more rows or fewer columns", d.n, d.k)
	}
	d.cells = make([]float64, d.n*d.k)
	for i := range d.n {
		d.cells[i*d.k] = 1
	}
	for j := range d.r {
		d.r[j] = make([]float64, d.k)
	}
	done := make([][]float64, 0, len(x))
	for j, column := range x {
		q, err := d.standard(column, j)
		if err != nil {
			return nil, err
		}
		squares := make([]float64, d.n)
		for range 2 {
			for i, p := range done {
				share := meanProduct(p, q, squares)
				d.r[i+1][j+1] += share
				for row, v := range p {
					q[row] = math.FMA(-share, v, q[row])
				}
			}
		}
		rest := math.Sqrt(meanProduct(q, q, squares))
		if rest < combination {
			return nil, fmt.Errorf("column %d is %w: leave one of them out", j, ErrCombination)
		}
		d.r[j+1][j+1] = rest
		for row := range q {
			q[row] /= rest
			d.cells[row*d.k+j+1] = q[row]
		}
		done = append(done, q)
	}
	return d, nil
}

// standard is column j less its mean, by its standard deviation.
func (d *design) standard(column []float64, j int) ([]float64, error) {
	if len(column) != d.n {
		return nil, fmt.Errorf("column %d has %d rows, the target %d: hand in the same rows for both", j, len(column), d.n)
	}
	constant := true
	for i, v := range column {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, fmt.Errorf("column %d is %v in row %d: leave that row out of every column, or mend the value", j, v, i)
		}
		constant = constant && v == column[0]
	}
	if constant {
		return nil, fmt.Errorf("column %d is %v in every row: leave it out, it has the part of the constant", j, column[0])
	}
	q := make([]float64, d.n)
	mean := num.Mean(column)
	for i, v := range column {
		q[i] = v - mean
	}
	size := math.Sqrt(meanProduct(q, q, make([]float64, d.n)))
	if !(size > 0) || math.IsInf(size, 0) {
		return nil, fmt.Errorf("column %d has numbers whose squares are beyond a float64: hand it in in another unit", j)
	}
	for i := range q {
		q[i] /= size
	}
	d.means[j+1], d.size[j+1] = mean, size
	return q, nil
}

func meanProduct(a, b, scratch []float64) float64 {
	for i, v := range a {
		scratch[i] = float64(v * b[i])
	}
	return num.Mean(scratch)
}

// read says how coefficient j of the columns as they came is read from those of the
// q: as a sum of products with what it returns.
func (d *design) read(j int) []float64 {
	u := make([]float64, d.k)
	if j > 0 {
		u[j] = 1 / d.size[j]
	} else { // the constant is that of the q less what was taken from each column
		for i := 1; i < d.k; i++ {
			u[i] = -d.means[i] / d.size[i]
		}
	}
	for a := 1; a < d.k; a++ {
		for i := 1; i < a; i++ {
			u[a] = math.FMA(-d.r[i][a], u[i], u[a])
		}
		u[a] /= d.r[a][a]
	}
	if j == 0 {
		u[0] = 1
	}
	return u
}

func (d *design) row(i int) []float64 { return d.cells[i*d.k : (i+1)*d.k] }

// predict puts the linear predictor of every row into eta.
func (d *design) predict(eta, b []float64) {
	for i := range eta {
		eta[i] = dot(d.row(i), b)
	}
}

func dot(x, b []float64) float64 {
	s := 0.0
	for j, v := range x {
		s = math.FMA(v, b[j], s)
	}
	return s
}
