package feuille_test

import (
	"strings"
	"testing"

	"feuillet/render/feuille"
	"feuillet/render/papertest"
)

// Distances stand with the town, are said to be as the crow flies, and what
// they are measured on is named; nothing of it without distances.
func TestAfficheDistances(t *testing.T) {
	lieux := papertest.Places(3)
	for i, town := range []string{"Gouzon", "Jarnages", "Cressat"} {
		lieux[i].Commune, lieux[i].CodeInsee, lieux[i].CodePostal = town, []string{"23093", "23100", "23068"}[i],
			[]string{"23230", "23140", "23140"}[i]
	}
	a := papertest.Pons(lieux, 3)
	a.Proximite = feuille.Autour
	plain := papertest.Text(papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4")).Page)
	a.Km = map[string]float64{"Essai_0": 5.6, "Essai_1": 0.4}
	a.Contours = "Essai 2026, Licence Ouverte"
	for _, format := range []string{"A4", "A3"} {
		f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, format))
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		text := papertest.Text(f.Page)
		for _, want := range []string{"Gouzon, à 6 km", "Jarnages, à moins de 1 km",
			"Distances en ligne droite : Essai 2026, Licence Ouverte."} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing: %s", format, want, text)
			}
			if strings.Contains(plain, want) {
				t.Errorf("%q without distances", want)
			}
		}
		if strings.Contains(text, "Cressat, à") {
			t.Errorf("a distance that is not known: %s", text)
		}
	}
	// Places chosen by hand have a heading then: how far from what.
	a.Choisi = true
	if text := papertest.Text(papertest.Poster(a, papertest.Edition(),
		papertest.PosterModel(t, "A4")).Page); !strings.Contains(text, "Des lieux près de Pons") {
		t.Errorf("chosen by hand: %s", text)
	}
	// Places alone are no outlines: nobody to name.
	a.Contours = ""
	if text := papertest.Text(papertest.Poster(a, papertest.Edition(),
		papertest.PosterModel(t, "A4")).Page); strings.Contains(text, "Essai 2026") {
		t.Errorf("no outlines: %s", text)
	}
	// One place has its own poster.
	one := papertest.Pons(lieux[:1], 1)
	one.Km, one.Proximite = map[string]float64{"Essai_0": 12}, feuille.Autour
	if text := papertest.Text(papertest.Poster(one, papertest.Edition(),
		papertest.PosterModel(t, "A4")).Page); !strings.Contains(text, "Gouzon, à 12 km") ||
		!strings.Contains(text, "ligne droite") {
		t.Errorf("one place: %s", text)
	}
}
