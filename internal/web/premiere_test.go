package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// gestes counts what a new person does with the mouse.
type gestes struct {
	onglet
	n int
}

// cliquer clicks as a hand does, on what is seen.
func (g *gestes) cliquer(quoi string) {
	g.t.Helper()
	g.attendre(`document.querySelector("` + quoi + `")`)
	g.faire(chromedp.Click(quoi))
	g.n++
}

// gestesPremiere is what the first poster takes: a file dropped, then two clicks. The
// number stands in docs/ECRAN.md.
const gestesPremiere = 3

// From an empty folder and a file, a new person has the first poster of her commune.
func TestTheFirstPosterIsThreeGestures(t *testing.T) {
	f := servir(t, options(t))
	g := gestes{onglet: navigateur(t, f)}
	g.aller("/")
	chemin := filepath.Join(t.TempDir(), "lieux.csv")
	if err := os.WriteFile(chemin, []byte(troisLieux), 0o600); err != nil {
		t.Fatal(err)
	}
	g.faire(chromedp.SetUploadFiles("#c-fichier", []string{chemin})) // read as soon as it is dropped
	g.n++
	g.cliquer(".portes .premier")
	g.cliquer("#imprimer")
	for range 200 { // its PDF is in another tab; what was printed is remembered
		if _, s := f.lire(t, "/mes-papiers"); strings.Contains(s, `name="num"`) && strings.Contains(s, "Pons") {
			if doc, err := os.ReadFile("../../docs/ECRAN.md"); err != nil || !strings.Contains(string(doc), "trois gestes") {
				t.Error("docs/ECRAN.md says another number", err)
			}
			if g.n != gestesPremiere {
				t.Errorf("%d gestures, want %d", g.n, gestesPremiere)
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("nothing was printed")
}
