package unit

import (
	"reflect"
	"strings"
	"testing"
)

func TestParseSpread(t *testing.T) {
	pct := func(s string) Unit { return must(t, s) }
	for _, c := range []struct {
		in   string
		want Spread
	}{
		{"5 percent", Spread{Kind: Point, A: 0.05, Unit: Percent}},
		{"0 to 0 USD bn/year", Spread{Kind: Span, Unit: pct("USD bn/year")}},
		{"2 to 20 USD bn/year", Spread{Kind: Span, A: 2e9, B: 2e10, Unit: pct("USD bn/year")}},
		{"-3 to -1 percent", Spread{Kind: Span, A: -0.03, B: -0.01, Unit: Percent}},
		{"1,000 to 28,500 persons", Spread{Kind: Span, A: 1000, B: 28500, Unit: pct("persons")}},
		{"0.1 percent to 5 percent", Spread{Kind: Span, A: 0.001, B: 0.05, Unit: Percent}},
		{"500 persons to 3 thousand persons", Spread{Kind: Span, A: 500, B: 3000, Unit: pct("thousand persons")}},
		{"6 months to 2 years", Spread{Kind: Span, A: 0.5, B: 2, Unit: Year}},
		{"0.1 to 0.5 percent of exports to China", Spread{Kind: Span, A: 0.001, B: 0.005, Unit: pct("percent of exports to China")}},
		{"1 to 5 percent of likely voters", Spread{Kind: Span, A: 0.01, B: 0.05, Unit: pct("percent of likely voters")}},
		{"between 2 and 8 percent", Spread{Kind: Between, A: 0.02, B: 0.08, Unit: Percent}},
		{"between 2 and 8", Spread{Kind: Between, A: 2, B: 8, Bare: true}},
		{"2 to 9 USD bn, likely 4", Spread{Kind: Likely, A: 2e9, B: 9e9, C: 4e9, Unit: pct("USD bn")}},
		{"2 to 9, likely 4 USD bn", Spread{Kind: Likely, A: 2e9, B: 9e9, C: 4e9, Unit: pct("USD bn")}},
		{"2 to 9 likely 4", Spread{Kind: Likely, A: 2, B: 9, C: 4, Bare: true}},
		{"2 to 8 percent within 0 to 10", Spread{Kind: Span, A: 0.02, B: 0.08, Within: &Bounds{0, 0.1}, Unit: Percent}},
		{"uniform(1,500)", Spread{}}, // a thousands separator: one argument
		{"uniform(1, 500) persons", Spread{Kind: Uniform, A: 1, B: 500, Unit: pct("persons")}},
		{"normal(3, 1) percent within 0 to 6", Spread{Kind: Normal, A: 0.03, B: 0.01, Within: &Bounds{0, 0.06}, Unit: Percent}},
		{"normal(3, 1) within 0 to 6 percent", Spread{Kind: Normal, A: 0.03, B: 0.01, Within: &Bounds{0, 0.06}, Unit: Percent}},
		{"normal(mean 3, sd 1) percent", Spread{Kind: Normal, A: 0.03, B: 0.01, Unit: Percent}},
		{"normal(-3, 1)", Spread{Kind: Normal, A: -3, B: 1, Bare: true}},
		{"lognormal(0.02, 0.0014)", Spread{Kind: Lognormal, A: 0.02, B: 0.0014, Bare: true}},
		{"triangular(1, 2, 6) years", Spread{Kind: Triangular, A: 1, B: 6, C: 2, Unit: Year}},
		{"pert(low 1, mode 2, high 6) years", Spread{Kind: PERT, A: 1, B: 6, C: 2, Unit: Year}},
		{"beta(2, 5)", Spread{Kind: Beta, A: 2, B: 5, High: 1, Bare: true}},
		{"beta(2, 5) percent", Spread{Kind: Beta, A: 2, B: 5, High: 0.01, Unit: Percent}},
		{"beta(2, 5) from 0 to 10", Spread{Kind: Beta, A: 2, B: 5, High: 10, Bare: true}},
		{"beta(2, 5) from 1 to 10 percent within 2 to 4", Spread{Kind: Beta, A: 2, B: 5, Low: 0.01, High: 0.1, Within: &Bounds{0.02, 0.04}, Unit: Percent}},
		{"gamma(shape 2, scale 3) years", Spread{Kind: Gamma, A: 2, B: 3, Unit: Year}},
		{"weibull(1.5, 6) months", Spread{Kind: Weibull, A: 1.5, B: 0.5, Unit: pct("months")}},
		{"poisson(3) warheads", Spread{Kind: Poisson, A: 3, Unit: pct("warheads")}},
		{"poisson(3) thousand persons", Spread{Kind: Poisson, A: 3, Unit: pct("thousand persons")}},
		{"bernoulli(0.3)", Spread{Kind: Bernoulli, A: 0.3, Bare: true}},
		{"bernoulli(30%)", Spread{Kind: Bernoulli, A: 0.3, Bare: true}},
		{"bernoulli(p 30 percent)", Spread{Kind: Bernoulli, A: 0.3, Bare: true}},
		{"discrete(1: 0.2, 2: 30%, -5: 0) percent", Spread{Kind: Discrete, Pairs: []Pair{{0.01, 0.2}, {0.02, 0.3}, {-0.05, 0}}, Unit: Percent}},
		{"quantiles(5%: 1, 50%: 2, 0.95: 8) percent", Spread{Kind: Quantiles, Pairs: []Pair{{0.01, 0.05}, {0.02, 0.5}, {0.08, 0.95}}, Unit: Percent}},
	} {
		got, err := ParseSpread(c.in)
		if c.want.Unit == One && !c.want.Bare {
			if _, ok := err.(*Error); !ok {
				t.Errorf("ParseSpread(%q) = %+v, %v; want a slip", c.in, got, err)
			}
			continue
		}
		c.want.Text = c.in
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("ParseSpread(%q) = %+v, %v\nwant %+v", c.in, got, err, c.want)
		}
	}
}

func TestParseSpreadRefuses(t *testing.T) {
	for _, c := range []struct{ in, reason, at string }{
		{"", "a quantity is missing", ""},
		{"2 percent to 5", "written once, at the end", "percent"},
		{"2 percent to 5 USD", "units of a range must fit", "percent"},
		{"2 to 9, likely so", "a number is missing", "so"},
		{"between 2 to 8", `needs "and"`, "between"},
		{"norml(3, 1)", `nearest known one is "normal"`, "norml"},
		{"normal(3)", "normal is written normal(mean, sd)", "normal(3)"},
		{"normal(sd 1, mean 3)", "normal(mean, sd)", "sd"},
		{"normal(3, 0)", "above 0", "0"},
		{"normal(3, -1)", "above 0", "-1"},
		{"normal(3 percent, 1 percent)", "after the closing parenthesis", "percent"},
		{"normal(3, 1", `")" of this parenthesis is missing`, "("},
		{"normal(3, 1) percent within 6", "", "within 6"},
		{"normal(3, 1) within 2 to 2", "equal ends", "2 to 2"},
		{"normal(3, 1) from 0 to 6", `"from a to b" belongs to beta`, "from"},
		{"5 percent within 0 to 6", "not a single value", "within"},
		{"2 to 9, likely 4 within 0 to 5", `needs no "within"`, "within"},
		{"lognormal(-1, 1)", "above 0", "-1"},
		{"beta(0, 1)", "above 0", "0"},
		{"bernoulli(1.2)", "between 0 and 1", "1.2"},
		{"discrete(1: -1)", "cannot be negative", "-1"},
		{"discrete(1: 0, 2: 0)", "all weights are 0", "discrete(1: 0, 2: 0)"},
		{"discrete(1: 1e308, 2: 1e308)", "too large", "discrete(1: 1e308, 2: 1e308)"},
		{"discrete(1, 2)", "discrete(value: weight, ...)", "1"},
		{"discrete()", "discrete(value: weight, ...)", "discrete()"},
		{"quantiles(5%: 1)", "quantiles(5%", "quantiles(5%: 1)"},
		{"quantiles(50%: 1, 5%: 2)", "must rise", "5"},
		{"quantiles(50%: 1, 150%: 2)", "between 0 and 1", "150"},
		{"1 to 2 warhaeds", `"warheads"`, "warhaeds"},
	} {
		sp, err := ParseSpread(c.in)
		slip, ok := err.(*Error)
		if !ok || !strings.Contains(slip.Reason, c.reason) {
			t.Errorf("ParseSpread(%q) = %+v, %v; want %q", c.in, sp, err, c.reason)
			continue
		}
		if got := slip.Text[slip.At:slip.End]; c.reason != "" && got != c.at {
			t.Errorf("ParseSpread(%q) points at %q, want %q", c.in, got, c.at)
		}
	}
}

func TestBackwards(t *testing.T) {
	for _, c := range []struct{ in, fix string }{
		{"5 to 2 percent", "2 to 5 percent"},
		{"2 years to 6 months", "6 months to 2 years"},
		{"between 8 and 2", "between 2 and 8"},
		{"2 to 9, likely 40", ""},
		{"uniform(5, 1)", "uniform(1, 5)"},
		{"triangular(1, 0, 6)", ""},
		{"normal(3, 1) within 6 to 0", "normal(3, 1) within 0 to 6"},
		{"beta(2, 5) from 10 to 0 percent", "beta(2, 5) from 0 to 10 percent"},
		{"quantiles(5%: 3, 95%: 1)", ""},
	} {
		sp, err := ParseSpread(c.in)
		back, ok := err.(*OrderError)
		if !ok || back.Fix != c.fix || back.Text != c.in || back.Reason == "" {
			t.Errorf("ParseSpread(%q): %#v; want the fix %q", c.in, err, c.fix)
			continue
		}
		if sp.Text != c.in {
			t.Errorf("ParseSpread(%q) gives no spread", c.in)
		}
		if c.fix != "" {
			if _, err := ParseSpread(c.fix); err != nil {
				t.Errorf("the fix %q: %v", c.fix, err)
			}
		}
	}
	lo, hi, err := ParseRange("5 to 2 percent")
	if _, ok := err.(*OrderError); !ok || lo.Value != 0.05 || hi.Value != 0.02 {
		t.Error(lo, hi, err)
	}
}

func TestParseRange(t *testing.T) {
	lo, hi, err := ParseRange("between 55 and 80 percent")
	if err != nil || lo.Value != 0.55 || hi.Value != 0.8 || lo.Unit != Percent {
		t.Error(lo, hi, err)
	}
	for _, s := range []string{"2 to 9, likely 4", "normal(3, 1)", "2 to 9 within 1 to 10", "x"} {
		if _, _, err := ParseRange(s); err == nil {
			t.Errorf("ParseRange(%q) is read", s)
		}
	}
}

func TestUsage(t *testing.T) {
	for k := Uniform; k <= Quantiles; k++ {
		if !strings.HasPrefix(k.Usage(), k.String()+"(") {
			t.Errorf("%s is written %s", k, k.Usage())
		}
	}
}
