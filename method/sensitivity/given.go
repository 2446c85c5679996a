package sensitivity

import (
	"fmt"
	"math"

	"hedge/num"
)

// Given is a method for runs that exist, however they were drawn: x[input][row]
// and y[row]. It fails if lengths differ, if a value is no finite number, if an
// input or the output never varies, or if there are too few rows. Of the inputs it
// reads names, kinds and whether they are Dependent.
type Given interface {
	Analyse(inputs []Input, x [][]float64, y []float64) (*Result, error)

	name() string
	// check finds what the method cannot do, before there are runs.
	check(inputs []Input, rows int) error
}

// Sample is a design for a Given method: Sobol' points, scrambled, one dimension
// for each input. Use it where the runs do not exist yet.
type Sample struct {
	Runs   int
	Method Given
	Seed   uint64
}

// Design chooses the rows.
func (s Sample) Design(inputs []Input) (*Design, error) {
	inputs, err := drawn(inputs)
	if err != nil {
		return nil, err
	}
	if s.Method == nil {
		return nil, fmt.Errorf("no method: name the one that is to analyse the runs, such as Delta{}")
	}
	if len(inputs) > num.SobolDimensions {
		return nil, fmt.Errorf("%d inputs: Sobol' points have %d dimensions; screen inputs by Morris first", len(inputs), num.SobolDimensions)
	}
	if err := checkMethod(s.Method, inputs, s.Runs); err != nil {
		return nil, err
	}
	if int64(s.Runs) > 1<<32 {
		return nil, fmt.Errorf("%d runs are too many: Sobol' points end at 2^32", s.Runs)
	}
	p := &samplePlan{inputs: inputs, method: s.Method, runs: s.Runs}
	for i := range inputs {
		p.points = append(p.points, num.NewSobol(i, s.Seed, fmt.Sprint("sensitivity sample ", i)))
	}
	return &Design{Method: s.Method.name(), Inputs: inputs, Runs: s.Runs, plan: p}, nil
}

type samplePlan struct {
	inputs []Input
	method Given
	runs   int
	points []num.Sobol
}

func (p *samplePlan) fill(x [][]float64, from int) {
	for i := range x {
		p.points[i].Fill(x[i], uint64(from))
		for r, u := range x[i] {
			x[i][r] = p.inputs[i].at(u)
		}
	}
}

func (p *samplePlan) analyse(y []float64) (*Result, error) {
	x := columns(len(p.inputs), p.runs)
	p.fill(x, 0)
	return p.method.Analyse(p.inputs, x, y)
}

// leastRows is the least number of rows for any Given method.
const leastRows = 100

// checkMethod finds what a method cannot do with inputs and so many rows.
func checkMethod(g Given, inputs []Input, rows int) error {
	if err := checkInputs(inputs); err != nil {
		return err
	}
	if rows < leastRows {
		return fmt.Errorf("%d runs are too few: at least %d are needed", rows, leastRows)
	}
	return g.check(inputs, rows)
}

// checkGiven is checkMethod and finds what no method can work with in the runs.
func checkGiven(g Given, inputs []Input, x [][]float64, y []float64) error {
	if err := checkMethod(g, inputs, len(y)); err != nil {
		return err
	}
	if len(x) != len(inputs) {
		return fmt.Errorf("%d columns for %d inputs: hand in one column for each", len(x), len(inputs))
	}
	for i, column := range x {
		if len(column) != len(y) {
			return fmt.Errorf("input %q has %d rows, the output has %d: hand in the same runs", inputs[i].Name, len(column), len(y))
		}
		low, high := math.Inf(1), math.Inf(-1)
		for r, v := range column {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("input %q is %v in run %d: leave that run out, or mend the input", inputs[i].Name, v, r)
			}
			low, high = min(low, v), max(high, v)
		}
		if low == high {
			return fmt.Errorf("input %q is %v in every run: leave it out, for runs in which it never varies do not tell what it does", inputs[i].Name, low)
		}
	}
	return checkOutputs(y, func(row int) string { return describe(inputs, x, row) })
}

// begun is a result with what every Given method notes.
func begun(g Given, main string, inputs []Input, x [][]float64) *Result {
	r := &Result{Method: g.name(), Runs: len(x[0]), Main: main}
	if note := together(inputs, x); note != "" {
		r.Notes = append(r.Notes, note)
	}
	return r
}
