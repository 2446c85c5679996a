package frame_test

import (
	"fmt"
	"math"
	"strings"

	"hedge/frame"
)

func Example() {
	f := frame.Frame{Columns: []frame.Column{
		{Field: frame.Field{Name: "strategy", Kind: frame.Text}, Levels: []string{"hold", "shift"}, Codes: []int32{0, 0, 1}},
		{Field: frame.Field{Name: "future", Kind: frame.Int}, Ints: []int64{0, 1, 0}},
		{Field: frame.Field{Name: "loss", Kind: frame.Float, Unit: "percent of GDP"}, Floats: []float64{0.25, math.NaN(), 3}},
	}}
	var out strings.Builder
	w, err := frame.NewCSV(&out, f.Fields())
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := w.Write(f); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Print(strings.ReplaceAll(out.String(), "\r\n", "\n"))
	// Output:
	// strategy,future,loss
	// hold,0,0.25
	// hold,1,
	// shift,0,3
}

// A number column with one text in it is text; the note says where it stopped being
// numbers.
func ExampleRead() {
	text := "strategy;loss;held\nhold;0.25;true\nhold;;\nshift;\"3,5\";false\n"
	t, err := frame.Read(strings.NewReader(text), int64(len(text)), frame.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range t.Columns {
		fmt.Printf("%s: %s of %d rows, levels %q, absent %v\n", c.Name, c.Kind, c.Rows(), c.Levels, c.Absent)
	}
	fmt.Println(t.Notes)
	// Output:
	// strategy: text of 3 rows, levels ["hold" "shift"], absent []
	// loss: text of 3 rows, levels ["0.25" "3,5"], absent [false true false]
	// held: bool of 3 rows, levels [], absent [false true false]
	// [column "loss", line 4: numbers up to here, then "3,5": read as text (a decimal comma? write a point)]
}
