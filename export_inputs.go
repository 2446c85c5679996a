package hedge

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"hedge/frame"
	"hedge/model"
)

// ExportOptions say what a table of experiments holds.
type ExportOptions struct {
	Format string // "csv", "parquet" or "xlsx"
	Inputs bool   // beside the outcomes the states of drivers and the draws of uncertainties
	All    bool   // arms with replacements too, those that claims ask for; not with Inputs
}

// Export writes one row per experiment: what it is, the outcomes and, if asked, the
// inputs in the author's units. What is drawn every year has no column.
func (a *Answer) Export(w io.Writer, o ExportOptions) error {
	if o.All && o.Inputs {
		return errors.New("arms with replacements have other inputs than they say: export them without inputs")
	}
	b := a.newOutcomeRows()
	if o.Inputs {
		b.inputs = a.exportInputs()
		for _, in := range b.inputs {
			b.frame.Columns = append(b.frame.Columns, in.column)
		}
	}
	var out frame.Writer
	var err error
	switch fields := b.frame.Fields(); o.Format {
	case "csv":
		out, err = frame.NewCSV(w, fields)
	case "parquet":
		out, err = frame.NewParquet(w, fields, a.metadata())
	case "xlsx":
		out, err = frame.NewXLSX(w, fields, a.metadata())
	default:
		return fmt.Errorf("unknown format %q: csv, parquet or xlsx", o.Format)
	}
	if err != nil {
		return err
	}
	p := a.Outcomes.Plan
	wanted := func(arm int) bool {
		k := p.Arms[arm]
		return o.All || len(k.Set) == 0 && slices.Contains(p.Strategies, k.Strategy)
	}
	return errors.Join(b.write(out, wanted), out.Close())
}

// exportInput is a column of what the futures of a scenario carry.
type exportInput struct {
	a                       *Answer
	column                  frame.Column
	uncertainty, descriptor int // one of them is None
}

// exportInputs lists the drivers and what is drawn once, in file order.
func (a *Answer) exportInputs() []exportInput {
	c := a.Case
	var taken []string
	for _, f := range a.Fields() {
		taken = append(taken, strings.ToLower(f.Name))
	}
	named := func(name string) string {
		if slices.Contains(taken, strings.ToLower(name)) {
			return "input." + name
		}
		return name
	}
	var out []exportInput
	for i, d := range c.Descriptors {
		k := frame.Column{Field: frame.Field{Name: named(d.Name), Kind: frame.Text}}
		for _, s := range d.States {
			k.Levels = append(k.Levels, s.Name)
		}
		out = append(out, exportInput{a, k, model.None, i})
	}
	for i, u := range c.Uncertainties {
		if !u.Yearly {
			k := frame.Column{Field: frame.Field{Name: named(u.Name), Kind: frame.Float, Unit: u.Unit.String()}}
			out = append(out, exportInput{a, k, i, model.None})
		}
	}
	return out
}

// fill appends rows from to to-1 of a scenario.
func (in exportInput) fill(k *frame.Column, scenario, from, to int) {
	f := in.a.Outcomes.Futures
	worlds := make([]int, to-from)
	f.Worlds(scenario, worlds, from)
	if in.descriptor != model.None {
		for _, w := range worlds {
			k.Codes = append(k.Codes, int32(f.World(w)[in.descriptor]))
		}
		return
	}
	u := in.a.Case.Uncertainties[in.uncertainty]
	x := make([]float64, to-from)
	f.Uniforms(in.uncertainty, 0, x, from)
	var states []int
	if u.By != model.None {
		for _, w := range worlds {
			states = append(states, f.World(w)[u.By])
		}
	}
	f.Values(in.uncertainty, x, states)
	for _, v := range x {
		k.Floats = append(k.Floats, u.Unit.ToAuthor(v))
	}
}
