package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hedge/model"
	"hedge/unit"
)

// Arm is one (strategy, scenario, replacements): what every future is run under.
type Arm struct {
	ID                 string
	Strategy, Scenario int
	Set                []model.Setting // replacements on top, ordered by what they replace
	View               int             // index into Plan.Views
	For                string          // the claim or expectation that first asked for it; "" when every run has it
}

// View is what the arms of one scenario and the same replacements of states and
// uncertainties share: their worlds and what hangs on them.
type View struct {
	Scenario int
	Set      []model.Setting // descriptors and uncertainties only
}

// context is the arm at hand while a claim is dissolved. Strategy may be
// model.None: "whichever".
type context struct {
	strategy, scenario int
	set                []model.Setting
}

// under applies a replacement on top of a context. The inner replacement wins: a
// strategy sets every lever and a scenario every descriptor, so they also
// override single settings made further out.
func (x context) under(r *model.Replacement) context {
	keep := func(drop model.RefKind) {
		x.set = slices.DeleteFunc(slices.Clone(x.set), func(s model.Setting) bool { return s.Ref.Kind == drop })
	}
	if r.Scenario != model.None {
		x.scenario = r.Scenario
		keep(model.ToDescriptor)
	}
	if r.Strategy != model.None {
		x.strategy = r.Strategy
		keep(model.ToLever)
	}
	for _, s := range r.Set {
		x.set = slices.DeleteFunc(slices.Clone(x.set), func(o model.Setting) bool {
			return o.Ref.Kind == s.Ref.Kind && o.Ref.Index == s.Ref.Index
		})
		x.set = append(x.set, s)
	}
	slices.SortFunc(x.set, func(a, b model.Setting) int {
		return cmp.Or(cmp.Compare(a.Ref.Kind, b.Ref.Kind), cmp.Compare(a.Ref.Index, b.Ref.Index))
	})
	return x
}

// withStrategy moves the context to a strategy, as `under(strategy.s, ...)` does.
func (x context) withStrategy(s int) context {
	return x.under(&model.Replacement{Scenario: model.None, Strategy: s, Variant: model.None})
}

// id names an arm in words that stay the same from run to run.
func (x context) id(c *model.Case) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s/%s", c.Strategies[x.strategy].Name, c.Scenarios[x.scenario].Name)
	for i, s := range x.set {
		b.WriteByte("?&"[min(i, 1)])
		name, value := SettingText(c, s)
		fmt.Fprintf(&b, "%s=%s", name, value)
	}
	return b.String()
}

// SettingText gives what a setting replaces and the new value in the author's
// terms.
func SettingText(c *model.Case, s model.Setting) (name, value string) {
	number := func(u unit.Unit) string { return strconv.FormatFloat(u.ToAuthor(s.Value), 'g', -1, 64) }
	switch s.Ref.Kind {
	case model.ToDescriptor:
		d := c.Descriptors[s.Ref.Index]
		return d.Name, d.States[s.Ref.State].Name
	case model.ToLever:
		k := c.Levers[s.Ref.Index]
		return k.Name, number(k.Unit)
	case model.ToConstant:
		k := c.Constants[s.Ref.Index]
		return k.Name, number(k.Unit)
	case model.ToUncertainty:
		k := c.Uncertainties[s.Ref.Index]
		return k.Name, number(k.Unit)
	}
	return "?", "?"
}

// arm finds or adds the arm of a context.
func (p *Plan) arm(x context) int {
	key := fmt.Sprint(x.strategy, x.scenario, settingsKey(x.set))
	if have, ok := p.armAt[key]; ok {
		return have
	}
	view := View{Scenario: x.scenario}
	for _, s := range x.set {
		if s.Ref.Kind == model.ToDescriptor || s.Ref.Kind == model.ToUncertainty {
			view.Set = append(view.Set, s)
		}
	}
	vkey := fmt.Sprint(view.Scenario, settingsKey(view.Set))
	v, ok := p.viewAt[vkey]
	if !ok {
		v = len(p.Views)
		p.viewAt[vkey] = v
		p.Views = append(p.Views, view)
	}
	p.armAt[key] = len(p.Arms)
	p.Arms = append(p.Arms, Arm{
		ID: x.id(p.Case), Strategy: x.strategy, Scenario: x.scenario, Set: x.set, View: v, For: p.asking,
	})
	return len(p.Arms) - 1
}

func settingsKey(set []model.Setting) string {
	var b strings.Builder
	for _, s := range set {
		fmt.Fprintf(&b, "|%d.%d.%d=%x", s.Ref.Kind, s.Ref.Index, s.Ref.State, s.Value)
	}
	return b.String()
}
