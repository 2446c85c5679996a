package lang

import (
	"strings"
	"testing"
)

const hashed = `case "korea" {
  title   = "Korea" # the case
  horizon = { from = 2026, to = 2040 }
}

impact "us" "posture" {
  table = <<-T
          annul  bargain
    a         1       -2
    b         0        3
  T
  note = <<-T
    Two lines
      of text
  T
  cite = [source.x.p1, source.x.p2]
}

actor "rok" { title = "한국" }
`

func hashOf(text string) string {
	return Hash(map[string][]byte{"case/a.hedge.hcl": []byte(text)}).String()
}

func TestHashIgnoresLayout(t *testing.T) {
	want := hashOf(hashed)
	swap := func(pairs ...string) string {
		out := hashed
		for i := 0; i < len(pairs); i += 2 {
			if !strings.Contains(out, pairs[i]) {
				t.Fatalf("%q is not in the text", pairs[i])
			}
			out = strings.Replace(out, pairs[i], pairs[i+1], 1)
		}
		return out
	}
	formatted, _ := Format("x", []byte(hashed))
	for name, text := range map[string]string{
		"comment gone":        swap(" # the case", ""),
		"comments more":       swap("  title", "  # a\n  // b\n  /* c\n  */ title", "actor", "# d\nactor"),
		"comment in a list":   swap("source.x.p1,", "# one\n  source.x.p1, /* two */"),
		"spaces":              swap("title   =", "title=", "[source", "[  source", "{ from", "{from"),
		"tabs":                strings.ReplaceAll(hashed, "\n  ", "\n\t"),
		"empty lines":         strings.ReplaceAll(hashed, "\n}", "\n\n\n}"),
		"list over lines":     swap("[source.x.p1, source.x.p2]", "[\n    source.x.p1,\n    source.x.p2,\n  ]"),
		"object over lines":   swap("{ from = 2026, to = 2040 }", "{\n    from = 2026\n    to = 2040\n  }"),
		"block over lines":    swap(`{ title = "한국" }`, "{\n  title = \"한국\"\n}"),
		"table padding":       swap("    a         1       -2", "\ta 1 -2"),
		"table indent":        swap("          annul  bargain\n    a         1       -2\n    b         0        3\n  T", "annul bargain\na 1 -2\nb 0 3\nT"),
		"text indent":         swap("    Two lines\n      of text\n  T", "Two lines\n  of text\nT"),
		"CRLF":                strings.ReplaceAll(hashed, "\n", "\r\n"),
		"byte order mark":     "\xef\xbb\xbf" + hashed,
		"no last end of line": strings.TrimSuffix(hashed, "\n"),
		"formatted":           string(formatted),
	} {
		if got := hashOf(text); got != want {
			t.Errorf("%s changes the hash:\n%s", name, text)
		}
	}
	if Hash(map[string][]byte{"elsewhere/a.hedge.hcl": []byte(hashed)}).String() != want {
		t.Error("the folder changes the hash")
	}
}

func TestHashSeesContent(t *testing.T) {
	seen := map[string]string{hashOf(hashed): "the text itself"}
	for _, c := range [][2]string{
		{"2026", "2027"},
		{"2040", "20400"},
		{`"Korea"`, `"korea"`},
		{`"Korea"`, `"Korea "`},
		{`"Korea"`, "Korea"},
		{"korea", "korea2"},
		{"title ", "titles "},
		{"한국", "한국인"},
		{"      -2", "       2"},
		{"-2", "-3"},
		{"annul ", "annull "},
		{"1       -2", "-2       1"},
		{"    b  ", "    c  "},
		{"annul  bargain\n    a         1       -2\n", "annul  bargain  a         1       -2\n"},
		{"of text", "of  text"},
		{"      of text", "    of text"},
		{"p1, source.x.p2", "p2, source.x.p1"},
		{"p1, source.x.p2", "p1"},
		{"source.x.p1", "source.xp1"},
		{"from = 2026, to = 2040", "to = 2040, from = 2026"},
		{"2026, to", "2026 - to"},
		{"actor", "source"},
		{`"us" "posture"`, `"usposture"`},
		{`"us" "posture"`, `"posture" "us"`},
		{"  cite = [source.x.p1, source.x.p2]\n", ""},
	} {
		text := strings.Replace(hashed, c[0], c[1], 1)
		if text == hashed {
			t.Fatalf("%q is not in the text", c[0])
		}
		h := hashOf(text)
		if old, ok := seen[h]; ok {
			t.Errorf("%q -> %q has the hash of %s", c[0], c[1], old)
		}
		seen[h] = c[1]
	}
}

func TestHashOfFiles(t *testing.T) {
	two := func(a, b, x, y string) string {
		return Hash(map[string][]byte{a: []byte(x), b: []byte(y)}).String()
	}
	const x, y = "a = 1\n", "b = 2\n"
	want := two("d/a.hedge.hcl", "d/b.hedge.hcl", x, y)
	if two("d/a.hedge.hcl", "d/b.hedge.hcl", y, x) == want {
		t.Error("the order of files does not count")
	}
	if two("z/a.hedge.hcl", "e/b.hedge.hcl", x, y) != want {
		t.Error("folders count")
	}
	if two("d/a.hedge.hcl", "d/c.hedge.hcl", x, y) == want {
		t.Error("names of files do not count")
	}
	if two("d/a.hedge.hcl", "d/b.hedge.hcl", x+y, "") == want {
		t.Error("the files run together")
	}
}

// A separator is part of what is said: without it two elements are one.
func TestHashSeparates(t *testing.T) {
	for _, c := range [][2]string{
		{"a = [1, -2]\n", "a = [1 -2]\n"},
		{"a = [b, [c]]\n", "a = [b[c]]\n"},
		{"a = [b, (c)]\n", "a = [b(c)]\n"},
		{"a = \"b c\"\n", "a = \"b  c\"\n"},
		{"a = b-c\n", "a = b - c\n"},
	} {
		if hashOf(c[0]) == hashOf(c[1]) {
			t.Errorf("%q and %q have one hash", c[0], c[1])
		}
	}
}
