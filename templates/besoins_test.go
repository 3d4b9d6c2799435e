package templates_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/templates"
)

// Every service of the standard answers one need of each model; no
// other service is named.
func TestEveryServiceAnswersOneNeed(t *testing.T) {
	for _, d := range templates.Documents() {
		m, err := d.Charger("")
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, g := range m.ParBesoin(lieu.Services()) {
			if g.Cle == "autres" || g.Titre == "" || g.Court == "" {
				t.Errorf("%s: group %+v", d.Nom, g)
			}
			all = append(all, g.Services...)
		}
		named := 0
		for _, b := range m.Besoins {
			named += len(b.Services)
		}
		slices.Sort(all)
		want := slices.Sorted(slices.Values(lieu.Services()))
		if !slices.Equal(all, want) || named != len(want) {
			t.Errorf("%s: %d services named, grouped: %q", d.Nom, named, all)
		}
	}
}

// What is asked is said once, by need; what no need names comes last, and is not lost.
func TestServicesByNeed(t *testing.T) {
	m, err := templates.Charger("fiche-lieu", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		asked []string
		want  string
	}{
		{nil, "[]"},
		{[]string{lieu.AccesInternet, lieu.AideDemarches, lieu.AccesInternet}, "[demarches:1 materiel:1]"},
		{[]string{"Tricot", lieu.LoisirsCreations, "Tricot", lieu.MaitriseOutils}, "[apprentissage:2 autres:1]"},
		{[]string{"Tricot"}, "[autres:1]"},
	} {
		before := slices.Clone(c.asked)
		var got []string
		for _, g := range m.ParBesoin(c.asked) {
			got = append(got, fmt.Sprintf("%s:%d", g.Cle, len(g.Services)))
		}
		if fmt.Sprint(got) != c.want || !slices.Equal(c.asked, before) {
			t.Errorf("%q: %s, want %s", c.asked, got, c.want)
		}
	}
	if s := m.ParBesoin(lieu.Services())[0].Services; !slices.Equal(s, []string{lieu.AideDemarches, lieu.InsertionPro}) {
		t.Errorf("the first need has %q", s)
	}
}

// Who groups services otherwise is told of one that is in two groups, or in none that
// exists, at its own place.
func TestFaultsOfNeeds(t *testing.T) {
	for _, c := range []struct {
		toml string
		want string // the fault, its line and column; empty for none
	}{
		{"[besoins.demarches]\ntitre = \"Vos papiers\"\n", ""},
		{"[besoins.demarches]\nservices = [\"Aide aux démarches administratives\"]\n", ""},
		{"[besoins.demarches]\nservices = [\"Aide aux démarches administratives\", \"Aide au tricot\"]\n",
			"le service « Aide au tricot » n’existe pas 3 51"},
		{"[besoins.materiel]\nservices = [\"Loisirs et créations numériques\"]\n",
			"le service « Loisirs et créations numériques » est déjà sous [besoins.apprentissage] 3 13"},
		{"[besoins.jardin]\ntitre = \"Jardiner\"\n", "la partie [jardin] n’existe pas 2 10"},
	} {
		for _, paper := range []string{"fiche-service", "affiche"} {
			_, err := templates.Charger(paper, ecrire(t, "base = \""+paper+"\"\n"+c.toml))
			got := ""
			var ps faute.Fautes
			if errors.As(err, &ps) {
				got = fmt.Sprintf("%s %d %d", ps[0].Texte, ps[0].Place.Ligne, ps[0].Place.Colonne)
			}
			if got != c.want {
				t.Errorf("%s: %s\n%q, want %q", paper, c.toml, got, c.want)
			}
		}
	}
}
