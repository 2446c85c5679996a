package crossimpact

import (
	"fmt"
	"slices"
)

// Kind is a rule of succession: how a configuration gives way to the next if
// some of its states are not the ones that the others promote most
// (Weimer-Jehle 2006, section on CIB succession).
type Kind uint8

const (
	// Global: every descriptor jumps to its best state at once.
	Global Kind = iota
	// Incremental: every descriptor moves one state towards its best state, for
	// states that have an order.
	Incremental
	// Local: the most inconsistent descriptor alone jumps to its best state; of
	// several the one declared first.
	Local
	// Adiabatic: the first inconsistent descriptor of a given order jumps to its
	// best state, so the earlier ones settle before the later ones move.
	Adiabatic
)

// Succession is a kind and, for Adiabatic, the order: every descriptor once,
// by index; nil is the order of declaration.
//
// The best state is the one with the highest balance. Ties: if the present
// state is among the highest it is kept, else the first of the highest is
// taken. Which fixed points there are does not depend on that, but basins and
// cycles do.
type Succession struct {
	Kind  Kind
	Order []int
}

func (s Succession) check(m Matrix) error {
	if s.Kind > Adiabatic {
		return fmt.Errorf("there is no succession of kind %d", s.Kind)
	}
	if s.Kind != Adiabatic || s.Order == nil {
		return nil
	}
	sorted := slices.Sorted(slices.Values(s.Order))
	for i := range max(len(sorted), m.Len()) {
		if len(sorted) != m.Len() || sorted[i] != i {
			return fmt.Errorf("the order of an adiabatic succession must name each of the %d descriptors once, not %v", m.Len(), s.Order)
		}
	}
	return nil
}

// Next is the configuration that follows z. It is z itself if and only if z is
// consistent.
func (m Matrix) Next(z Configuration, s Succession) (Configuration, error) {
	if err := s.check(m); err != nil {
		return nil, err
	}
	if err := m.Check(z); err != nil {
		return nil, err
	}
	w := newWalker(m, s)
	w.start(z)
	w.step()
	return w.z, nil
}

// walker follows a succession and keeps the balances on the way.
type walker struct {
	m      Matrix
	s      Succession
	z      Configuration
	b      []int
	target []int
}

func newWalker(m Matrix, s Succession) *walker {
	return &walker{m: m, s: s, z: make(Configuration, m.Len()), b: make([]int, m.width), target: make([]int, m.Len())}
}

func (w *walker) start(z Configuration) {
	copy(w.z, z)
	clear(w.b)
	for i, k := range z {
		w.m.add(w.b, i, k, 1)
	}
}

func (w *walker) move(j, c int) {
	w.m.add(w.b, j, w.z[j], -1)
	w.m.add(w.b, j, c, 1)
	w.z[j] = c
}

// best is the state that j tends to, and how much better it is than its own.
func (w *walker) best(j int) (state, gain int) {
	b := w.b[w.m.first[j] : w.m.first[j]+w.m.States(j)]
	state = w.z[j]
	for c, x := range b {
		if x > b[state] {
			state = c
		}
	}
	return state, b[state] - b[w.z[j]]
}

// step goes to the next configuration; false if it is the same.
func (w *walker) step() bool {
	switch w.s.Kind {
	case Local:
		most, at, to := 0, 0, 0
		for j := range w.z {
			if c, gain := w.best(j); gain > most {
				most, at, to = gain, j, c
			}
		}
		if most > 0 {
			w.move(at, to)
		}
		return most > 0
	case Adiabatic:
		for x := range w.z {
			j := x
			if w.s.Order != nil {
				j = w.s.Order[x]
			}
			if c, gain := w.best(j); gain > 0 {
				w.move(j, c)
				return true
			}
		}
		return false
	}
	for j := range w.z { // all look at the same balances before any moves
		w.target[j], _ = w.best(j)
	}
	moved := false
	for j, c := range w.target {
		if w.s.Kind == Incremental {
			c = w.z[j] + min(max(c-w.z[j], -1), 1)
		}
		if c != w.z[j] {
			w.move(j, c)
			moved = true
		}
	}
	return moved
}
