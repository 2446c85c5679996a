package discovery

import (
	"fmt"
	"math"
	"slices"
)

// Table is rows of inputs, checked, each column with its values in order. It is not
// changed by what is done with it, and goroutines may share it.
type Table struct {
	columns []Column
	rows    int
	values  [][]float64 // of each column the distinct values, upwards
	rank    [][]uint32  // of each column and row, where in values its value stands
}

// maxRows is how many rows a table may have, so that ranks and counts fit.
const maxRows = math.MaxInt32

// NewTable checks the columns and keeps them, not copies: they must not be changed
// afterwards. It needs a column, a row, as many rows in every column, a name for
// each column that no other has, and finite numbers. Beside the columns it takes
// 12 bytes a cell.
func NewTable(columns ...Column) (*Table, error) {
	if len(columns) == 0 {
		return nil, fmt.Errorf("no column: hand in one for each input")
	}
	t := &Table{columns: slices.Clone(columns), rows: len(columns[0].Values)}
	if t.rows == 0 {
		return nil, fmt.Errorf("column %q has no row: hand in one for each future", columns[0].Name)
	}
	if t.rows > maxRows || len(columns) > maxColumns {
		return nil, fmt.Errorf("%d rows of %d columns: take at most %d rows and %d columns", t.rows, len(columns), maxRows, maxColumns)
	}
	seen := map[string]bool{}
	for i := range t.columns {
		c := &t.columns[i]
		if len(c.Values) != t.rows {
			return nil, fmt.Errorf("column %q has %d rows, column %q has %d: hand in the same rows for every column", c.Name, len(c.Values), columns[0].Name, t.rows)
		}
		if seen[c.Name] {
			return nil, fmt.Errorf("two columns are named %q: name each differently", c.Name)
		}
		seen[c.Name] = true
		if err := c.check(); err != nil {
			return nil, err
		}
	}
	var s sorter
	for _, c := range t.columns {
		values, rank := s.rank(c.Values)
		t.values = append(t.values, values)
		t.rank = append(t.rank, rank)
	}
	return t, nil
}

// maxColumns is how many columns a table may have: two limits each, counted in 16
// bits.
const maxColumns = 1 << 14

// Rows is how many rows there are.
func (t *Table) Rows() int { return t.rows }

// Columns are the columns, not to be changed.
func (t *Table) Columns() []Column { return t.columns }

// Row copies the values of a row to dst, which is made if it has no room.
func (t *Table) Row(i int, dst []float64) []float64 {
	dst = slices.Grow(dst[:0], len(t.columns))
	for _, c := range t.columns {
		dst = append(dst, c.Values[i])
	}
	return dst
}

// positives counts the rows of interest, of which there must be some and not all.
func (t *Table) positives(y []bool) (k int, err error) {
	if len(y) != t.rows {
		return 0, fmt.Errorf("%d rows are marked, the table has %d: mark each row as of interest or not", len(y), t.rows)
	}
	for _, is := range y {
		if is {
			k++
		}
	}
	switch k {
	case 0:
		return 0, fmt.Errorf("none of the %d rows is of interest: there is nothing to look for; choose a milder threshold", t.rows)
	case t.rows:
		return 0, fmt.Errorf("all %d rows are of interest: there is nothing to tell apart; choose a stricter threshold", t.rows)
	}
	return k, nil
}
