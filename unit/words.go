package unit

import (
	"strconv"
	"strings"
)

const timeKey = "years"

// measure is one known word: a unit with a fixed dimension.
type measure struct {
	one, many string // singular and plural; equal for symbols
	dim       []power
	ratio     string // in coherent units
}

func count(one, many string) measure { return measure{one, many, []power{{many, 1}}, "1"} }

func of(key string, n int, ratio string, names ...string) measure {
	return measure{names[0], names[len(names)-1], []power{{key, n}}, ratio}
}

// watts is power in watt-hours per year: one watt for a year of 8,766 hours.
func watts(name, kilo string) measure {
	return measure{name, name, []power{{"Wh", 1}, {timeKey, -1}}, kilo}
}

// measures are the words known without declaration. A year is 365.25 days.
var measures = []measure{
	of(timeKey, 1, "1", "year", "years"),
	of(timeKey, 1, "1/4", "quarter", "quarters"),
	of(timeKey, 1, "1/12", "month", "months"),
	of(timeKey, 1, "28/1461", "week", "weeks"),
	of(timeKey, 1, "4/1461", "day", "days"),
	of(timeKey, 1, "1/8766", "hour", "hours"),
	of(timeKey, 1, "10", "decade", "decades"),

	count("person", "persons"),
	of("persons", 1, "1", "person", "people"),
	of("persons", 1, "1", "troop", "troops"),
	count("household", "households"),
	count("case", "cases"),
	count("death", "deaths"),
	count("job", "jobs"),
	count("warhead", "warheads"),
	count("missile", "missiles"),
	count("launcher", "launchers"),
	count("tank", "tanks"),
	count("ship", "ships"),
	count("submarine", "submarines"),
	count("aircraft", "aircraft"),
	count("drone", "drones"),
	count("vehicle", "vehicles"),
	count("battalion", "battalions"),
	count("brigade", "brigades"),
	count("division", "divisions"),
	count("plant", "plants"),
	count("project", "projects"),
	count("event", "events"),
	count("unit", "units"),
	count("point", "points"),
	count("barrel", "barrels"),

	of("m", 1, "1", "m"),
	of("m", 1, "1", "metre", "metres"),
	of("m", 1, "1/1000", "mm"),
	of("m", 1, "1/100", "cm"),
	of("m", 1, "1000", "km"),
	of("m", 2, "10000", "hectare", "hectares"),
	of("m", 3, "1/1000", "litre", "litres"),

	of("tonnes", 1, "1", "tonne", "tonnes"),
	of("tonnes", 1, "1/1000", "kg"),
	of("tonnes", 1, "1000", "kt"),
	of("tonnes", 1, "1000000", "Mt"),
	of("tonnes", 1, "1000000000", "Gt"),

	of("Wh", 1, "1", "Wh"),
	of("Wh", 1, "1000", "kWh"),
	of("Wh", 1, "1000000", "MWh"),
	of("Wh", 1, "1000000000", "GWh"),
	of("Wh", 1, "1000000000000", "TWh"),
	of("Wh", 1, "1/3600", "J"),
	of("Wh", 1, "2500/9", "MJ"),
	of("Wh", 1, "2500000/9", "GJ"),
	of("Wh", 1, "2500000000/9", "TJ"),
	of("Wh", 1, "2500000000000/9", "PJ"),
	of("Wh", 1, "2500000000000000/9", "EJ"),
	of("Wh", 1, "11630000", "toe"),
	watts("W", "8766"),
	watts("kW", "8766000"),
	watts("MW", "8766000000"),
	watts("GW", "8766000000000"),
	watts("TW", "8766000000000000"),
}

// shares are pure numbers that may carry a base: "percent of GDP".
var shares = []measure{
	{"percent", "percent", nil, "1/100"},
	{"share", "share", nil, "1"},
	{"permille", "permille", nil, "1/1000"},
	{"basis points", "basis points", nil, "1/10000"},
}

// scales multiply the word beside them: "USD bn", "million persons".
var scales = []struct {
	word, short, ratio string
	also               string
}{
	{"thousand", "k", "1000", ""},
	{"million", "mn", "1000000", "mio"},
	{"billion", "bn", "1000000000", "bln"},
	{"trillion", "tn", "1000000000000", "trn"},
}

var currencies = strings.Fields(`
	AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR
	ILS INR IQD IRR ISK JOD JPY KES KPW KRW KWD KZT LBP LKR MAD MMK MNT MXN MYR
	NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD SYP THB TND TRY
	TWD UAH USD UZS VND XDR YER ZAR`)

// hints answer signs and words that authors try and that mean something else.
var hints = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "₩": "KRW", "¥": "JPY or CNY", "‰": "permille",
	"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "won": "KRW",
	"yen": "JPY", "yuan": "CNY", "RMB": "CNY", "pct": "percent", "pp": "percent",
	"ppt": "percent", "bp": "basis points", "bps": "basis points",
	"annual": "per year", "annually": "per year", "yearly": "per year",
	"km2": "km^2", "m2": "m^2", "m3": "m^3", "fraction": "share", "ratio": "1",
	"number": "1", "bool": "yes/no", "boolean": "yes/no", "ton": "tonnes", "tons": "tonnes",
	"none": "1", "dimensionless": "1", "soldiers": "troops", "B": "bn", "M": "mn", "K": "k", "T": "tn",
}

// byWord finds a measure by its singular or plural.
var byWord = func() map[string]measure {
	m := map[string]measure{}
	for _, w := range measures {
		for _, name := range []string{w.one, w.many} {
			if _, taken := m[name]; !taken {
				m[name] = w
			}
		}
	}
	return m
}()

// reserved words belong to the notation.
var reserved = map[string]bool{
	"per": true, "of": true, "to": true, "and": true, "between": true, "likely": true,
	"within": true, "from": true, "index": true, "yes": true, "no": true, "calendar": true,
	"percent": true, "percentage": true, "share": true, "permille": true, "basis": true,
}

func findScale(w string) (int, bool) {
	for i, s := range scales {
		if w == s.word || w == s.short || w == s.also && w != "" {
			return i, true
		}
	}
	return 0, false
}

// readCurrency splits "USD2024" into code and price year (0 if none).
func readCurrency(w string) (code string, year int, ok bool) {
	if len(w) != 3 && len(w) != 7 {
		return "", 0, false
	}
	code = w[:3]
	for _, c := range currencies {
		ok = ok || c == code
	}
	if ok && len(w) == 7 {
		y, err := strconv.Atoi(w[3:])
		return code, y, err == nil && y >= 1900 && y <= 2199
	}
	return code, 0, ok
}

// singular strips an English plural; enough to make "brigades" and "brigade"
// one declared word.
func singular(w string) string {
	cut := func(suffix, put string) (string, bool) {
		if stem, ok := strings.CutSuffix(w, suffix); ok && len(stem) > 1 {
			return stem + put, true
		}
		return w, false
	}
	for _, keep := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(w, keep) {
			return w
		}
	}
	for _, rule := range [][2]string{{"ies", "y"}, {"sses", "ss"}, {"shes", "sh"}, {"ches", "ch"}, {"xes", "x"}, {"s", ""}} {
		if s, ok := cut(rule[0], rule[1]); ok {
			return s
		}
	}
	return w
}

// CheckWord says why a case may not declare w as a counting word, or nil.
func CheckWord(w string) error {
	fail := func(why string) error { return &Error{Text: w, End: len(w), Reason: why} }
	toks, err := lex(w)
	if err != nil || len(toks) != 1 || toks[0].kind != wordTok || len(w) > maxWord {
		return fail(quote(w) + " cannot be a counting word: write one word of letters")
	}
	_, isScale := findScale(w)
	_, _, isMoney := readCurrency(w)
	if _, known := byWord[w]; known {
		return fail(quote(w) + " is a known unit already")
	}
	if reserved[w] || isScale || isMoney {
		return fail(quote(w) + " has a meaning of its own in units")
	}
	return nil
}
