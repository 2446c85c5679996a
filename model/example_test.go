package model_test

import (
	"fmt"
	"testing"

	"hedge/model"
)

func is(d, s int) *model.Expr {
	return &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: d, State: s}}
}

func both(a, b *model.Expr) *model.Expr {
	return &model.Expr{Op: model.And, Args: []*model.Expr{a, b}}
}

// alliance has two drivers of two states; the ally cannot be gone while rivalry
// is sharp.
func alliance() *model.Case {
	state := func(n string) model.State { return model.State{Head: model.Head{Name: n}} }
	return &model.Case{
		Descriptors: []model.Descriptor{
			{Head: model.Head{Name: "ally"}, States: []model.State{state("gone"), state("here")}},
			{Head: model.Head{Name: "rivalry"}, States: []model.State{state("easing"), state("sharp")}},
		},
		Constraints: []model.Constraint{{Never: both(is(0, 0), is(1, 1))}},
	}
}

func ExampleCase_Worlds() {
	c := alliance()
	worlds := c.Worlds()
	fmt.Println(worlds)
	fmt.Println(model.Fitting(model.Scenario{Where: is(0, 1)}, worlds))
	// Output:
	// [[0 0] [1 0] [1 1]]
	// [1 2]
}

func TestHolds(t *testing.T) {
	not := func(a *model.Expr) *model.Expr { return &model.Expr{Op: model.Not, Args: []*model.Expr{a}} }
	or := &model.Expr{Op: model.Or, Args: []*model.Expr{is(0, 0), is(1, 1)}}
	choice := &model.Expr{Op: model.If, Args: []*model.Expr{is(0, 0), is(1, 0), is(1, 1)}}
	yes := &model.Expr{Op: model.Number, Num: 1}
	for i, k := range []struct {
		e    *model.Expr
		w    model.World
		want bool
	}{
		{is(0, 1), model.World{1, 0}, true},
		{is(0, 1), model.World{0, 0}, false},
		{not(is(0, 1)), model.World{0, 0}, true},
		{both(is(0, 1), is(1, 1)), model.World{1, 0}, false},
		{or, model.World{1, 1}, true},
		{or, model.World{1, 0}, false},
		{choice, model.World{0, 0}, true},
		{choice, model.World{1, 0}, false},
		{choice, model.World{1, 1}, true},
		{yes, model.World{0, 0}, true},
		{&model.Expr{Op: model.Add}, model.World{0, 0}, false},
	} {
		if got := model.Holds(k.e, k.w); got != k.want {
			t.Errorf("condition %d in %v is %v", i, k.w, got)
		}
	}
}

func TestConfigurations(t *testing.T) {
	c := alliance()
	if got := c.Configurations(); got != 4 {
		t.Errorf("%d configurations, want 4", got)
	}
	for range 30 {
		c.Descriptors = append(c.Descriptors, c.Descriptors[0])
	}
	if got := c.Configurations(); got <= model.MaxConfigurations || c.Worlds() != nil {
		t.Errorf("2^32 configurations are counted as %d", got)
	}
	if got := (&model.Case{}).Worlds(); len(got) != 1 || len(got[0]) != 0 {
		t.Errorf("a case without descriptors has worlds %v, want one empty world", got)
	}
}

// TestFused: a product that is a direct operand of + or - is marked as one fused
// multiply-add; the left product wins.
func TestFused(t *testing.T) {
	n := func(x float64) *model.Expr { return &model.Expr{Op: model.Number, Num: x} }
	product := &model.Expr{Op: model.Mul, Args: []*model.Expr{n(2), n(3)}}
	other := &model.Expr{Op: model.Mul, Args: []*model.Expr{n(5), n(7)}}
	at := n(0)
	for i, k := range []struct {
		e    *model.Expr
		op   model.Op
		last *model.Expr
	}{
		{model.Plus(product, at, at.Unit, at.Range), model.FMA, at},
		{model.Plus(at, product, at.Unit, at.Range), model.FMA, at},
		{model.Plus(product, other, at.Unit, at.Range), model.FMA, other},
		{model.Minus(product, at, at.Unit, at.Range), model.FMS, at},
		{model.Minus(at, product, at.Unit, at.Range), model.FNMA, at},
		{model.Plus(at, n(1), at.Unit, at.Range), model.Add, nil},
	} {
		if k.e.Op != k.op || k.last != nil && k.e.Args[2] != k.last {
			t.Errorf("%d: %v of %v", i, k.e.Op, k.e.Args)
		}
	}
}
