package crossimpact

import (
	"cmp"
	"slices"
)

// Deficit says why a descriptor is not in its best state.
type Deficit struct {
	Descriptor int
	State      int // the state it is in
	Rival      int // the state with the highest balance, the first of several
	// Size is the inconsistency of the descriptor: B(Rival) - B(State).
	Size int
	// Pulls are what each other descriptor adds to Size, largest first, then by
	// descriptor; negative pulls hold the state in place. Those of 0 are left
	// out. They add up to Size.
	Pulls []Pull
}

// Pull is the part of one descriptor in a deficit: its two judgements, For the
// rival and For the state, and their difference.
type Pull struct {
	From, State int // the descriptor and the state it is in
	ForRival    int
	ForState    int
	Size        int // ForRival - ForState
}

// Blame explains the inconsistency of a configuration: for each inconsistent
// descriptor, the largest deficit first, the judgements behind it. A consistent
// configuration has none.
func (m Matrix) Blame(z Configuration) []Deficit {
	var out []Deficit
	balances := m.Balances(z)
	for j, own := range z {
		rival := own
		for c, x := range balances[j] {
			if x > balances[j][rival] {
				rival = c
			}
		}
		if rival == own {
			continue
		}
		d := Deficit{Descriptor: j, State: own, Rival: rival, Size: balances[j][rival] - balances[j][own]}
		for i, k := range z {
			row := m.row(i, k, j)
			if row == nil || row[rival] == row[own] {
				continue
			}
			d.Pulls = append(d.Pulls, Pull{i, k, row[rival], row[own], row[rival] - row[own]})
		}
		slices.SortStableFunc(d.Pulls, func(a, b Pull) int { return cmp.Compare(b.Size, a.Size) })
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(a, b Deficit) int { return cmp.Compare(b.Size, a.Size) })
	return out
}
