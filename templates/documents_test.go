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

// What is laid over a model for other readers, then the file of a user's folder.
func TestModelOfAnAudience(t *testing.T) {
	d := *templates.DocumentFicheLieu
	d.Publics = map[string]string{"voisins": "[bandeau]\ntexte = \"Voisins, bonjour.\"\n[textes]\nvenez = \"Entrez.\"\n" +
		"[[section]]\ncontenu = \"prix\"\nzone = \"principale\"\n"}
	dir := t.TempDir()
	write := func(nom, toml string) {
		if err := os.WriteFile(filepath.Join(dir, nom), []byte(toml), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(templates.Nom, "base = \"fiche-lieu\"\n[editeur]\nnom = \"la mairie\"\n[bandeau]\ntexte = \"À tous.\"\n")
	write("voisins.toml", "[textes]\nvenez = \"Entrez donc.\"\n")
	for _, c := range []struct {
		dossier, public, bandeau, venez, editeur string
		sections                                 int
	}{
		{"", "voisins", "Voisins, bonjour.", "Entrez.", "", 1},
		{dir, "voisins", "Voisins, bonjour.", "Entrez donc.", "la mairie", 1},
		{dir, "", "À tous.", "Venez.", "la mairie", 10},
	} {
		m, err := d.ChargerPour(c.dossier, c.public)
		if err != nil || m.Bandeau.Texte != c.bandeau || m.Textes.Venez != c.venez || m.Editeur.Nom != c.editeur ||
			len(m.Sections) != c.sections {
			t.Errorf("%q for %q: %+v, %q, %d sections, %v", c.dossier, c.public, m.Bandeau, m.Textes.Venez,
				len(m.Sections), err)
		}
	}
	write("voisins.toml", "[textes]\nvenes = \"?\"\n")
	if _, err := d.ChargerPour(dir, "voisins"); err == nil {
		t.Error("a fault of the file of an audience is not seen")
	}
}
