package templates_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/render/icons"
	"feuillet/templates"
)

// ecrire puts a model in a folder.
func ecrire(t testing.TB, modele string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(modele), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func charger(t *testing.T, modele string) *templates.Modele {
	t.Helper()
	m, err := templates.Charger("fiche-lieu", ecrire(t, modele))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The built-in model passes the checks that a user's file must pass, and says
// something for every value of the standard.
func TestIntegre(t *testing.T) {
	copied := charger(t, templates.DocumentFicheLieu.Source)
	m, err := templates.Charger("fiche-lieu", "")
	if err != nil {
		t.Fatal(err)
	}
	copied.Dossier = ""
	if !reflect.DeepEqual(copied, m) {
		t.Error("a copy of the built-in model is not the built-in model")
	}
	for _, s := range lieu.Services() {
		if l := m.Services[s]; l.Titre == "" || l.Court == "" || l.Detail == "" || l.Pictogramme == "" {
			t.Errorf("service %q is not said in full: %+v", s, l)
		}
	}
	textes := reflect.ValueOf(m.Textes)
	for i := range textes.NumField() {
		if textes.Field(i).String() == "" {
			t.Errorf("text %s is missing", textes.Type().Field(i).Name)
		}
	}
	names := templates.Pictogrammes()
	if !slices.Equal(names, icons.Names()) {
		t.Errorf("pictograms %v are not the icons %v", names, icons.Names())
	}
}

func TestHeritage(t *testing.T) {
	m := charger(t, "\xEF\xBB\xBFmobiles = \"masquer\"\r\n[couleurs]\r\nprincipale = "+
		"\"#7A1F1F\"\r\n[tailles]\r\ntitre = { max = 50 }\r\n"+
		"[services.\"Loisirs et créations numériques\"]\r\ntitre = \"Jouer\"\r\n[typologies]\r\nCCAS = \"Action "+
		"sociale\"\r\n"+
		"[[section]]\r\ncontenu = \"services\"\r\nzone = \"principale\"\r\n")
	d, err := templates.Charger("fiche-lieu", "")
	if err != nil {
		t.Fatal(err)
	}
	if m.Mobiles != "masquer" || m.Couleurs.Principale != "#7A1F1F" || m.Couleurs.Texte != d.Couleurs.Texte ||
		m.Textes != d.Textes {
		t.Errorf("keys do not merge one by one: %+v", m.Couleurs)
	}
	if got, want := m.Tailles["titre"], (templates.Taille{Base: 31, Min: 20, Max: 50}); got != want {
		t.Errorf("titre = %v, want %v", got, want)
	}
	if l := m.Services["Loisirs et créations numériques"]; l.Titre != "Jouer" || l.Court != "loisirs" {
		t.Errorf("a label loses what its file does not say: %+v", l)
	}
	if len(m.Sections) != 1 || !m.Has("services") || m.Has("qr") || len(m.Services) != 9 ||
		m.Typologies["CCAS"] != "Action sociale" {
		t.Errorf("sections are not replaced: %v", m.Sections)
	}
	if kept := charger(t, "# [[section]] sans effet\n"); len(kept.Sections) != len(d.Sections) {
		t.Error("a remark replaced the sections")
	}
}

// What a screen says in the place of words goes with them: who changes the words
// says what a screen says, else it says the same.
func TestWordsOfAScreenFollowThoseOfPaper(t *testing.T) {
	for _, c := range []struct {
		toml, etapes, legende string
	}{
		{"titre = \"Aide\"", "combien de lieux donnent chaque aide. Suivez le lien.", "Les mots des aides"},
		{"etapes = [\"Tournez les pages.\"]", "", "Les mots des aides"},
		{"etapes = [\"Tournez les pages.\"]\netapes_ecran = [\"Descendez.\"]", "Descendez.", "Les mots des aides"},
		{"legende = \"Les images\"", "combien de lieux donnent chaque aide. Suivez le lien.", ""},
		{"legende_ecran = \"Les mots\"", "combien de lieux donnent chaque aide. Suivez le lien.", "Les mots"},
	} {
		m, err := templates.DocumentAnnuaire.Charger(ecrire(t, "[annuaire]\n"+c.toml))
		if err != nil {
			t.Fatal(c.toml, err)
		}
		if got := strings.Join(m.Annuaire.EtapesEcran, "|"); !strings.HasSuffix(got, c.etapes) || c.etapes == "" &&
			got != "" {
			t.Errorf("%s: steps %q, want %q", c.toml, got, c.etapes)
		}
		if m.Annuaire.LegendeEcran != c.legende {
			t.Errorf("%s: legend %q, want %q", c.toml, m.Annuaire.LegendeEcran, c.legende)
		}
	}
}

func TestRemplir(t *testing.T) {
	champs := map[string]string{"nom": "Médiathèque {x}", "commune": "Valbrune"}
	tests := []struct{ in, want string }{
		{"{nom}, {commune}", "Médiathèque {x}, Valbrune"},
		{"rien", "rien"},
		{"[{absent}]", "[]"},
		{"{ouverte", "{ouverte"},
		{"{ouverte\n} {{nom}} } {commune}{}", "{ouverte\n} {Médiathèque {x}} } Valbrune"},
	}
	for _, tt := range tests {
		if got := templates.Remplir(tt.in, champs); got != tt.want {
			t.Errorf("Remplir(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestContraste(t *testing.T) {
	if c := templates.Contraste("#000000", "#FFFFFF"); c < 20.99 || c > 21.01 {
		t.Errorf("black on white: %f, want 21", c)
	}
	if c := templates.Contraste("#767676", "#FFFFFF"); c < 4.5 || c > 4.6 {
		t.Errorf("#767676 on white: %f, want 4.54", c)
	}
}

func TestDimensions(t *testing.T) {
	for _, tt := range []struct {
		page templates.Page
		w, h float64
	}{{templates.Page{Format: "A4", Orientation: "portrait"}, 210, 297},
		{templates.Page{Format: "A3", Orientation: "paysage"}, 420, 297}} {
		if w, h := tt.page.Dimensions(); w != tt.w || h != tt.h {
			t.Errorf("%v: %g by %g", tt.page, w, h)
		}
	}
}

func TestChargerAbsent(t *testing.T) {
	_, err := templates.Charger("fiche-lieu", t.TempDir())
	p := faute.De(err)
	if p == nil || !strings.Contains(p.Error(), "modele.toml : ce fichier n’existe pas") ||
		!strings.Contains(p.Conseil, "donnez le dossier") {
		t.Errorf("got %v", err)
	}
	_, err = templates.Charger("fiche-lieux", "")
	if p = faute.De(err); p == nil || !strings.Contains(p.Conseil, "fiche-lieu") || !p.Peut(faute.VoirModeles) {
		t.Errorf("got %v", err)
	}
}

func FuzzCharger(f *testing.F) {
	for _, s := range []string{"[page]\nmarge = 12,5", "[[section]]\ncontenu = \"qr\"\nzone=\"bas\"",
		"a.b = {c = [\"{x\"]}", "[tailles.titre]\nbase=1e9", "[[textes]]\n", "section = [{contenu=\"qr\"}]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, err := templates.Charger("fiche-lieu", ecrire(t, s))
		var ps faute.Fautes
		if err != nil && !errors.As(err, &ps) {
			t.Fatalf("an error that its author cannot mend: %v", err)
		}
		lines := strings.Count(s, "\n") + 1
		for _, p := range ps {
			if p.Texte == "" || p.Conseil == "" || p.Place.Ligne < 1 || p.Place.Ligne > lines || p.Place.Colonne < 1 {
				t.Errorf("%q: %+v", s, p)
			}
		}
	})
}

// TestElision: « de » before a value loses its vowel before another one.
func TestElision(t *testing.T) {
	for valeur, want := range map[string]string{
		"octobre 2021": "Informations d’octobre 2021.", "août 2021": "Informations d’août 2021.",
		"Étaples": "Informations d’Étaples.", "mai 2021": "Informations de mai 2021.", "2018": "Informations de 2018.",
		"": "Informations de .", "Houdan": "Informations de Houdan.",
	} {
		if got := templates.Remplir("Informations de {mois_maj}.", map[string]string{"mois_maj": valeur}); got != want {
			t.Errorf("%q: %q, want %q", valeur, got, want)
		}
	}
	if got := templates.Remplir("Monde {a}, de {b", map[string]string{"a": "ami"}); got != "Monde ami, de {b" {
		t.Errorf("%q", got)
	}
}

// A directory of few places is one sheet: its limit is a number of places, which
// cannot be under zero, and a sheet holds so many.
func TestThePlacesOfASmallDirectoryAreCounted(t *testing.T) {
	for value, ok := range map[string]bool{"-1": false, "0": true, "9": true, "20": true, "21": false} {
		dir := t.TempDir()
		model := "base = \"annuaire\"\n[limites]\npetit_annuaire = " + value + "\n"
		if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(model), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := templates.Charger("annuaire", dir); (err == nil) != ok {
			t.Errorf("%s places: %v", value, err)
		}
	}
}
