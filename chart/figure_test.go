package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
)

func typeName(v any) string { return fmt.Sprintf("%T", v) }

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{0, "0"},
		{1, "1"},
		{-1, "−1"},
		{0.5, "0.5"},
		{12.34, "12.3"},
		{123.4, "123"},
		{1234, "1234"},
		{9999, "9999"},
		{12345, "12,345"},
		{-12345.6, "−12,346"},
		{1234567, "1.23 m"},
		{1e9, "1 bn"},
		{2.5e12, "2.5 tn"},
		{999.96e6, "1 bn"},
		{1.5e15, "1.5e15"},
		{0.0123, "0.0123"},
		{0.00123, "0.00123"},
		{0.00012, "1.2e−4"},
		{-1.5e-7, "−1.5e−7"},
		{1e-10, "1e−10"},
		{math.MaxFloat64, "1.8e308"},
	} {
		if got := Number(c.v); got != c.want {
			t.Errorf("Number(%v) = %q, not %q", c.v, got, c.want)
		}
	}
	if got := Format(nil).of(math.NaN()) + Format(nil).of(math.Inf(1)) + Format(nil).of(math.Inf(-1)); got != "–∞−∞" {
		t.Errorf("no number and infinities: %q", got)
	}
}

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		v    float64
		want string
	}{
		{0, "0%"},
		{0.273, "27%"},
		{1, "100%"},
		{0.004, "0.4%"},
		{0.0001, "<0.1%"},
		{0.995, "99.5%"},
		{0.99999, ">99.9%"},
		{-0.001, "0%"},
		{-0.2, "−20%"},
	} {
		if got := Percent(c.v); got != c.want {
			t.Errorf("Percent(%v) = %q, not %q", c.v, got, c.want)
		}
	}
}

// TestEverythingEscapes puts markup and quotes into every text of every kind: the
// SVG must stay well formed, hold no element that is not the writer's, and say the
// text itself when it is read back.
func TestEverythingEscapes(t *testing.T) {
	evil := `<script>alert(1)</script>"'&]]>` + "\x00\x1b\uFFFE" + `{{.}}`
	allowed := map[string]bool{"svg": true, "title": true, "desc": true, "style": true, "rect": true, "line": true, "circle": true, "path": true, "text": true}
	for _, f := range stressed([]float64{1, 2, 3}, func(int) string { return evil }) {
		for _, style := range []Style{InPage, Light, Dark, Print} {
			svg := SVG(f, style)
			read := strings.Builder{}
			d := xml.NewDecoder(strings.NewReader(svg))
			for {
				token, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%s: %v", kind(f), err)
				}
				switch v := token.(type) {
				case xml.StartElement:
					if !allowed[v.Name.Local] {
						t.Errorf("%s: element %s", kind(f), v.Name.Local)
					}
					for _, a := range v.Attr {
						if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || strings.Contains(a.Value, "alert") {
							t.Errorf("%s: attribute %s=%q", kind(f), a.Name.Local, a.Value)
						}
					}
				case xml.CharData:
					read.Write(v)
				}
			}
			if !strings.Contains(read.String(), `<script>alert(1)</script>"'&]]>`) {
				t.Errorf("%s: the text is lost", kind(f))
			}
		}
	}
}

func TestEscape(t *testing.T) {
	if got := escape("a<b>&\"c\"'d'\n\x00"); got != "a&lt;b&gt;&amp;&#34;c&#34;&#39;d&#39; \uFFFD" {
		t.Errorf("%q", got)
	}
}

func TestIDIsSafe(t *testing.T) {
	c := Caption{ID: `a"><script> b-1_c`}
	if c.id() != "ascriptb-1_c" {
		t.Errorf("id %q", c.id())
	}
	if (Caption{ID: "한글"}).id() != "figure" {
		t.Error("an ID without a usable character must still be one")
	}
}

// TestTables: every table is rectangular and, where there are data, has them; the
// description is never empty.
func TestTables(t *testing.T) {
	check := func(name string, f Figure, rows int) {
		table := f.Table()
		if len(table) < 1+rows {
			t.Errorf("%s: %d rows in the table, %d items", name, len(table)-1, rows)
		}
		for c, head := range table[0] {
			if head == "" {
				t.Errorf("%s: column %d has no head", name, c)
			}
		}
		for i, row := range table {
			if len(row) != len(table[0]) {
				t.Errorf("%s: row %d has %d cells, the header %d", name, i, len(row), len(table[0]))
			}
		}
		if strings.TrimSpace(f.Description()) == "" {
			t.Errorf("%s: no description", name)
		}
	}
	for _, f := range Examples() {
		check(f.Words().ID, f, 1)
	}
	for _, v := range series() {
		for _, f := range stressed(v.values, func(int) string { return korean }) {
			rows := min(len(v.values), 1)
			check(v.name+"/"+kind(f), f, rows)
		}
	}
}

// TestNothingToShow: without data a figure says so and stays small.
func TestNothingToShow(t *testing.T) {
	for _, f := range stressed(nil, func(int) string { return "" }) {
		s := compose(f)
		if len(s.texts()) != 1 || !strings.HasPrefix(s.texts()[0].s, "Nothing to show: ") {
			t.Errorf("%s: %v", kind(f), s.texts())
		}
		if s.y > 120 {
			t.Errorf("%s: %v high", kind(f), s.y)
		}
	}
}
