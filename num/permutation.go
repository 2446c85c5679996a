package num

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// permutationRounds is how often each At passes the Feistel network; four
// suffice for indistinguishability with ideal round functions (Luby and
// Rackoff 1988), the rest makes up for the plain ones used here.
const permutationRounds = 8

// Permutation is a shuffle of 0..n-1 that can be read at any index without
// being stored: the strata of a Latin hypercube. The zero Permutation has no
// elements.
//
// Method: a Feistel network of alternating halves on the smallest number of
// bits that holds n, walked until it falls below n again. J. Black and P.
// Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002, section 5
// ("cycle-walking cipher") on a network in the manner of M. Luby and C.
// Rackoff, SIAM J. Computing 17 (1988) 373-386. At most two walks are expected.
type Permutation struct {
	n           uint64
	left, right uint // bits in each half
	key         [permutationRounds]uint64
}

// NewPermutation is the shuffle of 0..n-1 that belongs to a seed and a name.
// Another n gives an unrelated shuffle.
func NewPermutation(seed uint64, name string, n uint64) Permutation {
	return newPermutation(n, digest("hedge/num permutation", seed, name, n))
}

// NewPermutationAt is the shuffle of a year, unrelated to that of other years
// and to NewPermutation.
func NewPermutationAt(seed uint64, name string, year uint32, n uint64) Permutation {
	return newPermutation(n, digest("hedge/num permutation of a year", seed, name, n, uint64(year)))
}

func newPermutation(n uint64, d [32]byte) Permutation {
	p := Permutation{n: n}
	if n > 1 {
		width := uint(bits.Len64(n - 1))
		p.left = width / 2
		p.right = width - p.left
	}
	// The digest gives four words; Philox under the first, counting in the
	// others, gives the round keys.
	k0, k1 := binary.LittleEndian.Uint32(d[0:]), binary.LittleEndian.Uint32(d[4:])
	for i := range p.key {
		r0, r1, _, _ := philox(binary.LittleEndian.Uint32(d[8:]), binary.LittleEndian.Uint32(d[12:]),
			binary.LittleEndian.Uint32(d[16:]), uint32(i), k0, k1)
		p.key[i] = uint64(r0)<<32 | uint64(r1)
	}
	return p
}

// Len is n, the number of elements.
func (p *Permutation) Len() uint64 { return p.n }

// At is where element i goes: each i below n to another number below n.
// It panics if i is not below n.
func (p *Permutation) At(i uint64) uint64 {
	if i >= p.n {
		panic(fmt.Sprintf("num: permutation of %d elements read at %d", p.n, i))
	}
	left := uint64(1)<<p.left - 1
	right := uint64(1)<<p.right - 1
	for {
		l, r := i>>p.right, i&right
		for j := 0; j < permutationRounds; j += 2 {
			l ^= mix(r^p.key[j], feistelOdd) & left
			r ^= mix(l^p.key[j+1], feistelOdd) & right
		}
		i = l<<p.right | r
		if i < p.n {
			return i
		}
	}
}

// feistelOdd is 2^64 divided by the golden ratio, made odd.
const feistelOdd = 0x9E3779B97F4A7C15
