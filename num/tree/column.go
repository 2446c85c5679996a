package tree

import (
	"errors"
	"fmt"
	"math"
)

// Column is an input of every row: either numbers or the codes of categories.
type Column struct {
	numbers []float64
	codes   []int32
	levels  int
}

// Numbers is a column of real or whole numbers, all finite. It is kept, not copied.
func Numbers(x []float64) Column { return Column{numbers: x} }

// Categories is a column of codes 0..levels-1 without an order. It is kept, not
// copied.
func Categories(codes []int32, levels int) Column {
	if codes == nil {
		codes = []int32{}
	}
	return Column{codes: codes, levels: levels}
}

// Levels is how many categories a column has; 0 for a column of numbers.
func (c Column) Levels() int { return c.levels }

func (c Column) categorical() bool { return c.codes != nil }

func (c Column) rows() int {
	if c.categorical() {
		return len(c.codes)
	}
	return len(c.numbers)
}

// check says what is wrong with columns and the target over them.
func check(columns []Column, y Target) error {
	if len(columns) == 0 {
		return errors.New("no column: hand in at least one input to cut")
	}
	n := y.rows()
	switch {
	case y.err != nil:
		return y.err
	case n == 0:
		return errors.New("no row: a tree needs at least one")
	case n > math.MaxInt32:
		return fmt.Errorf("%d rows: a tree takes at most %d; hand in a sample of them", n, math.MaxInt32)
	}
	for j, c := range columns {
		if c.rows() != n {
			return fmt.Errorf("column %d has %d rows, the target %d: hand in the same rows for both", j, c.rows(), n)
		}
		for i, v := range c.numbers {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("column %d is %v in row %d: leave that row out of every column, or mend the value", j, v, i)
			}
		}
		for i, k := range c.codes {
			if k < 0 || int(k) >= c.levels {
				return fmt.Errorf("column %d has the code %d in row %d: it has the levels 0 to %d", j, k, i, c.levels-1)
			}
		}
		if c.categorical() && y.classes > 2 {
			return fmt.Errorf("column %d has categories and the target %d classes: the best set of levels is known for two classes and for real targets only; hand in one column of 0 and 1 for each level, or one class against the rest", j, y.classes)
		}
	}
	return nil
}
