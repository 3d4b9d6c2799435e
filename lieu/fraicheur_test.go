package lieu_test

import (
	"testing"
	"time"

	"feuillet/lieu"
)

func TestFraicheur(t *testing.T) {
	jour := time.Date(2026, 11, 22, 15, 0, 0, 0, time.UTC)
	limites := lieu.Anciennetes{AVerifier: 18, Ancienne: 36}
	for date, want := range map[string]lieu.Age{
		"2026-11-22": lieu.Recente,
		"2026-11-23": lieu.Recente, // the day of another clock
		"2025-05-23": lieu.Recente,
		"2025-05-21": lieu.AVerifier,
		"2023-11-23": lieu.AVerifier,
		"2023-11-21": lieu.Ancienne,
		"2019-01-01": lieu.Ancienne,
		"1970-01-01": lieu.SansDate,
		"0001-01-01": lieu.SansDate,
		"2029-02-27": lieu.SansDate, // published
	} {
		maj, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		if got := lieu.Fraicheur(maj, jour, limites); got != want {
			t.Errorf("%s: %v, want %v", date, got, want)
		}
	}
}
