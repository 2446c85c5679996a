package briefing

import (
	"fmt"
	"strconv"
	"strings"
)

// numbered is a document with everything counted that a reader refers to:
// figures, tables, notes, sources, and the names of places to link to. All
// writers count alike.
type numbered struct {
	*Document
	labels  Labels
	notes   []footnote
	byKey   map[string]int // note key to its number
	byTrail map[*Trail]int
	source  map[string]int   // source key to its number
	written map[string]*Note // notes by key
	taken   map[string]bool  // names of places
	ids     map[int]string   // place of a block, by its position
	count   map[int]int      // number of a figure or table, by its position
	level   map[int]int      // level of a heading, by its position, without gaps
}

// footnote is a note or a trail with its number.
type footnote struct {
	Number int
	Text   Text
	Trail  *Trail
}

// number counts in reading order. It refuses blocks that no writer knows.
func number(d *Document) (*numbered, error) {
	n := &numbered{
		Document: d, labels: d.Labels.filled(),
		byKey: map[string]int{}, byTrail: map[*Trail]int{}, source: map[string]int{}, written: map[string]*Note{},
		taken: map[string]bool{}, ids: map[int]string{}, count: map[int]int{}, level: map[int]int{},
	}
	for i := range d.Sources {
		if _, twice := n.source[d.Sources[i].Key]; !twice {
			n.source[d.Sources[i].Key] = i + 1
		}
	}
	for i := range d.Notes {
		if n.written[d.Notes[i].Key] == nil {
			n.written[d.Notes[i].Key] = &d.Notes[i]
		}
	}
	for _, own := range []string{"text", "contents", "notes", "sources", "title"} {
		n.taken[own] = true
	}
	n.see(d.Subtitle)
	figures, tables, level := 0, 0, 0
	for i, b := range d.Blocks {
		switch b := b.(type) {
		case Heading:
			level = min(max(b.Level, 1), level+1, 3)
			n.level[i] = level
			n.ids[i] = n.place(b.ID, "part", i)
			n.see(b.Text)
		case Paragraph:
			n.see(b.Text)
		case List:
			n.see(b.Items...)
		case KeyJudgement:
			n.see(b.Statement, b.Confidence, b.Assumption)
		case Callout:
			n.see(b.Body...)
		case Table:
			if len(b.Caption) > 0 {
				tables++
				n.count[i] = tables
			}
			n.ids[i] = n.place(b.ID, "table", i)
			n.see(b.Caption)
			n.see(b.Head...)
			for _, row := range b.Rows {
				for _, c := range row {
					n.see(c.Text)
					n.trail(c.Trail)
				}
			}
			n.see(b.Note)
		case Figure:
			figures++
			n.count[i] = figures
			n.ids[i] = n.place(b.ID, "figure", i)
			n.see(b.Note)
		default:
			return nil, fmt.Errorf("block %d of the document is a %T, which no writer knows: hand in one of the blocks of package briefing, as a value and not as a pointer", i+1, b)
		}
	}
	for _, s := range d.Sources {
		n.see(s.Text)
	}
	// Notes may refer to notes; those are appended while we go on.
	for i := 0; i < len(n.notes); i++ {
		n.see(n.notes[i].Text)
	}
	return n, nil
}

// see numbers what texts refer to.
func (n *numbered) see(texts ...Text) {
	for _, t := range texts {
		for i := range t {
			if t[i].Kind == ToNote && n.byKey[t[i].To] == 0 {
				if note := n.written[t[i].To]; note != nil {
					n.notes = append(n.notes, footnote{Number: len(n.notes) + 1, Text: note.Text})
					n.byKey[t[i].To] = len(n.notes)
				}
			}
			n.trail(t[i].Trail)
		}
	}
}

func (n *numbered) trail(t *Trail) {
	if t != nil && n.byTrail[t] == 0 {
		n.notes = append(n.notes, footnote{Number: len(n.notes) + 1, Trail: t})
		n.byTrail[t] = len(n.notes)
	}
}

// place gives a name to link to that is fit for a page and for a file, and that
// nothing else has.
func (n *numbered) place(id, kind string, i int) string {
	id = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r == ' ', r == '.':
			return '-'
		}
		return -1
	}, id)
	id = strings.Trim(id, "-_")
	if len(id) > 60 {
		id = id[:60]
	}
	if id == "" {
		id = strconv.Itoa(i + 1)
	}
	if id[0] < 'a' || strings.HasPrefix(id, "note-") || strings.HasPrefix(id, "to-") || strings.HasPrefix(id, "source-") {
		id = kind + "-" + id
	}
	name := id
	for k := 2; n.taken[name]; k++ {
		name = id + "-" + strconv.Itoa(k)
	}
	n.taken[name] = true
	return name
}
