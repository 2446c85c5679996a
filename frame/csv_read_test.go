package frame

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func readCSV(text string, o Options) (*Table, error) {
	return ReadCSV(strings.NewReader(text), int64(len(text)), o)
}

// show prints a table: kinds, then values, ~ for what is absent.
func show(t *Table) string {
	var b strings.Builder
	for _, c := range t.Columns {
		fmt.Fprintf(&b, "%s %s:", c.Name, c.Kind)
		for row := range c.Rows() {
			switch {
			case !c.Has(row):
				b.WriteString(" ~")
			case c.Kind == Float:
				fmt.Fprintf(&b, " %v", c.Floats[row])
			case c.Kind == Int:
				fmt.Fprintf(&b, " %d", c.Ints[row])
			case c.Kind == Bool:
				fmt.Fprintf(&b, " %v", c.Bools[row])
			default:
				fmt.Fprintf(&b, " %q", c.Levels[c.Codes[row]])
			}
		}
		b.WriteString("\n")
	}
	for _, n := range t.Notes {
		fmt.Fprintln(&b, n)
	}
	return b.String()
}

func TestReadCSV(t *testing.T) {
	for _, k := range []struct {
		name, text string
		o          Options
		want       string
	}{
		{"kinds", "b,n,x,s\ntrue,1,0.5,kept\nFALSE,-2,1e3,broken\n", Options{}, "b bool: true false\nn int: 1 -2\nx float: 0.5 1000\ns text: \"kept\" \"broken\"\n"},
		{"no newline at the end", "n\n1\n2", Options{}, "n int: 1 2\n"},
		{"mark, CR LF, semicolons", "\ufeffn;x\r\n1;2,5\r\n3;4\r\n", Options{}, "n int: 1 3\nx text: \"2,5\" \"4\"\n"},
		{"tabs", "n\ts\n1\ta, b\n\t \n", Options{}, "n int: 1 ~\ns text: \"a, b\" ~\n"},
		{"the separator is the most frequent, not the first", "a,b;c;d\n1;2;3\n", Options{}, "a,b int: 1\nc int: 2\nd int: 3\n"},
		{"separators in quotes do not count", "\"a,b,c\";d\n1;2\n", Options{}, "a,b,c int: 1\nd int: 2\n"},
		{"the comma before the semicolon", "a,b;c\nu,v\n", Options{}, "a text: \"u\"\nb;c text: \"v\"\n"},
		{"nearly absent", "s\nNab\nNAx\nN\n", Options{}, "s text: \"Nab\" \"NAx\" \"N\"\n"},
		{"a given separator", "a,b;c;d\nu,v\n", Options{Separator: ','}, "a text: \"u\"\nb;c;d text: \"v\"\n"},
		{"quotes", "s,n\n\"say \"\"no\"\", twice\",1\n\"two\r\nlines\",2\n \"kept \" ,\"3\"\n", Options{}, "s text: \"say \\\"no\\\", twice\" \"two\\r\\nlines\" \"kept \"\nn int: 1 2 3\n"},
		{"blank lines and blanks", "\n n , s \n\n 1 , a b \n  \n2,c\n\n", Options{}, "n int: 1 2\ns text: \"a b\" \"c\"\n"},
		{"absent", "n,x,b,s\n1,,true,\n,NaN,NA,u\n3,2.5,,NA\n", Options{}, "n int: 1 ~ 3\nx float: ~ ~ 2.5\nb bool: true ~ ~\ns text: ~ \"u\" ~\n"},
		{"empty text is not absent", "s\n\"\"\nu\nNA\n\"NA\"\n", Options{}, "s text: \"\" \"u\" ~ \"NA\"\n"},
		{"empty quotes among numbers are", "n\n\"1\"\n\"\"\n\"2\"\n", Options{}, "n int: 1 ~ 2\n"},
		{"nothing but empty quotes", "s\n\"\"\n", Options{}, "s text: \"\"\n"},
		{"no value", "x,n\n,1\nNA,2\n", Options{}, "x float: ~ ~\nn int: 1 2\ncolumn \"x\": no cell has a value\n"},
		{"no row", "x,n\n", Options{}, "x float:\nn float:\n"},
		{"whole numbers, then others", "x\n1\nNA\n-0\n9007199254740993\n0.5\n", Options{}, "x float: 1 ~ -0 9.007199254740992e+15 0.5\n"},
		{"beyond 64 bits", "x\n9223372036854775807\n9223372036854775808\n", Options{}, "x float: 9.223372036854776e+18 9.223372036854776e+18\n"},
		{"numbers, then text", "x,y\n007,1\n1.50,2\nn/a,3\n\"\",4\n", Options{}, "x text: \"007\" \"1.50\" \"n/a\" \"\"\ny int: 1 2 3 4\ncolumn \"x\", line 4: numbers up to here, then \"n/a\": read as text\n"},
		{"a decimal comma", "x;y\n1;1\n\"1,5\";2\n", Options{}, "x text: \"1\" \"1,5\"\ny int: 1 2\ncolumn \"x\", line 3: whole numbers up to here, then \"1,5\": read as text (a decimal comma? write a point)\n"},
		{"truth, then text", "b\ntrue\nmaybe\n", Options{}, "b text: \"true\" \"maybe\"\ncolumn \"b\", line 3: true and false up to here, then \"maybe\": read as text\n"},
		{"what Go calls a number is not one", "x\n0x1p4\n1_000\nInf\ninfinity\n1e400\n", Options{}, "x text: \"0x1p4\" \"1_000\" \"Inf\" \"infinity\" \"1e400\"\n"},
		{"kinds given", "k,n,x\n1,2,3\n,4,5\n", Options{Kinds: map[string]Kind{"k": Text, "x": Float}}, "k text: \"1\" ~\nn int: 2 4\nx float: 3 5\n"},
		{"a header over two lines", "\"a\nb\",c\n1,2\n", Options{}, "a\nb int: 1\nc int: 2\n"},
		{"a row of separators is a row", "a,b\n,\n1,2\n", Options{}, "a int: ~ 1\nb int: ~ 2\n"},
	} {
		got, err := readCSV(k.text, k.o)
		if err != nil {
			t.Errorf("%s: %v", k.name, err)
			continue
		}
		if s := show(got); s != k.want {
			t.Errorf("%s: got\n%swant\n%s", k.name, s, k.want)
		}
		if err := got.Validate(); err != nil {
			t.Errorf("%s: %v", k.name, err)
		}
		for _, c := range got.Columns {
			if c.Optional != (c.Absent != nil) {
				t.Errorf("%s: column %s is optional: %v, and says what is absent: %v", k.name, c.Name, c.Optional, c.Absent)
			}
		}
	}
}

func TestCSVRefused(t *testing.T) {
	for _, k := range []struct{ text, want string }{
		{"", "the file is empty"},
		{"\n \n", "the file is empty"},
		{"a,,b\n", "line 1: column 2 of 3 has no name"},
		{"\na,b,a\n", `line 2: columns 1 and 3 are both named "a"`},
		{"a,b\n1,2\n\n3\n", "line 4 has 1 cells, the header names 2 columns"},
		{"a,b\n\"x\ny\",2\n1,2,3\n", "line 4 has 3 cells"},
		{"a\n\"x\n\ny", "line 2: a quote is opened and never closed"},
		{"a,b\n\"x\ny\",\"z\n", "line 3: a quote is opened and never closed"},
		{"\"a\n", "a quote is opened and never closed"},
		{"a,b\n\"x\"y,1\n", `line 2: "y,1" stands after a closing quote`},
		{"a,b\n5\" pipe,1\n", `line 2: a quote within "5\" pipe"`},
		{"a\n1\n\xff\n", "line 3 is not UTF-8"},
		{"a,b\r1,2\r", "line 1: a carriage return"},
		{"a,b\n\"1\",x\ry\n", "line 2: a carriage return"},
		{"a\n1\n2\n3\n", "more than 2 rows"},
		{"x\n\"" + strings.Repeat("y", longestRecord+1), "line 2: a record of more than 16 MiB"},
	} {
		_, err := readCSV(k.text, Options{MaxRows: 2})
		match(t, start([]byte(k.text)), err, k.want)
	}
	_, err := readCSV("n\n1\nx\n", Options{Kinds: map[string]Kind{"n": Int}})
	match(t, "kind", err, `line 3: column "n" is to be int, but "x" is not`)
	_, err = readCSV("n,m\n1,2\n", Options{Kinds: map[string]Kind{"k": Int}})
	match(t, "no such column", err, `there is no column "k", whose kind is given: the columns are ["m" "n"]`)
	_, err = readCSV("n\n1\n", Options{Separator: '|'})
	match(t, "separator", err, "'|' is no separator")
	long := "n\n" + strings.Repeat("1\n", 5000)
	_, err = readCSV(long, Options{MaxBytes: 20_000})
	match(t, "memory", err, "more than 20000 bytes")
	_, err = readCSV(long, Options{MaxBytes: 50_000, MaxRows: 5000})
	match(t, "within the limits", err, "")
}

// drawnFrame is any frame that can be written.
func drawnFrame(t *rapid.T) Frame {
	n := rapid.IntRange(0, 30).Draw(t, "rows")
	f := Frame{Columns: []Column{
		{Field: Field{Name: "x", Kind: Float}},
		{Field: Field{Name: " n;", Kind: Int}},
		{Field: Field{Name: "s,\"한\r\n", Kind: Text}},
		{Field: Field{Name: "b", Kind: Bool}},
		{Field: Field{Name: "n?", Kind: Int, Optional: true}},
		{Field: Field{Name: "s?", Kind: Text, Optional: true}},
		{Field: Field{Name: "b?", Kind: Bool, Optional: true}},
	}}
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "NA", "NaN", "nan", "1", "true", " x ", "\r\n", "\t", "\"", "\ufeff"}))
	for j := range f.Columns {
		c := &f.Columns[j]
		level := map[string]int32{}
		for range n {
			switch c.Kind {
			case Float:
				x := math.Float64frombits(rapid.Uint64().Draw(t, "bits"))
				if !finite(x) {
					x = math.NaN()
				}
				c.Floats = append(c.Floats, x)
			case Int:
				c.Ints = append(c.Ints, rapid.Int64().Draw(t, "int"))
			case Text:
				s := text.Draw(t, "text")
				if _, ok := level[s]; !ok {
					level[s] = int32(len(c.Levels))
					c.Levels = append(c.Levels, s)
				}
				c.Codes = append(c.Codes, level[s])
			case Bool:
				c.Bools = append(c.Bools, rapid.Bool().Draw(t, "bool"))
			}
			if c.Optional {
				c.Absent = append(c.Absent, rapid.Bool().Draw(t, "absent"))
			}
		}
	}
	return f
}

// alike compares the values of two frames, and the fields but for units and whether
// a column without an absent value is optional.
func alike(a, b Frame) error {
	if len(a.Columns) != len(b.Columns) || a.Rows() != b.Rows() {
		return fmt.Errorf("%d columns of %d rows, %d of %d", len(a.Columns), a.Rows(), len(b.Columns), b.Rows())
	}
	for j, c := range a.Columns {
		d := b.Columns[j]
		if c.Name != d.Name || c.Kind != d.Kind {
			return fmt.Errorf("%s and %s", describe(c.Field), describe(d.Field))
		}
		for row := range c.Rows() {
			if c.Has(row) != d.Has(row) {
				return fmt.Errorf("row %d of %q: present %v, %v", row, c.Name, c.Has(row), d.Has(row))
			}
			if !c.Has(row) {
				continue
			}
			same := true
			switch c.Kind {
			case Float:
				same = math.Float64bits(c.Floats[row]) == math.Float64bits(d.Floats[row])
			case Int:
				same = c.Ints[row] == d.Ints[row]
			case Text:
				same = c.Levels[c.Codes[row]] == d.Levels[d.Codes[row]]
			case Bool:
				same = c.Bools[row] == d.Bools[row]
			}
			if !same {
				return fmt.Errorf("row %d of %q differs", row, c.Name)
			}
		}
	}
	return nil
}

func kinds(f Frame) map[string]Kind {
	out := map[string]Kind{}
	for _, c := range f.Columns {
		out[c.Name] = c.Kind
	}
	return out
}

func TestWrittenCSVReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawnFrame(t)
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
		got, err := ReadCSV(bytes.NewReader(out.Bytes()), int64(out.Len()), Options{Kinds: kinds(f), Separator: ','})
		if err != nil {
			t.Fatalf("%v in\n%s", err, out.String())
		}
		if err := alike(f, got.Frame); err != nil {
			t.Fatalf("%v in\n%s", err, out.String())
		}
	})
}

// What is read and written reads as the same; nothing panics.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{
		"a,b\n1,x\n", "\ufeffa;b\r\n\"1,5\";\r\n", "s\n\"\"\nu\nNA\n\"NA\"\n", "x\n1\n2.5\ntrue\n", "\"a\nb\"\t c \n\"\"\"\"\t\n",
		"a\n\"", "a,a\n", "a\n1,2\n", "b\ntrue\n\"\"\nFalse\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first, err := readCSV(text, Options{MaxRows: 1000})
		if err != nil {
			return
		}
		if err := first.Validate(); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		w, err := NewCSV(&out, first.Fields())
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(first.Frame); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		again, err := readCSV(out.String(), Options{Kinds: kinds(first.Frame), Separator: ','})
		if err != nil {
			t.Fatalf("%q is written %q: %v", text, out.String(), err)
		}
		if err := alike(first.Frame, again.Frame); err != nil {
			t.Fatalf("%q is written %q: %v", text, out.String(), err)
		}
	})
}

// endless is a file that is made while it is read.
type endless struct{ row, header string }

func (e endless) ReadAt(b []byte, at int64) (int, error) {
	for i := range b {
		k := at + int64(i)
		if k < int64(len(e.header)) {
			b[i] = e.header[k]
		} else {
			b[i] = e.row[(k-int64(len(e.header)))%int64(len(e.row))]
		}
	}
	return len(b), nil
}

// The text is not held: 64 MiB of it leave the columns and little more.
func TestCSVTextIsNotHeld(t *testing.T) {
	e := endless{header: "a,b\n", row: "\"" + strings.Repeat("long", 2000) + "\",1\n"}
	rows := int64(64<<20) / int64(len(e.row))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got, err := ReadCSV(e, 4+rows*int64(len(e.row)), Options{})
	runtime.ReadMemStats(&after)
	if err != nil || int64(got.Rows()) != rows {
		t.Fatal(err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 2<<20 {
		t.Errorf("%d bytes are allocated for %d rows", used, rows)
	}
}

// A limit ends the reading there, not at the end of the file.
func TestCSVLimitsEndTheReading(t *testing.T) {
	e := endless{header: "a,b\n", row: "1,long text\n"}
	_, err := ReadCSV(e, 1<<50, Options{MaxRows: 10})
	match(t, "rows", err, "more than 10 rows")
	_, err = ReadCSV(e, 1<<50, Options{MaxBytes: 1 << 20})
	match(t, "memory", err, "more than 1048576 bytes")
	var text strings.Builder
	text.WriteString("s\n")
	for i := range 2000 {
		fmt.Fprintf(&text, "%d %s\n", i, strings.Repeat("long", 100))
	}
	_, err = readCSV(text.String(), Options{MaxBytes: 500_000})
	match(t, "the memory of levels", err, "more than 500000 bytes")
}

func TestSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.SampledFrom([]string{"1", "-7", "2.5", "true", "x", "", "NA", "1e3", "007", "\"\"", "\"1\"", "\"a,\"\"b\""})
		n, k := rapid.IntRange(1, 12).Draw(t, "rows"), rapid.IntRange(1, 3).Draw(t, "columns")
		text := "c0,c1,c2"[:3*k-1] + "\n"
		raw := make([][]string, k)
		for range n {
			var row []string
			for j := range k {
				c := cell.Draw(t, "cell")
				if k == 1 && c == "" {
					c = "NA" // a blank line is no row
				}
				row = append(row, c)
				raw[j] = append(raw[j], c)
			}
			text += strings.Join(row, ",") + "\n"
		}
		got, err := readCSV(text, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for j, c := range got.Columns {
			kind, values := twin(raw[j])
			if kind != c.Kind {
				t.Fatalf("%q are %s, not %s", raw[j], kind, c.Kind)
			}
			for row, v := range values {
				var is any
				if c.Has(row) {
					switch kind {
					case Float:
						is = c.Floats[row]
					case Int:
						is = c.Ints[row]
					case Bool:
						is = c.Bools[row]
					default:
						is = c.Levels[c.Codes[row]]
					}
				}
				if !reflect.DeepEqual(is, v) {
					t.Fatalf("%q: row %d is %v, not %v", raw[j], row, is, v)
				}
			}
		}
	})
}

// twin looks at a whole column of cells as they stand in the file.
func twin(raw []string) (Kind, []any) {
	plain := func(s string) string {
		if strings.HasPrefix(s, `"`) {
			return strings.ReplaceAll(s[1:len(s)-1], `""`, `"`)
		}
		return s
	}
	try := func(parse func(string) (any, bool)) []any {
		out := make([]any, len(raw))
		some := false
		for i, s := range raw {
			if s = plain(s); missing(s) {
				continue
			}
			v, ok := parse(s)
			if !ok {
				return nil
			}
			out[i], some = v, true
		}
		if !some {
			return nil
		}
		return out
	}
	if v := try(func(s string) (any, bool) { yes, ok := truth([]byte(s)); return yes, ok }); v != nil {
		return Bool, v
	}
	if v := try(func(s string) (any, bool) { n, ok := whole([]byte(s)); return n, ok }); v != nil {
		return Int, v
	}
	if v := try(func(s string) (any, bool) { x, ok := number([]byte(s)); return x, ok }); v != nil {
		return Float, v
	}
	out, texts := make([]any, len(raw)), false
	for i, s := range raw {
		if missing(s) {
			continue
		}
		out[i] = plain(s)
		texts = true
	}
	if !texts {
		return Float, out
	}
	return Text, out
}

func BenchmarkReadCSV(b *testing.B) {
	f := block(1<<16, 8)
	var out bytes.Buffer
	w, _ := NewCSV(&out, f.Fields())
	if err := w.Write(f); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(out.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadCSV(bytes.NewReader(out.Bytes()), int64(out.Len()), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
