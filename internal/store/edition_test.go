package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

func orle(ids ...string) []lieu.Ligne {
	var out []lieu.Ligne
	for _, id := range ids {
		out = append(out, lieu.Ligne{Lieu: lieu.Lieu{Id: id, Nom: "Relais " + id, Commune: "Orle"}})
	}
	return out
}

func idsMontres(t *testing.T, db *store.DB) (out []string) {
	t.Helper()
	for l, err := range db.Lieux(t.Context(), lieu.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l.Id)
	}
	slices.Sort(out)
	return out
}

// A file that takes the place of another bears its own name from then on: the
// history tells both, and the old one is an edition of it, should it come again.
func TestAnEditionTakesThePlaceOfAnother(t *testing.T) {
	db := nouvelle(t)
	mars, avril := orle("Orle_1", "Orle_2", "Orle_3", "Orle_4"), orle("Orle_1", "Orle_2", "Orle_3", "Orle_5")
	if _, err := db.Import(t.Context(), "mars.csv", time.Time{}, suite(mars...)); err != nil {
		t.Fatal(err)
	}
	panne := errors.New("the reader breaks")
	cassee := func(yield func(lieu.Ligne, error) bool) { yield(lieu.Ligne{}, panne) }
	if _, err := db.ImportEdition(t.Context(), "avril.csv", "mars.csv", time.Time{}, cassee); !errors.Is(err, panne) {
		t.Fatal(err)
	}
	if noms, _ := db.Fichiers(t.Context()); !slices.Equal(noms, []string{"mars.csv"}) {
		t.Errorf("an import that fails changes the names: %q", noms)
	}
	b, err := db.ImportEdition(t.Context(), "avril.csv", "mars.csv", time.Time{}, suite(avril...))
	if err != nil || b.Fichier != "avril.csv" || b.Partis != 1 || b.Nouveaux != 1 || b.Inchanges != 3 {
		t.Errorf("%+v, %v", b, err)
	}
	if got := idsMontres(t, db); !slices.Equal(got, []string{"Orle_1", "Orle_2", "Orle_3", "Orle_5"}) {
		t.Errorf("%q", got)
	}
	var noms []string
	for e, err := range db.Editions(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		noms = append(noms, e.Fichier)
	}
	if !slices.Equal(noms, []string{"avril.csv", "mars.csv"}) {
		t.Errorf("the history: %q", noms)
	}
	if _, err := db.Import(t.Context(), "mars.csv", time.Time{}, suite(mars...)); err == nil {
		t.Error("the old edition comes back without a word")
	}
	if b, err := db.Import(t.Context(), "avril.csv", time.Time{}, suite(avril...)); err != nil || b.Inchanges != 4 {
		t.Errorf("the same again: %+v, %v", b, err)
	}
	if b, err = db.ImportEdition(t.Context(), "avril.csv", "avril.csv", time.Time{}, suite(avril[:3]...)); err != nil ||
		b.Partis != 1 {
		t.Errorf("under its own name: %+v, %v", b, err)
	}
}

// Places that the base names after their file keep their ids, and what was
// decided of them, whatever the file is called next; two files known already
// keep their names.
func TestIdsOutliveTheNameOfTheirFile(t *testing.T) {
	db := nouvelle(t)
	ailleurs := orle("1", "2")
	for i := range ailleurs {
		ailleurs[i].Lieu.Nom, ailleurs[i].Lieu.Commune = "Phare", "Vaux"
	}
	for _, f := range []struct {
		nom, avant string
		lignes     []lieu.Ligne
	}{{"vaux.csv", "", ailleurs}, {"mars.csv", "", orle("1", "2", "3")}, {"avril.csv", "mars.csv", orle("1", "2", "3")},
		{"mai.csv", "avril.csv", orle("1", "2", "3")}, {"mai.csv", "", orle("1", "2", "3")}} {
		if _, err := db.ImportEdition(t.Context(), f.nom, f.avant, time.Time{}, suite(f.lignes...)); err != nil {
			t.Fatalf("%s: %v", f.nom, err)
		}
	}
	if got := idsMontres(t, db); !slices.Equal(got, []string{"1", "2", "3", "mars_1", "mars_2"}) {
		t.Errorf("%q", got)
	}
	b, err := db.ImportEdition(t.Context(), "vaux.csv", "mai.csv", time.Time{}, suite(orle("1", "2", "3")...))
	if err != nil || b.Fichier != "mai.csv" {
		t.Errorf("a name that another file has: %+v, %v", b, err)
	}
}
