package feries_test

import (
	"slices"
	"testing"
	"time"

	"feuillet/lieu/feries"
)

func jour(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The dates of Easter as almanacs print them, the earliest and the latest there are among them.
func TestPaques(t *testing.T) {
	for _, s := range []string{"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
		"2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2038-04-25",
		"2049-04-18", "2076-04-19", "2100-03-28"} {
		d := jour(t, s)
		if got := feries.Paques(d.Year()); !got.Equal(d) {
			t.Errorf("Easter of %d is %s, want %s", d.Year(), got.Format(time.DateOnly), s)
		}
	}
}

// A year holds eleven holidays everywhere, and those of each land.
func TestHolidaysOfAYear(t *testing.T) {
	partout := []string{"2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14",
		"2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25"}
	for zone, plus := range map[feries.Zone]struct{ surs, peutEtre []string }{
		feries.Metropole:         {},
		feries.AlsaceMoselle:     {[]string{"2027-12-26"}, []string{"2027-03-26"}},
		feries.Guadeloupe:        {[]string{"2027-05-27"}, []string{"2027-03-04", "2027-03-26", "2027-07-21"}},
		feries.Martinique:        {[]string{"2027-05-22"}, []string{"2027-03-26", "2027-07-21"}},
		feries.Guyane:            {[]string{"2027-06-10"}, nil},
		feries.Reunion:           {[]string{"2027-12-20"}, nil},
		feries.Mayotte:           {[]string{"2027-04-27"}, nil},
		feries.SaintBarthelemy:   {[]string{"2027-10-09"}, nil},
		feries.SaintMartin:       {[]string{"2027-05-28"}, []string{"2027-07-21"}},
		feries.Wallis:            {nil, []string{"2027-04-28", "2027-06-29", "2027-07-29"}},
		feries.Polynesie:         {nil, []string{"2027-03-05", "2027-03-26", "2027-06-29", "2027-11-20"}},
		feries.NouvelleCaledonie: {nil, []string{"2027-09-24"}},
	} {
		got := map[feries.Etat][]string{}
		for d := jour(t, "2027-01-01"); d.Year() == 2027; d = d.AddDate(0, 0, 1) {
			etat, nom := zone.Le(d)
			got[etat] = append(got[etat], d.Format(time.DateOnly))
			if (etat == feries.Non) != (nom == "") || zone.Etat(d) != etat {
				t.Errorf("zone %d, %s: %v, %q", zone, d, etat, nom)
			}
		}
		want := slices.Sorted(slices.Values(slices.Concat(partout, plus.surs)))
		if !slices.Equal(got[feries.Oui], want) {
			t.Errorf("zone %d: %v, want %v", zone, got[feries.Oui], want)
		}
		if !slices.Equal(got[feries.PeutEtre], plus.peutEtre) {
			t.Errorf("zone %d, perhaps: %v, want %v", zone, got[feries.PeutEtre], plus.peutEtre)
		}
	}
}

func TestZoneDe(t *testing.T) {
	for _, c := range []struct {
		insee, postal string
		want          feries.Zone
	}{
		{"17283", "17800", feries.Metropole}, {"", "", feries.Metropole}, {"2A004", "20000", feries.Metropole},
		{"67482", "", feries.AlsaceMoselle}, {"", "57000", feries.AlsaceMoselle}, {"97411", "", feries.Reunion},
		{"97701", "97133", feries.SaintBarthelemy}, {"", "97150", feries.SaintMartin}, {"", "97110", feries.Guadeloupe},
		{"97123", "", feries.SaintBarthelemy}, {"97209", "", feries.Martinique}, {"98818", "", feries.NouvelleCaledonie},
		{"6", "68100", feries.AlsaceMoselle},
	} {
		if got := feries.ZoneDe(c.insee, c.postal); got != c.want {
			t.Errorf("%s %s: zone %d, want %d", c.insee, c.postal, got, c.want)
		}
	}
}
