package study

import "testing"

// By hand: average and worst case rank alike, regret swaps one of three pairs
// (tau 1/3), the best case reverses all (-1); a metric that does not rank and
// one that ties all are left out.
func TestAgreement(t *testing.T) {
	ranked := func(m Metric, ranks ...int) Course {
		return Course{Metric: m, Ranks: ranks, Strategies: make([]int, len(ranks))}
	}
	a, ok := agree([]Course{
		ranked(MeanMetric, 1, 2, 3), ranked(WorstMetric, 1, 2, 3), ranked(RegretMetric, 1, 3, 2),
		ranked(MaximaxMetric, 3, 2, 1), ranked(SkewnessMetric, 0, 0, 0), ranked(BarMetric, 1, 1, 1),
	})
	if want := "Of 4 metrics, the worst case seen ranks the courses in much the same order as average does (rank agreement 1 of 1); regret (0.33) and the best case seen (-1) point elsewhere."; !ok || a.sentence() != want {
		t.Errorf("%v %s", ok, a.sentence())
	}
	if n := a.numbers(); len(n) != 3 || n[0].Value != 1 || n[2].Value != -1 || n[0].Unit != RankAgreement {
		t.Errorf("%v", n)
	}
	a, _ = agree([]Course{ranked(MeanMetric, 1, 2, 3), ranked(WorstMetric, 1, 2, 3), ranked(RegretMetric, 1, 2, 3)})
	if want := "Of 3 metrics, the worst case seen and regret rank the courses in much the same order as average does (rank agreement 1 of 1); none points elsewhere."; a.sentence() != want {
		t.Error(a.sentence())
	}
	a, _ = agree([]Course{ranked(MeanMetric, 1, 2, 3), ranked(WorstMetric, 3, 2, 1), ranked(RegretMetric, 2, 1, 3)})
	if want := "No two of the metrics rank the courses in much the same order."; a.sentence() != want {
		t.Error(a.sentence())
	}
	if _, ok := agree([]Course{ranked(MeanMetric, 1, 2), ranked(WorstMetric, 1, 2), ranked(RegretMetric, 1, 2)}); ok {
		t.Error("two courses have an agreement of 1 or -1 only")
	}
}
