package render

import (
	"unicode/utf8"

	"feuillet/render/typo"
)

// How many letters of a field a page holds. They are far beyond what names and streets
// have: a record that passes them is not refused, it is cut at a word, and that is told.
const (
	nomLettres, villeLettres, ligneLettres, sourceLettres = 150, 60, 120, 120
	phraseLettres                                         = 240 // of a notice, of a condition
	lignesAdresse                                         = 3
)

// Parts are what a page that all fields together fill keeps of that, one after the other.
var Parts = []int{1, 2, 4}

// Serrer keeps a half of that, or a quarter.
func (p *Place) Serrer(part int) { p.borner(part) }

// borner keeps what a page holds of the words of a record, or such a part of it.
func (p *Place) borner(part int) {
	cut := func(genre Genre, quoi string, s *string, most int) {
		if most /= part; utf8.RuneCountInString(*s) > most {
			p.Note(genre, true, quoi, "« "+typo.Couper(*s, 2*most)+" »")
			*s = typo.Couper(*s, most)
		}
	}
	cut(AvisNom, "nom raccourci", &p.Nom, nomLettres)
	cut(AvisCommune, "nom de la commune raccourci", &p.Ville, villeLettres)
	cut(AvisCommune, "nom de la commune raccourci", &p.Rubrique, villeLettres)
	if lines := max(lignesAdresse-part+1, 1); len(p.Adresse) > lines {
		p.Note(AvisAdresse, true, "adresse raccourcie")
		p.Adresse = p.Adresse[:lines:lines]
	}
	for i := range p.Adresse {
		cut(AvisAdresse, "adresse raccourcie", &p.Adresse[i], ligneLettres)
	}
	cut(AvisAdresse, "adresse raccourcie", &p.Complement, ligneLettres)
	cut(AvisSource, "source raccourcie", &p.Producteur, sourceLettres)
	cut(AvisLocal, "avis raccourci", &p.Local, phraseLettres)
	cut(AvisReserve, "condition raccourcie", &p.Condition, phraseLettres)
}
