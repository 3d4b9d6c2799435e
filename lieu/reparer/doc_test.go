package reparer_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"feuillet/lieu/reparer"
)

const manuel = "../../docs/REPARATIONS.md"

var update = flag.Bool("update", false, "writes the list of rules in the manual anew")

// The list of rules of the manual is that of the program.
func TestManual(t *testing.T) {
	texte, err := os.ReadFile(manuel)
	if err != nil {
		t.Fatal(err)
	}
	const tete = "|---|---|---|\n"
	debut, suite, ok := strings.Cut(string(texte), tete)
	if !ok {
		t.Fatal("no table of rules")
	}
	_, fin, _ := strings.Cut(suite, "\n\n")
	var b strings.Builder
	for _, r := range reparer.Regles() {
		b.WriteString("| `" + r.Nom + "` | " + r.Titre + " | " + r.Doute + " |\n")
	}
	veut := debut + tete + b.String() + "\n" + fin
	switch {
	case *update:
		if err := os.WriteFile(manuel, []byte(veut), 0o644); err != nil {
			t.Fatal(err)
		}
	case veut != string(texte):
		t.Error("docs/REPARATIONS.md does not list the rules: go test ./lieu/reparer -run Manual -update")
	}
}
