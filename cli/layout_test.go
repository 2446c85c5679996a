package cli

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"hedge/study"
)

// Columns stand below each other whatever the letters are, and the flexible
// column gives way.
func TestTable(t *testing.T) {
	a := &app{}
	tab := &table{head: []string{"name", "title", "value", "share"}, align: "llpr", flex: 1}
	tab.add("a", "불확실한 현상 유지", "-58", "22 %")
	tab.add("bb", "The United States leaves for good", "7.25 *", "<1 %")
	tab.add("c", "", "110.5", "100 %")
	got := strings.Join(tab.lines(a, 1, 44), "\n")
	want := strings.Join([]string{
		" name  title                    value  share",
		" a     불확실한 현상 유지    -58        22 %",
		" bb    The United States...    7.25 *   <1 %",
		" c                           110.5     100 %",
	}, "\n")
	for _, line := range strings.Split(got, "\n") {
		if w := lipgloss.Width(line); w > 44 {
			t.Errorf("%d columns: %s", w, line)
		}
	}
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// Where there is no room for a title, it goes, and names are cut.
	got = strings.Join(tab.lines(a, 1, 24), "\n")
	want = strings.Join([]string{
		" name     value  share",
		" a     -58        22 %",
		" bb      7.25 *   <1 %",
		" c     110.5     100 %",
	}, "\n")
	if got != want {
		t.Errorf("narrow: got\n%s\nwant\n%s", got, want)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"run", "check", "show", "new", "fmt"}
	for word, want := range map[string]string{"rnu": "run", "chekc": "check", "sho": "show", "report": "", "xyz": "", "che": "check"} {
		if got := nearest(word, known); got != want {
			t.Errorf("nearest(%s) = %q, not %q", word, got, want)
		}
	}
}

func TestBetween(t *testing.T) {
	for _, k := range []struct {
		lo, hi float64
		want   string
	}{{0.031, 0.082, "3 to 8 %"}, {0.2, 0.2, "20 %"}, {0.001, 0.19, "<1 to 19 %"}, {0.9, 0.999, "90 to >99 %"}, {0, 0, "0 %"}} {
		if got := between(short(study.Percent(k.lo)), short(study.Percent(k.hi))); got != k.want {
			t.Errorf("between(%v, %v) = %s, not %s", k.lo, k.hi, got, k.want)
		}
	}
}
