package plan

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"hedge/kernel"
	"hedge/model"
	"hedge/num"
)

// randomCase makes a case of random formulas, stocks and events. Formula i may
// read formulas before it, every stock and what events did in earlier years, so
// there is no circle, while flows and hazards may read everything.
type randomCase struct {
	*rand.Rand
	c     *model.Case
	first int  // formulas [0, first) are fixed: they read no year
	plain int  // formulas [0, plain) read no `previous`
	pure  bool // no `previous` just now
}

// with replaces a name or two in a formula that reads no past.
func (r *randomCase) with(depth, formulas int) *model.Expr {
	pure := r.pure
	r.pure = true
	defer func() { r.pure = pure }()
	names := []model.Ref{
		{Kind: model.ToConstant, Index: r.IntN(len(r.c.Constants))},
		{Kind: model.ToLever, Index: r.IntN(len(r.c.Levers))},
		{Kind: model.ToUncertainty, Index: r.IntN(len(r.c.Uncertainties))},
		{Kind: model.ToStock, Index: r.IntN(len(r.c.Stocks))},
		{Kind: model.ToFormula, Index: r.IntN(formulas)},
	}
	r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	e := &model.Expr{Op: model.With, Args: []*model.Expr{r.value(depth-1, min(formulas, r.plain), false)}}
	for _, n := range names[:1+r.IntN(3)] {
		e.Names = append(e.Names, n)
		e.Args = append(e.Args, r.value(depth-2, formulas, false))
	}
	return e
}

func (r *randomCase) number() *model.Expr {
	v := []float64{0, 1, -1, 0.5, 2, 1e-3, 3.7, -0.25, 100}[r.IntN(9)]
	if r.IntN(3) == 0 {
		v = r.NormFloat64()
	}
	return &model.Expr{Op: model.Number, Num: v}
}

func ref(k model.RefKind, i int) *model.Expr {
	return &model.Expr{Op: model.Name, Ref: model.Ref{Kind: k, Index: i}}
}

// value makes a numeric tree. formulas says how many formulas may be read;
// fixed forbids what varies by year.
func (r *randomCase) value(depth, formulas int, fixed bool) *model.Expr {
	if depth <= 0 || r.IntN(6) == 0 {
		switch k := r.IntN(8); {
		case k == 0:
			return ref(model.ToConstant, r.IntN(len(r.c.Constants)))
		case k == 1:
			for range 4 {
				if i := r.IntN(len(r.c.Levers)); !fixed || i == 0 { // rules and years leave lever 0 alone
					return ref(model.ToLever, i)
				}
			}
		case k <= 3:
			for range 4 {
				if i := r.IntN(len(r.c.Uncertainties)); !fixed || !r.c.Uncertainties[i].Yearly {
					return ref(model.ToUncertainty, i)
				}
			}
		case k == 4 && formulas > 0 && !fixed:
			return ref(model.ToFormula, r.IntN(formulas))
		case k == 4 && formulas > 0:
			return ref(model.ToFormula, r.IntN(min(formulas, r.first)))
		case k == 5 && !fixed && len(r.c.Stocks) > 0:
			return ref(model.ToStock, r.IntN(len(r.c.Stocks)))
		case k == 6 && !fixed:
			return &model.Expr{Op: []model.Op{model.Elapsed, model.CalendarYear, model.Step}[r.IntN(3)]}
		case k == 7 && !fixed:
			return &model.Expr{Op: model.Since, Ref: model.Ref{Kind: model.ToEvent, Index: r.IntN(len(r.c.Events))}}
		}
		return r.number()
	}
	sub := func() *model.Expr { return r.value(depth-1, formulas, fixed) }
	unary := []model.Op{
		model.Neg, model.Abs, model.Exp, model.Log, model.Log10, model.Sqrt,
		model.Logistic, model.Sin, model.Cos, model.NormalCDF,
	}
	switch k := r.IntN(20); {
	case k < 4:
		return model.Plus(sub(), sub(), sub().Unit, model.Expr{}.Range)
	case k < 7:
		return model.Minus(sub(), sub(), sub().Unit, model.Expr{}.Range)
	case k < 10:
		return &model.Expr{Op: model.Mul, Args: []*model.Expr{sub(), sub()}}
	case k < 12:
		return &model.Expr{Op: []model.Op{model.Div, model.Min, model.Max, model.Pow}[r.IntN(4)], Args: []*model.Expr{sub(), sub()}}
	case k < 15:
		return &model.Expr{Op: unary[r.IntN(len(unary))], Args: []*model.Expr{sub()}}
	case k == 15:
		d := r.IntN(len(r.c.Descriptors))
		e := &model.Expr{Op: model.Choose, Ref: model.Ref{Kind: model.ToDescriptor, Index: d}}
		for range r.c.Descriptors[d].States {
			e.Args = append(e.Args, sub())
		}
		return e
	case k == 16:
		e := &model.Expr{Op: model.Lookup, Args: []*model.Expr{sub()}}
		x := r.NormFloat64()
		for range 1 + r.IntN(4) {
			e.Table = append(e.Table, model.Point{X: x, Y: r.NormFloat64()})
			x += r.Float64() + 0.1
		}
		return e
	case k == 18 && !fixed && formulas > 0 && r.plain > 0:
		return r.with(depth, formulas)
	case k == 17 && !fixed && !r.pure:
		return &model.Expr{Op: model.Previous, Args: []*model.Expr{sub(), r.value(1, formulas, r.IntN(2) == 0)}}
	}
	return &model.Expr{Op: model.If, Args: []*model.Expr{r.truth(depth-1, formulas, fixed), sub(), sub()}}
}

func (r *randomCase) truth(depth, formulas int, fixed bool) *model.Expr {
	switch k := r.IntN(10); {
	case k < 5 || depth <= 0 && k < 8:
		op := []model.Op{model.Lt, model.Le, model.Gt, model.Ge, model.Eq, model.Ne}[r.IntN(6)]
		return &model.Expr{Op: op, Args: []*model.Expr{r.value(depth-1, formulas, fixed), r.value(depth-1, formulas, fixed)}}
	case k == 5 || k == 8 && depth <= 0:
		d := r.IntN(len(r.c.Descriptors))
		return &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: d, State: r.IntN(len(r.c.Descriptors[d].States))}}
	case k == 6 && !fixed:
		return &model.Expr{Op: model.Fired, Ref: model.Ref{Kind: model.ToEvent, Index: r.IntN(len(r.c.Events))}}
	case k == 7:
		return &model.Expr{Op: model.Not, Args: []*model.Expr{r.truth(depth-1, formulas, fixed)}}
	}
	if depth <= 0 {
		return &model.Expr{Op: model.Number, Num: float64(r.IntN(2))}
	}
	return &model.Expr{
		Op:   []model.Op{model.And, model.Or}[r.IntN(2)],
		Args: []*model.Expr{r.truth(depth-1, formulas, fixed), r.truth(depth-1, formulas, fixed)},
	}
}

// reduction makes a value at the end of the horizon.
func (r *randomCase) reduction(depth int) *model.Expr {
	n := len(r.c.Formulas)
	if depth > 0 && r.IntN(3) > 0 {
		a, b := r.reduction(depth-1), r.reduction(depth-1)
		switch r.IntN(4) {
		case 0:
			return model.Plus(a, b, a.Unit, a.Range)
		case 1:
			return model.Minus(a, b, a.Unit, a.Range)
		case 2:
			return &model.Expr{Op: model.Mul, Args: []*model.Expr{a, b}}
		}
		return &model.Expr{Op: model.If, Args: []*model.Expr{r.truth(1, n, true), a, b}}
	}
	h := r.c.Horizon
	x := r.value(2, n, false)
	switch r.IntN(11) {
	case 0:
		return r.value(2, n, true)
	case 1:
		return &model.Expr{Op: model.YearsTrue, Args: []*model.Expr{r.truth(2, n, false)}}
	case 2:
		return &model.Expr{Op: model.FirstYear, Args: []*model.Expr{r.truth(2, n, false)}}
	case 3:
		return &model.Expr{Op: model.AtYear, Num: float64(h.From + h.Step*r.IntN(h.Years())), Args: []*model.Expr{x}}
	case 4:
		return &model.Expr{Op: model.Discounted, Args: []*model.Expr{x, {Op: model.Number, Num: r.Float64() * 0.1}}}
	case 5:
		return &model.Expr{Op: model.Final, Args: []*model.Expr{ref(model.ToStock, r.IntN(len(r.c.Stocks)))}}
	case 6:
		return &model.Expr{Op: model.MeanOver, Args: []*model.Expr{r.strikes()}}
	}
	return &model.Expr{Op: []model.Op{model.MeanOver, model.SumOver, model.Lowest, model.Highest, model.Final}[r.IntN(5)], Args: []*model.Expr{x}}
}

func (r *randomCase) strikes() *model.Expr {
	e := &model.Expr{Op: model.Strikes, Ref: model.Ref{Kind: model.ToEvent, Index: r.IntN(len(r.c.Events))}}
	return &model.Expr{Op: model.If, Args: []*model.Expr{e, r.value(1, len(r.c.Formulas), false), r.number()}}
}

func newRandomCase(seed uint64) *model.Case {
	r := &randomCase{Rand: rand.New(rand.NewPCG(seed, 7)), c: &model.Case{HoldUp: model.None}}
	c := r.c
	c.Horizon = model.Horizon{From: 2026, To: 2026, Step: 1 + r.IntN(3)/2}
	c.Horizon.To += c.Horizon.Step * r.IntN(6)
	head := func(kind string, i int) model.Head { return model.Head{Name: fmt.Sprint(kind, i)} }
	for i := range 1 + r.IntN(2) {
		d := model.Descriptor{Head: head("d", i)}
		for s := range 2 + r.IntN(2) {
			d.States = append(d.States, model.State{Head: head("s", s)})
		}
		c.Descriptors = append(c.Descriptors, d)
	}
	c.Scenarios = []model.Scenario{{Head: head("any", 0)}, {Head: head("first", 1), Where: &model.Expr{
		Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor},
	}}}
	for i := range 1 + r.IntN(3) {
		c.Constants = append(c.Constants, model.Constant{Head: head("k", i), Value: r.NormFloat64()})
	}
	for i := range 1 + r.IntN(3) {
		c.Levers = append(c.Levers, model.Lever{Head: head("l", i), Yearly: i > 0 && r.IntN(2) == 0})
	}
	c.Signposts = make([]model.Signpost, 1+r.IntN(2))
	for i := range 1 + r.IntN(3) {
		s := model.Strategy{Head: head("strategy", i)}
		s.Paths = make([][]float64, len(c.Levers))
		for i := range c.Levers {
			s.Levers = append(s.Levers, r.NormFloat64())
			if c.Levers[i].Yearly && r.IntN(2) == 0 {
				for range c.Horizon.Years() {
					s.Paths[i] = append(s.Paths[i], r.NormFloat64())
				}
				s.Levers[i] = s.Paths[i][0]
			}
		}
		for range r.IntN(4) {
			if len(c.Levers) == 1 {
				break
			}
			a := model.Adapt{On: r.IntN(len(c.Signposts)), Delay: r.IntN(3)}
			for i := 1; i < len(c.Levers); i++ {
				if i == 1 || r.IntN(2) == 0 {
					a.Set = append(a.Set, model.Setting{Ref: model.Ref{Kind: model.ToLever, Index: i}, Value: r.NormFloat64()})
				}
			}
			s.Adapts = append(s.Adapts, a)
		}
		c.Strategies = append(c.Strategies, s)
	}
	for i := range 2 + r.IntN(3) {
		u := model.Uncertainty{Head: head("u", i), By: model.None, Yearly: r.IntN(4) == 0}
		if r.IntN(3) == 0 {
			u.By = r.IntN(len(c.Descriptors))
		}
		c.Uncertainties = append(c.Uncertainties, u)
	}
	stocks, events := 1+r.IntN(3), 1+r.IntN(2)
	c.Stocks, c.Events = make([]model.Stock, stocks), make([]model.Event, events)
	r.first = 1 + r.IntN(2)
	n := r.first + 1 + r.IntN(4)
	r.plain = r.IntN(n + 1)
	for i := range n {
		fixed := i < r.first
		r.pure = i < r.plain
		c.Formulas = append(c.Formulas, model.Formula{Head: head("f", i), Value: r.value(3, i, fixed)})
	}
	r.pure = false
	for i := range c.Signposts {
		c.Signposts[i] = model.Signpost{Head: head("sign", i), When: r.truth(2, n, false)}
	}
	for i := range c.Stocks {
		s := model.Stock{Head: head("x", i), Initial: r.value(2, n, true), Flow: r.value(3, n, false)}
		if r.IntN(3) == 0 {
			s.Min = r.value(1, n, true)
		}
		if r.IntN(3) == 0 {
			s.Max = r.value(1, n, true)
		}
		c.Stocks[i] = s
	}
	for i := range c.Events {
		h := r.value(2, n, false)
		c.Events[i] = model.Event{Head: head("e", i), Hazard: &model.Expr{Op: model.Abs, Args: []*model.Expr{h}}}
	}
	for i := range 1 + r.IntN(3) {
		c.Outcomes = append(c.Outcomes, model.Outcome{
			Head: head("o", i), Goal: model.Maximise, Owner: model.None, Value: r.reduction(2),
			Require: &model.Expr{Op: model.Ge, Args: []*model.Expr{ref(model.ToOutcome, i), r.number()}},
		})
	}
	// A claim that replaces things, so that arms with replacements are run too.
	set := []model.Setting{
		{Ref: model.Ref{Kind: model.ToConstant}, Value: r.NormFloat64()},
		{Ref: model.Ref{Kind: model.ToUncertainty, Index: 1}, Value: r.NormFloat64()},
		{Ref: model.Ref{Kind: model.ToDescriptor, State: 1}},
		{Ref: model.Ref{Kind: model.ToLever, Index: r.IntN(len(c.Levers))}, Value: r.NormFloat64()},
	}
	r.Shuffle(len(set), func(i, j int) { set[i], set[j] = set[j], set[i] })
	c.Claims = []model.Claim{{Head: head("c", 0), HoldsIf: &model.Expr{Op: model.Lt, Args: []*model.Expr{
		{Op: model.Under, With: &model.Replacement{Scenario: 1, Strategy: model.None, Variant: model.None, Set: set[:1+r.IntN(4)]}, Args: []*model.Expr{ref(model.ToOutcome, 0)}},
		r.reduction(1),
	}}}}
	return c
}

// lanes is the draws of one block of futures.
type lanes struct {
	c        *model.Case
	uniforms [][]float64   // [uncertainty][lane] before the state matters
	yearly   [][][]float64 // [uncertainty][year][lane]
	draws    [][]float64
	worlds   []model.World
}

func newLanes(c *model.Case, n int, seed uint64) *lanes {
	r := rand.New(rand.NewPCG(seed, 11))
	column := func(f func() float64) []float64 {
		out := make([]float64, n)
		for i := range out {
			out[i] = f()
		}
		return out
	}
	b := &lanes{c: c}
	for range c.Uncertainties {
		b.uniforms = append(b.uniforms, column(r.NormFloat64))
		var years [][]float64
		for range c.Horizon.Years() {
			years = append(years, column(r.NormFloat64))
		}
		b.yearly = append(b.yearly, years)
	}
	for range c.Events {
		b.draws = append(b.draws, column(r.Float64))
	}
	for range n {
		w := make(model.World, len(c.Descriptors))
		for d := range w {
			w[d] = r.IntN(len(c.Descriptors[d].States))
		}
		b.worlds = append(b.worlds, w)
	}
	return b
}

// value is an uncertainty's value: its draw, shifted by the state it hangs on.
func (b *lanes) value(v View, i, year, lane int) float64 {
	for _, s := range v.Set {
		if s.Ref.Kind == model.ToUncertainty && s.Ref.Index == i {
			return s.Value
		}
	}
	u := b.c.Uncertainties[i]
	x := b.uniforms[i][lane]
	if u.Yearly {
		x = b.yearly[i][year][lane]
	}
	if u.By != model.None {
		x += float64(b.state(v, u.By, lane))
	}
	return x
}

func (b *lanes) state(v View, d, lane int) int {
	for _, s := range v.Set {
		if s.Ref.Kind == model.ToDescriptor && s.Ref.Index == d {
			return s.Ref.State
		}
	}
	return (b.worlds[lane][d] + v.Scenario) % len(b.c.Descriptors[d].States)
}

// compiled runs the kernel over the lanes: [arm][measure][lane].
func compiled(p *Plan, b *lanes) [][][]float64 {
	prog, m := p.Program, kernel.NewMemory(p.Program)
	for k, r := range p.Futures {
		for lane := range kernel.Block {
			if r.Kind == model.ToEvent {
				m.Cols[prog.FutureIn[k]][lane] = b.draws[r.Index][lane]
			} else {
				m.Cols[prog.FutureIn[k]][lane] = b.value(View{}, r.Index, 0, lane)
			}
		}
	}
	prog.RunFuture(&kernel.Pure, m)
	out := make([][][]float64, len(p.Arms))
	for v, view := range p.Views {
		for k, r := range p.ViewCols {
			for lane := range kernel.Block {
				if r.Kind == model.ToDescriptor {
					m.Cols[prog.ViewIn[k]][lane] = float64(b.state(view, r.Index, lane))
				} else {
					m.Cols[prog.ViewIn[k]][lane] = b.value(view, r.Index, 0, lane)
				}
			}
		}
		for k, r := range p.Yearly {
			for year := range p.Case.Horizon.Years() {
				for lane := range kernel.Block {
					m.Yearly[k][year][lane] = b.value(view, r.Index, year, lane)
				}
			}
		}
		prog.RunView(&kernel.Pure, m)
		for a, arm := range p.Arms {
			if arm.View != v {
				continue
			}
			prog.RunArm(&kernel.Pure, m, prog.Prepare(p.ArmValues[a], p.Years(a)))
			for k := range p.Measures {
				col := make([]float64, kernel.Block)
				prog.Outcome(m, k, col)
				out[a] = append(out[a], col)
			}
		}
	}
	return out
}

// walked runs one lane of one arm through the walker of the program.
func walked(p *Plan, b *lanes, arm, lane int) []float64 {
	view := p.Views[p.Arms[arm].View]
	in := kernel.WalkInput{Arm: p.ArmValues[arm], Years: p.Years(arm)}
	for _, r := range p.Futures {
		if r.Kind == model.ToEvent {
			in.Future = append(in.Future, b.draws[r.Index][lane])
		} else {
			in.Future = append(in.Future, b.value(View{}, r.Index, 0, lane))
		}
	}
	for _, r := range p.ViewCols {
		if r.Kind == model.ToDescriptor {
			in.View = append(in.View, float64(b.state(view, r.Index, lane)))
		} else {
			in.View = append(in.View, b.value(view, r.Index, 0, lane))
		}
	}
	for _, r := range p.Yearly {
		var years []float64
		for y := range p.Case.Horizon.Years() {
			years = append(years, b.value(view, r.Index, y, lane))
		}
		in.Yearly = append(in.Yearly, years)
	}
	return kernel.Walk(p.Program, in)
}

// referred runs one lane of one arm through the reference evaluator.
func referred(p *Plan, b *lanes, arm, lane int) []float64 {
	c, a := p.Case, p.Arms[arm]
	view := p.Views[a.View]
	x := p.Experiment(arm)
	for d := range c.Descriptors {
		x.States = append(x.States, b.state(view, d, lane))
	}
	x.Uncertainty = func(i, year int) float64 { return b.value(view, i, year, lane) }
	x.Draw = func(i int) float64 { return b.draws[i][lane] }
	var want []*model.Expr
	for _, m := range p.Measures {
		if m.Expr != nil {
			want = append(want, m.Expr)
		}
	}
	out := NewReference(c, x).Run(want)
	for i := range out {
		out[i] = num.Canonical(out[i])
	}
	return out
}

// TestThreeEngines runs random cases through the reference evaluator, the
// walker of the program and the compiled program: equal to the last bit.
func TestThreeEngines(t *testing.T) {
	cases, lanesEach := 10_000, 3
	if testing.Short() {
		cases = 500
	}
	finite, total := 0, 0
	for seed := range uint64(cases) {
		c := newRandomCase(seed)
		p := Compile(c, Ask{Claims: true})
		if err := p.Program.Validate(); err != nil {
			t.Fatalf("case %d: %v\n%s", seed, err, p.Program)
		}
		b := newLanes(c, kernel.Block, seed)
		got := compiled(p, b)
		for a := range p.Arms {
			for k := range lanesEach {
				lane := (k*97 + int(seed)) % kernel.Block
				w, ref := walked(p, b, a, lane), referred(p, b, a, lane)
				for m := range p.Measures {
					if p.Measures[m].Expr == nil {
						continue
					}
					fast, slow := got[a][m][lane], ref[m]
					total++
					if !math.IsNaN(slow) && !math.IsInf(slow, 0) {
						finite++
					}
					if math.Float64bits(fast) != math.Float64bits(slow) || math.Float64bits(num.Canonical(w[m])) != math.Float64bits(slow) {
						t.Fatalf("case %d, arm %s, lane %d, %s: program %v, walker %v, reference %v\n%s",
							seed, p.Arms[a].ID, lane, p.Measures[m].Name, fast, w[m], slow, p.Program)
					}
				}
			}
		}
	}
	t.Logf("%d of %d values finite", finite, total)
	if finite < total/2 {
		t.Errorf("only %d of %d values are finite numbers: the cases test too little", finite, total)
	}
}
