package num

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"testing"
)

// goldenBits has, for each function, the FNV-1a hash of its results over the
// arguments below. Whoever changes one on purpose changes what every stored
// run means: raise the engine version with it.
var goldenBits = map[string]uint64{
	"Binomial tail":                   0xc76d0da7f8fc2957,
	"Canonical":                       0x3eb48fc1236bfc66,
	"Cholesky and NearestCorrelation": 0x174dde87f1cc190a,
	"Cos":                             0x5d57cdaa1d21b85d,
	"Dist, bernoulli":                 0x3c9a1c1f7a0b27e0,
	"Dist, beta 0.05 4":               0x8eb05dcea86b1290,
	"Dist, beta 0.5 0.5":              0x65c199d29822ca83,
	"Dist, beta 1 1":                  0xaf1710f1651b1453,
	"Dist, beta 100000 100000":        0x99724241e6a4e7d5,
	"Dist, beta 2 3":                  0x2bbb25c7c86e188d,
	"Dist, beta 30 0.2":               0x1af6ab0d1088871e,
	"Dist, beta 400 900":              0xddbb1659c61988db,
	"Dist, beta 5 1":                  0x21514bf2d5650d35,
	"Dist, beta scaled":               0xab7ca06032fe7d97,
	"Dist, discrete":                  0xcbde17c31f886a66,
	"Dist, gamma 0.05":                0x2aba7e44c99070ac,
	"Dist, gamma 0.5":                 0xc8b383f5ce034212,
	"Dist, gamma 1":                   0x86c6b9ddad7619c5,
	"Dist, gamma 100000":              0xe871aee23dbb12fc,
	"Dist, gamma 15.5":                0x5a11bc3c91335a32,
	"Dist, gamma 2.5":                 0xfb2b3dbf63609f98,
	"Dist, gamma 300":                 0x7d83b9c0cda850ad,
	"Dist, lognormal":                 0x6d86a4a8aee449c3,
	"Dist, lognormal 90":              0x0a8025f49869a15f,
	"Dist, normal":                    0xe7c1a4118fbdcc79,
	"Dist, normal 90":                 0xe9861f65fe57096b,
	"Dist, pert":                      0xc8b97616379ff726,
	"Dist, pert edge":                 0x8e4b563f85db59e1,
	"Dist, point":                     0xd154788e06b301d7,
	"Dist, poisson":                   0xb4921fa96246b7fc,
	"Dist, poisson large":             0x1a680c0cdc35e922,
	"Dist, quantiles":                 0x4997487eaab3430f,
	"Dist, triangular":                0x5157625cf6c618b6,
	"Dist, triangular left":           0xea257ff91b877571,
	"Dist, triangular right":          0x8b4b38dc10521688,
	"Dist, truncated beta":            0x7a80256826252825,
	"Dist, truncated discrete":        0x9036c7894b0f3018,
	"Dist, truncated gamma":           0xf9ed0a2feda74996,
	"Dist, truncated lognormal":       0xe39e44bf5cc7a934,
	"Dist, truncated normal":          0xd3da1a4f2eef9b9a,
	"Dist, truncated normal tail":     0x6523ba3fc2a8eaf2,
	"Dist, truncated poisson":         0xad90eed1fe541e25,
	"Dist, truncated quantiles":       0xbd5fe335ea813afd,
	"Dist, truncated triangular":      0xbce94659807034be,
	"Dist, truncated twice":           0x3dda2b95f4bed082,
	"Dist, truncated uniform":         0x030905de0ae1880d,
	"Dist, uniform":                   0xf35a6a2e189809f6,
	"Dist, weibull":                   0x4a4f76c52f00a176,
	"Exp":                             0xa8f69056f5154703,
	"Log":                             0xf5eed8b06c5e077b,
	"Log10":                           0xa7f39de538a18e72,
	"Logistic":                        0xbbff1c6208e57890,
	"NormalCDF":                       0x4dbd78277b175b67,
	"NormalQuantile":                  0x2cb5e99f0c3346e5,
	"Permutation":                     0x5be2a305c98428ce,
	"Pow":                             0x86f91cf457a74cec,
	"Quantile":                        0xe59991fb5f9bd963,
	"Sin":                             0x2d8b6a90830799d1,
	"Sobol":                           0xf46a2967a516a811,
	"Stream":                          0xfb2afc7e889f0af3,
	"Sum":                             0x386ca472129c1083,
}

// TestGoldenBits is run on every architecture (and with GOAMD64=v3, where the
// compiler may fuse products and sums).
func TestGoldenBits(t *testing.T) {
	const n = 20_000
	s := NewStream(53, "golden bits")
	u := make([]float64, 2*n)
	s.Fill(u, 0)
	// Any float64 at all, from the same draws.
	any := make([]float64, n)
	for i := range any {
		any[i] = math.Float64frombits(uint64(u[i]*0x1p53)<<11 ^ uint64(u[n+i]*0x1p53))
	}
	got := map[string]uint64{}
	hash := func(name string, f func(put func(float64))) {
		h := fnv.New64a()
		var b [8]byte
		f(func(x float64) {
			binary.LittleEndian.PutUint64(b[:], math.Float64bits(x))
			h.Write(b[:])
		})
		got[name] = h.Sum64()
	}
	spread := func(from, to float64, f func(float64) float64) func(func(float64)) {
		return func(put func(float64)) {
			for i, v := range u[:n] {
				put(f(from + float64(v*(to-from))))
				put(f(any[i]))
			}
		}
	}
	hash("Exp", spread(-750, 712, Exp))
	hash("Log", spread(0, 3, Log))
	hash("Log10", spread(0, 3, Log10))
	hash("Logistic", spread(-40, 40, Logistic))
	hash("Sin", spread(-2e5, 2e5, Sin))
	hash("Cos", spread(-2e5, 2e5, Cos))
	hash("NormalCDF", spread(-9, 9, NormalCDF))
	hash("NormalQuantile", spread(0, 1, NormalQuantile))
	hash("Canonical", spread(-1, 1, Canonical))
	hash("Pow", func(put func(float64)) {
		for i := range n {
			put(Pow(float64(4*u[i]), float64(40*(u[n+i]-0.5))))
			put(Pow(any[i], float64(3*(u[i]-0.5))))
			put(Pow(any[i], float64(i%9-4)))
			put(Pow(u[i], any[i]))
		}
	})
	hash("Stream", func(put func(float64)) {
		x := make([]float64, 101)
		for i := range uint64(n) {
			put(s.Uniform(i * 0x9E3779B97F4A7C15))
			put(s.UniformAt(i, uint32(i>>3)))
		}
		s.FillAt(x, 7, 2026)
		for _, v := range x {
			put(v)
		}
	})
	hash("Permutation", func(put func(float64)) {
		for _, n := range []uint64{7, 100, 129, 5000, 1 << 40} {
			p, q := NewPermutation(1, "a", n), NewPermutationAt(2, "b", 2026, n)
			for i := range min(n, 5000) {
				put(float64(p.At(i)))
				put(float64(q.At(i)))
			}
		}
	})
	hash("Sobol", func(put func(float64)) {
		x := make([]float64, 101)
		for _, d := range []int{0, 1, 2, 60, SobolDimensions - 1} {
			a, b := NewSobol(d, 3, "golden bits"), NewSobolAt(d, 3, "golden bits", 2026)
			for i := range uint64(1000) {
				put(a.At(i * i * 4001))
			}
			b.Fill(x, 77)
			for _, v := range x {
				put(v)
			}
		}
	})
	hash("Binomial tail", func(put func(float64)) {
		for i := range n {
			trials := 1 + int(float64(u[i]*float64(1+i*i)))
			k := int(float64(u[n+i] * float64(trials+2)))
			put(LogBinomialTail(k, trials, u[i/2]))
		}
	})
	hash("Cholesky and NearestCorrelation", func(put func(float64)) {
		for i := range 200 {
			m := zeros(2 + i%7)
			for j := range m {
				m[j][j] = 1
				for k := range j {
					m[j][k] = float64(2*u[1000*j+100*k+i]) - 1
				}
			}
			near := NearestCorrelation(m)
			for j := range m {
				for k := range j {
					near[j][k] = float64(0.99 * near[j][k])
					put(near[j][k])
				}
			}
			l, ok := Cholesky(near)
			if !ok {
				t.Fatalf("%v was refused", near)
			}
			for _, row := range l {
				for _, v := range row {
					put(v)
				}
			}
		}
	})
	hash("Sum", func(put func(float64)) {
		for i := range 200 {
			put(Sum(u[i*i : min(2*n, 3*i*i/2+i)]))
			put(Mean(u[i : 100+i]))
		}
	})
	hash("Quantile", func(put func(float64)) {
		for i := 1; i < 100; i++ {
			for _, q := range Quantiles(slices.Clone(u[:i*i]), 0, 0.05, 1.0/3, 0.5, 0.99) {
				put(q)
			}
		}
	})
	for name, d := range families() {
		hash("Dist, "+name, func(put func(float64)) {
			put(d.Mean())
			put(d.Variance())
			put(d.Quantile(0))
			put(d.Quantile(1))
			for _, v := range u[:1000] {
				x := d.Quantile(v)
				put(x)
				put(d.CDF(x))
				put(d.CDF(float64(x * v)))
			}
		})
	}
	var names []string
	for name := range got {
		names = append(names, name)
	}
	slices.Sort(names)
	wrong := len(got) != len(goldenBits)
	for _, name := range names {
		if got[name] != goldenBits[name] {
			t.Errorf("%s: other bits than recorded", name)
			wrong = true
		}
	}
	if wrong {
		table := ""
		for _, name := range names {
			table += fmt.Sprintf("\t%q: %#016x,\n", name, got[name])
		}
		t.Errorf("the table as found:\n%s", table)
	}
}
