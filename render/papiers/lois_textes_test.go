package papiers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
)

// laMairie is a letter to the place itself, which is asked whether its record is right.
const laMairie = "fiche-verification"

// A closure that a text tells in figures is on every paper until its last day, and gone the day
// after; one of nobody knows which year is on none, and nobody is told that the place is open then.
func TestAClosureInFiguresIsOnEveryPaper(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	ferme := loi(func(l *lieu.Lieu) {
		l.Horaires, l.PresentationDetail = "Mo-Sa 09:00-12:00,14:00-17:00", "Fermeture 24/12-02/01. Un coin lecture."
	})
	incertain := ferme
	incertain.DateMaj = day(2026, 2, 4)
	surTous(func(p render.Papier, pour render.Audience, query string) {
		why := p.Nom + " for " + string(pour)
		dit := func(l lieu.Lieu, jour time.Time) (text string, ferme bool) {
			text = strings.ToLower(deTous(t, p, pour, query, l, jour))
			return text, strings.Contains(text, "24/12") || strings.Contains(text, "disent une fermeture") ||
				strings.Contains(text, "dit une fermeture")
		}
		if text, ok := dit(ferme, day(2027, 1, 2)); p.Nom != laMairie && (!ok || strings.Contains(text, "venez")) {
			t.Errorf("%s on the last day: %s", why, text)
		}
		for _, jour := range []time.Time{day(2027, 1, 3), day(2027, 12, 27)} {
			if text, ok := dit(ferme, jour); ok {
				t.Errorf("%s on %s: %s", why, jour.Format(time.DateOnly), text)
			}
		}
		text, _ := dit(incertain, day(2026, 12, 28))
		if strings.Contains(text, "24/12") {
			t.Errorf("%s tells of a closure of nobody knows which year: %s", why, text)
		}
		if p.Nom == "ouverts" && strings.Contains(text, "ouvert jusqu") {
			t.Errorf("%s tells that it is open: %s", why, text)
		}
	})
}

// A price that the texts contradict is on no paper, whatever its readers.
func TestNoPaperSaysAPriceThatIsContradicted(t *testing.T) {
	jour := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ frais, texte, mot string }{
		{lieu.Gratuit, "Un coin lecture. La séance coûte 10 euros.", "gratuit"},
		{lieu.Payant, "Un coin lecture. Les ateliers sont gratuits.", "payant"},
	} {
		l := loi(func(l *lieu.Lieu) {
			l.Horaires, l.PresentationDetail = "Mo-Sa 09:00-12:00,14:00-17:00", c.texte
			l.FraisACharge = []string{c.frais}
		})
		surTous(func(p render.Papier, pour render.Audience, query string) {
			text := strings.ToLower(deTous(t, p, pour, query, l, jour))
			// the doubt is told to who works there
			for _, libre := range []string{"« gratuit » n'est pas imprimé", "« payant » n'est pas imprimé"} {
				text = strings.ReplaceAll(text, libre, "")
			}
			if i := strings.Index(text, c.mot); i >= 0 && p.Nom != laMairie {
				t.Errorf("%s for %s says « %s »: …%s", p.Nom, pour, c.mot, text[max(0, i-80):min(len(text), i+60)])
			}
		})
	}
}

// A name that stands beside the number of a place is on no paper, whatever its readers; the number
// is, and who makes the paper reads that it may be that person's own.
func TestAPersonBesideANumberIsOnNoPaper(t *testing.T) {
	jour := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	for _, telephone := range []string{"Michel Delmarest 06 39 98 00 01", "06 39 98 00 01 (Mme Delmarest)",
		"0639980001 Michel"} {
		l := loi(func(l *lieu.Lieu) {
			l.Horaires, l.Telephone = "Mo-Sa 09:00-12:00,14:00-17:00", telephone
		})
		surTous(func(p render.Papier, pour render.Audience, query string) {
			text, avis := deTousAvecAvis(t, p, pour, query, l, jour)
			why := p.Nom + " for " + string(pour)
			if plain := strings.ToLower(text); strings.Contains(plain, "michel") || strings.Contains(plain, "delmarest") {
				t.Errorf("%s names somebody: %s", why, text)
			}
			if p.Nom != laMairie && !strings.Contains(text, "06 39 98 00 01") {
				t.Errorf("%s lacks the number: %s", why, text)
			}
			if !slices.ContainsFunc(avis, func(v render.Avis) bool { return v.Genre == render.AvisTelephone }) {
				t.Errorf("%s tells nothing to who makes it", why)
			}
		})
	}
}
