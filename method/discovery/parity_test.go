package discovery

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"
)

// bryantLempert is the data of Bryant and Lempert 2010: its nine inputs, whole-number
// columns as integers, and the runs of interest (882 rows, 89 of interest).
func bryantLempert(t testing.TB) (*Table, []bool) {
	t.Helper()
	f, err := os.Open("testdata/bryant_lempert_2010.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	number := func(text string) float64 {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	var columns []Column
	for j := 2; j < 11; j++ {
		c := Column{Name: rows[0][j], Kind: Integer}
		for _, row := range rows[1:] {
			x := number(row[j])
			if x != math.Trunc(x) {
				c.Kind = Real
			}
			c.Values = append(c.Values, x)
		}
		columns = append(columns, c)
	}
	var y []bool
	for _, row := range rows[1:] {
		y = append(y, number(row[15]) == 1)
	}
	return table(t, columns...), y
}

func table(t testing.TB, columns ...Column) *Table {
	t.Helper()
	tb, err := NewTable(columns...)
	if err != nil {
		t.Fatal(err)
	}
	return tb
}

// splitmix is draw i of a seed by G. Steele, D. Lea and C. Flood, "Fast splittable
// pseudorandom number generators", OOPSLA 2014: the draws of the reference sets.
func splitmix(seed, i uint64) float64 {
	z := seed + (i+1)*0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	z ^= z >> 31
	return float64(z>>11) * 0x1p-53
}

// synthetic is rows of 20 reals, of interest where x0 > 0.6, x1 < 0.5 and x2 > 0.3,
// one in twenty of them marked wrongly.
func synthetic(t testing.TB, rows int) (*Table, []bool) {
	t.Helper()
	const d = 20
	columns, y := make([]Column, d), make([]bool, rows)
	for j := range columns {
		columns[j] = Column{Name: fmt.Sprintf("x%d", j), Values: make([]float64, rows)}
	}
	for i := range rows {
		for j := range columns {
			columns[j].Values[i] = splitmix(1, uint64(i*(d+1)+j))
		}
		y[i] = columns[0].Values[i] > 0.6 && columns[1].Values[i] < 0.5 && columns[2].Values[i] > 0.3
		if splitmix(1, uint64(i*(d+1)+d)) < 0.05 {
			y[i] = !y[i]
		}
	}
	return table(t, columns...), y
}

// mixed is 5,000 rows of three reals, an integer and two categories, of interest
// where r0 > 0.5, k is A or C and i >= 4, one in twenty marked wrongly.
func mixed(t testing.TB) (*Table, []bool) {
	t.Helper()
	const rows = 5000
	r := [3][]float64{make([]float64, rows), make([]float64, rows), make([]float64, rows)}
	i, k, q, y := make([]float64, rows), make([]int, rows), make([]int, rows), make([]bool, rows)
	for row := range rows {
		u := func(j int) float64 { return splitmix(2, uint64(7*row+j)) }
		for j := range r {
			r[j][row] = u(j)
		}
		i[row], k[row], q[row] = math.Floor(10*u(3)), int(4*u(4)), int(3*u(5))
		y[row] = u(0) > 0.5 && (k[row] == 0 || k[row] == 2) && i[row] >= 4
		if u(6) < 0.05 {
			y[row] = !y[row]
		}
	}
	return table(t,
		Column{Name: "r0", Values: r[0]}, Column{Name: "r1", Values: r[1]}, Column{Name: "r2", Values: r[2]},
		Column{Name: "i", Kind: Integer, Values: i},
		Levelled("k", Categorical, []string{"A", "B", "C", "D"}, k),
		Levelled("q", Categorical, []string{"P", "Q", "R"}, q)), y
}

// step is one box of a reference trajectory.
type step struct {
	Coverage, Density, Mass float64
	N, K                    int
	Dims                    int `json:"res_dim"`
	Box                     map[string]struct {
		Min, Max json.RawMessage
		QP       []float64
	}
}

// TestPeer compares whole trajectories with those of the EMA Workbench 3.0
// (testdata/NOTICE.md): coverage, density, mass and limits to 1e-6, counts exactly,
// quasi-p to 1e-6 of its value above 1e-12 and within a decade below.
func TestPeer(t *testing.T) {
	for _, c := range []struct {
		name string
		data func(testing.TB) (*Table, []bool)
		set  Settings
	}{
		{"bryant_a10_lenient1", bryantLempert, Settings{Peel: 0.1}},
		{"bryant_a05_lenient1", bryantLempert, Settings{}},
		{"mixed_lenient1", mixed, Settings{}},
		{"mixed_lenient2", mixed, Settings{Objective: Lenient2}},
		{"mixed_original", mixed, Settings{Objective: Original}},
		{"synth_100000x20", func(t testing.TB) (*Table, []bool) { return synthetic(t, 100_000) }, Settings{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := os.ReadFile("testdata/prim_" + c.name + ".json")
			if err != nil {
				t.Fatal(err)
			}
			var want []step
			if err := json.Unmarshal(text, &want); err != nil {
				t.Fatal(err)
			}
			tb, y := c.data(t)
			c.set.Peer = true
			got, err := Prim(tb, y, c.set)
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Boxes) != len(want) {
				t.Errorf("%d boxes, want %d", len(got.Boxes), len(want))
			}
			for i := range min(len(want), len(got.Boxes)) {
				if !agrees(t, tb, got.Boxes[i], want[i]) {
					t.Fatalf("at step %d:\n%+v, want\n%+v", i, got.Boxes[i], want[i])
				}
			}
		})
	}
}

func agrees(t *testing.T, tb *Table, got Box, want step) bool {
	t.Helper()
	near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-6 }
	ok := near(got.Coverage, want.Coverage) && near(got.Density, want.Density) && near(got.Mass, want.Mass) &&
		got.Rows == want.N && got.Positives == want.K && len(got.Restricted()) == want.Dims && len(want.Box) == want.Dims
	expected := 0
	for _, l := range got.Region {
		name := tb.Columns()[l.Column].Name
		w, there := want.Box[name]
		if !there {
			return false
		}
		if l.Bound == OneOf {
			var names, kept []string
			if err := json.Unmarshal(w.Min, &names); err != nil {
				t.Fatal(err)
			}
			for _, k := range l.Keep {
				kept = append(kept, tb.Columns()[l.Column].Levels[k])
			}
			ok = ok && slices.Equal(names, kept) && sameQuasiP(l, w.QP[0])
			continue
		}
		limit, side := w.Min, 0
		if l.Bound == AtMost {
			limit, side = w.Max, 1
		}
		x, err := strconv.ParseFloat(string(limit), 64)
		if err != nil {
			t.Fatal(err)
		}
		ok = ok && near(l.Value, x) && sameQuasiP(l, w.QP[side])
	}
	for _, w := range want.Box {
		for _, p := range w.QP {
			if p != -1 {
				expected++
			}
		}
	}
	return ok && expected == len(got.Region)
}

func sameQuasiP(l Limit, want float64) bool {
	got := l.QuasiP()
	switch {
	case want > 1e-12:
		return math.Abs(got-want) <= 1e-6*want
	case want > 1e-300:
		return math.Abs(l.LogQuasiP-math.Log(want)) <= math.Ln10
	}
	return want >= 0 && l.LogQuasiP < -290*math.Ln10
}
