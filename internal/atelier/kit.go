package atelier

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/render"
)

// communesMax is how many communes have each a paper in a kit; a larger
// territory has those of the whole.
const communesMax = 30

// Kit are the papers that the table makes of a territory, in its order. d says
// the territory and what all share; its model goes to the one paper it is of.
func (a *Atelier) Kit(ctx context.Context, d Demande) ([]Demande, error) {
	de, err := a.modeleDe(d)
	if err != nil {
		return nil, err
	}
	var communes []string
	if slices.ContainsFunc(a.papiers, parCommune) {
		if communes, err = a.communesDe(ctx, d); err != nil {
			return nil, err
		}
	}
	var out []Demande
	for _, p := range a.papiers {
		un := d
		un.Papier = p.Nom
		if p.Nom != de {
			un.Modele, un.Dossier = "", ""
		}
		for _, v := range p.Kit {
			out = append(out, un.variante(v, communes)...)
		}
	}
	return out, nil
}

func parCommune(p render.Papier) bool {
	return slices.ContainsFunc(p.Kit, func(v render.Variante) bool { return v.Portee != render.ToutTerritoire })
}

// variante is d made in one way, for each commune that the way is about.
func (d Demande) variante(v render.Variante, communes []string) []Demande {
	d.Options = maps.Clone(v.Options)
	if v.Portee == render.ToutTerritoire {
		return []Demande{d}
	}
	if v.Portee == render.PremiereCommune {
		communes = communes[:min(1, len(communes))]
	}
	var out []Demande
	for _, code := range communes {
		une := d
		une.Requete = d.Requete.Avec(selection.Requete{"commune": {code}})
		out = append(out, une)
	}
	return out
}

// modeleDe is the paper that the model of a kit is of, empty without one.
func (a *Atelier) modeleDe(d Demande) (string, error) {
	if d.Dossier == "" {
		return "", nil
	}
	return a.VerifierModele(d.Dossier)
}

// communesDe are the communes of a selection that have places, as requests name them,
// the one with the most first; none when there are too many.
func (a *Atelier) communesDe(ctx context.Context, d Demande) ([]string, error) {
	f := a.fonds(ctx)
	s, err := f.choisir(Choix{d.Selection, d.Requete})
	if err != nil {
		return nil, err
	}
	count := map[string]int{}
	for l, err := range f.Lieux(s.Filtre) {
		if err != nil {
			return nil, err
		}
		if _, ok := f.territoires.Commune(l.CodeInsee); ok && lieu.AccueillePublic(&l) {
			count[selection.CodeSur(f.territoires, l.CodeInsee)]++
		}
	}
	if len(count) > communesMax {
		return nil, nil
	}
	return slices.SortedFunc(maps.Keys(count), func(x, y string) int {
		return cmp.Or(count[y]-count[x], cmp.Compare(x, y))
	}), nil
}
