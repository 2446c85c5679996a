package hedge_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"
)

// rounded lists the rooms whose answers must have the same bits on every machine
// and that have no stricter test of their own, as num has.
var rounded = []string{"chart", "design", "method/belief", "method/crossimpact", "method/discovery", "method/information", "method/sensitivity", "num/linprog", "num/regress", "num/tree"}

// TestNoRoundingIsLeftOpen refuses every float64 product that is not rounded
// where it stands, because a compiler may fuse it with a later sum, on arm64 but not
// on amd64 (Go specification, "Floating-point operators"), and functions of package
// math whose bits differ between machines.
func TestNoRoundingIsLeftOpen(t *testing.T) {
	for _, room := range rounded {
		t.Run(room, func(t *testing.T) { leavesNoRoundingOpen(t, room) })
	}
}

func leavesNoRoundingOpen(t *testing.T, room string) {
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(room, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	if _, err := config.Check("hedge/"+room, fset, files, info); err != nil {
		t.Fatal(err)
	}
	float := func(e ast.Expr) bool {
		tv := info.Types[e]
		basic, ok := tv.Type.Underlying().(*types.Basic)
		return ok && tv.Value == nil && basic.Info()&types.IsFloat != 0
	}
	seen := 0
	for _, f := range files {
		done := map[ast.Expr]bool{}
		ast.Inspect(f, func(n ast.Node) bool {
			open := false
			switch n := n.(type) {
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "float64" {
					done[ast.Unparen(n.Args[0])] = true
				}
			case *ast.BinaryExpr:
				open = n.Op == token.MUL && float(n) && !done[n]
				seen++
			case *ast.AssignStmt:
				open = n.Tok == token.MUL_ASSIGN && float(n.Lhs[0])
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "math" {
					switch n.Sel.Name {
					case "Exp", "Log", "Pow", "Sin", "Cos", "Log2", "Log10", "Hypot", "Cbrt":
						t.Errorf("%s: math.%s differs between machines", fset.Position(n.Pos()), n.Sel.Name)
					}
				}
			}
			if open {
				t.Errorf("%s: write float64(x*y) or math.FMA", fset.Position(n.Pos()))
			}
			return true
		})
	}
	if seen < 10 {
		t.Errorf("looked at %d expressions only", seen)
	}
}
