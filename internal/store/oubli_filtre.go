package store

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// filtre tells, at the speed of reading, the texts in which a demand may be:
// nearly none. It never misses one; what it lets through is read sign by sign.
type filtre struct {
	exiges    [][][]byte // by demand, what must all be there of letters and digits
	approches []approche // or what may name a person in part
	dits      []byte     // letters and digits of a text, folded, signs between words left out
}

// ajouter adds one demand.
func (f *filtre) ajouter(morceaux []string) {
	var exiges [][]byte
	for _, m := range morceaux {
		exiges = append(exiges, []byte(m))
	}
	f.exiges = append(f.exiges, exiges)
}

// contient reports that all that a demand wants is in what was read.
func (f *filtre) contient() bool {
	for _, exiges := range f.exiges {
		if !slices.ContainsFunc(exiges, func(e []byte) bool { return !bytes.Contains(f.dits, e) }) {
			return true
		}
	}
	for i := range f.approches {
		if f.approches[i].peut(f.dits) {
			return true
		}
	}
	return false
}

// approchant lets through, too, what may name in part who is demanded.
func (f *filtre) approchant(demandes []*demande) *filtre {
	for _, d := range demandes {
		f.approches = append(f.approches, d.approches...)
	}
	return f
}

// copie is a filter of the same demands, for another goroutine.
func (f *filtre) copie() *filtre { return &filtre{exiges: f.exiges, approches: f.approches} }

// passe reports that a text may say what is demanded.
func (f *filtre) passe(b []byte) bool {
	if !f.lire(b) {
		f.lireManteaux(string(b))
	}
	return f.contient()
}

// simples are the signs of ASCII as they are folded, 0 for those between words
// and manteau for those that may hide others.
const manteau = 1

var simples = func() (out [utf8.RuneSelf]byte) {
	for c := range out {
		if alphanumeric(rune(c)) {
			out[c] = plie(rune(c))[0]
		}
	}
	for _, c := range []byte(`\&%<`) {
		out[c] = manteau
	}
	return out
}()

// lire folds a text; false when it may say other signs than it holds.
func (f *filtre) lire(b []byte) bool {
	f.dits = f.dits[:0]
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf {
			i++
			switch k := simples[c]; {
			case k > manteau:
				f.dits = append(f.dits, k)
			case k == manteau && cache(c, b[i:]):
				return false
			}
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		i += n
		if !plain(r) {
			return false
		}
		if inWord(r) {
			f.dits = append(f.dits, plie(r)...)
		}
	}
	return true
}

// cache reports that a sign begins one coat of another.
func cache(c byte, suite []byte) bool {
	if len(suite) < 2 {
		return false
	}
	switch c {
	case '%':
		return hexa(suite[0]) && hexa(suite[1])
	case '&':
		return suite[0] == '#' || alphanumeric(rune(suite[0])) &&
			bytes.IndexByte(suite[:min(len(suite), maxReference)], ';') > 0
	case '<':
		return opensTag(rune(suite[0]))
	}
	return true
}

func hexa(c byte) bool { return isDigit(rune(c)) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// lireManteaux folds what a text says, then what it says without its tags.
func (f *filtre) lireManteaux(s string) {
	f.dits = f.dits[:0]
	p := lireParole(s)
	f.plier(p, lecture{})
	if p.tagged != nil {
		f.dits = append(f.dits, ' ')
		f.plier(p, lecture{tags: nothing})
	}
}

func (f *filtre) plier(p *parole, l lecture) {
	for i, g := range p.signs {
		if p.manner(l, i) == asIs && inWord(g.r) {
			f.dits = append(f.dits, plie(g.r)...)
		}
	}
}

// filtreOuvert lets every text through.
func filtreOuvert() *filtre { return &filtre{exiges: [][][]byte{{}}} }
