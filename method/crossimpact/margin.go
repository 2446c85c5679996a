package crossimpact

import "math/bits"

// The margin bound. For descriptor j in state c and a rival state l of j let
//
//	U_j(c,l) = sum over i of max over k in dom(i) of (C[i,k -> j,c] - C[i,k -> j,l]).
//
// It is the largest lead over l that c can still have in a box. If U_j(c,l) is
// below -t for some l, no configuration of the box with z_j = c has an
// inconsistency of at most t, so c leaves dom(j). On a single configuration the
// bound is the lead itself, so what is left there is exact.

// problem is a matrix with its rules, laid out for the search.
type problem struct {
	m       Matrix
	n       int
	first   []int    // where the margins U_j begin; U_j(c,l) is at first[j] + c*states(j) + l
	margins int      // number of all margins
	out     [][]link // by source
	rules   []Rule
	readers [][]int // by descriptor: the rules that read it
	// sink: nothing depends on the descriptor, no section and no rule, so its
	// surviving states can be chosen freely once all others are settled.
	sink []bool
}

// link is the influence of one descriptor on another.
type link struct {
	to, at, size int // at = first[to], size = states(to)^2
	diff         []int32
	// Tables by mask of remaining states of the source, for sources of few
	// states: the sum's term for this source, and what fixing the source to one
	// of the states costs, summed over the states.
	upper, loss []int32
}

// A source of at most tabledStates states gets tables, as long as all of them
// together stay below tabledCells cells (4 bytes each).
const (
	tabledStates = 6
	tabledCells  = 1 << 24
)

func newProblem(m Matrix, rules []Rule) *problem {
	p := &problem{m: m, n: m.Len(), rules: rules}
	p.first = make([]int, p.n)
	p.out = make([][]link, p.n)
	p.readers = make([][]int, p.n)
	p.sink = make([]bool, p.n)
	for j := range p.first {
		p.first[j] = p.margins
		p.margins += m.States(j) * m.States(j)
	}
	for r, rule := range rules {
		for _, j := range p.reads(rule) {
			p.readers[j] = append(p.readers[j], r)
		}
	}
	tabled := 0
	for i := range p.out {
		for j := range p.n {
			if !zero(m.section(i, j)) {
				l := p.link(i, j)
				if cells := 2 * l.size << m.States(i); m.States(i) <= tabledStates && tabled+cells <= tabledCells {
					l.tabulate(m.States(i))
					tabled += cells
				}
				p.out[i] = append(p.out[i], l)
			}
		}
		p.sink[i] = len(p.out[i]) == 0 && len(p.readers[i]) == 0
	}
	return p
}

// reads lists what a rule reads, all descriptors if it does not say.
func (p *problem) reads(r Rule) []int {
	if r.Reads != nil {
		return r.Reads
	}
	all := make([]int, p.n)
	for j := range all {
		all[j] = j
	}
	return all
}

func zero(cells []int) bool {
	for _, v := range cells {
		if v != 0 {
			return false
		}
	}
	return true
}

func (p *problem) link(i, j int) link {
	w := p.m.States(j)
	l := link{to: j, at: p.first[j], size: w * w}
	l.diff = make([]int32, 0, p.m.States(i)*l.size)
	for k := range p.m.States(i) {
		row := p.m.row(i, k, j)
		for _, own := range row {
			for _, rival := range row {
				l.diff = append(l.diff, int32(own-rival))
			}
		}
	}
	return l
}

func (l *link) tabulate(states int) {
	upper, loss := make([]int32, l.size<<states), make([]int32, l.size<<states)
	for mask := uint64(1); mask < 1<<states; mask++ {
		at := int(mask) * l.size
		l.readUpper(upper[at:at+l.size], mask)
		l.readLoss(loss[at:at+l.size], mask)
	}
	l.upper, l.loss = upper, loss
}

// of gives the differences C[i,k -> j,c] - C[i,k -> j,l] of a state k.
func (l *link) of(k int) []int32 { return l.diff[k*l.size : (k+1)*l.size] }

// readUpper writes the largest differences over the states of a mask.
func (l *link) readUpper(dst []int32, mask uint64) {
	copy(dst, l.of(bits.TrailingZeros64(mask)))
	for rest := mask & (mask - 1); rest != 0; rest &= rest - 1 {
		for p, d := range l.of(bits.TrailingZeros64(rest)) {
			dst[p] = max(dst[p], d)
		}
	}
}

// readLoss writes, summed over the states of a mask, how much lower the upper
// bound is with the source fixed to that state.
func (l *link) readLoss(dst []int32, mask uint64) {
	l.readUpper(dst, mask)
	many := int32(bits.OnesCount64(mask))
	for p := range dst {
		dst[p] *= many
	}
	for rest := mask; rest != 0; rest &= rest - 1 {
		for p, d := range l.of(bits.TrailingZeros64(rest)) {
			dst[p] -= d
		}
	}
}

// upperOf gives the largest differences, from the table or worked out in room.
func (l *link) upperOf(mask uint64, room []int32) []int32 {
	if l.upper != nil {
		return l.upper[int(mask)*l.size : (int(mask)+1)*l.size]
	}
	l.readUpper(room[:l.size], mask)
	return room[:l.size]
}

func (l *link) lossOf(mask uint64, room []int32) []int32 {
	if l.loss != nil {
		return l.loss[int(mask)*l.size : (int(mask)+1)*l.size]
	}
	l.readLoss(room[:l.size], mask)
	return room[:l.size]
}
