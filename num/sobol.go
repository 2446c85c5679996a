package num

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// SobolDimensions is how many dimensions Sobol' points have here.
const SobolDimensions = 2000

// Sobol is one dimension of Sobol' points, scrambled, that can be read at any
// index below 2^32, in any order, by any number of goroutines. Among the points
// of indices a 2^k .. (a+1) 2^k - 1 exactly one lies in each of the 2^k equal
// slices of (0, 1), whatever the scrambling; several dimensions together fill
// boxes as evenly as the direction numbers allow.
//
// Points: I. M. Sobol', "On the distribution of points in a cube and the
// approximate evaluation of integrals", USSR Computational Mathematics and
// Mathematical Physics 7 (1967) 86-112. Scrambling: every bit is flipped or not
// by a draw that belongs to the bits before it (nested uniform scrambling), A. B.
// Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", in Monte Carlo and
// Quasi-Monte Carlo Methods in Scientific Computing (1995) 299-317; it makes each
// point uniform, and the error of a mean over N = 2^m points of a smooth function
// fall about as N^-1.5, A. B. Owen, "Scrambling Sobol' and Niederreiter-Xing
// points", J. Complexity 14 (1998) 466-489.
type Sobol struct {
	columns *[32]uint32 // what each bit of the index contributes, the lowest first
	flips   Stream      // its blocks hold the flips, addressed by the bits before
	rest    Stream      // what follows the 32 scrambled bits
}

// NewSobol is a dimension, from 0 up to SobolDimensions - 1, scrambled by the
// draws of a seed and a name.
func NewSobol(dimension int, seed uint64, name string) Sobol {
	return newSobol(dimension, digest("hedge/num sobol", seed, name))
}

// NewSobolAt is NewSobol for draws of a year, unrelated in its scrambling to other
// years and to NewSobol.
func NewSobolAt(dimension int, seed uint64, name string, year uint32) Sobol {
	return newSobol(dimension, digest("hedge/num sobol of a year", seed, name, uint64(year)))
}

func newSobol(dimension int, d [32]byte) Sobol {
	word := func(i int) uint32 { return binary.LittleEndian.Uint32(d[4*i:]) }
	return Sobol{
		columns: sobolColumns(dimension),
		flips:   Stream{word(0), word(1)},
		rest:    Stream{word(2), word(3)},
	}
}

// At is the point of index n, strictly between 0 and 1. It panics if n is not
// below 2^32.
func (s Sobol) At(n uint64) float64 { return s.point(n, s.rest.Uniform(n)) }

// Fill writes the points of indices from, from+1, ... into dst: the bits of At.
func (s Sobol) Fill(dst []float64, from uint64) {
	s.rest.Fill(dst, from)
	for i, rest := range dst {
		dst[i] = s.point(from+uint64(i), rest)
	}
}

func (s *Sobol) point(n uint64, rest float64) float64 {
	if n>>32 != 0 {
		panic(fmt.Sprintf("num: Sobol' point read at %d, past 2^32", n))
	}
	x := s.scramble(sobolBits(s.columns, uint32(n)))
	return min(float64((float64(x)+rest)*0x1p-32), 1-0x1p-53)
}

// sobolBits is the plain Sobol' point of an index as 32 bits after the point: the
// sum without carry of the columns that belong to the bits of the index.
func sobolBits(columns *[32]uint32, n uint32) uint32 {
	x := uint32(0)
	for ; n != 0; n &= n - 1 {
		x ^= columns[bits.TrailingZeros32(n)&31]
	}
	return x
}

// scramble flips each bit of x or not. The flips of seven levels hang in a binary
// tree of 127 nodes, numbered as in a heap: node 1 is the root, node 2i the child
// after a bit 0, 2i+1 after a bit 1. One Philox block of 128 bits holds them, and
// its address is the bits that lead to the root.
func (s *Sobol) scramble(x uint32) uint32 {
	const levels = 7
	out := x
	for level := 0; level < 32; level += levels {
		r0, r1, r2, r3 := philox(x>>(32-level), uint32(level), 0, 0, s.flips.k0, s.flips.k1)
		flips := [2]uint64{uint64(r0)<<32 | uint64(r1), uint64(r2)<<32 | uint64(r3)}
		node := uint32(1)
		for place := 31 - level; place >= max(0, 32-level-levels); place-- {
			out ^= uint32(flips[node>>6&1]>>(node&63)&1) << (place & 31)
			node = node<<1 | x>>(place&31)&1
		}
	}
	return out
}
