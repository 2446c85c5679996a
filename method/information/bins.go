package information

import "slices"

const (
	mostBins   = 64 // of one input
	binFutures = 20 // at least so many futures to a bin on average
	mostCoarse = 8  // bins of one input in a grid of two
)

// bins sorts futures by one input into cells of neighbouring values. Equal
// values share a cell. An input of few distinct values has one cell for each.
type bins struct {
	cell   []uint8   // of each future
	at     []float64 // of each cell: mean rank of its futures, between 0 and 1
	coarse []uint8   // of each cell: its bin in a grid of two inputs
	wide   int       // number of coarse bins
	bend   [3][]float64
}

// newBins reads the values of one input; order is scratch of the same length.
func newBins(x []float64, order []ranked) *bins {
	n := len(x)
	for i, v := range x {
		order[i] = ranked{v, int32(i)}
	}
	slices.SortFunc(order, func(a, b ranked) int {
		switch {
		case a.x < b.x:
			return -1
		case a.x > b.x:
			return 1
		}
		return int(a.future - b.future)
	})
	distinct := 1
	for k := 1; k < n; k++ {
		if order[k].x != order[k-1].x {
			distinct++
		}
	}
	b := &bins{cell: make([]uint8, n)}
	most := min(mostBins, max(2, n/binFutures))
	last, first := -1, 0 // slot and first rank of the cell being filled
	for low := 0; low < n; {
		high := low + 1
		for high < n && order[high].x == order[low].x {
			high++
		}
		slot := (low + high - 1) * most / (2 * n) // by the middle rank
		if distinct <= most || slot != last {
			if low > 0 {
				b.close(first, low, n)
			}
			last, first = slot, low
		}
		for _, o := range order[low:high] {
			b.cell[o.future] = uint8(len(b.at))
		}
		low = high
	}
	b.close(first, n, n)
	b.coarsen()
	b.bend = bending(b.at)
	return b
}

type ranked struct {
	x      float64
	future int32
}

// close ends the cell that holds ranks first..end-1.
func (b *bins) close(first, end, n int) {
	b.at = append(b.at, float64(first+end)/float64(2*n))
}

// coarsen gives each cell its bin in a grid: cells of nearly equal share.
func (b *bins) coarsen() {
	b.coarse = make([]uint8, len(b.at))
	last := -1
	for c, at := range b.at {
		slot := int(float64(at * mostCoarse))
		if len(b.at) <= mostCoarse || slot != last {
			b.wide++
			last = slot
		}
		b.coarse[c] = uint8(b.wide - 1)
	}
}
