package num

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"
)

// exactMath is what this package may use of package math: names whose results
// IEEE 754 fixes to the last bit.
var exactMath = map[string]bool{
	"FMA": true, "Sqrt": true, "Floor": true, "Trunc": true, "RoundToEven": true, "Abs": true, "Copysign": true,
	"Inf": true, "IsNaN": true, "IsInf": true, "Float64bits": true, "Float64frombits": true, "MaxFloat64": true,
}

// TestSourceLeavesNoRoundingOpen refuses functions of package math outside
// exactMath, and every float64 product that is not rounded where it stands,
// because a compiler may fuse it with a later sum, on arm64 but not on amd64
// (Go specification, "Floating-point operators").
func TestSourceLeavesNoRoundingOpen(t *testing.T) {
	fset := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, e := range entries {
		name := e.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || name == "gen_tables.go" {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	if _, err := config.Check("hedge/num", fset, files, info); err != nil {
		t.Fatal(err)
	}
	isFloat := func(e ast.Expr) bool {
		tv := info.Types[e]
		b, ok := tv.Type.Underlying().(*types.Basic)
		return ok && tv.Value == nil && b.Info()&types.IsFloat != 0
	}
	for _, f := range files {
		rounded := map[ast.Expr]bool{}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				o := info.Uses[n.Sel]
				if o != nil && o.Pkg() != nil && o.Pkg().Path() == "math" && !exactMath[o.Name()] {
					t.Errorf("%s: math.%s differs between machines", fset.Position(n.Pos()), o.Name())
				}
			case *ast.ImportSpec:
				if strings.Contains(n.Path.Value, ".") || strings.Contains(n.Path.Value, "hedge/") || n.Path.Value == `"math/rand"` {
					t.Errorf("%s: the lowest floor imports the standard library only", fset.Position(n.Pos()))
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "float64" {
					rounded[ast.Unparen(n.Args[0])] = true
				}
			case *ast.BinaryExpr:
				if n.Op == token.MUL && isFloat(n) && !rounded[n] {
					t.Errorf("%s: write float64(x*y) or math.FMA", fset.Position(n.Pos()))
				}
			case *ast.AssignStmt:
				if n.Tok == token.MUL_ASSIGN && isFloat(n.Lhs[0]) {
					t.Errorf("%s: write x = float64(x*y)", fset.Position(n.Pos()))
				}
			}
			return true
		})
	}
}
