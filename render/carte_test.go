package render_test

import (
	"context"
	"fmt"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Carte is a small paper that nobody prints: a card with a title and the names
// of places. It shows what a new paper takes: this file, a model, and a row.
var Carte = render.Papier{
	Nom: "carte", Titre: "Carte de lieux", Groupe: render.ADonner,
	Court: "Fait une carte avec le nom des lieux", Long: "Fait une carte A5 qui nomme les lieux d'un territoire.",
	Exemples: []string{"carte?commune=Pons&titre=Chez nous"},
	Options:  []render.Option{{Nom: "titre", Titre: "Titre", Aide: "`titre` de la carte (sinon, celui du modèle)"}},
	Formats:  documentCarte.Formats, Modele: documentCarte, Audiences: []render.Audience{render.GrandPublic},
	Kit:     []render.Variante{{Portee: render.ChaqueCommune}},
	Compose: composeCarte,
}

// documentCarte is what a model of a card may say.
var documentCarte = &templates.Document{
	Nom: "carte", Apercu: "une carte, pour les tests", Parent: templates.DocumentFicheLieu,
	Source: "base = \"carte\"\najustement = [\"réduire corps\"]\n[page]\nformat = \"A5\"\n" +
		"[mots]\ntitre = \"De l'aide à {territoire}\"\nnombre = \"{nombre} lieux\"\n[[section]]\ncontenu = \"noms\"\n",
	Champs: []string{"territoire", "nombre"}, Blocs: []string{"noms"}, Zones: []string{""},
	Formats: []string{"A5", "A4"}, Ajustement: []string{"réduire corps"},
	Plancher: 12, Planchers: templates.DocumentFicheLieu.Planchers,
}

// composeCarte makes one card of the places of the selection.
func composeCarte(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	lire, err := render.ReadingFor(c.Audience)
	if err != nil {
		return nil, err
	}
	a, err := c.Accueil(c.Selection.Filtre)
	if err != nil {
		return nil, err
	}
	if a.Total == 0 {
		return nil, c.Aucun()
	}
	territoire, _, err := c.Territoire(a)
	if err != nil {
		return nil, err
	}
	m := render.InFrench(c.Template())
	fill := func(s string) string {
		s = templates.Remplir(s, map[string]string{"territoire": territoire, "nombre": fmt.Sprint(a.Total)})
		clean, _ := fonts.Sanitize(fonts.Regular, s)
		return clean
	}
	titre := c.Options["titre"]
	if titre == "" {
		titre = fill(m.Mots["titre"])
	}
	docs := render.One(func() (*render.Document, error) {
		list := doc.Elem(doc.L, "")
		root := doc.Elem(doc.Document, "page", doc.Text(doc.H1, "titre", titre),
			doc.Text(doc.P, "corps", fill(m.Mots["nombre"])), list)
		for l, err := range a.Lieux {
			if err != nil {
				return nil, err
			}
			list.Kids = append(list.Kids, doc.Elem(doc.LI, "", doc.Text(doc.LBody, "corps", lire.Brief(&l, c.Edition, m).Nom)))
		}
		d := &render.Document{Noms: []string{"carte", territoire}}
		d.Compose(root, sheetCarte(m), render.Ladder(m.Ajustement), c.Edition.Meta(titre), "la carte")
		return d, nil
	})
	return &render.Ouvrage{Total: 1, Avis: a.Avis, Documents: docs}, nil
}

// sheetCarte is the look of a card.
func sheetCarte(m *templates.Modele) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 700, Max: 1000}, layout.Range{Min: 1000, Max: 1000}
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.All(layout.MM(m.Page.Marge)), Size: render.Size(m.Tailles["corps"]),
			Color: render.Color(m.Couleurs.Texte)},
		"titre": {Size: render.Size(m.Tailles["rubrique"]), Face: fonts.ExtraBold},
		"corps": {Size: render.Size(m.Tailles["corps"])},
	}
	return s
}
