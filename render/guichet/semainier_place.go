package guichet

import (
	"fmt"
	"slices"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
)

// ampleurs are how large a table may be when its sheet has room, its letters and its
// rows, the largest first: a wall is read from as far as letters let it.
var ampleurs = [][2]float64{{1.6, 3.2}, {1.6, 2.7}, {1.45, 2.5}, {1.3, 2.3}, {1.3, 1.9}, {1.25, 1.6}, {1.15, 1.3},
	{1.1, 1.15}, {1.05, 1.1}, {1, 1.2}, {1, 1.1}}

// feuillesAmples is how many pages are looked at for larger letters; of more, the last
// one alone has room.
const feuillesAmples = 2

// tailler chooses the size of the table: the largest that takes no more pages, nor leaves
// fewer rows on the first one, which is what a wall shows; rows of one line when there is
// nothing but hours to write in many.
func (s *semainier) tailler() {
	base := mesuresDe(s.m.Page.Format == "A3", s.bureau)
	s.mettre(base)
	n, rangs := len(s.pages), len(s.pages[0].lignes)
	switch {
	case s.vierge && n > 1:
		s.mettre(base.serrer())
	case n <= feuillesAmples:
		for _, a := range ampleurs {
			m := base.ample(a[0], a[1])
			m.heures = s.tenues(m)
			if s.mettre(m); len(s.pages) == n && len(s.pages[0].lignes) == rangs && s.entieres() {
				break
			}
			s.mettre(base)
		}
	}
	s.finirPage()
}

// entieres reports pages that hold and give nothing up for it.
func (s *semainier) entieres() bool {
	return !slices.ContainsFunc(s.pages, func(f feuille) bool { return !render.Fits(s.page(f), s.sheet, nil) })
}

// mettre shares the places out at a size.
func (s *semainier) mettre(m mesures) {
	s.mesures = m
	s.sheet = semainierSheet(s.m, m)
	render.ImageStyles(&s.sheet, s.e.Images, 1)
	s.pages = s.feuilles()
}

// tenues are the letters of hours that hold on one line of their cell, as large as those
// of the table.
func (s *semainier) tenues(m mesures) float64 {
	size, widest := layout.Pt(s.m.Tailles["heures"].Base*m.k).Um(), 0
	for _, w := range s.semaines {
		for j := range joursTenus {
			matin, apres, entier := demis(w.jours[j].plages)
			for _, said := range []string{dites(matin), dites(apres), dites(entier)} {
				if w.jours[j].change {
					said += "*"
				}
				widest = max(widest, fonts.ExtraBold.Advance(said))
			}
		}
	}
	if widest == 0 {
		return m.lettres
	}
	const bords = 4 // of a cell, that keep hours from those of the next day
	room := layout.MM((m.jour - bords) * m.k)
	return max(1, min(m.lettres, float64(room)*1000/float64(widest)/float64(size)))
}

// Lines to write on at the foot of the last page: fewer are of no use, and more than
// those no counter fills.
const (
	noterMoins = 3
	noterPlus  = 12
)

// finirPage puts lines to write on where the last page has room: a closure, an other
// place, hours that changed.
func (s *semainier) finirPage() {
	f := &s.pages[len(s.pages)-1]
	n := s.tiennent(noterPlus, 0, nil, func(n int) feuille {
		g := *f
		g.noter = n
		return g
	})
	if n >= noterMoins {
		f.noter = n
	}
}

// aRemplir tells how many sheets there are to fill in, before they are printed.
func (s *semainier) aRemplir() []render.Avis {
	if !s.vierge || len(s.pages) <= feuillesAmples {
		return nil
	}
	return []render.Avis{{Genre: render.AvisARemplir, Texte: fmt.Sprintf("aucun lieu ne dit ses heures : %d pages à "+
		"remplir au stylo ; une commune, ou les lieux les plus proches d'un point, tiennent sur une feuille", len(s.pages))}}
}
