package guichet_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
)

// Those who send people to places read which helps are given; professionals the
// month of the record, on a paper for internal use.
func TestCounterPapersForEachAudience(t *testing.T) {
	l := avec(salle(1, "Mo-Fr 09:00-12:00"), func(l *lieu.Lieu) {
		l.ModalitesAcces, l.Services = []string{lieu.SePresenter}, []string{lieu.LoisirsCreations}
		l.DateMaj = time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	})
	for pour, want := range map[string][3]bool{"grand-public": {}, "aidants": {true, false, false},
		"pro": {true, true, true}} {
		said := liste(t, []lieu.Lieu{l}, "commune=Pons", map[string]string{"pour": pour}, edition(jeudi))
		for i, word := range []string{"loisirs", "mai 2026", "Usage interne"} {
			if got := strings.Contains(said, word); got != want[i] {
				t.Errorf("%s reads %q: %v in %q", pour, word, got, said)
			}
		}
		_, said = semainier(t, []lieu.Lieu{l}, "commune=Pons", map[string]string{"pour": pour})
		for i, word := range map[int]string{0: "Notes", 2: "Usage interne"} {
			if got := strings.Contains(said, word); got != want[i] {
				t.Errorf("semainier: %s reads %q: %v in %q", pour, word, got, said)
			}
		}
	}
}
