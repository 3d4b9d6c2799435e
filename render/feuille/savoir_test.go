package feuille_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// A sheet that fills gives up its examples, then whole sentences of the place, then size,
// never under 13 points; the lines of the appointment go after all of them, and never
// where one comes by appointment. No sentence stands twice.
func TestWhatAFullSheetGivesUp(t *testing.T) {
	places, _, _ := papertest.Example(t)
	for n := range 16 {
		for _, booked := range []bool{false, true} {
			l := places[0]
			l.PresentationResume, l.PresentationDetail = "Une personne vous aide. ", ateliers(n)
			if booked {
				l.PresentationResume = "Sur rendez-vous uniquement, tous les jours. Une personne vous aide."
			}
			l.PublicsSpecifiquementAdresses = []string{"Jeunes", "Seniors"}
			d := wholeSheet(t, l, "grand-public")
			text := strings.Join(strings.Fields(pageText(t, d, 0)), " ")
			what := fmt.Sprintf("%d sentences, by appointment %v", n, booked)
			if many := strings.Count(text, "Une personne vous aide"); many != 1 {
				t.Errorf("%s: a sentence stands %d times", what, many)
			}
			if !strings.Contains(text, "Mon rendez-vous") && (booked || strings.Contains(text, "poterie")) {
				t.Errorf("%s: the appointment is lost: %v", what, d.Ajustement.Steps)
			}
			if strings.Count(text, "poterie") != strings.Count(text, "Le lundi, un atelier de poterie, groupe") {
				t.Errorf("%s: a sentence is cut: %s", what, text)
			}
			for _, it := range papertest.Pages(t, d)[0].Items {
				if strings.Contains(it.Text, "poterie") && it.Size < layout.Pt(13) {
					t.Errorf("%s: letters of %v", what, it.Size)
				}
			}
		}
	}
}

// Every sheet of the example keeps the lines of the appointment.
func TestTheExampleKeepsItsAppointments(t *testing.T) {
	places, e, m := papertest.Example(t)
	for _, f := range papertest.Sheets(places, e, m) {
		if f.Err == nil && !strings.Contains(papertest.Text(f.Page), "Mon rendez-vous") {
			t.Errorf("%s lost them: %v", f.Lieu.Nom, f.Ajustement.Steps)
		}
	}
}
