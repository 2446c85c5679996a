package study_test

import (
	"slices"
	"testing"

	"hedge/plan"
	"hedge/study"
)

// Half of calm's cells are x, uniform on 0..1, half are 0.25 (see ledger); half
// of bold's are 2x - 0.5. Worked by hand as if there were endless futures; 1,000
// slices come within 0.003 of it, a percentile beside a step within 0.01.
func TestMetrics(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	get := func(outcome int, m study.Metric) study.Course {
		for _, c := range a.Robustness {
			if c.Outcome == outcome && c.Metric == m {
				return c
			}
		}
		t.Fatal("no metric " + m)
		return study.Course{}
	}
	for _, k := range []struct {
		metric     study.Metric
		calm, bold float64
		tolerance  float64
	}{
		{study.MaximaxMetric, 1, 1.5, 0.003},
		{study.HurwiczMetric, 0.5, 0.5, 0.003},
		// x - 0.5 at x = 1, and 0.5 - x at x = 0.
		{study.MinimaxRegretMetric, 0.5, 0.5, 0.003},
		// Variances (1/3 + 1/16)/2 - 0.375^2 = 0.0572917 and (7/12 + 1/16)/2 -
		// 0.375^2 = 0.1822917; 1.375 / 1.239357 and 1.375 / 1.426956.
		{study.MeanVarianceMetric, 1.10944, 0.96359, 0.003},
		// The median is 0.25. Below it lie 0.125 of calm's cells, 0.125 lower on
		// average, and 0.1875 of bold's, 0.375 lower; over half the cells.
		{study.DeviationsMetric, -0.03125, -0.140625, 0.003},
		// q10 and q90 at x = 0.2 and 0.8: (0.5-0.25)/0.3; bold -0.1 and 1.1.
		{study.SkewnessMetric, 0.8333, 0.4167, 0.01},
		// q25 and q75 of calm 0.25 and 0.5; of bold 0.25 and 0.5 (x = 0.5).
		{study.PeakednessMetric, 2.4, 4.8, 0.05},
	} {
		c := get(0, k.metric)
		near(t, string(k.metric)+" of calm", c.Values[0], k.calm, k.tolerance)
		near(t, string(k.metric)+" of bold", c.Values[1], k.bold, k.tolerance)
		if k.metric.Ranks() == slices.Equal(c.Ranks, []int{0, 0}) || !k.metric.Ranks() && slices.Contains(c.Leads, true) {
			t.Errorf("%s: ranks %v, leads %v", k.metric, c.Ranks, c.Leads)
		}
		if len(c.ByScenario) != 2 {
			t.Errorf("%s in %d scenarios", k.metric, len(c.ByScenario))
		}
	}
	lucky := answer(t, 1000, "baseline =", "luck = 3\n  baseline =").Robustness[4]
	near(t, "calm's best case when going, with three chance draws", lucky.ByScenario[1][0], 0.25, 0)
	near(t, "calm's best case when going", get(0, study.MaximaxMetric).ByScenario[1][0], 0.25, 0)
	// Cost is minimised, in percent: mean (50+10)/2 = 30, variance (10000/3 +
	// 100)/2 - 900 = 816.67, (30+1) * (28.577+1) = 916.9; the best case is 0.
	near(t, "mean-variance of cost", get(1, study.MeanVarianceMetric).Values[0], 916.9, 3)
	near(t, "best case of cost", get(1, study.MaximaxMetric).Values[0], 0, 0.003)
	near(t, "worst case of cost", get(1, study.WorstMetric).Values[0], 1, 0.003)
	if v, in := study.WorstMetric.Author(a.Case.Outcomes[1], 0.5); v != 50 || in != "percent" {
		t.Errorf("half is %v %s", v, in)
	}
	if v, in := study.MeanVarianceMetric.Author(a.Case.Outcomes[1], 0.5); v != 0.5 || in != "" {
		t.Errorf("a pure number becomes %v %s", v, in)
	}
	if len(a.Courses) != 4+3+3 {
		t.Errorf("%d rows are shown first", len(a.Courses))
	}
	for _, c := range a.Courses {
		if !c.Metric.Shown() {
			t.Errorf("%s is shown first", c.Metric)
		}
	}
}
