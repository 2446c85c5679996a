package sensitivity

import (
	"math"
	"math/bits"

	"hedge/num"
)

// wave is a table of the cosine and the sine of a full turn in n steps.
type wave struct{ cos, sin []float64 }

func newWave(n int) wave {
	w := wave{make([]float64, n), make([]float64, n)}
	for j := range n {
		angle := float64(2 * math.Pi * (float64(j) / float64(n)))
		w.cos[j], w.sin[j] = num.Cos(angle), num.Sin(angle)
	}
	return w
}

// power is |sum_j z_j e^(-2 pi i f j/n)|^2 for the n values z and the frequency f.
func (w wave) power(z []float64, f int) float64 {
	re, im, at := 0.0, 0.0, 0
	for _, v := range z {
		re = math.FMA(v, w.cos[at], re)
		im = math.FMA(v, w.sin[at], im)
		at += f
		if at >= len(z) {
			at %= len(z)
		}
	}
	return math.FMA(re, re, float64(im*im))
}

// powers is power at the frequencies 0, 1, ..., n/2 for n a power of two, by the
// fast Fourier transform: J. W. Cooley and J. W. Tukey, "An algorithm for the
// machine calculation of complex Fourier series", Mathematics of Computation 19
// (1965) 297-301.
func (w wave) powers(z []float64) []float64 {
	n := len(z)
	re, im := make([]float64, n), make([]float64, n)
	for j, v := range z {
		re[int(bits.Reverse64(uint64(j))>>(64-bits.TrailingZeros(uint(n))))] = v
	}
	for half := 1; half < n; half *= 2 {
		stride := n / (2 * half)
		for from := 0; from < n; from += 2 * half {
			for j := range half {
				c, s := w.cos[j*stride], -w.sin[j*stride]
				a, b := from+j, from+j+half
				x := math.FMA(c, re[b], -float64(s*im[b]))
				y := math.FMA(c, im[b], float64(s*re[b]))
				re[a], re[b] = re[a]+x, re[a]-x
				im[a], im[b] = im[a]+y, im[a]-y
			}
		}
	}
	out := make([]float64, n/2+1)
	for f := range out {
		out[f] = math.FMA(re[f], re[f], float64(im[f]*im[f]))
	}
	return out
}
