package model

import (
	"math"
	"slices"

	"hedge/num"
)

// CorrelationGroup is a set of uncertainties that pairs of correlations connect,
// with the matrix of the Gaussian copula that couples their ranks.
type CorrelationGroup struct {
	Members []int       // indices into Case.Uncertainties, in file order
	Pearson [][]float64 // len(Members) square: symmetric, 1 on the diagonal, 0 for pairs that are not said
}

// CorrelationGroups lists the connected uncertainties of all correlations
// together, in the order of their first members. The matrices are as the pairs
// say; a checked case holds positive semidefinite ones only.
func (c *Case) CorrelationGroups() []CorrelationGroup {
	root := map[int]int{} // uncertainty -> one nearer to the first of its group
	find := func(i int) int {
		for {
			up, known := root[i]
			if !known {
				root[i] = i
				return i
			}
			if up == i {
				return i
			}
			root[i] = root[up]
			i = up
		}
	}
	for _, k := range c.Correlations {
		for _, p := range k.Pairs {
			a, b := find(p.A), find(p.B)
			root[max(a, b)] = min(a, b)
		}
	}
	members := map[int][]int{}
	for i := range c.Uncertainties {
		if _, coupled := root[i]; coupled {
			first := find(i)
			members[first] = append(members[first], i)
		}
	}
	var groups []CorrelationGroup
	at := map[int]int{} // uncertainty -> its row in the matrix of its group
	of := map[int]int{} // first member -> group
	for i := range c.Uncertainties {
		m := members[i]
		if m == nil {
			continue
		}
		g := CorrelationGroup{Members: slices.Clip(m), Pearson: make([][]float64, len(m))}
		for j, u := range m {
			g.Pearson[j] = make([]float64, len(m))
			g.Pearson[j][j] = 1
			at[u] = j
		}
		of[i] = len(groups)
		groups = append(groups, g)
	}
	for _, k := range c.Correlations {
		for _, p := range k.Pairs {
			m := groups[of[find(p.A)]].Pearson
			a, b := at[p.A], at[p.B]
			m[a][b] = PearsonOf(p.Rho)
			m[b][a] = m[a][b]
		}
	}
	return groups
}

// Correlated reports whether a pair names the uncertainty.
func (c *Case) Correlated(uncertainty int) bool {
	for _, k := range c.Correlations {
		for _, p := range k.Pairs {
			if p.A == uncertainty || p.B == uncertainty {
				return true
			}
		}
	}
	return false
}

// PearsonOf is the correlation r of two normal variables whose ranks have
// Spearman's rho: r = 2 sin(pi rho / 6). K. Pearson, "On further methods of
// determining correlation", Drapers' Company Research Memoirs, Biometric Series
// IV (1907); W. H. Kruskal, "Ordinal measures of association", Journal of the
// American Statistical Association 53 (1958) 814-861.
func PearsonOf(rho float64) float64 { return float64(2 * num.Sin(float64(math.Pi/6*rho))) }
