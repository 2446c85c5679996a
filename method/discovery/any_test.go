package discovery

import (
	"fmt"
	"math"

	"hedge/num"
	"pgregory.net/rapid"
)

// anyTable draws a small table of all kinds, with ties, constant and repeated columns,
// numbers below 0 and levels that no row has, and a target that depends on it a little.
func anyTable(r *rapid.T) (*Table, []bool) {
	rows := rapid.IntRange(2, 120).Draw(r, "rows")
	seed := rapid.Uint64Range(0, 1<<20).Draw(r, "seed")
	kinds := rapid.SliceOfN(rapid.IntRange(0, 9), 1, 6).Draw(r, "kinds")
	var columns []Column
	for j, kind := range kinds {
		s := num.NewStream(seed, fmt.Sprint("column ", j))
		x := make([]float64, rows)
		s.Fill(x, 0)
		c := Column{Name: fmt.Sprint("c", j), Values: x}
		each := func(f func(u float64) float64) {
			for i := range x {
				x[i] = f(x[i])
			}
		}
		switch kind {
		case 0, 1: // reals
		case 2: // reals in ties, with neighbouring numbers
			each(func(u float64) float64 { return []float64{-1, 0, 1e-3, 5e-324, 1, math.Nextafter(1, 2)}[int(6*u)] })
		case 3:
			c.Kind = Integer
			each(func(u float64) float64 { return math.Floor(12*u) - 6 })
		case 4:
			c.Kind = Integer
			each(func(u float64) float64 { return math.Floor(1000 * u * u * u) })
		case 5:
			c.Kind, c.Levels = Ordinal, []string{"none", "low", "middle", "high", "never"}
			each(func(u float64) float64 { return math.Floor(4 * u) })
		case 6, 7:
			c.Kind, c.Levels = Categorical, []string{"a", "b", "never", "c", "d"}
			each(func(u float64) float64 { return []float64{0, 1, 3, 4, 4, 4}[int(6*u)] })
		case 8:
			yes := make([]bool, rows)
			for i := range yes {
				yes[i] = x[i] < 0.3
			}
			c = YesNo(c.Name, yes)
		case 9:
			each(func(float64) float64 { return 7 })
		}
		if j > 0 && rapid.IntRange(0, 9).Draw(r, "repeat") == 0 {
			c.Kind, c.Levels, c.Values = columns[j-1].Kind, columns[j-1].Levels, columns[j-1].Values
		}
		columns = append(columns, c)
	}
	t, err := NewTable(columns...)
	if err != nil {
		r.Fatal(err)
	}
	noise := num.NewStream(seed, "noise")
	y := make([]bool, rows)
	for i := range y {
		p := 0.3
		for j := range columns {
			if t.rank[j][i] >= uint32(len(t.values[j])/2) {
				p += 0.5 / float64(len(columns))
			}
		}
		y[i] = noise.Uniform(uint64(i)) < p
	}
	y[0], y[1] = true, false
	return t, y
}

func anySettings(r *rapid.T) Settings {
	return Settings{
		Peel:      rapid.SampledFrom([]float64{0, 0.01, 0.1, 0.25, 0.4}).Draw(r, "peel"),
		Paste:     rapid.SampledFrom([]float64{0, 0.01, 0.1, 0.4}).Draw(r, "paste"),
		MassMin:   rapid.SampledFrom([]float64{0, 1e-9, 0.2}).Draw(r, "mass"),
		Objective: Objective(rapid.IntRange(0, 2).Draw(r, "objective")),
		Peer:      rapid.Bool().Draw(r, "peer"),
	}
}
