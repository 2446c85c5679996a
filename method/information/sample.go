package information

import (
	"fmt"
	"math"

	"hedge/num"
)

// Estimate is the worth of some knowledge, in the unit of the values.
type Estimate struct {
	// Value is what to report: Raw, but never less than 0, since knowledge that
	// may be ignored does no harm.
	Value float64

	// Raw is the estimate before that. What says nothing has a Raw of 0, or
	// below it by an error or two (rarely four) where actions are nearly equal.
	Raw float64

	// Error is the standard error of Raw: the standard deviation over futures of
	// what the knowing choice gains on the blind one, by the square root of
	// their number. Both choices are held as they are; this is the jackknife
	// that leaves out one future at a time without choosing anew. It is 0 where
	// nobody would choose otherwise. Futures that are spread more evenly than
	// by chance have a smaller error than this.
	Error float64

	// Changes is the share of futures in which one who knows chooses otherwise
	// than one who does not.
	Changes float64
}

// Sample is values u[action][future], checked, with the choice of one who knows
// nothing. It is not changed by its methods, and goroutines may share it.
type Sample struct {
	u     [][]float64
	means []float64
	best  int       // the blind choice
	gaps  []float64 // u_a - u_best, row by future, without the column of best

	every  []float64        // the mean of each column of gaps
	learnt [Folds][]float64 // the same without the futures of a fold
}

// NewSample checks the values u[action][future] and keeps them, not a copy: they
// must not be changed afterwards. It needs an action, two futures, as many futures for every action, and a finite
// number everywhere.
func NewSample(u [][]float64) (*Sample, error) {
	if len(u) == 0 {
		return nil, fmt.Errorf("no action: hand in one row of values for each")
	}
	n := len(u[0])
	if n < 2 {
		return nil, fmt.Errorf("action 0 has %d futures: at least 2 are needed for an error to be stated", n)
	}
	s := &Sample{u: u, means: make([]float64, len(u))}
	for a, row := range u {
		if len(row) != n {
			return nil, fmt.Errorf("action %d has %d futures, action 0 has %d: hand in the same futures for every action", a, len(row), n)
		}
		if i := notFinite(row); i >= 0 {
			return nil, fmt.Errorf("action %d is worth %v in future %d: leave that future out for every action, or mend the value", a, row[i], i)
		}
		s.means[a] = num.Mean(row)
		if s.means[a] > s.means[s.best] {
			s.best = a
		}
	}
	s.compare()
	return s, nil
}

// compare fills in what each action gains on the blind choice.
func (s *Sample) compare() {
	n, columns := s.Futures(), len(s.u)-1
	s.gaps = make([]float64, n*columns)
	k := 0
	for a, row := range s.u {
		if a == s.best {
			continue
		}
		var sums [Folds]float64
		for i, v := range row {
			gap := v - s.u[s.best][i]
			s.gaps[i*columns+k] = gap
			sums[i%Folds] += gap
		}
		k++
		total := 0.0
		for _, v := range sums {
			total += v
		}
		s.every = append(s.every, total/float64(n))
		for f, v := range sums {
			own := (n - f + Folds - 1) / Folds // futures of the fold
			s.learnt[f] = append(s.learnt[f], (total-v)/float64(max(1, n-own)))
		}
	}
}

// notFinite is the first place without a finite number, or -1.
func notFinite(x []float64) int {
	for i, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return i
		}
	}
	return -1
}

// Futures is how many futures there are.
func (s *Sample) Futures() int { return len(s.u[0]) }

// Blind is max_a E[u_a] and the action that reaches it, the first if several do.
func (s *Sample) Blind() (action int, value float64) { return s.best, s.means[s.best] }

// Told is E[max_a u_a]: what one who is told the future gets on average.
func (s *Sample) Told() float64 { return num.Mean(s.told()) }

// told is max_a u_a in every future.
func (s *Sample) told() []float64 {
	top := make([]float64, s.Futures())
	copy(top, s.u[0])
	for _, row := range s.u[1:] {
		for i, v := range row {
			top[i] = max(top[i], v)
		}
	}
	return top
}

// EVPI is told - blind, the expected value of perfect information, which is
// also the cost of not knowing the future: E[max_a u_a - u_b] for the blind
// choice b. It is exact for the sample. For the population behind the sample
// it is low by what max_a E[u_a] gains from choosing b by the same futures: of
// the order of the error where actions are nearly equal, next to nothing
// otherwise.
func (s *Sample) EVPI() Estimate {
	gain := s.told()
	changes := 0
	for i := range gain {
		gain[i] -= s.u[s.best][i]
		if gain[i] > 0 {
			changes++
		}
	}
	return estimate(gain, changes)
}

// estimate is the mean of the gains with its error.
func estimate(gain []float64, changes int) Estimate {
	mean, variance := moments(gain)
	return Estimate{
		Value:   max(mean, 0) + 0,
		Raw:     mean + 0,
		Error:   math.Sqrt(variance / float64(len(gain))),
		Changes: float64(changes) / float64(len(gain)),
	}
}

// moments is the mean and the variance with n-1, in two passes.
func moments(x []float64) (mean, variance float64) {
	mean = num.Mean(x)
	squares := make([]float64, len(x))
	for i, v := range x {
		squares[i] = float64((v - mean) * (v - mean))
	}
	return mean, num.Sum(squares) / float64(len(x)-1)
}
