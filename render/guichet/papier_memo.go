package guichet

import (
	"context"

	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// PapierMemo is the memo of who helps without it being a trade.
var PapierMemo = render.Papier{
	Nom: "memo-aidant", Titre: "Mémo de l'aidant", Groupe: render.AuGuichet,
	AutresMots: []string{"aidant", "benevole", "diagnostic", "questions", "autonomie", "pix"},
	Court:      "Fait le mémo de qui aide sans que ce soit son métier",
	Long: `Fait une feuille A4 recto verso pour une secrétaire de mairie, une bibliothécaire, un bénévole, un proche :
accueillir, dix questions pour savoir où en est la personne, ce qu'elles veulent dire ; au dos, faire avec et faire pour,
ce qu'il ne faut jamais faire, et vers qui orienter ici, besoin par besoin. Les questions et les seuils sont ceux de
Feuillet, que rien n'a validés : ils se changent dans le modèle. Une commune sans lieu montre les plus proches ; pour un
grand territoire, le mémo donne un lieu par besoin, et le carré ouvre les autres. Les lieux réservés à certaines personnes
n'y sont pas, sauf demandés un par un.`,
	Exemples: []string{"memo-aidant?commune=Pons", "memo-aidant?autour=Pons&rayon=20km",
		"memo-aidant?departement=Gironde"},
	Modele:    templates.DocumentMemoAidant,
	Formats:   templates.DocumentMemoAidant.Formats,
	Audiences: []render.Audience{render.Aidants},
	Kit:       []render.Variante{{Portee: render.ToutTerritoire}},
	Compose:   composeMemo,
}

// voisinage is how far from a commune without a place others are looked for, in km.
const voisinage = 30

// composeMemo makes the memo. The advice serves where no place is known: the paper then
// says whom to ask.
func composeMemo(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	g, err := recevoir(c)
	if err != nil {
		return nil, err
	}
	s := c.Selection
	if len(g.lieux) == 0 && len(s.Zones)+len(s.Filtre.Autour) == 0 {
		return nil, c.Aucun(append(g.avis, g.exclus...)...)
	}
	x := &memo{guichet: g, demande: c, noms: map[*doc.Node]ligne{}}
	if len(g.lieux) == 0 {
		if err := x.chercherAutour(); err != nil {
			return nil, err
		}
	}
	if err := x.lier(); err != nil {
		return nil, err
	}
	x.servir()
	docs := render.One(x.document)
	return &render.Ouvrage{Total: 1, Avis: append(x.avis, x.exclus...), Documents: docs}, nil
}

// chercherAutour takes the nearest places of a commune that has none, when it is known
// where it lies.
func (x *memo) chercherAutour() error {
	zones := x.Selection.Zones
	if len(zones) != 1 || zones[0].Echelle != territoire.EchelleCommune {
		return nil
	}
	if _, err := x.Fonds.Placer(); err != nil {
		return err
	}
	t := x.Fonds.Territoires()
	if _, _, ok := t.Position(zones[0].Code); !ok {
		return nil
	}
	own := *x.demande
	var err error
	if own.Selection, err = x.Fonds.Lire(x.Selection.Requete.Voisinage(t, zones[0].Code, voisinage)); err != nil {
		return err
	}
	g, err := recevoir(&own)
	if err != nil || len(g.lieux) == 0 {
		return err
	}
	x.venirDe(g)
	return nil
}

// venirDe takes the places around a commune for its own, which has none.
func (x *memo) venirDe(g *guichet) {
	g.avis = append(g.avis, render.Avis{Genre: render.AvisAlentours,
		Texte: "Aucun lieu " + x.Selection.Zones[0].A + " : le mémo montre les plus proches, à vol d'oiseau"})
	g.reserves, g.exclus = x.reserves, x.exclus // those of elsewhere are not of this commune
	x.guichet, x.ailleurs = g, true
}
