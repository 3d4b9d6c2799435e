package atelier_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// enSource is a text as a file to import.
func enSource(t *testing.T, nom, texte string) atelier.Import {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), nom)
	if err := os.WriteFile(chemin, []byte(texte), 0o600); err != nil {
		t.Fatal(err)
	}
	return atelier.Import{Sources: []atelier.Source{{Nom: nom, Chemin: chemin}}}
}

// A trial tells what the import then does, papers that would be false among it,
// and leaves neither the base nor its folder changed.
func TestATrialChangesNothing(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "lieux.db")
	o := atelier.Options{Jour: jour}
	a, err := atelier.Create(t.Context(), chemin, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Importer(t.Context(), enSource(t, "lieux.csv", troisLieux), nil); err != nil {
		t.Fatal(err)
	}
	imprimer(t, a, "affiche?lieu=Essai_1")
	a.Close()
	avant, _ := os.ReadFile(chemin)
	neuf := enSource(t, "lieux.csv", strings.Replace(troisLieux, "05 36 49 00 01,CS", "05 36 49 00 09,CS", 1)+
		"Essai_3,Cabane imaginaire,Pons,17800,17283,9 rue Haute,05 36 49 00 03,BIB\n")
	e, err := atelier.Essayer(t.Context(), chemin, o, neuf, func(atelier.Evenement) {})
	if err != nil || len(e.Importes) != 1 || e.Importes[0].Nouveaux != 1 || e.Importes[0].Modifies != 1 {
		t.Fatalf("%+v, %v", e.BilanImport, err)
	}
	if len(e.Reimprimer) != 1 || !strings.Contains(e.Reimprimer[0].Phrase(), "le téléphone de") {
		t.Errorf("papers: %+v", e.Reimprimer)
	}
	apres, _ := os.ReadFile(chemin)
	entrees, _ := os.ReadDir(filepath.Dir(chemin))
	if string(avant) != string(apres) || len(entrees) != 1 {
		t.Errorf("the base changed, or its folder: %v", entrees)
	}
	b := ouvrir(t, chemin, store.Ecriture)
	fait, err := b.Importer(t.Context(), neuf, nil)
	if err != nil || fait.Importes[0].Nouveaux != 1 || fait.Importes[0].Modifies != 1 {
		t.Errorf("done: %+v, %v", fait, err)
	}
}

// Without a base there is a trial too, which makes none; what is wrong in the
// file is said as an import says it.
func TestATrialWithoutABase(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "lieux.db")
	e, err := atelier.Essayer(t.Context(), chemin, atelier.Options{Jour: jour}, enSource(t, "lieux.csv", troisLieux), nil)
	if err != nil || e.Importes[0].Nouveaux != 3 {
		t.Errorf("%+v, %v", e, err)
	}
	_, err = atelier.Essayer(t.Context(), chemin, atelier.Options{Jour: jour}, enSource(t, "a.csv", "x;y\n1;2\n"), nil)
	if faute.De(err) == nil {
		t.Errorf("got %v", err)
	}
	if entrees, _ := os.ReadDir(filepath.Dir(chemin)); len(entrees) != 0 {
		t.Errorf("left: %v", entrees)
	}
}
