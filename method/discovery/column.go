package discovery

import (
	"fmt"
	"math"
)

// Kind is what the numbers of a column mean, which decides how it may be limited.
type Kind int

// The kinds of column.
const (
	Real        Kind = iota // limited from below and above, between rows
	Integer                 // whole numbers, limited from below and above
	Ordinal                 // levels in order, limited from below and above
	Categorical             // levels in no order: a region keeps some of them
	Boolean                 // two levels, the second for true
)

// String is the name of the kind.
func (k Kind) String() string {
	return [...]string{"real", "integer", "ordinal", "categorical", "boolean"}[k]
}

// InOrder says whether the kind is limited from below and above.
func (k Kind) InOrder() bool { return k <= Ordinal }

// Column is one input: a number for every row. The numbers of ordinal, categorical
// and boolean columns are indices into Levels.
type Column struct {
	Name   string
	Kind   Kind
	Values []float64
	Levels []string
}

// Levelled is an ordinal or categorical column from the level of every row.
func Levelled(name string, kind Kind, levels []string, codes []int) Column {
	c := Column{Name: name, Kind: kind, Levels: levels, Values: make([]float64, len(codes))}
	for i, code := range codes {
		c.Values[i] = float64(code)
	}
	return c
}

// YesNo is a boolean column.
func YesNo(name string, values []bool) Column {
	c := Column{Name: name, Kind: Boolean, Levels: []string{"false", "true"}, Values: make([]float64, len(values))}
	for i, v := range values {
		if v {
			c.Values[i] = 1
		}
	}
	return c
}

// check says what is wrong with a column, if anything.
func (c *Column) check() error {
	if c.Kind < Real || c.Kind > Boolean {
		return fmt.Errorf("column %q has kind %d: take Real, Integer, Ordinal, Categorical or Boolean", c.Name, c.Kind)
	}
	if c.Kind == Boolean && len(c.Levels) != 2 {
		return fmt.Errorf("boolean column %q has %d levels: give it two, the second for true", c.Name, len(c.Levels))
	}
	for i, v := range c.Values {
		whole := v == math.Trunc(v)
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			return fmt.Errorf("column %q holds %v in row %d: leave that row out, or mend the value", c.Name, v, i)
		case c.Kind == Integer && !(whole && math.Abs(v) <= 1<<53):
			return fmt.Errorf("integer column %q holds %v in row %d: take a whole number up to 2^53, or make the column real", c.Name, v, i)
		case c.Kind >= Ordinal && !(whole && v >= 0 && v < float64(len(c.Levels))):
			return fmt.Errorf("%v column %q holds %v in row %d: with %d levels, take a whole number from 0 to %d", c.Kind, c.Name, v, i, len(c.Levels), len(c.Levels)-1)
		}
	}
	return nil
}
