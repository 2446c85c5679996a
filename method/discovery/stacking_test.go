package discovery

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The two columns that matter come first, and every cell is that of a slow count.
func TestStack(t *testing.T) {
	tb, y := logit(t)
	number := make([]float64, len(y))
	for i, is := range y {
		if is {
			number[i] = 1
		}
	}
	s, err := Stack(tb, number, StackSettings{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if s.Ranks[0].Column != 1 || !slices.ContainsFunc(s.Ranks[:4], func(r Rank) bool { return r.Column == 4 }) || s.Ranks[5].Column != 5 || s.Ranks[5].Share != 0 {
		t.Errorf("%+v", s.Ranks)
	}
	sum := 0.0
	for _, r := range s.Ranks {
		sum += r.Share
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("the shares sum to %v", sum)
	}
	// Bins of a real column hold a third of the rows each.
	for _, b := range s.Down[0].Bins {
		if len(s.Down[0].Bins) != 3 || b.Rows < 1333 || b.Rows > 1334 {
			t.Errorf("%+v", s.Down[0])
		}
	}
	all, err := Stack(tb, number, StackSettings{Seed: 1, Columns: 6})
	if err != nil || len(all.Down)+len(all.Across) != 5 {
		t.Errorf("a column that does not vary is stacked, or %v", err)
	}
	for workers := range 4 {
		again, err := Stack(tb, number, StackSettings{Seed: 1, Workers: workers})
		if err != nil || !reflect.DeepEqual(again, s) {
			t.Errorf("%d workers differ, or %v", workers, err)
		}
	}
}

// Of 100 rows 10, 10, 60 and 20 have the values 0 to 3: their middles lie at 5, 15, 50
// and 90 of 100.
func TestBinsKeepTies(t *testing.T) {
	var x []float64
	for v, n := range []int{10, 10, 60, 20} {
		for range n {
			x = append(x, float64(v))
		}
	}
	got := table(t, Column{Name: "x", Kind: Integer, Values: x}).bins(0, 3)
	if want := []Bin{{0, 1, 20}, {2, 2, 60}, {3, 3, 20}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestStackIsASlowCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb, yes := drawnTable(t)
		y := make([]float64, len(yes))
		for i := range y {
			y[i] = float64(rapid.IntRange(0, 3).Draw(t, "number"))
			if yes[i] {
				y[i]++
			}
		}
		set := StackSettings{Columns: rapid.IntRange(1, 5).Draw(t, "columns"), Bins: rapid.IntRange(2, 4).Draw(t, "bins")}
		s, err := Stack(tb, y, set)
		if err != nil {
			t.Skip(err) // nothing varies
		}
		if len(s.Down)-len(s.Across) < 0 || len(s.Down)-len(s.Across) > 1 || len(s.Down)+len(s.Across) > set.Columns {
			t.Fatalf("%d axes down, %d across", len(s.Down), len(s.Across))
		}
		for k, r := range s.Ranks[:len(s.Down)+len(s.Across)] {
			if a := [][]Axis{s.Down, s.Across}[k%2][k/2]; a.Column != r.Column {
				t.Fatalf("axis %d is column %d, not %d", k, a.Column, r.Column)
			}
		}
		in := func(i int, axes []Axis, at int) bool {
			for k := len(axes) - 1; k >= 0; k-- { // the innermost runs fastest
				a := axes[k]
				b := a.Bins[at%len(a.Bins)]
				at /= len(a.Bins)
				if v := tb.Columns()[a.Column].Values[i]; v < b.Low || v > b.High {
					return false
				}
			}
			return true
		}
		total := 0
		for i, row := range s.Cells {
			for k, c := range row {
				rows, sum := 0, 0.0
				for r := range y {
					if in(r, s.Down, i) && in(r, s.Across, k) {
						rows++
						sum += y[r]
					}
				}
				if c.Rows != rows || rows > 0 && math.Abs(c.Mean-sum/float64(rows)) > 1e-12 || rows == 0 && !math.IsNaN(c.Mean) {
					t.Fatalf("cell %d, %d: %+v, by counting %d rows of %v", i, k, c, rows, sum)
				}
				total += rows
			}
		}
		if total != tb.Rows() {
			t.Fatalf("the cells hold %d of %d rows", total, tb.Rows())
		}
		for _, a := range slices.Concat(s.Down, s.Across) {
			kind, distinct := tb.Columns()[a.Column].Kind, len(tb.values[a.Column])
			if kind.InOrder() && len(a.Bins) > set.Bins || (!kind.InOrder() || distinct <= set.Bins) && len(a.Bins) != distinct {
				t.Fatalf("%v column of %d values in %d bins", kind, distinct, len(a.Bins))
			}
		}
	})
}

func TestStackRefused(t *testing.T) {
	tb := table(t, Column{Name: "a", Values: []float64{1, 2, 3, 4, 5, 6}})
	y := []float64{0, 0, 0, 1, 1, 1}
	for _, c := range []struct {
		y    []float64
		set  StackSettings
		says string
	}{
		{y[:1], StackSettings{}, "1 numbers for 6 rows"},
		{[]float64{0, 0, math.NaN(), 1, 1, 1}, StackSettings{}, "the target is NaN in row 2"},
		{[]float64{3, 3, 3, 3, 3, 3}, StackSettings{}, "no cut of any column"},
		{y, StackSettings{Columns: -1}, "Columns is -1"},
		{y, StackSettings{Bins: 1}, "Bins is 1"},
	} {
		_, err := Stack(tb, c.y, c.set)
		refused(t, err, c.says)
	}
	wide, long := make([]Column, 0, 3), make([]float64, 300)
	for j := range 3 {
		c := Column{Name: string(rune('a' + j)), Values: make([]float64, 300)}
		for i := range c.Values {
			c.Values[i] = float64(i * (7 + j*(j+3)) % 300)
			long[i] += c.Values[i]
		}
		wide = append(wide, c)
	}
	_, err := Stack(table(t, wide...), long, StackSettings{Columns: 3, Bins: 200})
	refused(t, err, "fewer columns or bins")
}

func BenchmarkStack(b *testing.B) {
	t, y := synthetic(b, 10_000)
	number := make([]float64, len(y))
	for i, is := range y {
		if is {
			number[i] = 1
		}
	}
	for b.Loop() {
		if _, err := Stack(t, number, StackSettings{}); err != nil {
			b.Fatal(err)
		}
	}
}
