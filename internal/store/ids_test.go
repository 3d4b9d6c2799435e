package store_test

import (
	"slices"
	"testing"
	"time"
)

// An id that the base does not know is looked for among those it knows: begun,
// misspelt, or with something more.
func TestIdsThatWereMeant(t *testing.T) {
	db := nouvelle(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(abri("Orle_12", "Abri", ""), abri("Orle_120", "Banc", ""), abri("coop-6f21", "Cour", ""))); err != nil {
		t.Fatal(err)
	}
	for saisi, want := range map[string]string{"orle_12": "Orle_12", "Olre_12": "Orle_12", "6f21": "coop-6f21", "id Orle_120": "Orle_120"} {
		got, err := db.IdsProches(t.Context(), saisi)
		if err != nil || len(got) == 0 || got[0] != want || len(got) > 3 {
			t.Errorf("%s: %q, %v, want %s first", saisi, got, err, want)
		}
	}
	if got, err := db.IdsProches(t.Context(), "zzzz"); err != nil || !slices.Equal(got, nil) {
		t.Errorf("zzzz: %q, %v", got, err)
	}
}
