package hedge_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"hedge"
	"hedge/frame"
)

// cells is a table with a missing value of every kind: rows 0 to 3.
func cells(t *testing.T) *frame.Frame {
	t.Helper()
	const text = "cost,n,ally,ok,oil price\n2.5,3,Japan,true,1\n,1,Korea,false,2\n-1,,,true,3\n4,2,Japan,,4\n"
	f, err := frame.ReadCSV(strings.NewReader(text), int64(len(text)), frame.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &f.Frame
}

// Every value by hand; x is absent, T and F are truths.
func TestEvaluateTarget(t *testing.T) {
	for text, want := range map[string]string{
		`cost > 2`:                  "T x F T",
		`ally == "Japan"`:           "T F x T",
		`ally != "Peru"`:            "T T x T",
		`cost > 2 && ok`:            "T F F x",
		`cost > 2 || ok`:            "T x T T",
		`!ok`:                       "F T F x",
		`missing(cost)`:             "F T F F",
		`ok == true`:                "T F T x",
		`cost * 2 - n`:              "2 x x 6",
		`-cost + 10 / n % 3`:        fmt.Sprintf("%v x x -2", -2.5+math.Mod(10.0/3, 3)),
		`max(abs(cost), n)`:         "3 x x 4",
		`log(cost)`:                 fmt.Sprintf("%v x x %v", math.Log(2.5), math.Log(4)),
		`n / (n - 1)`:               "1.5 x x 2",
		`ok ? cost : n`:             "2.5 1 -1 x",
		`col("oil price") >= 3`:     "F F T T",
		`pow(n, 2) == 9`:            "T F x F",
		`n <= 2 && ally == "Japan"`: "F F x T",
	} {
		got, err := hedge.EvaluateTarget(text, cells(t))
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		var out []string
		for i := range 4 {
			switch {
			case got.Absent != nil && got.Absent[i]:
				out = append(out, "x")
			case got.Truth != nil:
				out = append(out, map[bool]string{true: "T", false: "F"}[got.Truth[i]])
			default:
				out = append(out, fmt.Sprint(got.Number[i]))
			}
		}
		if s := strings.Join(out, " "); s != want {
			t.Errorf("%s: %s, want %s", text, s, want)
		}
	}
	got, err := hedge.EvaluateTarget(`cost > n || cost < col("oil price")`, cells(t))
	if err != nil || !slices.Equal(got.Columns, []string{"cost", "n", "oil price"}) {
		t.Error(got, err)
	}
}

func TestTargetSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		`costs > 2`:        `there is no column "costs"; did you mean cost?`,
		`oil_price > 2`:    `did you mean col("oil price")?`,
		`cost-n > 2`:       `a minus between columns stands with spaces: cost - n`,
		`ally`:             `ally is a text in every row: compare it with one, as in ally == "Japan"`,
		`ally > 2`:         `ally is a text, and a number must stand there`,
		`ally == 2`:        `ally == 2 compares a text with a number`,
		`ok + 1`:           `ok is true or false, and a number must stand there`,
		`cost && ok`:       `cost is a number, and a condition must stand there`,
		`cost ? 1 : 2`:     `cost is a number, and a condition must stand there`,
		`ok ? ally : ally`: `ally is a text, and a number or a condition must stand there`,
		`ok ? cost : true`: `true is true or false, and a number must stand there`,
		`"Japan" == cost`:  `compares a text with a number`,
	} {
		if _, err := hedge.EvaluateTarget(text, cells(t)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
