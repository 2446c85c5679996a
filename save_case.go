package hedge

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// caseFolder is where Save keeps the case's text, under the folder of the run.
const caseFolder = "case"

// saveCase writes the text of the case, every file under its own name, and takes
// away the files of the run before that the case no longer has.
func (a *Answer) saveCase(dir string) error {
	to := filepath.Join(dir, caseFolder)
	if err := a.mayReplace(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	kept := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(a.Case.Files)) {
		base := path.Base(name)
		kept[base] = true
		err := WriteWhole(filepath.Join(to, base), func(f *os.File) error {
			_, err := f.Write(a.Case.Files[name])
			return err
		})
		if err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(to)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if name := e.Name(); !e.IsDir() && strings.HasSuffix(name, Suffix) && !kept[name] {
			if err := os.Remove(filepath.Join(to, name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// mayReplace reports whether the text in the folder is free to be replaced: there is
// none, it is this case's, or it is what the run saved there left.
func (a *Answer) mayReplace(dir string) error {
	at := filepath.Join(dir, caseFolder)
	if !Here(at) {
		return nil
	}
	c, _ := Load(Place{FS: os.DirFS(at), Path: "."})
	if c != nil && c.Hash == a.Case.Hash {
		return nil
	}
	if k, err := readContract(dir); err == nil && c != nil && c.Hash.String() == k.Case.Hash {
		return nil
	}
	return fmt.Errorf("its folder %s/ holds a case that no run left there; choose another folder, or move it away", caseFolder)
}
