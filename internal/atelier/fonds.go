package atelier

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"
	"sync"
	"time"

	"feuillet/examples"
	"feuillet/lieu"
	"feuillet/lieu/contour"
	"feuillet/lieu/doublons"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papiers"
	"feuillet/templates"
)

// fonds is the base as a composer reads it, for as long as one work lasts. It
// is render.Fonds.
type fonds struct {
	*Atelier
	ctx         context.Context
	territoires *territoire.Territoires // of the base, with positions once Placer was called
	origine     string                  // what the last position comes from, empty for places alone
}

func (a *Atelier) fonds(ctx context.Context) *fonds {
	return &fonds{Atelier: a, ctx: ctx, territoires: a.territoires}
}

// Lieux are the places that a filter selects, in the order of the base; with
// Proches, the nearest ones alone, nearest first.
func (f *fonds) Lieux(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	if f.db == nil {
		return func(func(lieu.Lieu, error) bool) {}
	}
	if filtre.Proches > 0 {
		return f.plusProches(filtre)
	}
	return f.db.Lieux(f.ctx, filtre)
}

// Lire reads a request against the base.
func (f *fonds) Lire(r selection.Requete) (*selection.Selection, error) {
	return f.contexte().Lire(r)
}

func (f *fonds) contexte() selection.Contexte {
	return selection.Contexte{Territoires: f.territoires, Position: f.position, Imprimes: imprimes,
		Valeurs: func(colonne string) ([]string, error) {
			if f.db == nil {
				return nil, nil
			}
			return f.db.Valeurs(f.ctx, colonne)
		}}
}

// imprimes are the words under which the papers of the program print the values
// of a column of the standard.
func imprimes(colonne string) map[string][]string { return motsImprimes()[colonne] }

// motsImprimes are the words of all papers, by column and value. They are the
// program's own, whose tests load each model.
var motsImprimes = sync.OnceValue(func() map[string]map[string][]string {
	out := map[string]map[string][]string{}
	note := func(colonne string, libelles map[string]templates.Libelle) {
		if out[colonne] == nil {
			out[colonne] = map[string][]string{}
		}
		for valeur, l := range libelles {
			for _, mot := range []string{l.Court, l.Titre, l.Detail, strings.Join(l.Exemples, " ")} {
				if mots := out[colonne][valeur]; mot != "" && !slices.Contains(mots, mot) {
					out[colonne][valeur] = append(mots, mot)
				}
			}
		}
	}
	for _, p := range papiers.Papiers() {
		m, err := p.Modele.Charger("")
		if err != nil {
			continue
		}
		note("services", m.Services)
		note("publics_specifiquement_adresses", m.Publics)
		note("modalites_accompagnement", m.Accompagnement)
	}
	return out
})

// position is where a commune lies, as the base knows it.
func (f *fonds) position(code string) (lieu.Point, bool, error) {
	if f.db == nil {
		lat, lon, ok := f.territoires.Position(code)
		return lieu.Point{Latitude: lat, Longitude: lon}, ok, nil
	}
	c, ok, err := f.db.Centre(f.ctx, f.territoires, code)
	switch f.origine = ""; {
	case err != nil || c.Lieux > 0:
	case c.Livre:
		f.origine = territoire.AttributionPoints
	default:
		f.origine, err = f.db.OrigineContours(f.ctx)
	}
	return lieu.Point{Latitude: c.Latitude, Longitude: c.Longitude}, ok, err
}

// Territoires are those of the base.
func (f *fonds) Territoires() *territoire.Territoires { return f.territoires }

// Placer tells Territoires where communes lie.
func (f *fonds) Placer() (string, error) {
	if f.db == nil {
		return "", nil
	}
	centres, err := f.db.Centres(f.ctx, f.Atelier.territoires)
	if err != nil {
		return "", err
	}
	f.territoires = f.Atelier.territoires.AvecCentres(centres)
	f.origine, err = f.db.OrigineContours(f.ctx)
	return f.origine, err
}

// Jugements are what persons decided of duplicates; nothing without a base.
func (f *fonds) Jugements() (doublons.Decisions, error) {
	if f.db == nil {
		return doublons.Decisions{}, nil
	}
	return jugements(f.ctx, f.db)
}

// Provenances are the files and rows of the records, and what was corrected here.
func (f *fonds) Provenances() (map[string]render.Provenance, error) {
	out := map[string]render.Provenance{}
	if f.db == nil {
		return out, nil
	}
	for p, err := range f.db.Provenances(f.ctx) {
		if err != nil {
			return nil, err
		}
		out[p.Id] = render.Provenance{Fichier: p.Fichier, Ligne: p.Ligne}
	}
	if f.db.Etrangere() {
		return out, nil
	}
	for c, err := range f.db.Corrections(f.ctx, "") {
		if err != nil {
			return nil, err
		}
		p := out[c.Id]
		le, _ := time.Parse(time.DateOnly, c.Date)
		p.Corrections = append(p.Corrections, render.Corrige{Colonne: c.Colonne, Le: le})
		out[c.Id] = p
	}
	return out, nil
}

// Origine is what positions come from, empty for places alone.
func (f *fonds) Origine() string { return f.origine }

// Nom is the territory of the whole base: that of the example.
func (f *fonds) Nom() string {
	if !f.reglages.exemple {
		return ""
	}
	d, err := examples.Territoire()
	if err != nil {
		return ""
	}
	return d.Nom
}

// rayons are the distances at which the nearest places are looked for, in km.
var rayons = []float64{2, 5, 10, 20, 50, 100, 300, 1000}

// plusProches are the nearest places of a search, the nearest first: circles
// grow until they hold enough, for to sort a whole country by distance would
// read it whole.
func (f *fonds) plusProches(filtre lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		trouves, err := f.cercles(filtre)
		if err != nil {
			yield(lieu.Lieu{}, err)
			return
		}
		slices.SortStableFunc(trouves, func(x, y lieu.Lieu) int {
			dx, _ := filtre.Distance(&x)
			dy, _ := filtre.Distance(&y)
			return cmp.Compare(dx, dy)
		})
		for _, l := range trouves[:min(filtre.Proches, len(trouves))] {
			if !yield(l, nil) {
				return
			}
		}
	}
}

// cercles reads the places of the first circle that holds enough of them.
func (f *fonds) cercles(filtre lieu.Filter) ([]lieu.Lieu, error) {
	n := filtre.Proches
	var trouves []lieu.Lieu
	for _, r := range append(slices.Clone(rayons), 0) {
		if filtre.Rayon > 0 {
			r = min(filtre.Rayon, cmp.Or(r, filtre.Rayon))
		}
		cercle := filtre
		cercle.Rayon, cercle.Proches = r, 0
		trouves = trouves[:0]
		for l, err := range f.db.Lieux(f.ctx, cercle) {
			if err != nil {
				return nil, err
			}
			trouves = append(trouves, l)
		}
		if len(trouves) >= n || r == filtre.Rayon {
			break
		}
	}
	return trouves, nil
}

// Contours are the outlines of communes that the base has, by code, and where they
// come from.
func (f *fonds) Contours(codes []string) (map[string]contour.Contour, string, error) {
	out := map[string]contour.Contour{}
	if f.db == nil {
		return out, "", nil
	}
	for _, code := range codes {
		c, err := f.db.Contour(f.ctx, territoire.EchelleCommune, code)
		if err != nil {
			return nil, "", err
		}
		if len(c) > 0 {
			out[code] = c
		} else if len(out) == 0 {
			return out, "", nil // a base without outlines is not asked for each
		}
	}
	origine, err := f.db.OrigineContours(f.ctx)
	return out, origine, err
}
