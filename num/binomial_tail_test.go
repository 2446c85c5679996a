package num

import (
	"math"
	"math/big"
	"testing"
)

// exactTail sums the terms of P(Binomial(n, p) >= k) in 300-bit arithmetic.
func exactTail(k, n int, p float64) float64 {
	const bits = 300
	float := func(x float64) *big.Float { return new(big.Float).SetPrec(bits).SetFloat64(x) }
	yes, no := float(p), new(big.Float).SetPrec(bits).Sub(float(1), float(p))
	ratio := new(big.Float).SetPrec(bits).Quo(yes, no)
	term := float(1) // of i = 0, without the factor (1-p)^n
	sum := float(0)
	for i := 0; i <= n; i++ {
		if i >= k {
			sum.Add(sum, term)
		}
		term.Mul(term, ratio)
		term.Mul(term, float(float64(n-i)))
		term.Quo(term, float(float64(i+1)))
	}
	for range n {
		sum.Mul(sum, no)
	}
	mantissa, exponent := new(big.Float), 0
	exponent = sum.MantExp(mantissa)
	m, _ := mantissa.Float64()
	return math.Log(m) + float64(exponent)*math.Ln2
}

func TestLogBinomialTail(t *testing.T) {
	s := NewStream(7, "binomial tail")
	for i := range uint64(600) {
		n := 1 + int(s.Uniform(4*i)*math.Exp(7*s.Uniform(4*i+1)))
		k := int(s.Uniform(4*i+2) * float64(n+1))
		p := s.Uniform(4*i + 3)
		got, want := LogBinomialTail(k, n, p), exactTail(k, n, p)
		if !(math.Abs(got-want) <= 1e-14*(float64(n)+math.Abs(want))) {
			t.Errorf("log P(Binomial(%d, %v) >= %d) = %v, want %v", n, p, k, got, want)
		}
	}
	for _, c := range []struct {
		k, n    int
		p, want float64
	}{
		{0, 5, 0.5, 0},
		{-1, 5, 0, 0},
		{6, 5, 0.5, math.Inf(-1)},
		{1, 5, 0, math.Inf(-1)},
		{5, 5, 1, 0},
		{0, 0, 0.3, 0},
		{1, 1, 0.25, math.Log(0.25)},
		{3000, 3000, 0.25, 3000 * math.Log(0.25)}, // far below the least float64
		{2, 2, 0x1p-1070, -2140 * math.Ln2},
	} {
		if got := LogBinomialTail(c.k, c.n, c.p); !(got == c.want || math.Abs(got-c.want) <= 1e-14*(1+math.Abs(c.want))) {
			t.Errorf("log P(Binomial(%d, %v) >= %d) = %v, want %v", c.n, c.p, c.k, got, c.want)
		}
	}
	if got := LogBinomialTail(1, 2, math.NaN()); got == got {
		t.Errorf("p not a number: %v", got)
	}
}
