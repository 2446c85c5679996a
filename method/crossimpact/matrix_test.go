package crossimpact

import (
	"slices"
	"strings"
	"testing"
)

func two(names ...string) []Descriptor {
	var ds []Descriptor
	for _, n := range names {
		ds = append(ds, Descriptor{n, []string{"low", "high"}})
	}
	return ds
}

// TestNewSaysWhatIsWrong: each slip in plain words, and all of them at once.
func TestNewSaysWhatIsWrong(t *testing.T) {
	square := [][]int{{0, 0}, {0, 0}}
	for _, c := range []struct {
		ds   []Descriptor
		ss   []Section
		want []string
	}{
		{two("A", "", "A"), nil, []string{"descriptor 2 has no name", `descriptors 1 and 3 are both called "A"`}},
		{[]Descriptor{{"A", []string{"x"}}, {"B", make([]string, 65)}}, nil, []string{`"A" has 1 states; it needs 2 to 64`, `"B" has 65 states`, `state 65 of descriptor "B" has no name`}},
		{[]Descriptor{{"A", []string{"x", "x"}}}, nil, []string{`"A" has two states called "x"`}},
		{two("A", "B"), []Section{{0, 2, square}, {1, 1, square}}, []string{"section 1 goes from descriptor 0 to descriptor 2", `"B" cannot have a section about itself`}},
		{two("A", "B"), []Section{{0, 1, square}, {0, 1, square}}, []string{`from "A" to "B" is given twice`}},
		{two("A", "B"), []Section{{0, 1, square[:1]}}, []string{`has 1 rows; "A" has 2 states, so it needs 2 rows`}},
		{two("A", "B"), []Section{{0, 1, [][]int{{1}, {2, 3000}}}}, []string{`row "low"`, `has 1 judgements; "B" has 2 states, so it needs 2`, "is 3000; it must lie within -1000 and 1000"}},
		{make([]Descriptor, 513), nil, []string{"513 descriptors"}},
	} {
		_, err := New(c.ds, c.ss)
		for _, w := range c.want {
			if err == nil || !strings.Contains(err.Error(), w) {
				t.Errorf("error %v does not say %q", err, w)
			}
		}
	}
}

// TestMatrixIsItsOwn: neither what New was given nor what With returns shares
// judgements with the matrix.
func TestMatrixIsItsOwn(t *testing.T) {
	cells := [][]int{{1, -1}, {0, 0}}
	m, err := New(two("A", "B"), []Section{{0, 1, cells}})
	if err != nil {
		t.Fatal(err)
	}
	cells[0][0] = 9
	to := Cell{0, 0, 1, 0}
	back := Cell{1, 1, 0, 1}
	n, err := m.With([]Change{{to, 1, 2}, {back, 0, -3}})
	if err != nil {
		t.Fatal(err)
	}
	if m.At(to) != 1 || m.At(back) != 0 || n.At(to) != 2 || n.At(back) != -3 || n.At(Cell{0, 0, 1, 1}) != -1 {
		t.Errorf("judgements %d, %d and then %d, %d", m.At(to), m.At(back), n.At(to), n.At(back))
	}
	if m.Has(1, 0) || !n.Has(1, 0) || len(m.Sections()) != 1 || len(n.Sections()) != 2 {
		t.Error("With did not add its section to its own matrix alone")
	}
	for _, c := range []Change{{Cell: Cell{0, 0, 0, 1}}, {Cell: Cell{0, 2, 1, 0}}, {Cell: Cell{0, 0, 2, 0}}, {Cell: to, Becomes: 1001}} {
		if _, err := m.With([]Change{c}); err == nil {
			t.Errorf("%+v is accepted", c)
		}
	}
}

// TestSums: worked by hand. A acts on B with 3+1+0+2 = 6, B on C with 1, C on A
// with 4; A's passive sum is 4, B's 6, C's 1.
func TestSums(t *testing.T) {
	m, err := New(two("A", "B", "C"), []Section{
		{0, 1, [][]int{{3, -1}, {0, 2}}},
		{1, 2, [][]int{{0, 0}, {-1, 0}}},
		{2, 0, [][]int{{2, -2}, {0, 0}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if a, p := m.ActiveSums(), m.PassiveSums(); !slices.Equal(a, []int{6, 1, 4}) || !slices.Equal(p, []int{4, 6, 1}) {
		t.Errorf("active %v, passive %v", a, p)
	}
	// In (low, high, high): B's balances are (3, -1), so B falls short by 4; C's
	// are (-1, 0), a lead of 1; A's are (0, 0), a tie.
	z := Configuration{0, 1, 1}
	if d := m.Inconsistencies(z); !slices.Equal(d, []int{0, 4, 0}) || m.Inconsistency(z) != 4 || m.ConsistencyValue(z) != -4 || m.TotalImpact(z) != -1 {
		t.Errorf("inconsistencies %v, value %d, total impact %d", d, m.ConsistencyValue(z), m.TotalImpact(z))
	}
	if got := m.Label(z); got != "A: low, B: high, C: high" {
		t.Error(got)
	}
	for _, bad := range []Configuration{{0, 1}, {0, 2, 0}, {0, -1, 0}} {
		if m.Check(bad) == nil {
			t.Errorf("%v passes for a configuration", bad)
		}
	}
}

// TestInvariance: two of the laws in W. Weimer-Jehle, "Properties of
// cross-impact balance analysis" (2009). A number added to all judgements of one
// row of a section changes no inconsistency; a target's judgements multiplied
// by a positive number multiply its inconsistencies and leave what is
// consistent as it is.
func TestInvariance(t *testing.T) {
	d := newDice(6)
	for n := range 100 {
		states := make([]int, 3+d.below(4))
		for i := range states {
			states[i] = 2 + d.below(4)
		}
		m := randomMatrix(t, d, states, 0.8)
		i, j := d.below(m.Len()), d.below(m.Len())
		if i == j {
			continue
		}
		k, add, times := d.below(m.States(i)), d.below(11)-5, 1+d.below(5)
		var added, multiplied []Change
		for c := range m.States(j) {
			cell := Cell{i, k, j, c}
			added = append(added, Change{Cell: cell, Becomes: m.At(cell) + add})
			for from := range m.Len() {
				for state := range m.States(from) {
					if cell := (Cell{from, state, j, c}); from != j {
						multiplied = append(multiplied, Change{Cell: cell, Becomes: times * m.At(cell)})
					}
				}
			}
		}
		more, err := m.With(added)
		if err != nil {
			t.Fatal(err)
		}
		scaled, err := m.With(multiplied)
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			z := d.configuration(m)
			want := m.Inconsistencies(z)
			if got := more.Inconsistencies(z); !slices.Equal(got, want) {
				t.Fatalf("matrix %d, row + %d: %v, want %v", n, add, got, want)
			}
			want[j] *= times
			if got := scaled.Inconsistencies(z); !slices.Equal(got, want) {
				t.Fatalf("matrix %d, target x %d: %v, want %v", n, times, got, want)
			}
		}
		want, _ := BruteForce(m, nil, 0)
		for _, other := range []Matrix{more, scaled} {
			got, err := Enumerate(t.Context(), other, nil, Options{})
			if err != nil {
				t.Fatal(err)
			}
			sameList(t, "invariance", got.Configurations, want)
		}
	}
}
