package lisible

import (
	"strings"

	"feuillet/lieu"
)

var (
	// nePasDiffuser is asked of a record as a whole, folded: in its name whatever stands beside.
	nePasDiffuser = patronDe(`\bne (?:pas|plus) (?:diffuser|publier|afficher|imprimer|rendre public)\b`)
	// nePasDiffuserSeul is a sentence that asks nothing else.
	nePasDiffuserSeul = patronDe(`^(?:(?:fiche|lieu|attention) ?:? ?)?(?:a )?ne (?:pas|plus) (?:diffuser|publier)` +
		`(?: (?:cette fiche|ce lieu|sur la carte|au public))?[ .!]*$`)
)

// NePasDiffuser is the passage by which a record asks to be on no paper: in its name, or in a
// sentence of its texts that asks nothing else, « ne pas diffuser le numéro » for one.
func NePasDiffuser(l *lieu.Lieu) (passage string, oui bool) {
	if m := nePasDiffuser.FindString(lieu.Plier(l.Nom)); m != "" {
		return m, true
	}
	for _, t := range []string{l.PresentationResume, l.PresentationDetail, l.ComplementAdresse} {
		if !contient(strings.ToLower(t), "diffuser", "publier") {
			continue
		}
		p := presente(t)
		for _, s := range p.phrases() {
			if nePasDiffuserSeul.MatchString(lieu.Plier(s.texte)) {
				return strings.TrimRight(s.texte, " .!"), true
			}
		}
	}
	return "", false
}
