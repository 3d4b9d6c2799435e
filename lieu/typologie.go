package lieu

import (
	_ "embed"
	"strings"
)

//go:embed typologies.txt
var typologiesTexte string

// libelles and priorites come from typologies.txt: its lines stand from the
// most telling type for the public to the least.
var libelles, priorites = lireTypologies(typologiesTexte)

func lireTypologies(texte string) (map[string]string, []string) {
	noms, ordre := map[string]string{}, []string{}
	for ligne := range strings.Lines(texte) {
		code, libelle, ok := strings.Cut(strings.TrimSpace(ligne), "\t")
		if ok {
			noms[code] = strings.TrimSpace(libelle)
			ordre = append(ordre, code)
		}
	}
	return noms, ordre
}

// LibelleTypologie is the French singular label of a code of the standard,
// « Bibliothèque » for BIB; "" for « Autre » and unknown codes. A template may
// print other words.
func LibelleTypologie(code string) string { return libelles[code] }

// Typologies are the codes that have a label, from the most telling for the
// public to the least, then those of names composed for want of one, which the
// standard lacks: « _conseiller », « _inconnu ». Not to be changed.
func Typologies() []string { return priorites }
