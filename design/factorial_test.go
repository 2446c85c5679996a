package design_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"hedge/design"
	"hedge/model"
)

// flat is a case of so many uncertainties drawn once, and one drawn every year.
func flat(n int) *model.Case {
	c := small()
	c.Uncertainties = []model.Uncertainty{{Head: model.Head{Name: "weather"}, By: model.None, Yearly: true}}
	for i := range n {
		c.Uncertainties = append(c.Uncertainties, model.Uncertainty{Head: model.Head{Name: fmt.Sprint("u", i)}, By: model.None})
	}
	return c
}

func TestGrid(t *testing.T) {
	for _, c := range []struct{ uncertainties, futures, levels, n int }{
		{1, 2, 2, 2},
		{1, 1000, 1000, 1000},
		{2, 1000, 31, 961}, // 32^2 = 1024
		{2, 1024, 32, 1024},
		{3, 1000, 10, 1000},
		{3, 999, 9, 729},
		{10, 1024, 2, 1024},
		{10, 59_048, 2, 1024}, // 3^10 = 59,049
		{10, 59_049, 3, 59_049},
		{62, math.MaxInt, 2, 1 << 62},
		{1, math.MaxInt32, math.MaxInt32, math.MaxInt32},
	} {
		levels, n, err := design.Grid(flat(c.uncertainties), c.futures)
		if err != nil || levels != c.levels || n != c.n {
			t.Errorf("%d uncertainties, %d futures: %d levels, %d combinations, %v; want %d and %d", c.uncertainties, c.futures, levels, n, err, c.levels, c.n)
		}
	}
	correlated := flat(3)
	correlated.Correlations = correlate(1, 3, 0.5)
	for want, grid := range map[string]func() (int, int, error){
		"2^10 futures":    func() (int, int, error) { return design.Grid(flat(10), 1023) },
		"2^61 futures":    func() (int, int, error) { return design.Grid(flat(61), 20_000) },
		"2^200 futures":   func() (int, int, error) { return design.Grid(flat(200), math.MaxInt) },
		"sobol or lhs":    func() (int, int, error) { return design.Grid(flat(1), 1) },
		"nothing":         func() (int, int, error) { return design.Grid(flat(0), 1000) },
		"u0 and u2 canno": func() (int, int, error) { return design.Grid(correlated, 1000) },
	} {
		if _, _, err := grid(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v does not say %q", err, want)
		}
	}
	if _, err := newFutures(correlated, design.Spec{Futures: 1000, Sampler: design.Factorial}); err == nil {
		t.Error("a grid of correlated uncertainties was accepted")
	}
	if _, err := newFutures(flat(2), design.Spec{Futures: 1000, Sampler: design.Factorial}); err == nil || !strings.Contains(err.Error(), "961") {
		t.Errorf("1000 futures were accepted for a grid of 961: %v", err)
	}
}

// TestFactorial: three levels of two uncertainties, worked by hand: midpoints 1/6,
// 1/2, 5/6, the first uncertainty slowest. The rest is drawn as by Monte Carlo.
func TestFactorial(t *testing.T) {
	c := flat(2)
	f := futures(t, c, design.Spec{Futures: 9, Seed: 1, Sampler: design.Factorial})
	m := futures(t, c, design.Spec{Futures: 9, Seed: 1, Sampler: design.MonteCarlo})
	a, b, w, v := make([]float64, 9), make([]float64, 9), make([]float64, 9), make([]float64, 9)
	f.Uniforms(1, 0, a, 0)
	f.Uniforms(2, 0, b, 0)
	f.Uniforms(0, 2, w, 0)
	m.Uniforms(0, 2, v, 0)
	middle := []float64{1. / 6, 1. / 2, 5. / 6}
	for i := range 9 {
		if math.Abs(a[i]-middle[i/3]) > 1e-15 || math.Abs(b[i]-middle[i%3]) > 1e-15 {
			t.Errorf("future %d: %v, %v; want %v, %v", i, a[i], b[i], middle[i/3], middle[i%3])
		}
		if w[i] != v[i] {
			t.Errorf("future %d: weather %v, Monte Carlo has %v", i, w[i], v[i])
		}
	}
}
