package hedge

import (
	"cmp"
	"math"
	"slices"
)

// alike reports whether two bounds of probability are the same but for rounding.
func alike(a, b Num) bool {
	return a == b || math.Abs(float64(a-b)) < 1e-9 || a != a && b != b
}

func diffBeliefs(from, to *Contract) []DiffBelief {
	out := []DiffBelief{}
	bounds := func(k *ContractBelief) []Num {
		if k == nil {
			return nil
		}
		return []Num{k.Lower, k.Upper}
	}
	for _, p := range pairs(from.Beliefs, to.Beliefs, func(k *ContractBelief) string { return k.Event }) {
		if p.from != nil && p.to != nil && alike(p.from.Lower, p.to.Lower) && alike(p.from.Upper, p.to.Upper) {
			continue
		}
		out = append(out, DiffBelief{cmp.Or(p.to, p.from).Event, bounds(p.from), bounds(p.to), []DiffCause{}})
	}
	return out
}

func diffJudgements(from, to *Contract) []DiffJudgement {
	read := func(k *Contract) []ContractJudgement {
		if k.Judgements == nil {
			return nil
		}
		return k.Judgements.Read
	}
	reading := func(k *ContractJudgement) *DiffReadings {
		if k == nil {
			return nil
		}
		return &DiffReadings{k.Says, k.Lower, k.Upper, k.Used, k.Came}
	}
	out := []DiffJudgement{}
	for _, p := range pairs(read(from), read(to), func(k *ContractJudgement) string { return k.Name }) {
		a, b := reading(p.from), reading(p.to)
		if a != nil && b != nil && alike(a.Lower, b.Lower) && alike(a.Upper, b.Upper) && a.Says == b.Says && a.Used == b.Used && sameCame(a.Came, b.Came) {
			continue
		}
		out = append(out, DiffJudgement{cmp.Or(p.to, p.from).Name, a, b, []DiffCause{}})
	}
	return out
}

func sameCame(a, b *bool) bool { return (a == nil) == (b == nil) && (a == nil || *a == *b) }

func diffEvidence(from, to *Contract) *DiffEvidence {
	taken := func(k *Contract) (asOf string, used []string) {
		if k.Evidence == nil {
			return "", nil
		}
		return k.Evidence.AsOf, k.Evidence.Used
	}
	d := &DiffEvidence{Added: []string{}, Removed: []string{}}
	var was, is []string
	d.FromAsOf, was = taken(from)
	d.ToAsOf, is = taken(to)
	for _, name := range is {
		if !slices.Contains(was, name) {
			d.Added = append(d.Added, name)
		}
	}
	for _, name := range was {
		if !slices.Contains(is, name) {
			d.Removed = append(d.Removed, name)
		}
	}
	if len(d.Added)+len(d.Removed) == 0 {
		return nil
	}
	return d
}
