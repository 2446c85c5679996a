package briefing

import (
	"math"
	"strconv"
	"strings"
)

// table writes a table with its caption above and its note below it. Its head is
// repeated on every page, its rows are not broken.
func (x *docx) table(i int, t Table) {
	if len(t.Caption) > 0 {
		x.begin("Caption")
		x.counted(x.labels.Table, "Table", x.count[i])
		x.text(t.Caption)
		x.m.end("w:p")
	}
	x.grid(t)
	if len(t.Note) > 0 {
		x.paragraph("ExhibitNote", t.Note)
	} else {
		x.paragraph("ExhibitNote", Words(" "))
	}
}

// counted writes "Table 3. ", the number as a field, so that lists of tables and
// figures can be made.
func (x *docx) counted(label, series string, n int) {
	x.run(Span{Text: label + " "}, "Label")
	x.m.open("w:fldSimple", "w:instr", " SEQ "+series+` \* ARABIC `)
	x.run(Span{Text: strconv.Itoa(n)}, "Label")
	x.m.end("w:fldSimple")
	x.run(Span{Text: ".  "}, "Label")
}

// How many characters a line of a table has in type of normal size and in small type,
// and how many lines a cell may have before its table is set in small type.
const normal, small, most = 84, 112, 6

// together is how many rows a table may have and be kept on one page.
const together = 9

func (x *docx) grid(t Table) {
	columns := len(t.Head)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	style := "TableText"
	widths, needed, lines := columnWidths(t, columns, normal)
	if needed > normal || lines > most {
		style = "TableSmall"
		widths, _, _ = columnWidths(t, columns, small)
	}
	x.m.open("w:tbl")
	x.m.WriteString(`<w:tblPr><w:tblStyle w:val="BriefingTable"/>`)
	x.m.empty("w:tblW", "w:w", strconv.Itoa(textWide), "w:type", "dxa")
	x.m.WriteString(`<w:tblLayout w:type="fixed"/>`)
	x.m.empty("w:tblLook", "w:val", "0420", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand", "1")
	x.m.WriteString(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		x.m.empty("w:gridCol", "w:w", strconv.Itoa(w))
	}
	x.m.end("w:tblGrid")
	if len(t.Head) > 0 {
		head := make([]Cell, len(t.Head))
		marked := false
		for k, text := range t.Head {
			head[k].Text = text
			for _, s := range text {
				marked = marked || s.Kind == ToNote || s.Trail != nil
			}
		}
		// A head with footnotes is not repeated: its notes could not be.
		x.row(t, head, widths, style, true, true, !marked)
	}
	for k, row := range t.Rows {
		x.row(t, row, widths, style, k < len(t.Rows)-1 && (k == 0 || len(t.Rows) <= together), false, false)
	}
	x.m.end("w:tbl")
}

// row writes one row; next keeps it on the page of the row behind it.
func (x *docx) row(t Table, cells []Cell, widths []int, style string, next, head, repeat bool) {
	x.m.open("w:tr")
	x.m.WriteString("<w:trPr><w:cantSplit/>")
	if repeat {
		x.m.WriteString("<w:tblHeader/>")
	}
	x.m.end("w:trPr")
	for k, w := range widths {
		x.m.open("w:tc")
		x.m.open("w:tcPr")
		x.m.empty("w:tcW", "w:w", strconv.Itoa(w), "w:type", "dxa")
		if head {
			x.m.empty("w:vAlign", "w:val", "bottom")
		}
		x.m.end("w:tcPr")
		side := ""
		if k < len(t.Align) {
			side = [...]string{Left: "", Right: "right", Center: "center"}[min(t.Align[k], Center)]
		}
		x.begin(style, func() {
			if next {
				x.m.empty("w:keepNext")
			}
			if side != "" {
				x.m.empty("w:jc", "w:val", side)
			}
		})
		if k < len(cells) {
			x.cell(cells[k], head)
		}
		x.m.end("w:p", "w:tc")
	}
	x.m.end("w:tr")
}

func (x *docx) cell(c Cell, head bool) {
	text := c.Text
	role := [...]string{"", "Good", "Mixed", "Bad"}[min(c.Tone, Bad)]
	if head {
		role = "Strong"
	}
	if role == "" {
		x.text(text)
	}
	for i := range text {
		if role == "" {
			break
		}
		if text[i].Kind == Plain && text[i].Trail == nil {
			x.run(text[i], role)
			continue
		}
		x.text(text[i : i+1])
	}
	if k := x.byTrail[c.Trail]; k > 0 {
		x.mark(k)
	}
}

// columnWidths shares out the width of the text, in twentieths of a point, that holds so
// many characters. It gives the characters that the words need at least and the lines
// that the longest cell has then. A column gets room for its longest
// word, the rest is shared by what its longest cell would fill beyond that, long
// texts counting for less than their length; a head may well break.
func columnWidths(t Table, columns int, room float64) (widths []int, needed, lines float64) {
	word, cell := make([]float64, columns), make([]float64, columns)
	see := func(k int, text Text, stretch, weight float64) {
		s := text.String()
		cell[k] = max(cell[k], weight*stretch*typeWidth(s))
		mark := 0.0
		for _, one := range text {
			if one.Trail != nil || one.Kind == ToNote {
				mark = 2
			}
		}
		for _, w := range strings.Fields(s) {
			word[k] = max(word[k], stretch*typeWidth(w)+mark)
		}
	}
	for k, h := range t.Head {
		see(k, h, 1.15, 0.4)
	}
	for _, row := range t.Rows {
		for k, c := range row {
			stretch := 1.0
			if c.Tone != Neutral {
				stretch = 1.15
			}
			see(k, c.Text, stretch, 1)
			if k < len(t.Align) && t.Align[k] == Right { // a number and its unit stay on one line
				word[k] = max(word[k], min(typeWidth(c.Text.String()), 14))
			}
		}
	}
	const edge = 2 // characters for the margins of a cell
	share, total := make([]float64, columns), 0.0
	for k := range share {
		word[k] = min(word[k], 26) + edge
		needed += word[k]
		share[k] = math.Pow(max(cell[k]+edge-word[k], 0), 0.7)
		total += share[k]
	}
	all := max(needed, room)
	sum := 0
	for k := range share {
		w := word[k] + (all-needed)/float64(columns)
		if total > 0 {
			w = word[k] + (all-needed)*share[k]/total
		}
		lines = max(lines, math.Ceil(cell[k]/w))
		widths = append(widths, int(w/all*textWide))
		sum += widths[k]
	}
	widths[columns-1] += textWide - sum
	return widths, needed, lines
}

// typeWidth is the width of a text in characters; those of East Asia count twice.
func typeWidth(s string) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0x20000):
			w += 1.9
		case strings.ContainsRune("iljtf.,;:'|! ", r):
			w += 0.6
		case strings.ContainsRune("mwMW%—", r):
			w += 1.5
		case r >= 'A' && r <= 'Z':
			w += 1.2
		default:
			w++
		}
	}
	return w
}
