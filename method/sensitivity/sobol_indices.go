package sensitivity

import "math"

// sobolSums are sums over base points, [input or pair][scrambling], whose ratios
// to variance are the indices.
type sobolSums struct {
	variance           []float64
	first, total, both [][]float64 // both: of the two inputs together
}

// sums reads outputs once. With a, b, ab_i, ba_i the outputs of a base point in A,
// in B, in A with column i of B and in B with column i of A, all less the mean of
// all a and b:
//
//	variance  (a^2 + b^2)/2
//	first     b (ab_i - a)               Saltelli et al. 2010, table 2, line b
//	total     (a - ab_i)^2 / 2           Jansen 1999
//	both      ba_i ab_j - a b            Saltelli 2002
//
// With Pairs the parts of A and B can also be exchanged, and each is the mean of
// the two. A. Saltelli et al., "Variance based sensitivity analysis of model
// output. Design and estimator for the total sensitivity index", Computer Physics
// Communications 181 (2010) 259-270; M. J. W. Jansen, "Analysis of variance designs
// for model output", ibid. 117 (1999) 35-43; A. Saltelli, "Making best use of model
// evaluations to compute sensitivity indices", ibid. 145 (2002) 280-297.
//
// Jansen's estimator of first, (a^2 + b^2 - (b - ab_i)^2)/2, is not taken. On the
// g-function of 20 inputs at 8 x 2,048 base points its root-mean-square error is
// 0.002 for the inputs that matter and those that do not; that of the other is 0.002
// for the largest index and falls with it to 0.00005, for an input that does nothing
// changes no output. On the Ishigami function the two are even.
func (p *sobolPlan) sums(y []float64) *sobolSums {
	k := len(p.inputs)
	s := &sobolSums{make([]float64, Replicates), columns(k, Replicates), columns(k, Replicates), nil}
	if p.pairs {
		s.both = columns(k*(k-1)/2, Replicates)
	}
	y = scaled(y)
	centre := 0.0
	for at := 0; at < len(y); at += p.step {
		centre += (y[at] + y[at+1]) / 2
	}
	centre /= float64(Replicates * p.base)
	for i := range y {
		y[i] -= centre
	}
	for r := range Replicates {
		part := y[r*p.base*p.step : (r+1)*p.base*p.step]
		for at := 0; at < len(part); at += p.step {
			s.add(r, k, part[at:at+p.step])
		}
	}
	return s
}

// add counts the outputs of one base point.
func (s *sobolSums) add(r, k int, y []float64) {
	a, b, ab, ba := y[0], y[1], y[2:2+k], y[2+k:]
	s.variance[r] += math.FMA(a, a, float64(b*b)) / 2
	if len(ba) == 0 {
		for i, v := range ab {
			s.first[i][r] += float64(b * (v - a))
			s.total[i][r] += float64((v-a)*(v-a)) / 2
		}
		return
	}
	for i, v := range ab {
		w := ba[i]
		s.first[i][r] += math.FMA(b, v-a, float64(a*(w-b))) / 2
		s.total[i][r] += math.FMA(v-a, v-a, float64((w-b)*(w-b))) / 4
	}
	product := float64(a * b)
	at := 0
	for i, v := range ab {
		w := ba[i]
		for j := i + 1; j < k; j++ {
			s.both[at][r] += math.FMA(w, ab[j], float64(v*ba[j]))/2 - product
			at++
		}
	}
}
