package atelier_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/templates"
)

// tube is a named pipe in which nobody writes.
func tube(t *testing.T, nom string) string {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), nom)
	if err := exec.Command("mkfifo", chemin).Run(); err != nil {
		t.Skip("no named pipes here")
	}
	return chemin
}

// A pipe in which nobody writes is refused, or left when the person says so:
// nothing waits for ever.
func TestAPipeNobodyWritesIn(t *testing.T) {
	base := ouvrir(t, func() string {
		a := deCSV(t, troisLieux)
		chemin := filepath.Join(t.TempDir(), "b.db")
		if err := a.Sauvegarder(t.Context(), chemin, false); err != nil {
			t.Fatal(err)
		}
		return chemin
	}(), store.Ecriture)
	modele := filepath.Dir(tube(t, templates.Nom))
	for nom, faire := range map[string]func(context.Context) error{
		"base": func(ctx context.Context) error {
			_, err := atelier.Open(ctx, tube(t, "a.db"), store.Lecture, atelier.Options{Jour: jour})
			return err
		},
		"file": func(ctx context.Context) error {
			i := atelier.Import{Sources: []atelier.Source{{Nom: "a.csv", Chemin: tube(t, "a.csv")}}}
			_, err := base.Importer(ctx, i, nil)
			return err
		},
		"outlines": func(ctx context.Context) error {
			_, err := base.ImporterContours(ctx, atelier.Contours{Origine: "x", Fichiers: []string{tube(t, "a.json")}})
			return err
		},
		"model": func(context.Context) error { _, err := base.VerifierModele(modele); return err },
		"logo": func(context.Context) error {
			dossier := filepath.Dir(tube(t, "logo.png"))
			texte := "base = \"affiche\"\n[logo]\nimage = \"logo.png\"\ndescription = \"Commune\"\n"
			if err := os.WriteFile(filepath.Join(dossier, templates.Nom), []byte(texte), 0o600); err != nil {
				t.Error(err)
			}
			_, err := base.VerifierModele(dossier)
			return err
		},
	} {
		ctx, stop := context.WithCancel(t.Context())
		fini := make(chan error, 1)
		go func() { fini <- faire(ctx) }()
		time.AfterFunc(200*time.Millisecond, stop)
		select {
		case err := <-fini:
			if faute.De(err) == nil && !strings.Contains(err.Error(), "canceled") {
				t.Errorf("%s: %v", nom, err)
			}
		case <-time.After(20 * time.Second):
			t.Errorf("%s: waits for ever", nom)
		}
		stop()
	}
}

// One name for two files of a call is refused, packed or not, and both are named.
func TestTwoFilesOfOneNameInACall(t *testing.T) {
	for _, noms := range [][2]string{{"a/x.csv", "b/x.csv"}, {"a/x.csv", "a/x.csv.gz"}, {"x.csv.GZ", "c/x.csv"}} {
		var i atelier.Import
		for _, n := range noms {
			i.Sources = append(i.Sources, atelier.Source{Nom: filepath.Base(n), Chemin: n})
		}
		f := faute.De(i.Verifier())
		if f == nil || f.Genre != faute.Demande || !strings.Contains(f.Texte, noms[0]) ||
			!strings.Contains(f.Texte, noms[1]) {
			t.Errorf("%q: %v", noms, f)
		}
	}
}
