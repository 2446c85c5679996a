package lang

import (
	"bytes"
	"crypto/sha256"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
)

// Format gives a file the one layout of a case: two spaces of indent, = in one
// column within a run of attributes, comments behind lines in one column,
// columns in tables, one empty line at most, and one between blocks. Line
// breaks stay where the author put them, except that a block too long for one
// line is opened. Nothing but spaces and empty lines changes; the result
// formatted again is the same. A file that cannot be read comes back as it is,
// with the findings.
//
// A run of attributes ends at an empty line; a nested block or an attribute
// over several lines stands in the run without taking part in it.
func Format(name string, src []byte) ([]byte, diag.List) { return formatBy(layOut, name, src) }

func formatBy(lay func(name string, src []byte) []byte, name string, src []byte) ([]byte, diag.List) {
	found := limits(name, src)
	if found.Errors() > 0 {
		return src, found
	}
	text := plainText(src)
	if _, slips := hclsyntax.ParseConfig(text, name, hcl.InitialPos); slips.HasErrors() {
		if len(text) != len(src) { // places count in the author's text
			if _, again := hclsyntax.ParseConfig(src, name, hcl.InitialPos); again.HasErrors() {
				slips = again
			}
		}
		all := newFindings()
		for _, f := range found {
			all.add(f)
		}
		for _, d := range slips {
			all.add(syntaxFinding(d, name))
		}
		return src, all.list
	}
	out := lay(name, text)
	if !sameWords(name, text, out) || !bytes.Equal(out, lay(name, plainText(out))) {
		found.Add(diag.Errorf("H197", diag.Range{File: name, Start: diag.Pos{Line: 1, Column: 1}, End: diag.Pos{Line: 1, Column: 1}},
			"the layout of %s could not be changed without changing what it says", name).
			With("The file was left as it is; this is a slip of the program, not of the case.", ""))
		return src, found
	}
	return out, found
}

// sameWords reports whether two plain texts hold the same words, signs,
// comments, texts and table cells in the same order.
func sameWords(name string, a, b []byte) bool {
	x, y := sha256.New(), sha256.New()
	digest(x, name, a, true)
	digest(y, name, b, true)
	return bytes.Equal(x.Sum(nil), y.Sum(nil))
}
