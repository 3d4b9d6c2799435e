package templates_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/templates"
)

// The bounds of models are those of the table: what goes beyond is refused in
// their words, and what stays below is taken.
func TestBoundsOfModels(t *testing.T) {
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 400, 100))); err != nil {
		t.Fatal(err)
	}
	const modele = "base = \"affiche\"\n[logo]\ndescription = \"Commune\"\nimage = \"bon.png\"\n"
	for _, tt := range []struct {
		borne *bornes.Borne
		trop  func(dossier string) error
	}{
		{bornes.Modele, func(dossier string) error {
			long := modele + strings.Repeat("# une remarque\n", bornes.Modele.Max/15+1)
			return os.WriteFile(filepath.Join(dossier, templates.Nom), []byte(long), 0o600)
		}},
		{bornes.Logo, func(dossier string) error { // a picture with much after it is one still
			lourd := append(bytes.Clone(logo.Bytes()), make([]byte, bornes.Logo.Max)...)
			return os.WriteFile(filepath.Join(dossier, "bon.png"), lourd, 0o600)
		}},
	} {
		dossier := ecrire(t, modele)
		if err := os.WriteFile(filepath.Join(dossier, "bon.png"), logo.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := templates.Verifier(dossier); err != nil {
			t.Fatalf("below: %v", err)
		}
		if err := tt.trop(dossier); err != nil {
			t.Fatal(err)
		}
		if _, err := templates.Verifier(dossier); err == nil || !strings.Contains(dit(err), tt.borne.Dit()) ||
			!strings.Contains(dit(err), tt.borne.Conseil) {
			t.Errorf("%v, want %q", err, tt.borne.Dit())
		}
	}
}
