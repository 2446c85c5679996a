package kernel

import (
	"math"

	"hedge/num"
)

// Apply is the meaning of one operation on one future, whatever the shape:
// AddVV and AddVS are the same here. Operands beyond the arity are ignored.
// Scalar instructions, the folding of constants and Walk use it, and every
// Table is tested against it.
func Apply(op Op, a, b, c float64) float64 {
	switch op {
	case Mov, Fill:
		return a
	case Neg:
		return -a
	case Abs:
		return math.Abs(a)
	case AddVV, AddVS:
		return a + b
	case SubVV, SubVS, SubSV:
		return a - b
	case MulVV, MulVS:
		return float64(a * b)
	case DivVV, DivVS, DivSV:
		return a / b
	case FmaVVV, FmaVVS, FmaVSV, FmaVSS:
		return math.FMA(a, b, c)
	case FmsVVV, FmsVSV:
		return math.FMA(a, b, -c)
	case FnmaVVV, FnmaVVS:
		return math.FMA(-a, b, c)
	case MinVV, MinVS:
		return min(a, b)
	case MaxVV, MaxVS:
		return max(a, b)
	case LtVV, LtVS, LtSV:
		return truth(a < b)
	case LeVV, LeVS, LeSV:
		return truth(a <= b)
	case EqVV, EqVS:
		return truth(a == b)
	case NeVV, NeVS:
		return truth(a != b)
	case Not:
		return truth(!isTrue(a))
	case And:
		return truth(isTrue(a) && isTrue(b))
	case Or:
		return truth(isTrue(a) || isTrue(b))
	case SelectVVV, SelectVVS, SelectVSV, SelectVSS:
		if isTrue(a) {
			return b
		}
		return c
	}
	return applyFunction(op, a, b)
}

// applyFunction is Apply for the functions of one variable and for powers.
func applyFunction(op Op, a, b float64) float64 {
	switch op {
	case Sqrt:
		return math.Sqrt(a)
	case Exp:
		return num.Exp(a)
	case Log:
		return num.Log(a)
	case Log10:
		return num.Log10(a)
	case Logistic:
		return num.Logistic(a)
	case Sin:
		return num.Sin(a)
	case Cos:
		return num.Cos(a)
	case NormalCDF:
		return num.NormalCDF(a)
	case PowVV, PowVS, PowSV:
		return num.Pow(a, b)
	}
	panic("kernel: " + op.String())
}

// truth is the value of a true or false statement.
func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// isTrue reads a truth value, which should be exactly 1 or 0. Whatever else x
// is, bit 61 of its pattern decides: the highest bit in which 1 and 0 differ.
// It is set in every NaN, so that no engine depends on the payload.
func isTrue(x float64) bool { return math.Float64bits(x)>>61&1 == 1 }
