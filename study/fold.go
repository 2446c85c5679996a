package study

import (
	"slices"

	"hedge/model"
	"hedge/num"
	"hedge/plan"
)

// source is what a term is read over.
type source interface {
	Rows() int // length of every column
	Luck() int // chance draws for each future: rows that stand together
	Column(plan.Cell) []float64
}

// share is the share of rows in which a condition holds. A condition that speaks
// of all futures together has a share of 0 or 1.
func share(o source, t *plan.Term) float64 { return average(o, t) }

// average is the mean of a term over all rows. It adds up pages of rows, so that
// the sum does not depend on who computes it.
func average(o source, t *plan.Term) float64 {
	var sums []float64
	each(o, t, func(page []float64) { sums = append(sums, num.Sum(page)) })
	return num.SumPages(sums) / float64(o.Rows())
}

// fold turns a value of every row into one number: a share, an average or a
// quantile of type 7.
func fold(o source, t *plan.Term) float64 {
	if t.Op != model.QuantileOf {
		return average(o, t.Args[0])
	}
	return num.Quantiles(column(o, t.Args[0]), t.Num)[0]
}

// column is a term's value in every row.
func column(o source, t *plan.Term) []float64 {
	out := make([]float64, 0, o.Rows())
	each(o, t, func(page []float64) { out = append(out, page...) })
	return slices.Clip(out)
}

// each hands out a term's values, page by page in order. A page holds whole
// futures.
func each(o source, t *plan.Term, use func([]float64)) {
	t = t.Settle(func(f *plan.Term) float64 { return fold(o, f) })
	n := o.Rows()
	size := num.Page / o.Luck() * o.Luck()
	for from := 0; from < n; from += size {
		to := min(from+size, n)
		use(t.Column(to-from, func(c plan.Cell) []float64 { return o.Column(c)[from:to] }))
	}
}
