package lang

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"hedge/cases"
)

func edits(t *testing.T, from, to map[string]string) []string {
	t.Helper()
	read := func(files map[string]string) *Syntax {
		in := map[string][]byte{}
		for name, text := range files {
			in[name] = []byte(text)
		}
		s, found := Parse(in)
		if found.Errors() > 0 {
			t.Fatal(found)
		}
		return s
	}
	var out []string
	for _, e := range Edits(read(from), read(to)) {
		out = append(out, fmt.Sprintf("%s %s.%s [%s] [%s] %s:%d", e.Change, e.Block, e.Attribute, e.Old, e.New, e.Place.File, e.Place.Start.Line))
	}
	return out
}

func TestEditsByBlock(t *testing.T) {
	from := map[string]string{"a.hedge.hcl": `
uncertainty "loss" {
  range = "1 to 2"
  unit  = "1"
  note  = "old"
}
descriptor "posture" {
  title = "Posture"
  state "firm" { title = "Firm" }
  state "gone" { title = "Gone" }
}
impact "posture" "posture" {
  table = <<-T
          firm gone
    firm  1    2
    gone  0    0
  T
}
lever "tax" { range = "0 to 1" }
`}
	to := map[string]string{"a.hedge.hcl": `
# a remark
descriptor "posture" {
  title = "Posture"
  state "firm" {
    title = "Firm as ever"
  }
  state "left" { title = "Gone" }
}
impact "posture" "posture" {
  table = <<-T
          firm   gone
    firm  1      3
    gone  0      0
  T
}
`, "b.hedge.hcl": `uncertainty "loss" {
  range = "1   to 2"
  unit = "1" # as before
  distribution = "1 to 3"
}
claim "new" { holds_if = true }
`}
	want := []string{
		`added descriptor.posture.state.left [] [] a.hedge.hcl:8`,
		`changed descriptor.posture.state.firm.title ["Firm"] ["Firm as ever"] a.hedge.hcl:6`,
		`removed descriptor.posture.state.gone [] [] a.hedge.hcl:10`,
		`changed impact.posture.posture.table [<<-T firm gone firm 1 2 gone 0 0 T] [<<-T firm gone firm 1 3 gone 0 0 T] a.hedge.hcl:11`,
		`added uncertainty.loss.distribution [] ["1 to 3"] b.hedge.hcl:4`,
		`removed uncertainty.loss.note ["old"] [] a.hedge.hcl:5`,
		`added claim.new. [] [] b.hedge.hcl:6`,
		`removed lever.tax. [] [] a.hedge.hcl:19`,
	}
	got := edits(t, from, to)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestEditsOfLayout: a text that the formatter laid out anew was not edited.
func TestEditsOfLayout(t *testing.T) {
	from, to := map[string]string{}, map[string]string{}
	names, err := fs.Glob(cases.FS, "korea/*.hedge.hcl")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		src, err := fs.ReadFile(cases.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		from[name] = string(src)
		to[name] = "# moved\n\n" + strings.ReplaceAll(string(src), "\n  ", "\n      ")
	}
	if got := edits(t, from, to); len(got) > 0 {
		t.Errorf("%d edits, such as %s", len(got), got[0])
	}
}

// TestSilent: what no number is computed from.
func TestSilent(t *testing.T) {
	for _, k := range []struct {
		block, attribute string
		want             bool
	}{
		{"uncertainty.x", "range", false},
		{"uncertainty.x", "note", true},
		{"descriptor.x", "state.y.title", true},
		{"uncertainty.x", "by.y.title", true},
		{"case.x", "as_of", false},
		{"case.x", "question", true},
		{"case.x", "luck", false},
		{"evidence.x", "date", false},
		{"source.x", "date", true},
		{"claim.x", "holds_if", false},
		{"claim.x", "contrast", true},
		{"claim.x", "", false},
		{"coverage.x", "", true},
	} {
		if got := (Edit{Block: k.block, Attribute: k.attribute}).Silent(); got != k.want {
			t.Errorf("%s of %s: silent is %v", k.attribute, k.block, got)
		}
	}
}
