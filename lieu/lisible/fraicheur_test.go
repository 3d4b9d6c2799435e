package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu/lisible"
)

func TestFraicheur(t *testing.T) {
	jour := time.Date(2026, 11, 22, 15, 0, 0, 0, time.UTC)
	limites := lisible.Anciennetes{AVerifier: 18, Ancienne: 36}
	for date, want := range map[string]lisible.Age{
		"2026-11-22": lisible.Recente,
		"2026-11-23": lisible.Recente, // the day of another clock
		"2025-05-23": lisible.Recente,
		"2025-05-21": lisible.AVerifier,
		"2023-11-23": lisible.AVerifier,
		"2023-11-21": lisible.Ancienne,
		"2019-01-01": lisible.Ancienne,
		"1970-01-01": lisible.SansDate,
		"0001-01-01": lisible.SansDate,
		"2029-02-27": lisible.SansDate, // published
	} {
		maj, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		if got := lisible.Fraicheur(maj, jour, limites); got != want {
			t.Errorf("%s: %v, want %v", date, got, want)
		}
	}
}
