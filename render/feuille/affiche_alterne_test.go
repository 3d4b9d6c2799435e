package feuille_test

import (
	"regexp"
	"strings"
	"testing"

	"feuillet/render/papertest"
)

// casse finds a sentence that begins with a small letter, and a place where words went.
var casse = regexp.MustCompile(`[.!?] +\p{Ll}.{0,20}|  `)

// adresse is one of the web, which is no sentence.
var adresse = regexp.MustCompile(`\S+\.\S+/\S*( \S+/\S*)?`)

// The next dates of a place of alternate weeks are said whole, or its hours give way whole:
// no line of hours is a broken sentence.
func TestAlternateWeeksAreWhole(t *testing.T) {
	whole := 0
	for _, week := range []string{"week 2-53/2 Mo 14:00-17:00; PH off", "week 1-53/2 Tu 09:00-12:00; PH off",
		"week 1-53/2 Mo,We 09:00-12:00,14:00-17:00; week 2-52/2 Th 14:00-18:00; PH off"} {
		for _, n := range []int{1, 2, 3} {
			for _, tel := range []string{"01 99 00 00 42", ""} {
				for _, o := range sheets {
					l := papertest.Places(n)
					l[n-1].Horaires, l[n-1].Telephone = week, tel
					text := papertest.Plain(papertest.Text(dressed(t, l, n, o).Page))
					for _, s := range casse.FindAllString(adresse.ReplaceAllString(text, "A"), -1) {
						t.Errorf("%s, %d places, %+v: %q in\n%s", week, n, o, s, text)
					}
					dates := strings.Contains(text, "Prochaines dates : ")
					asked := dates || strings.Contains(text, "demandez les dates")
					if strings.Contains(text, "une semaine sur deux") != asked || strings.Contains(text, "En janvier") && !dates {
						t.Errorf("%s, %d places, %+v: half of the weeks in\n%s", week, n, o, text)
					}
					if dates {
						whole++
					}
				}
			}
		}
	}
	if whole < 10 {
		t.Errorf("%d posters say the dates", whole)
	}
}
