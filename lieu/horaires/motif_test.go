package horaires_test

import (
	"strings"
	"testing"

	"feuillet/lieu/horaires"
)

func TestMotif(t *testing.T) {
	for v, want := range map[string]horaires.Motif{
		"Mo-Fr 09:00-12:00": horaires.SansMotif, "24/7": horaires.SansMotif, "Fr 22:00-02:00": horaires.SansMotif,
		"Mo 00:00-24:00":            horaires.SansMotif,
		"Mo-Fr 09:00-12:00; PH off": horaires.SansMotif, "Mo-Fr 09:00-17:00; We off": horaires.SansMotif,
		"Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-12:00": horaires.SansMotif, "Mo 14:00-15:30,15:30-17:00": horaires.SansMotif,
		`"sur rendez-vous"`: horaires.SansMotif, "09:00-12:00": horaires.SansJour,
		"09:00-12:00; 14:00-17:00": horaires.SansJour, "Jun-Sep: 10:00-12:00": horaires.SansMotif,
		"Su off": horaires.FermetureSeule, "Mo off; PH off": horaires.FermetureSeule,
		`We off "marché"`: horaires.FermetureSeule, "Mo-Fr 12:00-09:00": horaires.Impossible,
		"Mo 09:00-09:00": horaires.Impossible, "We 09:00-12:00,11:00-17:00": horaires.Impossible,
		"Mo 14:00-12:00": horaires.Impossible, "Mo 17:00-16:00": horaires.Impossible,
		"Mo 09:00-12:00; Mo 14:00-17:00": horaires.Cachee, "Mo,Tu 09:00-12:00; Mo-Fr 14:00-17:00": horaires.Cachee,
		"Mo-Fr 09:00-17:00; We 09:00-12:00": horaires.SansMotif, "Mo-Fr 09:00-12:00; We 14:00-17:00": horaires.Remplacee,
		"Mo 09:00-12:00, Mo 14:00-17:00": horaires.SansMotif,
		// a closing that takes back what was said
		"Mo 09:00-12:00; Mo off": horaires.Annulee, "Mo-Fr 09:00-12:00; Mo-Su off": horaires.Annulee,
		"Mo-Tu 09:00-12:00; Mo off; Tu off": horaires.Annulee, "Mo-Fr 09:00-12:00; off": horaires.Annulee,
		"week 1-53/2 Mo 09:00-12:00; week 1-53/2 Mo off": horaires.Annulee,
		"Mo 09:00-12:00; Tu 14:00-17:00; Mo off":         horaires.Cachee,
		"Mo-Fr 09:00-12:00; We off; PH off":              horaires.SansMotif,
		"Mo-Fr 09:00-12:00; Aug off":                     horaires.SansMotif,
		"Mo 09:00-12:00; Tu off":                         horaires.SansMotif,
		"Mo-Su off; Mo 09:00-12:00":                      horaires.SansMotif,
		"off; Mo-Fr 09:00-12:00":                         horaires.SansMotif,
		// a closing that a later rule takes back
		"Mo off; Mo-Fr 09:00-12:00":                    horaires.Cachee,
		"We off; Mo-Fr 09:00-12:00; Sa 10:00-12:00":    horaires.Cachee,
		"Mo-Fr 09:00-12:00; We off; Mo-Fr 14:00-16:00": horaires.Cachee,
		"Mo off; Mo 09:00-12:00":                       horaires.Cachee,
		"Su off; Mo-Sa 09:00-12:00":                    horaires.SansMotif,
		"Mo-Fr 09:00-12:00; We off; We 14:00-16:00":    horaires.Remplacee,
		"Aug Mo off; Aug Mo-Fr 09:00-12:00":            horaires.Cachee,
		"PH 09:00-12:00":                               horaires.SansMotif,
		`Mo 09:00-12:00; Mo off || "sur rendez-vous"`:  horaires.Cachee,
	} {
		w, err := horaires.Parse(v)
		if err != nil {
			t.Fatalf("%q: %v", v, err)
		}
		if got := w.Motif(); got != want {
			t.Errorf("%q: %v, want %v", v, got, want)
		}
		if _, err := horaires.Lire(v); (err == nil) != want.Imprimable() {
			t.Errorf("Lire(%q): %v", v, err)
		}
	}
}

// A comment is said once, whatever its days.
func TestRemarques(t *testing.T) {
	for v, want := range map[string]string{
		`Mo-Fr 09:00-12:00 "à la mairie"`:          "Lundi à vendredi 9 h–12 h/À la mairie",
		`Mo 09:00-12:00 "atelier"; Tu 14:00-17:00`: "Lundi 9 h–12 h|Mardi 14 h–17 h/Lundi : atelier",
		`Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous"`: "Lundi 9 h–12 h et 14 h–17 h/Lundi 14 h–17 h : sur " +
			"rendez-vous",
		`Mo-Th 09:00-12:00; Fr "sur rendez-vous"`:   "Lundi à jeudi 9 h–12 h|Vendredi sur rendez-vous/",
		`Mo 09:00-12:00 "a"; Sa[1] 09:00-12:00 "a"`: "Lundi 9 h–12 h|1er samedi du mois 9 h–12 h/A",
		`Mo-Th 09:00-12:00; Sa "appeler la mairie"`: "Lundi à jeudi 9 h–12 h|Samedi : appeler la mairie/",
		`Mo 09:00-12:00; Jul-Aug Mo 10:00-11:00 "dans la cour"`: "Lundi 9 h–12 h|En juillet et août : lundi 10 h–11 h " +
			"(au lieu)/En juillet et août, lundi : dans la cour",
		`Mo 09:00-12:00 "à la mairie" || "sur rendez-vous"`: "Lundi 9 h–12 h|En dehors de ces heures : sur " +
			"rendez-vous/À la mairie",
		`We 14:00-17:00 "ateliers"; week 1-53/2 Th 9:00-11:00`: "Mercredi 14 h–17 h|Jeudi, une semaine sur deux " +
			"(semaines impaires) 9 h–11 h/Mercredi : ateliers",
	} {
		w, err := horaires.Parse(v)
		if err != nil {
			t.Fatal(err)
		}
		nue, l := w.Remarques()
		var dites []string
		for _, r := range l {
			dites = append(dites, r.String())
		}
		got := strings.NewReplacer("\u00a0", " ", "\u202f", " ", " (au lieu de l’horaire habituel)", " (au lieu)").Replace(
			strings.Join(nue.Phrases(), "|") + "/" + strings.Join(dites, "|"))
		if strings.ReplaceAll(got, " (au lieu)", "") != strings.ReplaceAll(want, " (au lieu)", "") {
			t.Errorf("%s\n got %s\nwant %s", v, got, want)
		}
	}
}

func TestCommenter(t *testing.T) {
	w, _ := horaires.Parse(`Mo 09:00-12:00 "Zoé"; Fr "Zoé"; Tu 14:00-17:00 "atelier"; Sa off "Zoé" || "Zoé"`)
	got := w.Commenter(func(s string) string { return strings.ReplaceAll(s, "Zoé", "") }).OSM()
	if want := `Mo 09:00-12:00; Tu 14:00-17:00 "atelier"; Sa off`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestEnTable(t *testing.T) {
	for v, want := range map[string]bool{
		"Mo-Fr 09:00-12:00": true, "Sa[1] 09:00-12:00": false, `"sur rendez-vous"`: false,
		`Mo 09:00-12:00; Fr "sur rendez-vous"`:                           true,
		`Mo 09:00-12:00; Tu,Fr "sur rendez-vous"`:                        false,
		`Mo 09:00-12:00; Fr "sur rendez-vous, en téléphonant la veille"`: false,
	} {
		w, _ := horaires.Parse(v)
		if got := w.EnTable(); got != want {
			t.Errorf("%q: %v", v, got)
		}
	}
}

func TestFermeturesAndHoursWithoutDay(t *testing.T) {
	for v, want := range map[string]string{"Su off": "Fermé le dimanche",
		"Su,PH off": "Fermé le dimanche et les jours fériés", "off": "",
		"Mo 09:00-12:00; Su off": "", "Mo off; Aug off": ""} {
		w, _ := horaires.Parse(v)
		if got := w.Fermetures(); got != want {
			t.Errorf("%q: %q, want %q", v, got, want)
		}
	}
	for v, want := range map[string]string{"09:00-12:30,14:00-17:00": "9 h–12 h 30 et 14 h–17 h",
		"09:00-12:00; 14:00-17:00": "9 h–12 h et 14 h–17 h",
		"14:00-17:00; 09:00-12:00": "", "09:00-12:00; We 14:00-17:00": "", "Mo 09:00-12:00": ""} {
		if got := strings.ReplaceAll(horaires.HeuresSansJour(v), "\u00a0", " "); got != want {
			t.Errorf("%q: %q, want %q", v, got, want)
		}
	}
}
