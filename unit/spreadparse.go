package unit

import (
	"math"
	"math/big"
	"strings"

	letters "hedge/diag/spell"
)

const maxPairs = 200

// ParseSpread reads what may stand in a range or a distribution, in one of the
// forms listed at [Kind]. It does not judge whether the form suits the place.
//
// Errors are of type [*Error]. A range that runs backwards, or a likeliest
// value outside its range, gives an [*OrderError] with the spread beside it;
// equal ends are no error.
func ParseSpread(s string, extra ...string) (Spread, error) {
	sp, order, err := readSpread(s, extra)
	switch {
	case err != nil:
		return Spread{}, err
	case order == nil:
		return sp, nil
	}
	// Exchanged ends may run into their neighbours ("5to+0"): then no edit.
	if _, _, err := readSpread(order.Fix, extra); err != nil {
		order.Fix = ""
	}
	return sp, order
}

func readSpread(s string, extra []string) (Spread, *OrderError, error) {
	toks, err := lex(s)
	if err != nil {
		return Spread{}, nil, err
	}
	r := &reader{text: s, toks: toks, extra: extra}
	p := &spreader{reader: r, sp: Spread{Text: s}}
	err = p.read()
	return p.sp, p.order, err
}

// spreader reads one spread; order keeps the first backwards range.
type spreader struct {
	*reader
	sp    Spread
	order *OrderError
}

func (p *spreader) read() error {
	switch {
	case len(p.toks) == 0:
		return p.slip(0, 0, "a quantity is missing", "")
	case p.is(0, "between"):
		return p.between()
	case p.toks[0].kind == wordTok && p.is(1, "("):
		return p.family()
	}
	return p.span()
}

// find is the first of the words, from token i on and outside parentheses,
// that a number follows; len(toks) if there is none.
func (p *spreader) find(i int, words ...string) int {
	depth := 0
	for ; i < len(p.toks); i++ {
		switch t := p.toks[i]; {
		case t.is("("):
			depth++
		case t.is(")"):
			depth--
		case depth == 0:
			for _, w := range words {
				if t.is(w) && p.startsNumber(i+1) {
					return i
				}
			}
		}
	}
	return len(p.toks)
}

// span reads "a U", "a to b U", "a to b, likely c U", "a to b U within c to d".
func (p *spreader) span() error {
	all := len(p.toks)
	to, within := p.find(0, "to"), p.find(0, "within")
	if to > within {
		to = all
	}
	if to == all {
		if within < all {
			return p.slip(within, within+1, `"within" cuts off a range or a distribution, not a single value`, "")
		}
		a, err := p.amount(0, all)
		if err != nil {
			return err
		}
		q, err := p.quantity(a)
		p.sp.A, p.sp.Unit, p.sp.Bare = q.Value, q.Unit, q.Bare
		return err
	}
	end := within
	likely := all
	for i := to + 1; i < end; i++ {
		if p.is(i, "likely") && (p.is(i-1, ",") || p.startsNumber(i+1)) {
			likely = i
			break
		}
	}
	ends := [][2]int{{0, to}, {to + 1, end}}
	p.sp.Kind = Span
	if likely < all {
		cut := likely
		if p.is(cut-1, ",") {
			cut--
		}
		p.sp.Kind = Likely
		ends = [][2]int{{0, to}, {to + 1, cut}, {likely + 1, end}}
		if within < all {
			return p.slip(within, within+1, `"likely" has ends already and needs no "within"`, "")
		}
	}
	ns, err := p.amounts(ends...)
	if err != nil {
		return err
	}
	var cut []amount
	if within < all {
		if cut, err = p.within(within); err != nil {
			return err
		}
	}
	if err := p.units(amount{}, append(ns, cut...)...); err != nil {
		return err
	}
	vs, err := p.values(ns)
	if err != nil {
		return err
	}
	p.sp.A, p.sp.B = vs[0], vs[1]
	p.backwards("range", ns[0], ns[1])
	if p.sp.Kind == Likely {
		p.sp.C = vs[2]
		p.outside("likely value")
	}
	return p.cutOff(cut)
}

func (p *spreader) between() error {
	and := p.find(1, "and")
	if and == len(p.toks) {
		return p.slip(0, 1, `"between" needs "and": "between 2 and 8 percent"`, "")
	}
	ns, err := p.amounts([2]int{1, and}, [2]int{and + 1, len(p.toks)})
	if err != nil {
		return err
	}
	if err := p.units(amount{}, ns...); err != nil {
		return err
	}
	vs, err := p.values(ns)
	if err != nil {
		return err
	}
	p.sp.Kind, p.sp.A, p.sp.B = Between, vs[0], vs[1]
	p.backwards("range", ns[0], ns[1])
	return nil
}

// within reads the two ends after the word at token i.
func (p *spreader) within(i int) ([]amount, error) {
	to := p.find(i+1, "to")
	if to == len(p.toks) {
		return nil, p.slip(i, len(p.toks), quote(p.toks[i].text)+` needs two ends: "`+p.toks[i].text+` 0 to 6"`, "")
	}
	end := min(p.find(to+1, "within"), p.find(to+1, "from"))
	return p.amounts([2]int{i + 1, to}, [2]int{to + 1, end})
}

// cutOff stores the ends of a truncation.
func (p *spreader) cutOff(ns []amount) error {
	if len(ns) == 0 {
		return nil
	}
	vs, err := p.values(ns)
	if err != nil {
		return err
	}
	p.sp.Within = &Bounds{vs[0], vs[1]}
	if vs[0] > vs[1] {
		p.backwards("within", ns[0], ns[1])
	} else if vs[0] == vs[1] {
		return p.slip(ns[0].from, ns[1].to, "nothing is left within equal ends", "")
	}
	return nil
}

func (p *spreader) amounts(ranges ...[2]int) ([]amount, error) {
	var out []amount
	for _, r := range ranges {
		a, err := p.amount(r[0], r[1])
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// units settles the unit of the spread. after holds the unit tokens that follow
// the parentheses of a family. An amount without a unit takes that of the
// next written one; behind the last written one only a likeliest value or the
// ends of "within" may go without.
func (p *spreader) units(after amount, ns ...amount) error {
	main := after
	if !main.hasUnit() && len(ns) > 0 {
		for i, n := range ns {
			if n.hasUnit() {
				if i == 0 && len(ns) > 1 && !ns[1].hasUnit() {
					return p.slip(n.unit, n.to, "the unit is written once, at the end, or on both ends", "")
				}
				main = n
				if i == 0 {
					main = ns[1]
				}
				break
			}
		}
	}
	if p.sp.Bare = !main.hasUnit(); p.sp.Bare {
		return nil
	}
	u, err := p.unit(main.unit, main.to)
	if err != nil {
		return err
	}
	p.sp.Unit = u
	for _, n := range ns {
		if !n.hasUnit() {
			continue
		}
		v, err := p.unit(n.unit, n.to)
		if err != nil {
			return err
		}
		if !u.Same(v) {
			return p.slip(n.unit, n.to, "the units of a range must fit: "+Explain(v, u), "")
		}
		if v.mark() && !u.mark() {
			return p.slip(n.unit, n.to, "the units of a range must fit", "")
		}
	}
	return nil
}

// values stores amounts, each in its own unit or that of the spread.
func (p *spreader) values(ns []amount) ([]float64, error) {
	out := make([]float64, len(ns))
	for i, n := range ns {
		u := p.sp.Unit
		var err error
		if n.hasUnit() {
			if u, err = p.unit(n.unit, n.to); err != nil {
				return nil, err
			}
		}
		if out[i], err = p.stored(n, u); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// backwards notes a range whose first end is above its second.
func (p *spreader) backwards(what string, a, b amount) {
	vs, err := p.values([]amount{a, b})
	if err != nil || vs[0] <= vs[1] || p.order != nil {
		return
	}
	enda, endb := a.unit, b.unit
	if a.hasUnit() && b.hasUnit() {
		enda, endb = a.to, b.to
	}
	a0, a1 := p.where(a.from, enda)
	b0, b1 := p.where(b.from, endb)
	t := p.text
	p.order = &OrderError{
		Text:   t,
		Reason: "the " + what + " runs backwards: " + t[a0:a1] + " is above " + t[b0:b1],
		Fix:    t[:a0] + t[b0:b1] + t[a1:b0] + t[a0:a1] + t[b1:],
	}
}

// outside notes a likeliest value C that lies outside A to B.
func (p *spreader) outside(what string) {
	if p.order == nil && (p.sp.C < p.sp.A || p.sp.C > p.sp.B) {
		p.order = &OrderError{Text: p.text, Reason: "the " + what + " lies outside the range"}
	}
}

// family reads a named family with what follows it.
func (p *spreader) family() error {
	fam, ok := findFamily(p.toks[0].text)
	if !ok {
		near, least := "", 4
		for _, f := range families {
			if n := letters.Distance(strings.ToLower(clip(p.toks[0].text)), f.name); n < least {
				near, least = f.name, n
			}
		}
		reason := quote(p.toks[0].text) + " is not a known distribution"
		if near != "" {
			reason += "; the nearest known one is " + quote(near)
		}
		return p.slip(0, 1, reason, near)
	}
	p.sp.Kind = fam.kind
	shut := 2
	for shut < len(p.toks) && !p.is(shut, ")") {
		shut++
	}
	if shut == len(p.toks) {
		return p.slip(1, 2, `the ")" of this parenthesis is missing`, "")
	}
	args := p.split(2, shut)

	from, within := p.find(shut+1, "from"), p.find(shut+1, "within")
	after := amount{unit: shut + 1, to: min(from, within)}
	var ends, cut []amount
	var err error
	if from < len(p.toks) {
		if fam.kind != Beta {
			return p.slip(from, from+1, `"from a to b" belongs to beta; a spread is cut off with "within a to b"`, "within")
		}
		if ends, err = p.within(from); err != nil {
			return err
		}
	}
	if within < len(p.toks) {
		if cut, err = p.within(within); err != nil {
			return err
		}
	}
	if n := len(p.toks); from < within && within < n && ends[1].to > within || within < from && from < n && cut[1].to > from {
		return p.slip(within, n, `"from" and "within" cannot be read here`, "")
	}
	if err := p.units(after, append(ends[:len(ends):len(ends)], cut...)...); err != nil {
		return err
	}
	if fam.names == nil {
		err = p.pairs(fam, args)
	} else {
		err = p.arguments(fam, args)
	}
	if err != nil {
		return err
	}
	if fam.kind == Beta {
		p.sp.Low, p.sp.High = 0, p.sp.Unit.Scale()
		if len(ends) > 0 {
			vs, err := p.values(ends)
			if err != nil {
				return err
			}
			p.sp.Low, p.sp.High = vs[0], vs[1]
			p.backwards("range", ends[0], ends[1])
		}
	}
	return p.cutOff(cut)
}

func findFamily(name string) (family, bool) {
	for _, f := range families {
		if f.name == name {
			return f, true
		}
	}
	return family{}, false
}

func clip(s string) string {
	if len(s) > maxWord {
		return s[:maxWord]
	}
	return s
}

// split cuts tokens i to j at commas.
func (p *spreader) split(i, j int) [][2]int {
	if i == j {
		return nil
	}
	var out [][2]int
	start := i
	for ; i < j; i++ {
		if p.is(i, ",") {
			out = append(out, [2]int{start, i})
			start = i + 1
		}
	}
	return append(out, [2]int{start, j})
}

// arguments reads the numbers of a family and checks their domain.
func (p *spreader) arguments(fam family, args [][2]int) error {
	if len(args) != len(fam.names) {
		return p.slip(0, len(p.toks), fam.name+" is written "+fam.kind.Usage()+"; a comma between digits parts thousands, so leave a blank after commas", "")
	}
	var ns []amount
	for k, a := range args {
		i := a[0]
		if i < a[1] && p.toks[i].kind == wordTok {
			if p.toks[i].text != fam.names[k] {
				return p.slip(i, i+1, fam.name+" is written "+fam.kind.Usage(), fam.names[k])
			}
			i++
		}
		n, err := p.number(i, a[1], fam.kind == Bernoulli)
		if err != nil {
			return err
		}
		ns = append(ns, n)
	}
	scaled := func(n amount) (float64, error) { return p.stored(n, p.sp.Unit) }
	pure := func(n amount) (float64, error) { return p.stored(n, One) }
	read := func(dst *float64, n amount, how func(amount) (float64, error), positive bool) error {
		v, err := how(n)
		if err != nil {
			return err
		}
		if positive && v <= 0 {
			return p.slip(n.from, n.unit, "this number of "+fam.kind.Usage()+" must be above 0", "")
		}
		*dst = v
		return nil
	}
	sp := &p.sp
	do := func(errs ...error) error {
		for _, e := range errs {
			if e != nil {
				return e
			}
		}
		return nil
	}
	switch fam.kind {
	case Uniform:
		if err := do(read(&sp.A, ns[0], scaled, false), read(&sp.B, ns[1], scaled, false)); err != nil {
			return err
		}
		p.backwards("range", ns[0], ns[1])
	case Triangular, PERT:
		if err := do(read(&sp.A, ns[0], scaled, false), read(&sp.C, ns[1], scaled, false), read(&sp.B, ns[2], scaled, false)); err != nil {
			return err
		}
		p.backwards("range", ns[0], ns[2])
		p.outside("mode")
	case Normal:
		return do(read(&sp.A, ns[0], scaled, false), read(&sp.B, ns[1], scaled, true))
	case Lognormal:
		return do(read(&sp.A, ns[0], scaled, true), read(&sp.B, ns[1], scaled, true))
	case Beta:
		return do(read(&sp.A, ns[0], pure, true), read(&sp.B, ns[1], pure, true))
	case Gamma, Weibull:
		return do(read(&sp.A, ns[0], pure, true), read(&sp.B, ns[1], scaled, true))
	case Poisson:
		return read(&sp.A, ns[0], pure, true)
	case Bernoulli:
		if err := read(&sp.A, ns[0], pure, false); err != nil {
			return err
		}
		if sp.A < 0 || sp.A > 1 {
			return p.slip(ns[0].from, ns[0].unit, "a probability lies between 0 and 1", "")
		}
	}
	return nil
}

// number reads tokens i to j as a number without a unit; a probability may be
// written in percent.
func (p *spreader) number(i, j int, probability bool) (amount, error) {
	n, err := p.amount(i, j)
	if err != nil || !n.hasUnit() {
		return n, err
	}
	if probability && n.to == n.unit+1 && (p.is(n.unit, "%") || p.is(n.unit, "percent")) {
		n.r.Mul(n.r, big.NewRat(1, 100))
		n.to = n.unit
		return n, nil
	}
	return n, p.slip(n.unit, n.to, "the unit is written once, after the closing parenthesis", "")
}

// pairs reads the entries of discrete and quantiles.
func (p *spreader) pairs(fam family, args [][2]int) error {
	usage := fam.name + " is written " + fam.kind.Usage()
	if len(args) == 0 || fam.kind == Quantiles && len(args) < 2 {
		return p.slip(0, len(p.toks), usage, "")
	}
	if len(args) > maxPairs {
		return p.slip(0, len(p.toks), "this list is too long", "")
	}
	total := 0.0
	for k, a := range args {
		colon := a[0]
		for colon < a[1] && !p.is(colon, ":") {
			colon++
		}
		if colon == a[1] {
			return p.slip(a[0], max(a[1], a[0]+1), usage, "")
		}
		left, err := p.number(a[0], colon, fam.kind == Quantiles)
		if err != nil {
			return err
		}
		right, err := p.number(colon+1, a[1], fam.kind == Discrete)
		if err != nil {
			return err
		}
		value, weight := left, right
		if fam.kind == Quantiles {
			value, weight = right, left
		}
		var e Pair
		if e.Value, err = p.stored(value, p.sp.Unit); err != nil {
			return err
		}
		if e.P, err = p.stored(weight, One); err != nil {
			return err
		}
		switch {
		case fam.kind == Discrete && e.P < 0:
			return p.slip(weight.from, weight.unit, "a weight cannot be negative", "")
		case fam.kind == Quantiles && (e.P < 0 || e.P > 1):
			return p.slip(weight.from, weight.unit, "a probability lies between 0 and 1", "")
		case fam.kind == Quantiles && k > 0 && e.P <= p.sp.Pairs[k-1].P:
			return p.slip(weight.from, weight.unit, "the probabilities of quantiles must rise", "")
		case fam.kind == Quantiles && k > 0 && e.Value < p.sp.Pairs[k-1].Value && p.order == nil:
			p.order = &OrderError{Text: p.text, Reason: "the values of quantiles fall where their probabilities rise"}
		}
		total += e.P
		p.sp.Pairs = append(p.sp.Pairs, e)
	}
	if math.IsInf(total, 0) {
		return p.slip(0, len(p.toks), "the weights are too large", "")
	}
	if fam.kind == Discrete && total <= 0 {
		return p.slip(0, len(p.toks), "all weights are 0", "")
	}
	return nil
}
