package num

import (
	"testing"
)

// Each benchmark works through 256 values per operation, a column of the
// kernel; ns/op divided by 256 is the price of one value.
const column = 256

var sink float64

func over(b *testing.B, from, to float64, f func(float64) float64) {
	var x, y [column]float64
	NewStream(1, b.Name()).Fill(x[:], 0)
	for i := range x {
		x[i] = from + x[i]*(to-from)
	}
	for b.Loop() {
		for i := range x {
			y[i] = f(x[i])
		}
	}
	sink = y[17]
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/column, "ns/value")
}

func BenchmarkExp(b *testing.B)            { over(b, -20, 20, Exp) }
func BenchmarkLog(b *testing.B)            { over(b, 1e-3, 1e3, Log) }
func BenchmarkLog10(b *testing.B)          { over(b, 1e-3, 1e3, Log10) }
func BenchmarkLogistic(b *testing.B)       { over(b, -20, 20, Logistic) }
func BenchmarkSin(b *testing.B)            { over(b, -20, 20, Sin) }
func BenchmarkCos(b *testing.B)            { over(b, -20, 20, Cos) }
func BenchmarkNormalCDF(b *testing.B)      { over(b, -6, 6, NormalCDF) }
func BenchmarkNormalQuantile(b *testing.B) { over(b, 0, 1, NormalQuantile) }
func BenchmarkPow(b *testing.B) {
	over(b, 0.01, 20, func(x float64) float64 { return Pow(x, 1.7) })
}

func BenchmarkPERTQuantile(b *testing.B) {
	d, _ := NewPERT(1, 3, 9)
	over(b, 0, 1, d.Quantile)
}

func BenchmarkGammaQuantile(b *testing.B) {
	d, _ := NewGamma(2.5, 1)
	over(b, 0, 1, d.Quantile)
}

func BenchmarkPERTConstruct(b *testing.B) {
	for b.Loop() {
		NewPERT(1, 3, 9)
	}
}

func BenchmarkUniform(b *testing.B) {
	s := NewStream(1, "x")
	var y [column]float64
	for b.Loop() {
		for i := range y {
			y[i] = s.Uniform(uint64(i))
		}
	}
	sink = y[17]
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/column, "ns/value")
}

func BenchmarkFill(b *testing.B) {
	s := NewStream(1, "x")
	var y [column]float64
	for b.Loop() {
		s.Fill(y[:], 0)
	}
	sink = y[17]
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/column, "ns/value")
}

func BenchmarkPermutation(b *testing.B) {
	p := NewPermutation(1, "x", 100_000)
	sum := uint64(0)
	for b.Loop() {
		for i := range uint64(column) {
			sum += p.At(i)
		}
	}
	sink = float64(sum)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/column, "ns/value")
}

func BenchmarkSum(b *testing.B) {
	x := make([]float64, 16*Page)
	NewStream(1, "x").Fill(x, 0)
	for b.Loop() {
		sink = Sum(x)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(x)), "ns/value")
}

func BenchmarkQuantiles(b *testing.B) {
	x := make([]float64, 16*Page)
	s := NewStream(1, "x")
	for b.Loop() {
		s.Fill(x, 0)
		sink = Quantiles(x, 0.05, 0.5, 0.95)[1]
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(x)), "ns/value")
}

// BenchmarkSobol is the whole of a run's draws: 61 dimensions of 20,000 futures
// per operation, in blocks of a column. It is to stay under 0.6 s on one core.
func BenchmarkSobol(b *testing.B) {
	var y [column]float64
	for b.Loop() {
		for d := range 61 {
			s := NewSobol(d, 1, "x")
			for from := uint64(0); from < 20_000; from += column {
				s.Fill(y[:], from)
			}
		}
	}
	sink = y[17]
}
