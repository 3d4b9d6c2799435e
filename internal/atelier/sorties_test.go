package atelier_test

import (
	"regexp"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/render"
)

// The format is that of the name, of the ending, or the usual one; what says two
// things, or a kind of file that Feuillet does not print, is refused.
func TestTheFormatOfAFile(t *testing.T) {
	for _, tt := range []struct{ nom, chemin, want string }{
		{"", "", "pdf"}, {"", "papiers", "pdf"}, {"", "a.pdf", "pdf"}, {"", "A.PDF", "pdf"}, {"", "St.Jean", "pdf"},
		{"", "a.svg", "svg"}, {"", "a.html", "html"}, {"", "a.HTM", "html"}, {"", "a.fragment.html", "fragment"},
		{"svg", "", "svg"}, {"SVG", "dossier", "svg"}, {"html", "a.htm", "html"}, {"fragment", "a.html", "fragment"},
		{"fragment", "dossier", "fragment"},
		{"odt", "", ""}, {"", "a.docx", ""}, {"", "liste.csv", ""}, {"", "-", ""}, {"html", "a.pdf", ""},
		{"svg", "a.html", ""}, {"pdf", "a.png", ""}, {"html", "-", ""},
	} {
		got, err := atelier.LireSortie(tt.nom, tt.chemin)
		if got.Nom != tt.want || (tt.want == "") != faute.Est(err, faute.Demande) {
			t.Errorf("%q to %q: %q, %v, want %q", tt.nom, tt.chemin, got.Nom, err, tt.want)
		}
	}
}

// A table of figures is a format of the papers that have some, and of no other.
func TestTheTableOfAPaper(t *testing.T) {
	a := exemple(t)
	chiffres := 0
	for _, p := range a.Papiers() {
		for _, nom := range []string{"csv", ""} {
			s, err := atelier.SortieDe(&p, nom, "pages.csv")
			if (s.Nom == "csv") != p.Chiffres || (err == nil) != p.Chiffres {
				t.Errorf("%s as %q: %q, %v", p.Nom, nom, s.Nom, err)
			}
		}
		if p.Chiffres {
			chiffres++
		}
	}
	if chiffres == 0 {
		t.Error("no paper has figures")
	}
}

// What differs from the format asked for is told the ending of that format alone.
func TestAnEndingOfAnotherFormat(t *testing.T) {
	for _, s := range atelier.Sorties() {
		for _, autre := range atelier.Sorties() {
			_, err := atelier.SortieDe(&render.Papier{Chiffres: true}, s.Nom, "papier"+autre.Suffixe)
			f := faute.De(err)
			if f == nil {
				continue // its own, or one that it accepts too
			}
			if want := "Finissez son nom par " + s.Suffixe + ", ou"; !strings.HasPrefix(f.Conseil, want) {
				t.Errorf("%s to a file %s: %q", s.Nom, autre.Suffixe, f.Conseil)
			}
		}
	}
}

// Fragments of several papers stand in one page of a town: no name of a place
// that links lead to is in two of them, and each link leads within its own.
func TestFragmentsStandTogether(t *testing.T) {
	a := exemple(t)
	fragment, err := atelier.LireSortie("fragment", "")
	if err != nil {
		t.Fatal(err)
	}
	noms, liens := regexp.MustCompile(` id="([^"]+)"`), regexp.MustCompile(`href="#([^"]+)"`)
	de := map[string]string{}
	for _, query := range []string{"annuaire", "annuaire?commune=Valbrune",
		"fiche-service?service=Insertion+professionnelle+via+le+num%C3%A9rique"} {
		d, err := a.Lire(query)
		if err != nil {
			t.Fatal(err)
		}
		w, err := a.Faire(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		for p, err := range w.Papiers {
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			if err := a.Ecrire(&b, p, fragment); err != nil {
				t.Fatal(err)
			}
			for _, m := range noms.FindAllStringSubmatch(b.String(), -1) {
				if de[m[1]] != "" {
					t.Errorf("%s is in %s and in %s", m[1], de[m[1]], query)
				}
				de[m[1]] = query
			}
			for _, m := range liens.FindAllStringSubmatch(b.String(), -1) {
				if de[m[1]] != query {
					t.Errorf("%s: a link leads to %s, of %q", query, m[1], de[m[1]])
				}
			}
		}
	}
	if len(de) < 20 {
		t.Errorf("only %d names", len(de))
	}
}
