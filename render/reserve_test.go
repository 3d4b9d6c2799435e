package render_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// A place that receives only some, asked for by its id: each paper that names it says who may come,
// whether it is open then or not, and what its number is.
func TestAReservedPlaceThatIsAskedForSaysWhoMayCome(t *testing.T) {
	seen := 0
	for _, p := range table() {
		if p.Nom == "fiche-verification" || p.Nom == "carte" { // it asks the place itself; a name is all it has
			continue
		}
		seules, _ := variantes(&p)
		for _, v := range seules {
			for _, heures := range []string{"Mo-Su 09:00-17:00", "Mo 09:00-09:30", `Mo-Su 09:00-17:00 "réservé aux adhérents"`, ""} {
				for _, tel := range []string{"", "05 36 49 00 12"} {
					l := papertest.AtPons("1")
					l.Nom, l.PresentationResume = "Verger Coulis", "Réservé aux adhérents."
					l.ModalitesAcces, l.Telephone, l.Horaires = []string{lieu.SePresenter}, tel, heures
					said := dit(t, &p, v, l)
					if !strings.Contains(said, "Coulis") {
						continue
					}
					seen++
					if n := strings.Count(strings.ToLower(papertest.Plain(said)), "réservé"); n == 0 {
						t.Errorf("%s %v, %q, phone %q: who may come? %s", p.Nom, v, heures, tel, said)
					}
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("the place stands on %d papers", seen)
	}
}

// What is asked of who comes, where the comment of the hours says it, is said once.
func TestAConditionInTheHoursIsSaidOnce(t *testing.T) {
	for _, nom := range []string{"fiche-lieu", "affiche", "fiche-orientation", "annuaire", "fiche-service",
		"ouverts", "semainier"} {
		p := papertest.Paper(t, nom)
		for _, dite := range []string{"réservé aux adhérents", "Adhésion obligatoire", "sur inscription"} {
			l := papertest.AtPons("1")
			l.ModalitesAcces, l.Horaires = []string{lieu.SePresenter}, `Mo-Su 09:00-17:00 "`+dite+`"`
			said := strings.ToLower(papertest.Plain(dit(t, &p, nil, l)))
			if n := strings.Count(said, strings.ToLower(dite)); n > 1 {
				t.Errorf("%s: « %s » is said %d times: %s", nom, dite, n, said)
			}
		}
	}
	p, l := papertest.Paper(t, "fiche-lieu"), papertest.AtPons("1")
	l.Horaires = `Mo-Fr 09:00-17:00; Sa 09:00-12:00 "réservé aux adhérents"`
	if said := papertest.Plain(dit(t, &p, nil, l)); !strings.Contains(said, "Samedi : réservé aux adhérents") {
		t.Error(said)
	}
}

// Who prints a place of which the record asks not to be told is told so, whatever the paper.
func TestAPlaceNotToBeToldIsRemarked(t *testing.T) {
	for _, p := range table() {
		if p.Nom == "carte" || p.Nom == "fiche-verification" { // a letter to the place itself
			continue
		}
		l := papertest.AtPons("1")
		l.Nom, l.PresentationResume = "Verger Coulis", "NE PAS DIFFUSER."
		said := dit(t, &p, nil, l)
		if !strings.Contains(said, "Coulis") { // figures alone
			continue
		}
		if strings.Contains(said, "DIFFUSER") {
			t.Errorf("%s: what is asked of who prints is for nobody else: %s", p.Nom, said)
		}
		c := papertest.Order(t, p, papertest.BaseOf(l), papertest.Edition(), "lieu=1", nil)
		o, docs, err := papertest.Compose(p, c)
		if err != nil {
			t.Fatal(p.Nom, err)
		}
		avis := o.Avis
		for _, d := range docs {
			avis = append(avis, d.Avis...)
		}
		dits := 0
		for _, v := range avis {
			if v.Lieu == "1" && strings.Contains(v.Texte, "dit de ne pas la diffuser") {
				dits++
			}
		}
		if dits != 1 {
			t.Errorf("%s: remarked %d times: %v", p.Nom, dits, avis)
		}
	}
}
