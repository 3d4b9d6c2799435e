package store_test

import (
	"os"
	"testing"

	"feuillet/internal/store"
	"feuillet/lieu"
)

func corriger(t *testing.T, db *store.DB, id, colonne, valeur string) {
	t.Helper()
	c := store.Correction{Id: id, Colonne: colonne, Valeur: valeur, Auteur: "Ana", Date: "2026-02-02"}
	if n, err := db.Corriger(t.Context(), []store.Correction{c}); err != nil || n != 1 {
		t.Fatalf("correct %s: %d, %v", colonne, n, err)
	}
}

// A correction holds on every version of a place, at each import, and never
// makes a file look changed; taken back, the place says what its producer says.
func TestCorrections(t *testing.T) {
	db, chemin := creer(t)
	avecTelephone := func(v, jour string) lieu.Ligne {
		l := abri("a1", "Abri", jour)
		l.Lieu.Telephone = v
		return l
	}
	telephone := func(want string) {
		t.Helper()
		if got := tous(t, db, lieu.Filter{Ids: []string{"a1"}}); len(got) != 1 || got[0].Telephone != want {
			t.Errorf("phone of %+v, want %q", got, want)
		}
	}
	editer(t, db, "a.csv", "2026-01-01", avecTelephone("+33199000001", "2026-01-01"), abri("a2", "Banc", ""))
	corriger(t, db, "a1", "telephone", "+33199000009")
	corriger(t, db, "a1", "latitude", "45.5")
	corriger(t, db, "a1", store.ColonneAvis, "Fermé en août.")
	telephone("+33199000009")
	if l := tous(t, db, lieu.Filter{Ids: []string{"a1"}})[0]; l.Avis != "Fermé en août." {
		t.Errorf("notice %q", l.Avis)
	}
	if n, err := db.Corriger(t.Context(), []store.Correction{{Id: "a1", Colonne: "telephone", Valeur: "+33199000009",
		Auteur: "Bo"}}); n != 0 || err != nil {
		t.Errorf("the same correction again: %d, %v", n, err)
	}
	avant, _ := os.ReadFile(chemin)
	if b := editer(t, db, "a.csv", "2026-03-01", avecTelephone("+33199000001", "2026-01-01"),
		abri("a2", "Banc", "")); b.Inchanges != 2 {
		t.Errorf("a corrected place looks changed: %+v", b)
	}
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Error("the same rows changed the base")
	}
	if b := editer(t, db, "a.csv", "2026-04-01", avecTelephone("+33199000002", "2026-04-01")); b.Modifies != 1 {
		t.Errorf("a change under a correction: %+v", b)
	}
	editer(t, db, "b.csv", "2026-05-01", avecTelephone("+33199000003", "2026-05-01"))
	telephone("+33199000009")
	veut(t, "what was corrected", lire(t, chemin, "SELECT fichier, avant, apres FROM reparations JOIN fiches ON num = "+
		"fiche WHERE regle = 'correction' AND colonne = 'telephone' ORDER BY 1"),
		"1 +33199000002 +33199000009", "2 +33199000003 +33199000009")
	corriger(t, db, "a1", "telephone", "+33199000003") // as its producer says now
	veut(t, "corrections", listeCorrections(t, db), "avis Fermé en août. <- ", "latitude 45.5 <- ",
		"telephone +33199000003 <- +33199000003")
	for _, c := range []string{"telephone", "latitude", "avis"} {
		if faite, err := db.Annuler(t.Context(), store.Correction{Id: "a1", Colonne: c, Auteur: "Ana",
			Date: "2026-06-01"}); !faite || err != nil {
			t.Errorf("take back %s: %v, %v", c, faite, err)
		}
	}
	telephone("+33199000003")
	veut(t, "corrections", lire(t, chemin, "SELECT * FROM corrections UNION ALL SELECT fiche, colonne, regle, avant, "+
		"apres FROM reparations"))
	veut(t, "story", lire(t, chemin, "SELECT genre, colonne, avant, apres, auteur FROM changements WHERE auteur IS "+
		"NOT NULL ORDER BY num"),
		"corrige telephone +33199000001 +33199000009 Ana", "corrige latitude  45.5 Ana", "corrige avis  Fermé en août. Ana",
		"corrige telephone +33199000009 +33199000003 Ana", "annule telephone +33199000003 +33199000003 Ana",
		"annule latitude 45.5  Ana",
		"annule avis Fermé en août.  Ana")
	veut(t, "what the producer changed", lire(t, chemin, "SELECT colonne, avant, apres FROM changements WHERE colonne "+
		"= 'telephone' AND genre = 'modifie' ORDER BY num"),
		"telephone +33199000001 +33199000002", "telephone +33199000002 +33199000003")
}

func listeCorrections(t *testing.T, db *store.DB) []string {
	t.Helper()
	var out []string
	for c, err := range db.Corrections(t.Context(), "") {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c.Colonne+" "+c.Valeur+" <- "+c.Publie)
	}
	return out
}

// A corrected date does not make an old version the newest.
func TestCorrectedDate(t *testing.T) {
	db, _ := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Neuf", "2026-02-01"))
	editer(t, db, "b.csv", "", abri("a1", "Vieux", "2020-02-01"))
	corriger(t, db, "a1", "date_maj", "2026-11-22")
	editer(t, db, "b.csv", "", abri("a1", "Vieux mur", "2020-02-01"))
	if got := tous(t, db, lieu.Filter{}); len(got) != 1 || got[0].Nom != "Neuf" || got[0].DateMaj.Year() != 2026 {
		t.Errorf("got %+v, want Neuf, verified in 2026", got)
	}
}

// An excluded place stays out whatever the files say, and comes back as the
// newest of its versions.
func TestExclusions(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", "2026-01-01"), abri("a2", "Banc", ""))
	x := store.Exclusion{Id: "a1", Motif: "fermé", Auteur: "Ana", Date: "2026-01-02"}
	for i, want := range []int{1, 0} {
		if n, err := db.Exclure(t.Context(), x); n != want || err != nil {
			t.Errorf("time %d: %d, %v", i, n, err)
		}
	}
	editer(t, db, "a.csv", "2026-01-03", abri("a1", "Abri neuf", "2026-01-03"), abri("a2", "Banc", ""))
	editer(t, db, "b.csv", "2026-01-04", abri("a1", "Abri autre", "2026-01-02"))
	editer(t, db, "c.csv", "2026-01-05", abri("a1", "Abri dernier", "2026-01-05"))
	editer(t, db, "c.csv", "2026-01-06")
	if got := noms(tous(t, db, lieu.Filter{})); got != "Banc" {
		t.Errorf("shown: %s, want Banc", got)
	}
	if faite, err := db.Reintegrer(t.Context(), "a1", "Bo", "2026-01-07"); !faite || err != nil {
		t.Errorf("take back: %v, %v", faite, err)
	}
	if got := noms(tous(t, db, lieu.Filter{})); got != "Abri neuf Banc" {
		t.Errorf("shown: %s, want Abri neuf, Banc", got)
	}
	veut(t, "story", lire(t, chemin, "SELECT date, genre, colonne, avant, apres, auteur FROM changements WHERE id = "+
		"'a1' ORDER BY num"),
		"2026-01-02 exclu   fermé Ana",
		"2026-01-03 modifie nom Abri Abri neuf", "2026-01-03 modifie date_maj 2026-01-01 2026-01-03",
		"2026-01-05 modifie nom Abri neuf Abri dernier", "2026-01-05 modifie date_maj 2026-01-03 2026-01-05",
		"2026-01-06 modifie nom Abri dernier Abri neuf", "2026-01-06 modifie date_maj 2026-01-05 2026-01-03",
		"2026-01-07 reintegre  fermé  Bo")
}
