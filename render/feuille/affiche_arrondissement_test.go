package feuille_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// made is the poster of a request, as one reads it, and what is said of it.
func made(t *testing.T, query string, options map[string]string, lieux ...lieu.Lieu) (text string, avis []render.Avis) {
	t.Helper()
	p := papertest.Paper(t, "affiche")
	o, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), query,
		options))
	if err != nil {
		t.Fatal(query, err)
	}
	if docs[0].Refus != nil {
		t.Fatal(query, docs[0].Refus)
	}
	return papertest.Plain(papertest.Text(papertest.Pages(t, docs[0])[0])), append(o.Avis, docs[0].Avis...)
}

// saidOf reports remarks of which one has these words.
func saidOf(avis []render.Avis, words string) bool {
	for _, v := range avis {
		if strings.Contains(papertest.Plain(v.Texte), words) {
			return true
		}
	}
	return false
}

// An arrondissement without a place has the poster of its city, for nobody knows what is
// near it; and the one place of an arrondissement says which.
func TestPosterOfAnArrondissement(t *testing.T) {
	there := papertest.At("1", "Lyon", "69383", "69003", 45.76, 4.85)
	other := papertest.At("2", "Lyon", "69387", "69007", 45.74, 4.84)
	other.Telephone, other.Nom = "01 99 00 00 42", "Maison B"
	text, avis := made(t, "commune=69381", nil, there, other)
	if !strings.Contains(text, "À Lyon ") || strings.Contains(text, "arrondissement") ||
		!strings.Contains(text, "01 99 00 00 42") {
		t.Errorf("the city: %q", text)
	}
	if !saidOf(avis, "Aucun lieu à Lyon 1er arrondissement : l'affiche montre ceux de toute la ville") {
		t.Errorf("remarks %v", avis)
	}
	for _, o := range []map[string]string{{}, {"orientation": "paysage"}, {"languettes": "oui"}} {
		if text, _ := made(t, "commune=69387", o, there, other); !strings.Contains(text, "À Lyon 7e arrondissement") {
			t.Errorf("%v: %q", o, text)
		}
		if text, _ := made(t, "lieu=2", o, there, other); !strings.Contains(text, "À Lyon 7e arrondissement") {
			t.Errorf("%v, by its id: %q", o, text)
		}
	}
}

// The nearest of an arrondissement of which the base knows where it lies tell their own.
func TestNearestOfAnArrondissement(t *testing.T) {
	there := papertest.At("1", "Lyon", "69383", "69003", 45.76, 4.85)
	closed := papertest.Closed(papertest.At("2", "Lyon", "69381", "69001", 45.77, 4.83))
	text, avis := made(t, "commune=69381", nil, there, closed)
	for _, want := range []string{"Les lieux les plus proches de Lyon 1er arrondissement", "Lyon 3e, à 2 km"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q, %v", want, text, avis)
		}
	}
}
