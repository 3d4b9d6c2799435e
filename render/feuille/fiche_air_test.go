package feuille_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// A sheet that is full keeps air over its headings: words give way before it.
func TestAFullSheetKeepsAir(t *testing.T) {
	for n := range 9 {
		l := papertest.AtPons("plein")
		l.Services = lieu.Services()[:n]
		l.Horaires = "Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-12:30; PH off"
		for _, what := range strings.Fields("photo lettres tableaux messages impôts retraite santé emploi")[:min(n, 8)] {
			l.PresentationDetail += "Un atelier de " + what + " accueille de petits groupes dans la grande salle du fond. "
		}
		f := papertest.OneSheet(t, l, papertest.Edition(), papertest.Model(t, ""))
		if f.Err != nil || f.Ajustement.Air < 400 {
			t.Errorf("%d services: %v, air %d, given up %v", n, f.Err, f.Ajustement.Air, f.Ajustement.Steps)
		}
	}
}
