package web_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"feuillet/render/papiers"
)

// taper presses keys where the focus is.
func (o onglet) taper(touches string) {
	o.t.Helper()
	o.faire(chromedp.KeyEvent(touches))
}

// tabuler presses Tab until an expression is true of the focused element, e.
func (o onglet) tabuler(vrai string) {
	o.t.Helper()
	for range 80 {
		o.taper(kb.Tab)
		if js[bool](o, `(e => !!(`+vrai+`))(document.activeElement)`) {
			return
		}
	}
	o.t.Fatalf("Tab never leads to %s", vrai)
}

// By keyboard alone, each paper goes from the first page to the bytes of its PDF,
// and nobody needs to see where the focus is: it is seen.
func TestEachPaperByKeyboardAlone(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	o := navigateur(t, f)
	for _, p := range papiers.Papiers() {
		o.aller("/")
		o.tabuler(fmt.Sprintf(`e.closest(".carte, #essais") && e.getAttribute("href").split("?")[0] == "/%s"`, p.Nom))
		o.taper(kb.Enter)
		o.attendre(`document.querySelector("#imprimer") && location.pathname == "/` + p.Nom + `"`)
		if !p.SansLieu {
			o.tabuler(`e.id == "c-ou"`)
		}
		if js[string](o, `getComputedStyle(document.activeElement).outlineWidth`) != "3px" {
			t.Errorf("%s: the focus is not seen", p.Nom)
		}
		o.tabuler(`e.id == "imprimer"`)
		pdf := js[string](o, `document.activeElement.dataset.pdf`)
		if code, s := f.lire(t, pdf); code != http.StatusOK || !strings.HasPrefix(s, "%PDF") {
			t.Errorf("%s: %d %.20q", p.Nom, code, s)
		}
		o.tabuler(`e.closest("#enregistrer")`)
		o.taper(kb.Enter)
		o.attendre(`location.pathname.endsWith("/enregistrer") || location.pathname == "/travail"`)
		f.Attendre()
	}
	seuls, err := filepath.Glob(filepath.Join(f.options.Papiers, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	dossiers, err := filepath.Glob(filepath.Join(f.options.Papiers, "*", "*.pdf"))
	if err != nil || len(seuls) < 3 || len(dossiers) < 16 {
		t.Errorf("%v %v %v", seuls, dossiers, err)
	}
}

// The field of territories proposes while one types; arrows choose, Escape
// closes, and the focus stays in the field.
func TestTheFieldOfTerritories(t *testing.T) {
	o := navigateur(t, exemple(t))
	o.aller("/affiche")
	js[any](o, `document.getElementById("c-ou").focus();0`)
	o.taper("fontb")
	o.attendre(`document.querySelector("[role=listbox]:not([hidden]) [role=option]")`)
	if js[string](o, `document.activeElement.getAttribute("aria-expanded")`) != "true" {
		t.Error("it does not say that it is open")
	}
	o.taper(kb.Escape)
	if !js[bool](o, `document.querySelector("[role=listbox]").hidden && document.activeElement.id == "c-ou"`) {
		t.Error("Escape does not close it, or moves the focus")
	}
	o.taper(kb.ArrowDown)
	o.attendre(`document.activeElement.getAttribute("aria-activedescendant")`)
	o.taper(kb.Enter)
	o.attendre(`location.search.includes("commune=") && document.querySelector("#apercu svg[aria-label*=Fontbrune]")`)
	if !js[bool](o, `document.activeElement.id == "c-ou"`) {
		t.Error("the focus moved by itself")
	}
}

// The picture follows what one types; a fault stands beside its field while the
// last good picture stays, and the address is what one sees.
func TestThePictureFollows(t *testing.T) {
	o := navigateurToujours(t, exemple(t))
	o.aller("/affiche?commune=Valbrune")
	js[any](o, `document.getElementById("c-jusqu-au").focus();0`)
	o.taper("31/05/2020")
	o.attendre(`document.querySelector("#f-jusqu-au[role=alert]")`)
	if !js[bool](o, `!!document.querySelector("#apercu.vieille svg") && !document.querySelector(".bandeau").hidden && document.activeElement.id == "c-jusqu-au"
		&& document.activeElement.getAttribute("aria-invalid") == "true" && document.title.startsWith("Une réponse")`) {
		t.Error("the fault is not where it should be, or the picture is gone")
	}
	js[any](o, `document.getElementById("c-jusqu-au").value = "";0`)
	o.taper("31/05/2027")
	o.attendre(`!document.querySelector("#f-jusqu-au") && location.search.includes("jusqu-au") && document.querySelector("#apercu:not(.vieille) svg")`)
	if !js[bool](o, `!document.activeElement.hasAttribute("aria-invalid") && document.querySelector("#imprimer").dataset.pdf.includes("2027-05-31")`) {
		t.Error("the fault stays")
	}
	avant := js[string](o, `document.querySelector("#apercu svg").outerHTML`)
	o.faire(chromedp.Reload())
	if js[string](o, `document.querySelector("#apercu svg").outerHTML`) != avant {
		t.Error("the page read again is another one")
	}
}

// Ten changes in a row: the picture shown at the end is that of the last, and
// none older came after a newer one.
func TestNoOlderPictureAfterANewerOne(t *testing.T) {
	o := navigateurToujours(t, exemple(t))
	o.aller("/affiche?commune=Valbrune")
	// Answers come in the wrong order, and none is given up.
	js[any](o, `const vrai = window.fetch; let rang = 0; window.fetch = async (ou) => {
		const r = await vrai(ou); await new Promise(ok => setTimeout(ok, Math.max(0, 500 - 50 * rang++))); return r; };0`)
	js[any](o, `window.vus = [];
		new MutationObserver(() => vus.push(document.querySelector("#imprimer")?.dataset.pdf ?? "")).observe(document.getElementById("papier"), {childList: true, subtree: true});
		(async () => { const [c, quand, ou] = document.querySelectorAll("[data-partie=annonce]"); quand.value = "mardi"; ou.value = "ici";
			for (let i = 1; i <= 10; i++) { c.value = "Atelier " + i; c.dispatchEvent(new Event("input", {bubbles: true})); c.form.requestSubmit(); await new Promise(r => setTimeout(r, 30)); } })();0`)
	o.attendre(`document.querySelector("#imprimer")?.dataset.pdf.includes("Atelier+10")`)
	time.Sleep(800 * time.Millisecond) // an older answer would come now
	rangs := js[[]float64](o, `vus.map(h => +(h.match(/Atelier\+(\d+)/)?.[1] ?? 0))`)
	for i := 1; i < len(rangs); i++ {
		if rangs[i] < rangs[i-1] {
			t.Errorf("picture %v after %v", rangs[i], rangs[i-1])
		}
	}
	if len(rangs) == 0 || rangs[len(rangs)-1] != 10 {
		t.Errorf("%v", rangs)
	}
}

// Without JavaScript the same pages give the same papers.
func TestWithoutJavaScript(t *testing.T) {
	f := exemple(t)
	o := navigateur(t, f)
	if _, err := chromedp.Call(o.Context, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	o.aller("/affiche")
	o.faire(chromedp.SendKeys("#c-ou", "Fontbrune"), chromedp.Click("#demande .sansjs button"))
	o.faire(chromedp.WaitReady(`#imprimer[data-pdf*="commune="]`)) // of the next page: that of before has a picture too
	o.faire(chromedp.WaitReady("#apercu svg"))
	pdf, err := chromedp.Run(o.Context, chromedp.AttributeValue("#imprimer", "data-pdf"))
	if err != nil || !strings.Contains(pdf.Value, "commune=") {
		t.Fatalf("%+v %v", pdf, err)
	}
	_, sans := f.lire(t, pdf.Value)
	if _, avec := f.lire(t, "/affiche/pdf?commune=Fontbrune"); sans != avec {
		t.Error("another paper")
	}
}

// Hours are understood while one types, a dropped file is read, and its progress told.
func TestHoursAndFilesInABrowser(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	o := navigateur(t, f)
	o.aller("/lieu?id=Exemple_1")
	js[any](o, `document.getElementById("c-horaires").value = ""; document.getElementById("c-horaires").focus();0`)
	o.taper("mardi 10h-11h45")
	o.attendre(`document.getElementById("compris").textContent.includes("11")`)
	chemin := filepath.Join(t.TempDir(), "lieux neufs.csv")
	if err := os.WriteFile(chemin, []byte(troisLieux), 0o600); err != nil {
		t.Fatal(err)
	}
	o.aller("/donnees")
	o.faire(chromedp.SetUploadFiles("#c-fichier", []string{chemin}))
	o.attendre(`location.pathname == "/travail" && document.querySelector("#travail .avis.bien")`)
	o.aller("/lieux")
	js[any](o, `[...document.querySelectorAll(".cases input")].slice(0, 5).forEach(c => c.click());0`)
	if !js[bool](o, `[...document.querySelectorAll(".cases input")].slice(5).every(c => c.disabled)`) {
		t.Error("a sixth place can be ticked")
	}
}

// When the server is gone the page says so, and comes back with it.
func TestThePageSaysThatFeuilletIsClosed(t *testing.T) {
	f := exemple(t)
	o := navigateurToujours(t, f)
	o.aller("/affiche?commune=Valbrune")
	f.envoyer(t, "/quitter")
	f.fini <- <-f.fini
	js[any](o, `veiller();0`)
	o.attendre(`!document.getElementById("ferme").hidden`)
	if !js[bool](o, `document.activeElement.id == "ferme-b" && document.querySelector("main").inert`) {
		t.Error("the focus is elsewhere")
	}
}

// What is typed on a sheet stays when the place changes, when one turns to another
// sheet, and when a fault hides it; it is in no address.
func TestWhatIsTypedStays(t *testing.T) {
	o := navigateur(t, exemple(t))
	o.aller("/fiche-orientation?commune=Valbrune")
	js[any](o, `document.querySelector("[name='ecrit.nom']").value = "Zoé Quatrebarbes"; document.querySelector("[name='ecrit.besoin'][value=arnaques]").checked = true;0`)
	const garde = `document.querySelector("#demande [name='ecrit.nom']")?.value == "Zoé Quatrebarbes" && document.querySelector("#demande [value=arnaques]").checked && !location.href.includes("Zo")`
	js[any](o, `document.querySelector("#apercu [rel=next]").click();0`)
	o.attendre(`location.search.includes("n=2") && ` + garde)
	js[any](o, `const c = document.getElementById("c-date"); c.closest("details").open = true; c.value = "hier soir"; c.dispatchEvent(new Event("input", {bubbles: true}));0`)
	o.attendre(`document.querySelector("#f-date")`)
	js[any](o, `const d = document.getElementById("c-date"); d.value = ""; d.dispatchEvent(new Event("input", {bubbles: true}));0`)
	o.attendre(`!document.querySelector("#f-date") && ` + garde)
	js[any](o, `const p = document.getElementById("c-ou"); p.value = "Fontbrune"; p.form.requestSubmit();0`)
	o.attendre(`location.search.includes("commune=") && ` + garde)
}
