package feuille

import (
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// whole is l, or the round that l is a stop of: without what is that stop's alone.
func (a *Affiche) whole(l *lieu.Lieu) *lieu.Lieu {
	if a.Arrets[l.Id] == nil {
		return l
	}
	round := *l
	_, round.Nom = lisible.Tournee(l)
	round.Adresse, round.ComplementAdresse, round.Horaires = "", "", ""
	round.PresentationResume, round.PresentationDetail = "", ""
	return &round
}

// arrets are the communes of a round, nil for a place.
func (a *affiche) arrets(f fiche) []string { return a.Arrets[f.Source.Id] }

// town is the commune of a place; of a round, the territory.
func (a *affiche) town(f fiche) string {
	if a.arrets(f) != nil {
		return a.Territoire.Nom
	}
	return f.Ville
}

// stops names the communes of a round; a full page counts them.
func (a *affiche) stops(towns []string, style, when string) *doc.Node {
	names := make([]string, len(towns))
	for i, s := range towns {
		names[i] = lisible.CasseTitre(s)
	}
	champs := map[string]string{"communes": strings.Join(names, ", "), "nombre": typo.Nombre(len(towns))}
	say := func(s string) *doc.Node {
		return doc.Text(doc.P, style, typo.Francais(templates.Remplir(s, champs))+when)
	}
	return say(a.m.Affiche.Passages).Named("passages", say(a.m.Affiche.PassagesCourt))
}
