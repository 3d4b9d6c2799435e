package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/store"
)

// An id that the base does not know is looked for among those it knows: begun,
// misspelt, or with something more.
func TestIdsThatWereMeant(t *testing.T) {
	db := nouvelle(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{},
		suite(abri("Orle_12", "Abri", ""), abri("Orle_120", "Banc", ""), abri("coop-6f21", "Cour", ""))); err != nil {
		t.Fatal(err)
	}
	for saisi, want := range map[string]string{"orle_12": "Orle_12", "Olre_12": "Orle_12", "6f21": "coop-6f21",
		"id Orle_120": "Orle_120", "cour": "coop-6f21", "abris": "Orle_12"} {
		got, err := db.Proches(t.Context(), saisi)
		if err != nil || len(got) == 0 || !strings.HasPrefix(got[0], want+" (") || len(got) > 3 {
			t.Errorf("%s: %q, %v, want %s first", saisi, got, err, want)
		}
	}
	if got, err := db.Proches(t.Context(), "zzzz"); err != nil || !slices.Equal(got, nil) {
		t.Errorf("zzzz: %q, %v", got, err)
	}
}

// An id that a producer gave is found under the one of the base, which says
// whose it is.
func TestIdsThatProducersGave(t *testing.T) {
	db := nouvelle(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{},
		suite(abri("Orle_12", "Abri", ""), abri("Mairie-d'Orle_12", "Banc", ""),
			abri("Orle_7", "Cour", ""), abri("a%b_8", "Dalle", ""), abri("Orle_7__Orle_9", "Deux", ""))); err != nil {
		t.Fatal(err)
	}
	for saisi, want := range map[string]int{"12": 2, "7": 1, "8": 1, "9": 0, "Orle_9": 0, "2": 0, "%": 0, "_": 0, "": 0,
		"Orle_12": 0, "b_8": 0} {
		got, err := db.Publies(t.Context(), saisi)
		if err != nil || len(got) != want {
			t.Errorf("%q: %v, %v, want %d", saisi, got, err, want)
		}
	}
	for d, want := range map[store.Designe]string{{Id: "a_1", Nom: "Abri", Commune: "Orle"}: "a_1 (Abri, Orle)",
		{Id: "a_1", Nom: "Abri"}: "a_1 (Abri)"} {
		if d.String() != want {
			t.Errorf("%q, want %q", d.String(), want)
		}
	}
}
