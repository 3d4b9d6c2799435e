package store_test

import (
	"iter"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
)

func rangees(list ...lieu.Ligne) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for _, l := range list {
			if !yield(l, nil) {
				return
			}
		}
	}
}

// A file that mends another takes the places of its rows, off the lists, and
// makes nobody leave: neither of that file nor, later, of itself.
func TestMendedRows(t *testing.T) {
	db, _ := creer(t)
	place := func(ligne int, id string, origine int) lieu.Ligne {
		l := lieu.Ligne{Numero: ligne, Lieu: lieu.Lieu{Id: id, Nom: "Relais " + id, Commune: "Orle"}}
		if origine > 0 {
			l.Origine = &lieu.Origine{Fichier: "lieux.csv", Ligne: origine}
		}
		return l
	}
	refusee := place(3, "", 0)
	refusee.Rejet = &lieu.Rejet{Regle: "id-absent", Colonne: "id", Motif: "l'identifiant manque", Brut: ";Relais"}
	refusee.Illisibles = map[string]string{"date_maj": "mars 2026"}
	douteuse := place(4, "b", 0)
	douteuse.Lieu.Telephone = "+33199001234"
	douteuse.Reparations = []lieu.Reparation{{Regle: "telephone", Colonne: "telephone", Avant: "01 99 00 12 34 / 35",
		Apres: "+33199001234"}}
	douteuse.Doutes = []lieu.Doute{{Regle: "telephone", Colonne: "telephone", Valeur: "01 99 00 12 34 / 35",
		Motif: "plusieurs numéros"}}
	importer := func(nom string, list ...lieu.Ligne) store.Bilan {
		t.Helper()
		b, err := db.Import(t.Context(), nom, time.Time{}, rangees(list...))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	importer("lieux.csv", place(2, "a", 0), refusee, douteuse)

	var faire []store.ACorriger
	for r, err := range db.ACorriger(t.Context(), "") {
		if err != nil {
			t.Fatal(err)
		}
		faire = append(faire, r)
	}
	if len(faire) != 2 || faire[0].Ligne != 3 || faire[0].Cellules["nom"] != "Relais " ||
		faire[0].Cellules["date_maj"] != "mars 2026" || faire[0].Brut == "" {
		t.Errorf("the refused row: %+v", faire)
	}
	if len(faire) != 2 || faire[1].Ligne != 4 || faire[1].Cellules["telephone"] != "01 99 00 12 34 / 35" ||
		faire[1].Constats[0].Regle != "telephone" {
		t.Errorf("the doubtful row: %+v", faire)
	}

	if b := importer("a-corriger.csv", place(2, "c", 3), place(3, "a", 4)); b.Nouveaux != 1 || b.Rejets != 1 ||
		b.Partis != 0 {
		t.Errorf("one mended, one that takes the id of another: %+v", b)
	}
	if b := importer("a-corriger.csv", place(2, "b", 4)); b.Inchanges+b.Modifies != 1 || b.Partis != 0 {
		t.Errorf("a second lot under the same name: %+v", b)
	}
	for r, err := range db.ACorriger(t.Context(), "lieux.csv") {
		t.Errorf("still to mend: %+v, %v", r, err)
	}
	if n := len(tous(t, db, lieu.Filter{})); n != 3 {
		t.Errorf("%d places, want 3", n)
	}
}
