package belief

import (
	"errors"
	"math"

	"hedge/num"
)

// Score is how a judgement did once it was due; less is better. An interval is
// scored at both ends: Best is its end nearer to what happened, Worst the other.
type Score struct {
	// Brier is (p - x)^2 with x 1 if the event came and 0 if not (G. W. Brier,
	// "Verification of forecasts expressed in terms of probability", Monthly Weather
	// Review 78 (1950) 1-3): 0 to 1 for one event.
	BrierBest, BrierWorst float64
	// Log is -log of the probability given to what happened, in nats (I. J. Good,
	// "Rational decisions", J. Royal Statistical Society B 14 (1952) 107-114); +Inf if
	// it was called impossible.
	LogBest, LogWorst float64
}

// ErrNotScored is the answer for what has no score: comparisons, and conditional
// judgements whose condition did not come.
var ErrNotScored = errors.New("belief: a comparison, or a condition that did not come, has no score")

// Score scores the judgement in the world that came.
func (j *Judgement) Score(world int) (Score, error) {
	if world < 0 || world >= len(j.Event) {
		return Score{}, errors.New("belief: the world that came is not among the judgement's worlds")
	}
	if j.Other != nil || (j.Given != nil && !j.Given[world]) {
		return Score{}, ErrNotScored
	}
	return ScoreInterval(j.Low, j.High, j.Event[world]), nil
}

// ScoreInterval scores a probability between low and high.
func ScoreInterval(low, high float64, came bool) Score {
	far, near := 1-low, 1-high // from what happened
	if !came {
		far, near = high, low
	}
	log := func(miss float64) float64 {
		if miss >= 1 {
			return math.Inf(1)
		}
		return -num.Log(1-miss) + 0
	}
	return Score{float64(near * near), float64(far * far), log(near), log(far)}
}

// Calibration sets a group of judgements, for instance all that used the same
// word, against how often their events came.
type Calibration struct {
	N, Came   int
	Share     float64 // Came / N
	Low, High float64 // mean ends of the intervals
	// Hit says whether Share lies between the mean ends. One event has a share of 0
	// or 1 and tells next to nothing: AtLeast and AtMost say how surprising it is.
	Hit bool
	// AtLeast is the greatest probability, over all that the intervals allow and with
	// independent events, that so many or more come; AtMost that so many or fewer do.
	// Both are monotone in each probability (draw every event by one uniform number
	// below p), so they are taken at the upper and at the lower ends.
	AtLeast, AtMost float64
}

// Calibrate compares intervals with what came of their events.
func Calibrate(low, high []float64, came []bool) (Calibration, error) {
	n := len(low)
	if n == 0 || len(high) != n || len(came) != n {
		return Calibration{}, errors.New("belief: one lower end, one upper end and one result per judgement are needed")
	}
	c := Calibration{N: n, Low: num.Mean(low), High: num.Mean(high)}
	for _, is := range came {
		if is {
			c.Came++
		}
	}
	c.Share = float64(c.Came) / float64(n)
	c.Hit = c.Share >= c.Low-slack && c.Share <= c.High+slack
	c.AtLeast = min(1, num.Sum(counts(high)[c.Came:]))
	c.AtMost = min(1, num.Sum(counts(low)[:c.Came+1]))
	return c, nil
}

// counts is the distribution of the number of independent events that come.
func counts(p []float64) []float64 {
	d := []float64{1}
	for _, q := range p {
		next := make([]float64, len(d)+1)
		for k, v := range d {
			next[k] += float64(v * (1 - q))
			next[k+1] += float64(v * q)
		}
		d = next
	}
	return d
}
