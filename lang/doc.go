// Package lang turns the text of a case into the checked case.
//
// It answers "what does the author say, and where does the text slip?". The way
// is text -> [Syntax] (blocks, attributes, comments) -> [model.Case] with every
// name resolved, every unit checked and every default filled in, beside a list
// of findings. It does not evaluate: no expression is ever computed here beyond
// folding literal numbers, and nothing is drawn or run.
//
// HCL gives the structure only (github.com/hashicorp/hcl/v2/hclsyntax); the
// meaning of blocks, names, units and expressions is ours. One file per block
// kind holds its attributes, reading and checks; [kinds] lists them all.
//
// Invariants: no input makes the package panic; all findings of a text are
// collected in one pass, a bad name silences what follows from it (an
// expression with the operation [model.Invalid] fits everything); a case is
// handed over only when no finding is an error; file order is kept everywhere.
//
// # Notation built from simpler operations
//
//	clamp(x, lo, hi)            min(max(x, lo), hi)
//	step(height, 2030)          year >= 2030 ? height : 0
//	ramp(slope, 2028, 2034)     slope * (clamp(year, 2028, 2034) - 2028), slope per year
//	pulse(height, 2030, "2 years")   year >= 2030 && year < 2032 ? height : 0
//	min(a, b, c)                min(min(a, b), c)
//
// sum(x) and discounted(x, rate) of a flow (a unit per year) multiply by the
// step of the horizon, so that money per year adds up to money.
package lang
