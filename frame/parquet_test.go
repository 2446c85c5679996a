package frame

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math"
	"testing"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"
)

// back reads a file with the library's own reader, column by column.
func back(t interface {
	Helper()
	Fatal(...any)
}, data []byte,
) (*parquet.File, [][]parquet.Value) {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := make([][]parquet.Value, len(f.Schema().Columns()))
	for _, g := range f.RowGroups() {
		for i, c := range g.ColumnChunks() {
			pages := c.Pages()
			for {
				p, err := pages.ReadPage()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				v := make([]parquet.Value, p.NumValues())
				if n, err := p.Values().ReadValues(v); n != len(v) || err != nil && !errors.Is(err, io.EOF) {
					t.Fatal(n, err)
				}
				for _, x := range v {
					out[i] = append(out[i], x.Clone())
				}
			}
			_ = pages.Close()
		}
	}
	return f, out
}

// same compares what was read with the frames that were written.
func same(t interface {
	Helper()
	Fatalf(string, ...any)
}, got [][]parquet.Value, frames ...Frame,
) {
	t.Helper()
	at := 0
	for _, f := range frames {
		for i, c := range f.Columns {
			for row := range f.Rows() {
				v, ok := got[i][at+row], false
				switch c.Kind {
				case Float:
					ok = v.IsNull() && !finite(c.Floats[row]) ||
						!v.IsNull() && finite(c.Floats[row]) && math.Float64bits(v.Double()) == math.Float64bits(c.Floats[row])
				case Int:
					ok = v.Int64() == c.Ints[row]
				case Text:
					ok = string(v.ByteArray()) == c.Levels[c.Codes[row]]
				case Bool:
					ok = v.Boolean() == c.Bools[row]
				}
				if !ok {
					t.Fatalf("row %d of %q reads back %v", at+row, c.Name, v)
				}
			}
		}
		at += f.Rows()
	}
	for i := range got {
		if len(got[i]) != at {
			t.Fatalf("column %d has %d rows, not %d", i, len(got[i]), at)
		}
	}
}

func plainParquet(w io.Writer, fields []Field) (Writer, error) {
	return NewParquet(w, fields, map[string]string{"case": "한반도"})
}

func TestParquetReadsBack(t *testing.T) {
	f, values := back(t, written(t, plainParquet, small(), small().Slice(0, 0), small().Slice(1, 3)))
	same(t, values, small(), small().Slice(1, 3))
	if n := len(f.RowGroups()); n != 2 {
		t.Errorf("%d row groups", n)
	}
	want := `message hedge {
	required binary arm (STRING);
	required int64 future (INT(64,true));
	optional double 국내총생산;
	required boolean a.held;
	optional double cost;
}`
	if got := f.Schema().String(); got != want {
		t.Errorf("the schema is\n%s", got)
	}
	for k, want := range map[string]string{
		"case": "한반도", "unit:국내총생산": "percent of GDP", "unit:cost": "USD bn",
	} {
		if got, _ := f.Lookup(k); got != want {
			t.Errorf("metadata %q is %q", k, got)
		}
	}
	if _, ok := f.Lookup("unit:arm"); ok {
		t.Error("a column without a unit has one in the metadata")
	}
	if got := f.Metadata().CreatedBy; got != createdBy {
		t.Errorf("created by %q", got)
	}
	chunks := f.Metadata().RowGroups[0].Columns
	for i, want := range []string{"[PLAIN RLE_DICTIONARY]", "[DELTA_BINARY_PACKED]", "[PLAIN RLE]", "[PLAIN]", "[PLAIN RLE]"} {
		if got := fmt.Sprint(chunks[i].MetaData.Encoding); got != want {
			t.Errorf("column %d is encoded %s, not %s", i, got, want)
		}
	}
	if n := chunks[2].MetaData.Statistics.NullCount; n != 2 {
		t.Errorf("%d nulls counted", n)
	}
}

func TestParquetManyPages(t *testing.T) {
	f := block(70_001, 2)
	f.Columns[4].Floats[69_999] = math.NaN()
	for i := range 30_000 { // a page of nothing but nulls
		f.Columns[5].Floats[i] = math.NaN()
	}
	_, values := back(t, written(t, plainParquet, f))
	same(t, values, f)
}

func TestParquetWithoutRows(t *testing.T) {
	f, values := back(t, written(t, plainParquet, small().Slice(0, 0)))
	same(t, values)
	if f.NumRows() != 0 || len(f.Schema().Columns()) != 5 {
		t.Fatalf("%d rows, columns %v", f.NumRows(), f.Schema().Columns())
	}
	if got, _ := f.Lookup("unit:cost"); got != "USD bn" {
		t.Errorf("the unit is %q", got)
	}
}

func TestParquetReadsBackExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Frame{Columns: []Column{{Field: Field{Name: "z"}}, {Field: Field{Name: "a", Kind: Int}}}}
		for range rapid.IntRange(1, 50).Draw(t, "rows") {
			f.Columns[0].Floats = append(f.Columns[0].Floats, math.Float64frombits(rapid.Uint64().Draw(t, "bits")))
			f.Columns[1].Ints = append(f.Columns[1].Ints, rapid.Int64().Draw(t, "int"))
		}
		var out bytes.Buffer
		w, err := plainParquet(&out, f.Fields())
		if err == nil {
			err = errors.Join(w.Write(f), w.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
		_, values := back(t, out.Bytes())
		same(t, values, f)
	})
}

func TestParquetMetadataRefused(t *testing.T) {
	fields := []Field{{Name: "x"}}
	_, err := NewParquet(io.Discard, fields, map[string]string{"unit:x": "percent"})
	match(t, "unit key", err, `the metadata key "unit:x" is kept for units`)
	_, err = NewParquet(io.Discard, fields, map[string]string{"case": "\xff"})
	match(t, "not UTF-8", err, "is not UTF-8")
}

// A failed table has no footer: no reader takes it for a whole one.
func TestParquetFailedIsNoFile(t *testing.T) {
	f := block(9_000, 2)
	out := &kept{left: 40_000}
	w, _ := plainParquet(out, f.Fields())
	if err := errors.Join(w.Write(f), w.Write(f)); !errors.Is(err, errFull) {
		t.Fatal(err)
	}
	out.left = 1 << 30 // there is room again
	if err := w.Close(); !errors.Is(err, errFull) {
		t.Fatal(err)
	}
	if _, err := parquet.OpenFile(bytes.NewReader(out.Bytes()), int64(out.Len())); err == nil {
		t.Fatal("the file opens")
	}
}

type kept struct {
	bytes.Buffer
	left int
}

func (k *kept) Write(b []byte) (int, error) {
	if len(b) > k.left {
		return 0, errFull
	}
	k.left -= len(b)
	return k.Buffer.Write(b)
}

// The bytes are the same on every machine and with every build; only another
// version of the library or of the format may change this hash.
func TestParquetBytesArePinned(t *testing.T) {
	f := block(1<<15, 8)
	const want = "6f80b3ce9c7b65fcfc52efa7d576d7fcb312cb5799ee666375ee8b1db63329e7"
	if got := fmt.Sprintf("%x", sha256.Sum256(written(t, plainParquet, f, f.Slice(5, 700)))); got != want {
		t.Errorf("the hash is %s", got)
	}
}
