package horaires_test

import (
	"strings"
	"testing"

	"feuillet/lieu/horaires"
)

// In the expected texts « ~ » stands for U+00A0 and « _ » for U+202F.
var phrases = []struct{ value, want string }{
	{"Mo-Fr 09:00-12:00,14:00-17:00", "Lundi à vendredi 9~h–12~h et 14~h–17~h"},
	{"Tu,Th 14:00-18:00; Sa 09:00-12:30", "Mardi et jeudi 14~h–18~h|Samedi 9~h–12~h~30"},
	{"Mo,We,Fr 09:05-10:00,11:00-12:00,13:00-14:00", "Lundi, mercredi et vendredi 9~h~05–10~h, 11~h–12~h et 13~h–14~h"},
	{"08:30-11:30; Th 08:30-11:30,14:00-16:30",
		"Lundi à mercredi et vendredi à dimanche 8~h~30–11~h~30|Jeudi 8~h~30–11~h~30 et 14~h–16~h~30"},
	{"24/7", "Tous les jours 24~h sur~24"},
	{"Mo 00:00-00:00", "Lundi 24~h sur~24"},
	{"off", "Fermé"},
	{"sa-mo 9:00-24:00", "Lundi, samedi et dimanche 9~h–minuit"},
	{"Fr 22:00-02:00", "Vendredi 22~h–2~h le lendemain"},
	{"Fr 17:00+", "Vendredi à partir de 17~h"},
	{"Fr 17:00-19:00+", "Vendredi 17~h–19~h ou plus tard"},
	{"Mo-Fr 08:30-16:00; Tu,Th off; PH off", "Lundi, mercredi et vendredi 8~h~30–16~h|Fermé les jours fériés"},
	{"Mo 09:00-12:00, Mo 14:00-16:00", "Lundi 9~h–12~h et 14~h–16~h"},
	{"Mo,PH 10:00-12:00", "Lundi 10~h–12~h|Jours fériés~: 10~h–12~h"},
	{"week 1-53/2 Th 09:30-12:30; PH off",
		"Jeudi, une semaine sur deux (semaines impaires) 9~h~30–12~h~30|Fermé les jours fériés"},
	{"week 2-52/2 We 09:00-12:00; week 1-53/2 We off",
		"Mercredi, une semaine sur deux (semaines paires) 9~h–12~h|Mercredi, une semaine sur deux (semaines impaires)~: " +
			"fermé"},
	{"Mo 09:00-12:00; week 2-52/2 Mo 14:00-16:00",
		"Lundi 9~h–12~h|Lundi, une semaine sur deux (semaines paires) 14~h–16~h (au lieu de l’horaire habituel)"},
	{"week 5-20 Mo 09:00-12:00", "Lundi, semaines 5 à 20 9~h–12~h"},
	{"Sa[1,3] 09:00-12:00", "1er et 3e samedi du mois 9~h–12~h"},
	{"Mo[-1] 09:00-12:00", "Dernier lundi du mois 9~h–12~h"},
	{"Mo 09:00-12:00, Mo[1] 14:00-16:00", "Lundi 9~h–12~h|1er lundi du mois 14~h–16~h (en plus)"},
	{"Mo-Fr 09:00-12:00; Jul-Aug Mo 10:00-11:00",
		"Lundi à vendredi 9~h–12~h|En juillet et août~: lundi 10~h–11~h_; autres jours sans changement"},
	{"Jun-Sep: 10:00-12:00", "De juin à septembre~: 10~h–12~h"},
	{"Mo 09:00-12:00; Aug off", "Lundi 9~h–12~h|Fermé en août"},
	{"Mo 09:00-12:00; Dec 24-Jan 2 off", "Lundi 9~h–12~h|Fermé du 24~décembre au 2~janvier"},
	{"Mo 09:00-12:00; Dec 24-26,May 1 off", "Lundi 9~h–12~h|Fermé du 24 au 26~décembre et le 1er~mai"},
	{"Mo 09:00-12:00; SH off", "Lundi 9~h–12~h|Fermé pendant les vacances scolaires"},
	{"SH Mo-Fr 10:00-12:00", "Pendant les vacances scolaires~: lundi à vendredi 10~h–12~h"},
	{"SH,PH off", "Fermé pendant les vacances scolaires|Fermé les jours fériés"},
	{`Mo-Fr "sur rendez-vous"`, "Lundi à vendredi sur rendez-vous"},
	{`Mo 09:00-12:00 "sur rendez-vous"`, "Lundi 9~h–12~h (sur rendez-vous)"},
	{`Mo 09:00-12:00 || "sur rendez-vous"`, "Lundi 9~h–12~h|En dehors de ces heures~: sur rendez-vous"},
	{"Mo 09:00-12:00; Jul-Aug Tu 09:00-12:00, Jul-Aug Mo 14:00-16:00",
		"Lundi 9~h–12~h|En juillet et août~: mardi 9~h–12~h_; autres jours sans changement|" +
			"En juillet et août (en plus)~: lundi 14~h–16~h"},
	{"SH Mo 09:00-12:00; Aug off", "Pendant les vacances scolaires~: lundi 9~h–12~h|Fermé en août"},
	{"Mo 09:00-12:00; Sa[1] 09:00-12:00; Sa[3] 10:00-12:00",
		"Lundi 9~h–12~h|1er samedi du mois 9~h–12~h|3e samedi du mois 10~h–12~h"},
	{`Mo 09:00-12:00; We off "marché"; Aug off "congés"; PH off "sauf mai"`,
		"Lundi 9~h–12~h|Mercredi fermé (marché)|Fermé en août (congés)|Fermé les jours fériés (sauf mai)"},
	{`"sur rendez-vous"`, "Sur rendez-vous"},
}

func TestPhrases(t *testing.T) {
	signs := strings.NewReplacer("\u00a0", "~", "\u202f", "_")
	for _, c := range phrases {
		s, err := horaires.Parse(c.value)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.value, err)
			continue
		}
		if got := signs.Replace(strings.Join(s.Phrases(), "|")); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.value, got, c.want)
		}
		repeats(t, c.value)
	}
}

func TestTableau(t *testing.T) {
	s, err := horaires.Parse(`Mo 09:00-12:00; Tu "sur rendez-vous"; PH off`)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range s.Tableau() {
		if l.Ferme != (l.Heures == "Fermé") {
			t.Errorf("%s: Ferme is %v", l.Jour, l.Ferme)
		}
		got = append(got, l.Jour+" "+l.Heures)
	}
	want := "Lundi 9\u00a0h–12\u00a0h|Mardi sur rendez-vous|Mercredi Fermé|Jeudi Fermé|Vendredi Fermé|Samedi Fermé|" +
		"Dimanche Fermé"
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got %s", g)
	}
	if n := s.Notes(); len(n) != 1 || n[0] != "Fermé les jours fériés" {
		t.Errorf("Notes = %q", n)
	}
	if !s.Simple() {
		t.Error("not simple")
	}
}

func TestJoursOuverts(t *testing.T) {
	for v, want := range map[string]string{
		"Tu-Sa 09:00-12:00":          "Du mardi au samedi",
		"09:00-12:00":                "Tous les jours",
		"Mo,Th 09:00-12:00; PH off":  "Lundi et jeudi",
		"Mo-We,Fr 09:00-12:00":       "Lundi à mercredi et vendredi",
		"We 09:00-12:00":             "Mercredi",
		"off":                        "",
		"week 1-53/2 We 09:00-12:00": "Mercredi, une semaine sur deux (semaines impaires)",
		"Mo-Fr 09:00-12:00; week 1-53/2 Sa 09:00-12:00": "Du lundi au vendredi\u202f; " +
			"samedi, une semaine sur deux (semaines impaires)",
		"We[1,3] 09:00-12:00":                           "1er et 3e mercredi du mois",
		"Mo,Tu 09:00-12:00; week 1-53/2 Mo 14:00-17:00": "Lundi et mardi",
		"Mo,Tu 09:00-12:00; week 1-53/2 Mo off":         "",
		"Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-11:00":  "",
		"week 1-53/2 Mo 09:00-12:00; week 2-52/2 We 09:00-12:00": "Lundi, une semaine sur deux (semaines impaires)\u202f; " +
			"mercredi, une semaine sur deux (semaines paires)",
	} {
		s, err := horaires.Parse(v)
		if err != nil {
			t.Fatal(v, err)
		}
		if got := s.JoursOuverts(); got != want {
			t.Errorf("%q: %q, want %q", v, got, want)
		}
	}
}

func TestNoPlainWeek(t *testing.T) {
	week, err := horaires.Parse("week 1-53/2 We 09:00-12:00")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []horaires.Semaine{{}, week} {
		if s.Simple() || s.Tableau() != nil {
			t.Errorf("%q has a plain table", s.OSM())
		}
	}
	if n := (horaires.Semaine{}).Phrases(); len(n) != 0 {
		t.Errorf("the zero week says %q", n)
	}
}
