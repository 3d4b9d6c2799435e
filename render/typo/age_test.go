package typo_test

import (
	"testing"
	"time"

	"feuillet/render/typo"
)

func TestAge(t *testing.T) {
	on := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for de, want := range map[time.Time]string{
		on(2026, 11, 28): "0 jour", on(2026, 11, 27): "1 jour", on(2026, 11, 4): "24 jours", on(2026, 9, 28): "2 mois",
		on(2026, 9, 29): "60 jours", on(2025, 11, 29): "11 mois", on(2025, 11, 28): "1 an",
		on(2024, 2, 12):  "2 ans et 9 mois",
		on(2016, 11, 28): "10 ans",
	} {
		if got := typo.Age(de, on(2026, 11, 28)); got != want {
			t.Errorf("%s: %q, want %q", de.Format(time.DateOnly), got, want)
		}
	}
}
