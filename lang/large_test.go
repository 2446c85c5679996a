package lang

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestLarge loads ten thousand blocks, good and bad. Each takes well under a
// second of processor time; the limit leaves room for a busy machine and none
// for anything quadratic.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("ten thousand blocks")
	}
	const n = 10_000
	texts := map[string]func(i int) string{
		"chain": func(i int) string {
			if i == 0 {
				return "formula \"f0\" { value = 1 }\n"
			}
			return fmt.Sprintf("formula \"f%d\" { value = f%d + 1 }\n", i, i-1)
		},
		"reversed chain": func(i int) string {
			if i == n-1 {
				return fmt.Sprintf("formula \"f%d\" { value = 1 }\n", i)
			}
			return fmt.Sprintf("formula \"f%d\" { value = f%d + 1 }\n", i, i+1)
		},
		"circle": func(i int) string { return fmt.Sprintf("formula \"f%d\" { value = f%d + 1 }\n", i, (i+1)%n) },
		"replacements": func(i int) string {
			if i == 0 {
				return "constant \"a\" { value = 1 }\nformula \"f0\" { value = a }\n"
			}
			return fmt.Sprintf("formula \"f%d\" { value = with({ a = %d }, f%d) + a }\n", i, i, i-1)
		},
		"unknown names": func(i int) string { return fmt.Sprintf("formula \"f%d\" { value = g%d + 1 }\n", i, i) },
		"duplicates":    func(i int) string { return "constant \"a\" { value = 1 }\n" },
		"unknown kinds": func(i int) string { return "konstant \"a\" { value = 1 }\n" },
		"claims": func(i int) string {
			return fmt.Sprintf("claim \"c%d\" {\n holds_if = 1 > 0\n supports = claim.c%d\n}\n", i, (i+1)%n)
		},
		"quantities": func(i int) string {
			return fmt.Sprintf("uncertainty \"u%d\" { range = \"1 to %d percent of GDP/year\" }\n", i, i+2)
		},
		"distributions": func(i int) string {
			return fmt.Sprintf("uncertainty \"u%d\" { distribution = \"1 to %d percent\" }\n", i, i+2)
		},
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			b.WriteString(frame)
			for i := range n {
				b.WriteString(text(i))
			}
			start := time.Now()
			_, found := Load(mapFS(b.String()), ".")
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("%d blocks took %v", n, took)
			} else {
				t.Logf("%v, %d findings", took, len(found))
			}
		})
	}
}

// TestDeep gives shapes that would exhaust the stack of a careless reader.
func TestDeep(t *testing.T) {
	for name, value := range map[string]string{
		"sum":    strings.Repeat("1 + ", 60_000) + "1",
		"min":    "min(" + strings.Repeat("1, ", 60_000) + "1)",
		"choice": strings.Repeat("true ? 1 : ", 5_000) + "1",
		"or":     strings.Repeat("true || ", 60_000) + "true",
	} {
		c, found := load(frame + "formula \"f\" { value = " + value + " }\n")
		if c != nil || !strings.Contains(found, "H1") {
			t.Errorf("%s: case %v, %.300s", name, c != nil, found)
		}
	}
}
