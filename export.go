package hedge

import (
	"errors"
	"os"
	"strconv"
	"strings"

	"hedge/frame"
	"hedge/plan"
)

// outcomeBlock is the most rows a frame of outcomes holds.
const outcomeBlock = 1 << 16

// experimentFields name the experiment a row is about; outcomes follow.
var experimentFields = []frame.Field{
	{Name: "arm", Kind: frame.Text},
	{Name: "strategy", Kind: frame.Text},
	{Name: "scenario", Kind: frame.Text},
	{Name: "future", Kind: frame.Int},
	{Name: "draw", Kind: frame.Int}, // only where a future has several chance draws
}

// experimentFields gives the columns that name an experiment.
func (a *Answer) experimentFields() []frame.Field {
	if a.Outcomes.Luck() > 1 {
		return experimentFields
	}
	return experimentFields[:len(experimentFields)-1]
}

// Fields describes the table of outcomes: arm, strategy, scenario, future
// (counted from 0), the chance draw where a future has several, then each outcome
// in the author's unit. An outcome named like one of the first is called
// "outcome.future" there.
func (a *Answer) Fields() []frame.Field {
	fields := append([]frame.Field(nil), a.experimentFields()...)
	for _, o := range a.Case.Outcomes {
		name := o.Name
		for _, f := range experimentFields {
			if strings.EqualFold(f.Name, name) { // some readers ignore case
				name = "outcome." + name
				break
			}
		}
		fields = append(fields, frame.Field{Name: name, Kind: frame.Float, Unit: o.Unit.String()})
	}
	return fields
}

// WriteOutcomes writes one row per experiment, arm by arm, to a table of
// the answer's Fields. It does not close the table.
func (a *Answer) WriteOutcomes(w frame.Writer) error {
	return a.newOutcomeRows().write(w, func(int) bool { return true })
}

// write writes the arms that are wanted.
func (b *outcomeRows) write(w frame.Writer, wanted func(arm int) bool) error {
	n := b.a.Outcomes.Rows()
	for arm := range b.a.Outcomes.Plan.Arms {
		if !wanted(arm) {
			continue
		}
		// An arm that fits a frame is not split, so that readers who want one
		// arm can skip the others by the bounds of each row group.
		if b.rows+n > outcomeBlock {
			if err := b.flush(w); err != nil {
				return err
			}
		}
		for from := 0; from < n; from += outcomeBlock {
			b.add(arm, from, min(from+outcomeBlock, n))
			if b.rows == outcomeBlock {
				if err := b.flush(w); err != nil {
					return err
				}
			}
		}
	}
	return b.flush(w)
}

func (a *Answer) writeParquet(f *os.File) error {
	w, err := frame.NewParquet(f, a.Fields(), a.metadata())
	if err != nil {
		return err
	}
	return errors.Join(a.WriteOutcomes(w), w.Close())
}

// metadata tells what run a file of outcomes came from.
func (a *Answer) metadata() map[string]string {
	s := a.Outcomes.Settings()
	return map[string]string{
		"hedge":     "1",
		"case":      a.Case.Name,
		"case_hash": s.Case,
		"seed":      strconv.FormatUint(s.Seed, 10),
		"futures":   strconv.Itoa(s.Futures),
		"digest":    a.Outcomes.Digest(),
	}
}

// outcomeRows collects rows up to a frame. Its columns are kept and filled anew.
type outcomeRows struct {
	a      *Answer
	inputs []exportInput
	rows   int
	frame  frame.Frame
}

func (a *Answer) newOutcomeRows() *outcomeRows {
	c, p := a.Case, a.Outcomes.Plan
	b := &outcomeRows{a: a}
	room := min(outcomeBlock, len(p.Arms)*a.Outcomes.Rows())
	for _, f := range a.Fields() {
		k := frame.Column{Field: f}
		switch f.Kind {
		case frame.Text:
			k.Codes = make([]int32, 0, room)
		case frame.Int:
			k.Ints = make([]int64, 0, room)
		default:
			k.Floats = make([]float64, 0, room)
		}
		b.frame.Columns = append(b.frame.Columns, k)
	}
	names := b.frame.Columns
	for _, k := range p.Arms {
		names[0].Levels = append(names[0].Levels, k.ID)
	}
	for _, s := range c.Strategies {
		names[1].Levels = append(names[1].Levels, s.Name)
	}
	for _, s := range c.Scenarios {
		names[2].Levels = append(names[2].Levels, s.Name)
	}
	return b
}

// add appends rows from to to-1 of an arm.
func (b *outcomeRows) add(arm, from, to int) {
	k := b.frame.Columns
	at := b.a.Outcomes.Plan.Arms[arm]
	luck := b.a.Outcomes.Luck()
	for row := from; row < to; row++ {
		k[0].Codes = append(k[0].Codes, int32(arm))
		k[1].Codes = append(k[1].Codes, int32(at.Strategy))
		k[2].Codes = append(k[2].Codes, int32(at.Scenario))
		k[3].Ints = append(k[3].Ints, int64(row/luck))
		if luck > 1 {
			k[4].Ints = append(k[4].Ints, int64(row%luck))
		}
	}
	for i, outcome := range b.a.Case.Outcomes {
		o := &k[len(b.a.experimentFields())+i]
		for _, x := range b.a.Outcomes.Column(plan.Cell{Arm: arm, Measure: i})[from:to] {
			o.Floats = append(o.Floats, outcome.Unit.ToAuthor(x))
		}
	}
	for i, in := range b.inputs {
		in.fill(&k[len(k)-len(b.inputs)+i], at.Scenario, from, to)
	}
	b.rows += to - from
}

func (b *outcomeRows) flush(w frame.Writer) error {
	if b.rows == 0 {
		return nil
	}
	err := w.Write(b.frame)
	for i := range b.frame.Columns {
		k := &b.frame.Columns[i]
		k.Codes, k.Ints, k.Floats = k.Codes[:0], k.Ints[:0], k.Floats[:0]
	}
	b.rows = 0
	return err
}
