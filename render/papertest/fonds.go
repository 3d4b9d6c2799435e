package papertest

import (
	"errors"
	"iter"

	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/doublons"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// ErrFails is what a Base that fails gives.
var ErrFails = errors.New("the base is locked")

// Base is a Fonds of places in memory.
type Base struct {
	Places   []lieu.Lieu
	Known    *territoire.Territoires
	Titre    string  // of the whole base, if it says one
	Outlines string  // where they come from, empty without any
	Fails    *[2]int // the reading and the row, from 0, at which the base fails; nil for a sound one
	Readings int     // so far
	Excluded int     // by decision
	Origins  map[string]render.Provenance
	Bilan    controle.Bilan // of the last control
}

// Lieux are the places that a filter selects, up to the row that fails.
func (b *Base) Lieux(f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		n, lecture := 0, b.Readings
		b.Readings++
		for _, l := range b.Places {
			if !f.Match(&l) {
				continue
			}
			if b.Fails != nil && *b.Fails == [2]int{lecture, n} {
				yield(lieu.Lieu{}, ErrFails)
				return
			}
			if n++; !yield(l, nil) {
				return
			}
		}
	}
}

// Lire reads a request without a base.
func (b *Base) Lire(r selection.Requete) (*selection.Selection, error) {
	return selection.Contexte{Territoires: b.Known}.Lire(r)
}

// Territoires are those that are known.
func (b *Base) Territoires() *territoire.Territoires { return b.Known }

// Placer places communes where their places are.
func (b *Base) Placer() (string, error) {
	releve := territoire.Releve{}
	for i := range b.Places {
		if lat, lon, ok := b.Places[i].Position(); ok {
			releve.Ajouter(b.Places[i].CodeInsee, lieu.Point{Latitude: lat, Longitude: lon})
		}
	}
	b.Known = b.Known.AvecCentres(releve.Centres())
	return b.Outlines, nil
}

// Origine is where the outlines come from.
func (b *Base) Origine() string { return b.Outlines }

// Nom is the territory of the whole base.
func (b *Base) Nom() string { return b.Titre }

// Jugements are none: nobody decided anything.
func (b *Base) Jugements() (doublons.Decisions, error) { return doublons.Decisions{}, nil }

// Provenances are what the test says.
func (b *Base) Provenances() (map[string]render.Provenance, error) { return b.Origins, nil }

// Controler judges the places, and keeps the report.
func (b *Base) Controler(o controle.Options, s *selection.Selection) (controle.Bilan, int, error) {
	c := controle.New(o)
	err := c.Lieux(b.Lieux(s.Filtre), func(controle.Constat) error { return nil })
	c.Fin(doublons.Decisions{})
	b.Bilan = c.Bilan()
	return b.Bilan, b.Excluded, err
}

// BaseOf is a base of some places of France.
func BaseOf(lieux ...lieu.Lieu) *Base { return &Base{Places: lieux, Known: territoire.France()} }

// Kinds are the kinds of remarks, in order.
func Kinds(avis []render.Avis) (out []render.Genre) {
	for _, a := range avis {
		out = append(out, a.Genre)
	}
	return out
}
