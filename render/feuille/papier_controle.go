package feuille

import (
	"cmp"
	"context"
	"time"

	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/templates"
)

// PapierControle is the control of a territory, for a meeting.
var PapierControle = render.Papier{
	Nom: "controle", Titre: "Contrôle d'un territoire", Groupe: render.PourTerritoire,
	Court: "Fait la page d'un contrôle, pour une réunion",
	Long: `Fait une page A4 pour ceux qui tiennent la base : combien de lieux sont prêts pour le papier, ce qui manque,
ce qui est ancien ou douteux, et ce qu'il faut faire d'abord. Ne change rien.`,
	Exemples:  []string{"controle?departement=Gironde"},
	Options:   []render.Option{render.OptionTerritoire},
	Modele:    templates.DocumentControle,
	Formats:   templates.DocumentControle.Formats,
	Audiences: []render.Audience{render.Pro},
	TouteBase: true,
	Compose:   composeControle,
}

// composeControle judges the places of the selection, those without public
// too, and makes the page that tells it.
func composeControle(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	m, s := c.Template(), c.Selection
	b, exclus, err := c.Fonds.Controler(controle.Options{
		Jour:        c.Edition.Date,
		Limites:     lisible.Anciennetes{AVerifier: m.Fraicheur.AVerifier, Ancienne: m.Fraicheur.Ancienne},
		Territoires: c.Fonds.Territoires(),
		Carte:       c.Edition.Carte,
	}, s)
	if err != nil {
		return nil, err
	}
	if b.Lieux == 0 {
		return nil, c.Aucun()
	}
	territoire := cmp.Or(c.Options["territoire"], s.Nom(), c.Fonds.Nom())
	docs := render.One(func() (*render.Document, error) {
		d := pageControle{b: b, m: m, e: c.Edition, exclus: exclus}.document(territoire)
		d.Noms = []string{"controle", territoire, c.Edition.Date.Format(time.DateOnly)}
		return d, nil
	})
	return &render.Ouvrage{Total: 1, Documents: docs}, nil
}
