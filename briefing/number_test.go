package briefing

import (
	"fmt"
	"strings"
	"testing"
)

func TestNumbersAreSharedAndInReadingOrder(t *testing.T) {
	trail := &Trail{Formula: "a+b"}
	d := &Document{
		Blocks: []Block{
			Paragraph{Text{{Text: "one", Kind: ToNote, To: "late"}, {Text: "two", Trail: trail}}},
			Table{Rows: [][]Cell{{{Text: Text{{Text: "x", Kind: ToNote, To: "late"}}, Trail: trail}, {Text: Text{{Kind: ToNote, To: "early"}, {Kind: ToNote, To: "missing"}}}}}},
		},
		Notes: []Note{{"early", Text{{Text: "see", Kind: ToNote, To: "own"}}}, {"late", Words("l")}, {"unused", Words("u")}, {"own", Text{{Text: "self", Kind: ToNote, To: "own"}}}},
	}
	n, err := number(d)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range n.notes {
		got = append(got, fmt.Sprintf("%d %s%v", f.Number, f.Text, f.Trail != nil))
	}
	if want := "1 lfalse|2 true|3 seefalse|4 selffalse"; strings.Join(got, "|") != want {
		t.Errorf("notes are %s, want %s", strings.Join(got, "|"), want)
	}
	out := string(page1(t, d))
	if strings.Count(out, `id="to-note-1"`) != 1 || strings.Count(out, `href="#note-1"`) != 2 {
		t.Error("a note is marked where it is referred to, and leads back to the first mark")
	}
}

func TestPlaces(t *testing.T) {
	d := &Document{Blocks: []Block{
		Heading{Level: 1, ID: "Drivers"},
		Heading{Level: 3, ID: "drivers"},
		Heading{Level: 9, ID: "한국"},
		Heading{Level: -1, ID: "note-1"},
		Heading{Level: 1, ID: "text"},
		Figure{ID: "../../etc/passwd"},
		Table{ID: "9"},
		Heading{Level: 1, ID: "9"},
	}}
	n, err := number(d)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"drivers", "drivers-2", "part-3", "part-note-1", "text-2", "etcpasswd", "table-9", "part-9"}
	for i, w := range want {
		if n.ids[i] != w {
			t.Errorf("place %d is %q, want %q", i, n.ids[i], w)
		}
	}
	for i, w := range []int{1, 2, 3, 1, 1} {
		if n.level[i] != w {
			t.Errorf("level %d is %d, want %d: levels have no gaps", i, n.level[i], w)
		}
	}
}

type foreign struct{ Heading }

func TestForeignBlocks(t *testing.T) {
	for _, b := range []Block{&Heading{}, foreign{}, nil} {
		err := WriteHTML(&strings.Builder{}, &Document{Blocks: []Block{Paragraph{}, b}})
		if err == nil || !strings.Contains(err.Error(), "block 2") {
			t.Errorf("%T: %v; nothing may be left out silently", b, err)
		}
	}
}

func TestAddresses(t *testing.T) {
	for s, want := range map[string]bool{
		"https://example.org": true, "https://example.org/a?b=c#d": true, "HTTPS://EXAMPLE.ORG": true, "https://예.한국/길": true,
		"http://example.org": false, "javascript:alert(1)": false, "java\nscript:x": false, "https:example.org": false, "//example.org": false, "https://": false,
		"https://a@example.org": false, " https://example.org": false, "https://exa mple.org": false, "data:x": false, "file:///x": false, "": false, "https://[::1": false,
	} {
		if _, ok := address(s); ok != want {
			t.Errorf("%q may be linked: %v, want %v", s, ok, want)
		}
	}
}

func TestEmptyDocumentsAreWritten(t *testing.T) {
	ragged := Table{Head: []Text{Words("a")}, Align: []Align{9, 9, 9}, Rows: [][]Cell{nil, {{}, {Text: Words("b"), Tone: 9}}}}
	for _, d := range []*Document{
		{},
		{Blocks: []Block{Heading{}, Paragraph{}, List{}, KeyJudgement{}, Callout{Kind: 9}, Table{}, Figure{}, ragged}},
		{Blocks: []Block{Paragraph{Text{{Kind: 99, Text: "x"}}}, Figure{Data: [][]string{nil, {"a"}, {}}}}},
	} {
		page1(t, d)
		markdown(t, d)
	}
}
