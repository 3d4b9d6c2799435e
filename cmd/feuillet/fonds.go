package main

import (
	"context"
	"iter"
	"slices"
	"strings"

	"feuillet/examples"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// Settings that a base made from the example carries.
const (
	cleExemple        = "exemple"
	cleCarte          = "carte"
	cleEditeur        = "editeur"
	cleAdresseEditeur = "adresse_editeur"
)

// garderExemple writes in a base what its fictional places need to be printed:
// communes that no list has, a map that does not exist, and that they are fictional.
func garderExemple(ctx context.Context, db *store.DB, d examples.Description) error {
	if dit, err := db.Parametre(ctx, cleExemple); err != nil || dit != "" {
		return err // importing twice changes nothing
	}
	if err := db.SetTerritoire(ctx, d.Donnees); err != nil {
		return err
	}
	for _, p := range [][2]string{{cleCarte, d.Carte.Base}, {cleEditeur, d.Editeur.Nom}, {cleAdresseEditeur, d.Editeur.Adresse}, {cleExemple, "oui"}} {
		if err := db.SetParametre(ctx, p[0], p[1]); err != nil {
			return err
		}
	}
	return nil
}

// depuisBase reads a base, and the territory it may carry.
func depuisBase(ctx context.Context, db *store.DB) (*fonds, error) {
	d, err := db.Territoire(ctx)
	if err != nil {
		return nil, err
	}
	f := &fonds{territoires: territoire.France(), fermer: db.Close}
	if len(d.Communes) > 0 {
		f.territoires = f.territoires.Avec(d)
	}
	f.lire = situer(f.territoires, func(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] { return db.Lieux(ctx, filtre) })
	fictif := ""
	for cle, v := range map[string]*string{cleCarte: &f.carte.Base, cleEditeur: &f.editeur.Nom, cleAdresseEditeur: &f.editeur.Adresse, cleExemple: &fictif} {
		if *v, err = db.Parametre(ctx, cle); err != nil {
			return nil, err
		}
	}
	f.exemple = fictif != ""
	f.decisions = func(ctx context.Context) (doublons.Decisions, error) { return decisions(ctx, db) }
	return f, nil
}

// ouvrirExemple reads the embedded example, without a base.
func ouvrirExemple() (*fonds, error) {
	d, err := examples.Territoire()
	if err != nil {
		return nil, err
	}
	lignes, err := source.Read(strings.NewReader(string(examples.CSV())), examples.NomCSV, source.Options{})
	if err != nil {
		return nil, err
	}
	var lieux []lieu.Lieu
	for l, err := range lignes {
		if err != nil {
			return nil, err
		}
		if l.Rejet == nil {
			lieux = append(lieux, l.Lieu)
		}
	}
	t := territoire.France().Avec(d.Donnees)
	return &fonds{
		territoires: t, carte: d.Carte, exemple: true,
		editeur:   render.Editeur{Nom: d.Editeur.Nom, Adresse: d.Editeur.Adresse},
		lire:      situer(t, func(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] { return choisir(lieux, filtre) }),
		decisions: func(context.Context) (doublons.Decisions, error) { return doublons.Decisions{}, nil },
		fermer:    func() error { return nil },
	}, nil
}

// situer lets a search by commune find the places that carry no INSEE code, by
// the name of their town and its postal code.
func situer(t *territoire.Territoires, lire func(lieu.Filter) iter.Seq2[lieu.Lieu, error]) func(lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] {
		voulues := filtre.Communes
		if len(voulues) == 0 {
			return lire(filtre)
		}
		filtre.Communes = append(slices.Clone(voulues), "")
		return func(yield func(lieu.Lieu, error) bool) {
			for l, err := range lire(filtre) {
				if err == nil && l.CodeInsee == "" && !slices.Contains(filtre.Departements, l.Departement()) {
					if c, ok := t.Situer(l.Commune, l.CodePostal); !ok || !slices.Contains(voulues, c.Code) {
						continue
					}
				}
				if !yield(l, err) {
					return
				}
			}
		}
	}
}

// choisir are the places that a filter accepts.
func choisir(lieux []lieu.Lieu, filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for _, l := range lieux {
			if filtre.Match(&l) && !yield(l, nil) {
				return
			}
		}
	}
}

// decisions are what persons judged of duplicates, for the search.
func decisions(ctx context.Context, db *store.DB) (doublons.Decisions, error) {
	d := doublons.Decisions{Distincts: map[doublons.Paire]bool{}, AuProfit: map[string]string{}}
	paires, err := db.Distincts(ctx)
	if err != nil {
		return d, err
	}
	for _, p := range paires {
		d.Distincts[doublons.Paire(p)] = true
	}
	exclusions, err := db.Exclusions(ctx)
	for _, e := range exclusions {
		d.AuProfit[e.Id] = e.AuProfit
	}
	return d, err
}
