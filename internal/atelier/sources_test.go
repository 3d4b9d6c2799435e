package atelier_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// name tells a source by its name, and by how it is reached.
func name(s atelier.Source) string {
	switch {
	case s.Entree != nil:
		return "pipe " + s.Nom
	case s.URL != "":
		return "web " + s.Nom + " of " + s.URL
	case s.Parmi:
		return "among " + s.Nom
	}
	return s.Nom
}

func TestNamesBecomeSources(t *testing.T) {
	dir := files(t, map[string]string{"b.csv": "", "a.csv": "", "c[1].csv": "", "sous/d.csv": "",
		"sous/.x": "", "sous/~$d.csv": "", "sous/plus/e.csv": "", "vide/.x": "", "dossier.csv/z.csv": ""})
	at := func(s string) string { return filepath.Join(dir, filepath.FromSlash(s)) }
	for _, tt := range []struct {
		args []string
		want []string
		part string // of a fault
	}{
		{[]string{at("b.csv"), at("a.csv")}, []string{"b.csv", "a.csv"}, ""},
		{[]string{"-", at("a.csv")}, []string{"pipe entrée standard", "a.csv"}, ""},
		{[]string{"https://essai.example/x/lieux.csv"},
			[]string{"web essai.example/x/lieux.csv of https://essai.example/x/lieux.csv"}, ""},
		{[]string{"https://essai.example/?q=*"}, []string{"web essai.example/?q=* of https://essai.example/?q=*"}, ""},
		{[]string{at("sous")}, []string{"among d.csv"}, ""},
		{[]string{at("?.csv")}, []string{"a.csv", "b.csv"}, ""},
		{[]string{at("*.csv")}, []string{"a.csv", "b.csv", "c[1].csv", "among z.csv"}, ""},
		{[]string{at("c[1].csv")}, []string{"c[1].csv"}, ""},
		{[]string{at("absent.csv")}, []string{"absent.csv"}, ""}, // said when its turn comes
		{[]string{at("absent*.csv")}, nil, "aucun fichier ne correspond"},
		{[]string{at("vide")}, nil, "ne contient aucun fichier"},
		{nil, nil, ""},
	} {
		sources, err := atelier.Sources(tt.args, strings.NewReader(""))
		var got []string
		for _, s := range sources {
			got = append(got, name(s))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.args, got, tt.want)
		}
		if tt.part != "" {
			wants(t, err, faute.Demande, tt.part)
		} else if err != nil {
			t.Errorf("%q: %v", tt.args, err)
		}
	}
}

func TestAFileNamedAsAPatternIsItself(t *testing.T) {
	dir := files(t, map[string]string{"d1.csv": ""})
	strange := filepath.Join(dir, "d?.csv")
	if err := os.WriteFile(strange, nil, 0o600); err != nil {
		t.Skip("this system has no such name")
	}
	if s, err := atelier.Sources([]string{strange}, nil); err != nil || len(s) != 1 || s[0].Nom != "d?.csv" {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestWithoutAPipeADashIsAFile(t *testing.T) {
	sources, err := atelier.Sources([]string{"-"}, nil)
	if err != nil || len(sources) != 1 || sources[0].Entree != nil || sources[0].Chemin != "-" {
		t.Errorf("%+v, %v", sources, err)
	}
}

func TestTerritoriesOfTheMapBecomeAddresses(t *testing.T) {
	sources, err := atelier.SourcesCarte("https://carte.example", "gironde", "Bretagne", "33")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"/nouvelle-aquitaine/gironde/lieux/exporter", "/bretagne/lieux/exporter",
		"/nouvelle-aquitaine/gironde/lieux/exporter"} {
		if s := sources[i]; s.URL != "https://carte.example"+want || s.Nom != "carte.example"+want || s.Parmi {
			t.Errorf("%+v, want %s", s, want)
		}
	}
	if _, err := atelier.SourcesCarte(""); err != nil {
		t.Error(err)
	}
	if s, err := atelier.SourcesCarte("", "france"); err != nil || !strings.HasPrefix(s[0].URL, "https://") {
		t.Errorf("the national map: %+v, %v", s, err)
	}
	_, err = atelier.SourcesCarte("", "gironde", "Nulle-Part")
	wants(t, err, faute.Demande, "« Nulle-Part » n'est ni un département, ni une région")
	_, err = atelier.SourcesCarte("", "Pons") // a commune has no page of its own
	wants(t, err, faute.Demande, "« Pons »")
	_, err = atelier.SourcesCarte("", "Nouvelle-Calédonie")
	wants(t, err, faute.Demande, "n'a pas de page")
}
