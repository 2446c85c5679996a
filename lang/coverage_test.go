package lang

import (
	"os"
	"slices"
	"strings"
	"testing"

	"hedge/diag"
)

func TestCoverageRows(t *testing.T) {
	c := goodCase(t, "essay")
	k := c.Coverages[0]
	if k.Source != 0 || k.Name != "essay" || len(k.Rows) != 11 {
		t.Fatalf("%+v", k)
	}
	if r := k.Rows[1]; r.Part != "p1" || strings.Join(r.Blocks, " ") != "claim.tolls_feed lever.toll" || r.Left != "" || r.Range.Start.Line != 65 || r.Range.Start.Column != 5 {
		t.Errorf("%+v", r)
	}
	if r := k.Rows[4]; strings.Join(r.Blocks, " ") != "source.ledger" || r.Left != "its tables, and 2 of its notes" {
		t.Errorf("%+v", r)
	}
	if r := k.Rows[7]; r.Blocks != nil || r.Left != "praise of the mayor; evaluation" {
		t.Errorf("%+v", r)
	}
}

const covered = frame + `source "s" {
  kind       = "essay"
  title      = "S"
  date       = "2024"
  paragraphs = 4
}
constant "a" {
  value = 1
  cite  = [source.s.p2, source.s.p3]
}
outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = a
}
coverage "s" {
  table = <<-T
ROWS  T
}
`

// What is missing is one finding with the rows to paste, at a place at which
// the table stays in order where that can be.
func TestCoverageMissing(t *testing.T) {
	for rows, want := range map[string]string{
		"":                                "<<-T\n    p1  left: not read yet\n    p2  constant.a\n    p3  constant.a\n    p4  left: not read yet\n  T\n",
		"    p2  constant.a\n":            "p1  left: not read yet\n    p3  constant.a\n    p4  left: not read yet\n    p2  constant.a",
		"\tp1 left: x\n\tp4 left: y\n":    "p1 left: x\n p2  constant.a\n p3  constant.a",
		"  title  case.question\n":        "title  case.question\n  p1  left: not read yet\n  p2  constant.a\n  p3  constant.a\n  p4  left: not read yet",
		"    p4 left: y\n    p1 left:x\n": "p1 left:x\n    p2  constant.a\n    p3  constant.a",
	} {
		src := strings.Replace(covered, "ROWS", rows, 1)
		for _, src := range []string{src, strings.ReplaceAll(src, "\n", "\r\n")} {
			list, bad := found(src, "H228")
			if len(bad) != 1 || strings.TrimSuffix(bad[0].Fix, "\n") != strings.TrimSuffix(want, "\n") || len(list) != 1 {
				t.Errorf("%q: want %q\n%s", rows, want, told(list))
				continue
			}
			if after, _ := found(paste(src, bad[0]), ""); len(after) > 0 {
				t.Errorf("%q: pasted %s", rows, told(after))
			}
		}
	}
}

// Each slip of a row has an edit that mends it, and hides no other.
func TestCoverageSlips(t *testing.T) {
	good := map[string]string{"p1": "p1  left: x", "p2": "p2  constant.a", "p3": "p3  constant.a; left: y", "p4": "p4  case.question"}
	for _, c := range []struct{ part, row, code, fix string }{
		{"p1", "p1", "H230", "p1  left: not read yet"},
		{"p2", "p2", "H230", "p2  constant.a"},
		{"p2", "p2  constant.a;", "H230", "p2  constant.a"},
		{"p1", "p1  left:", "H230", "p1  left: not read yet"},
		{"p2", "p2  constant.a; left:", "H230", "p2  constant.a; left: not read yet"},
		{"p2", "p2  constant.a; the rest", "H230", "p2  constant.a; left: the rest"},
		{"p2", "p2  constant.a,", "H230", "p2  constant.a"},
		{"p1", "p1  an evaluation, no more", "H230", "p1  left: an evaluation, no more"},
		{"p2", "p2  constant.a case.question", "H230", "p2  constant.a, case.question"},
		{"p2", "P2  constant.a", "H207", "p2"},
		{"p2", "2.  constant.a", "H207", "p2"},
		{"p2", "§2  constant.a", "H207", "p2"},
		{"p2", "p2  a", "H206", "constant.a"},
		{"p2", "p2  outcome.a", "H206", "constant.a"},
		{"p2", "p2  constants.a", "H103", "constant.a"},
		{"p1", "p1  game.likely", "H104", "left: game likely, which a later version reads"},
		{"p4", "p4  case.title", "H206", "case.question"},
		{"p2", "p2  left: x", "H232", "p2  constant.a; left: x"},
		{"p2", "p2  case.question", "H232", "p2  case.question, constant.a"},
		{"p1", "p1  constant.a", "H231", "[source.s.p2, source.s.p3, source.s.p1]"},
		{"p1", "p1  outcome.o", "H231", "cite = source.s.p1"},
	} {
		var rows string
		for _, part := range []string{"p1", "p2", "p3", "p4"} {
			row := good[part]
			if part == c.part {
				row = c.row
			}
			rows += "    " + row + "\n"
		}
		src := strings.Replace(covered, "ROWS", rows, 1)
		list, bad := found(src, c.code)
		if len(list) != 1 || len(bad) != 1 || bad[0].Fix != c.fix {
			t.Errorf("%s: want %s %s\n%s", c.row, c.code, c.fix, told(list))
			continue
		}
		if after, _ := found(paste(src, bad[0]), ""); len(after) > 0 {
			t.Errorf("%s: pasted %s", c.row, told(after))
		}
	}
}

// A table of sentences is laid out as a list even where numbers stand under
// each other.
func TestCoverageLayout(t *testing.T) {
	src := "coverage \"s\" {\n  table = <<-T\n    p1 left: 2020\n    p12 left:  1999\n  T\n}\n"
	want := "coverage \"s\" {\n  table = <<-T\n    p1   left: 2020\n    p12  left:  1999\n  T\n}\n"
	if got, _ := Format("x", []byte(src)); string(got) != want {
		t.Errorf("got %s", got)
	}
}

// A second coverage of a source has its own reason: coverages share no list of
// names with anything.
func TestSourceCovered(t *testing.T) {
	src, err := os.ReadFile("testdata/bad/H202_twice" + Suffix)
	if err != nil {
		t.Fatal(err)
	}
	list, twice := found(string(src), "H202")
	if !slices.ContainsFunc(twice, func(f diag.Finding) bool {
		return f.Summary == "the source paper has two coverages" && !strings.Contains(f.Detail, "list of names")
	}) {
		t.Error(told(list))
	}
}
