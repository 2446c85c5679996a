package discovery

import (
	"math"
	"slices"
)

// paste takes the best paste, if it is good enough: mass and mean grow.
func (s *search) paste() bool {
	beyond := s.beyond()
	var moves []move
	consider := func(m move) {
		m.score = s.set.Objective.score(s.tallies, s.inside, m.inside)
		m.free = s.free(m.column, m.after)
		if s.tallies.rows(m.inside) > s.rows() {
			moves = append(moves, m)
		}
	}
	for _, c := range s.columns {
		if !s.t.columns[c].Kind.InOrder() {
			s.putBackLevels(c, consider)
			continue
		}
		for _, upper := range []bool{false, true} {
			if rows := beyond[limitNumber(c, upper)]; len(rows) > 0 {
				consider(s.pasteEnd(c, upper, rows))
			}
		}
	}
	m := best(moves)
	if m == nil || !s.mayPaste(*m) {
		return false
	}
	s.now[m.column] = m.after
	s.loosen(m.limit, m.column, m.from, m.to)
	return true
}

func (s *search) mayPaste(m move) bool {
	return float64(s.tallies.rows(m.inside))/float64(s.total) >= s.set.MassMin && m.score > 0 &&
		s.tallies.mean(m.inside) > s.tallies.mean(s.inside)
}

// outside is a row that one limit alone keeps out: its value, as a place among the
// values of the column, and its tally.
type outside struct {
	value int
	row   tally
}

// beyond is, for each limit of a column in order, the rows that it alone keeps out,
// upwards by value.
func (s *search) beyond() [][]outside {
	out := make([][]outside, len(s.lifted))
	for i, broken := range s.broken {
		if broken != 1 {
			continue
		}
		limit := s.which[i]
		if c := limit / 2; s.t.columns[c].Kind.InOrder() {
			out[limit] = append(out[limit], outside{int(s.t.rank[c][i]), s.tallies.row(i)})
		}
	}
	for _, rows := range out {
		slices.SortFunc(rows, func(a, b outside) int { return a.value - b.value })
	}
	return out
}

// pasteEnd moves one bound of a column outwards, over rows that it alone keeps out.
// As many come in as are the share Paste of the box, those of equal value together,
// or all there are (Friedman and Fisher 1999): the limit then falls
// halfway to the next, or where it was at first.
func (s *search) pasteEnd(c int, upper bool, rows []outside) move {
	values := s.t.values[c]
	if !upper {
		slices.Reverse(rows) // from the limit outwards
	}
	if s.set.Peer {
		return s.pasteTo(c, upper, rows, s.peerPaste(c, upper, rows))
	}
	take := min(len(rows), int(math.Ceil(float64(float64(s.rows())*s.set.Paste))))
	last := rows[take-1].value
	for take < len(rows) && rows[take].value == last {
		take++
	}
	limit := values[last]
	switch {
	case take == len(rows) && upper:
		limit = s.start[c].high
	case take == len(rows):
		limit = s.start[c].low
	case s.t.columns[c].Kind == Real:
		limit = midway(values[rows[take].value], values[last], upper)
	}
	return s.pasteTo(c, upper, rows, limit)
}

// peerPaste is where the peer puts the limit: at the quantile, the share Paste from
// the limit, of the values of the rows between it and the outermost value, the limit's
// own included; of integers cut towards 0.
func (s *search) peerPaste(c int, upper bool, rows []outside) float64 {
	values := s.t.values[c]
	now := s.now[c].low
	if upper {
		now = s.now[c].high
	}
	var v []float64 // from the limit outwards
	if at, found := slices.BinarySearch(values, now); found {
		v = slices.Repeat([]float64{now}, s.tallies.rows(s.count[c][at]))
	}
	for _, r := range rows {
		v = append(v, values[r.value])
	}
	if !upper {
		slices.Reverse(v)
	}
	limit := peerQuantile(v, s.set.Paste, upper)
	if s.t.columns[c].Kind != Real {
		limit = math.Trunc(limit) + 0
	}
	return limit
}

// peerQuantile is the rule of peelEnd for sorted values, the share p from the low end
// (low) or the high end.
func peerQuantile(v []float64, p float64, low bool) float64 {
	if low {
		h := float64(float64(len(v)-1) * p)
		i, j := int(math.Floor(h)), int(math.Ceil(h))
		for v[i] == v[j] && j < len(v)-1 {
			j++
		}
		return (v[i] + v[j]) / 2
	}
	h := float64(float64(len(v)-1) * (1 - p))
	i, j := int(math.Floor(h)), int(math.Ceil(h))
	for v[i] == v[j] && i > 0 {
		i--
	}
	return (v[i] + v[j]) / 2
}

// pasteTo is the move of one bound of a column outwards to a limit; rows from the old
// limit outwards.
func (s *search) pasteTo(c int, upper bool, rows []outside, limit float64) move {
	values := s.t.values[c]
	m := move{column: c, limit: limitNumber(c, upper), after: s.now[c], inside: s.inside}
	for _, r := range rows {
		if v := values[r.value]; upper && v > limit || !upper && v < limit {
			break
		}
		m.inside += r.row
	}
	if upper {
		m.from = m.after.last + 1
		for m.to = m.after.last; m.to < s.start[c].last && values[m.to+1] <= limit; m.to++ {
		}
		m.after.last, m.after.high = m.to, limit
	} else {
		m.to = m.after.first - 1
		for m.from = m.after.first; m.from > s.start[c].first && values[m.from-1] >= limit; m.from-- {
		}
		m.after.first, m.after.low = m.from, limit
	}
	return m
}

// putBackLevels considers putting back each level dropped from a column that is not
// in order.
func (s *search) putBackLevels(c int, consider func(move)) {
	limit := limitNumber(c, false)
	if s.lifted[limit] == 0 {
		return
	}
	dropped := make([]tally, len(s.now[c].kept))
	for i, broken := range s.broken {
		if broken == 1 && int(s.which[i]) == limit {
			dropped[s.t.rank[c][i]] += s.tallies.row(i)
		}
	}
	for at, was := range s.start[c].kept {
		if !was || s.now[c].kept[at] {
			continue
		}
		after := s.now[c]
		after.kept = slices.Clone(after.kept)
		after.kept[at] = true
		after.levels++
		consider(move{
			column: c, limit: limit, from: at, to: at, after: after,
			inside: s.inside + dropped[at],
		})
	}
}
