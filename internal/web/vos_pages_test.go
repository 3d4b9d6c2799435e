package web_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// mesPages writes two pages as a browser does.
func (f *feuillet) mesPages(t *testing.T) {
	t.Helper()
	for _, p := range [][]string{
		{"titre", "Les numéros utiles", "texte", "# En cas d'urgence\r\n- **15** : le SAMU\r\n", "apres", "couverture"},
		{"titre", "Horaires d'été", "texte", "Fermé en août.", "apres", "mentions"},
	} {
		if code, s := f.envoyer(t, "/pages/ecrire", p...); code != http.StatusOK ||
			!strings.Contains(s, "est dans tous vos annuaires") {
			t.Fatalf("%d %.3000s", code, s[strings.Index(s, "<main"):])
		}
	}
}

// titresDuLivre are the parts of the screen, in their order.
func titresDuLivre(s string) string {
	_, s, _ = strings.Cut(s, `<ol class="parties">`)
	s, _, _ = strings.Cut(s, "</ol>")
	var out []string
	for _, m := range regexp.MustCompile(`<li>([^<]*)</li>|<h3><a [^>]*>([^<]*)</a>`).FindAllStringSubmatch(s, -1) {
		out = append(out, m[1]+m[2])
	}
	return strings.NewReplacer("&#39;", "'", "\u00a0", " ", "’", "'").Replace(strings.Join(out, ", "))
}

// Pages of directories are written, moved, put aside, put back and forgotten on the
// screen, which says each time what it did.
func TestYourPagesOnScreen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	if _, s := f.lire(t, "/reglages"); !strings.Contains(s, `href="/pages"`) {
		t.Error("the settings do not lead to the pages")
	}
	for papier, avec := range map[string]bool{"annuaire": true, "affiche": false} {
		if _, s := f.lire(t, "/"+papier); strings.Contains(s, `href="/pages"`) != avec {
			t.Errorf("%s leads to the pages: %v", papier, !avec)
		}
	}
	_, s := f.lire(t, "/pages")
	lisible(t, "/pages", s)
	veutDans(t, s, "Vous n’avez pas encore de page", "/pages/ecrire?debut=numeros", "La couverture")
	_, s = f.lire(t, "/pages/ecrire?debut=numeros")
	lisible(t, "/pages/ecrire", s)
	veutDans(t, s, `value="Les numéros utiles"`, "le SAMU", `<option value="noms" selected>`, "<svg xmlns")
	f.mesPages(t)
	_, s = f.lire(t, "/pages")
	lisible(t, "/pages", s)
	const livre = "La couverture, Les numéros utiles, Comment chercher ?, Sommaire, " +
		"Trouvez votre commune, suivez la ligne, Les lieux, commune par commune, Les lieux par nom, " +
		"Qui a fait ce papier ?, Horaires d'été"
	if got := titresDuLivre(s); got != livre || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%s", got)
	}
	ranger := func(geste, titre, dit string) string {
		t.Helper()
		code, s := f.envoyer(t, "/pages/ranger", "page", titre, "geste", geste)
		if code != http.StatusOK {
			t.Fatalf("%s: %d", geste, code)
		}
		veutDans(t, s, dit)
		return s
	}
	ranger("monter", "Horaires d'été", "vient maintenant après « Les lieux par nom »")
	s = ranger("descendre", "Horaires d'été", "vient maintenant après « Qui a fait ce papier")
	if titresDuLivre(s) != livre {
		t.Errorf("up and down: %s", titresDuLivre(s))
	}
	s = ranger("ecarter", "Horaires d'été", "n’est pas imprimée")
	veutDans(t, s, "Gardées, pas imprimées", "L’imprimer de nouveau")
	for _, e := range []struct {
		texte string
		dite  bool
	}{{"le SAMU", true}, {"Fermé en août", false}} {
		if _, s := f.lire(t, "/annuaire/texte"); strings.Contains(s, e.texte) != e.dite {
			t.Errorf("the directory says %q: %v", e.texte, !e.dite)
		}
	}
	_, s = f.envoyer(t, "/pages/ecrire", "page", "Horaires d'été", "titre", "Horaires d'hiver", "texte", "Ouvert.",
		"apres", "lieux")
	if got := titresDuLivre(s); !strings.Contains(got, "commune par commune, Horaires d'hiver, Les lieux par nom") {
		t.Errorf("renamed and put back: %s", got)
	}
	ranger("ecarter", "Horaires d'hiver", "n’est pas imprimée")
	if s = ranger("effacer", "Horaires d'hiver", "La page est effacée."); strings.Contains(s, "hiver") {
		t.Error("it is there still")
	}
	if code, _ := f.lire(t, "/pages/ecrire?page=Horaires+d%27hiver"); code != http.StatusNotFound {
		t.Errorf("the form of a page that is gone: %d", code)
	}
}

// What is wrong is said at its field, with what was typed, in a trial as when it is
// kept; a page that changed in another window is not lost in silence.
func TestAWrongPageOnScreen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.mesPages(t)
	for _, chemin := range []string{"/pages/ecrire", "/pages/essai"} {
		for champ, e := range map[string][]string{
			"texte": {"Ici", "Un\r\ndeux **trois", "couverture", "Ligne 2 : le gras n’est pas fermé."},
			"titre": {"Les numéros utiles", "Bonjour <b>.", "couverture", "Une autre de vos pages a déjà ce titre."},
			"apres": {"Ici", "Bonjour <b>.", "page_de_garde", "Aucune page ne peut venir après"},
			"":      {"Ici", "Bonjour <b>.", "couverture", "aucune de vos pages"},
		} {
			envoi := []string{"titre", e[0], "texte", e[1], "apres", e[2]}
			if champ == "" {
				envoi = append(envoi, "page", "Partie")
			}
			code, s := f.envoyer(t, chemin, envoi...)
			if code != http.StatusUnprocessableEntity || champ != "" && !strings.Contains(s, `id="f-`+champ+`"`) {
				t.Errorf("%s %s: %d", chemin, champ, code)
			}
			lisible(t, chemin, s)
			veutDans(t, s, strings.ReplaceAll(e[3], "aucune", "ucune"), `value="`+e[0]+`"`)
			if champ != "texte" {
				veutDans(t, s, "Bonjour &lt;b&gt;.</textarea>")
			}
		}
	}
	for geste, titre := range map[string]string{"monter": "Partie", "effacer": "Les numéros utiles"} {
		if code, s := f.envoyer(t, "/pages/ranger", "page", titre, "geste", geste); code != 422 ||
			!strings.Contains(s, "ucune de vos pages") {
			t.Errorf("%s: %d", geste, code)
		}
	}
	if code, _ := f.envoyer(t, "/pages/ranger", "page", "Les numéros utiles", "geste", "rien"); code != 404 {
		t.Errorf("an unknown gesture: %d", code)
	}
}

// A page that is tried is drawn, and not kept.
func TestAPageIsTriedOnScreen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	code, s := f.envoyer(t, "/pages/essai", "titre", "Ici", "texte", "Bonjour.", "apres", "couverture")
	if code != 200 || !strings.Contains(s, "<svg xmlns") || !strings.Contains(s, "Page ") {
		t.Errorf("%d", code)
	}
	if _, s := f.lire(t, "/pages"); !strings.Contains(s, "pas encore de page") {
		t.Error("it is kept")
	}
	if code, s := f.envoyer(t, "/pages/essai", "titre", "Ici", "texte", "Bonjour.", "apres", "aucune"); code != 200 ||
		strings.Contains(s, "<svg xmlns") {
		t.Errorf("one that is not printed: %d", code)
	}
	f = exemple(t)
	if code, s := f.envoyer(t, "/pages/ecrire", "titre", "Ici", "texte", "Bonjour.", "apres", "lieux"); code != 422 ||
		!strings.Contains(s, "exemple ne garde rien") || !strings.Contains(s, "Bonjour.") {
		t.Errorf("in the example: %d", code)
	}
}

// A page written on the screen prints the bytes of the same file, kept by the command.
func TestAPageOfTheScreenAndAFilePrintTheSame(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.mesPages(t)
	_, ecran := f.lire(t, "/annuaire/pdf?date=2026-11-29")
	o := surDisque(t, options(t))
	a, err := atelier.Open(t.Context(), o.Base, store.Ecriture, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for nom, s := range map[string]string{"numeros.txt": "# En cas d'urgence\n- **15** : le SAMU\n", "charte.toml": `
[[section]]
contenu = "texte"
titre   = "Les numéros utiles"
fichier = "numeros.txt"
apres   = "couverture"
[[section]]
contenu = "texte"
titre   = "Horaires d'été"
texte   = "Fermé en août."
apres   = "mentions"
`} {
		if err := os.WriteFile(filepath.Join(dir, nom), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.GarderCharte(t.Context(), filepath.Join(dir, "charte.toml")); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	_, fichiers := servir(t, o).lire(t, "/annuaire/pdf?date=2026-11-29")
	if fichiers != ecran || !strings.HasPrefix(ecran, "%PDF") {
		t.Errorf("%d bytes of the screen, %d of the files", len(ecran), len(fichiers))
	}
}

// The picture follows what one types, and a fault comes and goes beside the field that is
// typed in; by keyboard alone the page is kept.
func TestAPageIsSeenWhileOneTypes(t *testing.T) {
	o := navigateur(t, servir(t, surDisque(t, options(t))))
	o.aller("/pages/ecrire")
	js[any](o, `document.getElementById("c-titre").focus();0`)
	o.taper("Ici")
	o.taper(kb.Tab)
	o.taper("Le bus **passe")
	o.attendre(`document.getElementById("f-texte") && document.activeElement.id == "c-texte"`)
	o.taper("** mardi")
	o.attendre(`!document.getElementById("f-texte") && document.querySelector("#apercu-mots svg")`)
	o.attendre(`[...document.querySelectorAll("#apercu-mots svg text")].some(x => x.textContent.includes("mardi"))`)
	js[any](o, `const c = document.getElementById("c-apres"); c.value = "aucune"; c.dispatchEvent(new Event("input", {bubbles: true}));0`)
	o.attendre(`!document.querySelector("#apercu-mots svg")`)
	js[any](o, `document.getElementById("c-apres").value = "lieux"; document.getElementById("c-titre").focus();0`)
	o.taper(kb.Enter)
	o.attendre(`location.pathname == "/pages" && document.querySelector("[role=status]").textContent.includes("Ici")`)
}

// What may stand between braces is told with what each is, in the help and when another is
// typed.
func TestWhatAPageFillsInIsTold(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	_, s := f.lire(t, "/pages/ecrire")
	veutDans(t, s, "<dt>{a_editeur}</dt><dd>« à » qui imprime, avec son téléphone", "<dt>{date_longue}</dt>")
	code, s := f.envoyer(t, "/pages/ecrire", "titre", "Ici", "texte", "Demandez {truc}", "apres", "noms")
	if code != 422 {
		t.Errorf("%d", code)
	}
	veutDans(t, propre(s), "{date_longue} (le jour, en lettres)", "{a_editeur} (« à » qui imprime, avec son téléphone)")
}
