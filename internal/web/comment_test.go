package web_test

import (
	"html"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"feuillet/render/papiers"
)

// duComment is the line that says how to print the paper of a page.
var duComment = regexp.MustCompile(`id="comment">([^<]+)</p>`)

func comment(page string) string {
	m := duComment.FindStringSubmatch(page)
	if m == nil {
		return ""
	}
	return html.UnescapeString(m[1])
}

// The page of a paper says how it is printed before it is, in the words that come after it
// was saved: whatever the paper, its size, its folds, and who prints it.
func TestAPageSaysHowToPrint(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	for chemin, want := range map[string]string{
		"/affiche?commune=Valbrune":               "papier A4, « Taille réelle » (100 %), 1 feuille.",
		"/affiche?commune=Valbrune&format=A3":     "papier A3, « Taille réelle » (100 %), 1 feuille.",
		"/affiche?commune=Valbrune&imprimeur=oui": "Pour l’imprimeur : 1 page, une par page du fichier ; format fini A4",
		"/annuaire":             "papier A4, « Taille réelle » (100 %), recto verso, bord long,",
		"/annuaire?format=A5":   "papier A5, « Taille réelle » (100 %), recto verso, bord long,",
		"/annuaire?livret=oui":  "recto verso, bord court, 6 feuilles, puis pliez-les ensemble au milieu.",
		"/page-essai":           "papier A4, « Taille réelle » (100 %), recto verso, bord long, 1 feuille.",
		"/page-essai?format=A3": "papier A3, « Taille réelle » (100 %), recto verso, bord long, 1 feuille.",
	} {
		code, s := f.lire(t, chemin)
		if dit := comment(s); code != http.StatusOK || !strings.Contains(dit, want) {
			t.Errorf("%s: %d %q, want %q", chemin, code, dit, want)
		}
	}
	for _, p := range papiers.Papiers() {
		q := "?commune=Valbrune"
		if p.SansLieu {
			q = ""
		}
		_, s := f.lire(t, "/"+p.Nom+q)
		dit := comment(s)
		if !strings.HasPrefix(dit, "Pour imprimer : papier A4, « Taille réelle » (100 %), ") {
			t.Errorf("%s: %q", p.Nom, dit)
		}
		m := regexp.MustCompile(`data-pdf="/[a-z-]*/pdf([^"]*)"`).FindStringSubmatch(s)
		if strings.Contains(s, "papier.enregistrer.n") || m == nil {
			t.Fatalf("%s cannot be saved", p.Nom)
		}
		if strings.Contains(s, "Papier 1 sur") { // several go in a folder, as a work
			continue
		}
		if _, apres := f.envoyer(t, "/"+p.Nom+"/enregistrer"+html.UnescapeString(m[1])); !strings.Contains(
			html.UnescapeString(apres), dit) {
			t.Errorf("%s, saved, does not say %q", p.Nom, dit)
		}
	}
}

// Several papers say, when they are made, how each kind is printed; booklets are printed
// one at a time.
func TestSeveralPapersSayHowToPrint(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/tout", "demande", "commune=Valbrune")
	f.Attendre()
	_, s := f.lire(t, "/travail")
	veutDans(t, html.UnescapeString(s), " : papier A3, « Taille réelle » (100 %), 1 feuille.", "« Taille réelle » (100 %)")
	code, s := f.lire(t, "/annuaire?un-par=commune&livret=oui")
	if code != http.StatusOK || strings.Contains(s, `name="tous"`) {
		t.Errorf("%d: booklets are printed at once", code)
	}
	if _, s := f.lire(t, "/annuaire?un-par=commune"); !strings.Contains(s, `name="tous"`) {
		t.Error("books are not printed at once")
	}
	f.envoyer(t, "/annuaire/enregistrer?livret=oui&un-par=commune")
	f.Attendre()
	_, s = f.lire(t, "/travail")
	veutDans(t, html.UnescapeString(s), ", un livret à la fois.")
}
