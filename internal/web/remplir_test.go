package web_test

import (
	"bytes"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
)

// peculiar is a name that stands nowhere else.
const peculiar = "Quatrebarbes"

// champsDe are the fields of a PDF file by their names.
func champsDe(t *testing.T, b string) map[string]string {
	t.Helper()
	d, err := pdftest.Read([]byte(b))
	if err != nil {
		t.Fatalf("%v: %.200s", err, b)
	}
	out := map[string]string{}
	for _, f := range d.Fields {
		out[f.Name] = f.Value
	}
	return out
}

// What is written on the page of a referral is in the sheet that is answered; then it
// is nowhere: neither in the base, nor beside it, nor in what the server shows next.
func TestWhatIsWrittenIsNotKept(t *testing.T) {
	passage := t.TempDir()
	t.Setenv("TMPDIR", passage)
	f := servir(t, surDisque(t, options(t)))
	const chemin = "/fiche-orientation?lieu=Exemple_1"
	code, page := f.lire(t, chemin)
	for _, s := range []string{`method="post" id="demande"`, `name="ecrit.nom"`, `name="ecrit.besoin"`,
		`<textarea`, "Rien n&#39;est gardé", `autocomplete="off"`} {
		typo := strings.ReplaceAll(s, "&#39;", "’")
		if code != http.StatusOK || !strings.Contains(page, s) && !strings.Contains(page, typo) {
			t.Errorf("%d: the form lacks %s", code, s)
		}
	}
	r, err := f.client.PostForm(f.racine+"/fiche-orientation/imprimer", url.Values{"lieu": {"Exemple_1"}, "n": {"1"},
		"ecrit.nom": {"Zoé " + peculiar}, "ecrit.besoin": {"demarches", "arnaques"}, "ecrit.remarques": {"Vient seule."}})
	if err != nil {
		t.Fatal(err)
	}
	tetes, adresse := r.Header, r.Request.URL.String()
	code, pdf := corps(t, r)
	champs := champsDe(t, pdf)
	if code != http.StatusOK || champs["nom"] != "Zoé "+peculiar || champs["remarques"] != "Vient seule." ||
		champs["besoin-arnaques"] != "Oui" || champs["demande"] != "démarches, arnaques" {
		t.Errorf("%d: %v", code, champs)
	}
	if tetes.Get("Cache-Control") != "no-store" || strings.Contains(adresse+tetes.Get("Content-Disposition"), peculiar) {
		t.Errorf("%v, %s", tetes, adresse)
	}
	for _, c := range []string{chemin, "/", "/mes-papiers", "/a-reimprimer", "/lieu?id=Exemple_1",
		"/fiche-orientation/texte?lieu=Exemple_1", "/fiche-orientation/image?lieu=Exemple_1"} {
		if _, page := f.lire(t, c); strings.Contains(page, peculiar) {
			t.Errorf("%s shows it", c)
		}
	}
	if _, pdf := f.lire(t, "/fiche-orientation/pdf?lieu=Exemple_1"); champsDe(t, pdf)["nom"] != "" {
		t.Error("the sheet to fill with a pen is filled")
	}
	for _, racine := range []string{filepath.Dir(f.options.Base), passage} {
		chercher(t, racine)
	}
}

// chercher looks for the name in all files of a folder.
func chercher(t *testing.T, racine string) {
	t.Helper()
	err := filepath.WalkDir(racine, func(chemin string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(chemin)
		if bytes.Contains(bytes.ReplaceAll(b, []byte{0}, nil), []byte(peculiar)) || strings.Contains(chemin, peculiar) {
			t.Errorf("%s holds it", chemin)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Among several sheets the one that is seen is filled; what cannot be is said without
// what was written; a paper that is not to be filled has no such page.
func TestWhatCannotBeWritten(t *testing.T) {
	f := exemple(t)
	if _, pdf := f.envoyer(t, "/fiche-orientation/imprimer", "lieu", "Exemple_1", "lieu", "Exemple_3", "n", "2",
		"ecrit.nom", "Zoé"); champsDe(t, pdf)["nom"] != "Zoé" {
		t.Error("the second sheet is not filled")
	}
	for _, c := range []struct {
		papier, champ, valeur, dit string
	}{
		{"fiche-orientation", "besoin", peculiar, "n’est pas comprise"},
		{"fiche-orientation", peculiar, "x", "pas de ce papier"},
		{"fiche-orientation", "nom", strings.Repeat("mw", 55), "trop long"},
		{"affiche", "nom", peculiar, "pas à remplir"},
	} {
		code, page := f.envoyer(t, "/"+c.papier+"/imprimer", "lieu", "Exemple_1", "n", "1", "ecrit."+c.champ, c.valeur)
		page = strings.NewReplacer("&#39;", "’", "'", "’").Replace(page)
		if code != http.StatusUnprocessableEntity || !strings.Contains(page, c.dit) || strings.Contains(page, peculiar) {
			t.Errorf("%s %s: %d\n%.900s", c.papier, c.champ, code, page)
		}
	}
}
