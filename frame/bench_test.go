package frame

import (
	"io"
	"math/rand/v2"
	"testing"
)

// block is a frame like those of outcomes: three texts, a number and floats, of
// which every fourth column holds shares and every eighth yes or no.
func block(rows, floats int) Frame {
	r := rand.New(rand.NewPCG(1, 2))
	text := func(name string, levels ...string) Column {
		c := Column{Field: Field{Name: name, Kind: Text}, Levels: levels, Codes: make([]int32, rows)}
		for i := range c.Codes {
			c.Codes[i] = int32(i * len(levels) / rows)
		}
		return c
	}
	f := Frame{Columns: []Column{
		text("arm", "hold/any", "shift/any", "leave/any"), text("strategy", "hold", "shift", "leave"), text("scenario", "any"),
		{Field: Field{Name: "future", Kind: Int}, Ints: make([]int64, rows)},
	}}
	for i := range rows {
		f.Columns[3].Ints[i] = int64(i)
	}
	for k := range floats {
		c := Column{Field: Field{Name: "outcome_" + string(rune('a'+k)), Kind: Float, Unit: "percent"}, Floats: make([]float64, rows)}
		for i := range c.Floats {
			switch {
			case k%8 == 7:
				c.Floats[i] = float64(r.IntN(2))
			case k%4 == 3:
				c.Floats[i] = float64(r.IntN(100)) / 128
			default:
				c.Floats[i] = 1 / r.Float64()
			}
		}
		f.Columns = append(f.Columns, c)
	}
	return f
}

type counted struct{ n int64 }

func (c *counted) Write(b []byte) (int, error) { c.n += int64(len(b)); return len(b), nil }

func bench(b *testing.B, start func(io.Writer, []Field) (Writer, error)) {
	f := block(1<<16, 8)
	out := &counted{}
	w, err := start(out, f.Fields())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(f.Rows()) * 8 * 8)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		if err := w.Write(f); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(out.n)/float64(n*f.Rows()), "B/row")
}

func BenchmarkParquet(b *testing.B) {
	bench(b, func(w io.Writer, fields []Field) (Writer, error) { return NewParquet(w, fields, nil) })
}

func BenchmarkCSV(b *testing.B) { bench(b, NewCSV) }
