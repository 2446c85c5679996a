package kernel

// Op names one operation on one shape of operands. Where an operation has more
// than one shape its names end in the shape: V stands for a column, S for a
// scalar. Truth values are exactly 1 and 0.
type Op uint8

// The operations. Each rounds once.
const (
	Mov  Op = iota // a
	Fill           // a, the same scalar in every future

	Neg   // -a
	Abs   // |a|
	AddVV // a + b
	AddVS
	SubVV // a - b
	SubVS
	SubSV
	MulVV // a * b
	MulVS
	DivVV // a / b
	DivVS
	DivSV
	FmaVVV // a*b + c, rounded once
	FmaVVS
	FmaVSV
	FmaVSS
	FmsVVV // a*b - c, rounded once
	FmsVSV
	FnmaVVV // c - a*b, rounded once
	FnmaVVS

	MinVV // the smaller; NaN if either is NaN; -0 is below 0
	MinVS
	MaxVV // the larger; NaN if either is NaN; -0 is below 0
	MaxVS

	LtVV // a < b; false if either is NaN
	LtVS
	LtSV
	LeVV // a <= b; false if either is NaN
	LeVS
	LeSV
	EqVV // a == b; false if either is NaN
	EqVS
	NeVV // a != b; true if either is NaN
	NeVS

	Not // truth of a, reversed
	And // truth of a and of b
	Or  // truth of a or of b

	SelectVVV // b where a is true, else c
	SelectVVS
	SelectVSV
	SelectVSS

	Sqrt      // square root; NaN below 0
	Exp       // e to the a
	Log       // natural logarithm
	Log10     // decimal logarithm
	Logistic  // 1 / (1 + e to the -a)
	Sin       // sine of a in radians
	Cos       // cosine of a in radians
	NormalCDF // standard normal distribution function
	PowVV     // a to the b
	PowVS
	PowSV

	NumOps // how many operations there are
)

// Shape gives the kinds of an operation's operands in order, one letter each:
// V for a column, S for a scalar.
type Shape string

// meta describes one operation.
type meta struct {
	name     string // of the operation, whatever its shape
	shape    Shape
	commutes bool // a and b may be exchanged
}

var metas = [NumOps]meta{
	Mov:       {"mov", "V", false},
	Fill:      {"fill", "S", false},
	Neg:       {"neg", "V", false},
	Abs:       {"abs", "V", false},
	AddVV:     {"add", "VV", true},
	AddVS:     {"add", "VS", true},
	SubVV:     {"sub", "VV", false},
	SubVS:     {"sub", "VS", false},
	SubSV:     {"sub", "SV", false},
	MulVV:     {"mul", "VV", true},
	MulVS:     {"mul", "VS", true},
	DivVV:     {"div", "VV", false},
	DivVS:     {"div", "VS", false},
	DivSV:     {"div", "SV", false},
	FmaVVV:    {"fma", "VVV", true},
	FmaVVS:    {"fma", "VVS", true},
	FmaVSV:    {"fma", "VSV", true},
	FmaVSS:    {"fma", "VSS", true},
	FmsVVV:    {"fms", "VVV", true},
	FmsVSV:    {"fms", "VSV", true},
	FnmaVVV:   {"fnma", "VVV", true},
	FnmaVVS:   {"fnma", "VVS", true},
	MinVV:     {"min", "VV", true},
	MinVS:     {"min", "VS", true},
	MaxVV:     {"max", "VV", true},
	MaxVS:     {"max", "VS", true},
	LtVV:      {"lt", "VV", false},
	LtVS:      {"lt", "VS", false},
	LtSV:      {"lt", "SV", false},
	LeVV:      {"le", "VV", false},
	LeVS:      {"le", "VS", false},
	LeSV:      {"le", "SV", false},
	EqVV:      {"eq", "VV", true},
	EqVS:      {"eq", "VS", true},
	NeVV:      {"ne", "VV", true},
	NeVS:      {"ne", "VS", true},
	Not:       {"not", "V", false},
	And:       {"and", "VV", true},
	Or:        {"or", "VV", true},
	SelectVVV: {"select", "VVV", false},
	SelectVVS: {"select", "VVS", false},
	SelectVSV: {"select", "VSV", false},
	SelectVSS: {"select", "VSS", false},
	Sqrt:      {"sqrt", "V", false},
	Exp:       {"exp", "V", false},
	Log:       {"log", "V", false},
	Log10:     {"log10", "V", false},
	Logistic:  {"logistic", "V", false},
	Sin:       {"sin", "V", false},
	Cos:       {"cos", "V", false},
	NormalCDF: {"normal_cdf", "V", false},
	PowVV:     {"pow", "VV", false},
	PowVS:     {"pow", "VS", false},
	PowSV:     {"pow", "SV", false},
}

// byName finds an operation by name and shape, as in "add.VS".
var byName = func() map[string]Op {
	ops := make(map[string]Op, NumOps)
	for op := range NumOps {
		ops[op.String()] = op
	}
	return ops
}()

// Lookup returns the operation of that name on that shape, if there is one.
func Lookup(name string, shape Shape) (Op, bool) {
	op, ok := byName[name+"."+string(shape)]
	return op, ok
}

// Name returns the name of the operation without its shape, as in "add".
func (op Op) Name() string { return metas[op].name }

// Shape returns the kinds of the operands.
func (op Op) Shape() Shape { return metas[op].shape }

// Arity returns the number of operands.
func (op Op) Arity() int { return len(metas[op].shape) }

// Commutes reports whether exchanging the values of a and b keeps the result.
func (op Op) Commutes() bool { return metas[op].commutes }

// String returns the name with the shape, as in "add.VS".
func (op Op) String() string {
	if op >= NumOps {
		return "no operation"
	}
	return metas[op].name + "." + string(metas[op].shape)
}
