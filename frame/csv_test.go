package frame

import (
	"bytes"
	"encoding/csv"
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCSVText(t *testing.T) {
	got := string(written(t, NewCSV, small(), small().Slice(3, 4)))
	want := strings.Join([]string{
		"arm,future,국내총생산,a.held,cost",
		"철수/기준,0,0.1,true,5e-324",
		`"say ""no"", twice",-1,,false,1.7976931348623157e+308`,
		"철수/기준,9223372036854775807,,false,1e+21",
		`"",-9223372036854775808,-0,true,3`,
		`"",-9223372036854775808,-0,true,3`,
		"",
	}, "\n")
	if got != want {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCSVWithoutRows(t *testing.T) {
	if got := string(written(t, NewCSV, small().Slice(0, 0))); got != "arm,future,국내총생산,a.held,cost\n" {
		t.Fatalf("%q", got)
	}
}

// A row of one absent number must not become a blank line, which readers skip.
func TestCSVOneAbsentColumn(t *testing.T) {
	f := Frame{Columns: []Column{{Field: Field{Name: "x"}, Floats: []float64{1, math.NaN(), 2}}}}
	rows, err := csv.NewReader(bytes.NewReader(written(t, NewCSV, f))).ReadAll()
	if err != nil || len(rows) != 4 || rows[2][0] != "" {
		t.Fatalf("%q, %v", rows, err)
	}
}

func TestCSVReadsBackExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "rows")
		f := Frame{Columns: []Column{
			{Field: Field{Name: "x", Kind: Float}},
			{Field: Field{Name: "n", Kind: Int}},
			{Field: Field{Name: "s,\"한", Kind: Text}},
			{Field: Field{Name: "b", Kind: Bool}},
		}}
		x, k, s, b := &f.Columns[0], &f.Columns[1], &f.Columns[2], &f.Columns[3]
		for i := range n {
			x.Floats = append(x.Floats, math.Float64frombits(rapid.Uint64().Draw(t, "bits")))
			k.Ints = append(k.Ints, rapid.Int64().Draw(t, "int"))
			// encoding/csv reads CR LF inside quotes as LF: keep to LF.
			s.Levels = append(s.Levels, strings.ReplaceAll(rapid.String().Draw(t, "text"), "\r", "\n"))
			s.Codes = append(s.Codes, int32(i))
			b.Bools = append(b.Bools, rapid.Bool().Draw(t, "bool"))
		}
		var out bytes.Buffer
		w, err := NewCSV(&out, f.Fields())
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(f); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(rows) != n+1 || rows[0][2] != "s,\"한" {
			t.Fatalf("%d rows: %v", len(rows), err)
		}
		for i, row := range rows[1:] {
			if want := x.Floats[i]; math.IsNaN(want) || math.IsInf(want, 0) {
				if row[0] != "" {
					t.Fatalf("%v is written %q", want, row[0])
				}
			} else if got, err := strconv.ParseFloat(row[0], 64); err != nil || math.Float64bits(got) != math.Float64bits(want) {
				t.Fatalf("%v is written %q", want, row[0])
			}
			if row[1] != strconv.FormatInt(k.Ints[i], 10) || row[2] != s.Levels[i] || row[3] != strconv.FormatBool(b.Bools[i]) {
				t.Fatalf("row %d reads back %q", i, row)
			}
		}
	})
}
