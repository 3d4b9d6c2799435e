package feuille_test

import (
	"fmt"
	"slices"
	"testing"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/papertest"
)

// along are places of Pons of one merit, so many km east of its middle, and these distances.
func along(km ...float64) (lieux []lieu.Lieu, far map[string]float64) {
	far = map[string]float64{}
	for i, d := range km {
		l := papertest.AtPons(fmt.Sprint(i))
		l.Telephone = fmt.Sprintf("01 99 00 01 %02d", i)
		l.Longitude += d / 78 // km of a degree there
		lieux, far[l.Id] = append(lieux, l), d
	}
	return lieux, far
}

func ids(lieux []lieu.Lieu) (out []string) {
	for _, l := range lieux {
		out = append(out, l.Id)
	}
	return out
}

// In one commune, places that give as much stand far from one another, the first near the
// middle; one that gives less is not taken for it, whatever the order of the base.
func TestPlacesSpreadOverTheCommune(t *testing.T) {
	lieux, far := along(0.1, 0.6, 1.1, 1.6, 2.2, 2.9, 3.8, 5.4)
	for range 3 {
		slices.Reverse(lieux)
		if got := ids(feuille.ChoisirLieux(lieux, 3, far, papertest.Day)); !slices.Equal(got, []string{"0", "5", "7"}) {
			t.Errorf("%q", got)
		}
	}
	for i := range lieux {
		if far[lieux[i].Id] > 2.5 {
			lieux[i].Horaires = ""
		}
	}
	for _, id := range ids(feuille.ChoisirLieux(lieux, 3, far, papertest.Day)) {
		if far[id] > 2.5 {
			t.Errorf("%s has no hours", id)
		}
	}
	for i := range lieux { // nothing is far when nobody knows where they are
		lieux[i].Latitude, lieux[i].Longitude = 0, 0
	}
	if got := ids(feuille.ChoisirLieux(lieux, 3, nil, papertest.Day)); len(got) != 3 {
		t.Errorf("%q", got)
	}
}

// A place that is open one half-day a week comes after one that is open several.
func TestPlaceOpenOftenFirst(t *testing.T) {
	lieux, far := along(0.1, 3)
	lieux[0].Horaires, lieux[1].Horaires = "Mo 14:00-17:00", "Mo,We 09:00-12:00,14:00-17:00"
	if got := ids(feuille.ChoisirLieux(lieux, 1, far, papertest.Day)); got[0] != "1" {
		t.Errorf("%q", got)
	}
	lieux[1].Horaires = ""
	if got := ids(feuille.ChoisirLieux(lieux, 1, far, papertest.Day)); got[0] != "0" {
		t.Errorf("%q, no hours at all", got)
	}
	lieux[0].Nom, lieux[1].Nom = "La Boussole - Accueil de jour", "Maison B"
	if got := ids(feuille.ChoisirLieux(lieux, 1, far, papertest.Day)); got[0] != "1" {
		t.Errorf("%q, by day for some people", got)
	}
}

// A place that asks to join or to register comes after those that ask nothing, and before none:
// it is open to whoever joins.
func TestPlacesThatAskNothingComeFirst(t *testing.T) {
	lieux, far := along(0.1, 1, 5)
	lieux[0].PresentationResume = "Gratuit à condition d'être adhérent ou inscrit."
	if got := ids(feuille.ChoisirLieux(lieux, 2, far, papertest.Day)); slices.Contains(got, "0") {
		t.Errorf("%q", got)
	}
	if got := ids(feuille.ChoisirLieux(lieux[:1], 2, far, papertest.Day)); !slices.Equal(got, []string{"0"}) {
		t.Errorf("%q", got)
	}
}
