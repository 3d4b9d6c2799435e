package lisible

import (
	"slices"
	"strings"
	"sync"
)

// peutEtres are the ways to name those whom a place is for that leave it open whether
// others may come: « ouvert aux allocataires », « pour les femmes victimes de ».
var peutEtres = []maniere{
	facon(`^(?:(?:libre d['’]acc[èe]s,?|acc[èe]s libre,?|libre acc[èe]s,?|gratuit,) ?){0,2}`+
		`(?:(?:le |la |ce |cette |un |une |l['’])?(?:lieu|espace|service|acc[èe]s|accueil|structure|permanence|centre|point)s? `+
		`(?:de jour )?)?(?:est |d['’]accueil )?`+
		`(?:`+limite+` (?:aux? |à |pour )|s['’]adresse (?:aux? |à )|pour |accueil des? |`+accueille+` |public(?: \pL+)? ?: ?)`+
		`(?:tou(?:te)?s )?(?:les? |nos |ses |des |la |l['’])?(?:`+membre+`|agents?|personnels?|ressortissants|patients|stagiaires|`+
		`demandeurs d['’](?:emploi (?:inscrits|suivis|accompagn)|asile)|`+
		`(?:jeunes|enfants|familles|adultes|s[ée]niors)`+suite+` (?:inscrit|suivi|accompagn[ée]|orient[ée])e?s (?:à|aux?|par|chez|dans)|`+
		unSexe+`|`+
		`personnes (?:h[ée]berg|accueilli|suivi|accompagn|d[ée]tenu|inscrit|orient|en situation irr)[\pL]*)`+
		`(?: [\pL\d'’/-]+){0,12}?`+finDite,
		"adh", "inscrit", "membre", "abonn", "habitant", "résid", "resid", "allocat", "bénéfi", "benefi", "salari", "licenci",
		"tudiant", "locataire", "agent", "femmes", "filles", "mères", "meres", "mamans", "hommes", "personne", "ressorti",
		"patient", "stagiaire", "demandeur", "suivi", "accompagn", "orient"),
	facon(`(?:pour|accueil des?|accueille|re[çc]oit|aux?|accompagne(?:ment des)?|aupr[èe]s des?) (?:les |des |de )?`+
		`(?:femmes|personnes|enfants|hommes|jeunes)[^.!?,;\n]{0,30} victimes d`, " victimes d"),
	facon(`(?:interdite?s?|d[ée]conseill[ée]e?s?) (?:aux? )?(?:mineurs|majeurs|moins de|plus de|hommes|femmes)`,
		"interdit", "conseill"),
}

// unSexe are the women, or the men, whom a place names: the others may not be received.
const unSexe = `(?:jeunes )?(?:femmes|filles|m[èe]res|mamans|hommes)`

// avecEnfants are those who come with them.
var avecEnfants = patronDe(`(?:et|ou|avec) (?:de |des |les |leurs |d['’])*(?:jeunes )?(?:enfants|filles|m[èe]res|mamans)`)

// motsPeutEtre: one stands in all that some of them finds.
var motsPeutEtre = sync.OnceValue(func() []string { return motsDe(append(slices.Clone(peutEtres), lesAteliers)) })

// lesAteliers are all that goes on in a place, when some people alone may come to it: the
// place may receive nobody else.
var lesAteliers = facon(`^(?:tou(?:te)?s )?(?:nos|les|ses) (?:ateliers|cours|s[ée]ances|animations|activit[ée]s|formations)`+
	`(?: num[ée]riques| informatiques)?(?: sont| s['’]adressent)? (?:`+limite+` )?(?:`+seuls+`|strictement) (?:`+limite+` )?`+
	leurs+quiRestreint, "uniquement", "exclusivement", "seulement", "strictement")

// ateliersDe reports a sentence, in small letters, that tells for whom they all are.
func ateliersDe(petit string) bool {
	return lesAteliers.dit.MatchString(petit) && !moment.MatchString(petit) && !accompagnes.MatchString(petit)
}

// etAussi goes on with others: the place is not for the first ones alone.
var etAussi = motEntier(`et|ou|ainsi|aussi|puis|mais|notamment|comme|surtout|en priorit[ée]|prioritairement`)

// PeutEtreRestreint is the sentence that names those whom a place is for, when it may
// shut the others out: nobody knows but the place. Not ok where Restreint is, nor for a
// place that says it is open to all.
func (t *Textes) PeutEtreRestreint() (passage string, ok bool) {
	if _, ok := t.Restreint(); ok {
		return "", false
	}
	return t.ecarte(motsPeutEtre(), peutEtreDans)
}

// peutEtreDans reports a sentence, in small letters, that names them, and not those of one
// of its things or of a part of the week.
func peutEtreDans(petit string) bool {
	return ateliersDe(petit) || slices.ContainsFunc(peutEtres, func(m maniere) bool {
		if !contient(petit, m.mots...) {
			return false
		}
		i := m.dit.FindStringIndex(petit)
		return i != nil && !nie.MatchString(petit[:i[0]]) && nommeDuLieu(petit, petit[i[0]:i[1]])
	})
}

// nommeDuLieu reports that those who are named are those of the whole place, alone.
func nommeDuLieu(petit, dit string) bool {
	if contient(petit, "uniquement", "seulement") && pourTousAussi.MatchString(petit) || accompagnes.MatchString(petit) {
		return false
	}
	dit = avecEnfants.ReplaceAllString(dit, "")
	return (strings.Contains(dit, " victimes d") || !etAussi.MatchString(dit)) &&
		!accessoire.MatchString(petit) && !moment.MatchString(petit) && !activite.MatchString(petit)
}
