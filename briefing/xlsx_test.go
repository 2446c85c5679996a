package briefing

import (
	"bytes"
	"os"
	"testing"
)

func office() *Document {
	d := sample()
	for i, b := range d.Blocks {
		t, ok := b.(Table)
		if !ok {
			continue
		}
		t.Bars = []int{2, 3}
		t.Head = append(t.Head, Words("Mean less regret"))
		for r := range t.Rows {
			a, b := t.Rows[r][1].Number.Value, t.Rows[r][2].Number.Value
			t.Rows[r] = append(t.Rows[r], Cell{Text: Words("x"), Number: &Number{a - b, "% of product"}, Formula: &Formula{Columns: []int{1, 2}}})
		}
		t.Align = append(t.Align, Right)
		d.Blocks[i] = t
	}
	return d
}

func TestWriteSampleX(t *testing.T) {
	var b bytes.Buffer
	if err := WriteXLSX(&b, office()); err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/oc/sample.xlsx", b.Bytes(), 0o644)
}
