package lang

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// writer makes random files that can be read, in random layout.
type writer struct {
	*rand.Rand
	b    strings.Builder
	free bool // ends of lines mean nothing here
}

func (w *writer) pick(words ...string) string { return words[w.IntN(len(words))] }

func (w *writer) put(s string) { w.b.WriteString(s) }

// space writes what may stand between two words.
func (w *writer) space() {
	switch {
	case w.IntN(40) == 0:
		w.put(w.pick("/* c */", " /* 한 */ ", "/**/"))
	case w.free && w.IntN(20) == 0:
		w.put(w.pick("\n", "\n\n", " # c\n", "// c  \n\t", "\r\n"))
	default:
		w.put(w.pick(" ", " ", "  ", "\t"))
	}
}

func (w *writer) name() string {
	return w.pick("a", "bb", "long_name", "b-c", "질문", "for", "in", "if", "x1", "table")
}

func (w *writer) expr(depth int) {
	if depth <= 0 {
		w.put(w.pick("1", "2.5", "0", "-1", "- 3", "!b", "true", `"text"`, `"값 $${x}"`, `"${ a }b"`, "a.b.c", "a.0", "x[ 1 ]", "a[*].b", "1e3", "null"))
		return
	}
	bracketed := func(open, shut string, inner func()) {
		old := w.free
		w.free = true
		w.put(open)
		w.space()
		inner()
		w.space()
		w.put(shut)
		w.free = old
	}
	several := func() {
		for i := range w.IntN(4) {
			if i > 0 {
				w.put(",")
				w.space()
			}
			w.expr(depth - 1)
		}
	}
	switch w.IntN(9) {
	case 0:
		bracketed("(", ")", func() { w.expr(depth - 1) })
	case 1:
		bracketed("[", "]", several)
	case 2:
		bracketed(w.pick("f(", "max (", "ns::g("), ")", several)
	case 3:
		w.expr(depth - 1)
		w.space()
		w.put(w.pick("+", "-", "*", "/", "&&", "==", "<", "||", "%"))
		w.space()
		w.expr(depth - 1)
	case 4:
		w.expr(0)
		w.put("?")
		w.expr(depth - 1)
		w.space()
		w.put(":")
		w.expr(depth - 1)
	case 5:
		bracketed("[for ", "]", func() { w.put("x in "); w.expr(depth - 1); w.put(" : "); w.expr(depth - 1); w.put(" if !x") })
	case 6:
		bracketed("{for k , v in", "}", func() { w.put(" m:k=>"); w.expr(depth - 1); w.put("...") })
	case 7:
		w.object(depth)
	default:
		w.put(w.pick("-", "!", "- ", "--", "!-"))
		bracketed("(", ")", func() { w.expr(depth - 1) })
	}
}

func (w *writer) object(depth int) {
	old := w.free
	w.free = false
	w.put("{")
	lines := w.IntN(2) == 0
	for i := range w.IntN(4) {
		if i > 0 && !lines {
			w.put(",")
		}
		if lines {
			w.ends()
		}
		w.put(w.pick("k", "key_2", `"q"`, "(z)", "열쇠"))
		w.space()
		w.put(w.pick("=", "=", ":"))
		w.space()
		w.expr(depth - 1)
		if lines && w.IntN(4) == 0 {
			w.put(",")
		}
	}
	if lines {
		w.ends()
	}
	w.put(w.pick("}", " }"))
	w.free = old
}

// ends writes one end of line or several, with comments.
func (w *writer) ends() {
	w.put(w.pick("\n", "\n", "\n\n", " \n\t\n\n\n", "  # behind\n", "#x\n\n# above\n", "// 끝 \n", "\r\n", "/* c */\n", "\n/* over\n  lines */\n"))
	w.put(w.pick("", "  ", "\t"))
}

func (w *writer) body(depth int) {
	for i := range 1 + w.IntN(5) {
		switch w.IntN(6) {
		case 0:
			fmt.Fprintf(&w.b, "%s%s", w.pick("state", "by", "b"), w.pick("{", ` "x" {`, "\t\"긴 이름\"  x{ "))
			if w.IntN(2) == 0 {
				fmt.Fprintf(&w.b, "n%d =", i)
				w.expr(w.IntN(3))
				w.put(w.pick("}", " }"))
				break
			}
			w.ends()
			if depth > 0 {
				w.body(depth - 1)
			}
			w.put("}")
		case 1:
			fmt.Fprintf(&w.b, "block%d {%s}", i, w.pick("", " ", "\n"))
		case 2:
			fmt.Fprintf(&w.b, "%s =%s\n", w.pick("table", "matrix", "note"), w.pick("<<T", "<<-T"))
			cells := 1 + w.IntN(4)
			for range w.IntN(5) {
				w.put(w.pick("", " ", "\t", "     "))
				for range w.IntN(2) + cells {
					w.put(w.pick("a", "hemisphere", "1", "-2", "+0.5", "3,5", "평화", "-", "left:", "12 %", "é") + w.pick(" ", "  ", "\t "))
				}
				w.put("\n")
			}
			w.put(w.pick("T", "  T", "\tT "))
			w.put("\n")
			return // the same name may not come twice
		default:
			fmt.Fprintf(&w.b, "%s%d", w.name(), i)
			w.space()
			w.put("=")
			w.space()
			w.expr(w.IntN(4))
		}
		w.ends()
	}
}

func TestFormatRandom(t *testing.T) {
	read, n := 0, 1000
	for seed := range n {
		w := &writer{Rand: rand.New(rand.NewPCG(uint64(seed), 7))}
		for range 1 + w.IntN(3) {
			w.body(3)
		}
		src := []byte(w.b.String())
		if _, d := hclsyntax.ParseConfig(plainText(src), "x", hcl.InitialPos); !d.HasErrors() {
			read++
		}
		if checkFormat(t, src); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	if read < n/2 {
		t.Fatalf("only %d of %d files can be read", read, n)
	}
	t.Logf("%d of %d files can be read", read, n)
}
