package controle_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
)

// A place is asked when its record is old, or lacks what matters most; its age is
// said first, and what is only a pity does not make a letter.
func TestWhatAPlaceIsAsked(t *testing.T) {
	jour := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	o := controle.Options{Jour: jour, Limites: lisible.Anciennetes{AVerifier: 18, Ancienne: 36}}
	entier := lieu.Lieu{Id: "d-1", Nom: "Salle des Saules", Adresse: "2 rue du Pont", Telephone: "0546000001",
		Horaires: "Mo-Fr 09:00-12:00", Services: []string{lieu.Services()[0]}, FraisACharge: []string{lieu.Gratuit},
		DateMaj: jour.AddDate(0, -2, 0), Latitude: 45.5, Longitude: -0.5}
	for name, c := range map[string]struct {
		change func(*lieu.Lieu)
		want   string
	}{
		"whole and recent": {func(*lieu.Lieu) {}, ""},
		"no price alone":   {func(l *lieu.Lieu) { l.FraisACharge = nil }, ""},
		"no position":      {func(l *lieu.Lieu) { l.Latitude, l.Longitude = 0, 0 }, ""},
		"to be checked":    {func(l *lieu.Lieu) { l.DateMaj = jour.AddDate(0, -20, 0) }, "date-a-verifier"},
		"old":              {func(l *lieu.Lieu) { l.DateMaj = jour.AddDate(0, -40, 0) }, "date-ancienne"},
		"no date":          {func(l *lieu.Lieu) { l.DateMaj = time.Time{} }, "sans-date"},
		"to come":          {func(l *lieu.Lieu) { l.DateMaj = jour.AddDate(1, 0, 0) }, "date-a-venir"},
		"no phone":         {func(l *lieu.Lieu) { l.Telephone = "" }, "sans-telephone"},
		"a phone of words": {func(l *lieu.Lieu) { l.Telephone = "voir le site" }, "telephone-non-compris"},
		"no hours":         {func(l *lieu.Lieu) { l.Horaires = "" }, "sans-horaires"},
		"hours of no day":  {func(l *lieu.Lieu) { l.Horaires = "09:00-12:00" }, "horaires-sans-jour"},
		"old and no prices": {func(l *lieu.Lieu) { l.DateMaj, l.FraisACharge = jour.AddDate(0, -20, 0), nil },
			"date-a-verifier sans-prix"},
	} {
		l := entier
		c.change(&l)
		var got []string
		for _, k := range controle.ADemander(&l, &o) {
			got = append(got, k.Regle)
			if _, ok := controle.RegleDe(k.Regle); !ok || k.Id != l.Id {
				t.Errorf("%s: %+v", name, k)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
