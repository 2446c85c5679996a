package information_test

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"slices"
	"testing"

	"hedge/method/information"
)

func TestWorkersChangeNothing(t *testing.T) {
	s, x := wide(t, 3000, 7)
	groups := append(information.Singles(7), []int{0, 1, 2}, []int{6, 5, 4, 3}, []int{2, 0, 1, 1},
		[]int{0, 1, 2, 3, 4, 5, 6}, []int{6, 2, 5, 0, 4, 1, 3}, nil)
	one, err := s.EVPPIs(x, groups, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, workers := range []int{0, 2, 7, 40} {
		many, err := s.EVPPIs(x, groups, workers)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(one, many) {
			t.Errorf("%d workers: %v, one worker: %v", workers, many, one)
		}
	}
	if one[7] != one[9] || one[10] != one[11] {
		t.Errorf("a group named in another order: %v, %v and %v, %v", one[7], one[9], one[10], one[11])
	}
	if last := one[len(one)-1]; last.Value != 0 {
		t.Errorf("to be told nothing is worth %v", last)
	}
}

// TestBits pins the bits of a run, which must be the same on amd64 and arm64.
// The hash has no origin but this program's first run.
func TestBits(t *testing.T) {
	const n = 1000
	x := [][]float64{normals(1, "x0", n), normals(1, "x1", n), normals(1, "x2", n)}
	u := [][]float64{make([]float64, n), make([]float64, n), normals(1, "u2", n)}
	for i := range n {
		x[2][i] = math.Floor(float64(2 * x[2][i]))
		u[1][i] = float64(x[0][i]*x[1][i]) + float64(0.25*x[2][i])
	}
	s := sample(t, u...)
	es, err := s.EVPPIs(x, [][]int{{0}, {1}, {2}, {0, 1}, {0, 1, 2}}, 2)
	if err != nil {
		t.Fatal(err)
	}
	c, err := information.CARA{Aversion: 0.7}.Certain(u[1])
	if err != nil {
		t.Fatal(err)
	}
	h := fnv.New64a()
	put := func(numbers ...float64) {
		for _, v := range numbers {
			_ = binary.Write(h, binary.LittleEndian, v)
		}
	}
	for _, e := range append(es, s.EVPI()) {
		put(e.Value, e.Raw, e.Error, e.Changes)
	}
	put(c.Mean, c.Equivalent, c.Premium, c.EquivalentError, c.PremiumError)
	if got := h.Sum64(); got != 0xf66efca4e770d659 {
		t.Errorf("bits %#x: if the method was changed on purpose, write that here", got)
	}
}
