package briefing

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// WriteXLSX writes the tables of a document as an Excel workbook: a sheet of
// contents with the key judgements, a sheet for every table and for the numbers
// behind every figure, then notes and sources. Numbers are numbers as they were
// computed, shown with the digits that the document shows, their unit in the head of
// the column or, where units differ, in the cell. A number that follows from others
// of its row is a formula. Columns that are marked for it are also drawn as bars.
// Text is text whatever it begins with. The same document gives the same bytes.
//
// Errors: a block of a foreign type, a document that does not fit a workbook, and
// what w reports.
func WriteXLSX(w io.Writer, d *Document) (err error) {
	n, err := number(d)
	if err != nil {
		return err
	}
	x := &xlsx{numbered: n, book: excelize.NewFile(), styles: map[string]int{}, taken: map[string]bool{}, where: map[int]string{}}
	defer func() { err = errors.Join(err, x.book.Close()) }()
	if err := x.fill(); err != nil {
		return fmt.Errorf("writing the briefing as a workbook: %w", err)
	}
	kept := &keptParts{}
	x.book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return kept })
	if _, err := x.book.WriteTo(io.Discard); err != nil {
		return err
	}
	return kept.parcel().writeTo(w)
}

// xlsx is a workbook on its way.
type xlsx struct {
	*numbered
	book   *excelize.File
	styles map[string]int
	taken  map[string]bool // names of sheets, in lower case
	where  map[int]string  // the cell that a note is about, by number of the note
	index  [][3]string     // of the contents: label, caption, sheet
}

func (x *xlsx) fill() error {
	first := x.sheetName(x.labels.Contents)
	if err := x.book.SetSheetName("Sheet1", first); err != nil {
		return err
	}
	for i, b := range x.Blocks {
		var err error
		switch b := b.(type) {
		case Table:
			err = x.table(x.labels.Table, i, b)
		case Figure:
			if data := dataColumns(b.Data); data != nil {
				data.Caption, data.Note = Words(strings.TrimSpace(b.Title)), b.Note
				if b.Measure != "" {
					data.Note = append(Words(b.Measure+" "), b.Note...)
				}
				readNumbers(data)
				err = x.table(x.labels.Figure, i, *data)
			}
		}
		if err != nil {
			return err
		}
	}
	if err := x.noteSheet(); err != nil {
		return err
	}
	if err := x.sourceSheet(); err != nil {
		return err
	}
	if err := x.front(first); err != nil {
		return err
	}
	yes := true
	return errors.Join(
		x.book.SetDocProps(&excelize.DocProperties{
			Title: clean(x.Title), Subject: clean(x.Subtitle.String()), Creator: "Hedge", LastModifiedBy: "Hedge", Language: locale(language(x.Lang)),
			Keywords: clean(strings.TrimSpace(x.CaseName + " " + x.Hash)),
		}),
		x.book.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}),
	)
}

// frontWide holds the widths of the columns of the first sheet, in characters.
var frontWide = []float64{18, 62, 16, 14, 44, 44}

// front writes the first sheet: what the document is, its judgements, and where each
// table is.
func (x *xlsx) front(sheet string) error {
	row := 0
	var all []error
	put := func(column int, text, style string) {
		all = append(all, x.words(sheet, column, row, text, style))
	}
	next := func(text, style string) {
		if text != "" {
			row++
			put(1, text, style)
		}
	}
	next(x.Title, "title")
	next(x.Subtitle.String(), "quiet")
	var facts []string
	for _, f := range [][2]string{{x.labels.AsOf, x.AsOf}, {x.labels.Case, x.CaseName}, {"", strings.Join(x.Facts, " · ")}, {x.labels.Hash, x.Hash}} {
		if f[1] != "" {
			facts = append(facts, strings.TrimSpace(f[0]+" "+f[1]))
		}
	}
	next(strings.Join(facts, " · "), "quiet")
	row++
	for _, k := range x.index {
		row++
		put(1, k[0], "quiet")
		put(2, k[1], "link")
		at, err := excelize.CoordinatesToCellName(2, row)
		all = append(all, err, x.book.SetCellHyperLink(sheet, at, "'"+strings.ReplaceAll(k[2], "'", "''")+"'!A1", "Location"))
	}
	headed := false
	for _, b := range x.Blocks {
		k, ok := b.(KeyJudgement)
		if !ok {
			continue
		}
		if !headed {
			headed = true
			row += 2
			for c, h := range []string{"", "", x.labels.Likelihood, "", x.labels.Confidence, x.labels.Assumption} {
				put(c+1, h, "head")
			}
		}
		row++
		own := x.labels.own(k)
		all = append(all, x.tall(sheet, row, []Cell{{Text: Words(own)}, {Text: k.Statement}, {}, {}, {Text: k.Confidence}, {Text: k.Assumption}}, frontWide))
		for c, text := range []string{own, k.Statement.String(), k.Likelihood.Word, k.Likelihood.Range, k.Confidence.String(), k.Assumption.String()} {
			put(c+1, text, []string{"cell quiet wrap", "cell strong wrap", "cell wrap"}[min(c, 2)])
		}
	}
	for c, wide := range frontWide {
		name, err := excelize.ColumnNumberToName(c + 1)
		all = append(all, err, x.book.SetColWidth(sheet, name, name, wide))
	}
	return errors.Join(append(all, x.paper(sheet))...)
}

// noteSheet lists the notes and what stands behind numbers.
func (x *xlsx) noteSheet() error {
	if len(x.notes) == 0 {
		return nil
	}
	t := Table{Caption: Words(x.labels.Notes), Head: []Text{Words("#"), Words(""), Words(x.labels.Notes), Words(x.labels.Formula), Words(x.labels.Inputs), Words(x.labels.Place)}, Align: []Align{Right}}
	for _, f := range x.notes {
		var formula, place string
		var inputs []string
		if f.Trail != nil {
			formula, place = f.Trail.Formula, f.Trail.Place
			for _, in := range f.Trail.Inputs {
				text := in.Name + " = " + in.Value
				if in.Origin != "" {
					text += " (" + in.Origin + ")"
				}
				inputs = append(inputs, text)
			}
		}
		t.Rows = append(t.Rows, []Cell{
			{Text: Words(strconv.Itoa(f.Number)), Number: &Number{Value: float64(f.Number)}},
			{Text: Words(x.where[f.Number])},
			{Text: f.Text},
			{Text: Words(formula)},
			{Text: Words(strings.Join(inputs, "; "))},
			{Text: Words(place)},
		})
	}
	return x.sheet(x.labels.Notes, "", t)
}

func (x *xlsx) sourceSheet() error {
	if len(x.Sources) == 0 {
		return nil
	}
	t := Table{Caption: Words(x.labels.Sources), Head: []Text{Words("#"), Words(x.labels.Sources), Words(x.labels.Grade), Words("URL")}, Align: []Align{Right}}
	for k, s := range x.Sources {
		t.Rows = append(t.Rows, []Cell{
			{Text: Words(strconv.Itoa(k + 1)), Number: &Number{Value: float64(k + 1)}},
			{Text: s.Text},
			{Text: Words(s.Grade)},
			{Text: Text{{Kind: Link, Text: s.URL, To: s.URL}}},
		})
	}
	return x.sheet(x.labels.Sources, "", t)
}

// longestName is how long the name of a sheet may be, in UTF-16 units.
const longestName = 31

// sheetName makes a name that Excel takes and that no other sheet has, whatever the
// case of its letters.
func (x *xlsx) sheetName(want string) string {
	want = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, clean(want)), " '")
	want = strings.Join(strings.Fields(want), " ")
	if want == "" || strings.EqualFold(want, "history") {
		want = strings.TrimSpace(x.labels.Table + " " + want)
	}
	fit := func(s string, room int) string {
		whole := s
		for len(utf16.Encode([]rune(s))) > room {
			r := []rune(s)
			s = strings.Trim(string(r[:len(r)-1]), " '")
		}
		if word := strings.LastIndexByte(s, ' '); s != whole && word > len(s)/2 {
			s = s[:word] // no half words
		}
		return s
	}
	name := fit(want, longestName)
	for k := 2; name == "" || x.taken[strings.ToLower(name)]; k++ {
		tail := " " + strconv.Itoa(k)
		name = strings.TrimSpace(fit(want, longestName-len(tail)) + tail)
	}
	x.taken[strings.ToLower(name)] = true
	return name
}

// paper sets up printing: across the page, as wide as the page.
func (x *xlsx) paper(sheet string) error {
	yes, landscape, a4, wide, tall := true, "landscape", 9, 1, 0
	return errors.Join(
		x.book.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}),
		x.book.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}),
	)
}

// keptParts takes the parts of a workbook as they are written, to put them into a
// package of fixed order and times.
type keptParts struct {
	names []string
	data  []*bytes.Buffer
}

// Create takes one part.
func (k *keptParts) Create(name string) (io.Writer, error) {
	b := &bytes.Buffer{}
	k.names, k.data = append(k.names, name), append(k.data, b)
	return b, nil
}

// AddFS is not needed here.
func (k *keptParts) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close has nothing to do.
func (k *keptParts) Close() error { return nil }

// The library calls the result of every formula a text; ours are numbers.
var formulaOfText = regexp.MustCompile(`(<c [^<>]*) t="str"((?: [^<>]*)?><f>)`)

func (k *keptParts) parcel() *parcel {
	p := &parcel{}
	for i, name := range k.names {
		data := k.data[i].Bytes()
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			data = formulaOfText.ReplaceAll(data, []byte("$1$2"))
		}
		p.add(name, data)
	}
	return p
}
