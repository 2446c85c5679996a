package lang

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
)

// builtin names stand for values in every expression.
var builtin = []string{"pi", "elapsed", "year", "dt"}

// reserved names cannot be given to a block of the flat namespace.
var reserved = append([]string{"true", "false", "null", "scenario", "strategy", "variant", "claim", "outcome", "source", "actor", "signpost"}, builtin...)

// collect sorts the top-level blocks by kind and names what does not belong.
func (c *checker) collect() {
	for _, f := range c.syn.Files {
		for _, a := range sortedAttributes(f.Body) {
			c.report(diag.Errorf("H105", place(a.NameRange), "%s stands outside any block", a.Name).
				With("A case consists of blocks; every attribute belongs into one. Move the line; behind # it is a comment until then.", c.outcomment(a)))
		}
		for _, s := range f.Body.Blocks {
			c.collectBlock(s)
		}
	}
}

func (c *checker) collectBlock(s *hclsyntax.Block) {
	k := c.findKind(s.Type)
	if k == nil {
		c.unknownBlock(s)
		return
	}
	b := &block{kind: k, syn: s, at: place(s.DefRange()), index: len(c.of[k.name])}
	if len(s.Labels) != k.labels && !(len(s.Labels) > 0 && c.syn.unreadable(s)) {
		if k.labels == 2 {
			c.report(diag.Errorf("H106", b.at, "%s takes two names, this block has %d", s.Type, len(s.Labels)).
				With("The first descriptor promotes or hinders the second.", s.Type+c.twoDrivers(s.Labels)))
		} else {
			c.report(diag.Errorf("H106", b.at, "%s takes one name, this block has %d", s.Type, len(s.Labels)).
				With("The name is how the rest of the case, and every finding, refers to the block.", s.Type+` "`+oneName(s.Labels)+`"`))
		}
		if len(s.Labels) == 0 {
			return
		}
	}
	b.name, b.nameAt = s.Labels[0], place(s.LabelRanges[0])
	if k.labels == 1 {
		c.checkName(b)
	} else {
		if len(s.Labels) < k.labels {
			return
		}
		b.name += "." + s.Labels[1]
	}
	c.checkAttributes(b)
	c.blocks = append(c.blocks, b)
	c.of[k.name] = append(c.of[k.name], b)
}

// twoDrivers makes two names of the labels of a block.
func (c *checker) twoDrivers(labels []string) string {
	out := ""
	for _, f := range c.syn.Files {
		for _, s := range f.Body.Blocks {
			if s.Type == "descriptor" && len(s.Labels) == 1 && !slices.Contains(labels, s.Labels[0]) {
				labels = append(slices.Clone(labels), s.Labels[0])
			}
			if len(labels) >= 2 {
				break
			}
		}
	}
	for _, l := range append(slices.Clone(labels), "first", "second")[:2] {
		out += " " + quoted(l)
	}
	return out
}

// oneName makes one name of the labels of a block.
func oneName(labels []string) string {
	if len(labels) == 0 {
		return "name"
	}
	return strings.Join(labels, "_")
}

// outcomment is the name of an attribute that stands on one line, as a comment.
func (c *checker) outcomment(a *hclsyntax.Attribute) string {
	if !oneLine(place(a.SrcRange)) {
		return ""
	}
	return "# " + a.Name
}

// mostQuoted bounds the lines of a block that an edit writes out again.
const mostQuoted = 12

func (c *checker) unknownBlock(s *hclsyntax.Block) {
	name, at := s.Type, place(s.TypeRange)
	if what, ok := later[name]; ok {
		at.End = place(s.CloseBraceRange).End
		fix := strings.ReplaceAll(c.sourceAt(at), "\n", "\n# ")
		if fix == "" || strings.Count(fix, "\n") >= mostQuoted {
			fix, at.End = "", place(s.TypeRange).End
		} else {
			fix = "# " + fix
		}
		c.report(diag.Errorf("H104", at, "%s blocks (%s) belong to a later version of the language", name, what).
			With("This version would run the case as if the block were not there, and the answer would not be what the text says. Remove the block, or keep it behind # as a comment.", fix))
		return
	}
	var names []string
	for _, k := range c.kinds {
		if slices.Contains(k.blocks, name) {
			c.report(diag.Errorf("H103", at, "%s stands inside %s", name, article(k.name)).
				With("It says something about the block around it; is a } too many above?", ""))
			return
		}
		names = append(names, k.name)
	}
	guess := c.nearest(name, names)
	c.report(diag.Errorf("H103", at, "there is no block kind %s%s", name, meant(guess)).
		With("The kinds are "+strings.Join(names, ", ")+".", guess))
}

// checkName refuses names that could not be written in an expression.
func (c *checker) checkName(b *block) {
	for i, r := range b.name {
		if r == '_' || unicode.IsLetter(r) || i > 0 && unicode.IsDigit(r) {
			continue
		}
		c.badName(b)
		return
	}
	if b.name == "" {
		c.badName(b)
		return
	}
	if b.kind.flat != model.NoRef && slices.Contains(reserved, b.name) {
		c.report(diag.Errorf("H203", b.nameAt, "%s has a meaning of its own and cannot name the %s", b.name, b.kind.name).
			With("Expressions could not tell the two apart.", b.name+"_value"))
	}
}

func (c *checker) badName(b *block) {
	fix := strings.Map(func(r rune) rune {
		if r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, b.name)
	if fix == "" || unicode.IsDigit([]rune(fix)[0]) {
		fix = b.kind.name + "_" + fix
	}
	c.report(diag.Errorf("H106", b.nameAt, "%q cannot be a name", b.name).
		With("Names are letters, digits and _ and start with a letter, so that expressions can use them; the title says the rest.", `"`+fix+`"`))
}

// name enters every block into its namespace.
func (c *checker) name() {
	for _, k := range c.kinds {
		c.index[k.name] = map[string]int{}
	}
	at := map[string]map[string]diag.Range{}
	for _, b := range c.blocks {
		space := b.kind.name
		if b.kind.flat != model.NoRef {
			space = "value"
		}
		if at[space] == nil {
			at[space] = map[string]diag.Range{}
		}
		if first, ok := at[space][b.name]; ok && space != "case" {
			f := diag.Errorf("H202", b.nameAt, "%s is named twice", b.name).See(first, "the first "+b.name)
			switch {
			case b.kind.labels == 2:
				f.Summary, f.Detail = b.what()+" is declared twice", "A section of the cross-impact matrix has one table; put what both say into it."
			case b.kind.name == "coverage":
				f.Summary, f.Detail = "the source "+b.name+" has two coverages", "A source has one table of its paragraphs. Put the rows of both into one of them."
			case space == "value":
				f.Detail = "A name stands for one thing; uncertainties, levers, constants, formulas, stocks, events, descriptors and outcomes share one list of names."
			default:
				f.Detail = "A name stands for one thing, and " + b.kind.name + "." + b.name + " would lead to two. Name one of them otherwise."
			}
			c.report(f)
			continue
		}
		at[space][b.name] = b.nameAt
		c.index[b.kind.name][b.name] = b.index
		if b.kind.flat != model.NoRef {
			c.flat[b.name] = symbol{ref: model.Ref{Kind: b.kind.flat, Index: b.index}, at: b.nameAt}
			c.flatAll = append(c.flatAll, b.name)
		}
	}
}

// unknownName reports a bare name that is not declared.
func (c *checker) unknownName(name string, at diag.Range) {
	if left, right, ok := c.splitDash(name); ok {
		c.report(diag.Errorf("H204", at, "%s is read as one name", name).
			With("A dash without spaces belongs to the name; write spaces around a minus.", left+" - "+right))
		return
	}
	guess := c.nearest(name, c.flatAll)
	if guess == "" {
		guess = c.nearest(name, builtin)
	}
	f := diag.Errorf("H201", at, "%s is not declared%s", name, meant(guess)).
		With("Every name in an expression must be declared by a block (uncertainty, lever, constant, formula, stock, event, descriptor, outcome).", guess)
	if s, ok := c.flat[guess]; ok {
		f = f.See(s.at, guess+" is declared here")
	}
	c.report(f)
}

// splitDash finds a dash in a name both sides of which are declared, or at
// least one: then the author meant a minus.
func (c *checker) splitDash(name string) (left, right string, ok bool) {
	for i, r := range name {
		if r != '-' {
			continue
		}
		l, r := name[:i], name[i+1:]
		if c.meansSomething(l) || c.meansSomething(r) {
			return l, r, true
		}
	}
	return "", "", false
}

func (c *checker) meansSomething(name string) bool {
	_, ok := c.flat[name]
	return ok || slices.Contains(builtin, name)
}

// qualified finds kind.name and reports when it does not exist.
func (c *checker) qualified(kind, name string, at diag.Range) (int, bool) {
	if i, ok := c.index[kind][name]; ok {
		return i, true
	}
	var names []string
	if c.guessed < guesses {
		for _, b := range c.of[kind] {
			names = append(names, b.name)
		}
	}
	guess := c.nearest(name, names)
	detail := ""
	switch {
	case len(c.of[kind]) == 0:
		detail = "The case declares no " + kind + "."
	case names != nil:
		detail = "Declared: " + listed(names) + "."
	}
	fix := ""
	if guess != "" {
		fix = kind + "." + guess
	}
	c.report(diag.Errorf("H206", at, "there is no %s %s%s", kind, name, meant(guess)).With(detail, fix))
	return 0, false
}

// firstOf is the name of the first block of a kind, "" when there is none.
func (c *checker) firstOf(kind string) string {
	for _, b := range c.of[kind] {
		return b.name
	}
	return ""
}
