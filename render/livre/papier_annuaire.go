package livre

import (
	"cmp"
	"context"
	"iter"
	"strconv"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// PapierAnnuaire is the directory of a territory.
var PapierAnnuaire = render.Papier{
	Nom: "annuaire", Titre: "Annuaire d'un territoire", Groupe: render.PourTerritoire,
	AutresMots: []string{"livre", "livret", "guide", "repertoire", "brochure"},
	Court:      "Fait l'annuaire d'un territoire",
	Long: `Fait un annuaire A4 pour le grand public : une couverture, un mode d'emploi, un sommaire,
« Trouvez votre commune, suivez la ligne », les lieux commune par commune, et la liste des noms. Au bas de chaque
page de lieux, un code QR les montre sur la carte en ligne. De un à neuf lieux, ni couverture ni listes : une feuille, ou peu de pages en grands caractères. Sans sélection, fait l'annuaire de toute la base.
Pour les aidants numériques, chaque lieu dit aussi son courriel, son site et les mots officiels ; pour les
professionnels, à usage interne, la structure, la date, l'origine et l'identifiant.
Les lieux qui ne reçoivent pas de public sont laissés de côté, et comptés. Il se fait aussi en A5, pour tenir dans la
main, et en livret à plier : deux pages A5 par face de feuille A4.`,
	Exemples: []string{"annuaire?departement=Gironde", "annuaire?commune=Pons&commune=Saintes&qr=lieux"},
	Options: []render.Option{render.OptionTerritoire, {Nom: "qr", Titre: "Codes QR",
		Aide:  "`codes` QR : un par page, un par lieu, ou aucun : page, lieux ou aucun (sinon page)",
		Choix: []string{string(CodesPage), string(CodesLieux), string(CodesAucun)}},
		optionTrier, optionLivret, optionColonnes, optionGrands, render.OptionSimple,
		optionCompact, optionUnPar, optionPagesMax},
	Modele:    templates.DocumentAnnuaire,
	Formats:   templates.DocumentAnnuaire.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	Kit:       []render.Variante{{Portee: render.ToutTerritoire}},
	Compose:   composeAnnuaire,
}

// optionColonnes is how many columns places and names stand in: one holds in a hand
// that marks its line, three are for short records.
var optionColonnes = render.Option{Nom: "colonnes", Titre: "Colonnes",
	Aide:  "`nombre` de colonnes de lieux : 2, 1 ou 3 (sinon celui du modèle ; une seule en A5)",
	Choix: []string{"2", "1", "3"}}

// columns is a model in the columns that were asked for.
func columns(m *templates.Modele, asked string) *templates.Modele {
	n, err := strconv.Atoi(asked)
	if err != nil || n == m.Page.Colonnes {
		return m
	}
	own := *m
	own.Page.Colonnes = n
	return &own
}

// composeAnnuaire makes the directory of the places of the selection.
func composeAnnuaire(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
	codes := Codes(cmp.Or(c.Options["qr"], string(CodesPage)))
	if err := pliable(c.Options); err != nil {
		return nil, err
	}
	t, err := newLivret(c)
	if err != nil {
		return nil, err
	}
	if err := letters(c); err != nil {
		return nil, err
	}
	grand := c.Options.Oui(optionGrands.Nom)
	if grand || c.Modele.Simple { // a square to aim at is one thing more to understand
		codes = CodesAucun
	}
	if codes == CodesPage {
		t.Avis = append(t.Avis, render.CarteLarge(c.Selection.Lien(c.Edition.Carte, 0))...)
	}
	if e, ok := unPar[c.Options[optionUnPar.Nom]]; ok {
		return t.parZone(ctx, e, codes)
	}
	docs := render.One(func() (*render.Document, error) { return t.paraitre(ctx, codes) })
	return &render.Ouvrage{Total: 1, Avis: t.Avis, Tirage: t.tirage(), Documents: docs}, nil
}

// livret is what a document of many places is made from.
type livret struct {
	*render.Accueil
	c     *render.Commande
	lire  render.Reading
	titre string           // of the territory
	nom   string           // of its file, where the title may be that of another; empty for the title
	hors  int              // places that it does not hold
	pres  bool             // it is near its readers
	seule *territoire.Zone // the one territory that it is of; nil for that of the selection

	carnet  *carnet // of the sheets of services
	donnees *offre  // of the territory; nil for nothing to say of it
}

// newLivret reads which places, and how they are called together.
func newLivret(c *render.Commande) (*livret, error) {
	a, lire, err := c.Recevoir()
	if err != nil {
		return nil, err
	}
	nom, hors, err := c.Territoire(a)
	if err != nil {
		return nil, err
	}
	a.Avis = append(a.Avis, hors...)
	t := &livret{Accueil: a, c: c, lire: lire, titre: nom, pres: c.Pres()}
	if e := c.Fonds.Territoires().Etendue(a.Departements); e.Nom == nom && len(hors) > 0 {
		t.hors = e.Hors
	}
	return t, nil
}

// livre begins a book, whose codes open the pages of the selection.
func (t *livret) livre(ctx context.Context) *livre {
	e := *t.c.Edition
	e.Lien = t.c.Liens()
	l := newLivre(ctx, &e, t.modele(), t.titre)
	if z := t.zoneSeule(); z != nil && z.Nom == t.titre {
		l.affiche, l.entier = typo.Francais(z.NomCourt()), typo.Francais(z.NomEntier())
		if l.m.Simple || t.c.Audience == render.GrandPublic { // no sigle for those who do not know it
			l.territoire, l.fields["territoire"], l.tete = l.entier, l.entier, l.affiche
		}
	}
	if render.Lit(t.c.Audience, t.c.Modele.Base, "usage") {
		l.usage = l.m.Mots["usage"]
	}
	l.pres, l.hors, l.lienCommunes = t.pres, t.hors, t.c.LienCommunes
	l.plie = t.c.Options.Oui(optionLivret.Nom)
	return l
}

// modele is the model, in the columns and the letters that were asked for.
func (t *livret) modele() *templates.Modele {
	m := t.papier()
	if t.c.Options.Oui(optionGrands.Nom) {
		m = large(m)
	} else {
		m = columns(m, t.c.Options[optionColonnes.Nom])
	}
	if t.c.Options.Oui(optionCompact.Nom) {
		m = smaller(m, compactes)
	}
	if m.Page.Format == a5 {
		return handy(m)
	}
	return m
}

// doubles adds to a document the remarks on places that it prints twice.
func (t *livret) doubles(d *render.Document, lieux iter.Seq2[lieu.Lieu, error]) error {
	avis, err := t.c.Doublons(lieux)
	d.Avis = append(d.Avis, avis...)
	return err
}

// jour tells the editions of a book apart.
func (t *livret) jour() string { return t.c.Edition.Date.Format(time.DateOnly) }

// zoneSeule is the one territory of these places; nil when it is not one that was chosen.
func (t *livret) zoneSeule() *territoire.Zone {
	if t.seule == nil && len(t.c.Selection.Zones) == 1 {
		return &t.c.Selection.Zones[0].Zone
	}
	return t.seule
}
