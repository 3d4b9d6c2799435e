package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// avecDates are places with hours, the first ones of 2019.
func avecDates(n, vieux int) []lieu.Lieu {
	lieux := papertest.Places(n)
	for i := range lieux[:vieux] {
		lieux[i].DateMaj = papertest.Day.AddDate(-7, 0, 0)
	}
	return lieux
}

// A directory and the sheet of a service say of a place that its hours are
// stale; when most are, they say it once and for all, on each page.
func TestStaleHoursInDocuments(t *testing.T) {
	const mark, foot = "Informations de 2019 : téléphonez avant de venir.", "Beaucoup d'informations sont anciennes : téléphonez avant de venir."
	e := papertest.Edition()
	for name, make := range map[string]func([]lieu.Lieu) []byte{
		"annuaire":      func(l []lieu.Lieu) []byte { return annuaire(t, l, e, livre.CodesAucun) },
		"fiche-service": func(l []lieu.Lieu) []byte { return ficheService(t, l, e, lieu.AideDemarches) },
	} {
		for old, want := range map[int]int{0: 0, 1: 1, 3: 3, 4: 0, 6: 0} {
			d := papertest.Read(t, make(avecDates(6, old)))
			text := strings.Join(papertest.Said(d), "\n")
			if got := strings.Count(text, mark); got != want {
				t.Errorf("%s, %d of 6 stale: %d marks, want %d", name, old, got, want)
			}
			if got := strings.Contains(papertest.Plain(strings.Join(d.Artifacts, " ")), foot); got != (old > 3) {
				t.Errorf("%s, %d of 6 stale: foot said: %v", name, old, got)
			}
		}
	}
}

// An entry that already tells to call, or shows no hours, says nothing more.
func TestStaleEntriesDoNotShout(t *testing.T) {
	lieux := avecDates(6, 3)
	lieux[0].Horaires = ""
	lieux[1].ModalitesAcces = []string{lieu.Telephoner}
	lieux[2].Itinerance = []string{lieu.Itinerant}
	if text := strings.Join(papertest.Said(papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))), "\n"); strings.Contains(text, "2019 :") {
		t.Errorf("said twice:\n%s", text)
	}
}

// A poster tells the year of stale hours: under those of one place, at the foot for several.
func TestStalePosters(t *testing.T) {
	for _, c := range []struct {
		name  string
		lieux []lieu.Lieu
		want  string
	}{
		{"one place", avecDates(1, 1), "Informations de 2019 : téléphonez avant de venir."},
		{"one of three", avecDates(3, 1), "Informations de 2019 : téléphonez avant de venir."},
		{"two years", func() []lieu.Lieu { l := avecDates(3, 2); l[0].DateMaj = papertest.Day.AddDate(-5, 0, 0); return l }(), "Informations de 2019 à 2021 : téléphonez avant de venir."},
		{"all recent", avecDates(3, 0), ""},
	} {
		f := papertest.Poster(papertest.Pons(c.lieux, len(c.lieux)), papertest.Edition(), papertest.PosterModel(t, "A4"))
		if f.Err != nil {
			t.Fatal(c.name, f.Err)
		}
		text := papertest.Text(f.Page)
		if c.want != "" && strings.Count(text, c.want) != 1 || c.want == "" && strings.Contains(text, "Informations de") {
			t.Errorf("%s: %s", c.name, text)
		}
	}
}
