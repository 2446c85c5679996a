package num

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// feistelRounds is how often At passes the network. Four suffice for
// indistinguishability with ideal round functions (Luby and Rackoff 1988); the
// rest makes up for the plain ones used here.
const feistelRounds = 8

// storedElements is up to where a Permutation is a stored shuffle: halves of
// three bits and fewer give a network too few orders to choose from evenly.
const storedElements = 128

// Permutation is a shuffle of 0..n-1 that can be read at any index without
// being stored: the strata of a Latin hypercube. The zero Permutation has no
// elements.
//
// Method: a Feistel network of alternating halves on the smallest number of
// bits that holds n, its round function a product with a key of the round folded
// to half its width, walked until it falls below n again. J. Black and P.
// Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002, section 5
// ("cycle-walking cipher") on a network in the manner of M. Luby and C.
// Rackoff, SIAM J. Computing 17 (1988) 373-386. At most two walks are expected.
// Up to 128 elements are shuffled and stored instead: R. Durstenfeld,
// "Algorithm 235: Random permutation", CACM 7 (1964) 420.
type Permutation struct {
	n           uint64
	left, right uint // bits in each half
	key         [feistelRounds][2]uint64
	stored      [storedElements]uint8
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
	// The first eight bytes of the digest key Philox, the next twelve and a
	// count are its counter.
	word := func(i int) uint32 { return binary.LittleEndian.Uint32(d[4*i:]) }
	draws := func(i int) [2]uint64 {
		r0, r1, r2, r3 := philox(word(2), word(3), word(4), uint32(i), word(0), word(1))
		return [2]uint64{uint64(r0)<<32 | uint64(r1), uint64(r2)<<32 | uint64(r3)}
	}
	if n <= storedElements {
		for i := range int(n) {
			// A draw from 0..i by the high word of a product; what 2^64 is not
			// a multiple of, at most 2^-57, goes unmended.
			j, _ := bits.Mul64(draws(i)[0], uint64(i)+1)
			p.stored[i] = p.stored[j]
			p.stored[j] = uint8(i)
		}
		return p
	}
	width := uint(bits.Len64(n - 1))
	p.left = width / 2
	p.right = width - p.left
	for i := range p.key {
		p.key[i] = draws(i)
		p.key[i][1] |= 1
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
	if p.n <= storedElements {
		return uint64(p.stored[i&(storedElements-1)])
	}
	left := uint64(1)<<p.left - 1
	right := uint64(1)<<p.right - 1
	for {
		l, r := i>>p.right, i&right
		for j := 0; j < feistelRounds; j += 2 {
			a, b := &p.key[j], &p.key[j+1]
			l ^= mix(r^a[0], a[1]) & left
			r ^= mix(l^b[0], b[1]) & right
		}
		i = l<<p.right | r
		if i < p.n {
			return i
		}
	}
}

// mix folds the 128-bit product of a and b to 64 bits.
func mix(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}
