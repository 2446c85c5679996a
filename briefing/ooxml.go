package briefing

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"time"
)

// xmlHead stands at the top of every part of a package.
const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// markup writes XML. All text and all values of attributes go through it, so that
// there is one place that escapes.
type markup struct{ bytes.Buffer }

// open begins an element; attributes come as names and values in turn.
func (m *markup) open(name string, attributes ...string) {
	m.start(name, attributes)
	m.WriteByte('>')
}

func (m *markup) start(name string, attributes []string) {
	m.WriteByte('<')
	m.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		m.WriteByte(' ')
		m.WriteString(attributes[i])
		m.WriteString(`="`)
		m.text(attributes[i+1])
		m.WriteByte('"')
	}
}

// end closes elements, the innermost first.
func (m *markup) end(names ...string) {
	for _, name := range names {
		m.WriteString("</" + name + ">")
	}
}

// empty writes an element without content.
func (m *markup) empty(name string, attributes ...string) {
	m.start(name, attributes)
	m.WriteString("/>")
}

// leaf writes an element that holds text.
func (m *markup) leaf(name, text string, attributes ...string) {
	m.open(name, attributes...)
	m.text(text)
	m.end(name)
}

// text writes one printable line, escaped.
func (m *markup) text(s string) {
	_ = xml.EscapeText(&m.Buffer, []byte(clean(s))) // a buffer takes everything
}

// parcel is a package of parts as Office Open XML keeps them (ECMA-376 part 2): a
// zip file. The same parts give the same bytes.
type parcel struct{ parts []zippedPart }

type zippedPart struct {
	name string
	data []byte
}

func (p *parcel) add(name string, data []byte) { p.parts = append(p.parts, zippedPart{name, data}) }

// epoch is the time of every part: the earliest that a zip file can tell.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (p *parcel) writeTo(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, part := range p.parts {
		h := &zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: epoch}
		f, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := f.Write(part.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// relation is one entry of a part's list of what it refers to.
type relation struct {
	id, kind, target string
	outside          bool // target is an address, not a part
}

// relations writes the list.
func relations(list []relation) []byte {
	m := &markup{}
	m.WriteString(xmlHead)
	m.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
	for _, r := range list {
		attributes := []string{"Id", r.id, "Type", r.kind, "Target", r.target}
		if r.outside {
			attributes = append(attributes, "TargetMode", "External")
		}
		m.empty("Relationship", attributes...)
	}
	m.end("Relationships")
	return m.Bytes()
}

// The kinds of relation.
const (
	officeKind  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageKind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
)
