package briefing

import (
	"bytes"
	"fmt"
	"image/png"
	"regexp"
	"strconv"
	"strings"
)

// Drawing is a picture that can also be drawn alone, for programs that know no style
// sheets: one svg element, dark on nothing. Word shows it sharp at any size, and the
// PNG where it cannot.
type Drawing interface {
	Picture
	Drawing() string
}

// pictureWide is how many pixels a picture has across the width of the text, about
// 180 to the inch.
const pictureWide = 1200

// The largest picture on a page, in the unit of drawings (English Metric Units,
// 36,000 to the millimetre).
const (
	emuPerTwip  = 635
	pictureMost = 225 * 36000
)

// figure writes a figure: what the picture does not say itself above it, its note
// below. Its numbers follow at the end of the document.
func (x *docx) figure(i int, f Figure) error {
	worded := f.Worded && f.Picture != nil
	style, title, measure, note := "Caption", f.Title, f.Measure, f.Note
	if worded {
		style, title, measure, note = "Measure", "", "", nil
	}
	x.begin(style)
	x.counted(x.labels.Figure, "Figure", x.count[i])
	x.run(Span{Text: title}, "")
	x.m.end("w:p")
	x.line("Measure", measure)
	if f.Picture != nil {
		if err := x.picture(f); err != nil {
			return fmt.Errorf("the picture of figure %d (%s) cannot be put into a Word file: %w", x.count[i], short(clean(f.Title)), err)
		}
	} else if data := dataColumns(f.Data); data != nil {
		x.grid(*data)
	}
	if len(note) == 0 {
		note = Words(" ")
	}
	x.paragraph("ExhibitNote", note)
	return nil
}

func (x *docx) picture(f Figure) error {
	image, err := f.Picture.PNG(pictureWide)
	if err != nil {
		return err
	}
	size, err := png.DecodeConfig(bytes.NewReader(image))
	if err != nil {
		return fmt.Errorf("what was drawn is no PNG: %w", err)
	}
	if size.Width < 1 || size.Height < 1 {
		return fmt.Errorf("the picture is empty")
	}
	wide := textWide * emuPerTwip
	tall := int(float64(wide) * float64(size.Height) / float64(size.Width))
	if tall > pictureMost {
		wide, tall = int(float64(wide)*float64(pictureMost)/float64(tall)), pictureMost
	}
	x.pictures++
	n := strconv.Itoa(x.pictures)
	file := "media/image" + n
	x.parts.add("word/"+file+".png", image)
	x.links = append(x.links, relation{"rImage" + n, officeKind + "image", file + ".png", false})
	vector := ""
	if d, ok := f.Picture.(Drawing); ok {
		svg := strings.TrimSpace(d.Drawing())
		if err := inertAlone(svg); err != nil {
			return err
		}
		vector = "rVector" + n
		x.parts.add("word/"+file+".svg", []byte(svg))
		x.links = append(x.links, relation{vector, officeKind + "image", file + ".svg", false})
	}
	extent := []string{"cx", strconv.Itoa(wide), "cy", strconv.Itoa(tall)}
	m := &x.m
	x.begin("Figure")
	m.open("w:r")
	m.open("w:drawing")
	m.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", extent...)
	m.empty("wp:docPr", "id", n, "name", x.labels.Figure+" "+n, "descr", f.Description, "title", f.Title)
	m.open("a:graphic")
	m.open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
	m.open("pic:pic")
	m.open("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", n, "name", "image"+n+".png", "descr", f.Description)
	m.empty("pic:cNvPicPr")
	m.end("pic:nvPicPr")
	m.open("pic:blipFill")
	m.open("a:blip", "r:embed", "rImage"+n)
	if vector != "" {
		m.open("a:extLst")
		m.open("a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
		m.empty("asvg:svgBlip", "r:embed", vector)
		m.end("a:ext", "a:extLst")
	}
	m.end("a:blip")
	m.WriteString("<a:stretch><a:fillRect/></a:stretch>")
	m.end("pic:blipFill")
	m.open("pic:spPr")
	m.WriteString(`<a:xfrm><a:off x="0" y="0"/>`)
	m.empty("a:ext", extent...)
	m.WriteString(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
	m.end("pic:spPr", "pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r", "w:p")
	return nil
}

var styleElement = regexp.MustCompile(`<style>([^<]*)</style>`)

// inertAlone refuses a picture that does more than draw, see embed. Standing alone it
// may have style sheets, which lead nowhere.
func inertAlone(svg string) error {
	for _, m := range styleElement.FindAllStringSubmatch(svg, -1) {
		if leads(m[1]) {
			return fmt.Errorf("a style sheet that leads outside the picture: %s", short(m[1]))
		}
	}
	_, err := embed(styleElement.ReplaceAllString(svg, ""), "")
	return err
}

// data writes the numbers behind the figures.
func (x *docx) data() {
	first := true
	for i, b := range x.Blocks {
		f, ok := b.(Figure)
		if !ok || f.Picture == nil {
			continue
		}
		data := dataColumns(f.Data)
		if data == nil {
			continue
		}
		if first {
			first = false
			x.line("Heading1", x.labels.Data)
		}
		x.begin("Caption")
		x.run(Span{Text: x.labels.Figure + " " + strconv.Itoa(x.count[i]) + ".  "}, "Label")
		x.run(Span{Text: f.Title}, "")
		x.m.end("w:p")
		if _, needed, _ := columnWidths(*data, len(data.Align), small); needed > small {
			x.line("ExhibitNote", x.labels.TooWide)
			continue
		}
		x.grid(*data)
		x.paragraph("ExhibitNote", Words(" "))
	}
}
