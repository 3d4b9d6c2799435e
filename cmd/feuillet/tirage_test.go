package main

import (
	"slices"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/render"
	"feuillet/render/layout"
)

// Papers that are printed alike are told together, with all their sheets.
func TestTirages(t *testing.T) {
	a4, a3, large := render.Tirage{Papier: "A4"}, render.Tirage{Papier: "A3"}, render.Tirage{Papier: "A4", Court: true}
	for _, c := range []struct {
		why    string
		papers map[render.Tirage][]int // pages
		want   []string
	}{
		{"nothing", nil, nil},
		{"one page", map[render.Tirage][]int{a3: {1}},
			[]string{"Pour imprimer : papier A3, « Taille réelle » (100 %), 1 feuille."}},
		{"sheets", map[render.Tirage][]int{a4: {1, 1, 1}},
			[]string{"Pour imprimer : papier A4, « Taille réelle » (100 %), 3 feuilles."}},
		{"a book, its last page alone on its sheet, and a sheet", map[render.Tirage][]int{a4: {13, 1}},
			[]string{"Pour imprimer : papier A4, « Taille réelle » (100 %), recto verso, bord long, 7 feuilles.",
				"Pour imprimer : papier A4, « Taille réelle » (100 %), 1 feuille."}},
		{"wide pages", map[render.Tirage][]int{large: {2}},
			[]string{"Pour imprimer : papier A4, « Taille réelle » (100 %), recto verso, bord court, 1 feuille."}},
		{"sheets to fold", map[render.Tirage][]int{{Papier: "A4", Court: true, Pli: true}: {6}},
			[]string{"Pour imprimer : papier A4, « Taille réelle » (100 %), recto verso, bord court, 3 feuilles, " +
				"puis pliez-les ensemble au milieu."}},
		{"pages to cut", map[render.Tirage][]int{{Papier: "A4", Imprimeur: true}: {12}},
			[]string{"Pour l'imprimeur : format fini A4, fond perdu de 3 mm, traits de coupe, recto verso, bord long, " +
				"6 feuilles."}},
	} {
		var l tirages
		for tirage, pages := range c.papers {
			for _, n := range pages {
				l.compter(&atelier.Papier{Tirage: tirage, Document: &render.Document{Composed: layout.Composed{Len: n}}})
			}
		}
		if got := l.phrases(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}
