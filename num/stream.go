package num

import (
	"crypto/sha256"
	"encoding/binary"
)

// Stream is an endless table of uniform draws that can be read at any address,
// in any order, by any number of goroutines: draw n of a stream is a pure
// function of (seed, name, n), so adding a stream changes no other. The zero
// Stream is valid and stands for no seed and name in particular.
type Stream struct {
	k0, k1 uint32
}

// NewStream is the stream of that seed and name. Its key is the first eight
// bytes of the SHA-256 of the text "hedge/num stream", a zero byte, the seed
// as eight bytes, little end first, and the name.
func NewStream(seed uint64, name string) Stream {
	d := digest("hedge/num stream", seed, name)
	return Stream{binary.LittleEndian.Uint32(d[0:]), binary.LittleEndian.Uint32(d[4:])}
}

// digest is the SHA-256 of a purpose, a seed, a name and further numbers.
func digest(purpose string, seed uint64, name string, numbers ...uint64) [sha256.Size]byte {
	b := append([]byte(purpose), 0)
	b = binary.LittleEndian.AppendUint64(b, seed)
	for _, n := range numbers {
		b = binary.LittleEndian.AppendUint64(b, n)
	}
	return sha256.Sum256(append(b, name...))
}

// The last word of the Philox counter keeps draws without and with a year
// apart.
const (
	withoutYear = 0
	withYear    = 1
)

// Uniform is draw n: a number strictly between 0 and 1, (k+1/2) 2^-53 for a
// 53-bit k, rounded to a float64 and kept at most 1 - 2^-53.
func (s Stream) Uniform(n uint64) float64 { return s.draw(n, 0, withoutYear) }

// UniformAt is draw n of a year, for what is drawn anew each year. No address
// (n, year) shares its random bits with another, or with Uniform.
func (s Stream) UniformAt(n uint64, year uint32) float64 { return s.draw(n, year, withYear) }

// Fill writes draws from, from+1, ... into dst: the bits of Uniform, at about
// half the price, since one Philox block gives two draws.
func (s Stream) Fill(dst []float64, from uint64) { s.fill(dst, from, 0, withoutYear) }

// FillAt is Fill for draws of a year: the bits of UniformAt.
func (s Stream) FillAt(dst []float64, from uint64, year uint32) { s.fill(dst, from, year, withYear) }

// draw reads half of block n/2: the first two words for an even n.
func (s Stream) draw(n uint64, year, kind uint32) float64 {
	b := n / 2
	r0, r1, r2, r3 := philox(uint32(b), uint32(b>>32), year, kind, s.k0, s.k1)
	if n&1 == 0 {
		return unit(r0, r1)
	}
	return unit(r2, r3)
}

func (s Stream) fill(dst []float64, from uint64, year, kind uint32) {
	if len(dst) > 0 && from&1 == 1 {
		dst[0] = s.draw(from, year, kind)
		dst, from = dst[1:], from+1
	}
	b := from / 2
	for ; len(dst) >= 2; dst = dst[2:] {
		r0, r1, r2, r3 := philox(uint32(b), uint32(b>>32), year, kind, s.k0, s.k1)
		dst[0], dst[1] = unit(r0, r1), unit(r2, r3)
		b++
	}
	if len(dst) == 1 {
		dst[0] = s.draw(2*b, year, kind)
	}
}

// unit makes a number of (0, 1) out of 64 random bits.
func unit(high, low uint32) float64 {
	k := int64((uint64(high)<<32 | uint64(low)) >> 11)
	return min(float64((float64(k)+0.5)*0x1p-53), 1-0x1p-53)
}
