package sensitivity

import (
	"fmt"
	"math"
	"slices"
)

// Kind says what the values of an input are.
type Kind int

// The three kinds.
const (
	Continuous Kind = iota
	Integer         // whole numbers, whose order and distance mean something
	Category        // codes, whose order means nothing
)

// Input is one uncertain input: its name and its marginal distribution.
type Input struct {
	Name string

	// Quantile is the value at a share u in [0, 1] of the distribution. It never
	// falls as u rises, and it is safe for several goroutines at a time. Nil stands
	// for u itself, the input of the unit cube. A method for given data does not
	// ask it.
	Quantile func(u float64) float64

	Kind Kind

	// Dependent says that the input moves together with others, so that its
	// marginal is not all there is to know.
	Dependent bool
}

// at is the value at u.
func (in *Input) at(u float64) float64 {
	if in.Quantile == nil {
		return u
	}
	return in.Quantile(u)
}

// Uniform is an input spread evenly over [a, b].
func Uniform(name string, a, b float64) Input {
	return Input{Name: name, Quantile: func(u float64) float64 {
		return float64((1-u)*a) + float64(u*b)
	}}
}

// WholeNumber is an input that takes each of the whole numbers a, a+1, ..., b
// equally often, a at most b.
func WholeNumber(name string, a, b int) Input {
	return Input{Name: name, Kind: Integer, Quantile: steps(a, b)}
}

// Categories is an input with n categories of equal chance, n at least 1, coded 0, 1, ..., n-1.
func Categories(name string, n int) Input {
	return Input{Name: name, Kind: Category, Quantile: steps(0, n-1)}
}

func steps(a, b int) func(u float64) float64 {
	n := float64(b - a + 1)
	if n < 1 {
		return func(float64) float64 { return math.NaN() }
	}
	return func(u float64) float64 {
		return float64(a) + min(math.Floor(float64(u*n)), n-1)
	}
}

// checkInputs finds what no method can work with.
func checkInputs(inputs []Input) error {
	if len(inputs) == 0 {
		return fmt.Errorf("no input: name at least one that varies")
	}
	seen := map[string]int{}
	for i, in := range inputs {
		if in.Name == "" {
			return fmt.Errorf("input %d has no name: give it one", i)
		}
		if first, twice := seen[in.Name]; twice {
			return fmt.Errorf("inputs %d and %d are both named %q: give each its own name", first, i, in.Name)
		}
		seen[in.Name] = i
		if in.Kind < Continuous || in.Kind > Category {
			return fmt.Errorf("input %q is of kind %d: take Continuous, Integer or Category", in.Name, in.Kind)
		}
	}
	return nil
}

// drawn is checkInputs for inputs that a design is to draw, and a copy of them.
func drawn(inputs []Input) ([]Input, error) {
	if err := checkInputs(inputs); err != nil {
		return nil, err
	}
	for _, in := range inputs {
		if in.Dependent {
			return nil, fmt.Errorf("input %q moves together with others, and a design draws every input on its own: "+
				"draw the runs with their dependence and hand them to Delta, PAWN or Regional", in.Name)
		}
		if v := in.at(0.5); math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, fmt.Errorf("the middle value of input %q is %v: mend its quantile function", in.Name, v)
		}
	}
	return slices.Clone(inputs), nil
}

// refuse is an error if an input is of a kind that a method cannot read.
func refuse(inputs []Input, kind Kind, why string) error {
	for _, in := range inputs {
		if in.Kind == kind {
			return fmt.Errorf("input %q: %s", in.Name, why)
		}
	}
	return nil
}
