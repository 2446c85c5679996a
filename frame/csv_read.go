package frame

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// checkEvery is after how many rows the memory of the columns is looked at.
const checkEvery = 1024

// ReadCSV reads a table of text: a header of names, then rows of as many cells,
// apart by commas, semicolons or tabs. A cell that is empty, NA or NaN and not in
// quotes is absent. The kind of a column is the narrowest that fits the whole file:
// true and false, whole numbers, numbers, text. A column that turns out to be text
// only after numbers is read a second time, so that its text is that of the file.
//
// The text is never held as a whole, the columns are. It returns an error for a
// header with an empty name or a name met twice, a row with another number of
// cells, quotes that do not match, text that is not UTF-8, a cell that is not of a
// kind given in the options, and a table beyond their limits.
func ReadCSV(r io.ReaderAt, size int64, o Options) (*Table, error) {
	if o.Separator != 0 && o.Separator != ',' && o.Separator != ';' && o.Separator != '\t' {
		return nil, fmt.Errorf("%q is no separator: use ',', ';' or a tab", o.Separator)
	}
	c := newCells(io.NewSectionReader(r, 0, size))
	c.separator = o.Separator
	columns, err := header(c, o)
	if err != nil {
		return nil, err
	}
	rows, err := fill(c, columns, o)
	if err != nil {
		return nil, err
	}
	var again []*growing
	for _, g := range columns {
		g.settle(rows)
		if g.reread {
			again = append(again, g)
		}
	}
	if len(again) > 0 {
		for _, g := range again {
			*g = growing{Column: Column{Field: Field{Name: g.Name, Kind: Text}}, some: true, given: true, note: g.note}
		}
		for _, g := range columns {
			g.reread = !slices.Contains(again, g)
		}
		c = newCells(io.NewSectionReader(r, 0, size))
		c.separator = o.Separator
		if _, err = c.next(); err != nil {
			return nil, err
		}
		if _, err = fill(c, columns, o); err != nil {
			return nil, err
		}
	}
	t := &Table{Separator: c.separator}
	for _, g := range columns {
		t.Columns = append(t.Columns, g.Column)
		if g.note != nil {
			t.Notes = append(t.Notes, *g.note)
		}
	}
	return t, nil
}

// header reads the names.
func header(c *cells, o Options) ([]*growing, error) {
	names, err := c.next()
	if err != nil {
		return nil, err
	}
	if names == nil {
		return nil, errors.New("the file is empty: the first line has to name the columns")
	}
	var columns []*growing
	seen := map[string]int{}
	for i, n := range names {
		name := string(n.text)
		if name == "" {
			return nil, fmt.Errorf("line %d: column %d of %d has no name: name it, or take it out of every line", c.line, i+1, len(names))
		}
		if at, twice := seen[name]; twice {
			return nil, fmt.Errorf("line %d: columns %d and %d are both named %q: rename one", c.line, at+1, i+1, name)
		}
		seen[name] = i
		g := &growing{Column: Column{Field: Field{Name: name}}}
		g.Kind, g.given = o.Kinds[name]
		g.some = g.given
		columns = append(columns, g)
	}
	return columns, unknown(o, seen)
}

// unknown says which column whose kind is given is not in the table.
func unknown[V any](o Options, names map[string]V) error {
	for _, name := range slices.Sorted(maps.Keys(o.Kinds)) {
		if _, ok := names[name]; !ok {
			return fmt.Errorf("there is no column %q, whose kind is given: the columns are %q", name, slices.Sorted(maps.Keys(names)))
		}
		if o.Kinds[name] > Bool {
			return fmt.Errorf("column %q is to be of an unknown kind, %s", name, o.Kinds[name])
		}
	}
	return nil
}

// fill reads all rows into the columns and counts them.
func fill(c *cells, columns []*growing, o Options) (int, error) {
	for rows := 0; ; rows++ {
		record, err := c.next()
		if err != nil {
			return 0, err
		}
		if record == nil {
			return rows, o.room(int64(rows), memory(columns))
		}
		if len(record) != len(columns) {
			return 0, fmt.Errorf("line %d has %d cells, the header names %d columns: is a separator missing, or one too many, or a cell with a separator not in quotes? The separator is %q", c.line, len(record), len(columns), c.separator)
		}
		for i, g := range columns {
			if err := g.add(record[i], rows, c.line); err != nil {
				return 0, err
			}
		}
		if rows%checkEvery == 0 || int64(rows) == o.MaxRows {
			if err := o.room(int64(rows)+1, memory(columns)); err != nil {
				return 0, err
			}
		}
	}
}

func memory(columns []*growing) int64 {
	var sum int64
	for _, g := range columns {
		sum += g.bytes() + g.size
	}
	return sum
}

// settle ends a column: one without any value is of absent numbers, or of empty texts
// if some stand in quotes.
func (g *growing) settle(rows int) {
	if g.some || g.reread {
		return
	}
	if g.doubt {
		g.again()
		return
	}
	g.some = true
	g.fill(rows)
	if rows > 0 {
		g.note = &Note{Column: g.Name, Text: "no cell has a value"}
	}
}
