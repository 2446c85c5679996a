package frame

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"
)

// MostSheetRows is how many rows a sheet of Excel has, the head among them.
const MostSheetRows = 1_048_576

// xlsxWriter fills one sheet, row by row, and a second one with what the table is
// about.
type xlsxWriter struct {
	w      io.Writer
	fields []Field
	book   *excelize.File
	sheet  *excelize.StreamWriter
	row    int
	err    error // the first error, kept
}

// NewXLSX starts an Excel workbook on w: a sheet "data" with a head row, and a sheet
// "about" with the columns and their units and with meta. Texts are texts, whatever
// they begin with; what is absent is an empty cell. Excel keeps 15 digits of whole
// numbers. Nothing reaches w before Close. A table with more rows than a sheet has is
// an error.
func NewXLSX(w io.Writer, fields []Field, meta map[string]string) (Writer, error) {
	if err := checkFields(fields); err != nil {
		return nil, err
	}
	if len(fields) > excelize.MaxColumns {
		return nil, fmt.Errorf("the table has %d columns, a sheet of Excel %d: write CSV or Parquet", len(fields), excelize.MaxColumns)
	}
	x := &xlsxWriter{w: w, fields: slices.Clone(fields), book: excelize.NewFile(), row: 1}
	if err := x.start(meta); err != nil {
		return nil, errors.Join(err, x.book.Close())
	}
	return x, nil
}

func (x *xlsxWriter) start(meta map[string]string) error {
	if err := x.book.SetSheetName("Sheet1", "data"); err != nil {
		return err
	}
	if _, err := x.book.NewSheet("about"); err != nil {
		return err
	}
	about := [][2]string{{"column", "unit"}}
	head := make([]any, len(x.fields))
	for i, f := range x.fields {
		head[i] = f.Name
		about = append(about, [2]string{f.Name, f.Unit})
	}
	about = append(about, [2]string{})
	var keys []string
	for k := range meta {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		about = append(about, [2]string{k, meta[k]})
	}
	for i, r := range about {
		for j, text := range r {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err == nil {
				err = x.book.SetCellStr("about", cell, text)
			}
			if err != nil {
				return err
			}
		}
	}
	var err error
	if x.sheet, err = x.book.NewStreamWriter("data"); err != nil {
		return err
	}
	if err := x.sheet.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return x.sheet.SetRow("A1", head)
}

func (x *xlsxWriter) Write(f Frame) error {
	if x.err != nil {
		return x.err
	}
	if err := f.fits(x.fields); err != nil {
		return err
	}
	if x.row+f.Rows() > MostSheetRows {
		x.err = fmt.Errorf("the table has more rows than a sheet of Excel, %d: write CSV or Parquet, or fewer futures or courses", MostSheetRows-1)
		return x.err
	}
	cells := make([]any, len(f.Columns))
	for row := range f.Rows() {
		for i := range f.Columns {
			c := &f.Columns[i]
			switch {
			case !c.Has(row):
				cells[i] = nil
			case c.Kind == Float:
				cells[i] = c.Floats[row]
			case c.Kind == Int:
				cells[i] = c.Ints[row]
			case c.Kind == Bool:
				cells[i] = c.Bools[row]
			default:
				cells[i] = c.Levels[c.Codes[row]]
			}
		}
		x.row++
		at, err := excelize.CoordinatesToCellName(1, x.row)
		if err == nil {
			err = x.sheet.SetRow(at, cells)
		}
		if err != nil {
			x.err = err
			return err
		}
	}
	return nil
}

func (x *xlsxWriter) Close() error {
	if x.err != nil {
		return errors.Join(x.err, x.book.Close())
	}
	x.err = errors.New("the table is closed")
	if err := x.sheet.Flush(); err != nil {
		return errors.Join(err, x.book.Close())
	}
	_, err := x.book.WriteTo(x.w)
	return errors.Join(err, x.book.Close())
}
