package frame

import (
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// csvBuffer is how many bytes of text are collected before they are passed on.
const csvBuffer = 1 << 16

// csvWriter writes a header row of names, fields apart by commas, quotes where
// a field needs them, UTF-8 without a mark. Rows end with LF, not with the CR LF
// of RFC 4180: every reader of CSV takes both, but the line tools of a shell
// (grep, cut, awk, diff) take the CR for part of the last field, and the rest of
// the program's output ends its lines with LF.
type csvWriter struct {
	w      io.Writer
	fields []Field
	buf    []byte
	err    error // the first error, kept
}

// NewCSV starts a table as text on w. Floats are the shortest decimals that
// read back as the same float64. What is absent is an empty field; a text that
// would read as absent ("", NA, NaN) stands in quotes. Units are not written.
func NewCSV(w io.Writer, fields []Field) (Writer, error) {
	if err := checkFields(fields); err != nil {
		return nil, err
	}
	c := &csvWriter{w: w, fields: slices.Clone(fields), buf: make([]byte, 0, csvBuffer+1024)}
	for i, f := range fields {
		if i > 0 {
			c.buf = append(c.buf, ',')
		}
		c.buf = appendText(c.buf, f.Name)
	}
	c.buf = append(c.buf, '\n')
	return c, nil
}

func (c *csvWriter) Write(f Frame) error {
	if c.err != nil {
		return c.err
	}
	if err := f.fits(c.fields); err != nil {
		return err
	}
	for row := range f.Rows() {
		begin := len(c.buf)
		for i := range f.Columns {
			if i > 0 {
				c.buf = append(c.buf, ',')
			}
			c.buf = appendValue(c.buf, &f.Columns[i], row)
		}
		if len(c.buf) == begin { // a blank line would be no row, "" the empty text
			if c.fields[0].Kind == Text {
				c.buf = append(c.buf, "NA"...)
			} else {
				c.buf = append(c.buf, `""`...)
			}
		}
		c.buf = append(c.buf, '\n')
		if len(c.buf) >= csvBuffer {
			if err := c.flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *csvWriter) Close() error {
	if c.err != nil {
		return c.err
	}
	if err := c.flush(); err != nil {
		return err
	}
	c.err = errClosed
	return nil
}

func (c *csvWriter) flush() error {
	n, err := c.w.Write(c.buf)
	if err == nil && n < len(c.buf) {
		err = io.ErrShortWrite
	}
	c.buf, c.err = c.buf[:0], err
	return err
}

func appendValue(b []byte, c *Column, row int) []byte {
	if !c.Has(row) {
		return b
	}
	switch c.Kind {
	case Float:
		return strconv.AppendFloat(b, c.Floats[row], 'g', -1, 64)
	case Int:
		return strconv.AppendInt(b, c.Ints[row], 10)
	case Text:
		return appendText(b, c.Levels[c.Codes[row]])
	}
	return strconv.AppendBool(b, c.Bools[row])
}

func appendText(b []byte, s string) []byte {
	if !missing(s) && !strings.ContainsAny(s, ",\"\r\n") && !blank(s[0]) && !blank(s[len(s)-1]) {
		return append(b, s...)
	}
	b = append(b, '"')
	for i := range len(s) {
		if s[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, s[i])
	}
	return append(b, '"')
}

func finite(x float64) bool { return math.Abs(x) <= math.MaxFloat64 }
