package hedge

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"hedge/diag/spell"
	"hedge/frame"
	"hedge/method/discovery"
)

// MostLevels is how many different texts a column may have to be an input by default.
const MostLevels = 50

// FileInputs says how the columns of a table become inputs.
type FileInputs struct {
	Target string   // an expression over the columns, see EvaluateTarget
	Inputs []string // names, or numbers and ranges of numbers from 1 ("3-11"); nil: all that the target does not read
	Text   []string // columns that are categories though their cells are numbers
	Rows   int64    // most rows to read; 0: no limit
	Memory int64    // most bytes of columns; 0: no limit
}

// DiscoverFile reads a table, CSV or Parquet, and says in which region of its inputs
// the rows lie for which the target is true; for a target that is a number, where it is
// large.
func DiscoverFile(r io.ReaderAt, size int64, in FileInputs, o DiscoverOptions) (*Discovery, *frame.Table, error) {
	kinds := map[string]frame.Kind{}
	for _, name := range in.Text {
		kinds[name] = frame.Text
	}
	t, err := frame.Read(r, size, frame.Options{Kinds: kinds, MaxRows: in.Rows, MaxBytes: in.Memory})
	if err != nil {
		return nil, nil, err
	}
	if t.Rows() == 0 {
		return nil, t, errors.New("the table has no rows")
	}
	target, err := EvaluateTarget(in.Target, &t.Frame)
	if err != nil {
		return nil, t, err
	}
	d := &Discovery{What: in.Target}
	chosen, err := d.choose(t, in, target)
	if err != nil {
		return nil, t, err
	}
	rows := d.complete(t, chosen, target)
	if len(rows) == 0 {
		return nil, t, errors.New("no row has a value in every input and in the target")
	}
	var columns []discovery.Column
	for _, i := range chosen {
		if c, ok := d.input(&t.Columns[i], rows, o.Parity); ok {
			columns = append(columns, c)
		}
	}
	if len(columns) == 0 {
		return nil, t, errors.New("no input varies: name some with --inputs")
	}
	if d.Table, err = discovery.NewTable(columns...); err != nil {
		return nil, t, err
	}
	if target.Truth == nil {
		return d, t, d.number(target, rows, o)
	}
	y := make([]bool, len(rows))
	for i, n := range rows {
		y[i] = target.Truth[n]
	}
	d.What = in.Target + " is true"
	return d, t, discover(d, y, o)
}

// number looks for where a number is large.
func (d *Discovery) number(target *Target, rows []int, o DiscoverOptions) error {
	if o.Method != "prim" || o.Boxes > 1 {
		return fmt.Errorf("%s is a number in every row: the method prim looks for one box in which it is large; for another method compare it, as in %s > 10", d.What, d.What)
	}
	set, err := o.settings()
	if err != nil {
		return err
	}
	y := make([]float64, len(rows))
	for i, n := range rows {
		y[i] = target.Number[n]
	}
	if slices.Min(y) == slices.Max(y) {
		return fmt.Errorf("%s is %v in every row: there is nothing to look for", d.What, y[0])
	}
	found, err := discovery.PrimMean(d.Table, y, set)
	if err != nil {
		return err
	}
	d.Method, d.N, d.Means = "prim", len(y), found.Boxes
	for i, b := range found.Boxes { // the last all of whose limits chance could not replace
		if !slices.ContainsFunc(b.Region, func(l discovery.Limit) bool { return l.QuasiP() > 0.05 }) {
			d.Chosen = i
		}
	}
	return nil
}

// choose lists the columns that are inputs.
func (d *Discovery) choose(t *frame.Table, in FileInputs, target *Target) ([]int, error) {
	if in.Inputs != nil {
		return named(t, in.Inputs)
	}
	var out []int
	for i := range t.Columns {
		c := &t.Columns[i]
		switch {
		case slices.Contains(target.Columns, c.Name):
		case c.Kind == frame.Text && len(c.Levels) > MostLevels:
			d.Notes = append(d.Notes, fmt.Sprintf("%s is left out: it has %d different texts, more than %d; --inputs names it all the same", c.Name, len(c.Levels), MostLevels))
		case counts(c):
			d.Notes = append(d.Notes, fmt.Sprintf("%s is left out: it counts the rows; --inputs names it all the same", c.Name))
		default:
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return nil, errors.New("the target reads every column: nothing is left to explain it by")
	}
	return out, nil
}

// counts reports whether a column counts the rows up by one.
func counts(c *frame.Column) bool {
	if c.Kind != frame.Int || c.Rows() < 3 {
		return false
	}
	for i, x := range c.Ints {
		if !c.Has(i) || x != c.Ints[0]+int64(i) {
			return false
		}
	}
	return true
}

// named finds columns by name, number or range of numbers.
func named(t *frame.Table, names []string) ([]int, error) {
	var out []int
	var have []string
	for _, c := range t.Columns {
		have = append(have, c.Name)
	}
	add := func(i int) {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	for _, name := range names {
		name = strings.TrimSpace(name)
		if i := slices.Index(have, name); i >= 0 {
			add(i)
			continue
		}
		from, to, isRange := strings.Cut(name, "-")
		a, err := strconv.Atoi(from)
		b := a
		if isRange && err == nil {
			b, err = strconv.Atoi(to)
		}
		switch {
		case err != nil:
			if near := spell.Nearest(name, have); near != "" {
				return nil, fmt.Errorf("there is no column %q; did you mean %s?", name, near)
			}
			return nil, fmt.Errorf("there is no column %q; there are %s", name, strings.Join(have[:min(len(have), 20)], ", "))
		case a < 1 || b > len(have) || a > b:
			return nil, fmt.Errorf("columns %s: the table has columns 1 to %d", name, len(have))
		}
		for i := a; i <= b; i++ {
			add(i - 1)
		}
	}
	return out, nil
}

// complete lists the rows that have a value in every input and in the target.
func (d *Discovery) complete(t *frame.Table, chosen []int, target *Target) []int {
	var rows []int
	missing := make([]int, len(t.Columns)+1)
	for n := range t.Rows() {
		lacks := -1
		if target.Absent != nil && target.Absent[n] {
			lacks = len(t.Columns)
		}
		for _, i := range chosen {
			if lacks < 0 && !t.Columns[i].Has(n) {
				lacks = i
			}
		}
		if lacks >= 0 {
			missing[lacks]++
			continue
		}
		rows = append(rows, n)
	}
	for i, n := range missing {
		if n > 0 {
			name := "the target"
			if i < len(t.Columns) {
				name = t.Columns[i].Name
			}
			d.Notes = append(d.Notes, fmt.Sprintf("%d rows are left out: %s has no value there", n, name))
		}
	}
	return rows
}

// input makes a column of the rows; false for one that never varies.
func (d *Discovery) input(c *frame.Column, rows []int, parity bool) (discovery.Column, bool) {
	x := make([]float64, len(rows))
	codes := make([]int, len(rows))
	truths := make([]bool, len(rows))
	whole, varies := true, false
	for i, n := range rows {
		switch c.Kind {
		case frame.Int:
			x[i] = float64(c.Ints[n])
		case frame.Bool:
			truths[i] = c.Bools[n]
			x[i] = truth(truths[i])
		case frame.Text:
			codes[i] = int(c.Codes[n])
			x[i] = float64(codes[i])
		default:
			x[i] = c.Floats[n]
			whole = whole && x[i] == math.Trunc(x[i])
		}
		varies = varies || x[i] != x[0]
	}
	if !varies {
		d.Notes = append(d.Notes, fmt.Sprintf("%s is left out: it never varies", c.Name))
		return discovery.Column{}, false
	}
	switch {
	case c.Kind == frame.Text:
		return discovery.Levelled(c.Name, discovery.Categorical, c.Levels, codes), true
	case c.Kind == frame.Bool:
		return discovery.YesNo(c.Name, truths), true
	case c.Kind == frame.Int || parity && whole:
		return discovery.Column{Name: c.Name, Kind: discovery.Integer, Values: x}, true
	}
	return discovery.Column{Name: c.Name, Kind: discovery.Real, Values: x}, true
}
