package design_test

import (
	"slices"
	"testing"

	"hedge/design"
	"hedge/model"
)

// Points that repeat what Monte Carlo drew give the same futures: the same uniforms
// and worlds in the baseline.
func TestGivenRepeatsDraws(t *testing.T) {
	c := small()
	c.Correlations = nil
	worlds := c.Worlds()
	var fitting [][]int
	for _, s := range c.Scenarios {
		fitting = append(fitting, model.Fitting(s, worlds))
	}
	const n = 50
	drawn, err := design.New(c, worlds, fitting, design.Spec{Futures: n, Seed: 3, Sampler: design.MonteCarlo})
	if err != nil {
		t.Fatal(err)
	}
	at := design.Points{World: make([]float64, n), Seed: 3}
	world := make([]int, n)
	drawn.Worlds(c.Baseline, world, 0)
	base := fitting[c.Baseline]
	for i, w := range world {
		at.World[i] = (float64(slices.Index(base, w)) + 0.5) / float64(len(base))
	}
	for i := range c.Uncertainties {
		u := make([]float64, n)
		drawn.Uniforms(i, 0, u, 0)
		at.Uncertainties = append(at.Uncertainties, u)
	}
	for i := range c.Events {
		u := make([]float64, n)
		drawn.Draws(i, u, 0)
		at.Events = append(at.Events, u)
	}
	given, err := design.NewGiven(c, worlds, fitting, at)
	if err != nil {
		t.Fatal(err)
	}
	again := make([]int, 7)
	given.Worlds(c.Baseline, again, 40)
	if !slices.Equal(again, world[40:47]) {
		t.Errorf("worlds %v, want %v", again, world[40:47])
	}
	for i, u := range c.Uncertainties {
		got := make([]float64, 7)
		given.Uniforms(i, 1, got, 40)
		if same := slices.Equal(got, at.Uncertainties[i][40:47]); same == u.Yearly {
			t.Errorf("%s: the same draws: %v, drawn every year: %v", u.Name, same, u.Yearly)
		}
		if u.Yearly { // a path is the same wherever its name stands, and another in another year
			twice, other := make([]float64, 7), make([]float64, 7)
			given.Uniforms(i, 1, twice, 40)
			given.Uniforms(i, 2, other, 40)
			if !slices.Equal(got, twice) || slices.Equal(got, other) {
				t.Errorf("%s: %v, %v, %v", u.Name, got, twice, other)
			}
		}
	}
	at.Uncertainties[0] = at.Uncertainties[0][:3]
	if _, err := design.NewGiven(c, worlds, fitting, at); err == nil {
		t.Error("3 draws for 50 points are no error")
	}
}
