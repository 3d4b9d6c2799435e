package jour

import (
	"strings"
	"time"

	"feuillet/lieu/proche"
)

// LireMois reads a month and its year, « décembre 2019 », « déc. 2019 »,
// « 12/2019 », « 2019-12 », or a year alone, of which the month is 0. False for
// anything else.
func LireMois(saisie string) (annee int, mois time.Month, ok bool) {
	if strings.ContainsFunc(saisie, etranger) {
		return 0, 0, false
	}
	mots := strings.Fields(proche.Cle(saisie))
	if len(mots) == 2 && len(mots[0]) == 4 {
		if _, chiffres := nombre(mots[0], 4, 4); chiffres { // the year first
			mots[0], mots[1] = mots[1], mots[0]
		}
	}
	if len(mots) == 2 {
		n, lu := numeroMois(mots[0])
		if mois, mots = time.Month(n), mots[1:]; !lu {
			return 0, 0, false
		}
	}
	if len(mots) != 1 {
		return 0, 0, false
	}
	annee, ok = nombre(mots[0], 4, 4)
	return annee, mois, ok && annee >= 1000
}
