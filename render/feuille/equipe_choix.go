package feuille

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// repond reports that the record says the place answers a need.
func repond(b templates.Besoin, l *lieu.Lieu) bool {
	return b.Repond(l.Services, slices.Concat(l.DispositifProgrammesNationaux, l.FormationsLabels))
}

// premiereDemande is the first need that a place answers; after all for none.
func premiereDemande(besoins []templates.Besoin, l *lieu.Lieu) int {
	if i := slices.IndexFunc(besoins, func(b templates.Besoin) bool { return repond(b, l) }); i >= 0 {
		return i
	}
	if len(l.Services) > 0 {
		return len(besoins)
	}
	return len(besoins) + 1
}

// aidesMax is how many other helps stand for a place that answers none of them.
const aidesMax = 3

// demandes are what a place answers, in one phrase; else its other helps, else that
// one is to ask.
func (q *equipe) demandes(f fiche) string {
	var out []string
	for _, b := range q.m.Demandes() {
		if repond(b, f.Source) {
			out = append(out, typo.Francais(b.Court))
		}
	}
	if len(out) == 0 {
		for _, v := range render.Ranges(lieu.Services(), f.Source.Services) {
			out = append(out, q.m.Services[v].Court)
		}
		out = out[:min(aidesMax, len(out))]
	}
	if len(out) == 0 {
		return q.mot("aide_a_demander")
	}
	for i, s := range out {
		out[i] = minuscule(s)
	}
	return capitalized(strings.Join(out, ", "))
}

// minuscule is a phrase in the middle of a sentence.
func minuscule(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// sansReponse are what no place of a territory says it gives.
func (q *equipe) sansReponse(lieux []lieu.Lieu) (out []string) {
	for _, b := range q.m.Demandes() {
		if !slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return repond(b, &l) }) {
			out = append(out, minuscule(typo.Francais(b.Court)))
		}
	}
	return out
}

// ChoisirEquipe takes the n places that the poster of a team shows, the most needed
// first: for each need a place that answers it, then a second
// one, and so on; among those the ones that ChoisirLieux would take first. A place
// that cannot be reached and tells nothing is never one of them.
func ChoisirEquipe(
	lieux []lieu.Lieu, n int, km map[string]float64, le time.Time, besoins []templates.Besoin,
) []lieu.Lieu {
	c := choix{lieux: lieux, towns: map[string]int{}, said: map[string]bool{}, taken: map[int]bool{}}
	c.candidats(km, le)
	c.all = slices.DeleteFunc(c.all, func(x candidat) bool { return !joignable(&lieux[x.i]) })
	for round := 1; round <= n; round++ {
		for _, b := range besoins {
			answers := 0
			for i := range c.out {
				if repond(b, &c.out[i]) {
					answers++
				}
			}
			if len(c.out) < n && answers < round {
				c.take(func(x candidat) bool { return repond(b, &lieux[x.i]) })
			}
		}
	}
	for len(c.out) < n && c.take(func(candidat) bool { return true }) {
	}
	return c.out
}

// sansContact are the places of a territory when a team can send nobody to any of them.
func (x *affichage) sansContact(lieux []lieu.Lieu) []lieu.Lieu {
	if !x.orienteurs() || slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return joignable(&l) }) {
		return nil
	}
	return lieux
}

// joignable reports a place to which somebody can be sent: it can be called or
// written to, or tells when it opens.
func joignable(l *lieu.Lieu) bool {
	if _, ok := lisible.TelephoneLocal(l.Telephone, l.CodeInsee); ok {
		return true
	}
	nom, _ := lisible.NomPublic(*l, l.Commune)
	if mails, _ := lisible.CourrielsGeneriques(l.Courriels, nom, l.Commune); len(mails) > 0 {
		return true
	}
	w, err := horaires.Lire(l.Horaires)
	return err == nil && !w.Vide()
}
