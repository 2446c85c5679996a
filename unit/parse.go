package unit

import (
	"math/big"
	"strconv"
	"strings"
)

// Parse reads a unit. The extra words are counting words that the case
// declares itself, in the singular or the plural. Errors are of type [*Error].
func Parse(s string, extra ...string) (Unit, error) {
	toks, err := lex(s)
	if err != nil {
		return Unit{}, err
	}
	return parseUnit(s, toks, len(s), extra)
}

// parseUnit reads a whole unit from toks, a part of text that ends at end.
func parseUnit(text string, toks []token, end int, extra []string) (u Unit, err error) {
	p := &parser{text: text, toks: toks, end: end, extra: extra}
	defer func() {
		if r := recover(); r != nil {
			slip, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			u, err = Unit{}, slip
		}
	}()
	if len(toks) == 0 {
		p.fail(token{at: end, end: end}, "a unit is missing; 1 stands for a pure number", "1")
	}
	if len(toks) == 3 && toks[0].is("yes") && toks[1].is("/") && toks[2].is("no") {
		return YesNo, nil
	}
	num, den := p.expr(0)
	if t := p.peek(); t.kind != endTok {
		p.stray(t)
	}
	return p.build(num, den), nil
}

// parser reads by recursive descent; a slip is thrown as *Error and caught in
// parseUnit.
type parser struct {
	text  string
	toks  []token
	i     int
	end   int
	extra []string
}

func (p *parser) peek() token { return p.look(0) }

func (p *parser) look(n int) token {
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n]
	}
	return token{at: p.end, end: p.end}
}

func (p *parser) take() token {
	t := p.peek()
	if t.kind != endTok {
		p.i++
	}
	return t
}

func (p *parser) fail(t token, reason, fix string) {
	panic(&Error{Text: p.text, At: t.at, End: t.end, Reason: reason, Fix: fix})
}

// stray reports a token that cannot continue a unit.
func (p *parser) stray(t token) {
	switch {
	case t.is("of"):
		p.fail(t, `"of" follows only percent, share, permille, basis points and index`, "")
	case t.is("-"):
		p.fail(t, `a unit has no "-"; a range is written "a to b"`, "to")
	case t.is("–"), t.is("—"):
		p.fail(t, `a range is written "a to b"`, "to")
	case t.kind == wordTok, t.kind == numberTok:
		if t.kind == wordTok {
			p.known(t)
		}
		p.fail(t, quote(t.text)+` does not continue the unit; a product is written with "*", a quotient with "/" or "per"`, "")
	}
	p.fail(t, quote(t.text)+" does not belong in a unit", hints[t.text])
}

// expr reads numerators and denominators up to the end or a ")".
func (p *parser) expr(depth int) (num, den []factor) {
	if depth > maxDepth {
		p.fail(p.peek(), "parentheses are nested too deeply for a unit", "")
	}
	put := func(f factor, under bool) {
		if f.pow < 0 {
			f.pow, under = -f.pow, !under
		}
		if under {
			den = append(den, f)
		} else {
			num = append(num, f)
		}
	}
	first := p.peek()
	switch {
	case first.is("1") && !p.look(1).is("*"):
		p.take()
	case first.is("/"), first.is("per"):
	case first.kind == numberTok:
		p.fail(first, "a unit has no number in front of it", "")
	default:
		for {
			for _, f := range p.factor(depth, false) {
				put(f, false)
			}
			if !p.peek().is("*") {
				break
			}
			p.take()
		}
	}
	per := false
	for {
		t := p.peek()
		switch {
		case t.is("per"):
			per = true
		case t.is("/"):
			if per {
				p.fail(t, `"per" followed by "/" can be read in two ways: write "per (a/b)" or "per a per b"`, " per ")
			}
		default:
			return num, den
		}
		p.take()
		for _, f := range p.factor(depth, true) {
			put(f, true)
		}
	}
}

// factor reads one factor: [number] [scale] atom [^n], currency [scale],
// share [of base], (expr)[^n]. A hyphenated word may give several.
func (p *parser) factor(depth int, under bool) []factor {
	t := p.peek()
	if t.is("(") {
		return []factor{p.group(depth)}
	}
	var lead []string
	ratio := big.NewRat(1, 1)
	if t.kind == numberTok {
		if !under {
			p.fail(t, "a unit has no number in front of it", "")
		}
		r, why := readNumber(t.text)
		switch {
		case why != "":
		case r.Sign() == 0:
			why = "nothing can be counted per zero"
		case len(plainDecimal(r)) > 20:
			why = "the number in this unit is too long"
		}
		if why != "" {
			p.fail(t, why, "")
		}
		p.take()
		if ratio.Set(r); r.Cmp(big.NewRat(1, 1)) != 0 {
			lead = append(lead, plainDecimal(r))
		}
	}
	if f, ok := p.money(); ok {
		if f.wordy && p.peek().is("^") {
			p.fail(p.peek(), "put parentheses round what is raised to a power", "")
		}
		return p.lead(lead, ratio, p.raise(f))
	}
	if t := p.peek(); t.kind == wordTok {
		if i, is := findScale(t.text); is {
			p.take()
			r, _ := new(big.Rat).SetString(scales[i].ratio)
			ratio.Mul(ratio, r)
			lead = append(lead, scales[i].word)
		}
	}
	next := p.peek()
	if len(lead) > 0 && (next.kind != wordTok || next.is("per")) {
		// "per thousand", "per 1000"
		text := strings.Join(lead, " ")
		if next.is("^") {
			p.fail(next, "put parentheses round what is raised to a power", "")
		}
		return []factor{{one: text, many: text, pow: 1, ratio: ratio, wordy: true}}
	}
	return p.lead(lead, ratio, p.atom()...)
}

// lead puts a number and a scale word before the first of the factors.
func (p *parser) lead(lead []string, ratio *big.Rat, fs ...factor) []factor {
	if len(lead) == 0 {
		return fs
	}
	f := fs[0]
	if f.alone || f.label != "" || f.pow < 0 {
		p.fail(p.toks[p.i-1], "a scale cannot stand before "+quote(f.many), "")
	}
	text := strings.Join(lead, " ") + " " + f.spelling(true)
	r := big.NewRat(1, 1)
	if f.ratio != nil {
		r = powRat(f.ratio, f.pow)
	}
	fs[0] = factor{one: text, many: text, pow: 1, d: raise(f.d, f.pow), ratio: r.Mul(r, ratio), wordy: true}
	return fs
}

// money reads a currency with its scale word before or after it.
func (p *parser) money() (factor, bool) {
	t, next := p.peek(), p.look(1)
	scale := func(t token) (int, bool) {
		if t.is("m") {
			return findScale("million")
		}
		if t.kind != wordTok {
			return 0, false
		}
		return findScale(t.text)
	}
	at, i, scaled := t, -1, false
	if _, _, is := readCurrency(t.text); t.kind == wordTok && is {
		if i, scaled = scale(next); scaled {
			p.take()
		}
		p.take()
	} else if _, _, is := readCurrency(next.text); next.kind == wordTok && is {
		if i, scaled = scale(t); !scaled {
			return factor{}, false
		}
		at = next
		p.take()
		p.take()
	} else {
		return factor{}, false
	}
	f := factorOf(at.text)
	if scaled {
		f.one += " " + scales[i].short
		f.many = f.one
		f.ratio, _ = new(big.Rat).SetString(scales[i].ratio)
		f.wordy = true
		if again, is := scale(p.peek()); is {
			p.fail(p.peek(), "one scale word is enough: "+quote(scales[i].short+" "+scales[again].short)+" has two", "")
		}
	}
	return f, true
}

func (p *parser) group(depth int) factor {
	p.take()
	num, den := p.expr(depth + 1)
	if t := p.peek(); !t.is(")") {
		if t.kind == endTok {
			p.fail(t, `a ")" is missing`, ")")
		}
		p.stray(t)
	}
	p.take()
	if len(num) == 1 && len(den) == 0 {
		f := num[0]
		if f.alone || f.label != "" {
			p.fail(p.toks[p.i-1], quote(f.many)+" stands alone, without parentheses", "")
		}
		before := f.pow
		f = p.raise(f)
		if before != 1 && (f.pow > MaxExponent || f.pow < -MaxExponent) {
			p.fail(p.toks[p.i-1], "this power is too high for a unit", "")
		}
		return f
	}
	u := p.build(num, den)
	text := render(num, den)
	return p.raise(factor{one: text, many: text, pow: 1, d: readDim(u.dim), ratio: u.rat(), group: true})
}

// raise reads "^n" after a factor.
func (p *parser) raise(f factor) factor {
	if !p.peek().is("^") {
		return f
	}
	p.take()
	sign := 1
	if p.peek().is("-") {
		p.take()
		sign = -1
	}
	t := p.take()
	n, err := strconv.Atoi(t.text)
	if t.kind != numberTok || err != nil || n < 1 || n > MaxExponent {
		p.fail(t, "a power in a unit is a whole number from 1 to 9", "")
	}
	if f.alone || f.label != "" {
		p.fail(t, quote(f.many)+" cannot be raised to a power", "")
	}
	return f.raised(sign * n)
}

// atom reads a word that is a unit.
func (p *parser) atom() []factor {
	t := p.peek()
	if t.is("%") {
		p.take()
		return []factor{p.share(shares[0])}
	}
	if t.kind != wordTok {
		if t.kind == endTok || t.is(")") {
			p.fail(t, "a unit is missing here", "")
		}
		p.stray(t)
	}
	next := p.look(1)
	switch {
	case t.is("index"):
		p.take()
		return []factor{p.index()}
	case t.is("calendar") && (next.is("year") || next.is("years")):
		p.take()
		p.take()
		return []factor{{one: "calendar year", many: "calendar year", pow: 1, d: readDim(Calendar.dim), alone: true}}
	case t.is("basis") && (next.is("point") || next.is("points")):
		p.take()
		p.take()
		return []factor{p.share(shares[3])}
	case t.is("percentage") && (next.is("point") || next.is("points")):
		p.take()
		p.take()
		return []factor{p.share(shares[0])}
	}
	for _, s := range shares {
		if t.is(s.one) {
			p.take()
			return []factor{p.share(s)}
		}
	}
	fs := p.known(t)
	p.take()
	last := len(fs) - 1
	fs[last] = p.raise(fs[last])
	return fs
}

// known finds a measure, a declared word or a hyphenated product of them.
func (p *parser) known(t token) []factor {
	if f, ok := p.word(t.text); ok {
		return []factor{f}
	}
	if parts := strings.Split(t.text, "-"); len(parts) > 1 {
		var fs []factor
		for _, part := range parts {
			if f, ok := p.word(part); ok {
				fs = append(fs, f)
			}
		}
		if len(fs) == len(parts) {
			return fs
		}
	}
	p.unknown(t)
	return nil
}

func (p *parser) word(w string) (factor, bool) {
	if m, ok := byWord[w]; ok {
		f := factor{one: m.one, many: m.many, pow: 1, d: m.dim}
		if m.ratio != "1" {
			f.ratio, _ = new(big.Rat).SetString(m.ratio)
		}
		return f, true
	}
	if _, _, is := readCurrency(w); is {
		return factorOf(w), true
	}
	for _, e := range p.extra {
		if (w == e || singular(w) == singular(e)) && CheckWord(e) == nil {
			return factorOf(e), true
		}
	}
	return factor{}, false
}

// share reads the base after percent and its kin.
func (p *parser) share(m measure) factor {
	f := factor{one: m.one, many: m.many, pow: 1}
	if m.ratio != "1" {
		f.ratio, _ = new(big.Rat).SetString(m.ratio)
	}
	if !p.peek().is("of") {
		if p.peek().kind == wordTok && !p.peek().is("per") {
			t := p.peek()
			p.fail(t, quote(m.one+" "+t.text)+" is not a unit; a share of something is written "+quote(m.one+" of "+t.text), "of "+t.text)
		}
		return p.raise(f)
	}
	base := p.phrase()
	f.d = []power{{"of " + base, 1}}
	f.one += " of " + base
	f.many = f.one
	f.wordy = true
	if p.peek().is("^") {
		p.fail(p.peek(), "put parentheses round what is raised to a power", "")
	}
	return f
}

func (p *parser) index() factor {
	f := factor{one: "index", many: "index", pow: 1, label: Index.label}
	if p.peek().is("of") {
		f.one += " of " + p.phrase()
		f.many, f.label = f.one, f.one
	}
	return f
}

// phrase reads "of" and the words after it.
func (p *parser) phrase() string {
	from := p.take()
	var words []string
	for p.peek().kind == wordTok && !p.peek().is("per") {
		t := p.take()
		_, isScale := findScale(t.text)
		_, _, isMoney := readCurrency(t.text)
		if isScale || isMoney || len(words) > 0 && (t.is("year") || t.is("years")) {
			p.fail(t, quote(t.text)+` cannot stand here; a yearly share is written "percent of GDP/year"`, "")
		}
		if len(words) == 6 || len(t.text) > maxWord {
			p.fail(t, `the name after "of" is too long`, "")
		}
		words = append(words, t.text)
	}
	if len(words) == 0 {
		p.fail(from, `"of" needs a name, as in "percent of GDP"`, "")
	}
	return strings.Join(words, " ")
}

// build multiplies the factors and gives the unit its normalised spelling.
func (p *parser) build(num, den []factor) Unit {
	var d []power
	r := big.NewRat(1, 1)
	for i, f := range append(num[:len(num):len(num)], den...) {
		under := i >= len(num)
		if f.alone && len(num)+len(den) > 1 {
			p.fail(p.span(), quote(f.many)+" stands alone; a span of time is measured in years", "years")
		}
		n := f.pow
		if under {
			n = -n
		}
		d = append(d, raise(f.d, n)...)
		if f.ratio != nil {
			r.Mul(r, powRat(f.ratio, n))
		}
		if r.Num().BitLen() > 1000 || r.Denom().BitLen() > 1000 {
			p.fail(p.span(), "the scale of this unit is too large or too small", "")
		}
	}
	u := Unit{dim: writeDim(d)}
	if !u.Valid() {
		p.fail(p.span(), "a power in a unit is a whole number from 1 to 9", "")
	}
	if r.Cmp(big.NewRat(1, 1)) != 0 {
		u.ratio = r.RatString()
	}
	if len(num) == 1 && len(den) == 0 {
		u.label = num[0].label
	}
	if text := render(num, den); text != u.Coherent().String() || u.ratio != "" {
		u.text = text
	}
	return u
}

// span covers everything the parser reads.
func (p *parser) span() token {
	if len(p.toks) == 0 {
		return token{at: p.end, end: p.end}
	}
	return token{at: p.toks[0].at, end: p.toks[len(p.toks)-1].end}
}

// powRat is r to the power n, n not 0 and r not 0.
func powRat(r *big.Rat, n int) *big.Rat {
	base := new(big.Rat).Set(r)
	if n < 0 {
		base.Inv(base)
		n = -n
	}
	out := big.NewRat(1, 1)
	for range n {
		out.Mul(out, base)
	}
	return out
}

// plainDecimal writes a number of the notation: "100", "1,000", "0.5".
func plainDecimal(r *big.Rat) string {
	if r.IsInt() {
		return group(r.Num().String(), 4)
	}
	prec, _ := r.FloatPrec()
	return r.FloatString(prec)
}
