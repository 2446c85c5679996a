package crossimpact

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"hedge/num"
)

// Attractor is where successions end: a consistent configuration, or a cycle of
// several configurations that follow each other.
type Attractor struct {
	// Cycle begins with its first configuration in the order of declaration; a
	// consistent configuration is a cycle of one.
	Cycle []Configuration
	// Starts is the number of starts that end here.
	Starts int
}

// Basins are the attractors of a succession with their weights.
//
// A weight, Starts of an attractor by all Starts, says how wide the net is that
// the succession casts for it. It is no probability: nobody says that the world
// starts anywhere with equal chance, and the weights of one configuration under
// two successions may differ a hundredfold. Attractors that only sampled starts
// led to need not be all there are.
type Basins struct {
	Attractors []Attractor // by their first configuration, in the order of declaration
	Starts     int
	Every      bool // every configuration was a start
	// Unsettled counts sampled starts whose succession came to no end within
	// MostSteps steps.
	Unsettled int
}

// MostSteps is how far the succession of a sampled start is followed.
const MostSteps = 100_000

// BasinOptions say where successions start; the zero BasinOptions start
// everywhere as long as there are at most DefaultStarts configurations.
type BasinOptions struct {
	// Every is the largest number of configurations that are all taken as
	// starts; 0 stands for DefaultStarts, below 0 always samples. At most
	// MostEnumerated.
	Every int
	// Samples is the number of starts that are drawn above that, each state with
	// equal chance; 0 stands for DefaultSamples.
	Samples int
	// Seed of the draws. The state of descriptor i in start n is a pure function
	// of (Seed, name of the descriptor, n).
	Seed uint64
}

// Where BasinOptions do not say.
const (
	DefaultStarts  = 1_000_000
	DefaultSamples = 10_000
)

// FindBasins follows the succession from many starts to where it ends. When ctx
// is cancelled it gives up with the context's error.
func FindBasins(ctx context.Context, m Matrix, s Succession, options BasinOptions) (Basins, error) {
	if err := s.check(m); err != nil {
		return Basins{}, err
	}
	options.Every, options.Samples = or(options.Every, DefaultStarts), or(options.Samples, DefaultSamples)
	switch {
	case options.Samples < 0:
		return Basins{}, errors.New("the number of sampled starts must not be below 0")
	case options.Every > MostEnumerated:
		return Basins{}, fmt.Errorf("at most %d configurations can all be starts, not %d", MostEnumerated, options.Every)
	case m.Configurations() <= options.Every:
		return everyBasin(ctx, m, s)
	}
	return sampledBasins(ctx, m, s, options)
}

// everyBasin follows each path until it meets one that was followed before.
func everyBasin(ctx context.Context, m Matrix, s Succession) (Basins, error) {
	const fresh = -1
	all := m.Configurations()
	ends := make([]int32, all) // attractor; below fresh: on the path of this start
	for i := range ends {
		ends[i] = fresh
	}
	out := Basins{Starts: all, Every: true}
	w := newWalker(m, s)
	z := make(Configuration, m.Len())
	var path []int
	for start := range all {
		if start%1024 == 0 && ctx.Err() != nil {
			return Basins{}, ctx.Err()
		}
		if ends[start] != fresh {
			continue
		}
		m.unplace(start, z)
		w.start(z)
		path = path[:0]
		at := start
		for ends[at] == fresh {
			ends[at] = int32(-2 - len(path))
			path = append(path, at)
			w.step()
			at = m.place(w.z)
		}
		end := ends[at]
		if end < fresh { // the path bites its tail
			cycle := path[-2-end:]
			end = int32(len(out.Attractors))
			var a Attractor
			for _, c := range cycle {
				m.unplace(c, z)
				a.Cycle = append(a.Cycle, slices.Clone(z))
			}
			out.Attractors = append(out.Attractors, a)
		}
		for _, p := range path {
			ends[p] = end
		}
	}
	for _, e := range ends {
		out.Attractors[e].Starts++
	}
	out.sort()
	return out, nil
}

// place numbers a configuration in the order of declaration, unplace turns the
// number back into a configuration.
func (m Matrix) place(z Configuration) int {
	n := 0
	for j, c := range z {
		n = n*m.States(j) + c
	}
	return n
}

func (m Matrix) unplace(n int, z Configuration) {
	for j := len(z) - 1; j >= 0; j-- {
		z[j] = n % m.States(j)
		n /= m.States(j)
	}
}

func sampledBasins(ctx context.Context, m Matrix, s Succession, o BasinOptions) (Basins, error) {
	streams := make([]num.Stream, m.Len())
	for j := range streams {
		streams[j] = num.NewStream(o.Seed, "crossimpact start of "+m.descriptors[j].Name)
	}
	out := Basins{Starts: o.Samples}
	known := map[string]int{}
	slow, fast := newWalker(m, s), newWalker(m, s)
	z := make(Configuration, m.Len())
	for n := range o.Samples {
		if ctx.Err() != nil {
			return Basins{}, ctx.Err()
		}
		for j := range z {
			z[j] = int(float64(streams[j].Uniform(uint64(n)) * float64(m.States(j))))
		}
		cycle := follow(slow, fast, z)
		if cycle == nil {
			out.Unsettled++
			continue
		}
		a := Attractor{Cycle: cycle}
		a.turn()
		key := fmt.Sprint(a.Cycle[0])
		at, ok := known[key]
		if !ok {
			at = len(out.Attractors)
			known[key] = at
			out.Attractors = append(out.Attractors, a)
		}
		out.Attractors[at].Starts++
	}
	out.sort()
	return out, nil
}

// follow finds the cycle that a start leads to, with R. P. Brent's algorithm
// ("An improved Monte Carlo factorization algorithm", BIT 20 (1980) 176-184):
// one walker goes on, the other waits at the powers of two. Nil after MostSteps.
func follow(wait, on *walker, z Configuration) []Configuration {
	wait.start(z)
	on.start(z)
	length, power := 0, 1
	for range MostSteps {
		if !on.step() {
			return []Configuration{slices.Clone(on.z)}
		}
		length++
		if slices.Equal(on.z, wait.z) {
			cycle := make([]Configuration, length)
			for x := range cycle {
				cycle[x] = slices.Clone(on.z)
				on.step()
			}
			return cycle
		}
		if length == power {
			wait.start(on.z)
			length, power = 0, 2*power
		}
	}
	return nil
}

// turn makes a cycle begin with its first configuration.
func (a *Attractor) turn() {
	first := 0
	for x := range a.Cycle {
		if slices.Compare(a.Cycle[x], a.Cycle[first]) < 0 {
			first = x
		}
	}
	a.Cycle = slices.Concat(a.Cycle[first:], a.Cycle[:first])
}

func (b *Basins) sort() {
	for i := range b.Attractors {
		b.Attractors[i].turn()
	}
	slices.SortFunc(b.Attractors, func(x, y Attractor) int { return slices.Compare(x.Cycle[0], y.Cycle[0]) })
}

// Unseen estimates which share of all starts leads to attractors that no
// sampled start led to: the share of attractors met once among the starts
// (I. J. Good, "The population frequencies of species and the estimation of
// population parameters", Biometrika 40 (1953) 237-264). 0 if every
// configuration was a start.
func (b Basins) Unseen() float64 {
	if b.Every || b.Starts == 0 {
		return 0
	}
	once := 0
	for _, a := range b.Attractors {
		if a.Starts == 1 {
			once++
		}
	}
	return float64(once) / float64(b.Starts)
}
