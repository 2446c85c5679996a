package unit

import "testing"

func TestExplain(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"percent of GDP/year", "USD bn", "percent of GDP/year is money per year measured against GDP; USD bn is an amount of money"},
		{"USD bn/year", "USD bn", "USD bn/year is money per year; USD bn is an amount of money; one of them is per year"},
		{"USD2024 bn", "USD2020 bn", "USD2024 bn is an amount of money in prices of 2024; USD2020 bn is an amount of money in prices of 2020; converting prices takes a deflator, a constant of the case"},
		{"USD", "EUR", "USD is an amount of money; EUR is an amount of money; converting USD to EUR takes a rate, a constant of the case"},
		{"percent of GDP", "percent of gdp", "percent of GDP is money measured against GDP; percent of gdp is money measured against gdp; GDP and gdp differ in capitals only"},
		{"percent of GDP", "percent of trade", "percent of GDP is money measured against GDP; percent of trade is money measured against trade; bases may not be mixed"},
		{"percent of voters", "percent", "percent of voters is a part measured against voters; percent is a pure number in percent"},
		{"index of trust", "index of hope", "index of trust and index of hope are two different indices"},
		{"index", "years", "index is an index; years is a span of time"},
		{"index of trust", "per year", "index of trust is an index of trust; per year is a rate per year"},
		{"yes/no", "1", "yes/no is true or false; 1 is a pure number"},
		{"calendar year", "years", "calendar year is a date; years is a span of time"},
		{"warheads", "warheads/year", "warheads is a number of warheads; warheads/year is a number of warheads per year; one of them is per year"},
		{"GW", "TWh", "GW is power; TWh is an amount of energy; one of them is per year"},
		{"km", "km^2", "km is a length; km^2 is an area"},
		{"USD/person", "per (percent of GDP/year)", "USD/person is measured in USD/person; per (percent of GDP/year) is measured in years per share of GDP"},
		{"USD", "USD", "USD and USD fit"},
	} {
		if got := Explain(must(t, c.a), must(t, c.b)); got != c.want {
			t.Errorf("Explain(%s, %s):\n%s\nwant\n%s", c.a, c.b, got, c.want)
		}
	}
}
