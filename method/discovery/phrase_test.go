package discovery

import (
	"fmt"
	"slices"
	"testing"
)

func TestPhrases(t *testing.T) {
	tb := table(t,
		Column{Name: "own capability", Values: []float64{0, 1, 2, 3, 4}},
		Column{Name: "years", Kind: Integer, Values: []float64{0, 1, 2, 3, 12_345_678}},
		Levelled("tension", Ordinal, []string{"low", "middle", "high"}, []int{0, 1, 2, 2, 2}),
		Levelled("ally", Categorical, []string{"Japan", "Korea", "Guam", "nobody", "never"}, []int{0, 1, 2, 3, 3}),
		YesNo("treaty", []bool{true, false, true, true, true}))
	low := func(c int, v float64) Limit { return Limit{Column: c, Bound: AtLeast, Value: v} }
	high := func(c int, v float64) Limit { return Limit{Column: c, Bound: AtMost, Value: v} }
	keep := func(c int, k ...int) Limit { return Limit{Column: c, Bound: OneOf, Keep: k} }
	for _, c := range []struct {
		region Region
		want   []string
	}{
		{nil, nil},
		{Region{high(0, 0.4)}, []string{"own capability below 0.4"}},
		{Region{low(0, 1.0/3)}, []string{"own capability above 0.3333"}},
		{Region{low(0, 1e-7), high(0, 123456.789)}, []string{"own capability between 1e-07 and 123500"}},
		{Region{low(1, 3)}, []string{"years at least 3"}},
		{Region{high(1, 12_345_678)}, []string{"years at most 12345678"}},
		{Region{low(1, 3), high(1, 5)}, []string{"years from 3 to 5"}},
		{Region{low(1, 3), high(1, 3)}, []string{"years is 3"}},
		{Region{low(2, 1)}, []string{"tension at least middle"}},
		{Region{low(2, 1), high(2, 1)}, []string{"tension is middle"}},
		{Region{keep(3, 0), keep(4, 1)}, []string{"ally is Japan", "treaty is true"}},
		{Region{keep(3, 0, 1)}, []string{"ally is Japan or Korea"}},
		{Region{keep(3, 0, 1, 3)}, []string{"ally is not Guam"}},
		{Region{high(0, -2.5), low(2, 2), keep(4, 0)}, []string{"own capability below -2.5", "tension at least high", "treaty is false"}},
	} {
		if got := c.region.Phrases(tb, nil); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	unit := func(c int, v float64) string { return fmt.Sprintf("%v %s", v, []string{"%", "years"}[c]) }
	got := Region{high(0, 40), low(1, 3), low(2, 1)}.Phrases(tb, unit)
	if want := []string{"own capability below 40 %", "years at least 3 years", "tension at least middle"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
