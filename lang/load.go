package lang

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
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
	if siblings := others(fsys, path, slices.ContainsFunc(found, noFrame)); len(siblings) > 0 && unknownNames(found) {
		f := partOfCase(path, siblings)
		if !slices.ContainsFunc(found, noFrame) {
			f.Severity = diag.Warning
		}
		found = append(diag.List{f}, slices.DeleteFunc(found, noFrame)...)
	}
	if found.Errors() > 0 {
		return nil, found
	}
	return c, found
}

func noFrame(f diag.Finding) bool { return f.Code == "H110" }

var frameBlock = regexp.MustCompile(`(?m)^[ \t]*case[ \t]+"`)

// others lists the case files of a folder beside the one that was asked for.
//
// One with a case block is a case of its own and does not count, unless the file
// asked for has none itself: alone.
func others(fsys fs.FS, at string, alone bool) []string {
	if !strings.HasSuffix(at, Suffix) {
		return nil
	}
	entries, err := fs.ReadDir(fsys, path.Dir(at))
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), Suffix) && e.Name() != path.Base(at) {
			if src, err := fs.ReadFile(fsys, path.Join(path.Dir(at), e.Name())); err == nil && (alone || !frameBlock.Match(src)) {
				out = append(out, e.Name())
			}
		}
	}
	return out
}

// unknownNames reports whether some finding may come from a block that stands
// in another file.
func unknownNames(found diag.List) bool {
	return slices.ContainsFunc(found, func(f diag.Finding) bool {
		return noFrame(f) || f.Code == "H201" || f.Code == "H206"
	})
}

// partOfCase says that one file of several was read. It stands at the start of
// the file, so that it comes first.
func partOfCase(at string, siblings []string) diag.Finding {
	start := diag.Pos{Line: 1, Column: 1}
	return diag.Errorf("H116", diag.Range{File: at, Start: start, End: start}, "%s is one of %d case files in its folder", path.Base(at), len(siblings)+1).
		With("A case may stand in several files, and names of one are used in another: "+listed(siblings)+" beside it. Check the folder instead of the file; the unknown names below may be declared there.", "")
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
