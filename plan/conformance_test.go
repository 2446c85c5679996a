package plan_test

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"hedge/kernel"
	"hedge/lang"
	"hedge/model"
	"hedge/plan"
)

// want reads "# want NAME = VALUE" (exact to the last bit) and
// "# want NAME ~ VALUE TOLERANCE".
var want = regexp.MustCompile(`# want (\w+) ([=~]) (\S+)(?: (\S+))?`)

// TestConformance runs the conformance cases through all three engines. Each
// case has a single future that matters: its uncertainties are points.
func TestConformance(t *testing.T) {
	files, err := filepath.Glob("testdata/conformance/*.hedge.hcl")
	if err != nil || len(files) < 4 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			c, findings := lang.Load(os.DirFS(filepath.Dir(file)), filepath.Base(file))
			if c == nil {
				t.Fatal(findings)
			}
			p := plan.Compile(c, plan.Ask{Claims: true})
			if err := p.Program.Validate(); err != nil {
				t.Fatal(err)
			}
			got := engines(p)
			wanted := map[string]bool{}
			for _, m := range want.FindAllStringSubmatch(string(text), -1) {
				k := outcome(c, m[1])
				wanted[m[1]] = true
				value, tolerance := number(t, m[3]), 0.0
				if m[2] == "~" {
					tolerance = number(t, m[4])
				}
				for engine, values := range got {
					if x := values[k]; !(math.Abs(x-value) <= tolerance) || math.Signbit(x) != math.Signbit(value) {
						t.Errorf("%s: %s = %v, want %v", engine, m[1], x, m[3])
					}
				}
				for engine, values := range got {
					if math.Float64bits(values[k]) != math.Float64bits(got["reference"][k]) {
						t.Errorf("%s differs from the reference in %s: %v and %v", engine, m[1], values[k], got["reference"][k])
					}
				}
			}
			for _, o := range c.Outcomes {
				if !wanted[o.Name] {
					t.Errorf("outcome %s has no wanted value", o.Name)
				}
			}
		})
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func outcome(c *model.Case, name string) int {
	for i, o := range c.Outcomes {
		if o.Name == name {
			return i
		}
	}
	return model.None
}

// engines evaluates the first arm with every draw at one half.
func engines(p *plan.Plan) map[string][]float64 {
	c := p.Case
	world := p.Worlds.List[p.Worlds.Fitting[c.Baseline][0]]
	value := func(r model.Ref) float64 {
		switch r.Kind {
		case model.ToEvent:
			return 0.5
		case model.ToDescriptor:
			return float64(world[r.Index])
		}
		u := c.Uncertainties[r.Index]
		d := u.Dists[0]
		if u.By != model.None {
			d = u.Dists[world[u.By]]
		}
		return d.Dist.Quantile(0.5)
	}
	column := func(refs []model.Ref) []float64 {
		out := make([]float64, len(refs))
		for i, r := range refs {
			out[i] = value(r)
		}
		return out
	}
	prog, m := p.Program, kernel.NewMemory(p.Program)
	fill := func(slots []uint32, values []float64) {
		for k, slot := range slots {
			for lane := range m.Cols[slot] {
				m.Cols[slot][lane] = values[k]
			}
		}
	}
	yearly := make([][]float64, len(p.Yearly))
	for k, r := range p.Yearly {
		for y := range c.Horizon.Years() {
			yearly[k] = append(yearly[k], value(r))
			for lane := range kernel.Block {
				m.Yearly[k][y][lane] = value(r)
			}
		}
	}
	fill(prog.FutureIn, column(p.Futures))
	prog.RunFuture(&kernel.Pure, m)
	fill(prog.ViewIn, column(p.ViewCols))
	prog.RunView(&kernel.Pure, m)
	prog.RunArm(&kernel.Pure, m, prog.Prepare(p.ArmValues[0], p.Years(0)))
	var fast []float64
	for k := range p.Measures {
		col := make([]float64, kernel.Block)
		prog.Outcome(m, k, col)
		fast = append(fast, col[kernel.Block-1])
	}
	walked := kernel.Walk(prog, kernel.WalkInput{
		Future: column(p.Futures), View: column(p.ViewCols), Yearly: yearly, Arm: p.ArmValues[0], Years: p.Years(0),
	})
	x := p.Experiment(0)
	x.States = world
	x.Uncertainty = func(i, _ int) float64 { return value(model.Ref{Kind: model.ToUncertainty, Index: i}) }
	x.Draw = func(int) float64 { return 0.5 }
	var exprs []*model.Expr
	for _, m := range p.Measures {
		if m.Expr != nil {
			exprs = append(exprs, m.Expr)
		}
	}
	slow := plan.NewReference(c, x).Run(exprs)
	for i := range slow {
		slow[i] += 0 // -0 leaves the kernel as 0
	}
	return map[string][]float64{"program": fast, "walker": walked, "reference": slow}
}
