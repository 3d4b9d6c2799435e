package main

import (
	"context"
	"reflect"
	"testing"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// The base under examples is what importing the CSV gives: after a change of
// one, run: feuillet importer --base examples/val-de-brune.db examples/val-de-brune.csv
func TestExampleBaseIsTheCSV(t *testing.T) {
	ctx := context.Background()
	db, err := store.Open(ctx, "../../examples/val-de-brune.db", store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	base, err := depuisBase(ctx, db)
	if err != nil {
		t.Fatal(err)
	}
	defer base.fermer()
	embedded, err := ouvrirExemple()
	if err != nil {
		t.Fatal(err)
	}
	read := func(f *fonds) []lieu.Lieu {
		var out []lieu.Lieu
		for l, err := range f.lire(lieu.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, l)
		}
		return out
	}
	byID := map[string]lieu.Lieu{}
	for _, l := range read(embedded) {
		byID[l.Id] = l
	}
	stored := read(base)
	if len(stored) != len(byID) || len(stored) < 55 {
		t.Fatalf("%d places in the base, %d in the CSV", len(stored), len(byID))
	}
	for _, l := range stored {
		for _, c := range lieu.Champs() {
			if want := byID[l.Id]; c.Texte(&l) != c.Texte(&want) {
				t.Errorf("%s, %s: base %q, CSV %q", l.Id, c.Nom, c.Texte(&l), c.Texte(&want))
			}
		}
	}
	if !base.exemple || base.carte != embedded.carte || base.editeur != embedded.editeur {
		t.Error("the base has lost that it is the example, its map or its publisher")
	}
	if !reflect.DeepEqual(base.territoires.Donnees().Communes, embedded.territoires.Donnees().Communes) {
		t.Error("the communes of the base are not those of the example")
	}
}
