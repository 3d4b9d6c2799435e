package web_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
)

// changerApparence sends the form of a look, with a logo when it has a name.
func (f *feuillet) changerApparence(t *testing.T, logo, contenu string, paires ...string) (int, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(paires); i += 2 {
		if err := w.WriteField(paires[i], paires[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if logo != "" {
		p, err := w.CreateFormFile("logo", logo)
		if err == nil {
			_, err = p.Write([]byte(contenu))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := f.client.Post(f.racine+"/apparence", w.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	return corps(t, r)
}

const blason = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 0h20v20H0z" fill="#25348C"/></svg>`

// Words and a logo that a person gives are printed at once, from the home on,
// and those of Feuillet come back.
func TestWordsColoursAndLogo(t *testing.T) {
	f := exemple(t)
	code, s := f.changerApparence(t, "blason.svg", blason, "papier", "affiche", "affiche.titre", "Un coup de main ?",
		"couleurs.principale", "#104E30", "logo.description", "Commune de Rive-Neuve")
	if code != 200 || !strings.Contains(s, "C’est enregistré") || !strings.Contains(s, "#104e30") ||
		!strings.Contains(s, `value="Un coup de main ?"`) {
		t.Errorf("%d %.2000s", code, s)
	}
	lisible(t, "/apparence", s)
	if _, s := f.lire(t, "/"); !strings.Contains(s, "modele=affiche") {
		t.Error("the home shows the look of before")
	}
	code, s = f.lire(t, "/affiche/texte?commune=Valbrune&modele=affiche")
	if code != 200 || !strings.Contains(s, "Un coup de main") || !strings.Contains(s, "Rive-Neuve") {
		t.Errorf("%d %s", code, s)
	}
	if _, s := f.lire(t, "/affiche?commune=Valbrune&modele=affiche"); !strings.Contains(s, "La mienne") {
		t.Error("the form does not say which look it is")
	}
	f.envoyer(t, "/apparence/origine", "papier", "affiche")
	if _, s := f.lire(t, "/affiche/texte?commune=Valbrune"); !strings.Contains(s, "Besoin d’aide") {
		t.Error("the words of Feuillet did not come back")
	}
	if _, s := f.lire(t, "/"); strings.Contains(s, "modele=affiche") {
		t.Error("the home shows a look that is gone")
	}
}

// A pale colour is refused beside its field, with what was typed.
func TestAPaleColourIsRefused(t *testing.T) {
	f := exemple(t)
	code, s := f.changerApparence(t, "", "", "papier", "affiche", "couleurs.principale", "#EEEEEE",
		"affiche.titre", "Premier titre")
	if code != http.StatusUnprocessableEntity || !strings.Contains(s, `id="f-couleurs.principale" role="alert"`) ||
		!strings.Contains(s, `value="Premier titre"`) {
		t.Errorf("%d %.3000s", code, s)
	}
	lisible(t, "/apparence", s)
	if code, s := f.changerApparence(t, "virus.exe", "MZ", "papier", "affiche", "logo.description", "x"); code != 422 {
		t.Errorf("%d %.2000s", code, s)
	}
	if code, _ := f.changerApparence(t, "gros.png", strings.Repeat("x", 5<<20), "papier", "affiche"); code != 422 {
		t.Errorf("%d", code)
	}
	for _, papier := range []string{"", "rien", "../affiche"} {
		if code, _ := f.changerApparence(t, "", "", "papier", papier, "affiche.titre", "x"); code != 422 {
			t.Errorf("%q: %d", papier, code)
		}
	}
}
