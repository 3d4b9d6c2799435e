package lisible

import (
	"regexp"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// A plain week may hold one week in two, and only a text say so: a bus that
// stops on Wednesdays « (semaines impaires) ». Printed as it is, the week sends
// people to a closed door every other time.

var (
	rythmeDit = regexp.MustCompile(`(?i)\b(?:semaines? (?:im)?paires?|(?:une|1) semaine sur (?:deux|trois|quatre|[234])|` +
		`(?:un|1) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour) sur (?:deux|trois|quatre|[234])|` +
		`tous les (?:15|quinze) jours|toutes les (?:deux|trois|quatre|[234]) semaines|tous les deux mois|` +
		`(?:une|deux|1|2) fois par mois)`)
	heureDite    = regexp.MustCompile(`\d ?[hH]\b|\d ?[hH]\d|\d:\d\d`)
	rythmeConnu  = regexp.MustCompile(`(?i)week|\[`) // the hours say themselves which weeks
	entrePhrases = regexp.MustCompile(`[.!?…]\s+\p{Lu}|[\r\n]+|[.!?…]\s*$`)
)

// indicesRythme are what each of these ways to tell holds.
var indicesRythme = nouveauxIndices("semaine", " sur ", "tous les ", "fois par mois")

// joursDits are the days of a week, Monday first, folded.
var joursDits = [7]string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}

// rythme is what the texts of a place say of the weeks in which its hours hold,
// and of which days: a sentence that has such words, a clock time and a day on
// which the place is open. Any other tells of something else.
func rythme(l *lieu.Lieu, w horaires.Semaine) (horaires.Remarque, bool) {
	if rythmeConnu.MatchString(l.Horaires) {
		return horaires.Remarque{}, false
	}
	for _, texte := range []string{l.PresentationResume, l.PresentationDetail} {
		if !indicesRythme.dans(texte) {
			continue
		}
		for _, m := range rythmeDit.FindAllStringIndex(texte, -1) {
			phrase := phraseAutour(texte, m[0])
			jours, ok := joursDuRythme(phrase, w)
			if !ok || !heureDite.MatchString(phrase) {
				continue
			}
			return horaires.Remarque{Quand: jours, Texte: strings.ToLower(unEspace(texte[m[0]:m[1]]))}, true
		}
	}
	return horaires.Remarque{}, false
}

// phraseAutour is the sentence of a text around a byte of it.
func phraseAutour(texte string, ici int) string {
	debut, fin := 0, len(texte)
	for _, m := range entrePhrases.FindAllStringIndex(texte, -1) {
		if m[0] < ici {
			debut = m[0] + 1
		} else {
			fin = m[0]
			break
		}
	}
	return texte[debut:fin]
}

// joursDuRythme are the open days that a sentence names, empty when they are all
// of the week; not ok when it names none, or one that is closed.
func joursDuRythme(phrase string, w horaires.Semaine) (string, bool) {
	var dits []string
	ouverts, mots := 0, lieu.MotsCherches(phrase)
	for j, plages := range w.Jours() {
		nomme := slices.Contains(mots, joursDits[j]) || slices.Contains(mots, joursDits[j]+"s")
		if len(plages) > 0 {
			ouverts++
		} else if nomme {
			return "", false
		}
		if nomme {
			dits = append(dits, joursDits[j])
		}
	}
	if len(dits) == 0 || len(dits) == ouverts {
		return "", len(dits) > 0
	}
	return capitale(strings.Join(dits, ", ")), true
}
