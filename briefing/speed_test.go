package briefing

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// long is a briefing of 12 pictures of 60 kB and 40 tables of 10 rows and 6
// columns, with notes and trails.
func long() *Document {
	d := &Document{Title: "Long", Notes: []Note{{"n", Words("a note")}}}
	var svg strings.Builder
	svg.WriteString(`<svg viewBox="0 0 720 400" role="img" aria-labelledby="t"><title id="t">A picture</title>`)
	for i := 0; svg.Len() < 60_000; i++ {
		fmt.Fprintf(&svg, `<path d="M%d 10L20 %d" fill="var(--accent)" stroke-width="1.5"/><text x="%d" y="8">%d %%</text>`, i, i, i, i)
	}
	svg.WriteString("</svg>")
	for i := range 12 {
		d.Blocks = append(d.Blocks, Heading{Level: 1, Text: Words(fmt.Sprint("Part ", i))},
			Paragraph{Text{{Text: strings.Repeat("Some words that are read. ", 20)}, {Kind: ToNote, To: "n"}}},
			Figure{Title: "A finding", Picture: drawing{svg.String(), ""}, Data: [][]string{{"a", "b"}, {"c", "1"}}})
	}
	for i := range 40 {
		t := Table{Caption: Words("A table"), Head: []Text{Words("a"), Words("b"), Words("c"), Words("d"), Words("e"), Words("f")}}
		for r := range 10 {
			row := make([]Cell, 6)
			for c := range row {
				row[c].Text = Words(fmt.Sprint(i, r, c))
			}
			row[5].Trail = &Trail{Formula: "a+b"}
			t.Rows = append(t.Rows, row)
		}
		d.Blocks = append(d.Blocks, t)
	}
	return d
}

// TestLongBriefingIsQuick: under 100 ms each, the best of five, and no larger
// than its pictures and 400 kB.
func TestLongBriefingIsQuick(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: measures time")
	}
	d := long()
	for name, write := range map[string]func(io.Writer) error{
		"HTML":     func(w io.Writer) error { return WriteHTML(w, d) },
		"Markdown": func(w io.Writer) error { return WriteMarkdown(w, d, nil) },
	} {
		best := time.Hour
		var b strings.Builder
		for range 5 {
			b.Reset()
			start := time.Now()
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		t.Logf("%s: %v, %d bytes", name, best, b.Len())
		if best > 100*time.Millisecond || b.Len() > 12*62_000+400_000 {
			t.Errorf("%s: %v, %d bytes", name, best, b.Len())
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	d := long()
	for b.Loop() {
		if err := WriteHTML(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
