package frame

import (
	"fmt"
	"math"
	"strconv"
)

// growing is a column while CSV is read. Its kind is the narrowest that all cells so
// far fit: nothing yet, then yes or no or a whole number, then a number, then text.
type growing struct {
	Column
	some   bool // the kind is known
	given  bool // it was fixed from outside
	doubt  bool // a cell in quotes was taken for absent: the empty text, if this is text
	reread bool // it is text after all: what came before has to be read again
	note   *Note
	codes  map[string]int32
	size   int64 // of the levels
}

// add takes the cell of the next row. An error is one of a column whose kind is
// fixed.
func (g *growing) add(c cell, row, line int) error {
	if g.reread {
		return nil
	}
	if missing(c.text) && !(c.quoted && g.Kind == Text) {
		g.doubt = g.doubt || c.quoted
		g.skip(row)
		return nil
	}
	if g.some && g.put(c.text, row) {
		return nil
	}
	if g.given {
		return fmt.Errorf("line %d: column %q is to be %s, but %q is not", line, g.Name, g.Kind, start(c.text))
	}
	if !g.some {
		g.begin(c.text, row)
		return nil
	}
	if x, ok := number(c.text); ok && g.Kind == Int {
		g.widen()
		g.Floats = append(g.Floats, x)
		return nil
	}
	g.note = &Note{g.Name, line, fmt.Sprintf("%s up to here, then %q: read as text%s", many(g.Kind), start(c.text), comma(c.text))}
	g.again()
	return nil
}

// many is what values of a kind are called.
func many(k Kind) string {
	return map[Kind]string{Float: "numbers", Int: "whole numbers", Bool: "true and false"}[k]
}

// comma is advice where a text may be a number with a decimal comma.
func comma(b []byte) string {
	commas := 0
	point := make([]byte, len(b))
	for i, v := range b {
		if point[i] = v; v == ',' {
			point[i] = '.'
			commas++
		}
	}
	if _, ok := number(point); ok && commas == 1 {
		return " (a decimal comma? write a point)"
	}
	return ""
}

// again drops the values: the column is read once more, as text.
func (g *growing) again() {
	g.reread = true
	g.Column = Column{Field: Field{Name: g.Name, Kind: Text}}
}

// begin decides the kind by the first cell that is not absent; the rows before it
// are.
func (g *growing) begin(b []byte, row int) {
	g.some = true
	for _, k := range []Kind{Bool, Int, Float, Text} {
		g.Kind = k
		if k == Text && g.doubt {
			g.again()
			return
		}
		g.fill(row)
		if g.put(b, row) {
			return
		}
		g.Bools, g.Ints, g.Floats, g.Absent, g.Optional = nil, nil, nil, nil, false
	}
}

// fill makes rows 0 to row-1 absent.
func (g *growing) fill(row int) {
	for i := range row {
		g.skip(i)
	}
}

// skip takes an absent cell.
func (g *growing) skip(row int) {
	if !g.some {
		return
	}
	switch g.Kind {
	case Float:
		g.Floats = append(g.Floats, math.NaN())
		return
	case Int:
		g.Ints = append(g.Ints, 0)
	case Bool:
		g.Bools = append(g.Bools, false)
	case Text:
		g.Codes = append(g.Codes, 0)
	}
	if g.Absent == nil {
		g.Absent = make([]bool, row)
		g.Optional = true
	}
	g.Absent = append(g.Absent, true)
}

// put takes a cell if it is of the column's kind.
func (g *growing) put(b []byte, row int) bool {
	switch g.Kind {
	case Float:
		x, ok := number(b)
		if ok {
			g.Floats = append(g.Floats, x)
		}
		return ok
	case Int:
		n, ok := whole(b)
		if !ok {
			return false
		}
		g.Ints = append(g.Ints, n)
	case Bool:
		yes, ok := truth(b)
		if !ok {
			return false
		}
		g.Bools = append(g.Bools, yes)
	case Text:
		g.Codes = append(g.Codes, g.code(b))
	}
	if g.Absent != nil {
		g.Absent = append(g.Absent, false)
	}
	return true
}

// code is the code of a level, new ones in the order of their first row.
func (g *growing) code(b []byte) int32 {
	k, ok := g.codes[string(b)]
	if !ok {
		if g.codes == nil {
			g.codes = map[string]int32{}
		}
		k = int32(len(g.Levels))
		s := string(b)
		g.codes[s] = k
		g.Levels = append(g.Levels, s)
		g.size += int64(len(s)) + 64 // two headers and a place in the map
	}
	return k
}

// widen makes whole numbers numbers.
func (g *growing) widen() {
	g.Floats = make([]float64, len(g.Ints), cap(g.Ints))
	for i, n := range g.Ints {
		g.Floats[i] = float64(n)
		if g.Absent != nil && g.Absent[i] {
			g.Floats[i] = math.NaN()
		}
	}
	g.Kind, g.Ints, g.Absent, g.Optional = Float, nil, nil, false
}

func truth(b []byte) (yes, ok bool) {
	switch string(b) {
	case "true", "True", "TRUE":
		return true, true
	case "false", "False", "FALSE":
		return false, true
	}
	return false, false
}

// whole is an int64 in decimal digits. -0 is none: as a float64 it is not 0.
func whole(b []byte) (int64, bool) {
	if len(b) == 0 || len(b) > 20 || string(b) == "-0" {
		return 0, false
	}
	n, err := strconv.ParseInt(string(b), 10, 64)
	return n, err == nil
}

// number is a finite float64 in decimal digits, with a point and an exponent or
// without.
func number(b []byte) (float64, bool) {
	for _, v := range b {
		if !(v >= '0' && v <= '9' || v == '.' || v == '-' || v == '+' || v == 'e' || v == 'E') {
			return 0, false
		}
	}
	x, err := strconv.ParseFloat(string(b), 64)
	return x, err == nil
}
