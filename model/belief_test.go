package model_test

import (
	"math"
	"testing"

	"hedge/model"
)

// TestAt is worked by hand. 2026-01-01 to the end of 2027 are two years, to the
// end of 2029 four: 10 % becomes 1 - 0.9^2 = 19 %, 50 % becomes 75 %. From
// 2025-07-02 noon-less (182 of 365 days gone) to the end of 2025 are 183/365
// years, to the end of 2026 548/365: r = 548/183. Tolerance 1e-12.
func TestAt(t *testing.T) {
	at := func(asOf string, to int, j model.Judgement) (lo, hi float64) {
		return j.At(&model.Case{AsOf: asOf, Horizon: model.Horizon{From: 2026, To: to, Step: 1}})
	}
	for _, x := range []struct {
		asOf   string
		to     int
		j      model.Judgement
		lo, hi float64
	}{
		{"2026-01-01", 2029, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2027, Stretch: true}, 0.19, 0.75},
		{"2026-01-01", 2029, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2027}, 0.1, 0.5},
		{"2026-01-01", 2029, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2029, Stretch: true}, 0.1, 0.5},
		{"2026-01-01", 2029, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2031, Stretch: true}, 0.1, 0.5},
		{"2026-01-01", 2029, model.Judgement{Lo: 0, Hi: 1, By: 2027, Stretch: true}, 0, 1},
		{"2025-07-02", 2026, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2025, Stretch: true}, 1 - math.Pow(0.9, 548.0/183), 1 - math.Pow(0.5, 548.0/183)},
		{"2030-07-02", 2040, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2026, Stretch: true}, 0.1, 0.5}, // by lies before the case
		{"", 2040, model.Judgement{Lo: 0.1, Hi: 0.5, By: 2026, Stretch: true}, 0.1, 0.5},
	} {
		lo, hi := at(x.asOf, x.to, x.j)
		if math.Abs(lo-x.lo) > 1e-12 || math.Abs(hi-x.hi) > 1e-12 {
			t.Errorf("%s to %d, %+v: %v to %v, want %v to %v", x.asOf, x.to, x.j, lo, hi, x.lo, x.hi)
		}
	}
}

func TestYear(t *testing.T) {
	for date, want := range map[string]float64{
		"2025-01-01": 2025, "2025-07-02": 2025 + 182.0/365, "2024-12-31": 2024 + 365.0/366, "2025": 2025, "2025-06": 2025,
	} {
		if got, ok := model.Year(date); got != want || !ok {
			t.Errorf("%s: %v, want %v", date, got, want)
		}
	}
	if _, ok := model.Year("soon"); ok {
		t.Error("soon is a year")
	}
}
