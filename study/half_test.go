package study

import "testing"

// By hand: 0.5 * 0.5 / 100 = 0.05 squared, and 0.2 * 0.8 / 400 = 0.02 squared.
func TestSpread(t *testing.T) {
	for _, k := range []struct{ p, q, want float64 }{{0.5, 0, 0.05}, {1, 0.2, 0.02}, {0, 1, 0}} {
		if got := spread(k.p, k.q, [2]float64{100, 400}); got < k.want-1e-15 || got > k.want+1e-15 {
			t.Errorf("shares %v and %v: %v, not %v", k.p, k.q, got, k.want)
		}
	}
}
