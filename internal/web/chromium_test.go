package web_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

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
const delai = 20 * time.Second

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

// ecrans are the pages and their states, each at its address.
var ecrans = map[string]string{
	"accueil": "/", "affiche": "/affiche?commune=Valbrune",
	"affiche-faute": "/affiche?commune=Valbrune&jusqu-au=31/05/2020", "affiche-ou": "/affiche?ou=nullepart",
	"annuaire": "/annuaire?page=4", "fiches": "/fiche-lieu?commune=Valbrune&n=2", "service": "/fiche-service",
	"texte": "/affiche/texte?commune=Valbrune", "lieux": "/lieux",
	"lieux-choix": "/lieux?ouvert=mercredi-matin&service=démarches", "lieux-aucun": "/lieux?texte=zzz",
	"lieu": "/lieu?id=Exemple_1", "lieu-changer": "/lieu?id=Exemple_1&champ=telephone", "lieu-inconnu": "/lieu?id=rien",
	"reglages": "/reglages", "aide": "/aide", "bienvenue": "/bienvenue", "introuvable": "/rien", "donnees": "/donnees",
	"constats": "/donnees/constats", "doublons": "/donnees/doublons",
	"changements":       "/donnees/changements?depuis=01/01/2020",
	"changements-faute": "/donnees/changements?depuis=hier-soir", "tout": "/tout?commune=Valbrune",
}

// tailles are the windows that people have: a desk, a telephone, and a desk read
// at 400 %.
var tailles = map[string][2]int64{"1366": {1366, 768}, "360": {360, 740}, "zoom": {342, 192}}

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
	for nom, chemin := range ecrans {
		for taille, l := range tailles {
			o.faire(chromedp.EmulateViewport(l[0], l[1]))
			o.aller(chemin)
			o.capturer(nom + "-" + taille)
			js[any](o, string(axe)+";0")
			// A control half under the pinned foot of a phone is no small target: it scrolls.
			js[any](o, `document.querySelector(".pied-fixe")?.style.setProperty("position", "static");0`)
			fautes := js[[]string](o, `axe.run({runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]}).then(r =>
				r.violations.map(v => v.id + " : " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" ; ")))`)
			if len(fautes) > 0 {
				t.Errorf("%s, %s:\n%s", nom, taille, strings.Join(fautes, "\n"))
			}
			if large := js[float64](o, `document.documentElement.scrollWidth - innerWidth`); large > 0 {
				t.Errorf("%s, %s: scrolls %v px sideways", nom, taille, large)
			}
		}
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
	octets, err := chromedp.Run(o.Context, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dossier, nom+".png"), octets, 0o600)
	}
	if err != nil {
		o.t.Error(err)
	}
}
