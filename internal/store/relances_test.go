package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

func ecrits(t *testing.T, db *store.DB) []store.Relance {
	t.Helper()
	l, err := db.Relances(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Who was written to is kept by day, once a day; an answer is of the last letter
// before it, and of its own day without one.
func TestPlacesAreWrittenTo(t *testing.T) {
	db, _ := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", "2020-01-01"), abri("a2", "Banc", "2020-01-01"))
	for _, r := range []store.Relance{{Id: "a1", Date: "2026-03-01", Moyen: "mail", Auteur: "Ana"},
		{Id: "a1", Date: "2026-05-01", Moyen: "mail", Auteur: "Ana"},
		{Id: "a1", Date: "2026-05-01", Moyen: "lettre", Auteur: "Bo"}} {
		if err := db.Relancer(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	answer := func(id, jour, quoi string) store.Reponse {
		return store.Reponse{Relance: store.Relance{Id: id, Moyen: "lettre", Auteur: "Ana", Repondu: jour, Reponse: quoi}}
	}
	a1, a2 := answer("a1", "2026-06-02", "corrige"), answer("a2", "2026-06-03", "retrait")
	a1.Corrections = []store.Correction{{Id: "a1", Colonne: "nom", Valeur: "Abri neuf", Auteur: "Ana", Date: "2026-06-02"}}
	a2.Exclusion = &store.Exclusion{Id: "a2", Motif: "demande", Auteur: "Ana", Date: "2026-06-03"}
	if err := db.Repondre(t.Context(), a1, a2); err != nil {
		t.Fatal(err)
	}
	want := []store.Relance{{"a2", "2026-06-03", "lettre", "Ana", "2026-06-03", "retrait"},
		{"a1", "2026-05-01", "lettre", "Bo", "2026-06-02", "corrige"}, {"a1", "2026-03-01", "mail", "Ana", "", ""}}
	if got := ecrits(t, db); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if got := tous(t, db, lieu.Filter{}); len(got) != 1 || got[0].Nom != "Abri neuf" {
		t.Errorf("%+v", got)
	}
}

// Answers are kept all or none.
func TestAnswersAreKeptTogether(t *testing.T) {
	db, _ := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""))
	juste := store.Reponse{Relance: store.Relance{Id: "a1", Repondu: "2026-06-02", Reponse: "juste"}}
	faux := juste
	faux.Corrections = []store.Correction{{Id: "a1", Colonne: "aucune", Valeur: "x"}}
	if err := db.Repondre(t.Context(), juste, faux); err == nil || len(ecrits(t, db)) != 0 {
		t.Errorf("%v, %+v", err, ecrits(t, db))
	}
}

// A place that is forgotten is forgotten there too, and cannot be written to.
func TestAForgottenPlaceIsNotWrittenTo(t *testing.T) {
	db, _ := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""), abri("a2", "Banc", ""))
	r := []store.Relance{{Id: "a1", Date: "2026-03-01", Moyen: "mail", Auteur: "Jeanne Exemplaire"},
		{Id: "a2", Date: "2026-03-01", Moyen: "mail", Auteur: "Ana"}}
	if err := db.Relancer(t.Context(), r...); err != nil {
		t.Fatal(err)
	}
	oublier(t, db, false, store.Oubli{Lieu: "a2"})
	oublier(t, db, false, store.Oubli{Texte: "Jeanne Exemplaire"})
	if got := ecrits(t, db); len(got) != 1 || got[0].Id != "a1" || got[0].Auteur == "Jeanne Exemplaire" {
		t.Errorf("%+v", got)
	}
	if err := db.Relancer(t.Context(), r[1]); faute.De(err) == nil {
		t.Errorf("a forgotten place is written to: %v", err)
	}
}

// A base of before letters were kept is read as it is; keeping one brings it up to
// date, with a copy beside.
func TestABaseOfBeforeLettersWereKept(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""))
	retenir(t, db, tirage("commune=Orle", "a1"))
	db.Close()
	ecrireSQL(t, chemin, "DROP TABLE relances; PRAGMA user_version = 4")
	lue := relire(t, chemin)
	if len(ecrits(t, lue)) != 0 || len(tirages(t, lue)) != 1 {
		t.Errorf("%+v, %+v", ecrits(t, lue), tirages(t, lue))
	}
	lue.Close()
	w, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := w.Relancer(t.Context(), store.Relance{Id: "a1", Date: "2026-03-01", Moyen: "mail"}); err != nil ||
		len(ecrits(t, w)) != 1 {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(chemin), "feuillet-version-4.db")); err != nil {
		t.Error(err)
	}
}

// A date that a person gave holds at each import, until the producer updates the
// place after that day; a day to come is no update.
func TestADateHoldsUntilThePlaceIsUpdated(t *testing.T) {
	for name, c := range map[string]struct{ publie, want string }{
		"the same": {"2020-01-01", "2026-02-02"}, "before the decision": {"2026-02-01", "2026-02-02"},
		"after": {"2026-03-01", "2026-03-01"}, "to come": {"2031-01-01", "2026-02-02"}} {
		db, _ := creer(t)
		editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", "2020-01-01"))
		corriger(t, db, "a1", "date_maj", "2026-02-02")
		neuf := abri("a1", "Abri neuf", c.publie)
		editer(t, db, "a.csv", "2026-04-01", neuf)
		if got := tous(t, db, lieu.Filter{}); len(got) != 1 || got[0].DateMaj.Format("2006-01-02") != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
