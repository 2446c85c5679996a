package design

import (
	"math/rand/v2"
	"slices"
	"testing"

	"hedge/model"
)

// TestNearestIsScan holds the search by spheres against its slow twin on random
// sets of worlds and candidates.
func TestNearestIsScan(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for trial := range 300 {
		c := &model.Case{}
		for range 1 + r.IntN(6) {
			c.Descriptors = append(c.Descriptors, model.Descriptor{States: make([]model.State, 2+r.IntN(3))})
		}
		var worlds []model.World
		for _, w := range c.Worlds() {
			if r.IntN(4) > 0 {
				worlds = append(worlds, w)
			}
		}
		if len(worlds) < 2 {
			continue
		}
		a := newAtlas(c, worlds)
		share := 1 + r.IntN(6)
		chosen := map[int]bool{}
		var candidates []int
		for i := range worlds {
			if r.IntN(share) == 0 {
				chosen[i] = true
				candidates = append(candidates, i)
			}
		}
		if len(candidates) == 0 {
			continue
		}
		for w := range worlds {
			got := a.nearest(w, candidates, func(i int) bool { return chosen[i] })
			if want := a.scan(w, candidates); !slices.Equal(got, want) {
				t.Fatalf("trial %d: from %v the nearest are %v, by scan %v", trial, worlds[w], got, want)
			}
		}
	}
}

// TestSphere counts by the definition: in three drivers of 2, 3 and 4 states
// there are 1+2+3 = 6 configurations one change away, 1*2+1*3+2*3 = 11 two, 6
// three.
func TestSphere(t *testing.T) {
	a := &atlas{states: []int{2, 3, 4}}
	for n, want := range []int{1, 6, 11, 6} {
		if got := a.sphere(n); got != want {
			t.Errorf("%d changes: %d configurations, want %d", n, got, want)
		}
		count := 0
		a.walk(model.World{0, 0, 0}, 0, n, func(model.World) { count++ })
		if count != want {
			t.Errorf("%d changes: visited %d configurations, want %d", n, count, want)
		}
	}
}
