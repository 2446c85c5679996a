package discovery

import (
	"cmp"
	"slices"
)

// Threshold is the rows whose chance is at least Least.
type Threshold struct {
	Least           float64
	Rows, Positives int
	Coverage        float64 // share of all positives
	Density         float64 // share of these rows that are positives
	Mass            float64 // share of all rows
}

// Tradeoff is what lies above every threshold that tells rows apart, from the highest
// to that of all rows: coverage and mass grow on the way. Rows of one chance stay
// together. Of more than most thresholds those are left out that change the coverage
// least, so that about that many are left, evenly over coverage; 0 stands for all.
func (m *LogisticModel) Tradeoff(most int) []Threshold {
	order := make([]int, len(m.Chances))
	total := 0
	for i := range order {
		order[i] = i
		if m.y[i] {
			total++
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(m.Chances[b], m.Chances[a]) })
	var out []Threshold
	at := Threshold{}
	next := 0 // of most steps of coverage the first not yet reached
	for k, i := range order {
		at.Rows++
		if m.y[i] {
			at.Positives++
		}
		last := k+1 == len(order)
		if !last && m.Chances[order[k+1]] == m.Chances[i] {
			continue
		}
		if most > 0 && !last && at.Positives*most < next*total {
			continue
		}
		at.Least = m.Chances[i]
		at.Coverage = float64(at.Positives) / float64(total)
		at.Density = float64(at.Positives) / float64(at.Rows)
		at.Mass = float64(at.Rows) / float64(len(order))
		out = append(out, at)
		if most > 0 {
			next = at.Positives*most/total + 1
		}
	}
	return out
}
