package atelier

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
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
	var ou parties
	if slices.ContainsFunc(a.papiers, parCommune) {
		if ou, err = a.partiesDe(ctx, d); err != nil {
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
			out = append(out, un.variante(v, ou)...)
		}
	}
	return out, nil
}

func parCommune(p render.Papier) bool {
	return slices.ContainsFunc(p.Kit, func(v render.Variante) bool { return v.Portee != render.ToutTerritoire })
}

// parties are what papers of parts of a selection are about: its communes, and its
// départements when it has several and no territory of its own.
type parties struct{ communes, departements []string }

// variante is d made in one way, for each part that the way is about.
func (d Demande) variante(v render.Variante, ou parties) []Demande {
	d.Options = maps.Clone(v.Options)
	critere, codes := "commune", ou.communes
	switch v.Portee {
	case render.ChaqueDepartement:
		if critere, codes = "departement", ou.departements; len(codes) == 0 {
			return []Demande{d}
		}
	case render.ToutTerritoire:
		return []Demande{d}
	case render.PremiereCommune:
		codes = codes[:min(1, len(codes))]
	}
	var out []Demande
	for _, code := range codes {
		une := d
		une.Requete = d.Requete.Avec(selection.Requete{critere: {code}})
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

// partiesDe are the communes of a selection that have places, as requests name
// them, the one with the most first, none when there are too many; and its
// départements.
func (a *Atelier) partiesDe(ctx context.Context, d Demande) (ou parties, err error) {
	f := a.fonds(ctx)
	s, err := f.choisir(Choix{d.Selection, d.Requete})
	if err != nil {
		return ou, err
	}
	communes, departements := map[string]int{}, map[string]int{}
	for l, err := range f.Lieux(s.Filtre) {
		if err != nil {
			return ou, err
		}
		if code, c := communeDuKit(f.territoires, &l); c.Code != "" && lieu.AccueillePublic(&l) {
			communes[selection.CodeSur(f.territoires, code)]++
			departements[c.Departement]++
		}
	}
	if len(communes) <= communesMax {
		ou.communes = nombreux(communes)
	}
	sansTerritoire := len(s.Zones) == 0 && len(s.Filtre.Autour) == 0
	if sansTerritoire && len(f.territoires.Etendue(departements).Departements) > 1 {
		ou.departements = nombreux(departements)
	}
	return ou, nil
}

// communeDuKit is the commune of today that a place is in, by whatever its record
// tells (a code of before a merger, a name and a postal code), and the code it
// has a paper under: that of its arrondissement, when its record says that one.
func communeDuKit(t *territoire.Territoires, l *lieu.Lieu) (code string, c territoire.Commune) {
	code = t.CodeDuLieu(l)
	c, _ = t.Commune(code)
	if code != strings.TrimSpace(l.CodeInsee) {
		code = c.Code
	}
	return code, c
}

// nombreux are codes by how many places they have, the most first.
func nombreux(count map[string]int) []string {
	return slices.SortedFunc(maps.Keys(count), func(x, y string) int {
		return cmp.Or(count[y]-count[x], cmp.Compare(x, y))
	})
}
