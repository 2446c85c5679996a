package hedge_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"hedge"
	"hedge/lang"
)

// ring is a case of n drivers of three states, each of which promotes one state of
// the next: from any state of the first all others follow, so three configurations
// hang together.
func ring(n int) string {
	var b strings.Builder
	b.WriteString("case \"ring\" {\n title = \"Ring\"\n question = \"How many?\"\n horizon = { from = 2026, to = 2027 }\n as_of = \"2026-01-01\"\n}\n")
	for i := range n {
		fmt.Fprintf(&b, "descriptor \"d%d\" {\n title = \"D%d\"\n state \"a\" { title = \"A\" }\n state \"b\" { title = \"B\" }\n state \"c\" { title = \"C\" }\n}\n", i, i)
		fmt.Fprintf(&b, "impact \"d%d\" \"d%d\" {\n table = <<-T\n   a b c\n a 3 0 0\n b 0 3 0\n c 0 0 3\n T\n own = true\n}\n", i, (i+1)%n)
	}
	b.WriteString("outcome \"o\" {\n unit = \"1\"\n value = d0 == \"a\" ? 1 : 0\n goal = \"maximise\"\n}\n")
	return b.String()
}

// 30 drivers make 2e14 configurations, far too many to list; with impacts the
// consistent ones are searched for, and without they are refused.
func TestManyDrivers(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": {Data: []byte(ring(30))}}, ".")
	if c == nil {
		t.Fatal(findings)
	}
	a, err := hedge.Run(context.Background(), c, hedge.Options{Futures: 900, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if w := a.Outcomes.Plan.Worlds; w.Count() != 3 || !w.Complete {
		t.Errorf("%d worlds, complete %v: want 3, complete", w.Count(), w.Complete)
	}
	bare := ring(30)
	for i := range 30 {
		at := strings.Index(bare, fmt.Sprintf("impact \"d%d\"", i))
		end := at + strings.Index(bare[at:], "\n}\n") + len("\n}\n")
		bare = bare[:at] + bare[end:]
	}
	if _, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": {Data: []byte(bare)}}, "."); !strings.Contains(fmt.Sprint(findings), "H503") {
		t.Error(findings)
	}
}
