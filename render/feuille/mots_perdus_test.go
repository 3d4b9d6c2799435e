package feuille_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// TestCutTexts: what a sheet does not print of the words of a place is told.
func TestCutTexts(t *testing.T) {
	_, e, m := papertest.Example(t)
	long := "Des ateliers pour tous" + strings.Repeat(", des jeux, des films et des livres", 30)
	for _, c := range []struct {
		detail, resume, want string
	}{
		{"Des ateliers pour tous.", "", ""},
		{long, "", "présentation non imprimée"},
		{"Des ateliers. " + long, "", "présentation raccourcie"},
		{long, "Des ateliers.", "présentation détaillée non imprimée"},
	} {
		f := papertest.OneSheet(t, papertest.Change(func(l *lieu.Lieu) {
			l.PresentationDetail,
				l.PresentationResume = c.detail, c.resume
		}), e, m)
		said := ""
		for _, v := range f.Avis {
			if v.Genre == render.AvisPleine && v.Perte {
				said += v.Texte
			}
		}
		if !strings.Contains(said, c.want) || c.want == "" && said != "" {
			t.Errorf("%.20s: %q, want %q", c.detail, said, c.want)
		}
	}
}

// TestForeignNames: a name in letters that the faces lack gives way to what the place is.
func TestForeignNames(t *testing.T) {
	_, e, m := papertest.Example(t)
	for _, nom := range []string{"Дом книги", "مركز", "数字中心", "Ωμέγα (Α)"} {
		f := papertest.OneSheet(t, papertest.Change(func(l *lieu.Lieu) { l.Nom, l.Typologie = nom, nil }), e, m)
		if said := papertest.Text(f.Page); !strings.Contains(papertest.Plain(said), "Aide avec Internet à") {
			t.Errorf("%s: %q", nom, said)
		}
	}
}

// TestSourcesOfPosters: every source of what is shown is cited, and no other.
func TestSourcesOfPosters(t *testing.T) {
	a := papertest.Pons(papertest.Places(3), 3)
	a.Lieux[0].Source, a.Lieux[1].Source = "Ville des Ormes", "Réseau du Lin"
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	got := papertest.Text(f.Page)
	if !strings.Contains(got, "Source : Ville des Ormes, Réseau du Lin") || strings.Contains(got, "Licence") {
		t.Errorf("%q", got)
	}
}
