package render_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/render"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
	"feuillet/render/pdf"
	"feuillet/templates"
)

// table is that of a program that has one paper more.
func table() []render.Papier { return append(papiers.Papiers(), Carte) }

// copied is a folder with a model, as a user writes it.
func copied(t testing.TB, toml string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(toml), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A new paper is its file, its model and its row: what was asked is read by its
// options, its model is copied, changed and checked, and it becomes a PDF.
func TestANewPaper(t *testing.T) {
	p, b := Carte, papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"), papertest.Closed(papertest.AtPons("3")))
	source := p.Modele.Source
	for _, c := range []struct {
		why, toml, format, titre string
		want                     []string
	}{
		{"as it comes", source, "", "", []string{"De l’aide à Pons", "2 lieux", "Maison 1", "Maison 2"}},
		{"a model that is changed", strings.Replace(source, "De l'aide", "Des gens", 1), "A4", "",
			[]string{"Des gens à Pons", "2 lieux", "Maison 1", "Maison 2"}},
		{"a title that is given", "base = \"carte\"\n[mots]\nnombre = \"Ils sont {nombre}\"\n", "a5", " Chez nous ",
			[]string{"Chez nous", "Ils sont 2", "Maison 1", "Maison 2"}},
	} {
		m, err := papiers.Modeles(table()).Verifier(copied(t, c.toml))
		if err != nil || m.Base != "carte" {
			t.Fatalf("%s: %v", c.why, err)
		}
		cmd := papertest.Order(t, p, b, papertest.Edition(), "commune=Pons",
			map[string]string{"titre": c.titre, "format": c.format})
		cmd.Modele = m
		o, docs, err := papertest.Compose(p, cmd)
		if err != nil || len(docs) != 1 || docs[0].Refus != nil || len(o.Avis) != 1 ||
			o.Avis[0].Genre != render.AvisSansPublic {
			t.Fatalf("%s: %v, %+v", c.why, err, docs)
		}
		var out bytes.Buffer
		if err := pdf.New().Write(&out, docs[0].Composed); err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		d := papertest.Read(t, out.Bytes())
		got, want := strings.Join(papertest.Said(d), "/"), papertest.Plain(strings.Join(c.want, "/"))
		if got != want || d.Pages != 1 || papertest.Plain(d.Title) != papertest.Plain(c.want[0]) {
			t.Errorf("%s: %q, %d pages, title %q", c.why, got, d.Pages, d.Title)
		}
		page, _ := docs[0].Page(0)
		if w := map[string]int{"": 148, "a5": 148, "A4": 210}[c.format]; int(page.W) != 1000*w {
			t.Errorf("%s: a page of %d µm", c.why, page.W)
		}
	}
}

// A model of a new paper is held to its lists, and to those of no other.
func TestTheModelOfANewPaperIsChecked(t *testing.T) {
	for toml, want := range map[string]string{
		"base = \"carte\"\n[mots]\ntitre = \"{service}\"\n": "{service} n’existe pas",
		"base = \"carte\"\n[mots]\npied = \"Bonjour\"\n": "la clé « pied » ne sert pas dans le " +
			"papier « carte »",
		"base = \"carte\"\n[affiche]\ntitre = \"Aide\"\n":                        "la partie [affiche] ne sert pas",
		"base = \"carte\"\n[[section]]\ncontenu = \"lieux\"\n":                   "le bloc « lieux » n’existe pas",
		"base = \"carte\"\n[page]\nformat = \"A3\"\n":                            "« A3 » n’est pas possible",
		"base = \"carte\"\n[tailles]\ncorps = { base = 9, min = 9, max = 20 }\n": "descend à 9 points",
		"base = \"cartes\"\n": "le papier « cartes » n’existe pas",
	} {
		_, err := papiers.Modeles(table()).Verifier(copied(t, toml))
		if f := faute.De(err); f == nil || f.Genre != faute.Modele ||
			!strings.Contains(papertest.Plain(f.Texte), papertest.Plain(want)) {
			t.Errorf("%s: %v, want %q", toml, err, want)
		}
	}
	if _, err := templates.Verifier(copied(t, Carte.Modele.Source)); err == nil {
		t.Error("a program without this paper knows its model")
	}
}
