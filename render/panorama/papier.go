// Package panorama makes the paper of the figures of a territory, for professionals
// and for those who are elected: a sentence, a map or bars, tables that say the same,
// on two pages at most. What is not known is said, and drawn apart.
package panorama

import (
	"context"

	"feuillet/render"
	"feuillet/templates"
)

// PapierPanorama is the figures of a territory.
var PapierPanorama = render.Papier{
	Nom: "panorama", Titre: "Panorama d'un territoire", Groupe: render.PourTerritoire,
	AutresMots: []string{"chiffres", "statistiques", "diagnostic", "bilan", "couverture", "tableau de bord"},
	Court:      "Fait les chiffres d'un territoire, pour professionnels et élus",
	Long: `Fait une ou deux pages A4 de chiffres, à usage interne : une phrase qui dit l'essentiel, les communes selon leur lieu
le plus ouvert, celles qui n'en ont pas, à quelle distance est le plus proche, les aides, les programmes, l'âge des
informations, et ce que les lieux ne disent pas. Une carte, si la base a les contours des communes. Ce qui est inconnu
est dit, jamais compté comme rien. Les mêmes chiffres se font en tableau CSV, avec toutes les communes.`,
	Exemples:  []string{"panorama?departement=Gironde", "panorama?epci=Haute+Saintonge"},
	Options:   []render.Option{render.OptionTerritoire},
	Modele:    templates.DocumentPanorama,
	Formats:   templates.DocumentPanorama.Formats,
	Audiences: []render.Audience{render.Pro},
	Kit:       []render.Variante{{Portee: render.ToutTerritoire}},
	Chiffres:  true,
	Compose:   composer,
}

// composer counts, then makes the pages.
func composer(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	p, avis, err := compter(c)
	if err != nil {
		return nil, err
	}
	if err := p.tracer(); err != nil {
		return nil, err
	}
	docs := render.One(func() (*render.Document, error) { return p.document(), nil })
	return &render.Ouvrage{Total: 1, Avis: avis, Documents: docs}, nil
}
