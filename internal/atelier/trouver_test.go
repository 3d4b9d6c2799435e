package atelier_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"feuillet/internal/atelier"
)

// The base asked for goes before that of the environment, that before the one
// of the folder, and that before the one of the user.
func TestWhereTheBaseIsFound(t *testing.T) {
	here, home := t.TempDir(), t.TempDir()
	t.Chdir(here)
	t.Setenv("XDG_CONFIG_HOME", home)
	t.Setenv("HOME", home)
	t.Setenv("AppData", home)
	env := func(value string) func(string) string {
		return func(name string) string { return map[string]string{"FEUILLET_BASE": value}[name] }
	}
	find := func(asked, value, want string) {
		t.Helper()
		if got := atelier.Trouver(asked, env(value)); got != want {
			t.Errorf("asked %q, environment %q: %q, want %q", asked, value, got, want)
		}
	}
	find("", "", "")
	config, err := os.UserConfigDir()
	if err != nil {
		t.Fatal(err)
	}
	user := filepath.Join(config, "feuillet", atelier.NomBase)
	put := func(path string) {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, nil, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	put(user)
	find("", "", user)
	put(filepath.Join(here, atelier.NomBase))
	find("", "", atelier.NomBase)
	find("", "ailleurs.db", "ailleurs.db")
	find("la mienne.db", "ailleurs.db", "la mienne.db")
}
