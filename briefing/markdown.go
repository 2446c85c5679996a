package briefing

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteMarkdown writes a document as CommonMark with tables. Figures are their
// data tables; if save is given, each picture is handed to it as an SVG file
// (a name such as "drivers.svg" and its content) and the link that it gives back
// stands above the table. Notes are numbered with raised digits and listed at the
// end. Whatever a field holds is shown as text: nothing in it becomes markup.
//
// Errors: as for [WriteHTML], and what save reports.
func WriteMarkdown(w io.Writer, d *Document, save func(name string, svg []byte) (link string, err error)) error {
	n, err := number(d)
	if err != nil {
		return err
	}
	m := &marker{numbered: n, save: save}
	if err := m.document(); err != nil {
		return err
	}
	_, err = w.Write(m.b.Bytes())
	return err
}

// String is the document as Markdown without pictures, for looking at it.
func (d *Document) String() string {
	var b bytes.Buffer
	if err := WriteMarkdown(&b, d, nil); err != nil {
		return err.Error()
	}
	return b.String()
}

// marker writes Markdown, a blank line between blocks.
type marker struct {
	*numbered
	save       func(string, []byte) (string, error)
	b          bytes.Buffer
	judgements int
}

// put writes one block of lines.
func (m *marker) put(lines ...string) {
	if m.b.Len() > 0 {
		m.b.WriteByte('\n')
	}
	for _, l := range lines {
		m.b.WriteString(strings.TrimRight(l, " "))
		m.b.WriteByte('\n')
	}
}

// say writes a paragraph unless it is empty.
func (m *marker) say(s string) {
	if s = lineMD(s); s != "" {
		m.put(s)
	}
}

func (m *marker) document() error {
	m.say(plainMD(m.Kicker))
	m.put("# " + lineMD(plainMD(m.Title)))
	m.say(m.text(m.Subtitle, false))
	var facts []string
	for _, f := range [][2]string{{m.labels.AsOf, m.AsOf}, {m.labels.Case, m.CaseName}} {
		if f[1] != "" {
			facts = append(facts, plainMD(f[0]+" "+f[1]))
		}
	}
	for _, f := range m.Facts {
		facts = append(facts, plainMD(f))
	}
	if m.Hash != "" {
		facts = append(facts, plainMD(m.labels.Hash+" "+m.Hash))
	}
	m.say(strings.Join(facts, " · "))
	for i, b := range m.Blocks {
		if _, ok := b.(KeyJudgement); !ok {
			m.judgements = 0
		}
		if err := m.block(i, b); err != nil {
			return err
		}
	}
	m.end()
	return nil
}

func (m *marker) block(i int, b Block) error {
	switch b := b.(type) {
	case Heading:
		m.put(strings.Repeat("#", m.level[i]+1) + " " + lineMD(m.text(b.Text, false)))
	case Paragraph:
		m.say(m.text(b.Text, false))
	case List:
		lines := make([]string, len(b.Items))
		for k, item := range b.Items {
			bullet := "- "
			if b.Ordered {
				bullet = strconv.Itoa(k+1) + ". "
			}
			lines[k] = bullet + lineMD(m.text(item, false))
		}
		m.put(lines...)
	case KeyJudgement:
		m.judgement(b)
	case Callout:
		lines := []string{"> **" + lineMD(plainMD(m.labels.callout(b))) + "**"}
		for _, t := range b.Body {
			lines = append(lines, ">", "> "+lineMD(m.text(t, false)))
		}
		m.put(lines...)
	case Table:
		if len(b.Caption) > 0 {
			m.say(plainMD(m.labels.Table) + " " + strconv.Itoa(m.count[i]) + ". " + m.text(b.Caption, false))
		}
		m.table(b)
		m.say(m.text(b.Note, false))
	case Figure:
		return m.figure(i, b)
	}
	return nil
}

// judgement writes one item of the numbered list of judgements.
func (m *marker) judgement(k KeyJudgement) {
	m.judgements++
	bullet := strconv.Itoa(m.judgements) + ". "
	indent := strings.Repeat(" ", len(bullet))
	lines := []string{bullet + lineMD(m.text(k.Statement, false)), ""}
	add := func(label, s string) {
		if s = strings.TrimSpace(s); s != "" {
			lines = append(lines, indent+"- "+lineMD(plainMD(label)+": "+s))
		}
	}
	add(m.labels.Likelihood, plainMD(strings.TrimSpace(k.Likelihood.Word+" "+k.Likelihood.Range)))
	add(m.labels.Confidence, m.text(k.Confidence, false))
	add(m.labels.Assumption, m.text(k.Assumption, false))
	if own := m.labels.own(k); own != "" {
		lines = append(lines, indent+"- "+lineMD(plainMD(own)))
	}
	m.put(lines...)
}

func (m *marker) table(t Table) {
	width := max(1, len(t.Head))
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	row := func(cells []string) string {
		return "| " + strings.Join(append(cells, make([]string, width-len(cells))...), " | ") + " |"
	}
	head := make([]string, len(t.Head))
	for c, h := range t.Head {
		head[c] = strings.TrimSpace(m.text(h, true))
	}
	under := make([]string, width)
	for c := range under {
		under[c] = "---"
		if c < len(t.Align) && t.Align[c] != Left {
			under[c] = map[Align]string{Right: "---:", Center: ":---:"}[min(t.Align[c], Center)]
		}
	}
	lines := []string{row(head), row(under)}
	for _, r := range t.Rows {
		cells := make([]string, len(r))
		for c, cell := range r {
			cells[c] = strings.TrimSpace(m.text(cell.Text, true) + m.note(m.byTrail[cell.Trail]))
		}
		lines = append(lines, row(cells))
	}
	m.put(lines...)
}

func (m *marker) figure(i int, f Figure) error {
	seen := f.Picture != nil && m.save != nil
	m.say(plainMD(m.labels.Figure) + " " + strconv.Itoa(m.count[i]) + ". " + plainMD(f.Title))
	if !seen || !f.Worded {
		m.say(plainMD(f.Measure))
	}
	if seen {
		name := m.ids[i] + ".svg"
		svg, err := standalone(f.Picture)
		if err != nil {
			return unfit(m.count[i], f, err)
		}
		link, err := m.save(name, []byte(svg))
		if err != nil {
			return fmt.Errorf("saving the picture of figure %d as %s: %w", m.count[i], name, err)
		}
		m.put("![" + strings.TrimSpace(plainMD(f.Description)) + "](" + linkMD.Replace(strings.ReplaceAll(clean(link), " ", "%20")) + ")")
	} else {
		m.say(plainMD(f.Description))
	}
	if data := dataColumns(f.Data); data != nil {
		m.say(plainMD(m.labels.Data) + ":")
		m.table(*data)
	}
	if !seen || !f.Worded {
		m.say(m.text(f.Note, false))
	}
	return nil
}

// end writes the notes and the sources.
func (m *marker) end() {
	if len(m.notes) > 0 {
		m.put("## " + lineMD(plainMD(m.labels.Notes)))
		var lines []string
		for _, f := range m.notes {
			text := m.text(f.Text, false)
			if f.Trail != nil {
				text = m.trailText(f.Trail)
			}
			lines = append(lines, strconv.Itoa(f.Number)+". "+lineMD(text))
		}
		m.put(lines...)
	}
	if len(m.Sources) > 0 {
		m.put("## " + lineMD(plainMD(m.labels.Sources)))
		var lines []string
		for k, s := range m.Sources {
			text := m.text(s.Text, false)
			if s.Grade != "" {
				text += " " + plainMD(m.labels.Grade+" "+s.Grade)
			}
			if url, ok := address(s.URL); ok {
				text += " [" + plainMD(url) + "](" + linkMD.Replace(url) + ")"
			} else if s.URL != "" {
				text += " " + plainMD(s.URL)
			}
			lines = append(lines, strconv.Itoa(k+1)+". "+lineMD(text))
		}
		m.put(lines...)
	}
}

func (m *marker) trailText(t *Trail) string {
	var parts []string
	if code := codeMD(t.Formula, false); code != "" {
		parts = append(parts, code)
	}
	var inputs []string
	for _, in := range t.Inputs {
		s := plainMD(in.Name + " = " + in.Value)
		if in.Origin != "" {
			s += " (" + plainMD(in.Origin) + ")"
		}
		inputs = append(inputs, s)
	}
	if len(inputs) > 0 {
		parts = append(parts, plainMD(m.labels.Inputs)+": "+strings.Join(inputs, "; "))
	}
	if code := codeMD(t.Place, false); code != "" {
		parts = append(parts, plainMD(m.labels.Place)+" "+code)
	}
	text := strings.Join(parts, ". ")
	for _, key := range t.Sources {
		text += m.cite(key)
	}
	return text
}

// text writes running text on one line.
func (m *marker) text(t Text, table bool) string {
	var b strings.Builder
	for i := range t {
		s := &t[i]
		next := ""
		if i+1 < len(t) {
			next = clean(t[i+1].Text)
		}
		switch s.Kind {
		case Strong:
			b.WriteString(emphasisMD(b.String(), "**", s.Text, next))
		case Emphasis:
			b.WriteString(emphasisMD(b.String(), "*", s.Text, next))
		case Code:
			b.WriteString(codeMD(s.Text, table))
		case Link:
			if url, ok := address(s.To); ok && strings.TrimSpace(clean(s.Text)) != "" {
				b.WriteString("[" + plainMD(s.Text) + "](" + linkMD.Replace(url) + ")")
			} else {
				b.WriteString(plainMD(s.Text))
			}
		case ToNote:
			b.WriteString(plainMD(s.Text) + m.note(m.byKey[s.To]))
		case Cite:
			b.WriteString(plainMD(s.Text) + m.cite(s.To))
		default:
			b.WriteString(plainMD(s.Text))
		}
		if s.Trail != nil {
			b.WriteString(m.note(m.byTrail[s.Trail]))
		}
	}
	return b.String()
}

func (m *marker) note(k int) string {
	if k == 0 {
		return ""
	}
	return superscript(strconv.Itoa(k))
}

func (m *marker) cite(key string) string {
	if k := m.source[key]; k > 0 {
		return ` \[` + strconv.Itoa(k) + `\]`
	}
	return ""
}
