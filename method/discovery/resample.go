package discovery

import (
	"fmt"
	"math"
	"slices"

	"hedge/num"
)

// Resamples is how often Resample draws.
const Resamples = 10

// Stability is how well a box comes back when half of the rows is looked at.
type Stability struct {
	Runs int // of Resamples, those whose half had rows of both sorts

	// Of each column of the table, the share of runs whose box restricts it: the box
	// nearest in coverage, and the box nearest in density.
	ByCoverage, ByDensity []float64

	// Limits says, for each limit of the box, what became of it in the boxes nearest
	// in coverage.
	Limits []Drift

	// Overlap is how much these boxes have in common with the box: the mean over runs of
	// the rows of the table in both, by those in either.
	Overlap float64
}

// Drift is what became of one limit.
type Drift struct {
	Share  float64   // of the runs, those with a limit on the same side of the column
	Values []float64 // where they have it, upwards; of AtLeast and AtMost
	Kept   []float64 // of OneOf: for each level of the column the share of runs that keep it
}

// Resample looks at how stable a box is: with the same settings Prim is run on ten
// random halves of the rows, drawn without putting back, and on each trajectory the box
// is compared with that nearest to it in coverage, and in density (Bryant and Lempert
// 2010). A column that most halves restrict is no accident of the sample.
func Resample(t *Table, y []bool, b Box, seed uint64, set Settings) (*Stability, error) {
	if _, err := t.positives(y); err != nil {
		return nil, err
	}
	set, err := set.checked()
	if err != nil {
		return nil, err
	}
	for _, l := range b.Region {
		if l.Column < 0 || l.Column >= len(t.columns) {
			return nil, fmt.Errorf("the box limits column %d, the table has %d: hand in a box of this table", l.Column, len(t.columns))
		}
	}
	s := &Stability{
		ByCoverage: make([]float64, len(t.columns)), ByDensity: make([]float64, len(t.columns)),
		Limits: make([]Drift, len(b.Region)),
	}
	for i, l := range b.Region {
		if l.Bound == OneOf {
			s.Limits[i].Kept = make([]float64, len(t.columns[l.Column].Levels))
		}
	}
	marked, inside, half := marks(y), b.Inside(t), make([]bool, t.rows)
	for run := range Resamples {
		order := num.NewPermutation(seed, fmt.Sprintf("half %d", run), uint64(t.rows))
		n, k := t.rows/2, 0
		for i := range half {
			half[i] = order.At(uint64(i)) < uint64(n)
			if half[i] && y[i] {
				k++
			}
		}
		if k == 0 || k == n {
			continue
		}
		s.add(t, b, inside, newSearch(t, t.all(), half, nil, marked, set).boxes(n, k))
	}
	if s.Runs == 0 {
		return nil, fmt.Errorf("no half of the %d rows has rows both of interest and not: there is too little to resample; add rows", t.rows)
	}
	for _, shares := range [][]float64{s.ByCoverage, s.ByDensity} {
		divide(shares, s.Runs)
	}
	for i := range s.Limits {
		d := &s.Limits[i]
		slices.Sort(d.Values)
		d.Share /= float64(s.Runs)
		divide(d.Kept, s.Runs)
	}
	s.Overlap /= float64(s.Runs)
	return s, nil
}

// add counts one run.
func (s *Stability) add(t *Table, b Box, inside []bool, run *Trajectory) {
	s.Runs++
	match := nearest(run.Boxes, b, func(b Box) float64 { return b.Coverage })
	for _, c := range match.Restricted() {
		s.ByCoverage[c]++
	}
	for _, c := range nearest(run.Boxes, b, func(b Box) float64 { return b.Density }).Restricted() {
		s.ByDensity[c]++
	}
	for i, l := range b.Region {
		d := &s.Limits[i]
		at := slices.IndexFunc(match.Region, func(m Limit) bool { return m.Column == l.Column && m.Bound == l.Bound })
		if at < 0 {
			for k := range d.Kept {
				d.Kept[k]++
			}
			continue
		}
		d.Share++
		if l.Bound != OneOf {
			d.Values = append(d.Values, match.Region[at].Value)
		}
		for _, k := range match.Region[at].Keep {
			d.Kept[k]++
		}
	}
	both, either := 0, 0
	for i, in := range match.Inside(t) {
		if in && inside[i] {
			both++
		}
		if in || inside[i] {
			either++
		}
	}
	if either > 0 {
		s.Overlap += float64(both) / float64(either)
	}
}

// nearest is the box whose measure is nearest to that of another, the first of several.
func nearest(boxes []Box, to Box, of func(Box) float64) Box {
	best := boxes[0]
	for _, b := range boxes[1:] {
		if math.Abs(of(b)-of(to)) < math.Abs(of(best)-of(to)) {
			best = b
		}
	}
	return best
}

func divide(x []float64, by int) {
	for i := range x {
		x[i] /= float64(by)
	}
}
