package bench

import (
	"context"
	"fmt"
	"syscall"
	"testing"
	"time"

	"hedge"
	"hedge/design"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

func load(b testing.TB, name string) *model.Case {
	b.Helper()
	place, err := hedge.Find(b.TempDir(), name)
	if err != nil {
		b.Fatal(err)
	}
	c, findings := hedge.Load(place)
	if c == nil {
		b.Fatal(findings)
	}
	return c
}

// cpu is the processor time this process has used, both user and system.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// evaluate runs a plan on one worker and returns processor time per experiment-year.
func evaluate(b testing.TB, p *plan.Plan, futures int) (*run.Outcomes, float64) {
	b.Helper()
	begin := cpu()
	o, err := run.Evaluate(context.Background(), p, run.Spec{Spec: design.Spec{Futures: futures, Seed: 1}, Workers: 1}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return o, float64(cpu()-begin) / float64(futures*len(p.Arms)*p.Case.Horizon.Years())
}

// lakeFutures reads the draws of the lake case, so that the scalar loop runs the
// very same experiments; making them is not counted for the loop.
func lakeFutures(c *model.Case, o *run.Outcomes) ([]LakeFuture, [][]float64) {
	n := o.N()
	column := func(name string, year int) []float64 {
		i := named(c.Uncertainties, func(u model.Uncertainty) string { return u.Name }, name)
		v := make([]float64, n)
		o.Futures.Uniforms(i, year, v, 0)
		o.Futures.Values(i, v, nil)
		return v
	}
	b, q, mean, sd, delta := column("b", 0), column("q", 0), column("mean_inflow", 0), column("sd_inflow", 0), column("delta", 0)
	futures, weather := make([]LakeFuture, n), make([][]float64, n)
	for i := range futures {
		futures[i] = LakeFuture{b[i], q[i], mean[i], sd[i], delta[i]}
		weather[i] = make([]float64, c.Horizon.Years())
	}
	for year := range c.Horizon.Years() {
		for i, z := range column("weather", year) {
			weather[i][year] = z
		}
	}
	return futures, weather
}

// BenchmarkLake puts the compiled lake case (drawing its futures included) beside
// ScalarLake on the same experiments (drawing not included), one worker each,
// processor time, alternating. Unit of work: one experiment-year.
func BenchmarkLake(b *testing.B) {
	const n = 2000
	c := load(b, "lake")
	p := plan.Compile(c, plan.Ask{})
	o, _ := evaluate(b, p, n)
	futures, weather := lakeFutures(c, o)
	lever := func(s model.Strategy, name string) float64 {
		return s.Levers[named(c.Levers, func(l model.Lever) string { return l.Name }, name)]
	}
	var compiled, scalar float64
	var sink LakeOutcomes
	for b.Loop() {
		_, ns := evaluate(b, p, n)
		compiled += ns
		begin := cpu()
		for _, a := range p.Arms {
			s := c.Strategies[a.Strategy]
			release, cut := lever(s, "release"), lever(s, "cut")
			for i, f := range futures {
				sink = ScalarLake(f, release, cut, weather[i])
			}
		}
		scalar += float64(cpu()-begin) / float64(n*len(p.Arms)*c.Horizon.Years())
	}
	_ = sink
	b.ReportMetric(compiled/float64(b.N), "compiled-ns/year")
	b.ReportMetric(scalar/float64(b.N), "scalar-ns/year")
	b.ReportMetric(scalar/compiled, "times-scalar")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkKorea measures the compiled Korea case on one worker. Unit of work:
// one experiment-year.
func BenchmarkKorea(b *testing.B) {
	p := plan.Compile(load(b, "korea"), plan.Ask{Claims: true})
	total := 0.0
	for b.Loop() {
		_, ns := evaluate(b, p, 2000)
		total += ns
	}
	b.ReportMetric(total/float64(b.N), "compiled-ns/year")
	b.ReportMetric(float64(p.Program.Counts().Year), "instructions/year")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkCompileKorea measures text to program: reading, checking, compiling.
func BenchmarkCompileKorea(b *testing.B) {
	for b.Loop() {
		plan.Compile(load(b, "korea"), plan.Ask{Claims: true})
	}
}

// TestScalarLake: the loop computes what the case says. Tolerance 1e-9 relative,
// written before the first run: the loop uses package math, the case its own
// functions, and a tipping lake multiplies a rounding error while it tips.
func TestScalarLake(t *testing.T) {
	const n, tolerance = 300, 1e-9
	c := load(t, "lake")
	p := plan.Compile(c, plan.Ask{})
	o, _ := evaluate(t, p, n)
	futures, weather := lakeFutures(c, o)
	for a, arm := range p.Arms {
		s := c.Strategies[arm.Strategy]
		for i, f := range futures {
			got := ScalarLake(f, s.Levers[0], s.Levers[1], weather[i])
			for k, x := range []float64{got.MaxP, got.Utility, got.Inertia, got.Reliability, got.TipsIn} {
				want := o.Column(plan.Cell{Arm: a, Measure: k})[i]
				if d := x - want; d > tolerance*max(1, want) || d < -tolerance*max(1, want) {
					t.Fatalf("%s, future %d: %s is %v in the loop and %v in the case", arm.ID, i, c.Outcomes[k].Name, x, want)
				}
			}
		}
	}
}

func ExampleScalarLake() {
	calm := make([]float64, 100)
	out := ScalarLake(LakeFuture{B: 0.42, Q: 2, Mean: 0.02, SD: 0, Delta: 0.98}, 0.02, 0, calm)
	fmt.Printf("%.9f %.9f %.2f\n", out.MaxP, out.Utility, out.Reliability)
	// Output: 0.142857131 0.346952178 1.00
}
