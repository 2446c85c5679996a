package briefing

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// office is the sample with what only office programs use: bars and a formula.
func office() *Document {
	d := sample()
	for i, b := range d.Blocks {
		t, ok := b.(Table)
		if !ok {
			continue
		}
		t.Bars = []int{2, 3}
		t.Head, t.Align = append(t.Head, Words("Mean less regret")), append(t.Align, Right)
		for r, row := range t.Rows {
			v := row[1].Number.Value - row[2].Number.Value
			t.Rows[r] = append(row, Cell{Text: Words(fmt.Sprintf("%.1f", v)), Number: &Number{v, "% of product"}, Formula: &Formula{Columns: []int{1, 2}}})
		}
		d.Blocks[i] = t
	}
	return d
}

func writeDOCX(t *testing.T, d *Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteDOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// element is one XML element as a test reads it.
type element struct {
	name  string // without its namespace
	attrs map[string]string
	text  string
	inner []*element
}

// all walks the element and what stands in it.
func (e *element) all(visit func(*element)) {
	visit(e)
	for _, k := range e.inner {
		k.all(visit)
	}
}

// find lists elements of a name in order.
func (e *element) find(name string) (out []*element) {
	e.all(func(k *element) {
		if k.name == name {
			out = append(out, k)
		}
	})
	return out
}

// words is the text of all in it.
func (e *element) words() string {
	var b strings.Builder
	e.all(func(k *element) { b.WriteString(k.text) })
	return b.String()
}

// parts opens a package: every part of XML parsed, the others as bytes.
func parts(t *testing.T, file []byte) (trees map[string]*element, other map[string][]byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	trees, other = map[string]*element{}, map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := trees[f.Name]; twice || other[f.Name] != nil {
			t.Errorf("%s stands in the package twice", f.Name)
		}
		if ext := path.Ext(f.Name); ext != ".xml" && ext != ".rels" {
			other[f.Name] = text
			continue
		}
		d := xml.NewDecoder(bytes.NewReader(text))
		root := &element{}
		stack := []*element{root}
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			switch k := token.(type) {
			case xml.StartElement:
				e := &element{name: k.Name.Local, attrs: map[string]string{}}
				for _, a := range k.Attr {
					e.attrs[a.Name.Local] = a.Value
				}
				at := stack[len(stack)-1]
				at.inner = append(at.inner, e)
				stack = append(stack, e)
			case xml.EndElement:
				stack = stack[:len(stack)-1]
			case xml.CharData:
				stack[len(stack)-1].text += string(k)
			}
		}
		trees[f.Name] = root
	}
	return trees, other
}

// order of the properties of a paragraph and of a run, ECMA-376 part 1, 17.3.1.26 and
// 17.3.2.28, as far as they are used here.
var schemaOrder = map[string][]string{
	"pPr": {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc", "outlineLvl"},
	"rPr": {"rStyle", "rFonts", "b", "i", "caps", "color", "spacing", "sz", "szCs", "u", "vertAlign", "lang"},
}

// sane checks what makes a package one that Word opens: every part has a type, every
// reference leads somewhere, properties stand in the order of the schema.
func sane(t *testing.T, file []byte) map[string]*element {
	t.Helper()
	trees, other := parts(t, file)
	types, named := map[string]bool{}, map[string]bool{}
	for _, e := range trees["[Content_Types].xml"].find("Default") {
		types[e.attrs["Extension"]] = true
	}
	for _, e := range trees["[Content_Types].xml"].find("Override") {
		named[e.attrs["PartName"]] = true
		if trees[strings.TrimPrefix(e.attrs["PartName"], "/")] == nil {
			t.Errorf("a type for %s, which is not there", e.attrs["PartName"])
		}
	}
	for name := range trees {
		if !types[strings.TrimPrefix(path.Ext(name), ".")] && !named["/"+name] {
			t.Errorf("%s has no type", name)
		}
	}
	for name := range other {
		if !types[strings.TrimPrefix(path.Ext(name), ".")] {
			t.Errorf("%s has no type", name)
		}
	}
	ids := map[string]bool{}
	for name, tree := range trees {
		if path.Ext(name) != ".rels" {
			continue
		}
		base := path.Dir(path.Dir(name))
		for _, e := range tree.find("Relationship") {
			to := e.attrs["Target"]
			if e.attrs["TargetMode"] == "External" {
				if _, ok := address(to); !ok {
					t.Errorf("a link to %s", to)
				}
			} else if at := path.Join(base, to); trees[at] == nil && other[at] == nil {
				t.Errorf("%s leads to %s, which is not there", name, at)
			}
			if name == "word/_rels/document.xml.rels" {
				if ids[e.attrs["Id"]] {
					t.Errorf("two relations %s", e.attrs["Id"])
				}
				ids[e.attrs["Id"]] = true
			}
		}
	}
	styles, numbers, notes, marks := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range trees["word/styles.xml"].find("style") {
		styles[e.attrs["styleId"]] = true
	}
	for _, e := range trees["word/numbering.xml"].find("num") {
		numbers[e.attrs["numId"]] = true
	}
	for _, e := range trees["word/footnotes.xml"].find("footnote") {
		notes[e.attrs["id"]] = true
	}
	referred := 0
	for _, name := range []string{"word/document.xml", "word/footnotes.xml", "word/footer.xml", "word/styles.xml"} {
		trees[name].all(func(e *element) {
			switch e.name {
			case "pStyle", "rStyle", "tblStyle", "basedOn", "next":
				if !styles[e.attrs["val"]] {
					t.Errorf("style %q is not defined", e.attrs["val"])
				}
			case "numId":
				if !numbers[e.attrs["val"]] {
					t.Errorf("numbering %q is not defined", e.attrs["val"])
				}
			case "footnoteReference":
				referred++
				if !notes[e.attrs["id"]] {
					t.Errorf("footnote %q is not there", e.attrs["id"])
				}
			case "bookmarkStart":
				if marks[e.attrs["name"]] || len(e.attrs["name"]) > 40 {
					t.Errorf("bookmark %q is taken or too long", e.attrs["name"])
				}
				marks[e.attrs["name"]] = true
			}
			if order := schemaOrder[e.name]; order != nil && name != "word/footer.xml" {
				last := -1
				for _, k := range e.inner {
					at := slices.Index(order, k.name)
					if at < 0 || at < last {
						t.Errorf("%s stands at the wrong place in a %s", k.name, e.name)
					}
					last = at
				}
			}
		})
	}
	if referred != len(notes)-2 { // less the two separators
		t.Errorf("%d footnotes, %d references", len(notes)-2, referred)
	}
	trees["word/document.xml"].all(func(e *element) {
		for _, a := range []string{"embed", "id"} {
			if id := e.attrs[a]; (a == "embed" || strings.HasPrefix(id, "r")) && id != "" && !ids[id] {
				t.Errorf("%s refers to %s, which is no relation", e.name, id)
			}
		}
		if a := e.attrs["anchor"]; a != "" && !marks[a] {
			t.Errorf("a link to %s, which is no bookmark", a)
		}
		if e.name == "tc" && (len(e.inner) == 0 || e.inner[len(e.inner)-1].name != "p") {
			t.Error("a cell does not end with a paragraph")
		}
	})
	return trees
}

func TestDOCX(t *testing.T) {
	d := office()
	file := writeDOCX(t, d)
	trees := sane(t, file)
	body := trees["word/document.xml"]
	styled := map[string][]string{}
	for _, p := range body.find("p") {
		style := ""
		for _, s := range p.find("pStyle") {
			style = s.attrs["val"]
		}
		styled[style] = append(styled[style], p.words())
	}
	for style, want := range map[string]string{
		"Title":                 "A Korean Peninsula without the United States",
		"Kicker":                "Strategy briefing · for decision",
		"Heading1":              "Key judgements|What matters most?|Which course holds up?|Sources|Data behind the figure",
		"Heading2":              "What is ours to choose",
		"Heading3":              "In which order",
		"ListBullet":            "Own defence effort, from 2.5 to 6 % of product.|Whether to lead in the region or to follow.",
		"ListNumber":            "Agree the terms with Tokyo.|Announce them in Washington first.",
		"CalloutRecommendation": "Recommendation|Begin the regional security order now; do not give up the alliance for it. Revisit when either signpost trips.",
		"TOC1":                  "Key judgements|What matters most?|Which course holds up?",
	} {
		got := strings.Join(styled[style], "|")
		if style == "TOC1" {
			got = strings.Replace(got, ` TOC \o "1-1" \h \n `, "", 1)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
	if got := styled["Caption"][0]; got != "Figure 1.  Cost demands and redeployment drive most of the risk" {
		t.Errorf("caption %q", got)
	}
	pictures := body.find("docPr")
	if len(pictures) != 1 || !strings.HasPrefix(pictures[0].attrs["descr"], "Cost demands explain 36 %") {
		t.Errorf("%d pictures, or without description", len(pictures))
	}
	// The trail that two places share is one footnote, marked with its number again.
	notes := trees["word/footnotes.xml"].find("footnote")[2:]
	if len(notes) != 3 || !strings.Contains(notes[2].words(), "defence_effort * gdp - tariff_loss") || !strings.Contains(notes[2].words(), "[1]") {
		t.Errorf("%d footnotes", len(notes))
	}
	for i, note := range notes {
		if note.attrs["id"] != strconv.Itoa(i+1) {
			t.Errorf("footnote %d is called %s", i+1, note.attrs["id"])
		}
	}
	again := ""
	for _, k := range body.find("hyperlink") {
		if k.attrs["anchor"] == "note_3" {
			again += k.words()
		}
	}
	if again != "3" {
		t.Errorf("the second mark of footnote 3 reads %q", again)
	}
	if got := len(body.find("tblHeader")); got != 2 {
		t.Errorf("%d heads are repeated, not 2", got)
	}
	lang := trees["word/styles.xml"].find("lang")[0].attrs
	if lang["val"] != "en-GB" || lang["eastAsia"] != "ko-KR" {
		t.Errorf("language %v", lang)
	}
	core := trees["docProps/core.xml"]
	if core.find("title")[0].text != d.Title || core.find("language")[0].text != "en-GB" || core.find("keywords")[0].text != "korea bdace456" {
		t.Error("the properties of the file are not those of the document")
	}
	if !strings.Contains(trees["word/footer.xml"].words(), "Page 1 / 1") {
		t.Errorf("footer %q", trees["word/footer.xml"].words())
	}
	if !bytes.Equal(file, writeDOCX(t, office())) {
		t.Error("the same document gives other bytes")
	}
}

// alone is a picture that can stand alone.
type alone struct {
	bars
	svg string
	err error
}

func (d alone) Drawing() string { return d.svg }

func (d alone) PNG(width int) ([]byte, error) {
	if d.err != nil {
		return []byte("no picture"), d.err
	}
	return d.bars.PNG(width)
}

func TestDOCXPictures(t *testing.T) {
	with := func(p Picture) *Document {
		return &Document{Title: "T", Blocks: []Block{Figure{Picture: p, Title: "F", Description: "D", Data: [][]string{{"a", "b"}, {"x", "1"}}}}}
	}
	plain := `<svg xmlns="http://www.w3.org/2000/svg"><style>text { font-family: sans-serif; }</style><rect width="1" height="1"/></svg>`
	trees := sane(t, writeDOCX(t, with(alone{svg: plain})))
	if len(trees["word/document.xml"].find("svgBlip")) != 1 {
		t.Error("the drawing is not beside the picture")
	}
	for _, bad := range []string{
		`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
		`<svg xmlns="http://www.w3.org/2000/svg"><style>@import "https://example.org/x.css";</style></svg>`,
		`<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x.png"/></svg>`, "", "<svg",
	} {
		if err := WriteDOCX(io.Discard, with(alone{svg: bad})); err == nil {
			t.Errorf("%s is taken", bad)
		}
	}
	broken := errors.New("no ink")
	if err := WriteDOCX(io.Discard, with(alone{svg: plain, err: broken})); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	// Without a picture the numbers stand in its place.
	none := sane(t, writeDOCX(t, with(nil)))
	if got := len(none["word/document.xml"].find("tbl")); got != 1 {
		t.Errorf("%d tables", got)
	}
}

// filled is the sample with one text in every field.
func filled(text string) *Document {
	d := office()
	for _, s := range slots() {
		s.set(d, text)
	}
	return d
}

// TestOfficeHostile: whatever text stands in whatever field, the files are sound, lead
// nowhere but to https addresses and hold no formula and no field of it.
func TestOfficeHostile(t *testing.T) {
	for _, text := range append(slices.Clone(hostile), formulas...) {
		file := writeDOCX(t, filled(text))
		trees := sane(t, file)
		for _, e := range trees["word/document.xml"].find("instrText") {
			if strings.Contains(e.text, "marker") {
				t.Errorf("%q stands in the instruction of a field", text)
			}
		}
		if s := clean(text); !strings.Contains(trees["word/document.xml"].words(), s) {
			t.Errorf("%q is not written", s)
		}
		checkWorkbook(t, writeXLSX(t, filled(text)), text)
	}
}

// TestOfficeEmpty: documents with little or nothing in them.
func TestOfficeEmpty(t *testing.T) {
	for name, d := range map[string]*Document{
		"nothing":      {},
		"blank blocks": {Lang: "not a language!", Blocks: []Block{Heading{}, Paragraph{}, List{}, KeyJudgement{}, Callout{}, Table{}, Figure{}}},
		"ragged rows": {Title: "T", Blocks: []Block{Table{
			Head: []Text{Words("a")}, Rows: [][]Cell{{}, {{Text: Words("x")}, {Text: Words("y")}, {Text: Words("z")}}}, Bars: []int{-1, 0, 1, 9},
		}}},
		"head alone": {Title: "T", Blocks: []Block{Table{Head: []Text{Words("a"), Words("b")}, Bars: []int{1}}}},
		"unknown keys": {Title: "T", Blocks: []Block{Paragraph{Text{
			{Kind: ToNote, To: "nowhere"}, {Kind: Cite, To: "nowhere"}, {Kind: Link, To: "http://example.org", Text: "x"},
		}}}},
		"a note of itself": {Title: "T", Notes: []Note{{"n", Text{{Text: "see", Kind: ToNote, To: "n"}}}}, Blocks: []Block{Paragraph{Text{{Text: "x", Kind: ToNote, To: "n"}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			sane(t, writeDOCX(t, d))
			checkWorkbook(t, writeXLSX(t, d), "")
		})
	}
	if err := WriteDOCX(io.Discard, &Document{Blocks: []Block{nil}}); err == nil {
		t.Error("a block of no kind is taken")
	}
	if err := WriteXLSX(io.Discard, &Document{Blocks: []Block{nil}}); err == nil {
		t.Error("a block of no kind is taken")
	}
}

func TestColumnWidths(t *testing.T) {
	long := strings.Repeat("long words of a text ", 12)
	table := Table{
		Head: []Text{Words("Name"), Words("What it says"), Words("Share")}, Align: []Align{Left, Left, Right},
		Rows: [][]Cell{{{Text: Words("unconstitutionality")}, {Text: Words(long)}, {Text: Words("12 %")}}},
	}
	w, needed, _ := columnWidths(table, 3, normal)
	if w[0]+w[1]+w[2] != textWide || needed > normal {
		t.Errorf("%v of %d, %g characters", w, textWide, needed)
	}
	if w[1] < 2*w[0] || w[1] < 4*w[2] {
		t.Errorf("the long text has no room: %v", w)
	}
	crowded := Table{}
	for range 6 { // more long words than a line holds, short ones between them
		crowded.Head = append(crowded.Head, Words("unconstitutionality"), Words("a"))
	}
	widths, needed, _ := columnWidths(crowded, 12, normal)
	sum := 0
	for _, one := range widths {
		sum += one
		if one < textWide/100 {
			t.Errorf("a column of %d", one)
		}
	}
	if needed < 6*typeWidth("unconstitutionality") || sum != textWide {
		t.Errorf("%v of %d, %g characters", widths, textWide, needed)
	}
	if perCharacter := float64(textWide) / normal; float64(w[0]) < perCharacter*typeWidth("unconstitutionality") {
		t.Errorf("the longest word does not fit: %v", w)
	}
}
