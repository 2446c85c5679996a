package discovery

import (
	"math"
	"slices"
	"testing"

	"hedge/num"
	"hedge/num/regress"
	"pgregory.net/rapid"
)

// logit is 4,000 rows whose logit is 3 a - 2 b + 1.5 where the level is "gone", less 2;
// c and d have no part in it.
func logit(t testing.TB) (*Table, []bool) {
	const n = 4000
	draw := func(name string) []float64 {
		u := make([]float64, n)
		num.NewStream(3, name).Fill(u, 0)
		return u
	}
	a, b, c, k, d, luck := draw("a"), draw("b"), draw("c"), draw("k"), draw("d"), draw("luck")
	codes, flags, y := make([]int, n), make([]bool, n), make([]bool, n)
	for i := range n {
		codes[i] = int(3 * k[i])
		flags[i] = d[i] < 0.5
		e := 3*a[i] - 2*b[i] - 2
		if codes[i] == 2 {
			e += 1.5
		}
		y[i] = luck[i] < num.Logistic(e)
	}
	return table(t,
		Column{Name: "c", Values: c},
		Column{Name: "a", Values: a},
		Levelled("k", Categorical, []string{"near", "far", "gone", "never seen"}, codes),
		YesNo("d", flags),
		Column{Name: "b", Values: b},
		Column{Name: "flat", Values: make([]float64, n)},
	), y
}

// The truth is found within 4 standard errors; BIC chooses its columns and no other.
func TestLogisticFindsTheTruth(t *testing.T) {
	tb, y := logit(t)
	m, err := Logistic(tb, y, LogisticSettings{Criterion: BIC})
	if err != nil {
		t.Fatal(err)
	}
	want := []Term{{Column: 1, Level: -1, Coefficient: 3}, {Column: 2, Level: 1}, {Column: 2, Level: 2, Coefficient: 1.5}, {Column: 4, Level: -1, Coefficient: -2}}
	if len(m.Terms) != len(want) {
		t.Fatalf("%+v", m.Terms)
	}
	for i, w := range want {
		if g := m.Terms[i]; g.Column != w.Column || g.Level != w.Level || math.Abs(g.Coefficient-w.Coefficient) > 4*g.Error || !(g.Error > 0) {
			t.Errorf("%+v, want %+v", g, w)
		}
	}
	for i := range 50 {
		if got := m.Chance(tb.Row(i, nil)); math.Abs(got-m.Chances[i]) > 1e-14 {
			t.Errorf("row %d: %v and %v", i, got, m.Chances[i])
		}
	}
	one, err := Logistic(tb, y, LogisticSettings{MaxColumns: 1})
	if err != nil || len(one.Terms) != 1 || len(one.Steps) != 2 || one.Steps[0].Column != -1 || one.Steps[1].Column != 1 {
		t.Errorf("one column: %+v, %v", one.Steps, err)
	}
}

// A stand-in for two columns is taken in first and dropped when both are there.
func TestLogisticDropsAStandIn(t *testing.T) {
	const n = 2000
	x := make([][]float64, 4)
	for j := range x {
		x[j] = make([]float64, n)
		num.NewStream(uint64(j), "stand-in").Fill(x[j], 0)
	}
	stand, y := make([]float64, n), make([]bool, n)
	for i := range y {
		y[i] = x[2][i] < num.Logistic(10*(x[0][i]+x[1][i]-1))
		stand[i] = x[0][i] + x[1][i] + x[3][i]*0.7
	}
	m, err := Logistic(table(t, Column{Name: "stand-in", Values: stand}, Column{Name: "a", Values: x[0]}, Column{Name: "b", Values: x[1]}), y, LogisticSettings{Criterion: BIC})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Terms) != 2 || m.Terms[0].Column != 1 || m.Terms[1].Column != 2 || m.Steps[1].Column != 0 || !slices.ContainsFunc(m.Steps, func(s Step) bool { return s.Dropped && s.Column == 0 }) {
		t.Errorf("%+v after %+v", m.Terms, m.Steps)
	}
}

// No column more or less lowers the criterion, by fits made anew.
func TestLogisticEndsWhereNothingHelps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb, y := drawnTable(t)
		set := LogisticSettings{Criterion: Criterion(rapid.IntRange(0, 1).Draw(t, "criterion"))}
		m, err := Logistic(tb, y, set)
		if err != nil {
			t.Fatal(err)
		}
		value := func(chosen []bool) float64 {
			var x [][]float64
			for j, is := range chosen {
				if is {
					x = append(x, tb.design(j).columns...)
				}
			}
			f, err := regress.Firth(x, y)
			if err != nil {
				return math.Inf(1)
			}
			return [...]float64{f.AIC, f.BIC}[set.Criterion]
		}
		chosen := make([]bool, len(tb.Columns()))
		for _, term := range m.Terms {
			chosen[term.Column] = true
		}
		is := value(chosen)
		if last := m.Steps[len(m.Steps)-1].Value; math.Abs(last-is) > 1e-9 {
			t.Fatalf("the last step says %v, a new fit %v", last, is)
		}
		for j := range chosen {
			chosen[j] = !chosen[j]
			if len(tb.values[j]) > 1 && value(chosen) < is-1e-6 {
				t.Fatalf("with column %d changed the criterion is %v, below %v", j, value(chosen), is)
			}
			chosen[j] = !chosen[j]
		}
		for i := 1; i < len(m.Steps); i++ {
			if m.Steps[i].Value >= m.Steps[i-1].Value {
				t.Fatalf("%+v", m.Steps)
			}
		}
	})
}

// A level that is at odds with the rest, by hand: 3 of 4 and 1 of 6, each with a half
// added to yes and no (Firth 1993).
func TestLogisticLevels(t *testing.T) {
	codes := []int{1, 1, 1, 1, 3, 3, 3, 3, 3, 3}
	y := []bool{true, true, true, false, true, false, false, false, false, false}
	tb := table(t, Levelled("k", Categorical, []string{"a", "b", "c", "d"}, codes))
	m, err := Logistic(tb, y, LogisticSettings{})
	if err != nil {
		t.Fatal(err)
	}
	want := math.Log(1.5/5.5) - math.Log(3.5/1.5)
	if len(m.Terms) != 1 || m.Terms[0].Level != 3 || math.Abs(m.Terms[0].Coefficient-want) > 1e-8 {
		t.Errorf("%+v, want %v of level 3", m.Terms, want)
	}
	if got := m.Chance([]float64{1}); math.Abs(got-3.5/5) > 1e-8 {
		t.Errorf("level 1 has a chance of %v", got)
	}
}

// Rows that an input parts without error still have a fit, and a threshold that parts
// them.
func TestLogisticSeparated(t *testing.T) {
	x, y := make([]float64, 40), make([]bool, 40)
	for i := range x {
		x[i], y[i] = float64(i), i >= 25
	}
	m, err := Logistic(table(t, Column{Name: "x", Values: x}), y, LogisticSettings{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(m.Tradeoff(0), func(s Threshold) bool { return s.Coverage == 1 && s.Density == 1 }) {
		t.Errorf("%+v", m)
	}
}

func TestTradeoffCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 40).Draw(t, "rows")
		m := &LogisticModel{Chances: make([]float64, n), y: make([]bool, n)}
		total := 0
		for i := range n {
			m.Chances[i] = float64(rapid.IntRange(0, 9).Draw(t, "chance")) / 10
			m.y[i] = rapid.Bool().Draw(t, "y")
			if m.y[i] {
				total++
			}
		}
		if total == 0 {
			t.Skip("no positive")
		}
		most := rapid.IntRange(0, 6).Draw(t, "most")
		got := m.Tradeoff(most)
		for k, s := range got {
			rows, positives := 0, 0
			for i, c := range m.Chances {
				if c >= s.Least {
					rows++
					if m.y[i] {
						positives++
					}
				}
			}
			if s.Rows != rows || s.Positives != positives || s.Coverage != float64(positives)/float64(total) ||
				s.Density != float64(positives)/float64(rows) || s.Mass != float64(rows)/float64(n) {
				t.Fatalf("%+v, by counting %d rows, %d positives", s, rows, positives)
			}
			if k > 0 && !(s.Least < got[k-1].Least) {
				t.Fatalf("%+v after %+v", s, got[k-1])
			}
		}
		if last := got[len(got)-1]; last.Rows != n {
			t.Fatalf("the last has %d of %d rows", last.Rows, n)
		}
		distinct := slices.Compact(slices.Sorted(slices.Values(m.Chances)))
		if most == 0 && len(got) != len(distinct) || most > 0 && len(got) > most+2 {
			t.Fatalf("%d thresholds for %d chances, at most %d", len(got), len(distinct), most)
		}
	})
}

func TestLogisticBryantLempert(t *testing.T) {
	tb, y := bryantLempert(t)
	m, err := Logistic(tb, y, LogisticSettings{Criterion: BIC})
	if err != nil {
		t.Fatal(err)
	}
	// What limits Prim's box 21 is in the formula too (Total biomass, Demand elasticity,
	// Biomass backstop price, Cellulosic cost), and a formula does no worse than the
	// box of a coverage of 0.752809 and a density of 0.770115.
	for _, name := range []string{"Total biomass", "Demand elasticity", "Biomass backstop price", "Cellulosic cost"} {
		if !slices.ContainsFunc(m.Terms, func(term Term) bool { return tb.Columns()[term.Column].Name == name }) {
			t.Errorf("%s is not in the formula", name)
		}
	}
	if !slices.ContainsFunc(m.Tradeoff(0), func(s Threshold) bool { return s.Coverage >= 0.752809 && s.Density >= 0.770115 }) {
		t.Error("no threshold does as well as the box")
	}
}

func TestLogisticRefused(t *testing.T) {
	tb := table(t, Column{Name: "a", Values: []float64{1, 2, 3, 4}})
	some := []bool{true, true, false, false}
	for _, c := range []struct {
		y    []bool
		set  LogisticSettings
		says string
	}{
		{some[:1], LogisticSettings{}, "1 rows are marked"},
		{make([]bool, 4), LogisticSettings{}, "none of the 4"},
		{some, LogisticSettings{Criterion: 2}, "criterion 2"},
		{some, LogisticSettings{MaxColumns: -1}, "at most -1 columns"},
	} {
		_, err := Logistic(tb, c.y, c.set)
		refused(t, err, c.says)
	}
	_, err := Logistic(table(t, Column{Name: "big", Values: []float64{1e300, 0, 1, 2}}), some, LogisticSettings{})
	refused(t, err, `regression on ["big"]`)
	_, err = Logistic(table(t, Column{Name: "a", Values: []float64{1, 2}}), some[1:3], LogisticSettings{})
	if err != nil {
		t.Errorf("two rows: %v", err)
	}
}

func BenchmarkLogistic(b *testing.B) {
	t, y := synthetic(b, 100_000)
	for b.Loop() {
		if _, err := Logistic(t, y, LogisticSettings{Criterion: BIC}); err != nil {
			b.Fatal(err)
		}
	}
}
