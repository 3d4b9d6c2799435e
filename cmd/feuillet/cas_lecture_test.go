package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
)

// cas is a case of testdata/cas: what is done, what must be seen or not.
//
//	cas FILE (WORDS) | SEVERITY | TESTS OF THE PROJECT THAT HOLD IT
//	! a text that no step may show
//	$ a command, its exit code before it in brackets when it is not [0|3]
//	+ a text that this step must show, or one of « a || b »
//	- a text that this step may not show
//	~ a regular expression that this step must show
//	> a regular expression that the command must show, or its papers
//	= 3 a text that this step shows so many times
//	% how each QR code of its papers must begin
//
// What a step shows is what its papers say, else what the command says. CAS is the folder of the
// cases, TMP that of the step; papers are written there.
type cas struct {
	nom, gravite, test string
	jamais             refus
	etapes             []etape
}

// fichier is the file of the table that a case is about.
func (c cas) fichier() string {
	nom, _, _ := strings.Cut(c.nom, " (")
	return nom
}

// etape is a command and what it must say.
type etape struct {
	ligne       string
	codes       string // « 0|3 »
	attentes    []string
	interdites  refus
	codesVoulus []string
}

// refus are texts that must not be seen.
type refus []string

func (r refus) juger(texte string) (fautes []string) {
	for _, mot := range r {
		if strings.Contains(texte, mot) {
			fautes = append(fautes, "ne doit pas dire « "+mot+" » : "+autour(texte, mot))
		}
	}
	return fautes
}

// autour is the line of a text that holds a word.
func autour(texte, mot string) string {
	i := strings.Index(texte, mot)
	debut := strings.LastIndexByte(texte[:i], '\n') + 1
	ligne, _, _ := strings.Cut(texte[debut:], "\n")
	return ligne
}

// juger gives what is not as it must be.
func (e etape) juger(dit, texte string, code int) (fautes []string) {
	if !slices.Contains(strings.Split(e.codes, "|"), fmt.Sprint(code)) {
		fautes = append(fautes, fmt.Sprintf("code %d, pas %s : %.300s", code, e.codes, dit))
	}
	for _, a := range e.attentes {
		if !vu(texte, a) && (a[0] != '>' || !vu(dit, a)) {
			fautes = append(fautes, "doit dire « "+a[2:]+" »")
		}
	}
	return fautes
}

// vu tells whether a text holds what is expected of it.
func vu(texte, attente string) bool {
	genre, mots := attente[0], attente[2:]
	switch genre {
	case '~', '>':
		return regexp.MustCompile(mots).MatchString(texte)
	case '=':
		var n int
		_, err := fmt.Sscan(mots, &n)
		_, mot, _ := strings.Cut(mots, " ")
		return err == nil && strings.Count(texte, mot) == n
	}
	return slices.ContainsFunc(strings.Split(mots, " || "), func(m string) bool { return strings.Contains(texte, m) })
}

// deDossier are commands that write papers.
var deDossier = []string{"fiche-lieu", "fiche-service", "affiche", "annuaire", "kit"}

// arguments are the words of a step. Papers go to a folder of their own.
func (e etape) arguments(dossier, sorties string) ([]string, error) {
	ligne := strings.NewReplacer("CAS/", casPartages+"/", "TMP/", dossier+"/", "ICI/", sorties+"/").Replace(e.ligne)
	var args []string
	for _, m := range motDeLigne.FindAllStringSubmatch(ligne, -1) {
		args = append(args, m[1]+m[2]+m[3])
	}
	if err := os.MkdirAll(sorties, 0o755); err != nil {
		return nil, err
	}
	if slices.Contains(deDossier, args[0]) && !strings.Contains(e.ligne, "--sortie") {
		args = append(args, "--sortie", ou(args[0], sorties))
	}
	return args, nil
}

// ou is where a paper is written: a folder takes the sheets, a file the rest.
func ou(papier, sorties string) string {
	if papier == "affiche" || papier == "annuaire" {
		return filepath.Join(sorties, papier+".pdf")
	}
	return sorties
}

// motDeLigne is a word of a command line, in quotes or not; "a=b c" keeps its sign.
var motDeLigne = regexp.MustCompile(`"([^"]*)"|'([^']*)'|(\S+)`)

// lireCas reads all cases, and refuses what is not understood.
func lireCas(t *testing.T) (tous []cas) {
	t.Helper()
	fichiers, err := filepath.Glob("testdata/cas/*.txt")
	if err != nil || len(fichiers) == 0 {
		t.Fatalf("testdata/cas: %v", err)
	}
	for _, f := range fichiers {
		if filepath.Base(f) == aFaire {
			continue
		}
		for n, ligne := range lignesDe(t, f) {
			if !ajouterLigne(&tous, ligne) {
				t.Fatalf("%s: %d: %q", f, n+1, ligne)
			}
		}
	}
	return tous
}

// ajouterLigne adds a line of a file to the cases read.
func ajouterLigne(tous *[]cas, ligne string) bool {
	if reste, ok := strings.CutPrefix(ligne, "cas "); ok {
		p := strings.Split(reste, " | ")
		*tous = append(*tous, cas{nom: p[0], gravite: p[1], test: p[2]})
		return true
	}
	if ligne == "" || ligne[0] == '#' {
		return true
	}
	if len(*tous) == 0 || len(ligne) < 3 || ligne[1] != ' ' {
		return false
	}
	c := &(*tous)[len(*tous)-1]
	switch reste := ligne[2:]; {
	case ligne[0] == '!':
		c.jamais = append(c.jamais, reste)
	case ligne[0] == '$':
		c.etapes = append(c.etapes, lireEtape(reste))
	case len(c.etapes) == 0:
		return false
	default:
		return c.etapes[len(c.etapes)-1].attendre(ligne[0], reste)
	}
	return true
}

// attendre adds what a step must show, or not.
func (e *etape) attendre(signe byte, mots string) bool {
	switch signe {
	case '-':
		e.interdites = append(e.interdites, mots)
	case '%':
		e.codesVoulus = append(e.codesVoulus, mots)
	case '+', '~', '=', '>':
		e.attentes = append(e.attentes, string(signe)+" "+mots)
	default:
		return false
	}
	return true
}

// lireEtape reads « [2] affiche --commune 33220 ».
func lireEtape(s string) etape {
	if reste, ok := strings.CutPrefix(s, "["); ok {
		codes, ligne, _ := strings.Cut(reste, "] ")
		return etape{ligne: ligne, codes: codes}
	}
	return etape{ligne: s, codes: "0|3"}
}

// aFaire is the list of the cases that are wrong today.
const aFaire = "a-faire.txt"

func lireAFaire(t *testing.T) (noms []string) {
	t.Helper()
	for _, l := range lignesDe(t, filepath.Join("testdata/cas", aFaire)) {
		if l != "" && l[0] != '#' {
			noms = append(noms, l)
		}
	}
	return noms
}

func lignesDe(t *testing.T, chemin string) []string {
	t.Helper()
	b, err := os.ReadFile(chemin)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

// blocs writes what a paper says, a block or a row of a table a line.
func blocs(b *strings.Builder, e *pdftest.Elem) {
	switch e.Role {
	case "P", "H1", "H2", "H3", "LI", "TR", "TOCI":
		fmt.Fprintln(b, lisse(mots(e)))
		return
	}
	if e.Text != "" {
		fmt.Fprintln(b, lisse(e.Text))
	}
	if e.Alt != "" {
		fmt.Fprintln(b, lisse(e.Alt))
	}
	for _, k := range e.Kids {
		blocs(b, k)
	}
}

// mots are the words of a block; cells and paragraphs inside it are apart.
func mots(e *pdftest.Elem) string {
	s := e.Text
	for _, k := range e.Kids {
		if len(k.Kids) > 0 && k.Role != "Span" && k.Role != "Link" {
			s += " "
		}
		s += mots(k)
	}
	return s
}

// A case that is wrong is seen to be.
func TestCasJuge(t *testing.T) {
	var tous []cas
	for _, l := range []string{"cas x/y.csv (z) | A | TestCas", "! jamais", "$ [2] lister", "+ un || deux", "- trois",
		"~ ^q",
		"= 2 un"} {
		if !ajouterLigne(&tous, l) {
			t.Fatal(l)
		}
	}
	c := tous[0]
	for _, k := range []struct {
		texte string
		code  int
		want  int
	}{{"quatre un un", 2, 0}, {"quatre un un", 0, 1}, {"quatre deux", 2, 1}, {"un un", 2, 1}, {"quatre un un trois", 2, 1},
		{"quatre un un jamais", 2, 1}} {
		e := c.etapes[0]
		got := slices.Concat(e.juger(k.texte, k.texte, k.code), e.interdites.juger(k.texte), c.jamais.juger(k.texte))
		if len(got) != k.want {
			t.Errorf("%q, %d: %q", k.texte, k.code, got)
		}
	}
	if ajouterLigne(&tous, "? quoi") || ajouterLigne(&tous, "sans signe") || ajouterLigne(new([]cas), "+ sans cas") {
		t.Error("what is not understood is taken")
	}
	if c.fichier() != "x/y.csv" {
		t.Error(c.fichier())
	}
}
