package briefing

import (
	"strings"
	"testing"
)

func TestEmbed(t *testing.T) {
	const start, end = `<svg xmlns="http://www.w3.org/2000/svg">`, `</svg>`
	for _, c := range []struct{ svg, want string }{
		{`<svg/>`, `<svg/>`},
		{" \n" + `<svg viewBox='0 0 1 1'><path d="M0 0" /></svg >` + "\n", `<svg viewBox='0 0 1 1'><path d="M0 0"/></svg>`},
		{start + `<g id="a" fill="url(#b)"/><use href="#a"/>` + end, start + `<g id="p-a" fill="url(#p-b)"/><use href="#p-a"/>` + end},
		{`<svg aria-labelledby="t  d"><title id="t">a &lt;script&gt;</title></svg>`, `<svg aria-labelledby="p-t p-d"><title id="p-t">a &lt;script&gt;</title></svg>`},
		{start + "<text>a\x00\u202eb</text>" + end, start + "<text>ab</text>" + end},
		{`<svg aria-label="see url(x) and javascript: too"/>`, `<svg aria-label="see url(x) and javascript: too"/>`},
	} {
		if got, err := embed(c.svg, "p-"); err != nil || got != c.want {
			t.Errorf("%s\n gives %s, %v\n want  %s", c.svg, got, err, c.want)
		}
	}
	for _, bad := range []string{
		"", "x", "<svg", "<svg>", "<svg></g></svg>", "<svg><g></svg>", "</svg>", "<svg/><svg/>", "<svg/>x", "<svg></svg><script/>", "<svgx/>", "<svg></svg/>",
		`<svg><script>alert(1)</script></svg>`, `<svg><SCRIPT/></svg>`, `<svg onload="alert(1)"/>`, `<svg onload=alert(1)></svg>`, `<svg/onload="1">`,
		`<svg><image href="x.png"/></svg>`, `<svg><foreignObject/></svg>`, `<svg><a href="#x"/></svg>`, `<svg><animate/></svg>`, `<svg><set/></svg>`, `<svg><style>a{}</style></svg>`,
		`<svg><use href="https://example.org/#a"/></svg>`, `<svg><use xlink:href="data:,x"/></svg>`, `<svg><use href="&#104;ttps://example.org"/></svg>`,
		`<svg fill="url(https://example.org)"/>`, `<svg style="background:url( 'x' )"/>`, `<svg fill="java&#115;cript:x"/>`, `<svg style="a:\75rl(x)"/>`,
		`<svg><!-- x --></svg>`, `<svg><![CDATA[x]]></svg>`, `<svg><?x?></svg>`, `<!DOCTYPE svg><svg/>`, `<svg><title><g/></title></svg>`, `<svg><desc><img src=x onerror=1></desc></svg>`,
		`<svg a="<">`, `<svg a=">"/>`, `<svg a="1" b/>`,
	} {
		if got, err := embed(bad, ""); err == nil {
			t.Errorf("%s is taken as %s", bad, got)
		}
	}
}

// drawing is a picture of any text.
type drawing struct{ svg, sheet string }

func (d drawing) SVG() string           { return d.svg }
func (drawing) PNG(int) ([]byte, error) { return nil, nil }
func (d drawing) Stylesheet() string    { return d.sheet }
func pictured(p ...drawing) (d *Document) {
	d = &Document{Title: "t"}
	for _, one := range p {
		d.Blocks = append(d.Blocks, Figure{Title: "A finding", Picture: one, Worded: true, Note: Words("a note")})
	}
	return d
}

func TestPictures(t *testing.T) {
	const svg = `<svg class="k"><title id="t">A finding</title></svg>`
	out := string(page1(t, pictured(drawing{svg, ".k{--c:#fff}"}, drawing{svg, ".k{--c:#fff}"})))
	if strings.Count(out, ".k{--c:#fff}") != 1 {
		t.Error("pictures with the same sheet share it")
	}
	if strings.Count(out, `id="figure-1-t"`) != 1 || strings.Count(out, `id="figure-2-t"`) != 1 {
		t.Error("names inside pictures are their own")
	}
	if strings.Count(out, "A finding") != 2 || strings.Contains(out, "a note") {
		t.Error("what a worded picture shows is not repeated beside it")
	}
	for _, bad := range []drawing{{svg, "</style><script>"}, {svg, "@import 'x'"}, {svg, "a{b:url(https://example.org)}"}, {"<svg><script/></svg>", ""}} {
		err := WriteHTML(&strings.Builder{}, pictured(bad))
		if err == nil || !strings.Contains(err.Error(), "figure 1 (A finding)") {
			t.Errorf("%v: %v", bad, err)
		}
	}
}
