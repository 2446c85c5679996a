package study

import (
	"runtime"
	"slices"
	"sync"

	"hedge/model"
	"hedge/num"
	"hedge/plan"
)

// Result sums up one outcome of one arm over the futures explored, in stored
// units.
type Result struct {
	Arm, Outcome                  int
	Mean, Min, P05, P50, P95, Max float64
	ShareRequired                 float64 // share of futures that meet the bar
	HasBar                        bool
	Never                         float64 // for an outcome that is a first_year: share of futures in which it never came true
	HasNever                      bool
}

func results(t *table) []Result {
	out := make([]Result, len(t.p.Arms)*len(t.c.Outcomes))
	parallel(len(out), func(i int) {
		arm, k := i/len(t.c.Outcomes), i%len(t.c.Outcomes)
		col := t.cell(plan.Cell{Arm: arm, Measure: k})
		r := Result{Arm: arm, Outcome: k, Mean: num.Mean(col), Min: slices.Min(col), Max: slices.Max(col)}
		q := num.Quantiles(slices.Clone(col), 0.05, 0.5, 0.95)
		r.P05, r.P50, r.P95 = q[0], q[1], q[2]
		if bar := t.p.BarOf[k]; bar != model.None {
			r.HasBar = true
			r.ShareRequired = num.Mean(t.o.Column(plan.Cell{Arm: arm, Measure: bar}))
		}
		if e := t.c.Outcomes[k].Value; e.Op == model.FirstYear {
			r.HasNever = true
			for _, x := range col {
				if x > float64(t.c.Horizon.To) {
					r.Never++
				}
			}
			r.Never /= float64(len(col))
		}
		out[i] = r
	})
	return out
}

// parallel runs do(0..n-1) on all processors; each call writes only its own
// place, so the order does not matter.
func parallel(n int, do func(int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range next {
				do(i)
			}
		}()
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
