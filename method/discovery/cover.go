package discovery

import "fmt"

// Covering is what becomes of the rows of a box before the next is looked for.
type Covering int

const (
	// Remove takes them out (Friedman and Fisher 1999). Later boxes may
	// reach into earlier ones, where they find no row.
	Remove Covering = iota

	// Unmark keeps them but no longer counts them as of interest, so that later boxes
	// have to avoid them (C. Guivarch, J. Rozenberg and V. Schweizer, "The diversity of
	// socio-economic pathways and CO2 emissions scenarios", Environmental Modelling and
	// Software 80 (2016), doi 10.1016/j.envsoft.2016.03.006).
	Unmark
)

// Round is one search among what earlier boxes leave.
type Round struct {
	*Trajectory
	Chosen int // the box whose rows were taken away
}

// Box is the box chosen.
func (r Round) Box() Box { return r.Boxes[r.Chosen] }

// Cover finds up to so many boxes, one after the other, each among the rows that the
// boxes chosen before leave. Coverage and mass are shares of the whole table also for
// later boxes; density and quasi-p are of the rows left. It stops early when a
// search does not get beyond its first box or nothing of interest is left. choose
// picks a box from each trajectory; nil picks the last.
func Cover(t *Table, y []bool, boxes int, how Covering, choose func(*Trajectory) int, set Settings) ([]Round, error) {
	k, err := t.positives(y)
	if err != nil {
		return nil, err
	}
	if set, err = set.checked(); err != nil {
		return nil, err
	}
	if boxes < 1 {
		return nil, fmt.Errorf("%d boxes: ask for at least one", boxes)
	}
	if how != Remove && how != Unmark {
		return nil, fmt.Errorf("covering %d is none: take Remove or Unmark", how)
	}
	if choose == nil {
		choose = func(t *Trajectory) int { return len(t.Boxes) - 1 }
	}
	taken, left := make([]bool, t.rows), marks(y)
	var rounds []Round
	for range boxes {
		s := newSearch(t, t.all(), nil, taken, left, set)
		if s.rows() == 0 || left.sum(s.inside) == 0 {
			break
		}
		r := Round{Trajectory: s.boxes(t.rows, k)}
		if len(r.Boxes) == 1 && len(rounds) > 0 {
			break
		}
		if r.Chosen = choose(r.Trajectory); r.Chosen < 0 || r.Chosen >= len(r.Boxes) {
			return nil, fmt.Errorf("box %d was chosen of a trajectory of %d: choose one from 0 to %d", r.Chosen, len(r.Boxes), len(r.Boxes)-1)
		}
		rounds = append(rounds, r)
		for i, in := range r.Box().Inside(t) {
			switch {
			case in && how == Remove:
				taken[i] = true
			case in:
				left.weight[i] = 0
			}
		}
	}
	return rounds, nil
}
