package sensitivity

import (
	"cmp"
	"math"
	"slices"
)

// Estimate is a value with an interval that holds the truth in about 95 of 100
// repetitions with other seeds, if the notes of the result say nothing else.
type Estimate struct {
	Value     float64
	Low, High float64 // both NaN if the method states no interval

	// Floor is how large the value may come out for an input that does not matter:
	// 0 for an estimate without bias upwards.
	Floor float64
}

// IndistinguishableFromZero says that the runs do not show an influence: the
// interval reaches down to the floor or, without an interval, the value does.
func (e Estimate) IndistinguishableFromZero() bool {
	if math.IsNaN(e.Low) {
		return !(e.Value > e.Floor)
	}
	return !(e.Low > e.Floor)
}

// bare is a value without an interval.
func bare(v float64) Estimate { return Estimate{Value: v + 0, Low: math.NaN(), High: math.NaN()} }

// around is a value with a symmetric interval.
func around(v, half float64) Estimate {
	return Estimate{Value: v + 0, Low: v - half + 0, High: v + half + 0}
}

// The measures, by the names under which results carry them. The type of each
// method says which it gives.
const (
	First  = "first"   // share of variance by the input alone
	Total  = "total"   // share of variance with all interactions
	Mu     = "mu"      // mean elementary effect
	MuStar = "mu_star" // mean absolute elementary effect
	Sigma  = "sigma"   // standard deviation of elementary effects
	Shift  = "delta"   // Borgonovo's delta
	Least  = "min"     // of the distances of PAWN
	Mean   = "mean"
	Median = "median"
	Most   = "max"
	CV     = "cv"
	Apart  = "distance" // between the two groups of Regional
	Slope  = "nu"       // mean squared derivative
	Bound  = "bound"    // upper bound on Total
	Score  = "score"    // by trees
)

// Measure is one estimate under its name.
type Measure struct {
	Name string
	Estimate
}

// Index is what a method says of one input.
type Index struct {
	Input    string
	Measures []Measure // in the same order for every input of a result
}

// Of is the estimate of a measure.
func (x Index) Of(measure string) (Estimate, bool) {
	for _, m := range x.Measures {
		if m.Name == measure {
			return m.Estimate, true
		}
	}
	return Estimate{}, false
}

// Pair is the share of variance that two inputs make only together.
type Pair struct {
	A, B string
	Estimate
}

// Result is the answer of a method.
type Result struct {
	Method  string
	Runs    int     // how many outputs it rests on
	Main    string  // the measure by which the method ranks inputs
	Indices []Index // in the order of the inputs
	Pairs   []Pair  // (0,1), (0,2), ..., (1,2), ...; only from Sobol with Pairs
	Notes   []string
}

// Ranking is the places of Indices by Main, the largest first; equal ones keep
// their order.
func (r *Result) Ranking() []int {
	order := make([]int, len(r.Indices))
	value := make([]float64, len(r.Indices))
	for i, x := range r.Indices {
		order[i] = i
		e, _ := x.Of(r.Main)
		value[i] = e.Value
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(value[b], value[a]) })
	return order
}
