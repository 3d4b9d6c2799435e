package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu/lisible"
)

func TestTelephoneLocal(t *testing.T) {
	for _, c := range []struct{ raw, insee, want, lien string }{
		{"+33536490001", "33063", "05 36 49 00 01", "+33536490001"},
		{"536490001", "33063", "05 36 49 00 01", "+33536490001"},
		{"05.36.49.00.01", "33063", "05 36 49 00 01", "+33536490001"},
		{"0033 5 36 49 00 01", "", "05 36 49 00 01", "+33536490001"},
		{"+33 (0)5 36 49 00 01", "", "05 36 49 00 01", "+33536490001"},
		{"33536490001", "", "05 36 49 00 01", "+33536490001"},
		{"+262261910001", "97411", "02 61 91 00 01", "+33261910001"},
		{"+262262910001", "97411", "02 62 91 00 01", "+262262910001"},
		{"+262199007239", "97415", "01 99 00 72 39", "+33199007239"},
		{"+508410203", "97502", "05 08 41 02 03", "+508508410203"},
		{"+687410320", "98818", "41 03 20", "+687410320"},
		{"41 03 20", "98818", "41 03 20", "+687410320"},
		{"+68940123456", "98735", "40 12 34 56", "+68940123456"},
		{"+681721234", "98613", "72 12 34", "+681721234"},
		{"3960 (Service 0,06 € / mn + prix appel)", "", "3960", "3960"},
		{"36 46", "", "3646", "3646"},
		{"0810 25 63 10*", "", "0 810 256 310", "+33810256310"},
		{"Tél : 01 99 00 12 34", "", "01 99 00 12 34", "+33199001234"},
	} {
		got, ok := lisible.TelephoneLocal(c.raw, c.insee)
		if want := strings.ReplaceAll(c.want, " ", "\u00a0"); !ok || got != want {
			t.Errorf("TelephoneLocal(%q) = %q, %v; want %q", c.raw, got, ok, want)
		}
		if tel, _ := lisible.LireTelephone(c.raw, c.insee); tel.Lien != c.lien {
			t.Errorf("lien of %q = %q, want %q", c.raw, tel.Lien, c.lien)
		}
	}
}

func TestTelephoneRefuse(t *testing.T) {
	for _, raw := range []string{"", "--", "voir le site", "12", "0000000000", "05 36 49 00", "2026"} {
		if got, ok := lisible.TelephoneLocal(raw, "33063"); ok {
			t.Errorf("TelephoneLocal(%q) = %q, want refused", raw, got)
		}
	}
}

// The numbers of emergencies, of those who listen and of directories are no place's.
func TestShortNumbersOfNobody(t *testing.T) {
	for raw, want := range map[string]bool{
		"15": false, "17": false, "18": false, "112": false, "114": false, "115": false, "119": false, "191": false,
		"196": false, "197": false, "116 117": false, "116006": false, "118218": false, "118 712": false, "1013": false,
		"3114": false, "39 19": false, "3018": false, "+33 3919": false,
		"3960": true, "36 46": true, "3949": true, "+333646": true, "05 36 49 00 15": true, "0800 11 51 12": true,
	} {
		if got, ok := lisible.TelephoneLocal(raw, "33063"); ok != want {
			t.Errorf("%q: %q, %v", raw, got, ok)
		}
	}
}

// What a call costs more is known by its number.
func TestSurtaxe(t *testing.T) {
	for raw, want := range map[string]bool{"0892 70 12 34": true, "0836 70 12 34": true, "0826 10 12 34": true,
		"0810 25 63 10": true, "+33 890 12 34 56": true, "0800 12 34 56": false, "0805 12 34 56": false,
		"0809 12 34 56":  false,
		"05 36 89 00 01": false, "01 81 82 89 00": false, "3646": false, "06 39 98 00 12": false} {
		if tel, ok := lisible.LireTelephone(raw, ""); !ok || tel.Surtaxe() != want {
			t.Errorf("%q: %+v, %v", raw, tel, tel.Surtaxe())
		}
	}
}

func TestTelephonePlusieurs(t *testing.T) {
	for _, raw := range []string{"05 36 49 00 01 / 06 39 98 00 01", "0536490001 0639980001",
		"05 36 49 00 01 ou 06 39 98 00 01"} {
		tel, ok := lisible.LireTelephone(raw, "")
		if !ok || tel.Lien != "+33536490001" || !tel.Autres || tel.Mobile {
			t.Errorf("LireTelephone(%q) = %+v, %v", raw, tel, ok)
		}
	}
}

func TestMobile(t *testing.T) {
	for raw, want := range map[string]bool{"+33639980001": true, "+262692000001": true, "+687780001": true,
		"+33536490001": false, "3960": false, "": false} {
		if got := lisible.Mobile(raw); got != want {
			t.Errorf("Mobile(%q) = %v, want %v", raw, got, want)
		}
	}
}

// TestPrixAppel: a price told with the number is read with it, and nothing else.
func TestPrixAppel(t *testing.T) {
	for raw, want := range map[string]string{
		"0 820 00 00 01 (0,12 €/min)":                      "0,12 €/min",
		"0826000001 - 0,15 € / min + prix appel":           "0,15 € / min + prix appel",
		"3939 (service 0,15 euro la minute)":               "service 0,15 euro la minute",
		"0 800 00 00 01 (appel gratuit)":                   "",
		"01 99 00 12 34 (carte à 5 € chez Dupont)":         "",
		"01 99 00 12 34":                                   "",
		"06 39 98 00 01 ou 0 810 00 00 01 (0,06 € la min)": "0,06 € la min",
	} {
		if tel, ok := lisible.LireTelephone(raw, ""); !ok || tel.Prix != want {
			t.Errorf("%q: price %q, want %q", raw, tel.Prix, want)
		}
	}
	for raw, want := range map[string]string{
		"fax 01 99 00 12 34":                          "",
		"Télécopie : 01 99 00 12 34 / 01 99 00 12 35": "+33199001235",
		"01 99 00 12 35 fax 01 99 00 12 34":           "+33199001235",
		"06 39 98 00 01, fax : 01 99 00 12 34":        "+262639980001",
	} {
		if tel, ok := lisible.LireTelephone(raw, ""); tel.Lien != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", raw, tel.Lien, want)
		}
	}
	for raw, want := range map[string]string{
		"06 39 98 00 01 ou 05 36 49 00 16":                 "+33536490016",
		"06 39 98 00 01 / 06 39 98 00 02 / 01 99 00 00 03": "+33199000003",
		"05 36 49 00 16 ou 06 39 98 00 01":                 "+33536490016",
		"06 39 98 00 01 puis 06 39 98 00 02":               "+262639980001",
	} {
		if tel, _ := lisible.LireTelephone(raw, ""); tel.Lien != want || !tel.Autres {
			t.Errorf("%q: %q, want %q", raw, tel.Lien, want)
		}
	}
}
