package discovery

// Objective is what a peel or paste is chosen by. From n rows of mean m to n' rows
// of mean m':
type Objective int

// The objectives. Lenient1 asks for the most gain for each row given up, Lenient2
// weighs that with what is left. Original asks for the highest mean alone, which
// favours dropping a level of a categorical column, as that gives up many rows at
// once; it peels on to the least mass even where the mean falls. (J. H. Kwakkel and M.
// Jaxa-Rozen, "Improving scenario discovery for handling heterogeneous uncertainties
// and multinomial classified outcomes", Environmental Modelling and Software 79 (2016)
// 311-321, who take Lenient2 and Original from Friedman and Fisher 1999.)
const (
	Lenient1 Objective = iota // (m'-m) / |n-n'|
	Lenient2                  // n' (m'-m) / |n-n'|
	Original                  // m'
)

// score is what the objective says of one tally becoming another. Nothing left scores
// below everything.
func (o Objective) score(t tallies, from, to tally) float64 {
	n, rows := t.rows(from), t.rows(to)
	if rows == 0 {
		return -1
	}
	before, after := t.mean(from), t.mean(to)
	if o == Original {
		return after
	}
	if before == after {
		return 0
	}
	moved := max(n-rows, rows-n)
	if o == Lenient2 {
		return float64(float64(rows)*(after-before)) / float64(moved)
	}
	return (after - before) / float64(moved)
}
