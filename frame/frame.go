package frame

import (
	"fmt"
	"unicode/utf8"
)

// Column is a field with its values: the slice of its kind is filled, the
// others are empty. Text is dictionary-coded: row i holds Levels[Codes[i]]. What
// stands in a row that is absent counts for nothing.
type Column struct {
	Field
	Floats []float64
	Ints   []int64
	Bools  []bool
	Codes  []int32
	Levels []string

	// Absent tells, for an optional column, which rows have no value; nil means
	// that all have one. A column of floats has none: there NaN is absent.
	Absent []bool
}

// Has tells whether a row has a value.
func (c Column) Has(row int) bool {
	if c.Kind == Float {
		return finite(c.Floats[row])
	}
	return c.Absent == nil || !c.Absent[row]
}

// Rows is the number of values.
func (c Column) Rows() int {
	switch c.Kind {
	case Float:
		return len(c.Floats)
	case Int:
		return len(c.Ints)
	case Text:
		return len(c.Codes)
	case Bool:
		return len(c.Bools)
	}
	return 0
}

// slice shares the values of rows from to to-1.
func (c Column) slice(from, to int) Column {
	switch c.Kind {
	case Float:
		c.Floats = c.Floats[from:to]
	case Int:
		c.Ints = c.Ints[from:to]
	case Text:
		c.Codes = c.Codes[from:to]
	case Bool:
		c.Bools = c.Bools[from:to]
	}
	if c.Absent != nil {
		c.Absent = c.Absent[from:to]
	}
	return c
}

// check tells what is wrong with the values of a column.
func (c Column) check() error {
	for _, s := range []struct {
		kind Kind
		rows int
	}{{Float, len(c.Floats)}, {Int, len(c.Ints)}, {Text, len(c.Codes)}, {Bool, len(c.Bools)}} {
		if s.kind != c.Kind && s.rows > 0 {
			return fmt.Errorf("column %q is %s but holds %d %s values", c.Name, c.Kind, s.rows, s.kind)
		}
	}
	switch {
	case c.Absent == nil:
	case c.Kind == Float:
		return fmt.Errorf("column %q is float and tells what is absent twice: a float that is NaN is absent", c.Name)
	case !c.Optional:
		return fmt.Errorf("column %q may be absent but its field is not optional", c.Name)
	case len(c.Absent) != c.Rows():
		return fmt.Errorf("column %q has %d rows and tells of %d which are absent", c.Name, c.Rows(), len(c.Absent))
	}
	for i, s := range c.Levels {
		if !utf8.ValidString(s) {
			return fmt.Errorf("level %d of column %q, %q, is not UTF-8", i, c.Name, s)
		}
	}
	for i, k := range c.Codes {
		if c.Absent != nil && c.Absent[i] {
			continue
		}
		if k < 0 || int(k) >= len(c.Levels) {
			return fmt.Errorf("row %d of column %q has the code %d; it has %d levels", i, c.Name, k, len(c.Levels))
		}
	}
	return nil
}

// Frame is a block of rows: columns of one length. The zero value has no
// columns and no rows.
type Frame struct{ Columns []Column }

// Rows is the number of rows.
func (f Frame) Rows() int {
	if len(f.Columns) == 0 {
		return 0
	}
	return f.Columns[0].Rows()
}

// Slice gives rows from to to-1. It shares the values of f and panics like a
// slice expression when the bounds are wrong.
func (f Frame) Slice(from, to int) Frame {
	out := Frame{Columns: make([]Column, len(f.Columns))}
	for i, c := range f.Columns {
		out.Columns[i] = c.slice(from, to)
	}
	return out
}

// Fields describes the columns.
func (f Frame) Fields() []Field {
	out := make([]Field, len(f.Columns))
	for i, c := range f.Columns {
		out[i] = c.Field
	}
	return out
}

// Validate reports the first thing wrong with a frame: names missing or met
// twice, columns of different length, values of another kind, codes without a
// level, text that is not UTF-8.
func (f Frame) Validate() error {
	if len(f.Columns) == 0 {
		return nil
	}
	if err := checkFields(f.Fields()); err != nil {
		return err
	}
	return f.checkValues()
}

func (f Frame) checkValues() error {
	for _, c := range f.Columns {
		if c.Rows() != f.Rows() {
			return fmt.Errorf("column %q has %d rows, column %q has %d", c.Name, c.Rows(), f.Columns[0].Name, f.Rows())
		}
		if err := c.check(); err != nil {
			return err
		}
	}
	return nil
}

// fits tells whether f can be written to a table of these fields.
func (f Frame) fits(fields []Field) error {
	if len(f.Columns) != len(fields) {
		return fmt.Errorf("the frame has %d columns, the table %d", len(f.Columns), len(fields))
	}
	for i, c := range f.Columns {
		if c.Field != fields[i] {
			return fmt.Errorf("column %d of the frame is %s, of the table %s", i+1, describe(c.Field), describe(fields[i]))
		}
	}
	return f.checkValues()
}

func describe(f Field) string {
	kind := f.Kind.String()
	if f.Optional {
		kind = "optional " + kind
	}
	if f.Unit == "" {
		return fmt.Sprintf("%q (%s)", f.Name, kind)
	}
	return fmt.Sprintf("%q (%s in %s)", f.Name, kind, f.Unit)
}
