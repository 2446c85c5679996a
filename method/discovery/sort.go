package discovery

import (
	"math"
	"slices"
)

// sorter ranks columns; it keeps its room from one column to the next.
type sorter struct {
	keys, spareKeys []uint64
	rows, spareRows []uint32
}

const (
	digitBits = 11
	digits    = (64 + digitBits - 1) / digitBits
)

// rank gives the distinct values upwards and for each row where among them its value
// stands; -0 counts as 0. Method: radix sort by digits of 11 bits from the lowest, on
// keys in the order of the numbers (the bits, all turned for a negative number, the
// sign turned for others); digits that are the same everywhere are passed over.
func (s *sorter) rank(x []float64) (values []float64, rank []uint32) {
	n := len(x)
	if len(s.keys) != n {
		s.keys, s.spareKeys = make([]uint64, n), make([]uint64, n)
		s.rows, s.spareRows = make([]uint32, n), make([]uint32, n)
	}
	var counts [digits][1 << digitBits]uint32
	for i, v := range x {
		b := math.Float64bits(v + 0)
		b ^= uint64(int64(b)>>63) | 1<<63
		s.keys[i], s.rows[i] = b, uint32(i)
		for d := range digits {
			counts[d][b>>(d*digitBits)&(1<<digitBits-1)]++
		}
	}
	for d := range digits {
		shift, count := d*digitBits, &counts[d]
		if int(count[s.keys[0]>>shift&(1<<digitBits-1)]) == n {
			continue
		}
		at := uint32(0)
		for i, c := range count {
			count[i], at = at, at+c
		}
		for i, key := range s.keys {
			digit := key >> shift & (1<<digitBits - 1)
			to := count[digit]
			count[digit]++
			s.spareKeys[to], s.spareRows[to] = key, s.rows[i]
		}
		s.keys, s.spareKeys = s.spareKeys, s.keys
		s.rows, s.spareRows = s.spareRows, s.rows
	}
	rank = make([]uint32, n)
	distinct := 0
	for i, row := range s.rows {
		if i == 0 || s.keys[i] != s.keys[i-1] {
			distinct++
		}
		rank[row] = uint32(distinct - 1)
	}
	values = make([]float64, 0, distinct)
	for i, row := range s.rows {
		if i == 0 || s.keys[i] != s.keys[i-1] {
			values = append(values, x[row]+0)
		}
	}
	return slices.Clip(values), rank
}
