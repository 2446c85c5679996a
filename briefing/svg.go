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

var (
	tagStart  = regexp.MustCompile(`^<(/?)([A-Za-z]+)`)
	attribute = regexp.MustCompile(`^\s+([A-Za-z][A-Za-z0-9:_-]*)=("[^"<>]*"|'[^'<>]*')`)
	tagEnd    = regexp.MustCompile(`^\s*(/?)>`)
	outside   = regexp.MustCompile(`(?i)url\(\s*['"]?\s*[^#'"\s]|script:|expression\(|@import|\\`)
)

// inert reports why a picture may not stand in a page: it is not exactly one
// closed svg element, or it holds anything but drawing. It understands the plain
// subset that programs write: quoted attributes, no comments, no CDATA, nothing
// inside title and desc but text. The page's policy forbids scripts and the
// network besides; this is the first of two walls.
func inert(svg string) error {
	rest := strings.TrimSpace(svg)
	if !strings.HasPrefix(rest, "<svg") {
		return errors.New("it does not begin with <svg")
	}
	var open []string
	for rest != "" {
		i := strings.IndexByte(rest, '<')
		if i < 0 || i > 0 && len(open) == 0 {
			return fmt.Errorf("text outside the svg element: %s", short(rest))
		}
		rest = rest[i:]
		m := tagStart.FindStringSubmatch(rest)
		if m == nil {
			return fmt.Errorf("not an element: %s", short(rest))
		}
		rest = rest[len(m[0]):]
		name, last := m[2], len(open)-1
		if m[1] != "" {
			if last < 0 || open[last] != name {
				return fmt.Errorf("</%s> closes nothing", name)
			}
			open = open[:last]
		} else {
			switch {
			case !drawn[name]:
				return fmt.Errorf("element <%s>: only drawing is allowed", name)
			case last < 0 && name != "svg":
				return fmt.Errorf("<%s> after the svg element", name)
			case last >= 0 && (open[last] == "title" || open[last] == "desc"):
				return fmt.Errorf("<%s> inside <%s>, which holds text only", name, open[last])
			}
			open = append(open, name)
		}
		var err error
		if rest, err = attributes(rest, name); err != nil {
			return err
		}
		end := tagEnd.FindStringSubmatch(rest)
		if end == nil {
			return fmt.Errorf("<%s> does not end plainly: %s", name, short(rest))
		}
		rest = rest[len(end[0]):]
		if end[1] != "" {
			if m[1] != "" {
				return fmt.Errorf("</%s/>", name)
			}
			open = open[:len(open)-1]
		}
		if len(open) == 0 && strings.TrimSpace(rest) != "" {
			return fmt.Errorf("after the svg element: %s", short(rest))
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("<%s> is not closed", open[len(open)-1])
	}
	return nil
}

// attributes reads the attributes of one element and gives what follows them.
func attributes(rest, name string) (string, error) {
	for {
		m := attribute.FindStringSubmatch(rest)
		if m == nil {
			return rest, nil
		}
		rest = rest[len(m[0]):]
		key, value := strings.ToLower(m[1]), html.UnescapeString(m[2][1:len(m[2])-1])
		link := key == "href" || strings.HasSuffix(key, ":href")
		switch {
		case strings.HasPrefix(key, "on"), key == "src", key == "srcset", key == "xml:base":
			return "", fmt.Errorf("attribute %s of <%s>: it could run or load something", m[1], name)
		case link && !strings.HasPrefix(value, "#"), outside.MatchString(value):
			return "", fmt.Errorf("%s=%s of <%s> leads outside the picture", m[1], short(m[2]), name)
		}
	}
}

// short is the beginning of a text, for a message.
func short(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "..."
	}
	return s
}
