package web_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// The pages in a real browser, Debian's Chromium; skipped, and said, without it.
// FEUILLET_AXE is the file of axe-core, which looks for what hinders people who
// read otherwise; FEUILLET_CAPTURES a folder for pictures of each page.

// onglet is a tab of a browser where the person has the key.
type onglet struct {
	context.Context
	t *testing.T
	f *feuillet
}

func navigateur(t *testing.T, f *feuillet) onglet {
	t.Helper()
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	return navigateurToujours(t, f)
}

// navigateurToujours is the browser of what happens at the same time, which the race detector
// watches: it runs with -short.
func navigateurToujours(t *testing.T, f *feuillet) onglet {
	t.Helper()
	chemin, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("Chromium is not installed: the pages are not tried in a real browser")
	}
	ctx, finir := chromedp.NewExecAllocator(context.Background(),
		append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chemin),
			chromedp.NoSandbox, chromedp.Flag("lang", "fr-FR"), chromedp.Flag("disable-dev-shm-usage", true))...)
	t.Cleanup(finir)
	ctx, fermer := chromedp.NewContext(ctx)
	t.Cleanup(fermer)
	o := onglet{ctx, t, f}
	o.faire(chromedp.EmulateViewport(1366, 768))
	o.faire(chromedp.Navigate(f.Adresse()))
	return o
}

// delai bounds one action: a browser that hangs fails a test.
const delai = 90 * time.Second

func (o onglet) faire(etapes ...chromedp.Action[chromedp.Void]) {
	o.t.Helper()
	if o.Context == nil {
		return
	}
	for _, e := range etapes {
		if _, err := chromedp.Run(o.Context, e); err != nil {
			o.t.Fatal(err)
		}
	}
}

func (o onglet) aller(chemin string) {
	o.t.Helper()
	o.faire(chromedp.Navigate(o.f.racine + chemin))
}

// js evaluates an expression, once its promise is kept.
func js[T any](o onglet, expression string) T {
	o.t.Helper()
	ctx, annuler := context.WithTimeout(o.Context, delai)
	defer annuler()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		o.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// attendre waits until an expression is true, whatever page comes meanwhile.
func (o onglet) attendre(expression string) {
	o.t.Helper()
	ctx, annuler := context.WithTimeout(o.Context, delai)
	defer annuler()
	for ctx.Err() == nil {
		vrai, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("(() => { try { return !!("+expression+
			"); } catch (e) { return false; } })()"))
		if err == nil && vrai {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	o.t.Fatalf("never true: %s", expression)
}

// deposer drops a file on the page.
func (o onglet) deposer(nom, contenu string) {
	o.t.Helper()
	chemin := filepath.Join(o.t.TempDir(), nom)
	if err := os.WriteFile(chemin, []byte(contenu), 0o600); err != nil {
		o.t.Fatal(err)
	}
	o.f.envoyer(o.t, "/travail/arreter")
	o.aller("/donnees")
	o.faire(chromedp.SetUploadFiles("#c-fichier", []string{chemin}))
	o.attendre(`location.pathname == "/travail"`)
}

// fenetre is how a person sees a page.
type fenetre struct {
	nom              string
	largeur, hauteur int64
	contraste        bool // colours of the system alone, nothing that moves
}

// fenetres are a desk, a telephone, a desk read at 400 %, and one with the
// colours of its reader.
var fenetres = []fenetre{{"1366", 1366, 768, false}, {"360", 360, 740, false}, {"zoom", 342, 192, false},
	{"contraste", 1366, 768, true}}

func TestPagesHinderNobody(t *testing.T) {
	fichier := os.Getenv("FEUILLET_AXE")
	if fichier == "" || testing.Short() {
		t.Skip("FEUILLET_AXE is not set: axe-core does not look at the pages")
	}
	axe, err := os.ReadFile(fichier)
	if err != nil {
		t.Fatal(err)
	}
	o := navigateur(t, servir(t, surDisque(t, options(t))))
	o.preparer()
	for _, l := range fenetres {
		o.regler(l)
		for nom, chemin := range tousLesEcrans() {
			o.aller(chemin)
			o.examiner(nom+"-"+l.nom, string(axe))
		}
	}
	for _, e := range etats {
		for _, l := range fenetres[:2] {
			o.regler(l)
			e.faire(o)
			o.examiner(e.nom+"-"+l.nom, string(axe))
		}
	}
}

// regler gives the window of a person.
func (o onglet) regler(l fenetre) {
	o.t.Helper()
	couleurs, mouvement := "none", "no-preference"
	if l.contraste {
		couleurs, mouvement = "active", "reduce"
	}
	o.faire(chromedp.EmulateViewport(l.largeur, l.hauteur))
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "forced-colors", Value: couleurs}, {Name: "prefers-reduced-motion", Value: mouvement}}}
	if _, err := chromedp.Call(o.Context, emulation.SetEmulatedMedia, media); err != nil {
		o.t.Fatal(err)
	}
}

// examiner looks for what hinders people in the page that is shown.
func (o onglet) examiner(nom, axe string) {
	o.t.Helper()
	o.capturer(nom)
	js[any](o, axe+";0")
	// A control half under the pinned foot of a phone is no small target: it scrolls.
	js[any](o, `document.querySelector(".pied-fixe")?.style.setProperty("position", "static");0`)
	fautes := js[[]string](o, `axe.run({runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]}).then(r =>
		r.violations.map(v => v.id + " : " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" ; ")))`)
	if len(fautes) > 0 {
		o.t.Errorf("%s:\n%s", nom, strings.Join(fautes, "\n"))
	}
	if large := js[float64](o, `document.documentElement.scrollWidth - innerWidth`); large > 0 {
		o.t.Errorf("%s: scrolls %v px sideways", nom, large)
	}
}

// capturer keeps a picture of the page, when one asks for them.
func (o onglet) capturer(nom string) {
	dossier := os.Getenv("FEUILLET_CAPTURES")
	if dossier == "" {
		return
	}
	js[bool](o, `document.fonts.ready.then(() => true)`)
	o.attendre(`[...document.images].filter(i => i.getBoundingClientRect().top < innerHeight).every(i => i.complete)`)
	octets, err := chromedp.Run(o.Context, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(filepath.Join(dossier, nom+".png"), octets, 0o600)
	}
	if err != nil {
		o.t.Error(err)
	}
}
