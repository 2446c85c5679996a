package tree

import (
	"math"
)

// digit is how many bits of a key order looks at at once, passes how often.
const (
	digit  = 11
	passes = 6
)

// order is the rows in rising order of x, equal numbers in the order of their rows:
// a radix sort from the lowest digit to the highest (H. H. Seward, 1954; D. E.
// Knuth, The Art of Computer Programming 3, section 5.2.5). A digit in which all
// keys agree costs a look only.
func order(x []float64) []int32 {
	n := len(x)
	keys, rows := make([]uint64, n), make([]int32, n)
	var counts [passes][1 << digit]int32
	for i, v := range x {
		b := math.Float64bits(v + 0) // -0 equals 0
		if b>>63 == 1 {
			b = ^b
		} else {
			b |= 1 << 63
		}
		keys[i], rows[i] = b, int32(i)
		for p := range passes {
			counts[p][b>>(p*digit)&(1<<digit-1)]++
		}
	}
	spareKeys, spareRows := make([]uint64, n), make([]int32, n)
	for p := range passes {
		c, shift := &counts[p], p*digit
		if n == 0 || int(c[keys[0]>>shift&(1<<digit-1)]) == n {
			continue
		}
		at := int32(0)
		for d, k := range c {
			c[d] = at
			at += k
		}
		for i, b := range keys {
			d := b >> shift & (1<<digit - 1)
			spareKeys[c[d]], spareRows[c[d]] = b, rows[i]
			c[d]++
		}
		keys, spareKeys, rows, spareRows = spareKeys, keys, spareRows, rows
	}
	return rows
}
