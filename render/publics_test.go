package render_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
)

// manuel is where the table of who reads what is printed.
const manuel = "../docs/PUBLICS.md"

const entete = `# Qui lit quoi

Chaque papier se fait pour trois sortes de lecteurs :

- le **grand public** : la personne qui a besoin d'aide. Un champ qui ne change rien à ce qu'elle fera n'est pas imprimé ;
- les **aidants numériques** : l'accueil, la mairie, un bénévole. Ils lisent aussi les mots officiels, et ce qu'il faut demander avant d'orienter ;
- les **professionnels** : la structure, l'origine et l'âge des données, les doutes. Leurs papiers disent « Usage interne ».

Aucun papier ne porte le nom ni le courriel d'une personne. Rien n'est déduit : ce que la base ne dit pas n'est pas affirmé.

Lettres : %s. Un tiret : jamais. ∅ : s'il manque, la fiche des professionnels dit « non renseigné ».

Cette table est celle que le programme lit ; elle est faite par ses tests.

| champ | grand public | aidants | pro | ∅ | comment | s'il manque, le grand public lit |
|---|---|---|---|---|---|---|
`

// page is the manual, made from the table.
func page() string {
	var lettres []string
	for _, p := range render.PapiersLus() {
		lettres = append(lettres, fmt.Sprintf("**%c** %s", p.Lettre, p.Nom))
	}
	var b strings.Builder
	fmt.Fprintf(&b, entete, strings.Join(lettres, ", "))
	cell := func(s string) string {
		if s == "" {
			return "–"
		}
		return s
	}
	for _, c := range render.Champs() {
		vide := ""
		if c.Renseigner {
			vide = "∅"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s |\n", c.Nom, cell(c.GrandPublic), cell(c.Aidants), cell(c.Pro),
			vide, c.Dit, c.Manque)
	}
	return b.String()
}

// The manual prints the table that the composers read.
func TestManualOfReaders(t *testing.T) {
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(manuel, []byte(page()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(manuel)
	if err != nil || strings.ReplaceAll(string(text), "\r\n", "\n") != page() {
		t.Errorf("%s is not the table (%v): go test ./render -run ManualOfReaders -update", manuel, err)
	}
}

// Each field of the standard has its row, once; letters are those of papers.
func TestEveryFieldHasItsReaders(t *testing.T) {
	rows := map[string]int{}
	missing := 0
	for _, c := range render.Champs() {
		for _, nom := range strings.Split(c.Nom, ", ") {
			rows[nom]++
		}
		if c.Renseigner {
			missing++
		}
		for _, l := range c.GrandPublic + c.Aidants + c.Pro {
			if !slices.ContainsFunc(render.PapiersLus(), func(p render.PapierLu) bool { return p.Lettre == l }) {
				t.Errorf("%s: %c is no paper", c.Nom, l)
			}
		}
	}
	for _, c := range lieu.Champs() {
		if rows[c.Nom] != 1 {
			t.Errorf("%s has %d rows", c.Nom, rows[c.Nom])
		}
	}
	if missing != 13 {
		t.Errorf("%d fields are told to be missing, want thirteen", missing)
	}
	if reflect.ValueOf(render.Champs()).Len() < 40 {
		t.Error("the table is short")
	}
}

// What the public never reads, and what nobody does.
func TestWhoReads(t *testing.T) {
	for _, c := range []struct {
		pour          render.Audience
		papier, champ string
		want          bool
	}{
		{render.GrandPublic, "fiche-lieu", "telephone", true},
		{"", "fiche-lieu", "telephone", true},
		{render.GrandPublic, "fiche-lieu", "pivot", false},
		{render.Aidants, "fiche-lieu", "pivot", false},
		{render.Pro, "fiche-lieu", "pivot", true},
		{render.Pro, "affiche", "pivot", false},
		{render.Pro, "fiche-lieu", "mediateurs", false},
		{render.Pro, "fiche-lieu", "un champ inconnu", false},
		{render.Pro, "un papier inconnu", "telephone", false},
	} {
		if got := render.Lit(c.pour, c.papier, c.champ); got != c.want {
			t.Errorf("%s reads %s on %s: %v", c.pour, c.champ, c.papier, got)
		}
	}
}
