package sensitivity

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"hedge/num"
)

// EFAST is the setting of the extended Fourier amplitude sensitivity test. For
// each input i all inputs run to and fro along a curve of n runs,
//
//	x_j = 1/2 + asin(sin(w_j s + phase_j)) / pi,  s = 2 pi 0/n, 2 pi 1/n, ...,
//
// input i at the frequency w = floor((n-1)/(2M)), the others at low ones, at most
// w/(2M). With P_f the power of the output at frequency f and V its variance,
//
//	first  2 (P_w + P_2w + ... + P_Mw) / V
//	total  1 - 2 (P_1 + ... + P_floor(w/2)) / V,
//
// the latter being what the low frequencies leave. A. Saltelli, S. Tarantola and K.
// P.-S. Chan, "A quantitative model-independent method for global sensitivity
// analysis of model output", Technometrics 41 (1999) 39-56.
//
// There are 8 curves for each input, with other phases and with the low frequencies
// handed round anew; intervals are Student's from their spread. What all curves
// share is not in them: harmonics above M, and frequencies that add up to others. To
// show how much that is, there are also 8 curves for a dummy that the model does not
// read (S. Marino, I. B. Hogue, C. J. Ray and D. E. Kirschner, "A methodology for
// performing global uncertainty and sensitivity analysis in systems biology", J.
// Theoretical Biology 254 (2008) 178-196); the Floor is the upper end of its
// interval.
//
// Inputs are independent. An integer or a category is a step function of the curve
// and loses its high harmonics.
//
// Measures: First, Total (by which inputs are ranked).
type EFAST struct {
	Runs      int // at most; for M = 4 at least 8 * 128 * (k+1)
	Harmonics int // M, how many harmonics count as the input's own; 0 stands for 4
	Seed      uint64
}

// Design chooses the rows: n is the greatest power of two that Runs pays for.
func (s EFAST) Design(inputs []Input) (*Design, error) {
	inputs, err := drawn(inputs)
	if err != nil {
		return nil, err
	}
	m := s.Harmonics
	if m == 0 {
		m = 4
	}
	if m < 1 || m > 64 {
		return nil, fmt.Errorf("%d harmonics: take 1 to 64, 4 is usual", m)
	}
	k := len(inputs)
	least := 1 << bits.Len(uint(4*m*m)) // so that w is at least 2M
	n := s.Runs / (Replicates * (k + 1))
	if n < least {
		return nil, fmt.Errorf("%d runs are too few: %d curves of %d runs for each of %d inputs and a dummy need %d",
			s.Runs, Replicates, least, k, Replicates*least*(k+1))
	}
	n = 1 << (bits.Len(uint(n)) - 1)
	p := &efastPlan{inputs: inputs, harmonics: m, n: n, high: (n - 1) / (2 * m)}
	p.phases = num.NewStream(s.Seed, "sensitivity efast phase")
	p.places = num.NewStream(s.Seed, "sensitivity efast place")
	d := &Design{Method: "efast", Inputs: inputs, Runs: Replicates * (k + 1) * n, plan: p}
	if d.Runs < s.Runs {
		d.Notes = append(d.Notes, fmt.Sprintf("%d of the %d runs allowed are used: %d curves of %d runs, a power of two, for each input and a dummy", d.Runs, s.Runs, Replicates, n))
	}
	for _, in := range inputs {
		if in.Kind != Continuous {
			d.Notes = append(d.Notes, fmt.Sprintf("%s moves in steps, of which %d harmonics tell less than all: its shares may come out too small", in.Name, m))
		}
	}
	return d, nil
}

// efastPlan has its rows in the order of the inputs, the dummy last, and for each of
// them in the order of the curves.
type efastPlan struct {
	inputs       []Input
	harmonics, n int
	high         int // w
	phases       num.Stream
	places       num.Stream
}

func (p *efastPlan) fill(x [][]float64, from int) {
	for r := 0; r < len(x[0]); {
		curve, at := (from+r)/p.n, (from+r)%p.n
		rows := min(p.n-at, len(x[0])-r)
		frequency := p.frequencies(curve)
		for j := range x {
			phase := p.phases.Uniform(uint64(curve*len(x) + j))
			for c := range rows {
				turns := float64(frequency[j]*(at+c)%p.n)/float64(p.n) + phase
				x[j][r+c] = p.inputs[j].at(triangle(turns - math.Floor(turns)))
			}
		}
		r += rows
	}
}

// triangle is 1/2 + asin(sin(2 pi t))/pi for t in [0, 1], kept inside (0, 1).
func triangle(t float64) float64 {
	u := 0.5 + float64(2*t)
	switch {
	case t > 0.75:
		u = float64(2*t) - 1.5
	case t > 0.25:
		u = 1.5 - float64(2*t)
	}
	return max(0x1p-53, min(u, 1-0x1p-53))
}

// frequencies of all inputs and the dummy on a curve. The k low ones lie evenly
// between 1 and w/(2M); who gets which is drawn for each curve.
func (p *efastPlan) frequencies(curve int) []int {
	k := len(p.inputs)
	low := p.high / (2 * p.harmonics)
	out := make([]int, k)
	for i := range out {
		j := int(float64(p.places.Uniform(uint64(curve*k+i)) * float64(i+1)))
		out[i] = out[j]
		out[j] = 1 + i%low
		if low >= k && k > 1 {
			out[j] = 1 + i*(low-1)/(k-1)
		}
	}
	return slices.Insert(out, curve/Replicates, p.high)
}

func (p *efastPlan) analyse(y []float64) (*Result, error) {
	z, w := scaled(y), newWave(p.n)
	r := &Result{Main: Total}
	for i := range len(p.inputs) + 1 {
		var own, rest, all [Replicates]float64
		for c := range Replicates {
			own[c], rest[c], all[c] = p.split(w, z[(i*Replicates+c)*p.n:][:p.n])
		}
		if num.Sum(all[:]) == 0 {
			return nil, fmt.Errorf("the output is constant along %d curves: more runs are needed to see what moves it", Replicates)
		}
		first, total := ratio(own[:], all[:]), ratio(rest[:], all[:])
		if i < len(p.inputs) {
			r.Indices = append(r.Indices, Index{p.inputs[i].Name, []Measure{{First, first}, {Total, total}}})
			continue
		}
		for _, x := range r.Indices {
			x.Measures[0].Floor, x.Measures[1].Floor = max(0, first.High), max(0, total.High)
		}
	}
	return r, nil
}

// split gives, of the outputs of a curve, the power at w and its harmonics, that
// above w/2, and all.
func (p *efastPlan) split(w wave, z []float64) (own, rest, all float64) {
	centre := num.Mean(z)
	for j := range z {
		z[j] -= centre
	}
	power := w.powers(z)
	for f, v := range power[1:] {
		if f+1 < p.n/2 {
			v += v // the frequency n-f
		}
		all += v
		if f+1 > p.high/2 {
			rest += v
		}
	}
	for h := 1; h <= p.harmonics; h++ {
		own += float64(2 * power[h*p.high])
	}
	return own, rest, all
}
