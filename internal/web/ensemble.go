package web

import (
	"context"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/render"
)

// cleTous asks for all the documents of a paper as one file, to be printed at once.
const cleTous = "tous"

// ensemble is how many documents like un are printed at once; 0 for one alone, too many,
// those with fields to be filled, whose names must differ, and sheets to be folded: a
// booklet is printed, folded and put aside before the next.
func ensemble(p *render.Papier, un *atelier.Papier, total int) int {
	if total < 2 || total > atelier.EnsembleMax || len(p.ASaisir) > 0 || un.Tirage.Pli {
		return 0
	}
	return total
}

// tous makes all the documents of a demand as one, unless they were just made.
func (v *visite) tous(d atelier.Demande) (*unique, error) {
	return v.l.faits.faire(cle{d.String(), 0}, func() (*unique, error) {
		ctx, laisser := context.WithCancel(v.l.ctx)
		garder := context.AfterFunc(v.r.Context(), laisser)
		defer garder()
		t, err := v.a.Faire(ctx, d)
		if err != nil {
			return nil, err
		}
		p, _ := v.a.Papier(d.Papier)
		u := &unique{Travail: t, rang: 1, page: 1}
		for un, err := range t.Papiers {
			if err != nil {
				return nil, err
			}
			if ensemble(p, un, t.Total) == 0 {
				return nil, faute.New(faute.Demande, v.mots.dire("tous.conseil"), "%s", v.mots.dire("tous.pas"))
			}
			if un.Refus == nil {
				u.parts = append(u.parts, un)
			}
		}
		if len(u.parts) == 0 {
			return nil, faute.New(faute.Demande, "", "ce papier n'a aucune page")
		}
		u.papier = atelier.Ensemble(p.Nom, titreDe(v.titre(p), t.Titre), u.parts)
		return u, nil
	})
}

// retenirImprime remembers a document that goes to a printer, or each of those that go together.
func (v *visite) retenirImprime(u *unique) error {
	papiers := u.parts
	if papiers == nil {
		papiers = []*atelier.Papier{u.papier}
	}
	var l []store.Tirage
	for _, p := range papiers {
		t, suivi, err := v.a.Tirage(u.Travail, p, "")
		if err != nil {
			return err
		}
		if suivi {
			l = append(l, t)
		}
	}
	if len(l) > 0 {
		v.base.retenir(v.r.Context(), v.a, l...)
	}
	return nil
}
