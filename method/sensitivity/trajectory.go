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
// points of one to the points of the other (Campolongo et al. 2007, section 3). All
// choices are too many to try. From each trajectory a set is grown by what adds
// most, and the best of these sets is taken, the first of equal ones; after M. V.
// Ruano et al., "An improved sampling strategy based on trajectory design for
// application of the Morris method to systems with many input factors",
// Environmental Modelling and Software 37 (2012) 103-109.
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
	var chosen []int
	most := -1.0
	for first := range all {
		set, sum := grow(d, first, n)
		if sum > most {
			chosen, most = set, sum
		}
	}
	out := make([]trajectory, n)
	for i, c := range chosen {
		out[i] = all[c]
	}
	return out
}

// grow adds to a first trajectory the one that is farthest from those chosen, again
// and again, and gives their places in rising order with the sum of d over pairs.
func grow(d [][]float64, first, n int) (chosen []int, sum float64) {
	gain := make([]float64, len(d)) // what each would add; -1 for the chosen
	add := first
	for {
		chosen = append(chosen, add)
		sum += gain[add]
		gain[add] = -1
		if len(chosen) == n {
			slices.Sort(chosen)
			return chosen, sum
		}
		best := -1.0
		next := -1
		for c, v := range gain {
			if v < 0 {
				continue
			}
			gain[c] += d[c][add]
			if gain[c] > best {
				best, next = gain[c], c
			}
		}
		add = next
	}
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
