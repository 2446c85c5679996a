package discovery

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// sorter ranks columns; it keeps its room from one column to the next.
type sorter struct {
	now, spare []entry
}

// entry is a row with its value as a key.
type entry struct {
	key uint64
	row uint32
}

// The leading bits of a key that are sorted by digits.
const (
	digitBits = 11
	digits    = 3
)

// rank gives the distinct values upwards and for each row where among them its value
// stands; -0 counts as 0. Method: radix sort, from the lowest digit, by the leading 33
// bits that differ, of keys in the order of the numbers (the bits, all turned for a
// negative number, the sign turned for others); then by the whole key what is still
// in a tie.
func (s *sorter) rank(x []float64) (values []float64, rank []uint32) {
	if len(s.now) != len(x) {
		s.now, s.spare = make([]entry, len(x)), make([]entry, len(x))
	}
	least, most := uint64(math.MaxUint64), uint64(0)
	for i, v := range x {
		b := math.Float64bits(v + 0)
		b ^= uint64(int64(b)>>63) | 1<<63
		s.now[i] = entry{b, uint32(i)}
		least, most = min(least, b), max(most, b)
	}
	rest := max(0, bits.Len64(most-least)-digits*digitBits)
	var counts [digits][1 << digitBits]uint32
	for _, e := range s.now {
		for d := range digits {
			counts[d][digit(e.key-least, rest, d)]++
		}
	}
	for d := range digits {
		count := &counts[d]
		if int(count[digit(s.now[0].key-least, rest, d)]) == len(x) {
			continue // the same everywhere
		}
		at := uint32(0)
		for i, c := range count {
			count[i], at = at, at+c
		}
		for _, e := range s.now {
			to := &count[digit(e.key-least, rest, d)]
			s.spare[*to] = e
			*to++
		}
		s.now, s.spare = s.spare, s.now
	}
	if rest > 0 {
		s.settle(least, rest)
	}
	return s.read(x)
}

func digit(key uint64, rest, d int) uint64 {
	return key >> (rest + d*digitBits) & (1<<digitBits - 1)
}

// settle sorts runs that the digits have left in a tie.
func (s *sorter) settle(least uint64, rest int) {
	for from := 0; from < len(s.now); {
		to := from + 1
		for to < len(s.now) && (s.now[to].key-least)>>rest == (s.now[from].key-least)>>rest {
			to++
		}
		if to > from+1 {
			slices.SortFunc(s.now[from:to], func(a, b entry) int { return cmp.Compare(a.key, b.key) })
		}
		from = to
	}
}

// read makes distinct values and ranks of what is sorted.
func (s *sorter) read(x []float64) (values []float64, rank []uint32) {
	distinct := 0
	for i, e := range s.now {
		if i == 0 || e.key != s.now[i-1].key {
			distinct++
		}
	}
	values, rank = make([]float64, 0, distinct), make([]uint32, len(x))
	for i, e := range s.now {
		if i == 0 || e.key != s.now[i-1].key {
			values = append(values, x[e.row]+0)
		}
		rank[e.row] = uint32(len(values) - 1)
	}
	return values, rank
}
