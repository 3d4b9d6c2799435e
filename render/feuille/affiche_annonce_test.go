package feuille_test

import (
	"testing"

	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// The page of a notice holds its laws whatever is announced, on any paper: its
// day is never cut, and short words keep their sizes.
func TestNoticePages(t *testing.T) {
	long := "Atelier pour découvrir les images animées, protéger ses dessins et ses mots de passe, et parler avec " +
		"ses voisins"
	for _, parts := range [][]string{
		{"Les faux messages", "8 décembre à 14 h", "salle des Ormes", "01 99 00 00 42"},
		{"Café", "1er septembre, 9 h", "mairie"},
		{"Café", "tous les mardis", "mairie", "01 99 00 00 42", "C'est gratuit. Apportez vos lunettes."},
		{long, "mercredi 9 décembre 2026 de 14 h 30 à 16 h 30", "Salle polyvalente du centre des Grands-Ormes",
			"01 99 00 00 42"},
	} {
		for _, o := range []feuille.OptionsAffiche{{}, {A3: true}, {Paysage: true}, {Languettes: true}} {
			m := papertest.PosterModel(t, "A4")
			if o.A3 {
				m.Page.Format = "A3"
			}
			if o.Paysage {
				m.Page.Orientation = "paysage"
			}
			f := papertest.Poster(feuille.Affiche{Annonce: parts, Options: o}, papertest.Edition(), m)
			if f.Err != nil {
				t.Errorf("%q, %+v: %v", parts, o, f.Err)
				continue
			}
			within(t, parts[0], f.Page)
			if o == (feuille.OptionsAffiche{}) && parts[0] != long {
				noticeSizes(t, parts[0], f.Page)
			}
		}
	}
}

// noticeSizes judges the letters of a notice of few words.
func noticeSizes(t *testing.T, what string, p layout.Page) {
	t.Helper()
	for _, it := range p.Items {
		least := 0.0
		switch s := papertest.Plain(it.Text); {
		case it.Node != nil && it.Node.Role == doc.H1:
			least = 44
		case s == "8 décembre" || s == "1er septembre":
			least = 60
		case s == "Salle des Ormes" || s == "Mairie":
			least = 36
		case s == "99":
			least = 60
		}
		if it.Size < layout.Pt(least) && it.Text != "" {
			t.Errorf("%s: %q at %d, want %g points", what, it.Text, it.Size, least)
		}
	}
}
