package feuille

import (
	"fmt"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/render"
)

// compareMax is how many places are compared with one another: those of any
// département.
const compareMax = 2000

// repetes tells the places that the poster shows, or counts, twice: a person is
// to choose which record is kept.
func (x *affichage) repetes(lieux []lieu.Lieu) {
	if len(lieux) > compareMax {
		lieux = x.a.Lieux
	}
	r, noms := doublons.New(x.Edition.Date), map[string]string{}
	for i := range lieux {
		if cle := meme(&lieux[i]); cle == "" || !slices.ContainsFunc(lieux[:i], func(o lieu.Lieu) bool { return meme(&o) == cle }) {
			r.Ajouter(&lieux[i])
			noms[lieux[i].Id] = lieux[i].Nom
		}
	}
	comptes := 0
	for _, p := range r.Propositions(doublons.Decisions{}) {
		if p.Genre != doublons.MemeLieu || p.Confiance < doublons.Probable {
			continue
		}
		comptes += len(p.Ids) - 1
		var vus []string
		for _, l := range x.a.Lieux {
			if slices.Contains(p.Ids, l.Id) {
				vus = append(vus, l.Id)
			}
		}
		if len(vus) > 1 {
			x.remarquer(render.Avis{Genre: render.AvisDoublon, Lieu: vus[0],
				Texte: fmt.Sprintf("« %s » et « %s » (%s) semblent le même lieu : l'affiche montre les deux", noms[vus[0]], noms[vus[1]], vus[1])})
		}
	}
	if comptes > 0 && !x.a.Choisi {
		x.remarquer(render.Avis{Genre: render.AvisDoublon, Texte: "Le nombre de lieux de l'affiche en compte peut-être " +
			render.Plural(comptes, "un deux fois", "{nombre} deux fois")})
	}
}
