package feuille_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// Posters of published places hold the laws of a page: one place in 197 alone
// and with strips, one commune in 41 on A4 and A3; all with FEUILLET_TOUT=1.
func TestAfficheLawsOnPublishedPlaces(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	const folder = "../../../shared/data/lieux"
	files, _ := filepath.Glob(filepath.Join(folder, "*.csv"))
	if len(files) == 0 {
		t.Skip("no published files in " + folder)
	}
	e := papertest.Edition()
	e.Carte, e.Territoires = territoire.Carte{}, territoire.France()
	all := os.Getenv("FEUILLET_TOUT") != ""
	a4, a3, lying := papertest.PosterModel(t, "A4"), papertest.PosterModel(t, "A3"), papertest.PosterModel(t, "A4")
	lying.Page.Orientation = "paysage"
	n := 0
	communes := map[string][]lieu.Lieu{}
	for _, path := range files {
		for _, l := range papertest.Published(t, path) {
			communes[l.CodeInsee] = append(communes[l.CodeInsee], l)
			if n++; n%197 != 0 && !all {
				continue
			}
			a := feuille.Affiche{Lieux: []lieu.Lieu{l}, Total: 1, Choisi: true,
				Options: feuille.OptionsAffiche{Languettes: n%2 == 0}}
			tenir(t, l.Id, papertest.Poster(a, e, a4), a.Options)
		}
	}
	codes := make([]string, 0, len(communes))
	for code := range communes {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for i, code := range codes {
		c, ok := e.Territoires.Commune(code)
		if !ok || i%41 != 0 && !all {
			continue
		}
		link, _ := e.Carte.Commune(e.Territoires, code, territoire.Vue{})
		a := feuille.Affiche{Lieux: feuille.ChoisirLieux(communes[code], 3, nil, papertest.Day), Total: len(communes[code]),
			Territoire: feuille.Territoire{Nom: c.Nom, A: c.A(), De: c.De(), Lien: link}}
		tenir(t, code, papertest.Poster(a, e, a4), a.Options)
		a.Lieux = feuille.ChoisirLieux(communes[code], 6, nil, papertest.Day)
		tenir(t, code+" A3", papertest.Poster(a, e, a3), a.Options)
		a.Lieux = feuille.ChoisirLieux(communes[code], 3, nil, papertest.Day)
		a.Options.Paysage = true
		tenir(t, code+" lying", papertest.Poster(a, e, lying), a.Options)
		a.Options = feuille.OptionsAffiche{Languettes: true}
		tenir(t, code+" strips", papertest.Poster(a, e, a4), a.Options)
	}
}

// tenir judges a poster whose data are poor or crowded: as juger, without the
// code, that some territories have not.
func tenir(t *testing.T, why string, f papertest.Sheet, o feuille.OptionsAffiche) {
	t.Helper()
	why = fmt.Sprintf("%s, %+v", why, o)
	if f.Err != nil {
		t.Errorf("%s: %v", why, f.Err)
		return
	}
	if f.Ajustement.Filled < 880 && !o.Paysage { // a page that lies has its code beside: one column may be shorter
		t.Errorf("%s: the page is %d ‰ full", why, f.Ajustement.Filled)
	}
	edge := layout.MM(8) - 2
	for i, it := range f.Page.Items {
		if it.X < edge || it.Y < edge || it.X+it.W > f.Page.W-edge || it.Y+it.H > f.Page.H-edge {
			t.Errorf("%s: %q leaves the printable area", why, it.Text)
		}
		for _, p := range f.Page.Items[:i] {
			if it.Text != "" && p.Text != "" && it.X < p.X+p.W-2 && p.X < it.X+it.W-2 && it.Y < p.Y+p.H-2 && p.Y < it.Y+it.H-2 {
				t.Errorf("%s: %q over %q", why, it.Text, p.Text)
			}
		}
	}
}
