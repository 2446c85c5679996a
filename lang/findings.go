package lang

import "hedge/diag"

// findings collects without repetition in constant time per finding; a text of
// ten thousand slips is no slower than ten thousand others.
type findings struct {
	list diag.List
	seen map[mark]bool
}

type mark struct {
	code    string
	at      diag.Range
	summary string
}

func newFindings() *findings { return &findings{seen: map[mark]bool{}} }

func (f *findings) add(x diag.Finding) {
	m := mark{x.Code, x.Range, x.Summary}
	if f.seen[m] {
		return
	}
	f.seen[m] = true
	f.list = append(f.list, x)
}
