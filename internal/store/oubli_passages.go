package store

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"feuillet/lieu/lisible"
)

// passage is a part of a value, in bytes.
type passage struct{ debut, fin int }

// passages are the parts of a value that say what is forgotten, in order, none
// touching another. A mail or an address that one is part of goes whole: half
// of it means nothing, and names the person still.
func (o *oublis) passages(s string) []passage {
	p := lireParole(s)
	f := &fouille{oublis: o, parole: p}
	for _, l := range p.lectures() {
		if o.maxMots > 0 {
			mots := p.mots(l)
			f.noms(mots)
			f.noms(sansChamps(mots))
		}
		if o.numeros && p.digits >= minChiffres && !l.split {
			f.numeros(l)
		}
	}
	if o.maxMots > 0 {
		f.personnes()
	}
	if len(f.trouves) == 0 {
		return nil
	}
	for i := range f.trouves {
		f.trouves[i] = f.etendre(f.trouves[i])
	}
	return unir(f.trouves)
}

// unir sorts passages and joins those that touch.
func unir(ps []passage) []passage {
	slices.SortFunc(ps, func(a, b passage) int { return a.debut - b.debut })
	out := ps[:1]
	for _, p := range ps[1:] {
		if last := &out[len(out)-1]; p.debut <= last.fin {
			last.fin = max(last.fin, p.fin)
		} else {
			out = append(out, p)
		}
	}
	return out
}

// fouille is the search of one value.
type fouille struct {
	*oublis
	*parole
	trouves []passage
}

// noter keeps the signs from a to b, both in.
func (f *fouille) noter(a, b int) {
	f.trouves = append(f.trouves, passage{f.signs[a].debut, f.signs[b].fin})
}

// noms finds what is forgotten among words.
func (f *fouille) noms(mots []mot) {
	for i := 0; i < len(mots); {
		n := f.reconnaitre(mots[i:])
		if n == 0 {
			i++
			continue
		}
		debut := i
		for k := i + 1; k < i+n; k++ { // a field between two words stays
			if mots[k].apart {
				f.noter(mots[debut].premier, mots[k-1].dernier)
				debut = k
			}
		}
		f.noter(mots[debut].premier, mots[i+n-1].dernier)
		i += n
	}
}

// reconnaitre is how many of the first words are one text to forget.
func (o *oublis) reconnaitre(mots []mot) int {
	for _, n := range o.longueurs {
		if n > 0 && n <= len(mots) && o.dits(mots[:n]) {
			return n
		}
	}
	return 0
}

// dits reports that words are one text to forget, all of it.
func (o *oublis) dits(mots []mot) bool {
	cles, anciennes := make([]string, len(mots)), false
	for i, m := range mots {
		cles[i] = m.cle
		anciennes = anciennes || m.ancienne != ""
	}
	if o.texte(sansOrdre(cles)) {
		return true
	}
	if !anciennes {
		return false
	}
	for i, m := range mots {
		if m.ancienne != "" {
			cles[i] = m.ancienne
		}
	}
	return o.texte(sansOrdre(cles))
}

// chiffre is one digit that a value says.
type chiffre struct {
	signe  int
	groupe bool // nothing is glued before it
}

// numeros finds phone numbers: digits in groups, whatever stands between them
// but letters; or among others that they are glued to, when they are written
// with what begins a number.
func (f *fouille) numeros(l lecture) {
	var run []chiffre
	var text []byte
	clore := func() {
		f.numerosDe(run, string(text))
		run, text = run[:0], text[:0]
	}
	glued := false
	for i, g := range f.signs {
		switch f.manner(l, i) {
		case nothing:
			continue
		case parting:
			glued = false
			continue
		}
		d := plie(g.r)
		switch {
		case d != "" && strings.Trim(d, "0123456789") == "":
			for _, c := range []byte(d) {
				run, text = append(run, chiffre{i, !glued}), append(text, c)
				glued = true
			}
		case inWord(g.r):
			clore()
			glued = false
		default:
			glued = false
		}
	}
	clore()
}

// numerosDe finds them in one run of digits.
func (f *fouille) numerosDe(run []chiffre, text string) {
	if len(text) < minChiffres {
		return
	}
	end := func(j int) bool { return j == len(run) || run[j].groupe }
	for i := 0; i < len(run); i++ {
		n := 0
		for j := i + minChiffres; run[i].groupe && j <= min(len(run), i+maxChiffres); j++ {
			if end(j) && f.numero(text[i:j]) {
				n = j - i
				break
			}
		}
		if n == 0 {
			n = f.colle(text[i:])
		}
		if n > 0 {
			debut := run[i].signe
			if debut > 0 && f.signs[debut-1].r == '+' {
				debut--
			}
			f.noter(debut, run[i+n-1].signe)
			i += n - 1
		}
	}
}

// departs are what a whole number begins with, before its nine digits.
var departs = []string{"00330", "0033", "330", "33", "0"}

// colle is how many of the first digits are a whole number, whatever follows.
func (o *oublis) colle(text string) int {
	if text[0] != '0' && text[0] != '3' {
		return 0
	}
	for _, d := range departs {
		reste, ok := strings.CutPrefix(text, d)
		if ok && len(reste) >= 9 && reste[0] != '0' && o.numero("0"+reste[:9]) {
			return len(d) + 9
		}
	}
	return 0
}

func (o *oublis) numero(chiffres string) bool { return o.texte(lisible.SansIndicatif(chiffres)) }

// etendre gives the whole mail or address that a passage is part of.
func (f *fouille) etendre(p passage) passage {
	a := sort.Search(len(f.signs), func(i int) bool { return f.signs[i].fin > p.debut })
	b := a
	for b+1 < len(f.signs) && f.signs[b+1].debut < p.fin {
		b++
	}
	if x, y := f.autour(a, b, ofMail); slices.ContainsFunc(f.signs[x:y+1], atSign) {
		a, b = x, y
	} else if x, y := f.autour(a, b, ofAddress); address(textOf(f.signs[x : y+1])) {
		a, b = x, y
	}
	return passage{f.signs[a].debut, f.signs[b].fin}
}

// autour widens from a to b over the signs that belong.
func (f *fouille) autour(a, b int, belongs func(rune) bool) (int, int) {
	for a > 0 && (belongs(f.signs[a-1].r) || invisible(f.signs[a-1].r)) {
		a--
	}
	for b+1 < len(f.signs) && (belongs(f.signs[b+1].r) || invisible(f.signs[b+1].r)) {
		b++
	}
	for b > a && f.signs[b].r == '.' { // ends the sentence
		b--
	}
	return a, b
}

func address(s string) bool { return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") }

func atSign(g signe) bool { return plie(g.r) == "@" }

func ofMail(r rune) bool { return inWord(r) || strings.ContainsRune("._+-~%", r) || plie(r) == "@" }

func ofAddress(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsControl(r) && !strings.ContainsRune("\"'<>()[]{}|;,«»", r)
}

func textOf(signs []signe) string {
	var b strings.Builder
	for _, g := range signs {
		b.WriteRune(g.r)
	}
	return b.String()
}
