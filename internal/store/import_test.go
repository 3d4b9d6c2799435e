package store_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

func abri(id, nom, date string) lieu.Ligne {
	t, _ := time.Parse(time.DateOnly, date)
	return lieu.Ligne{Lieu: lieu.Lieu{Id: id, Nom: nom, Commune: "Orle", Source: "Essai", DateMaj: t}}
}

// suite numbers rows from line 2.
func suite(lignes ...lieu.Ligne) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for i, l := range lignes {
			l.Numero = i + 2
			if !yield(l, nil) {
				return
			}
		}
	}
}

func TestImportCounts(t *testing.T) {
	douteuse := abri("a3", "Cour", "2026-01-03")
	douteuse.Extra = map[string]string{"couleur": "bleu"}
	douteuse.Doutes = []lieu.Doute{{Colonne: "telephone", Valeur: "12", Motif: "trop court"}}
	repeinte := douteuse
	repeinte.Extra = map[string]string{"couleur": "vert"}
	refusee := lieu.Ligne{Rejet: &lieu.Rejet{Colonne: "id", Motif: "l'identifiant manque", Brut: ";Abri"}}

	db, _ := creer(t)
	steps := []struct {
		fichier string
		lignes  []lieu.Ligne
		bilan   store.Bilan
		noms    string // of the places shown
	}{
		{"a.csv", []lieu.Ligne{abri("a1", "Abri", "2026-01-01"), abri("a2", "Banc", "2026-01-02"), douteuse, refusee},
			store.Bilan{Lus: 4, Nouveaux: 3, Rejets: 1, Doutes: 1}, "Abri Banc Cour"},
		{"a.csv", []lieu.Ligne{abri("a1", "Abri", "2026-01-01"), abri("a2", "Banc vert", "2026-01-02"), repeinte,
			abri("a4", "Dais", "")},
			store.Bilan{Lus: 4, Nouveaux: 1, Modifies: 2, Inchanges: 1, Doutes: 1}, "Abri Banc vert Cour Dais"},
		{"b.csv", []lieu.Ligne{abri("a1", "Abri vieux", "2025-01-01"), abri("a2", "Banc neuf", "2026-02-01"),
			abri("a4", "Dais", ""), abri("a1", "Abri double", "2026-01-01")},
			store.Bilan{Lus: 4, Modifies: 1, Inchanges: 2, Rejets: 1}, "Abri Banc neuf Cour Dais"},
		{"c.csv", []lieu.Ligne{abri("a1", "Abri égal", "2026-01-01")}, store.Bilan{Lus: 1, Modifies: 1},
			"Abri égal Banc neuf Cour Dais"},
		{"a.csv", []lieu.Ligne{abri("a1", "Abri", "2026-01-01"), abri("a2", "Banc vert", "2026-01-02"), repeinte,
			abri("a4", "Dais", "")},
			store.Bilan{Lus: 4, Inchanges: 4, Doutes: 1}, "Abri égal Banc neuf Cour Dais"},
		{"c.csv", []lieu.Ligne{abri("a1", "Abri perdu", "2024-01-01")}, store.Bilan{Lus: 1, Modifies: 1},
			"Abri Banc neuf Cour Dais"},
		{"a.csv", []lieu.Ligne{abri("a2", "Banc vert", "2026-01-02"), abri("a1", "Abri", "2026-01-01")},
			store.Bilan{Lus: 2, Inchanges: 2, Partis: 2}, "Abri Banc neuf Dais"}, // b.csv still has Dais
		{"b.csv", []lieu.Ligne{abri("a2", "Banc neuf", "2026-02-01")}, store.Bilan{Lus: 1, Inchanges: 1, Partis: 2},
			"Abri Banc neuf"},
		{"a.csv", []lieu.Ligne{abri("a1", "Abri", "2026-01-01"), abri("a4", "Dais", ""), repeinte},
			store.Bilan{Lus: 3, Nouveaux: 2, Inchanges: 1, Doutes: 1, Partis: 1}, "Abri Banc neuf Cour Dais"}, // back
	}
	for i, s := range steps {
		s.bilan.Fichier = s.fichier
		b, err := db.Import(t.Context(), s.fichier, time.Time{}, suite(s.lignes...))
		b.Copie, b.CopiesRetirees = "", 0 // most change more than a tenth
		if err != nil || b != s.bilan {
			t.Fatalf("step %d: got %+v, %v\nwant %+v", i, b, err, s.bilan)
		}
		if got := noms(tous(t, db, lieu.Filter{})); got != s.noms {
			t.Errorf("step %d: places %q, want %q", i, got, s.noms)
		}
	}
}

func noms(lieux []lieu.Lieu) string {
	var out []string
	for _, l := range lieux {
		out = append(out, l.Nom)
	}
	return strings.Join(out, " ")
}

func TestBilanJSON(t *testing.T) {
	got, _ := json.Marshal(store.Bilan{Fichier: "a.csv", Lus: 1, Nouveaux: 2, Modifies: 3, Inchanges: 4, Rejets: 5,
		Doutes: 6, Partis: 7, Reparations: 8, Oublies: 9})
	if want := `{"fichier":"a.csv","lus":1,"nouveaux":2,"modifies":3,"inchanges":4,"rejets":5,"doutes":6,"partis":7,"reparations":8,"oublies":9}`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestEveryFieldComesBack(t *testing.T) {
	var l lieu.Lieu
	for _, c := range lieu.Champs() {
		switch p := c.Pointeur(&l).(type) {
		case *string:
			*p = "« " + c.Nom + " » œ’\n"
		case *[]string:
			*p = []string{c.Nom, "deux"}
		case *float64:
			*p = 1.0 / 3
		case *time.Time:
			*p = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
		}
	}
	pauvre := lieu.Lieu{Id: "p", Nom: "Zinc"}
	db, _ := creer(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{},
		suite(lieu.Ligne{Lieu: l}, lieu.Ligne{Lieu: pauvre})); err != nil {
		t.Fatal(err)
	}
	if got := tous(t, db, lieu.Filter{}); !reflect.DeepEqual(got, []lieu.Lieu{pauvre, l}) {
		t.Errorf("got %+v\nwant %+v", got, []lieu.Lieu{pauvre, l})
	}
	if got := tous(t, db, lieu.Filter{Services: []string{"deux"}}); len(got) != 1 {
		t.Errorf("filter: %+v", got)
	}
}

func TestConstats(t *testing.T) {
	db, _ := creer(t)
	l := abri("a1", "Abri", "")
	l.Doutes = []lieu.Doute{{Colonne: "telephone", Valeur: "12", Motif: "trop court"}}
	r := lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible", Brut: "\"a2;"}}
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(l, r)); err != nil {
		t.Fatal(err)
	}
	for c, err := range db.Doutes(t.Context(), "") {
		if want := (store.Constat{Fichier: "a.csv", Ligne: 2, Id: "a1", Colonne: "telephone", Valeur: "12",
			Motif: "trop court"}); err != nil || c != want {
			t.Errorf("doubt %+v, %v", c, err)
		}
	}
	n := 0
	for c, err := range db.Rejets(t.Context(), "a.csv") {
		n++
		if want := (store.Constat{Fichier: "a.csv", Ligne: 3, Motif: "illisible", Brut: "\"a2;"}); err != nil || c != want {
			t.Errorf("reject %+v, %v", c, err)
		}
	}
	if n != 1 {
		t.Errorf("%d rejects, want 1", n)
	}
}

func TestFailedImportLeavesTheBase(t *testing.T) {
	db, chemin := creer(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(abri("a1", "Abri", ""))); err != nil {
		t.Fatal(err)
	}
	avant, _ := os.ReadFile(chemin)
	panne := errors.New("panne")
	_, err := db.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		if yield(abri("a1", "Abri neuf", ""), nil) {
			yield(lieu.Ligne{}, panne)
		}
	})
	if !errors.Is(err, panne) {
		t.Errorf("got %v, want the error of the reader", err)
	}
	ctx, annuler := context.WithCancel(t.Context())
	annuler()
	if _, err := db.Import(ctx, "a.csv", time.Time{}, suite(abri("a2", "Banc", ""))); err == nil {
		t.Error("a cancelled import succeeded")
	}
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Error("a failed import changed the base")
	}
}

// The test binary runs itself as the import to be killed.
func TestKilledImport(t *testing.T) {
	if chemin := os.Getenv("FEUILLET_TEST_IMPORT"); chemin != "" {
		importerSansFin(t, chemin)
		return
	}
	db, chemin := creer(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(abri("a1", "Abri", ""))); err != nil {
		t.Fatal(err)
	}
	db.Close()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledImport$")
	cmd.Env = append(os.Environ(), "FEUILLET_TEST_IMPORT="+chemin)
	sortie, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(sortie).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	cmd.Process.Kill() // SIGKILL
	cmd.Wait()
	if _, err := os.Stat(chemin + "-journal"); err != nil {
		t.Fatalf("the import was not half-way: %v", err)
	}
	lecture, err := store.Open(t.Context(), chemin, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer lecture.Close()
	if got := noms(tous(t, lecture, lieu.Filter{})); got != "Abri" {
		t.Errorf("after the kill: %q, want the place of before", got)
	}
}

// importerSansFin says a line once pages of the base have been overwritten.
func importerSansFin(t *testing.T, chemin string) {
	db, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	db.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		for i := 0; ; i++ {
			l := abri(fmt.Sprint("b", i), strings.Repeat("Banc ", 200), "")
			l.Numero = i + 2
			if !yield(l, nil) {
				return
			}
			if i == 40000 {
				fmt.Println("half-way")
				time.Sleep(time.Minute)
			}
		}
	})
}

func TestLockedBase(t *testing.T) {
	if testing.Short() {
		t.Skip("waits five seconds")
	}
	t.Parallel()
	db, chemin := creer(t)
	autre, err := store.Open(t.Context(), chemin, store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	_, err = db.Import(t.Context(), "a.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		_, err := autre.Import(t.Context(), "b.csv", time.Time{}, suite(abri("b1", "Banc", "")))
		p := faute.De(err)
		if p == nil || !strings.Contains(p.Texte, "en train d'écrire") {
			t.Errorf("got %v, want a fault: another program writes", err)
		}
		yield(abri("a1", "Abri", ""), nil)
	})
	if err != nil || noms(tous(t, db, lieu.Filter{})) != "Abri" {
		t.Errorf("the first import: %v", err)
	}
}

func TestReadOnly(t *testing.T) {
	db, chemin := creer(t)
	if _, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(abri("a1", "Abri", ""))); err != nil {
		t.Fatal(err)
	}
	db.Close()
	lecture, err := store.Open(t.Context(), chemin, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer lecture.Close()
	_, err = lecture.Import(t.Context(), "b.csv", time.Time{}, suite(abri("b1", "Banc", "")))
	p := faute.De(err)
	if p == nil {
		t.Errorf("writing in a base opened for reading: %v", err)
	}
	if os.Getuid() == 0 || filepath.Separator == '\\' {
		t.Skip("rights of folders do not hold here: the folder without writing is not tried")
	}
	os.Chmod(filepath.Dir(chemin), 0o555)
	defer os.Chmod(filepath.Dir(chemin), 0o755)
	if _, err := store.Create(t.Context(), filepath.Join(filepath.Dir(chemin), "x.db")); faute.De(err) == nil {
		t.Errorf("base in a folder without the right to write: %v", err)
	}
}

func TestOwnSettings(t *testing.T) {
	db, _ := creer(t)
	for _, v := range []string{"https://carte.example", "https://autre.example", ""} {
		if err := db.SetParametre(t.Context(), "carte", v); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Parametre(t.Context(), "carte"); err != nil || got != v {
			t.Errorf("got %q, %v; want %q", got, err, v)
		}
	}
	want := territoire.Donnees{
		Communes: []territoire.Commune{{Code: "99101", Nom: "Valombre", Liaison: 2, Departement: "99", Region: "98",
			Epci: "200000001", CodesPostaux: []string{"99120", "99121"}, Population: 812, AnciensCodes: []string{"99103"}},
			{Code: "99102", Nom: "Orle"}},
		Departements: []territoire.Departement{{Code: "99", Nom: "Orle", ChefLieu: "99101", Region: "98", Slug: "orle"}},
		Regions: []territoire.Region{{Code: "98", Nom: "Trois-Fontaines", Liaison: 3, ChefLieu: "99101",
			Slug: "trois-fontaines"}},
		Epcis: []territoire.Epci{{Siren: "200000001", Nom: "CC de l'Orle", Type: "CC"}},
	}
	for range 2 { // the second replaces the first
		if err := db.SetTerritoire(t.Context(), want); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := db.Territoire(t.Context()); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
}
