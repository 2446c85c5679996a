package sensitivity

import (
	"fmt"
	"math"
	"slices"
)

// ordered gives the rows in rising order of x; equal values keep their order.
func ordered(x []float64) []int32 {
	order := make([]int32, len(x))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		switch {
		case x[a] < x[b]:
			return -1
		case x[a] > x[b]:
			return 1
		}
		return int(a - b)
	})
	return order
}

// ties calls do for each run low..high-1 of equal values along an order.
func ties(x []float64, order []int32, do func(low, high int)) {
	for low := 0; low < len(order); {
		high := low + 1
		for high < len(order) && x[order[high]] == x[order[low]] {
			high++
		}
		do(low, high)
		low = high
	}
}

// classes parts rows by the value of an input: of[row] is the class, counted from
// 0 to n-1.
type classes struct {
	of []int32
	n  int
}

// classesOf makes one class of each value if the input is a category or has at most
// as many values as classes are wanted, else classes of nearly equal numbers of
// neighbouring values. Equal values share a class.
func classesOf(x []float64, kind Kind, most int) classes {
	order := ordered(x)
	distinct := 0
	ties(x, order, func(int, int) { distinct++ })
	each := kind == Category || distinct <= most
	c := classes{of: make([]int32, len(x))}
	last := -1
	ties(x, order, func(low, high int) {
		slot := (low + high - 1) * most / (2 * len(x)) // by the middle rank
		if each || slot != last {
			c.n, last = c.n+1, slot
		}
		for _, row := range order[low:high] {
			c.of[row] = int32(c.n - 1)
		}
	})
	return c
}

// crowded is an error for a category with hardly a row to a value.
func (c classes) crowded(in Input) error {
	if in.Kind == Category && c.n > len(c.of)/10 {
		return fmt.Errorf("input %q has %d categories in %d runs: at least 10 runs to a category are needed; join categories or make more runs", in.Name, c.n, len(c.of))
	}
	return nil
}

// shuffled puts row r into the class of row lot[r].
func (c classes) shuffled(lot []int32) classes {
	of := make([]int32, len(lot))
	for r, from := range lot {
		of[r] = c.of[from]
	}
	return classes{of, c.n}
}

// sizes is how many rows each class has.
func (c classes) sizes() []int {
	out := make([]int, c.n)
	for _, k := range c.of {
		out[k]++
	}
	return out
}

const (
	mostCompared = 64  // inputs whose correlations are looked at
	noticed      = 0.1 // rank correlation that is worth a note
)

// together is a note if inputs move together: because they say so, or by the
// largest rank correlation of two (C. Spearman, American J. Psychology 15 (1904)
// 72-101) that is neither small nor within what chance makes of independent ones.
func together(inputs []Input, x [][]float64) string {
	const means = ": what one of them shows may be the other's work, and shares do not add up"
	best, a, b := max(noticed, 4.5/math.Sqrt(float64(len(x[0])))), -1, -1
	var ranks [][]float64
	for i, column := range x[:min(len(x), mostCompared)] {
		if inputs[i].Kind == Category {
			ranks = append(ranks, nil)
			continue
		}
		own := standardRanks(column)
		for j, other := range ranks {
			sum := 0.0
			for r, v := range other {
				sum = math.FMA(v, own[r], sum)
			}
			if math.Abs(sum) > best {
				best, a, b = math.Abs(sum), j, i
			}
		}
		ranks = append(ranks, own)
	}
	if a >= 0 {
		return fmt.Sprintf("%s and %s move together (rank correlation %.2f in size)%s", inputs[a].Name, inputs[b].Name, best, means)
	}
	for _, in := range inputs {
		if in.Dependent {
			return in.Name + " moves together with other inputs" + means
		}
	}
	return ""
}

// standardRanks are ranks, the mean one for equal values, with sum 0 and sum of
// squares 1.
func standardRanks(x []float64) []float64 {
	order := ordered(x)
	out := make([]float64, len(x))
	square := 0.0
	ties(x, order, func(low, high int) {
		rank := float64(low+high-len(x)) / 2
		square += float64(float64(high-low) * float64(rank*rank))
		for _, row := range order[low:high] {
			out[row] = rank
		}
	})
	size := math.Sqrt(square)
	for i := range out {
		out[i] /= size
	}
	return out
}
