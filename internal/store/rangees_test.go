package store_test

import (
	"context"
	"path/filepath"
	"testing"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// The same places, as programs keep them: what they say is read the same,
// whatever the kinds of the columns, and whatever stands in the texts.
func TestForeignTables(t *testing.T) {
	const lignes = `(7, 'Point', 'Valombre', 1300, 1004, 45.5, 5.25, char(31) || 'a' || char(0) || 'b', '2026-03-04'),
		(8, 'Abri', 'Valombre', 1300, NULL, 45.5, '', '', '1970-01-01'), (9, 'Zinc', NULL, NULL, '', NULL, 5, NULL, NULL)`
	for genre, texte := range map[string]string{
		"texts": `CREATE TABLE lieux (id text, nom VARCHAR(80), commune text, code_postal character(5), code_insee clob, latitude text,
			longitude text, presentation_resume text, date_maj text); INSERT INTO lieux VALUES ` + lignes,
		"kinds": `CREATE TABLE lieux (id integer, nom text, commune text, code_postal real, code_insee int, latitude real,
			longitude numeric, presentation_resume, date_maj date); INSERT INTO lieux VALUES ` + lignes,
		"no text": `CREATE TABLE lieux (id, nom, commune, code_postal, code_insee, latitude, longitude, presentation_resume, date_maj);
			INSERT INTO lieux VALUES ` + lignes,
		"view": `CREATE TABLE offre (id text, nom text, commune text, code_postal real, code_insee text, latitude real, longitude real,
			presentation_resume text, date_maj text); INSERT INTO offre VALUES ` + lignes + `;
			CREATE VIEW lieux AS SELECT * FROM offre`,
		"view of numbers called text": `CREATE TABLE rien (id text, nom text, commune text, code_postal text, code_insee text, latitude text,
			longitude text, presentation_resume text, date_maj text);
			CREATE TABLE offre (id real, nom text, commune text, code_postal real, code_insee real, latitude real, longitude real,
			presentation_resume text, date_maj text); INSERT INTO offre VALUES ` + lignes + `;
			CREATE VIEW lieux AS SELECT * FROM rien UNION ALL SELECT * FROM offre`,
		"UTF-16": `PRAGMA encoding = 'UTF-16le'; CREATE TABLE lieux (id text, nom text, commune text, code_postal text, code_insee text,
			latitude text, longitude text, presentation_resume text, date_maj text); INSERT INTO lieux VALUES ` + lignes,
	} {
		t.Run(genre, func(t *testing.T) {
			chemin := filepath.Join(t.TempDir(), "autre.db")
			ecrireSQL(t, chemin, texte)
			db, err := store.Open(context.Background(), chemin, store.Lecture)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			got := tous(t, db, lieu.Filter{})
			if len(got) != 3 || got[0].Id != "9" || got[1].Id != "8" || got[2].Id != "7" {
				t.Fatalf("by commune, name and id: %+v", got)
			}
			if l := got[2]; l.CodePostal != "01300" || l.CodeInsee != "01004" || l.Latitude != 45.5 || l.Longitude != 5.25 ||
				l.PresentationResume != "\x1fa\x00b" || l.DateMaj.Format("2006-01-02") != "2026-03-04" {
				t.Errorf("got %+v", l)
			}
			if l := got[1]; l.Latitude != 0 || l.Longitude != 0 || !l.DateMaj.IsZero() || l.CodeInsee != "" ||
				l.CodePostal != "01300" {
				t.Errorf("half a position, no date: %+v", l)
			}
			if l := got[0]; l.Nom != "Zinc" || l.Commune != "" || l.Latitude != 0 || l.Longitude != 0 {
				t.Errorf("nearly nothing: %+v", l)
			}
			for _, f := range []struct {
				why  string
				f    lieu.Filter
				want int
			}{
				{"a commune", lieu.Filter{Communes: []string{"01004"}}, 1},
				{"a commune, or a département by its postal codes",
					lieu.Filter{Communes: []string{"99001"}, Departements: []string{"01"}}, 2},
				{"those without code are looked for", lieu.Filter{Communes: []string{"01004"},
					Situer: func(*lieu.Lieu) string { return "01004" }}, 3},
				{"a part of a commune", lieu.Filter{Communes: []string{"69381"}, Incertaines: []string{"01004"},
					Situer: func(*lieu.Lieu) string { return "69381" }}, 3},
				{"another commune", lieu.Filter{Communes: []string{"33063"}}, 0},
				{"all but a commune", lieu.Filter{SaufCommunes: []string{"01004"}}, 2},
			} {
				n, err := db.Compter(context.Background(), f.f)
				if got := tous(t, db, f.f); err != nil || n != f.want || len(got) != f.want {
					t.Errorf("%s: %d places, counted %d, want %d (%v)", f.why, len(got), n, f.want, err)
				}
			}
		})
	}
}
