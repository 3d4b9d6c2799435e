package atelier

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// Where bases may be, oldest place first; the last is where new ones go.
func TestPlacesOfBases(t *testing.T) {
	for _, tt := range []struct {
		nom  string
		d    dossiers
		veut []string
	}{
		{"windows", dossiers{true, "roaming", "local"},
			[]string{"roaming/feuillet/feuillet.db", "local/Feuillet/feuillet.db"}},
		{"windows without a profile", dossiers{windows: true}, nil},
		{"windows without settings", dossiers{windows: true, cache: "local"}, []string{"local/Feuillet/feuillet.db"}},
		{"elsewhere a cache is none", dossiers{config: "config", cache: "cache"}, []string{"config/feuillet/feuillet.db"}},
		{"nothing", dossiers{}, nil},
	} {
		got := basesDeDonnees(tt.d)
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if !slices.Equal(got, tt.veut) {
			t.Errorf("%s: %v, want %v", tt.nom, got, tt.veut)
		}
	}
}

// The base of the current folder comes before that of the user's data, which
// stays where it is; a program without a current folder makes its own there.
func TestABaseIsFoundWhereItIs(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("moves XDG_CONFIG_HOME")
	}
	config := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	t.Chdir(t.TempDir())
	rien := func(string) string { return "" }
	if got := Trouver("", rien); got != "" {
		t.Errorf("%q is found where there is none", got)
	}
	donnees := DeDonnees()
	a, err := Create(t.Context(), donnees, Options{})
	if err != nil {
		t.Fatal(err)
	}
	a.kept()
	a.Close()
	if got := Trouver("", rien); got != donnees {
		t.Errorf("%q, want %q", got, donnees)
	}
	if err := os.WriteFile(NomBase, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if got := Trouver("", rien); got != NomBase {
		t.Errorf("%q, want the base of the current folder", got)
	}
	if got := Trouver("", func(string) string { return "env.db" }); got != "env.db" {
		t.Errorf("%q, want that of the environment", got)
	}
	if !existe(donnees) {
		t.Error("a base was moved")
	}
}
