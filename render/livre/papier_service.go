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
certaines personnes n'y sont pas ; elle dit combien. Si vous choisissez un service, ne fait que celui-là. Un service que
personne ne propose n'a pas de fiche.`,
	Exemples: []string{"fiche-service?service=démarches&departement=Gironde", "fiche-service?autour=Pons&rayon=20km",
		"fiche-service?commune=Pons"},
	Options:   []render.Option{render.OptionTerritoire, optionTous},
	Modele:    templates.DocumentFicheService,
	Formats:   templates.DocumentFicheService.Formats,
	Audiences: []render.Audience{render.GrandPublic},
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
	services := c.Selection.Filtre.Services
	if len(services) == 0 {
		if services, err = t.proposes(); err != nil {
			return nil, err
		}
	}
	t.Avis = append(t.Avis, render.CarteLarge(c.Selection.Lien(c.Edition.Carte, 0))...)
	told := map[string]bool{}
	docs := func(yield func(*render.Document, error) bool) {
		for _, s := range services {
			d, err := t.service(ctx, s)
			if err == nil {
				d.Avis = once(d.Avis, told)
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
	return &render.Ouvrage{Total: len(services), Avis: t.Avis, Documents: docs}, nil
}

// once leaves out the places that an other sheet of the run told to be left out.
func once(avis []render.Avis, told map[string]bool) []render.Avis {
	return slices.DeleteFunc(avis, func(a render.Avis) bool {
		before := told[a.Lieu+a.Texte]
		told[a.Lieu+a.Texte] = a.Genre == render.AvisReserve
		return before
	})
}

// service composes the sheet of one service.
func (t *livret) service(ctx context.Context, valeur string) (*render.Document, error) {
	s, err := newService(t.livre(ctx), t.c, t.Lieux, t.lire, valeur)
	if err != nil {
		return nil, err
	}
	if len(s.entrees) == 0 {
		return nil, t.c.Aucun(s.refuses...)
	}
	d, err := s.compose()
	if err == nil {
		d.Noms = []string{"fiche-service", t.c.Modele.Services[valeur].Court, t.titre, t.jour()}
		err = t.doubles(d, proposant(t.Lieux, valeur))
	}
	return d, err
}

// proposant are the places that give a service.
func proposant(lieux iter.Seq2[lieu.Lieu, error], service string) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for l, err := range lieux {
			if (err != nil || slices.Contains(l.Services, service)) && !yield(l, err) {
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
		why, _ := render.NonInvitant(&l)
		if why != "" && !slices.Contains(t.c.Selection.Filtre.Ids, l.Id) {
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
