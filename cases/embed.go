package cases

import (
	"embed"
	"io/fs"
)

// FS holds the text of every embedded case, one folder each.
//
//go:embed korea textbook starter
var FS embed.FS

// Starter is the folder of the case that `hedge new` copies.
const Starter = "starter"

// Entry is one embedded case.
type Entry struct {
	Name  string // how the command line calls it
	Title string // as in its case block
	Dir   string // its folder in FS
}

// List names the embedded cases; the first is the default.
var List = []Entry{
	{"korea", "A Korean Peninsula without the United States", "korea"},
	{"lake", "The shallow lake", "textbook/lake"},
	{"ishigami", "The Ishigami function", "textbook/ishigami"},
	{"sobol_g", "Sobol's g-function with twenty inputs", "textbook/sobol_g"},
	{"predator_prey", "Predators and prey", "textbook/predator_prey"},
}

// Find gives the entry of that name.
func Find(name string) (Entry, bool) {
	for _, e := range List {
		if e.Name == name {
			return e, true
		}
	}
	return Entry{}, false
}

// Folder is the case's folder as a file system of its own.
func (e Entry) Folder() fs.FS {
	sub, err := fs.Sub(FS, e.Dir)
	if err != nil {
		panic("cases: " + err.Error()) // only for an invalid path, never for one of List
	}
	return sub
}
