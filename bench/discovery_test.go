package bench

import (
	"testing"

	"hedge/method/discovery"
)

// mixed64 is the counter stream of the synthetic tables: splitmix64 (G. L. Steele, D.
// Lea and C. H. Flood, OOPSLA 2014), draw i as a number in [0, 1).
func mixed64(i uint64) float64 {
	z := 1 + (i+1)*0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	z ^= z >> 31
	return float64(z>>11) * 0x1p-53
}

// tableOf is rows of 20 inputs, of interest where x0 > .6, x1 < .5 and x2 > .3, one row
// in twenty turned round.
func tableOf(rows int) ([]discovery.Column, []bool) {
	columns := make([]discovery.Column, 20)
	for j := range columns {
		columns[j] = discovery.Column{Name: "x" + string(rune('a'+j)), Values: make([]float64, rows)}
	}
	y := make([]bool, rows)
	i := uint64(0)
	for r := range rows {
		for j := range columns {
			columns[j].Values[r] = mixed64(i)
			i++
		}
		y[r] = columns[0].Values[r] > 0.6 && columns[1].Values[r] < 0.5 && columns[2].Values[r] > 0.3
		if mixed64(i) < 0.05 {
			y[r] = !y[r]
		}
		i++
	}
	return columns, y
}

// discoveryOf reports the processor time from columns to boxes.
func discoveryOf(b *testing.B, rows int, find func(*discovery.Table, []bool) error) {
	b.Helper()
	columns, y := tableOf(rows)
	b.ReportAllocs()
	begin := cpu()
	for b.Loop() {
		t, err := discovery.NewTable(columns...)
		if err != nil {
			b.Fatal(err)
		}
		if err := find(t, y); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric((cpu()-begin).Seconds()/float64(b.N), "cpu-s")
	b.ReportMetric(0, "ns/op")
}

func prim(t *discovery.Table, y []bool) error {
	_, err := discovery.Prim(t, y, discovery.Settings{})
	return err
}

// BenchmarkPrim: the whole trajectory with quasi-p, 100,000 x 20. The EMA Workbench 3.0
// takes 17 to 20 s of processor time and 1,140 MiB for the same table.
func BenchmarkPrim(b *testing.B) { discoveryOf(b, 100_000, prim) }

// BenchmarkPrimMillion: 1,000,000 x 20.
func BenchmarkPrimMillion(b *testing.B) { discoveryOf(b, 1_000_000, prim) }

// BenchmarkCart: a tree on 100,000 x 20, leaves of 5 %. Scikit-learn takes 1.3 to 1.7 s
// of processor time.
func BenchmarkCart(b *testing.B) {
	discoveryOf(b, 100_000, func(t *discovery.Table, y []bool) error {
		_, err := discovery.Cart(t, y, discovery.CartSettings{})
		return err
	})
}
