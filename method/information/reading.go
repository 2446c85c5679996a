package information

import (
	"fmt"
	"math"

	"hedge/num"
)

// The expected value of a planned observation (EVSI) is the EVPPI of its
// reading, drawn once for every future: M. Strong, J. E. Oakley, A. Brennan and
// P. Breeze, "Estimating the expected value of sample information using the
// probabilistic sensitivity analysis sample: a fast, nonparametric
// regression-based method", Medical Decision Making 35 (2015) 570-583. Readings
// of several observations are handed in together as a group. Take the cost of
// observing off to have its net benefit.

// Noisy is a reading of x for every future: x plus normal noise with standard
// deviation spread, in the unit of x. Future i takes draw i. The mean of m
// readings is one reading with spread / sqrt(m).
func Noisy(x []float64, spread float64, draws num.Stream) ([]float64, error) {
	if !(spread >= 0) || math.IsInf(spread, 1) {
		return nil, fmt.Errorf("noise with spread %v: state a standard deviation of 0 or more, in the unit of the input", spread)
	}
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = math.FMA(spread, num.NormalQuantile(draws.Uniform(uint64(i))), v)
	}
	return out, nil
}

// YesNo is the answer, 1 for yes and 0 for no, of a test for something that is
// true or not in every future: yes with probability hit where it is true (the
// test's sensitivity), with probability falseAlarm where it is not (1 less its
// specificity). Future i takes draw i, so a greater hit rate turns answers to
// yes and none to no.
func YesNo(truth []bool, hit, falseAlarm float64, draws num.Stream) ([]float64, error) {
	for _, r := range []struct {
		name string
		p    float64
	}{{"hit rate", hit}, {"false-alarm rate", falseAlarm}} {
		if !(r.p >= 0 && r.p <= 1) {
			return nil, fmt.Errorf("%s %v: state a share from 0 to 1", r.name, r.p)
		}
	}
	out := make([]float64, len(truth))
	for i, yes := range truth {
		p := falseAlarm
		if yes {
			p = hit
		}
		if draws.Uniform(uint64(i)) < p {
			out[i] = 1
		}
	}
	return out, nil
}
