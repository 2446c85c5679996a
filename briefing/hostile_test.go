package briefing

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// hostile are texts that have broken reports elsewhere. Each carries the word
// "marker", so that the test sees that the field is written at all.
var hostile = []string{
	`marker<script>alert(1)</script>`,
	`marker"><img src=x onerror=alert(1)>`,
	`marker' onmouseover='alert(1)`,
	`javascript:alert("marker")`,
	"java\tscript:alert('marker')",
	`https://user:pass@example.org/marker`,
	`data:text/html,marker<script>alert(1)</script>`,
	`marker]]></style></title></textarea><svg onload=alert(1)>`,
	`marker\3c/style\3e }body{display:none} */ url(https://example.org/marker)`,
	`marker{{.}} --><!-- <![CDATA[`,
	"marker\x00\x01\x1b[31m\xff\xfe\u202egnp.exe\u2066\u200f\u2028\ufffe",
	"marker\n\n# not a heading\n\n| not | a | table |\n",
}

// slot is one string in the document, as a path to it.
type slot struct {
	path string
	set  func(d *Document, to string)
}

// slots finds every string of the sample by walking its type and its values, so
// that a field added later is covered without a word.
func slots() []slot {
	var all []slot
	var walk func(path string, v reflect.Value, reach func(*Document) reflect.Value)
	walk = func(path string, v reflect.Value, reach func(*Document) reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			all = append(all, slot{path, func(d *Document, to string) { reach(d).SetString(to) }})
		case reflect.Pointer:
			if !v.IsNil() {
				walk(path, v.Elem(), func(d *Document) reflect.Value { return reach(d).Elem() })
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i), func(d *Document) reflect.Value { return reach(d).Field(i) })
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), func(d *Document) reflect.Value { return reach(d).Index(i) })
			}
		}
	}
	root := func(d *Document) reflect.Value { return reflect.ValueOf(d).Elem() }
	v := reflect.ValueOf(sample()).Elem()
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if name != "Blocks" {
			walk(name, v.Field(i), func(d *Document) reflect.Value { return root(d).Field(i) })
		}
	}
	// Blocks are values inside interfaces: set a copy and put it back.
	for i, b := range sample().Blocks {
		of := reflect.TypeOf(b)
		before := len(all)
		box := reflect.New(of)
		walk(fmt.Sprintf("Blocks[%d]:%s", i, of.Name()), reflect.ValueOf(b), func(*Document) reflect.Value { return box.Elem() })
		for k := before; k < len(all); k++ {
			inner := all[k].set
			all[k].set = func(d *Document, to string) {
				box.Elem().Set(reflect.ValueOf(d.Blocks[i]))
				inner(d, to)
				d.Blocks[i] = box.Elem().Interface().(Block)
			}
		}
	}
	return all
}

// silent are fields that are never printed: keys, places and languages.
var silent = regexp.MustCompile(`^Lang$|\.(Key|To|ID|Lang|Unit)$|\.Trail\.Sources\[|Labels\.(Data|Place|Remark|Table|Figure)`)

// TestHostile puts every hostile text into every string of the document, one at a
// time, and reads the page back as a browser would.
func TestHostile(t *testing.T) {
	all := slots()
	if len(all) < 250 {
		t.Fatalf("found %d strings only", len(all))
	}
	tags := count(parse(t, page1(t, sample())))
	for k, s := range all {
		texts := hostile
		if testing.Short() {
			texts = []string{hostile[k%len(hostile)], hostile[(k/len(hostile)+k+1)%len(hostile)]}
		}
		for _, text := range texts {
			d := sample()
			s.set(d, text)
			out := page1(t, d)
			root := parse(t, out)
			harmless(t, s.path, text, root)
			if got := count(root); got > tags+6 {
				t.Errorf("%s = %q makes %d elements of %d", s.path, text, got, tags)
			}
			if !silent.MatchString(s.path) && !strings.HasPrefix(s.path, "Labels") && !bytes.Contains(out, []byte("marker")) {
				t.Errorf("%s is not written", s.path)
			}
			if t.Failed() {
				t.FailNow()
			}
		}
	}
	t.Logf("%d strings", len(all))
}

// TestHostileLabels does the same to the labels, which the sample leaves in
// English.
func TestHostileLabels(t *testing.T) {
	labels := reflect.TypeFor[Labels]()
	for i := range labels.NumField() {
		for _, text := range hostile {
			d := sample()
			reflect.ValueOf(&d.Labels).Elem().Field(i).SetString(text)
			out := page1(t, d)
			harmless(t, labels.Field(i).Name, text, parse(t, out))
			// Picture is a word of other writers.
			if !bytes.Contains(out, []byte("marker")) {
				t.Errorf("label %s is not written", labels.Field(i).Name)
			}
		}
	}
}

func parse(t *testing.T, page []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// count is the number of elements.
func count(n *html.Node) int {
	sum := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			sum++
		}
	}
	return sum
}

// harmless refuses whatever could run, load, or hide the rest of the page.
func harmless(t *testing.T, where, text string, root *html.Node) {
	t.Helper()
	forbidden := map[string]bool{
		"script": true, "iframe": true, "object": true, "embed": true, "img": true, "link": true, "base": true, "form": true,
		"foreignObject": true, "animate": true, "set": true, "audio": true, "video": true, "textarea": true, "template": true,
	}
	styles := 0
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			t.Errorf("%s = %q makes a comment", where, text)
		case html.TextNode:
			if strings.ContainsFunc(n.Data, func(r rune) bool { return unclean(r) && r != '\n' }) {
				t.Errorf("%s = %q leaves control characters in %q", where, text, n.Data)
			}
		case html.ElementNode:
			if forbidden[n.Data] {
				t.Errorf("%s = %q makes a <%s>", where, text, n.Data)
			}
			if n.Data == "style" {
				styles++
				css := n.FirstChild.Data
				if strings.Count(css, "{") != strings.Count(css, "}") || strings.Contains(css, "url(") || strings.Contains(css, "<") {
					t.Errorf("%s = %q reaches the style sheet", where, text)
				}
			}
			for _, a := range n.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcset":
					t.Errorf("%s = %q makes the attribute %s", where, text, a.Key)
				case a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "https://"):
					t.Errorf("%s = %q links to %s", where, text, a.Val)
				case a.Key == "href" && strings.Contains(a.Val, "@"):
					t.Errorf("%s = %q links with a user name: %s", where, text, a.Val)
				}
			}
		}
	}
	if styles != 1 {
		t.Errorf("%s = %q: %d style elements", where, text, styles)
	}
}
