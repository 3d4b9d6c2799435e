package store_test

import (
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// lire gives the rows that a query selects, cells joined by spaces.
func lire(t *testing.T, chemin, requete string, args ...any) []string {
	t.Helper()
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer base.Close()
	rows, err := base.Query(requete, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	colonnes, _ := rows.Columns()
	var out []string
	for rows.Next() {
		cellules := make([]any, len(colonnes))
		for i := range cellules {
			cellules[i] = new(sql.NullString)
		}
		if err := rows.Scan(cellules...); err != nil {
			t.Fatal(err)
		}
		var mots []string
		for _, c := range cellules {
			mots = append(mots, c.(*sql.NullString).String)
		}
		out = append(out, strings.TrimSpace(strings.Join(mots, " ")))
	}
	return out
}

func veut(t *testing.T, quoi string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant:\n%s", quoi, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func editer(t *testing.T, db *store.DB, fichier, jour string, lignes ...lieu.Ligne) store.Bilan {
	t.Helper()
	le, _ := time.Parse(time.DateOnly, jour)
	b, err := db.Import(t.Context(), fichier, le, suite(lignes...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What changes is told by field, from one edition to the next: what left, what
// another file still has, what came back.
func TestChanges(t *testing.T) {
	db, chemin := creer(t)
	appelle := func(l lieu.Ligne, telephone string) lieu.Ligne { l.Lieu.Telephone = telephone; return l }
	peint := func(l lieu.Ligne, couleur string) lieu.Ligne {
		l.Extra = map[string]string{"couleur": couleur}
		return l
	}
	editer(t, db, "a.csv", "2026-01-10", abri("a1", "Abri", "2026-01-01"), peint(abri("a2", "Banc", "2026-01-01"), "bleu"),
		abri("a3", "Cour", ""))
	editer(t, db, "b.csv", "2026-01-11", abri("a1", "Abri ancien", "2025-01-01"))
	editer(t, db, "a.csv", "2026-02-10", peint(appelle(abri("a2", "Banc", "2026-02-01"), "+33199001234"), "vert"))
	editer(t, db, "a.csv", "2026-03-10", appelle(abri("a2", "Banc", "2026-02-01"), "+33199001234"), abri("a3", "Cour", ""))
	veut(t, "changes", lire(t, chemin, "SELECT import, date, id, genre, colonne, avant, apres FROM changements ORDER "+
		"BY num"),
		"3 2026-02-10 a2 modifie telephone  +33199001234",
		"3 2026-02-10 a2 modifie date_maj 2026-01-01 2026-02-01",
		"3 2026-02-10 a2 modifie couleur bleu vert",
		"3 2026-02-10 a1 modifie nom Abri Abri ancien",
		"3 2026-02-10 a1 modifie date_maj 2026-01-01 2025-01-01",
		"3 2026-02-10 a3 parti",
		"4 2026-03-10 a2 modifie couleur vert",
		"4 2026-03-10 a3 revenu")
	veut(t, "versions", lire(t, chemin, "SELECT id, fichier, retenue, premier, parti FROM fiches ORDER BY id, fichier"),
		"a1 1 0 1 3", "a1 2 1 2", "a2 1 1 1", "a3 1 1 1")
}

// Half a file is refused, and accepted by who says so.
func TestMostPlacesGone(t *testing.T) {
	db, _ := creer(t)
	var lignes []lieu.Ligne
	for i := range 30 {
		lignes = append(lignes, abri(fmt.Sprintf("a%02d", i), "Abri", ""))
	}
	editer(t, db, "a.csv", "2026-01-10", lignes...)
	if b := editer(t, db, "a.csv", "2026-01-11", lignes[:15]...); b.Partis != 15 {
		t.Errorf("half of it: %+v", b)
	}
	_, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(lignes[:4]...))
	p := faute.De(err)
	if p == nil || !strings.Contains(p.Texte, "11 des 15 lieux") || !p.Peut(faute.Confirmer) {
		t.Errorf("got %v, want a question", err)
	}
	if n := len(tous(t, db, lieu.Filter{})); n != 15 {
		t.Errorf("a refused import left %d places, want 15", n)
	}
	if b, err := db.Import(t.Context(), "a.csv", time.Time{}, suite(lignes[:4]...), store.DepartEnMasse); err != nil ||
		b.Partis != 11 {
		t.Errorf("accepted: %+v, %v", b, err)
	}
}

// What rules mended is kept with its rule, and follows the version.
func TestRepairs(t *testing.T) {
	db, chemin := creer(t)
	repare := abri("a1", "Abri", "")
	repare.Lieu.Telephone = "+33199001234"
	repare.Reparations = []lieu.Reparation{{Regle: "telephone", Colonne: "telephone", Avant: "01 99 00 12 34",
		Apres: "+33199001234"}}
	repare.Doutes = []lieu.Doute{{Regle: "date", Colonne: "date_maj", Valeur: "hier", Motif: "pas une date"}}
	refuse := lieu.Ligne{Rejet: &lieu.Rejet{Regle: "id-absent", Motif: "l'identifiant manque", Brut: ";Abri"}}
	if b := editer(t, db, "a.csv", "", repare, refuse); b.Reparations != 1 {
		t.Errorf("%+v, want 1 repair", b)
	}
	requete := "SELECT colonne, regle, avant, apres FROM reparations"
	veut(t, "repairs", lire(t, chemin, requete), "telephone telephone 01 99 00 12 34 +33199001234")
	veut(t, "rules", lire(t, chemin, "SELECT regle FROM doutes UNION ALL SELECT regle FROM rejets"), "date", "id-absent")
	avant, _ := os.ReadFile(chemin)
	editer(t, db, "a.csv", "2026-02-02", repare, refuse)
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Error("the same rows changed the base")
	}
	repare.Reparations[0].Avant = "01.99.00.12.34"
	if b := editer(t, db, "a.csv", "", repare); b.Inchanges != 1 {
		t.Errorf("another spelling of the same number: %+v, want unchanged", b)
	}
	veut(t, "repairs", lire(t, chemin, requete), "telephone telephone 01.99.00.12.34 +33199001234")
	repare.Reparations = nil
	editer(t, db, "a.csv", "", repare)
	veut(t, "repairs", lire(t, chemin, requete))
}
