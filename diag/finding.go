package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether a finding stops the run.
type Severity string

// The two severities. Errors cannot be silenced; warnings can be explained.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Pos is a place in a file. Line and Column count from 1, columns in
// characters as a person counts them; Byte counts from 0.
type Pos struct{ Line, Column, Byte int }

// Range is a stretch of text in one file; End is just behind the last character.
// The zero Range means "no place" (a finding about the run as a whole).
type Range struct {
	File       string
	Start, End Pos
}

// Known reports whether the range names a place.
func (r Range) Known() bool { return r.File != "" }

// String gives file:line:column, the form editors jump to.
func (r Range) String() string {
	if !r.Known() {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", r.File, r.Start.Line, r.Start.Column)
}

// Note is a second place that belongs to a finding, with what stands there.
type Note struct {
	Range Range
	Text  string
}

// Finding is one thing the checker has to say.
type Finding struct {
	Code     string // stable, see [Codes]
	Severity Severity
	Summary  string // one line, in the author's words
	Detail   string // why it matters for the answer; may be empty
	Range    Range
	Related  []Note
	Fix      string // an edit to paste; may be empty
}

// Errorf makes an error finding with a formatted summary.
func Errorf(code string, at Range, format string, args ...any) Finding {
	return Finding{Code: code, Severity: Error, Range: at, Summary: fmt.Sprintf(format, args...)}
}

// Warnf makes a warning finding with a formatted summary.
func Warnf(code string, at Range, format string, args ...any) Finding {
	return Finding{Code: code, Severity: Warning, Range: at, Summary: fmt.Sprintf(format, args...)}
}

// With returns the finding with why it matters and the edit that mends it.
func (f Finding) With(detail, fix string) Finding {
	f.Detail, f.Fix = detail, fix
	return f
}

// See returns the finding with one more place.
func (f Finding) See(at Range, text string) Finding {
	f.Related = append(slices.Clone(f.Related), Note{Range: at, Text: text})
	return f
}

// Error makes a finding usable as a Go error.
func (f Finding) Error() string {
	if f.Range.Known() {
		return fmt.Sprintf("%s: %s %s", f.Range, f.Code, f.Summary)
	}
	return f.Code + " " + f.Summary
}

// List collects findings. The zero List is ready to use.
type List []Finding

// Add appends a finding. An exact repetition (same code, place and summary) is
// dropped, so that two paths to one slip report it once.
func (l *List) Add(f Finding) {
	for _, g := range *l {
		if g.Code == f.Code && g.Range == f.Range && g.Summary == f.Summary {
			return
		}
	}
	*l = append(*l, f)
}

// Errors counts the findings that stop a run.
func (l List) Errors() int { return l.count(Error) }

// Warnings counts the findings that do not.
func (l List) Warnings() int { return l.count(Warning) }

func (l List) count(s Severity) int {
	n := 0
	for _, f := range l {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Err returns the list as an error when it holds an error, else nil.
func (l List) Err() error {
	if l.Errors() == 0 {
		return nil
	}
	return l
}

// Error gives the first error and how many more there are.
func (l List) Error() string {
	for _, f := range l.Sorted() {
		if f.Severity == Error {
			if n := l.Errors(); n > 1 {
				return fmt.Sprintf("%v (and %d more)", f, n-1)
			}
			return f.Error()
		}
	}
	return "no errors"
}

// Sorted returns the findings in file order; findings without a place come last.
func (l List) Sorted() List {
	out := slices.Clone(l)
	slices.SortStableFunc(out, func(a, b Finding) int {
		if a.Range.Known() != b.Range.Known() {
			if a.Range.Known() {
				return -1
			}
			return 1
		}
		return cmp.Or(
			cmp.Compare(a.Range.File, b.Range.File),
			cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte),
			cmp.Compare(a.Code, b.Code),
		)
	})
	return out
}
