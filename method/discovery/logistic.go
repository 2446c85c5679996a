package discovery

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"hedge/num"
	"hedge/num/regress"
)

// Criterion is what Logistic lowers step by step.
type Criterion int

// The criteria.
const (
	AIC Criterion = iota // 2 for each coefficient: keeps what predicts
	BIC                  // the logarithm of the rows for each: keeps fewer columns
)

// LogisticSettings are how Logistic chooses columns. The zero LogisticSettings are the
// usual ones.
type LogisticSettings struct {
	Criterion  Criterion
	MaxColumns int // most columns chosen; 0 stands for all that help
}

// Term is a coefficient of a logistic model.
type Term struct {
	Column      int
	Level       int // of a categorical or boolean column, against its first level seen; -1 of one in order
	Coefficient float64
	Error       float64 // its standard error
}

// Step is a column taken in or dropped, and the criterion after it.
type Step struct {
	Column  int // -1 at the start, when there is the constant alone
	Dropped bool
	Value   float64
}

// LogisticModel gives every row a chance of being of interest.
type LogisticModel struct {
	Constant float64
	Terms    []Term // in the order of the columns
	Steps    []Step // how they were chosen
	Fit      *regress.Fit
	// Chances are those of the rows of the table.
	Chances []float64

	y []bool
}

// Logistic finds a formula for the chance of being of interest,
//
//	logit P = constant + sum of coefficient x,
//
// in few columns: from the constant alone it takes in the column that lowers the
// criterion most, drops any whose loss lowers it further, and ends when neither does.
// This is scenario discovery by logistic regression (J. D. Quinn, P. M. Reed, M.
// Giuliani, A. Castelletti, J. W. Oyler and R. E. Nicholas, "Exploring how changing
// monsoonal dynamics and human pressures challenge multireservoir management for flood
// protection, hydropower production, and agricultural water supply", Water Resources
// Research 54 (2018) 4638-4662; J. R. Lamontagne, P. M. Reed, G. Marangoni, K. Keller
// and G. G. Garner, "Robust abatement pathways to tolerable climate futures require
// immediate global action", Nature Climate Change 9 (2019) 290-294). Its region {P >=
// threshold} is no box: inputs make up for each other. Tradeoff shows how coverage and
// density pull apart as the threshold moves.
//
// Fits are Firth's (regress.Firth), finite where inputs part the rows without error.
// A categorical column comes with one coefficient for each level seen but the first,
// all or none; an ordinal column counts as the numbers of its levels.
func Logistic(t *Table, y []bool, set LogisticSettings) (*LogisticModel, error) {
	if _, err := t.positives(y); err != nil {
		return nil, err
	}
	if set.Criterion < AIC || set.Criterion > BIC {
		return nil, fmt.Errorf("criterion %d is none: take AIC or BIC", set.Criterion)
	}
	if set.MaxColumns < 0 {
		return nil, fmt.Errorf("at most %d columns: ask for at least one, or 0 for all that help", set.MaxColumns)
	}
	c := &choice{t: t, y: y, criterion: set.Criterion}
	for j := range t.columns {
		c.inputs = append(c.inputs, t.design(j))
	}
	most := set.MaxColumns
	if most == 0 {
		most = len(t.columns)
	}
	if err := c.start(); err != nil {
		return nil, err
	}
	for c.takeIn(most) {
		for c.drop() {
		}
	}
	return c.model(), c.err
}

// input is a column as a regression takes it: as it is, or in columns of 0 and 1.
type input struct {
	levels  []int // -1 for a column in order
	columns [][]float64
}

// design is column j for a regression; without columns if it does not vary.
func (t *Table) design(j int) input {
	c, values := t.columns[j], t.values[j]
	switch {
	case len(values) < 2:
		return input{}
	case c.Kind.InOrder():
		return input{[]int{-1}, [][]float64{c.Values}}
	}
	var in input
	for _, level := range values[1:] {
		is := make([]float64, t.rows)
		for i, v := range c.Values {
			if v == level {
				is[i] = 1
			}
		}
		in.levels = append(in.levels, int(level))
		in.columns = append(in.columns, is)
	}
	return in
}

// choice is the columns chosen so far.
type choice struct {
	t         *Table
	y         []bool
	criterion Criterion
	inputs    []input
	chosen    []int // upwards
	fit       *regress.Fit
	steps     []Step
	err       error
}

func (c *choice) value(f *regress.Fit) float64 {
	if c.criterion == BIC {
		return f.BIC
	}
	return f.AIC
}

func (c *choice) start() (err error) {
	if c.fit, err = regress.Firth(nil, c.y); err == nil {
		c.steps = []Step{{Column: -1, Value: c.value(c.fit)}}
	}
	return err
}

// try is the fit of some columns, nil where there is none that says anything: too few
// rows, or columns that are combinations of others.
func (c *choice) try(columns []int) *regress.Fit {
	var x [][]float64
	for _, j := range columns {
		x = append(x, c.inputs[j].columns...)
	}
	if len(x)+1 >= len(c.y) {
		return nil
	}
	f, err := regress.Firth(x, c.y)
	if err != nil && c.err == nil && !errors.Is(err, regress.ErrCombination) && !errors.Is(err, regress.ErrRough) {
		var names []string
		for _, j := range columns {
			names = append(names, c.t.columns[j].Name)
		}
		c.err = fmt.Errorf("regression on %q, as columns 0, 1 and so on: %w", names, err)
	}
	return f
}

// takeIn takes in the column that lowers the criterion most, the first of several.
func (c *choice) takeIn(most int) bool {
	if len(c.chosen) == most {
		return false
	}
	best, at := c.fit, -1
	for j, in := range c.inputs {
		if len(in.columns) == 0 || slices.Contains(c.chosen, j) {
			continue
		}
		if f := c.try(c.with(j)); c.better(f, best) {
			best, at = f, j
		}
	}
	if at < 0 {
		return false
	}
	c.chosen, c.fit = c.with(at), best
	c.steps = append(c.steps, Step{Column: at, Value: c.value(best)})
	return true
}

// drop drops the column whose loss lowers the criterion most.
func (c *choice) drop() bool {
	best, at := c.fit, -1
	for i := range c.chosen {
		if f := c.try(slices.Delete(slices.Clone(c.chosen), i, i+1)); c.better(f, best) {
			best, at = f, i
		}
	}
	if at < 0 {
		return false
	}
	c.steps = append(c.steps, Step{Column: c.chosen[at], Dropped: true, Value: c.value(best)})
	c.chosen, c.fit = slices.Delete(slices.Clone(c.chosen), at, at+1), best
	return true
}

// better says whether a fit lowers the criterion by more than roundings.
func (c *choice) better(f, than *regress.Fit) bool {
	return f != nil && c.value(f) < c.value(than)-1e-7
}

func (c *choice) with(j int) []int {
	columns := append(slices.Clone(c.chosen), j)
	slices.Sort(columns)
	return columns
}

func (c *choice) model() *LogisticModel {
	m := &LogisticModel{Constant: c.fit.Coefficients[0], Steps: c.steps, Fit: c.fit, y: c.y, Chances: make([]float64, len(c.y))}
	k := 1
	for i := range m.Chances {
		m.Chances[i] = m.Constant
	}
	for _, j := range c.chosen {
		for l, x := range c.inputs[j].columns {
			b := c.fit.Coefficients[k]
			m.Terms = append(m.Terms, Term{Column: j, Level: c.inputs[j].levels[l], Coefficient: b, Error: c.fit.Errors[k]})
			k++
			for i, v := range x {
				m.Chances[i] = math.FMA(b, v, m.Chances[i])
			}
		}
	}
	for i, e := range m.Chances {
		m.Chances[i] = num.Logistic(e)
	}
	return m
}

// Chance is the chance of a row, one number for each column of the table.
func (m *LogisticModel) Chance(row []float64) float64 {
	e := m.Constant
	for _, term := range m.Terms {
		x := row[term.Column]
		if term.Level >= 0 {
			if x != float64(term.Level) {
				continue
			}
			x = 1
		}
		e = math.FMA(term.Coefficient, x, e)
	}
	return num.Logistic(e)
}
