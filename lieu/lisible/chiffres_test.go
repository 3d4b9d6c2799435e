package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

// One cutter serves who reads a number and who judges what stands beside it.
func TestANumberAndWhatFollows(t *testing.T) {
	for _, c := range []struct {
		cell, first, rest string
		lien              string // of the whole cell, as read
		others            bool
	}{
		{"05 36 49 00 01", "05 36 49 00 01", "", "+33536490001", false},
		{"05 36 49 00 01 (appel gratuit)", "05 36 49 00 01", "(appel gratuit)", "+33536490001", false},
		{"05 36 49 00 01 - 05 36 49 00 02", "05 36 49 00 01", "- 05 36 49 00 02", "+33536490001", true},
		{"05-36-49-00-01", "05-36-49-00-01", "", "+33536490001", false},
		{"+33 (0)5 36 49 00 01", "+33 5 36 49 00 01", "", "+33536490001", false},
		{"05 36 49 00 01 +33 5 36 49 00 02", "05 36 49 00 01", "+33 5 36 49 00 02", "+33536490001", true},
		{"05/36/49/00/01", "05/36", "/49/00/01", "+33536490001", false},
		{"05 36 49 00 01/05 36 49 00 02", "05 36 49 00 01", "/05 36 49 00 02", "+33536490001", true},
		{"3960 (service gratuit)", "3960", "(service gratuit)", "3960", false},
		{"115 (24h/24)", "115", "(24h/24)", "", false},
		{"Tél. : 0536490001", "Tél. : 0536490001", "", "+33536490001", false},
		{"sur rendez-vous", "sur rendez-vous", "", "", false},
	} {
		first, rest := lisible.CouperNumero(c.cell)
		if first != c.first || rest != c.rest {
			t.Errorf("%q: %q, %q", c.cell, first, rest)
		}
		if n, ok := lisible.LireTelephone(c.cell, ""); n.Lien != c.lien || n.Autres != c.others || ok != (c.lien != "") {
			t.Errorf("%q reads as %+v, want %s", c.cell, n, c.lien)
		}
	}
}

// All the ways to write one number have one rest, by which it is forgotten.
func TestANumberWithoutItsPrefix(t *testing.T) {
	for digits, want := range map[string]string{
		"0536490001": "536490001", "33536490001": "536490001", "0033536490001": "536490001", "330536490001": "536490001",
		"262262910702": "262910702", "0262910702": "262910702", "3960": "3960", "536490001": "536490001", "": "",
	} {
		if got := lisible.SansIndicatif(digits); got != want {
			t.Errorf("%s: %s, want %s", digits, got, want)
		}
	}
	if got := lisible.Chiffres("+33 (0)5 36-49.00/01"); got != "330536490001" {
		t.Errorf("digits %s", got)
	}
}
