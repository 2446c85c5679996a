package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/cases"
)

// newCommand starts a case.
func (a *app) newCommand() *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:   "new DIR",
		Short: "Start a case of your own, or copy an embedded one",
		Long: `Write a small commented case to a folder, ready to run and to be changed. With
--from the embedded case of that name is copied instead, with its notes.`,
		Example: `  hedge new mycase
  hedge new korea2 --from korea
  hedge new lake2 --from lake && hedge run lake2`,
		Args: exactly("the folder to write to"),
	}
	cmd.Flags().StringVar(&from, "from", "", "copy this embedded case: "+listed(caseNames(), "or"))
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		dir := args[0]
		source, err := fs.Sub(cases.FS, cases.Starter)
		if from != "" {
			k, ok := cases.Find(from)
			if !ok {
				return usage("hedge cases lists them", "no embedded case %q%s", from, didYouMean(from, caseNames()))
			}
			source, err = k.Folder(), nil
		}
		if err != nil {
			return err
		}
		to := a.under(dir)
		if hedge.Here(to) {
			return usage("name a folder that does not hold one yet", "%s already holds a case; nothing was written", dir)
		}
		written, err := copyCase(source, to)
		if err != nil {
			return err
		}
		lines := []string{"wrote " + filepath.Join(dir, strings.Join(written, ", "))}
		if len(written) > 1 {
			lines = wrap("wrote to "+dir+": "+strings.Join(written, ", "), a.width(), 0, 2)
		}
		return a.print(append(lines,
			"next: hedge run "+dir+"             the answer",
			"      open "+filepath.Join(dir, first(source, written))+" in an editor and change it",
			"      hedge check "+dir+" --watch   findings whenever you save",
		)...)
	}
	return cmd
}

// notes is the file beside a case that says where its numbers come from.
const notes = "NOTES.md"

var caseBlock = regexp.MustCompile(`(?m)^case "`)

// first is the file to open first: the one that holds the case block.
func first(source fs.FS, names []string) string {
	for _, name := range names {
		if text, err := fs.ReadFile(source, name); err == nil && strings.HasSuffix(name, hedge.Suffix) && caseBlock.Match(text) {
			return name
		}
	}
	return names[0]
}

// copyCase writes the files of a case; no file that is there is replaced. What
// was written is taken back if one fails.
func copyCase(source fs.FS, to string) (written []string, err error) {
	entries, err := fs.ReadDir(source, ".")
	if err != nil {
		return nil, err
	}
	_, before := os.Stat(to)
	if err := os.MkdirAll(to, 0o755); err != nil {
		return nil, err
	}
	defer func() {
		if err == nil {
			return
		}
		for _, name := range written {
			_ = os.Remove(filepath.Join(to, name))
		}
		if errors.Is(before, fs.ErrNotExist) {
			_ = os.Remove(to)
		}
	}()
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), hedge.Suffix) && e.Name() != notes {
			continue
		}
		text, err := fs.ReadFile(source, e.Name())
		if err != nil {
			return written, err
		}
		f, err := os.OpenFile(filepath.Join(to, e.Name()), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return written, err
		}
		written = append(written, e.Name())
		if _, err := f.Write(text); err != nil {
			_ = f.Close()
			return written, err
		}
		if err := f.Close(); err != nil {
			return written, err
		}
	}
	return written, nil
}
