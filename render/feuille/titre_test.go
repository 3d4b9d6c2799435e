package feuille_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// The heading of a sheet says each thing once: the town that the name says, the type that
// is the name; professionals read the code of the type in any case.
func TestAHeadingSaysOnce(t *testing.T) {
	for _, c := range []struct {
		nom, typologie string
		once           map[string]string // by audience: what stands once on the first side, before the call
	}{
		{"Atelier des Grands Prés de Pons", "", map[string]string{"grand-public": "Pons", "aidants": "Pons", "pro": "Pons"}},
		{"Cyber-base Bibliothèque du Lin", "BIB", map[string]string{"aidants": "ibliothèque", "grand-public": "à Pons",
			"pro": "BIB, bibliothèque"}},
		{"Espace du Lin", "RFS", map[string]string{"aidants": "à Pons · France services",
			"pro": "à Pons · RFS, France services"}},
	} {
		for pour, want := range c.once {
			l := papertest.AtPons("L_1")
			l.Nom, l.Typologie, l.DispositifProgrammesNationaux = c.nom, []string{c.typologie}, nil
			head, _, _ := strings.Cut(pageText(t, wholeSheet(t, l, pour), 0), " 01 ")
			if n := strings.Count(head, want); n != 1 {
				t.Errorf("%s, %s: %d times %q in %q", c.nom, pour, n, want, head)
			}
		}
	}
	l := papertest.AtPons("L_1")
	l.Nom = "Espace Pons Nord"
	if !strings.Contains(pageText(t, wholeSheet(t, l, "grand-public"), 0), "à Pons") {
		t.Error("the town is not said")
	}
}

// linesOf are the lines in which a page sets a text that begins so.
func linesOf(t *testing.T, d *render.Document, begins string) (out []string) {
	t.Helper()
	for _, it := range papertest.Pages(t, d)[0].Items {
		if it.Node != nil && strings.HasPrefix(papertest.Plain(it.Node.Text), begins) {
			out = append(out, papertest.Plain(it.Text))
		}
	}
	return out
}

// No bar is empty beside its number, « Sur » makes no line of its own, one help alone has
// the width of the page, and what aidants tick is not cut by letters that grow.
func TestABarAndItsLines(t *testing.T) {
	l := papertest.AtPons("L_1")
	l.Telephone, l.Services = "+33588888888", []string{lieu.MaitriseOutils}
	aidants := wholeSheet(t, l, "aidants")
	if got := linesOf(t, aidants, "Téléphone"); len(got) != 1 {
		t.Errorf("beside the number: %q", got)
	}
	for _, s := range []string{"Dites le besoin", "Mots de passe", "Maîtrise des outils"} {
		got := linesOf(t, aidants, s)
		if !strings.HasPrefix(strings.Join(got, ""), s) || len(got) != 1 {
			t.Errorf("%q", got)
		}
	}
	if got := linesOf(t, wholeSheet(t, l, "grand-public"), "Apprendre à utiliser"); len(got) != 1 {
		t.Errorf("one help: %q", got)
	}
	l.PresentationResume = "Sur rendez-vous uniquement."
	if got := linesOf(t, wholeSheet(t, l, "grand-public"), "Sur rendez-vous :"); len(got) != 2 {
		t.Errorf("what to do: %q", got)
	}
}
