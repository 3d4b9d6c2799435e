package main

import (
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/render/typo"
)

// avisMontres is how many remarks are shown; --json gives them all.
const avisMontres = 12

// rapport tells a run of papers as it goes, and at the end what to look at.
type rapport struct {
	*app
	progress
	json bool
}

// evenement prints what happens.
func (r *rapport) evenement(e atelier.Evenement) {
	switch e := e.(type) {
	case atelier.Dit:
		r.dit("%s.\n", capitale(r.phrase(e.Remarque)))
	case atelier.Fait:
		r.fait(e)
	case atelier.Refuse:
		if r.json { // else fin says it, with the remarks
			export.Encoder(donnees(r.out)).Encode(e)
		}
	case atelier.Avance:
		r.avance(e)
	}
}

// fait prints the file of a paper, and keeps its remarks for the end.
func (r *rapport) fait(e atelier.Fait) {
	r.effacer()
	if r.json {
		export.Encoder(donnees(r.out)).Encode(e)
		return
	}
	r.say(e.Fichier)
}

// phrase is a remark on a whole work, with what may be done about it.
func (a *app) phrase(r atelier.Remarque) string {
	return joindre(" : ", r.Dit(), (conseiller{a.commande}).gestes(r.Gestes))
}

// fin says what was done, and what to look at.
func (r *rapport) fin(b atelier.Bilan) {
	r.effacer()
	switch {
	case b.Faits == 1 && b.Lieux > 0:
		r.dit("%s, %s, %s.\n", typo.Pluriel(b.Lieux, "lieu", "lieux"),
			typo.Pluriel(b.Communes, "commune", "communes"), typo.Pluriel(b.Pages, "page", "pages"))
	case b.Faits > 1:
		r.dit("%s.\n", typo.Pluriel(b.Faits, "papier fait", "papiers faits"))
	}
	if b.Refuses > 0 {
		r.dit("%s.\n", typo.Pluriel(b.Refuses, "papier n'a pas pu être fait", "papiers n'ont pas pu être faits"))
	}
	r.revoir(b.Revue)
	for _, ligne := range b.Feuilles.Phrases() {
		r.dit("%s\n", ligne)
	}
}

// revoir shows what the person who prints should look at.
func (r *rapport) revoir(groupes []atelier.Groupe) {
	if len(groupes) == 0 {
		return
	}
	r.dit("%s :\n", typo.Pluriel(len(groupes), "remarque", "remarques"))
	for _, g := range groupes[:min(len(groupes), avisMontres)] {
		r.dit("- %s\n", enLigne(joindre(" ; ", g.String(), (conseiller{r.commande}).gestes(g.Gestes))))
	}
	if n := len(groupes) - avisMontres; n > 0 {
		r.dit("- … et %s. Ajoutez --json pour les avoir toutes, lieu par lieu.\n", typo.Pluriel(n, "autre", "autres"))
	}
}

// joindre joins the parts that there are.
func joindre(lien string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), lien)
}
