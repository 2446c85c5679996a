package hedge

import (
	"cmp"
	"context"
	"slices"

	"hedge/method/crossimpact"
)

// Successions are the rules by which a configuration gives way to the next.
var Successions = []string{"global", "incremental", "local", "adiabatic"}

// ScenarioAttractors tell where successions end under the impacts alone; constraints of a
// case are no part of a succession.
type ScenarioAttractors struct {
	Succession string              `json:"succession"`
	Starts     int                 `json:"starts"`
	Every      bool                `json:"every"`     // every configuration was a start
	Unsettled  int                 `json:"unsettled"` // starts that came to no end
	Unseen     Num                 `json:"unseen"`    // estimated share of starts that end elsewhere
	Fixed      int                 `json:"fixed"`
	Cycles     int                 `json:"cycles"`
	Attractors []ScenarioAttractor `json:"attractors"` // the widest, at most MostAttractors
}

// ScenarioAttractor is a configuration that stays, or a cycle of several. Its share of
// the starts is no probability.
type ScenarioAttractor struct {
	Share  Num                 `json:"share"`
	Length int                 `json:"length"`
	Cycle  []map[string]string `json:"cycle"` // at most MostAttractors of its configurations
}

// MostAttractors is how many attractors, and configurations of a cycle, are told.
const MostAttractors = 100

// attractors follows successions from all configurations, or from sampled ones.
func (k *Influences) attractors(ctx context.Context, o ScenarioOptions) (*ScenarioAttractors, error) {
	kind := crossimpact.Kind(slices.Index(Successions, o.Succession))
	b, err := crossimpact.FindBasins(ctx, k.Matrix, crossimpact.Succession{Kind: kind}, crossimpact.BasinOptions{Seed: o.Seed})
	if err != nil {
		return nil, err
	}
	out := &ScenarioAttractors{
		Succession: o.Succession, Starts: b.Starts, Every: b.Every, Unsettled: b.Unsettled, Unseen: Num(b.Unseen()),
		Attractors: []ScenarioAttractor{},
	}
	for _, a := range b.Attractors {
		if len(a.Cycle) == 1 {
			out.Fixed++
		} else {
			out.Cycles++
		}
	}
	slices.SortStableFunc(b.Attractors, func(x, y crossimpact.Attractor) int { return cmp.Compare(y.Starts, x.Starts) })
	for _, a := range b.Attractors[:min(MostAttractors, len(b.Attractors))] {
		told := ScenarioAttractor{Share: Num(float64(a.Starts) / float64(b.Starts)), Length: len(a.Cycle), Cycle: []map[string]string{}}
		for _, z := range a.Cycle[:min(MostAttractors, len(a.Cycle))] {
			told.Cycle = append(told.Cycle, k.states(z))
		}
		out.Attractors = append(out.Attractors, told)
	}
	return out, nil
}
