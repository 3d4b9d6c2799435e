package main

import (
	"slices"

	"feuillet/internal/atelier"
	"feuillet/render"
	"feuillet/render/typo"
)

// tirages are the sheets that a run takes, of each size, and how they are printed.
type tirages []tirage

// tirage are sheets that go through a printer with the same settings.
type tirage struct {
	render.Tirage
	rectoVerso bool
	feuilles   int
}

// compter adds the sheets of a paper.
func (l *tirages) compter(p *atelier.Papier) {
	n, rectoVerso := p.Tirage.Feuilles(p.Len)
	i := slices.IndexFunc(*l, func(t tirage) bool { return t.Tirage == p.Tirage && t.rectoVerso == rectoVerso })
	if i < 0 {
		i = len(*l)
		*l = append(*l, tirage{Tirage: p.Tirage, rectoVerso: rectoVerso})
	}
	(*l)[i].feuilles += n
}

// phrases say how to print, one line for each setting of the printer.
func (l tirages) phrases() (out []string) {
	for _, t := range l {
		s := "Pour imprimer : papier " + t.Papier + ", « Taille réelle » (100 %)"
		if t.Imprimeur {
			s = "Pour l'imprimeur : format fini " + t.Papier + ", fond perdu de 3 mm, traits de coupe"
		}
		switch {
		case t.rectoVerso && t.Court:
			s += ", recto verso, bord court"
		case t.rectoVerso:
			s += ", recto verso, bord long"
		}
		s += ", " + typo.Pluriel(t.feuilles, "feuille", "feuilles")
		if t.Pli {
			s += ", puis pliez-les ensemble au milieu"
		}
		out = append(out, s+".")
	}
	return out
}
