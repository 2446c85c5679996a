package chart

import (
	"fmt"
	"math"
	"strings"
)

// Claims shows an argument: a claim, what supports and what attacks it, and how often
// each holds over all futures.
type Claims struct {
	Caption
	Roots []Claim
}

// Claim is one sentence of the argument with its verdict.
type Claim struct {
	Text    string
	Verdict Verdict
	Share   float64 // of futures in which it holds; NaN: not measured
	Note    string  // where it stands and what backs it: ¶14, two sources
	Attacks bool    // it speaks against the claim above it; else for it
	Parts   []Claim // what bears on it
}

// Verdict is what became of a claim.
type Verdict int

const (
	Untested Verdict = iota
	Holds
	Mixed
	Fails
)

func (v Verdict) String() string {
	switch v {
	case Holds:
		return "holds"
	case Mixed:
		return "mixed"
	case Fails:
		return "fails"
	}
	return "not tested"
}

func (v Verdict) tone() tone {
	switch v {
	case Holds:
		return green
	case Mixed:
		return ochre
	case Fails:
		return rust
	}
	return axis
}

// words say the verdict and the share.
func (c Claim) words() string {
	if math.IsNaN(c.Share) {
		return c.Verdict.String()
	}
	if c.Verdict == Untested {
		return "holds in " + Format(Percent).of(c.Share)
	}
	if c.Verdict == Holds {
		return "holds in " + Format(Percent).of(c.Share)
	}
	return c.Verdict.String() + ": holds in " + Format(Percent).of(c.Share)
}

// link says how a claim bears on the one above it.
func (c Claim) link(depth int) string {
	switch {
	case depth == 0:
		return ""
	case c.Attacks:
		return "attacks"
	}
	return "supports"
}

// walk visits the claims from the top down, each with its depth.
func walk(claims []Claim, depth int, visit func(c Claim, depth int)) {
	for _, c := range claims {
		visit(c, depth)
		walk(c.Parts, depth+1, visit)
	}
}

// Description says the verdicts, at most eight of them.
func (c Claims) Description() string {
	if len(c.Roots) == 0 {
		return "No claims."
	}
	var parts []string
	left := 0
	walk(c.Roots, 0, func(one Claim, depth int) {
		if len(parts) == 8 {
			left++
			return
		}
		words := one.Text + ": " + one.words()
		if depth > 0 {
			words = one.link(depth) + " " + words
		}
		parts = append(parts, words)
	})
	d := strings.Join(parts, "; ") + "."
	if left > 0 {
		d += fmt.Sprintf(" And %d more.", left)
	}
	return d
}

// Table has a row for each claim, from the top down.
func (c Claims) Table() [][]string {
	out := [][]string{{"level", "link", "claim", "verdict", "share of futures", "note"}}
	walk(c.Roots, 0, func(one Claim, depth int) {
		out = append(out, []string{fmt.Sprint(depth), one.link(depth), one.Text, one.Verdict.String(), Format(Percent).of(one.Share), one.Note})
	})
	return out
}

const (
	claimIndent = 30.0
	claimRight  = 520.0 // where the column of shares begins
	claimDeep   = 5     // levels that are set further in; deeper ones stand below each other
)

func (c Claims) draw(s *scene) {
	if len(c.Roots) == 0 {
		s.nothing("no claims")
		return
	}
	s.small(claimRight, s.y+12, "holds in this share of futures", start, dim)
	s.y += 20
	n := 0
	walk(c.Roots, 0, func(Claim, int) { n++ })
	g := claimGrid{least: 42, gap: 8}
	if n > 12 {
		g = claimGrid{least: 34, gap: 4}
	}
	for i, root := range c.Roots {
		if i > 0 {
			s.y += 10
		}
		c.claim(s, g, root, 0)
	}
	s.y -= 4
}

// claimGrid is how close claims stand: closer where they are many.
type claimGrid struct{ least, gap float64 }

// claim draws one claim and what bears on it, and gives the height where a link
// meets it.
func (c Claims) claim(s *scene, g claimGrid, one Claim, depth int) float64 {
	x := float64(claimIndent * float64(min(depth, claimDeep)))
	bold := depth == 0
	lines := wrap(one.Text, textSize, bold, claimRight-x-40)
	note := strings.Join(strings.Fields(one.link(depth)+" "+sep(depth > 0 && one.Note != "")+" "+one.Note), " ")
	var notes []string
	if note != "" {
		notes = wrap(note, smallSize, false, claimRight-x-40)
	}
	tall := max(float64(textPitch*float64(len(lines)))+float64(smallPitch*float64(len(notes)))+4, g.least)
	top := s.y
	s.add(rect{x: x, y: top, w: wide - x, h: tall, round: 2, paint: paint{fill: panel}},
		rect{x: x, y: top, w: 4, h: tall, paint: paint{fill: one.Verdict.tone()}})
	y := top + (tall-float64(textPitch*float64(len(lines)))-float64(smallPitch*float64(len(notes))))/2
	for _, words := range lines {
		s.add(text{x: x + 14, y: y + float64(textPitch*0.76), s: words, size: textSize, bold: bold, tone: ink})
		y += textPitch
	}
	for _, words := range notes {
		s.small(x+14, y+float64(smallPitch*0.76), words, start, dim)
		y += smallPitch
	}
	c.share(s, one, top+tall/2)
	s.y = top + tall + g.gap
	meet := top + tall/2
	child := float64(claimIndent * float64(min(depth+1, claimDeep)))
	if child == x {
		child = 0 // so deep that there is no room for a link
	}
	rail := x + 14
	last := top + tall
	for _, part := range one.Parts {
		at := c.claim(s, g, part, depth+1)
		if child == 0 {
			continue
		}
		p := paint{edge: axis, width: 1.5}
		if part.Attacks {
			p = paint{edge: rust, width: 1.5, dash: 4}
		}
		s.add(line{rail, last, rail, at, paint{edge: axis, width: 1.5}}, line{rail, at, child, at, p})
		last = at
	}
	return meet
}

func sep(yes bool) string {
	if yes {
		return "·"
	}
	return ""
}

// share draws how often a claim holds and says its verdict.
func (c Claims) share(s *scene, one Claim, mid float64) {
	const long = 188.0
	t := one.Verdict.tone()
	words := asText(t)
	if one.Verdict == Untested {
		words = dim
	}
	if !math.IsNaN(one.Share) {
		s.add(rect{x: claimRight, y: mid + 5, w: long, h: 6, paint: paint{fill: hair}})
		if w := (scale{lo: 0, hi: 1, from: 0, to: long}).at(one.Share); w > 0 {
			s.add(rect{x: claimRight, y: mid + 5, w: w, h: 6, paint: paint{fill: t}})
		}
		mid -= 6
	}
	s.strong(claimRight, mid+4.5, one.words(), start, words)
}
