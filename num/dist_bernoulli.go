package num

import "fmt"

// NewBernoulli is 1 with chance p and 0 otherwise, p in [0, 1]: mean p,
// variance p (1-p). The 1 lies at the upper end, u > 1-p.
func NewBernoulli(p float64) (Dist, error) {
	if outside(p) {
		return nil, fmt.Errorf("a Bernoulli distribution needs a chance between 0 and 1, not %v", p)
	}
	switch p {
	case 0:
		return point{0}, nil
	case 1:
		return point{1}, nil
	}
	return discrete{[]float64{0, 1}, []float64{1 - p, p}, []float64{1 - p, 1}}, nil
}
