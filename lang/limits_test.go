package lang

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
)

// These codes need files too large to keep, or a slip of the program.
func init() {
	for _, code := range []string{"H191", "H193"} {
		withoutFile[code] = "TestLimitsRefuse"
	}
	withoutFile["H192"] = "TestLimitsWarn"
	withoutFile["H197"] = "TestFormatGivesUp"
}

// around puts n openers before and n closers behind the middle.
func around(open, middle, closer string, n int) string {
	return "a = " + strings.Repeat(open, n) + middle + strings.Repeat(closer, n) + "\n"
}

func TestLimitsRefuse(t *testing.T) {
	const n = 200_000
	r := strings.Repeat
	for _, c := range []struct{ name, src, code string }{
		{"parentheses", around("(", "1", ")", n), "H190"},
		{"parentheses never closed", "a = " + r("(", n), "H190"},
		{"lists", around("[", "", "]", n), "H190"},
		{"objects", around("{a=", "1", "}", n), "H190"},
		{"objects over lines", around("{\na=", "1", "\n}", n), "H190"},
		{"blocks", r("b {\n", n) + r("}\n", n), "H190"},
		{"calls", around("f(", "1", ")", n), "H190"},
		{"loops", around("[for x in y : ", "1", "]", n), "H190"},
		{"texts", around(`"${`, "1", `}"`, n), "H190"},
		{"heredocs", around("<<A\n${", "1", "}\nA\n", 150_000), "H190"},
		{"if in a text", `a = "` + r("%{if a}", n) + "1" + r("%{endif}", n) + "\"\n", "H190"},
		{"for in a text", `a = "` + r("%{for a in b}", 150_000) + "\"\n", "H190"},
		{"not", around("!", "b", "", n), "H190"},
		{"minus", around("-", "b", "", n), "H190"},
		{"minus over lines", "a = (" + r("-\n", n) + "b)\n", "H190"},
		{"minus over comments", "a = (" + r("-#\n", n) + "b)\n", "H190"},
		{"signs in brackets", around("-[", "1", "]", n), "H190"},
		{"conditions to the right", around("a?b:", "c", "", n), "H190"},
		{"conditions in the middle", around("a?", "b", ":c", n), "H190"},
		{"conditions in a loop over lines", "a = {for x in y :\n" + r("a?b:\n", n) + "c}\n", "H190"},
		{"splats", "a = a" + r("[*]", n) + "\n", "H190"},
		{"sum", "a = 1" + r("+1", n) + "\n", "H190"},
		{"path", "a = a" + r(".b", n) + "\n", "H190"},
		{"index", "a = a" + r("[b]", n) + "\n", "H190"},
		{"namespaces", "a = a" + r("::a", n) + "(1)\n", "H190"},
		{"slips that swallow braces", r("b {\nfoo }\n", 20_000), "H190"},
		{"the same behind a bracket", "(" + r("b {\n\nfoo }\n", 20_000), "H190"},
		{"large", "# " + r("x", mostBytes) + "\n", "H191"},
		{"many words", r("a=1\n", 800_000), "H191"},
		{"many blocks", r("b {}\n", mostBlocks+1), "H193"},
		{"zero byte", "a = 1\nb = \"\x00\"\n", "H194"},
		{"not UTF-8", "a = 1\nb = \"\xff\"\n", "H194"},
		{"UTF-16", "\xff\xfea\x00", "H194"},
		{"long heredoc", "a = <<T\n" + r("\n", n) + "T\n", "H195"},
		{"long heredoc never closed", "a = <<T\n" + r("\n", n), "H195"},
		{"long table", "a = <<T\n" + r("hemisphere        1        0     -1\n", 20_000) + "T\n", "H195"},
		{"many dollars", "a = \"" + r("$x", n) + "\"\n", "H195"},
		{"long number", "a = 1" + r("7", n) + "\n", "H195"},
		{"comment never closed", "a = 1\n" + r("/* ", n) + "\n", "H196"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := limits("x.hedge.hcl", []byte(c.src))
			if got.Errors() != 1 || got[len(got)-1].Code != c.code {
				t.Fatalf("got %v, want one %s", got, c.code)
			}
			f := got[len(got)-1]
			if _, ok := diag.Lookup(f.Code); !ok {
				t.Errorf("%s is not explained", f.Code)
			}
			if !f.Range.Known() || f.Range.Start.Line < 1 || f.Range.End.Byte > len(c.src) {
				t.Errorf("place %+v", f.Range)
			}
			if f.Detail == "" {
				t.Errorf("no reason or remedy: %+v", f)
			}
		})
	}
}

// Files just inside the limits pass, and the parser reads them.
func TestLimitsAllow(t *testing.T) {
	r := strings.Repeat
	for _, c := range []struct{ name, src string }{
		{"parentheses", around("(", "1", ")", mostNested)},
		{"signs", around("-", "b", "", mostNested)},
		{"conditions", around("a ? b : ", "c", "", mostNested)},
		{"many conditions beside one another", "a = [" + r("b ? -c : !d,\n", 5_000) + "]\n"},
		{"many signs and splats beside one another", "a = [" + r("-b[*].c,", 5_000) + "]\n"},
		{"many texts", r("b \"x\" {\n  title = \"a ${b} %{if c}d%{endif}\"\n}\n", 5_000)},
		{"sum", "a = 1" + r(" - 1", mostChained) + "\n"},
		{"blocks", r("b {}\n", mostBlocks)},
		{"table", "a = <<T\n" + r("hemisphere        1        0     -1\n", 3_000) + "T\n"},
		{"comment marks in texts", `a = "/* ${"/*"}"` + "\nb = <<T\n/*\nT\n# /*\n// /*\n/* /* */\n"},
		{"brackets in texts and comments", "a = \"" + r("(", 5_000) + "\" # " + r("[", 5_000) + "\n"},
		{"byte order mark", "\xef\xbb\xbfa = 1\n"},
		{"no end of line", "a = 1 # 끝"},
		{"nothing", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := limits("x.hedge.hcl", []byte(c.src)); len(got) > 0 {
				t.Fatal(got)
			}
			if _, d := hclsyntax.ParseConfig([]byte(c.src), "x", hcl.InitialPos); d.HasErrors() {
				t.Fatal(d)
			}
		})
	}
}

// The step from allowed to refused is at the number itself.
func TestLimitsAreSharp(t *testing.T) {
	for name, src := range map[string]func(int) string{
		"parentheses": func(n int) string { return around("(", "1", ")", n) },
		"signs":       func(n int) string { return around("!", "b", "", n) },
		"conditions":  func(n int) string { return around("a ? b : ", "c", "", n) },
		"texts":       func(n int) string { return around(`"${`, "1", `}"`, n) },
	} {
		if got := limits("x", []byte(src(200))); got != nil {
			t.Errorf("%s: %v", name, got)
		}
		if got := limits("x", []byte(src(201))); len(got) != 1 || got[0].Code != "H190" {
			t.Errorf("%s one deeper: %v", name, got)
		}
	}
}

func TestLimitsWarn(t *testing.T) {
	src := []byte(strings.Repeat("# a comment of some length that fills the file\n", 30_000))
	got := limits("x", src)
	if len(got) != 1 || got[0].Code != "H192" || got[0].Severity != diag.Warning {
		t.Fatal(got)
	}
}

func TestLimitsPlace(t *testing.T) {
	got := limits("x", []byte("# 한글\na = \"값\xff\"\n"))
	want := diag.Range{File: "x", Start: diag.Pos{Line: 2, Column: 7, Byte: 17}, End: diag.Pos{Line: 2, Column: 8, Byte: 18}}
	if len(got) != 1 || got[0].Range != want {
		t.Fatalf("%+v, want %+v", got, want)
	}
}

// What limits lets pass, the parser survives: it either reads it or says why
// not. A stack that runs out would end the test run.
func FuzzLimits(f *testing.F) {
	f.Add([]byte("a = (1 + [2, {b = \"${c ? -d : !e}\"}])\n"))
	f.Add([]byte("b \"x\" {\n c { foo }\n}\n"))
	f.Add([]byte("a = <<-T\n  ${x}\n  %{ if a }b%{ endif }\n  T\n"))
	f.Add([]byte("/* "))
	f.Add([]byte("b {\nfoo = ) }\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		// The text again and again finds what nests only when repeated.
		for _, s := range [][]byte{src, []byte(strings.Repeat(string(src), 1+20_000/(1+len(src))))} {
			if limits("x", s).Errors() == 0 {
				hclsyntax.ParseConfig(s, "x", hcl.InitialPos)
			}
		}
	})
}
