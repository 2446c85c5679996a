package belief

// Stretch is a part of Hurwicz' axis on which the same actions are best. At
// alpha an action counts alpha x lower + (1 - alpha) x upper expectation: alpha 1
// looks at the worst only, alpha 0 at the best (L. Hurwicz, "Optimality criteria
// for decision making under ignorance", Cowles Commission discussion paper 370,
// 1951; for credal sets J.-Y. Jaffray and M. Jeleva, ISIPTA 2007).
type Stretch struct {
	From, To float64
	Best     []int
}

// hurwicz is the upper envelope of the lines from upper expectation (alpha 0)
// to lower (alpha 1): breakpoints are where lines cross, not points of a grid.
// Actions whose ends are both within near of the best one's share its stretch.
func hurwicz(low, high []float64, near float64) []Stretch {
	slope := func(a int) float64 { return low[a] - high[a] }
	var out []Stretch
	at := 0.0
	best := 0
	for a := range high {
		if high[a] > high[best] {
			best = a
		}
	}
	for {
		next, cross := -1, 1.0
		for a := range high {
			rise := slope(a) - slope(best)
			if rise <= 0 {
				continue
			}
			// What is best here crosses no line further back but by rounding.
			if x := max(at, (high[best]-high[a])/rise); x < cross {
				next, cross = a, x
			}
		}
		var same []int
		for a := range high {
			if a == best || (abs(high[a]-high[best]) <= near && abs(low[a]-low[best]) <= near) {
				same = append(same, a)
			}
		}
		if cross > at || next < 0 {
			out = append(out, Stretch{at, cross, same})
		}
		if next < 0 {
			return out
		}
		best, at = next, cross
	}
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}
