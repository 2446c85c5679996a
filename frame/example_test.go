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
