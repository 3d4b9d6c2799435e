package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Published places exported and imported again are the same places, in every
// format, and a second export has the same bytes.
func TestExportComesBack(t *testing.T) {
	fichiers, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(fichiers) == 0 {
		t.Skip("../shared/data/lieux is not there")
	}
	dossier := t.TempDir()
	lancer := func(args ...string) string {
		t.Helper()
		var out, dit bytes.Buffer
		a := &app{out: &out, err: &dit, env: func(string) string { return "" }, jour: time.Date(2026, 11, 22, 0, 0, 0,
			0, time.UTC)}
		if code := a.run(t.Context(), args); code != fait && code != faitEnPartie {
			t.Fatalf("%v: exit code %d\n%s", args, code, dit.String())
		}
		return out.String()
	}
	base, autre := filepath.Join(dossier, "a.db"), filepath.Join(dossier, "b.db")
	lancer(append([]string{"importer", "--base", base}, fichiers...)...)
	for _, format := range []string{"csv", "json", "geojson"} {
		export := filepath.Join(dossier, "export."+format)
		lancer("lister", "--base", base, "--format", format, "--sortie", export)
		if bilan := lancer("importer", "--base", base, "--ajoute", export); !strings.Contains(bilan,
			"Nouveaux lieux : 0. Modifiés : 0.") || !strings.Contains(bilan, "Refusées : 0.") {
			t.Errorf("%s imported again: %s", format, bilan)
		}
	}
	lancer("importer", "--base", autre, filepath.Join(dossier, "export.csv"))
	encore := filepath.Join(dossier, "encore.csv")
	lancer("lister", "--base", autre, "--format", "csv", "--sortie", encore)
	un, err := os.ReadFile(filepath.Join(dossier, "export.csv"))
	if err != nil {
		t.Fatal(err)
	}
	deux, err := os.ReadFile(encore)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(un, deux) {
		t.Error("a second export differs")
	}
}
