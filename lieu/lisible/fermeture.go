package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// fermetures begin the words by which a notice says that nobody is received.
var fermetures = []string{"ferm", "conge", "vacances", "travaux", "demenag", "annul", "suspen", "absen", "greve",
	"interromp", "interrup", "report", "cesse", "n'accueille", "pas d'accueil", "plus d'accueil", "inaccessible",
	"sinistre", "incendie", "inondation"}

// DitFermeture reports a notice that tells of a closure, of a move or of an absence.
func DitFermeture(avis string) bool {
	plie := " " + lieu.Plier(avis)
	return slices.ContainsFunc(fermetures, func(mot string) bool {
		return strings.Contains(plie, " "+mot) || strings.Contains(plie, "'"+mot)
	})
}
