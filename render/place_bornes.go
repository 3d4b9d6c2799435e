package render

import (
	"strings"
	"unicode/utf8"

	"feuillet/render/typo"
)

// How many letters of a field a page holds. They are far beyond what names and streets
// have: a record that passes them is not refused, it is cut at a word, and that is told.
const (
	nomLettres, villeLettres, ligneLettres, sourceLettres = 150, 60, 160, 120
	phraseLettres                                         = 240 // of a notice, of a condition, of how to find a door
	lignesAdresse                                         = 3
)

// Parts are what a page that all fields together fill keeps of that, one after the other.
var Parts = []int{1, 2, 4}

// Serrer keeps a half of that, or a quarter.
func (p *Place) Serrer(part int) { p.borner(part) }

// couper cuts a text that has more letters than that, and tells which and what.
type couper func(genre Genre, quoi string, s *string, most int)

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
	p.bornerAdresse(part, cut)
	cut(AvisSource, "source raccourcie", &p.Producteur, sourceLettres)
	cut(AvisLocal, "avis raccourci", &p.Local, phraseLettres)
	cut(AvisReserve, "condition raccourcie", &p.Condition, phraseLettres)
}

// bornerAdresse is borner for the lines of the address. The last of them tells how to find the
// door: it is a sentence, and often longer than a street.
func (p *Place) bornerAdresse(part int, cut couper) {
	const adresse, complement = "adresse raccourcie", "complément d'adresse raccourci"
	if lines := max(lignesAdresse-part+1, 1); len(p.Adresse) > lines {
		p.Note(AvisAdresse, true, adresse, "« "+strings.Join(p.Adresse[lines:], ", ")+" »")
		p.Adresse = p.Adresse[:lines:lines]
	}
	alone := p.Complement
	for i := range p.Adresse {
		if p.Adresse[i] == alone {
			cut(AvisAdresse, complement, &p.Adresse[i], phraseLettres)
			p.Complement = p.Adresse[i]
			continue
		}
		cut(AvisAdresse, adresse, &p.Adresse[i], ligneLettres)
	}
	p.Complement = typo.Couper(p.Complement, phraseLettres/part) // told above, or not printed
}
