// Package sets keeps sets of small numbers by key: what finds places by any
// criterion without reading them. A set is a row of bits in memory, and few
// bytes in a file; a Directory is a sorted list of keys with their sets, cut
// into pages that stand alone.
package sets

import (
	"iter"
	"math/bits"
)

// Set is a set of numbers, one bit each. The zero value is empty.
type Set struct{ words []uint64 }

// Add adds a number.
func (s *Set) Add(n uint32) {
	i := int(n >> 6)
	if i >= len(s.words) {
		s.grow(i + 1)
	}
	s.words[i] |= 1 << (n & 63)
}

func (s *Set) grow(n int) {
	if n <= cap(s.words) {
		s.words = s.words[:n] // beyond its length a set has only zeros
		return
	}
	words := make([]uint64, n, n+n/4)
	copy(words, s.words)
	s.words = words
}

// Has reports whether the number is in the set.
func (s *Set) Has(n uint32) bool {
	i := int(n >> 6)
	return i < len(s.words) && s.words[i]&(1<<(n&63)) != 0
}

// Unite adds the numbers of another set.
func (s *Set) Unite(other *Set) {
	if len(other.words) > len(s.words) {
		s.grow(len(other.words))
	}
	for i, w := range other.words {
		s.words[i] |= w
	}
}

// Intersect keeps the numbers that another set has too.
func (s *Set) Intersect(other *Set) {
	for i := range s.words {
		if i < len(other.words) {
			s.words[i] &= other.words[i]
		} else {
			s.words[i] = 0
		}
	}
}

// Remove takes off the numbers of another set.
func (s *Set) Remove(other *Set) {
	for i := range min(len(s.words), len(other.words)) {
		s.words[i] &^= other.words[i]
	}
}

// Clone is the same set, that changes apart.
func (s *Set) Clone() *Set { return &Set{append([]uint64(nil), s.words...)} }

// Len counts the numbers.
func (s *Set) Len() (n int) {
	for _, w := range s.words {
		n += bits.OnesCount64(w)
	}
	return n
}

// All are the numbers, the smallest first.
func (s *Set) All() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i, w := range s.words {
			for ; w != 0; w &= w - 1 {
				if !yield(uint32(i<<6 + bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}
