package templates_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/templates"
)

// page is a page of a charter, as its file says it.
func page(titre, fichier, apres string) string {
	return fmt.Sprintf("[[section]]\ncontenu = \"texte\"\ntitre = %q\nfichier = %q\napres = %q\n", titre, fichier, apres)
}

// The pages of a charter stand in directories, each after its part, in the order of the
// file, in simple words too and whoever reads; a model that has its own list goes before.
func TestPagesOfACharter(t *testing.T) {
	c, err := charte(t, page("Les numéros utiles", "n.txt", "noms")+page("Un mot du maire", "m.txt", "couverture")+
		page("Nos horaires d'été", "m.txt", "aucune")+page("Les nouvelles", "m.txt", "couverture")+
		"[[section]]\ncontenu = \"texte\"\ntitre = \"À la fin\"\ntexte = \"Merci.\"\n",
		map[string][]byte{"n.txt": []byte("\xEF\xBB\xBF# Urgences\r\n- **15** : le SAMU\r\n"), "m.txt": []byte("Bonjour.")})
	if err != nil {
		t.Fatal(err)
	}
	titres := func(d *templates.Document, dossier, public string) string {
		m, err := d.ChargerAvec(c, dossier, public)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, s := range m.Sections {
			if out = append(out, s.Contenu); s.Contenu == "texte" {
				out[len(out)-1] = s.Titre
			}
		}
		return strings.Join(out, ", ")
	}
	dossier := ecrire(t, "base = \"annuaire\"\n[[section]]\ncontenu = \"lieux\"\n")
	motAMot := ecrire(t, "base = \"annuaire\"\n[annuaire]\ntitre = \"Où aller ?\"\n")
	const tout = "couverture, Un mot du maire, Les nouvelles, mode_emploi, sommaire, besoins, lieux, noms, " +
		"Les numéros utiles, À la fin, mentions"
	for _, e := range []struct{ dossier, public, want string }{{"", "", tout}, {"", "pro", tout}, {motAMot, "", tout},
		{"", templates.Simple, "couverture, Un mot du maire, Les nouvelles, mode_emploi, sommaire, lieux, " +
			"Les numéros utiles, À la fin, mentions"}, {dossier, "", "lieux"}} {
		if got := titres(templates.DocumentAnnuaire, e.dossier, e.public); got != e.want {
			t.Errorf("%q %q: %s", e.dossier, e.public, got)
		}
	}
	if got := titres(templates.DocumentFicheLieu, "", ""); strings.Contains(got, "maire") {
		t.Errorf("a sheet has %s", got)
	}
	if c.Pages[0].Texte != "# Urgences\n- **15** : le SAMU" {
		t.Errorf("the text is %q", c.Pages[0].Texte)
	}
	dir := t.TempDir()
	if _, err := c.Ecrire(dir); err != nil {
		t.Fatal(err)
	}
	if encore, err := templates.LireCharte(filepath.Join(dir, templates.NomCharte)); err != nil ||
		!reflect.DeepEqual(encore.Pages, c.Pages) {
		t.Errorf("%v: written, %+v", err, encore)
	}
}

// What a page says wrong is told: in the charter at its line, in the text at its own.
func TestFaultsOfPages(t *testing.T) {
	long := strings.Repeat("a", bornes.TexteLibre.Max+1)
	juste := page("Ici", "n.txt", "noms")
	var trop string
	for i := range bornes.PagesLibres.Max + 1 {
		trop += page(fmt.Sprint("Page ", i), "n.txt", "noms")
	}
	for _, e := range []struct{ charte, texte, want string }{
		{juste, "Ouvert\n\nle **lundi", "n.txt, ligne 3 : le gras n’est pas fermé"},
		{juste, "Ouvert\nà {comune}\n", "n.txt, ligne 2 : {comune} n’existe pas"},
		{juste, "Page {page_fin}", "n.txt, ligne 1 : {page_fin} n’existe pas"},
		{juste, "Ouvert\nFerm\xe9", "n.txt, ligne 2, colonne 5"},
		{juste, " \n", "charte.toml, ligne 4, colonne 11 : le fichier « n.txt » est vide"},
		{juste, long, "charte.toml, ligne 4, colonne 11 : " + bornes.TexteLibre.Dit()},
		{page("Ici", "absent.txt", "noms"), "x", "n’est pas dans le dossier"},
		{page("", "n.txt", "noms"), "x", "charte.toml, ligne 3, colonne 9 : cette page n’a pas de titre"},
		{page(strings.Repeat("é", bornes.TitrePage.Max+1), "n.txt", "noms"), "x", bornes.TitrePage.Dit()},
		{juste + page("ICI !", "n.txt", "lieux"), "x", "ligne 8, colonne 9 : une autre de vos pages a déjà ce titre"},
		{page("Ici", "n.txt", "mention"), "x", "aucune page ne peut venir après « mention »"},
		{trop, "x", bornes.PagesLibres.Dit()},
		{"[[section]]\ncontenu = \"lieux\"\ntitre = \"Ici\"\n", "x", "le bloc « lieux » n’existe pas"},
	} {
		_, err := charte(t, e.charte, map[string][]byte{"n.txt": []byte(e.texte)})
		var ps faute.Fautes
		if !errors.As(err, &ps) || len(ps) != 1 || ps[0].Conseil == "" ||
			!strings.Contains(strings.ReplaceAll(ps[0].Error(), "\u00a0", " "), strings.ReplaceAll(e.want, "\u00a0", " ")) {
			t.Errorf("%.80q %.20q: %v, want %q", e.charte, e.texte, err, e.want)
		}
	}
	dir := ecrire(t, "base = \"annuaire\"\n[[section]]\ncontenu = \"lieux\"\napres = \"couverture\"\n")
	if _, err := templates.Verifier(dir); err == nil || !strings.Contains(err.Error(), "ne sert que dans une charte") {
		t.Errorf("a model: %v", err)
	}
}
