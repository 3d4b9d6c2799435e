package templates_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/templates"
)

var (
	blocTOML = regexp.MustCompile("(?s)```toml\n(.*?)```")
	texteTXT = regexp.MustCompile("(?s)```text\n(.*?)```")
	motCode  = regexp.MustCompile("`([^`]+)`")
)

// lignesDeBlocs finds the rows of the table of blocks, one for each document.
func lignesDeBlocs() *regexp.Regexp {
	var noms []string
	for _, d := range templates.Documents() {
		noms = append(noms, d.Nom)
	}
	return regexp.MustCompile(`(?m)^\| (` + strings.Join(noms, "|") + `) \| (.*) \| (.*) \|$`)
}

// docs/MODELES.md is true: its examples load, and it names every document,
// block, zone, and every field and step of a poster.
func TestGuide(t *testing.T) {
	data, err := os.ReadFile("../docs/MODELES.md")
	if err != nil {
		t.Fatal(err)
	}
	guide := strings.ReplaceAll(string(data), "\r\n", "\n")
	logo, err := os.ReadFile("../examples/modeles/affiche-valbrune/logo.svg")
	if err != nil {
		t.Fatal(err)
	}
	examples := blocTOML.FindAllStringSubmatch(guide, -1)
	if len(examples) < 6 {
		t.Errorf("%d examples", len(examples))
	}
	for _, m := range examples {
		model := m[1]
		if !strings.Contains(model, "base = ") {
			model = "base = \"affiche\"\n" + model
		}
		dir := ecrire(t, model)
		if err := os.WriteFile(filepath.Join(dir, "logo.svg"), logo, 0o644); err != nil {
			t.Fatal(err)
		}
		if text := texteTXT.FindStringSubmatch(guide); text == nil {
			t.Error("the guide shows no file of text")
		} else if err := os.WriteFile(filepath.Join(dir, "numeros.txt"), []byte(text[1]), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := templates.Verifier(dir)
		if strings.Contains(model, "\napres ") { // of a charter
			_, err = charte(t, m[1], map[string][]byte{"numeros.txt": []byte("Bonjour.")})
		}
		if err != nil {
			t.Errorf("an example of the guide is faulty: %v\n%s", err, model)
		}
	}
	rows := lignesDeBlocs().FindAllStringSubmatch(guide, -1)
	if len(rows) != len(templates.Documents()) {
		t.Errorf("%d rows of blocks for %d documents", len(rows), len(templates.Documents()))
	}
	for _, row := range rows {
		d, err := templates.Documents().Trouver(row[1])
		if err != nil {
			t.Fatal(err)
		}
		memes(t, row[1]+": blocks", motCode.FindAllStringSubmatch(row[2], -1), d.Blocs)
		memes(t, row[1]+": zones", motCode.FindAllStringSubmatch(row[3], -1), d.Zones)
	}
	champs := append(slices.Clone(templates.DocumentAffiche.Champs), "date_longue") // which pages have
	for _, s := range templates.DocumentAffiche.Ajustement {
		if !strings.Contains(guide, "`"+s+"`") {
			t.Errorf("the guide does not name the step %q", s)
		}
	}
	for _, m := range regexp.MustCompile("`{([a-z_]+)}`").FindAllStringSubmatch(guide, -1) {
		if !strings.Contains(" "+strings.Join(champs, " ")+" ", " "+m[1]+" ") {
			t.Errorf("the guide names {%s}, which does not exist", m[1])
		}
	}
}

// memes compares words between back quotes with a closed list, in any order.
func memes(t *testing.T, what string, said [][]string, list []string) {
	t.Helper()
	named := map[string]bool{}
	if slices.Equal(list, []string{""}) {
		list = nil // a document without zones
	}
	for _, m := range said {
		named[m[1]] = true
	}
	for _, s := range list {
		if !named[s] {
			t.Errorf("%s: %q is not named", what, s)
		}
		delete(named, s)
	}
	for s := range named {
		t.Errorf("%s: %q does not exist", what, s)
	}
}

// The models of examples/ are good.
func TestExemples(t *testing.T) {
	for dir, document := range map[string]string{"affiche-valbrune": "affiche", "fiche-valbrune": "fiche-lieu"} {
		m, err := templates.Verifier("../examples/modeles/" + dir)
		if err != nil || m.Base != document || m.Logo.Description == "" {
			t.Errorf("%s: %v", dir, err)
		}
	}
}
