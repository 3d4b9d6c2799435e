package atelier_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

const head = "id,nom,commune,code_insee\n"

// places is a CSV of fictional places, numbered from first on.
func places(first, n int) string {
	var b strings.Builder
	b.WriteString(head)
	for i := first; i < first+n; i++ {
		fmt.Fprintf(&b, "Essai_%d,Relais %d,Pons,17283\n", i, i)
	}
	return b.String()
}

// files writes files in a folder of their own and gives its path; a name may
// hold one folder.
func files(t testing.TB, texts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// create makes a base, closed with the test, and gives its file.
func create(t testing.TB) (*atelier.Atelier, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "b.db")
	a, err := atelier.Create(t.Context(), path, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a, path
}

// text is a file that comes through a pipe.
func text(name, s string) atelier.Source {
	return atelier.Source{Nom: name, Entree: strings.NewReader(s)}
}

// of is an import of sources.
func of(sources ...atelier.Source) atelier.Import { return atelier.Import{Sources: sources} }

// journal writes events down, one a line.
type journal []string

func (j *journal) voir(e atelier.Evenement) {
	s := fmt.Sprintf("%T", e)
	switch e := e.(type) {
	case atelier.Avance:
		s = fmt.Sprintf("%s: %d rows", e.Quoi, e.Faits)
	case atelier.Reconnu:
		s = fmt.Sprintf("%s is %s", e.Fichier, e.Format)
	case atelier.Importe:
		s = fmt.Sprintf("%s: %d new, %d changed, %d as before, %d refused, %d gone",
			e.Fichier, e.Nouveaux, e.Modifies, e.Inchanges, e.Rejets, e.Partis)
	case atelier.Refusees:
		s = fmt.Sprintf("%s: refused %d of %d", e.Fichier, len(e.Lignes), e.Total)
	case atelier.Inchange:
		s = "unchanged " + e.Fichier
	case atelier.Rattaches:
		s = fmt.Sprintf("%s: %d services", e.Fichier, e.Services)
	case atelier.FeuillesLaissees:
		s = fmt.Sprintf("%s: left %s", e.Fichier, strings.Join(e.Feuilles, " "))
	case atelier.ColonnesACote:
		s = fmt.Sprintf("%s: beside %s", e.Fichier, strings.Join(e.Colonnes, " "))
	case atelier.Laisse:
		s = fmt.Sprintf("left aside (%s) %s", e.Faute.Genre, e.Faute)
	}
	*j = append(*j, s)
}

func (j journal) want(t testing.TB, lines ...string) {
	t.Helper()
	if !slices.Equal(j, lines) {
		t.Errorf("told:\n  %s\nwant:\n  %s", strings.Join(j, "\n  "), strings.Join(lines, "\n  "))
	}
}

// imported imports files that must be.
func imported(t testing.TB, a *atelier.Atelier, i atelier.Import) (atelier.BilanImport, journal) {
	t.Helper()
	var j journal
	b, err := a.Importer(t.Context(), i, j.voir)
	if err != nil {
		t.Fatal(err)
	}
	return b, j
}

func count(t testing.TB, a *atelier.Atelier) int {
	t.Helper()
	n, err := a.Compter(t.Context(), &selection.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// unchanged gives a check that a file has the bytes it had.
func unchanged(t testing.TB, path string) func() {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		t.Helper()
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s has changed (%v)", filepath.Base(path), err)
		}
	}
}

// wants checks a fault: its kind, a part of its text, gestures.
func wants(t testing.TB, err error, g faute.Genre, part string, gestes ...string) {
	t.Helper()
	f := faute.De(err)
	if f == nil || f.Genre != g || !strings.Contains(f.Error(), part) {
		t.Errorf("got %v, want a fault %q of %q", err, g, part)
		return
	}
	for _, nom := range gestes {
		if !f.Peut(nom) {
			t.Errorf("%q does not offer %q", f, nom)
		}
	}
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
