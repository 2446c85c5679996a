package belief

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// BenchmarkDecide compares nine actions by all rules: twelve worlds and six
// judgements as in the flagship case, and two sizes beyond.
func BenchmarkDecide(b *testing.B) {
	for _, size := range [][2]int{{12, 6}, {200, 20}, {1500, 30}} {
		r := rand.New(rand.NewPCG(1, 3))
		s, err := New(size[0], drawSet(r, size[0], size[1], false))
		if err != nil {
			b.Fatal(err)
		}
		values := make([][]float64, 9)
		for a := range values {
			for range size[0] {
				values[a] = append(values[a], r.Float64())
			}
		}
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Decide(values); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
