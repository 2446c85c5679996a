package tree

import (
	"cmp"
	"slices"
)

// subset tries the cuts of column j of categories: the levels that the node has, in
// the order of their means (equal means in the order of their codes), are cut like
// numbers.
func (g *grower) subset(best *cut, s span, j int) {
	c := g.columns[j]
	n := s.to - s.from
	counts, sums := g.counts[:c.levels], g.sums[:c.levels]
	clear(counts)
	clear(sums)
	y, mean := g.y.y[0], s.mean[0]
	for _, r := range g.rows[s.from:s.to] {
		counts[c.codes[r]]++
		sums[c.codes[r]] += y[r] - mean
	}
	ranked := g.ranked[:0]
	for k := range c.levels {
		if counts[k] > 0 {
			ranked = append(ranked, int32(k))
		}
	}
	slices.SortFunc(ranked, func(a, b int32) int {
		return cmp.Or(cmp.Compare(sums[a]/float64(counts[a]), sums[b]/float64(counts[b])), cmp.Compare(a, b))
	})
	at, fall, least := None, best.fall, float64(even*s.spread)
	by := float64(g.y.scale() * float64(n))
	rows, d, below := 0, 0.0, 0
	for i, k := range ranked[:len(ranked)-1] {
		rows += int(counts[k])
		d += sums[k]
		if rows < g.rule.MinLeaf || n-rows < g.rule.MinLeaf {
			continue
		}
		f := float64(by*float64(d*d)) / float64(float64(rows)*float64(n-rows))
		if f > fall+least {
			at, fall, below = i, f, rows
		}
	}
	if at == None {
		return
	}
	levels := make([]bool, c.levels)
	for k := range levels {
		levels[k] = counts[k] == 0 && below >= n-below
	}
	for _, k := range ranked[:at+1] {
		levels[k] = true
	}
	*best = cut{column: j, levels: levels, fall: fall}
}
