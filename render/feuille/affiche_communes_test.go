package feuille_test

import (
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/papertest"
)

// A part of a commune that has many places does not fill the poster of the whole.
func TestPosterOfPartsOfACommune(t *testing.T) {
	var lieux []lieu.Lieu
	for i := range 8 {
		l := papertest.AtPons(strconv.Itoa(i))
		if l.Telephone = "01 99 00 00 1" + strconv.Itoa(i); i < 5 {
			l.Commune = "Partie des Ormes"
		}
		lieux = append(lieux, l)
	}
	towns := map[string]int{}
	for _, l := range feuille.ChoisirLieux(lieux, 3, nil, papertest.Day) {
		towns[l.Commune]++
	}
	if towns["Pons"] == 0 || towns["Partie des Ormes"] == 0 {
		t.Errorf("%v", towns)
	}
}

// Stops in one commune, however it is spelt, are one commune of the round.
func TestStopsOfOneCommune(t *testing.T) {
	var lieux []lieu.Lieu
	for i, town := range []string{"Saint-Aubin", "ST AUBIN", "Pons", "Pons"} {
		l := papertest.AtPons(strconv.Itoa(i))
		l.Nom, l.Commune, l.Itinerance = "Bus du Val", town, []string{lieu.Itinerant}
		l.Telephone = "01 99 00 00 00"
		lieux = append(lieux, l)
	}
	if got := feuille.Arrets(lieux[:1], lieux)["0"]; len(got) != 2 {
		t.Errorf("%q", got)
	}
}

// The commune that has no place is named on its poster, be there one place near it.
func TestPosterOfOnePlaceNearby(t *testing.T) {
	a := papertest.Pons(papertest.Places(1), 1)
	a.Proximite, a.Proches = feuille.Autour, true
	a.Territoire.De = "d'Orlac"
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if got := papertest.Text(f.Page); !strings.Contains(got, "Les lieux les plus proches d’Orlac") {
		t.Errorf("%q", got)
	}
}

// A strip does not say twice what its place is.
func TestStripOfANamelessPlace(t *testing.T) {
	lieux := papertest.Places(1)
	lieux[0].Nom = "Pons"
	a := papertest.Pons(lieux, 1)
	a.Options.Languettes = true
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	got := papertest.Text(f.Page)
	if n, m := strings.Count(got, "Aide avec Internet"), strings.Count(got, "Aide avec Internet à Pons"); n != 2*m-1 ||
		strings.Contains(got, "Pons, Pons") {
		t.Errorf("%d, %d in %q", n, m, got)
	}
}

// A poster shows first the places whose hours its lines can say: two weeks that
// alternate are none, and would stand there as « ask ».
func TestPosterPrefersHoursItCanSay(t *testing.T) {
	lieux := papertest.Places(3)
	for i := range lieux {
		lieux[i].Services = []string{"Accès internet et matériel informatique"}
		lieux[i].Horaires = "week 1-53/2 Tu 09:00-12:00; week 2-52/2 We 14:00-17:00; week 1-53/2 Fr 09:00-12:00"
	}
	lieux[2].Horaires = "Mo-Fr 09:00-12:00,14:00-17:00"
	near := map[string]float64{lieux[0].Id: 0.1, lieux[1].Id: 0.2, lieux[2].Id: 6}
	if got := feuille.ChoisirLieux(lieux, 1, near, papertest.Day); len(got) != 1 || got[0].Id != lieux[2].Id {
		t.Errorf("%+v", got)
	}
	lieux[2].Horaires = "We 14:00-17:00"             // as rarely
	lieux[0].Horaires = "week 1-53/2 Tu 09:00-12:00" // two lines with its dates
	if got := feuille.ChoisirLieux(lieux, 1, near, papertest.Day); len(got) != 1 || got[0].Id != lieux[0].Id {
		t.Errorf("%+v", got)
	}
}
