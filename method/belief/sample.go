package belief

import (
	"fmt"
	"math"

	"hedge/num"
	"hedge/num/linprog"
)

// Sample draws n distributions from the set by hit-and-run (R. L. Smith,
// "Efficient Monte Carlo procedures for generating points uniformly distributed
// over bounded regions", Operations Research 32 (1984) 1296-1308): from a point
// inside, a direction drawn evenly, then a point drawn evenly on the chord. The chain
// tends to the even distribution over the set, seen as a part of the simplex over
// the worlds; 100 + 10 d steps are dropped before the first and 1 + d taken between
// draws, d being the set's dimension, which is custom and no proof of evenness. If
// the judgements leave no room in some direction the walk stays in what room there
// is; a set of one point is drawn n times.
//
// Draws are addressed by seed, so the same set and seed give the same
// distributions, and the first of 1,000 are those of 100.
func (s *Set) Sample(n int, seed uint64) ([][]float64, error) {
	if n < 1 {
		return nil, fmt.Errorf("belief: %d distributions to draw: at least one is needed", n)
	}
	w, err := s.walk(seed)
	if err != nil {
		return nil, err
	}
	out := make([][]float64, n)
	for range 100 + 10*w.dimension {
		w.step()
	}
	for k := range out {
		for range 1 + w.dimension {
			w.step()
		}
		out[k] = append([]float64(nil), w.at...)
	}
	return out, nil
}

// walk is the state of hit-and-run: a row g.p >= b each in rows, the masses at
// least 0, and directions free of what the basis spans.
type walk struct {
	at, d     []float64
	live      []bool // worlds that can have mass
	rows      []end  // g over worlds
	basis     [][]float64
	dimension int
	stream    num.Stream
	draws     uint64
}

func (s *Set) walk(seed uint64) (*walk, error) {
	if !s.possible {
		return nil, ErrSureLoss
	}
	w := &walk{
		at: make([]float64, s.worlds), d: make([]float64, s.worlds), live: make([]bool, s.worlds),
		stream: num.NewStream(seed, "belief hit-and-run"),
	}
	members := make([]float64, s.atoms)
	for _, a := range s.atom {
		members[a]++
	}
	// The mean of points that go as far as they can from each condition keeps from
	// all conditions that leave room.
	count := 0.0
	mean := make([]float64, s.atoms)
	room := func(g []float64) (float64, error) {
		sol, err := solve(&linprog.Problem{Cost: negative(g), Rows: s.rows(s.ends, 0)})
		if err != nil {
			return 0, err
		}
		for a, m := range sol.X {
			mean[a] += max(0, m)
		}
		count++
		return -sol.Value, nil
	}
	mass := make([]bool, s.atoms)
	for a := range mass {
		one := make([]float64, s.atoms)
		one[a] = 1
		most, err := room(one)
		if err != nil {
			return nil, err
		}
		mass[a] = most > Zero
	}
	ones := make([]float64, s.worlds)
	for k, a := range s.atom {
		if w.live[k] = mass[a]; mass[a] {
			ones[k] = 1
		}
	}
	w.fix(ones)
	for _, e := range s.ends {
		most, err := room(e.g)
		if err != nil {
			return nil, err
		}
		g := make([]float64, s.worlds)
		for k, a := range s.atom {
			if w.live[k] {
				g[k] = e.g[a]
			}
		}
		if most-e.b <= Zero {
			w.fix(g)
		} else {
			w.rows = append(w.rows, end{g: g, b: e.b})
		}
	}
	for k, a := range s.atom {
		if w.live[k] {
			w.at[k] = mean[a] / count / members[a]
			w.dimension++
		}
	}
	w.dimension -= len(w.basis)
	return w, nil
}

// fix keeps g.p where it is: g joins the basis of forbidden directions
// (Gram-Schmidt, twice).
func (w *walk) fix(g []float64) {
	v := append([]float64(nil), g...)
	before := norm(v)
	w.project(v)
	w.project(v)
	if n := norm(v); n > float64(1e-9*before) && before > 0 {
		for k := range v {
			v[k] /= n
		}
		w.basis = append(w.basis, v)
	}
}

func (w *walk) project(v []float64) {
	for _, b := range w.basis {
		c := inner(b, v)
		for k := range v {
			v[k] -= float64(c * b[k])
		}
	}
}

func inner(a, b []float64) float64 {
	t := 0.0
	for k, v := range a {
		t += float64(v * b[k])
	}
	return t
}

func norm(v []float64) float64 { return math.Sqrt(inner(v, v)) }

func (w *walk) draw() float64 {
	w.draws++
	return w.stream.Uniform(w.draws - 1)
}

// step goes to a point of a random chord.
func (w *walk) step() {
	if w.dimension == 0 {
		return
	}
	for k := range w.d {
		if w.d[k] = 0; w.live[k] {
			w.d[k] = num.NormalQuantile(w.draw())
		}
	}
	w.project(w.d)
	w.project(w.d)
	for k := range w.d {
		if !w.live[k] {
			w.d[k] = 0
		}
	}
	least, most := math.Inf(-1), math.Inf(1)
	limit := func(room, rate float64) { // room + t rate >= 0
		if rate > 0 {
			least = max(least, min(0, -room/rate))
		} else if rate < 0 {
			most = min(most, max(0, -room/rate))
		}
	}
	for k, d := range w.d {
		if w.live[k] {
			limit(w.at[k], d)
		}
	}
	for _, r := range w.rows {
		limit(inner(r.g, w.at)-r.b, inner(r.g, w.d))
	}
	u := w.draw()
	if math.IsInf(least, 0) || math.IsInf(most, 0) {
		return
	}
	t := least + float64(u*(most-least))
	for k, d := range w.d {
		w.at[k] = max(0, w.at[k]+float64(t*d))
	}
}
