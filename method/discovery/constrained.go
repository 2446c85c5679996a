package discovery

import (
	"cmp"
	"fmt"
	"math/bits"
	"reflect"
	"slices"
)

// The quasi-p up to which a column counts as worth a try, and a box as good.
const (
	tryBelow  = 0.1
	keepBelow = 0.05
	mostRuns  = 1 << 14
)

// Constrained gives the boxes that are not beaten by another in coverage, density and
// few restricted columns at once, and all of whose limits have a quasi-p of at most
// 0.05, everything not among them: fewest columns first, then largest coverage first. Prim is run on every set of
// at most so many columns (0 for any number) among those that have a limit with a
// quasi-p of at most 0.1 somewhere on the trajectory over all columns; so a column that
// Prim picks early and would not need does not stand in the way. (J. H. Kwakkel, "A
// generalized many-objective optimization approach for scenario discovery", Futures
// and Foresight Science 1 (2019) e8, which calls it constrained PRIM.)
func Constrained(t *Table, y []bool, columns int, set Settings) ([]Box, error) {
	full, err := Prim(t, y, set)
	if err != nil {
		return nil, err
	}
	if columns < 0 {
		return nil, fmt.Errorf("sets of at most %d columns: take 1 or more, or 0 for any number", columns)
	}
	if set, err = set.checked(); err != nil {
		return nil, err
	}
	try := worthATry(full)
	if columns == 0 {
		columns = len(try)
	}
	if runs := subsets(len(try), columns); runs > mostRuns {
		return nil, fmt.Errorf("%d columns have a quasi-p of at most %v somewhere, which makes more than %d sets of up to %d: allow fewer in a set, or hand in fewer columns", len(try), tryBelow, mostRuns, columns)
	}
	k, _ := t.positives(y)
	marked := marks(y)
	var boxes []Box
	for mask := uint64(1); mask < 1<<len(try); mask++ {
		if bits.OnesCount64(mask) > columns {
			continue
		}
		var some []int
		for i, c := range try {
			if mask>>i&1 == 1 {
				some = append(some, c)
			}
		}
		run := newSearch(t, some, nil, nil, marked, set).boxes(t.rows, k)
		for _, b := range run.Boxes[1:] {
			if b.passes(keepBelow) {
				boxes = append(boxes, b)
			}
		}
	}
	return undominated(boxes), nil
}

// worthATry is the columns with a limit of small quasi-p on some box.
func worthATry(t *Trajectory) []int {
	var columns []int
	for _, b := range t.Boxes {
		for _, l := range b.Region {
			if l.QuasiP() <= tryBelow {
				columns = append(columns, l.Column)
			}
		}
	}
	slices.Sort(columns)
	return slices.Compact(columns)
}

// subsets is how many sets of 1 to most out of n there are, or more than mostRuns.
func subsets(n, most int) int {
	sum, choose := 0, 1
	for k := 1; k <= min(n, most) && sum <= mostRuns; k++ {
		choose = choose * (n - k + 1) / k
		sum += choose
	}
	return sum
}

// undominated sorts boxes and keeps those that no other beats, one of each kind.
func undominated(boxes []Box) []Box {
	slices.SortStableFunc(boxes, func(a, b Box) int {
		return cmp.Or(
			cmp.Compare(len(a.Restricted()), len(b.Restricted())),
			cmp.Compare(b.Coverage, a.Coverage),
			cmp.Compare(b.Density, a.Density),
		)
	})
	var out []Box
	for _, b := range boxes {
		// Whatever beats b, or is the same, comes before it.
		if !slices.ContainsFunc(out, func(a Box) bool { return beats(a, b) || reflect.DeepEqual(a.Region, b.Region) }) {
			out = append(out, b)
		}
	}
	return out
}

// beats says whether a is nowhere worse than b and somewhere better.
func beats(a, b Box) bool {
	dims := len(a.Restricted()) - len(b.Restricted())
	return a.Coverage >= b.Coverage && a.Density >= b.Density && dims <= 0 &&
		(a.Coverage > b.Coverage || a.Density > b.Density || dims < 0)
}
