package licences_test

import (
	"cmp"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/licences"
)

const racine = "../.."

var update = flag.Bool("update", false, "makes the texts anew from the modules")

// portes are the works of others that we carry ourselves, and where their
// licence stands.
var portes = []struct{ nom, fichier string }{
	{"Feuillet", "LICENSE"},
	{"Lettres : Atkinson Hyperlegible", "fonts/OFL.txt"},
	{"Pictogrammes : Tabler Icons", "render/icons/tabler/LICENSE"},
	{"Données : code officiel géographique", "lieu/territoire/cog2026.LICENCE.txt"},
	{"Données : points des communes", "lieu/territoire/points2026.LICENCE.txt"},
}

// desEssais are the modules of go.mod that no program is built with.
var desEssais = []string{"github.com/chromedp/cdproto", "github.com/chromedp/chromedp",
	"github.com/go-json-experiment/json", "github.com/makiuchi-d/gozxing", "github.com/rogpeppe/go-internal",
	"golang.org/x/tools", "golang.org/x/xerrors"}

var exige = regexp.MustCompile(`(?m)^\t([a-z0-9.]+/\S+) (v\S+)`)

// modules are those of go.mod, with their versions.
func modules(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, m := range exige.FindAllStringSubmatch(lire(t, filepath.Join(racine, "go.mod")), -1) {
		out[m[1]] = m[2]
	}
	if len(out) < 10 {
		t.Fatalf("%d modules in go.mod", len(out))
	}
	return out
}

func lire(t *testing.T, nom string) string {
	t.Helper()
	octets, err := os.ReadFile(nom)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(strings.ReplaceAll(string(octets), "\r\n", "\n"))
}

func titre(nom string) string {
	return strings.Repeat("=", 78) + "\n" + nom + "\n" + strings.Repeat("=", 78) + "\n\n"
}

// Each module of go.mod that goes into a program, in its version, and each work
// that we carry, has its licence.
func TestEachModuleHasItsLicence(t *testing.T) {
	if *update {
		if err := os.WriteFile("licences.txt", []byte(faire(t)), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	texte := licences.Texte()
	for nom, version := range modules(t) {
		if slices.Contains(desEssais, nom) {
			continue
		}
		_, suite, ok := strings.Cut(texte, titre(nom+" "+version))
		if corps, _, _ := strings.Cut(suite, "\n====="); !ok || len(corps) < 400 {
			t.Errorf("%s %s has no licence: go test ./internal/licences -update", nom, version)
		}
	}
	for _, p := range portes {
		if !strings.Contains(texte, titre(p.nom)+lire(t, filepath.Join(racine, p.fichier))) {
			t.Errorf("%s: not as in %s", p.nom, p.fichier)
		}
	}
	if !strings.Contains(texte, titre("Go")) {
		t.Error("the licence of Go is not there")
	}
}

// What is for tests is in no program: else it would need its licence.
func TestModulesOfTestsAreInNoProgram(t *testing.T) {
	for _, nom := range desEssais {
		if strings.Contains(licences.Texte(), nom+" v") {
			t.Errorf("%s is in a program: take it off desEssais", nom)
		}
	}
}

var deLicence = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|copyright|unlicense)[^/]*$`)

// faire makes the texts from what programs of all systems are built with.
func faire(t *testing.T) string {
	t.Helper()
	dossiers := map[string]string{}
	for _, systeme := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}",
			"./cmd/feuillet")
		cmd.Dir, cmd.Env = racine, append(os.Environ(), "GOOS="+systeme, "GOARCH=amd64", "GOFLAGS=")
		sortie, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(string(sortie)) {
			if nom, dossier, _ := strings.Cut(strings.TrimSpace(l), "\t"); nom != "" && !strings.HasPrefix(nom, "feuillet") {
				dossiers[nom] = dossier
			}
		}
	}
	for nom, version := range modules(t) { // in go.mod without a package of theirs: their licence all the same
		if dossiers[nom+" "+version] == "" && !slices.Contains(desEssais, nom) {
			sortie, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", nom).Output()
			if err != nil {
				t.Fatal(err)
			}
			dossiers[nom+" "+version] = strings.TrimSpace(string(sortie))
		}
	}
	var b strings.Builder
	for _, p := range portes {
		b.WriteString(titre(p.nom) + lire(t, filepath.Join(racine, p.fichier)) + "\n\n")
	}
	sortie, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	b.WriteString(titre("Go") + lire(t, filepath.Join(strings.TrimSpace(string(sortie)), "LICENSE")) + "\n\n")
	noms := make([]string, 0, len(dossiers))
	for nom := range dossiers {
		noms = append(noms, nom)
	}
	slices.SortFunc(noms, func(a, b string) int { return cmp.Compare(a, b) })
	for _, nom := range noms {
		b.WriteString(titre(nom) + deModule(t, nom, dossiers[nom]) + "\n\n")
	}
	return b.String()
}

// deModule is what a module says of its licence, without what is the same twice.
func deModule(t *testing.T, nom, dossier string) string {
	t.Helper()
	entrees, err := os.ReadDir(dossier)
	if err != nil {
		t.Fatalf("%s: %v", nom, err)
	}
	var textes []string
	for _, e := range entrees {
		if deLicence.MatchString(e.Name()) && e.Type().IsRegular() {
			if s := lire(t, filepath.Join(dossier, e.Name())); !slices.Contains(textes, s) {
				textes = append(textes, s)
			}
		}
	}
	if len(textes) == 0 {
		t.Fatalf("%s has no licence in %s", nom, dossier)
	}
	return strings.Join(textes, "\n\n")
}
