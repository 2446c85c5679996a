package lang

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
)

// Edit is one difference between two texts of a case: a block that came or went,
// or an attribute of a block that stands in both.
type Edit struct {
	Block     string     // kind and labels: "uncertainty.war_loss", "impact.posture.doctrine"
	Change    Change     // of the attribute where there is one, else of the block
	Attribute string     // "" for a whole block; within an inner block "state.calm.title"
	Old, New  string     // as written, on one line; "" where it is absent, and for whole blocks
	Place     diag.Range // in the newer text; of what was removed in the older one
}

// Change says what became of a block or an attribute.
type Change string

// What an edit can be.
const (
	Added   Change = "added"
	Removed Change = "removed"
	Changed Change = "changed"
)

// silent lists the attributes that no number is computed from.
var silent = append([]string{
	"question", "focal", "units", "why", "author", "publisher", "kind", "url", "file", "grade", "paragraphs",
	"attributed_to", "unchecked", "supports", "attacks", "contrast", "confidence", "base_rate", "base_from", "lead", "owner",
}, head...)

// Silent reports whether an edit changes what a case tells its readers and no
// number: titles, notes, sources, and the table that compares it with a source.
func (e Edit) Silent() bool {
	kind, _, _ := strings.Cut(e.Block, ".")
	switch kind {
	case "source", "actor", "coverage", "expect":
		return true
	case "case":
		if e.Attribute == "as_of" { // the day up to which evidence counts
			return false
		}
	}
	last := e.Attribute[strings.LastIndexByte(e.Attribute, '.')+1:]
	return slices.Contains(silent, last)
}

// Edits compares two texts block by block and attribute by attribute, whatever
// their layout, comments, order and division into files: first what stands in the
// newer text, in its order, then what is gone.
func Edits(from, to *Syntax) []Edit {
	older, newer := written(from), written(to)
	var out []Edit
	for _, id := range newer.order {
		b := newer.blocks[id]
		old, ok := older.blocks[id]
		if !ok {
			out = append(out, Edit{Block: id, Change: Added, Place: b.place})
			continue
		}
		for _, a := range b.beyond(old) {
			out = append(out, Edit{id, Added, a.name, "", a.text, a.place})
		}
		for _, a := range b.parts {
			if was, ok := old.part(a.name); ok && was.hash != a.hash && was.text != a.text {
				out = append(out, Edit{id, Changed, a.name, was.text, a.text, a.place})
			}
		}
		for _, a := range old.beyond(b) {
			out = append(out, Edit{id, Removed, a.name, a.text, "", a.place})
		}
	}
	for _, id := range older.order {
		if _, ok := newer.blocks[id]; !ok {
			out = append(out, Edit{Block: id, Change: Removed, Place: older.blocks[id].place})
		}
	}
	return out
}

// writing is a text by the names of its blocks.
type writing struct {
	order  []string
	blocks map[string]*writtenBlock
}

type writtenBlock struct {
	place diag.Range
	parts []part // attributes, those of inner blocks among them, in file order
}

// part is one attribute; an inner block counts as one too, with no text.
type part struct {
	name, text string
	hash       [sha256.Size]byte
	place      diag.Range
}

func (b *writtenBlock) part(name string) (part, bool) {
	i := slices.IndexFunc(b.parts, func(p part) bool { return p.name == name })
	if i < 0 {
		return part{}, false
	}
	return b.parts[i], true
}

// beyond lists the parts that another writing of the block lacks; of an inner
// block that it lacks as a whole the attributes are left out.
func (b *writtenBlock) beyond(other *writtenBlock) []part {
	var out []part
	for _, p := range b.parts {
		within := func(o part) bool { return o.text == "" && strings.HasPrefix(p.name, o.name+".") }
		if _, ok := other.part(p.name); !ok && !slices.ContainsFunc(out, within) {
			out = append(out, p)
		}
	}
	return out
}

func written(s *Syntax) writing {
	w := writing{blocks: map[string]*writtenBlock{}}
	for _, f := range s.Files {
		seen := map[string]int{}
		for _, k := range f.Body.Blocks {
			id := named(k, seen)
			b := &writtenBlock{place: place(k.DefRange())}
			b.read(f, k.Body, "")
			if w.blocks[id] == nil {
				w.order = append(w.order, id)
			}
			w.blocks[id] = b
		}
	}
	return w
}

// named gives a block's kind and labels; what stands beside another of the same
// name is counted.
func named(k *hclsyntax.Block, seen map[string]int) string {
	id := strings.Join(append([]string{k.Type}, k.Labels...), ".")
	seen[id]++
	if n := seen[id]; n > 1 {
		id = fmt.Sprintf("%s (%d)", id, n)
	}
	return id
}

func (b *writtenBlock) read(f *File, body *hclsyntax.Body, within string) {
	for _, a := range sortedAttributes(body) {
		src := a.Expr.Range().SliceBytes(f.Src)
		h := sha256.New()
		digest(h, f.Name, plainText(slices.Concat([]byte("x = "), src)), false)
		b.parts = append(b.parts, part{within + a.Name, oneLineOf(src), [sha256.Size]byte(h.Sum(nil)), place(a.SrcRange)})
	}
	seen := map[string]int{}
	for _, k := range body.Blocks {
		name := within + named(k, seen)
		b.parts = append(b.parts, part{name: name, place: place(k.DefRange())})
		b.read(f, k.Body, name+".")
	}
}

// oneLineOf writes a stretch of text on one line, without whole-line comments.
func oneLineOf(src []byte) string {
	var words []string
	for line := range bytes.Lines(src) {
		if t := strings.TrimSpace(string(line)); !strings.HasPrefix(t, "#") && !strings.HasPrefix(t, "//") {
			words = append(words, strings.Fields(t)...)
		}
	}
	return strings.Join(words, " ")
}
