package crossimpact

import (
	"fmt"
	"testing"

	"hedge/num"
)

// dice is a row of draws for tests, the same on every machine.
type dice struct {
	s num.Stream
	n uint64
}

func newDice(seed uint64) *dice { return &dice{s: num.NewStream(seed, "crossimpact test")} }

func (d *dice) below(n int) int {
	d.n++
	return int(d.s.Uniform(d.n) * float64(n))
}

func (d *dice) chance(p float64) bool {
	d.n++
	return d.s.Uniform(d.n) < p
}

// randomMatrix has a section for each ordered pair with the given chance, its
// rows of judgements within -3 and +3, each summing to 0 as the practice asks.
func randomMatrix(t testing.TB, d *dice, states []int, density float64) Matrix {
	t.Helper()
	var ds []Descriptor
	for i, n := range states {
		e := Descriptor{Name: fmt.Sprintf("D%d", i)}
		for k := range n {
			e.States = append(e.States, fmt.Sprintf("s%d", k))
		}
		ds = append(ds, e)
	}
	var sections []Section
	for i := range ds {
		for j := range ds {
			if i == j || !d.chance(density) {
				continue
			}
			s := Section{From: i, To: j}
			for range states[i] {
				s.Cells = append(s.Cells, randomRow(d, states[j]))
			}
			sections = append(sections, s)
		}
	}
	m, err := New(ds, sections)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func randomRow(d *dice, n int) []int {
	for {
		row, sum := make([]int, n), 0
		for c := range row {
			row[c] = d.below(7) - 3
			sum += row[c]
		}
		if sum == 0 {
			return row
		}
	}
}

func (d *dice) configuration(m Matrix) Configuration {
	z := make(Configuration, m.Len())
	for j := range z {
		z[j] = d.below(m.States(j))
	}
	return z
}

func repeat(n, states int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = states
	}
	return out
}
