package num

import "fmt"

type logNormal struct{ log normal }

// NewLogNormal is the distribution of e^N for a normal N with mean muLog and
// standard deviation sigmaLog > 0: median e^mu, mean e^(mu+sigma^2/2), variance
// (e^(sigma^2)-1) e^(2 mu+sigma^2), either of which may overflow to +Inf.
func NewLogNormal(muLog, sigmaLog float64) (Dist, error) {
	if err := finite("lognormal", "the mean and standard deviation of its logarithm", muLog, sigmaLog); err != nil {
		return nil, err
	}
	if sigmaLog <= 0 {
		return nil, fmt.Errorf("a lognormal distribution needs a standard deviation of its logarithm above 0, not %v", sigmaLog)
	}
	return logNormal{normal{muLog, sigmaLog}}, nil
}

// NewLogNormalCentral90 is the lognormal distribution with a at the 5th and b
// at the 95th percentile, 0 < a < b.
func NewLogNormalCentral90(a, b float64) (Dist, error) {
	if err := finite("lognormal", "its 5th and 95th percentile", a, b); err != nil {
		return nil, err
	}
	if a <= 0 {
		return nil, fmt.Errorf("the central 90 %% of a lognormal distribution lie above 0, not from %v", a)
	}
	if a >= b {
		return nil, fmt.Errorf("the central 90 %% of a lognormal distribution need the low end %v below the high end %v", a, b)
	}
	la, lb := Log(a), Log(b)
	if la >= lb {
		return nil, fmt.Errorf("the ends %v and %v of a lognormal distribution are too close to tell their logarithms apart", a, b)
	}
	return logNormal{normal{float64(0.5 * (la + lb)), (lb - la) / (2 * upper95)}}, nil
}

func (d logNormal) Quantile(u float64) float64 { return Exp(d.log.Quantile(u)) }

func (d logNormal) CDF(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return d.log.CDF(Log(x))
}

func (d logNormal) Mean() float64 { return Exp(d.log.mu + float64(0.5*square(d.log.sigma))) }

func (d logNormal) Variance() float64 {
	v := square(d.log.sigma)
	return float64(expm1(v) * Exp(float64(2*d.log.mu)+v))
}

func (d logNormal) above(x float64) float64 {
	if x <= 0 {
		return 1
	}
	return d.log.above(Log(x))
}

func (d logNormal) quantileAbove(s float64) float64 { return Exp(d.log.quantileAbove(s)) }
