package hedge

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hedge/diag/spell"
	"hedge/frame"
	"hedge/lang"
	"hedge/num"
)

// Target is an expression evaluated over a table: a truth or a number in every row.
type Target struct {
	Truth   []bool    // nil for a number
	Number  []float64 // nil for a truth
	Absent  []bool    // rows whose value hangs on a missing cell; nil when none does
	Columns []string  // that the expression reads, in order of appearance
}

// EvaluateTarget evaluates an expression over the columns of a table, row by row. A
// row whose value hangs on a missing cell has none; for && and || one side is enough
// where it decides.
func EvaluateTarget(text string, f *frame.Frame) (*Target, error) {
	e, err := lang.ParseRow(text)
	if err != nil {
		return nil, err
	}
	r := &rowReader{f: f, text: text}
	v, err := r.read(e)
	if err != nil {
		return nil, err
	}
	out := &Target{Columns: r.names}
	switch {
	case v.levels != nil:
		return nil, fmt.Errorf("%s is a text in every row: compare it with one, as in %s == %q", text, text, v.levels[0])
	case v.truth:
		out.Truth = make([]bool, len(v.x))
		for i, x := range v.x {
			out.Truth[i] = x == 1
		}
	default:
		out.Number = v.x
	}
	if slices.ContainsFunc(v.x, math.IsNaN) {
		out.Absent = make([]bool, len(v.x))
		for i, x := range v.x {
			out.Absent[i] = math.IsNaN(x)
		}
	}
	return out, nil
}

// cells are the values of an expression in every row: numbers, truths as 1 and 0, or
// codes of texts. NaN is absent.
type cells struct {
	x      []float64
	truth  bool
	levels []string // of texts, by code; nil for numbers and truths
}

func (v cells) kind() string {
	switch {
	case v.levels != nil:
		return "a text"
	case v.truth:
		return "true or false"
	}
	return "a number"
}

type rowReader struct {
	f     *frame.Frame
	text  string
	names []string
}

func (r *rowReader) read(e *lang.Row) (cells, error) {
	constant := func(x float64) []float64 { return slices.Repeat([]float64{x}, r.f.Rows()) }
	switch e.Op {
	case "number":
		return cells{x: constant(e.Num)}, nil
	case "truth":
		return cells{x: constant(e.Num), truth: true}, nil
	case "text":
		return cells{x: constant(0), levels: []string{e.Text}}, nil
	case "name":
		return r.column(e.Name)
	}
	var args []cells
	for _, a := range e.Args {
		v, err := r.read(a)
		if err != nil {
			return cells{}, err
		}
		args = append(args, v)
	}
	switch e.Op {
	case "==", "!=":
		return r.equal(e, args)
	case "!", "&&", "||":
		return r.logic(e, args)
	case "?:":
		return r.choice(e, args)
	}
	if e.Op == "call" && e.Name == "missing" {
		return each(true, func(v []float64) float64 { return truth(math.IsNaN(v[0])) }, args), nil
	}
	for i, v := range args {
		if v.truth || v.levels != nil {
			return cells{}, r.wrong(e.Args[i], v, "a number")
		}
	}
	op := e.Op
	if op == "call" {
		op = e.Name
	}
	compares := strings.ContainsAny(op, "<>")
	return each(compares, numeric[op], args), nil
}

// numeric is what operations do to numbers. A result that is no finite number counts
// as absent, and so does what hangs on one.
var numeric = map[string]func(v []float64) float64{
	"neg": func(v []float64) float64 { return -v[0] },
	"+":   func(v []float64) float64 { return v[0] + v[1] },
	"-":   func(v []float64) float64 { return v[0] - v[1] },
	"*":   func(v []float64) float64 { return v[0] * v[1] },
	"/":   func(v []float64) float64 { return v[0] / v[1] },
	"%":   func(v []float64) float64 { return math.Mod(v[0], v[1]) },
	"<":   func(v []float64) float64 { return compare(v, v[0] < v[1]) },
	"<=":  func(v []float64) float64 { return compare(v, v[0] <= v[1]) },
	">":   func(v []float64) float64 { return compare(v, v[0] > v[1]) },
	">=":  func(v []float64) float64 { return compare(v, v[0] >= v[1]) },

	"abs":   func(v []float64) float64 { return math.Abs(v[0]) },
	"exp":   func(v []float64) float64 { return num.Exp(v[0]) },
	"log":   func(v []float64) float64 { return num.Log(v[0]) },
	"log10": func(v []float64) float64 { return num.Log10(v[0]) },
	"sqrt":  func(v []float64) float64 { return math.Sqrt(v[0]) },
	"pow":   func(v []float64) float64 { return num.Pow(v[0], v[1]) },
	"min":   func(v []float64) float64 { return min(v[0], v[1]) },
	"max":   func(v []float64) float64 { return max(v[0], v[1]) },
}

func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

func compare(v []float64, is bool) float64 {
	if math.IsNaN(v[0]) || math.IsNaN(v[1]) {
		return math.NaN()
	}
	return truth(is)
}

// each applies f row by row.
func each(truth bool, f func([]float64) float64, args []cells) cells {
	out := cells{x: make([]float64, len(args[0].x)), truth: truth}
	v := make([]float64, len(args))
	for i := range out.x {
		for k, a := range args {
			v[k] = a.x[i]
		}
		x := f(v)
		if math.IsInf(x, 0) {
			x = math.NaN()
		}
		out.x[i] = x
	}
	return out
}

// column reads a column by its name.
func (r *rowReader) column(name string) (cells, error) {
	i := slices.IndexFunc(r.f.Columns, func(c frame.Column) bool { return c.Name == name })
	if i < 0 {
		return cells{}, r.unknown(name)
	}
	if !slices.Contains(r.names, name) {
		r.names = append(r.names, name)
	}
	c := &r.f.Columns[i]
	out := cells{x: make([]float64, c.Rows()), truth: c.Kind == frame.Bool}
	for k := range out.x {
		switch {
		case !c.Has(k):
			out.x[k] = math.NaN()
		case c.Kind == frame.Float:
			out.x[k] = c.Floats[k]
		case c.Kind == frame.Int:
			out.x[k] = float64(c.Ints[k])
		case c.Kind == frame.Bool:
			out.x[k] = truth(c.Bools[k])
		default:
			out.x[k] = float64(c.Codes[k])
		}
	}
	if c.Kind == frame.Text {
		out.levels = append([]string{}, c.Levels...)
	}
	return out, nil
}

// unknown says that there is no such column, and which may be meant.
func (r *rowReader) unknown(name string) error {
	var names []string
	for _, c := range r.f.Columns {
		names = append(names, c.Name)
	}
	if strings.Contains(name, "-") && slices.Contains(names, strings.SplitN(name, "-", 2)[0]) {
		return fmt.Errorf("there is no column %q; a minus between columns stands with spaces: %s", name, strings.ReplaceAll(name, "-", " - "))
	}
	if near := spell.Nearest(name, names); near != "" {
		return fmt.Errorf("there is no column %q; did you mean %s?", name, written(near))
	}
	return fmt.Errorf("there is no column %q; there are %s", name, strings.Join(names[:min(len(names), 20)], ", "))
}

// written is how an expression names a column.
func written(name string) string {
	for i, r := range name {
		letter := r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return fmt.Sprintf("col(%q)", name)
		}
	}
	return name
}

func (r *rowReader) wrong(e *lang.Row, v cells, want string) error {
	return fmt.Errorf("%s is %s, and %s must stand there", r.text[e.At[0]:e.At[1]], v.kind(), want)
}

// equal compares numbers, truths or texts.
func (r *rowReader) equal(e *lang.Row, args []cells) (cells, error) {
	a, b := args[0], args[1]
	if a.kind() != b.kind() {
		return cells{}, fmt.Errorf("%s compares %s with %s", r.text[e.At[0]:e.At[1]], a.kind(), b.kind())
	}
	if a.levels != nil {
		code := map[string]float64{}
		for i, s := range a.levels {
			code[s] = float64(i)
		}
		to := make([]float64, len(b.levels))
		for i, s := range b.levels {
			to[i] = -1
			if k, ok := code[s]; ok {
				to[i] = k
			}
		}
		b = each(false, func(v []float64) float64 {
			if math.IsNaN(v[0]) {
				return v[0]
			}
			return to[int(v[0])]
		}, []cells{b})
	}
	return each(true, func(v []float64) float64 { return compare(v, (v[0] == v[1]) == (e.Op == "==")) }, []cells{a, b}), nil
}

// logic is not, and, or by Kleene's strong logic, in which the absent is unknown.
func (r *rowReader) logic(e *lang.Row, args []cells) (cells, error) {
	for i, v := range args {
		if !v.truth {
			return cells{}, r.wrong(e.Args[i], v, "a condition")
		}
	}
	return each(true, func(v []float64) float64 {
		switch {
		case e.Op == "!":
			return 1 - v[0]
		case e.Op == "&&" && (v[0] == 0 || v[1] == 0):
			return 0
		case e.Op == "||" && (v[0] == 1 || v[1] == 1):
			return 1
		case math.IsNaN(v[0]) || math.IsNaN(v[1]):
			return math.NaN()
		}
		return truth(e.Op == "&&")
	}, args), nil
}

// choice is a ? b : c of numbers or truths.
func (r *rowReader) choice(e *lang.Row, args []cells) (cells, error) {
	switch a, b, c := args[0], args[1], args[2]; {
	case !a.truth:
		return cells{}, r.wrong(e.Args[0], a, "a condition")
	case b.levels != nil:
		return cells{}, r.wrong(e.Args[1], b, "a number or a condition")
	case b.kind() != c.kind():
		return cells{}, r.wrong(e.Args[2], c, b.kind())
	}
	return each(args[1].truth, func(v []float64) float64 {
		switch {
		case math.IsNaN(v[0]):
			return v[0]
		case v[0] == 1:
			return v[1]
		}
		return v[2]
	}, args), nil
}
