package hedge

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hedge/cases"
	"hedge/diag"
	"hedge/diag/spell"
	"hedge/lang"
	"hedge/model"
)

// Place is where a case stands: a folder or a file, on disk or embedded.
type Place struct {
	FS       fs.FS
	Path     string // within FS
	Name     string // as a person would name it
	Embedded bool
}

// Suffix ends the name of every case file.
const Suffix = ".hedge.hcl"

// NotFound says that a name is neither a folder, a file nor an embedded case.
type NotFound struct{ Name, Nearest string }

func (e *NotFound) Error() string {
	s := fmt.Sprintf("no case %q: it is neither a folder or file here nor an embedded case", e.Name)
	if e.Nearest != "" {
		s += fmt.Sprintf(" (did you mean %q?)", e.Nearest)
	}
	return s
}

// Find resolves a case: a folder, a file, or the name of an embedded case;
// without a name the case in folder dir, else korea.
func Find(dir, name string) (Place, error) {
	if name == "" {
		if Here(dir) {
			return Place{FS: os.DirFS(dir), Path: ".", Name: filepath.Base(absolute(dir))}, nil
		}
		return embedded("korea")
	}
	at := name
	if !filepath.IsAbs(at) {
		at = filepath.Join(dir, name)
	}
	if info, err := os.Stat(at); err == nil {
		if info.IsDir() {
			if !Here(at) {
				return Place{}, fmt.Errorf("folder %s holds no %s file", name, "*"+Suffix)
			}
			return Place{FS: os.DirFS(at), Path: ".", Name: filepath.Base(absolute(at))}, nil
		}
		return Place{FS: os.DirFS(filepath.Dir(at)), Path: filepath.Base(at), Name: name}, nil
	}
	if p, err := embedded(name); err == nil {
		return p, nil
	}
	var names []string
	for _, k := range cases.List {
		names = append(names, k.Name)
	}
	return Place{}, &NotFound{Name: name, Nearest: spell.Nearest(name, names)}
}

func absolute(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		return abs
	}
	return dir
}

// Here reports whether a folder holds a case.
func Here(dir string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), Suffix) {
			return true
		}
	}
	return false
}

func embedded(name string) (Place, error) {
	for _, k := range cases.List {
		if k.Name == name {
			return Place{FS: cases.FS, Path: k.Dir, Name: name, Embedded: true}, nil
		}
	}
	return Place{}, &NotFound{Name: name}
}

// Load reads and checks the case at a place. The case is nil when the findings
// hold an error.
func Load(p Place) (*model.Case, diag.List) { return lang.Load(p.FS, p.Path) }
