package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
)

// annoncer is a notice of a territory: it has the page, and none of its places that
// nobody asked for, but the one that the notice itself names. The code opens them all.
func (x *affichage) annoncer(lieux []lieu.Lieu) error {
	x.avis = slices.DeleteFunc(x.avis, func(v render.Avis) bool { return v.Genre == render.AvisReserve })
	x.a.Territoire, x.a.Pres = x.nommer(x.Selection, lieux), x.Pres()
	if c, ok := x.depart(); ok {
		x.a.Territoire = Territoire{Nom: c.Nom, A: c.A(), De: c.De()}
	}
	x.compter(lieux)
	if l, ok := x.annonceChez(lieux); ok {
		x.a.Lieux, x.a.Choisi = []lieu.Lieu{l}, true
	}
	return x.lier(lieux)
}

// annonceChez is the place that a notice of a commune says it is held at, by its whole
// name, before a comma at most (« Médiathèque des Tilleuls, salle 2 »). « Place de la
// Mairie » names none, and neither does a name that two places have.
func (x *affichage) annonceChez(lieux []lieu.Lieu) (l lieu.Lieu, ok bool) {
	if !uneCommune(x.Selection) || len(x.a.Annonce) < partiesAnnonce {
		return lieu.Lieu{}, false
	}
	before, _, _ := strings.Cut(x.a.Annonce[2], ",")
	where := lieu.EnMots(before)
	var named []lieu.Lieu
	for i := range lieux {
		nom, _ := lisible.NomPublic(lieux[i], lieux[i].Commune)
		if where == lieu.EnMots(nom) || where == lieu.EnMots(lieux[i].Nom) {
			named = append(named, lieux[i])
		}
	}
	if len(named) != 1 {
		return lieu.Lieu{}, false
	}
	return named[0], true
}
