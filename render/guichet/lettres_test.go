package guichet_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// The week gives rows to its next page before its letters are smaller: what is read from
// afar stays so, whatever the number of places.
func TestTheWeekKeepsItsLetters(t *testing.T) {
	var tous []lieu.Lieu
	for i := range 37 {
		l := salle(i, []string{"Mo-Sa 09:00-12:00,13:00-18:30", "Tu 10:00-12:00", "We,Fr 14:00-17:00"}[i%3])
		l.Nom = strings.Repeat("Maison des habitants ", 1+i%2) + fmt.Sprint(i)
		tous = append(tous, l)
	}
	d, _ := semainier(t, tous, "commune=Pons", nil)
	for n, p := range papertest.Pages(t, d) {
		for _, it := range p.Items {
			want := layout.Mpt(0)
			switch {
			case strings.HasPrefix(it.Text, "05 "), strings.HasPrefix(it.Text, "05\u00a0"):
				want = 16000
			case it.Text == "Lundi":
				want = 18000
			case strings.HasPrefix(it.Text, "9\u00a0h"):
				want = 11500
			case strings.HasPrefix(it.Text, "Source"):
				want = 10000
			}
			if want > 0 && it.Size < want {
				t.Errorf("page %d: « %s » at %d, want %d", n+1, it.Text, it.Size, want)
			}
		}
	}
	if d.Len < 3 {
		t.Errorf("%d pages", d.Len)
	}
}

// A name takes two lines of a full list at most, however long it is.
func TestNamesOfTheOpenOnesHoldOnTwoLines(t *testing.T) {
	l := salle(1, "Mo-Sa 09:00-12:00,13:00-18:30")
	l.Nom = "Maison des solidarités, de la citoyenneté, de l'emploi et des usages numériques partagés"
	tous := []lieu.Lieu{l}
	for i := range 12 {
		tous = append(tous, salle(i+2, "Mo-Sa 09:00-12:00,13:00-18:30"))
	}
	d := unDocument(t, "ouverts", tous, "commune=Pons", nil, edition(jeudi))
	lines := map[layout.Um]bool{}
	for _, it := range papertest.Pages(t, d)[0].Items {
		for _, s := range []string{"Maison", "citoyen", "emploi", "usages", "partag"} {
			if strings.Contains(it.Text, s) {
				lines[it.Base] = true
			}
		}
	}
	if len(lines) == 0 || len(lines) > 2 {
		t.Errorf("a name of %d lines", len(lines))
	}
}
