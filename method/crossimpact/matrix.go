package crossimpact

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// What New accepts.
const (
	MostDescriptors  = 512
	MostStates       = 64   // per descriptor: remaining states are one 64-bit mask
	LargestJudgement = 1000 // either way; keeps sums of balances within 32 bits, weights of the search within 64
	// MostPairs bounds the sum over descriptors of states x states, the number
	// of margins that the search keeps up to date.
	MostPairs = 1 << 18
)

// Descriptor is a driver with its states, in the order of declaration. Names
// are the caller's.
type Descriptor struct {
	Name   string
	States []string
}

// Section holds the judgements of one descriptor's influence on another, given
// by index: Cells[k][c] says how state k of From promotes (+) or hinders (-)
// state c of To.
type Section struct {
	From, To int
	Cells    [][]int
}

// Cell is the place of one judgement C[From,State -> To,Toward].
type Cell struct {
	From, State, To, Toward int
}

// Change gives one judgement another value.
type Change struct {
	Cell
	Was, Becomes int
}

// Matrix is a checked cross-impact matrix. Sections that were not given are
// zero. The zero Matrix has no descriptors and one configuration, the empty
// one.
type Matrix struct {
	descriptors []Descriptor
	cells       [][]int // [from*n+to], row by row; nil where no section was given
	first       []int   // where the states of a descriptor begin in a list of all states
	width       int     // number of all states
}

// New checks descriptors and sections and copies them into a Matrix. The error
// joins all that is wrong, one line each.
func New(descriptors []Descriptor, sections []Section) (Matrix, error) {
	m := Matrix{first: make([]int, len(descriptors))}
	var wrong []error
	say := func(format string, a ...any) { wrong = append(wrong, fmt.Errorf(format, a...)) }
	if len(descriptors) > MostDescriptors {
		return Matrix{}, fmt.Errorf("%d descriptors are more than the %d that a matrix may have", len(descriptors), MostDescriptors)
	}
	named := map[string]int{}
	pairs := 0
	for i, d := range descriptors {
		if strings.TrimSpace(d.Name) == "" {
			say("descriptor %d has no name", i+1)
		} else if k, ok := named[d.Name]; ok {
			say("descriptors %d and %d are both called %q", k+1, i+1, d.Name)
		}
		named[d.Name] = i
		if n := len(d.States); n < 2 || n > MostStates {
			say("descriptor %q has %d states; it needs 2 to %d", d.Name, n, MostStates)
		}
		state := map[string]bool{}
		for k, s := range d.States {
			if strings.TrimSpace(s) == "" {
				say("state %d of descriptor %q has no name", k+1, d.Name)
			} else if state[s] {
				say("descriptor %q has two states called %q", d.Name, s)
			}
			state[s] = true
		}
		m.descriptors = append(m.descriptors, Descriptor{d.Name, slices.Clone(d.States)})
		m.first[i] = m.width
		m.width += len(d.States)
		pairs += len(d.States) * len(d.States)
	}
	if pairs > MostPairs {
		say("the descriptors have too many states: the sum of states x states is %d, at most %d can be searched", pairs, MostPairs)
	}
	if len(wrong) > 0 {
		return Matrix{}, errors.Join(wrong...) // sections are checked against sound descriptors only
	}
	n := len(descriptors)
	m.cells = make([][]int, n*n)
	for at, s := range sections {
		if s.From < 0 || s.From >= n || s.To < 0 || s.To >= n {
			say("section %d goes from descriptor %d to descriptor %d, but there are %d descriptors, counted from 0", at+1, s.From, s.To, n)
			continue
		}
		from, to := m.descriptors[s.From], m.descriptors[s.To]
		what := fmt.Sprintf("the section from %q to %q", from.Name, to.Name)
		switch {
		case s.From == s.To:
			say("%q cannot have a section about itself: a descriptor's own block stays empty", from.Name)
			continue
		case m.cells[s.From*n+s.To] != nil:
			say("%s is given twice", what)
			continue
		case len(s.Cells) != len(from.States):
			say("%s has %d rows; %q has %d states, so it needs %[4]d rows", what, len(s.Cells), from.Name, len(from.States))
			continue
		}
		flat := make([]int, 0, len(from.States)*len(to.States))
		for k, row := range s.Cells {
			if len(row) != len(to.States) {
				say("row %q of %s has %d judgements; %q has %d states, so it needs %[5]d", from.States[k], what, len(row), to.Name, len(to.States))
			}
			for c, v := range row {
				if v < -LargestJudgement || v > LargestJudgement {
					say("judgement %d in row %q of %s is %d; it must lie within %d and %d", c+1, from.States[k], what, v, -LargestJudgement, LargestJudgement)
				}
			}
			flat = append(flat, row...)
		}
		m.cells[s.From*n+s.To] = flat
	}
	if len(wrong) > 0 {
		return Matrix{}, errors.Join(wrong...)
	}
	return m, nil
}

// Len is the number of descriptors.
func (m Matrix) Len() int { return len(m.descriptors) }

// Descriptor gives descriptor j; its list of states must not be changed.
func (m Matrix) Descriptor(j int) Descriptor { return m.descriptors[j] }

// States is the number of states of descriptor j.
func (m Matrix) States(j int) int { return len(m.descriptors[j].States) }

// Has says whether a section from i to j was given, be it of zeros.
func (m Matrix) Has(i, j int) bool { return m.section(i, j) != nil }

// At is the judgement in a cell: 0 where no section was given.
func (m Matrix) At(c Cell) int {
	s := m.section(c.From, c.To)
	if s == nil {
		return 0
	}
	return s[c.State*m.States(c.To)+c.Toward]
}

// Sections lists copies of the sections that were given, by From, then To.
func (m Matrix) Sections() []Section {
	var out []Section
	for i := range m.descriptors {
		for j := range m.descriptors {
			if s := m.section(i, j); s != nil {
				cells := make([][]int, m.States(i))
				for k := range cells {
					cells[k] = slices.Clone(s[k*m.States(j) : (k+1)*m.States(j)])
				}
				out = append(out, Section{i, j, cells})
			}
		}
	}
	return out
}

// With is the matrix after some changes; Was is not looked at. A section that a
// change needs and that was not given is added.
func (m Matrix) With(changes []Change) (Matrix, error) {
	out := m
	out.cells = slices.Clone(m.cells)
	n := m.Len()
	own := map[int]bool{}
	for _, c := range changes {
		switch {
		case c.From < 0 || c.From >= n || c.To < 0 || c.To >= n || c.From == c.To,
			c.State < 0 || c.State >= m.States(c.From) || c.Toward < 0 || c.Toward >= m.States(c.To):
			return Matrix{}, fmt.Errorf("no judgement stands at state %d of descriptor %d toward state %d of descriptor %d", c.State, c.From, c.Toward, c.To)
		case c.Becomes < -LargestJudgement || c.Becomes > LargestJudgement:
			return Matrix{}, fmt.Errorf("a judgement of %d lies outside of %d and %d", c.Becomes, -LargestJudgement, LargestJudgement)
		}
		at := c.From*n + c.To
		if out.cells[at] == nil {
			out.cells[at] = make([]int, m.States(c.From)*m.States(c.To))
		} else if !own[at] {
			out.cells[at] = slices.Clone(out.cells[at])
		}
		own[at] = true
		out.cells[at][c.State*m.States(c.To)+c.Toward] = c.Becomes
	}
	return out, nil
}

// Configurations is the number of all configurations, at most math.MaxInt.
func (m Matrix) Configurations() int {
	n := 1
	for j := range m.descriptors {
		if n > math.MaxInt/m.States(j) {
			return math.MaxInt
		}
		n *= m.States(j)
	}
	return n
}

// section gives the cells of a section, row by row, or nil.
func (m Matrix) section(i, j int) []int { return m.cells[i*len(m.descriptors)+j] }

// row gives the judgements of state k of i on the states of j, or nil.
func (m Matrix) row(i, k, j int) []int {
	s := m.section(i, j)
	if s == nil {
		return nil
	}
	w := m.States(j)
	return s[k*w : (k+1)*w]
}
