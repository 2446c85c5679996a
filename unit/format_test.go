package unit

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		x      float64
		unit   string
		digits int
		want   string
	}{
		{0.0005, "percent", 3, "0.05"},
		{0.023249, "percent of GDP/year", 3, "2.32"},
		{28500, "persons", 3, "28,500"},
		{28456, "persons", 3, "28,500"},
		{9999, "persons", 5, "9999"},
		{9999.6, "persons", 4, "10,000"},
		{1234567, "1", 9, "1,234,567"},
		{1e7, "1", 3, "10,000,000"},
		{1.2e7, "1", 3, "1.2e7"},
		{123456789, "1", 3, "1.23e8"},
		{0.0001, "1", 3, "0.0001"},
		{0.00012345, "1", 3, "0.000123"},
		{0.000099, "1", 3, "9.9e-5"},
		{-0.75, "1", 2, "-0.75"},
		{-12345.678, "1", 7, "-12,345.68"},
		{0, "percent", 3, "0"},
		{math.Copysign(0, -1), "1", 3, "0"},
		{1.0 / 3, "1", 3, "0.333"},
		{0.1, "1", 0, "0.1"},
		{100, "1", 3, "100"},
		{2031, "calendar year", 2, "2031"},
		{2031.25, "calendar year", 3, "2031"},
		{1, "yes/no", 3, "yes"},
		{0, "yes/no", 3, "no"},
		{0.25, "yes/no", 3, "0.25"},
		{2e10, "USD bn/year", 3, "20"},
		{math.NaN(), "1", 3, "–"},
		{math.Inf(1), "1", 3, "∞"},
		{math.Inf(-1), "percent", 3, "-∞"},
	} {
		if got := Format(c.x, must(t, c.unit), c.digits); got != c.want {
			t.Errorf("Format(%g, %s, %d) = %q, want %q", c.x, c.unit, c.digits, got, c.want)
		}
	}
}

func TestFormatReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-1e12, 1e12).Draw(t, "x")
		digits := rapid.IntRange(0, 17).Draw(t, "digits")
		s := Format(x, One, digits)
		want := strconv.FormatFloat(x, 'e', digits-1, 64)
		w, _ := strconv.ParseFloat(want, 64)
		if got, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64); err != nil || got != w {
			t.Fatalf("Format(%g, 1, %d) = %q, want the number %s", x, digits, s, want)
		}
	})
}
