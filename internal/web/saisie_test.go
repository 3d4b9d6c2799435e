package web_test

import (
	"fmt"
	"html"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"feuillet/internal/pdftest"
	"feuillet/render/papiers"
)

// What is typed is what is drawn and what is printed, on all papers and in all their fields.

// Each field that a person changes changes the picture, or is said to be wrong; and the
// buttons that print and keep send it, drawn already or not.
func TestEachFieldIsDrawnAndPrinted(t *testing.T) {
	o := navigateur(t, exemple(t))
	for _, p := range papiers.Papiers() {
		o.aller("/" + p.Nom)
		js[any](o, `window.demandees = []; window.fetch = async (ou, envoi) => {
			demandees.push((ou + "&\n&" + (envoi?.body ?? "") + "&").replaceAll("+", " ")); throw new DOMException("", "AbortError"); };
			document.querySelectorAll("details").forEach(d => d.open = true);0`)
		noms := js[[]string](o, `[...new Set([...document.querySelectorAll("#demande :is(input, select, textarea):not([type=hidden])")].map(x => x.name))]`)
		for _, nom := range noms {
			vu := js[string](o, fmt.Sprintf(changer, nom))
			if vu != "" {
				t.Errorf("%s, %s: %s", p.Nom, nom, vu)
			}
		}
		if len(noms) < 3 {
			t.Errorf("%s asks only %v", p.Nom, noms)
		}
	}
}

// changer changes one field as a person does, and says what is wrong of what follows.
const changer = `(async (nom) => {
	const c = document.querySelector('#demande [name="' + nom + '"]:is(:not([type=radio]), :not(:checked))');
	if (!c) return "";
	demandees.length = 0;
	c.focus();
	const clique = c.matches("[type=checkbox], [type=radio]"), avant = new FormData(c.form).getAll(nom).join();
	if (clique) c.click();
	else {
		if (c.options) c.selectedIndex = 1; else c.value = "zz essai";
		c.dispatchEvent(new Event("input", {bubbles: true}));
		c.dispatchEvent(new Event("change", {bubbles: true}));
	}
	const dit = nom + "=" + encodeURIComponent(c.value).replaceAll("%%20", " ") + "&";
	const dite = () => demandees.some(d => d.includes("?" + dit) || d.includes("&" + dit));
	for (let i = 0; i < 50 && !dite(); i++) await new Promise(r => setTimeout(r, 20));
	if (!dite()) return "not drawn: " + demandees;
	if (nom.startsWith("ecrit.") && demandees.some(d => d.split("\n")[0].includes(dit))) return "in the address";
	if (new FormData(c.form).getAll(nom).join() == avant) return "not changed";
	for (const b of document.querySelectorAll("#imprimer, #enregistrer, .pied-fixe button"))
		if (b.form != c.form || b.formMethod != "post" || !new FormData(b.form, b).getAll(nom).includes(c.value)) return "not sent by " + b.innerText;
	return "";
})(%q)`

// taperAnnonce writes an announcement as a person does, from one field to the next.
func (o onglet) taperAnnonce() {
	o.t.Helper()
	js[any](o, `document.querySelector("#c-annonce").open = true; document.getElementById("c-annonce.1").focus();0`)
	for i, mot := range []string{"Le bus numérique", "12 mai 2027", "Médiathèque des Tilleuls"} {
		if i > 0 {
			o.taper(kb.Tab)
		}
		o.taper(mot)
	}
}

// imprimes are the addresses of the papers that are remembered.
func (f *feuillet) imprimes(t *testing.T) string {
	t.Helper()
	_, s := f.lire(t, "/mes-papiers")
	return html.UnescapeString(s)
}

// An announcement comes on the picture as soon as it is one, nothing else touched; left
// half said, it is said to be; and to print at once prints it.
func TestAnAnnouncementIsDrawnAndPrinted(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	o := navigateur(t, f)
	o.aller("/affiche?commune=Valbrune")
	o.taperAnnonce()
	o.attendre(`location.search.includes("annonce=") && document.querySelector("#apercu svg").textContent.includes("bus")`)
	if js[bool](o, `!!document.querySelector("#f-annonce")`) {
		t.Error("a fault while one types")
	}
	o.aller("/affiche?commune=Valbrune")
	js[any](o, `document.querySelector("#c-annonce").open = true; document.getElementById("c-annonce.1").focus();0`)
	o.taper("Le bus")
	o.taper(kb.Tab)
	js[any](o, `document.getElementById("c-languettes")?.focus();document.getElementById("c-ou").focus();0`)
	o.attendre(`document.querySelector("#f-annonce")`)

	o.aller("/affiche?commune=Valbrune")
	js[any](o, `clearTimeout(attente); window.fetch = () => new Promise(() => {});0`) // the picture is slow
	o.taperAnnonce()
	o.faire(chromedp.Click("#imprimer"))
	o.attendrePapier(f, "annonce=Le+bus+num%C3%A9rique")
}

// attendrePapier waits until a paper is remembered.
func (o onglet) attendrePapier(f *feuillet, cle string) {
	o.t.Helper()
	for range 400 {
		if strings.Contains(f.imprimes(o.t), cle) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	o.t.Errorf("not printed: %s", cle)
}

// Without JavaScript either: what is typed is printed, asked for with « Voir » or not.
func TestWhatIsTypedIsPrintedWithoutJavaScript(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	o := navigateur(t, f)
	if _, err := chromedp.Call(o.Context, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	o.aller("/affiche?commune=Valbrune")
	o.faire(chromedp.Click("#c-annonce summary"), chromedp.SendKeys(`[name="annonce.1"]`, "Le bus"),
		chromedp.SendKeys(`[name="annonce.2"]`, "12 mai 2027"), chromedp.SendKeys(`[name="annonce.3"]`, "Médiathèque des Tilleuls"),
		chromedp.Click("#imprimer"))
	o.attendrePapier(f, "annonce=Le+bus%7C")

	o.aller("/fiche-orientation?commune=Valbrune")
	o.faire(chromedp.SendKeys(`[name="ecrit.nom"]`, peculiar), chromedp.Click("#demande .sansjs button"),
		chromedp.WaitReady(`[name="ecrit.nom"][value="`+peculiar+`"]`))
	if ou := js[string](o, `location.href`); strings.Contains(ou, peculiar) {
		t.Error(ou)
	}
}

// The form of a sheet that is written on prints it filled; kept in a file, it would be
// empty: that is said, and nothing written is lost.
func TestASheetWrittenOnIsPrintedFilled(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	code, pdf := f.envoyer(t, "/fiche-orientation/imprimer", "ou", "Valbrune", "ou-avant", "", "n", "2",
		"ecrit.nom", peculiar)
	if champsDe(t, pdf)["nom"] != peculiar {
		t.Errorf("%d: an empty sheet", code)
	}
	if strings.Contains(f.imprimes(t), "fiche-orientation") {
		t.Error("it is remembered")
	}
	code, s := f.envoyer(t, "/fiche-orientation/enregistrer", "lieu", "Exemple_1", "ecrit.nom", peculiar,
		"ecrit.remarques", "")
	veutDans(t, s, "ne se garde dans aucun fichier", `value="`+peculiar+`"`)
	if code != 422 {
		t.Error(code)
	}
	chercher(t, filepath.Dir(f.options.Base))
	code, s = f.envoyer(t, "/affiche/imprimer", "commune", "Valbrune", "annonce.1", "Le bus")
	if code != 422 {
		t.Errorf("%d: half an announcement is printed", code)
	}
	veutDans(t, s, `id="f-annonce"`, `value="Le bus"`)
	_, pdf = f.envoyer(t, "/affiche/imprimer", "ou", "Fontbrune", "ou-avant", "Valbrune", "commune", "Valbrune")
	if d, err := pdftest.Read([]byte(pdf)); err != nil || !strings.Contains(d.Tags(), "Fontbrune") {
		t.Error("another commune than the one that is typed", err)
	}
}
