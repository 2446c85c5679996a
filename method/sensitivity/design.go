package sensitivity

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"sync/atomic"

	"hedge/num"
)

// Model computes a block of runs: x[input][row] are the columns of the inputs, y
// is the column of outputs to fill, as long as each of them. It must give a row
// the same output in whatever block it comes, it may be called by several
// goroutines at a time, and it keeps neither slice.
type Model func(x [][]float64, y []float64) error

// Design is the runs that a method has chosen and what it will make of their
// outputs. It does not change; several outputs of the same runs may be analysed,
// by several goroutines.
type Design struct {
	Method string
	Inputs []Input
	Runs   int      // how many rows there are
	Notes  []string // on the choice of the rows; results repeat them

	plan plan
}

// plan is the part of a design that differs between methods.
type plan interface {
	// fill writes the rows from, from+1, ... of every input.
	fill(x [][]float64, from int)
	// analyse reads outputs that are finite and not all equal. It fills in Main,
	// Indices, Pairs and its own notes.
	analyse(y []float64) (*Result, error)
}

// blockRows is how many rows Run makes and computes at a time.
const blockRows = num.Page

// Fill writes the rows from, from+1, ... column by column: x[input] takes as many
// as it is long, all of the same length.
func (d *Design) Fill(x [][]float64, from int) {
	if len(x) != len(d.Inputs) {
		panic(fmt.Sprintf("sensitivity: %d columns for %d inputs", len(x), len(d.Inputs)))
	}
	if from < 0 || from+len(x[0]) > d.Runs {
		panic(fmt.Sprintf("sensitivity: rows %d to %d of a design of %d", from, from+len(x[0])-1, d.Runs))
	}
	d.plan.fill(x, from)
}

// columns makes room for n rows of k inputs.
func columns(k, n int) [][]float64 {
	all := make([]float64, k*n)
	x := make([][]float64, k)
	for i := range x {
		x[i] = all[i*n : (i+1)*n : (i+1)*n]
	}
	return x
}

// Analyse reads the outputs of all rows, in their order. It fails if there are
// more or fewer, if one is no finite number, or if all are equal.
func (d *Design) Analyse(y []float64) (*Result, error) {
	if len(y) != d.Runs {
		return nil, fmt.Errorf("%d outputs for a design of %d runs: hand in one for each row, in their order", len(y), d.Runs)
	}
	if err := checkOutputs(y, d.describe); err != nil {
		return nil, err
	}
	r, err := d.plan.analyse(y)
	if err != nil {
		return nil, err
	}
	for _, x := range r.Indices {
		for _, m := range x.Measures {
			if math.IsNaN(m.Value) || math.IsInf(m.Value, 0) {
				return nil, fmt.Errorf("%s of %s comes out as %v: give the output and the inputs in units in which they are neither huge nor tiny", m.Name, x.Input, m.Value)
			}
		}
	}
	r.Method, r.Runs = d.Method, d.Runs
	r.Notes = append(append([]string(nil), d.Notes...), r.Notes...)
	return r, nil
}

// Run makes all rows, computes them block by block and analyses the outputs. The
// workers share the blocks; their number changes no bit. An error of the model
// ends it; if several blocks fail the first of them is told.
func (d *Design) Run(model Model, workers int) (*Result, error) {
	y := make([]float64, d.Runs)
	blocks := (d.Runs + blockRows - 1) / blockRows
	failed := make([]error, blocks)
	var next atomic.Int64
	var stop atomic.Bool
	var done sync.WaitGroup
	for range max(1, min(workers, blocks)) {
		done.Go(func() {
			x := columns(len(d.Inputs), min(blockRows, d.Runs))
			part := make([][]float64, len(x))
			for !stop.Load() {
				b := int(next.Add(1)) - 1
				if b >= blocks {
					return
				}
				from, to := b*blockRows, min((b+1)*blockRows, d.Runs)
				for i := range x {
					part[i] = x[i][:to-from]
				}
				d.Fill(part, from)
				if failed[b] = model(part, y[from:to:to]); failed[b] != nil {
					stop.Store(true) // blocks are taken in order: those before are under way
				}
			}
		})
	}
	done.Wait()
	for b, err := range failed {
		if err != nil {
			return nil, fmt.Errorf("runs %d to %d: %w", b*blockRows, min((b+1)*blockRows, d.Runs)-1, err)
		}
	}
	return d.Analyse(y)
}

// describe says what a row puts in.
func (d *Design) describe(row int) string {
	x := columns(len(d.Inputs), 1)
	d.Fill(x, row)
	return describe(d.Inputs, x, 0)
}

func describe(inputs []Input, x [][]float64, row int) string {
	const most = 6
	var b strings.Builder
	for i, in := range inputs {
		if i == most {
			fmt.Fprintf(&b, " and %d more", len(inputs)-most)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s = %v", in.Name, x[i][row])
	}
	return b.String()
}

// checkOutputs finds an output that is no finite number, and outputs that do not
// vary.
func checkOutputs(y []float64, describe func(row int) string) error {
	low, high := math.Inf(1), math.Inf(-1)
	for i, v := range y {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("the output of run %d is %v (%s): mend the model there, or keep the inputs away from it", i, v, describe(i))
		}
		low, high = min(low, v), max(high, v)
	}
	if low == high {
		return fmt.Errorf("the output is %v in all %d runs: where nothing varies no input can matter", low, len(y))
	}
	if !(high/2-low/2 > 0x1p-1000) {
		return fmt.Errorf("the output varies by %v only: take a unit in which it is larger", high-low)
	}
	return nil
}

// scaled gives outputs moved and stretched to [-1, 1], which changes no share and
// keeps squares within range.
func scaled(y []float64) []float64 {
	low, high := y[0], y[0]
	for _, v := range y {
		low, high = min(low, v), max(high, v)
	}
	middle, half := low/2+high/2, high/2-low/2
	z := make([]float64, len(y))
	for i, v := range y {
		z[i] = (v - middle) / half
	}
	return z
}
