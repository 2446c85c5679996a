package unit

import (
	"math"
	"testing"
)

func FuzzUnit(f *testing.F) {
	for _, s := range []string{
		"percent of GDP/year", "per (percent of GDP/year)", "USD2024 bn/year", "per 100 warheads",
		"hub-years/km^2", "((km^3)^3)^-1", "yes/no", "index of x y", "calendar year", "million m^2 per 0.5 share of a", "1/1/1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := Parse(s, "hubs")
		if err != nil {
			slip := err.(*Error)
			if slip.Text != s || slip.At < 0 || slip.At > slip.End || slip.End > len(s) || slip.Reason == "" {
				t.Fatalf("Parse(%q): %#v", s, slip)
			}
			return
		}
		again, err := Parse(u.String(), "hubs")
		if err != nil || again != u {
			t.Fatalf("Parse(%q) = %#v, printed %q, read again %#v, %v", s, u, u, again, err)
		}
		back, err := Parse(u.Coherent().String(), "hubs")
		if err != nil || back != u.Coherent() {
			t.Fatalf("Parse(%q) is coherent as %q, read again %#v, %v", s, u.Coherent(), back, err)
		}
		if c := u.Scale(); !(c > 0) || math.IsInf(c, 0) {
			t.Fatalf("Parse(%q) has the scale %g", s, c)
		}
		v := u.Mul(u).Div(u)
		_, _ = v.Sqrt()
		_ = Explain(u, v) + Explain(u, Year) + u.Symbol() + Format(1.5, u, 3)
	})
}

func FuzzQuantity(f *testing.F) {
	for _, s := range []string{
		"28,500 persons", "-0.75 percent of GDP/year", "0.3 per (percent of GDP/year)", "1.5e3 USD",
		"2 to 9 USD bn, likely 4", "between 2 and 8 percent", "normal(3, 1) percent within 0 to 6", "beta(2, 5) from 0 to 10",
		"discrete(1: 0.2, 2: 30%)", "quantiles(5%: 1, 95%: 2) years", "5 to 2", "1 to 2 to 3", "beta(1,1) within 1 to 2 from 3 to 4",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if q, err := ParseQuantity(s, "hubs"); err == nil {
			if math.IsNaN(q.Value) || math.IsInf(q.Value, 0) {
				t.Fatalf("ParseQuantity(%q) = %v", s, q)
			}
			if sp, err := ParseSpread(s, "hubs"); err != nil || sp.Kind != Point || sp.A != q.Value || sp.Unit != q.Unit {
				t.Fatalf("ParseSpread(%q) = %+v, %v and the quantity is %+v", s, sp, err, q)
			}
		}
		sp, err := ParseSpread(s, "hubs")
		switch e := err.(type) {
		case *Error:
			if e.Text != s || e.At < 0 || e.At > e.End || e.End > len(s) || e.Reason == "" {
				t.Fatalf("ParseSpread(%q): %#v", s, e)
			}
		case nil:
			for _, x := range []float64{sp.A, sp.B, sp.C, sp.Low, sp.High} {
				if math.IsNaN(x) || math.IsInf(x, 0) {
					t.Fatalf("ParseSpread(%q) = %+v", s, sp)
				}
			}
			if (sp.Kind == Span || sp.Kind == Between || sp.Kind == Likely) && sp.A > sp.B {
				t.Fatalf("ParseSpread(%q) runs backwards: %+v", s, sp)
			}
		case *OrderError:
			if e.Fix != "" {
				if _, err := ParseSpread(e.Fix, "hubs"); err != nil {
					if _, slip := err.(*Error); slip {
						t.Fatalf("ParseSpread(%q) proposes %q: %v", s, e.Fix, err)
					}
				}
			}
		default:
			t.Fatalf("ParseSpread(%q): %T", s, err)
		}
		_, _, _ = ParseRange(s, "hubs")
	})
}
