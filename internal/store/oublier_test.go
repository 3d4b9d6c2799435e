package store_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// bavard is a place whose every text speaks of a person.
func bavard(id string) lieu.Ligne {
	l := abri(id, "Atelier de Jeanne Exemplaire", "2026-01-01")
	l.Lieu.Telephone = "+33639980012"
	l.Lieu.Courriels = []string{"mairie@valombre.example", "jeanne.exemplaire@valombre.example"}
	l.Lieu.PresentationDetail = "Demandez EXEMPLAIRE Jeanne, au 06.39.98.00.12 ou 06 39 98 00 12, ou Jeanne  Éxemplaire."
	l.Extra = map[string]string{"contact": "Jeanne Exemplaire", "note": "voir Jeanne-Exemplaire", "couleur": "bleu"}
	l.Doutes = []lieu.Doute{{Regle: "telephone", Colonne: "telephone", Valeur: "06 39 98 00 12 (Jeanne Exemplaire)",
		Motif: "pas un numéro"}}
	l.Reparations = []lieu.Reparation{{Regle: "telephone", Colonne: "telephone",
		Avant: "06 39 98 00 12 (Jeanne Exemplaire)", Apres: "+33639980012"}}
	return l
}

func base(t *testing.T) (*store.DB, string) {
	db, chemin := creer(t)
	refus := lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible", Brut: ";Jeanne Exemplaire;06-39-98-00-12"}}
	editer(t, db, "a.csv", "2026-01-01", bavard("a1"), abri("a2", "Banc", ""), refus)
	plus := bavard("a1")
	plus.Lieu.PresentationResume = "Jeanne Exemplaire vous aide."
	editer(t, db, "a.csv", "2026-01-02", plus, abri("a2", "Banc", ""), refus)
	corriger(t, db, "a2", store.ColonneAvis, "Voir Jeanne Exemplaire.")
	corriger(t, db, "a1", "presentation_resume", "Jeanne Exemplaire, au 0639980012.")
	return db, chemin
}

// oublier forgets one thing.
func oublier(t *testing.T, db *store.DB, essai bool, o store.Oubli) store.BilanOubli {
	t.Helper()
	bilans, err := db.Oublier(t.Context(), essai, o)
	if err != nil || len(bilans) != 1 {
		t.Fatalf("%+v: %v, %v", o, bilans, err)
	}
	return bilans[0]
}

// A person who asks is in no table any more, nor in the bytes of the file, and
// no import brings her back; the rest stays.
func TestForgetAPerson(t *testing.T) {
	db, chemin := base(t)
	for _, texte := range []string{"Exemplaire Jeanne", "06 39 98 00 12", "jeanne.exemplaire@valombre.example"} {
		essai := oublier(t, db, true, store.Oubli{Texte: texte, Date: "2026-02-01"})
		b := oublier(t, db, false, store.Oubli{Texte: texte, Date: "2026-02-01"})
		if !slices.Equal(b.Restent, essai.Restent) || b.Fiches != essai.Fiches || b.Valeurs != essai.Valeurs {
			t.Errorf("%s: said %+v, did %+v", texte, essai, b)
		}
		if texte[0] == 'E' && (b.Fiches != 1 || b.Valeurs < 10) {
			t.Errorf("%s: %+v, want 1 version and ten values or more", texte, b)
		}
	}
	sansElle(t, chemin)
	got := tous(t, db, lieu.Filter{Ids: []string{"a1"}})[0]
	if got.Nom != "Atelier de […]" || got.Telephone != "" ||
		!slices.Equal(got.Courriels, []string{"mairie@valombre.example"}) ||
		!strings.HasPrefix(got.PresentationDetail, "Demandez […], au […] ou […], ou […].") {
		t.Errorf("what stays: %+v", got)
	}
	plus := bavard("a1")
	plus.Lieu.PresentationResume = "Jeanne Exemplaire vous aide."
	refus := lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible", Brut: ";Jeanne Exemplaire;06-39-98-00-12"}}
	if b := editer(t, db, "a.csv", "2026-02-02", plus, abri("a2", "Banc", ""), refus); b.Inchanges != 2 || b.Rejets != 1 {
		t.Errorf("the same file again: %+v, want nothing changed", b)
	}
	sansElle(t, chemin)
	avant, _ := os.ReadFile(chemin)
	editer(t, db, "a.csv", "2026-02-03", plus, abri("a2", "Banc", ""), refus)
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Error("the same rows changed the base")
	}
	editer(t, db, "b.csv", "2026-02-04", bavard("b1"))
	sansElle(t, chemin)
	veut(t, "columns of others", lire(t, chemin, "SELECT DISTINCT colonne, valeur FROM extras"), "couleur bleu",
		"note voir […]")
}

func sansElle(t *testing.T, chemin string) {
	t.Helper()
	octets, err := os.ReadFile(chemin)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"xemplaire", "XEMPLAIRE", "639980012", "39.98.00", "39 98 00", "39-98-00"} {
		if strings.Contains(string(octets), s) {
			t.Errorf("the file still holds %q", s)
		}
	}
}

// A forgotten place is in no table, alone or merged, and stays so.
func TestForgetAPlace(t *testing.T) {
	db, chemin := base(t)
	editer(t, db, "b.csv", "2026-01-03", abri("a1__z9", "Atelier", ""), abri("b1", "Cour", ""))
	b := oublier(t, db, false, store.Oubli{Lieu: "a1", Date: "2026-02-01"})
	if b.Fiches != 2 {
		t.Errorf("%+v; want 2 versions", b)
	}
	if b := editer(t, db, "a.csv", "2026-02-02", bavard("a1"), abri("a2", "Banc", "")); b.Oublies != 1 ||
		b.Inchanges != 2 || b.Partis != 0 {
		t.Errorf("the same file again: %+v", b)
	}
	if got := noms(tous(t, db, lieu.Filter{})); got != "Banc Cour" {
		t.Errorf("shown: %s", got)
	}
	for _, table := range []string{"fiches", "doutes", "corrections", "changements"} {
		if n := lire(t, chemin, "SELECT id FROM "+table+" WHERE id LIKE 'a1%'"); len(n) > 0 {
			t.Errorf("%s still has %v", table, n)
		}
	}
}

// The index tells what is left, and nothing of what is gone, whichever place it was.
func TestTheIndexForgets(t *testing.T) {
	for _, id := range []string{"a0", "a9", "a19"} {
		db, chemin := creer(t)
		lignes := edition(20, 0, 0)
		for i := range lignes {
			lignes[i].Lieu.StructureParente = fmt.Sprintf("Cabinet zurmelin%d", i)
		}
		editer(t, db, "a.csv", "2026-01-01", lignes...)
		gardes := func() string {
			return lire(t, chemin, "SELECT count(*) FROM index_pages WHERE instr(octets, CAST('zurmelin' || substr(?, 2) AS "+
				"BLOB)) > 0", id)[0]
		}
		if gardes() == "0" {
			t.Fatalf("%s: the index never had its words", id)
		}
		oublier(t, db, false, store.Oubli{Lieu: id})
		if gardes() != "0" {
			t.Errorf("%s: the index keeps a word of it", id)
		}
		db.Close()
		reouverte, err := store.Open(t.Context(), chemin, store.Ecriture)
		if err != nil || reouverte.IndexRefait() {
			t.Fatalf("%s: made again: %v", id, err)
		}
		editer(t, reouverte, "b.csv", "2026-01-02", abri("b1", "Dais", ""))
		if v, err := reouverte.Verifier(t.Context()); err != nil || !v.Saine() || v.Lieux != 20 {
			t.Errorf("%s: %+v, %v", id, v, err)
		}
		reouverte.Close()
	}
}

// What would be found everywhere is refused; an id that holds a name is said.
func TestForgetWithCare(t *testing.T) {
	db, _ := creer(t)
	editer(t, db, "a.csv", "", abri("jeanne-exemplaire-1", "Abri", ""), abri("a2", "Pôle 12 34", ""))
	for _, texte := range []string{"Jeanne", "12 34", "", "la", "a b"} {
		var court *store.TropCourt
		if _, err := db.Oublier(t.Context(), false, store.Oubli{Texte: texte}); !errors.As(err, &court) {
			t.Errorf("%q: %v, want a refusal", texte, err)
		}
	}
	b := oublier(t, db, false, store.Oubli{Texte: "Jeanne Exemplaire"})
	if !slices.Equal(b.Restent, []string{"jeanne-exemplaire-1"}) {
		t.Errorf("%+v; want the id said", b)
	}
}
