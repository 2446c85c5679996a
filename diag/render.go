package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Options says how a list is rendered for a terminal. The zero value gives
// plain text of 80 columns.
type Options struct {
	Width int                            // columns; 0: 80
	Most  int                            // findings shown; 0: 20
	Rest  string                         // where the others are to be seen, such as "hedge check"
	Paint func(role, text string) string // roles: error, warning, good, dim; nil: plain
}

// Render writes the findings for people: code and summary, the lines of text
// they are about, why it matters, the edit that mends it, and a last line that
// counts them. sources holds the text of the files by name; a place whose text
// is not there is named only.
func Render(w io.Writer, l List, sources map[string][]byte, o Options) error {
	if len(l) == 0 {
		return nil
	}
	if o.Width <= 0 {
		o.Width = 80
	}
	if o.Most <= 0 {
		o.Most = 20
	}
	if o.Paint == nil {
		o.Paint = func(_, text string) string { return text }
	}
	r := &renderer{Options: o, sources: sources}
	sorted := l.Sorted()
	for _, f := range sorted[:min(o.Most, len(sorted))] {
		r.finding(f)
	}
	if rest := len(sorted) - o.Most; rest > 0 {
		line := fmt.Sprintf("%d more not shown", rest)
		if o.Rest != "" {
			line = fmt.Sprintf("%d more: %s", rest, o.Rest)
		}
		r.b.WriteString(line + "\n")
	}
	r.b.WriteString(l.Count() + "\n")
	_, err := io.WriteString(w, r.b.String())
	return err
}

// Count says how many findings there are: "1 error, 2 warnings in 3 files".
func (l List) Count() string {
	var parts []string
	for _, k := range []struct {
		n    int
		word string
	}{{l.Errors(), "error"}, {l.Warnings(), "warning"}} {
		if k.n > 0 {
			parts = append(parts, plural(k.n, k.word))
		}
	}
	if len(parts) == 0 {
		return "no findings"
	}
	files := map[string]bool{}
	for _, f := range l {
		if f.Range.Known() {
			files[f.Range.File] = true
		}
	}
	text := strings.Join(parts, ", ")
	if len(files) > 0 {
		text += " in " + plural(len(files), "file")
	}
	return text
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

type renderer struct {
	Options
	sources map[string][]byte
	b       strings.Builder
}

func (r *renderer) finding(f Finding) {
	role := string(f.Severity)
	head := role + " " + f.Code + ": "
	for i, line := range Wrap(Clean(f.Summary), r.Width, len(head), 2) {
		if i == 0 {
			line = r.Paint(role, strings.TrimSuffix(head, " ")) + " " + line
		}
		r.b.WriteString(line + "\n")
	}
	r.place(f.Range, "", role)
	for _, n := range f.Related {
		r.place(n.Range, n.Text, "dim")
	}
	r.paragraph("", f.Detail)
	r.paragraph("help: ", f.Fix)
	r.paragraph("more: ", "hedge explain "+f.Code)
	r.b.WriteByte('\n')
}

// paragraph writes an indented text behind a label. Lines of its own, as of an
// edit to paste, are kept.
func (r *renderer) paragraph(label, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	for k, part := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		for i, line := range Wrap(Clean(part), r.Width, 2+len(label), 2+len(label)) {
			switch {
			case i == 0 && k == 0 && label != "":
				line = "  " + r.Paint("good", strings.TrimSuffix(label, " ")) + " " + line
			case i == 0:
				line = strings.Repeat(" ", 2+len(label)) + line
			}
			r.b.WriteString(line + "\n")
		}
	}
}

// place writes where a finding is, the line of text and what to look at in it.
func (r *renderer) place(at Range, note, role string) {
	if !at.Known() {
		if note != "" {
			r.paragraph("", note)
		}
		return
	}
	r.b.WriteString("  " + r.Paint("dim", clip(at.String(), r.Width-2)) + "\n")
	before, marked, after, ok := r.line(at)
	if !ok {
		if note != "" {
			r.paragraph("", note)
		}
		return
	}
	number := fmt.Sprintf("%6d", at.Start.Line)
	room := r.Width - len(number) - 3
	text, from, width := window(before, marked, after, room)
	r.b.WriteString(r.Paint("dim", number+" |") + " " + text + "\n")
	caret := r.Paint(role, strings.Repeat("^", max(width, 1)))
	line := r.Paint("dim", strings.Repeat(" ", len(number))+" |") + " " + strings.Repeat(" ", from) + caret
	note = Clean(note)
	if note != "" && from+max(width, 1)+1+ansi.StringWidth(note) <= room {
		line, note = line+" "+note, ""
	}
	r.b.WriteString(line + "\n")
	if note != "" {
		r.paragraph("", note)
	}
}

// line cuts the line on which a range starts into what stands before it, in it
// and behind it.
func (r *renderer) line(at Range) (before, marked, after string, ok bool) {
	src, ok := r.sources[at.File]
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	if !ok || at.Start.Byte < 0 || at.Start.Byte > len(src) || at.Start.Line < 1 {
		return "", "", "", false
	}
	begin := bytes.LastIndexByte(src[:at.Start.Byte], '\n') + 1
	end := len(src)
	if k := bytes.IndexByte(src[at.Start.Byte:], '\n'); k >= 0 {
		end = at.Start.Byte + k
	}
	stop := min(max(at.End.Byte, at.Start.Byte), end)
	return Clean(string(src[begin:at.Start.Byte])), Clean(string(src[at.Start.Byte:stop])), strings.TrimRight(Clean(string(src[stop:end])), " "), true
}

// window fits a line into room columns so that the start of the marked part is
// seen, and tells where the mark stands in it.
func window(before, marked, after string, room int) (text string, from, width int) {
	room = max(room, 20)
	from, width = ansi.StringWidth(before), ansi.StringWidth(marked)
	text = before + marked + after
	if ansi.StringWidth(text) <= room {
		return text, from, width
	}
	if lead := max(room/3, room-width-3); from > lead {
		cut := from - lead + 3
		text = ansi.TruncateLeft(text, cut, "...")
		from = ansi.StringWidth(ansi.TruncateLeft(before, cut, "..."))
	}
	text = clip(text, room)
	return text, from, max(min(width, ansi.StringWidth(text)-from), 1)
}

func clip(text string, room int) string { return ansi.Truncate(text, max(room, 4), "...") }
