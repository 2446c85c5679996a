package lang

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

func TestFormatGolden(t *testing.T) {
	inputs, _ := filepath.Glob("testdata/format/*.in.hcl")
	if len(inputs) == 0 {
		t.Fatal("no inputs")
	}
	for _, input := range inputs {
		t.Run(filepath.Base(input), func(t *testing.T) {
			src, err := os.ReadFile(input)
			if err != nil {
				t.Fatal(err)
			}
			got, found := Format(input, src)
			if len(found) > 0 {
				t.Fatal(found)
			}
			golden := strings.TrimSuffix(input, ".in.hcl") + ".golden.hcl"
			if update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			checkFormat(t, src)
			checkFormat(t, want)
		})
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"nothing", "", ""},
		{"only empty lines", "\n\n \n", ""},
		{"no end of line", "a=1", "a = 1\n"},
		{"comment without end of line", "# a", "# a\n"},
		{"comment keeps its signs", "#a\n//b  \n", "#a\n//b\n"},
		{"carriage returns", "a=1\r\r\n", "a = 1\n"},
		{"carriage return behind a comment", "a=1 # b\r \r\n", "a = 1  # b\n"},
		{"heredoc at the end", "a=<<T\nx\nT", "a = <<T\nx\nT\n"},
		{"a name with a dash is no difference", "a = b-c - d", "a = b-c - d\n"},
		{"runs end at empty lines", "a = 1\nbbb = 2\n\ncc = 3\n", "a   = 1\nbbb = 2\n\ncc = 3\n"},
		{"runs go on behind comments", "a = 1\n# x\nbbb = 2\n", "a   = 1\n# x\nbbb = 2\n"},
		{"a list over lines stands apart", "a = 1\nlonger = [\n1\n]\nbb = 2\n", "a = 1\n\nlonger = [\n  1\n]\n\nbb = 2\n"},
		{"a run goes around it in a block", "b {\na = 1\nlonger = [\n1\n]\nbb = 2\n}\n", "b {\n  a  = 1\n  longer = [\n    1\n  ]\n  bb = 2\n}\n"},
		{"comments stay with the block below", "a = 1\n# c\n# d\nb {\n}\n", "a = 1\n\n# c\n# d\nb {\n}\n"},
		{"a long comment needs no room", "/* a\nb */\na = 1\n", "/* a\nb */\na = 1\n"},
		{"blocks apart", "b \"x\" {\na=1\n}\nc \"y\" {\na=1\n}\n", "b \"x\" {\n  a = 1\n}\n\nc \"y\" {\n  a = 1\n}\n"},
		{"a comment belongs to what follows", "b \"x\" {\n}\n# c\nd \"y\" {\n}\n", "b \"x\" {\n}\n\n# c\nd \"y\" {\n}\n"},
		{"a block of two lines in a bracket is opened", "b { a = [\n1] }\n", "b {\n  a = [\n    1]\n}\n"},
		{"a table of one line is a list", "table = <<-T\n  p1 a, b\nT\n", "table = <<-T\n  p1  a, b\nT\n"},
		{"a table with a gap is a list", "table = <<-T\na b\nx 1\nlong\nT\n", "table = <<-T\n  a  b\n  x  1\n  long\nT\n"},
		{"numbers under numbers", "table = <<-T\nyear rate\n2026 0.5\n2030 10\nT\n", "table = <<-T\n  year  rate\n  2026   0.5\n  2030    10\nT\n"},
		{"a table with values from elsewhere is a text", "table = <<-T\n a  ${b}\n  T\n", "table = <<-T\n a  ${b}\nT\n"},
		{"years as names of rows stay left", "table = <<-T\n a b\n2026 1 2\n9 1 2\nT\n", "table = <<-T\n        a  b\n  2026  1  2\n  9     1  2\nT\n"},
		{"names alone are a list", "table = <<-T\np1 b, c\np10 d, e\nT\n", "table = <<-T\n  p1   b, c\n  p10  d, e\nT\n"},
		{"another text", "note = <<-T\n   a    b\n   x 1\n  T\n", "note = <<-T\n   a    b\n   x 1\nT\n"},
		{"empty table", "table = <<-T\n  T\n", "table = <<-T\nT\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, found := Format("x", []byte(c.src))
			if len(found) > 0 {
				t.Fatal(found)
			}
			if string(got) != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			checkFormat(t, []byte(c.src))
		})
	}
}

// A file that cannot be read comes back byte for byte, with places that count
// in the author's text.
func TestFormatLeavesSlips(t *testing.T) {
	for _, c := range []struct {
		src, code  string
		line, byte int
	}{
		{"a  = \n", "H101", 1, 5},
		{"\r\nb {\r\n  a  =1\r\n", "H101", 2, 4},
		{"a=1\nb = \"x\n", "H101", 2, 10},
		{"a=1\na=2\n", "H101", 2, 4},
		{"a=\"\xff\"", "H194", 1, 3},
		{"a=" + strings.Repeat("(", 1000), "H190", 1, 202},
	} {
		got, found := Format("x", []byte(c.src))
		if string(got) != c.src {
			t.Errorf("%q became %q", c.src, got)
		}
		if found.Errors() == 0 || found[0].Code != c.code || found[0].Range.Start.Line != c.line || found[0].Range.Start.Byte != c.byte {
			t.Errorf("%q: %v at %+v", c.src, found, found[0].Range.Start)
		}
	}
}

func TestFormatKeepsWarnings(t *testing.T) {
	got, found := Format("x", []byte(strings.Repeat("#  a\n", 250_000)))
	if len(found) != 1 || found[0].Code != "H192" || len(got) == 0 {
		t.Fatal(found)
	}
}

// A layout that loses a word, or does not settle, leaves the file alone.
func TestFormatGivesUp(t *testing.T) {
	src := []byte("a = 1 # b\nc = [\n  2\n]\ntable = <<T\n1 2\nT\n")
	for name, lay := range map[string]func(string, []byte) []byte{
		"a comment less":   func(_ string, s []byte) []byte { return bytes.Replace(s, []byte(" # b"), nil, 1) },
		"another number":   func(_ string, s []byte) []byte { return bytes.Replace(s, []byte("1"), []byte("2"), 1) },
		"another cell":     func(_ string, s []byte) []byte { return bytes.Replace(s, []byte("1 2"), []byte("12"), 1) },
		"two lines in one": func(_ string, s []byte) []byte { return bytes.Replace(s, []byte("]\n"), []byte("] "), 1) },
		"a space each time": func(_ string, s []byte) []byte {
			return bytes.Replace(s, []byte("="), []byte(" ="), 1)
		},
		"nothing at all": func(string, []byte) []byte { return nil },
	} {
		got, found := formatBy(lay, "x", src)
		if !bytes.Equal(got, src) || len(found) != 1 || found[0].Code != "H197" {
			t.Errorf("%s: %v\n%s", name, found, got)
		}
	}
}

// checkFormat formats src and compares by a way of its own: the tokens of the
// parser, one by one.
func checkFormat(t *testing.T, src []byte) {
	t.Helper()
	once, found := Format("x", src)
	if found.Errors() > 0 {
		for _, f := range found {
			if f.Code == "H197" {
				t.Errorf("the formatter gave up on %q", src)
			}
		}
		if !bytes.Equal(once, src) {
			t.Errorf("a file with slips was changed: %q -> %q", src, once)
		}
		return
	}
	if _, d := hclsyntax.ParseConfig(once, "x", hcl.InitialPos); d.HasErrors() {
		t.Errorf("%q became unreadable: %v\n%s", src, d, once)
	}
	if twice, _ := Format("x", once); !bytes.Equal(once, twice) {
		t.Errorf("formatted twice:\n%s\nonce:\n%s", twice, once)
	}
	a, b := wordsOf(src), wordsOf(once)
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("words differ from %d of %d, %d:\n%q\n%q\nsource %q", i, len(a), len(b), tail(a, i), tail(b, i), src)
			return
		}
	}
	if x, y := Hash(map[string][]byte{"x": src}), Hash(map[string][]byte{"x": once}); x != y {
		t.Errorf("the layout changes the hash of %q", src)
	}
}

func tail(words []string, i int) []string { return words[min(i, len(words)):min(i+5, len(words))] }

// wordsOf lists the tokens of a file that carry meaning, and its comments.
func wordsOf(src []byte) []string {
	src = bytes.TrimLeft(src, "\ufeff") // marks of byte order say nothing
	for bytes.Contains(src, []byte("\r\n")) {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	}
	if !bytes.HasSuffix(src, []byte("\n")) {
		src = append(bytes.TrimRight(src, "\r"), '\n')
	}
	tokens, _ := hclsyntax.LexConfig(src, "x", hcl.InitialPos)
	var out []string
	for i := 0; i < len(tokens); i++ {
		k := tokens[i]
		switch k.Type {
		case hclsyntax.TokenNewline, hclsyntax.TokenEOF:
		case hclsyntax.TokenComment:
			out = append(out, strings.TrimRight(string(k.Bytes), " \t\r\n"))
		case hclsyntax.TokenCHeredoc:
			out = append(out, string(bytes.TrimSpace(k.Bytes)))
		case hclsyntax.TokenStringLit:
			out = append(out, string(k.Bytes))
		case hclsyntax.TokenOHeredoc:
			out = append(out, string(k.Bytes))
			cells, end := []string(nil), i+1
			for tokens[end].Type == hclsyntax.TokenStringLit {
				cells = append(cells, string(tokens[end].Bytes))
				end++
			}
			if i > 1 && (string(tokens[i-2].Bytes) == "table" || string(tokens[i-2].Bytes) == "matrix") && tokens[end].Type == hclsyntax.TokenCHeredoc {
				for line := range strings.Lines(strings.Join(cells, "")) {
					words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' })
					out = append(out, fmt.Sprintf("%q", words))
				}
				i = end - 1
			}
		default:
			out = append(out, string(k.Bytes))
		}
	}
	return out
}

func FuzzFormat(f *testing.F) {
	inputs, _ := filepath.Glob("testdata/format/*.in.hcl")
	for _, input := range inputs {
		src, err := os.ReadFile(input)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte(hashed))
	f.Fuzz(func(t *testing.T, src []byte) { checkFormat(t, src) })
}
