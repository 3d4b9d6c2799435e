package store

import (
	"slices"
	"strings"
)

// A first name and a name may stand apart: two fields of an object, two cells
// of a row. A pair of values is a person when, together, they say what is forgotten.

// champDit is a field of an object, as a value says it: its name and its words.
type champDit struct {
	objet int
	nom   string
	mots  []mot
}

// maxPaire is the most words of a person cut in two, maxChamp those of a field
// that may be hers, and maxCellules the most cells of a row that are paired.
const maxPaire, maxChamp, maxCellules = 6, 12, 64

// personnes finds those whose names are apart: in objects, and in cells of a row.
func (f *fouille) personnes() {
	f.paires(f.objets(), true)
	f.paires(f.cellules(), false)
}

// paires notes the pairs of fields of one object that are a person together;
// keyed, one of the two is named as a first name is.
func (f *fouille) paires(champs []champDit, keyed bool) {
	for i, a := range champs {
		if keyed && !estPrenom(a.nom) {
			continue
		}
		for j, b := range champs {
			if i == j || !keyed && j < i || a.objet != b.objet || len(a.mots)+len(b.mots) > maxPaire ||
				!f.dits(slices.Concat(a.mots, b.mots)) {
				continue
			}
			f.noterChamp(a)
			f.noterChamp(b)
			if keyed {
				f.joindre(champs, a.objet)
			}
		}
	}
}

func (f *fouille) noterChamp(c champDit) { f.noter(c.mots[0].premier, c.mots[len(c.mots)-1].dernier) }

// joindre notes the mails and the numbers of the object that is a person: they
// are hers.
func (f *fouille) joindre(champs []champDit, objet int) {
	for _, c := range champs {
		valeur := f.signs[c.mots[0].premier : c.mots[len(c.mots)-1].dernier+1]
		chiffres := 0
		for _, g := range valeur {
			if isDigit(g.r) {
				chiffres++
			}
		}
		if c.objet == objet && (chiffres > maxChiffres/2 || slices.ContainsFunc(valeur, atSign)) {
			f.noterChamp(c)
		}
	}
}

// estPrenom reports that a field, by its name, is of a first name.
func estPrenom(champ string) bool {
	cle := sansOrdre(clesDe(champ))
	return slices.ContainsFunc([]string{"prenom", "first", "given", "forename"},
		func(p string) bool { return strings.Contains(cle, p) })
}

// clesDe are the words of a short text, folded.
func clesDe(s string) []string {
	var out []string
	for _, m := range lireParole(s).mots(lecture{}) {
		out = append(out, m.cle)
	}
	return out
}

// objets are the fields of the objects that a value holds, whichever quotes it
// has: "nom": "…", 'nom': '…'.
func (f *fouille) objets() []champDit {
	if !slices.ContainsFunc(f.signs, func(g signe) bool { return g.r == '{' }) {
		return nil
	}
	var out []champDit
	open, count := []int{0}, 0
	for i := 0; i < len(f.signs); i++ {
		switch f.signs[i].r {
		case '{':
			count++
			open = append(open, count)
		case '}':
			open = open[:max(1, len(open)-1)]
		case ':':
			if c, ok := f.champ(i); ok {
				c.objet = open[len(open)-1]
				out = append(out, c)
			}
		}
	}
	return out
}

// champ reads the name before a colon and the text after it.
func (f *fouille) champ(colon int) (champDit, bool) {
	fin := f.pas(colon-1, -1)
	debut := f.pas(colon+1, 1)
	if !f.quote(fin) || !f.quote(debut) {
		return champDit{}, false
	}
	a, b := fin-1, debut+1
	for a >= 0 && f.signs[a].r != f.signs[fin].r {
		a--
	}
	for b < len(f.signs) && f.signs[b].r != f.signs[debut].r {
		b++
	}
	mots := f.motsEntre(debut, b)
	return champDit{nom: textOf(f.signs[a+1 : fin]), mots: mots}, len(mots) > 0 && len(mots) <= maxChamp
}

// pas skips blanks from a sign.
func (f *fouille) pas(i, step int) int {
	for i >= 0 && i < len(f.signs) && strings.ContainsRune(" \n\t\\", f.signs[i].r) {
		i += step
	}
	return i
}

func (f *fouille) quote(i int) bool {
	return i >= 0 && i < len(f.signs) && (f.signs[i].r == '"' || f.signs[i].r == '\'')
}

// motsEntre are the words of the signs between two others.
func (f *fouille) motsEntre(a, b int) []mot {
	part := parole{signs: f.signs[a+1 : min(b, len(f.signs))], hidden: f.hidden}
	mots := part.mots(lecture{})
	for i := range mots {
		mots[i].premier += a + 1
		mots[i].dernier += a + 1
	}
	return mots
}

// cellules are the short cells of a value that is a row of a file; a sentence
// is none, for its pieces are long.
func (f *fouille) cellules() []champDit {
	if !f.rangee {
		return nil
	}
	var out []champDit
	debut := -1
	for i := 0; i <= len(f.signs) && len(out) < maxCellules; i++ {
		if i < len(f.signs) && !strings.ContainsRune(";,|\t", f.signs[i].r) {
			continue
		}
		if mots := f.motsEntre(debut, i); len(mots) > 0 && len(mots) < maxPaire {
			out = append(out, champDit{mots: mots})
		}
		debut = i
	}
	return out
}
