package horaires_test

import (
	"testing"

	"feuillet/lieu/horaires"
)

// A closing of some dates stands after the hours that would hide it; nothing else is moved.
func TestClosingsThatHoursHide(t *testing.T) {
	for v, want := range map[string]string{
		"Nov 30 off; Mo-Fr 09:00-12:00":                          "Mo-Fr 09:00-12:00; Nov 30 off",
		"PH off; Mo-Fr 09:00-12:00":                              "Mo-Fr 09:00-12:00; PH off",
		"PH off; Dec 24-Jan 02 off; Mo-Fr 09:00-12:00":           "Mo-Fr 09:00-12:00; Dec 24-Jan 02 off; PH off",
		"2026 Dec 01 off; Mo-Fr 09:00-12:00":                     "Mo-Fr 09:00-12:00; 2026 Dec 01 off",
		"Mo-Fr 09:00-12:00; Nov 30 off; Sa 09:00-12:00":          "Mo-Fr 09:00-12:00; Sa 09:00-12:00; Nov 30 off",
		`Aug off "congés ; retour en septembre"; Mo 09:00-12:00`: `Mo 09:00-12:00; Aug off "congés ; retour en septembre"`,
		"week 1 off; Mo-Fr 09:00-12:00":                          "Mo-Fr 09:00-12:00; week 1 off",
		"Mo-Fr 09:00-12:00; Aug off":                             "", // in order
		"Mo-Fr 09:00-12:00; Aug off; Aug 15 10:00-12:00":         "", // an exception of an exception
		"Jul-Aug Mo 10:00-12:00; Mo-Fr 09:00-12:00":              "", // hours, and not a closing
		"Mo off; Mo-Fr 09:00-12:00":                              "",
		"PH 10:00-12:00; Mo-Fr 09:00-12:00":                      "",
		"n'importe quoi":                                         "",
		"":                                                       "",
	} {
		got, ok := horaires.Ordonner(v)
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%q: %q, want %q", v, got, want)
		}
	}
}
