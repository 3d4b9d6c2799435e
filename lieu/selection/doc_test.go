package selection_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"feuillet/lieu/selection"
)

var update = flag.Bool("update", false, "rewrite the table of criteria of docs/SELECTION.md")

const manual = "../../docs/SELECTION.md"

// TestManual keeps the table of docs/SELECTION.md equal to that of the package:
// go test ./lieu/selection -run Manual -update
func TestManual(t *testing.T) {
	b, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	texte := strings.ReplaceAll(string(b), "\r\n", "\n")
	const debut, fin = "<!-- criteres -->\n", "<!-- fin -->"
	avant, reste, ok := strings.Cut(texte, debut)
	ancien, apres, ok2 := strings.Cut(reste, fin)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the table", manual)
	}
	var table strings.Builder
	table.WriteString("| critère | sens |\n|---|---|\n")
	for _, c := range selection.Criteres() {
		plusieurs := ""
		if c.Liste && !strings.Contains(c.Aide, "plusieurs fois") {
			plusieurs = " ; plusieurs fois si besoin"
		}
		fmt.Fprintf(&table, "| `--%s` | %s%s |\n", c.Nom, strings.ReplaceAll(c.Aide, "`", ""), plusieurs)
	}
	if *update {
		if err := os.WriteFile(manual, []byte(avant+debut+table.String()+fin+apres), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if ancien != table.String() {
		t.Errorf("%s does not tell the criteria: go test ./lieu/selection -run Manual -update", manual)
	}
}

// Each criterion can be asked for, and names what it takes.
func TestCriteres(t *testing.T) {
	for _, c := range selection.Criteres() {
		if c.Titre == "" || c.Aide == "" || strings.Count(c.Aide, "`")%2 != 0 {
			t.Errorf("%+v", c)
		}
		if c.Ouinon() != (c.Nom == "france") {
			t.Errorf("%s takes a value", c.Nom)
		}
	}
}
