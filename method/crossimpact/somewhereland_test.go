package crossimpact

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// somewhereland is the published example, and numbers about it; its file says
// where each comes from.
type somewhereland struct {
	Descriptors []struct {
		ID, Name string
		States   []string
	}
	Matrix             [][]int
	PublishedBalanceOf string `json:"published_balance_of"`
	PublishedBalance   []int  `json:"published_balance"`
	Consistent         []struct {
		States           string
		TotalImpactScore int            `json:"total_impact_score"`
		ConsistencyValue int            `json:"consistency_value"`
		Basin            map[string]int `json:"basin"`
	} `json:"consistent_scenarios"`
	Cycles    map[string]map[string]int
	Histogram map[int]int `json:"inconsistency_value_histogram"`
	m         Matrix
}

func readSomewhereland(t testing.TB) somewhereland {
	t.Helper()
	text, err := os.ReadFile("testdata/somewhereland.json")
	if err != nil {
		t.Fatal(err)
	}
	var s somewhereland
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	var ds []Descriptor
	var sections []Section
	for _, d := range s.Descriptors {
		ds = append(ds, Descriptor{d.Name, d.States})
	}
	row := 0
	for i := range ds {
		column := 0
		for j := range ds {
			if i != j {
				cells := Section{From: i, To: j}
				for k := range ds[i].States {
					cells.Cells = append(cells.Cells, s.Matrix[row+k][column:column+len(ds[j].States)])
				}
				sections = append(sections, cells)
			}
			column += len(ds[j].States)
		}
		row += len(ds[i].States)
	}
	s.m, err = New(ds, sections)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// short reads "A2 B1 C3 D1 E1 F1".
func short(text string) Configuration {
	var z Configuration
	for _, w := range strings.Fields(text) {
		z = append(z, int(w[1]-'1'))
	}
	return z
}

func TestPublishedBalance(t *testing.T) {
	s := readSomewhereland(t)
	got := slices.Concat(s.m.Balances(short(s.PublishedBalanceOf))...)
	if !slices.Equal(got, s.PublishedBalance) {
		t.Errorf("balances %v, published %v", got, s.PublishedBalance)
	}
}

func TestPublishedConfigurations(t *testing.T) {
	s := readSomewhereland(t)
	var want []Configuration
	for _, c := range s.Consistent {
		z := short(c.States)
		want = append(want, z)
		if got := s.m.TotalImpact(z); got != c.TotalImpactScore {
			t.Errorf("total impact of %s is %d, want %d", c.States, got, c.TotalImpactScore)
		}
		if got := s.m.ConsistencyValue(z); got != c.ConsistencyValue {
			t.Errorf("consistency value of %s is %d, want %d", c.States, got, c.ConsistencyValue)
		}
	}
	slices.SortFunc(want, func(a, b Configuration) int { return slices.Compare(a, b) })
	res, err := Enumerate(t.Context(), s.m, nil, Options{})
	if err != nil || !res.Complete || res.Stopped != "" {
		t.Fatalf("complete %v, stopped %q, %v", res.Complete, res.Stopped, err)
	}
	sameList(t, "enumerated", res.Configurations, want)
	brute, err := BruteForce(s.m, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	sameList(t, "by brute force", brute, want)
	t.Logf("%d nodes", res.Nodes)
}

func TestHistogram(t *testing.T) {
	s := readSomewhereland(t)
	counts, err := Histogram(s.m)
	if err != nil {
		t.Fatal(err)
	}
	got := map[int]int{}
	for d, n := range counts {
		if n > 0 {
			got[d] = n
		}
	}
	if !maps.Equal(got, s.Histogram) {
		t.Errorf("histogram %v, want %v", got, s.Histogram)
	}
}

func sameList(t *testing.T, what string, got, want []Configuration) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d configurations, want %d", what, len(got), len(want))
		return
	}
	for i := range want {
		if !slices.Equal(got[i], want[i]) {
			t.Errorf("%s: configuration %d is %v, want %v", what, i, got[i], want[i])
			return
		}
	}
}
