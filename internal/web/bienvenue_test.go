package web_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// commencer sends the first form of all, with a file unless its name is empty.
func (f *feuillet) commencer(t *testing.T, nom, contenu string, paires ...string) (int, string) {
	t.Helper()
	var b bytes.Buffer
	m := multipart.NewWriter(&b)
	for i := 0; i+1 < len(paires); i += 2 {
		if err := m.WriteField(paires[i], paires[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	w, err := m.CreateFormFile("fichier", nom)
	if err == nil {
		_, err = w.Write([]byte(contenu))
	}
	if err = firstOf(err, m.Close()); err != nil {
		t.Fatal(err)
	}
	r, err := f.client.Post(f.racine+"/bienvenue", m.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	return corps(t, r)
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// The first page asks who prints: of a commune alone, its town hall. It is kept with
// the places, and stands on the first poster.
func TestWhoPrintsIsAskedFirst(t *testing.T) {
	f := servir(t, options(t))
	_, s := f.lire(t, "/")
	veutDans(t, s, "Qui imprime ?", `name="editeur"`, `name="telephone_editeur"`, `name="fichier"`)
	lisible(t, "/bienvenue", s)
	f.commencer(t, "lieux.csv", troisLieux, "ou", "Pons", "adresse_editeur", "1 place Haute, 17800 Pons",
		"telephone_editeur", "0536490010")
	f.Attendre()
	if _, s = f.lire(t, "/travail"); !strings.Contains(s, "C’est fait") {
		t.Fatal(s)
	}
	_, s = f.lire(t, "/affiche/texte?commune=Pons")
	veutDans(t, s, "la mairie de Pons", "1 place Haute")
	_, s = f.lire(t, "/reglages")
	veutDans(t, s, `value="Pons (Charente-Maritime)"`, `value="05 36 49 00 10"`)
}

// What is wrong in it is said beside its field, nothing is begun, and what was typed
// stays; another name than the town hall is taken as it is.
func TestWhoPrintsMayBeWrong(t *testing.T) {
	passage := t.TempDir()
	t.Setenv("TMPDIR", passage)
	f := servir(t, options(t))
	for champ, valeur := range map[string]string{"telephone_editeur": "12", "ou": "Nullepart-sur-Rien",
		"editeur": strings.Repeat("mairie ", 100), "territoire": "Atlantide"} {
		code, s := f.commencer(t, "", "", champ, valeur, "quoi", "carte", "adresse_editeur", "2 rue Haute")
		if code != http.StatusUnprocessableEntity || !strings.Contains(s, `id="f-`+champ+`" role="alert"`) ||
			!strings.Contains(s, `value="2 rue Haute"`) {
			t.Errorf("%s: %d", champ, code)
		}
		lisible(t, champ, s)
	}
	if code, _ := f.commencer(t, "lieux.csv", troisLieux, "ou", "zzzz"); code != http.StatusUnprocessableEntity {
		t.Errorf("%d", code)
	}
	if code, s := f.commencer(t, "", ""); code != http.StatusUnprocessableEntity ||
		!strings.Contains(s, "Choisissez un fichier") {
		t.Errorf("nothing: %d", code)
	}
	if restes, err := os.ReadDir(passage); err != nil || len(restes) > 0 {
		t.Errorf("files are left: %v %v", restes, err)
	}
	f.commencer(t, "lieux.csv", troisLieux, "ou", "Pons", "editeur", "le centre social des Ormes")
	f.Attendre()
	_, s := f.lire(t, "/affiche/texte?commune=Pons")
	veutDans(t, s, "le centre social des Ormes")
}

// The example is tried with what was typed left where it was.
func TestTheWelcomeLeadsToTheExample(t *testing.T) {
	f := servir(t, options(t))
	if _, s := f.commencer(t, "", "", "editeur", "moi", "quoi", "essai"); !strings.Contains(s, "Territoire inventé") {
		t.Error("the example is not shown")
	}
}

// A file that was kept leaves no copy of itself: what it says of people could not
// be erased from there. One that waits for an answer does, until it is given.
func TestAFileThatIsKeptIsThrownAway(t *testing.T) {
	depots := t.TempDir()
	t.Setenv("TMPDIR", depots)
	restent := func() int {
		l, err := filepath.Glob(filepath.Join(depots, "feuillet-*.depot"))
		if err != nil {
			t.Fatal(err)
		}
		return len(l)
	}
	f := servir(t, options(t))
	f.deposer(t, "étranger.csv", "a;b\n1;2\n")
	if restent() != 1 {
		t.Skip("files are dropped elsewhere on this system")
	}
	f.deposer(t, "lieux.csv", troisLieux)
	if n := restent(); n != 0 {
		t.Errorf("%d files stay after they were kept", n)
	}
	code, s := f.envoyer(t, "/donnees/reprendre", "geste", "confirmer")
	if code != 200 || !strings.Contains(s, "C’est fait") {
		t.Errorf("answered twice: %d %s", code, s)
	}
}
