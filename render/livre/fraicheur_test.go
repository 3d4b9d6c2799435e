package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// A directory and the sheet of a service say of a place that its hours are
// stale; when most are, they say it once and for all, on each page.
func TestStaleHoursInDocuments(t *testing.T) {
	const mark, foot = "Informations de 2019 : téléphonez avant de venir.",
		"Beaucoup d'informations sont anciennes : téléphonez avant de venir."
	e := papertest.Edition()
	for name, make := range map[string]func([]lieu.Lieu) []byte{
		"annuaire":      func(l []lieu.Lieu) []byte { return annuaire(t, l, e, livre.CodesAucun) },
		"fiche-service": func(l []lieu.Lieu) []byte { return ficheService(t, l, e, lieu.AideDemarches) },
	} {
		for old, want := range map[int]int{0: 0, 1: 1, 3: 3, 4: 0, 6: 0} {
			d := papertest.Read(t, make(papertest.Dated(6, old)))
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
	lieux := papertest.Dated(6, 3)
	lieux[0].Horaires = ""
	lieux[1].ModalitesAcces = []string{lieu.Telephoner}
	lieux[2].Itinerance = []string{lieu.Itinerant}
	if text := strings.Join(papertest.Said(papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))),
		"\n"); strings.Contains(text, "2019 :") {
		t.Errorf("said twice:\n%s", text)
	}
}
