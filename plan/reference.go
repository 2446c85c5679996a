package plan

import (
	"math"
	"slices"

	"hedge/model"
	"hedge/num"
)

// Experiment is everything one experiment is run on: an arm's settings and one
// future's draws.
type Experiment struct {
	Levers      [][]float64   // [lever][year], as the course sets them before any rule
	Rules       []model.Adapt // of the course
	Fixed       map[int]bool  // levers that an intervention holds, whatever the rules say
	Constants   []float64
	States      model.World
	Uncertainty func(i, year int) float64 // year counts from 0; ignored unless drawn yearly
	Draw        func(event int) float64   // the event's uniform draw
}

// Reference is the slow clear twin of the compiled program: it walks the typed
// trees, one experiment at a time, and says what each name was worth.
type Reference struct {
	c  *model.Case
	x  Experiment
	t  int // year at hand, from 0
	dt float64

	stocks        []float64
	summed, since []float64 // per event: hazard of earlier years, years since it struck
	sums          map[*model.Expr]*running
	formulas      []memo
	previous      map[*model.Expr]float64
	shown         []int // per signpost: the first year in which it showed, or None
	frames        []*frame
	ended         bool

	// Trace, when set, is called for every named value when it is computed.
	Trace func(r model.Ref, year int, value float64)
}

// frame is a `with` at hand: what some names are worth in it, and the formulas
// worked out under it.
type frame struct {
	values   map[model.Ref]float64
	formulas map[int]float64
}

// memo holds a formula's value of one year; stamp is that year + 1.
type memo struct {
	stamp int
	value float64
}

// running is a reduction under way.
type running struct{ value, weight, factor float64 }

// NewReference prepares one experiment.
func NewReference(c *model.Case, x Experiment) *Reference {
	r := &Reference{
		c: c, x: x, dt: float64(c.Horizon.Step),
		stocks: make([]float64, len(c.Stocks)),
		summed: make([]float64, len(c.Events)), since: make([]float64, len(c.Events)),
		sums: map[*model.Expr]*running{}, formulas: make([]memo, len(c.Formulas)),
		previous: map[*model.Expr]float64{},
	}
	for range c.Signposts {
		r.shown = append(r.shown, model.None)
	}
	return r
}

// Run goes through the years and returns the wanted values.
func (r *Reference) Run(want []*model.Expr) []float64 {
	c := r.c
	reductions, remembered := r.collect(want)
	for i, s := range c.Stocks {
		r.stocks[i] = r.eval(s.Initial)
		if r.Trace != nil {
			r.Trace(model.Ref{Kind: model.ToStock, Index: i}, 0, r.stocks[i])
		}
	}
	for _, e := range reductions {
		r.sums[e] = r.start(e)
	}
	for r.t = 0; r.t < c.Horizon.Years(); r.t++ {
		for _, e := range reductions {
			r.step(e)
		}
		summed, since := make([]float64, len(c.Events)), make([]float64, len(c.Events))
		for i, ev := range c.Events {
			hazard := r.eval(ev.Hazard)
			if r.Trace != nil {
				r.Trace(model.Ref{Kind: model.ToEvent, Index: i}, r.t, hazard)
			}
			summed[i] = math.FMA(hazard, r.dt, r.summed[i])
			struck := truth(r.threshold(i) <= r.summed[i] || r.threshold(i) <= summed[i])
			since[i] = math.FMA(struck, r.dt, r.since[i])
		}
		stocks := make([]float64, len(c.Stocks))
		for i, s := range c.Stocks {
			stocks[i] = math.FMA(r.eval(s.Flow), r.dt, r.stocks[i])
			if s.Min != nil {
				stocks[i] = max(stocks[i], r.eval(s.Min))
			}
			if s.Max != nil {
				stocks[i] = min(stocks[i], r.eval(s.Max))
			}
			if r.Trace != nil {
				r.Trace(model.Ref{Kind: model.ToStock, Index: i}, r.t+1, stocks[i])
			}
		}
		shown := slices.Clone(r.shown)
		for i, s := range c.Signposts {
			if shown[i] == model.None && r.eval(s.When) != 0 {
				shown[i] = r.t
			}
		}
		now := make([]float64, len(remembered))
		for i, e := range remembered {
			now[i] = r.eval(e.Args[0])
		}
		r.stocks, r.summed, r.since, r.shown = stocks, summed, since, shown
		for i, e := range remembered {
			r.previous[e] = now[i]
		}
	}
	r.ended = true
	out := make([]float64, len(want))
	for i, e := range want {
		out[i] = r.eval(e)
	}
	return out
}

// collect finds every reduction and every `previous` that the wanted values and
// the case's own dynamics contain.
func (r *Reference) collect(want []*model.Expr) (reductions, remembered []*model.Expr) {
	c := r.c
	seen := map[*model.Expr]bool{}
	seenFormula, seenOutcome := map[int]bool{}, map[int]bool{}
	var look func(e *model.Expr)
	look = func(e *model.Expr) {
		e.Walk(func(n *model.Expr) bool {
			if seen[n] {
				return false
			}
			seen[n] = true
			switch {
			case n.Op == model.Name && n.Ref.Kind == model.ToFormula && !seenFormula[n.Ref.Index]:
				seenFormula[n.Ref.Index] = true
				look(c.Formulas[n.Ref.Index].Value)
			case n.Op == model.Name && n.Ref.Kind == model.ToOutcome && !seenOutcome[n.Ref.Index]:
				seenOutcome[n.Ref.Index] = true
				look(c.Outcomes[n.Ref.Index].Value)
			case n.Op.OverYears():
				reductions = append(reductions, n)
			case n.Op == model.Previous:
				remembered = append(remembered, n)
			}
			return true
		})
	}
	for _, e := range want {
		look(e)
	}
	for _, s := range c.Stocks {
		look(s.Initial)
		look(s.Flow)
		look(s.Min)
		look(s.Max)
	}
	for _, ev := range c.Events {
		look(ev.Hazard)
	}
	for _, s := range c.Signposts {
		look(s.When)
	}
	return reductions, remembered
}

func (r *Reference) start(e *model.Expr) *running {
	h := r.c.Horizon
	switch e.Op {
	case model.Lowest:
		return &running{value: math.Inf(1)}
	case model.Highest:
		return &running{value: math.Inf(-1)}
	case model.FirstYear:
		return &running{value: float64(h.To + h.Step)}
	case model.Discounted:
		factor := 1 + r.eval(e.Args[1])
		if h.Step != 1 {
			factor = num.Pow(factor, r.dt)
		}
		return &running{weight: 1, factor: factor}
	}
	return &running{}
}

func (r *Reference) step(e *model.Expr) {
	s, x, year := r.sums[e], r.eval(e.Args[0]), r.year()
	switch e.Op {
	case model.MeanOver, model.SumOver, model.YearsTrue:
		s.value += x
	case model.Lowest:
		s.value = min(s.value, x)
	case model.Highest:
		s.value = max(s.value, x)
	case model.Final:
		s.value = x
	case model.AtYear:
		if year == e.Num {
			s.value = x
		}
	case model.Discounted:
		s.value = math.FMA(x, s.weight, s.value)
		s.weight /= s.factor
	case model.FirstYear:
		if x != 0 {
			s.value = min(s.value, year)
		}
	}
}

func (r *Reference) result(e *model.Expr) float64 {
	if e.Op == model.Final {
		if a := e.Args[0]; a.Op == model.Name && a.Ref.Kind == model.ToStock {
			return r.stocks[a.Ref.Index]
		}
	}
	v := r.sums[e].value
	switch e.Op {
	case model.MeanOver:
		return v / float64(r.c.Horizon.Years())
	case model.YearsTrue:
		return float64(v * r.dt)
	}
	return v
}

func (r *Reference) year() float64 { return float64(r.c.Horizon.From + r.t*r.c.Horizon.Step) }

func (r *Reference) threshold(event int) float64 { return -num.Log(1 - r.x.Draw(event)) }

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// lever is what the course sets in the year at hand, changed by the rules in
// force: of those that set it the last one counts.
func (r *Reference) lever(i int) float64 {
	v := r.x.Levers[i][min(r.t, r.c.Horizon.Years()-1)]
	for _, rule := range r.x.Rules {
		if first := r.shown[rule.On]; first == model.None || r.t < first+1+rule.Delay || r.x.Fixed[i] {
			continue
		}
		if to, ok := setting(rule.Set, model.Ref{Kind: model.ToLever, Index: i}); ok {
			v = to
		}
	}
	return v
}

// with reads a value under other values of some names.
func (r *Reference) with(e *model.Expr) float64 {
	f := &frame{values: map[model.Ref]float64{}, formulas: map[int]float64{}}
	for i, ref := range e.Names {
		ref.State = 0
		f.values[ref] = r.eval(e.Args[i+1])
	}
	r.frames = append(r.frames, f)
	v := r.eval(e.Args[0])
	r.frames = r.frames[:len(r.frames)-1]
	return v
}

func (r *Reference) name(ref model.Ref) float64 {
	ref.State = 0
	for i := len(r.frames) - 1; i >= 0; i-- {
		if v, ok := r.frames[i].values[ref]; ok {
			return v
		}
	}
	if n := len(r.frames); n > 0 && ref.Kind == model.ToFormula {
		f := r.frames[n-1]
		if v, ok := f.formulas[ref.Index]; ok {
			return v
		}
		f.formulas[ref.Index] = r.eval(r.c.Formulas[ref.Index].Value)
		return f.formulas[ref.Index]
	}
	switch ref.Kind {
	case model.ToConstant:
		return r.x.Constants[ref.Index]
	case model.ToLever:
		v := r.lever(ref.Index)
		if r.Trace != nil {
			r.Trace(ref, r.t, v)
		}
		return v
	case model.ToUncertainty:
		return r.x.Uncertainty(ref.Index, r.t)
	case model.ToStock:
		return r.stocks[ref.Index]
	case model.ToFormula:
		m := &r.formulas[ref.Index]
		stamp := r.t + 1
		if m.stamp != stamp {
			v := r.eval(r.c.Formulas[ref.Index].Value)
			*m = memo{stamp, v}
			if r.Trace != nil {
				r.Trace(ref, r.t, v)
			}
		}
		return m.value
	case model.ToOutcome:
		v := r.eval(r.c.Outcomes[ref.Index].Value)
		if r.Trace != nil {
			r.Trace(ref, r.t, v)
		}
		return v
	}
	return math.NaN()
}

func (r *Reference) eval(e *model.Expr) float64 {
	arg := func(i int) float64 { return r.eval(e.Args[i]) }
	switch e.Op {
	case model.Number:
		return e.Num
	case model.Name:
		return r.name(e.Ref)
	case model.Elapsed:
		return float64(r.t * r.c.Horizon.Step)
	case model.CalendarYear:
		return r.year()
	case model.Step:
		return r.dt
	case model.IsState:
		return truth(r.x.States[e.Ref.Index] == e.Ref.State)
	case model.Neg:
		return -arg(0)
	case model.Add:
		return arg(0) + arg(1)
	case model.Sub:
		return arg(0) - arg(1)
	case model.Mul:
		return float64(arg(0) * arg(1))
	case model.Div:
		return arg(0) / arg(1)
	case model.FMA:
		return math.FMA(arg(0), arg(1), arg(2))
	case model.FMS:
		return math.FMA(arg(0), arg(1), -arg(2))
	case model.FNMA:
		return math.FMA(-arg(0), arg(1), arg(2))
	case model.Min:
		return min(arg(0), arg(1))
	case model.Max:
		return max(arg(0), arg(1))
	case model.Abs:
		return math.Abs(arg(0))
	case model.Exp:
		return num.Exp(arg(0))
	case model.Log:
		return num.Log(arg(0))
	case model.Log10:
		return num.Log10(arg(0))
	case model.Sqrt:
		return math.Sqrt(arg(0))
	case model.Pow:
		return num.Pow(arg(0), arg(1))
	case model.Logistic:
		return num.Logistic(arg(0))
	case model.Sin:
		return num.Sin(arg(0))
	case model.Cos:
		return num.Cos(arg(0))
	case model.NormalCDF:
		return num.NormalCDF(arg(0))
	case model.Lookup:
		return lookup(arg(0), e.Table)
	case model.Not:
		return truth(arg(0) == 0)
	case model.And:
		return truth(arg(0) != 0 && arg(1) != 0)
	case model.Or:
		return truth(arg(0) != 0 || arg(1) != 0)
	case model.Lt:
		return truth(arg(0) < arg(1))
	case model.Le:
		return truth(arg(0) <= arg(1))
	case model.Gt:
		return truth(arg(0) > arg(1))
	case model.Ge:
		return truth(arg(0) >= arg(1))
	case model.Eq:
		return truth(arg(0) == arg(1))
	case model.Ne:
		return truth(arg(0) != arg(1))
	case model.If:
		if arg(0) != 0 {
			return arg(1)
		}
		return arg(2)
	case model.Choose:
		return arg(r.x.States[e.Ref.Index])
	case model.Fired:
		return truth(r.threshold(e.Ref.Index) <= r.summed[e.Ref.Index])
	case model.Strikes:
		i := e.Ref.Index
		before, limit := r.summed[i], r.threshold(i)
		now := math.FMA(r.eval(r.c.Events[i].Hazard), r.dt, before)
		return truth(limit <= now && !(limit <= before))
	case model.Since:
		return r.since[e.Ref.Index]
	case model.Previous:
		if r.t == 0 {
			return arg(1)
		}
		return r.previous[e]
	case model.With:
		return r.with(e)
	}
	if e.Op.OverYears() {
		return r.result(e)
	}
	return math.NaN()
}

// lookup is piecewise linear between knots and flat outside.
func lookup(x float64, table []model.Point) float64 {
	last := len(table) - 1
	switch {
	case last == 0 || x <= table[0].X:
		return table[0].Y
	case x >= table[last].X:
		return table[last].Y
	}
	i := 0
	for i+1 < last && x >= table[i+1].X {
		i++
	}
	return math.FMA(slopeAfter(table, i), x-table[i].X, table[i].Y)
}
