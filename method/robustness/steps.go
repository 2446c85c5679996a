package robustness

import (
	"math"
	"slices"
)

// Transform is the first step: what is read in each cell of a course.
type Transform interface {
	// needs lists the quantiles of the row as it is that read asks for.
	needs() []float64
	// read writes the cells of a row as they are seen after the step. best is
	// the best course's value in each cell, for Regret only.
	read(dst []float64, row *sample, best []float64)
}

// Value reads the cell as it is.
type Value struct{}

// Regret reads how far the course falls short of the best course in the same
// cell; 0 is best (L. J. Savage, "The theory of statistical decision", J.
// American Statistical Association 46 (1951) 55-67).
type Regret struct{}

// FromMedian reads how far the cell lies above the median cell of the course.
type FromMedian struct{}

// Meets reads 1 where the cell is at least At, else 0. What is minimised is
// negated, and so is its threshold.
type Meets struct{ At float64 }

func (Value) needs() []float64      { return nil }
func (Regret) needs() []float64     { return nil }
func (FromMedian) needs() []float64 { return []float64{0.5} }
func (Meets) needs() []float64      { return nil }

func (Value) read(dst []float64, row *sample, _ []float64) { copy(dst, row.cells) }

func (Regret) read(dst []float64, row *sample, best []float64) {
	for i, x := range row.cells {
		dst[i] = best[i] - x
	}
}

func (FromMedian) read(dst []float64, row *sample, _ []float64) {
	m := row.quantile(0.5)
	for i, x := range row.cells {
		dst[i] = x - m
	}
}

func (k Meets) read(dst []float64, row *sample, _ []float64) {
	for i, x := range row.cells {
		dst[i] = 0
		switch {
		case x >= k.At:
			dst[i] = 1
		case x != x:
			dst[i] = x
		}
	}
}

// Choice is the second step: which of the cells count.
type Choice interface {
	// needs lists the quantiles that pick asks for.
	needs() []float64
	pick(s *sample) []float64
}

// All keeps every cell.
type All struct{}

// At keeps the quantiles of type 7 at these points: 0 is the least cell, 1 the
// largest.
type At []float64

// LowerHalf keeps the ceil(n/2) least cells.
type LowerHalf struct{}

func (All) needs() []float64       { return nil }
func (p At) needs() []float64      { return p }
func (LowerHalf) needs() []float64 { return []float64{0.5} }

func (All) pick(s *sample) []float64 { return s.cells }

func (p At) pick(s *sample) []float64 {
	out := make([]float64, len(p))
	for i, at := range p {
		out[i] = s.quantile(at)
	}
	return out
}

// pick needs no order: of n cells at most ceil(n/2) lie below the median, and
// those that are missing then equal it.
func (LowerHalf) pick(s *sample) []float64 {
	median := s.quantile(0.5)
	half := slices.Grow(s.half[:0], len(s.cells))[:len(s.cells)]
	below := 0
	for _, x := range s.cells {
		half[below] = x // kept only if it lies below: no jump to foresee
		if x < median {
			below++
		}
	}
	s.half = half[:(len(half)+1)/2]
	for i := below; i < len(s.half); i++ {
		s.half[i] = median
	}
	return s.half
}

// sample is one row after the first step with the quantiles that are asked of
// it.
type sample struct {
	cells       []float64 // in the order of the cells; not changed
	loose, half []float64 // room
	bin         []uint16
	at          map[float64]float64
}

// settle finds the quantiles; with a NaN among the cells all of them are NaN.
func (s *sample) settle(ps []float64) {
	s.at = map[float64]float64{}
	if len(ps) == 0 {
		return
	}
	lo, hi := math.NaN(), math.NaN()
	if len(s.cells) > 0 {
		lo, hi = s.cells[0], s.cells[0]
	}
	for _, x := range s.cells {
		lo, hi = min(lo, x), max(hi, x)
	}
	var inner []float64
	for _, p := range ps {
		switch {
		case p == 0 || lo != lo || lo == hi:
			s.at[p] = lo + 0
		case p == 1:
			s.at[p] = hi + 0
		case !slices.Contains(inner, p):
			inner = append(inner, p)
		}
	}
	if inner == nil {
		return
	}
	for i, q := range s.selectAt(inner, lo, hi) {
		s.at[inner[i]] = q
	}
}

// quantile gives a quantile that was settled.
func (s *sample) quantile(p float64) float64 {
	q, ok := s.at[p]
	if !ok {
		panic("robustness: a step reads a quantile it did not ask for")
	}
	return q
}
