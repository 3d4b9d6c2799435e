package horaires

import (
	"strings"
	"testing"
	"time"
)

// A closure of dates or weeks has its days, the running one or one of the next days; a rhythm, public
// holidays and what leaves something open have none.
func TestFermetureDatee(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for v, want := range map[string]string{
		"Mo-Fr 09:00-12:00; 2026 Nov 30-Dec 04 off":                 "Fermé du 30 novembre au 4 décembre 2026",
		"Mo-Fr 09:00-12:00; 2026 Dec 01-2026 Dec 04 off":            "Fermé du 1er au 4 décembre 2026",
		"Mo-Fr 09:00-12:00; 2026 Nov 30 off":                        "Fermé le 30 novembre 2026",
		"Mo-Fr 09:00-12:00; week 49-50 off":                         "Fermé du 30 novembre au 13 décembre 2026",
		"Mo-Fr 09:00-12:00; Nov-Feb off":                            "Fermé du 1er novembre 2026 au 28 février 2027",
		"Mo-Fr 09:00-12:00; Nov 30-Dec 04 Mo-Fr off":                "Fermé du 30 novembre au 4 décembre 2026",
		"Mo-Fr 09:00-12:00; 2026 Nov 28-30 off; 2026 Dec 01-02 off": "Fermé du 28 novembre au 2 décembre 2026",
		"Mo-Fr 09:00-12:00; Dec 21-Jan 02 off":                      "",
		"Mo-Fr 09:00-12:00; 2026 Nov 16-29 off":                     "",
		"Mo-Fr 09:00-12:00; PH off":                                 "",
		"Mo-Fr 09:00-12:00; SH off":                                 "",
		"Mo-Fr 09:00-12:00; Su off":                                 "",
		"Mo-Fr 09:00-12:00; week 1-53/2 off":                        "",
		"Mo-Fr 09:00-12:00; Nov 30-Dec 04 Mo off":                   "",
		"Mo-Fr 09:00-12:00; 2026 Nov 29 off; 2026 Dec 06 off":       "",
		"Jan-Dec off": "",
	} {
		w, err := Parse(v)
		if err != nil {
			t.Fatal(v, err)
		}
		got := ""
		if debut, fin, ok := w.FermetureDatee(le, 7); ok {
			got = DireFermes(debut, fin)
		}
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != want {
			t.Errorf("%s: %q, want %q", v, got, want)
		}
	}
}
