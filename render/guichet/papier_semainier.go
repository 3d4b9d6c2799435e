package guichet

import (
	"context"

	"feuillet/render"
	"feuillet/templates"
)

// PapierSemainier is the weekly list of half-days.
var PapierSemainier = render.Papier{
	Nom: "semainier", Titre: "Semainier", Groupe: render.AuGuichet,
	AutresMots: []string{"semaine", "horaires", "planning", "jours"},
	Court:      "Fait le tableau de la semaine : qui est ouvert, quand",
	Long: `Fait un tableau A4 ou A3 couché : une ligne par lieu, le plus proche d'abord, une colonne par jour, le matin en
haut et l'après-midi en bas. Les semaines paires et impaires et les jours fériés sont dits par leurs dates. Les lieux
dont les heures ne sont pas connues sont dessous, avec leur téléphone. L'A3 se lit de loin ; la version pour le bureau
a plus de lignes, la façon de venir, et une colonne pour vos notes. À refaire à la fin du mois suivant : le jour est
imprimé.`,
	Exemples: []string{"semainier?autour=Pons&rayon=15km", "semainier?commune=Pons&format=A3",
		"semainier?commune=Pons&format=A3&bureau=oui"},
	Options: []render.Option{
		{Nom: "bureau", Titre: "Pour le bureau", Aide: "avec la façon de venir et une colonne de notes, en plus petit"},
	},
	Modele:    templates.DocumentSemainier,
	Formats:   templates.DocumentSemainier.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	Kit:       []render.Variante{{Portee: render.ToutTerritoire}},
	Compose:   composeSemainier,
}

// composeSemainier makes the list, on as many pages as it takes.
func composeSemainier(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	g, err := lire(c)
	if err != nil {
		return nil, err
	}
	docs := render.One(func() (*render.Document, error) {
		s := newSemainier(g)
		return s.document()
	})
	return &render.Ouvrage{Total: 1, Avis: g.avis, Documents: docs}, nil
}
