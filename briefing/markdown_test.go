package briefing

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// around is a document with one text in every kind of place and span.
func around(s string) *Document {
	every := Text{{Text: s}, {Kind: Strong, Text: s}, {Kind: Emphasis, Text: s}, {Kind: Code, Text: s}, {Kind: Link, Text: s, To: s}, {Kind: Link, Text: s, To: "https://example.org/" + s}, {Text: s, Kind: Cite, To: s}, {Text: s, Kind: ToNote, To: "n"}}
	first := func(k Kind) Text { return Text{{Kind: k, Text: s}, {Text: " end"}} }
	return &Document{
		Title: "T" + s, Hash: "h" + s,
		Blocks: []Block{
			Heading{Level: 1, Text: append(Words("x"), every...)},
			Paragraph{append(every, Words("x")...)},
			Paragraph{append(Words("x"), first(Plain)...)},
			Paragraph{first(Strong)},
			Paragraph{first(Code)},
			List{Items: []Text{first(Plain), every}},
			KeyJudgement{Statement: append(Words("x"), every...), Confidence: append(Words("x"), every...)},
			Callout{Title: "x" + s, Body: []Text{append(Words("x"), every...)}},
			Table{Caption: append(Words("x"), every...), Head: []Text{every, first(Plain)}, Rows: [][]Cell{{{Text: every}, {Text: first(Code)}}, {{Text: Words(s)}}}},
			Figure{Title: "x" + s, Description: "x" + s, Data: [][]string{{s, s}, {s, s}}},
		},
		Notes:   []Note{{"n", append(Words("x"), every...)}},
		Sources: []Source{{Key: s, Text: append(Words("x"), every...), URL: "x" + s}},
	}
}

func markdown(t testing.TB, d *Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteMarkdown(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// frame is what is left of Markdown when its text is taken away: of every line
// the marks it begins with, and its unescaped bars outside of code.
func frame(md string) []string {
	var out []string
	for line := range strings.Lines(md) {
		line = strings.TrimSuffix(line, "\n")
		lead := len(line) - len(strings.TrimLeft(line, " "))
		mark := ""
		for _, m := range []string{"####", "###", "##", "#", "> ", ">", "- ", "| "} {
			if strings.HasPrefix(line[lead:], m) {
				mark = m
				break
			}
		}
		if m := opening.FindString(line[lead:]); m != "" && m[0] >= '0' && m[0] <= '9' {
			mark = m
		}
		bars := 0
		for i := range line {
			if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
				bars++
			}
		}
		if mark != "| " {
			bars = 0
		}
		out = append(out, strings.Repeat(" ", lead)+mark+strings.Repeat("|", bars))
	}
	return out
}

// bare drops code spans and escaped characters: what is left is read as markup.
func bare(line string) string {
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '`':
			n := 1
			for i+n < len(line) && line[i+n] == '`' {
				n++
			}
			fence := line[i : i+n]
			j := i + n
			for j < len(line) {
				k := strings.Index(line[j:], fence)
				if k < 0 {
					return out.String() + "UNCLOSED"
				}
				j += k
				run := n
				for j+run < len(line) && line[j+run] == '`' {
					run++
				}
				if run == n {
					break
				}
				j += run
			}
			i = j + n - 1
		default:
			out.WriteByte(line[i])
		}
	}
	return out.String()
}

// holds checks that a text changed nothing but text.
func holds(t testing.TB, s string) {
	if strings.TrimSpace(clean(s)) == "" {
		return
	}
	want, got := frame(markdown(t, around("a"))), markdown(t, around(s))
	if have := frame(got); !reflect.DeepEqual(have, want) {
		for i := range min(len(have), len(want)) {
			if have[i] != want[i] {
				t.Fatalf("%q changes line %d from %q to %q:\n%s", s, i+1, want[i], have[i], strings.Split(got, "\n")[i])
			}
		}
		t.Fatalf("%q makes %d lines of %d:\n%s", s, len(have), len(want), got)
	}
	for line := range strings.Lines(got) {
		rest := strings.TrimPrefix(strings.TrimPrefix(bare(line), "> "), ">")
		for _, link := range destination.FindAllString(rest, -1) {
			if !strings.HasPrefix(link, "](https://") {
				t.Fatalf("%q makes the link %s", s, link)
			}
		}
		rest = destination.ReplaceAllString(rest, "")
		if strings.ContainsAny(rest, "<>&~$@_") || strings.Contains(rest, "UNCLOSED") || strings.ContainsFunc(rest, func(r rune) bool { return unclean(r) && r != '\n' }) {
			t.Fatalf("%q is read as markup in\n%s\nbare: %s", s, line, rest)
		}
	}
}

var destination = regexp.MustCompile(`\]\([^)]*\)`)

func TestMarkdownTextIsText(t *testing.T) {
	for _, s := range append(hostile, "# x", "- x", "+ x", "1. x", "12) x", "=", "===", "---", "***", "a|b", "`", "``a`", "|", `\`, `\|`, `a\`, "`|`", "    x", "&lt;", "[x](y)", "![x](y)", "[x]: y", "<https://x>", "~~x~~", "$x$", "x@y.z", "한국어", " a ") {
		holds(t, s)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { holds(t, s) })
}

func TestEmphasisWhereItIsRead(t *testing.T) {
	for _, c := range []struct {
		text Text
		want string
	}{
		{Text{{Text: "a "}, {Kind: Strong, Text: "b"}, {Text: " c"}}, "a **b** c"},
		{Text{{Text: "a"}, {Kind: Strong, Text: "b"}, {Text: "c"}}, "a**b**c"},
		{Text{{Text: "a"}, {Kind: Strong, Text: " b "}, {Text: "c"}}, "a **b** c"},
		{Text{{Kind: Strong, Text: "확실(確實)"}, {Text: "은"}}, "확실(確實)은"},
		{Text{{Kind: Strong, Text: "확실"}, {Text: "은"}}, "**확실**은"},
		{Text{{Kind: Strong, Text: "a"}, {Kind: Emphasis, Text: "b"}}, "**a**b"},
		{Text{{Kind: Emphasis, Text: ""}}, ""},
	} {
		m := &marker{numbered: &numbered{}}
		if got := m.text(c.text, false); got != c.want {
			t.Errorf("%v gives %s, want %s", c.text, got, c.want)
		}
	}
}
