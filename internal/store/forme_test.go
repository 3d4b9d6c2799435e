package store

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "writes anew what migrations make")

// What migrations make is what a base is held to when it is opened.
func TestForme(t *testing.T) {
	d, err := Create(t.Context(), filepath.Join(t.TempDir(), "a.db"))
	if d == nil && !*update {
		t.Fatal(err)
	}
	if *update {
		d, err = connecter(filepath.Join(t.TempDir(), "b.db"), "rwc", Ecriture, maxValeurNotre)
		if err == nil {
			err = d.migrer(t.Context(), Ecriture)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	defer d.Close()
	lignes, err := objets(t.Context(), d.sql)
	if err != nil {
		t.Fatal(err)
	}
	made := strings.Join(lignes, "\n") + "\n"
	if *update {
		if err := os.WriteFile("forme.txt", []byte(made), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if made != formeAttendue {
		t.Errorf("migrations make\n%s\nforme.txt says\n%s\nrun: go test ./internal/store -run TestForme -update", made,
			formeAttendue)
	}
}
