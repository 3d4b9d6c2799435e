package feuille_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render/papertest"
)

// The map has no page for these collectivities: no code, not a word of it on
// the page, and the report says why.
func TestNoPageNoCode(t *testing.T) {
	_, e, m := papertest.Example(t)
	e.Territoires, e.Carte, e.Exemple = territoire.France(), territoire.Carte{}, false
	for _, c := range []struct{ code, cp, commune string }{
		{"97502", "97500", "Saint-Pierre"},
		{"97701", "97133", "Saint-Barthélemy"},
		{"98613", "98600", "Uvea"},
		{"98735", "98714", "Papeete"},
		{"98818", "98800", "Nouméa"},
		{"63236", "98809", "Mont-Dore"}, // the code of a commune of Auvergne
	} {
		l := papertest.Change(func(l *lieu.Lieu) { l.CodeInsee, l.CodePostal, l.Commune = c.code, c.cp, c.commune })
		f := papertest.OneSheet(t, l, e, m)
		for _, fault := range faults(f, e, m) {
			t.Errorf("%s: %s", c.commune, fault)
		}
		d := papertest.ReadSheet(t, f)
		if text := strings.Join(papertest.Said(d), "\n"); strings.Contains(text, "carré") || strings.Contains(text, "carte") {
			t.Errorf("%s: the page speaks of a code: %s", c.commune, text)
		}
		for _, l := range d.Links {
			if strings.HasPrefix(l.URI, "http") {
				t.Errorf("%s: a link to %s", c.commune, l.URI)
			}
		}
		if len(f.Avis) != 1 || f.Avis[0].Perte {
			t.Errorf("%s: notices %+v, want one that is no loss", c.commune, f.Avis)
		}
	}
}

// A merged id, or one too long for a code, leads to the view of the town.
func TestTownView(t *testing.T) {
	_, e, m := papertest.Example(t)
	town, _ := e.Carte.Commune(e.Territoires, "99001", territoire.Vue{})
	for _, id := range []string{"Essai_1__Autre_2", "Essai_" + strings.Repeat("9", 220)} {
		f := papertest.OneSheet(t, papertest.Change(func(l *lieu.Lieu) { l.Id = id }), e, m)
		for _, fault := range faults(f, e, m) {
			t.Errorf("%.30s: %s", id, fault)
		}
		d := papertest.ReadSheet(t, f)
		if text := strings.Join(papertest.Said(d), "\n"); !strings.Contains(text,
			"Vous voyez tous les lieux sur la carte.") || strings.Contains(text, "la page de ce lieu") {
			t.Errorf("%.30s: the words are not those of the town view: %s", id, text)
		}
		if got := d.Links[len(d.Links)-1].URI; got != town {
			t.Errorf("%.30s: leads to %q, want %q", id, got, town)
		}
	}
}
