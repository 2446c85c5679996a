package lang

import (
	"testing"
	"testing/fstest"
)

func TestLoadNoFile(t *testing.T) {
	for _, at := range []string{".", "missing", "missing.hedge.hcl"} {
		c, found := Load(fstest.MapFS{"readme.txt": {Data: []byte("x")}}, at)
		if c != nil || len(found) != 1 || found[0].Code != "H102" {
			t.Errorf("%s: case %v, findings %v", at, c != nil, found)
		}
	}
}
