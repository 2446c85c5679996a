package discovery

import (
	"math"
	"slices"
)

// move is a candidate: one limit tightened or loosened.
type move struct {
	column   int
	limit    int
	from, to int  // the values that go out or come in
	after    span // of the column
	inside   tally
	score    float64
	free     int // columns then unrestricted
}

// best is the move of the highest score; in a tie that which leaves more columns
// unrestricted, then the first.
func best(moves []move) *move {
	var best *move
	for i := range moves {
		m := &moves[i]
		if best == nil || m.score > best.score || m.score == best.score && m.free > best.free {
			best = m
		}
	}
	return best
}

// peel takes the best peel, if one is left that is good enough.
func (s *search) peel() bool {
	var moves []move
	consider := func(m move) {
		m.score = s.set.Objective.score(s.tallies, s.inside, m.inside)
		m.free = s.free(m.column, m.after)
		if s.set.Peer || s.mayPeel(m) {
			moves = append(moves, m)
		}
	}
	for _, c := range s.columns {
		if !s.t.columns[c].Kind.InOrder() {
			s.dropLevels(c, consider)
			continue
		}
		for _, upper := range []bool{true, false} {
			consider(s.peelEnd(c, upper))
		}
	}
	m := best(moves)
	if m == nil || !s.mayPeel(*m) {
		return false
	}
	s.now[m.column] = m.after
	s.tighten(m.limit, m.column, m.from, m.to)
	return true
}

// mayPeel says whether a peel is good enough: it leaves mass enough, takes something
// away and scores.
func (s *search) mayPeel(m move) bool {
	rows := s.tallies.rows(m.inside)
	return float64(rows)/float64(s.total) >= s.set.MassMin && rows < s.rows() && m.score > 0
}

// peelEnd cuts the share Peel of the rows off one end of a column in order, by the
// quantile rule of sdtoolkit (the program of Bryant and Lempert 2010). Of the values v in
// order take v[i] and v[j], i = floor(h), j = ceil(h), at the lower end with h = (n-1) Peel
// and j moved up until v[j] differs, at the upper end with h = (n-1) (1-Peel) and i
// moved down; the limit falls halfway between. So the outer of the two goes, and whoever is
// in a tie with it. If none differs, what lies beyond that value goes.
func (s *search) peelEnd(c int, upper bool) move {
	need := int(math.Floor(float64(float64(s.rows()-1)*s.set.Peel))) + 1
	if upper {
		need = s.rows() - int(math.Ceil(float64(float64(s.rows()-1)*(1-s.set.Peel))))
	}
	e := s.end(c, upper)
	edge := e.take(s.tallies, s.rows()-need)
	limit := s.t.values[c][edge]
	next, some := e.next()
	if some {
		limit = midway(s.t.values[c][edge], s.t.values[c][next], upper)
	}
	if s.t.columns[c].Kind != Real {
		switch {
		case s.set.Peer:
			limit = s.cutTowardsZero(c, limit, upper)
		case some:
			limit = s.t.values[c][next]
		}
	}
	return s.cut(c, limit, upper)
}

// cutTowardsZero is what the peer makes of a quantile of integers: the whole number
// towards 0, or beyond the limit if that is where it stands already.
func (s *search) cutTowardsZero(c int, quantile float64, upper bool) float64 {
	whole := math.Trunc(quantile) + 0
	switch now := s.now[c]; {
	case upper && whole == now.high:
		return math.Nextafter(whole, math.Inf(-1))
	case !upper && whole == now.low:
		return math.Nextafter(whole, math.Inf(1))
	}
	return whole
}

// cut is the move of one bound of a column inwards to a value. For integers and
// ordinals the limit is the last value kept that a row inside has.
func (s *search) cut(c int, limit float64, upper bool) move {
	m := move{column: c, limit: limitNumber(c, upper), after: s.now[c]}
	values := s.t.values[c]
	e := s.end(c, upper)
	for e.left != 0 && (upper && values[e.at] > limit || !upper && values[e.at] < limit) {
		e.step()
	}
	m.inside = e.left
	edge := e.at // the first value kept
	if s.t.columns[c].Kind != Real {
		if live, some := e.next(); some {
			edge, limit = live, values[live]
		}
	}
	if upper {
		m.from, m.to = edge+1, m.after.last
		m.after.last, m.after.high = edge, limit
	} else {
		m.from, m.to = m.after.first, edge-1
		m.after.first, m.after.low = edge, limit
	}
	return m
}

// dropLevels considers dropping each level of a column that is not in order, never
// the last one.
func (s *search) dropLevels(c int, consider func(move)) {
	now := s.now[c]
	if now.levels < 2 {
		return
	}
	for at, kept := range now.kept {
		if !kept {
			continue
		}
		after := now
		after.kept = slices.Clone(now.kept)
		after.kept[at] = false
		after.levels--
		consider(move{
			column: c, limit: limitNumber(c, false), from: at, to: at, after: after,
			inside: s.inside - s.count[c][at],
		})
	}
}

// midway is the limit between an outer and an inner value: their mean, or, where no
// number lies between, such that the limit still keeps the inner one alone.
func midway(outer, inner float64, upper bool) float64 {
	m := float64(outer/2) + float64(inner/2)
	if sum := outer + inner; !math.IsInf(sum, 0) {
		m = sum / 2
	}
	if upper && !(m < outer) || !upper && !(m > outer) {
		return inner
	}
	return m + 0
}

// end walks in from one end of a column.
type end struct {
	counts []tally
	at     int // the next value
	inward int
	left   tally // from there on inwards
}

func (s *search) end(c int, upper bool) *end {
	if upper {
		return &end{s.count[c], s.now[c].last, -1, s.inside}
	}
	return &end{s.count[c], s.now[c].first, 1, s.inside}
}

// step passes one value.
func (e *end) step() {
	e.left -= e.counts[e.at]
	e.at += e.inward
}

// take passes values until at most so many rows are left, and gives the last.
func (e *end) take(t tallies, left int) int {
	for t.rows(e.left) > left {
		e.step()
	}
	return e.at - e.inward
}

// next is the next value that a row has.
func (e *end) next() (at int, some bool) {
	if e.left == 0 {
		return 0, false
	}
	at = e.at
	for e.counts[at] == 0 {
		at += e.inward
	}
	return at, true
}
