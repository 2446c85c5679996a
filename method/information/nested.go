package information

import "hedge/num"

// Nested is EVPPI by nested Monte Carlo, the slow twin of Sample.EVPPI:
//
//	mean over outer draws of max_a of the mean over inner draws - max_a of the mean over all.
//
// evaluate fills u, one place for each action, with the values of the future in
// which what is learnt comes from draw number outer and everything else from
// draw number (outer, inner). It must depend on these alone; num.Stream gives
// draws of that kind.
//
// The estimate is high, by a share of the order of 1/inner, because the best of
// inner means is picked by the same draws that value it (M. Strong and J. E.
// Oakley, "An efficient method for computing single-parameter partial expected
// value of perfect information", Medical Decision Making 33 (2013) 755-766).
// Error is over the outer draws and does not cover that. At least two outer
// draws are needed.
func Nested(actions, outer, inner int, evaluate func(outer, inner int, u []float64)) Estimate {
	means := make([][]float64, actions) // [action][outer]
	for a := range means {
		means[a] = make([]float64, outer)
	}
	u := make([]float64, actions)
	draws := make([][]float64, actions)
	for a := range draws {
		draws[a] = make([]float64, inner)
	}
	for o := range outer {
		for i := range inner {
			evaluate(o, i, u)
			for a, v := range u {
				draws[a][i] = v
			}
		}
		for a := range means {
			means[a][o] = num.Mean(draws[a])
		}
	}
	s, err := NewSample(means)
	if err != nil {
		panic("information: " + err.Error())
	}
	return s.EVPI() // of futures known but for what is averaged out
}
