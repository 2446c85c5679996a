package frame

import (
	"errors"
	"fmt"
	"io"
	"math"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// ReadParquet reads the flat columns of a Parquet file: yes or no, whole numbers of
// up to 64 bits, numbers of 32 and 64 bits, text; null is absent, as is a number that
// is not finite. A column of another kind (nested, repeated, dates, decimals, raw
// bytes) is left out, with a note. Units are read where [NewParquet] wrote them.
func ReadParquet(r io.ReaderAt, size int64, o Options) (t *Table, err error) {
	// The library indexes into what a damaged file says of itself.
	defer func() {
		if p := recover(); p != nil {
			t, err = nil, fmt.Errorf("the Parquet file is damaged: %v", p)
		}
	}()
	f, err := parquet.OpenFile(r, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return nil, fmt.Errorf("this is no whole Parquet file: %w", err)
	}
	if err := o.room(f.NumRows(), 0); err != nil {
		return nil, err
	}
	t = &Table{}
	var from []*parquet.Column
	names := map[string]bool{}
	for _, c := range f.Root().Columns() {
		field, why := fieldOf(c)
		if why != "" {
			t.Notes = append(t.Notes, Note{Column: c.Name(), Text: "left out: " + why})
			continue
		}
		field.Unit, _ = f.Lookup(unitKey + field.Name)
		t.Columns = append(t.Columns, Column{Field: field})
		from = append(from, c)
		names[field.Name] = true
	}
	if len(t.Columns) == 0 {
		return nil, fmt.Errorf("the file has no flat column of numbers, text or truth: %v", t.Notes)
	}
	if err := checkFields(t.Fields()); err != nil {
		return nil, err
	}
	if err := unknown(o, names); err != nil {
		return nil, err
	}
	var used int64
	for i := range t.Columns {
		c := &t.Columns[i]
		kind, given := o.Kinds[c.Name]
		l := &leaf{Column: c, unsigned: unsigned(from[i]), codes: map[string]int32{}}
		if err := l.fill(f, from[i].Index(), o, used); err != nil {
			return nil, fmt.Errorf("column %q: %w", c.Name, err)
		}
		if given && kind != c.Kind {
			if err := c.become(kind); err != nil {
				return nil, err
			}
		}
		if int64(c.Rows()) != f.NumRows() {
			return nil, fmt.Errorf("the Parquet file is damaged: column %q has %d rows of %d", c.Name, c.Rows(), f.NumRows())
		}
		used += c.bytes() + l.size
	}
	return t, nil
}

// fieldOf describes a column of the file, or says why it is left out.
func fieldOf(c *parquet.Column) (f Field, why string) {
	if !c.Leaf() {
		return f, "it is nested"
	}
	if c.Repeated() {
		return f, "it is a list"
	}
	f = Field{Name: c.Name(), Optional: c.Optional()}
	var logical format.LogicalTypeValue
	if l := c.Type().LogicalType(); l != nil {
		logical = l.Value
	}
	_, whole := logical.(*format.IntType)
	switch kind := c.Type().Kind(); {
	case kind == parquet.Boolean:
		f.Kind = Bool
	case (kind == parquet.Int32 || kind == parquet.Int64) && (logical == nil || whole):
		f.Kind = Int
	case kind == parquet.Float || kind == parquet.Double:
		f.Kind, f.Optional = Float, false
	case kind == parquet.ByteArray && textual(logical):
		f.Kind = Text
	case logical != nil:
		return f, fmt.Sprintf("%v is not read; write it as numbers or text", logical)
	default:
		return f, fmt.Sprintf("%v is not read; write it as numbers or text", kind)
	}
	return f, ""
}

// textual tells whether bytes stand for text. Bytes of which nothing is said are read
// as text too, if they are UTF-8: older writers say nothing of text.
func textual(l format.LogicalTypeValue) bool {
	switch l.(type) {
	case nil, *format.StringType, *format.EnumType, *format.JsonType:
		return true
	}
	return false
}

// leaf is a column while it is read.
type leaf struct {
	*Column
	unsigned bool
	codes    map[string]int32
	size     int64 // of the levels
}

func unsigned(c *parquet.Column) bool {
	l := c.Type().LogicalType()
	if l == nil {
		return false
	}
	n, ok := l.Value.(*format.IntType)
	return ok && !n.IsSigned
}

// fill reads a column, group by group and page by page.
func (l *leaf) fill(f *parquet.File, at int, o Options, used int64) error {
	batch := make([]parquet.Value, parquetBatch)
	for _, g := range f.RowGroups() {
		pages := g.ColumnChunks()[at].Pages()
		for {
			p, err := pages.ReadPage()
			if errors.Is(err, io.EOF) {
				break
			}
			if err == nil {
				err = l.page(p, batch)
				parquet.Release(p)
			}
			if err == nil {
				err = o.room(int64(l.Rows()), used+l.bytes()+l.size)
			}
			if err != nil {
				return errors.Join(err, pages.Close())
			}
		}
		if err := pages.Close(); err != nil {
			return err
		}
	}
	return nil
}

func (l *leaf) page(p parquet.Page, batch []parquet.Value) error {
	values := p.Values()
	for {
		n, err := values.ReadValues(batch)
		for _, v := range batch[:n] {
			if err := l.put(v); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// put takes a value.
func (l *leaf) put(v parquet.Value) error {
	row, null := l.Rows(), v.IsNull()
	switch l.Kind {
	case Float:
		x := math.NaN()
		switch {
		case null:
		case v.Kind() == parquet.Float:
			x = float64(v.Float())
		default:
			x = v.Double()
		}
		if !finite(x) {
			x = math.NaN()
		}
		l.Floats = append(l.Floats, x)
		return nil
	case Int:
		var n int64
		switch {
		case null:
		case v.Kind() == parquet.Int32 && l.unsigned:
			n = int64(uint32(v.Int32()))
		case v.Kind() == parquet.Int32:
			n = int64(v.Int32())
		default:
			if n = v.Int64(); l.unsigned && n < 0 {
				return fmt.Errorf("%d in row %d is beyond a whole number of 64 bits with sign: write it as a number or text", uint64(n), row)
			}
		}
		l.Ints = append(l.Ints, n)
	case Text:
		var k int32
		if !null {
			var err error
			if k, err = l.code(v.ByteArray(), row); err != nil {
				return err
			}
		}
		l.Codes = append(l.Codes, k)
	case Bool:
		l.Bools = append(l.Bools, !null && v.Boolean())
	}
	if null && l.Absent == nil {
		l.Absent = make([]bool, row)
	}
	if l.Absent != nil {
		l.Absent = append(l.Absent, null)
	}
	return nil
}

func (l *leaf) code(b []byte, row int) (int32, error) {
	k, ok := l.codes[string(b)]
	if !ok {
		if !utf8.Valid(b) {
			return 0, fmt.Errorf("row %d holds bytes that are no UTF-8 text: leave the column out of the file", row)
		}
		k = int32(len(l.Levels))
		s := string(b)
		l.codes[s] = k
		l.Levels = append(l.Levels, s)
		l.size += int64(len(s)) + 64
	}
	return k, nil
}
