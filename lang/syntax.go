package lang

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
)

// Syntax is the parsed text of a case: its files in order of name, with
// comments kept in the bytes.
type Syntax struct {
	Files []*File
	bad   bool                 // some text could not be parsed: what is missing may stand there
	torn  map[string][]stretch // file -> what slips of notation may have swallowed
}

// File is one parsed file.
type File struct {
	Name string
	Src  []byte
	Body *hclsyntax.Body // never nil
}

// Parse splits the files into blocks and attributes. What could be read is
// returned beside the findings, so that checking can go on behind a slip.
func Parse(files map[string][]byte) (*Syntax, diag.List) {
	s := &Syntax{torn: map[string][]stretch{}}
	found := newFindings()
	names := slices.Sorted(maps.Keys(files))
	reads := make([]firstReading, len(names))
	var wg sync.WaitGroup
	for i, name := range names { // files know nothing of each other until they are checked
		wg.Go(func() { reads[i] = readFirst(name, bytes.TrimLeft(files[name], "\ufeff")) })
	}
	wg.Wait()
	for i, name := range names {
		r := reads[i]
		src := bytes.TrimLeft(files[name], "\ufeff")
		f := &File{Name: name, Src: src, Body: &hclsyntax.Body{}}
		s.Files = append(s.Files, f)
		for _, x := range r.limits {
			found.add(x)
		}
		if r.limits.Errors() > 0 {
			s.bad = true
			continue
		}
		if r.body != nil {
			f.Body = r.body
			continue
		}
		s.bad = true
		m := &mender{name: name, src: bytes.Clone(src), found: found}
		f.Body = m.body()
		f.Src = m.src
		s.torn[name] = m.torn
	}
	return s, found.list
}

// firstReading is what one file says by itself: what it exceeds, and its body if
// the parser took it as it stands.
type firstReading struct {
	limits diag.List
	body   *hclsyntax.Body
}

func readFirst(name string, src []byte) firstReading {
	r := firstReading{limits: limits(name, src)}
	if r.limits.Errors() > 0 {
		return r
	}
	if parsed, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos); !diags.HasErrors() {
		r.body = bodyOf(parsed)
	}
	return r
}

// syntaxFinding turns a finding of the HCL parser into ours.
func syntaxFinding(d *hcl.Diagnostic, name string) diag.Finding {
	at := diag.Range{File: name}
	if d.Subject != nil {
		at = place(*d.Subject)
	}
	summary := d.Summary
	if summary != "" {
		summary = strings.ToLower(summary[:1]) + summary[1:]
	}
	return diag.Errorf("H101", at, "%s", summary).With(d.Detail, "")
}

// unclosedString tells of a quotation mark that is never closed: from the last
// one on the line to the line's end.
func unclosedString(at diag.Range, src []byte) diag.Finding {
	start := bytes.LastIndexByte(src[:at.Start.Byte], '\n') + 1
	line := string(src[start:at.Start.Byte])
	if quote := strings.LastIndexByte(line, '"'); quote >= 0 {
		at.Start.Byte = start + quote
		at.Start.Column = 1 + utf8.RuneCountInString(line[:quote])
		at.End.Byte = start + len(line)
		at.End.Line, at.End.Column = at.Start.Line, 1+utf8.RuneCountInString(line)
	}
	return diag.Errorf("H101", at, "this text has no closing quotation mark").
		With("A text in quotation marks ends on its line; what follows cannot be read until it does.", strings.TrimSpace(line)+`"`)
}

// unreadable reports whether a slip of notation may have swallowed parts of a
// block.
func (s *Syntax) unreadable(b *hclsyntax.Block) bool {
	for _, t := range s.torn[b.TypeRange.Filename] {
		from, to := b.TypeRange.Start.Byte, b.CloseBraceRange.End.Byte
		if to <= from && t.to > from || from < t.to && to >= t.from {
			return true
		}
	}
	return false
}

// place turns a range of the parser into ours.
func place(r hcl.Range) diag.Range {
	pos := func(p hcl.Pos) diag.Pos { return diag.Pos{Line: p.Line, Column: p.Column, Byte: p.Byte} }
	return diag.Range{File: r.Filename, Start: pos(r.Start), End: pos(r.End)}
}

// sortedAttributes gives the attributes of a body in file order.
func sortedAttributes(b *hclsyntax.Body) []*hclsyntax.Attribute {
	return slices.SortedFunc(maps.Values(b.Attributes), func(x, y *hclsyntax.Attribute) int {
		return cmp.Compare(x.SrcRange.Start.Byte, y.SrcRange.Start.Byte)
	})
}

// Print writes the syntax as the checker sees it: every block, attribute and
// comment on a line of its own behind its line number, indented by depth.
func (s *Syntax) Print(w io.Writer) error {
	for _, f := range s.Files {
		lines := f.outline()
		slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.at, b.at) })
		if _, err := fmt.Fprintf(w, "%s\n", f.Name); err != nil {
			return err
		}
		for _, l := range lines {
			if _, err := fmt.Fprintf(w, "%5d  %s%s\n", l.number, strings.Repeat("  ", l.depth), l.text); err != nil {
				return err
			}
		}
	}
	return nil
}

type line struct {
	at, number, depth int
	text              string
}

func (f *File) outline() []line {
	var out []line
	var body func(b *hclsyntax.Body, depth int)
	body = func(b *hclsyntax.Body, depth int) {
		for _, a := range sortedAttributes(b) {
			text := strings.Join(strings.Fields(string(a.Expr.Range().SliceBytes(f.Src))), " ")
			out = append(out, line{a.SrcRange.Start.Byte, a.SrcRange.Start.Line, depth, "attribute " + a.Name + " = " + text})
		}
		for _, k := range b.Blocks {
			text := "block " + k.Type
			for _, l := range k.Labels {
				text += fmt.Sprintf(" %q", l)
			}
			out = append(out, line{k.TypeRange.Start.Byte, k.TypeRange.Start.Line, depth, text})
			body(k.Body, depth+1)
		}
	}
	body(f.Body, 0)
	tokens, _ := hclsyntax.LexConfig(f.Src, f.Name, hcl.InitialPos)
	depth := 0
	for _, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenOBrace:
			depth++
		case hclsyntax.TokenCBrace:
			depth--
		case hclsyntax.TokenComment:
			text := strings.Join(strings.Fields(string(t.Bytes)), " ")
			out = append(out, line{t.Range.Start.Byte, t.Range.Start.Line, max(depth, 0), "comment " + text})
		}
	}
	return out
}
