package crossimpact

import (
	"cmp"
	"fmt"
	"slices"
)

// EditOptions say which judgements an edit may change; the zero EditOptions
// keep them within the usual scale of -3 to +3 and change sections that exist.
type EditOptions struct {
	// Low and High bound the judgements that are changed; both 0 stand for -3
	// and +3. A judgement outside of them is never moved further out.
	Low, High int
	// Tolerance is the inconsistency that may remain.
	Tolerance int
	// AnySection: influences that were not judged so far may be introduced.
	AnySection bool
}

// Edit is the smallest change of judgements that mends one descriptor.
type Edit struct {
	Descriptor int
	// Deficit is how far the descriptor falls short, less the tolerance.
	Deficit int
	// Cost is the sum of the absolute changes.
	Cost    int
	Changes []Change // by From, State, Toward
}

// SmallestEdits finds, for each descriptor that keeps z from being consistent,
// the cheapest change of judgements that mends it. Balances of different
// descriptors share no judgement, so the edits do not disturb each other:
// together they are the smallest edit that makes z consistent. There always is
// one: each judgement can at least be moved to where it does not favour a rival.
//
// Closed form: for descriptor j let g_l = B(l) - B(z_j) - t be what each rival l
// is ahead. Raising judgements in favour of z_j by a in all costs a and closes
// a of every gap; what is left of each gap is closed by lowering judgements in
// favour of that rival. The cost a + sum over l of max(0, g_l - a) falls until
// only one gap is open and is then flat until that gap is closed, so it is least
// for every a between the second largest gap and the largest; without bounds
// it equals the largest gap. Bounds limit a from above by the room to raise and
// from below by what the room to lower cannot do. Of the cheapest changes the
// one with the fewest cells is taken, then the one that raises most; within a
// column, cells with more room first, then by descriptor.
//
// Edits change other configurations too: a mended one may cost another its
// consistency.
func (m Matrix) SmallestEdits(z Configuration, o EditOptions) ([]Edit, error) {
	if err := m.Check(z); err != nil {
		return nil, err
	}
	if o.Low == 0 && o.High == 0 {
		o.Low, o.High = -3, 3
	}
	switch {
	case o.Low > o.High || o.Low < -LargestJudgement || o.High > LargestJudgement:
		return nil, fmt.Errorf("judgements cannot be kept between %d and %d", o.Low, o.High)
	case o.Tolerance < 0:
		return nil, fmt.Errorf("a tolerance must not be below 0, as %d is", o.Tolerance)
	}
	var out []Edit
	for j, b := range m.Balances(z) {
		gaps := make([]int, len(b))
		worst := 0
		for l, x := range b {
			gaps[l] = x - b[z[j]] - o.Tolerance
			worst = max(worst, gaps[l])
		}
		if worst > 0 {
			out = append(out, m.mend(z, j, gaps, worst, o))
		}
	}
	return out, nil
}

// room is how far one judgement may be moved.
type room struct {
	cell Cell
	was  int
	far  int
}

// rooms lists the cells of a column of j that z reads and that may be moved in
// the given direction, widest first, and their sum.
func (m Matrix) rooms(z Configuration, j, column, direction int, o EditOptions) (cells []room, sum int) {
	for i, k := range z {
		if i == j || !o.AnySection && !m.Has(i, j) {
			continue
		}
		cell := Cell{i, k, j, column}
		was := m.At(cell)
		far := o.High - was
		if direction < 0 {
			far = was - o.Low
		}
		if far <= 0 {
			continue
		}
		cells = append(cells, room{cell, was, far})
		sum += far
	}
	slices.SortStableFunc(cells, func(a, b room) int { return cmp.Compare(b.far, a.far) })
	return cells, sum
}

func (m Matrix) mend(z Configuration, j int, gaps []int, worst int, o EditOptions) Edit {
	edit := Edit{Descriptor: j, Deficit: worst}
	raise, most := m.rooms(z, j, z[j], 1, o)
	lower := make([][]room, len(gaps))
	least, second := 0, 0 // bounds of a; the second largest gap
	largest := -1
	for l, g := range gaps {
		if l == z[j] || g <= 0 {
			continue
		}
		var can int
		lower[l], can = m.rooms(z, j, l, -1, o)
		least = max(least, g-can)
		if largest < 0 || g > gaps[largest] {
			largest = l
		}
	}
	for l, g := range gaps {
		if l != z[j] && l != largest {
			second = max(second, g)
		}
	}
	from := max(least, min(second, most))
	to := max(from, min(most, worst))
	best, cells := -1, 0
	for a := to; a >= from; a-- {
		n := touched(raise, a)
		for l, g := range gaps {
			if l != z[j] && g > a {
				n += touched(lower[l], g-a)
			}
		}
		if best < 0 || n < cells {
			best, cells = a, n
		}
	}
	edit.Changes = take(edit.Changes, raise, best, 1)
	edit.Cost = best
	for l, g := range gaps {
		if l != z[j] && g > best {
			edit.Changes = take(edit.Changes, lower[l], g-best, -1)
			edit.Cost += g - best
		}
	}
	slices.SortFunc(edit.Changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Toward, b.Toward))
	})
	return edit
}

// touched is how many of the cells it takes to move by the amount in all.
func touched(cells []room, amount int) int {
	n := 0
	for ; amount > 0; n++ {
		amount -= cells[n].far
	}
	return n
}

func take(changes []Change, cells []room, amount, direction int) []Change {
	for _, c := range cells {
		by := min(c.far, amount)
		if by == 0 {
			break
		}
		amount -= by
		changes = append(changes, Change{c.cell, c.was, c.was + direction*by})
	}
	return changes
}
