package hedge

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"hedge/lang"
	"hedge/model"
)

// contractVersion stands first in everything that is printed for programs.
const contractVersion = "1"

// Saved is a run as Save left it in a folder.
type Saved struct {
	Dir      string
	Contract *Contract
	Time     time.Time // when run.json was written
	Syntax   *lang.Syntax
	Case     *model.Case // nil where the text cannot be checked

	// NoText says why the case's text is not to be had from the folder; "" where
	// it is there and is the one that was run. Syntax and Case are nil then.
	NoText string
}

// NoRun says that a folder holds no run that can be read.
type NoRun struct{ Dir, Reason string }

func (e *NoRun) Error() string { return e.Dir + " " + e.Reason }

// Open reads a run that Save wrote to a folder.
func Open(dir string) (*Saved, error) {
	k, err := readContract(dir)
	if err != nil {
		return nil, err
	}
	s := &Saved{Dir: dir, Contract: k}
	if info, err := os.Stat(filepath.Join(dir, "run.json")); err == nil {
		s.Time = info.ModTime()
	}
	s.readCase()
	return s, nil
}

// readCase reads the text beside a run.
func (s *Saved) readCase() {
	at := os.DirFS(filepath.Join(s.Dir, caseFolder))
	names, err := fs.Glob(at, "*"+Suffix)
	if err != nil || len(names) == 0 {
		s.NoText = "the folder keeps no text of the case; a run saved by an older version has none"
		return
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[name], err = fs.ReadFile(at, name); err != nil {
			s.NoText = fmt.Sprintf("the text of the case cannot be read: %v", err)
			return
		}
	}
	syntax, found := lang.Parse(files)
	if found.Errors() > 0 || lang.Hash(files).String() != s.Contract.Case.Hash {
		s.NoText = "the text in case/ is not the one that was run: it was edited since, or the run broke off while it was saved"
		return
	}
	s.Syntax = syntax
	s.Case, _ = lang.Check(syntax)
}

// readContract reads run.json of a folder.
func readContract(dir string) (*Contract, error) {
	no := func(format string, args ...any) error { return &NoRun{dir, fmt.Sprintf(format, args...)} }
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, no("does not exist")
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, no("is a file, not the folder of a run")
	}
	text, err := os.ReadFile(filepath.Join(dir, "run.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, no("holds no run.json, so no run was saved there, or it broke off before its end")
	} else if err != nil {
		return nil, err
	}
	var version struct {
		Hedge  *string
		Digest string
		Case   ContractCase
	}
	var wrong *json.UnmarshalTypeError
	if err := json.Unmarshal(text, &version); errors.As(err, &wrong) {
		return nil, no("holds a run.json that is no run of Hedge")
	} else if err != nil {
		return nil, no("holds a run.json that is damaged or half written: %v", err)
	}
	switch {
	case version.Hedge == nil || version.Digest == "" || version.Case.Hash == "":
		return nil, no("holds a run.json that is no run of Hedge")
	case *version.Hedge != contractVersion:
		return nil, no("holds a run of another version: run.json says %q, not %q", *version.Hedge, contractVersion)
	}
	k := &Contract{}
	if err := json.Unmarshal(text, k); err != nil {
		return nil, no("holds a run.json that cannot be read as a run: %v", err)
	}
	return k, nil
}

// Runs opens the runs in a folder: in the folder itself and in those directly in it,
// in order of name. What cannot be read comes back in bad, each with its reason;
// folders without run.json are passed over.
func Runs(dir string) (runs []*Saved, bad []error, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, err
	}
	at := []string{dir}
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			at = append(at, filepath.Join(dir, e.Name()))
		}
	}
	for _, d := range at {
		if _, err := os.Stat(filepath.Join(d, "run.json")); err != nil {
			continue
		}
		if s, err := Open(d); err != nil {
			bad = append(bad, err)
		} else {
			runs = append(runs, s)
		}
	}
	return runs, bad, nil
}
