package discovery

// Knee proposes where to stop: the box from which on more density costs more coverage
// than before. With both scaled to 0..1 over the trajectory it is the box of the
// largest coverage' + density', farthest above the chord between the ends; the first of
// several. This is the knee of V. Satopaa, J. Albrecht, D. Irwin and B. Raghavan,
// "Finding a 'kneedle' in a haystack: detecting knee points in system behavior", 31st
// Int. Conf. on Distributed Computing Systems Workshops (2011) 166-171, without its
// smoothing. It is a proposal: it weighs coverage and density by how far this
// trajectory happens to reach.
func (t *Trajectory) Knee() int {
	coverage := scaler(t.Boxes, func(b Box) float64 { return b.Coverage })
	density := scaler(t.Boxes, func(b Box) float64 { return b.Density })
	best, most := 0, -1.0
	for i, b := range t.Boxes {
		if height := coverage(b) + density(b); height > most {
			best, most = i, height
		}
	}
	return best
}

// scaler is a measure of boxes, scaled to 0..1; 0 where all are the same.
func scaler(boxes []Box, of func(Box) float64) func(Box) float64 {
	low, high := of(boxes[0]), of(boxes[0])
	for _, b := range boxes {
		low, high = min(low, of(b)), max(high, of(b))
	}
	if low == high {
		return func(Box) float64 { return 0 }
	}
	return func(b Box) float64 { return (of(b) - low) / (high - low) }
}

// Significant proposes where to stop: the last box none of whose limits has a quasi-p
// above p (0.05, say). The first box, which has no limit, always passes.
func (t *Trajectory) Significant(p float64) int {
	last := 0
	for i, b := range t.Boxes {
		if b.passes(p) {
			last = i
		}
	}
	return last
}

// passes says whether no limit has a quasi-p above p.
func (r Region) passes(p float64) bool {
	for _, l := range r {
		if !(l.QuasiP() <= p) {
			return false
		}
	}
	return true
}
