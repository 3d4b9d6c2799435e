package lisible

import (
	"regexp"
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

// fermeDit is how a record tells, folded, that its place is no more: in its name
// the word alone is enough, in its texts it must be for good.
var (
	fermeNom   = regexp.MustCompile(`(?i)\bferm(?:é|ée|és|ées)(?:[^\p{L}]|$)`)
	fermeDit   = regexp.MustCompile(`\bfermee?s? (?:definitivement|temporairement|provisoirement|depuis|pour|au public|jusqu)|\bdefinitivement fermee?s?\b|\bfermeture (?:definitive|temporaire|provisoire)|\bne plus utiliser\b|\bn'existe plus\b|\ba supprimer\b|\bcessation d'activite\b`)
	fermeTexte = regexp.MustCompile(`\bfermee? definitivement|\bdefinitivement fermee?\b|\bfermeture definitive\b|\bn'existe plus\b|\bne plus utiliser\b|\ba cesse (?:son|ses|toute) activite|\ba ferme ses portes\b`)
)

// indicesFermeture are letters that each of these ways to tell has, and few texts have.
var indicesFermeture = nouveauxIndices("ferm", "existe plus", "plus utiliser", "supprimer", "cessat", "a cess")

// SeDitFerme is the passage by which a record says that its place is closed, or
// is to be used no more: paper would send people there.
func SeDitFerme(l *lieu.Lieu) (passage string, ok bool) {
	if indicesFermeture.dans(l.Nom) && (fermeNom.MatchString(l.Nom) || fermeDit.MatchString(lieu.Plier(l.Nom))) {
		return l.Nom, true
	}
	for _, t := range [...]string{l.PresentationResume, l.PresentationDetail} {
		if !indicesFermeture.dans(t) {
			continue
		}
		if m := fermeTexte.FindString(lieu.Plier(t)); m != "" {
			return m, true
		}
	}
	return "", false
}
