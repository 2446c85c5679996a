package lang

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
)

// What a file may hold. The parser of HCL calls itself for every bracket,
// block, template, condition, sign and splat inside another, and a stack that
// overflows ends the program without a finding; so these are tested on the
// words of the text before the parser sees it.
const (
	mostBytes   = 4 << 20
	manyBytes   = 1 << 20
	mostWords   = 2_000_000     // upper bound of the tokens, about 100 bytes of memory each
	mostBlocks  = 20_000        // also bounds how deep the parser can lose itself behind slips
	mostNested  = 200           // calls of the parser inside one another
	mostChained = 2_000         // operators on one path of the tree of an expression
	mostCopied  = 1_000_000_000 // bytes the parser moves to join the lines of texts
	mostDigits  = 1_000
)

// limits says what in a file must not reach the parser. It reads the text once,
// keeps its own stack and never recurses.
func limits(name string, src []byte) diag.List {
	var found diag.List
	whole := diag.Range{File: name, Start: diag.Pos{Line: 1, Column: 1}, End: diag.Pos{Line: 1, Column: 1}}
	switch {
	case len(src) > mostBytes:
		found.Add(diag.Errorf("H191", whole, "the file has %s, at most 4 MB can be read", megabytes(len(src))).
			With("The checker reads a case whole, at every keystroke in an editor. Split the case into several "+suffixOfFiles+" files in one folder.", ""))
		return found
	case len(src) > manyBytes:
		found.Add(diag.Warnf("H192", whole, "the file has %s and is slow to read", megabytes(len(src))).
			With("Files over 4 MB are refused. Split the case into several "+suffixOfFiles+" files in one folder.", ""))
	}
	if f, ok := notText(name, src); ok {
		found.Add(f)
		return found
	}
	if n := countWords(src); n > mostWords {
		found.Add(diag.Errorf("H191", whole, "the file has about %d words and signs, at most %d can be read", n, mostWords).
			With("Every word and sign takes about a hundred bytes of memory. Split the case into several "+suffixOfFiles+" files in one folder.", ""))
		return found
	}
	// A "/*" without an end makes the lexer look for the end up to the last
	// byte, at every further "/*" anew. Behind the added end it does so once.
	closed := append(append(make([]byte, 0, len(src)+3), src...), "\n*/"...)
	tokens, _ := hclsyntax.LexConfig(closed, name, hcl.InitialPos)
	s := scan{found: &found, frames: []scanFrame{{body: true}}}
	for i, t := range tokens {
		if t.Type == hclsyntax.TokenComment && t.Range.End.Byte == len(closed) && bytes.HasPrefix(t.Bytes, []byte("/*")) {
			at := t.Range
			text, _, _ := bytes.Cut(src[at.Start.Byte:], []byte("\n"))
			text = bytes.TrimRight(text, " \t\r")
			at.End = hcl.Pos{Line: at.Start.Line, Column: at.Start.Column + utf8.RuneCount(text), Byte: at.Start.Byte + len(text)}
			found.Add(diag.Errorf("H196", place(at), "this comment is never closed").
				With("Everything behind it would be part of the comment.", string(text)+" */"))
			break
		}
		if t.Range.Start.Byte >= len(src) {
			s.end(tokens[max(i-1, 0)])
			break
		}
		if s.step(tokens, i); s.stop {
			break
		}
	}
	return found
}

const suffixOfFiles = "*.hedge.hcl"

func megabytes(n int) string { return fmt.Sprintf("%.1f MB", float64(n)/(1<<20)) }

// notText finds the first byte that no UTF-8 text holds.
func notText(name string, src []byte) (diag.Finding, bool) {
	line, from := 1, 0
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == 0 || r == utf8.RuneError && size == 1 {
			start := diag.Pos{Line: line, Column: 1 + utf8.RuneCount(src[from:i]), Byte: i}
			end := diag.Pos{Line: line, Column: start.Column + 1, Byte: i + 1}
			what := "a zero byte"
			if r != 0 {
				what = fmt.Sprintf("the byte 0x%02X", src[i])
			}
			detail := "A case is UTF-8 text; another encoding would change names and numbers unseen."
			if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
				detail = "The file looks like UTF-16. A case is UTF-8 text."
			}
			return diag.Errorf("H194", diag.Range{File: name, Start: start, End: end}, "%s is not UTF-8 text", what).
				With(detail+" Save the file with the encoding UTF-8.", ""), true
		}
		if r == '\n' {
			line, from = line+1, i+1
		}
		i += size
	}
	return diag.Finding{}, false
}

// countWords bounds the number of tokens from above: every sign counts, and
// every run of letters and digits.
func countWords(src []byte) int {
	n, inside := 0, false
	for _, b := range src {
		switch {
		case b == '_' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= utf8.RuneSelf:
			if !inside {
				n++
			}
			inside = true
		case b == ' ' || b == '\t':
			inside = false
		default:
			n++
			inside = false
		}
	}
	return n
}

// scan walks the tokens with the stack of what is open.
type scan struct {
	found  *diag.List
	stop   bool // what follows would repeat the finding
	frames []scanFrame
	deep   int // calls of the parser that are open here, counted from above
	lost   int // of these, blocks whose closing brace the parser passes over
	blocks int
	copied int
	prev   hclsyntax.TokenType // last token that is neither comment nor newline, TokenNil behind an end of line that counts
	tail   bool                // prev ends an operand: a sign is subtraction, a bracket an index
	fresh  bool                // nothing but the line's start stands before this token
}

// scanFrame is one open bracket, block, text or interpolation.
type scanFrame struct {
	opener  hclsyntax.TokenType
	block   bool // looks like a block to a parser that has lost its way
	body    bool // a block or the file: lines are items
	lines   bool // an object: lines are items
	set     bool // behind the = of the item
	several bool // a block over several lines
	calls   int  // conditions and splats of the expression at hand: the parser calls itself for each
	signs   int  // the same for signs in a row
	within  int  // open %{if} and %{for} of a text
	chain   int  // operators of the expression at hand, each one level of the tree
	below   int  // deepest tree among its operands
	deepest int  // deepest finished expression
	pieces  int  // of a text: the parser joins them one by one
	bytes   int
}

func (s *scan) top() *scanFrame { return &s.frames[len(s.frames)-1] }

func (s *scan) step(tokens hclsyntax.Tokens, i int) {
	t := tokens[i]
	f := s.top()
	next := hclsyntax.TokenEOF
	if i+1 < len(tokens) {
		next = tokens[i+1].Type
	}
	switch t.Type {
	case hclsyntax.TokenComment:
		if bytes.HasSuffix(t.Bytes, []byte("\n")) {
			s.newline()
		}
		return
	case hclsyntax.TokenNewline:
		s.newline()
		return
	case hclsyntax.TokenOParen:
		s.push(t, scanFrame{})
	case hclsyntax.TokenOBrack:
		if s.tail {
			f.chain++
			if next == hclsyntax.TokenStar { // a[*]: the rest of the path is read inside
				f.calls++
				s.deep++
			}
		}
		s.push(t, scanFrame{})
	case hclsyntax.TokenOBrace:
		block := s.prev == hclsyntax.TokenIdent || s.prev == hclsyntax.TokenCQuote
		if block {
			if s.blocks++; s.blocks > mostBlocks {
				s.found.Add(diag.Errorf("H193", place(t.Range), "the file has more than %d blocks", mostBlocks).
					With("A case of this size is mostly data. Split the case into several "+suffixOfFiles+" files in one folder.", ""))
				s.stop = true
				return
			}
		}
		body := block && f.body && !f.set
		s.push(t, scanFrame{block: block, body: body, lines: !body && !startsLoop(tokens[i+1:])})
	case hclsyntax.TokenTemplateInterp:
		f.pieces++
		s.push(t, scanFrame{})
	case hclsyntax.TokenTemplateControl:
		f.pieces++
		if word := wordAfter(tokens[i+1:]); word == "if" || word == "for" {
			f.within++
			s.deep++
		} else if (word == "endif" || word == "endfor") && f.within > 0 {
			f.within--
			s.deep--
		}
		s.push(t, scanFrame{})
	case hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
		s.push(t, scanFrame{})
	case hclsyntax.TokenQuotedLit, hclsyntax.TokenStringLit:
		f.pieces++
		f.bytes += len(t.Bytes)
	case hclsyntax.TokenCParen, hclsyntax.TokenCBrack, hclsyntax.TokenCBrace, hclsyntax.TokenTemplateSeqEnd,
		hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc:
		s.pop(t)
	case hclsyntax.TokenComma:
		s.finish(f)
		if !f.body {
			f.set = false
		}
		s.tail = false
	case hclsyntax.TokenEqual:
		f.set = true
		s.tail = false
	case hclsyntax.TokenQuestion:
		f.calls++
		s.deep++
		s.operator(f)
	case hclsyntax.TokenColon:
		s.operator(f)
	case hclsyntax.TokenMinus, hclsyntax.TokenBang:
		if s.tail && t.Type == hclsyntax.TokenMinus {
			s.operator(f)
			break
		}
		f.signs++
		s.deep++
	case hclsyntax.TokenDot, hclsyntax.TokenDoubleColon:
		f.chain++
		s.tail = false
	case hclsyntax.TokenStar:
		if s.prev == hclsyntax.TokenDot || s.prev == hclsyntax.TokenOBrack {
			s.tail = true // a splat
			break
		}
		s.operator(f)
	case hclsyntax.TokenNumberLit:
		if len(t.Bytes) > mostDigits {
			s.found.Add(diag.Errorf("H195", place(t.Range), "this number has %d characters, at most %d can be read", len(t.Bytes), mostDigits).
				With("A number of the case carries at most 17 digits.", ""))
			s.stop = true
		}
		s.tail = true
	case hclsyntax.TokenIdent:
		word := string(t.Bytes)
		s.tail = !s.tail || word != "in" && word != "if" // for x in -y
	case hclsyntax.TokenPlus, hclsyntax.TokenSlash, hclsyntax.TokenPercent, hclsyntax.TokenAnd, hclsyntax.TokenOr,
		hclsyntax.TokenEqualOp, hclsyntax.TokenNotEqual, hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq,
		hclsyntax.TokenGreaterThan, hclsyntax.TokenGreaterThanEq, hclsyntax.TokenFatArrow:
		s.operator(f)
	default:
		s.tail = false
	}
	s.prev, s.fresh = t.Type, false
	s.judge(t)
}

// judge compares the counts with the limits.
func (s *scan) judge(t hclsyntax.Token) {
	f := s.top()
	if s.stop {
		return
	}
	switch {
	case s.deep > mostNested && s.lost > mostNested/2:
		s.found.Add(diag.Errorf("H190", place(t.Range), "over %d blocks are closed by a } that does not begin its line", s.lost-1).
			With("The reader passes over it with the rest of the line, and takes what follows as part of the block. Put the } of a block over several lines on a line of its own.", ""))
	case s.deep > mostNested:
		s.found.Add(diag.Errorf("H190", place(t.Range), "more than %d brackets, blocks, conditions or signs stand inside one another here", mostNested).
			With("Every level takes memory that cannot be got back when it runs out. Name the inner part in a formula block, or close the bracket that was left open above.", ""))
	case f.chain+f.calls+f.signs+f.below > mostChained:
		s.found.Add(diag.Errorf("H190", place(t.Range), "more than %d operators stand in one expression", mostChained).
			With("Every operator is one level for whatever reads the expression. Name parts of it in formula blocks and join the names.", ""))
	case s.copied > mostCopied:
		s.found.Add(diag.Errorf("H195", place(t.Range), "the text that ends here is too long").
			With("Reading a text costs its length times its number of lines; the texts of this file would take minutes. Split the text, or cite the data as a source.", ""))
	default:
		return
	}
	s.stop = true
}

// push opens a frame. Brackets and interpolations are one call each; a text is
// none, what stands in it is counted by its interpolations.
func (s *scan) push(t hclsyntax.Token, f scanFrame) {
	f.opener = t.Type
	s.frames = append(s.frames, f)
	s.deep += callsOf(t.Type)
	s.tail = false
}

func callsOf(opener hclsyntax.TokenType) int {
	if opener == hclsyntax.TokenOQuote || opener == hclsyntax.TokenOHeredoc {
		return 0
	}
	return 1
}

// pop closes the frame that t belongs to. A closer that fits nothing is passed
// over: then more is counted as open than the parser has, never less.
func (s *scan) pop(t hclsyntax.Token) {
	f := s.top()
	s.tail = true
	if len(s.frames) == 1 || !closes(t.Type, f.opener) {
		return
	}
	s.finish(f)
	s.deep -= callsOf(f.opener) + f.within
	if f.block && f.several && !s.fresh {
		// "} }" or "x = 1 }" at the end of a line: the parser skips the line
		// behind the slip, with the closing brace, and stays in the block.
		s.deep++
		s.lost++
	}
	s.copied += f.toJoin()
	below := f.deepest + 1
	s.frames = s.frames[:len(s.frames)-1]
	f = s.top()
	f.below = max(f.below, below)
}

func closes(closer, opener hclsyntax.TokenType) bool {
	switch closer {
	case hclsyntax.TokenCParen:
		return opener == hclsyntax.TokenOParen
	case hclsyntax.TokenCBrack:
		return opener == hclsyntax.TokenOBrack
	case hclsyntax.TokenCBrace:
		return opener == hclsyntax.TokenOBrace
	case hclsyntax.TokenCQuote:
		return opener == hclsyntax.TokenOQuote
	case hclsyntax.TokenCHeredoc:
		return opener == hclsyntax.TokenOHeredoc
	default:
		return opener == hclsyntax.TokenTemplateInterp || opener == hclsyntax.TokenTemplateControl
	}
}

// toJoin is what the parser moves to make one text of its pieces: it copies the
// text at every piece, and the list of pieces behind it (16 bytes each).
func (f *scanFrame) toJoin() int { return f.pieces*f.bytes/2 + 8*f.pieces*f.pieces }

// end counts the texts that were never closed.
func (s *scan) end(t hclsyntax.Token) {
	for i := range s.frames {
		s.copied += s.frames[i].toJoin()
	}
	s.judge(t)
}

// newline ends the item at hand where lines count.
func (s *scan) newline() {
	f := s.top()
	if !f.body && !f.lines {
		return
	}
	s.finish(f)
	f.set = false
	f.several = true
	s.prev, s.tail, s.fresh = hclsyntax.TokenNil, false, true
}

// finish ends the expression at hand.
func (s *scan) finish(f *scanFrame) {
	s.deep -= f.calls + f.signs
	f.deepest = max(f.deepest, f.chain+f.calls+f.signs+f.below)
	f.calls, f.signs, f.chain, f.below = 0, 0, 0, 0
}

// operator stands between two operands: signs before it are done.
func (s *scan) operator(f *scanFrame) {
	s.deep -= f.signs
	f.chain += 1 + f.signs
	f.signs = 0
	s.tail = false
}

// startsLoop reports whether an open brace begins { for ... }, in which ends
// of lines do not count.
func startsLoop(rest hclsyntax.Tokens) bool { return wordAfter(rest) == "for" }

// wordAfter gives the identifier behind comments and newlines, or "".
func wordAfter(rest hclsyntax.Tokens) string {
	for _, t := range rest {
		switch t.Type {
		case hclsyntax.TokenComment, hclsyntax.TokenNewline:
			continue
		case hclsyntax.TokenIdent:
			return string(t.Bytes)
		}
		return ""
	}
	return ""
}
