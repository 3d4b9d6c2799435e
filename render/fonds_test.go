package render_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/doublons"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papiers"
)

var errPanne = errors.New("the base is locked")

// base is a Fonds of places in memory. panne, if any, is the reading and the
// row, from 0, at which the base fails.
type base struct {
	lieux    []lieu.Lieu
	t        *territoire.Territoires
	nom      string
	origine  string // of outlines
	panne    *[2]int
	lectures int            // so far
	exclus   int            // by decision
	bilan    controle.Bilan // of the last control
}

func (b *base) Lieux(f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		n, lecture := 0, b.lectures
		b.lectures++
		for _, l := range b.lieux {
			if !f.Match(&l) {
				continue
			}
			if b.panne != nil && *b.panne == [2]int{lecture, n} {
				yield(lieu.Lieu{}, errPanne)
				return
			}
			if n++; !yield(l, nil) {
				return
			}
		}
	}
}

func (b *base) Lire(r selection.Requete) (*selection.Selection, error) {
	return selection.Contexte{Territoires: b.t}.Lire(r)
}

func (b *base) Territoires() *territoire.Territoires { return b.t }

// Placer places communes where their places are.
func (b *base) Placer() (string, error) {
	releve := territoire.Releve{}
	for i := range b.lieux {
		if lat, lon, ok := b.lieux[i].Position(); ok {
			releve.Ajouter(b.lieux[i].CodeInsee, lieu.Point{Latitude: lat, Longitude: lon})
		}
	}
	b.t = b.t.AvecCentres(releve.Centres())
	return b.origine, nil
}

func (b *base) Origine() string { return b.origine }

func (b *base) Nom() string { return b.nom }

func (b *base) Controler(o controle.Options, s *selection.Selection) (controle.Bilan, int, error) {
	c := controle.New(o)
	err := c.Lieux(b.Lieux(s.Filtre), func(controle.Constat) error { return nil })
	c.Fin(doublons.Decisions{})
	b.bilan = c.Bilan()
	return b.bilan, b.exclus, err
}

// papier is a row of the table.
func papier(t testing.TB, nom string) render.Papier {
	t.Helper()
	for _, p := range papiers.Papiers() {
		if p.Nom == nom {
			return p
		}
	}
	t.Fatalf("no paper %s", nom)
	return render.Papier{}
}

// commander asks a base for a paper, in the words of a query.
func commander(
	t testing.TB, p render.Papier, b *base, e *render.Edition, query string, saisies map[string]string,
) *render.Commande {
	t.Helper()
	r, err := selection.Lire(query)
	if err != nil {
		t.Fatal(err)
	}
	c := &render.Commande{Fonds: b, Edition: e, Audience: p.Audiences[0]}
	if c.Selection, err = b.Lire(r); err != nil {
		t.Fatal(err)
	}
	if c.Options, err = p.LireOptions(saisies, jour); err != nil {
		t.Fatal(err)
	}
	if c.Modele, err = p.Modele.Charger(""); err != nil {
		t.Fatal(err)
	}
	return c
}

// composer makes all the documents of a paper.
func composer(p render.Papier, c *render.Commande) (o *render.Ouvrage, docs []*render.Document, err error) {
	if o, err = p.Compose(context.Background(), c); err != nil {
		return nil, nil, err
	}
	for d, err := range o.Documents {
		if err != nil {
			return o, docs, err
		}
		docs = append(docs, d)
	}
	return o, docs, nil
}
