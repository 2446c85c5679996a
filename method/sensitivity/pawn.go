package sensitivity

import (
	"fmt"
	"math"
	"slices"

	"hedge/num"
)

// PAWN is the setting of the index by distribution functions F of the output: the
// rows are cut into S slides of equal numbers along the input, and in each the
// distance of Kolmogorov and Smirnov to all rows is taken,
//
//	D_s = max over y of |F(y | slide s) - F(y)|,
//
// between 0 and 1. Least, Mean, Median (by which inputs are ranked), Most and CV,
// the standard deviation over the mean, are those of the D_s. F. Pianosi and T.
// Wagener, "Distribution-based sensitivity analysis from a generic input-output
// sample", Environmental Modelling and Software 108 (2018) 197-207.
//
// D_s is above 0 for an input without influence too. How far is shown by dummies:
// the same slides filled with other rows by lot, 20 times; the Floor of a measure
// is the largest of the 20, which such an input exceeds in about 1 of 21 cases (F.
// Khorashadi Zadeh et al., "Comparison of variance-based and moment-independent
// global sensitivity analysis approaches by application to the SWAT model",
// Environmental Modelling and Software 91 (2017) 210-222). CV has no floor, and no
// measure has an interval.
//
// Every row is in a slide. An input of at most S values, and a category, has one
// slide for each. Inputs of any kind, dependent or not.
type PAWN struct {
	Slides int // S; 0 stands for 10. At least 10 rows to a slide
	Seed   uint64
}

// Dummies is how many inputs without influence a Floor is the largest of.
const Dummies = 20

func (PAWN) name() string { return "pawn" }

func (s PAWN) slides() int {
	if s.Slides == 0 {
		return 10
	}
	return s.Slides
}

func (s PAWN) check(_ []Input, rows int) error {
	n := s.slides()
	if n < 2 {
		return fmt.Errorf("%d slides: take 2 or more, 10 is usual", n)
	}
	if rows/10 < n {
		return fmt.Errorf("%d runs are too few: %d slides need %d", rows, n, 10*n)
	}
	return nil
}

// Analyse reads given runs.
func (s PAWN) Analyse(inputs []Input, x [][]float64, y []float64) (*Result, error) {
	if err := checkGiven(s, inputs, x, y); err != nil {
		return nil, err
	}
	r := begun(s, Median, inputs, x)
	order := ordered(y)
	lots := shuffles(s.Seed, "sensitivity pawn", Dummies, len(y))
	for i, in := range inputs {
		c := classesOf(x[i], in.Kind, s.slides())
		if err := c.crowded(in); err != nil {
			return nil, err
		}
		own := newSlides(distances(y, order, c, nil))
		var floor slideMeasures
		for _, lot := range lots {
			for j, v := range newSlides(distances(y, order, c, lot)) {
				floor[j] = max(floor[j], v)
			}
		}
		index := Index{Input: in.Name}
		for j, name := range [...]string{Least, Mean, Median, Most, CV} {
			e := bare(own[j])
			if name != CV {
				e.Floor = floor[j]
			}
			index.Measures = append(index.Measures, Measure{name, e})
		}
		r.Indices = append(r.Indices, index)
	}
	return r, nil
}

// slideMeasures are the least, the mean, the median, the largest and the
// coefficient of variation.
type slideMeasures [5]float64

func newSlides(d []float64) slideMeasures {
	slices.Sort(d)
	m := num.Mean(d)
	cv := 0.0
	if len(d) > 1 && m > 0 {
		_, variance := moments(d)
		cv = math.Sqrt(variance) / m
	}
	return slideMeasures{d[0], m, num.Quantile(d, 0.5), d[len(d)-1], cv}
}

// shuffles are orders of n rows by lot, one for each of so many dummies.
func shuffles(seed uint64, name string, dummies, n int) [][]int32 {
	out := make([][]int32, dummies)
	for p := range out {
		lot := num.NewPermutation(seed, fmt.Sprint(name, " dummy ", p), uint64(n))
		out[p] = make([]int32, n)
		for i := range out[p] {
			out[p][i] = int32(lot.At(uint64(i)))
		}
	}
	return out
}

// distances is the distance of Kolmogorov and Smirnov from each class of rows to
// all of them. order is that of y; with a lot, row r is in the class of row lot[r].
// Between two outputs of a class its distribution function stands still and that of
// all rows rises, so only the places just before and at its own outputs matter.
func distances(y []float64, order []int32, c classes, lot []int32) []float64 {
	d := make([]float64, c.n)
	size := c.sizes()
	seen := make([]int, c.n) // of each class, up to here
	all := float64(len(y))
	apart := func(class int32, below int) {
		e := math.Abs(float64(seen[class])/float64(size[class]) - float64(below)/all)
		d[class] = max(d[class], e)
	}
	class := func(row int32) int32 {
		if lot != nil {
			row = lot[row]
		}
		return c.of[row]
	}
	ties(y, order, func(low, high int) {
		for _, row := range order[low:high] {
			apart(class(row), low)
		}
		for _, row := range order[low:high] {
			seen[class(row)]++
		}
		for _, row := range order[low:high] {
			apart(class(row), high)
		}
	})
	return d
}
