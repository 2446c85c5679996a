package hedge

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/parquet-go/parquet-go"

	"hedge/cases"
	"hedge/frame"
	"hedge/plan"
)

func answered(t testing.TB, folder string, futures int) *Answer {
	t.Helper()
	c, findings := Load(Place{FS: cases.FS, Path: folder})
	if c == nil {
		t.Fatal(findings)
	}
	a, err := Run(context.Background(), c, Options{Futures: futures, Seed: 7})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestOutcomesAsText(t *testing.T) {
	a := answered(t, cases.Starter, 50)
	var out bytes.Buffer
	w, err := frame.NewCSV(&out, a.Fields())
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(a.WriteOutcomes(w), w.Close()); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	c, p := a.Case, a.Outcomes.Plan
	if len(rows) != 1+len(p.Arms)*50 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, row := range rows[1:] {
		arm, future := p.Arms[i/50], i%50
		if row[0] != arm.ID || row[1] != c.Strategies[arm.Strategy].Name || row[2] != c.Scenarios[arm.Scenario].Name || row[3] != strconv.Itoa(future) {
			t.Fatalf("row %d is %q", i, row)
		}
		for k, o := range c.Outcomes {
			want := o.Unit.ToAuthor(a.Outcomes.Column(plan.Cell{Arm: i / 50, Measure: k})[future])
			got, err := strconv.ParseFloat(row[4+k], 64)
			if math.IsNaN(want) || math.IsInf(want, 0) {
				if row[4+k] != "" {
					t.Fatalf("%v is %q", want, row[4+k])
				}
			} else if err != nil || math.Float64bits(got) != math.Float64bits(want) {
				t.Fatalf("row %d, %s: %q, not %v", i, o.Name, row[4+k], want)
			}
		}
	}
}

func TestSavedOutcomes(t *testing.T) {
	a := answered(t, cases.Starter, 500)
	var files [2][]byte
	for i := range files {
		dir := t.TempDir()
		if err := a.Save(dir); err != nil {
			t.Fatal(err)
		}
		files[i], _ = os.ReadFile(filepath.Join(dir, "outcomes.parquet"))
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("saving twice gives different bytes")
	}
	f, err := parquet.OpenFile(bytes.NewReader(files[0]), int64(len(files[0])))
	if err != nil {
		t.Fatal(err)
	}
	if want := int64(len(a.Outcomes.Plan.Arms) * 500); f.NumRows() != want {
		t.Errorf("%d rows, not %d", f.NumRows(), want)
	}
	for k, want := range map[string]string{
		"hedge": "1", "case": a.Case.Name, "case_hash": a.Case.Hash.String(), "seed": "7", "futures": "500", "digest": a.Outcomes.Digest(),
		"unit:" + a.Case.Outcomes[0].Name: a.Case.Outcomes[0].Unit.String(),
	} {
		if got, _ := f.Lookup(k); got != want {
			t.Errorf("%s is %q, not %q", k, got, want)
		}
	}
	for i, field := range a.Fields() {
		if got := f.Schema().Columns()[i][0]; got != field.Name {
			t.Errorf("column %d is %s, not %s", i, got, field.Name)
		}
	}
}

// frames keeps the size of each frame and its first arm and future.
type frames struct {
	rows    []int
	arms    [][2]int
	futures []int64
	fail    error
}

func (f *frames) Write(b frame.Frame) error {
	arms, n := b.Columns[0].Codes, b.Rows()
	f.rows, f.futures = append(f.rows, n), append(f.futures, b.Columns[3].Ints[0])
	f.arms = append(f.arms, [2]int{int(arms[0]), int(arms[n-1])})
	if err := b.Validate(); err != nil {
		return err
	}
	return f.fail
}

func (f *frames) Close() error { return nil }

func TestArmsThatFitAreNotSplit(t *testing.T) {
	for _, futures := range []int{20_000, outcomeBlock, outcomeBlock + 10} {
		a := answered(t, cases.Starter, futures)
		got := &frames{}
		if err := a.WriteOutcomes(got); err != nil {
			t.Fatal(err)
		}
		sum := 0
		for i, n := range got.rows {
			sum += n
			if n > outcomeBlock {
				t.Errorf("a frame of %d rows", n)
			}
			if futures <= outcomeBlock && (n%futures != 0 || got.futures[i] != 0) {
				t.Errorf("%d futures: frame %d has %d rows from future %d", futures, i, n, got.futures[i])
			}
			if futures > outcomeBlock && got.arms[i][0] != got.arms[i][1] {
				t.Errorf("%d futures: frame %d holds arms %v", futures, i, got.arms[i])
			}
		}
		arms := len(a.Outcomes.Plan.Arms)
		if sum != arms*futures {
			t.Errorf("%d rows in all, not %d", sum, arms*futures)
		}
		if perFrame := max(1, outcomeBlock/futures); futures <= outcomeBlock && len(got.rows) != (arms+perFrame-1)/perFrame {
			t.Errorf("%d futures: %d arms in %d frames", futures, arms, len(got.rows))
		}
	}
}

func TestExportReturnsErrors(t *testing.T) {
	a := answered(t, cases.Starter, 50)
	if err := a.WriteOutcomes(&frames{fail: io.ErrShortWrite}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("got %v", err)
	}
	f, err := os.Create(filepath.Join(t.TempDir(), "x"))
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	if err := a.writeParquet(f); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

func TestOutcomeNamedLikeAColumn(t *testing.T) {
	a := answered(t, cases.Starter, 10)
	c := *a.Case
	c.Outcomes = append(c.Outcomes[:0:0], c.Outcomes...)
	c.Outcomes[0].Name = "Future"
	a.Case = &c
	if got := a.Fields()[4].Name; got != "outcome.Future" {
		t.Errorf("the column is %q", got)
	}
}

func BenchmarkExport(b *testing.B) {
	a := answered(b, "korea", 20_000)
	b.SetBytes(int64(len(a.Outcomes.Plan.Arms)) * 20_000 * int64(len(a.Fields())) * 8)
	b.ReportAllocs()
	for b.Loop() {
		w, err := frame.NewParquet(io.Discard, a.Fields(), a.metadata())
		if err == nil {
			err = errors.Join(a.WriteOutcomes(w), w.Close())
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
