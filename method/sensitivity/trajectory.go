package sensitivity

import (
	"math"
	"slices"

	"hedge/num"
)

// trajectory is a way through the grid on which each input moves once.
type trajectory struct {
	from, to []int // level of each input before and after its move
	turn     []int // after which row each input moves
}

func (t *trajectory) level(input, row int) int {
	if row > t.turn[input] {
		return t.to[input]
	}
	return t.from[input]
}

// drawTrajectories draws them independently: each input starts or ends in the
// lower half of its levels, moves by half their number, up or down with equal
// chance, and all move in random order (Morris 1991, section 3).
func drawTrajectories(n, k, levels int, seed uint64) []trajectory {
	start := num.NewStream(seed, "sensitivity morris start")
	way := num.NewStream(seed, "sensitivity morris direction")
	order := num.NewStream(seed, "sensitivity morris order")
	all := make([]trajectory, n)
	for c := range all {
		t := trajectory{make([]int, k), make([]int, k), make([]int, k)}
		for i := range k {
			at := uint64(c*k + i)
			low := int(float64(start.Uniform(at) * float64(levels/2)))
			t.from[i], t.to[i] = low, low+levels/2
			if way.Uniform(at) < 0.5 {
				t.from[i], t.to[i] = t.to[i], t.from[i]
			}
			j := int(float64(order.Uniform(at) * float64(i+1))) // shuffles as it fills
			t.turn[i] = t.turn[j]
			t.turn[j] = i
		}
		all[c] = t
	}
	return all
}

// spread chooses n trajectories far from each other: those for which the sum of
// d^2 over all pairs is large, d being the sum of the Euclidean distances from the
// points of one to the points of the other (Campolongo et al. 2007, section 3). It
// takes the best pair and adds the best one again and again, after M. V. Ruano et
// al., "An improved sampling strategy based on trajectory design for application of
// the Morris method to systems with many input factors", Environmental Modelling
// and Software 37 (2012) 103-109; the best of all choices cannot be searched. Of
// equal ones the first is taken.
func spread(all []trajectory, n int) []trajectory {
	d := make([][]float64, len(all))
	for a := range all {
		d[a] = make([]float64, len(all))
		for b := range a {
			d[a][b] = distance(&all[a], &all[b])
			d[a][b] = float64(d[a][b] * d[a][b])
			d[b][a] = d[a][b]
		}
	}
	first, second := 0, 1
	for a := range all {
		for b := a + 1; b < len(all); b++ {
			if d[a][b] > d[first][second] {
				first, second = a, b
			}
		}
	}
	chosen := []int{first, second}
	gain := make([]float64, len(all))
	for c := range all {
		gain[c] = d[c][first] + d[c][second]
	}
	for len(chosen) < n {
		best := -1
		for c := range all {
			if !slices.Contains(chosen, c) && (best < 0 || gain[c] > gain[best]) {
				best = c
			}
		}
		chosen = append(chosen, best)
		for c := range all {
			gain[c] += d[c][best]
		}
	}
	slices.Sort(chosen)
	out := make([]trajectory, n)
	for i, c := range chosen {
		out[i] = all[c]
	}
	return out
}

// distance is in steps of the grid.
func distance(a, b *trajectory) float64 {
	sum := 0.0
	for r := range len(a.turn) + 1 {
		for s := range len(a.turn) + 1 {
			square := 0
			for i := range a.turn {
				e := a.level(i, r) - b.level(i, s)
				square += e * e
			}
			sum += math.Sqrt(float64(square))
		}
	}
	return sum
}
