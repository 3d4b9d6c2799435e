package lisible

import "strings"

// indices are words in small letters without accents that few texts hold: an
// import asks after them in each text of each place, so what costs little is
// asked first. A text is walked once, for the rarest letter of each word.
type indices struct {
	mots   []string
	rangs  []int     // of the rarest letter of each word
	rares  [256]bool // those letters, in either case
	lettre []byte    // of each word, small
}

// frequentes are the signs of a French text, the rarest first; others are rarer.
const frequentes = "wkzyjxhgbfqvpmcdlournaitse "

func nouveauxIndices(mots ...string) *indices {
	d := &indices{mots: mots}
	for _, mot := range mots {
		rang := 0
		for i := range len(mot) {
			if strings.IndexByte(frequentes, mot[i]) < strings.IndexByte(frequentes, mot[rang]) {
				rang = i
			}
		}
		c := mot[rang]
		d.rangs, d.lettre = append(d.rangs, rang), append(d.lettre, c)
		d.rares[c], d.rares[c&^0x20] = true, true
	}
	return d
}

// dans reports that s holds one of the words, in any case.
func (d *indices) dans(s string) bool {
	for i := range len(s) {
		if d.rares[s[i]] && d.autour(s, i) {
			return true
		}
	}
	return false
}

// autour reports that a word stands where its rarest letter is s[i].
func (d *indices) autour(s string, i int) bool {
	for k, mot := range d.mots {
		debut := i - d.rangs[k]
		fin := debut + len(mot)
		if s[i]|0x20 == d.lettre[k] && debut >= 0 && fin <= len(s) && strings.EqualFold(s[debut:fin], mot) {
			return true
		}
	}
	return false
}
