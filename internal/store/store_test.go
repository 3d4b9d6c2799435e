package store_test

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// ecrireSQL makes a database that is not ours.
func ecrireSQL(t *testing.T, chemin, requetes string) {
	t.Helper()
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer base.Close()
	if _, err := base.Exec(requetes); err != nil {
		t.Fatal(err)
	}
}

func tous(t *testing.T, db *store.DB, f lieu.Filter) []lieu.Lieu {
	t.Helper()
	var out []lieu.Lieu
	for l, err := range db.Lieux(t.Context(), f) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

func TestOpenFaults(t *testing.T) {
	dossier := t.TempDir()
	at := func(nom string) string { return filepath.Join(dossier, nom) }
	ecrire := func(nom, texte string) {
		if err := os.WriteFile(at(nom), []byte(texte), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ecrire("notes.db", "Bonjour, ceci est une longue note.\n"+strings.Repeat("x", 200))
	ecrire("vide.db", "")
	ecrireSQL(t, at("sans.db"), "CREATE TABLE autre (a)")
	ecrireSQL(t, at("colonnes.db"), "CREATE TABLE lieux (id, titre)")
	ecrireSQL(t, at("etrangere.db"), "CREATE TABLE lieux (id, nom)")
	ecrireSQL(t, at("recente.db"), "PRAGMA application_id = 0x46657569; PRAGMA user_version = 99; CREATE TABLE a (b)")
	ecrireSQL(t, at("abimee.db"), "PRAGMA application_id = 0x46657569; CREATE TABLE a (b); INSERT INTO a VALUES ('"+
		strings.Repeat("x", 9000)+"')")
	if f, err := os.OpenFile(at("abimee.db"), os.O_WRONLY, 0); err != nil {
		t.Fatal(err)
	} else {
		f.WriteAt([]byte(strings.Repeat("?", 3000)), 100)
		f.Close()
	}

	tests := []struct {
		nom   string
		mode  store.Mode
		texte string
	}{
		{"absente.db", store.Lecture, "n'existe pas"},
		{"absente.db", store.Ecriture, "n'existe pas"},
		{"notes.db", store.Lecture, "n'est pas une base SQLite"},
		{"vide.db", store.Lecture, "est vide"},
		{"", store.Lecture, "c'est un dossier"},
		{"sans.db", store.Lecture, "ni table ni vue « lieux »"},
		{"colonnes.db", store.Lecture, "il manque dans « lieux » : nom"},
		{"etrangere.db", store.Ecriture, "vient d'un autre logiciel"},
		{"recente.db", store.Lecture, "version plus récente"},
		{"recente.db", store.Ecriture, "version plus récente"},
		{"abimee.db", store.Lecture, "est abîmée"},
	}
	for _, tt := range tests {
		t.Run(tt.nom, func(t *testing.T) {
			_, err := store.Open(t.Context(), at(tt.nom), tt.mode)
			p := faute.De(err)
			if p == nil || !strings.Contains(p.Texte, tt.texte) || p.Conseil == "" && len(p.Gestes) == 0 {
				t.Errorf("got %v, want a fault with %q and advice", err, tt.texte)
			}
		})
	}
	if _, err := store.Open(t.Context(), at("absente.db"), store.Lecture); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("absent base: %v is not fs.ErrNotExist", err)
	}
	if _, err := store.Create(t.Context(), at("dossier/absent/x.db")); err == nil ||
		!strings.Contains(err.Error(), "impossible d'écrire ici") {
		t.Errorf("base in an absent folder: %v", err)
	}
}

func TestNamesOfBases(t *testing.T) {
	for _, nom := range []string{"base à moi.db", "50 % de réduction?.db", "n°1 #2.db", "a&b=c;d.db", "l'été.db"} {
		chemin := filepath.Join(t.TempDir(), nom)
		db, err := store.Create(t.Context(), chemin)
		if err != nil {
			t.Fatal(err)
		}
		db.Close()
		if _, err := os.Stat(chemin); err != nil {
			t.Errorf("base %q was written elsewhere: %v", nom, err)
		}
	}
}

func TestForeignBase(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "autre.db")
	ecrireSQL(t, chemin, `CREATE TABLE offre (ID integer, Nom text, commune, code_postal integer, latitude, longitude,
		services text, date_maj timestamp, couleur);
		INSERT INTO offre VALUES (7, 'Point numérique', 'Valombre', 1300, '45,5', 5.25, 'A|B', '2026-03-04 10:00:00', 'bleu'),
			(8, 'Abri', 'Valombre', 1300, 45.5, NULL, NULL, '1970-01-01', NULL);
		CREATE VIEW lieux AS SELECT * FROM offre`)
	avant, _ := os.ReadFile(chemin)
	db, err := store.Open(context.Background(), chemin, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	got := tous(t, db, lieu.Filter{})
	if len(got) != 2 || !db.Etrangere() {
		t.Fatalf("got %d places", len(got))
	}
	if l := got[0]; l.Nom != "Abri" || l.Longitude != 0 || l.Latitude != 0 || !l.DateMaj.IsZero() || l.Services != nil {
		t.Errorf("half a position, no date: %+v", l)
	}
	if l := got[1]; l.Id != "7" || l.CodePostal != "01300" || l.Latitude != 45.5 || l.Longitude != 5.25 ||
		len(l.Services) != 2 || l.DateMaj.Format("2006-01-02") != "2026-03-04" || l.Telephone != "" {
		t.Errorf("got %+v", l)
	}
	if ids := tous(t, db, lieu.Filter{Ids: []string{"8"}}); len(ids) != 1 || ids[0].Nom != "Abri" {
		t.Errorf("by id: %v", ids)
	}
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Error("a foreign base was changed")
	}
}
