package briefing

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// styled gives a cell the look that its words name and a format for its number.
func (x *xlsx) styled(sheet, at, look, format string) error {
	key := look + "|" + format
	id, ok := x.styles[key]
	if !ok {
		var err error
		if id, err = x.book.NewStyle(styleOf(look, format)); err != nil {
			return err
		}
		x.styles[key] = id
	}
	return x.book.SetCellStyle(sheet, at, at, id)
}

func styleOf(look, format string) *excelize.Style {
	font := &excelize.Font{Family: "Calibri", Size: 11, Color: "1B1D21"}
	s := &excelize.Style{Font: font, Alignment: &excelize.Alignment{Vertical: "top"}}
	for _, word := range strings.Fields(look) {
		switch word {
		case "title":
			font.Size, font.Bold = 14, true
		case "strong":
			font.Bold = true
		case "quiet":
			font.Color = "5B6370"
		case "link":
			font.Color, font.Underline = "0B5CAD", "single"
		case "wrap":
			s.Alignment.WrapText = true
		case "right", "center":
			s.Alignment.Horizontal = word
		case "inset":
			s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
		case "head":
			font.Bold = true
			s.Alignment.WrapText, s.Alignment.Vertical = true, "bottom"
			s.Border = []excelize.Border{{Type: "top", Color: "1B1D21", Style: 1}, {Type: "bottom", Color: "1B1D21", Style: 1}}
		case "cell":
			s.Border = []excelize.Border{{Type: "bottom", Color: "DCDFE4", Style: 1}}
		case "good":
			font.Color, font.Bold = "1A7F5A", true
		case "mixed":
			font.Color, font.Bold = "8A6100", true
		case "bad":
			font.Color, font.Bold = "B5471B", true
		}
	}
	if format != "" {
		s.CustomNumFmt = &format
	}
	return s
}

// shown is a number as a document writes it, with its sign, groups and decimals.
var shown = regexp.MustCompile(`^[^0-9]*([0-9][0-9,]*)(\.([0-9]+))?`)

// digits is the format that shows a number with as many decimals as the document
// does; very large and very small ones in powers of ten.
func digits(text string, value float64) string {
	m := shown.FindStringSubmatch(strings.TrimSpace(text))
	a := value
	if a < 0 {
		a = -a
	}
	switch {
	case a >= 1e15 || a > 0 && a < 1e-6:
		return "0.0E+00"
	case m == nil:
		return "General"
	}
	// Scaled numbers ("12 million") say nothing about the digits of the value.
	if read, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", "")+m[2], 64); err != nil || read > 2*a+1 || read < a/2-1 {
		return "General"
	}
	format := "0"
	if a >= 1000 {
		format = "#,##0"
	}
	if m[3] != "" {
		format += "." + strings.Repeat("0", len(m[3]))
	}
	return format
}

// plainNumber is a text that is nothing but a number, with a per cent sign at most.
var plainNumber = regexp.MustCompile(`^([-−–]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?( ?%)?$`)

// readNumbers gives the numbers that the texts of a table's cells plainly are, for
// the data behind figures, which are texts.
func readNumbers(t *Table) {
	for _, row := range t.Rows {
		for c := range row {
			if c == 0 {
				continue // the first cell names the row
			}
			m := plainNumber.FindStringSubmatch(strings.TrimSpace(row[c].Text.String()))
			if m == nil {
				continue
			}
			v, err := strconv.ParseFloat(strings.ReplaceAll(m[2], ",", "")+m[3], 64)
			if err != nil {
				continue
			}
			if m[1] != "" {
				v = -v
			}
			row[c].Number = &Number{Value: v, Unit: strings.TrimSpace(m[4])}
		}
	}
}
