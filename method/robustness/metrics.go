package robustness

import (
	"math"
	"slices"

	"hedge/num"
)

// Table holds one row per course and one column per cell; larger is better.
type Table [][]float64

// Best gives the best value over the courses in every cell.
func (t Table) Best() []float64 {
	best := slices.Clone(t[0])
	for _, row := range t[1:] {
		for i, x := range row {
			best[i] = max(best[i], x)
		}
	}
	return best
}

// Regret gives, for each course and cell, how far it falls short of the best
// course there; 0 is best.
func (t Table) Regret() Table {
	best := t.Best()
	out := make(Table, len(t))
	for k, row := range t {
		out[k] = make([]float64, len(row))
		for i, x := range row {
			out[k][i] = best[i] - x
		}
	}
	return out
}

// Mean is the equal-weight average of each course (Laplace's principle of
// insufficient reason). It is an average over cells explored, not an expectation.
func (t Table) Mean() []float64 { return t.each(num.Mean) }

// Worst is the worst cell of each course (maximin, Wald 1950).
func (t Table) Worst() []float64 { return t.each(slices.Min[[]float64]) }

// Quantile is the p-quantile of each course.
func (t Table) Quantile(p float64) []float64 {
	return t.each(func(row []float64) float64 { return num.Quantiles(slices.Clone(row), p)[0] })
}

func (t Table) each(f func([]float64) float64) []float64 {
	out := make([]float64, len(t))
	for k, row := range t {
		out[k] = f(row)
	}
	return out
}

// Rank ranks values, 1 for the best; equal values share the better rank. larger
// says which way is better. A value that is no number ranks 0: nobody knows.
func Rank(values []float64, larger bool) []int {
	out := make([]int, len(values))
	for i, x := range values {
		if math.IsNaN(x) {
			continue
		}
		out[i] = 1
		for _, y := range values {
			if larger && y > x || !larger && y < x {
				out[i]++
			}
		}
	}
	return out
}
