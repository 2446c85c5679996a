package frame

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Options say how a table is read. The zero value reads everything.
type Options struct {
	// Kinds fixes the kind of some columns by name, where the text would suggest
	// another: codes 1, 2, 3 that are categories are Text.
	Kinds map[string]Kind
	// Separator of CSV is ',', ';' or a tab; 0 lets the header decide.
	Separator byte
	// MaxRows and MaxBytes (of the columns in memory) end the reading of a table
	// that is larger with an error; 0 means no limit.
	MaxRows, MaxBytes int64
}

// Table is a frame that was read.
type Table struct {
	Frame
	// Separator is what parts the cells of CSV; 0 for Parquet.
	Separator byte
	// Notes say what a reader of the file should know of how it was understood.
	Notes []Note
}

// Note is a remark on a column.
type Note struct {
	Column string
	Line   int // of the file, from 1; 0 where there is none
	Text   string
}

// String gives the note as a sentence.
func (n Note) String() string {
	if n.Line == 0 {
		return fmt.Sprintf("column %q: %s", n.Column, n.Text)
	}
	return fmt.Sprintf("column %q, line %d: %s", n.Column, n.Line, n.Text)
}

// foreign are the first bytes of files that are neither CSV nor Parquet.
var foreign = []struct{ magic, is, do string }{
	{"PK\x03\x04", "a zip archive or an Excel workbook", "save the sheet as CSV (UTF-8), or unpack it"},
	{"\xd0\xcf\x11\xe0", "an old Excel workbook", "save the sheet as CSV (UTF-8)"},
	{"\x1f\x8b", "compressed by gzip", "unpack it"},
	{"\x28\xb5\x2f\xfd", "compressed by zstd", "unpack it"},
	{"ARROW1", "an Arrow file", "save it as Parquet"},
	{"SQLite format 3", "an SQLite database", "export the table as CSV"},
	{"\xff\xfe", "UTF-16 text", "save it as UTF-8"},
	{"\xfe\xff", "UTF-16 text", "save it as UTF-8"},
}

// Read reads a table of that many bytes: Parquet if its first bytes say so, CSV
// otherwise.
func Read(r io.ReaderAt, size int64, o Options) (*Table, error) {
	head := make([]byte, 16)
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	head = head[:n]
	if bytes.HasPrefix(head, []byte("PAR1")) {
		return ReadParquet(r, size, o)
	}
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return nil, fmt.Errorf("the file is %s: %s", f.is, f.do)
		}
	}
	return ReadCSV(r, size, o)
}

// room tells whether rows in columns of that many bytes are within the limits.
func (o Options) room(rows, bytes int64) error {
	switch {
	case o.MaxRows > 0 && rows > o.MaxRows:
		return fmt.Errorf("the table has more than %d rows: raise the limit, or hand in a part of it", o.MaxRows)
	case o.MaxBytes > 0 && bytes > o.MaxBytes:
		return fmt.Errorf("the table needs more than %d bytes of memory after %d rows: raise the limit, or hand in fewer rows or columns", o.MaxBytes, rows)
	}
	return nil
}

// bytes is about how much memory the values of a column take.
func (c Column) bytes() int64 {
	return 8*int64(len(c.Floats)+len(c.Ints)) + 4*int64(len(c.Codes)) + int64(len(c.Bools)+len(c.Absent))
}
