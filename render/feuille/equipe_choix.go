package feuille

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render"
)

// demande is what a person who comes to the counter asks for, and the values of
// the standard that answer it.
type demande struct {
	mot      string // of the model, after « besoin_ »
	services []string
	label    string // of a programme or of a training
}

// demandesDe are in the order of the rows.
var demandesDe = []demande{
	{"demarches", []string{lieu.AideDemarches}, ""},
	{"apprendre", []string{lieu.MaitriseOutils, lieu.UtilisationSecure, lieu.ComprehensionMonde}, ""},
	{"equiper", []string{lieu.AcquisitionMateriel}, ""},
	{"a_la_place", nil, lieu.AidantsConnect},
	{"certification", nil, "Certification PIX"},
}

// repond reports that the record says the place answers: nothing is inferred.
func (d demande) repond(l *lieu.Lieu) bool {
	if d.label != "" {
		return slices.Contains(l.DispositifProgrammesNationaux, d.label) || slices.Contains(l.FormationsLabels, d.label)
	}
	return slices.ContainsFunc(d.services, func(s string) bool { return slices.Contains(l.Services, s) })
}

// premiereDemande is the first that a place answers; after all for none.
func premiereDemande(l *lieu.Lieu) int {
	if i := slices.IndexFunc(demandesDe, func(d demande) bool { return d.repond(l) }); i >= 0 {
		return i
	}
	if len(l.Services) > 0 {
		return len(demandesDe)
	}
	return len(demandesDe) + 1
}

// aidesMax is how many other helps stand for a place that answers none of them.
const aidesMax = 3

// demandes are what a place answers, in one phrase; else its other helps, else that
// one is to ask.
func (q *equipe) demandes(f fiche) string {
	var out []string
	for _, d := range demandesDe {
		if d.repond(f.Source) {
			out = append(out, q.mot("besoin_"+d.mot))
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
	for _, d := range demandesDe {
		if !slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return d.repond(&l) }) {
			out = append(out, minuscule(q.mot("besoin_"+d.mot)))
		}
	}
	return out
}

// ChoisirEquipe takes the n places that the poster of a team shows, the most needed
// first: for each thing that may be asked a place that answers it, then a second
// one, and so on; among those the ones that ChoisirLieux would take first. A place
// that cannot be reached and tells nothing is never one of them.
func ChoisirEquipe(lieux []lieu.Lieu, n int, km map[string]float64) []lieu.Lieu {
	c := choix{lieux: lieux, towns: map[string]int{}, said: map[string]bool{}, taken: map[int]bool{}}
	c.candidats(km)
	c.all = slices.DeleteFunc(c.all, func(x candidat) bool { return !joignable(&lieux[x.i]) })
	for round := 1; round <= n; round++ {
		for _, d := range demandesDe {
			answers := 0
			for i := range c.out {
				if d.repond(&c.out[i]) {
					answers++
				}
			}
			if len(c.out) < n && answers < round {
				c.take(func(x candidat) bool { return d.repond(&lieux[x.i]) })
			}
		}
	}
	for len(c.out) < n && c.take(func(candidat) bool { return true }) {
	}
	return c.out
}

// joignable reports a place to which somebody can be sent: it can be called or
// written to, or tells when it opens.
func joignable(l *lieu.Lieu) bool {
	if _, ok := lisible.TelephoneLocal(l.Telephone, l.CodeInsee); ok {
		return true
	}
	if mails, _ := lisible.CourrielsGeneriques(l.Courriels, l.Nom, l.Commune); len(mails) > 0 {
		return true
	}
	w, err := horaires.Lire(l.Horaires)
	return err == nil && !w.Vide()
}
