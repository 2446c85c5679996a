package lang

import (
	"fmt"
	"strings"
	"testing"
)

// prefix writes a row expression with every operation before its arguments.
func prefix(r *Row) string {
	switch r.Op {
	case "name":
		return r.Name
	case "number":
		return fmt.Sprint(r.Num)
	case "truth":
		return fmt.Sprint(r.Num == 1)
	case "text":
		return fmt.Sprintf("%q", r.Text)
	}
	out := "(" + r.Op
	if r.Op == "call" {
		out = "(" + r.Name
	}
	for _, a := range r.Args {
		out += " " + prefix(a)
	}
	return out + ")"
}

func TestParseRow(t *testing.T) {
	for text, want := range map[string]string{
		`cost > 2.5 && ally == "Japan"`:           `(&& (> cost 2.5) (== ally "Japan"))`,
		`!(a <= -b) || c`:                         `(|| (! (<= a (neg b))) c)`,
		`col("Less than 10%") >= max(1e3, x * y)`: `(>= Less than 10% (max 1000 (* x y)))`,
		`ok ? a - b : a / b % 2`:                  `(?: ok (- a b) (% (/ a b) 2))`,
		`missing(국내총생산) == false`:                 `(== (missing 국내총생산) false)`,
		`outcome.future + a.held`:                 `(+ outcome.future a.held)`,
	} {
		r, err := ParseRow(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := prefix(r); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		`cost >`:                         `cost > cannot be read at`,
		`a = 3`:                          `cannot be read at "="`,
		`[1, 2]`:                         `is nothing that a row has a value for`,
		`sin(x) > 0`:                     `there is no function sin`,
		`min(x) > 0`:                     `min takes 2 values, 1 stand here`,
		`col(x) > 0`:                     `col takes the name of one column in quotes`,
		`"${x}" == y`:                    `is nothing that a row has a value for`,
		strings.Repeat("(", 300) + "x":   `nested 300 deep`,
		strings.Repeat("!", 5000) + "x":  `nested 5000 deep`,
		strings.Repeat("x+", 6000) + "x": `at most 10,000`,
		``:                               `cannot be read at`,
	} {
		if _, err := ParseRow(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40s: %v, want %q", text, err, want)
		}
	}
}

func FuzzParseRow(f *testing.F) {
	for _, s := range []string{`cost > 2.5 && ally == "Japan"`, `col("x") ? 1 : -y`, `missing(a.b) || !c`, "(((", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if r, err := ParseRow(text); err == nil {
			prefix(r)
		}
	})
}
