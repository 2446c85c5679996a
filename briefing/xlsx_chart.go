package briefing

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// bars draws the marked columns as bars below the table, one chart below the other,
// every bar with its value.
func (x *xlsx) bars(sheet string, t Table) error {
	if len(t.Rows) == 0 {
		return nil
	}
	var all []error
	quoted := "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	last := headRow + len(t.Rows)
	lines := 1.0 // of the longest name of a bar
	for _, r := range t.Rows {
		if len(r) > 0 {
			lines = max(lines, math.Ceil(typeWidth(r[0].Text.String())/26))
		}
	}
	tall := uint(90 + (12+14*min(lines, 4))*float64(min(len(t.Rows), 40)))
	row := last + 4
	for _, c := range t.Bars {
		if c < 1 || c >= len(t.Head) {
			continue
		}
		name, err := excelize.ColumnNumberToName(c + 1)
		head := clean(t.Head[c].String())
		all = append(all, err)
		gap := uint(40)
		all = append(all, x.book.AddChart(sheet, "A"+strconv.Itoa(row), &excelize.Chart{
			Type: excelize.Bar,
			Series: []excelize.ChartSeries{{
				Name:       fmt.Sprintf("%s!$%s$%d", quoted, name, headRow),
				Categories: fmt.Sprintf("%s!$A$%d:$A$%d", quoted, headRow+1, last),
				Values:     fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted, name, headRow+1, name, last),
				Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"0B5CAD"}},
			}},
			Format:    excelize.GraphicOptions{AltText: head, Positioning: "oneCell"},
			Dimension: excelize.ChartDimension{Width: 640, Height: tall},
			Legend:    excelize.ChartLegend{Position: "none"},
			Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: head, Font: &excelize.Font{Bold: true, Size: 12, Color: "1B1D21"}}}},
			XAxis:     excelize.ChartAxis{ReverseOrder: true, TickLabelPosition: excelize.ChartTickLabelLow, Font: excelize.Font{Color: "1B1D21", Size: 10}},
			YAxis:     excelize.ChartAxis{None: true},
			PlotArea:  excelize.ChartPlotArea{ShowVal: true},
			GapWidth:  &gap,
		}))
		row += int(tall)/20 + 2
	}
	return errors.Join(all...)
}
