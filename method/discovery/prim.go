package discovery

import "hedge/num"

// Trajectory is the boxes that peeling and pasting went through, the first of them
// everything, each later one a peel or a paste away from the one before.
type Trajectory struct {
	Boxes  []Box
	Pasted int // the first box that a paste made; len(Boxes) if none did
}

// Last is the box at the end.
func (t *Trajectory) Last() Box { return t.Boxes[len(t.Boxes)-1] }

// Prim peels rows off the region, a few at a time from whichever side raises the
// density best, until it holds the least mass or no peel gains; then it pastes rows
// back as long as the density grows (Friedman and Fisher 1999, with the candidates
// for levels and the objectives of Kwakkel and Jaxa-Rozen 2016). y marks the rows of
// interest: some of them, not all.
//
// A peel takes the share Peel of the rows inside off one end of a column in order,
// rows in a tie staying or going together, or drops one level of another column.
func Prim(t *Table, y []bool, set Settings) (*Trajectory, error) {
	k, err := t.positives(y)
	if err != nil {
		return nil, err
	}
	set, err = set.checked()
	if err != nil {
		return nil, err
	}
	return newSearch(t, t.all(), nil, nil, marks(y), set).boxes(t.rows, k), nil
}

// all is the numbers of all columns.
func (t *Table) all() []int {
	all := make([]int, len(t.columns))
	for i := range all {
		all[i] = i
	}
	return all
}

// marks is 1 for each positive.
func marks(y []bool) tallies {
	w := make([]int32, len(y))
	for i, is := range y {
		if is {
			w[i] = 1
		}
	}
	return newTallies(w)
}

// boxes runs the search, with so many rows and positives in the whole.
func (s *search) boxes(rows, positives int) *Trajectory {
	t := &Trajectory{}
	s.run(func(pasted bool) {
		if !pasted {
			t.Pasted++
		}
		b := Box{Region: s.region(), Rows: s.rows(), Positives: int(s.tallies.sum(s.inside))}
		b.shares(rows, positives)
		for i := range b.Region {
			l := &b.Region[i]
			freed := s.inside + s.alone(*l)
			l.LogQuasiP = num.LogBinomialTail(b.Positives, b.Rows, s.tallies.mean(freed))
		}
		t.Boxes = append(t.Boxes, b)
	})
	return t
}

// run peels and pastes to the end, with a word at the start and after each step.
func (s *search) run(note func(pasted bool)) {
	note(false)
	for s.peel() {
		note(false)
	}
	for s.paste() {
		note(true)
	}
}
