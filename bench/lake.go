package bench

import (
	"math"

	"hedge/model"
)

// LakeFuture is one future of the embedded lake case.
type LakeFuture struct{ B, Q, Mean, SD, Delta float64 }

// LakeOutcomes are the outcomes of the embedded lake case.
type LakeOutcomes struct{ MaxP, Utility, Inertia, Reliability, TipsIn float64 }

// ScalarLake is the embedded lake case as a person would write it in Go: one
// experiment, one loop over the years, functions of package math.
func ScalarLake(f LakeFuture, release, cut float64, weather []float64) LakeOutcomes {
	const from, years = 2001, 100
	spread := math.Sqrt(math.Log(1 + (f.SD/f.Mean)*(f.SD/f.Mean)))
	rate := 1/f.Delta - 1
	out := LakeOutcomes{MaxP: math.Inf(-1), TipsIn: from + years}
	p, weight, before := 0.0, 1.0, release
	clearYears, abrupt := 0, 0
	for t := range years {
		now := release
		if from+t >= 2021 {
			now = release * (1 - cut)
		}
		inflow := f.Mean * math.Exp(spread*weather[t]-spread*spread/2)
		pq := math.Pow(p, f.Q)
		clear := pq < f.Q-1 && math.Pow(p, f.Q-1) < f.B*(1+pq)
		out.MaxP = max(out.MaxP, p)
		out.Utility += 0.4 * now * weight
		if math.Abs(now-before) > 0.02 {
			abrupt++
		}
		if clear {
			clearYears++
		} else {
			out.TipsIn = min(out.TipsIn, float64(from+t))
		}
		p += now + inflow + pq/(1+pq) - f.B*p
		weight /= 1 + rate
		before = now
	}
	out.Inertia = float64(abrupt) / 99
	out.Reliability = float64(clearYears) / years
	return out
}

// named finds an index by name.
func named[T any](list []T, name func(T) string, want string) int {
	for i, x := range list {
		if name(x) == want {
			return i
		}
	}
	return model.None
}
