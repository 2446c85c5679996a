package robustness

import (
	"math"
	"slices"
)

// Table holds one row per course and one column per cell; larger is better.
type Table [][]float64

// Best gives the best value over the courses in every cell.
func (t Table) Best() []float64 {
	if len(t) == 0 {
		return nil
	}
	best := slices.Clone(t[0])
	for _, row := range t[1:] {
		for i, x := range row {
			best[i] = max(best[i], x)
		}
	}
	return best
}

// By gives the value of each course by each metric, [metric][course]. Each
// row is read once for each transform that the metrics use, and all quantiles of
// what was read are selected together.
func (t Table) By(metrics ...Metric) [][]float64 {
	out := make([][]float64, len(metrics))
	var raw []float64 // quantiles of the rows as they are
	var reads []Transform
	wanted := map[Transform][]float64{}
	for i, m := range metrics {
		out[i] = make([]float64, len(t))
		if wanted[m.Transform] == nil {
			reads = append(reads, m.Transform)
			raw = append(raw, m.Transform.needs()...)
		}
		wanted[m.Transform] = append(wanted[m.Transform], m.Choose.needs()...)
		if wanted[m.Transform] == nil {
			wanted[m.Transform] = []float64{} // noted, though it needs none
		}
	}
	raw = append(raw, wanted[Value{}]...)
	var best []float64
	if slices.Contains(reads, Transform(Regret{})) {
		best = t.Best()
	}
	var plain, read sample
	for k, row := range t {
		plain.cells = row
		plain.settle(raw)
		for _, tr := range reads {
			s := &plain
			if tr != (Value{}) {
				read.cells = slices.Grow(read.cells[:0], len(row))[:len(row)]
				tr.read(read.cells, &plain, best)
				read.settle(wanted[tr])
				s = &read
			}
			for i, m := range metrics {
				if m.Transform == tr {
					out[i][k] = m.Aggregate(m.Choose.pick(s)) + 0 // no -0
				}
			}
		}
	}
	return out
}

// Rank ranks values, 1 for the best; equal values share the better rank. What
// better is Neither, and a value that is no number, ranks 0.
func Rank(values []float64, better Better) []int {
	out := make([]int, len(values))
	for i, x := range values {
		if math.IsNaN(x) || better == Neither {
			continue
		}
		out[i] = 1
		for _, y := range values {
			if better == Higher && y > x || better == Lower && y < x {
				out[i]++
			}
		}
	}
	return out
}
