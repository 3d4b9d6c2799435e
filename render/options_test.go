package render_test

import (
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// Each choice of an option is read as itself, the usual one first; each variant
// of a kit is made of values that a person might give.
func TestOptionsReadThemselves(t *testing.T) {
	for _, p := range papiers.Papiers() {
		for _, o := range p.Reglages() {
			for _, v := range o.Choix {
				saisie := map[string]string{o.Nom: " " + strings.ToUpper(v) + " "}
				if got, err := p.LireOptions(saisie, papertest.Day); err != nil || got[o.Nom] != v {
					t.Errorf("%s, %s: %q is read as %q, %v", p.Nom, o.Nom, v, got[o.Nom], err)
				}
			}
			if got, err := p.LireOptions(map[string]string{o.Nom: " "}, papertest.Day); err != nil || len(got) > 0 {
				t.Errorf("%s, %s: nothing is read as %q, %v", p.Nom, o.Nom, got, err)
			}
		}
		for _, v := range p.Kit {
			got, err := p.LireOptions(v.Options, papertest.Day)
			if err != nil || len(got) != len(v.Options) {
				t.Errorf("%s: a kit sets %v, which is read as %v, %v", p.Nom, v.Options, got, err)
			}
		}
	}
}

func TestOptionsAreReadInOneForm(t *testing.T) {
	for _, c := range []struct{ papier, nom, saisie, want string }{
		{"affiche", "languettes", "Oui", "oui"},
		{"affiche", "languettes", "non", ""},
		{"affiche", "noir", "true", "oui"},
		{"affiche", "format", "a3", "A3"},
		{"affiche", "jusqu-au", "31/05/2027", "2027-05-31"},
		{"affiche", "jusqu-au", "1/6/2027", "2027-06-01"},
		{"affiche", "jusqu-au", "2027-05-31", "2027-05-31"},
		{"affiche", "annonce", " Le bus |mercredi 12 mai||place de la Mairie ", "Le bus|mercredi 12 mai|place de la Mairie"},
		{"annuaire", "qr", "LIEUX", "lieux"},
		{"annuaire", "territoire", "  Val de Brune ", "Val de Brune"},
	} {
		got, err := new(papertest.Paper(t, c.papier)).LireOptions(map[string]string{c.nom: c.saisie}, papertest.Day)
		if err != nil || got[c.nom] != c.want {
			t.Errorf("%s %s=%q: %q, %v; want %q", c.papier, c.nom, c.saisie, got[c.nom], err, c.want)
		}
	}
}

func TestOptionsThatAreRefused(t *testing.T) {
	for _, c := range []struct{ papier, nom, saisie string }{
		{"affiche", "languettes", "peut-être"},
		{"affiche", "format", "A5"},
		{"affiche", "jusqu-au", "bientôt"},
		{"affiche", "annonce", "Le bus passe"},
		{"affiche", "annonce", "a|b"},
		{"affiche", "annonce", "a|b||01 99 00 00 12"},
		{"affiche", "annonce", "a|b|c|d|e|f"},
		{"affiche", "annonce", "Le bus|mardi 12 mai|ici"},
		{"annuaire", "qr", "codes"},
		{"annuaire", "languettes", "oui"},
		{"fiche-lieu", "territoire", "Gironde"},
		{"fiche-lieu", "format", "A3"},
	} {
		_, err := new(papertest.Paper(t, c.papier)).LireOptions(map[string]string{c.nom: c.saisie}, papertest.Day)
		if f := faute.De(err); f == nil || f.Genre != faute.Demande {
			t.Errorf("%s %s=%q: %v, want a fault of what was asked", c.papier, c.nom, c.saisie, err)
		}
	}
}
