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

// What is run around Prim, at 100,000 x 20.
func BenchmarkAround(b *testing.B) {
	t, y := synthetic(b, 100_000)
	tr, err := Prim(t, y, Settings{})
	if err != nil {
		b.Fatal(err)
	}
	box := tr.Boxes[tr.Knee()]
	number := make([]float64, t.Rows())
	for i := range number {
		number[i] = t.Columns()[9].Values[i]
		if y[i] {
			number[i]++
		}
	}
	for _, c := range []struct {
		name string
		run  func() error
	}{
		{"Resample", func() error { _, err := Resample(t, y, box, 1, Settings{}); return err }},
		{"Constrained to 3", func() error { _, err := Constrained(t, y, 3, Settings{}); return err }},
		{"Cover 3", func() error { _, err := Cover(t, y, 3, Remove, nil, Settings{}); return err }},
		{"Rotate", func() error { _, err := Rotate(t, y); return err }},
		{"PrimMean", func() error { _, err := PrimMean(t, number, Settings{}); return err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				if err := c.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
