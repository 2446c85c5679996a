package discovery

import "testing"

// The whole way from columns to the last box, quasi-p and all. The EMA Workbench 3.0
// takes 17 to 20 s of processor time and 1,140 MiB for the smaller.
func BenchmarkPrim(b *testing.B) {
	for _, rows := range []int{100_000, 1_000_000} {
		b.Run(map[int]string{100_000: "100k x 20", 1_000_000: "1M x 20"}[rows], func(b *testing.B) {
			t, y := synthetic(b, rows)
			columns := t.Columns()
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				t, err := NewTable(columns...)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := Prim(t, y, Settings{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
