package render

import (
	"cmp"
	"context"
	"time"

	"feuillet/templates"
)

// annuaireLieux is the directory of a territory.
var annuaireLieux = Papier{
	Nom: "annuaire", Titre: "Annuaire d'un territoire", Groupe: PourTerritoire,
	Court: "Fait l'annuaire d'un territoire",
	Long: `Fait un annuaire A4 pour le grand public : une couverture, un mode d'emploi, un sommaire,
« De quoi avez-vous besoin ? », les lieux commune par commune, et la liste des noms. Un code QR par
commune ouvre la carte en ligne. Sans sélection, fait l'annuaire de toute la base.
Les lieux qui ne reçoivent pas de public sont laissés de côté, et comptés.`,
	Exemples: []string{"annuaire?departement=Gironde", "annuaire?commune=Pons&commune=Saintes&qr=lieux"},
	Options: []Option{optionTerritoire, {Nom: "qr", Titre: "Codes QR",
		Aide:  "`codes` QR : communes, lieux ou aucun (sinon communes)",
		Choix: []string{string(CodesCommunes), string(CodesLieux), string(CodesAucun)}}},
	Formats: templates.DocumentAnnuaire.Formats, Modele: templates.DocumentAnnuaire, Audiences: []Audience{GrandPublic},
	Kit:     []Variante{{Portee: ToutTerritoire}},
	Compose: composeAnnuaire,
}

// optionTerritoire is the name that papers of many places print.
var optionTerritoire = Option{Nom: "territoire", Titre: "Nom du territoire",
	Aide: "`nom` du territoire, sur la couverture et en haut des pages (sinon, celui de la sélection)"}

// composeAnnuaire makes the directory of the places of the selection.
func composeAnnuaire(ctx context.Context, c *Commande) (*Ouvrage, error) {
	codes := Codes(cmp.Or(c.Options["qr"], string(CodesCommunes)))
	t, err := c.livret()
	if err != nil {
		return nil, err
	}
	if codes == CodesCommunes {
		t.avis = append(t.avis, carte(c.Selection.Lien(c.Edition.Carte, 0))...)
	}
	docs := func(yield func(*Document, error) bool) {
		a, err := newAnnuaire(t.livre(ctx), t.lieux, t.lire, codes)
		if err != nil {
			yield(nil, err)
			return
		}
		a.encodeAhead()
		d, err := a.compose()
		if err == nil {
			d.Noms = []string{"annuaire", t.titre, t.jour()}
		}
		yield(d, err)
	}
	return &Ouvrage{Total: 1, Avis: t.avis, Documents: docs}, nil
}

// livret is what a document of many places is made from.
type livret struct {
	*accueil
	c     *Commande
	lire  lecture
	titre string // of the territory
}

// livret reads which places, and how they are called together.
func (c *Commande) livret() (*livret, error) {
	lire, err := lecturePour(c.Audience)
	if err != nil {
		return nil, err
	}
	a, err := c.accueil(c.Selection.Filtre)
	if err != nil {
		return nil, err
	}
	if a.total == 0 {
		return nil, c.aucun(a.avis...)
	}
	return &livret{a, c, lire, c.titre(a.departements)}, nil
}

// livre begins a book, whose codes open the pages of the selection.
func (t *livret) livre(ctx context.Context) *livre {
	e := *t.c.Edition
	e.Lien = t.c.liens()
	return newLivre(ctx, &e, t.c.modele(), t.titre)
}

// jour tells the editions of a book apart.
func (t *livret) jour() string { return t.c.Edition.Date.Format(time.DateOnly) }
