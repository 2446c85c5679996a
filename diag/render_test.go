package diag_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"hedge/diag"
)

const source = "case \"k\" {\n" +
	"\tprice = \"2 apples\" # 사과 값\n" +
	"  제목 = \"가나다\" + prise\n" +
	"}\n"

// in finds a text in the source.
func in(t *testing.T, text string) diag.Range {
	t.Helper()
	at := strings.Index(source, text)
	if at < 0 {
		t.Fatalf("no %q", text)
	}
	pos := func(b int) diag.Pos {
		line := 1 + strings.Count(source[:b], "\n")
		return diag.Pos{Line: line, Column: 1 + len([]rune(source[strings.LastIndex(source[:b], "\n")+1:b])), Byte: b}
	}
	return diag.Range{File: "k.hedge.hcl", Start: pos(at), End: pos(at + len(text))}
}

func rendered(t *testing.T, l diag.List, o diag.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := diag.Render(&b, l, map[string][]byte{"k.hedge.hcl": []byte(source)}, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRender(t *testing.T) {
	var l diag.List
	l.Add(diag.Errorf("H201", in(t, "prise"), "prise is not declared; did you mean price?").
		With("A value that nobody gives cannot be computed.", "price").See(in(t, "price"), "price stands here"))
	l.Add(diag.Warnf("H901", diag.Range{}, "a finding without a place"))
	want := `error H201: prise is not declared; did you mean price?
  k.hedge.hcl:3:16
     3 |   제목 = "가나다" + prise
       |                     ^^^^^
  k.hedge.hcl:2:2
     2 |  price = "2 apples" # 사과 값
       |  ^^^^^ price stands here
  A value that nobody gives cannot be computed.
  help: price
  more: hedge explain H201

warning H901: a finding without a place
  more: hedge explain H901

1 error, 1 warning in 1 file
`
	if got := rendered(t, l, diag.Options{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := rendered(t, nil, diag.Options{}); got != "" {
		t.Errorf("an empty list prints %q", got)
	}
}

func TestRenderPaints(t *testing.T) {
	l := diag.List{diag.Errorf("H201", in(t, "prise"), "prise is not declared")}
	got := rendered(t, l, diag.Options{Paint: func(role, text string) string { return "<" + role + ":" + text + ">" }})
	for _, want := range []string{"<error:error H201:> prise", "<error:^^^^^>", "<good:more:> hedge explain"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestRenderCutsLongLists(t *testing.T) {
	var l diag.List
	for i := range 23 {
		l.Add(diag.Warnf("H202", diag.Range{}, "number %d", i))
	}
	got := rendered(t, l, diag.Options{})
	if n := strings.Count(got, "warning H202"); n != 20 {
		t.Errorf("%d shown", n)
	}
	if !strings.Contains(got, "3 more not shown\n23 warnings\n") {
		t.Errorf("got\n%s", got)
	}
	got = rendered(t, l, diag.Options{Most: 5, Rest: "hedge check"})
	if !strings.Contains(got, "18 more: hedge check\n") {
		t.Errorf("got\n%s", got)
	}
}

// Whatever stands in a case, no line is too wide, the caret is below its place,
// and nothing steers the terminal.
func TestRenderFits(t *testing.T) {
	for _, before := range []string{"", strings.Repeat("x", 300), strings.Repeat("가", 60), "\t\t", "\x1b[2J"} {
		for _, marked := range []string{"", "bad", strings.Repeat("나쁜", 40)} {
			for _, after := range []string{"", strings.Repeat(" tail", 50)} {
				line := before + marked + after
				at := diag.Range{File: "a", Start: diag.Pos{Line: 1, Column: 1, Byte: len(before)}, End: diag.Pos{Line: 1, Column: 1, Byte: len(before) + len(marked)}}
				var b bytes.Buffer
				f := diag.Errorf("H1", at, "%s", line).With(line, line).See(at, line)
				if err := diag.Render(&b, diag.List{f}, map[string][]byte{"a": []byte(line + "\n")}, diag.Options{Width: 60}); err != nil {
					t.Fatal(err)
				}
				for _, out := range strings.Split(b.String(), "\n") {
					if w := ansi.StringWidth(out); w > 60 {
						t.Errorf("%d columns: %s", w, out)
					}
				}
				if strings.Contains(b.String(), "\x1b") {
					t.Errorf("escape in %q", b.String())
				}
				if marked != "bad" {
					continue
				}
				rows := strings.Split(b.String(), "\n")
				for i, row := range rows {
					caret := strings.Index(row, "^")
					if caret < 0 {
						continue
					}
					from := ansi.StringWidth(row[:caret])
					if got := ansi.Cut(rows[i-1], from, from+3); got != "bad" {
						t.Errorf("the caret points at %q in\n%s\n%s", got, rows[i-1], row)
					}
				}
			}
		}
	}
}

// Places that do not exist in the text, or no text at all, are named and no more.
func TestRenderBadPlaces(t *testing.T) {
	for _, at := range []diag.Range{
		{File: "k.hedge.hcl", Start: diag.Pos{Line: 900, Column: 1, Byte: 1 << 30}},
		{File: "k.hedge.hcl", Start: diag.Pos{Line: -1, Column: -1, Byte: -5}},
		{File: "other", Start: diag.Pos{Line: 1, Column: 1}},
	} {
		got := rendered(t, diag.List{diag.Errorf("H1", at, "x")}, diag.Options{})
		if strings.Contains(got, "|") || !strings.Contains(got, at.String()) {
			t.Errorf("got\n%s", got)
		}
	}
}

func TestReport(t *testing.T) {
	l := diag.List{diag.Errorf("H201", in(t, "prise"), "prise").With("why", "fix").See(in(t, "price"), "here")}
	text, err := json.Marshal(l.Report())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"hedge":"1","errors":1,"warnings":0,"findings":[{"code":"H201","severity":"error","summary":"prise","detail":"why",` +
		`"file":"k.hedge.hcl","line":3,"column":16,"end_line":3,"end_column":21,` +
		`"related":[{"file":"k.hedge.hcl","line":2,"column":2,"end_line":2,"end_column":7,"text":"here"}],"fix":"fix"}]}`
	if string(text) != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if text, _ := json.Marshal(diag.List(nil).Report()); string(text) != `{"hedge":"1","errors":0,"warnings":0,"findings":[]}` {
		t.Errorf("empty: %s", text)
	}
}

func TestWrap(t *testing.T) {
	for _, k := range []struct {
		text        string
		width       int
		first, rest int
		want        string
	}{
		{"one two three", 9, 0, 2, "one two|  three"},
		{"one two three", 9, 4, 0, "one|two three"},
		{"worst in 22 % of all", 12, 0, 0, "worst in|22 % of all"},
		{"가나다라마바사", 8, 0, 0, "가나다라|마바사"},
		{"by -74 or so", 8, 0, 0, "by -74|or so"},
		{"", 8, 0, 0, ""},
	} {
		if got := strings.Join(diag.Wrap(k.text, k.width, k.first, k.rest), "|"); got != k.want {
			t.Errorf("Wrap(%q) = %q, not %q", k.text, got, k.want)
		}
	}
}

func ExampleRender() {
	src := []byte("price = 2 * prise\n")
	l := diag.List{diag.Errorf("H201", diag.Range{
		File: "a.hedge.hcl", Start: diag.Pos{Line: 1, Column: 13, Byte: 12}, End: diag.Pos{Line: 1, Column: 18, Byte: 17},
	}, "prise is not declared; did you mean price?").With("", "price")}
	var b bytes.Buffer
	_ = diag.Render(&b, l, map[string][]byte{"a.hedge.hcl": src}, diag.Options{})
	fmt.Print(b.String())
	// Output:
	// error H201: prise is not declared; did you mean price?
	//   a.hedge.hcl:1:13
	//      1 | price = 2 * prise
	//        |             ^^^^^
	//   help: price
	//   more: hedge explain H201
	//
	// 1 error in 1 file
}
