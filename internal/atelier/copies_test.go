package atelier_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// lieuxNumerotes is a file of n places that say a thing.
func lieuxNumerotes(n int, dit string) string {
	var b strings.Builder
	b.WriteString("id,nom,commune,code_postal,code_insee,presentation_resume\n")
	for i := range n {
		fmt.Fprintf(&b, "Essai_%d,Maison imaginaire %d,Pons,17800,17283,%s\n", i, i, dit)
	}
	return b.String()
}

// importerTexte imports a text as a file of that name, and gives what is told.
func importerTexte(t *testing.T, a *atelier.Atelier, nom, texte string) []atelier.Evenement {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), nom)
	if err := os.WriteFile(chemin, []byte(texte), 0o600); err != nil {
		t.Fatal(err)
	}
	sources, err := atelier.Sources([]string{chemin}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var dits []atelier.Evenement
	if _, err := a.Importer(t.Context(), atelier.Import{Sources: sources},
		func(e atelier.Evenement) { dits = append(dits, e) }); err != nil {
		t.Fatal(err)
	}
	return dits
}

// A copy kept before an import is told, is found by who looks at the base, and
// forgets with it; the proof names all that was searched.
func TestCopiesAreToldAndForget(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "base.db")
	a, err := atelier.Create(t.Context(), chemin, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	importerTexte(t, a, "a.csv", lieuxNumerotes(20, "Demandez Jeanne EXEMPLAIRE."))
	dits := importerTexte(t, a, "a.csv", lieuxNumerotes(20, "Demandez l'accueil."))
	i := slices.IndexFunc(dits, func(e atelier.Evenement) bool { _, ok := e.(atelier.CopieGardee); return ok })
	if i < 0 {
		t.Fatalf("no copy is told: %+v", dits)
	}
	copie := dits[i].(atelier.CopieGardee)
	if s := copie.Phrase(); !strings.HasPrefix(s, "Cet import a changé plus d'un lieu sur dix. La base d'avant est "+
		"gardée : ") || !strings.HasSuffix(s, copie.Chemin) {
		t.Errorf("says %q", s)
	}
	v, err := a.Verifier(t.Context())
	if err != nil || len(v.Copies) != 1 || v.Copies[0].Chemin != copie.Chemin || v.Copies[0].Lieux != 20 {
		t.Fatalf("%+v, %v", v, err)
	}
	lues, err := atelier.Copies(t.Context(), chemin)
	if err != nil || len(lues) != 1 || !strings.Contains(atelier.PhraseCopie(lues[0]), " : gardée avant un import le ") {
		t.Errorf("%+v, %v", lues, err)
	}
	fait, err := a.Oublier(t.Context(), []atelier.AOublier{{Texte: "Jeanne Exemplaire"}}, false)
	if err != nil || len(fait.Fouilles.Restent()) > 0 {
		t.Fatalf("%+v, %v", fait, err)
	}
	want := []string{"Plus aucune trace dans " + chemin + " et " + filepath.Base(copie.Chemin) + ".",
		"C'est effacé aussi d'une copie que Feuillet avait gardée : " + copie.Chemin + "."}
	if got := fait.Fouilles.Phrases(); !slices.Equal(got, want) {
		t.Errorf("says %q\nwant %q", got, want)
	}
	if octets, err := os.ReadFile(copie.Chemin); err != nil || strings.Contains(string(octets), "EXEMPLAIRE") {
		t.Errorf("the copy holds her still: %v", err)
	}
}

// What is said of copies and of what they hold, word for word.
func TestWordsOfCopies(t *testing.T) {
	for _, c := range []struct {
		c    store.Copie
		want string
	}{
		{store.Copie{Chemin: "a.db", Genre: store.AvantImport, Jour: "2026-11-28", Lieux: 1204, Import: "2026-11-01"},
			"a.db : gardée avant un import le 28/11/2026, 1 204 lieux, dernier import le 01/11/2026."},
		{store.Copie{Chemin: "a.db", Genre: store.AvantVersion, Jour: "2026-11-28", Lieux: 1},
			"a.db : gardée avant une mise à jour de Feuillet le 28/11/2026, 1 lieu."},
		{store.Copie{Chemin: "a.db", Genre: store.AvantRestauration, Jour: "2026-11-28", Lieux: -1},
			"a.db : remplacée par une copie le 28/11/2026, illisible."},
		{store.Copie{Chemin: "a.db", Genre: store.Sauvegarde, Jour: "2026-11-28"},
			"a.db : sauvegarde le 28/11/2026, 0 lieu."},
	} {
		if got := strings.ReplaceAll(atelier.PhraseCopie(c.c), "\u202f", " "); got != c.want {
			t.Errorf("says %q, want %q", got, c.want)
		}
	}
	for _, c := range []struct {
		f    atelier.Fouilles
		want string
	}{
		{atelier.Fouilles{{Chemin: "x/b.db"}, {Chemin: "x/c.db"}, {Chemin: "x/d.db"}},
			"Plus aucune trace dans x/b.db, c.db et d.db."},
		{atelier.Fouilles{{Chemin: "b.db", Traces: 2, Sort: store.Reste}}, "Il en reste dans b.db : 2 endroits."},
		{atelier.Fouilles{{Chemin: "b.db", Traces: 1, Sort: store.Retiree}},
			"Une copie que Feuillet avait gardée le contenait, et est supprimée : b.db."},
	} {
		if got := strings.Join(c.f.Phrases(), " "); got != c.want {
			t.Errorf("says %q, want %q", got, c.want)
		}
	}
	for e, want := range map[atelier.CopieGardee]string{
		{Chemin: "a.db", Retirees: 2}: "gardée : a.db (2 copies plus anciennes sont supprimées)",
		{}:                            "n'a pas pu être gardée",
	} {
		if got := e.Phrase(); !strings.Contains(got, want) {
			t.Errorf("says %q, want %q", got, want)
		}
	}
	if got := atelier.PhrasesCopies(nil); got != nil {
		t.Errorf("says %q", got)
	}
}
