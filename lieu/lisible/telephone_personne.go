package lisible

import (
	"strings"
	"unicode"

	"feuillet/lieu"
)

// PersonneDuTelephone is what is written of a person beside the number of a record, « Michel
// Exemple 06 39 98 00 01 »: no paper prints it, and the number may be that person's own.
func PersonneDuTelephone(raw string) (retraits []Retrait) {
	if !strings.ContainsFunc(raw, unicode.IsLetter) {
		return nil
	}
	sans := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("+/|", r) {
			return ','
		}
		return r
	}, raw)
	for _, e := range personnes(lire(sans)) {
		retraits = append(retraits, Retrait{strings.Trim(sans[e.debut:e.fin], " ,;:-("), MotifPersonne})
	}
	for _, m := range lieu.LireMots(sans) {
		if _, prenom := prenoms[m.Cle]; prenom && len(retraits) == 0 && !boites[m.Cle] && !prenomsMots[m.Cle] {
			retraits = append(retraits, Retrait{m.Brut, MotifPersonne})
		}
	}
	return retraits
}
