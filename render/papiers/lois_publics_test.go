package papiers_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// sentences are the papers that say hours in groups of days, or whom to call, for
// each audience that they are made for.
var sentences = map[string]string{"fiche-lieu": "", "annuaire": "commune=Pons", "affiche": "lieu=Loi_1",
	"fiche-service": "service=démarches"}

// forEachAudience gives what each of those papers says of a place, to each audience.
func forEachAudience(t *testing.T, l lieu.Lieu, telephone string, judge func(paper, text string)) {
	t.Helper()
	for papier, query := range sentences {
		p := papertest.Paper(t, papier)
		for _, pour := range p.Audiences {
			e := papertest.Edition()
			e.Editeur.Telephone = telephone
			var asked map[string]string
			if len(p.Audiences) > 1 {
				asked = map[string]string{"pour": string(pour)}
			}
			c := papertest.Order(t, p, papertest.BaseOf(l), e, query, asked)
			_, docs, err := papertest.Compose(p, c)
			if err != nil {
				t.Errorf("%s for %s: %v", papier, pour, err)
				continue
			}
			for _, d := range docs {
				page, err := d.Page(0)
				if err != nil {
					t.Fatal(err)
				}
				judge(papier+" for "+string(pour), strings.Join(strings.Fields(papertest.Plain(papertest.Text(page))), " "))
			}
		}
	}
}

// No day stands in two groups of hours: who finds it in the first does not read on.
func TestNoDayStandsInTwoGroups(t *testing.T) {
	for _, hours := range []string{
		"Mo-Tu 09:00-12:00, Tu-We 14:00-18:00", "Mo,Tu,We 09:00-12:00; Tu 09:00-12:00,14:00-18:00",
		"Tu 14:00-18:00; Mo 09:00-12:00; We 14:00-18:00; PH off", "Mo-Fr 09:00-12:00; Tu,Th 09:00-12:00,13:00-17:00",
	} {
		l := loi(func(l *lieu.Lieu) { l.Horaires = hours })
		forEachAudience(t, l, "", func(paper, text string) {
			if n := strings.Count(strings.ToLower(text), "mardi"); n > 1 {
				t.Errorf("%s says « mardi » %d times for %s: %s", paper, n, hours, text)
			}
		})
	}
}

// A number given for the town hall says which one: the paper may be read in another.
func TestTheNumberOfATownHallSaysWhich(t *testing.T) {
	const number = "05 36 49 00 10"
	l := loi(func(l *lieu.Lieu) { l.Telephone, l.Horaires = "", "" })
	seen := 0
	forEachAudience(t, l, number, func(paper, text string) {
		before, _, ok := strings.Cut(text, number)
		if !ok {
			return
		}
		seen++
		if i := strings.LastIndex(strings.ToLower(before), "mairie"); i < 0 ||
			!strings.HasPrefix(strings.ToLower(before[i:]), "mairie de pons") {
			t.Errorf("%s gives the number of no town hall that it names: %s", paper, text)
		}
	})
	if seen == 0 {
		t.Error("no paper gives the number")
	}
}
