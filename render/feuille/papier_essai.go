package feuille

import (
	"context"

	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// PapierEssai is the page that sets a printer.
var PapierEssai = render.Papier{
	Nom: "page-essai", Titre: "Page d'essai", Groupe: render.PourTerritoire, SansLieu: true,
	AutresMots: []string{"regle", "test", "calibrer"},
	Court:      "Fait une page d'essai, pour régler l'imprimante",
	Long: `Fait une feuille à imprimer une fois, avant les papiers : un trait de 50 mm à mesurer, les bords que l'imprimante
laisse, le recto verso, le pli et un code à lire. Elle dit quoi changer quand quelque chose ne va pas, et d'abord
« Taille réelle ». Elle ne parle d'aucun lieu.`,
	Exemples:  []string{"page-essai", "page-essai?format=A3"},
	Modele:    templates.DocumentPageEssai,
	Formats:   templates.DocumentPageEssai.Formats,
	Audiences: []render.Audience{render.Pro},
	Compose:   composeEssai,
}

// composeEssai makes the page: it reads no place.
func composeEssai(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	p := essai{m: render.InFrench(c.Template()), e: c.Edition}
	docs := render.One(func() (*render.Document, error) {
		d := &render.Document{Noms: []string{"page-essai", p.m.Page.Format}}
		if p.m.Page.Format == "A4" {
			d.Noms = d.Noms[:1]
		}
		root, sheet := p.compose()
		d.ComposePages(root, sheet, render.Ladder(p.m.Ajustement), p.e.Meta(p.m.Textes.TitreDocument), "la page d'essai")
		if d.Refus == nil {
			d.Marquer(func(n int, page *layout.Page) { p.mark(n, page) })
		}
		return d, nil
	})
	return &render.Ouvrage{Total: 1, Documents: docs}, nil
}
