package store_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// Nothing that a person does writes again what was forgotten, however it is written.
func TestWhatIsForgottenIsNotWrittenAgain(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""), abri("a2", "Banc", ""), abri("P3", "Cour", ""))
	oublier(t, db, false, store.Oubli{Texte: "Zoé Lamérault"})
	oublier(t, db, false, store.Oubli{Texte: "06 39 98 00 12"})
	oublier(t, db, false, store.Oubli{Lieu: "P3"})
	ctx, le := t.Context(), jourDe(t)
	const dite, oublie = "a été oublié dans cette base", "contient ce qui a été oublié"
	for _, c := range []struct {
		nom, veut string
		faire     func(string) error
		a, b      string // refused, and allowed
	}{
		{"a correction", oublie, func(s string) error {
			_, err := db.Corriger(ctx, []store.Correction{{Id: "a1", Colonne: "presentation_resume", Valeur: s, Auteur: "Ana"}})
			return err
		}, "Voir Zo&eacute; Lam&eacute;rault", "Voir Zoé"},
		{"its author", oublie, func(s string) error {
			_, err := db.Corriger(ctx, []store.Correction{{Id: "a1", Colonne: "telephone", Valeur: "0102030405", Auteur: s}})
			return err
		}, "LAMERAULT Zoe", "Ana"},
		{"a number", oublie, func(s string) error {
			_, err := db.Corriger(ctx, []store.Correction{{Id: "a1", Colonne: "telephone", Valeur: s, Auteur: "Ana"}})
			return err
		}, "+33639980012", "+33639980013"},
		{"a place corrected", dite, func(s string) error {
			_, err := db.Corriger(ctx, []store.Correction{{Id: s, Colonne: "telephone", Valeur: "1", Auteur: "Ana"}})
			return err
		}, "p3", "a2"},
		{"an exclusion", oublie, func(s string) error {
			_, err := db.Exclure(ctx, store.Exclusion{Id: "a2", Motif: s, Auteur: "Ana"})
			return err
		}, "demande de Zoé\u00a0Lamérault", "demande"},
		{"a place excluded", dite, func(s string) error {
			_, err := db.Exclure(ctx, store.Exclusion{Id: s, Motif: "m", Auteur: "Ana"})
			return err
		}, "P3\u200b", "P31"},
		{"in favour", dite, func(s string) error { return db.Remplacer(ctx, s, []string{"a2"}, "Ana", le) }, "Q__P3", "a1"},
		{"a pair", dite, func(s string) error { return db.Distinguer(ctx, []string{"a1", s}, "Ana", le) }, "P3", "a2"},
		{"a name of selection", oublie, func(s string) error { return db.GarderSelection(ctx, s, "commune=Orle", le) },
			"Lieux de Zoé Lamérault", "Lieux"},
		{"a selection", dite, func(s string) error { return db.GarderSelection(ctx, "s", s, le) },
			"commune=Orle&lieu=a1&lieu=%EF%BB%BFP3", "lieu=a1"},
		{"words of a selection", oublie, func(s string) error { return db.GarderSelection(ctx, "s", s, le) },
			"texte=Zo%C3%A9+Lam%C3%A9rault", "texte=zoe"},
		{"a file", oublie, func(s string) error {
			_, err := db.Import(ctx, s, time.Time{}, suite(abri("b1", "Dais", "")))
			return err
		}, "lieux-de-zoe-lamerault.csv", "lieux.csv"},
		{"a place asked for", dite, func(s string) error { return db.Oublie(ctx, s) }, "P3 ", "p4"},
	} {
		err := c.faire(c.a)
		if f := faute.De(err); f == nil || f.Genre != faute.Demande || !strings.Contains(f.Texte, c.veut) || f.Conseil == "" {
			t.Errorf("%s: %v", c.nom, err)
		}
		if err := c.faire(c.b); err != nil {
			t.Errorf("%s, of another: %v", c.nom, err)
		}
	}
	tele := store.Telechargement{URL: "https://x.example/zoe.lamerault.csv", Fichier: "x.csv"}
	if err := db.Telecharge(ctx, tele, le); err != nil {
		t.Error(err)
	}
	veut(t, "addresses", lire(t, chemin, "SELECT url FROM telechargements"))
	if n, err := store.Traces(ctx, chemin, store.Oubli{Texte: "Zoé Lamérault"}, store.Oubli{Texte: "0639980012"},
		store.Oubli{Lieu: "P3"}); n != 0 || err != nil {
		t.Errorf("%d traces, %v", n, err)
	}
}
