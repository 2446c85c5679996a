// Package cli is the command line: one file per command, and what they share —
// streams, tables, progress, exit codes.
//
// It answers "what does a person at a terminal, or a script, see?". It computes
// no result: commands ask the use cases of package hedge and print what they
// find. [Main] is the only door; commands never touch os beside the file system
// under Streams.Dir, so that every command can be run in a test.
//
// Invariants: results and documents go to standard output; progress, notes and
// warnings to standard error; no line is wider than the terminal, nor than 80
// columns where there is none; meaning never hangs on colour alone; text of a
// case cannot steer the terminal; exit codes are those of [ExitPage].
package cli
