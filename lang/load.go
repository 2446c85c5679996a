package lang

import (
	"io/fs"
	"path"
	"strings"

	"hedge/diag"
	"hedge/model"
)

// Suffix ends the name of every case file.
const Suffix = ".hedge.hcl"

// Load reads every *.hedge.hcl file of the folder (or the one file) at path in
// fsys, and returns the checked case and all findings in file order. The case
// is nil when there are errors.
func Load(fsys fs.FS, path string) (*model.Case, diag.List) {
	files, found := readFiles(fsys, path)
	if found.Errors() > 0 {
		return nil, found
	}
	s, more := Parse(files)
	found = append(found, more...)
	c, more := Check(s)
	found = append(found, more...).Sorted()
	if found.Errors() > 0 {
		return nil, found
	}
	return c, found
}

func readFiles(fsys fs.FS, at string) (map[string][]byte, diag.List) {
	var found diag.List
	unreadable := func(name string, err error) {
		found.Add(diag.Errorf("H102", diag.Range{}, "%s cannot be read: %v", name, err))
	}
	info, err := fs.Stat(fsys, at)
	if err != nil {
		unreadable(at, err)
		return nil, found
	}
	names := []string{at}
	if info.IsDir() {
		names = nil
		entries, err := fs.ReadDir(fsys, at)
		if err != nil {
			unreadable(at, err)
		}
		for _, e := range entries {
			if !e.IsDir() && strings.HasSuffix(e.Name(), Suffix) {
				names = append(names, path.Join(at, e.Name()))
			}
		}
		if len(names) == 0 && found == nil {
			found.Add(diag.Errorf("H102", diag.Range{}, "there is no case in %s", at).
				With("A case is one or more files whose names end in "+Suffix+".", "hedge new "+at))
		}
	}
	files := map[string][]byte{}
	for _, name := range names {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			unreadable(name, err)
			continue
		}
		files[name] = src
	}
	return files, found
}
