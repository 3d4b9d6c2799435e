package feuille

import (
	"slices"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/typo"
)

// reservesNommes is how many of the places left off a poster are named.
const reservesNommes = 8

// ouverts leaves out the places that receive only some people: those who live,
// sleep or serve there, members, or those whom somebody sends; and those that say
// they are closed: a poster invites everybody. Who wants one on it asks for it by
// its id.
func (x *affichage) ouverts(lieux []lieu.Lieu, ids []string) []lieu.Lieu {
	n := 0
	lieux = slices.DeleteFunc(lieux, func(l lieu.Lieu) bool {
		if slices.Contains(ids, l.Id) {
			return false
		}
		why, reserve := render.NonInvitant(&l)
		if why == "" || reserve && x.orienteurs() { // who sends people reads whom the place receives
			return false
		}
		if n++; n <= reservesNommes {
			x.remarquer(render.Ecarte(l.Id, l.Nom, "n'est pas sur l'affiche", why))
		}
		return true
	})
	if n > reservesNommes {
		x.remarquer(render.Avis{Genre: render.AvisReserve,
			Texte: typo.Pluriel(n-reservesNommes, "autre lieu réservé ou fermé n'est pas sur l'affiche",
				"autres lieux réservés ou fermés ne sont pas sur l'affiche")})
	}
	return lieux
}

// remarquer keeps a remark once: a wider territory may be looked at after.
func (x *affichage) remarquer(v render.Avis) {
	if v.Lieu == "" || !slices.ContainsFunc(x.avis,
		func(o render.Avis) bool { return o.Lieu == v.Lieu && o.Dit() == v.Dit() }) {
		x.avis = append(x.avis, v)
	}
}
