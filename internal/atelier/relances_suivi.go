package atelier

import (
	"slices"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu/controle"
	"feuillet/lieu/selection"
)

// campagneJours is how many days without a letter part two times when places were
// written to.
const campagneJours = 30

// suivi is what was done about the places of a selection since the last time that they
// were written to, those that are shown no more too.
func (f *fonds) suivi(s *selection.Selection) (controle.Suivi, error) {
	l, err := f.db.Relances(f.ctx)
	if err == nil && len(s.Requete) > 0 {
		l, err = f.deSelection(l, s)
	}
	return suiviDe(l), err
}

// deSelection are those of the places that a selection takes.
func (f *fonds) deSelection(l []store.Relance, s *selection.Selection) (out []store.Relance, err error) {
	prises := map[string]bool{}
	for _, r := range l {
		prise, vue := prises[r.Id]
		if !vue {
			lieu, etat, err := f.db.Trouver(f.ctx, r.Id)
			if err != nil {
				return nil, err
			}
			prise = etat != store.Inconnu && s.Filtre.Match(&lieu)
			prises[r.Id] = prise
		}
		if prise {
			out = append(out, r)
		}
	}
	return out, nil
}

// suiviDe counts letters, the last one first, since the first of their last run.
func suiviDe(l []store.Relance) (s controle.Suivi) {
	ecrites := slices.DeleteFunc(slices.Clone(l), func(r store.Relance) bool { return r.Moyen == "" })
	for _, r := range ecrites {
		jour, err := time.Parse(time.DateOnly, r.Date)
		if err != nil || !s.Depuis.IsZero() && jour.AddDate(0, 0, campagneJours).Before(s.Depuis) {
			break
		}
		s.Depuis = jour
	}
	if s.Depuis.IsZero() {
		return s
	}
	depuis, relances, reponses := s.Depuis.Format(time.DateOnly), map[string]bool{}, map[string]string{}
	for _, r := range l {
		if r.Moyen != "" && r.Date >= depuis {
			relances[r.Id] = true
		}
		if r.Repondu >= depuis {
			reponses[r.Id] = r.Reponse
		}
	}
	for _, quoi := range reponses {
		if quoi == PlusDeLieu || quoi == Retrait {
			s.Retraits++
		}
	}
	s.Relances, s.Reponses = len(relances), len(reponses)
	return s
}
