package unit

import (
	"testing"

	"pgregory.net/rapid"
)

// measured draws a unit without money, label or mark: there Mul is a group.
func measured(t *rapid.T, name string) Unit {
	u := One
	for _, key := range []string{"persons", "warheads", "m", "years", "Wh", "of GDP", "of trade"} {
		if n := rapid.IntRange(-3, 3).Draw(t, name+" "+key); n != 0 {
			u = u.Mul(Unit{dim: key + "^1"}.Pow(n))
		}
	}
	return u
}

func TestMulLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := measured(t, "a"), measured(t, "b"), measured(t, "c")
		if a.Mul(b) != b.Mul(a) {
			t.Fatalf("%s * %s does not commute", a, b)
		}
		if a.Mul(b).Mul(c) != a.Mul(b.Mul(c)) {
			t.Fatalf("%s * %s * %s does not associate", a, b, c)
		}
		if a.Mul(One) != a || a.Mul(b).Div(b) != a || a.Div(a) != One || a.Inv().Inv() != a {
			t.Fatalf("no inverse: %s, %s", a, b)
		}
		if s, ok := a.Pow(2).Sqrt(); !ok || s != a {
			t.Fatalf("root of the square of %s is %s", a, s)
		}
		if a.Pow(3) != a.Mul(a).Mul(a) || a.Pow(-2) != One.Div(a).Div(a) {
			t.Fatalf("powers of %s", a)
		}
		if !a.Same(a) || a.Scale() != 1 {
			t.Fatalf("%s is not itself", a)
		}
		if back, err := Parse(a.String()); err != nil || back != a {
			t.Fatalf("%#v prints as %q, which is %#v, %v", a, a, back, err)
		}
	})
}

// TestMulCommutes holds for every unit, money and labels included.
func TestMulCommutes(t *testing.T) {
	units := []string{
		"1", "index", "index of trust", "index of hope", "percent", "yes/no", "calendar year", "USD bn",
		"USD2024/year", "EUR", "percent of GDP/year", "percent of trade", "per (percent of GDP)", "USD/person", "km^9", "years",
	}
	rapid.Check(t, func(t *rapid.T) {
		a, _ := Parse(rapid.SampledFrom(units).Draw(t, "a"))
		b, _ := Parse(rapid.SampledFrom(units).Draw(t, "b"))
		if a.Mul(b) != b.Mul(a) {
			t.Fatalf("%s * %s is %#v, and the other way round %#v", a, b, a.Mul(b), b.Mul(a))
		}
		if a.Mul(One) != a.Coherent() || a.Div(One) != a.Coherent() {
			t.Fatalf("%s times 1 is %s", a, a.Mul(One))
		}
		s, ok := a.Join(b)
		if r, rok := b.Join(a); ok != rok || ok != a.Same(b) || ok && !s.Same(r) {
			t.Fatalf("join of %s and %s: %s %t, %s %t", a, b, s, ok, r, rok)
		}
	})
}

func TestDerived(t *testing.T) {
	for _, c := range []struct{ a, op, b, want string }{
		{"percent of GDP", "*", "percent/year", "share of GDP/year"},                   // expected loss
		{"per (percent of GDP/year)", "*", "percent of GDP/year", "1"},                 // effect
		{"per 100 warheads", "*", "warheads", "1"},                                     // effect
		{"percent of GDP/year", "/", "percent of GDP/year", "1"},                       // ratio
		{"percent of GDP/year", "*", "years", "share of GDP"},                          // stock
		{"percent of GDP", "/", "years", "share of GDP/year"},                          // flow
		{"percent", "*", "percent", "1"},                                               //
		{"index of trust", "*", "percent", "index of trust"},                           // label kept
		{"1", "*", "index", "index"},                                                   //
		{"index of trust", "/", "1", "index of trust"},                                 //
		{"1", "/", "index of trust", "1"},                                              // label dropped
		{"index of trust", "*", "index of trust", "1"},                                 //
		{"index of trust", "/", "index of trust", "1"},                                 //
		{"index of trust", "*", "USD", "USD"},                                          //
		{"USD bn", "*", "percent of GDP/year", "USD/year"},                             // money drops the base
		{"percent of GDP", "*", "USD2024 bn", "USD2024"},                               //
		{"USD bn/year", "*", "percent of trade", "USD/year"},                           //
		{"USD", "*", "(percent of GDP)^2", "(share of GDP)^2*USD"},                     // not a plain share
		{"USD/person", "*", "percent of GDP", "share of GDP*USD/person"},               // not pure money
		{"percent of GDP", "*", "USD per percent of GDP", "USD"},                       // plain cancelling
		{"USD", "/", "USD", "1"},                                                       //
		{"USD", "/", "EUR", "USD/EUR"},                                                 // exchange rate
		{"EUR", "*", "USD/EUR", "USD"},                                                 //
		{"USD2024", "/", "USD2020", "USD2024/USD2020"},                                 // deflator
		{"GW", "*", "years", "Wh"},                                                     //
		{"yes/no", "*", "1", "yes/no"},                                                 //
		{"yes/no", "*", "USD", "no unit"},                                              //
		{"calendar year", "*", "years", "no unit"},                                     //
		{"km^9", "*", "km", "no unit"},                                                 //
		{"persons", "*", "(percent of voters)*years", "share of voters*persons*years"}, //
	} {
		a, b := must(t, c.a), must(t, c.b)
		got := a.Mul(b)
		if c.op == "/" {
			got = a.Div(b)
		}
		if got.String() != c.want {
			t.Errorf("%s %s %s is %s, want %s", a, c.op, b, got, c.want)
		}
		if got.Valid() != (c.want != "no unit") || got.Valid() && (got.Scale() != 1 || got != must(t, c.want)) {
			t.Errorf("%s %s %s is %#v", a, c.op, b, got)
		}
	}
}

func TestPowLimits(t *testing.T) {
	if u := must(t, "km").Pow(1 << 60); u.Valid() || u.Same(u) || u.Mul(One).Valid() || u.Inv().Valid() {
		t.Errorf("a power out of range is %s", u)
	}
	if u := must(t, "km^3").Pow(4); u.Valid() {
		t.Errorf("the power 12 is %s", u)
	}
	if u := Percent.Pow(1 << 60); u != One {
		t.Errorf("a power of percent is %s", u)
	}
	if u, ok := must(t, "km").Sqrt(); ok || u.Valid() {
		t.Errorf("root of a length is %s", u)
	}
	if u, ok := Percent.Sqrt(); !ok || u != One {
		t.Errorf("root of percent is %s", u)
	}
	if u, ok := YesNo.Sqrt(); ok {
		t.Errorf("root of yes/no is %s", u)
	}
}

func TestSum(t *testing.T) {
	for _, c := range []struct{ a, b, sum, diff string }{
		{"calendar year", "years", "calendar year", "calendar year"},
		{"months", "calendar year", "calendar year", ""},
		{"calendar year", "calendar year", "", "years"},
		{"yes/no", "yes/no", "", ""},
		{"percent", "1", "percent", "percent"},
		{"1", "percent", "percent", "percent"},
		{"index", "index of trust", "index of trust", "index of trust"},
		{"1", "index", "index", "index"},
		{"index of hope", "index of trust", "", ""},
		{"USD bn", "USD mn", "USD bn", "USD bn"},
		{"USD", "EUR", "", ""},
	} {
		a, b := must(t, c.a), must(t, c.b)
		sum, ok := a.Sum(b)
		if ok != (c.sum != "") || ok && sum.String() != c.sum {
			t.Errorf("%s + %s is %s, want %q", a, b, sum, c.sum)
		}
		diff, ok := a.Difference(b)
		if ok != (c.diff != "") || ok && diff.String() != c.diff {
			t.Errorf("%s - %s is %s, want %q", a, b, diff, c.diff)
		}
	}
	if u, ok := YesNo.Join(YesNo); !ok || u != YesNo {
		t.Error("two truth values do not join")
	}
}
