package study

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"hedge/method/discovery"
	"hedge/model"
)

// Failure is where a claim is false, or a course misses the bar of an outcome: what
// drives it, and a box of conditions under which it is frequent.
type Failure struct {
	Claim, Outcome int // one of them is None
	Strategy       int // the course it was looked at under; None for a claim that names its courses
	Futures        int
	Share          float64 // of futures in which it fails
	Drivers        []Driver
	Fails, Holds   *Conditions // where it fails, and where it holds; nil where no few conditions tell
}

// Driver is a factor that sets the futures in which something fails apart.
type Driver struct {
	Title    string
	Distance float64 // of Kolmogorov and Smirnov, 0 to 1
	ref      func(*model.Case) Pointer
}

// Conditions is a box in words and in numbers.
type Conditions struct {
	Phrases []string
	Limits  []Told // one for each phrase, by its factor
	discovery.Box
	Base float64 // share of all futures that are of interest
}

// Told is what a box asks of one factor.
type Told struct {
	Uncertainty, Descriptor int     // one of them is None
	Low, High               float64 // NaN where it is open; in the author's unit, or in percent of its range if Rank
	Min, Max                float64 // of all futures
	Rank                    bool
	States                  []int // of a driver: those that are kept
}

const (
	// MostDrivers is how many drivers are told.
	MostDrivers = 5
	// mostFactors is how many factors, the strongest, are searched for conditions.
	mostFactors = 10
	// mostPhrases is how many conditions together can be told in a sentence.
	mostPhrases = 4
	// clearGain is how much more frequent something must be in a box than everywhere for
	// the box to be told, unless it is twice as frequent.
	clearGain = 0.1
)

// subject is what may fail, and in which futures it does.
type subject struct {
	claim, outcome, strategy int
	fails                    []bool
}

// failures looks for what makes claims false and courses miss their bars, in the
// baseline.
func failures(t *table, a *Answer) ([]Failure, error) {
	if t.o.N() < FewestForWorth {
		return nil, nil
	}
	fs := factors(t, t.c.Baseline)
	subjects := subjectsOf(t, a)
	out := make([]Failure, len(subjects))
	errs := make([]error, len(subjects))
	parallel(len(subjects), func(i int) { out[i], errs[i] = failure(fs, subjects[i]) })
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// subjectsOf lists the claims that speak of single futures, each under the best single
// course of the baseline unless it names its courses, and the bars by course.
func subjectsOf(t *table, a *Answer) []subject {
	best := t.p.Strategies[0]
	if k := a.Baseline(); k != nil {
		best = k.Course
	}
	var out []subject
	for _, j := range t.p.Claims {
		if len(j.Terms[0].Folds()) > 0 {
			continue
		}
		s := subject{claim: j.Index, outcome: model.None, strategy: model.None}
		term := j.Terms[0]
		if !j.Fixed {
			s.strategy = best
			term = j.Terms[slices.Index(j.Strategies, best)]
		}
		s.fails = misses(deepMeans(column(t.o, term), t.o.Luck()))
		out = append(out, s)
	}
	for o := range t.c.Outcomes {
		if t.p.BarOf[o] == model.None {
			continue
		}
		for _, s := range t.p.Strategies {
			out = append(out, subject{model.None, o, s, misses(deepMeans(t.column(s, t.c.Baseline, t.p.BarOf[o]), t.o.Luck()))})
		}
	}
	return out
}

// misses marks the futures in which a condition is false in most chance draws.
func misses(holds []float64) []bool {
	out := make([]bool, len(holds))
	for i, x := range holds {
		out[i] = !(x >= 0.5)
	}
	return out
}

// failure finds what drives a subject and where it fails and holds.
func failure(fs []Factor, s subject) (Failure, error) {
	n, k := len(s.fails), 0
	marks := make([]uint8, n)
	for i, is := range s.fails {
		if is {
			marks[i] = 1
			k++
		}
	}
	out := Failure{Claim: s.claim, Outcome: s.outcome, Strategy: s.strategy, Futures: n, Share: float64(k) / float64(n)}
	if min(k, n-k) < Fewest || len(fs) == 0 {
		return out, nil
	}
	type ranked struct {
		factor   int
		distance float64
	}
	var by []ranked
	floor := chance(k, n, len(fs))
	for i := range fs {
		if d := fs[i].apart(marks, k); d > floor {
			by = append(by, ranked{i, d})
		}
	}
	slices.SortStableFunc(by, func(a, b ranked) int { return cmp.Compare(b.distance, a.distance) })
	var columns []discovery.Column
	var chosen []*Factor
	for i, r := range by[:min(len(by), mostFactors)] {
		f := &fs[r.factor]
		if i < MostDrivers {
			out.Drivers = append(out.Drivers, Driver{Title: f.Name, Distance: r.distance, ref: f.ref})
		}
		columns, chosen = append(columns, f.Column), append(chosen, f)
	}
	if len(columns) == 0 {
		return out, nil
	}
	look, err := newSearch(columns, chosen)
	if err != nil {
		return out, err
	}
	if out.Fails, err = look.conditions(s.fails, out.Share); err != nil {
		return out, err
	}
	holds := make([]bool, n)
	for i, is := range s.fails {
		holds[i] = !is
	}
	out.Holds, err = look.conditions(holds, 1-out.Share)
	return out, err
}

// mostSearched is how many futures, the first, boxes are searched in; they are counted
// in all.
const mostSearched = 10_000

// boxSearch looks for boxes over some factors.
type boxSearch struct {
	table   *discovery.Table // of the futures that are searched
	factors []*Factor
}

func newSearch(columns []discovery.Column, factors []*Factor) (*boxSearch, error) {
	few := slices.Clone(columns)
	for i := range few {
		few[i].Values = few[i].Values[:min(len(few[i].Values), mostSearched)]
	}
	t, err := discovery.NewTable(few...)
	return &boxSearch{t, factors}, err
}

// measure counts what lies inside a region, of all futures.
func (s *boxSearch) measure(y []bool, r discovery.Region) discovery.Box {
	b := discovery.Box{Region: r}
	k := 0
	for n, is := range y {
		if is {
			k++
		}
		if slices.ContainsFunc(r, func(l discovery.Limit) bool { return !l.Holds(s.factors[l.Column].Values[n]) }) {
			continue
		}
		b.Rows++
		if is {
			b.Positives++
		}
	}
	b.Coverage, b.Density, b.Mass = float64(b.Positives)/float64(k), float64(b.Positives)/float64(max(1, b.Rows)), float64(b.Rows)/float64(len(y))
	return b
}

// conditions proposes a box on the way of PRIM that sets the futures of interest apart
// by few limits.
func (s *boxSearch) conditions(y []bool, base float64) (*Conditions, error) {
	few := y[:s.table.Rows()]
	if !slices.Contains(few, true) || !slices.Contains(few, false) {
		return nil, nil
	}
	found, err := discovery.Prim(s.table, few, discovery.Settings{})
	if err != nil {
		return nil, err
	}
	at := found.Proposal(mostPhrases)
	if at == 0 {
		return nil, nil
	}
	b := s.measure(y, found.Boxes[at].Region)
	if b.Density < min(2*base, base+clearGain) {
		return nil, nil
	}
	return &Conditions{
		Limits:  s.told(b.Region),
		Phrases: b.Phrases(s.table, func(column int, x float64) string { return s.factors[column].value(x) }),
		Box:     b, Base: base,
	}, nil
}

// told reads a region factor by factor.
func (s *boxSearch) told(r discovery.Region) []Told {
	var out []Told
	for i, l := range r {
		f := s.factors[l.Column]
		if i == 0 || r[i-1].Column != l.Column {
			out = append(out, Told{
				Uncertainty: f.Uncertainty, Descriptor: f.Descriptor, Low: math.NaN(), High: math.NaN(),
				Min: slices.Min(f.Values), Max: slices.Max(f.Values), Rank: f.Rank,
			})
		}
		k := &out[len(out)-1]
		switch l.Bound {
		case discovery.AtLeast:
			k.Low = l.Value
		case discovery.AtMost:
			k.High = l.Value
		default:
			k.States = l.Keep
		}
	}
	return out
}

// Of names what may fail.
func (k *Failure) Of(c *model.Case) string {
	if k.Claim != model.None {
		return quote(c.Claims[k.Claim].Title)
	}
	return fmt.Sprintf("%s as to %s", quote(c.Strategies[k.Strategy].Title), quote(c.Outcomes[k.Outcome].Title))
}

// Text says where it fails and where it holds.
func (k *Failure) Text(verbs [2]string) string {
	text := ""
	for i, w := range []*Conditions{k.Fails, k.Holds} {
		if w == nil {
			continue
		}
		if text != "" {
			text += " "
		}
		text += fmt.Sprintf("It %s in %s of the futures with %s (in %s of all), %s of those in which it %s.",
			verbs[i], Percent(w.Density), listed(w.Phrases), Percent(w.Base), Percent(w.Coverage), verbs[i])
	}
	return text
}

// failureFindings says where claims and courses fail, and what drives it.
func failureFindings(t *table, ks []Failure) []Finding {
	var out []Finding
	for i := range ks {
		k := &ks[i]
		f := Finding{
			Method: fmt.Sprintf("Drivers: the distance of Kolmogorov and Smirnov between a factor's values where it fails and where it does not, told where larger than chance among so many factors would give in one of 20 studies (Spear and Hornberger 1980). Conditions: PRIM (Friedman and Fisher 1999) over the %d strongest, in the first %d futures, counted in all; told is the box that sets them apart best (Youden 1950) among those with at most %d restricted factors and no limit that chance could replace (quasi-p at most 0.05). Shares are of futures explored.", mostFactors, mostSearched, mostPhrases),
		}
		verbs := [2]string{"fails", "holds"}
		if k.Claim != model.None {
			c := t.c.Claims[k.Claim]
			f.ID, f.Question = "fails.claim."+c.Name, fmt.Sprintf("Where does it fail: %s?", quote(c.Title))
			f.Evidence = []Pointer{{"claim." + c.Name, c.Range}}
		} else {
			o, s := t.c.Outcomes[k.Outcome], t.c.Strategies[k.Strategy]
			f.ID, f.Question = "fails."+o.Name+"."+s.Name, fmt.Sprintf("Where does %s miss its bar for %s?", quote(s.Title), quote(o.Title))
			f.Evidence = []Pointer{{"outcome." + o.Name, o.Range}}
			verbs = [2]string{"misses it", "meets it"}
		}
		f.Numbers = append(f.Numbers, Number{"share in which it " + verbs[0], k.Share, ShareOfFutures})
		under := ""
		if k.Claim != model.None && k.Strategy != model.None && len(t.p.Strategies) > 1 {
			under = fmt.Sprintf(", under %s", quote(t.c.Strategies[k.Strategy].Title))
		}
		f.Statement = fmt.Sprintf("It %s in %s of futures%s.", verbs[0], Share(k.Share, k.Futures), under)
		switch text := k.Text(verbs); {
		case text != "":
			f.Statement += " " + text
		case k.Share > 0 && k.Share < 1:
			f.Statement += " No few conditions tell where."
		}
		var drivers []string
		for _, d := range k.Drivers {
			drivers = append(drivers, quote(d.Title))
			f.Evidence = append(f.Evidence, d.ref(t.c))
			f.Numbers = append(f.Numbers, Number{d.Title + ": distance", d.Distance, "0 to 1"})
		}
		if len(drivers) > 0 {
			f.Statement += fmt.Sprintf(" Driven most by %s.", listed(drivers))
		}
		for j, w := range []*Conditions{k.Fails, k.Holds} {
			if w != nil {
				f.Numbers = append(f.Numbers,
					Number{verbs[j] + ": density of the box", w.Density, ShareOfFutures}, Number{verbs[j] + ": coverage of the box", w.Coverage, "share of the futures in which it " + verbs[j]},
					Number{verbs[j] + ": mass of the box", w.Mass, ShareOfFutures})
			}
		}
		out = append(out, f)
	}
	return out
}
