package lang

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
)

// mostMended bounds the slips of one file that are mended to read on.
const mostMended = 20

// mender reads a file that the parser refuses: slips whose mending is known are
// reported and mended in a copy of the same length, so that every other place
// keeps its offset and what stands behind is read as it is meant.
type mender struct {
	name  string
	src   []byte
	found *findings
	torn  []stretch // what was lost on the way
}

// stretch is a part of a file, from byte to byte.
type stretch struct{ from, to int }

// body parses the file as far as it can be read.
func (m *mender) body() *hclsyntax.Body {
	m.curly()
	for range mostMended {
		parsed, diags := hclsyntax.ParseConfig(m.src, m.name, hcl.InitialPos)
		if !diags.HasErrors() {
			return bodyOf(parsed)
		}
		if !m.quote(diags) && !m.equals() && !m.unquoted(diags) {
			break
		}
	}
	return m.pieces()
}

func bodyOf(f *hcl.File) *hclsyntax.Body {
	if f != nil {
		if b, ok := f.Body.(*hclsyntax.Body); ok && b != nil {
			return b
		}
	}
	return &hclsyntax.Body{}
}

// at is the place of a stretch of one line, whose number is known.
func (m *mender) at(line, from, to int) diag.Range {
	begin := bytes.LastIndexByte(m.src[:from], '\n') + 1
	column := 1 + utf8.RuneCount(m.src[begin:from])
	return diag.Range{
		File:  m.name,
		Start: diag.Pos{Line: line, Column: column, Byte: from},
		End:   diag.Pos{Line: line, Column: column + utf8.RuneCount(m.src[from:to]), Byte: to},
	}
}

// line is the line around a byte, without its end.
func (m *mender) line(at int) (from, to int) {
	at = min(at, len(m.src))
	from, to = bytes.LastIndexByte(m.src[:at], '\n')+1, len(m.src)
	if k := bytes.IndexByte(m.src[at:], '\n'); k >= 0 {
		to = at + k
	}
	for to > from && m.src[to-1] == '\r' {
		to--
	}
	return from, to
}

// blank takes a line out of the text.
func (m *mender) blank(from, to int) {
	for i := from; i < to; i++ {
		m.src[i] = ' '
	}
	m.torn = append(m.torn, stretch{from, to})
}

const (
	curlyDouble = "“”„‟«»″"
	curlySingle = "‘’‚‛"
)

// curly finds the quotation marks of a word processor.
func (m *mender) curly() {
	tokens, _ := hclsyntax.LexConfig(m.src, m.name, hcl.InitialPos)
	if !slices.ContainsFunc(tokens, func(t hclsyntax.Token) bool {
		return t.Type == hclsyntax.TokenInvalid && strings.ContainsAny(string(t.Bytes), curlyDouble+curlySingle)
	}) {
		return
	}
	out := make([]byte, 0, len(m.src))
	said, number := false, 0
	for rest := m.src; len(rest) > 0; {
		line := rest
		if k := bytes.IndexByte(rest, '\n'); k >= 0 {
			line = rest[:k+1]
		}
		rest = rest[len(line):]
		number++
		even, straight := straighten(string(line))
		if straight != string(line) && !said {
			said = true
			from, to := m.line(len(out))
			from += len(string(line)) - len(strings.TrimLeft(string(line), " \t"))
			m.found.add(diag.Errorf("H101", m.at(number, from, to), "these quotation marks are those of a word processor").
				With(`Texts stand between straight quotation marks: ". The same holds for all others in this file; most editors replace them in one go.`, strings.TrimSpace(straight)))
		}
		out = append(out, even...)
	}
	m.src = out
}

// straighten writes a line with straight quotation marks, once of the same
// length in bytes and once as an author would.
func straighten(line string) (even, straight string) {
	var e, s strings.Builder
	inside, ends := false, ""
	for i, r := range line {
		double, single := strings.ContainsRune(curlyDouble, r), strings.ContainsRune(curlySingle, r)
		switch {
		case !inside && (r == '#' || strings.HasPrefix(line[i:], "//")):
			return e.String() + line[i:], s.String() + line[i:]
		case r == '"' && (i == 0 || line[i-1] != '\\'):
			inside, ends = !inside, ""
		case !inside && (double || single):
			inside, ends = true, curlyDouble
			if single {
				ends = curlySingle
			}
			e.WriteString(strings.Repeat(" ", utf8.RuneLen(r)-1) + `"`)
			s.WriteByte('"')
			continue
		case inside && ends != "" && strings.ContainsRune(ends, r):
			inside = false
			e.WriteString(`"` + strings.Repeat(" ", utf8.RuneLen(r)-1))
			s.WriteByte('"')
			continue
		}
		e.WriteRune(r)
		s.WriteRune(r)
	}
	return e.String(), s.String()
}

// unclosed is how the parser begins to complain about a string without its end.
const unclosed = "Invalid multi-line string"

var openHeader = regexp.MustCompile(`^[ \t]*\pL[\pL\pN_]*[ \t]+("[^"]*?)[ \t]*\{[ \t]*((#|//).*)?$`)

// quote mends a quotation mark that is never closed: that of a block's name
// before the brace, any other at the end of its line.
func (m *mender) quote(diags hcl.Diagnostics) bool {
	for _, d := range diags {
		if d.Summary != unclosed || d.Subject == nil {
			continue
		}
		from, to := m.line(d.Subject.Start.Byte)
		line := string(m.src[from:to])
		open := strings.LastIndexByte(line, '"')
		if open < 0 {
			return false
		}
		fix := line[open:] + `"`
		label := openHeader.FindStringSubmatchIndex(line)
		if label != nil {
			fix = line[label[2]:label[3]] + `"` + line[label[3]:]
			if line[label[3]] == '{' {
				fix = line[label[2]:label[3]] + `" ` + line[label[3]:]
			}
		}
		fix = strings.TrimLeft(line[:open], " \t") + strings.TrimRight(fix, " \t")
		start := from + len(line) - len(strings.TrimLeft(line, " \t"))
		m.found.add(diag.Errorf("H101", m.at(d.Subject.Start.Line, start, to), "this text has no closing quotation mark").
			With("A text in quotation marks ends on its line.", fix))
		if label != nil && line[label[3]] == ' ' {
			m.src[from+label[3]] = '"'
		} else {
			m.blank(from, to)
		}
		return true
	}
	return false
}

// equals mends = where == is meant: a second one in an item, or one in
// parentheses.
func (m *mender) equals() bool {
	atoms, _ := split(m.name, m.src)
	done := false
	for i := range atoms {
		a := &atoms[i]
		if a.kind != hclsyntax.TokenEqual || a.role == separator || i == 0 {
			continue
		}
		at := a.tokens[0].Range
		before, behind := byte(0), byte(0)
		if at.Start.Byte > 0 {
			before = m.src[at.Start.Byte-1]
		}
		if at.End.Byte < len(m.src) {
			behind = m.src[at.End.Byte]
		}
		if before == '=' || behind == '=' || before == '<' || before == '>' || before == '!' {
			continue
		}
		m.found.add(diag.Errorf("H101", place(at), "= gives a value; a comparison is written ==").
			With("One = stands behind the name of an attribute; two compare.", "=="))
		switch {
		case before == ' ':
			m.src[at.Start.Byte-1] = '='
		case behind == ' ':
			m.src[at.End.Byte] = '='
		default:
			m.blank(m.line(at.Start.Byte))
		}
		done = true
	}
	return done
}

var bareQuantity = regexp.MustCompile(`^[ \t]*[\pL_][\pL\pN_]*[ \t]*=[ \t]*(-?[0-9][0-9.,]*[ \t]*[\pL%–-][^"{}\[\]()#=]*?)[ \t,]*(#.*)?$`)

// unquoted mends a number with a unit that stands without quotation marks. The
// line is left out: what it says is read when it is written right.
func (m *mender) unquoted(diags hcl.Diagnostics) bool {
	done := false
	for _, d := range diags {
		if d.Subject == nil {
			continue
		}
		from, to := m.line(d.Subject.Start.Byte)
		line := string(m.src[from:to])
		at := bareQuantity.FindStringSubmatchIndex(line)
		if at == nil {
			at = bareEntry.FindStringSubmatchIndex(line)
		}
		if at == nil || !strings.ContainsFunc(line[at[2]:at[3]], isWordRune) {
			continue
		}
		m.found.add(diag.Errorf("H101", m.at(d.Subject.Start.Line, from+at[2], from+at[3]), "a number with a unit is written in quotation marks").
			With("Words behind a number are a unit or a range, and those are texts.", quoted(dashed.ReplaceAllString(line[at[2]:at[3]], "$1 to $2"))))
		m.blank(from, to)
		done = true
	}
	return done
}

var (
	bareEntry = regexp.MustCompile(`^[^"#]*\{[^"#]*=[ \t]*(-?[0-9][0-9.,]*[ \t]*[\pL%–-][^"{}\[\]()#=,]*?)[ \t]*[,}]`) // in a list of settings
	dashed    = regexp.MustCompile(`([0-9])[ \t]*[-–][ \t]*([0-9])`)
)

func isWordRune(r rune) bool { return r == '%' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// pieces parses the file in parts: every line that begins a block in the first
// column begins a part, when something is still open before it.
func (m *mender) pieces() *hclsyntax.Body {
	out := &hclsyntax.Body{Attributes: hclsyntax.Attributes{}}
	tokens, _ := hclsyntax.LexConfig(m.src, m.name, hcl.InitialPos)
	from, line := 0, 1
	var open []hclsyntax.Token
	for i, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenOBrace, hclsyntax.TokenOParen, hclsyntax.TokenOBrack:
			open = append(open, t)
		case hclsyntax.TokenCBrace, hclsyntax.TokenCParen, hclsyntax.TokenCBrack:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		case hclsyntax.TokenIdent:
			if t.Range.Start.Column == 1 && len(open) > 0 && header(tokens[i:]) {
				m.piece(out, stretch{from, t.Range.Start.Byte}, line, open, t)
				from, line, open = t.Range.Start.Byte, t.Range.Start.Line, nil
			}
		case hclsyntax.TokenEOF:
			m.piece(out, stretch{from, len(m.src)}, line, open, t)
		}
	}
	return out
}

// header reports whether tokens begin a block: a word, names and a brace.
func header(tokens hclsyntax.Tokens) bool {
	for i, t := range tokens[:min(len(tokens), 12)] {
		switch t.Type {
		case hclsyntax.TokenIdent:
		case hclsyntax.TokenOQuote, hclsyntax.TokenQuotedLit, hclsyntax.TokenCQuote:
		case hclsyntax.TokenOBrace:
			return i > 0
		default:
			return false
		}
	}
	return false
}

// piece parses one part and adds what it holds to the whole.
func (m *mender) piece(out *hclsyntax.Body, s stretch, line int, open []hclsyntax.Token, next hclsyntax.Token) {
	src := m.src[s.from:s.to:s.to]
	braces := len(open) > 0
	for _, t := range open {
		braces = braces && t.Type == hclsyntax.TokenOBrace
	}
	if braces {
		m.missingBrace(s, open[len(open)-1], next)
		src = append(src, "\n"+strings.Repeat("}\n", len(open))...)
	} else if len(open) > 0 {
		src = append(src, "\n}\n"...)
	}
	parsed, diags := hclsyntax.ParseConfig(src, m.name, hcl.Pos{Line: line, Column: 1, Byte: s.from})
	first := -1
	for _, d := range diags {
		x := syntaxFinding(d, m.name)
		if x.Range.End.Byte > s.to { // in the braces added here
			end := m.at(line+bytes.Count(m.src[s.from:s.to], []byte("\n")), s.to, s.to)
			x.Range.End = end.End
			if x.Range.Start.Byte > s.to {
				x.Range.Start = end.Start
			}
		}
		if at := x.Range.Start.Byte; first < 0 || at < first {
			first = at
		}
		if d.Summary == unclosed {
			m.found.add(unclosedString(x.Range, m.src))
			break // the parser reads all that follows inside out
		}
		m.found.add(x)
	}
	if first >= 0 {
		m.torn = append(m.torn, stretch{first, s.to})
	}
	body := bodyOf(parsed)
	out.Blocks = append(out.Blocks, body.Blocks...)
	for name, a := range body.Attributes {
		out.Attributes[name] = a
	}
}

// missingBrace tells of a block that is not closed before the next begins.
func (m *mender) missingBrace(s stretch, open, next hclsyntax.Token) {
	from, end := m.line(open.Range.Start.Byte)
	from += len(m.src[from:end]) - len(bytes.TrimLeft(m.src[from:end], " \t"))
	line := open.Range.Start.Line
	at := m.at(line, from, open.Range.Start.Byte)
	fix := ""
	text := strings.TrimRight(string(m.src[from:s.to]), " \t\r\n")
	if n := strings.Count(text, "\n"); n < mostQuoted {
		to := m.at(line+n, from+len(text), from+len(text))
		at.End, fix = to.Start, text+"\n}"
	}
	what := "the file ends here"
	if next.Type != hclsyntax.TokenEOF {
		what = "the next block begins here; write } on a line before it"
	}
	m.found.add(diag.Errorf("H101", at, "this block is not closed: a } is missing").
		See(place(next.Range), what).
		With("Every { has its }, on a line of its own behind the last attribute.", fix))
}
