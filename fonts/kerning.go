package fonts

import "math/bits"

// between is the kerning of two glyphs.
func (t *table) between(left, right int) int { return int(t.kern[left*t.glyphs+right]) }

// readKerning adds up the lookups of all kern features: each may move a pair
// once (OpenType 1.9, GPOS). The matrix is dense because the faces are small:
// some 400 glyphs, and a pair then costs one load.
func (t *table) readKerning(gpos sfnt) {
	features, lookups := gpos[gpos.u16(6):], gpos[gpos.u16(8):]
	used := map[int]bool{}
	for i := range features.u16(0) {
		rec := features[2+6*i:]
		if string(rec[:4]) != "kern" {
			continue
		}
		feature := features[rec.u16(4):]
		for j := range feature.u16(2) {
			used[feature.u16(4+2*j)] = true
		}
	}
	for i := range lookups.u16(0) {
		if used[i] {
			t.readLookup(lookups[lookups.u16(2+2*i):])
		}
	}
}

// readLookup applies the subtables last first, so that the first one that
// knows a pair has the last word, as the standard wants.
func (t *table) readLookup(lookup sfnt) {
	one := make([]int16, len(t.kern))
	for i := lookup.u16(4) - 1; i >= 0; i-- {
		kind, sub := lookup.u16(0), lookup[lookup.u16(6+2*i):]
		if kind == 9 { // extension: the same, further away
			kind, sub = sub.u16(2), sub[sub.u32(4):]
		}
		if kind != 2 {
			continue
		}
		switch sub.u16(0) {
		case 1:
			t.readPairs(sub, one)
		case 2:
			t.readClasses(sub, one)
		}
	}
	for i, v := range one {
		t.kern[i] += v
	}
}

// valueSize is the length of a value record, and where its advance stands, or
// -1 if it has none.
func valueSize(format int) (size, advance int) {
	const xAdvance = 4
	if format&xAdvance == 0 {
		return 2 * bits.OnesCount(uint(format)), -1
	}
	return 2 * bits.OnesCount(uint(format)), 2 * bits.OnesCount(uint(format&(xAdvance-1)))
}

// readPairs reads PairPos format 1: lists of right glyphs by left glyph.
func (t *table) readPairs(sub sfnt, kern []int16) {
	size, at := valueSize(sub.u16(4))
	second, _ := valueSize(sub.u16(6))
	if at < 0 {
		return
	}
	for i, left := range coverage(sub[sub.u16(2):]) {
		set := sub[sub.u16(10+2*i):]
		for j := range set.u16(0) {
			rec := set[2+j*(2+size+second):]
			kern[left*t.glyphs+rec.u16(0)] = int16(rec.i16(2 + at))
		}
	}
}

// readClasses reads PairPos format 2: a matrix by class of left and right.
func (t *table) readClasses(sub sfnt, kern []int16) {
	size, at := valueSize(sub.u16(4))
	second, _ := valueSize(sub.u16(6))
	if at < 0 {
		return
	}
	lefts, rights := t.classes(sub[sub.u16(8):]), t.classes(sub[sub.u16(10):])
	columns := sub.u16(14)
	for _, left := range coverage(sub[sub.u16(2):]) {
		row := sub[16+lefts[left]*columns*(size+second):]
		for right, class := range rights {
			kern[left*t.glyphs+right] = int16(row.i16(class*(size+second) + at))
		}
	}
}

// coverage lists the glyphs of a coverage table in the order of their index.
func coverage(cov sfnt) []int {
	var glyphs []int
	for i := range cov.u16(2) {
		if cov.u16(0) == 1 {
			glyphs = append(glyphs, cov.u16(4+2*i))
			continue
		}
		rec := cov[4+6*i:]
		for g := rec.u16(0); g <= rec.u16(2); g++ {
			glyphs = append(glyphs, g)
		}
	}
	return glyphs
}

// classes gives the class of every glyph; class 0 holds all that is not named.
func (t *table) classes(def sfnt) []int {
	class := make([]int, t.glyphs)
	if def.u16(0) == 1 {
		for i := range def.u16(4) {
			class[def.u16(2)+i] = def.u16(6 + 2*i)
		}
		return class
	}
	for i := range def.u16(2) {
		rec := def[4+6*i:]
		for g := rec.u16(0); g <= rec.u16(2); g++ {
			class[g] = rec.u16(4)
		}
	}
	return class
}
