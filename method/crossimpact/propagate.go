package crossimpact

import "math/bits"

// state is a box with its margins, and what has yet to be looked at again. It
// is scratch room: a worker has two, one for the box at hand and one to probe.
type state struct {
	p      *problem
	slack  int32   // tolerance
	dom    Domains // never with an empty domain, but after settle said false
	u      []int32 // margins
	room   []int32 // two vectors of the largest section
	dirty  []int   // descriptors whose margins changed
	marked []bool
	asked  []int // rules of which a domain changed
	noted  []bool
}

func newState(p *problem, tolerance int) *state {
	largest := 0
	for _, links := range p.out {
		for _, l := range links {
			largest = max(largest, l.size)
		}
	}
	return &state{
		p: p, slack: int32(min(max(tolerance, 0), 1<<30)),
		dom: make(Domains, p.n), u: make([]int32, p.margins), room: make([]int32, 2*largest),
		marked: make([]bool, p.n), noted: make([]bool, len(p.rules)),
	}
}

// load takes a box and works out its margins. from is the descriptor that was
// narrowed since the box was last settled, -1 if it never was.
func (s *state) load(dom Domains, from int) {
	copy(s.dom, dom)
	clear(s.u)
	for i, links := range s.p.out {
		for x := range links {
			l := &links[x]
			u := s.u[l.at : l.at+l.size]
			for p, d := range l.upperOf(s.dom[i], s.room) {
				u[p] += d
			}
		}
	}
	s.forget()
	if from >= 0 {
		s.mark(from)
		return
	}
	for j := range s.dom {
		s.touch(j)
	}
	for r := range s.p.rules {
		s.ask(r)
	}
}

// copyFrom takes over a settled box.
func (s *state) copyFrom(o *state) {
	copy(s.dom, o.dom)
	copy(s.u, o.u)
	s.forget()
}

func (s *state) forget() {
	for _, j := range s.dirty {
		s.marked[j] = false
	}
	for _, r := range s.asked {
		s.noted[r] = false
	}
	s.dirty, s.asked = s.dirty[:0], s.asked[:0]
}

func (s *state) touch(j int) {
	if !s.marked[j] {
		s.marked[j] = true
		s.dirty = append(s.dirty, j)
	}
}

func (s *state) ask(r int) {
	if !s.noted[r] {
		s.noted[r] = true
		s.asked = append(s.asked, r)
	}
}

// mark notes all that depends on the domain of i.
func (s *state) mark(i int) {
	for x := range s.p.out[i] {
		s.touch(s.p.out[i][x].to)
	}
	for _, r := range s.p.readers[i] {
		s.ask(r)
	}
}

// narrow gives a descriptor fewer states and brings the margins up to date.
func (s *state) narrow(i int, mask uint64) {
	old := s.dom[i]
	s.dom[i] = mask
	half := len(s.room) / 2
	for x := range s.p.out[i] {
		l := &s.p.out[i][x]
		before, after := l.upperOf(old, s.room[:half]), l.upperOf(mask, s.room[half:])
		u := s.u[l.at : l.at+l.size]
		before, after = before[:len(u)], after[:len(u)]
		for p := range u {
			u[p] += after[p] - before[p]
		}
	}
	s.mark(i)
}

// settle takes states away until nothing more follows from margins and rules.
// False: no configuration of the box is left.
func (s *state) settle() bool {
	for {
		switch {
		case len(s.dirty) > 0:
			j := s.dirty[len(s.dirty)-1]
			s.dirty = s.dirty[:len(s.dirty)-1]
			s.marked[j] = false
			if keep := s.survivors(j); keep != s.dom[j] {
				if keep == 0 {
					return false
				}
				s.narrow(j, keep)
			}
		case len(s.asked) > 0:
			r := s.asked[len(s.asked)-1]
			s.asked = s.asked[:len(s.asked)-1]
			s.noted[r] = false
			if !s.judge(r) {
				return false
			}
		default:
			return true
		}
	}
}

// survivors are the states of j that may still be in a configuration.
func (s *state) survivors(j int) uint64 {
	w := s.p.m.States(j)
	keep := s.dom[j]
	for rest := keep; rest != 0; rest &= rest - 1 {
		c := bits.TrailingZeros64(rest)
		at := s.p.first[j] + c*w
		for _, lead := range s.u[at : at+w] {
			if lead < -s.slack {
				keep &^= 1 << c
				break
			}
		}
	}
	return keep
}

// judge asks a rule, and if it is open, once more for each state of each
// descriptor that it names: states with which it is violated go.
func (s *state) judge(r int) bool {
	rule := s.p.rules[r]
	switch rule.Judge(s.dom) {
	case Kept:
		return true
	case Violated:
		return false
	}
	open := false
	for _, i := range rule.Reads {
		all := s.dom[i]
		if all&(all-1) == 0 {
			continue
		}
		open = true
		keep := all
		for rest := all; rest != 0; rest &= rest - 1 {
			one := rest & -rest
			s.dom[i] = one
			if rule.Judge(s.dom) == Violated {
				keep &^= one
			}
		}
		s.dom[i] = all
		if keep == 0 {
			return false
		}
		if keep != all {
			s.narrow(i, keep)
		}
	}
	if !open && rule.Reads != nil {
		return rule.holds(s.dom) // panics: the rule left single states open
	}
	return true
}
