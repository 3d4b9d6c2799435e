package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu/lisible"
)

// A mobile number is found however it is typed, and whole; no other number is one.
func TestMobilesHoweverTyped(t *testing.T) {
	for s, want := range map[string]string{
		"Appelez le 06 39 98 00 12.":            "06 39 98 00 12",
		"0639980012":                            "0639980012",
		"07.61.39.98.00":                        "07.61.39.98.00",
		"06 399 800 12":                         "06 399 800 12",
		"06 39 98 001 2":                        "06 39 98 001 2",
		"063 998 0012":                          "063 998 0012",
		"06‑39‑98‑00‑12":                        "06‑39‑98‑00‑12",
		"06–39–98–00–12":                        "06–39–98–00–12",
		"06\u00a039\u202f98\u200900 12":         "06\u00a039\u202f98\u200900 12",
		"06\u200b39\u200b98\u200b00\u200b12":    "06\u200b39\u200b98\u200b00\u200b12",
		"Tel06.39.98.00.12merci":                "06.39.98.00.12",
		"０６ ３９ ９８ ００ １２":                        "０６ ３９ ９８ ００ １２",
		"٠٦ ٣٩ ٩٨ ٠٠ ١٢":                        "٠٦ ٣٩ ٩٨ ٠٠ ١٢",
		"06/39/98/00/12":                        "06/39/98/00/12",
		"06, 39, 98, 00, 12":                    "06, 39, 98, 00, 12",
		"0 6 3 9 9 8 0 0 1 2":                   "0 6 3 9 9 8 0 0 1 2",
		"+33 6 39 98 00 12":                     "+33 6 39 98 00 12",
		"(+33) 6 39 98 00 12":                   "(+33) 6 39 98 00 12",
		"+33 (0)6 39 98 00 12":                  "+33 (0)6 39 98 00 12",
		"0033639980012":                         "0033639980012",
		"33639980012":                           "33639980012",
		"+262 692 39 98 00":                     "+262 692 39 98 00",
		"+590 690 39 98 00":                     "+590 690 39 98 00",
		"+687 78 12 90":                         "+687 78 12 90",
		"78 12 90 (mobile)":                     "78 12 90",
		"Mobile : 78 12 90":                     "78 12 90",
		"87 12 90 45 (vini)":                    "87 12 90 45",
		"WhatsApp : 7 61 39 98 00":              "7 61 39 98 00",
		"06 39 98 00 12/13.":                    "06 39 98 00 12/13",
		"05 36 49 00 12 ou 06 39 98 00 12":      "06 39 98 00 12",
		"05 36 49 00 12 / 06 39 98 00 12":       "06 39 98 00 12",
		"06 39 98 00 12 - 07 39 98 00 12":       "06 39 98 00 12|07 39 98 00 12",
		"17800 Pons 06 39 98 00 12":             "06 39 98 00 12",
		"de 9 h à 12 h 06 39 98 00 12":          "06 39 98 00 12",
		"":                                      "",
		"05 36 49 00 12":                        "",
		"05 36 06 39 98 05 36 06 39 98":         "",
		"05 36 07 39 98 / 05 36 06 39 98":       "",
		"+33 5 36 49 00 12":                     "",
		"du 06/07/2026 10 h au 07/08/2026 12 h": "",
		"06/07/2026-10/07/2026":                 "",
		"les 06, 07, 13, 20, 27 juin":           "",
		"le 06 juillet 2026 à 10 h":             "",
		"SIRET 123 067 899 00012":               "",
		"26067899100012":                        "",
		"code postal 06300, commune 06088":      "",
		"6 39 98 00 12 lots gagnés":             "",
		"78 12 90 visites":                      "",
		"05 36 98 00 12 (mobile)":               "",
		"les semaines 6 13 20 27 34":            "",
		"0892 06 07 08":                         "",
	} {
		if got := strings.Join(lisible.Mobiles(s), "|"); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// What a number or a mail leaves is a sentence, or nothing.
func TestNoStumpIsLeft(t *testing.T) {
	for _, c := range [...][2]string{
		{"Wifi. Appelez le 06 39 98 00 12/13.", "Wifi."},
		{"Wifi. Appelez le 06 39 98 00 12 pour un rendez-vous.", "Wifi."},
		{"Wifi. Écrivez à zoe@val.example pour un rendez-vous.", "Wifi."},
		{"Wifi. Tel06.39.98.00.12merci", "Wifi."},
		{"Wifi. Envoyez un SMS au 06 39 98 00 12 la veille.", "Wifi."},
		{"Ateliers sur inscription (06 39 98 00 12) à la mairie.", "Ateliers sur inscription à la mairie."},
		{"Ateliers gratuits le lundi, au 06 39 98 00 12.", "Ateliers gratuits le lundi."},
		{"Rendez-vous par téléphone 06 39 98 00 12, par mail zoe@val.example ou sur place.",
			"Rendez-vous par téléphone, par mail ou sur place."},
		{"Ateliers sur inscription au 06 39 98 00 12 ou à l'école.", "Ateliers sur inscription ou à l'école."},
		{"Appelez le 05 36 49 00 12 pour un rendez-vous.", "Appelez le 05 36 49 00 12 pour un rendez-vous."},
	} {
		if got, _ := lisible.TextePublic(c[0]); got != c[1] {
			t.Errorf("%q: %q, want %q", c[0], got, c[1])
		}
	}
}
