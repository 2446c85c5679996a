package crossimpact

import (
	"math/bits"
	"slices"
)

// box is what the search has yet to look at. from is the descriptor that was
// fixed last, -1 for the first box.
type box struct {
	dom  Domains
	from int
}

// searcher looks at boxes one at a time: it settles a box, tries single states
// of the descriptors that matter most and drops those that fail (shaving), and
// either lists the configurations left or cuts the box by the states of one
// descriptor.
type searcher struct {
	p          *problem
	cur, probe *state
	weight     []int64 // of each margin
	order      []candidate
	found      []Configuration
	most       int // stop collecting above this
}

type candidate struct {
	i     int
	score int64
}

// How much is shaved: at each box the values of the shaved best candidates.
const shaved = 16

func newSearcher(p *problem, tolerance, most int) *searcher {
	return &searcher{
		p: p, cur: newState(p, tolerance), probe: newState(p, tolerance),
		weight: make([]int64, p.margins), most: most,
	}
}

// expand looks at a box and appends the boxes it is cut into, the one to be
// looked at first last.
func (s *searcher) expand(b box, stack []box) []box {
	if slices.Contains(b.dom, 0) {
		return stack
	}
	s.cur.load(b.dom, b.from)
	if !s.cur.settle() {
		return stack
	}
	for {
		s.rank()
		if len(s.order) == 0 {
			s.list()
			return stack
		}
		changed, alive := s.shave()
		if !alive {
			return stack
		}
		if !changed {
			break
		}
	}
	i := s.order[0].i
	for rest := s.cur.dom[i]; rest != 0; {
		k := bits.Len64(rest) - 1
		rest &^= 1 << k
		dom := slices.Clone(s.cur.dom)
		dom[i] = 1 << k
		stack = append(stack, box{dom, i})
	}
	return stack
}

// rank sorts the descriptors that can be cut, best first. A descriptor is good
// if fixing it costs margins much slack where little is left: the loss of each
// margin, averaged over its states, weighs 1/(slack+1), and the sum is divided
// by the number of further boxes that the cut makes.
func (s *searcher) rank() {
	c := s.cur
	for j, dom := range c.dom {
		w := s.p.m.States(j)
		at := s.p.first[j]
		for k := range w {
			for l := range w {
				s.weight[at] = 0
				if dom>>k&1 == 1 && l != k {
					s.weight[at] = (1 << 20) / int64(c.u[at]+c.slack+1)
				}
				at++
			}
		}
	}
	s.order = s.order[:0]
	for i, dom := range c.dom {
		many := int64(bits.OnesCount64(dom))
		if many == 1 || s.p.sink[i] {
			continue
		}
		score := int64(0)
		for x := range s.p.out[i] {
			l := &s.p.out[i][x]
			loss := l.lossOf(dom, c.room)
			weight := s.weight[l.at : l.at+l.size]
			for p, d := range loss[:len(weight)] {
				score += int64(d) * weight[p]
			}
		}
		s.order = append(s.order, candidate{i, score / (many * (many - 1))})
	}
	slices.SortStableFunc(s.order, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
}

// shave probes every state of the best candidates and takes away those that
// leave nothing.
func (s *searcher) shave() (changed, alive bool) {
	for _, c := range s.order[:min(shaved, len(s.order))] {
		if bits.OnesCount64(s.cur.dom[c.i]) == 1 {
			continue
		}
		for rest := s.cur.dom[c.i]; rest != 0; rest &= rest - 1 {
			one := rest & -rest
			if s.cur.dom[c.i]&one == 0 {
				continue // gone by what followed from another
			}
			if s.cur.dom[c.i] == one {
				break
			}
			s.probe.copyFrom(s.cur)
			s.probe.narrow(c.i, one)
			if s.probe.settle() {
				continue
			}
			changed = true
			s.cur.narrow(c.i, s.cur.dom[c.i]&^one)
			if !s.cur.settle() {
				return changed, false
			}
		}
	}
	return changed, true
}

// list adds the configurations of a settled box in which only sinks have a
// choice: every combination of their surviving states.
func (s *searcher) list() {
	dom := s.cur.dom
	z := make(Configuration, s.p.n)
	for j := range z {
		z[j] = bits.TrailingZeros64(dom[j])
	}
	for _, r := range s.p.rules {
		if r.Reads == nil && !r.Holds(z) {
			return // without Reads nothing is a sink, so z is the only one
		}
	}
	for len(s.found) <= s.most {
		s.found = append(s.found, slices.Clone(z))
		j := len(z) - 1
		for ; j >= 0; j-- {
			if higher := dom[j] >> z[j] >> 1; higher != 0 {
				z[j] += 1 + bits.TrailingZeros64(higher)
				break
			}
			z[j] = bits.TrailingZeros64(dom[j])
		}
		if j < 0 {
			return
		}
	}
}
