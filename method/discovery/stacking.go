package discovery

import (
	"cmp"
	"fmt"
	"slices"

	"hedge/num"
	"hedge/num/tree"
)

// StackSettings are how Stack ranks and bins. The zero StackSettings are the usual
// ones.
type StackSettings struct {
	Columns int // how many of the most important columns are stacked; 0 stands for 4
	Bins    int // of a column in order; 0 stands for 3
	Seed    uint64
	Workers int // goroutines; their number changes no bit
}

// Rank is how important a column is.
type Rank struct {
	Column int
	Share  float64 // of the fall in variance, over extremely randomised trees; all sum to 1
	Error  float64 // standard error over the trees
}

// Axis is a stacked column.
type Axis struct {
	Column int
	// Bins are from the lowest values to the highest, or one for each level seen.
	Bins []Bin
}

// Bin is the rows whose value of a column lies from Low to High, both met in the table.
type Bin struct {
	Low, High float64
	Rows      int
}

// Cell is the rows of one bin of every axis.
type Cell struct {
	Rows int
	Mean float64 // of y; NaN without a row
}

// Stacked is a table of the mean of y, nested: the most important column parts the
// rows of the picture into bands, the second its columns, the third the bands again,
// and so on.
type Stacked struct {
	Ranks        []Rank // of all columns, the most important first
	Down, Across []Axis // the outermost first
	// Cells[i][k] is in bin i down and k across, the innermost axis running fastest.
	Cells [][]Cell
}

// Stack is dimensional stacking for scenario discovery: columns are ranked by extremely
// randomised trees, each of the first few is cut into bins of about as many rows, and a
// nested table holds the mean of y in every combination of bins (S. Suzuki, D. Stern and
// T. Manzocchi, "Using association rule mining and high-dimensional visualization to
// explore the impact of geological features on dynamic flow behavior", SPE 174774
// (2015); the picture: J. LeBlanc, M. O. Ward and N. Wittels, "Exploring N-dimensional
// databases", IEEE Visualization (1990) 230-237; the trees: tree.Importance). A column
// that no tree uses is not stacked. Rows with equal values share a bin, so that a column
// with few values may have fewer bins.
//
// y is a number for each row; 1 for a row of interest and 0 otherwise makes the mean a
// density.
func Stack(t *Table, y []float64, set StackSettings) (*Stacked, error) {
	if len(y) != t.rows {
		return nil, fmt.Errorf("%d numbers for %d rows: hand in one for each row", len(y), t.rows)
	}
	usual := func(v *int, is, least int, name string) error {
		if *v == 0 {
			*v = is
		}
		if *v < least {
			return fmt.Errorf("%s is %d: take at least %d, or 0 for the usual %d", name, *v, least, is)
		}
		return nil
	}
	if err := cmp.Or(usual(&set.Columns, 4, 1, "Columns"), usual(&set.Bins, 3, 2, "Bins")); err != nil {
		return nil, err
	}
	scores, err := tree.Importance(t.inputs(), tree.Values(y), tree.Forest{Seed: set.Seed, Workers: set.Workers})
	if err != nil {
		return nil, err
	}
	s := &Stacked{}
	for j, score := range scores {
		s.Ranks = append(s.Ranks, Rank{j, score.Share, score.Error})
	}
	slices.SortStableFunc(s.Ranks, func(a, b Rank) int { return cmp.Compare(b.Share, a.Share) })
	for k, r := range s.Ranks[:min(set.Columns, len(s.Ranks))] {
		if r.Share == 0 {
			break
		}
		a := Axis{r.Column, t.bins(r.Column, set.Bins)}
		if k%2 == 0 {
			s.Down = append(s.Down, a)
		} else {
			s.Across = append(s.Across, a)
		}
	}
	if high, wide := size(s.Down), size(s.Across); high*wide > mostCells {
		return nil, fmt.Errorf("a table of %d by %d cells: ask for fewer columns or bins", high, wide)
	}
	s.fill(t, y)
	return s, nil
}

// mostCells is how large a table may be.
const mostCells = 1 << 20

// size is how many bins the axes have together.
func size(axes []Axis) int {
	n := 1
	for _, a := range axes {
		n = min(n*len(a.Bins), mostCells+1)
	}
	return n
}

// bins cuts a column: one in order where the share of rows passes 1/n, 2/n and so on,
// each value going to the bin in which the middle of its rows lies.
func (t *Table) bins(j, n int) []Bin {
	values := t.values[j]
	counts := make([]int, len(values))
	for _, k := range t.rank[j] {
		counts[k]++
	}
	var out []Bin
	below, last := 0, -1
	for k, v := range values {
		bin := k
		if t.columns[j].Kind.InOrder() && len(values) > n {
			bin = int((2*int64(below) + int64(counts[k])) * int64(n) / (2 * int64(t.rows)))
		}
		if bin != last {
			out = append(out, Bin{Low: v})
			last = bin
		}
		b := &out[len(out)-1]
		b.High = v
		b.Rows += counts[k]
		below += counts[k]
	}
	return out
}

// fill counts the rows and means of the cells.
func (s *Stacked) fill(t *Table, y []float64) {
	high, wide := size(s.Down), size(s.Across)
	of := make([]int32, t.rows) // the cell of each row
	place(of, t, s.Down)
	for i := range of {
		of[i] *= int32(wide)
	}
	across := make([]int32, t.rows)
	place(across, t, s.Across)
	counts := make([]int, high*wide+1)
	for i, k := range across {
		of[i] += k
		counts[of[i]+1]++
	}
	for k := 1; k < len(counts); k++ {
		counts[k] += counts[k-1]
	}
	sorted, next := make([]float64, t.rows), slices.Clone(counts)
	for i, k := range of {
		sorted[next[k]] = y[i]
		next[k]++
	}
	s.Cells = make([][]Cell, high)
	for i := range s.Cells {
		s.Cells[i] = make([]Cell, wide)
		for k := range s.Cells[i] {
			inside := sorted[counts[i*wide+k]:counts[i*wide+k+1]]
			s.Cells[i][k] = Cell{len(inside), num.Mean(inside)}
		}
	}
}

// place is where each row comes in nested axes.
func place(at []int32, t *Table, axes []Axis) {
	for _, a := range axes {
		of := make([]int32, len(t.values[a.Column])) // the bin of each value
		bin := 0
		for k, v := range t.values[a.Column] {
			for v > a.Bins[bin].High {
				bin++
			}
			of[k] = int32(bin)
		}
		for i, k := range t.rank[a.Column] {
			at[i] = at[i]*int32(len(a.Bins)) + of[k]
		}
	}
}
