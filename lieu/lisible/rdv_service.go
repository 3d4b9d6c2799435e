package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// A place that says « Se présenter » may ask for an appointment for one of its services:
// who comes for anything else is received at once.

// services are those for which a place that helps everybody may ask for one, folded; chez is
// the name of a place that is there for that service.
var services = []struct{ dit, chez *patron }{
	{patronDe(`\b(?:titres?|cartes?)(?: nationales?)? d'identite\b|\bpasseports?\b|\bcni\b`), patronDe(`\bidentite|\bpasseport`)},
	{patronDe(`\bimpots?\b|\brevenus\b|\bfiscal`), patronDe(`\bimpot|\bfinances|\btresor|\bfiscal`)},
	{patronDe(`\bjuridiques?\b|\bjuristes?\b|\bavocate?s?\b|\bnotaires?\b`), patronDe(`\bdroit|\bjusti|\bjuri|\bavocat|\bnotair`)},
}

var (
	// librement are words of a clause by which one comes without an appointment, folded.
	librement = patronDe(`\bacces libre\b|\blibre acces\b|\blibre-service\b|\blibrement\b|\b(?:pour|tout) le reste\b`)
	// aideMeme is the help itself, or the place, in a clause that asks for an appointment.
	aideMeme = patronDe(`\bnumeri|\binformati|\binternet|\bordinateur|\baccompagn|\baidant|\bconseiller|\bmediat(?:eur|rice|ion)|` +
		`\bdemarch|\baccueil|\blieu\b|\bmairie|\bfrance services|\bnotamment|\btous\b|\btoutes\b|\betc\b`)
	aideNue    = patronDe(`\baides?\b|\bateliers?\b|\bcours\b|\bformations?\b`)
	nieRdv     = patronDe(`\b(?:pas|plus|jamais|aucune?|ne)\b|\bn'`)
	entreParts = patronDe(` ?(?:[,;(]| - |\bmais\b) ?`)
)

// rdvDeServices are the sentences, in small letters, by which a place where one may come asks
// for an appointment for one service alone.
func (t *Textes) rdvDeServices() (phrases []string) {
	if !slices.Contains(t.lieu.ModalitesAcces, lieu.SePresenter) {
		return nil
	}
	nom := lieu.Plier(t.lieu.Nom)
	for i := range t.presentations {
		for _, s := range t.presentations[i].phrases() {
			if contient(s.petit, motsRdv...) && rdvDUnService(lieu.Plier(s.petit), nom) {
				phrases = append(phrases, s.petit)
			}
		}
	}
	return phrases
}

// rdvDUnService reports a folded sentence that asks for an appointment for one service, which
// is not what a place of that folded name is for; or for something, where the rest is free.
func rdvDUnService(plie, nom string) bool {
	if nieRdv.MatchString(plie) {
		return false
	}
	clauses := slices.DeleteFunc(entreParts.Split(strings.TrimRight(plie, " .!"), -1), func(c string) bool {
		return queMoments(c)
	})
	n := len(clauses)
	clauses = slices.DeleteFunc(clauses, func(c string) bool {
		return librement.MatchString(c) && !contient(c, motsRdv...)
	})
	if len(clauses) != 1 || aideMeme.MatchString(clauses[0]) {
		return false
	}
	if unService(clauses[0], nom) {
		return true
	}
	return n > 1 && !aideNue.MatchString(clauses[0]) && !motsDans(clauses[0], motsMoments, motsSujets, motsRdvNus)
}

// unService reports a folded clause that names one of them, or somebody who comes to a place.
func unService(clause, nom string) bool {
	n := 0
	for _, s := range services {
		if s.dit.MatchString(clause) {
			if n++; s.chez.MatchString(nom) {
				return false
			}
		}
	}
	m := sujetAutrui.FindStringSubmatch(clause)
	return n == 1 || n == 0 && m != nil && !strings.Contains(nom, m[1])
}
