// Package ensemble keeps sets of small numbers by key: what finds places by
// any criterion without reading them. A set is a row of bits in memory, and
// few bytes in a file; a Repertoire is a sorted list of keys with their sets,
// cut into pages that stand alone.
package ensemble

import (
	"encoding/binary"
	"errors"
	"iter"
	"math/bits"
)

// Ensemble is a set of numbers, one bit each. The zero value is empty.
type Ensemble struct{ mots []uint64 }

// Mettre adds a number.
func (e *Ensemble) Mettre(n uint32) {
	i := int(n >> 6)
	if i >= len(e.mots) {
		e.grandir(i + 1)
	}
	e.mots[i] |= 1 << (n & 63)
}

func (e *Ensemble) grandir(n int) {
	if n <= cap(e.mots) {
		e.mots = e.mots[:n] // beyond its length a set has only zeros
		return
	}
	mots := make([]uint64, n, n+n/4)
	copy(mots, e.mots)
	e.mots = mots
}

// A reports whether the number is in the set.
func (e *Ensemble) A(n uint32) bool {
	i := int(n >> 6)
	return i < len(e.mots) && e.mots[i]&(1<<(n&63)) != 0
}

// Unir adds the numbers of another set.
func (e *Ensemble) Unir(autre *Ensemble) {
	if len(autre.mots) > len(e.mots) {
		e.grandir(len(autre.mots))
	}
	for i, m := range autre.mots {
		e.mots[i] |= m
	}
}

// Croiser keeps the numbers that another set has too.
func (e *Ensemble) Croiser(autre *Ensemble) {
	for i := range e.mots {
		if i < len(autre.mots) {
			e.mots[i] &= autre.mots[i]
		} else {
			e.mots[i] = 0
		}
	}
}

// Oter takes off the numbers of another set.
func (e *Ensemble) Oter(autre *Ensemble) {
	for i := range min(len(e.mots), len(autre.mots)) {
		e.mots[i] &^= autre.mots[i]
	}
}

// Copie is the same set, that changes apart.
func (e *Ensemble) Copie() *Ensemble {
	return &Ensemble{append([]uint64(nil), e.mots...)}
}

// Nombre counts the numbers.
func (e *Ensemble) Nombre() (n int) {
	for _, m := range e.mots {
		n += bits.OnesCount64(m)
	}
	return n
}

// Nombres are the numbers, the smallest first.
func (e *Ensemble) Nombres() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i, m := range e.mots {
			for ; m != 0; m &= m - 1 {
				if !yield(uint32(i<<6 + bits.TrailingZeros64(m))) {
					return
				}
			}
		}
	}
}

// Ways to write a set: the steps from one number to the next, or the bits from
// the first number that is a multiple of eight.
const (
	enPas  = 0
	enBits = 1
)

var errForme = errors.New("malformed set of numbers")

// Coder writes sorted numbers, each once, in the shorter way.
func Coder(b []byte, nombres []uint32) []byte {
	if len(nombres) == 0 {
		return append(b, enPas)
	}
	debut := nombres[0] >> 3
	octets := int(nombres[len(nombres)-1]>>3-debut) + 1
	if octets >= len(nombres) { // a step takes one byte at least
		p := append(b, enPas)
		avant := uint32(0)
		for _, n := range nombres {
			p = binary.AppendUvarint(p, uint64(n-avant))
			avant = n
		}
		if len(p)-len(b) <= octets+5 {
			return p
		}
		b = p[:len(b)]
	}
	b = binary.AppendUvarint(append(b, enBits), uint64(debut))
	fond := len(b)
	b = append(b, make([]byte, octets)...)
	for _, n := range nombres {
		b[fond+int(n>>3-debut)] |= 1 << (n & 7)
	}
	return b
}

// Lire adds the numbers of a written set.
func (e *Ensemble) Lire(b []byte) error {
	if len(b) > 0 && b[0] == enBits {
		debut, bits, err := lireBits(b)
		if err != nil {
			return err
		}
		if mots := (debut + len(bits) + 7) / 8; mots > len(e.mots) {
			e.grandir(mots)
		}
		for i, o := range bits {
			if o != 0 {
				k := debut + i
				e.mots[k>>3] |= uint64(o) << (8 * (k & 7))
			}
		}
		return nil
	}
	return lirePas(b, e.Mettre)
}

// nombres adds the numbers of a written set to a list.
func nombres(out []uint32, b []byte) ([]uint32, error) {
	if len(b) > 0 && b[0] == enBits {
		debut, octets, err := lireBits(b)
		for i, o := range octets {
			for ; o != 0; o &= o - 1 {
				out = append(out, uint32((debut+i)<<3+bits.TrailingZeros8(o)))
			}
		}
		return out, err
	}
	return out, lirePas(b, func(n uint32) { out = append(out, n) })
}

func lireBits(b []byte) (debut int, octets []byte, err error) {
	d, l := binary.Uvarint(b[1:])
	if l <= 0 || d > 1<<28 {
		return 0, nil, errForme
	}
	return int(d), b[1+l:], nil
}

func lirePas(b []byte, recevoir func(uint32)) error {
	if len(b) == 0 || b[0] != enPas {
		return errForme
	}
	n := uint64(0)
	for b = b[1:]; len(b) > 0; {
		pas, l := binary.Uvarint(b)
		if n += pas; l <= 0 || n > 1<<31 {
			return errForme
		}
		recevoir(uint32(n))
		b = b[l:]
	}
	return nil
}
