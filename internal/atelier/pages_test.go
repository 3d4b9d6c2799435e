package atelier_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/templates"
)

// numeros is a page as a browser sends it.
var numeros = templates.PageLibre{Titre: "Les numéros utiles", Apres: "couverture",
	Texte: "# En cas d'urgence\r\n- **15** : le SAMU\r\n\r\nDemandez {a_editeur}, à {territoire}, le {date}.\r\n"}

// livreDit is the order of the parts of a directory, then the pages that are not printed.
func livreDit(t *testing.T, a *atelier.Atelier) string {
	t.Helper()
	parties, ecartees, err := a.PartiesDuLivre()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range parties {
		if p.Page != nil {
			out = append(out, p.Titre)
		} else {
			out = append(out, p.Bloc)
		}
	}
	for _, p := range ecartees {
		out = append(out, "("+p.Titre+")")
	}
	return strings.Join(out, " ")
}

// annuaire are the bytes of the directory of the example.
func annuaire(t *testing.T, a *atelier.Atelier) []byte {
	t.Helper()
	d, err := a.Lire("annuaire?date=2026-11-29")
	if err != nil {
		t.Fatal(err)
	}
	w, err := a.Faire(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for p, err := range w.Papiers {
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Ecrire(&b, p, atelier.Sorties()[0]); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// The pages of a form and those of the files of a charter are the same, to the byte of
// the paper.
func TestPagesOfAFormAndOfFiles(t *testing.T) {
	a, b := enFichier(t), enFichier(t)
	mot := templates.PageLibre{Titre: "Un mot du maire", Texte: "Bonjour.", Apres: "mentions"}
	for _, p := range []templates.PageLibre{numeros, mot} {
		if err := a.GarderPage(t.Context(), "", p); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	charte := "[[section]]\ncontenu = \"texte\"\ntitre = \"Les numéros utiles\"\nfichier = \"n.txt\"\n" +
		"apres = \"couverture\"\n" +
		"[[section]]\ncontenu = \"texte\"\ntitre = \"Un mot du maire\"\nfichier = \"m.txt\"\napres = \"mentions\"\n"
	for nom, texte := range map[string]string{"charte.toml": charte, "n.txt": numeros.Texte, "m.txt": "Bonjour.\n"} {
		if err := os.WriteFile(filepath.Join(dir, nom), []byte(texte), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sans := annuaire(t, b)
	if err := b.GarderCharte(t.Context(), filepath.Join(dir, "charte.toml")); err != nil {
		t.Fatal(err)
	}
	if du, des := annuaire(t, a), annuaire(t, b); !bytes.Equal(du, des) || bytes.Equal(des, sans) {
		t.Errorf("%d bytes of the form, %d of the files, %d without", len(du), len(des), len(sans))
	}
}

// A page is moved part by part, changed, put aside and forgotten; a charter of a file, or
// of another form, and what forgets the colours lose none.
func TestThePagesOfTheBook(t *testing.T) {
	a, ctx := enFichier(t), t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	veut := func(want string) {
		t.Helper()
		want = strings.NewReplacer("@N", "Les numéros utiles", "@É", "Horaires d'été").Replace(want)
		if got := livreDit(t, a); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	must(a.GarderPage(ctx, "", numeros))
	must(a.GarderPage(ctx, "", templates.PageLibre{Titre: "Horaires d'été", Texte: "Fermé.", Apres: "couverture"}))
	veut("couverture @N @É mode_emploi sommaire besoins lieux noms mentions")
	must(a.DeplacerPage(ctx, "Horaires d'été", -1))
	veut("couverture @É @N mode_emploi sommaire besoins lieux noms mentions")
	must(a.DeplacerPage(ctx, "Horaires d'été", -1))
	veut("couverture @É @N mode_emploi sommaire besoins lieux noms mentions")
	for range 9 {
		must(a.DeplacerPage(ctx, "Les numéros utiles", 1))
	}
	veut("couverture @É mode_emploi sommaire besoins lieux noms mentions @N")
	must(a.EcarterPage(ctx, "Horaires d'été"))
	veut("couverture mode_emploi sommaire besoins lieux noms mentions @N (@É)")
	must(a.GarderPage(ctx, "Les numéros utiles", templates.PageLibre{Titre: "Numéros", Texte: "15", Apres: "lieux"}))
	must(a.OublierCharte(ctx))
	must(a.GarderCharteDite(ctx, atelier.CharteDite{Valeurs: map[string]string{"validite.mois": "6"}}))
	veut("couverture mode_emploi sommaire besoins lieux Numéros noms mentions (@É)")
	must(a.GarderCharte(ctx, chartes(t, maCharte)))
	veut("couverture mode_emploi sommaire besoins lieux Numéros noms mentions (@É)")
	must(a.GarderCharte(ctx, chartes(t, "[[section]]\ncontenu = \"texte\"\ntitre = \"Autre\"\ntexte = \"Oui.\"\n")))
	veut("couverture mode_emploi sommaire besoins lieux noms Autre mentions (@É) (Numéros)")
	refuse(t, a.EffacerPage(ctx, "Autre"), faute.Demande, "aucune de vos pages")
	must(a.EffacerPage(ctx, "Horaires d'été"))
	veut("couverture mode_emploi sommaire besoins lieux noms Autre mentions (Numéros)")
	refuse(t, a.DeplacerPage(ctx, "Numéros", 1), faute.Demande, "aucune de vos pages")
	if texte := a.Charte().Pages[0].Texte; texte != "Oui." {
		t.Errorf("it says %q", texte)
	}
}

// What is wrong in a page is told at its field, with its line, and nothing is kept.
func TestAFaultyPage(t *testing.T) {
	a := enFichier(t)
	if err := a.GarderPage(t.Context(), "", numeros); err != nil {
		t.Fatal(err)
	}
	page := func(titre, texte, apres string) templates.PageLibre {
		return templates.PageLibre{Titre: titre, Texte: texte, Apres: apres}
	}
	for _, e := range []struct {
		avant string
		p     templates.PageLibre
		champ string
		dit   string
	}{
		{"", page(" ", "Bonjour.", "lieux"), "titre", "n’a pas de titre"},
		{"", page("Les numéros utiles", "Bonjour.", "lieux"), "titre", "a déjà ce titre"},
		{"", page("Ici", " \r\n", "lieux"), "texte", "n'a pas de texte"},
		{"", page("Ici", "Un\r\ndeux **trois\r\n", "lieux"), "texte", "ligne 2 : le gras"},
		{"", page("Ici", "À {comune}", "lieux"), "texte", "ligne 1 : {comune}"},
		{"", page("Ici", strings.Repeat("a", bornes.TexteLibre.Max+1), "lieux"), "texte", bornes.TexteLibre.Dit()},
		{"", page("Ici", "Appelez 📞", "lieux"), "texte", "« 📞 » ne s'imprime pas"},
		{"", page("Ici", "Bonjour.", "page_de_garde"), "apres", "aucune page ne peut venir après"},
		{"Les numéros utiles", page("Ici", "À {comune}", "lieux"), "texte", "ligne 1 : {comune}"},
		{"Parti", page("Ici", "Bonjour.", "lieux"), "", "« Parti »"},
	} {
		err := a.GarderPage(t.Context(), e.avant, e.p)
		var ps faute.Fautes
		if f := faute.De(err); f != nil && !errors.As(err, &ps) {
			ps = faute.Fautes{f}
		}
		if len(ps) != 1 || ps[0].Champ != e.champ || ps[0].Genre != faute.Demande || ps[0].Conseil == "" ||
			!strings.Contains(ps[0].Error(), e.dit) || strings.Contains(ps[0].Error(), "page-") {
			t.Errorf("%+.60v: %v, want %s, %s", e.p, err, e.champ, e.dit)
		}
	}
	if l := a.Charte().Pages; len(l) != 1 || l[0].Titre != numeros.Titre {
		t.Errorf("kept %+v", l)
	}
	for i := range bornes.PagesLibres.Max - 1 {
		if err := a.GarderPage(t.Context(), "", page(fmt.Sprint("Page ", i), "Bonjour.", "lieux")); err != nil {
			t.Fatal(err)
		}
	}
	refuse(t, a.GarderPage(t.Context(), "", page("De trop", "Bonjour.", "lieux")), faute.Demande, bornes.PagesLibres.Dit())
}

// A page is tried without being kept, and found in the paper where it stands.
func TestAPageIsTried(t *testing.T) {
	a := enFichier(t)
	p := numeros
	p.Titre = "« À {territoire} »"
	essai, _, err := a.EssayerPage("", p)
	if err != nil {
		t.Fatal(err)
	}
	nom, ok := a.PapierAPages()
	if len(a.Charte().Pages) > 0 || !ok {
		t.Errorf("kept %+v; paper %q", a.Charte(), nom)
	}
	d, err := essai.Lire(nom)
	if err != nil {
		t.Fatal(err)
	}
	w, err := essai.Faire(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for papier, err := range w.Papiers {
		if err != nil {
			t.Fatal(err)
		}
		for titre, want := range map[string]int{p.Titre: 1, "Rien": -1} {
			if n, err := papier.PageDe(titre); err != nil || n != want {
				t.Errorf("%q is on page %d, %v; want %d", titre, n, err, want)
			}
		}
	}
}
