package sensitivity

import (
	"fmt"

	"hedge/num/tree"
)

// ExtraTrees is the setting of scores by extremely randomised trees (P. Geurts, D.
// Ernst and L. Wehenkel, Machine Learning 63 (2006) 3-42): how much of what the
// trees explain of the output their cuts of each input explain. The scores of all
// inputs sum to 1, so a score tells the order of the inputs and no share of
// variance. It counts what inputs do together as well as alone.
//
// Trees cut noise too. The Floor is the largest score of shadows, copies of the
// inputs in an order drawn by lot that stand beside them: 20 or, if that is more, one
// for each input (M. B. Kursa and W. R. Rudnicki, "Feature selection with the Boruta
// package", J. Statistical Software 36 (2010) issue 11). There is no interval.
//
// Inputs of any kind, dependent or not; of two that move together either may get
// the score of both. Measure: Score.
type ExtraTrees struct {
	Trees    int // 0 stands for 100
	MinSplit int // fewest rows of a node that is cut; 0 stands for a 50th of all, at least 5
	Seed     uint64
	Workers  int // goroutines, 0 stands for 1; their number changes no bit
}

func (ExtraTrees) name() string { return "extra_trees" }

func (s ExtraTrees) check([]Input, int) error {
	if s.Trees < 0 || s.MinSplit < 0 {
		return fmt.Errorf("%d trees that cut nodes of %d rows: both are 0 or more", s.Trees, s.MinSplit)
	}
	return nil
}

// Analyse reads given runs.
func (s ExtraTrees) Analyse(inputs []Input, x [][]float64, y []float64) (*Result, error) {
	if err := checkGiven(s, inputs, x, y); err != nil {
		return nil, err
	}
	k := len(inputs)
	all := make([]tree.Column, k, 2*k+Dummies)
	groups := make([]classes, k)
	for i, in := range inputs {
		all[i] = tree.Numbers(x[i])
		if in.Kind == Category {
			groups[i] = classesOf(x[i], Category, 2)
			if err := groups[i].crowded(in); err != nil {
				return nil, err
			}
			all[i] = tree.Categories(groups[i].of, groups[i].n)
		}
	}
	for j, lot := range shuffles(s.Seed, "sensitivity extra trees", max(k, Dummies), len(y)) {
		i := j % k
		if inputs[i].Kind == Category {
			all = append(all, tree.Categories(groups[i].shuffled(lot).of, groups[i].n))
			continue
		}
		shadow := make([]float64, len(y))
		for r, from := range lot {
			shadow[r] = x[i][from]
		}
		all = append(all, tree.Numbers(shadow))
	}
	split := s.MinSplit
	if split == 0 {
		split = max(5, len(y)/50)
	}
	scores, err := tree.Importance(all, tree.Values(scaled(y)), tree.Forest{Trees: s.Trees, MinSplit: split, Seed: s.Seed, Workers: s.Workers})
	if err != nil {
		return nil, err
	}
	sum, floor := 0.0, 0.0
	for j, score := range scores {
		if j < k {
			sum += score.Share
		} else {
			floor = max(floor, score.Share)
		}
	}
	if sum == 0 {
		return nil, fmt.Errorf("no tree cuts an input: %d runs in nodes of %d are too few", len(y), split)
	}
	r := begun(s, Score, inputs, x)
	for i, in := range inputs {
		e := bare(scores[i].Share / sum)
		e.Floor = floor / sum
		r.Indices = append(r.Indices, Index{in.Name, []Measure{{Score, e}}})
	}
	return r, nil
}
