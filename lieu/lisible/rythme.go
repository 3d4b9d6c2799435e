package lisible

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// A plain week may hold one week in two, and only a text say so: a bus that
// stops on Wednesdays « (semaines impaires) ». Printed as it is, the week sends
// people to a closed door every other time.

var (
	rythmeDit = patronDe(`(?i)\b(?:semaines? (?:im)?paires?|(?:une|1) semaine sur (?:deux|trois|quatre|[234])|` +
		`(?:un|1) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour) sur (?:deux|trois|quatre|[234])|` +
		`tous les (?:15|quinze) jours|toutes les (?:deux|trois|quatre|[234]) semaines|tous les deux mois|` +
		`(?:une|deux|1|2) fois par mois)`)
	heureDite    = patronDe(`\d ?[hH]\b|\d ?[hH]\d|\d:\d\d`)
	rythmeConnu  = patronDe(`(?i)week|\[`) // the hours say themselves which weeks
	entrePhrases = patronDe(`[.!?…]\s+\p{Lu}|[\r\n]+|[.!?…]\s*$`)
)

// indicesRythme are what each of these ways to tell holds.
var indicesRythme = nouveauxIndices("semaine", " sur ", "tous les ", "fois par mois")

// joursDits are the days of a week, Monday first, folded.
var joursDits = [7]string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}

// enFrequence says how often, where a text says a parity, which a calendar on the wall
// does not show.
func enFrequence(dit string) string {
	switch {
	case strings.HasSuffix(dit, "impaire"), strings.HasSuffix(dit, "impaires"):
		return "une semaine sur deux (semaines impaires)"
	case strings.HasSuffix(dit, "paire"), strings.HasSuffix(dit, "paires"):
		return "une semaine sur deux (semaines paires)"
	}
	return dit
}

// phraseAutour is the sentence of a text around a byte of it, and where it ends: coupes are
// what stands between sentences.
func phraseAutour(texte string, coupes [][]int, ici int) (phrase string, fin int) {
	debut, fin := 0, len(texte)
	i, _ := slices.BinarySearchFunc(coupes, ici, func(m []int, ici int) int { return m[0] - ici })
	if i > 0 {
		debut = coupes[i-1][0] + 1
	}
	if i < len(coupes) {
		fin = coupes[i][0]
	}
	return texte[debut:fin], fin
}

// Weeks of a parity, as the opening_hours specification writes them.
const (
	semainesImpaires = "week 1-53/2 "
	semainesPaires   = "week 2-52/2 "
)

var (
	semaineNue  = patronDe(`^(?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Za-z,\- ]* \d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*$`)
	heureEcrite = patronDe(`\b(\d{1,2}) ?[hH:] ?([0-5]\d)?(?:\D|$)`)
)

// SemainesDites are the hours of a place with the parity of the weeks that its text says
// and its hours do not: where one sentence names all the days and all the clock times of
// the hours, and no other speaks of weeks. Not ok anywhere else: a parity of an activity is
// not that of the place.
func SemainesDites(l *lieu.Lieu) (avec string, ok bool) {
	texte := l.PresentationResume + "\n" + l.PresentationDetail
	if !indicesRythme.dans(texte) || !semaineNue.MatchString(l.Horaires) {
		return "", false
	}
	dits := rythmeDit.FindAllStringIndex(texte, -1)
	w, err := horaires.Lire(l.Horaires)
	if err != nil || len(dits) != 1 {
		return "", false
	}
	phrase, _ := phraseAutour(texte, entrePhrases.FindAllStringIndex(texte, -1), dits[0][0])
	if jours, ok := joursDuRythme(phrase, w); !ok || jours != "" || !maps.Equal(heuresEcrites(phrase), bornesDe(w)) {
		return "", false
	}
	switch f := enFrequence(strings.ToLower(unEspace(texte[dits[0][0]:dits[0][1]]))); {
	case strings.HasSuffix(f, "(semaines impaires)"):
		return semainesImpaires + l.Horaires, true
	case strings.HasSuffix(f, "(semaines paires)"):
		return semainesPaires + l.Horaires, true
	}
	return "", false
}

// heuresEcrites are the clock times of a sentence, in minutes of the day.
func heuresEcrites(phrase string) map[int]bool {
	out := map[int]bool{}
	for _, m := range heureEcrite.FindAllStringSubmatch(phrase, -1) {
		h, _ := strconv.Atoi(m[1])
		min, _ := strconv.Atoi(m[2])
		out[60*h+min] = true
	}
	return out
}

// bornesDe are the clock times at which a week opens and closes, in minutes of the day.
func bornesDe(w horaires.Semaine) map[int]bool {
	out := map[int]bool{}
	for _, plages := range w.Jours() {
		for _, p := range plages {
			out[p.Debut], out[p.Fin] = true, true
		}
	}
	return out
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
