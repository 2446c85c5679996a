package num

type point struct{ v float64 }

// NewPoint is the distribution of a number that is known: always v, variance 0.
func NewPoint(v float64) (Dist, error) {
	if err := finite("point", "its value", v); err != nil {
		return nil, err
	}
	return point{v}, nil
}

func (d point) Quantile(u float64) float64 {
	if outside(u) {
		return nan()
	}
	return d.v
}

func (d point) CDF(x float64) float64 {
	if x >= d.v {
		return 1
	}
	return 0
}

func (d point) Mean() float64     { return d.v }
func (d point) Variance() float64 { return 0 }

func (d point) truncate(lo, hi float64) (Dist, error) {
	if d.v < lo || d.v > hi {
		return nil, nothingLeft(lo, hi)
	}
	return d, nil
}
