package templates_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"feuillet/templates"
)

// clesDe are the keys of a table and of those in it, « textes.venez »; sections apart,
// which replace those of the model.
func clesDe(t map[string]any, avant string) (out []string) {
	for k, v := range t {
		nom := avant + k
		if dedans, ok := v.(map[string]any); ok {
			out = append(out, clesDe(dedans, nom+"\x00")...)
		} else if nom != "section" {
			out = append(out, nom)
		}
	}
	return out
}

// lue is a file of models as a table.
func lue(t *testing.T, source string) map[string]any {
	t.Helper()
	var out map[string]any
	if err := toml.Unmarshal([]byte(source), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// Each key that simple words replace is one of the model, or of those that it inherits:
// a word that nothing prints is a slip.
func TestSimpleWordsReplaceWordsOfTheModel(t *testing.T) {
	judged := 0
	communs, err := os.ReadFile("simple/mots.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range templates.Documents() {
		if d.Publics[templates.Simple] == "" {
			continue
		}
		judged++
		known := map[string]bool{}
		for up := d; up != nil; up = up.Parent {
			for _, k := range clesDe(lue(t, up.Source), "") {
				known[k] = true
			}
		}
		for _, k := range clesDe(lue(t, d.Publics[templates.Simple]), "") {
			if !known[k] {
				t.Errorf("%s: %s is no key of its model", d.Nom, strings.ReplaceAll(k, "\x00", "."))
			}
		}
		if d.Parent != nil { // a poster has less words
			continue
		}
		for _, k := range clesDe(lue(t, string(communs)), "") {
			if !known[k] && d == templates.DocumentFicheLieu {
				t.Errorf("the simple words of all papers: %s is no key of a model", strings.ReplaceAll(k, "\x00", "."))
			}
		}
	}
	if judged != 4 {
		t.Errorf("%d papers have simple words", judged)
	}
}

// Simple words are laid over the model of everybody, then those of a user's folder; its
// sizes are not smaller.
func TestSimpleModel(t *testing.T) {
	dir := t.TempDir()
	write := func(nom, toml string) {
		if err := os.WriteFile(filepath.Join(dir, nom), []byte(toml), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(templates.Nom, "base = \"annuaire\"\n[textes]\ngratuit = \"Zéro.\"\n")
	write("simple.toml", "[textes]\npayant = \"Payez.\"\n")
	d := templates.DocumentAnnuaire
	usual, err := d.ChargerPour("", "")
	if err != nil {
		t.Fatal(err)
	}
	m, err := d.ChargerPour(dir, templates.Simple)
	if err != nil {
		t.Fatal(err)
	}
	if !m.Simple || usual.Simple || m.Textes.Payant != "Payez." || m.Textes.Gratuit == usual.Textes.Gratuit ||
		m.Page.Interligne <= usual.Page.Interligne || m.Has("besoins") {
		t.Errorf("%v, %q, %q, %v, %+v", m.Simple, m.Textes.Payant, m.Textes.Gratuit, m.Page.Interligne, m.Sections)
	}
	for nom, t0 := range usual.Tailles {
		if m.Tailles[nom].Base < t0.Base {
			t.Errorf("%s is smaller: %v", nom, m.Tailles[nom])
		}
	}
	write("simple.toml", "[textes]\npaiant = \"?\"\n")
	if _, err := d.ChargerPour(dir, templates.Simple); err == nil {
		t.Error("a slip of the simple words of a user is not told")
	}
}

// Whoever chose her own parts has them in simple words too: her order, her titles, what
// she took out, and her own pages; the table and the lists, which are not simple, stay out.
func TestSimpleWordsKeepChosenParts(t *testing.T) {
	dir := t.TempDir()
	own := `base = "annuaire"
[limites]
petit_annuaire = 0
[[section]]
contenu = "sommaire"
titre = "Ce qu'il y a ici"
[[section]]
contenu = "texte"
titre = "Un mot"
texte = "Bonjour."
[[section]]
contenu = "besoins"
titre = "Le tableau"
[[section]]
contenu = "lieux"
titre = "Les lieux, commune par commune"
`
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := templates.Documents().Trouver("annuaire")
	if err != nil {
		t.Fatal(err)
	}
	m, err := d.ChargerPour(dir, templates.Simple)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, s := range m.Sections {
		said = append(said, s.Contenu+" "+s.Titre)
	}
	want := "sommaire Ce qu'il y a ici, texte Un mot, lieux Les lieux"
	if got := strings.Join(said, ", "); got != want || m.Limites.PetitAnnuaire != 0 {
		t.Errorf("parts %q, want %q; %d places", got, want, m.Limites.PetitAnnuaire)
	}
}
