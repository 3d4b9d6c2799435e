package lieu_test

import (
	"slices"
	"testing"

	"feuillet/lieu"
)

// Every code of the standard but « Autre » has a label.
func TestLibelles(t *testing.T) {
	for _, c := range lieu.Champs() {
		for _, code := range c.Valeurs {
			if c.Nom == "typologie" && code != "Autre" && lieu.LibelleTypologie(code) == "" {
				t.Errorf("no label for %s", code)
			}
		}
	}
}

// The most telling type comes first, and each has something to tell.
func TestTypologies(t *testing.T) {
	codes := lieu.Typologies()
	if codes[0] != "RFS" || slices.Index(codes, "BIB") > slices.Index(codes, "ASSO") {
		t.Errorf("order of types: %q", codes)
	}
	for _, code := range codes {
		if lieu.LibelleTypologie(code) == "" {
			t.Errorf("no label for %s", code)
		}
	}
}
