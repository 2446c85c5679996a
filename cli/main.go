package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hedge"
	"hedge/diag"
	"hedge/model"
)

// Streams is all that commands know of the world.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	Dir      string              // the folder in which relative names are looked up
	Env      func(string) string // nil: an empty environment
	TTY      bool                // Out is a terminal
	ErrTTY   bool                // Err is a terminal
	Width    int                 // columns of the terminal; 0: unknown
}

// Main runs one command and returns its exit code.
func Main(ctx context.Context, s Streams, args []string) int {
	if s.Env == nil {
		s.Env = func(string) string { return "" }
	}
	a := &app{Streams: s, color: "auto"}
	root := a.root()
	root.SetArgs(append([]string{}, args...))
	return a.finish(root.ExecuteContext(ctx))
}

// app is one call of the program.
type app struct {
	Streams
	color string
}

// commands lists every command once, in the order of the help page.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.runCommand(), a.checkCommand(), a.testCommand(), a.planCommand(), a.scenariosCommand(), a.beliefsCommand(), a.discoverCommand(), a.sensitivityCommand(), a.exportCommand(), a.reportCommand(), a.runsCommand(),
		a.showCommand(), a.newCommand(), a.casesCommand(), a.fmtCommand(), a.explainCommand(), a.digestCommand(),
		a.completionCommand(), a.versionCommand(),
	}
}

func (a *app) root() *cobra.Command {
	root := a.statusCommand()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	root.PersistentFlags().StringVar(&a.color, "color", "auto", "colour: auto, always or never")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		return oneOf("color", a.color, "auto", "always", "never")
	}
	root.SetFlagErrorFunc(flagError)
	root.SetHelpTemplate(strings.Replace(helpTemplate, "EXITCODES", exitPage(), 1))
	root.AddCommand(a.commands()...)
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: "Help about a command", Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			at, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd.Root(), strings.Join(args, " "))
			}
			return at.Help()
		},
	})
	return root
}

const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}{{end}}

Usage:
  {{.UseLine}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{if and .HasParent .HasAvailableInheritedFlags}}

Everywhere:
{{.InheritedFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{if not .HasParent}}

Exit codes:
EXITCODES{{end}}
`

// finish prints what went wrong and gives the exit code.
func (a *app) finish(err error) int {
	if err == nil {
		return ExitDone
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{code: ExitFailed, text: err.Error()}
		if missing := (*hedge.NotFound)(nil); errors.As(err, &missing) {
			f.code, f.help = ExitUsage, "hedge cases lists the embedded cases; hedge new DIR starts one"
		}
	}
	if f.text != "" {
		label := "error:"
		if f.code == ExitInterrupted {
			label = ""
		}
		for i, line := range wrap(diag.Clean(f.text), a.errWidth(), len(label)+min(len(label), 1), 2) {
			if i == 0 && label != "" {
				line = a.paintErr("error", label) + " " + line
			}
			fmt.Fprintln(a.Err, line)
		}
	}
	if f.help != "" {
		for i, line := range wrap(diag.Clean(f.help), a.errWidth(), 8, 8) {
			if i == 0 {
				line = "  " + a.paintErr("good", "help:") + " " + line
			}
			fmt.Fprintln(a.Err, line)
		}
	}
	return f.code
}

// flagError turns a slip in the flags into a usage error with a remedy.
func flagError(cmd *cobra.Command, err error) error {
	help := cmd.CommandPath() + " --help lists the flags"
	var unknown *pflag.NotExistError
	var bad *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return usage(help, "unknown flag -%s", name)
		}
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		return usage(help, "unknown flag --%s%s", name, didYouMean("--"+name, names))
	case errors.As(err, &bad):
		f := bad.GetFlag()
		kind := map[string]string{"int": "a whole number", "uint64": "a whole number from 0 on", "bool": "true or false"}[f.Value.Type()]
		if kind == "" {
			kind = f.Value.Type()
		}
		return usage(help, "--%s takes %s, not %q", f.Name, kind, bad.GetValue())
	case errors.As(err, &missing):
		return usage(help, "--%s needs a value", missing.GetFlag().Name)
	}
	return usage(help, "%v", err)
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	path := ""
	if cmd.HasParent() {
		path = strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ") + " "
	}
	return usage(cmd.CommandPath()+" --help lists the commands", "unknown command %q%s", path+name, didYouMean(name, names))
}

// oneOf checks a flag that takes one of a few words.
func oneOf(flag, value string, words ...string) error {
	if slices.Contains(words, value) {
		return nil
	}
	return usage("", "--%s takes %s, not %q%s", flag, listed(words, "or"), value, didYouMean(value, words))
}

// atMost gives the check of a command that takes up to n arguments.
func atMost(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return usage(cmd.CommandPath()+" --help", "%s takes %s, not %d arguments (%s)",
				cmd.CommandPath(), what, len(args), strings.Join(args, " "))
		}
		return nil
	}
}

// exactly gives the check of a command that takes one argument.
func exactly(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 {
			return nil
		}
		return usage(cmd.CommandPath()+" --help", "%s takes one argument: %s", cmd.CommandPath(), what)
	}
}

// found is a place that was looked up, with how its files are named for people.
type found struct {
	hedge.Place
	arg string // what was typed, "" for the case in this folder or the default
}

func (a *app) find(args []string) (found, error) {
	f := found{}
	if len(args) > 0 {
		f.arg = args[0]
	}
	p, err := hedge.Find(a.Dir, f.arg)
	var missing *hedge.NotFound
	if err != nil && !errors.As(err, &missing) {
		err = usage("hedge new "+f.arg+" starts a case there", "%v", err)
	}
	f.Place = p
	return f, err
}

// load reads and checks a case. Its findings name the files as seen from Dir.
func (a *app) load(args []string) (*model.Case, diag.List, found, error) {
	f, err := a.find(args)
	if err != nil {
		return nil, nil, f, err
	}
	c, l := hedge.Load(f.Place)
	return c, f.seen(l), f, nil
}

// again is the argument that names the same case in a further command.
func (f found) again() string {
	if f.arg != "" {
		return " " + f.arg
	}
	return ""
}

// folder is where the files of a case on disk stand, as seen from Dir.
func (f found) folder() string {
	switch {
	case f.Embedded || f.arg == "":
		return ""
	case f.Path != ".":
		return filepath.Dir(f.arg)
	}
	return f.arg
}

// seen renames the files of findings to what a person can open from Dir.
func (f found) seen(l diag.List) diag.List {
	at := func(r diag.Range) diag.Range {
		if r.Known() && f.folder() != "" {
			r.File = path.Join(filepath.ToSlash(f.folder()), r.File)
		}
		return r
	}
	out := slices.Clone(l)
	for i := range out {
		out[i].Range = at(out[i].Range)
		out[i].Related = slices.Clone(out[i].Related)
		for k := range out[i].Related {
			out[i].Related[k].Range = at(out[i].Related[k].Range)
		}
	}
	return out
}

// sources reads the files that findings point into, by their renamed names.
func (f found) sources(l diag.List) map[string][]byte {
	out := map[string][]byte{}
	add := func(r diag.Range) {
		if !r.Known() || out[r.File] != nil {
			return
		}
		inside := r.File
		if f.folder() != "" {
			inside = strings.TrimPrefix(inside, path.Clean(filepath.ToSlash(f.folder()))+"/")
		}
		if src, err := fs.ReadFile(f.FS, inside); err == nil {
			out[r.File] = src
		}
	}
	for _, k := range l {
		add(k.Range)
		for _, n := range k.Related {
			add(n.Range)
		}
	}
	return out
}

// render writes findings to standard error; most 0 shows up to twenty.
func (a *app) render(f found, l diag.List, most int) error {
	return diag.Render(a.Err, l, f.sources(l), diag.Options{
		Width: a.errWidth(), Most: most, Rest: "hedge check" + f.again(), Paint: a.paintErr,
	})
}

// sound loads a case that can be run: warnings and errors go to standard error,
// errors end the command.
func (a *app) sound(args []string) (*model.Case, found, error) {
	c, l, f, err := a.load(args)
	if err != nil {
		return nil, f, err
	}
	most := 5
	if c == nil {
		most = 0
	}
	if err := a.render(f, l, most); err != nil {
		return nil, f, err
	}
	if c == nil {
		return nil, f, silent(ExitCase)
	}
	return c, f, nil
}

// json prints one object.
func (a *app) json(v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = a.Out.Write(append(text, '\n'))
	return err
}

// print writes lines to standard output.
func (a *app) print(lines ...string) error {
	_, err := io.WriteString(a.Out, strings.Join(lines, "\n")+"\n")
	return err
}
