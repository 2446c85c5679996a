package unit

import (
	"math"
	"strings"
	"testing"
)

func must(t testing.TB, s string, extra ...string) Unit {
	t.Helper()
	u, err := Parse(s, extra...)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return u
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in    string
		text  string
		dim   string
		scale float64
	}{
		{"1", "1", "", 1},
		{"percent", "percent", "", 0.01},
		{"%", "percent", "", 0.01},
		{"percentage points", "percent", "", 0.01},
		{"permille", "permille", "", 0.001},
		{"basis points", "basis points", "", 0.0001},
		{"share", "share", "", 1},
		{"percent of GDP", "percent of GDP", "of GDP^1", 0.01},
		{"percent of GDP/year", "percent of GDP/year", "of GDP^1|years^-1", 0.01},
		{"% of GDP per year", "percent of GDP/year", "of GDP^1|years^-1", 0.01},
		{"percent of world trade/year", "percent of world trade/year", "of world trade^1|years^-1", 0.01},
		{"percent/year", "percent/year", "years^-1", 0.01},
		{"per (percent of GDP/year)", "per (percent of GDP/year)", "of GDP^-1|years^1", 100},
		{"per percent of GDP", "per percent of GDP", "of GDP^-1", 100},
		{"per year", "per year", "years^-1", 1},
		{"1/year", "per year", "years^-1", 1},
		{"/year", "per year", "years^-1", 1},
		{"per 100 warheads", "per 100 warheads", "warheads^-1", 0.01},
		{"per 100,000 persons per year", "per 100,000 persons per year", "persons^-1|years^-1", 1e-5},
		{"per thousand", "per thousand", "", 1e-3},
		{"per thousand tonnes", "per thousand tonnes", "tonnes^-1", 1e-3},
		{"per 1 warhead", "per warhead", "warheads^-1", 1},
		{"index", "index", "", 1},
		{"index of readiness", "index of readiness", "", 1},
		{"yes/no", "yes/no", "yes/no^1", 1},
		{"year", "years", "years^1", 1},
		{"years", "years", "years^1", 1},
		{"months", "months", "years^1", 1. / 12},
		{"days", "days", "years^1", 4. / 1461},
		{"calendar year", "calendar year", "calendar years^1", 1},
		{"persons", "persons", "persons^1", 1},
		{"person", "persons", "persons^1", 1},
		{"people", "people", "persons^1", 1},
		{"troops", "troops", "persons^1", 1},
		{"million persons", "million persons", "persons^1", 1e6},
		{"bn persons", "billion persons", "persons^1", 1e9},
		{"warheads/year", "warheads/year", "warheads^1|years^-1", 1},
		{"USD", "USD", "USD^1", 1},
		{"USD bn", "USD bn", "USD^1", 1e9},
		{"bn USD", "USD bn", "USD^1", 1e9},
		{"billion USD", "USD bn", "USD^1", 1e9},
		{"m USD", "USD mn", "USD^1", 1e6},
		{"USD m", "USD mn", "USD^1", 1e6},
		{"USD k", "USD k", "USD^1", 1e3},
		{"USD bn/year", "USD bn/year", "USD^1|years^-1", 1e9},
		{"USD2024 bn", "USD2024 bn", "USD2024^1", 1e9},
		{"KRW tn", "KRW tn", "KRW^1", 1e12},
		{"USD/person", "USD/person", "USD^1|persons^-1", 1},
		{"USD/person/year", "USD/person/year", "USD^1|persons^-1|years^-1", 1},
		{"USD per 1000 persons", "USD per 1,000 persons", "USD^1|persons^-1", 1e-3},
		{"USD/barrel", "USD/barrel", "USD^1|barrels^-1", 1},
		{"km^2", "km^2", "m^2", 1e6},
		{"m", "m", "m^1", 1},
		{"persons/km^2", "persons/km^2", "m^-2|persons^1", 1e-6},
		{"m^-2", "per m^2", "m^-2", 1},
		{"km/hour", "km/hour", "m^1|years^-1", 8766000},
		{"TWh", "TWh", "Wh^1", 1e12},
		{"GW", "GW", "Wh^1|years^-1", 8.766e12},
		{"person-years", "persons*years", "persons^1|years^1", 1},
		{"persons*years", "persons*years", "persons^1|years^1", 1},
		{"(USD bn)^2", "(USD bn)^2", "USD^2", 1e18},
		{"(percent of GDP)^2", "(percent of GDP)^2", "of GDP^2", 1e-4},
		{"per (USD bn)", "per USD bn", "USD^-1", 1e-9},
		{"  percent   of GDP / year ", "percent of GDP/year", "of GDP^1|years^-1", 0.01},
	} {
		u, err := Parse(c.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.in, err)
			continue
		}
		if u.String() != c.text || u.dim != c.dim || u.Scale() != c.scale {
			t.Errorf("Parse(%q) = %q, dimension %q, scale %g; want %q, %q, %g", c.in, u, u.dim, u.Scale(), c.text, c.dim, c.scale)
		}
		if again := must(t, u.String()); again != u {
			t.Errorf("Parse(%q) = %#v, printed and read again %#v", c.in, u, again)
		}
		if back := must(t, u.Coherent().String()); back != u.Coherent() {
			t.Errorf("coherent unit of %q, %q, is read as %#v", c.in, u.Coherent(), back)
		}
	}
}

func TestNamedUnits(t *testing.T) {
	for s, want := range map[string]Unit{
		"1": One, "yes/no": YesNo, "percent": Percent, "year": Year, "per year": PerYear,
		"index": Index, "calendar year": Calendar,
	} {
		if got := must(t, s); got != want {
			t.Errorf("Parse(%q) = %#v, want %#v", s, got, want)
		}
	}
	if One != (Unit{}) {
		t.Error("the zero Unit is not One")
	}
	if must(t, "USD/person/year") != must(t, "USD").Div(must(t, "persons")).Div(Year) {
		t.Error("a derived unit differs from the same unit parsed")
	}
}

func TestDeclaredWords(t *testing.T) {
	u := must(t, "brigade-years", "brigades") // a built-in word may be declared too
	if u != must(t, "brigades*years") {
		t.Errorf("brigade-years is %q", u)
	}
	u = must(t, "hub/year", "hubs")
	if u.String() != "hubs/year" || u != must(t, u.String(), "hubs") {
		t.Errorf("hub/year is %q", u)
	}
	if got := u.Inv().Mul(PerYear).String(); got != "per hub" {
		t.Errorf("inverse of hubs is %q", got)
	}
	if got := must(t, "per 10 launch-sites", "launch-sites").String(); got != "per 10 launch-sites" {
		t.Errorf("hyphenated word: %q", got)
	}
	if _, err := Parse("hubs"); err == nil {
		t.Error("an undeclared word was read")
	}
	for _, w := range []string{"per", "bn", "USD", "USD2024", "index", "a b", "3", "", "x/y", "percent", "warheads", strings.Repeat("a", 99)} {
		if CheckWord(w) == nil {
			t.Errorf("CheckWord(%q) is nil", w)
		}
	}
	for _, w := range []string{"hubs", "launch-sites", "기지"} {
		if err := CheckWord(w); err != nil {
			t.Errorf("CheckWord(%q): %v", w, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ in, reason, at, fix string }{
		{"", "a unit is missing", "", "1"},
		{"warhaeds", `the nearest known one is "warheads"`, "warhaeds", "warheads"},
		{"percent of GDP/yaer", `nearest known one is "year"`, "yaer", "year"},
		{"dollars", `write "USD"`, "dollars", "USD"},
		{"zorgblatts", `units = ["zorgblatts"]`, "zorgblatts", ""},
		{"percent GDP", `"percent of GDP"`, "GDP", "of GDP"},
		{"USD of GDP", `"of" follows only`, "of", ""},
		{"per USD/year", "two ways", "/", " per "},
		{"persons USD", `a product is written with "*"`, "USD", ""},
		{"100 persons", "no number in front", "100", ""},
		{"USD bn mn", "one scale word", "mn", ""},
		{"km^0", "whole number from 1 to 9", "0", ""},
		{"km^10", "whole number from 1 to 9", "10", ""},
		{"km^9*km", "whole number from 1 to 9", "km^9*km", ""},
		{"km^2.5", "whole number from 1 to 9", "2.5", ""},
		{"per 0 persons", "per zero", "0", ""},
		{"per 1e20 persons", "too long", "1e20", ""},
		{"(USD/person", `")" is missing`, "", ")"},
		{"USD)", "does not belong", ")", ""},
		{"percent of GDP bn", "cannot stand here", "bn", ""},
		{"percent of GDP year", "cannot stand here", "year", ""},
		{"percent of", "needs a name", "of", ""},
		{"calendar year*USD", "stands alone", "calendar year*USD", "years"},
		{"USD bn^2", "put parentheses", "^", ""},
		{"percent of GDP^2", "put parentheses", "^", ""},
		{"5-7", "no number in front", "5", ""},
		{"USD $", "does not belong", "$", "USD"},
		{"USD2524", "not a known unit", "USD2524", ""},
		{"km\xff", "cannot be read", "\xff", ""},
		{"(((((((((km)))))))))", "nested too deeply", "km", ""},
		{strings.Repeat("(", 100), "nested too deeply", "(", ""},
		{strings.Repeat("a", 10000), "too long", strings.Repeat("a", 10000), ""},
	} {
		u, err := Parse(c.in)
		slip, ok := err.(*Error)
		if !ok {
			t.Errorf("Parse(%q) = %q, %v; want a slip", c.in, u, err)
			continue
		}
		if !strings.Contains(slip.Reason, c.reason) {
			t.Errorf("Parse(%q): %q, want %q in it", c.in, slip.Reason, c.reason)
		}
		if got := slip.Text[slip.At:slip.End]; got != c.at {
			t.Errorf("Parse(%q) points at %q, want %q", c.in, got, c.at)
		}
		if c.fix != "" && slip.Fix != c.fix {
			t.Errorf("Parse(%q) proposes %q, want %q", c.in, slip.Fix, c.fix)
		}
	}
}

func TestNesting(t *testing.T) {
	if u := must(t, "((((((((km))))))))"); u != must(t, "km") {
		t.Errorf("eight parentheses round km are %s", u)
	}
}

func TestPredicates(t *testing.T) {
	for _, c := range []struct {
		unit                            string
		dimless, bare, isBool, calendar bool
	}{
		{"1", true, true, false, false},
		{"index", true, true, false, false},
		{"index of trust", true, true, false, false},
		{"share", true, true, false, false},
		{"percent", true, false, false, false},
		{"per thousand", true, false, false, false},
		{"years/year", true, true, false, false},
		{"percent of GDP", false, false, false, false},
		{"years", false, false, false, false},
		{"yes/no", false, false, true, false},
		{"calendar year", false, false, false, true},
	} {
		u := must(t, c.unit)
		if u.Dimensionless() != c.dimless || u.Bare() != c.bare || u.IsBool() != c.isBool || u.IsCalendar() != c.calendar {
			t.Errorf("%s: dimensionless %t, bare %t, yes/no %t, calendar %t", c.unit, u.Dimensionless(), u.Bare(), u.IsBool(), u.IsCalendar())
		}
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"1", "percent", true},
		{"1", "index", true},
		{"index", "index of trust", true},
		{"percent", "index of trust", true},
		{"index of trust", "index of trust", true},
		{"index of trust", "index of readiness", false},
		{"index of trust/year", "index of readiness/year", true}, // labels are kept by pure numbers only
		{"1", "yes/no", false},
		{"years", "calendar year", false},
		{"years", "months", true},
		{"persons", "troops", true},
		{"persons", "warheads", false},
		{"percent of GDP", "percent", false},
		{"percent of GDP", "percent of trade", false},
		{"percent of GDP", "share of GDP", true},
		{"percent of GDP", "percent of GDP/year", false},
		{"USD bn", "USD", true},
		{"USD", "EUR", false},
		{"USD", "USD2024", false},
		{"USD2020", "USD2024", false},
		{"GJ", "MWh", true},
		{"GW", "TWh/year", true},
	} {
		a, b := must(t, c.a), must(t, c.b)
		if a.Same(b) != c.same || b.Same(a) != c.same {
			t.Errorf("%s same as %s: %t, %t; want %t", a, b, a.Same(b), b.Same(a), c.same)
		}
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct {
		unit           string
		author, stored float64
	}{
		{"percent", 0.05, 0.0005},
		{"percent", 2.32, 0.0232},
		{"percent of GDP/year", 0.059, 0.00059},
		{"percent", 0.07, 0.0007}, // 0.07*0.01 is 0.0007000000000000001
		{"months", 5, 5. / 12},
		{"weeks", 11, 308. / 1461}, // 11*(28./1461) is one bit off
		{"USD bn", 1.1, 1.1e9},
		{"per (percent of GDP/year)", 0.3, 30},
		{"per 100 warheads", 0.3, 0.003},
		{"months", 6, 0.5},
		{"1", 3.5, 3.5},
		{"percent", math.Inf(1), math.Inf(1)},
	} {
		u := must(t, c.unit)
		if got := u.FromAuthor(c.author); got != c.stored {
			t.Errorf("%g %s is stored as %g, want %g", c.author, u, got, c.stored)
		}
		if got := u.ToAuthor(c.stored); got != c.author {
			t.Errorf("%g is %g %s, want %g", c.stored, got, u, c.author)
		}
	}
	if !math.IsNaN(Percent.FromAuthor(math.NaN())) || !math.IsNaN(Percent.ToAuthor(math.NaN())) {
		t.Error("NaN does not stay NaN")
	}
}

func TestSymbol(t *testing.T) {
	for s, want := range map[string]string{
		"percent": "%", "percent of GDP/year": "% of GDP/year", "USD bn": "USD bn",
		"per (percent of GDP/year)": "per (% of GDP/year)",
	} {
		if got := must(t, s).Symbol(); got != want {
			t.Errorf("symbol of %s is %q, want %q", s, got, want)
		}
	}
}

func TestMoneyAndBase(t *testing.T) {
	if c, y, ok := must(t, "USD2024 bn/year").Money(); c != "USD" || y != 2024 || !ok {
		t.Error(c, y, ok)
	}
	if _, _, ok := must(t, "USD/EUR").Money(); ok {
		t.Error("an exchange rate has two currencies")
	}
	if b := must(t, "per (percent of GDP/year)").Base(); b != "GDP" {
		t.Error(b)
	}
}
