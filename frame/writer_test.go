package frame

import (
	"bytes"
	"errors"
	"io"
	"testing"
)

// both runs a test on each writer.
func both(t *testing.T, test func(*testing.T, func(io.Writer, []Field) (Writer, error))) {
	t.Run("parquet", func(t *testing.T) {
		test(t, func(w io.Writer, fields []Field) (Writer, error) {
			return NewParquet(w, fields, map[string]string{"b": "2", "a": "1", "c": "3"})
		})
	})
	t.Run("csv", func(t *testing.T) { test(t, NewCSV) })
}

func written(t *testing.T, start func(io.Writer, []Field) (Writer, error), frames ...Frame) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := start(&out, frames[0].Fields())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range frames {
		if err := w.Write(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestEqualFramesGiveEqualBytes(t *testing.T) {
	both(t, func(t *testing.T, start func(io.Writer, []Field) (Writer, error)) {
		f := block(70_000, 4)
		a, b := written(t, start, f, f.Slice(3, 900)), written(t, start, f, f.Slice(3, 900))
		if !bytes.Equal(a, b) {
			t.Fatalf("%d and %d bytes differ", len(a), len(b))
		}
	})
}

func TestWriterKeepsNothing(t *testing.T) {
	both(t, func(t *testing.T, start func(io.Writer, []Field) (Writer, error)) {
		want := written(t, start, small(), small().Slice(0, 0), small())
		var out bytes.Buffer
		w, _ := start(&out, small().Fields())
		for range 2 {
			f := small()
			if err := w.Write(f); err != nil {
				t.Fatal(err)
			}
			for i := range f.Columns {
				clear(f.Columns[i].Floats)
				clear(f.Columns[i].Ints)
				clear(f.Columns[i].Codes)
				clear(f.Columns[i].Levels)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(out.Bytes(), want) {
			t.Fatal("changing a frame after it was written changed the file")
		}
	})
}

var errFull = errors.New("the disk is full")

// full takes so many bytes; short hides the error.
type full struct {
	left  int
	short bool
}

func (f *full) Write(b []byte) (int, error) {
	n := min(f.left, len(b))
	f.left -= n
	if n < len(b) && !f.short {
		return n, errFull
	}
	return n, nil
}

func TestErrorsOfTheStreamAreReturned(t *testing.T) {
	both(t, func(t *testing.T, start func(io.Writer, []Field) (Writer, error)) {
		f := block(9_000, 2)
		size := len(written(t, start, f, f))
		for _, short := range []bool{false, true} {
			want := errFull
			if short {
				want = io.ErrShortWrite
			}
			for room := 0; room < size; room += max(1, size/97) {
				w, err := start(&full{room, short}, f.Fields())
				if err != nil {
					t.Fatal(err)
				}
				first := errors.Join(w.Write(f), w.Write(f))
				last := w.Close()
				if !errors.Is(last, want) {
					t.Fatalf("%d of %d bytes fit: Write says %v, Close %v", room, size, first, last)
				}
				if err := w.Write(f); !errors.Is(err, want) {
					t.Fatalf("a failed writer goes on: %v", err)
				}
			}
		}
	})
}

func TestMisuse(t *testing.T) {
	both(t, func(t *testing.T, start func(io.Writer, []Field) (Writer, error)) {
		_, err := start(io.Discard, nil)
		match(t, "no columns", err, "at least one column")
		_, err = start(io.Discard, []Field{{Name: "a"}, {Name: "a"}})
		match(t, "one name twice", err, `two columns are named "a"`)

		w, err := start(io.Discard, small().Fields())
		if err != nil {
			t.Fatal(err)
		}
		f := small()
		f.Columns = f.Columns[:4]
		match(t, "column missing", w.Write(f), "the frame has 4 columns, the table 5")
		f = small()
		f.Columns[2].Unit = "percent"
		match(t, "other unit", w.Write(f), `column 3 of the frame is "국내총생산" (float in percent), of the table "국내총생산" (float in percent of GDP)`)
		f = small()
		f.Columns[0].Codes[0] = 7
		match(t, "bad code", w.Write(f), "has the code 7")
		match(t, "a refused frame does not end the table", w.Write(small()), "")
		match(t, "close", w.Close(), "")
		match(t, "write after close", w.Write(small()), "the table is closed")
		match(t, "close twice", w.Close(), "the table is closed")
	})
}

func TestNothingAllocatedPerRow(t *testing.T) {
	both(t, func(t *testing.T, start func(io.Writer, []Field) (Writer, error)) {
		f := block(1<<16, 4)
		w, err := start(io.Discard, f.Fields())
		if err != nil {
			t.Fatal(err)
		}
		each := testing.AllocsPerRun(5, func() {
			if err := w.Write(f); err != nil {
				t.Fatal(err)
			}
		})
		// Parquet allocates for each page (about 20 here) and for the footer.
		if each > 400 {
			t.Errorf("%.0f allocations for a block of %d rows", each, f.Rows())
		}
		t.Logf("%.0f allocations for a block of %d rows", each, f.Rows())
	})
}
