package francais_test

import (
	"bufio"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
)

// cas is a line of testdata/verite.tsv, decided by hand: a text, what may be
// done with it, its week, and a note that may admit other answers.
type cas struct{ texte, verdict, semaine, note string }

func verite(t testing.TB) []cas {
	t.Helper()
	f, err := os.Open("testdata/verite.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []cas
	for sc := bufio.NewScanner(f); sc.Scan(); {
		c := strings.Split(sc.Text(), "\t")
		out = append(out, cas{strings.ReplaceAll(c[0], `\n`, "\n"), c[1], c[2], c[3]})
	}
	return out
}

var (
	commentaire = regexp.MustCompile(`\s*(\|\|\s*)?"[^"]*"`)
	admis       = regexp.MustCompile(`\[admis: (mots|lu (?:[^\]"\[]|"[^"]*"|\[[^\]]*\])*)\]`)
	verdicts    = [...]string{"demander", "mots", "lu"}
)

// dit is what a value says of days and hours, its comments apart.
func dit(t testing.TB, osm string) string {
	t.Helper()
	s, err := horaires.Parse(commentaire.ReplaceAllString(osm, ""))
	if err != nil {
		if s, err = horaires.Parse(commentaire.ReplaceAllString(osm, ` "x"`)); err != nil {
			t.Fatalf("%q is no week: %v", osm, err)
		}
	}
	l := s.Phrases()
	slices.Sort(l)
	return strings.Join(l, "|")
}

// TestTheTruth holds the reader to what a careful person read: never another
// week, never words that mislead, and nearly all that can be read.
func TestTheTruth(t *testing.T) {
	lus, justes := 0, 0
	for _, c := range verite(t) {
		l := francais.Lire(c.texte, nil)
		semaines, mots := []string{}, c.verdict == "mots" || c.verdict == "lu"
		if c.verdict == "lu" {
			lus++
			semaines = append(semaines, dit(t, c.semaine))
		}
		for _, m := range admis.FindAllStringSubmatch(c.note, -1) {
			if m[1] == "mots" {
				mots = true
			} else {
				semaines = append(semaines, dit(t, strings.TrimPrefix(m[1], "lu ")))
			}
		}
		switch {
		case l.Verdict == francais.Lu && !slices.Contains(semaines, dit(t, l.OSM)):
			t.Errorf("%q: read as %s, want %s %s", c.texte, l.OSM, c.verdict, c.semaine)
		case l.Verdict == francais.Mots && !mots:
			t.Errorf("%q: words would be printed, want %s (%s)", c.texte, c.verdict, l.Raison)
		case l.Verdict == francais.Lu && c.verdict == "lu":
			justes++
		case l.Verdict != francais.Lu && l.Raison == "":
			t.Errorf("%q: refused without a reason", c.texte)
		}
	}
	if justes*100 < lus*97 {
		t.Errorf("%d weeks of %d are read", justes, lus)
	}
}

// attaques are texts of other words than the truth's, judged by eye: "" for
// the place's own words, « ? » for nothing.
var attaques = [][2]string{
	{"Le mardi, 9 h-12 h ; le jeudi, 14 h-18 h", "Tu 09:00-12:00; Th 14:00-18:00"},
	{"lundi, mercredi 9h-12h et vendredi, samedi 14h-17h", "Mo,We 09:00-12:00; Fr,Sa 14:00-17:00"},
	{"lundi 9h-12h et mardi 9h-12h et de 14h à 17h", "Mo 09:00-12:00; Tu 09:00-12:00,14:00-17:00"},
	{"Fermé le mercredi et le week-end, ouvert les autres jours de 9h à 12h", ""},
	{"du lundi au vendredi et le week-end 9h-12h", "Mo-Su 09:00-12:00"},
	{"lundi au vendredi : 9h - 12h. Fermé le samedi, le dimanche et les jours fériés.",
		"Mo-Fr 09:00-12:00; Sa,Su off; PH off"},
	{"Permanence le mardi de 9h à 12h et le vendredi de 14h à 17h à la bibliothèque", ""},
	{"Permanences : mardi 9h-12h à la mairie ; vendredi 14h-17h à la bibliothèque",
		`Tu 09:00-12:00 "permanences, à la mairie"; Fr 14:00-17:00 "permanences, à la bibliothèque"`},
	{"Marie reçoit le lundi 9h-12h, Paul le mardi 14h-17h", ""},
	{"Sans rendez-vous : mardi 9h-12h. Sur rendez-vous : jeudi 14h-17h",
		`Tu 09:00-12:00 "sans rendez-vous"; Th 14:00-17:00 "sur rendez-vous"`},
	{"lundi : atelier 9h-12h, accès libre 14h-17h", ""},
	{"lundi 9h-12h à la mairie, 14h-17h à la bibliothèque",
		`Mo 09:00-12:00 "à la mairie", Mo 14:00-17:00 "à la bibliothèque"`},
	{"lundi à la mairie 9h-12h, à la bibliothèque 14h-17h", ""},
	{"du lundi au vendredi, 9h-12h sans rendez-vous et 14h-17h sur rendez-vous",
		`Mo-Fr 09:00-12:00 "sans rendez-vous", Mo-Fr 14:00-17:00 "sur rendez-vous"`},
	{"du mardi au samedi 10h-12h et 14h-18h (19h le vendredi)", "Tu-Th,Sa 10:00-12:00,14:00-18:00; Fr " +
		"10:00-12:00,14:00-19:00"},
	{"lundi (semaines paires) 9h-12h, jeudi 14h-17h", "Th 14:00-17:00; week 2-52/2 Mo 09:00-12:00"},
	{"Septembre à juin : mercredi 14h-18h ; juillet et août : mercredi 9h-12h",
		"Sep-Jun We 14:00-18:00; Jul-Aug We 09:00-12:00"},
	{"le troisième jeudi du mois de 14 h à 17 h", "Th[3] 14:00-17:00"},
	{"les 1er et 15 du mois 9h-12h", ""},
	{"5 mardi 9h-12h", ""},
	{"salle 3 : mardi 9h-12h", `Tu 09:00-12:00 "salle 3"`},
	{"lundi 9h30 10h30 11h30 12h30", ""},
	{"lundi 09:00 12:00 14:00 17:00", "Mo 09:00-12:00,14:00-17:00"},
	{"mardi 09h00-00h00", "Tu 09:00-24:00"},
	{"Lun 9:00 AM - 12:00 PM", ""},
	{"lundi après-midi et mardi matin de 9h à 12h", "?"},
	{"Mo 09:00-12:00; Mo 14:00-17:00", "?"},
	{"Mo-Fr 8:30-12:00; 13:30-17:00", "Mo-Fr 08:30-12:00,13:30-17:00"},
	{"Mo-Fr 09:00-18:00; Th :undefined-18:00", "?"},
	{"Tu-Fr 09:00-12:30,14:00-17:45; Mo 14-17:45:9-12:30,14-17:45", "?"},
	{"lundi matin 9h-12h et après-midi 14h-17h", "Mo 09:00-12:00,14:00-17:00"},
	{"mardi et jeudi, matin et après-midi, 9h-12h et 14h-17h", "Tu,Th 09:00-12:00,14:00-17:00"},
	{"mardi, 9 heures à 12 heures et 14 heures à 17 heures trente", ""},
	{"lundi et mardi matin 14h-17h et après-midi 14h-17h", "?"},
	{"10h-12h / 14h-18h du mardi au samedi (fermé dimanche et lundi)", "Mo,Su off; Tu-Sa 10:00-12:00,14:00-18:00"},
	{"samedi 9h-12h (semaines paires) ; lundi au vendredi 9h-12h", "Mo-Fr 09:00-12:00; week 2-52/2 Sa 09:00-12:00"},
	{"lundi au vendredi 9h-12h ; samedi 9h-12h (semaines paires)", ""},
	{"jeux 9h-12h", "?"},
	{"M. 9h-12h", "?"},
	{"mardi 9h-12h à compter du 1er septembre 2025", ""},
	{"Atelier tablette le lundi de 9h à 11h, atelier téléphone le mardi de 14h à 16h",
		`Mo 09:00-11:00 "atelier tablette"; Tu 14:00-16:00 "atelier téléphone"`},
	{"jeudi : - vendredi : 14h-17h", ""},
	{"mardi 9h-12h ; jeudi : , vendredi : 14h-17h", ""},
	{"Lundi : néant, mardi : 14h-17h", ""},
	{"jeudi X vendredi 14h-17h", ""},
	{"lundi : 9h-12h, mardi : fermé, jeudi : 14h-17h", "Mo 09:00-12:00; Tu off; Th 14:00-17:00"},
	{"14h-17h : jeudi, vendredi", "Th,Fr 14:00-17:00"},
	{"jeudi 9h-12h, 14h-17h (visio)", ""},
	{"jeudi 9h-12h (accueil) et 14h-17h (téléphone)", ""},
	{"jeudi 9h-12h par téléphone", `Th 09:00-12:00 "par téléphone"`},
	{"Mercredi 14h-17h avec M. Delmarest", `We 14:00-17:00 "avec M. Delmarest"`},
	{"mercredi 14h-17h Mme. Z. Delmarest sur place", `We 14:00-17:00 "Mme. Z. Delmarest sur place"`},
	{"jeudi 14h-17h salle B. Mardi 9h-12h", `Tu 09:00-12:00; Th 14:00-17:00 "salle B"`},
}

func TestOtherWords(t *testing.T) {
	for _, a := range attaques {
		l := francais.Lire(a[0], nil)
		switch {
		case a[1] == "" && (l.Verdict != francais.Mots || l.Mots == ""), a[1] == "?" && l.Verdict != francais.Demander:
			t.Errorf("%q: %s %s, want %q", a[0], verdicts[l.Verdict], l.OSM, a[1])
		case a[1] != "" && a[1] != "?" && l.OSM != a[1]:
			t.Errorf("%q: %s (%s), want %s", a[0], l.OSM, l.Raison, a[1])
		}
	}
}

// A comment goes through the rules of who reads it, and the hours stay.
func TestACommentIsMadeCleanAlone(t *testing.T) {
	l := francais.Lire("mardi 9h-12h avec Zoé, jeudi 14h-17h", func(string) string { return "" })
	if l.OSM != "Tu 09:00-12:00; Th 14:00-17:00" {
		t.Errorf("read as %s (%s)", l.OSM, l.Raison)
	}
}

// FuzzLire: whatever it is given, a week that is read is one that paper may
// print, in the canonical syntax, and it is read again as itself.
func FuzzLire(f *testing.F) {
	for _, c := range verite(f) {
		f.Add(c.texte)
	}
	for _, a := range attaques {
		f.Add(a[0])
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := francais.Lire(s, nil)
		switch l.Verdict {
		case francais.Lu:
			w, err := horaires.Lire(l.OSM)
			if err != nil {
				t.Fatalf("%q: %s must not be printed: %v", s, l.OSM, err)
			}
			if again := francais.Lire(l.OSM, nil); again.Verdict != francais.Lu || again.Semaine.OSM() != w.OSM() {
				t.Fatalf("%q: %s is read again as %s", s, l.OSM, again.OSM)
			}
		case francais.Mots:
			if strings.TrimSpace(l.Mots) == "" || strings.Contains(l.Mots, "\n") {
				t.Fatalf("%q: words %q", s, l.Mots)
			}
		default:
			if l.Raison == "" {
				t.Fatalf("%q: no reason", s)
			}
		}
	})
}

func BenchmarkLire(b *testing.B) {
	for b.Loop() {
		francais.Lire("Du lundi au vendredi de 8h30 à 12h et de 14h à 17h, samedi 9h-12h (sauf en août)", nil)
	}
}

// Selectors of OpenStreetMap after the hours tell when these hold: months are read, others are neither left out,
// nor printed as words under hours of every week.
func TestSelectorsAfterTheHours(t *testing.T) {
	for _, v := range []string{"Mo 09:00-12:00 week 1-53/2", "Mo 09:00-12:00 week 2", "Mo-Fr 09:00-12:00 SH",
		"Mo 09:00-12:00 easter"} {
		if l := francais.Lire(v, nil); l.Verdict != francais.Demander {
			t.Errorf("%q: %+v", v, l)
		}
	}
	for _, v := range []string{"Lundi 9h-12h accueil", "Lundi 9h-12h, salle SHED", "Lundi 9h-12h à Mayet",
		"Mo-Fr 09:00-12:00 Jul-Aug", "Mo 09:00-12:00 Sep-Jun", "Lundi 9h-12h avec Weeko", "Lundi 9h-12h sur rendez-vous"} {
		if l := francais.Lire(v, nil); l.Verdict != francais.Lu {
			t.Errorf("%q: %+v", v, l)
		}
	}
}
