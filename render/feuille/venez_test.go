package feuille_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// A sheet that asks to check, to write, or to book on the Internet never says to come.
func TestNobodyIsSentToACloseDoor(t *testing.T) {
	for name, edit := range map[string]func(*lieu.Lieu){
		"old":       func(l *lieu.Lieu) { l.DateMaj = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC) },
		"no date":   func(l *lieu.Lieu) { l.DateMaj = time.Time{} },
		"mail only": func(l *lieu.Lieu) { l.ModalitesAcces = []string{"Contacter par mail"} },
		"online":    func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.RdvEnLigne} },
	} {
		for _, tel := range []string{"", "+33536490012"} {
			l := papertest.Change(edit)
			l.Telephone = tel
			text := strings.Join(strings.Fields(pageText(t, wholeSheet(t, l, "grand-public"), 0)), " ")
			for _, never := range []string{"Venez ici", "Venez.", "Venez, ou"} {
				if strings.Contains(text, never) {
					t.Errorf("%s, phone %q: %s in %s", name, tel, never, text)
				}
			}
			if name == "online" && tel == "" && (strings.Contains(text, "Passez") ||
				strings.Count(text, "La mairie peut vous aider") != 1) {
				t.Errorf("how does one book? %s", text)
			}
		}
	}
	if text := pageText(t, wholeSheet(t, papertest.Full(), "grand-public"), 0); !strings.Contains(text, "Venez ici") {
		t.Errorf("a fresh place with a door: %s", text)
	}
}

// The number of who prints stands once, whose it is said beside it; help that is not known
// is asked for, under a question.
func TestWhoIsAskedIsNamedOnce(t *testing.T) {
	l := papertest.AtPons("L_1")
	l.Telephone, l.Services = "", nil
	_, text := sheetFor(t, l, "grand-public", "05 36 49 00 10")
	if bar, _, _ := strings.Cut(text, "Où ?"); strings.Count(bar, "05 36 49 00 10") != 1 ||
		!strings.Contains(bar, "Demandez à la mairie de Pons\n") {
		t.Error(text)
	}
	if strings.Contains(text, "Ici, vous pouvez") || !strings.Contains(text, "Quelle aide ?") {
		t.Error(text)
	}
}
