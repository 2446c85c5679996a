package lang

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// atom is one word, sign, text or comment of a file, or the end of a line: what
// the formatter moves around and the hash counts. A text, with all that stands
// between its marks, is one atom.
type atom struct {
	kind   hclsyntax.TokenType // of its first token; TokenOQuote and TokenOHeredoc stand for whole texts
	tokens hclsyntax.Tokens
	text   string // as written; comments without the spaces and the newline behind them
	glued  bool   // no space before it in the source

	home int  // the frame it stands in; a bracket stands outside of what it opens
	role role // what the sign does here
	pair int  // of a bracket: the index of its partner
}

// role tells apart signs that are written alike.
type role uint8

const (
	plain     role = iota
	separator      // the = of an attribute, or of an entry of an object
	keyColon       // the : that stands for it
	unary          // a sign before its operand
	opensCall      // the ( behind a function's name
	opensItem      // the [ of an index
	opensBody      // the { of a block
)

// fold is a stretch of atoms between two brackets, or the whole file.
type fold struct {
	open  int // index of the bracket, -1 for the file
	body  bool
	lines bool // a block or an object: the end of a line ends the item
	set   bool // behind the = of the item
	asks  int  // open ? of the item
}

// plainText is the source as the formatter and the hash read it: without byte
// order mark, with bare line feeds, and with an end of line at its end.
func plainText(src []byte) []byte {
	src = bytes.TrimLeft(src, "\ufeff")
	out := make([]byte, 0, len(src)+1)
	for _, b := range append(src[:len(src):len(src)], '\n') {
		if b == '\n' {
			out = bytes.TrimRight(out, "\r")
		}
		out = append(out, b)
	}
	if len(src) == 0 || bytes.HasSuffix(src, []byte("\n")) {
		out = out[:len(out)-1]
	}
	return out
}

// split cuts a plain text into atoms and says what each does.
func split(name string, src []byte) ([]atom, []fold) {
	tokens, _ := hclsyntax.LexConfig(src, name, hcl.InitialPos)
	var out []atom
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		a := atom{kind: t.Type, pair: -1, glued: i > 0 && tokens[i-1].Range.End.Byte == t.Range.Start.Byte}
		switch t.Type {
		case hclsyntax.TokenEOF:
			return out, settle(out)
		case hclsyntax.TokenComment:
			a.text = strings.TrimRight(string(t.Bytes), " \t\r\n")
			out = append(out, a)
			if bytes.HasSuffix(t.Bytes, []byte("\n")) {
				out = append(out, atom{kind: hclsyntax.TokenNewline, pair: -1})
			}
			continue
		case hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
			from, deep := i, 0
			for ; i < len(tokens)-1; i++ {
				switch tokens[i].Type {
				case hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
					deep++
				case hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc:
					deep--
				}
				if deep == 0 {
					break
				}
			}
			i = min(i, len(tokens)-2)
			a.tokens = tokens[from : i+1]
		default:
			a.tokens = tokens[i : i+1]
		}
		a.text = string(src[a.tokens[0].Range.Start.Byte:a.tokens[len(a.tokens)-1].Range.End.Byte])
		out = append(out, a)
	}
	return out, settle(out)
}

// is reports whether the atom is one of the kinds.
func (a *atom) is(kinds ...hclsyntax.TokenType) bool {
	for _, k := range kinds {
		if a.kind == k {
			return true
		}
	}
	return false
}

func (a *atom) opens() bool {
	return a.is(hclsyntax.TokenOParen, hclsyntax.TokenOBrack, hclsyntax.TokenOBrace)
}

func (a *atom) shuts() bool {
	return a.is(hclsyntax.TokenCParen, hclsyntax.TokenCBrack, hclsyntax.TokenCBrace)
}

// settle fills in home, role and pair of every atom and gives the frames.
func settle(as []atom) []fold {
	folds := []fold{{open: -1, body: true, lines: true}}
	stack := []int{0}
	tail := false // the last atom ends an operand
	last := -1    // the last atom that is no comment, on the same item
	for i := range as {
		a := &as[i]
		home := stack[len(stack)-1]
		f := &folds[home]
		a.home = home
		open := func(g fold) {
			g.open = i
			folds = append(folds, g)
			stack = append(stack, len(folds)-1)
			tail = false
		}
		switch a.kind {
		case hclsyntax.TokenComment:
			continue
		case hclsyntax.TokenNewline:
			if f.lines {
				f.set, f.asks, tail, last = false, 0, false, -1
			}
			continue
		case hclsyntax.TokenOParen:
			if tail && last >= 0 && as[last].kind == hclsyntax.TokenIdent {
				a.role = opensCall
			}
			open(fold{})
		case hclsyntax.TokenOBrack:
			if tail {
				a.role = opensItem
			}
			open(fold{})
		case hclsyntax.TokenOBrace:
			if f.body && !f.set {
				a.role = opensBody
				open(fold{body: true, lines: true})
			} else {
				open(fold{lines: !loop(as[i+1:])})
			}
		case hclsyntax.TokenCParen, hclsyntax.TokenCBrack, hclsyntax.TokenCBrace:
			if len(stack) > 1 {
				a.pair = f.open
				as[f.open].pair = i
				stack = stack[:len(stack)-1]
				a.home = stack[len(stack)-1]
			}
			tail = true
		case hclsyntax.TokenIdent:
			tail = !tail || a.text != "in" && a.text != "if"
		case hclsyntax.TokenNumberLit, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
			tail = true
		case hclsyntax.TokenEqual:
			if f.lines && !f.set {
				a.role, f.set = separator, true
			}
			tail = false
		case hclsyntax.TokenColon:
			switch {
			case f.asks > 0:
				f.asks--
			case f.lines && !f.body && !f.set:
				a.role, f.set = keyColon, true
			}
			tail = false
		case hclsyntax.TokenQuestion:
			f.asks++
			tail = false
		case hclsyntax.TokenComma:
			f.set, f.asks, tail = false, 0, false
		case hclsyntax.TokenEllipsis:
			tail = true // x... if -y
		case hclsyntax.TokenMinus, hclsyntax.TokenBang:
			if !tail || a.kind == hclsyntax.TokenBang {
				a.role = unary
			}
			tail = false
		case hclsyntax.TokenStar:
			tail = last >= 0 && (as[last].kind == hclsyntax.TokenDot || as[last].role == opensItem) // a splat
		default:
			tail = false
		}
		last = i
	}
	return folds
}

// loop reports whether an open brace begins { for ... }, in which the ends of
// lines do not count.
func loop(rest []atom) bool {
	for i := range rest {
		if !rest[i].is(hclsyntax.TokenComment, hclsyntax.TokenNewline) {
			return rest[i].kind == hclsyntax.TokenIdent && rest[i].text == "for"
		}
	}
	return false
}

// templated reports whether an atom is a text with interpolations.
func (a *atom) templated() bool {
	for _, t := range a.tokens {
		if t.Type == hclsyntax.TokenTemplateInterp || t.Type == hclsyntax.TokenTemplateControl {
			return true
		}
	}
	return false
}

// heredoc cuts a heredoc into its first mark, its lines and its last mark.
func (a *atom) heredoc() (head, body, mark string) {
	n := len(a.tokens)
	head = strings.TrimSuffix(string(a.tokens[0].Bytes), "\n")
	mark = string(bytes.TrimSpace(a.tokens[n-1].Bytes))
	body = a.text[len(a.tokens[0].Bytes) : len(a.text)-len(a.tokens[n-1].Bytes)]
	return head, body, mark
}

// tableNames are the attributes whose heredocs are tables.
var tableNames = map[string]bool{"table": true, "matrix": true}

// isTable reports whether the atom at i is the table of an attribute.
func isTable(as []atom, i int) bool {
	return i >= 2 && as[i].kind == hclsyntax.TokenOHeredoc && as[i-1].role == separator &&
		as[i-2].kind == hclsyntax.TokenIdent && tableNames[as[i-2].text] && !as[i].templated()
}
