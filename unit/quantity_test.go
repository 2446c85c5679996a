package unit

import (
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestKorea reads every quantity string of the Korea case. The oracle is
// strconv: "0.059 percent" must be what strconv reads in "0.059e-2".
func TestKorea(t *testing.T) {
	text, err := os.ReadFile("testdata/korea_quantities.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) < 100 {
		t.Fatalf("only %d quantities", len(lines))
	}
	shift := func(unit string) string {
		switch {
		case strings.HasPrefix(unit, "per (percent"):
			return "e2"
		case strings.HasPrefix(unit, "percent"), strings.HasPrefix(unit, "per 100 "):
			return "e-2"
		}
		return ""
	}
	for _, s := range lines {
		sp, err := ParseSpread(s)
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		first, rest, spans := strings.Cut(s, " to ")
		last, unit := first, ""
		if spans {
			last, unit, _ = strings.Cut(rest, " ")
		} else {
			first, unit, _ = strings.Cut(s, " ")
			last = first
		}
		lo, _ := strconv.ParseFloat(first+shift(unit), 64)
		hi, _ := strconv.ParseFloat(last+shift(unit), 64)
		want := Spread{Kind: Point, A: lo, Bare: unit == "", Text: s}
		if spans {
			want.Kind, want.B = Span, hi
		}
		if unit != "" {
			want.Unit = must(t, unit)
		}
		if sp.Kind != want.Kind || sp.A != want.A || sp.B != want.B || sp.Unit != want.Unit || sp.Bare != want.Bare || sp.Text != s {
			t.Errorf("%q: %+v, want %+v", s, sp, want)
		}
		if !spans {
			if q, err := ParseQuantity(s); err != nil || q != (Quantity{lo, want.Unit, s, want.Bare}) {
				t.Errorf("%q: %+v, %v", s, q, err)
			}
		}
		a, b, err := ParseRange(s)
		if err != nil || a.Value != lo || b.Value != hi {
			t.Errorf("range %q: %v to %v, %v", s, a, b, err)
		}
	}
}

func TestParseQuantity(t *testing.T) {
	for _, c := range []struct {
		in    string
		value float64
		unit  string
		bare  bool
	}{
		{"28,500 persons", 28500, "persons", false},
		{"1,234,567.5 USD", 1234567.5, "USD", false},
		{"-0.75 percent of GDP/year", -0.0075, "percent of GDP/year", false},
		{"−0.75 percent", -0.0075, "percent", false},
		{"+2 years", 2, "years", false},
		{"3.5", 3.5, "1", true},
		{"1.5e3 USD", 1500, "USD", false},
		{"1.5e3", 1500, "1", true},
		{"0.3 per (percent of GDP/year)", 30, "per (percent of GDP/year)", false},
		{"10 years", 10, "years", false},
		{"1 year", 1, "years", false},
		{"0 percent/year", 0, "percent/year", false},
		{"3%", 0.03, "percent", false},
		{"5/year", 5, "per year", false},
		{"0.5 1/year", 0.5, "per year", false},
		{"3 1", 3, "1", false},
		{"5 USD bn", 5e9, "USD bn", false},
		{"5 bn USD", 5e9, "USD bn", false},
		{"20 USD2024 bn/year", 2e10, "USD2024 bn/year", false},
		{"6 months", 0.5, "months", false},
		{"2031 calendar year", 2031, "calendar year", false},
		{"3 euros", 0, "", false},
		{"1e400", 0, "", false},
		{"1e-400", 0, "", false},
		{"1e-308 percent", 0, "", false},
		{"1e308 USD tn", 0, "", false},
		{"1e9999999999999999999", 0, "", false},
		{"NaN", 0, "", false},
		{"Inf", 0, "", false},
		{"", 0, "", false},
		{"percent", 0, "", false},
		{".5", 0, "", false},
		{"5. USD", 0, "", false},
		{"1,00 USD", 0, "", false},
		{"28 500 persons", 0, "", false},
		{"0x10", 0, "", false},
		{"1_000", 0, "", false},
		{"--3", 0, "", false},
		{"5-7 percent", 0, "", false},
		{"5 to 7 percent", 0, "", false},
		{"$5 bn", 0, "", false},
		{"1.2.3 USD", 0, "", false},
		{strings.Repeat("9", 41), 0, "", false},
	} {
		q, err := ParseQuantity(c.in)
		if c.unit == "" {
			slip, ok := err.(*Error)
			if !ok || slip.Reason == "" || slip.At > slip.End || slip.End > len(c.in) {
				t.Errorf("ParseQuantity(%q) = %+v, %v; want a slip", c.in, q, err)
			}
			continue
		}
		if err != nil || q.Value != c.value || q.Unit != must(t, c.unit) || q.Bare != c.bare || q.Text != c.in {
			t.Errorf("ParseQuantity(%q) = %+v, %v; want %g %s", c.in, q, err, c.value, c.unit)
		}
	}
}

// TestExact compares the stored value of any decimal with the nearest float64.
func TestExact(t *testing.T) {
	scales := map[string]int{"percent": -2, "permille": -3, "USD bn": 9, "KRW tn": 12, "per 100 warheads": -2, "per (percent of GDP)": 2, "1": 0}
	names := []string{"percent", "permille", "USD bn", "KRW tn", "per 100 warheads", "per (percent of GDP)", "1"}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "unit")
		n := rapid.Int64Range(-1e15+1, 1e15-1).Draw(t, "digits")
		e := rapid.IntRange(-20, 5).Draw(t, "exponent")
		number := strconv.FormatInt(n, 10) + "e" + strconv.Itoa(e)
		want, _ := strconv.ParseFloat(strconv.FormatInt(n, 10)+"e"+strconv.Itoa(e+scales[name]), 64)
		q, err := ParseQuantity(number + " " + name)
		if err != nil || q.Value != want {
			t.Fatalf("%s %s is %v, %v; want %v", number, name, q.Value, err, want)
		}
		x, _ := strconv.ParseFloat(number, 64)
		if got := q.Unit.FromAuthor(x); got != want {
			t.Fatalf("FromAuthor(%v) in %s is %v, want %v", x, name, got, want)
		}
		if got := q.Unit.ToAuthor(want); got != x {
			t.Fatalf("ToAuthor(%v) in %s is %v, want %v", want, name, got, x)
		}
	})
}

func TestReadNumberIsExact(t *testing.T) {
	r, why := readNumber("1,234.5678e-2")
	if why != "" || r.Cmp(big.NewRat(12345678, 1000000)) != 0 {
		t.Error(r, why)
	}
	if x, why := store(big.NewRat(-1, 3)); x != -1.0/3 || why != "" || math.IsNaN(x) {
		t.Error(x, why)
	}
}
