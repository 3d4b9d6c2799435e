package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// The directory gives the mailbox of a place that cannot be called, never that of a
// person; one that books on the Internet alone says who helps, and not « Venez ».
func TestPlacesWithoutATelephoneAreReached(t *testing.T) {
	said := func(edit func(*lieu.Lieu)) string {
		lieux := papertest.Places(2)
		edit(&lieux[0])
		d := papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))
		return papertest.Plain(strings.Join(papertest.Said(d), "\n"))
	}
	for _, hours := range []string{"", "Mo-Fr 09:00-12:00"} {
		text := said(func(l *lieu.Lieu) {
			l.Telephone, l.Horaires, l.Courriels = "", hours, []string{"jeanne.durand@pons.example", "accueil@pons.example"}
		})
		if !strings.Contains(text, "Écrivez : accueil@pons.example") || strings.Contains(text, "durand@") {
			t.Errorf("%q: whom to write to? %s", hours, text)
		}
		text = said(func(l *lieu.Lieu) {
			l.Telephone, l.Horaires, l.ModalitesAcces = "", hours, []string{lieu.RdvEnLigne}
		})
		if !strings.Contains(text, "à prendre sur Internet. La mairie peut vous aider.") ||
			strings.Contains(text, "Passez") || strings.Contains(text, "Prenez rendez-vous.") {
			t.Errorf("%q: how does one book? %s", hours, text)
		}
	}
	text := said(func(l *lieu.Lieu) { l.Courriels = []string{"accueil@pons.example"} })
	if strings.Contains(text, "accueil@") {
		t.Errorf("who can be called is written to: %s", text)
	}
}
