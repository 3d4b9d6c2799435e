package atelier_test

import (
	"fmt"
	"slices"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/render"
	"feuillet/render/layout"
)

// memesReglages are papers of a run, by how many pages they have.
type memesReglages struct {
	render.Tirage
	pages []int
}

// Papers that are printed alike are told together: which they are, where the run has
// others, with the sheets of each; two booklets are never one.
func TestImpression(t *testing.T) {
	a4, a3, large := render.Tirage{Papier: "A4"}, render.Tirage{Papier: "A3"}, render.Tirage{Papier: "A4", Court: true}
	plie := render.Tirage{Papier: "A4", Court: true, Pli: true}
	coupe := render.Tirage{Papier: "A5", Imprimeur: true}
	noir := render.Tirage{Papier: "A4", Court: true, Imprimeur: true, Noir: true}
	const reelle = "papier A4, « Taille réelle » (100 %), "
	for _, c := range []struct {
		why    string
		papers []memesReglages
		want   []string
	}{
		{"nothing", nil, nil},
		{"one page", []memesReglages{{a3, []int{1}}},
			[]string{"Pour imprimer : papier A3, « Taille réelle » (100 %), 1 feuille."}},
		{"sheets", []memesReglages{{a4, []int{1, 1, 1}}},
			[]string{"Pour imprimer ces 3 papiers, l'un après l'autre : " + reelle + "3 feuilles."}},
		{"a book, its last page alone on its sheet, and a sheet", []memesReglages{{a4, []int{13, 1}}},
			[]string{"Pour imprimer papier 1 : " + reelle + "recto verso, bord long, 7 feuilles.",
				"Pour imprimer papier 2 : " + reelle + "1 feuille."}},
		{"many papers of two settings", []memesReglages{{a4, []int{1, 1, 1, 1, 1}}, {a3, []int{1}}},
			[]string{"Pour imprimer papier 1, papier 2, papier 3 et 2 autres : " + reelle + "5 feuilles.",
				"Pour imprimer papier 6 : papier A3, « Taille réelle » (100 %), 1 feuille."}},
		{"wide pages", []memesReglages{{large, []int{2}}},
			[]string{"Pour imprimer : " + reelle + "recto verso, bord court, 1 feuille."}},
		{"books", []memesReglages{{a4, []int{3, 12}}},
			[]string{"Pour imprimer ces 2 papiers, l'un après l'autre : " + reelle + "recto verso, bord long, de 2 à " +
				"6 feuilles chacun, 8 en tout."}},
		{"a sheet to fold", []memesReglages{{plie, []int{2}}},
			[]string{"Pour imprimer : " + reelle + "recto verso, bord court, 1 feuille, puis pliez-la au milieu."}},
		{"sheets to fold", []memesReglages{{plie, []int{6}}},
			[]string{"Pour imprimer : " + reelle + "recto verso, bord court, 3 feuilles, puis pliez-les ensemble au milieu."}},
		{"booklets of a sheet", []memesReglages{{plie, []int{2, 2}}},
			[]string{"Pour imprimer ces 2 papiers, l'un après l'autre : " + reelle + "recto verso, bord court, 2 feuilles, " +
				"puis pliez-les une par une au milieu."}},
		{"booklets", []memesReglages{{plie, []int{2, 6}}},
			[]string{"Pour imprimer ces 2 papiers, l'un après l'autre : " + reelle + "recto verso, bord court, de 1 à " +
				"3 feuilles chacun, 4 en tout, puis pliez ensemble au milieu les feuilles de chacun, un livret à la fois."}},
		{"pages to cut", []memesReglages{{coupe, []int{39}}},
			[]string{"Pour l'imprimeur : 39 pages, une par page du fichier ; format fini A5 (148 × 210 mm), fond perdu de " +
				"3 mm, traits de coupe ; couleurs en RVB et noir seul, sans CMJN : c'est lui qui les convertit ; pour un " +
				"cahier agrafé, il faut un multiple de 4 : comptez 40 pages, dont 1 blanche."}},
		{"a page to cut, in black", []memesReglages{{noir, []int{1}}},
			[]string{"Pour l'imprimeur : 1 page, une par page du fichier ; format fini A4 (297 × 210 mm), fond perdu de " +
				"3 mm, traits de coupe ; en noir seulement (niveaux de gris)."}},
	} {
		var l atelier.Impression
		rang := 0
		for _, p := range c.papers {
			for _, n := range p.pages {
				rang++
				l.Compter(&atelier.Papier{Tirage: p.Tirage, Nom: fmt.Sprintf("papier %d", rang),
					Document: &render.Document{Composed: layout.Composed{Len: n}}})
			}
		}
		if got := l.Phrases(); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%q\n%q", c.why, got, c.want)
		}
	}
}
