package discovery

import "slices"

// search is a region on its way through peels and pastes. It keeps, for every value
// of every column, how many rows inside have it, so that a candidate is found by
// walking in from an end; and for every row how many limits it breaks, so that a limit
// lifted alone (for quasi-p, and for pasting) needs no count of its own.
type search struct {
	t       *Table
	set     Settings
	columns []int // in the order of candidates: reals, integers and ordinals, the others
	tallies tallies
	total   int // rows that make up the whole

	inside tally
	broken []uint16 // limits that a row breaks; 2 more for rows that are left out
	which  []uint16 // the exclusive or of their numbers: the number, if it is one

	count  [][]tally // of each column: what is inside, by value
	start  []span
	now    []span
	lifted []tally // of each limit: the rows that break this one alone
}

// A limit's number is twice its column, and one more for an upper bound.
func limitNumber(column int, upper bool) int {
	if upper {
		return 2*column + 1
	}
	return 2 * column
}

// span is what a region leaves of one column.
type span struct {
	first, last int     // the values within the limits, as places among the values
	low, high   float64 // the limits themselves
	kept        []bool  // of a column that is not in order, for each value
	levels      int     // how many are kept
}

// newSearch starts from everything. whole marks the rows that make up the whole (nil
// for all), left those of them already taken by other boxes (nil for none).
func newSearch(t *Table, columns []int, whole, left []bool, tallies tallies, set Settings) *search {
	s := &search{
		t: t, set: set, columns: candidateOrder(t, columns), tallies: tallies,
		broken: make([]uint16, t.rows), which: make([]uint16, t.rows),
		count: make([][]tally, len(t.columns)),
		start: make([]span, len(t.columns)), lifted: make([]tally, 2*len(t.columns)),
	}
	for i := range t.rows {
		if whole != nil && !whole[i] {
			s.broken[i] = 2
			continue
		}
		s.total++
		if left != nil && left[i] {
			s.broken[i] = 2
			continue
		}
		s.inside += tallies.row(i)
	}
	for _, c := range s.columns {
		s.start[c] = s.everything(c, whole)
		s.count[c] = make([]tally, len(t.values[c]))
		for i, r := range t.rank[c] {
			if s.broken[i] == 0 {
				s.count[c][r] += tallies.row(i)
			}
		}
	}
	s.now = slices.Clone(s.start)
	return s
}

// candidateOrder sorts columns by kind and leaves them as they come within one.
func candidateOrder(t *Table, columns []int) []int {
	class := func(c int) int { return [...]int{0, 1, 1, 2, 2}[t.columns[c].Kind] }
	columns = slices.Clone(columns)
	slices.SortStableFunc(columns, func(a, b int) int { return class(a) - class(b) })
	return columns
}

// everything is the span of a column that no row of the whole lies outside of.
func (s *search) everything(c int, whole []bool) span {
	values := s.t.values[c]
	seen := make([]bool, len(values))
	for i, r := range s.t.rank[c] {
		seen[r] = seen[r] || whole == nil || whole[i]
	}
	first := slices.Index(seen, true)
	last := len(seen) - 1
	for !seen[last] {
		last--
	}
	sp := span{first: first, last: last, low: values[first], high: values[last]}
	if !s.t.columns[c].Kind.InOrder() {
		sp.kept = seen
		for _, is := range seen {
			if is {
				sp.levels++
			}
		}
	}
	return sp
}

// restricted says whether a span is less than everything.
func (s *search) restricted(c int, sp span) bool {
	whole := &s.start[c]
	return sp.low != whole.low || sp.high != whole.high || sp.levels != whole.levels
}

// free is how many columns stay unrestricted if one of them becomes as given.
func (s *search) free(c int, sp span) int {
	free := 0
	for _, other := range s.columns {
		if other == c && !s.restricted(c, sp) || other != c && !s.restricted(other, s.now[other]) {
			free++
		}
	}
	return free
}

// tighten lets a limit be broken by the rows with the values from..to of its column.
func (s *search) tighten(limit, column, from, to int) {
	only := &s.lifted[limit]
	for i, r := range s.t.rank[column] {
		if int(r) < from || int(r) > to {
			continue
		}
		row := s.tallies.row(i)
		switch s.broken[i] {
		case 0:
			s.enter(i, -row)
			*only += row
		case 1:
			s.lifted[s.which[i]] -= row
		}
		s.broken[i]++
		s.which[i] ^= uint16(limit)
	}
}

// loosen takes back what tighten did.
func (s *search) loosen(limit, column, from, to int) {
	only := &s.lifted[limit]
	for i, r := range s.t.rank[column] {
		if int(r) < from || int(r) > to {
			continue
		}
		row := s.tallies.row(i)
		s.broken[i]--
		s.which[i] ^= uint16(limit)
		switch s.broken[i] {
		case 0:
			s.enter(i, row)
			*only -= row
		case 1:
			s.lifted[s.which[i]] += row
		}
	}
}

// rows is how many rows are inside.
func (s *search) rows() int { return s.tallies.rows(s.inside) }

// enter counts a row that comes in, or, its tally being negative, goes out.
func (s *search) enter(i int, row tally) {
	s.inside += row
	for _, c := range s.columns {
		s.count[c][s.t.rank[c][i]] += row
	}
}

// region is the limits as they stand.
func (s *search) region() Region {
	var r Region
	for c := range s.t.columns {
		now, whole := &s.now[c], &s.start[c]
		if now.low != whole.low {
			r = append(r, Limit{Column: c, Bound: AtLeast, Value: now.low})
		}
		if now.high != whole.high {
			r = append(r, Limit{Column: c, Bound: AtMost, Value: now.high})
		}
		if now.levels != whole.levels {
			l := Limit{Column: c, Bound: OneOf}
			for at, kept := range now.kept {
				if kept {
					l.Keep = append(l.Keep, int(s.t.values[c][at]))
				}
			}
			r = append(r, l)
		}
	}
	return r
}

// alone is the rows that only this limit of the region keeps out.
func (s *search) alone(l Limit) tally { return s.lifted[limitNumber(l.Column, l.Bound == AtMost)] }
