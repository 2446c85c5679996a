package discovery

import (
	"fmt"
	"math"
	"slices"

	"hedge/num"
)

// Rotation is a table seen along the main axes of its positives.
type Rotation struct {
	// Table has a real column for each axis, named "axis 1", "axis 2" and so on, then
	// the ordinal, categorical and boolean columns of the source as they were. Prim and
	// all else are run on it as on any table.
	Table *Table

	Turned   []int       // the real and integer columns of the source
	Kept     []int       // the others
	Mean, SD []float64   // of the columns turned, by which they are brought to one scale
	Axes     [][]float64 // of each axis, its weight on each column turned
	Variance []float64   // of the positives along each axis, the largest first
}

// Rotate turns the real and integer columns to the eigenvectors of the covariance
// of their positives, all columns being brought to mean 0 and deviation 1 over all rows
// first: axis k of a row is sum_j Axes[k][j] (x_j - Mean_j) / SD_j. So PRIM can find a
// region that lies askew (S. Dalal, B. Han, R. Lempert, A. Jaycocks and A. Hackbarth,
// "Improving scenario discovery using orthogonal rotations", Environmental Modelling
// and Software 48 (2013) 49-64: PCA-PRIM). The largest weight of an axis is positive,
// the first of several. It needs two columns to turn and two positives.
func Rotate(t *Table, y []bool) (*Rotation, error) {
	k, err := t.positives(y)
	if err != nil {
		return nil, err
	}
	r := &Rotation{}
	for c, column := range t.columns {
		if column.Kind <= Integer {
			r.Turned = append(r.Turned, c)
		} else {
			r.Kept = append(r.Kept, c)
		}
	}
	if len(r.Turned) < 2 {
		return nil, fmt.Errorf("%d real and integer columns: a rotation needs at least two; use Prim as it is", len(r.Turned))
	}
	if k < 2 {
		return nil, fmt.Errorf("one row is of interest: its main axes need at least two; choose a milder threshold")
	}
	scaled := make([][]float64, len(r.Turned))
	for j, c := range r.Turned {
		var mean, sd float64
		if scaled[j], mean, sd, err = standard(t.columns[c]); err != nil {
			return nil, err
		}
		r.Mean, r.SD = append(r.Mean, mean), append(r.SD, sd)
	}
	r.align(covariance(scaled, y))
	var columns []Column
	for a := range r.Axes {
		column := Column{Name: fmt.Sprintf("axis %d", a+1), Values: make([]float64, t.rows)}
		for i := range column.Values {
			for j, w := range r.Axes[a] {
				column.Values[i] = math.FMA(w, scaled[j][i], column.Values[i])
			}
		}
		columns = append(columns, column)
	}
	for _, c := range r.Kept {
		columns = append(columns, t.columns[c])
	}
	r.Table, err = NewTable(columns...)
	return r, err
}

// standard brings a column to mean 0 and deviation 1; a constant one to 0.
func standard(c Column) (scaled []float64, mean, sd float64, err error) {
	mean = num.Mean(c.Values)
	scaled = make([]float64, len(c.Values))
	for i, x := range c.Values {
		scaled[i] = float64((x - mean) * (x - mean))
	}
	sd = math.Sqrt(num.Mean(scaled))
	if math.IsInf(sd, 0) || math.IsNaN(sd) {
		return nil, 0, 0, fmt.Errorf("column %q has numbers too large to be squared: divide it by a power of ten", c.Name)
	}
	if slices.Min(c.Values) == slices.Max(c.Values) || sd == 0 {
		mean, sd = c.Values[0], 1
	}
	for i, x := range c.Values {
		scaled[i] = (x - mean) / sd
	}
	return scaled, mean, sd, nil
}

// covariance is that of the rows marked, by their number less one.
func covariance(x [][]float64, y []bool) [][]float64 {
	own := make([][]float64, len(x))
	for j := range x {
		for i, is := range y {
			if is {
				own[j] = append(own[j], x[j][i])
			}
		}
		mean := num.Mean(own[j])
		for i := range own[j] {
			own[j][i] -= mean
		}
	}
	cov := make([][]float64, len(x))
	product := make([]float64, len(own[0]))
	for j := range cov {
		cov[j] = make([]float64, len(x))
		for k := range j + 1 {
			for i := range product {
				product[i] = float64(own[j][i] * own[k][i])
			}
			cov[j][k] = num.Sum(product) / float64(len(product)-1)
			cov[k][j] = cov[j][k]
		}
	}
	return cov
}

// align takes the eigenvectors as axes, the largest eigenvalue first.
func (r *Rotation) align(cov [][]float64) {
	values, vectors := num.Eigen(cov)
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case values[a] > values[b]:
			return -1
		case values[a] < values[b]:
			return 1
		}
		return 0
	})
	for _, a := range order {
		axis, largest := make([]float64, len(values)), 0
		for j := range axis {
			axis[j] = vectors[j][a]
			if math.Abs(axis[j]) > math.Abs(axis[largest]) {
				largest = j
			}
		}
		if axis[largest] < 0 {
			for j := range axis {
				axis[j] = -axis[j]
			}
		}
		r.Axes, r.Variance = append(r.Axes, axis), append(r.Variance, max(values[a], 0))
	}
}

// Turn gives a row of the source as a row of Table, so that a box found there can be
// asked whether it contains it.
func (r *Rotation) Turn(row []float64) []float64 {
	var out []float64
	for _, axis := range r.Axes {
		at := 0.0
		for j, w := range axis {
			at = math.FMA(w, (row[r.Turned[j]]-r.Mean[j])/r.SD[j], at)
		}
		out = append(out, at)
	}
	for _, c := range r.Kept {
		out = append(out, row[c])
	}
	return out
}
