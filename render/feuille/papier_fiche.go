package feuille

import (
	"context"

	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

// PapierFiche is the sheet of a place.
var PapierFiche = render.Papier{
	Nom: "fiche-lieu", Titre: "Fiche d'un lieu", Groupe: render.ADonner,
	Court: "Fait la fiche d'un lieu, ou d'une sélection de lieux",
	Long: `Fait une fiche d'une page A4 par lieu, pour le grand public : le téléphone, les heures, l'adresse,
l'aide proposée, le prix, un code QR vers la carte en ligne. Sans sélection, fait la fiche de toute la base.
Pour les aidants numériques, dit les mots officiels, et ce qu'il faut demander avant d'orienter ; pour les
professionnels, à usage interne, dit tous les champs, ceux qui manquent, l'origine et l'âge des données. Pour eux,
la fiche a un dos quand une page ne tient pas tout ce qui est su du lieu.
Les lieux qui ne reçoivent pas de public sont laissés de côté, et comptés.`,
	Exemples:  []string{"fiche-lieu?commune=Pons", "fiche-lieu?departement=Gironde"},
	Options:   []render.Option{render.OptionSimple},
	Modele:    templates.DocumentFicheLieu,
	Formats:   templates.DocumentFicheLieu.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	Kit:       []render.Variante{{Portee: render.ToutTerritoire}}, Dossier: "fiches",
	Compose: composeFiches,
}

// composeFiches makes a sheet of each place, on all cores, in their order. Few
// are held at a time, whatever their number. One that cannot be made says so in
// Refus, and the others go on.
func composeFiches(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
	a, lire, err := c.Recevoir()
	if err != nil {
		return nil, err
	}
	p := newPress(c.Edition, c.Template(), lire, c.Audience)
	if c.Audience == render.Pro { // read before the places are: a base answers one question at a time
		if p.origines, err = c.Fonds.Provenances(); err != nil {
			return nil, err
		}
		if p.doublons, err = c.DoublonsParLieu(); err != nil {
			return nil, err
		}
	}
	work := func(l lieu.Lieu) (*render.Document, error) { return p.fiche(l), nil }
	return &render.Ouvrage{Total: a.Total, Avis: a.Avis, Documents: inorder.Map(ctx, a.Lieux, work)}, nil
}
