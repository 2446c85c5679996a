package briefing

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// converted gives what LibreOffice makes of files: it opens them as a reader would and
// writes them in another format.
func converted(t *testing.T, format string, files map[string][]byte) string {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped: LibreOffice takes seconds")
	}
	soffice := need(t, "", "soffice")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", format, "--outdir", dir}
	for name, content := range files {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	cmd := exec.CommandContext(t.Context(), soffice, args...)
	cmd.WaitDelay = 10 * time.Second
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	return dir
}

// TestLibreOfficeOpensDOCX: printed from LibreOffice, the Word file has every heading,
// caption and note, in Korean too, and its picture.
func TestLibreOfficeOpensDOCX(t *testing.T) {
	text, images := need(t, "", "pdftotext"), need(t, "", "pdfimages")
	dir := converted(t, "pdf", map[string][]byte{"sample.docx": writeDOCX(t, office())})
	file := filepath.Join(dir, "sample.pdf")
	out, err := exec.Command(text, "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if pages := bytes.Count(out, []byte("\f")); pages < 3 || pages > 6 {
		t.Errorf("%d pages", pages)
	}
	flat := strings.Join(strings.Fields(string(out)), " ")
	d := office()
	want := []string{d.Title, d.Subtitle.String(), English.Sources, English.Data, "Page 1 / ", "Figure 1. Cost demands and redeployment", "Table 1. No course is best by every measure", "남북 긴장", "Dissent of the trade desk"}
	for _, b := range d.Blocks {
		if h, ok := b.(Heading); ok {
			want = append(want, h.Text.String())
		}
	}
	for _, s := range want {
		if !strings.Contains(flat, s) {
			t.Errorf("the page lacks %q", s)
		}
	}
	if out, err = exec.Command(images, "-list", file).Output(); err != nil || bytes.Count(out, []byte("image")) < 1 {
		t.Errorf("no picture on the pages: %s, %v", out, err)
	}
}

// TestLibreOfficeOpensXLSX: LibreOffice reads every sheet, computes the formulas to the
// numbers that the document states, finds no error and leaves texts as they are.
func TestLibreOfficeOpensXLSX(t *testing.T) {
	d := office()
	for i, b := range d.Blocks {
		if table, ok := b.(Table); ok {
			for _, f := range formulas {
				table.Rows = append(table.Rows, []Cell{{Text: Words(f)}})
			}
			d.Blocks[i] = table
		}
	}
	// 44,34,76: commas, quotes, UTF-8; -1: every sheet into a file of its own.
	dir := converted(t, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", map[string][]byte{"sample.xlsx": writeXLSX(t, d)})
	names, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(names) != 5 {
		t.Fatalf("sheets %v, %v", names, err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"Err:", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!"} {
			if bytes.Contains(text, []byte(bad)) {
				t.Errorf("%s holds %s", filepath.Base(name), bad)
			}
		}
		if !strings.Contains(filepath.Base(name), "T1 ") {
			continue
		}
		rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for r := headRow; r < headRow+5; r++ {
			mean, err1 := strconv.ParseFloat(rows[r][1], 64)
			regret, err2 := strconv.ParseFloat(rows[r][2], 64)
			less, err3 := strconv.ParseFloat(rows[r][5], 64)
			if err1 != nil || err2 != nil || err3 != nil || less != float64(mean-regret) {
				t.Errorf("row %d reads %v", r+1, rows[r])
			}
		}
		for k, f := range formulas {
			if got, want := rows[headRow+5+k][0], strings.TrimRight(clean(f), " "); got != want {
				t.Errorf("%q becomes %q", want, got)
			}
		}
	}
}
