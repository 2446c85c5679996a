package information

import (
	"cmp"
	"slices"
)

// sweeps is how often every term of the smooth is fitted. Inputs that are nearly
// the same would need more: at a correlation of 0.9 a group of two lost 2 % of its
// worth.
const sweeps = 3

// learner learns choices from a sample; its fields are scratch.
type learner struct {
	s     *Sample
	left  []float64 // like gaps: what no curve explains yet
	gain  []float64 // of each future
	fold  int
	tally tally
	try   *candidate
	z     []float64
	cell  []uint8
}

func newLearner(s *Sample) *learner {
	a := len(s.u) - 1
	const most = max(mostBins, mostCoarse*mostCoarse)
	return &learner{
		s: s, left: make([]float64, len(s.gaps)), gain: make([]float64, s.Futures()),
		tally: tally{a, make([]float64, most), make([]float64, most*a), make([]float64, a)},
		try:   newCandidate(a), z: make([]float64, most*a), cell: make([]uint8, s.Futures()),
	}
}

// term is one curve or one grid of the sum.
type term struct {
	a, b *bins // b is nil for a curve
	z    []float64
}

func (t *term) cells() int {
	if t.b == nil {
		return len(t.a.at)
	}
	return t.a.wide * t.b.wide
}

// learn is the estimate for a group of inputs, in rising order.
func (l *learner) learn(all []*bins, group []int) Estimate {
	changes := 0
	for l.fold = range Folds {
		l.start()
		var terms []term
		for _, j := range group {
			t := term{a: all[j]}
			t.z = make([]float64, t.cells()*l.tally.columns)
			terms = append(terms, t)
			l.improve(&terms[len(terms)-1])
		}
		if len(group) > 1 {
			terms = append(terms, pairs(terms, l.tally.columns)...)
			for j := len(group); j < len(terms); j++ {
				l.improve(&terms[j])
			}
			for range sweeps - 1 {
				for j := range terms {
					l.improve(&terms[j])
				}
			}
		}
		changes += l.choose()
	}
	return estimate(l.gain, changes)
}

// start takes the means of the columns out of left, over the futures to learn
// from. Futures of the fold start at less the means over all futures, so that
// left is less the prediction there. Those means have made the blind choice too:
// what is learnt of an input is only where to depart from it.
func (l *learner) start() {
	a, learnt := l.tally.columns, l.s.learnt[l.fold]
	fold := 0
	for at := 0; at < len(l.left); at += a {
		left := l.left[at : at+a]
		if fold == l.fold {
			for k, m := range l.s.every {
				left[k] = -m
			}
		} else {
			for k, v := range l.s.gaps[at : at+a] {
				left[k] = v - learnt[k]
			}
		}
		if fold++; fold == Folds {
			fold = 0
		}
	}
}

// improve fits a term anew to what the others leave.
func (l *learner) improve(t *term) {
	a, cells := l.tally.columns, t.cells()
	cell := t.a.cell
	if t.b != nil {
		cell = l.cell
		for i := range cell {
			cell[i] = t.a.coarse[t.a.cell[i]]*uint8(t.b.wide) + t.b.coarse[t.b.cell[i]]
		}
	}
	l.count(cell, cells, t.z)
	fit := tally{a, l.tally.weight[:cells], l.tally.sums[:cells*a], l.tally.within}
	z := l.z[:cells*a]
	clear(z)
	if t.b == nil {
		l.try.line(z, &fit, t.a.bend)
	} else {
		l.try.grid(z, &fit)
	}
	for j, v := range z {
		z[j], t.z[j] = v-t.z[j], v
	}
	for i, c := range cell {
		row, by := l.left[i*a:(i+1)*a], z[int(c)*a:]
		for k := range row {
			row[k] -= by[k]
		}
	}
}

// count tallies left, with the term's own z put back, over the futures to learn
// from.
func (l *learner) count(cell []uint8, cells int, z []float64) {
	a, t := l.tally.columns, &l.tally
	clear(t.weight)
	clear(t.sums)
	clear(t.within)
	fold := 0
	for i, c := range cell {
		if fold != l.fold {
			t.weight[c]++
			row, sums := l.left[i*a:(i+1)*a], t.sums[int(c)*a:(int(c)+1)*a]
			for k, v := range row {
				sums[k] += v
				t.within[k] += float64(v * v)
			}
		}
		if fold++; fold == Folds {
			fold = 0
		}
	}
	for c := range cells {
		w := t.weight[c]
		for k := range a {
			sum := t.sums[c*a+k]
			if w > 0 {
				t.within[k] -= float64(sum*sum) / w
			}
			t.sums[c*a+k] = sum + float64(w*z[c*a+k])
		}
	}
	for k, v := range t.within {
		t.within[k] = max(v, 0) // roundings
	}
}

// pairs makes a grid of every two of the curves, of the strongest if there are
// many.
func pairs(curves []term, columns int) []term {
	chosen := make([]int, len(curves))
	strength := make([]float64, len(curves))
	for j, t := range curves {
		chosen[j] = j
		count := make([]float64, t.cells())
		for _, c := range t.a.cell {
			count[c]++
		}
		for c, w := range count {
			for _, v := range t.z[c*columns : (c+1)*columns] {
				strength[j] += float64(float64(w*v) * v)
			}
		}
	}
	if len(chosen) > PairMembers {
		slices.SortStableFunc(chosen, func(i, j int) int { return cmp.Compare(strength[j], strength[i]) })
		chosen = chosen[:PairMembers]
		slices.Sort(chosen)
	}
	var out []term
	for p, i := range chosen {
		for _, j := range chosen[:p] {
			t := term{a: curves[i].a, b: curves[j].a}
			t.z = make([]float64, t.cells()*columns)
			out = append(out, t)
		}
	}
	return out
}

// choose takes, in each future of the fold, the action that is predicted best,
// the blind one if none is better, and notes what it gains there. It gives the
// number of futures in which that is not the blind action.
func (l *learner) choose() (changes int) {
	a := l.tally.columns
	for i := l.fold; i < l.s.Futures(); i += Folds {
		best, at := 0.0, -1
		for k, v := range l.left[i*a : (i+1)*a] {
			if -v > best {
				best, at = -v, k
			}
		}
		l.gain[i] = 0
		if at >= 0 {
			l.gain[i] = l.s.gaps[i*a+at]
			changes++
		}
	}
	return changes
}
