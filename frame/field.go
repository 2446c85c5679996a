package frame

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// Kind is the type of a column's values.
type Kind uint8

// The kinds.
const (
	Float Kind = iota // float64; what is not finite is absent
	Int               // int64
	Text              // UTF-8, dictionary-coded
	Bool
)

// String gives the kind in lower case.
func (k Kind) String() string {
	switch k {
	case Float:
		return "float"
	case Int:
		return "int"
	case Text:
		return "text"
	case Bool:
		return "bool"
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// Field describes a column.
type Field struct {
	Name string // unique in its frame
	Kind Kind
	Unit string // as a person reads it; "" where there is none

	// Optional is whether values of a kind other than Float may be absent. A
	// float that is absent is one that is not finite.
	Optional bool
}

// checkFields tells whether a table of these fields can be written.
func checkFields(fields []Field) error {
	if len(fields) == 0 {
		return errors.New("a table needs at least one column")
	}
	seen := make(map[string]bool, len(fields))
	for i, f := range fields {
		switch {
		case f.Name == "":
			return fmt.Errorf("column %d has no name", i+1)
		case !utf8.ValidString(f.Name):
			return fmt.Errorf("the name of column %d, %q, is not UTF-8", i+1, f.Name)
		case !utf8.ValidString(f.Unit):
			return fmt.Errorf("the unit of column %q, %q, is not UTF-8", f.Name, f.Unit)
		case f.Kind > Bool:
			return fmt.Errorf("column %q is of an unknown kind, %s", f.Name, f.Kind)
		case seen[f.Name]:
			return fmt.Errorf("two columns are named %q", f.Name)
		}
		seen[f.Name] = true
	}
	return nil
}
