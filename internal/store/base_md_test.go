package store_test

import (
	"database/sql"
	"os"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
)

// The view, the domain and the documentation name the same columns, in the
// same order; every table and view is documented.
func TestDocumentedBase(t *testing.T) {
	db, chemin := creer(t)
	db.Close()
	texte, err := os.ReadFile("../../docs/BASE.md")
	if err != nil {
		t.Fatal(err)
	}
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer base.Close()

	var champs []string
	for _, c := range lieu.Champs() {
		champs = append(champs, c.Nom)
	}
	vue := nomsSQL(t, base, "SELECT name FROM pragma_table_info('lieux')")
	if !slices.Equal(vue, champs) {
		t.Errorf("view lieux has  %v\nthe standard has %v", vue, champs)
	}
	for titre, colonnes := range map[string][]string{
		"## La vue `lieux`":      vue,
		"## La vue `provenance`": nomsSQL(t, base, "SELECT name FROM pragma_table_info('provenance')"),
	} {
		if got := tableau(string(texte), titre); !slices.Equal(got, colonnes) {
			t.Errorf("docs/BASE.md, %s has %v\nthe base has %v", titre, got, colonnes)
		}
	}
	for _, nom := range nomsSQL(t, base, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')") {
		if !strings.Contains(string(texte), "`"+nom+"`") {
			t.Errorf("docs/BASE.md does not speak of %s", nom)
		}
	}
}

func nomsSQL(t *testing.T, base *sql.DB, requete string) []string {
	t.Helper()
	rows, err := base.Query(requete)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var nom string
		if err := rows.Scan(&nom); err != nil {
			t.Fatal(err)
		}
		out = append(out, nom)
	}
	return out
}

// tableau is the first column of the table below a heading.
func tableau(texte, titre string) []string {
	_, section, _ := strings.Cut(texte, titre+"\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var out []string
	for l := range strings.Lines(section) {
		if nom, ok := strings.CutPrefix(l, "| `"); ok {
			nom, _, _ = strings.Cut(nom, "`")
			out = append(out, nom)
		}
	}
	return out
}

// The queries given in the documentation run.
func TestDocumentedQueries(t *testing.T) {
	db, chemin := creer(t)
	db.Close()
	texte, err := os.ReadFile("../../docs/BASE.md")
	if err != nil {
		t.Fatal(err)
	}
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer base.Close()
	n := 0
	for i, bloc := range strings.Split(string(texte), "```sql\n") {
		requete, _, _ := strings.Cut(bloc, "```")
		if i == 0 || strings.HasPrefix(requete, "CREATE") {
			continue
		}
		n++
		if _, err := base.Exec(requete); err != nil {
			t.Errorf("%s: %v", requete, err)
		}
	}
	if n < 2 {
		t.Errorf("%d queries tried, want 2 at least", n)
	}
}
