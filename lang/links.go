package lang

import (
	"hedge/diag"
)

// links reports circles of claims that support or attack each other: what
// rests on what could not be told.
func (c *checker) links() {
	g := &graph{vertices: make([]vertex, len(c.c.Claims))}
	for i, k := range c.c.Claims {
		g.vertices[i].b = c.of["claim"][i]
		for _, to := range append(append([]int{}, k.Supports...), k.Attacks...) {
			g.vertices[i].edges = append(g.vertices[i].edges, edge{to: to})
		}
	}
	seen := map[int]bool{}
	g.sort(true, func(around []edge) {
		for _, e := range around {
			if seen[e.to] {
				return
			}
		}
		first := around[len(around)-1].to
		names := []string{c.c.Claims[first].Name}
		for _, e := range around {
			seen[e.to] = true
			names = append(names, c.c.Claims[e.to].Name)
		}
		f := diag.Errorf("H708", c.c.Claims[first].Range, "claims rest on each other in a circle: %s", aroundNames(names))
		for _, e := range around[:min(len(around)-1, mostPlaces)] {
			f = f.See(c.c.Claims[e.to].Range, c.c.Claims[e.to].Name)
		}
		c.report(f.With("An argument that leads back to itself supports nothing; cut the weakest link.", ""))
	})
}
