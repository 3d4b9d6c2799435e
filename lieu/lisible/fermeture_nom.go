package lisible

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
)

// A name may have what its place has to say of a closure beside it: « Médiathèque – fermeture au
// 31/12/2026 », « FERMÉ - EPN du Lac », « Mairie (ouverture 2027) ».

var (
	partsDeNom = patronDe(`\s*[()\[\]|:;,]+\s*|\s+[-–—/]+\s*|[-–—]+\s+`)
	// enTravaux is all that a part of a name says.
	enTravaux = patronDe(`^(?:actuellement )?(?:en|pour) (?:travaux|conges?|vacances)[ .!]*$`)
	// ouvertureNue is « ouverture 2027 », as a sentence tells it.
	ouvertureNue = patronDe(`(?i)^((?:r[ée])?ouverture(?: pr[ée]vue)?) (20\d\d)$`)
)

// nomFerme are the parts of a name that tell of a closure, or of an opening to come, as sentences.
func nomFerme(l *lieu.Lieu) (out []string) {
	if !peutFermer(l.Nom) && !indicesConge.dans(l.Nom) {
		return nil
	}
	parts := partsDeNom.Split(l.Nom, -1)
	if len(parts) < 2 {
		return nil
	}
	for _, s := range parts {
		s = ouvertureNue.ReplaceAllString(strings.TrimSpace(s), "$1 en $2")
		if criee(s) {
			s = strings.ToLower(s)
		}
		if s != "" && (phraseFerme(s) || ditFini(lieu.Plier(s))) {
			out = append(out, capitale(s)+".")
		}
	}
	return out
}

// fermeParNom is what a name says of its place that is closed and tells no day: « Fermé. »
func fermeParNom(l *lieu.Lieu, le time.Time) (dit string, ok bool) {
	if passage, ferme := SeDitFermeLe(l, le); !ferme || passage != l.Nom {
		return "", false
	}
	parts := nomFerme(l)
	if i := slices.IndexFunc(parts, func(s string) bool { return fermeSeul.MatchString(lieu.Plier(s)) }); i >= 0 {
		return parts[i], true
	}
	return "", false
}

// travauxAuNom reports a name that tells of works, or of holidays, and of no day: one calls before one comes.
func travauxAuNom(l *lieu.Lieu) (dit string, ok bool) {
	for _, s := range nomFerme(l) {
		if enTravaux.MatchString(plierPhrase(s)) {
			return s, true
		}
	}
	return "", false
}

// nomFinit reports a name that tells the last day of a closure: the place is no more closed after it.
func nomFinit(l *lieu.Lieu) bool {
	plages := lirePlages(l.Nom)
	return len(plages) > 0 && !slices.ContainsFunc(plages, plage.sansFin)
}
