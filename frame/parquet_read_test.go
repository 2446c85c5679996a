package frame

import (
	"bytes"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"
)

func readParquet(b []byte, o Options) (*Table, error) {
	return ReadParquet(bytes.NewReader(b), int64(len(b)), o)
}

func TestWrittenParquetReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := drawnFrame(t), drawnFrame(t)
		f.Columns[0].Unit, g.Columns[0].Unit = "percent of GDP", "percent of GDP"
		var out bytes.Buffer
		w, err := plainParquet(&out, f.Fields())
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []Frame{f, g} {
			if err := w.Write(part); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		got, err := Read(bytes.NewReader(out.Bytes()), int64(out.Len()), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := got.Validate(); err != nil {
			t.Fatal(err)
		}
		for j, c := range got.Columns {
			if c.Field != f.Columns[j].Field {
				t.Fatalf("%s reads as %s", describe(f.Columns[j].Field), describe(c.Field))
			}
		}
		for _, part := range []struct {
			want Frame
			at   int
		}{{f, 0}, {g, f.Rows()}} {
			if err := alike(part.want, got.Slice(part.at, part.at+part.want.Rows())); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// Files of other writers: narrow and unsigned numbers, dictionaries, nulls, and what
// is left out.
func TestParquetOfOthers(t *testing.T) {
	type row struct {
		I32   int32             `parquet:"i32"`
		U32   uint32            `parquet:"u32"`
		I8    int8              `parquet:"i8"`
		F32   float32           `parquet:"f32,optional"`
		Inf   float64           `parquet:"inf"`
		Name  string            `parquet:"name,dict"`
		Maybe *int64            `parquet:"maybe,optional"`
		Yes   *bool             `parquet:"yes,optional"`
		Word  *string           `parquet:"word,optional,dict"`
		Raw   []byte            `parquet:"raw"`
		List  []int64           `parquet:"list"`
		Map   map[string]string `parquet:"map"`
		Day   int32             `parquet:"day,date"`
		Money int64             `parquet:"money,decimal(2:18)"`
	}
	n, yes, word := int64(1<<60+1), true, "u"
	var out bytes.Buffer
	w := parquet.NewGenericWriter[row](&out)
	if _, err := w.Write([]row{
		{I32: -5, U32: 4_000_000_000, I8: -1, F32: 0.1, Inf: math.Inf(1), Name: "a", Maybe: &n, Word: &word, Raw: []byte("x")},
		{I32: 7, U32: 1, I8: 2, Name: "b", Yes: &yes, Raw: []byte("y"), List: []int64{1, 2}},
		{Name: "a", F32: 2},
	}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := readParquet(out.Bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"i32 int: -5 7 0", "u32 int: 4000000000 1 0", "i8 int: -1 2 0", "f32 float: 0.10000000149011612 ~ 2", "inf float: ~ 0 0",
		`name text: "a" "b" "a"`, "maybe int: 1152921504606846977 ~ ~", "yes bool: ~ true ~", `word text: "u" ~ ~`, `raw text: "x" "y" ""`,
		`column "list": left out: it is a list`, `column "map": left out: it is nested`, `column "day": left out: DATE is not read; write it as numbers or text`,
		`column "money": left out: DECIMAL(18,2) is not read; write it as numbers or text`,
	}
	s := show(got)
	for _, line := range want {
		if !strings.Contains(s, line+"\n") {
			t.Errorf("%q is missing in\n%s", line, s)
		}
	}
	if strings.Count(s, "\n") != len(want) {
		t.Errorf("got\n%s", s)
	}
	got, err = readParquet(out.Bytes(), Options{Kinds: map[string]Kind{"maybe": Text, "i32": Float, "f32": Text}})
	if err != nil {
		t.Fatal(err)
	}
	s = show(got)
	for _, line := range []string{`maybe text: "1152921504606846977" ~ ~`, "i32 float: -5 7 0", `f32 text: "0.10000000149011612" ~ "2"`} {
		if !strings.Contains(s, line+"\n") {
			t.Errorf("%q is missing in\n%s", line, s)
		}
	}
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
}

func TestParquetRefused(t *testing.T) {
	whole := written(t, plainParquet, block(5000, 2))
	_, err := readParquet(whole, Options{MaxRows: 4999})
	match(t, "rows", err, "more than 4999 rows")
	_, err = readParquet(whole, Options{MaxBytes: 10_000})
	match(t, "memory", err, "more than 10000 bytes")
	_, err = readParquet(whole[:len(whole)-20], Options{})
	match(t, "cut off", err, "no whole Parquet file")
	_, err = readParquet([]byte("PAR1"), Options{})
	match(t, "nothing", err, "no whole Parquet file")
	_, err = readParquet(whole, Options{Kinds: map[string]Kind{"outcome_a": Int}})
	match(t, "kind", err, `column "outcome_a" is to be int, but it holds float`)
	_, err = readParquet(whole, Options{Kinds: map[string]Kind{"b": Int}})
	match(t, "no such column", err, `there is no column "b"`)
	var out bytes.Buffer
	w := parquet.NewGenericWriter[struct {
		U uint64 `parquet:"u"`
	}](&out)
	_, _ = w.Write([]struct {
		U uint64 `parquet:"u"`
	}{{1 << 63}})
	_ = w.Close()
	_, err = readParquet(out.Bytes(), Options{})
	match(t, "unsigned", err, "9223372036854775808 in row 0")
}

// A damaged file gives an error or other values, never a panic.
func TestDamagedParquet(t *testing.T) {
	whole := written(t, plainParquet, block(300, 2))
	type flip struct {
		at   int
		bits byte
	}
	// The library panics on these two.
	flips := []flip{{5777, 1}, {5855, 0x80}}
	step := 5
	if testing.Short() {
		step = 29
	}
	for at := 0; at < len(whole); at += step {
		flips = append(flips, flip{at, 0xff})
	}
	damaged := 0
	for _, f := range flips {
		b := bytes.Clone(whole)
		b[f.at] ^= f.bits
		got, err := readParquet(b, Options{MaxRows: 10_000})
		if err != nil {
			if strings.Contains(err.Error(), "the Parquet file is damaged") {
				damaged++
			}
			continue
		}
		if err := got.Validate(); err != nil {
			t.Fatalf("byte %d: %v", f.at, err)
		}
	}
	if damaged < 2 {
		t.Errorf("%d files are said to be damaged", damaged)
	}
}

func TestReadLooksAtTheFirstBytes(t *testing.T) {
	for text, want := range map[string]string{
		"PK\x03\x04....":     "Excel workbook: save the sheet as CSV",
		"\x1f\x8b.......":    "gzip: unpack it",
		"ARROW1..":           "an Arrow file",
		"\xff\xfea\x00,\x00": "UTF-16 text: save it as UTF-8",
		"PAR1 is no name":    "no whole Parquet file",
		"":                   "the file is empty",
		"a,b\n1,2\n":         "",
	} {
		got, err := Read(strings.NewReader(text), int64(len(text)), Options{})
		match(t, text, err, want)
		if want == "" && got.Rows() != 1 {
			t.Errorf("%q: %d rows", text, got.Rows())
		}
	}
	_, err := Read(broken{}, 100, Options{})
	match(t, "the disk", err, "unexpected EOF")
}

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, io.ErrUnexpectedEOF }
