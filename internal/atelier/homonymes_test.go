package atelier_test

import (
	"database/sql"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu/selection"
)

// homonymes of all kinds: of one commune, of two that have one name, of no
// known code, of ids that a name of file cannot tell apart, and one of its own.
const homonymes = `id,nom,commune,code_postal,code_insee,services
a1,France services,Saint-Denis,93200,93066,Aide aux démarches administratives
a2,France services,Saint-Denis,93200,93066,Aide aux démarches administratives
a-2,France Services,SAINT-DENIS,93200,93066,Aide aux démarches administratives
a3,France services,Saint-Denis,97400,97411,Aide aux démarches administratives
a4,France services,Saint-Denis,,,Aide aux démarches administratives
北京,France services,Saint-Denis,97400,97411,Aide aux démarches administratives
東京,France services,Saint-Denis,97400,97411,Aide aux démarches administratives
Coop-numérique_65f00000000000000000000000000000000000001,Relais,Pons,17800,17283,Aide aux démarches administratives
Coop-numérique_65f00000000000000000000000000000000000002,Relais,Pons,17800,17283,Aide aux démarches administratives
b1,Médiathèque imaginaire,Pons,17800,17283,Aide aux démarches administratives
`

// nomsDe are the names of files that a demand gives, by place.
func nomsDe(t *testing.T, a *atelier.Atelier, papier string, r selection.Requete) map[string]string {
	t.Helper()
	w, err := a.Faire(t.Context(), atelier.Demande{Papier: papier, Requete: r})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for p, err := range w.Papiers {
		if err != nil {
			t.Fatal(err)
		}
		out[p.Lieu] = p.Nom
	}
	return out
}

// The file of a place has one name, made alone or with others, and no other
// place has it.
func TestAFileIsNamedForGood(t *testing.T) {
	a := deCSV(t, homonymes)
	ensemble := nomsDe(t, a, "fiche-lieu", nil)
	if len(ensemble) != strings.Count(homonymes, "\n")-1 {
		t.Fatalf("%d sheets", len(ensemble))
	}
	for _, papier := range []string{"fiche-lieu", "affiche"} {
		vus := map[string]string{}
		for id, nom := range ensemble {
			seul := nomsDe(t, a, papier, selection.Requete{"lieu": {id}})[id]
			if papier == "fiche-lieu" && seul != nom {
				t.Errorf("%s is %s with others, %s alone", id, nom, seul)
			}
			if autre, pris := vus[seul]; pris {
				t.Errorf("%s: %s and %s both are %s", papier, autre, id, seul)
			}
			vus[seul] = id
		}
	}
	if got := ensemble["b1"]; got != "fiche-mediatheque-imaginaire-pons" {
		t.Errorf("a place of its own name is %q", got)
	}
	if got := ensemble["a1"]; got != "fiche-france-services-saint-denis-a1" {
		t.Errorf("%q does not tell its place", got)
	}
}

// A base of others, which has no index, gives the same names.
func TestBasesOfOthersNameFilesForGood(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "autre.db")
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := base.Exec("CREATE TABLE lieux (id TEXT, nom TEXT, commune TEXT, code_insee TEXT); INSERT INTO lieux " +
		"VALUES ('x1', 'France services', 'Pons', '17283'), ('x2', 'France services', 'Pons', '17283'), ('x3', 'Relais', " +
		"'Pons', '17283')"); err != nil {
		t.Fatal(err)
	}
	base.Close()
	a := ouvrir(t, chemin, store.Lecture)
	got := nomsDe(t, a, "fiche-lieu", nil)
	want := []string{"fiche-france-services-pons-x1", "fiche-france-services-pons-x2", "fiche-relais-pons"}
	if l := slices.Sorted(maps.Values(got)); !slices.Equal(l, want) {
		t.Errorf("%v, want %v", l, want)
	}
}

// Two territories of one name give two files.
func TestATerritoryIsNamedForGood(t *testing.T) {
	a := deCSV(t, homonymes+"c1,Mairie,Corrèze,19800,19062,Aide aux démarches administratives\n"+
		"c2,Relais,Corrèze,19800,19062,Aide aux démarches administratives\nc3,Relais,Tulle,19000,19272,Aide aux "+
		"démarches administratives\n")
	for _, papier := range []string{"affiche", "annuaire", "fiche-service", "controle"} {
		vus := map[string]string{}
		for _, r := range []selection.Requete{{"commune": {"93066"}}, {"commune": {"Saint-Denis (974)"}},
			{"commune": {"19062"}},
			{"departement": {"19"}}, {"commune": {"17283"}}} {
			nom := slices.Sorted(maps.Values(nomsDe(t, a, papier, r)))[0]
			if autre, pris := vus[nom]; pris {
				t.Errorf("%s: %s and %v both are %s", papier, autre, r, nom)
			}
			vus[nom] = fmt.Sprint(r)
		}
		if !strings.Contains(strings.Join(slices.Sorted(maps.Keys(vus)), " "), "pons") {
			t.Errorf("%s: %v", papier, vus)
		}
	}
}
