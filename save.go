package hedge

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// Save writes run.json (the contract) and outcomes.parquet (one row per arm and
// future) to a folder. Each file appears whole or not at all.
func (a *Answer) Save(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	text, err := json.MarshalIndent(a.Contract(), "", "  ")
	if err != nil {
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
