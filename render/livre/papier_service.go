package livre

import (
	"context"
	"iter"
	"slices"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

// PapierService is the sheet of a service.
var PapierService = render.Papier{
	Nom: "fiche-service", Titre: "Fiche d'un service", Groupe: render.AuGuichet,
	Court: "Fait la fiche d'un service sur un territoire",
	Long: `Fait pour chacun des neuf services du standard une fiche A4 pour le grand public : ce qu'il faut
apporter, ce que c'est, des exemples, et où aller. Une ou deux pages, quel que soit le nombre de lieux : les plus proches
d'un point quand vous en choisissez un, sinon un par commune, puis combien il y en a d'autres. Les lieux réservés à
certaines personnes n'y sont pas ; elle dit combien. Si vous choisissez un service, ne fait que celui-là ; plusieurs, une
fiche par besoin : vos démarches, apprendre, le matériel, comme sur la carte nationale. Un service que personne ne propose
n'a pas de fiche. Pour les aidants numériques et les professionnels, les mots officiels, d'abord les lieux où il faut être
envoyé, et les conditions des autres ; pour les professionnels, où est l'aide dans le territoire.`,
	Exemples: []string{"fiche-service?service=démarches&departement=Gironde", "fiche-service?autour=Pons&rayon=20km",
		"fiche-service?commune=Pons&par-besoin=oui"},
	Options: []render.Option{render.OptionTerritoire, optionParBesoin, optionTous,
		render.OptionSimple},
	Modele:    templates.DocumentFicheService,
	Formats:   templates.DocumentFicheService.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	Kit:       []render.Variante{{Portee: render.ToutTerritoire}},
	Compose:   composeServices,
}

// optionTous asks for all places, on as many pages as they take.
var optionTous = render.Option{Nom: "tous", Titre: "Tous les lieux",
	Aide: "tous les lieux, même si la fiche prend plus de deux pages"}

// composeServices makes a sheet for each service chosen, or for each that the
// places give, in the order of the standard.
func composeServices(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
	t, err := newLivret(c)
	if err != nil {
		return nil, err
	}
	t.carnet = newCarnet()
	sujets, err := t.sujets()
	if err != nil {
		return nil, err
	}
	if t.donnees, err = t.offre(); err != nil {
		return nil, err
	}
	t.Avis = append(t.Avis, render.CarteLarge(c.Selection.Lien(c.Edition.Carte, 0))...)
	told := map[string]bool{}
	docs := func(yield func(*render.Document, error) bool) {
		for _, s := range sujets {
			d, err := t.service(ctx, s)
			if err == nil {
				d.Avis = once(d.Avis, told)
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
	return &render.Ouvrage{Total: len(sujets), Avis: t.Avis, Documents: docs}, nil
}

// once leaves out the places that an other sheet of the run told to be left out.
func once(avis []render.Avis, told map[string]bool) []render.Avis {
	return slices.DeleteFunc(avis, func(a render.Avis) bool {
		before := told[a.Lieu+a.Texte]
		told[a.Lieu+a.Texte] = a.Genre == render.AvisReserve
		return before
	})
}

// service composes the sheet of one service, or of one need.
func (t *livret) service(ctx context.Context, sur sujet) (*render.Document, error) {
	s, err := newService(t.livre(ctx), t, sur.services)
	if err != nil {
		return nil, err
	}
	if len(s.entrees) == 0 {
		return nil, t.c.Aucun(s.refuses...)
	}
	d, err := s.compose()
	if err == nil {
		d.Noms = []string{genre(t.c.Audience), sur.nom(), t.titre, t.jour()}
		err = t.doubles(d, sur.proposant(t.Lieux))
	}
	return d, err
}

// genre is the first word of the name of a file: what it is, for whom.
func genre(pour render.Audience) string {
	if pour == "" || pour == render.GrandPublic {
		return "fiche-service"
	}
	return "fiche-service " + string(pour)
}

// proposant are the places that give one of the services.
func (s sujet) proposant(lieux iter.Seq2[lieu.Lieu, error]) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for l, err := range lieux {
			if (err != nil || s.propose(&l)) && !yield(l, err) {
				return
			}
		}
	}
}

// proposes are the services that places of the selection give, in the order of
// the standard.
func (t *livret) proposes() ([]string, error) {
	seen := map[string]bool{}
	for l, err := range t.Lieux {
		if err != nil {
			return nil, err
		}
		if t.carnet.ecarte(t.c, &l) {
			continue
		}
		for _, s := range l.Services {
			seen[s] = true
		}
	}
	if len(seen) == 0 {
		return nil, faute.New(faute.Demande, "Choisissez un service, ou d'autres lieux.",
			"aucun service : ces lieux ne disent pas ce qu'ils proposent")
	}
	return slices.DeleteFunc(slices.Clone(lieu.Services()), func(s string) bool { return !seen[s] }), nil
}
