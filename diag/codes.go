package diag

// Code is the entry of one finding code: what `hedge explain CODE` prints.
type Code struct {
	Code    string
	Title   string
	Explain string // the long text: what it means, why it matters, how to mend it, with an example
}

// Codes is the one table of all finding codes, in order. Families: H1
// notation, H2 names, H3 units and types, H4 likelihoods, H5 cross-impact, H6
// games, H7 dynamics, H8 run, H9 findings about the answer.
var Codes = []Code{}

// Lookup finds a code's entry.
func Lookup(code string) (Code, bool) {
	for _, c := range Codes {
		if c.Code == code {
			return c, true
		}
	}
	return Code{}, false
}
