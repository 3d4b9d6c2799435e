package lisible

import (
	"feuillet/lieu"
	"feuillet/lieu/accents"
)

// AccentsAbimes is the first of the texts that paper prints of a place whose
// letters were read in another encoding: its column, and its value as published.
func AccentsAbimes(l *lieu.Lieu) (colonne, valeur string, oui bool) {
	for _, t := range [...]struct{ colonne, valeur string }{{"nom", l.Nom}, {"commune", l.Commune}, {"adresse", l.Adresse},
		{"complement_adresse", l.ComplementAdresse}, {"horaires", l.Horaires}, {"presentation_resume", l.PresentationResume},
		{"presentation_detail", l.PresentationDetail}} {
		if accents.Abimes(t.valeur) || accents.Mender(t.valeur) != t.valeur {
			return t.colonne, t.valeur, true
		}
	}
	return "", "", false
}
