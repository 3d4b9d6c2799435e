package sets

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// Ways to write a set: the steps from one number to the next, or the bits from
// the first number that is a multiple of eight.
const (
	inSteps = 0
	inBits  = 1
)

// ErrMalformed is of a set that was not written by Encode.
var ErrMalformed = errors.New("malformed set of numbers")

// Max is the greatest number that a set holds: it then takes sixteen megabytes.
const Max = 1<<27 - 1

// Encode writes sorted numbers, each once, in the shorter way.
func Encode(b []byte, numbers []uint32) []byte {
	if len(numbers) == 0 {
		return append(b, inSteps)
	}
	first := numbers[0] >> 3
	size := int(numbers[len(numbers)-1]>>3-first) + 1
	if size >= len(numbers) { // a step takes one byte at least
		p := append(b, inSteps)
		before := uint32(0)
		for _, n := range numbers {
			p = binary.AppendUvarint(p, uint64(n-before))
			before = n
		}
		if len(p)-len(b) <= size+5 {
			return p
		}
		b = p[:len(b)]
	}
	b = binary.AppendUvarint(append(b, inBits), uint64(first))
	start := len(b)
	b = append(b, make([]byte, size)...)
	for _, n := range numbers {
		b[start+int(n>>3-first)] |= 1 << (n & 7)
	}
	return b
}

// Decode adds the numbers of a written set.
func (s *Set) Decode(b []byte) error {
	if len(b) == 0 || b[0] != inBits {
		return decodeSteps(b, s.Add)
	}
	first, octets, err := decodeBits(b)
	if err != nil {
		return err
	}
	if words := (first + len(octets) + 7) / 8; words > len(s.words) {
		s.grow(words)
	}
	for i, o := range octets {
		if o != 0 {
			k := first + i
			s.words[k>>3] |= uint64(o) << (8 * (k & 7))
		}
	}
	return nil
}

// appendNumbers adds the numbers of a written set to a list.
func appendNumbers(out []uint32, b []byte) ([]uint32, error) {
	if len(b) == 0 || b[0] != inBits {
		return out, decodeSteps(b, func(n uint32) { out = append(out, n) })
	}
	first, octets, err := decodeBits(b)
	for i, o := range octets {
		for ; o != 0; o &= o - 1 {
			out = append(out, uint32((first+i)<<3+bits.TrailingZeros8(o)))
		}
	}
	return out, err
}

func decodeBits(b []byte) (first int, octets []byte, err error) {
	d, l := binary.Uvarint(b[1:])
	if l <= 0 || d > Max>>3 || d+uint64(len(b)-1-l) > Max>>3+1 { // the sum of a huge one would come round to nought
		return 0, nil, ErrMalformed
	}
	return int(d), b[1+l:], nil
}

func decodeSteps(b []byte, each func(uint32)) error {
	if len(b) == 0 || b[0] != inSteps {
		return ErrMalformed
	}
	n := uint64(0)
	for b = b[1:]; len(b) > 0; {
		step, l := binary.Uvarint(b)
		if n += step; l <= 0 || step > Max || n > Max {
			return ErrMalformed
		}
		each(uint32(n))
		b = b[l:]
	}
	return nil
}
