package num

import (
	"fmt"
	"slices"
)

// discrete is a finite list of values, upwards, each with its weight and the
// chance of a draw at or below it.
type discrete struct {
	values, weights, cumulative []float64
}

// NewDiscrete is the distribution that takes each value with a chance
// proportional to its weight. Equal values add their weights; weights are 0 or
// more and not all 0.
func NewDiscrete(values, weights []float64) (Dist, error) {
	if len(values) == 0 || len(values) != len(weights) {
		return nil, fmt.Errorf("a discrete distribution needs one weight for each value, not %d values and %d weights", len(values), len(weights))
	}
	if err := finite("discrete", "its values", values...); err != nil {
		return nil, err
	}
	if err := finite("discrete", "its weights", weights...); err != nil {
		return nil, err
	}
	order := make([]int, len(values))
	for i, w := range weights {
		if w < 0 {
			return nil, fmt.Errorf("a discrete distribution needs weights of 0 or more, not %v", w)
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case values[i] < values[j]:
			return -1
		case values[i] > values[j]:
			return 1
		}
		return 0
	})
	var v, w []float64
	for _, i := range order {
		switch last := len(v) - 1; {
		case weights[i] == 0:
		case last >= 0 && v[last] == values[i]:
			w[last] += weights[i]
		default:
			v, w = append(v, values[i]), append(w, weights[i])
		}
	}
	if len(v) == 0 {
		return nil, fmt.Errorf("a discrete distribution needs at least one weight above 0")
	}
	if err := finite("discrete", "the sum of its weights", Sum(w)); err != nil {
		return nil, err
	}
	return newDiscrete(v, w), nil
}

// newDiscrete takes values upwards, without repeats, and weights above 0.
func newDiscrete(values, weights []float64) discrete {
	d := discrete{values, make([]float64, len(values)), make([]float64, len(values))}
	total := Sum(weights)
	run := 0.0
	for i, w := range weights {
		run += w
		d.weights[i] = w / total
		d.cumulative[i] = min(1, run/total)
	}
	d.cumulative[len(values)-1] = 1
	return d
}

func (d discrete) Quantile(u float64) float64 {
	if outside(u) {
		return nan()
	}
	i, _ := slices.BinarySearch(d.cumulative, u)
	return d.values[i]
}

func (d discrete) CDF(x float64) float64 {
	i, found := slices.BinarySearch(d.values, x)
	switch {
	case x != x:
		return nan()
	case found:
		return d.cumulative[i]
	case i == 0:
		return 0
	}
	return d.cumulative[i-1]
}

func (d discrete) Mean() float64 {
	terms := make([]float64, len(d.values))
	for i, v := range d.values {
		terms[i] = float64(d.weights[i] * v)
	}
	return Sum(terms)
}

func (d discrete) Variance() float64 {
	mean := d.Mean()
	terms := make([]float64, len(d.values))
	for i, v := range d.values {
		terms[i] = float64(d.weights[i] * square(v-mean))
	}
	return Sum(terms)
}

func (d discrete) truncate(lo, hi float64) (Dist, error) {
	from, _ := slices.BinarySearch(d.values, lo)
	to, found := slices.BinarySearch(d.values, hi)
	if found {
		to++
	}
	if from >= to {
		return nil, nothingLeft(lo, hi)
	}
	return newDiscrete(d.values[from:to], d.weights[from:to]), nil
}
