package lisible

import (
	"strings"
	"sync"

	"feuillet/lieu"
)

// reserves are places that receive those who live, sleep or serve there, by the
// words of their names, folded; what they are, in French.
var reserves = []struct {
	quoi string
	mots []string
}{
	{"hébergement", []string{"chrs", "cada", "huda", "caes", "centre d'hebergement", "hebergement d'urgence",
		"foyer d'hebergement", "accueil de nuit", "hebergement et de reinsertion", "hebergement et reinsertion",
		"lits halte soins", "accueil des demandeurs d'asile", "accueil pour demandeurs d'asile", "foyer maternel",
		"foyer d'urgence", "samu social", "centre provisoire d'hebergement"}},
	{"prison", []string{"maison d'arret", "centre penitentiaire", "centre de detention", "prison", "quartier mineurs",
		"semi liberte", "etablissement penitentiaire", "centre de retention", "penitentiaire pour mineurs"}},
	{"résidence", []string{"ehpad", "maison de retraite", "residence autonomie", "residence seniors", "residence senior",
		"foyer logement", "marpa", "residence sociale", "pension de famille", "maison relais",
		"foyer de travailleurs migrants", "foyer de vie", "foyer d'accueil medicalise", "residence etudiante",
		"residence universitaire", "adoma", "foyer de jeunes travailleurs", "foyer jeunes travailleurs", "fjt",
		"foyer des jeunes travailleurs"}},
	{"site militaire", []string{"base aerienne", "base navale", "caserne militaire", "regiment", "quartier militaire",
		"camp militaire"}},
}

// typesReserves are the types of the standard that receive only their own.
var typesReserves = map[string]string{"CHRS": "hébergement", "CHU": "hébergement", "CPH": "hébergement",
	"CADA": "hébergement",
	"HUDA": "hébergement", "PENSION": "résidence", "RS_FJT": "résidence"}

// recoivent tells whom such a place receives, as paper says it before a number.
var recoivent = map[string]string{
	"hébergement":    "Réservé aux personnes hébergées ici.",
	"prison":         "Réservé aux personnes détenues ici.",
	"résidence":      "Réservé aux personnes qui habitent ici.",
	"site militaire": "Réservé aux personnes qui travaillent ici.",
}

// reservesCles are the keys of reserves, made once: an import asks of each place.
var reservesCles = sync.OnceValue(func() [][]string {
	out := make([][]string, len(reserves))
	for i, r := range reserves {
		for _, m := range r.mots {
			out[i] = append(out[i], " "+cle(m)+" ")
		}
	}
	return out
})

// Reserve tells what makes a place one that receives only those who live, sleep
// or serve there; a place that says it is open to all is none.
func Reserve(l *lieu.Lieu) (quoi string, ok bool) {
	mots := ancienne.ReplaceAllString(" "+cle(l.Nom)+" ", " ")
	if quoi = reserveParNom(mots); quoi == "" && len(l.Typologie) == 1 {
		quoi = typesReserves[l.Typologie[0]]
	}
	return quoi, quoi != "" && !pourTous(l, mots)
}

// ancienne is what a building was, or the street that bears its name, in a key.
var ancienne = patronDe(` (?:ancien|ancienne|anciens|anciennes|ex|vieille|rue|place|cour|jardins?) (?:(?:de|du|d|la|le|l|des) )*` +
	`(?:prison|caserne|maison d arret|centre penitentiaire|base \pL+|hospice|foyer \pL+|maison de retraite|ehpad|regiment)`)

// debutsReserves are their first words: a name that has none of them needs no
// other look, and nearly none has.
var debutsReserves = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, cles := range reservesCles() {
		for _, c := range cles {
			out[strings.Fields(c)[0]] = true
		}
	}
	return out
})

func reserveParNom(mots string) string {
	if !unDesMots(mots, debutsReserves()) {
		return ""
	}
	for i, cles := range reservesCles() {
		if contient(mots, cles...) {
			return reserves[i].quoi
		}
	}
	return ""
}

// unDesMots reports that one of the words of a key is among some.
func unDesMots(mots string, parmi map[string]bool) bool {
	for mot := range strings.SplitSeq(mots, " ") {
		if parmi[mot] {
			return true
		}
	}
	return false
}

// pourTous reports a place that says so, or a room of all, wherever it is.
func pourTous(l *lieu.Lieu, mots string) bool {
	return contient(mots, " epn ", " tiers lieu ", " espace public numerique ", " mediatheque ", " bibliotheque ") ||
		ouvertATous(strings.ToLower(l.PresentationDetail)) || ouvertATous(strings.ToLower(l.PresentationResume))
}

// ConditionReserve is whom a place that Reserve finds receives, in a sentence.
func ConditionReserve(l *lieu.Lieu) (condition string, ok bool) {
	quoi, ok := Reserve(l)
	if !ok {
		return "", false
	}
	return recoivent[quoi], true
}
