package store_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// regleMontree lists the places of which the wrong version is shown: the right
// one is the newest of those present in their file, if the place is not excluded.
const regleMontree = `WITH dates AS (SELECT f.num, f.id, f.retenue, f.parti, coalesce((SELECT avant FROM reparations r
		WHERE r.fiche = f.num AND r.colonne = 'date_maj' AND r.regle = 'correction'), f.date_maj, '') AS jour FROM fiches f)
	SELECT id FROM dates GROUP BY id HAVING
		sum(retenue) <> (sum(parti IS NULL) > 0 AND id NOT IN (SELECT id FROM exclusions))
		OR max(CASE WHEN retenue THEN jour END) <> max(CASE WHEN parti IS NULL THEN jour END)
		OR max(retenue AND parti IS NOT NULL)`

// Whatever is imported, corrected, excluded, and in whatever order: the version
// shown is the right one, the same file again writes nothing, and taking back
// all corrections gives back what the producers say.
func TestShownVersionLaw(t *testing.T) {
	hasard := rand.New(rand.NewPCG(20261122, 6))
	db, chemin := creer(t)
	envoye := map[string]string{} // what each file says of each place, the last time
	jour := func() string { return fmt.Sprintf("2026-01-%02d", 1+hasard.IntN(4)) }
	for op := range 200 {
		id := fmt.Sprint("p", hasard.IntN(6))
		switch hasard.IntN(8) {
		case 0:
			x := store.Exclusion{Id: id, Motif: "x", Auteur: "Ana", Date: jour()}
			if _, err := db.Exclure(t.Context(), x); err != nil {
				t.Fatal(err)
			}
		case 1:
			if _, err := db.Reintegrer(t.Context(), id, "Ana", jour()); err != nil {
				t.Fatal(err)
			}
		case 2, 3:
			c := store.Correction{Id: id, Colonne: []string{"telephone", "date_maj", "nom"}[hasard.IntN(3)], Auteur: "Ana",
				Date: jour()}
			if c.Valeur = fmt.Sprint("v", hasard.IntN(3)); c.Colonne == "date_maj" {
				c.Valeur = jour()
			}
			if hasard.IntN(3) == 0 {
				if _, err := db.Annuler(t.Context(), c); err != nil {
					t.Fatal(err)
				}
			} else if _, err := db.Corriger(t.Context(), []store.Correction{c}); err != nil {
				t.Fatal(err)
			}
		default:
			var lignes []lieu.Ligne
			for i := range 6 {
				if hasard.IntN(3) > 0 {
					lignes = append(lignes, abri(fmt.Sprint("p", i), fmt.Sprint("v", hasard.IntN(3)), jour()))
				}
			}
			fichier := fmt.Sprint("f", hasard.IntN(3), ".csv")
			maps.DeleteFunc(envoye, func(k, _ string) bool { return strings.HasPrefix(k, fichier) })
			for _, l := range lignes {
				envoye[fichier+" "+l.Lieu.Id] = l.Lieu.Nom + " " + l.Lieu.DateMaj.Format("2006-01-02")
			}
			b := editer(t, db, fichier, jour(), lignes...)
			if b.Lus != b.Nouveaux+b.Modifies+b.Inchanges+b.Rejets {
				t.Fatalf("step %d: %+v does not add up", op, b)
			}
			avant, _ := os.ReadFile(chemin)
			editer(t, db, fichier, jour(), lignes...)
			if apres, _ := os.ReadFile(chemin); !bytes.Equal(avant, apres) {
				t.Fatalf("step %d: the same rows changed the base", op)
			}
		}
		if faux := lire(t, chemin, regleMontree); len(faux) > 0 {
			t.Fatalf("step %d: wrong version of %v", op, faux)
		}
	}
	for _, k := range lire(t, chemin, "SELECT id || '=' || colonne FROM corrections") {
		id, colonne, _ := strings.Cut(k, "=")
		if _, err := db.Annuler(t.Context(), store.Correction{Id: id, Colonne: colonne, Auteur: "Ana",
			Date: jour()}); err != nil {
			t.Fatal(err)
		}
	}
	var veulent []string
	for _, k := range slices.Sorted(maps.Keys(envoye)) {
		veulent = append(veulent, k+" "+envoye[k])
	}
	veut(t, "without corrections", lire(t, chemin, `SELECT n.nom, f.id, f.nom, date_maj, telephone FROM fiches f
		JOIN fichiers n ON n.num = f.fichier WHERE parti IS NULL ORDER BY 1, 2`), veulent...)
}
