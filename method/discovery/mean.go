package discovery

import (
	"fmt"
	"math"
	"slices"

	"hedge/num"
)

// MeanBox is a region with the numbers that lie inside. The quasi-p of a limit is that
// of Smirnov's one-sided test for two samples: how probable it is that the numbers
// inside lie as far above those that this limit alone keeps out as they do, were both
// drawn alike; exp(-2 D^2 mn/(m+n)) for m and n rows and D the largest excess of the
// distribution function of those outside (J. L. Hodges, "The significance probability of
// the Smirnov two-sample test", Arkiv for Matematik 3 (1958) 469-486). It is 1 where
// the limit alone keeps nothing out.
type MeanBox struct {
	Region
	Rows int
	Mass float64 // share of all rows
	Mean float64
	RMSE float64 // root of the mean squared distance from Mean
}

// MeanTrajectory is the boxes that peeling and pasting went through.
type MeanTrajectory struct {
	Boxes  []MeanBox
	Pasted int // the first box that a paste made; len(Boxes) if none did
}

// PrimMean is Prim for a number in place of a mark: it raises the mean of y (Friedman
// and Fisher 1999). For low values hand in -y. Peels are weighed on y rounded to steps,
// 2^30 of them between its least and largest value for up to 65,000 rows, 2^22 for
// a million, so that sums are exact and no order of adding decides; what is reported of a
// box is computed from y itself. Settings.Objective Original counts the mean from the
// least y.
func PrimMean(t *Table, y []float64, set Settings) (*MeanTrajectory, error) {
	set, err := set.checked()
	if err != nil {
		return nil, err
	}
	if len(y) != t.rows {
		return nil, fmt.Errorf("%d numbers for %d rows: hand in one for each row", len(y), t.rows)
	}
	for i, v := range y {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, fmt.Errorf("row %d has %v to be explained: leave that row out, or mend the value", i, v)
		}
	}
	low, high := slices.Min(y), slices.Max(y)
	if low == high {
		return nil, fmt.Errorf("all %d rows have %v: there is nothing to tell apart", t.rows, low)
	}
	if math.IsInf(high-low, 0) {
		return nil, fmt.Errorf("numbers from %v to %v: their difference is no number; divide them by a power of ten", low, high)
	}
	steps := make([]int32, len(y))
	most := float64(maxSteps(len(y)))
	for i, v := range y {
		steps[i] = int32(math.RoundToEven(float64((v - low) / (high - low) * most)))
	}
	s := newSearch(t, t.all(), nil, nil, newTallies(steps), set)
	order := upwards(y)
	out := &MeanTrajectory{}
	s.run(func(pasted bool) {
		if !pasted {
			out.Pasted++
		}
		b := MeanBox{Region: s.region(), Rows: s.rows(), Mass: float64(s.rows()) / float64(t.rows)}
		var inside []float64
		for i, v := range y {
			if s.broken[i] == 0 {
				inside = append(inside, v)
			}
		}
		b.Mean, b.RMSE = moments(inside)
		s.smirnov(b.Region, y, order)
		out.Boxes = append(out.Boxes, b)
	})
	return out, nil
}

// moments is the mean and the root of the mean squared distance from it. It uses x up.
func moments(x []float64) (mean, rmse float64) {
	mean = num.Mean(x)
	for i, v := range x {
		x[i] = float64((v - mean) * (v - mean))
	}
	return mean, math.Sqrt(num.Mean(x))
}

// upwards is the rows by their number.
func upwards(y []float64) []uint32 {
	var s sorter
	s.rank(y)
	order := make([]uint32, len(y))
	for i, e := range s.now {
		order[i] = e.row
	}
	return order
}

// smirnov fills in the quasi-p of a region that the search stands at. One pass over the
// rows, upwards by number, serves all limits: each keeps count of the rows it alone
// keeps out, and is looked at where these are ahead.
func (s *search) smirnov(r Region, y []float64, order []uint32) {
	type sample struct {
		all, passed int
		ahead       float64
	}
	samples := make([]sample, len(s.lifted))
	for _, l := range r {
		samples[limitNumber(l.Column, l.Bound == AtMost)].all = s.tallies.rows(s.alone(l))
	}
	n := s.rows()
	passed := 0
	var touched []uint16 // limits that a row of this very number breaks
	for at, row := range order {
		switch s.broken[row] {
		case 0:
			passed++
		case 1:
			samples[s.which[row]].passed++
			touched = append(touched, s.which[row])
		}
		if at+1 < len(order) && y[order[at+1]] == y[row] {
			continue
		}
		for _, limit := range touched {
			o := &samples[limit]
			o.ahead = max(o.ahead, float64(o.passed)/float64(o.all)-float64(passed)/float64(n))
		}
		touched = touched[:0]
	}
	for i := range r {
		o := samples[limitNumber(r[i].Column, r[i].Bound == AtMost)]
		if o.all > 0 {
			weight := float64(float64(2*n)*float64(o.all)) / float64(n+o.all)
			r[i].LogQuasiP = 0 - float64(weight*float64(o.ahead*o.ahead))
		}
	}
}
