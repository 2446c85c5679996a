package lang

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Row is an expression over the columns of a table, row by row: what `hedge
// discover FILE --target` takes. It has no units. Op is one of
//
//	name number text truth      a column, 2.5, "Japan", true
//	! neg                       not a, -a
//	&& || == != < <= > >=       as in a case file
//	+ - * / %
//	?:                          a ? b : c
//	call                        Name(args): see RowFunctions, and col("any name")
//
// A column whose name is no plain word is written col("its name").
type Row struct {
	Op   string
	Name string  // of a column or a function
	Num  float64 // of number; 1 or 0 for truth
	Text string  // of text
	Args []*Row
	At   [2]int // bytes of the expression's text that it was read from
}

// RowFunctions lists the functions of a row expression with their numbers of
// arguments.
var RowFunctions = map[string]int{
	"abs": 1, "exp": 1, "log": 1, "log10": 1, "sqrt": 1, "min": 2, "max": 2, "pow": 2, "missing": 1,
}

// ParseRow reads an expression over columns.
func ParseRow(text string) (*Row, error) {
	if len(text) > 10_000 {
		return nil, fmt.Errorf("the expression has %d characters, at most 10,000 can be read", len(text))
	}
	if depth := nesting(text); depth > 200 {
		return nil, fmt.Errorf("the expression is nested %d deep, at most 200 can be read", depth)
	}
	e, diags := hclsyntax.ParseExpression([]byte(text), "", hcl.InitialPos)
	if diags.HasErrors() {
		d := diags[0]
		return nil, fmt.Errorf("%s cannot be read at %q: %s. Write for instance: cost > 2.5 && ally == \"Japan\"", text, near(text, d.Subject), strings.TrimSuffix(d.Summary, "."))
	}
	return rowOf(e, text)
}

// nesting is how deep brackets and signs before a value stand inside each other.
func nesting(text string) int {
	deep, most, signs := 0, 0, 0
	for _, r := range text {
		switch r {
		case '(', '[', '{':
			deep++
		case ')', ']', '}':
			deep--
		case '!', '-', '?':
			signs++
		}
		most = max(most, deep+signs)
	}
	return most
}

func near(text string, at *hcl.Range) string {
	if at == nil || at.Start.Byte >= len(text) {
		return "its end"
	}
	return text[at.Start.Byte:min(len(text), max(at.End.Byte, at.Start.Byte+1))]
}

var rowOps = map[*hclsyntax.Operation]string{
	hclsyntax.OpLogicalAnd: "&&", hclsyntax.OpLogicalOr: "||", hclsyntax.OpLogicalNot: "!", hclsyntax.OpNegate: "neg",
	hclsyntax.OpEqual: "==", hclsyntax.OpNotEqual: "!=", hclsyntax.OpLessThan: "<", hclsyntax.OpLessThanOrEqual: "<=",
	hclsyntax.OpGreaterThan: ">", hclsyntax.OpGreaterThanOrEqual: ">=",
	hclsyntax.OpAdd: "+", hclsyntax.OpSubtract: "-", hclsyntax.OpMultiply: "*", hclsyntax.OpDivide: "/", hclsyntax.OpModulo: "%",
}

func rowOf(e hclsyntax.Expression, text string) (*Row, error) {
	r := e.Range()
	out := &Row{At: [2]int{r.Start.Byte, r.End.Byte}}
	with := func(op string, args ...hclsyntax.Expression) (*Row, error) {
		out.Op = op
		for _, a := range args {
			x, err := rowOf(a, text)
			if err != nil {
				return nil, err
			}
			out.Args = append(out.Args, x)
		}
		return out, nil
	}
	if s, ok := stringOf(e); ok {
		out.Op, out.Text = "text", s
		return out, nil
	}
	switch e := strip(e).(type) {
	case *hclsyntax.LiteralValueExpr:
		switch {
		case e.Val.IsNull():
		case e.Val.Type() == cty.Number:
			out.Op = "number"
			out.Num, _ = e.Val.AsBigFloat().Float64()
			return out, nil
		case e.Val.Type() == cty.Bool:
			out.Op = "truth"
			if e.Val.True() {
				out.Num = 1
			}
			return out, nil
		}
	case *hclsyntax.ScopeTraversalExpr:
		if names, ok := namesOf(e); ok {
			out.Op, out.Name = "name", strings.Join(names, ".")
			return out, nil
		}
	case *hclsyntax.UnaryOpExpr:
		return with(rowOps[e.Op], e.Val)
	case *hclsyntax.BinaryOpExpr:
		return with(rowOps[e.Op], e.LHS, e.RHS)
	case *hclsyntax.ConditionalExpr:
		return with("?:", e.Condition, e.TrueResult, e.FalseResult)
	case *hclsyntax.FunctionCallExpr:
		return rowCall(e, out, with)
	}
	return nil, fmt.Errorf("%q is nothing that a row has a value for: write columns, numbers, texts in quotes and comparisons", text[r.Start.Byte:r.End.Byte])
}

// rowCall reads a call: of col, a column by any name, or of a function.
func rowCall(e *hclsyntax.FunctionCallExpr, out *Row, with func(string, ...hclsyntax.Expression) (*Row, error)) (*Row, error) {
	if e.Name == "col" {
		if len(e.Args) == 1 {
			if s, ok := stringOf(e.Args[0]); ok {
				out.Op, out.Name = "name", s
				return out, nil
			}
		}
		return nil, fmt.Errorf("col takes the name of one column in quotes: col(\"oil price\")")
	}
	n, ok := RowFunctions[e.Name]
	switch {
	case !ok:
		return nil, fmt.Errorf("there is no function %s; there are abs exp log log10 max min missing pow sqrt, and col(\"a column's name\")", e.Name)
	case len(e.Args) != n:
		return nil, fmt.Errorf("%s takes %d values, %d stand here", e.Name, n, len(e.Args))
	}
	out.Name = e.Name
	return with("call", e.Args...)
}
