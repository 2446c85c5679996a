package unit

// Kind is the form in which a spread is written.
type Kind uint8

// The forms of a spread, their notation, and which of the fields A, B, C and
// Pairs they fill. "U" is a unit. Numbers come before the unit, which is
// written once at the end ("0 to 5 percent") or on both ends ("500 persons to 3
// thousand persons"). The arguments of a named family are positional and may be
// named: normal(3, 1) percent is normal(mean 3, sd 1) percent. A span and every
// family may be cut off: "within a to b".
const (
	Point      Kind = iota // "a U": A
	Span                   // "a to b U": A low, B high
	Between                // "between a and b U": A low, B high
	Likely                 // "a to b U, likely c": A low, B high, C likeliest
	Uniform                // uniform(low, high) U: A low, B high
	Normal                 // normal(mean, sd) U: A mean, B sd
	Lognormal              // lognormal(mean, sd) U: A mean, B sd of the quantity itself, not of its logarithm
	Triangular             // triangular(low, mode, high) U: A low, B high, C mode
	PERT                   // pert(low, mode, high) U: A low, B high, C mode
	Beta                   // beta(alpha, beta) U or beta(alpha, beta) from a to b U: A, B pure; Low, High its ends
	Gamma                  // gamma(shape, scale) U: A pure, B
	Weibull                // weibull(shape, scale) U: A pure, B
	Poisson                // poisson(mean) U: A as written; a draw is a count times Unit.Scale()
	Bernoulli              // bernoulli(p) U: A pure; a draw is 0 or 1 times Unit.Scale()
	Discrete               // discrete(v: w, ...) U: Pairs of value and weight
	Quantiles              // quantiles(5%: a, 50%: b, ...) U: Pairs of value and probability
)

func (k Kind) String() string {
	switch k {
	case Point:
		return "a single value"
	case Span:
		return "a to b"
	case Between:
		return "between a and b"
	case Likely:
		return "likely"
	}
	for _, f := range families {
		if f.kind == k {
			return f.name
		}
	}
	return "unknown"
}

// Spread is what stands in a range or distribution string. Values are stored
// (coherent) unless [Kind] says pure.
type Spread struct {
	Kind      Kind
	A, B, C   float64
	Pairs     []Pair
	Low, High float64 // ends of Beta: 0 and 1 of the author's unit without "from"
	Within    *Bounds // where the spread is cut off; nil without "within"
	Unit      Unit
	Bare      bool // no unit was written
	Text      string
}

// Pair is one entry of a discrete or quantiles list.
type Pair struct {
	Value float64 // stored
	P     float64 // weight as written, or probability
}

// Bounds are two stored ends, Low < High unless an [*OrderError] says otherwise.
type Bounds struct{ Low, High float64 }

// family is a named distribution; names are those of its arguments, empty for
// a list of pairs.
type family struct {
	name  string
	kind  Kind
	names []string
}

var families = []family{
	{"uniform", Uniform, []string{"low", "high"}},
	{"normal", Normal, []string{"mean", "sd"}},
	{"lognormal", Lognormal, []string{"mean", "sd"}},
	{"triangular", Triangular, []string{"low", "mode", "high"}},
	{"pert", PERT, []string{"low", "mode", "high"}},
	{"beta", Beta, []string{"alpha", "beta"}},
	{"gamma", Gamma, []string{"shape", "scale"}},
	{"weibull", Weibull, []string{"shape", "scale"}},
	{"poisson", Poisson, []string{"mean"}},
	{"bernoulli", Bernoulli, []string{"p"}},
	{"discrete", Discrete, nil},
	{"quantiles", Quantiles, nil},
}

// Usage is how a family is written: "normal(mean, sd)".
func (k Kind) Usage() string {
	for _, f := range families {
		if f.kind != k {
			continue
		}
		switch k {
		case Discrete:
			return "discrete(value: weight, ...)"
		case Quantiles:
			return "quantiles(5%: a, 50%: b, 95%: c)"
		}
		s := f.name + "("
		for i, n := range f.names {
			if i > 0 {
				s += ", "
			}
			s += n
		}
		return s + ")"
	}
	return ""
}
