package study

import (
	"hedge/method/robustness"
	"hedge/model"
)

// Metric names one way of comparing courses; package robustness says what each
// is. Cells are all (scenario, future) with equal weight.
type Metric string

// The metrics. The first four are those shown first.
const (
	MeanMetric          Metric = "mean"
	WorstMetric         Metric = "worst_case"
	RegretMetric        Metric = "regret_p90"
	BarMetric           Metric = "share_required" // Starr's domain, by the outcome's own bar
	MaximaxMetric       Metric = "maximax"
	HurwiczMetric       Metric = "hurwicz" // worst and best case weighed alike
	MinimaxRegretMetric Metric = "minimax_regret"
	MeanVarianceMetric  Metric = "mean_variance"
	DeviationsMetric    Metric = "undesirable_deviations"
	SkewnessMetric      Metric = "skewness"
	PeakednessMetric    Metric = "peakedness"
)

// ways lists the metrics in the order in which they are reported.
var ways = []struct {
	name Metric
	by   robustness.Metric
	word string // behind "by" in a sentence
}{
	{MeanMetric, robustness.Laplace, "average"},
	{WorstMetric, robustness.Maximin, "the worst case seen"},
	{RegretMetric, robustness.PercentileRegret(0.9), "regret"},
	{BarMetric, robustness.Laplace, "meeting the bar"},
	{MaximaxMetric, robustness.Maximax, "the best case seen"},
	{HurwiczMetric, robustness.Hurwicz(robustness.Pessimism), "worst and best case together"},
	{MinimaxRegretMetric, robustness.MinimaxRegret, "the largest regret"},
	{MeanVarianceMetric, robustness.MeanVariance(1), "average against spread"},
	{DeviationsMetric, robustness.UndesirableDeviations, "the worse half"},
	{SkewnessMetric, robustness.Skewness, "skewness"},
	{PeakednessMetric, robustness.Peakedness, "peakedness"},
}

// method is the metric for one outcome. The bar is a condition of its own, so
// its share is the mean of cells that are 0 or 1. Mean-variance hangs on what 1
// is: here one of the author's unit.
func (m Metric) method(o model.Outcome) robustness.Metric {
	for _, w := range ways {
		if w.name != m {
			continue
		}
		switch {
		case m == BarMetric:
			w.by.Unit = robustness.Share
		case m == MeanVarianceMetric && o.Goal == model.Minimise:
			w.by = robustness.MeanVarianceMinimised(1 / o.Unit.ToAuthor(1))
		case m == MeanVarianceMetric:
			w.by = robustness.MeanVariance(1 / o.Unit.ToAuthor(1))
		}
		return w.by
	}
	return robustness.Metric{}
}

// Shown reports whether the metric is one of the four that are shown first.
func (m Metric) Shown() bool {
	return m == MeanMetric || m == WorstMetric || m == RegretMetric || m == BarMetric
}

// Ranks reports whether the metric ranks courses. Skewness and peakedness do
// not: they tell how a course's cells lie around its own middle, and a course
// can lie well around a bad middle. They have no best course, and every course
// ranks 0 by them.
func (m Metric) Ranks() bool { return m.method(model.Outcome{}).Better != robustness.Neither }

// Word names the metric behind "by" in a sentence.
func (m Metric) Word() string {
	for _, w := range ways {
		if w.name == m {
			return w.word
		}
	}
	return string(m)
}

// Author turns a value of the metric into the author's terms and names its unit:
// that of the outcome, ShareOfCells, or "" for a number without one.
func (m Metric) Author(o model.Outcome, x float64) (value float64, in string) {
	switch m.method(o).Unit {
	case robustness.Share:
		return x, ShareOfCells
	case robustness.Number:
		return x, ""
	}
	return o.Unit.ToAuthor(x), o.Unit.String()
}
