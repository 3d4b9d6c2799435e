package web_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/web"
	"feuillet/lieu/selection"
	"feuillet/render/papiers"
)

// demandees are the keys that pages ask for, as they are written in them.
var demandees = regexp.MustCompile(`(?:\b(t|n|dire|compter) |\.(dire|compter)\()"([a-z0-9.-]+)"`)

// Every word that a page asks for is in the catalogue, and every word of the
// catalogue is asked for: a page shows no key, and no word is translated for nothing.
func TestEveryWordIsInTheCatalogue(t *testing.T) {
	textes, err := web.Textes()
	if err != nil {
		t.Fatal(err)
	}
	servis := map[string]bool{}
	servir := func(cle, ou string) {
		servis[cle] = true
		if textes[cle] == "" {
			t.Errorf("%s asks for %s, which the catalogue lacks", ou, cle)
		}
	}
	fichiers, err := filepath.Glob("gabarits/*.html")
	if err != nil || len(fichiers) < 10 {
		t.Fatal(fichiers, err)
	}
	codes, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, nom := range append(fichiers, codes...) {
		if strings.HasSuffix(nom, "_test.go") {
			continue
		}
		b, err := os.ReadFile(nom)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range demandees.FindAllStringSubmatch(string(b), -1) {
			if m[1] == "n" || m[1] == "compter" || m[2] == "compter" {
				servir(m[3]+".un", nom)
				servir(m[3]+".n", nom)
			} else if !strings.HasSuffix(m[3], ".") {
				servir(m[3], nom)
			}
		}
	}
	for cle := range textes {
		if !servis[cle] && !composee(cle) {
			t.Errorf("nobody asks for %s", cle)
		}
	}
}

// composee reports a key that a page makes of a name: of a row, of a criterion, of a gesture.
func composee(cle string) bool {
	debut, nom, _ := strings.Cut(cle, ".")
	switch debut {
	case "refus":
		return true
	case "carte", "papier", "pourquoi":
		for _, p := range papiers.Papiers() {
			if p.Nom == nom {
				return true
			}
		}
	case "geste":
		for _, g := range faute.Gestes() {
			if g == nom {
				return true
			}
		}
	case "apparence":
		return true
	case "champ", "aide", "tous", "choix", "variante":
		nom, _, _ = strings.Cut(nom, ".")
		if selection.EstCritere(nom) || nom == "pour" || nom == "modele" || nom == "date" || nom == "editeur" ||
			nom == "adresse-editeur" || nom == "telephone-editeur" || nom == "carte" {
			return true
		}
		for _, p := range papiers.Papiers() {
			if p.Reglage(nom) {
				return true
			}
		}
	case "pages":
		suite, _, _ := strings.Cut(nom, ".")
		return slices.Contains([]string{"debut", "champ", "bloc"}, suite)
	case "filtre", "colonne", "menu", "tourner", "reglages", "bienvenue", "relances":
		return true
	}
	return false
}

// Words of who makes Feuillet are not said before the advanced settings.
func TestWordsArePlain(t *testing.T) {
	for _, ligne := range strings.Split(web.Brut(), "\n") {
		cle, texte, _ := strings.Cut(ligne, " = ")
		if strings.HasPrefix(cle, "#") || cle == "reglages.base" {
			continue
		}
		for _, mot := range strings.FieldsFunc(strings.ToLower(texte),
			func(r rune) bool { return strings.ContainsRune(" ,.;:?!«»()'", r) }) {
			switch mot {
			case "base", "bases", "modèle", "modèles", "sélection", "sélections", "critère", "importer", "import", "exporter",
				"csv_", "query", "url", "cliquer", "svp":
				t.Errorf("%s says « %s »", cle, mot)
			}
		}
	}
	textes, err := web.Textes()
	if err != nil {
		t.Fatal(err)
	}
	for cle, texte := range textes {
		if strings.Contains(texte, "'") || strings.Contains(texte, " :") || strings.Contains(texte, " ?") {
			t.Errorf("%s: the typography of %q", cle, texte)
		}
	}
}

func TestACatalogueThatIsWrong(t *testing.T) {
	for _, s := range []string{"a = b\na = c", "sans égal", "a=b"} {
		if _, err := web.LireMots(s); err == nil {
			t.Errorf("%q is taken", s)
		}
	}
	m, err := web.LireMots("# note\n\na = l'an {1}\n")
	if err != nil || m["a"] != "l’an {1}" {
		t.Errorf("%v, %v", m, err)
	}
}

// Each answer that a form proposes is said in words, and not as a command writes it.
func TestEachAnswerHasItsWords(t *testing.T) {
	textes, err := web.Textes()
	if err != nil {
		t.Fatal(err)
	}
	tel := regexp.MustCompile(`^(A\d|\d+)$`) // a size of paper, a number
	for _, p := range papiers.Papiers() {
		for _, o := range p.Reglages() {
			for _, c := range o.Choix {
				if textes["choix."+o.Nom+"."+c] == "" && !tel.MatchString(c) {
					t.Errorf("%s asks « %s » and proposes %q", p.Nom, o.Titre, c)
				}
			}
		}
	}
}

// The home says each paper as a person would, and not as a command does: « Fait… ».
func TestEachPaperHasItsWordsOnTheHome(t *testing.T) {
	textes, err := web.Textes()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range papiers.Papiers() {
		if textes["carte."+p.Nom] == "" {
			t.Errorf("carte.%s: the home has %q", p.Nom, p.Court)
		}
	}
}
