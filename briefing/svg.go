package briefing

import (
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"
)

// drawn lists the SVG elements that only draw. Whatever can run, load, link or
// change with time is not among them.
var drawn = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(`svg g path rect circle ellipse line polyline polygon text tspan title desc
		defs linearGradient radialGradient stop clipPath mask pattern marker symbol use`) {
		m[name] = true
	}
	return m
}()

// outside is what leads out of a picture in the value of an attribute or in a
// style sheet.
var outside = regexp.MustCompile(`(?i)url\(\s*['"]?\s*[^#'"\s]|script:|expression\(|@import|\\`)

// leads says whether a value leads outside. Most values need no closer look.
func leads(value string) bool {
	if !strings.ContainsAny(value, "(:@\\") || strings.HasPrefix(value, "var(--") && strings.IndexByte(value, ')') == len(value)-1 {
		return false
	}
	return outside.MatchString(value)
}

// embed gives a picture as it may stand in a page, its names begun with prefix so
// that no two pictures share one. It refuses what is not exactly one closed svg
// element, and what holds anything but drawing. It understands the plain subset
// that programs write: quoted attributes, no comments, no CDATA, nothing inside
// title and desc but text. The page's policy forbids scripts and the network
// besides; this is the first of two walls.
func embed(svg, prefix string) (string, error) {
	rest := strings.TrimSpace(svg)
	if !strings.HasPrefix(rest, "<svg") {
		return "", errors.New("it does not begin with <svg")
	}
	var out strings.Builder
	out.Grow(len(rest) + 1024)
	var open []string
	for rest != "" {
		i := strings.IndexByte(rest, '<')
		if i < 0 || i > 0 && len(open) == 0 {
			return "", fmt.Errorf("text outside the svg element: %s", short(rest))
		}
		out.WriteString(clean(rest[:i]))
		rest = rest[i:]
		closes := strings.HasPrefix(rest, "</")
		lead := 1
		if closes {
			lead = 2
		}
		name := rest[lead : lead+stretch(rest[lead:], isLetter)]
		if name == "" {
			return "", fmt.Errorf("not an element: %s", short(rest))
		}
		out.WriteString(rest[:lead+len(name)])
		rest = rest[lead+len(name):]
		last := len(open) - 1
		switch {
		case closes && (last < 0 || open[last] != name):
			return "", fmt.Errorf("</%s> closes nothing", name)
		case closes:
			open = open[:last]
		case !drawn[name]:
			return "", fmt.Errorf("element <%s>: only drawing is allowed", name)
		case last < 0 && (name != "svg" || out.Len() > len("<svg")):
			return "", fmt.Errorf("<%s> outside the svg element", name)
		case last >= 0 && (open[last] == "title" || open[last] == "desc"):
			return "", fmt.Errorf("<%s> inside <%s>, which holds text only", name, open[last])
		default:
			open = append(open, name)
		}
		var err error
		if rest, err = attributes(&out, rest, name, prefix); err != nil {
			return "", err
		}
		rest = rest[stretch(rest, isSpace):]
		switch {
		case strings.HasPrefix(rest, ">"):
			out.WriteString(">")
			rest = rest[1:]
		case strings.HasPrefix(rest, "/>") && !closes:
			out.WriteString("/>")
			rest = rest[2:]
			open = open[:len(open)-1]
		default:
			return "", fmt.Errorf("<%s> does not end plainly: %s", name, short(rest))
		}
		if len(open) == 0 && rest != "" {
			return "", fmt.Errorf("after the svg element: %s", short(rest))
		}
	}
	if len(open) > 0 {
		return "", fmt.Errorf("<%s> is not closed", open[len(open)-1])
	}
	return out.String(), nil
}

// stylesheet is the style sheet that a picture asks for. It may set colours and
// typefaces but load nothing and not end the element that it stands in.
func stylesheet(p Picture) (string, error) {
	styled, ok := p.(Styled)
	if !ok {
		return "", nil
	}
	s := styled.Stylesheet()
	if strings.Contains(s, "<") || outside.MatchString(s) {
		return "", errors.New("its style sheet holds a tag, loads something or has escapes")
	}
	return s, nil
}

// standalone gives a picture as a file of its own, with the colours and typefaces
// that the page would have set and on the page's ground.
func standalone(p Picture) (string, error) {
	s, err := embed(p.SVG(), "")
	if err != nil {
		return "", err
	}
	sheet, err := stylesheet(p)
	if err != nil {
		return "", err
	}
	i := strings.IndexByte(s, '>')
	root, rest := s[:i], s[i:]
	if !strings.Contains(root, "xmlns=") {
		root += ` xmlns="http://www.w3.org/2000/svg"`
	}
	if strings.HasSuffix(root, "/") {
		return root + rest + "\n", nil
	}
	return root + "><style>" + palette + sheet + "svg { font-family: var(--sans); background: var(--paper); }</style>" + rest[1:] + "\n", nil
}

// attributes copies the attributes of one element and gives what follows them.
func attributes(out *strings.Builder, rest, element, prefix string) (string, error) {
	for {
		space := stretch(rest, isSpace)
		name := rest[space : space+stretch(rest[space:], isName)]
		after := rest[space+len(name):]
		if space == 0 || name == "" || !isLetter(name[0]) || len(after) < 2 || after[0] != '=' || after[1] != '"' && after[1] != '\'' {
			return rest, nil
		}
		quote := after[1:2]
		value, following, closed := strings.Cut(after[2:], quote)
		if !closed || strings.ContainsAny(value, "<>") {
			return rest, nil
		}
		rest, value = following, clean(value)
		key := strings.ToLower(name)
		meant := html.UnescapeString(value)
		link := key == "href" || strings.HasSuffix(key, ":href")
		switch {
		case strings.HasPrefix(key, "on"), key == "src", key == "srcset", key == "xml:base":
			return "", fmt.Errorf("attribute %s of <%s>: it could run or load something", name, element)
		case link && !strings.HasPrefix(meant, "#"), key != "aria-label" && leads(meant):
			return "", fmt.Errorf("%s=%s of <%s> leads outside the picture", name, short(value), element)
		case link:
			value = "#" + prefix + value[1:]
		case key == "id":
			value = prefix + value
		case key == "aria-labelledby", key == "aria-describedby":
			value = prefix + strings.Join(strings.Fields(value), " "+prefix)
		case strings.Contains(value, "url(#"):
			value = strings.ReplaceAll(value, "url(#", "url(#"+prefix)
		}
		for _, piece := range [...]string{" ", name, "=", quote, value, quote} {
			out.WriteString(piece)
		}
	}
}

// stretch is the length of the beginning of a text that is of one kind.
func stretch(s string, kind func(byte) bool) int {
	n := 0
	for n < len(s) && kind(s[n]) {
		n++
	}
	return n
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isName(c byte) bool {
	return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':'
}

// short is the beginning of a text, for a message.
func short(s string) string {
	if r := []rune(s[:min(len(s), 300)]); len(r) > 60 {
		return string(r[:60]) + "..."
	}
	return s
}
