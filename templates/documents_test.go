package templates_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/templates"
)

// The models of long documents inherit the words of a place sheet, and say
// theirs in full.
func TestDocumentsInherit(t *testing.T) {
	base, err := templates.Charger("fiche-lieu", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range []string{"annuaire", "fiche-service"} {
		m, err := templates.Charger(document, "")
		if err != nil {
			t.Fatal(err)
		}
		if m.Base != document || m.Couleurs != base.Couleurs || m.Textes.Venez != base.Textes.Venez {
			t.Errorf("%s does not inherit the words and colours of a place sheet", document)
		}
		for _, s := range lieu.Services() {
			w := m.Services[s]
			if w.Court == "" || w.Pictogramme == "" {
				t.Errorf("%s: service %q lost its words: %+v", document, s, w)
			}
			if document == "fiche-service" && (w.Quoi == "" || len(w.Exemples) == 0 || len(w.Apporter) == 0) {
				t.Errorf("service %q is not explained: %+v", s, w)
			}
		}
	}
}

func TestAnnuaireNeedsItsPlaces(t *testing.T) {
	dir := t.TempDir()
	toml := "base = \"annuaire\"\n[[section]]\ncontenu = \"sommaire\"\ntitre = \"Sommaire\"\n"
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(toml), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := templates.Charger("annuaire", dir)
	var ps faute.Fautes
	if !errors.As(err, &ps) || len(ps) != 1 || ps[0].Place.Ligne != 3 {
		t.Errorf("error %v, want one fault on line 3", err)
	}
}
