package hedge

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// Save writes a run to a folder: the case's text to case/, one row per arm and
// future to outcomes.parquet, the contract to run.json, which comes last. Each file
// appears whole or not at all. Text that stands in case/ already is replaced only
// where it is that of the run.json beside it: another case's is an error.
func (a *Answer) Save(dir string) error {
	text, err := json.MarshalIndent(a.Contract(), "", "  ")
	if err != nil {
		return err
	}
	if err := a.saveCase(dir); err != nil {
		return err
	}
	if err := WriteWhole(filepath.Join(dir, "outcomes.parquet"), a.writeParquet); err != nil {
		return err
	}
	return WriteWhole(filepath.Join(dir, "run.json"), func(f *os.File) error {
		_, err := f.Write(append(text, '\n'))
		return err
	})
}

// WriteWhole writes a file through a temporary name and a rename.
func WriteWhole(path string, write func(*os.File) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err = write(f); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
