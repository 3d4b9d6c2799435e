package atelier_test

import (
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
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
