package atelier_test

import (
	"reflect"
	"testing"

	"feuillet/examples"
	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// The base that the program carries is what importing the CSV gives: after a
// change of one, or of the form of a base, run:
// rm examples/val-de-brune.db
// feuillet importer --base examples/val-de-brune.db examples/val-de-brune.csv
func TestTheExampleBaseIsTheCSV(t *testing.T) {
	made, path := create(t)
	imported(t, made, of(text(examples.NomCSV, string(examples.CSV()))))
	made.Close()
	importe := ouvrir(t, path, store.Lecture)
	carried := exemple(t)
	read := func(a *atelier.Atelier) map[string]lieu.Lieu {
		s, err := a.Choisir(t.Context(), atelier.Choix{})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]lieu.Lieu{}
		for l, err := range a.Lister(t.Context(), s) {
			if err != nil {
				t.Fatal(err)
			}
			out[l.Id] = l
		}
		return out
	}
	want, got := read(importe), read(carried)
	if len(got) != len(want) || len(got) < 55 {
		t.Fatalf("%d places in the base, %d in the CSV", len(got), len(want))
	}
	for id, l := range got {
		w := want[id]
		for _, c := range lieu.Champs() {
			if c.Texte(&l) != c.Texte(&w) {
				t.Errorf("%s, %s: base %q, CSV %q", id, c.Nom, c.Texte(&l), c.Texte(&w))
			}
		}
	}
	if !carried.Exemple() || carried.Carte() != importe.Carte() || carried.Editeur() != importe.Editeur() {
		t.Error("the base has lost that it is the example, its map or its publisher")
	}
	if !reflect.DeepEqual(carried.Territoires().Donnees().Communes, importe.Territoires().Donnees().Communes) {
		t.Error("the communes of the base are not those of the example")
	}
}
