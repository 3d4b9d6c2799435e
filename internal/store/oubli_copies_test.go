package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/store"
)

// No copy that Feuillet made keeps what is forgotten: it is cleaned, or removed
// when its form is another; what is a person's is said, and left.
func TestForgettingWalksCopies(t *testing.T) {
	db, chemin := creer(t)
	base := strings.TrimSuffix(chemin, ".db")
	qui := store.Oubli{Texte: "Jeanne Exemplaire", Date: "2026-03-01"}
	lignes := edition(20, 0, 0)
	lignes[3] = bavard("a3")
	editer(t, db, "a.csv", "2026-01-01", lignes...)
	for _, nom := range []string{"-2026-01-02.db", "-avant-restauration-2026-01-03.db", "-version-1.db",
		"-avant-import-2026-01-05.db", "-avant-import-2026-01-06.db"} {
		if err := db.Sauvegarder(t.Context(), base+nom, false); err != nil {
			t.Fatal(err)
		}
	}
	ecrireSQL(t, base+"-version-1.db", "PRAGMA user_version = 1")
	if err := os.WriteFile(base+"-avant-import-2026-01-06.db", []byte("abîmée, de Jeanne Exemplaire"), 0o600); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(filepath.Dir(chemin), ".feuillet-x"), []byte("Jeanne Exemplaire"), 0o600)
	autre, _ := store.Create(t.Context(), filepath.Join(filepath.Dir(chemin), "autre.db"))
	editer(t, autre, "a.csv", "2026-01-01", bavard("a3"))
	autre.Close()
	oublier(t, db, false, qui)
	fouilles, err := db.OublierCopies(t.Context(), qui)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]store.Sort{}
	for _, f := range fouilles {
		got[strings.TrimPrefix(filepath.Base(f.Chemin), "feuillet")] = f.Sort
		if (f.Traces == 0) != (f.Sort == store.SansTrace) {
			t.Errorf("%+v", f)
		}
	}
	want := map[string]store.Sort{".db": store.SansTrace, "-2026-01-02.db": store.Reste,
		"-avant-restauration-2026-01-03.db": store.Nettoyee, "-version-1.db": store.Retiree,
		"-avant-import-2026-01-05.db": store.Nettoyee, "-avant-import-2026-01-06.db": store.Retiree,
		".feuillet-x": store.Reste, "autre.db": store.Reste}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	for nom, s := range want {
		_, err := os.Stat(base + nom)
		if strings.HasPrefix(nom, "-") && (s == store.Retiree) != os.IsNotExist(err) {
			t.Errorf("%s: %v", nom, err)
		}
	}
	sansElleMots(t, base+"-avant-import-2026-01-05.db")
	// Taken back, the copy still knows what is forgotten.
	db.Close()
	if _, err := store.Restaurer(t.Context(), base+"-avant-import-2026-01-05.db", chemin, "2026-03-02"); err != nil {
		t.Fatal(err)
	}
	reprise, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer reprise.Close()
	editer(t, reprise, "b.csv", "2026-03-03", bavard("b3"))
	sansElleMots(t, chemin)
}

// sansElleMots wants no name in the bytes of a file.
func sansElleMots(t *testing.T, chemin string) {
	t.Helper()
	octets, err := os.ReadFile(chemin)
	if err != nil || strings.Contains(strings.ToLower(string(octets)), "xemplaire,") ||
		strings.Contains(string(octets), "Jeanne") {
		t.Errorf("%s: %v, still names her", filepath.Base(chemin), err)
	}
}

// A copy that is older than a demand forgets it when it is taken back: the
// person, the place, and at the next import too.
func TestTakenBackACopyForgetsAgain(t *testing.T) {
	db, chemin := creer(t)
	lignes := edition(20, 0, 0)
	lignes[3] = bavard("a3")
	editer(t, db, "a.csv", "2026-01-01", lignes...)
	copie := filepath.Join(t.TempDir(), "copie.db")
	if err := db.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	oublier(t, db, false, store.Oubli{Texte: "Jeanne Exemplaire"})
	oublier(t, db, false, store.Oubli{Lieu: "A7"})
	db.Close()
	if _, err := store.Restaurer(t.Context(), copie, chemin, "2026-03-02"); err != nil {
		t.Fatal(err)
	}
	sansElleMots(t, chemin)
	reprise, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer reprise.Close()
	v, err := reprise.Verifier(t.Context())
	if err != nil || !v.Saine() || v.Lieux != 19 {
		t.Errorf("taken back: %+v, %v", v, err)
	}
	if b := editer(t, reprise, "a.csv", "2026-03-03", lignes...); b.Oublies != 1 || b.Inchanges != 20 {
		t.Errorf("imported again: %+v", b)
	}
	sansElleMots(t, chemin)
}

// A base that others read while it is written keeps nothing either, in its file
// nor in the journal beside it.
func TestForgettingInASharedBase(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "partagee.db")
	db, err := store.OpenWith(t.Context(), chemin, store.Options{Faire: true, Simultane: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if !db.Simultane() {
		t.Skip("no local disk here")
	}
	qui := store.Oubli{Texte: "Jeanne Exemplaire", Date: "2026-03-01"}
	for i := range 3 { // what was written, then written over, is in the journal
		l := bavard("a1")
		l.Lieu.Adresse = fmt.Sprint(i)
		editer(t, db, "a.csv", "2026-01-01", append(edition(20, 20, i), l)...)
	}
	if b := oublier(t, db, false, qui); b.Valeurs == 0 {
		t.Errorf("%+v", b)
	}
	fouilles, err := db.OublierCopies(t.Context(), qui)
	if err != nil || fouilles[0].Sort != store.SansTrace {
		t.Errorf("%+v, %v", fouilles, err)
	}
	for _, f := range fouilles {
		if f.Sort == store.Reste {
			t.Errorf("left: %+v", f)
		}
	}
	if !db.Simultane() {
		t.Error("not shared any more")
	}
	for _, s := range []string{"", "-wal"} {
		octets, _ := os.ReadFile(chemin + s)
		if strings.Contains(strings.ToLower(string(octets)), "jeanne") {
			t.Errorf("%q still names her", s)
		}
	}
}
