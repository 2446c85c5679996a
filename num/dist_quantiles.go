package num

import (
	"fmt"
	"math"
	"slices"
)

// piecewise runs straight between given quantiles.
type piecewise struct {
	probs, values []float64
}

// NewQuantiles is the distribution whose quantile function runs straight
// between the given points: values[i] is the quantile at probs[i]. The
// probabilities rise from exactly 0 to exactly 1, the values never fall; two
// equal values make an atom. Mean and variance are those of the pieces.
func NewQuantiles(probs, values []float64) (Dist, error) {
	if len(probs) < 2 || len(probs) != len(values) {
		return nil, fmt.Errorf("quantiles need one value for each of two or more probabilities, not %d values and %d probabilities", len(values), len(probs))
	}
	if err := finite("quantiles", "its values", values...); err != nil {
		return nil, err
	}
	if probs[0] != 0 || probs[len(probs)-1] != 1 {
		return nil, fmt.Errorf("quantiles need the ends at probability 0 and 1, not from %v to %v", probs[0], probs[len(probs)-1])
	}
	for i := range probs[1:] {
		if !(probs[i] < probs[i+1]) {
			return nil, fmt.Errorf("the probabilities of quantiles must rise, but %v is followed by %v", probs[i], probs[i+1])
		}
		if values[i] > values[i+1] {
			return nil, fmt.Errorf("the values of quantiles must not fall, but %v is followed by %v", values[i], values[i+1])
		}
	}
	return piecewise{slices.Clone(probs), slices.Clone(values)}, nil
}

func (d piecewise) Quantile(u float64) float64 {
	if outside(u) {
		return nan()
	}
	i, found := slices.BinarySearch(d.probs, u)
	if found {
		return d.values[i]
	}
	return along(d.values[i-1], d.values[i], (u-d.probs[i-1])/(d.probs[i]-d.probs[i-1]))
}

func (d piecewise) CDF(x float64) float64 {
	if x != x {
		return nan()
	}
	// The first value above x.
	i, _ := slices.BinarySearchFunc(d.values, x, func(v, x float64) int {
		if v > x {
			return 1
		}
		return -1
	})
	return d.reach(i, x)
}

// before is the chance of a draw below x.
func (d piecewise) before(x float64) float64 {
	i, _ := slices.BinarySearch(d.values, x)
	return d.reach(i, x)
}

// reach is the probability at x between the values i-1 and i.
func (d piecewise) reach(i int, x float64) float64 {
	switch i {
	case 0:
		return 0
	case len(d.values):
		return 1
	}
	return along(d.probs[i-1], d.probs[i], (x-d.values[i-1])/(d.values[i]-d.values[i-1]))
}

func (d piecewise) Mean() float64 {
	var terms []float64
	for i := range d.probs[1:] {
		terms = append(terms, float64((d.probs[i+1]-d.probs[i])*(float64(0.5*d.values[i])+float64(0.5*d.values[i+1]))))
	}
	return Sum(terms)
}

func (d piecewise) Variance() float64 {
	mean := d.Mean()
	var terms []float64
	for i := range d.probs[1:] {
		a, b := d.values[i]-mean, d.values[i+1]-mean
		terms = append(terms, float64((d.probs[i+1]-d.probs[i])*(math.FMA(a, a, math.FMA(a, b, square(b)))/3)))
	}
	return Sum(terms)
}

func (d piecewise) truncate(lo, hi float64) (Dist, error) {
	from, to := d.before(lo), d.CDF(hi)
	if !(from < to) {
		return nil, nothingLeft(lo, hi)
	}
	t := piecewise{[]float64{0}, []float64{max(lo, d.values[0])}}
	for i, p := range d.probs {
		if p > from && p < to {
			t.probs = append(t.probs, (p-from)/(to-from))
			t.values = append(t.values, d.values[i])
		}
	}
	t.probs = append(t.probs, 1)
	t.values = append(t.values, min(hi, d.values[len(d.values)-1]))
	return t, nil
}
