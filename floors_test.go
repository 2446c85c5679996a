package hedge_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// floors is the house from top to bottom: a package imports only packages on a
// strictly lower floor, never sideways. ARCHITECTURE.md says what each room is
// for.
var floors = map[string]int{
	"hedge/cmd/hedge":   9,
	"hedge/cli":         8,
	"hedge":             7,
	"hedge/briefing":    6,
	"hedge/study":       5,
	"hedge/run":         4,
	"hedge/plan":        3,
	"hedge/lang":        2,
	"hedge/design":      2,
	"hedge/kernel":      2,
	"hedge/model":       1,
	"hedge/chart":       1,
	"hedge/cases":       0,
	"hedge/frame":       0,
	"hedge/num/linprog": 0,
	"hedge/num/tree":    0,
	"hedge/num/regress": 0,
	"hedge/unit":        0,
	"hedge/diag":        0,
	// Below the ground floor: what even units, findings and num's sub-rooms need.
	"hedge/num":        -1,
	"hedge/diag/spell": -1,
}

// floorOf gives the floor of a package; method/... is on floor 1. bench stands
// beside the house and may read everything.
func floorOf(p string) (int, bool) {
	if strings.HasPrefix(p, "hedge/method/") {
		return 1, true
	}
	if p == "hedge/bench" {
		return 9, true
	}
	f, ok := floors[p]
	return f, ok
}

// closed lists imports that stay out of a room even though the floor would
// allow them, with the reason.
var closed = []struct{ room, imports, reason string }{
	{"hedge/kernel", "hedge/model", "the kernel knows columns and slots, no case"},
	{"hedge/method/", "hedge/model", "methods are textbook methods that know no case"},
	{"hedge/cli", "hedge/kernel", "commands ask the use cases, not the engine"},
}

type pkg struct {
	ImportPath, Name, Doc, Dir         string
	Imports, TestGoFiles, XTestGoFiles []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Name,Doc,Dir,Imports,TestGoFiles,XTestGoFiles", "./...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestFloors(t *testing.T) {
	banned := map[string]bool{
		"internal": true, "util": true, "utils": true, "common": true, "helpers": true,
		"types": true, "base": true, "core": true, "manager": true,
	}
	for _, p := range packages(t) {
		from, ok := floorOf(p.ImportPath)
		if !ok {
			t.Errorf("%s has no floor: give it one in floors_test.go and a line in ARCHITECTURE.md", p.ImportPath)
			continue
		}
		if banned[path.Base(p.ImportPath)] {
			t.Errorf("%s: a room is named for the question it answers, not %q", p.ImportPath, path.Base(p.ImportPath))
		}
		for _, to := range p.Imports {
			if to != "hedge" && !strings.HasPrefix(to, "hedge/") {
				continue
			}
			if floor, ok := floorOf(to); ok && floor >= from {
				t.Errorf("%s (floor %d) imports %s (floor %d): rooms know only lower floors; move what is shared down, or pass it in", p.ImportPath, from, to, floor)
			}
			for _, c := range closed {
				if strings.HasPrefix(p.ImportPath, c.room) && to == c.imports {
					t.Errorf("%s imports %s: %s", p.ImportPath, to, c.reason)
				}
			}
		}
	}
}

func TestEveryRoomSaysWhatItIsFor(t *testing.T) {
	for _, p := range packages(t) {
		if strings.TrimSpace(p.Doc) == "" {
			t.Errorf("%s has no package comment: say which question the room answers", p.ImportPath)
		}
	}
}

// TestEveryRoomHasAnExample: examples are the reference pages of a room.
func TestEveryRoomHasAnExample(t *testing.T) {
	for _, p := range packages(t) {
		if p.Name == "main" {
			continue
		}
		found := false
		for _, f := range append(p.TestGoFiles, p.XTestGoFiles...) {
			text, err := os.ReadFile(filepath.Join(p.Dir, f))
			if err != nil {
				t.Fatal(err)
			}
			found = found || strings.Contains(string(text), "\nfunc Example")
		}
		if !found {
			t.Errorf("%s has no runnable Example", p.ImportPath)
		}
	}
}
