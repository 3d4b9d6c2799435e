package bornes_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu"
)

const racine, manuel = "../..", "docs/LIMITES.md"

var update = flag.Bool("update", false, "writes the tables of the manual anew")

func lire(t *testing.T, nom string) string {
	t.Helper()
	octets, err := os.ReadFile(filepath.Join(racine, nom))
	if err != nil {
		t.Fatal(err)
	}
	return string(octets)
}

// The manual has the bounds of the program, and the lengths of each column.
func TestManual(t *testing.T) {
	var b strings.Builder
	b.WriteString("| ce qui est borné | au plus | ce que Feuillet dit au-delà |\n|---|---|---|\n")
	for _, r := range bornes.Toutes() {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r.De, r.Valeur(), r.Dit())
	}
	b.WriteString("\n| colonne | caractères au plus |\n|---|---|\n")
	for _, c := range lieu.Champs() {
		if c.Nom != "latitude" && c.Nom != "longitude" && c.Nom != "date_maj" {
			fmt.Fprintf(&b, "| `%s` | %d |\n", c.Nom, c.Longueur())
		}
	}
	fmt.Fprintf(&b, "| une colonne hors du standard | %d |\n", lieu.LongueurAutre)
	const tete, fin = "<!-- limites -->\n", "<!-- fin -->\n"
	texte := lire(t, manuel)
	avant, suite, ok := strings.Cut(texte, tete)
	_, apres, ferme := strings.Cut(suite, fin)
	if !ok || !ferme {
		t.Fatal("no place for the tables")
	}
	veut := avant + tete + b.String() + fin + apres
	if *update {
		if err := os.WriteFile(filepath.Join(racine, manuel), []byte(veut), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if veut != texte {
		t.Errorf("%s is not the table: go test ./internal/bornes -run Manual -update", manuel)
	}
}

// tenue is where a bound is held: its name, the reader that takes it, the test
// that goes beyond it.
type tenue struct{ nom, lecteur, fichier, essai string }

var tenues = map[*bornes.Borne]tenue{
	bornes.Ligne: {"Ligne", "internal/source/csv.go", "internal/source/bornes_test.go", "TestBoundsOfReaders"},
	bornes.LignesFiche: {"LignesFiche", "internal/source/csv.go", "internal/source/bornes_test.go",
		"TestLinesBetweenQuotes"},
	bornes.Colonnes: {"Colonnes", "internal/source/json.go", "internal/source/bornes_test.go", "TestBoundsOfReaders"},
	bornes.Fiche:    {"Fiche", "internal/source/json.go", "internal/source/bornes_test.go", "TestBoundsOfReaders"},
	bornes.Rangees:  {"Rangees", "internal/store/place.go", "internal/store/robuste_test.go", "TestBombs"},
	bornes.Croissance: {"Croissance", "internal/store/place.go", "internal/store/robuste_test.go",
		"TestAFileThatWouldFillTheBase"},
	bornes.Services: {"Services", "internal/source/services.go", "internal/source/bornes_test.go",
		"TestTooManyServices"},
	bornes.Archive:    {"Archive", "internal/source/paquet.go", "internal/source/bornes_test.go", "TestPackedBounds"},
	bornes.Entrees:    {"Entrees", "internal/source/paquet.go", "internal/source/bornes_test.go", "TestPackedBounds"},
	bornes.Repertoire: {"Repertoire", "internal/source/zip.go", "internal/source/bornes_test.go", "TestPackedBounds"},
	bornes.Poupees:    {"Poupees", "internal/source/paquet.go", "internal/source/bornes_test.go", "TestPackedBounds"},
	bornes.Rapport:    {"Rapport", "internal/source/paquet.go", "internal/source/bornes_test.go", "TestPackedBounds"},
	bornes.Deplie:     {"Deplie", "internal/source/paquet.go", "internal/source/bornes_test.go", "TestAnArchiveAsAWhole"},
	bornes.Classeur:   {"Classeur", "internal/source/classeur.go", "internal/source/bornes_test.go", "TestPackedBounds"},
	bornes.Feuille: {"Feuille", "internal/source/classeur.go", "internal/source/bornes_test.go",
		"TestBoundsOfReaders"},
	bornes.TextesCommun: {"TextesCommun", "internal/source/xlsx.go", "internal/source/bornes_test.go",
		"TestBoundsOfReaders"},
	bornes.LignesXLSX: {"LignesXLSX", "internal/source/xlsx.go", "internal/source/bornes_test.go",
		"TestBoundsOfReaders"},
	bornes.Telecharge: {"Telecharge", "internal/fetch/fetch.go", "internal/fetch/fetch_test.go",
		"TestBoundsOfAddresses"},
	bornes.Tete:    {"Tete", "internal/fetch/fetch.go", "internal/fetch/fetch_test.go", "TestBoundsOfAddresses"},
	bornes.Silence: {"Silence", "internal/fetch/fetch.go", "internal/fetch/fetch_test.go", "TestBoundsOfAddresses"},
	bornes.Renvois: {"Renvois", "internal/fetch/interieur.go", "internal/fetch/fetch_test.go",
		"TestBoundsOfAddresses"},
	bornes.Valeur: {"Valeur", "internal/store/connexion.go", "internal/store/robuste_test.go", "TestAHugeValue"},
	bornes.ValeurEtrangere: {"ValeurEtrangere", "internal/store/connexion.go", "internal/store/robuste_test.go",
		"TestAHugeValue"},
	bornes.LieuxEtrangers: {"LieuxEtrangers", "internal/store/etrangere.go", "internal/store/etrangere_test.go",
		"TestAViewThatNeverEnds"},
	bornes.Attente: {"Attente", "internal/store/etrangere.go", "internal/store/etrangere_test.go",
		"TestAViewThatNeverEnds"},
	bornes.Contour: {"Contour", "internal/contours/contours.go", "internal/contours/contours_test.go",
		"TestBoundsOfOutlines"},
	bornes.Points: {"Points", "internal/contours/topojson.go", "internal/contours/contours_test.go",
		"TestBoundsOfOutlines"},
	bornes.Modele:      {"Modele", "templates/document.go", "templates/bornes_test.go", "TestBoundsOfModels"},
	bornes.Logo:        {"Logo", "templates/logo.go", "templates/bornes_test.go", "TestBoundsOfModels"},
	bornes.Images:      {"Images", "templates/charte.go", "templates/charte_test.go", "TestBoundOfTheImagesOfACharter"},
	bornes.TexteLibre:  {"TexteLibre", "templates/fichiers.go", "templates/pages_test.go", "TestFaultsOfPages"},
	bornes.PagesLibres: {"PagesLibres", "templates/pages.go", "templates/pages_test.go", "TestFaultsOfPages"},
	bornes.TitrePage:   {"TitrePage", "templates/pages.go", "templates/pages_test.go", "TestFaultsOfPages"},
	bornes.Tirages: {"Tirages", "internal/store/tirages.go", "internal/store/tirages_test.go",
		"TestTheOldestPapersGo"},
	bornes.MotsTirage: {"MotsTirage", "internal/store/tirages.go", "internal/store/tirages_test.go",
		"TestWordsBeyondTheBound"},
}

// Each bound is taken by a reader and tried by a test, says something, and
// advises something.
func TestEveryBoundIsHeld(t *testing.T) {
	nombre := regexp.MustCompile(`\{[a-z]+\}`)
	for _, b := range bornes.Toutes() {
		tenue, ok := tenues[b]
		if !ok {
			t.Errorf("%s: no reader and no test are known", b.De)
			continue
		}
		parle := regexp.MustCompile(`\bbornes\.` + tenue.nom + `\b`)
		if !parle.MatchString(lire(t, tenue.lecteur)) {
			t.Errorf("%s: %s does not take it", b.De, tenue.lecteur)
		}
		if !parle.MatchString(essai(t, tenue.fichier, tenue.essai)) {
			t.Errorf("%s: %s of %s does not try it", b.De, tenue.essai, tenue.fichier)
		}
		if nombre.MatchString(b.Dit()) || b.Dit() == "" || strings.HasSuffix(b.Dit(), ".") {
			t.Errorf("%s: says %q", b.De, b.Dit())
		}
		if f := b.Faute(faute.Fichier); f.Texte != b.Dit() || f.Conseil != b.Conseil {
			t.Errorf("%s: %v", b.De, f)
		}
	}
}

// essai is the body of a test; one that does not exist is none.
func essai(t *testing.T, fichier, nom string) string {
	t.Helper()
	_, corps, ok := strings.Cut(lire(t, fichier), "\nfunc "+nom+"(t *testing.T) {\n")
	if !ok {
		t.Errorf("%s has no test %q", fichier, nom)
	}
	corps, _, _ = strings.Cut(corps, "\n}\n")
	return corps
}

func TestValues(t *testing.T) {
	for _, tt := range []struct {
		b    bornes.Borne
		want string
	}{
		{bornes.Borne{Max: 500_000}, "500\u00a0000"}, {bornes.Borne{Max: 3}, "3"},
		{bornes.Borne{Max: 6_000_000}, "6\u00a0000\u00a0000"},
		{bornes.Borne{Max: 64 << 20, Unite: bornes.Octets}, "64 Mo"},
		{bornes.Borne{Max: 256 << 10, Unite: bornes.Octets}, "256 ko"},
		{bornes.Borne{Max: 4 << 30, Unite: bornes.Octets}, "4 Go"}, {bornes.Borne{Max: 60, Unite: bornes.Secondes}, "1 min"},
		{bornes.Borne{Max: 45, Unite: bornes.Secondes}, "45 s"},
		{bornes.Borne{Max: 2000, Unite: bornes.Caracteres}, "2\u00a0000 caractères"},
	} {
		if got := tt.b.Valeur(); got != tt.want {
			t.Errorf("%d is %q, want %q", tt.b.Max, got, tt.want)
		}
	}
}
