package num

import (
	"fmt"
	"math"
)

// Dist is a distribution of one number. All are immutable, so any number of
// goroutines may ask the same one.
//
// Quantile(u) is the smallest x at which CDF(x) reaches u, for u in [0, 1];
// elsewhere it is NaN. It never falls as u rises, but for the roundings of the
// families whose quantile is found by iteration or rational approximation: two
// u closer than about 3e-15 may change places. CDF(x) is the chance of a draw
// at or below x.
type Dist interface {
	Quantile(u float64) float64
	CDF(x float64) float64
	Mean() float64
	Variance() float64
}

// upperTail is met by distributions that know their upper tail to full
// relative accuracy: above(x) = 1 - CDF(x), and quantileAbove(s) is the x with
// above(x) = s.
type upperTail interface {
	above(x float64) float64
	quantileAbove(s float64) float64
}

// truncator is met by distributions with atoms or kinks, which know best what
// is left of them between two limits.
type truncator interface {
	truncate(lo, hi float64) (Dist, error)
}

// outside tells whether u is no probability.
func outside(u float64) bool { return !(u >= 0 && u <= 1) }

// finite refuses NaN and infinities; names lists the numbers for the message.
func finite(family, names string, values ...float64) error {
	for _, v := range values {
		if !(math.Abs(v) <= math.MaxFloat64) {
			return fmt.Errorf("a %s distribution needs finite numbers for %s, not %v", family, names, v)
		}
	}
	return nil
}

func square(x float64) float64 { return float64(x * x) }
