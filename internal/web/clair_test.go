package web_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/web"
	"feuillet/lieu"
)

// savants are the words of who makes Feuillet, or types its commands.
var savants = regexp.MustCompile(`(?i)(^|[^\p{L}_.-])(base|bases|modèle|modèles|sélection|sélections|index|requête|déclencheur|codes? INSEE)([^\p{L}_.]|$)`)

// deLAtelier are the packages whose sentences pages show.
var deLAtelier = []string{"internal/atelier", "internal/bornes", "internal/fetch", "internal/sortie", "internal/source",
	"internal/store", "lieu/selection", "lieu/reparer", "lieu/territoire", "render", "render/feuille", "render/guichet",
	"render/livre"}

// horsPage are sentences that no page shows, with why.
var horsPage = map[string]string{
	"Fait la fiche d'un lieu, ou d'une sélection de lieux": "the help of the command: the home has its own words",
}

// Whatever the workshop says, a page says it in plain words.
func TestWhatTheWorkshopSaysIsPlain(t *testing.T) {
	vues := 0
	for _, paquet := range deLAtelier {
		fichiers, err := filepath.Glob(filepath.Join("../..", paquet, "*.go"))
		if err != nil || len(fichiers) == 0 {
			t.Fatal(paquet, err)
		}
		for _, nom := range fichiers {
			if strings.HasSuffix(nom, "_test.go") {
				continue
			}
			for _, s := range phrasesDe(t, nom) {
				if !savants.MatchString(s) {
					continue
				}
				vues++
				if horsPage[s] == "" && savants.MatchString(sansCite.ReplaceAllString(web.EnClair(s), "")) {
					t.Errorf("%s: %q", strings.TrimPrefix(nom, "../../"), s)
				}
			}
		}
	}
	if vues < 40 {
		t.Errorf("only %d sentences were found", vues)
	}
}

var sansCite = regexp.MustCompile(`«[^»]*»`)

// phrasesDe are the French sentences of a file of Go: texts with a space, joined.
func phrasesDe(t *testing.T, nom string) (out []string) {
	t.Helper()
	b, err := os.ReadFile(nom)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parser.ParseFile(token.NewFileSet(), nom, b, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.StructType, *ast.ImportSpec: // tags
			return false
		case *ast.CallExpr: // English, for who makes Feuillet
			if x, ok := n.Fun.(*ast.SelectorExpr); ok && (x.Sel.Name == "Errorf" || x.Sel.Name == "MustCompile" ||
				x.Sel.Name == "Query" || x.Sel.Name == "Exec") {
				return false
			}
		case ast.Expr:
			if s, ok := joint(n); ok {
				if strings.Contains(s, " ") && !strings.Contains(s, "\n") { // the help of a command has lines
					out = append(out, s)
				}
				return false
			}
		}
		return true
	})
	return out
}

// joint is a text, or texts added to one another.
func joint(n ast.Expr) (string, bool) {
	switch n := n.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(n.Value)
		return s, err == nil && n.Kind == token.STRING
	case *ast.BinaryExpr:
		x, okX := joint(n.X)
		y, okY := joint(n.Y)
		return x + y, okX && okY
	}
	return "", false
}

// No page shows the name of a column, of a file or of a correction.
func TestColumnsAreSaidInWords(t *testing.T) {
	for _, c := range lieu.Champs() {
		for _, s := range []string{"val-de-brune.csv, ligne 3, " + c.Nom + " : « a_b » n'est pas compris",
			c.Nom + " = « a_b » : vérifiez"} {
			s = sansCite.ReplaceAllString(web.EnClair(s), "")
			if strings.Contains(s, "_") || strings.Contains(s, "telephone") || strings.Contains(s, "typologie") {
				t.Errorf("%s: %s", c.Nom, s)
			}
		}
	}
}

// What is wrong with a value is told to who keeps no standard and writes no code.
func TestWhatIsWrongOfAValueIsPlain(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	for champ, valeur := range map[string]string{"telephone": "12", "frais_a_charge": "Trois pommes",
		"horaires": "Mo 9-12; peut-être"} {
		code, s := f.envoyer(t, "/lieu/corriger", "id", "Exemple_3", "champ", champ, "valeur", valeur)
		if code != 422 {
			t.Errorf("%s: %d", champ, code)
		}
		for _, savant := range []string{"Telephone", "+33", "standard", "OpenStreetMap"} {
			if strings.Contains(s, savant) {
				t.Errorf("%s: the page says %q", champ, savant)
			}
		}
	}
}

// A number that the base keeps is said as it is dialled, quoted or not; what somebody
// wrote otherwise stays.
func TestNumbersAreSaidAsTheyAreDialled(t *testing.T) {
	for s, want := range map[string]string{
		"« +33199000001 » devient « +33199000002 » (Ana)": "« 01 99 00 00 01 » devient « 01 99 00 00 02 » (Ana)",
		"un seul numéro, comme +33199001234":              "un seul numéro, comme 01 99 00 12 34",
		"« +262262910702 »":                               "« 02 62 91 07 02 »",
		"« +33 1 99 00 00 01 » et +12":                    "« +33 1 99 00 00 01 » et +12",
	} {
		if got := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(web.EnClair(s)); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001", "confirmer", "oui")
	for _, chemin := range []string{"/lieu?id=Exemple_1", "/donnees/changements?depuis=01/01/2020"} {
		_, s := f.lire(t, chemin)
		if strings.Contains(s, "+331") || strings.Contains(s, "&#43;331") || !strings.Contains(s, "devient « 01") {
			t.Errorf("%s says a number as the base keeps it", chemin)
		}
	}
}

// What is quoted is of others, and stays as it is.
func TestWhatIsQuotedStays(t *testing.T) {
	for s, want := range map[string]string{
		"cette base est abîmée":                             "le fichier de vos lieux est abîmé",
		"« cette base est abîmée » : cette base est abîmée": "« cette base est abîmée » : le fichier de vos lieux est abîmé",
		"« cette base est abîmée":                           "« cette base est abîmée",
		"rien à dire":                                       "rien à dire",
	} {
		got := strings.ReplaceAll(web.EnClair(s), "\u00a0", " ")
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
