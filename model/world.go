package model

// Descriptor is a discrete driver (a CIB descriptor): it is in exactly one of
// its states in every configuration.
type Descriptor struct {
	Head
	States     []State
	Observable bool
}

// State is one state of a descriptor.
type State struct {
	Head
}

// StateIndex finds a state by name, or None.
func (d Descriptor) StateIndex(name string) int {
	for i, s := range d.States {
		if s.Name == name {
			return i
		}
	}
	return None
}

// Constraint is hard logic between descriptor states. Never is the condition
// that no possible world satisfies; `when X only_if Y` is stored as X && !Y.
type Constraint struct {
	Head
	Never *Expr
}

// Scenario is an author's named future: a set of configurations.
type Scenario struct {
	Head
	Where *Expr // nil: every configuration
}

// Variant is a named set of replacements for `under`.
type Variant struct {
	Head
	Set []Setting
}
