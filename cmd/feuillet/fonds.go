package main

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"feuillet/examples"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/lieu/reparer"
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

// depuisBase reads a base, and the territory it may carry.
func depuisBase(ctx context.Context, db *store.DB) (*fonds, error) {
	t, err := territoires(ctx, db)
	if err != nil {
		return nil, err
	}
	f := &fonds{territoires: t, fermer: db.Close}
	f.lire = auPlusPres(func(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] { return db.Lieux(ctx, filtre) })
	f.nombre = func(filtre lieu.Filter) (int, error) { return db.Compter(ctx, filtre) }
	f.position = func(code string) (lieu.Point, bool, error) {
		c, ok, err := db.Centre(ctx, f.territoires, code)
		if err == nil {
			f.contours, err = db.OrigineContours(ctx)
		}
		return lieu.Point{Latitude: c.Latitude, Longitude: c.Longitude}, ok, err
	}
	f.valeurs = func(colonne string) ([]string, error) { return db.Valeurs(ctx, colonne) }
	f.gardee = func(nom string) (string, error) { return db.Selection(ctx, nom) }
	f.placer = func() error {
		centres, err := db.Centres(ctx, t)
		if err != nil {
			return err
		}
		f.territoires = t.AvecCentres(centres)
		f.contours, err = db.OrigineContours(ctx)
		return err
	}
	fictif := ""
	for cle, v := range map[string]*string{cleCarte: &f.carte.Base, cleEditeur: &f.editeur.Nom, cleAdresseEditeur: &f.editeur.Adresse, cleExemple: &fictif} {
		if *v, err = db.Parametre(ctx, cle); err != nil {
			return nil, err
		}
	}
	f.exemple = fictif != ""
	f.exclusions = db.Exclusions
	f.decisions = func(ctx context.Context) (doublons.Decisions, error) { return decisions(ctx, db) }
	return f, nil
}

// territoires are those of France, and those that a base carries itself.
func territoires(ctx context.Context, db *store.DB) (*territoire.Territoires, error) {
	d, err := db.Territoire(ctx)
	if err != nil || len(d.Communes) == 0 {
		return territoire.France(), err
	}
	return territoire.France().Avec(d), nil
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
	t := territoire.France().Avec(d.Donnees)
	var lieux []lieu.Lieu
	for l, err := range reparer.New(t).Lignes(lignes) {
		if err != nil {
			return nil, err
		}
		if l.Rejet == nil {
			lieux = append(lieux, l.Lieu)
		}
	}
	releve := territoire.Releve{}
	for _, l := range lieux {
		if lat, lon, ok := l.Position(); ok {
			releve.Ajouter(l.CodeInsee, lieu.Point{Latitude: lat, Longitude: lon})
		}
	}
	return &fonds{
		territoires: t.AvecCentres(releve.Centres()), carte: d.Carte, exemple: true,
		editeur:    render.Editeur{Nom: d.Editeur.Nom, Adresse: d.Editeur.Adresse},
		lire:       auPlusPres(func(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] { return choisir(lieux, filtre) }),
		decisions:  func(context.Context) (doublons.Decisions, error) { return doublons.Decisions{}, nil },
		exclusions: func(context.Context) ([]store.Exclusion, error) { return nil, nil },
		valeurs:    func(colonne string) ([]string, error) { return valeurs(lieux, colonne), nil },
		gardee:     func(string) (string, error) { return "", nil },
		placer:     func() error { return nil },
		fermer:     func() error { return nil },
	}, nil
}

// rayons are the distances at which the nearest places are looked for, in km.
var rayons = []float64{2, 5, 10, 20, 50, 100, 300, 1000}

// auPlusPres lets a search keep the nearest places of its points alone, the
// nearest first: circles grow until they hold enough.
func auPlusPres(lire lecteur) lecteur {
	return func(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] {
		n := filtre.Proches
		if n == 0 {
			return lire(filtre)
		}
		return func(yield func(lieu.Lieu, error) bool) {
			var trouves []lieu.Lieu
			for _, r := range append(slices.Clone(rayons), 0) {
				if filtre.Rayon > 0 {
					r = min(filtre.Rayon, cmp.Or(r, filtre.Rayon))
				}
				cercle := filtre
				cercle.Rayon, cercle.Proches = r, 0
				trouves = trouves[:0]
				for l, err := range lire(cercle) {
					if err != nil {
						yield(l, err)
						return
					}
					trouves = append(trouves, l)
				}
				if len(trouves) >= n || r == filtre.Rayon {
					break
				}
			}
			slices.SortStableFunc(trouves, func(x, y lieu.Lieu) int {
				dx, _ := filtre.Distance(&x)
				dy, _ := filtre.Distance(&y)
				return cmp.Compare(dx, dy)
			})
			for _, l := range trouves[:min(n, len(trouves))] {
				if !yield(l, nil) {
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

// valeurs are what the places say in a column that holds a text or a list.
func valeurs(lieux []lieu.Lieu, colonne string) []string {
	var out []string
	for _, c := range lieu.Champs() {
		if c.Nom != colonne {
			continue
		}
		for i := range lieux {
			for v := range strings.SplitSeq(c.Texte(&lieux[i]), lieu.Separateur) {
				if v != "" && !slices.Contains(out, v) {
					out = append(out, v)
				}
			}
		}
	}
	return out
}

// retenus reads places as lire does, and a few thousand of them once only:
// the second time they come from memory.
func retenus(lire iter.Seq2[lieu.Lieu, error]) iter.Seq2[lieu.Lieu, error] {
	const plus = 2000
	var gardes []lieu.Lieu
	return func(yield func(lieu.Lieu, error) bool) {
		for _, l := range gardes {
			if !yield(l, nil) {
				return
			}
		}
		if gardes != nil {
			return
		}
		var lus []lieu.Lieu
		for l, err := range lire {
			if !yield(l, err) || err != nil {
				return
			}
			if len(lus) <= plus {
				lus = append(lus, l)
			}
		}
		if len(lus) <= plus {
			gardes = lus
		}
	}
}
