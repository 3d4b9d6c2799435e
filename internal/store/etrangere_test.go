package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// vue is the base of another program, whose places are those of a view.
func vue(t *testing.T, requete string) *DB {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), "autre.db")
	d, err := connecter(chemin, "rwc", Ecriture, maxValeurNotre)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.sql.Exec("CREATE VIEW lieux AS " + requete); err != nil {
		t.Fatal(err)
	}
	d.Close()
	if d, err = Open(t.Context(), chemin, Lecture); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// sansFin makes rows for ever, of which a view keeps what it wants.
const sansFin = `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT 'a' || x AS id, 'Abri' AS nom,
	'Orle' AS commune, '99001' AS code_insee, 1.5 AS latitude, 46.5 AS longitude, 'x' AS services FROM c`

// A view that gives nothing, that gives a place and then nothing, or that gives
// places for ever, ends each reading of it, with what to do.
func TestAViewThatNeverEnds(t *testing.T) {
	for nom, c := range map[string]struct {
		requete string
		borne   *bornes.Borne
	}{
		"nothing":            {sansFin + " WHERE x < 0", bornes.Attente},
		"one, then nothing":  {sansFin + " WHERE x < 2", bornes.Attente},
		"places without end": {sansFin, bornes.LieuxEtrangers},
	} {
		t.Run(nom, func(t *testing.T) {
			d := vue(t, c.requete)
			if d.attente = time.Hour; c.borne == bornes.Attente { // else a slow machine waits before it counts
				d.attente = 100 * time.Millisecond
			}
			_, err := d.Compter(t.Context(), lieu.Filter{})
			f := faute.De(err)
			if f == nil || f.Texte != c.borne.Dit() || f.Conseil == "" || !strings.HasSuffix(f.Place.Fichier, "autre.db") {
				t.Errorf("counting: %v", err)
			}
			if c.borne != bornes.Attente {
				return
			}
			_, valeurs := d.Valeurs(t.Context(), "services")
			_, centres := d.centresLieux(t.Context(), territoire.New(territoire.Donnees{}))
			for _, err := range []error{valeurs, centres} {
				if f := faute.De(err); f == nil || f.Texte != c.borne.Dit() {
					t.Errorf("reading on: %v", err)
				}
			}
		})
	}
}

// A view that ends is read whole, in the time it takes.
func TestAViewThatEnds(t *testing.T) {
	d := vue(t, fmt.Sprintf("SELECT * FROM (%s LIMIT %d)", sansFin, 3000))
	n, err := d.Compter(t.Context(), lieu.Filter{})
	if services, e := d.Valeurs(t.Context(), "services"); n != 3000 || err != nil || len(services) != 1 || e != nil {
		t.Errorf("%d places, %v, services %v, %v", n, err, services, e)
	}
}
