package hedge

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"hedge/briefing"
)

// ReportFormats lists what a briefing can be written as, by the ending of the file.
var ReportFormats = []string{"html", "md", "docx", "xlsx", "pdf"}

// ReportFormat is the format that a file's name asks for.
func ReportFormat(path string) (string, error) {
	format := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	for _, f := range ReportFormats {
		if f == format {
			return f, nil
		}
	}
	return "", fmt.Errorf("%s ends in none of .%s", filepath.Base(path), strings.Join(ReportFormats, ", ."))
}

// Brief composes the briefing of an answer.
func (a *Answer) Brief(o briefing.Options) (*briefing.Document, error) {
	o.Seconds = a.Seconds
	return briefing.Compose(a.Answer, o)
}

// WriteReport writes a document in a format. PDF needs an installed Chromium, Chrome or
// Edge.
func WriteReport(ctx context.Context, w io.Writer, d *briefing.Document, format string) error {
	switch format {
	case "html":
		return briefing.WriteHTML(w, d)
	case "docx":
		return briefing.WriteDOCX(w, d)
	case "xlsx":
		return briefing.WriteXLSX(w, d)
	case "md":
		return briefing.WriteMarkdown(w, d, nil)
	case "pdf":
		text, err := briefing.PDF(ctx, d, os.Getenv)
		if err != nil {
			return err
		}
		_, err = w.Write(text)
		return err
	}
	return fmt.Errorf("unknown format %q: one of %s", format, strings.Join(ReportFormats, ", "))
}

// SaveReport writes a document to a file, whole or not at all. Where there is no browser
// to print a PDF with, the page lies beside it as HTML and the error says so.
func SaveReport(ctx context.Context, path string, d *briefing.Document, format string) error {
	if format == "pdf" {
		return briefing.WritePDF(ctx, path, d, os.Getenv)
	}
	err := WriteWhole(path, func(f *os.File) error { return WriteReport(ctx, f, d, format) })
	if err != nil {
		return fmt.Errorf("nothing was written to %s: %w", path, err)
	}
	return nil
}
