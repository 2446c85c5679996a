package robustness

import (
	"math"
	"slices"

	"hedge/num"
)

// Cells are counted in this many bins of equal width before their ranks are
// looked for; below fewCells a selection is as fast.
const (
	bins     = 2048
	fewCells = 4 * bins
)

// selectAt gives the quantiles num.Quantiles would, to the last bit, of cells
// between lo and hi. It counts the cells in bins of equal width and sorts only
// the bins that hold a wanted rank: two passes that a processor can foresee,
// where a selection by cuts takes many that it cannot. Where that gathers too
// many cells (a long tail, many equal values) it leaves the work to num.
func (s *sample) selectAt(ps []float64, lo, hi float64) []float64 {
	n := len(s.cells)
	scale := bins / (hi - lo)
	if n < fewCells || !(scale > 0) || math.IsInf(scale, 0) {
		return s.selectByCuts(ps)
	}
	s.bin = slices.Grow(s.bin[:0], n)[:n]
	var counts [bins]int
	for i, x := range s.cells {
		b := min(int(float64((x-lo)*scale)), bins-1) // rises with x
		s.bin[i] = uint16(b)
		counts[b]++
	}
	var before [bins]int // cells in lower bins
	for b := 1; b < bins; b++ {
		before[b] = before[b-1] + counts[b-1]
	}
	binOf := func(rank int) int {
		b, _ := slices.BinarySearch(before[:], rank+1) // the first bin that begins above the rank
		return b - 1
	}
	var wanted [bins]bool
	gathered := 0
	for _, p := range ps {
		j, _ := num.Rank(n, p)
		for _, r := range [2]int{j, min(j+1, n-1)} {
			if b := binOf(r); !wanted[b] {
				wanted[b] = true
				gathered += counts[b]
			}
		}
	}
	if gathered > n/8 {
		return s.selectByCuts(ps)
	}
	s.loose = s.loose[:0]
	for i, b := range s.bin {
		if wanted[b] {
			s.loose = append(s.loose, s.cells[i])
		}
	}
	slices.Sort(s.loose)
	var skipped [bins]int // cells in lower bins that were not gathered
	for b := 1; b < bins; b++ {
		skipped[b] = skipped[b-1]
		if !wanted[b-1] {
			skipped[b] += counts[b-1]
		}
	}
	at := func(rank int) float64 { return s.loose[rank-skipped[binOf(rank)]] }
	out := make([]float64, len(ps))
	for i, p := range ps {
		j, g := num.Rank(n, p)
		pair := [2]float64{at(j), at(min(j+1, n-1))}
		out[i] = num.Quantile(pair[:], g) // of two, the way from one to the other
	}
	return out
}

func (s *sample) selectByCuts(ps []float64) []float64 {
	s.loose = append(s.loose[:0], s.cells...)
	return num.Quantiles(s.loose, ps...)
}
