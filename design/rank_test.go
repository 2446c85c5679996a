package design

import "testing"

// TestRankStaysInside: no score, however far out, is a certainty; 0 is the middle.
func TestRankStaysInside(t *testing.T) {
	for _, z := range []float64{-60, -9, -8, 0, 8, 9, 60} {
		if u := rank(z); !(u > 0 && u < 1) {
			t.Errorf("the score %v has rank %v", z, u)
		}
	}
	if u := rank(0); u != 0.5 {
		t.Errorf("the score 0 has rank %v", u)
	}
}
