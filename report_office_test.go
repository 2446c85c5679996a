package hedge_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"hedge"
	"hedge/briefing"
)

// TestKoreaInLibreOffice: the briefing on Korea, as Word file and as workbook, opens in
// LibreOffice with every figure and heading, and without an error in any cell.
func TestKoreaInLibreOffice(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: LibreOffice takes seconds")
	}
	need(t, "soffice", "libreoffice-writer libreoffice-calc")
	need(t, "pdftotext", "poppler-utils")
	need(t, "pdfimages", "poppler-utils")
	a := answered(t, "korea", 1000)
	for _, lang := range briefing.Languages {
		t.Run(lang, func(t *testing.T) {
			d, err := a.Brief(briefing.Options{Lang: lang})
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			convert := func(name, to string) {
				t.Helper()
				var b bytes.Buffer
				if err := hedge.WriteReport(t.Context(), &b, d, strings.TrimPrefix(filepath.Ext(name), ".")); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
				ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
				defer cancel()
				cmd := exec.CommandContext(ctx, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", to, "--outdir", dir, filepath.Join(dir, name))
				cmd.WaitDelay = 10 * time.Second
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%s: %v\n%s", name, err, out)
				}
			}
			convert("korea.docx", "pdf")
			text, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, "korea.pdf"), "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			images, err := exec.Command("pdfimages", "-list", filepath.Join(dir, "korea.pdf")).Output()
			if err != nil {
				t.Fatal(err)
			}
			pages := bytes.Count(text, []byte("\f"))
			figures := 0
			page := strings.Join(strings.Fields(string(text)), "")
			for _, b := range d.Blocks {
				switch b := b.(type) {
				case briefing.Heading:
					if want := strings.Join(strings.Fields(b.Text.String()), ""); !strings.Contains(page, want) {
						t.Errorf("the pages lack the heading %q", b.Text.String())
					}
				case briefing.Figure:
					figures++
				}
			}
			drawn := len(regexp.MustCompile(`(?m)^ +\d+ +\d+ image `).FindAll(images, -1))
			if pages < 10 || figures < 8 || drawn < figures {
				t.Errorf("%d pages, %d figures, %d of them drawn", pages, figures, drawn)
			}

			// 44,34,76: commas, quotes, UTF-8; -1: every sheet into a file of its own.
			convert("korea.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
			sheets, err := filepath.Glob(filepath.Join(dir, "*.csv"))
			if err != nil || len(sheets) < 15 {
				t.Fatalf("%d sheets, %v", len(sheets), err)
			}
			for _, name := range sheets {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if bad := regexp.MustCompile(`Err:\d+|#(NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!)`).Find(text); bad != nil {
					t.Errorf("%s holds %s", filepath.Base(name), bad)
				}
			}
		})
	}
}
