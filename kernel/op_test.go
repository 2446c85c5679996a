package kernel

import (
	"math"
	"testing"
)

// same reports whether two values have the same bits, all NaN being one.
func same(x, y float64) bool {
	return math.Float64bits(x) == math.Float64bits(y) || x != x && y != y
}

// specials are values at which operations tend to differ.
var specials = []float64{
	0, math.Copysign(0, -1), 1, -1, 0.5, -2, 3, math.Pi, 1 + 0x1p-52, -0.1,
	math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64, 0x1p-1022, -0x1.8p-1030,
	math.MaxFloat64, -math.MaxFloat64, 1e300, 709.9, -745.2, 1e-160,
	math.Inf(1), math.Inf(-1), math.NaN(), math.Float64frombits(0xFFF0000000000123),
}

func TestEveryOpIsDescribed(t *testing.T) {
	if len(byName) != int(NumOps) {
		t.Errorf("%d names for %d operations", len(byName), NumOps)
	}
	for op := range NumOps {
		if Pure[op] == nil {
			t.Errorf("%v has no code in Pure", op)
		}
		if op.Name() == "" || op.Arity() < 1 || op.Arity() > 3 {
			t.Errorf("operation %d: name %q, shape %q", op, op.Name(), op.Shape())
		}
		if got, ok := Lookup(op.Name(), op.Shape()); !ok || got != op {
			t.Errorf("Lookup(%q, %q) = %v, %v", op.Name(), op.Shape(), got, ok)
		}
	}
	if op, ok := Lookup("add", "SV"); ok {
		t.Errorf("add has the shape SV: %v", op)
	}
	if got := NumOps.String(); got != "no operation" {
		t.Errorf("an operation that is none prints as %q", got)
	}
}

func TestCommutes(t *testing.T) {
	for op := range NumOps {
		if op.Arity() == 1 {
			if op.Commutes() {
				t.Errorf("%v commutes with one operand", op)
			}
			continue
		}
		keeps := true
		for _, a := range specials {
			for _, b := range specials {
				keeps = keeps && same(Apply(op, a, b, 7), Apply(op, b, a, 7))
			}
		}
		if keeps != op.Commutes() {
			t.Errorf("%v: exchanging a and b keeps the result: %v, Commutes says %v", op, keeps, op.Commutes())
		}
	}
}

// TestApply holds each operation to values that follow from its definition.
func TestApply(t *testing.T) {
	nan, inf, zero := math.NaN(), math.Inf(1), math.Copysign(0, -1)
	up := 1 + 0x1p-52 // the next number above 1; its square is 1 + 2^-51 + 2^-104
	for _, c := range []struct {
		op            Op
		a, b, c, want float64
	}{
		{Mov, 3, 0, 0, 3},
		{Fill, zero, 0, 0, zero},
		{Neg, 0, 0, 0, zero},
		{Abs, zero, 0, 0, 0},
		{Abs, -inf, 0, 0, inf},
		{AddVV, 0x1p53, 1, 0, 0x1p53},
		{AddVS, inf, -inf, 0, nan},
		{SubVV, 1, 3, 0, -2},
		{SubSV, 0, 0, 0, 0},
		{SubVS, inf, inf, 0, nan},
		{MulVV, up, up, 0, 1 + 0x1p-51},
		{MulVS, inf, 0, 0, nan},
		{DivVV, 1, 3, 0, 0x1.5555555555555p-2},
		{DivVS, 1, zero, 0, -inf},
		{DivSV, 0, 0, 0, nan},
		{FmaVVV, up, up, -(1 + 0x1p-51), 0x1p-104},
		{FmaVVS, 2, 3, 4, 10},
		{FmaVSV, 2, 3, 4, 10},
		{FmaVSS, 2, 3, 4, 10},
		{FmsVVV, up, up, 1 + 0x1p-51, 0x1p-104},
		{FmsVSV, 2, 3, 4, 2},
		{FnmaVVV, up, up, 1 + 0x1p-51, -0x1p-104},
		{FnmaVVS, 2, 3, 4, -2},
		{MinVV, 0, zero, 0, zero},
		{MinVS, nan, 1, 0, nan},
		{MaxVV, zero, 0, 0, 0},
		{MaxVS, 1, nan, 0, nan},
		{LtVV, 1, 2, 0, 1},
		{LtVS, 2, 2, 0, 0},
		{LtSV, nan, 1, 0, 0},
		{LtVV, zero, 0, 0, 0},
		{LeVV, 2, 2, 0, 1},
		{LeVS, 3, 2, 0, 0},
		{LeSV, 1, nan, 0, 0},
		{EqVV, zero, 0, 0, 1},
		{EqVS, nan, nan, 0, 0},
		{NeVV, zero, 0, 0, 0},
		{NeVS, nan, nan, 0, 1},
		{Not, 1, 0, 0, 0},
		{Not, 0, 0, 0, 1},
		{Not, nan, 0, 0, 0},
		{And, 1, 1, 0, 1},
		{And, 1, 0, 0, 0},
		{Or, 0, 1, 0, 1},
		{Or, zero, 0, 0, 0},
		{SelectVVV, 1, nan, 5, nan},
		{SelectVVS, 0, nan, zero, zero},
		{SelectVSV, 1, 4, 5, 4},
		{SelectVSS, 0, 4, 5, 5},
		{Sqrt, 2, 0, 0, 0x1.6a09e667f3bcdp+0},
		{Sqrt, -1, 0, 0, nan},
		{Exp, 0, 0, 0, 1},
		{Log, 1, 0, 0, 0},
		{Log10, 1000, 0, 0, 3},
		{Logistic, 0, 0, 0, 0.5},
		{Sin, 0, 0, 0, 0},
		{Cos, 0, 0, 0, 1},
		{NormalCDF, 0, 0, 0, 0.5},
		{PowVV, 2, 10, 0, 1024},
		{PowVS, 9, 0.5, 0, 3},
		{PowSV, 2, -1, 0, 0.5},
	} {
		if got := Apply(c.op, c.a, c.b, c.c); !same(got, c.want) {
			t.Errorf("%v of %v, %v, %v = %v, want %v", c.op, c.a, c.b, c.c, got, c.want)
		}
	}
}

func TestApplyRejectsUnknownOp(t *testing.T) {
	defer func() {
		if got := recover(); got != "kernel: no operation" {
			t.Errorf("panic says %v", got)
		}
	}()
	Apply(NumOps, 1, 2, 3)
}

// TestPureOnSpecials runs every operation on all combinations of special
// values, into a fresh column and over each column that it reads.
func TestPureOnSpecials(t *testing.T) {
	for op := range NumOps {
		perColumn, perScalar := 1, 1 // combinations of column and of scalar operands
		targets := []uint32{3}
		for k, kind := range op.Shape() {
			if kind == 'V' {
				perColumn *= len(specials)
				targets = append(targets, uint32(k))
			} else {
				perScalar *= len(specials)
			}
		}
		for _, target := range targets {
			for scalars := range perScalar {
				for start := 0; start < perColumn; start += Block {
					checkSpecials(t, op, target, start, scalars)
				}
			}
		}
	}
}

// checkSpecials runs op with its columns on combinations from number start on
// and its scalars on one combination. Operand k is column k or scalar k.
func checkSpecials(t *testing.T, op Op, target uint32, start, scalars int) {
	m := NewMemory(&Program{Columns: 4, Scalars: 3})
	n := len(specials)
	for k, kind := range op.Shape() {
		if kind == 'S' {
			m.Scalars[k] = specials[scalars%n]
			scalars /= n
		}
	}
	var want Column
	for i := range want {
		var v [3]float64
		at := start + i
		for k, kind := range op.Shape() {
			if kind == 'V' {
				m.Cols[k][i] = specials[at%n]
				at /= n
				v[k] = m.Cols[k][i]
			} else {
				v[k] = m.Scalars[k]
			}
		}
		want[i] = Apply(op, v[0], v[1], v[2])
	}
	before := [3]Column{m.Cols[0], m.Cols[1], m.Cols[2]}
	Pure[op](m, &Inst{Op: op, Dst: target, A: 0, B: 1, C: 2})
	for i := range want {
		if got := m.Cols[target][i]; !same(got, want[i]) {
			t.Fatalf("%v into column %d, operands %v, %v, %v, scalars %v: %v, want %v",
				op, target, before[0][i], before[1][i], before[2][i], m.Scalars, got, want[i])
		}
	}
	for k := range before {
		if uint32(k) != target && !sameColumn(&m.Cols[k], &before[k]) {
			t.Fatalf("%v changes its operand %d", op, k)
		}
	}
}

func sameColumn(x, y *Column) bool {
	for i := range x {
		if math.Float64bits(x[i]) != math.Float64bits(y[i]) {
			return false
		}
	}
	return true
}
