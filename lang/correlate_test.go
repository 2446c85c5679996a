package lang

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/diag"
)

// coupled is a case with uncertainties x0, x1, ... that an outcome reads.
func coupled(n int) string {
	var b, sum strings.Builder
	b.WriteString(frame)
	for i := range n {
		fmt.Fprintf(&b, "uncertainty \"x%d\" {\n  unit  = \"1\"\n  range = \"0 to 1\"\n}\n", i)
		fmt.Fprintf(&sum, " + x%d", i)
	}
	fmt.Fprintf(&b, "outcome \"o\" {\n  unit  = \"1\"\n  goal  = \"maximise\"\n  value = 0%s\n}\n", sum.String())
	return b.String()
}

func found(src, code string) (diag.List, []diag.Finding) {
	_, list := Load(fstest.MapFS{"x" + Suffix: {Data: []byte(src)}}, "x"+Suffix)
	var out []diag.Finding
	for _, f := range list {
		if f.Code == code {
			out = append(out, f)
		}
	}
	return list, out
}

func TestCorrelateMany(t *testing.T) {
	chain := func(n int) string {
		var b strings.Builder
		for i := range n - 1 {
			fmt.Fprintf(&b, "[x%d, x%d, 0.1], ", i, i+1)
		}
		return coupled(n) + "correlate \"k\" {\n  pairs = [" + b.String() + "]\n}\n"
	}
	if list, _ := found(chain(mostCorrelated), ""); len(list) > 0 {
		t.Errorf("%d in a group: %s", mostCorrelated, told(list))
	}
	list, many := found(chain(mostCorrelated+1), "H226")
	if len(many) != 1 || len(list) != 1 {
		t.Errorf("%d in a group: %s", mostCorrelated+1, told(list))
	}
}

// Three uncertainties that all go against each other as far as they can have
// r = -1/2 each, by symmetry, for the eigenvalue of (1, 1, 1) is 1 + 2r; that is
// rho = 6/pi asin(-1/4) = -0.4826. For two that go with a third and not with
// each other it is r = 1/sqrt 2 (1 = r*r + r*r), rho = 6/pi asin(0.35355) =
// 0.6902; that pair stays unsaid.
func TestCorrelateNearest(t *testing.T) {
	for pairs, want := range map[string]string{
		"[[x0, x1, -0.9], [x1, x2, -0.9], [x0, x2, -0.9]]": "[[x0, x1, -0.48], [x1, x2, -0.48], [x0, x2, -0.48]]",
		"[[x0, x1, 1], [x1, x2, 1]]":                       "[[x0, x1, 0.69], [x1, x2, 0.69]]",
		// Pairs of another group keep their places in the block.
		"[[x3, x4, 0.2], [x0, x1, 1], [x1, x2, 1], [x4, x5, 0.9]]": "[[x3, x4, 0.2], [x0, x1, 0.69], [x1, x2, 0.69], [x4, x5, 0.9]]",
	} {
		list, bad := found(coupled(6)+"correlate \"k\" {\n  pairs = "+pairs+"\n}\n", "H224")
		if len(bad) != 1 || bad[0].Fix != want {
			t.Errorf("%s: want %s\n%s", pairs, want, told(list))
		}
	}
	for _, pairs := range []string{
		"[[x0, x1, 1], [x1, x2, 1], [x0, x2, 1]]",     // singular, and possible
		"[[x0, x1, 0.69], [x1, x2, 0.69]]",            // just inside
		"[[x0, x1, -1], [x1, x2, -1], [x0, x2, 1]]",   // singular too
		"[[x0, x1, -0.48], [x1, x2, 0], [x2, x3, 1]]", // a pair of 0 says that they are not coupled
	} {
		if list, _ := found(coupled(6)+"correlate \"k\" {\n  pairs = "+pairs+"\n}\n", ""); len(list) > 0 {
			t.Errorf("%s: %s", pairs, told(list))
		}
	}
}

// Every proposal passes, whatever was said. Seed and numbers were set before
// the first run.
func TestCorrelateProposals(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	tried := 0
	for n := 3; n <= 30; n += 1 + n/8 {
		for range 6 {
			var pairs []string
			for i := range n {
				for j := range i {
					if r.IntN(3) > 0 || j == i-1 {
						pairs = append(pairs, fmt.Sprintf("[x%d, x%d, %.2f]", j, i, 2*r.Float64()-1))
					}
				}
			}
			half := len(pairs) / 2
			src := coupled(n) + "correlate \"k\" {\n  pairs = [" + strings.Join(pairs[:half], ", ") + "]\n}\n"
			rest := "correlate \"l\" {\n  pairs = [" + strings.Join(pairs[half:], ", ") + "]\n}\n"
			list, bad := found(src+rest, "H224")
			if len(bad) == 0 {
				continue
			}
			tried++
			if len(bad) != 1 || len(bad[0].Related) > 1 || len(list) != 1 {
				t.Fatal(told(list))
			}
			// The second block goes, as its note says.
			if len(bad[0].Related) == 1 {
				rest = ""
			}
			if after, _ := found(paste(src+rest, bad[0]), ""); len(after) > 0 {
				t.Errorf("%s\n%s", bad[0].Fix, told(after))
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d impossible groups", tried)
	}
	t.Logf("%d impossible groups", tried)
}

// A correlation couples draws; it does not make anything read them.
func TestCorrelateReadsNothing(t *testing.T) {
	src := coupled(1) + "uncertainty \"alone\" {\n  unit  = \"1\"\n  range = \"0 to 1\"\n}\ncorrelate \"k\" {\n  pairs = [[x0, alone, 0.5]]\n}\n"
	list, unread := found(src, "H212")
	if len(list) != 1 || len(unread) != 1 || !strings.Contains(unread[0].Detail, "correlation") {
		t.Error(told(list))
	}
}

func TestCorrelateOrigin(t *testing.T) {
	src := coupled(2) + "source \"s\" {\n  kind = \"report\"\n  title = \"S\"\n  date = \"2024\"\n}\ncorrelate \"k\" {\n  pairs = [[x0, x1, 0.5]]\n}\n"
	list, _ := found(src, "")
	if !slices.ContainsFunc(list, func(f diag.Finding) bool { return f.Code == "H213" && strings.Contains(f.Summary, "correlate") }) {
		t.Error(told(list))
	}
}
