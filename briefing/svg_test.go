package briefing

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
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
		`<svg a="<">`, `<svg a=">"/>`, `<svg a="1" b/>`, "<svg fill=\"u\x00rl(https://example.org)\"/>",
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

// FuzzEmbed reads what embed lets through as a browser would.
func FuzzEmbed(f *testing.F) {
	f.Add(`<svg viewBox='0 0 1 1'><title id="t">a &lt;b</title><g fill="url(#b)"><path d="M0 0"/></g><use href="#a"/></svg>`)
	for _, s := range hostile {
		f.Add("<svg><text>" + s + "</text></svg>")
		f.Add(`<svg fill="` + s + `"/>`)
		f.Add("<svg " + s + "/>")
	}
	f.Fuzz(func(t *testing.T, s string) {
		out, err := embed(s, "p-")
		if err != nil {
			return
		}
		root := parse(t, []byte("<!DOCTYPE html><html><head><style></style></head><body><p>before</p>"+out+"<p>after</p></body></html>"))
		paragraphs := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == "p" && n.Parent.Data == "body" {
				paragraphs++
			}
			if n.Type != html.ElementNode || n.Namespace != "svg" {
				continue
			}
			if !drawn[n.Data] && n.Data != "p" {
				t.Errorf("%q makes a <%s>", s, n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(strings.ToLower(a.Key), "on") || a.Key == "href" && !strings.HasPrefix(a.Val, "#") || strings.Contains(strings.ToLower(a.Val), "javascript:") && a.Key != "aria-label" {
					t.Errorf("%q makes the attribute %s=%s", s, a.Key, a.Val)
				}
			}
		}
		if paragraphs != 2 {
			t.Errorf("%q reaches beyond itself: %s", s, out)
		}
	})
}
