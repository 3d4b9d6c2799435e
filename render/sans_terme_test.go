package render_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// A place that closed on a day and does not tell until when shows on no paper the hours of before, and
// who prints is told; until that day they stand under the notice.
func TestAClosureWithoutAnEndTakesTheHours(t *testing.T) {
	for _, p := range table() {
		if p.Nom == "fiche-verification" { // it asks the place whether they are right
			continue
		}
		for _, texte := range []string{"Fermé à partir du 2 novembre 2026.", "Fermé dès le 2 novembre 2026 pour travaux.",
			"Fermé définitivement à partir du 2 novembre 2026.", "Fermé jusqu'à nouvel ordre."} {
			for _, dit := range []func(*lieu.Lieu){
				func(l *lieu.Lieu) { l.Avis = texte },
				func(l *lieu.Lieu) { l.PresentationDetail = texte },
			} {
				l := papertest.AtPons("1")
				l.ModalitesAcces, l.Horaires = []string{lieu.SePresenter}, "Mo-Su 09:10-17:20"
				dit(&l)
				if said := plain(t, &p, l); strings.Contains(said, "9 h 10") {
					t.Errorf("%s, « %s »: %s", p.Nom, texte, said)
				}
			}
		}
	}
	p, l := papertest.Paper(t, "fiche-lieu"), papertest.AtPons("1")
	l.Horaires, l.PresentationDetail = "Mo-Su 09:10-17:20", "Fermé à partir du 2 décembre 2026."
	said := plain(t, &p, l)
	if i, j := strings.Index(said, "Fermé à partir"), strings.Index(said, "9 h 10"); i < 0 || j < i {
		t.Error(said)
	}
}

func plain(t *testing.T, p *render.Papier, l lieu.Lieu) string {
	return papertest.Plain(dit(t, p, nil, l))
}
