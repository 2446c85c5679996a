package briefing

import (
	"strconv"
	"strings"
)

// pack adds the parts around the body, in the order in which they are read.
func (x *docx) pack() {
	pictures := x.parts.parts
	x.parts.parts = nil
	x.parts.add("[Content_Types].xml", contentTypes())
	x.parts.add("_rels/.rels", relations([]relation{
		{"rDocument", officeKind + "officeDocument", "word/document.xml", false},
		{"rCore", packageKind + "core-properties", "docProps/core.xml", false},
		{"rApp", officeKind + "extended-properties", "docProps/app.xml", false},
	}))
	x.parts.add("docProps/core.xml", x.core())
	x.parts.add("docProps/app.xml", []byte(xmlHead+`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Hedge</Application></Properties>`))
	x.parts.add("word/document.xml", x.m.Bytes())
	x.parts.add("word/_rels/document.xml.rels", relations(append([]relation{
		{"rStyles", officeKind + "styles", "styles.xml", false},
		{"rNumbering", officeKind + "numbering", "numbering.xml", false},
		{"rSettings", officeKind + "settings", "settings.xml", false},
		{"rFonts", officeKind + "fontTable", "fontTable.xml", false},
		{"rFootnotes", officeKind + "footnotes", "footnotes.xml", false},
		{"rFooter", officeKind + "footer", "footer.xml", false},
	}, x.links...)))
	lang := language(x.Lang)
	if lang == "" {
		lang = "en"
	}
	east := "ko-KR"
	if l := strings.ToLower(lang); strings.HasPrefix(l, "ja") || strings.HasPrefix(l, "zh") {
		east = locale(lang)
	}
	x.parts.add("word/styles.xml", []byte(strings.NewReplacer(`"LANG"`, `"`+locale(lang)+`"`, `"EASTLANG"`, `"`+east+`"`).Replace(docxStyles)))
	x.parts.add("word/numbering.xml", x.numbering())
	x.parts.add("word/settings.xml", []byte(docxSettings))
	x.parts.add("word/fontTable.xml", []byte(docxFonts))
	x.parts.add("word/footnotes.xml", x.footnotes())
	x.parts.add("word/footer.xml", x.footer())
	x.parts.parts = append(x.parts.parts, pictures...)
}

func contentTypes() []byte {
	m := &markup{}
	m.WriteString(xmlHead)
	m.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
	for _, k := range [][2]string{
		{"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}, {"png", "image/png"}, {"svg", "image/svg+xml"},
	} {
		m.empty("Default", "Extension", k[0], "ContentType", k[1])
	}
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	for _, k := range [][2]string{
		{"/word/document.xml", word + "document.main+xml"},
		{"/word/styles.xml", word + "styles+xml"},
		{"/word/numbering.xml", word + "numbering+xml"},
		{"/word/settings.xml", word + "settings+xml"},
		{"/word/fontTable.xml", word + "fontTable+xml"},
		{"/word/footnotes.xml", word + "footnotes+xml"},
		{"/word/footer.xml", word + "footer+xml"},
		{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
		{"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
	} {
		m.empty("Override", "PartName", k[0], "ContentType", k[1])
	}
	m.end("Types")
	return m.Bytes()
}

// core writes what the file tells about itself. It holds no time, so that the same
// document gives the same bytes.
func (x *docx) core() []byte {
	m := &markup{}
	m.WriteString(xmlHead)
	m.open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/")
	for _, k := range [][2]string{
		{"dc:title", x.Title},
		{"dc:subject", x.Subtitle.String()},
		{"dc:creator", "Hedge"},
		{"cp:keywords", strings.TrimSpace(x.CaseName + " " + x.Hash)},
		{"dc:description", x.Kicker},
		{"dc:language", locale(language(x.Lang))},
	} {
		if k[1] != "" {
			m.leaf(k[0], k[1])
		}
	}
	m.end("cp:coreProperties")
	return m.Bytes()
}

// numbering writes the kinds of list: bullets, numbers, judgements. Every numbered
// list begins anew at 1.
func (x *docx) numbering() []byte {
	m := &markup{}
	m.WriteString(xmlHead)
	m.open("w:numbering", docxSpaces[:2]...)
	for i, k := range []struct{ format, text, indent, style string }{
		{"bullet", "•", `<w:ind w:left="397" w:hanging="284"/>`, ""},
		{"decimal", "%1.", `<w:ind w:left="454" w:hanging="341"/>`, ""},
		{"decimal", "%1", `<w:ind w:left="510" w:hanging="510"/>`, `<w:b/><w:color w:val="0B5CAD"/><w:sz w:val="28"/>`},
	} {
		m.open("w:abstractNum", "w:abstractNumId", strconv.Itoa(i))
		m.WriteString(`<w:multiLevelType w:val="singleLevel"/>`)
		m.open("w:lvl", "w:ilvl", "0")
		m.WriteString(`<w:start w:val="1"/>`)
		m.empty("w:numFmt", "w:val", k.format)
		m.empty("w:lvlText", "w:val", k.text)
		m.WriteString(`<w:lvlJc w:val="left"/><w:pPr>` + k.indent + `</w:pPr>`)
		if k.style != "" {
			m.WriteString(`<w:rPr>` + k.style + `</w:rPr>`)
		}
		m.end("w:lvl", "w:abstractNum")
	}
	add := func(id, kind int) {
		m.open("w:num", "w:numId", strconv.Itoa(id))
		m.empty("w:abstractNumId", "w:val", strconv.Itoa(kind))
		if kind > 0 {
			m.WriteString(`<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`)
		}
		m.end("w:num")
	}
	add(1, 0)
	add(2, 2)
	for id := 3; id <= x.lists; id++ {
		add(id, x.kinds[id])
	}
	m.end("w:numbering")
	return m.Bytes()
}

func (x *docx) footnotes() []byte {
	m := &markup{}
	m.WriteString(xmlHead)
	m.open("w:footnotes", docxSpaces...)
	m.WriteString(`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`)
	m.WriteString(`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	m.Write(x.notes.Bytes())
	m.end("w:footnotes")
	return m.Bytes()
}

func (x *docx) footer() []byte {
	m := &markup{}
	m.WriteString(xmlHead)
	m.open("w:ftr", docxSpaces...)
	begin(m, "Footer")
	title := x.Title
	if r := []rune(title); len(r) > 60 {
		title = string(r[:59]) + "…"
	}
	run(m, Span{Text: title}, "")
	m.WriteString("<w:r><w:tab/></w:r>")
	run(m, Span{Text: x.labels.Page + " "}, "")
	m.WriteString(`<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>`)
	run(m, Span{Text: " / "}, "")
	m.WriteString(`<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>`)
	m.end("w:p", "w:ftr")
	return m.Bytes()
}

const docxSettings = xmlHead + `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
	`<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
	`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// docxFonts names what to use where a font is not installed.
const docxFonts = xmlHead + `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
	`<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Malgun Gothic"><w:altName w:val="Noto Sans CJK KR"/><w:charset w:val="81"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Consolas"><w:altName w:val="DejaVu Sans Mono"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>`
