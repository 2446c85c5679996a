package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/lang"
)

// fmtCommand gives case files their one layout.
func (a *app) fmtCommand() *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "fmt [CASE]",
		Short: "Give the files of a case their one layout",
		Long: `Rewrite the files of a case in the one layout. Comments and aligned tables are
kept. Each file is replaced whole or not at all. An embedded case is printed
instead; with - the text comes from standard input and goes to standard output.`,
		Example: `  hedge fmt
  hedge fmt mycase --check
  hedge fmt - < draft.hedge.hcl`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	cmd.Flags().BoolVar(&check, "check", false, "change nothing; exit with code 1 if something would change")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && args[0] == "-" {
			return a.formatStdin(check)
		}
		f, err := a.find(args)
		if err != nil {
			return err
		}
		names, err := caseFiles(f)
		if err != nil {
			return err
		}
		// All files are laid out before the first is written.
		before, after := map[string][]byte{}, map[string][]byte{}
		var slips diag.List
		for _, name := range names {
			if before[name], err = fs.ReadFile(f.FS, name); err != nil {
				return err
			}
			better, l := lang.Format(name, before[name])
			after[name] = better
			slips = append(slips, l...)
		}
		if err := a.render(f, f.seen(slips), 0); err != nil {
			return err
		}
		if slips.Errors() > 0 {
			return silent(ExitCase)
		}
		changed := 0
		for _, name := range names {
			same := bytes.Equal(before[name], after[name])
			shown := path.Join(filepath.ToSlash(f.folder()), name)
			switch {
			case check && !same:
				fmt.Fprintln(a.Out, shown)
				changed++
			case check:
			case f.Embedded:
				if _, err := a.Out.Write(after[name]); err != nil {
					return err
				}
			case !same:
				if err := replace(filepath.Join(a.under(f.folder()), name), after[name]); err != nil {
					return err
				}
				fmt.Fprintln(a.Out, shown)
			}
		}
		if changed > 0 {
			return &failure{ExitFailed, things(changed, "file") + " would change", "hedge fmt" + f.again()}
		}
		return nil
	}
	return cmd
}

func (a *app) formatStdin(check bool) error {
	var text bytes.Buffer
	if a.In != nil {
		if _, err := text.ReadFrom(a.In); err != nil {
			return err
		}
	}
	better, l := lang.Format("-", text.Bytes())
	if err := diag.Render(a.Err, l, map[string][]byte{"-": text.Bytes()}, diag.Options{Width: a.errWidth(), Paint: a.paintErr}); err != nil {
		return err
	}
	if l.Errors() > 0 {
		return silent(ExitCase)
	}
	if !check {
		_, err := a.Out.Write(better)
		return err
	}
	if !bytes.Equal(better, text.Bytes()) {
		return &failure{ExitFailed, "the text would change", "hedge fmt -"}
	}
	return nil
}

// caseFiles lists the files of a case within its file system.
func caseFiles(f found) ([]string, error) {
	info, err := fs.Stat(f.FS, f.Path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{f.Path}, nil
	}
	entries, err := fs.ReadDir(f.FS, f.Path)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), hedge.Suffix) {
			names = append(names, path.Join(f.Path, e.Name()))
		}
	}
	return names, nil
}

// replace writes a file under a temporary name and renames it, keeping its
// mode.
func replace(name string, text []byte) (err error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(text); err != nil {
		return err
	}
	if err = f.Chmod(mode); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
