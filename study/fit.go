package study

import (
	"math"

	"hedge/model"
)

// fit is which possible worlds a scenario has, and which of them each of its
// futures carries.
type fit struct {
	given []bool    // by possible world: it fits the scenario
	world []int     // of each future, as an index into the possible worlds
	share []float64 // of the futures, by possible world
	least float64   // futures in the scenario's world that has fewest
}

func fitOf(t *table, scenario int) fit {
	var f fit
	at := map[int]int{}
	where := t.c.Scenarios[scenario].Where
	for w := range t.p.Worlds.List {
		if t.p.Worlds.Possible(w) {
			at[w] = len(f.given)
			f.given = append(f.given, where == nil || model.Holds(where, t.p.Worlds.List[w]))
		}
	}
	rows := make([]int, t.o.Rows())
	t.o.Futures.Worlds(scenario, rows, 0)
	f.share = make([]float64, len(f.given))
	for i := 0; i < len(rows); i += t.o.Luck() {
		k := at[rows[i]]
		f.world = append(f.world, k)
		f.share[k]++
	}
	f.least = math.Inf(1)
	for k, is := range f.given {
		if is {
			f.least = min(f.least, f.share[k])
		}
		f.share[k] /= float64(len(f.world))
	}
	return f
}

// means gives the mean over the futures of each world, 0 where there are none.
func (f fit) means(x []float64) []float64 {
	sum, n := make([]float64, len(f.given)), make([]float64, len(f.given))
	for i, v := range x {
		sum[f.world[i]] += v
		n[f.world[i]]++
	}
	for w := range sum {
		sum[w] /= max(n[w], 1)
	}
	return sum
}
