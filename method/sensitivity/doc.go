// Package sensitivity answers one question: which inputs matter most to an
// output, and which do not matter at all?
//
// It knows no case. An input is a name and a marginal distribution; a model is a
// function of columns of inputs that fills a column of outputs. There are two
// doors.
//
// A Design is for methods that choose the runs themselves: Sobol, Morris, EFAST,
// DGSM, and Sample for the others. It makes the rows, and it alone analyses the
// outputs of these rows, so that the settings of the two cannot disagree:
//
//	d, err := sensitivity.Sobol{Runs: 100_000, Pairs: true, Seed: 1}.Design(inputs)
//	r, err := d.Run(model, workers)  // or d.Fill, an engine of one's own, d.Analyse
//
// A Given is a method for runs that exist, however they were drawn: Delta, PAWN,
// RBDFAST, Regional, ExtraTrees.
//
//	r, err := sensitivity.PAWN{Seed: 1}.Analyse(inputs, x, y)
//
// What to take:
//
//	Sobol     shares of variance, alone and with all interactions; many runs
//	EFAST     the same for fewer runs, with a bias that its interval does not show
//	RBDFAST   the share alone, from runs that exist
//	Delta     how far knowing an input moves the whole distribution of the output
//	PAWN      the same by distribution functions; fewer assumptions, coarser
//	Morris    screening of many inputs with few runs
//	DGSM      an upper bound on the total share, from slopes
//	ExtraTrees  a rough order of many inputs, interactions included
//	Regional  which inputs set the runs beyond a threshold apart from the rest
//
// Sobol, EFAST, RBDFAST, Morris and DGSM assume that inputs are independent. An
// Input that is Dependent is refused by every Design, since a design draws from
// marginals alone; Delta, PAWN, Regional and
// ExtraTrees take it, with a note. What does not
// apply to an input is an error that says so; what weakens a result is a note on
// it, in plain words.
//
// It is not a place where models live, and it makes no text but notes and errors.
//
// Invariants: same arguments, same bytes, on amd64 and arm64 and for any number
// of workers. Seed 0 is a seed like any other. Nothing handed in is changed. No
// output that is not a finite number enters a result.
package sensitivity
