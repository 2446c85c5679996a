package run

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"hedge/design"
	"hedge/kernel"
	"hedge/model"
	"hedge/plan"
)

// Spec says how a plan is run. Workers and Memory never change a result.
type Spec struct {
	design.Spec
	Workers int   // 0: one per processor
	Memory  int64 // bytes that outcomes may take; 0: no limit
}

// MaxYears is the largest number of experiment-years that one run accepts.
const MaxYears = 1e10

// Progress tells how far a run has come.
type Progress struct {
	Futures, Total int // futures done and asked for
	Elapsed        time.Duration
}

// TooLarge is the refusal of a run, with sizes that would fit.
type TooLarge struct {
	Years, Bytes       float64 // what was asked
	MaxYears, MaxBytes float64
	FitFutures, Arms   int // futures that would fit with these arms
}

func (e *TooLarge) Error() string {
	if e.FitFutures < 1 {
		return fmt.Sprintf("the outcomes of one future take more than the %s allowed, with %d arms", Bytes(e.MaxBytes), e.Arms)
	}
	if e.Years > e.MaxYears {
		return fmt.Sprintf("this run is %.3g experiment-years, more than %.0e; up to %d futures fit with these %d arms",
			e.Years, e.MaxYears, e.FitFutures, e.Arms)
	}
	return fmt.Sprintf("the outcomes would take %s, more than the %s allowed; up to %d futures fit with these %d arms (or raise --memory)",
		Bytes(e.Bytes), Bytes(e.MaxBytes), e.FitFutures, e.Arms)
}

// Bytes prints a size for people.
func Bytes(x float64) string {
	units := []string{"B", "KiB", "MiB", "GiB", "TiB", "PiB"}
	i := 0
	for ; x >= 1024 && i < len(units)-1; i++ {
		x /= 1024
	}
	return fmt.Sprintf("%.3g %s", x, units[i])
}

// Fits checks the size of a run before anything is allocated.
func Fits(p *plan.Plan, s Spec) error {
	arms, years, luck := len(p.Arms), p.Case.Horizon.Years(), max(1, p.Case.Luck)
	perFuture := float64(arms * years * luck)
	bytes := float64(arms * len(p.Measures) * 8 * luck)
	limit := math.Inf(1)
	if s.Memory > 0 {
		limit = float64(s.Memory)
	}
	n := float64(s.Futures)
	if n*perFuture <= MaxYears && n*bytes <= limit {
		return nil
	}
	fit := int(min(MaxYears/perFuture, limit/bytes))
	return &TooLarge{
		Years: n * perFuture, Bytes: n * bytes, MaxYears: MaxYears, MaxBytes: limit,
		FitFutures: fit, Arms: arms,
	}
}

// Evaluate runs every arm of a plan on the futures of a spec. It returns the
// context's error when stopped.
func Evaluate(ctx context.Context, p *plan.Plan, s Spec, report func(Progress)) (*Outcomes, error) {
	if err := Fits(p, s); err != nil {
		return nil, err
	}
	futures, err := design.New(p.Case, p.Worlds.List, p.Worlds.Fitting, s.Spec)
	if err != nil {
		return nil, err
	}
	return evaluate(ctx, p, s, futures, report)
}

// At runs every arm of a plan at chosen points, by one worker.
func At(p *plan.Plan, at design.Points) (*Outcomes, error) {
	futures, err := design.NewGiven(p.Case, p.Worlds.List, p.Worlds.Fitting, at)
	if err != nil {
		return nil, err
	}
	return evaluate(context.Background(), p, Spec{Spec: futures.Spec(), Workers: 1}, futures, nil)
}

func evaluate(ctx context.Context, p *plan.Plan, s Spec, futures *design.Futures, report func(Progress)) (*Outcomes, error) {
	workers := s.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	luck := max(1, p.Case.Luck)
	n := s.Futures * luck
	blocks := (n + kernel.Block - 1) / kernel.Block
	workers = min(workers, blocks)
	out := newOutcomes(p, futures)
	arms := prepareArms(p)

	start := time.Now()
	var next, done atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			w := newWorker(p, futures, arms, out)
			for ctx.Err() == nil {
				b := int(next.Add(1)) - 1
				if b >= blocks {
					return
				}
				from := b * kernel.Block
				w.block(from, min(kernel.Block, n-from))
				done.Add(int64(min(kernel.Block, n-from)))
			}
		}()
	}
	finished := make(chan struct{})
	go func() { wg.Wait(); close(finished) }()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if report != nil {
				report(Progress{Futures: int(done.Load()) / luck, Total: s.Futures, Elapsed: time.Since(start)})
			}
			continue
		case <-finished:
		}
		break
	}
	if int(done.Load()) < n {
		return nil, context.Cause(ctx)
	}
	if report != nil {
		report(Progress{Futures: s.Futures, Total: s.Futures, Elapsed: time.Since(start)})
	}
	return out, nil
}

// prepareArms computes the scalars of every arm once.
func prepareArms(p *plan.Plan) []*kernel.ArmValues {
	out := make([]*kernel.ArmValues, len(p.Arms))
	for i := range p.Arms {
		out[i] = p.Program.Prepare(p.ArmValues[i], p.Years(i))
	}
	return out
}

// worker computes blocks in its own memory.
type worker struct {
	p       *plan.Plan
	futures *design.Futures
	arms    []*kernel.ArmValues
	byView  [][]int // arms of each view
	out     *Outcomes
	m       *kernel.Memory
	table   *kernel.Table

	worlds   []int
	states   []int
	uniforms map[model.Ref][]float64 // of uncertainties that differ between views
}

func newWorker(p *plan.Plan, f *design.Futures, arms []*kernel.ArmValues, out *Outcomes) *worker {
	w := &worker{
		p: p, futures: f, arms: arms, out: out, m: kernel.NewMemory(p.Program), table: &kernel.Pure,
		byView: make([][]int, len(p.Views)), worlds: make([]int, kernel.Block), states: make([]int, kernel.Block),
		uniforms: map[model.Ref][]float64{},
	}
	for i, a := range p.Arms {
		w.byView[a.View] = append(w.byView[a.View], i)
	}
	for _, r := range p.ViewCols {
		if r.Kind == model.ToUncertainty {
			w.uniforms[r] = make([]float64, kernel.Block)
		}
	}
	return w
}

// block runs every arm on rows [from, from+n). The last block is padded: its
// draws past the end repeat the last row.
func (w *worker) block(from, n int) {
	p, m := w.p, w.m
	for k, r := range p.Futures {
		col := m.Cols[p.Program.FutureIn[k]][:]
		if r.Kind == model.ToEvent {
			w.futures.Draws(r.Index, col[:n], from)
		} else {
			w.futures.Uniforms(r.Index, 0, col[:n], from)
			w.futures.Values(r.Index, col[:n], nil)
		}
		pad(col, n)
	}
	for r, u := range w.uniforms {
		w.futures.Uniforms(r.Index, 0, u[:n], from)
		pad(u, n)
	}
	p.Program.RunFuture(w.table, m)
	for v := range p.Views {
		w.view(v, from, n)
		p.Program.RunView(w.table, m)
		for _, a := range w.byView[v] {
			p.Program.RunArm(w.table, m, w.arms[a])
			for k := range p.Measures {
				dst := w.out.values[a*len(p.Measures)+k][from : from+n]
				p.Program.Outcome(m, k, dst)
			}
		}
	}
}

func pad[T any](col []T, n int) {
	for i := n; i < len(col); i++ {
		col[i] = col[n-1]
	}
}

// view fills the columns that hang on the worlds of a view.
func (w *worker) view(v, from, n int) {
	p, m, view := w.p, w.m, w.p.Views[v]
	w.futures.Worlds(view.Scenario, w.worlds[:n], from)
	pad(w.worlds, n)
	for k, r := range p.ViewCols {
		col := m.Cols[p.Program.ViewIn[k]][:]
		if r.Kind == model.ToDescriptor {
			w.stateOf(view, r.Index)
			for i, s := range w.states {
				col[i] = float64(s)
			}
			continue
		}
		if w.replaced(view, r, col) {
			continue
		}
		copy(col, w.uniforms[r])
		w.values(view, r.Index, col)
	}
	for k, r := range p.Yearly {
		for year := range m.Yearly[k] {
			col := m.Yearly[k][year][:]
			if w.replaced(view, r, col) {
				continue
			}
			w.futures.Uniforms(r.Index, year, col[:n], from)
			pad(col, n)
			w.values(view, r.Index, col)
		}
	}
}

func (w *worker) replaced(view plan.View, r model.Ref, col []float64) bool {
	for _, s := range view.Set {
		if s.Ref.Kind == r.Kind && s.Ref.Index == r.Index {
			for i := range col {
				col[i] = s.Value
			}
			return true
		}
	}
	return false
}

func (w *worker) values(view plan.View, uncertainty int, col []float64) {
	if by := w.p.Case.Uncertainties[uncertainty].By; by != model.None {
		w.stateOf(view, by)
	}
	w.futures.Values(uncertainty, col, w.states)
}

// stateOf fills w.states with a descriptor's state in each future of the block.
func (w *worker) stateOf(view plan.View, descriptor int) {
	for _, s := range view.Set {
		if s.Ref.Kind == model.ToDescriptor && s.Ref.Index == descriptor {
			for i := range w.states {
				w.states[i] = s.Ref.State
			}
			return
		}
	}
	for i, world := range w.worlds {
		w.states[i] = w.futures.World(world)[descriptor]
	}
}
