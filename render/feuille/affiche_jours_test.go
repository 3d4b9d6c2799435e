package feuille_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
)

// The one place of a poster keeps its days as letters get small, and what it gives up is
// told of one place.
func TestOnePlaceKeepsItsDays(t *testing.T) {
	l := papertest.AtPons("1")
	l.Nom, l.Adresse = "Bus du Val de Brune, face à la boulangerie", "Rue du Chant des Merles"
	l.Services = []string{"Accès internet et matériel informatique", "Aide aux démarches administratives"}
	for _, c := range []struct{ hours, days string }{
		{"week 1-53/2 Mo 09:30-12:30,13:30-15:30; PH off", "Lundi, une semaine sur deux"},
		{"Mo 09:30-12:30,13:30-15:30; Tu 09:00-12:00; We 10:00-12:00; Th 09:00-11:00,14:00-15:30; Fr 08:30-12:15; PH off",
			"undi"},
		{"Mo-Fr 09:30-12:30,13:30-15:30; Jul-Aug Mo,We 09:00-12:00; Sep Tu 09:00-12:00,14:00-16:00", "undi"},
	} {
		for _, long := range []bool{false, true} {
			for _, o := range []map[string]string{{}, {"orientation": "paysage"}, {"languettes": "oui"}, {"format": "A3"}} {
				l.Horaires, l.ComplementAdresse = c.hours, ""
				if long {
					l.ComplementAdresse = strings.Repeat("Entrée par la cour, bâtiment B. ", 3)
					l.FraisACharge = nil
				}
				l.DateMaj = l.DateMaj.AddDate(-9, 0, 0)
				text, avis := made(t, "lieu=1", o, l)
				if !strings.Contains(text, c.days) {
					t.Errorf("%s, %v, %v: no day in %q", c.hours, long, o, text)
				}
				if saidOf(avis, "2 lieux ont") {
					t.Errorf("%v", avis)
				}
				l.DateMaj = l.DateMaj.AddDate(9, 0, 0)
			}
		}
	}
}

// A poster tells to call once in its answer, and once with the reason.
func TestToCallIsSaidOnce(t *testing.T) {
	for n := 1; n <= 3; n++ {
		for _, years := range []int{0, 4} {
			for _, hours := range []string{"", "Mo-Fr 09:00-12:00"} {
				l := papertest.Places(n)
				for i := range l {
					l[i].Horaires, l[i].DateMaj = hours, l[i].DateMaj.AddDate(-years, 0, 0)
				}
				text, _ := made(t, "commune=Pons", nil, l[:n]...)
				calls := strings.Count(text, "éléphonez")
				if most := min(years, 1) + 1; calls > most || calls == 0 && (years > 0 || hours == "") {
					t.Errorf("%d places, %d years, %q: %d calls in %q", n, years, hours, calls, text)
				}
				if hours == "" && years == 0 && !strings.Contains(text, "Demandez les jours") {
					t.Errorf("%d places: nothing of hours in %q", n, text)
				}
			}
		}
	}
}

// In simple words spans of hours have no dash, no address is to be typed, and who prints may
// be called instead of the code.
func TestPosterInSimpleWords(t *testing.T) {
	p, e := papertest.Paper(t, "affiche"), papertest.Edition()
	for _, tel := range []string{"", "01 99 00 00 77"} {
		e.Editeur.Telephone = tel
		order := papertest.Order(t, p, papertest.BaseOf(papertest.Places(4)...), e, "commune=Pons",
			map[string]string{"simple": "oui"})
		_, docs, err := papertest.Compose(p, order)
		if err != nil {
			t.Fatal(err)
		}
		text := papertest.Plain(papertest.Text(papertest.Pages(t, docs[0])[0]))
		if !strings.Contains(text, "9 h à 12 h") || strings.Contains(text, "h–") {
			t.Errorf("hours in %q", text)
		}
		if strings.Contains(text, "/nouvelle-aquitaine") || strings.Contains(text, "Cette adresse") {
			t.Errorf("an address in %q", text)
		}
		if asks := strings.Contains(text, "Ou demandez à la mairie de Pons, 01 99 00 00 77."); asks != (tel != "") {
			t.Errorf("whom to ask: %v in %q", asks, text)
		}
	}
}
