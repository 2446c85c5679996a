package lang

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/model"
)

// Hash identifies what a case says, whatever its layout: SHA-256 over
// the files in order of their base names and, in each, the words and signs
// without comments and spaces. Between attributes, entries and elements stands
// one separator, however many commas and ends of lines the author wrote; a
// table counts by its cells, a heredoc <<- without its common indent.
func Hash(files map[string][]byte) model.Hash {
	names := slices.SortedFunc(maps.Keys(files), func(a, b string) int {
		return cmp.Or(cmp.Compare(filepath.Base(a), filepath.Base(b)), cmp.Compare(a, b))
	})
	h := sha256.New()
	for _, name := range names {
		write(h, 'f', filepath.Base(name))
		digest(h, name, plainText(files[name]), false)
	}
	return model.Hash(h.Sum(nil))
}

// write adds one item with its kind and length, so that no two sequences of
// items give the same bytes.
func write(h hash.Hash, kind byte, text string) {
	var b [9]byte
	b[0] = kind
	binary.LittleEndian.PutUint64(b[1:], uint64(len(text)))
	h.Write(b[:])
	h.Write([]byte(text))
}

// digest writes one plain text, on request with its comments.
func digest(h hash.Hash, name string, src []byte, comments bool) {
	as, folds := split(name, src)
	pending, first := false, true // a separator is due; nothing stands before in this frame
	for i := range as {
		a := &as[i]
		switch {
		case a.kind == hclsyntax.TokenComment:
			if comments {
				write(h, '#', a.text)
			}
			continue
		case a.kind == hclsyntax.TokenNewline:
			pending = pending || folds[a.home].lines
			continue
		case a.kind == hclsyntax.TokenComma:
			pending = true
			continue
		}
		if pending && !first && !a.shuts() {
			write(h, ';', "")
		}
		pending, first = false, a.opens()
		switch {
		case isTable(as, i):
			_, body, _ := a.heredoc()
			for _, row := range tableRows(body) {
				if row != nil {
					write(h, 'r', "")
				}
				for _, cell := range row {
					write(h, 'c', cell)
				}
			}
			write(h, 't', "")
		case a.kind == hclsyntax.TokenOHeredoc && !a.templated():
			head, body, _ := a.heredoc()
			if strings.HasPrefix(head, "<<-") {
				body = flush(body)
			}
			write(h, 'h', body)
		case a.kind == hclsyntax.TokenOQuote, a.kind == hclsyntax.TokenOHeredoc:
			for _, t := range a.tokens {
				switch t.Type {
				case hclsyntax.TokenComment:
					if comments {
						write(h, '#', strings.TrimRight(string(t.Bytes), " \t\r\n"))
					}
				case hclsyntax.TokenNewline:
				case hclsyntax.TokenCHeredoc:
					write(h, 'w', string(bytes.TrimSpace(t.Bytes)))
				default:
					write(h, 'w', string(t.Bytes))
				}
			}
		default:
			write(h, 'w', a.text)
		}
	}
}

// flush takes off the indent that all lines share, as HCL does for <<-.
func flush(body string) string {
	lines := strings.SplitAfter(body, "\n")
	least := -1
	for _, l := range lines {
		if rest := strings.TrimLeftFunc(l, unicode.IsSpace); rest != "" {
			if n := len([]rune(l[:len(l)-len(rest)])); least < 0 || n < least {
				least = n
			}
		}
	}
	for i, l := range lines {
		if strings.TrimSpace(l) != "" {
			lines[i] = string([]rune(l)[least:])
		}
	}
	return strings.Join(lines, "")
}
