package main

import (
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/render"
	"feuillet/render/typo"
)

// avisMontres is how many remarks are shown; --json gives them all.
const avisMontres = 12

// rapport tells a run of papers as it goes, and at the end what to look at.
type rapport struct {
	*app
	progress
	json      bool
	avis      []atelier.Remarque // the first remarks on papers, those that are shown
	remarques int                // all of them
}

// evenement prints what happens.
func (r *rapport) evenement(e atelier.Evenement) {
	switch e := e.(type) {
	case atelier.Dit:
		r.dit("%s.\n", capitale(r.phrase(e.Remarque)))
	case atelier.Refuse:
		refus := render.Avis{Lieu: e.Papier.Lieu, Texte: e.Papier.Refus.Error()}
		r.noter(atelier.Remarque{Papier: e.Papier.Nom, Avis: refus})
	case atelier.Fait:
		r.fait(e)
	case atelier.Avance:
		r.avance(e)
	}
}

// fait prints the file of a paper, and keeps its remarks for the end.
func (r *rapport) fait(e atelier.Fait) {
	r.effacer()
	for _, v := range e.Papier.Remarques {
		r.noter(v)
	}
	if r.json {
		export.Encoder(donnees(r.out)).Encode(e)
		return
	}
	r.say(e.Fichier)
}

func (r *rapport) noter(v atelier.Remarque) {
	if r.remarques++; r.remarques <= avisMontres {
		r.avis = append(r.avis, v)
	}
}

// phrase is a remark in words, with what may be done about it: on which paper
// and of which place, when it is of one.
func (a *app) phrase(r atelier.Remarque) string {
	s := r.Texte
	if g := (conseiller{a.commande}).gestes(r.Gestes); g != "" {
		s += " : " + g
	}
	if ou := joindre(", ", r.Papier, r.Lieu); ou != "" {
		return ou + " : " + s
	}
	return s
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
	r.revoir(b.Faits+b.Refuses == 1)
}

// revoir shows what the person who prints should look at. The name of a paper
// that is alone stands above.
func (r *rapport) revoir(seul bool) {
	if r.remarques == 0 {
		return
	}
	r.dit("%s :\n", typo.Pluriel(r.remarques, "remarque", "remarques"))
	for _, v := range r.avis {
		if seul {
			v.Papier = ""
		}
		r.dit("- %s\n", enLigne(r.phrase(v)))
	}
	if n := r.remarques - avisMontres; n > 0 {
		r.dit("- … et %s. Ajoutez --json pour les avoir toutes, lieu par lieu.\n", typo.Pluriel(n, "autre", "autres"))
	}
}

// joindre joins the parts that there are.
func joindre(lien string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), lien)
}
