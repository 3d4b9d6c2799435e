package feuille

import (
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
)

// How many places that nobody can reach a poster lists to ask them: alone on it, and
// under the nearest ones of other communes.
const (
	aDemanderSeuls = 5
	aDemanderSous  = 2
)

// demander keeps the places of the territory that are to be asked how they are reached;
// the poster has told of those it lists, so that they are no other places.
func (q *equipe) demander(lieux []lieu.Lieu, lire render.Reading) {
	n := aDemanderSous
	if len(q.lieux) == 0 {
		n = aDemanderSeuls
	}
	for i := range lieux[:min(n, len(lieux))] {
		q.injoignables = append(q.injoignables, newFiche(lire.Whole(q.whole(&lieux[i]), q.e, q.m), q.e, q.m))
	}
	if len(q.lieux) == 0 {
		q.Total -= len(q.injoignables)
	}
}

// aDemander are these places, each with lines on which the team writes what it learns.
func (q *equipe) aDemander() []*doc.Node {
	if len(q.injoignables) == 0 {
		return nil
	}
	out := lines("equipe-alerte", "equipe-alerte", q.mot("injoignables"))
	list := doc.Elem(doc.L, "equipe-demander")
	for _, f := range q.injoignables {
		body := doc.Elem(doc.LBody, "equipe-lieu", doc.Text(doc.P, "equipe-nom", f.tenu(f.Nom)))
		for _, s := range []string{f.condition(), f.tenu(q.adresse(f)), q.demandes(f)} {
			body.Kids = append(body.Kids, lines("equipe-ligne", "equipe-ligne", s)...)
		}
		for _, cle := range []string{"ecrire_telephone", "ecrire_heures"} {
			body.Kids = append(body.Kids, doc.Box("equipe-ecrire", doc.Text(doc.P, "equipe-ecrire-quoi", q.mot(cle)),
				&doc.Node{Role: doc.Artifact, Style: "equipe-ecrire-ligne"}).PaperOnly())
		}
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "", body))
	}
	return append(out, list)
}
