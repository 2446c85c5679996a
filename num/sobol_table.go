package num

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// directionNumbers has, for each dimension from the second on, one line: its
// number, the degree s of a primitive polynomial over the integers modulo 2, the
// polynomial's inner coefficients as the bits of a, and the s first direction
// numbers m. S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better
// two-dimensional projections", SIAM J. Scientific Computing 30 (2008) 2635-2654;
// data/LICENCE has the source and its terms.
//
//go:embed data/new-joe-kuo-6.2000
var directionNumbers string

// sobolColumns gives the columns of a dimension, the dimensions counted from 0.
func sobolColumns(dimension int) *[32]uint32 {
	if dimension < 0 || dimension >= SobolDimensions {
		panic(fmt.Sprintf("num: Sobol' points have %d dimensions, not one numbered %d", SobolDimensions, dimension))
	}
	return &sobolTable()[dimension]
}

// sobolTable reads the direction numbers when the first point is asked for: 32
// columns of 32 bits for each dimension, 256 KB.
var sobolTable = sync.OnceValue(func() *[SobolDimensions][32]uint32 {
	table := &[SobolDimensions][32]uint32{}
	for k := range 32 {
		table[0][k] = 1 << (31 - k) // van der Corput: the bits of the index mirrored
	}
	lines := strings.Split(strings.TrimSpace(directionNumbers), "\n")[1:]
	if len(lines) != SobolDimensions-1 {
		panic(fmt.Sprintf("num: %d lines of direction numbers", len(lines)))
	}
	for i, line := range lines {
		var row []uint32
		for _, field := range strings.Fields(line) {
			x, err := strconv.ParseUint(field, 10, 32)
			if err != nil {
				panic(fmt.Sprintf("num: direction numbers: %v", err))
			}
			row = append(row, uint32(x))
		}
		if len(row) < 4 || row[0] != uint32(i+2) || len(row) != 3+int(row[1]) {
			panic("num: direction numbers: line " + line)
		}
		table[i+1] = columnsOf(row[1], row[2], row[3:])
	}
	return table
})

// columnsOf continues s direction numbers to 32 columns by the recurrence of the
// polynomial: P. Bratley and B. L. Fox, "Algorithm 659: Implementing Sobol's
// quasirandom sequence generator", ACM TOMS 14 (1988) 88-100, equation 2.
func columnsOf(degree, a uint32, m []uint32) (v [32]uint32) {
	s := int(degree)
	for k := range 32 {
		if k < s {
			v[k] = m[k] << (31 - k)
			continue
		}
		v[k] = v[k-s] ^ v[k-s]>>s
		for j := 1; j < s; j++ {
			v[k] ^= (a >> (s - 1 - j) & 1) * v[k-j]
		}
	}
	return v
}
