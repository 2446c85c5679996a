package frame

import (
	"fmt"
	"math"
)

// become changes the kind of a column where every value has its counterpart: whole
// numbers are numbers, and everything is text.
func (c *Column) become(k Kind) error {
	out := Column{Field: Field{Name: c.Name, Kind: k, Unit: c.Unit, Optional: k != Float && (c.Optional || c.Kind == Float)}}
	codes := map[string]int32{}
	for row := range c.Rows() {
		has := c.Has(row)
		switch {
		case k == Text:
			var code int32
			if has {
				s := string(appendPlain(nil, c, row))
				at, ok := codes[s]
				if !ok {
					at = int32(len(out.Levels))
					codes[s] = at
					out.Levels = append(out.Levels, s)
				}
				code = at
			}
			out.Codes = append(out.Codes, code)
			if !has && out.Absent == nil {
				out.Absent = make([]bool, row)
			}
			if out.Absent != nil {
				out.Absent = append(out.Absent, !has)
			}
		case k == Float && c.Kind == Int:
			x := math.NaN()
			if has {
				x = float64(c.Ints[row])
			}
			out.Floats = append(out.Floats, x)
		default:
			return fmt.Errorf("column %q is to be %s, but it holds %s: only whole numbers become numbers, and everything text", c.Name, k, c.Kind)
		}
	}
	*c = out
	return nil
}

// appendPlain appends a value as text without quotes.
func appendPlain(b []byte, c *Column, row int) []byte {
	if c.Kind == Text {
		return append(b, c.Levels[c.Codes[row]]...)
	}
	return appendValue(b, c, row)
}
