package crossimpact

import (
	"slices"
	"testing"
)

// TestBlame, from the published balance of A2 B1 C3 D1 E1 F1: distribution of
// wealth is at -7 against 7, a deficit of 14, and foreign policy and the rest
// are in their best states. The four judgements behind it are read off the
// published matrix: values -3|3 pull 6, government -2|2 and economy -2|2 pull 4
// each.
func TestBlame(t *testing.T) {
	s := readSomewhereland(t)
	got := s.m.Blame(short(s.PublishedBalanceOf))
	want := []Pull{{5, 0, 3, -3, 6}, {0, 1, 2, -2, 4}, {2, 2, 2, -2, 4}}
	if len(got) != 1 || got[0].Descriptor != 3 || got[0].State != 0 || got[0].Rival != 1 || got[0].Size != 14 || !slices.Equal(got[0].Pulls, want) {
		t.Errorf("%+v", got)
	}
}

// TestBlameAddsUp: the pulls of a deficit add up to it, it is the descriptor's
// inconsistency, and no inconsistent descriptor is left out.
func TestBlameAddsUp(t *testing.T) {
	d := newDice(12)
	for range 100 {
		m := randomMatrix(t, d, []int{3, 4, 2, 3, 5}, 0.8)
		z := d.configuration(m)
		blamed := make([]int, m.Len())
		last := 1 << 30
		for _, b := range m.Blame(z) {
			sum := 0
			for _, p := range b.Pulls {
				sum += p.Size
				if own, rival := (Cell{p.From, p.State, b.Descriptor, b.State}), (Cell{p.From, p.State, b.Descriptor, b.Rival}); m.At(own) != p.ForState || m.At(rival) != p.ForRival {
					t.Errorf("pull %+v is not in the matrix", p)
				}
			}
			if sum != b.Size || b.Size > last || !slices.IsSortedFunc(b.Pulls, func(x, y Pull) int { return y.Size - x.Size }) {
				t.Errorf("pulls of %+v add up to %d", b, sum)
			}
			last = b.Size
			blamed[b.Descriptor] = b.Size
		}
		if want := m.Inconsistencies(z); !slices.Equal(blamed, want) {
			t.Errorf("blamed %v, inconsistencies %v", blamed, want)
		}
	}
}

// TestSmallestEditEqualsBruteForce: for every way to set the judgements that a
// descriptor's balance reads, within the bounds, the least cost and, among
// those, the fewest cells.
func TestSmallestEditEqualsBruteForce(t *testing.T) {
	d := newDice(13)
	edits, bounded := 0, 0
	for n := range 200 {
		m := uneven(t, d, randomMatrix(t, d, []int{2 + d.below(2), 3, 4}, 0.9))
		o := EditOptions{Low: -1 - d.below(2), High: d.below(3), Tolerance: d.below(2), AnySection: d.chance(0.5)}
		z := d.configuration(m)
		got, err := m.SmallestEdits(z, o)
		if err != nil {
			t.Fatal(err)
		}
		var all []Change
		for j, short := range m.Inconsistencies(z) {
			at := slices.IndexFunc(got, func(e Edit) bool { return e.Descriptor == j })
			if (at >= 0) != (short > o.Tolerance) {
				t.Fatalf("descriptor %d falls short by %d, edit %d", j, short, at)
			}
			if at < 0 {
				continue
			}
			e := got[at]
			cost, cells := bruteEdit(t, m, z, j, o)
			if e.Cost != cost || len(e.Changes) != cells || e.Cost < e.Deficit {
				t.Errorf("matrix %d, %v, %+v, %+v: by brute force cost %d, %d cells", n, z, o, e, cost, cells)
			}
			sum := 0
			for _, c := range e.Changes {
				if m.At(c.Cell) != c.Was || c.Becomes < o.Low && c.Becomes < c.Was || c.Becomes > o.High && c.Becomes > c.Was || !o.AnySection && !m.Has(c.From, c.To) {
					t.Errorf("matrix %d, %+v: change %+v", n, o, c)
				}
				sum += max(c.Becomes-c.Was, c.Was-c.Becomes)
			}
			if sum != e.Cost {
				t.Errorf("changes %+v cost %d, not %d", e.Changes, sum, e.Cost)
			}
			edits++
			if e.Cost > e.Deficit {
				bounded++
			}
			all = append(all, e.Changes...)
		}
		mended, err := m.With(all)
		if err != nil {
			t.Fatal(err)
		}
		if mended.Inconsistency(z) > o.Tolerance {
			t.Errorf("matrix %d: all edits together leave an inconsistency of %d", n, mended.Inconsistency(z))
		}
	}
	if edits < 50 || bounded < 10 {
		t.Errorf("the test is lopsided: %d edits, bounds raise the cost of %d", edits, bounded)
	}
}

// uneven draws the judgements of a matrix anew, without the rows summing to 0.
func uneven(t *testing.T, d *dice, m Matrix) Matrix {
	t.Helper()
	var changes []Change
	for _, s := range m.Sections() {
		for k, row := range s.Cells {
			for c := range row {
				changes = append(changes, Change{Cell: Cell{s.From, k, s.To, c}, Becomes: d.below(7) - 3})
			}
		}
	}
	m, err := m.With(changes)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// bruteEdit tries every setting of the judgements on j that z reads.
func bruteEdit(t *testing.T, m Matrix, z Configuration, j int, o EditOptions) (cost, cells int) {
	t.Helper()
	var free []Cell
	for i, k := range z {
		if i != j && (o.AnySection || m.Has(i, j)) {
			for c := range m.States(j) {
				free = append(free, Cell{i, k, j, c})
			}
		}
	}
	balance := slices.Clone(m.Balances(z)[j])
	cost = 1 << 30
	var try func(x, spent, touched int)
	try = func(x, spent, touched int) {
		if x == len(free) {
			if slices.Max(balance)-balance[z[j]] <= o.Tolerance && (spent < cost || spent == cost && touched < cells) {
				cost, cells = spent, touched
			}
			return
		}
		was := m.At(free[x])
		for v := min(was, o.Low); v <= max(was, o.High); v++ {
			by := max(v-was, was-v)
			if spent+by > cost {
				continue
			}
			balance[free[x].Toward] += v - was
			try(x+1, spent+by, touched+min(by, 1))
			balance[free[x].Toward] -= v - was
		}
	}
	try(0, 0, 0)
	return cost, cells
}

// TestSmallestEditOfThePublishedExample, worked by hand: D1 is 14 behind D2. A,
// C and F act on D, with -2, -2, -3 for D1 and 2, 2, 3 for D2. Each cell can be
// moved by at most 5, 5, 6, so three cells are the fewest: D1 of F up by 6, of A
// by 5, of C by 3.
func TestSmallestEditOfThePublishedExample(t *testing.T) {
	s := readSomewhereland(t)
	z := short(s.PublishedBalanceOf)
	got, err := s.m.SmallestEdits(z, EditOptions{})
	want := []Change{{Cell{0, 1, 3, 0}, -2, 3}, {Cell{2, 2, 3, 0}, -2, 1}, {Cell{5, 0, 3, 0}, -3, 3}}
	if err != nil || len(got) != 1 || got[0].Cost != 14 || got[0].Deficit != 14 || !slices.Equal(got[0].Changes, want) {
		t.Errorf("%+v, %v", got, err)
	}
	for _, o := range []EditOptions{{Low: 2, High: 1}, {Tolerance: -1}, {High: 2000}} {
		if _, err := s.m.SmallestEdits(z, o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
	if _, err := s.m.SmallestEdits(z[:2], EditOptions{}); err == nil {
		t.Error("a short configuration is accepted")
	}
}
