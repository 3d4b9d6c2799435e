package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"feuillet/internal/pdftest"
)

// casPartages are small files that each show a kind of fault, with a table of
// what must be seen. They stay beside the project: their places are of others.
const casPartages = "../../../shared/cases"

// TestCas runs every case of ../shared/cases as its table says, and prints
// « case, severity, right or wrong, the test of the project that holds it ».
//
//	go test ./cmd/feuillet -run Cas -v
//
// What is wrong today is named in testdata/cas/a-faire.txt, and must still be
// wrong: a case that is mended leaves that list.
func TestCas(t *testing.T) {
	if _, err := os.Stat(casPartages); err != nil {
		t.Skip("../shared/cases is not there")
	}
	tous, encoreFaux := lireCas(t), lireAFaire(t)
	var mu sync.Mutex
	resultats := map[string][]string{}
	t.Run("cas", func(t *testing.T) {
		for _, c := range tous {
			t.Run(c.nom, func(t *testing.T) {
				t.Parallel()
				fautes := c.jouer(t)
				mu.Lock()
				resultats[c.nom] = fautes
				mu.Unlock()
				switch attendu := slices.Contains(encoreFaux, c.nom); {
				case attendu && len(fautes) == 0:
					t.Errorf("%s is right: take it out of testdata/cas/a-faire.txt", c.nom)
				case !attendu && len(fautes) > 0:
					t.Errorf("%s:\n%s", c.nom, strings.Join(fautes, "\n"))
				case attendu:
					t.Logf("to do:\n%s", strings.Join(fautes, "\n"))
				}
			})
		}
	})
	t.Log("\n" + tableDesCas(tous, resultats))
}

// tableDesCas is a line a case.
func tableDesCas(tous []cas, resultats map[string][]string) string {
	var b strings.Builder
	justes := 0
	for _, c := range tous {
		fautes, joue := resultats[c.nom]
		mot := "faux"
		switch {
		case !joue:
			mot = "-"
		case len(fautes) == 0:
			mot, justes = "juste", justes+1
		}
		fmt.Fprintf(&b, "%-52s %-6s %-6s %s\n", c.nom, c.gravite, mot, c.test)
	}
	fmt.Fprintf(&b, "%d of %d right\n", justes, len(tous))
	return b.String()
}

// Each row of the table of cases is run, and none other.
func TestCasComplets(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(casPartages, "README.md"))
	if err != nil {
		t.Skip("../shared/cases is not there")
	}
	lignes, cas := map[string]int{}, map[string]int{}
	for l := range strings.Lines(string(b)) {
		if m := ligneDeCas.FindStringSubmatch(l); m != nil && m[2] != "-" {
			lignes[m[1]]++
		}
	}
	for _, c := range lireCas(t) {
		cas[c.fichier()]++
	}
	for f, n := range lignes {
		if cas[f] != n {
			t.Errorf("%s: %d cases, the table has %d", f, cas[f], n)
		}
	}
	for f := range cas {
		if lignes[f] == 0 {
			t.Errorf("%s: a case that is not in the table", f)
		}
	}
}

// ligneDeCas is a row of the table of cases: its first file, its severity.
var ligneDeCas = regexp.MustCompile("^\\| `([^`]+)`.* \\| (A|B|C|garde|-) \\|\\s*$")

// Each case has a test of the project that holds its kind without the files of
// others: named in the case, and really there. What is still wrong may have none: « - ».
func TestCasTenusIci(t *testing.T) {
	ecrits, encoreFaux := tousLesTests(t), lireAFaire(t)
	for _, c := range lireCas(t) {
		if c.test == "-" && slices.Contains(encoreFaux, c.nom) {
			continue
		}
		for nom := range strings.FieldsSeq(c.test) {
			if !ecrits[nom] {
				t.Errorf("%s: held by %s, which is no test of the project", c.nom, nom)
			}
		}
	}
}

// tousLesTests are the names of the tests and of the scripts of the project.
func tousLesTests(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	err := filepath.WalkDir("../..", func(chemin string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasSuffix(chemin, ".txtar"):
			out[filepath.Base(chemin)] = true
		case strings.HasSuffix(chemin, "_test.go"):
			b, err := os.ReadFile(chemin)
			for _, m := range nomDeTest.FindAllSubmatch(b, -1) {
				out[string(m[1])] = true
			}
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var nomDeTest = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)\w+)\(`)

// jouer runs a case on an empty base, and gives what is not as it must be.
func (c cas) jouer(t *testing.T) (fautes []string) {
	dossier := t.TempDir()
	for i, e := range c.etapes {
		dit, ecrit, code := e.jouer(t, dossier, i)
		lu := cmp.Or(ecrit, dit) // remarks quote what is wrong; papers may not
		ici := slices.Concat(e.juger(dit, lu, code), e.interdites.juger(lu), c.jamais.juger(lu),
			e.jugerCodes(t, sortiesDe(dossier, i)))
		for _, f := range ici {
			fautes = append(fautes, fmt.Sprintf("  $ %s\n    %s", e.ligne, f))
		}
		if len(fautes) > 0 && testing.Verbose() && os.Getenv("CAS") == c.nom {
			t.Logf("$ %s → %d\n%s", e.ligne, code, dit+ecrit)
		}
	}
	return fautes
}

// jouer runs a step of a case, as a person would on a new base; it gives what
// the command says, what its papers and tables say, and its exit code.
func (e etape) jouer(t *testing.T, dossier string, numero int) (dit, ecrit string, code int) {
	t.Helper()
	sorties := sortiesDe(dossier, numero)
	args, err := e.arguments(dossier, sorties)
	if err != nil {
		t.Fatalf("%s: %v", e.ligne, err)
	}
	if args[0] == "renommer" { // no command: what a person does with the mouse
		if err := os.Rename(args[1], args[2]); err != nil {
			t.Fatal(err)
		}
		return "", "", fait
	}
	var out, remarques bytes.Buffer
	base := filepath.Join(dossier, "essai.db")
	env := func(cle string) string {
		if cle == "FEUILLET_BASE" {
			return base
		}
		return ""
	}
	a := &app{out: &out, err: &remarques, env: env, jour: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}
	code = a.run(t.Context(), args)
	return simple(remarques.String()) + simple(out.String()), textesDe(t, sorties), code
}

// sortiesDe is where the papers of a step go.
func sortiesDe(dossier string, numero int) string {
	return filepath.Join(dossier, fmt.Sprintf("sortie-%02d", numero))
}

// simple takes away what typography adds, line by line.
func simple(s string) string {
	var b strings.Builder
	for l := range strings.SplitSeq(s, "\n") {
		b.WriteString(lisse(l) + "\n")
	}
	return b.String()
}

// lisse takes away what typography adds to a line.
func lisse(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2011", "-", "’", "'").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// textesDe are the texts of the files of a folder.
func textesDe(t *testing.T, dossier string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dossier, func(chemin string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		octets, err := os.ReadFile(chemin)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "=== %s\n", filepath.Base(chemin))
		if !bytes.HasPrefix(octets, []byte("%PDF")) {
			b.WriteString(simple(string(octets)))
			return nil
		}
		doc, err := pdftest.Read(octets)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "pages : %d\ntitre : %s\n", doc.Pages, doc.Title)
		blocs(&b, doc.Root)
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return b.String()
}
