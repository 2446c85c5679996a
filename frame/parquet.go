package frame

import (
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

const (
	// unitKey and a column's name are the key of its unit in the metadata.
	unitKey = "unit:"

	// createdBy is fixed: the library's own text depends on how the program
	// was built.
	createdBy = "hedge version 1 (build 1)"

	// parquetBatch is how many values are handed to a column at once.
	parquetBatch = 4096
)

// parquetWriter writes each frame as one row group.
type parquetWriter struct {
	w      *parquet.GenericWriter[any]
	fields []Field
	batch  []parquet.Value
	levels []parquet.Value // of the text column at hand
	err    error           // the first error, kept
}

// NewParquet starts a table as Parquet on w: each frame becomes a row group,
// held in memory until it is whole. Columns keep the order of fields; units
// stand in the file's metadata under "unit:" and the name, beside meta.
func NewParquet(w io.Writer, fields []Field, meta map[string]string) (Writer, error) {
	if err := checkFields(fields); err != nil {
		return nil, err
	}
	if len(fields) > parquet.MaxColumnIndex {
		return nil, fmt.Errorf("a Parquet file holds at most %d columns, not %d", parquet.MaxColumnIndex, len(fields))
	}
	all := maps.Clone(meta)
	if all == nil {
		all = map[string]string{}
	}
	for _, k := range slices.Sorted(maps.Keys(meta)) {
		switch {
		case strings.HasPrefix(k, unitKey):
			return nil, fmt.Errorf("the metadata key %q is kept for units", k)
		case !utf8.ValidString(k) || !utf8.ValidString(meta[k]):
			return nil, fmt.Errorf("the metadata %q = %q is not UTF-8", k, meta[k])
		}
	}
	root := ordered{}
	for _, f := range fields {
		if f.Unit != "" {
			all[unitKey+f.Name] = f.Unit
		}
		root.fields = append(root.fields, named{node(f), f.Name})
	}
	return &parquetWriter{
		w: parquet.NewGenericWriter[any](w, &parquet.WriterConfig{
			CreatedBy: createdBy, KeyValueMetadata: all, Schema: parquet.NewSchema("hedge", root), Compression: codec,
		}),
		fields: slices.Clone(fields),
		batch:  make([]parquet.Value, parquetBatch),
	}, nil
}

// codec is zstd at its fastest because its bytes are the same on every machine:
// the snappy at hand compresses differently in assembly (amd64) and in plain Go
// (arm64). It costs little. BenchmarkParquet, best of eight, a block of 65,536
// rows of twelve columns:
//
//	none          24.6 ms   64.1 bytes per row
//	snappy        26.9 ms   51.5
//	zstd fastest  29.9 ms   49.7
//	zstd default  31.3 ms   50.2
var codec = &zstd.Codec{Level: zstd.SpeedFastest}

// node describes a column in the file. Floats are optional, as what is not
// finite is null, and plain: a dictionary of outcomes only costs time. Integers
// count, so their differences are small.
func node(f Field) parquet.Node {
	n := parquet.Leaf(parquet.BooleanType)
	switch f.Kind {
	case Float:
		n = parquet.Encoded(parquet.Leaf(parquet.DoubleType), &parquet.Plain)
	case Int:
		n = parquet.Encoded(parquet.Int(64), &parquet.DeltaBinaryPacked)
	case Text:
		n = parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
	}
	if f.Kind == Float || f.Optional {
		return parquet.Optional(n)
	}
	return n
}

func (p *parquetWriter) Write(f Frame) error {
	if p.err != nil {
		return p.err
	}
	if err := f.fits(p.fields); err != nil {
		return err
	}
	if f.Rows() == 0 {
		return nil
	}
	for i, w := range p.w.ColumnWriters() {
		if p.err = p.column(w, &f.Columns[i], i); p.err != nil {
			return p.err
		}
	}
	p.err = p.w.Flush()
	return p.err
}

func (p *parquetWriter) Close() error {
	if p.err != nil {
		return p.err
	}
	if p.err = p.w.Close(); p.err != nil {
		return p.err
	}
	p.err = errClosed
	return nil
}

// column hands over the values of column i, batch by batch.
func (p *parquetWriter) column(w *parquet.ColumnWriter, c *Column, i int) error {
	present := 0 // the definition level of a value
	if c.Kind == Float || c.Optional {
		present = 1
	}
	p.levels = p.levels[:0]
	for _, s := range c.Levels {
		p.levels = append(p.levels, parquet.ByteArrayValue([]byte(s)).Level(0, present, i))
	}
	for from := 0; from < c.Rows(); from += parquetBatch {
		to := min(from+parquetBatch, c.Rows())
		b := p.batch[:to-from]
		null := parquet.NullValue().Level(0, 0, i)
		for k := range b {
			switch row := from + k; {
			case !c.Has(row):
				b[k] = null
			case c.Kind == Float:
				b[k] = parquet.DoubleValue(c.Floats[row]).Level(0, present, i)
			case c.Kind == Int:
				b[k] = parquet.Int64Value(c.Ints[row]).Level(0, present, i)
			case c.Kind == Text:
				b[k] = p.levels[c.Codes[row]]
			default:
				b[k] = parquet.BooleanValue(c.Bools[row]).Level(0, present, i)
			}
		}
		if _, err := w.WriteRowValues(b); err != nil {
			return err
		}
	}
	return nil
}

// ordered is a group that keeps its columns in order; parquet.Group sorts them
// by name.
type ordered struct {
	parquet.Group
	fields []parquet.Field
}

func (o ordered) Fields() []parquet.Field { return o.fields }

// named gives a column's node its name.
type named struct {
	parquet.Node
	name string
}

func (n named) Name() string { return n.name }

// Value is asked for only when rows are Go structs; here columns are written.
func (n named) Value(reflect.Value) reflect.Value {
	panic("frame: a column has no Go struct behind it")
}
