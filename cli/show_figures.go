package cli

import (
	"bytes"
	"fmt"
	"html/template"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/chart"
)

// showFigures writes a page with an example of every kind of figure.
func (a *app) showFigures() *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "figures -o FILE.html",
		Short: "Every kind of figure, on a page with made-up numbers",
		Long: `Write a page with an example of every kind of figure and the numbers behind it. The
numbers are made up. The page needs nothing beside it; it is light or dark as the
system is, and light in print.`,
		Example: `  hedge show figures -o figures.html
  hedge show figures > figures.html`,
		Args: atMost(0, "no case"),
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "the file to write; standard output if not given")
	cmd.RunE = func(*cobra.Command, []string) error {
		page, err := figuresPage(chart.Examples())
		if err != nil {
			return err
		}
		if to == "" {
			_, err = a.Out.Write(page)
			return err
		}
		if err := hedge.WriteWhole(a.under(to), func(w *os.File) error { _, err := w.Write(page); return err }); err != nil {
			return err
		}
		fmt.Fprintf(a.Err, "wrote %s\n", to)
		return nil
	}
	return cmd
}

// figureOnPage is what the page says about a figure.
type figureOnPage struct {
	Kind, ID string
	SVG      template.HTML
	Head     []string
	Rows     [][]string
}

// figuresPage puts figures on a page that stands alone.
func figuresPage(figures []chart.Figure) ([]byte, error) {
	var all []figureOnPage
	for _, f := range figures {
		table := f.Table()
		all = append(all, figureOnPage{
			Kind: strings.TrimPrefix(fmt.Sprintf("%T", f), "chart."), ID: f.Words().ID,
			SVG:  template.HTML(chart.SVG(f, chart.InPage)), // the writer escapes every text
			Head: table[0], Rows: table[1:],
		})
	}
	var out bytes.Buffer
	err := figuresTemplate.Execute(&out, map[string]any{"Figures": all, "Style": template.CSS("\n" + chart.Stylesheet())})
	return out.Bytes(), err
}

var figuresTemplate = template.Must(template.New("figures").Parse(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Kinds of figures</title>
<style>{{.Style}}:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 24px 20px 60px; max-width: 760px; background: #ffffff; color: #1a1e23; font: 15px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; }
h1 { font-size: 26px; margin: 0 0 4px; }
h2 { font-size: 13px; font-weight: 400; margin: 44px 0 12px; padding-top: 6px; border-top: 1px solid #dfe2e6; color: #58616d; }
figure { margin: 0; }
details { margin: 10px 0 0; font-size: 13px; }
summary { color: #0b5cad; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 3px 14px 3px 0; border-bottom: 1px solid #dfe2e6; }
@media screen and (prefers-color-scheme: dark) {
body { background: #14171c; color: #e9ebee; }
h2 { border-color: #333941; color: #a7afba; }
th, td { border-color: #333941; }
summary { color: #6cb0f5; }
}
@media print { section { break-inside: avoid; } details { display: none; } }
</style>
</head>
<body>
<main>
<h1>Kinds of figures</h1>
<p>All numbers on this page are made up.</p>
{{range .Figures}}<section>
<h2>{{.Kind}}</h2>
<figure>
{{.SVG}}</figure>
<details>
<summary>The numbers behind it</summary>
<section class="scroll" tabindex="0" aria-label="Numbers behind {{.ID}}">
<table>
<thead><tr>{{range .Head}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Rows}}<tr>{{range .}}<td>{{.}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
</section>
</details>
</section>
{{end}}</main>
</body>
</html>
`))
