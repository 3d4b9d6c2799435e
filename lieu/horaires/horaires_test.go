package horaires_test

import (
	"bufio"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"feuillet/lieu/horaires"
)

// oracle reads the verdicts of opening-hours-py 2.1.4 on published values.
func oracle(t testing.TB) map[string]bool {
	t.Helper()
	f, err := os.Open("testdata/oracle.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m := map[string]bool{}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		v, verdict, ok := strings.Cut(sc.Text(), "\t")
		if !ok {
			t.Fatalf("no tab in %q", sc.Text())
		}
		m[v] = verdict == "true"
	}
	return m
}

func TestParseAgreesWithTheOracle(t *testing.T) {
	m := oracle(t)
	if len(m) < 1300 {
		t.Fatalf("only %d verdicts", len(m))
	}
	for v, want := range m {
		s, err := horaires.Parse(v)
		if got := err == nil; got != want {
			t.Errorf("Parse(%q): accepted %v, oracle %v (%v)", v, got, want, err)
		}
		if want {
			repeats(t, v)
			if len(s.Phrases()) == 0 {
				t.Errorf("%q says nothing", v)
			}
		}
	}
}

// The sentence of French after the hours in one value is nobody's to copy:
// it is checked where the data are.
func TestPublishedValuesAreRecorded(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(files) == 0 {
		t.Skip("no ../shared")
	}
	m := oracle(t)
	for _, f := range files {
		for _, v := range column(t, f, "horaires") {
			if _, ok := m[v]; !ok && !strings.Contains(v, "ferm") {
				t.Errorf("%s: %q has no verdict", filepath.Base(f), v)
			}
			if strings.Contains(v, "ferm") {
				refused(t, v)
			}
		}
	}
}

func refused(t *testing.T, v string) {
	t.Helper()
	if _, err := horaires.Parse(v); err == nil {
		t.Errorf("Parse accepts %q", v)
	}
	if r, ok := horaires.Reparer(v); ok || r != v {
		t.Errorf("Reparer(%q) = %q", v, r)
	}
}

func column(t *testing.T, file, name string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	var l []string
	for {
		row, err := r.Read()
		if err == io.EOF {
			return l
		}
		if err != nil {
			t.Fatal(file, err)
		}
		for i, h := range head {
			if strings.TrimPrefix(h, "\ufeff") == name && strings.TrimSpace(row[i]) != "" {
				l = append(l, row[i])
			}
		}
	}
}

// repeats checks that OSM is understood as what it was printed from.
func repeats(t *testing.T, v string) {
	t.Helper()
	s, err := horaires.Parse(v)
	if err != nil {
		return
	}
	again, err := horaires.Parse(s.OSM())
	if err != nil {
		t.Fatalf("%q prints %q: %v", v, s.OSM(), err)
	}
	if !reflect.DeepEqual(s, again) {
		t.Fatalf("%q prints %q, which differs", v, s.OSM())
	}
}

// Values outside the grammar, with a word the error must hold.
var refus = map[string]string{
	"":                                     "attendu",
	"Mo,Fr :undefined-undefined:undefined": ":undefined",
	"Mo 14-17:45:9-12:30":                  "minutes",
	"Mo 9:undefined-12:00":                 "minutes",
	"Mo-Fr 09:00-17 :00":                   "espace",
	"Mo - Fr 09:00-17:00":                  "espace",
	"Mo":                                   "heures manquent",
	"Mo 09:00":                             "fin",
	"Mo 09:60-12:00":                       "minutes",
	"Mo 25:00-26:00":                       "grande",
	"Mo 10:00-48:01":                       "grande",
	"Mo 9h-12h":                            "minutes",
	"Mo 09:00-12:00;":                      "attendu",
	"Mo 09:00-12:00; fermé le lundi":       "fermé",
	"Lundi 09:00-12:00":                    "Lundi",
	"Mo[6] 09:00-12:00":                    "rang",
	"Mo[0] 09:00-12:00":                    "rang",
	"week 60 Mo 09:00-12:00":               "semaine",
	"week 20-5 Mo 09:00-12:00":             "semaine",
	"Feb 30 off":                           "jour du mois",
	"Jul 14-Aug off":                       "bout",
	"2026 Mo 09:00-12:00":                  "2026",
	"Mo sunrise-sunset":                    "sunrise",
	"Mo unknown":                           "unknown",
	"easter off":                           "easter",
	`Mo 09:00-12:00 ""`:                    "attendu",
	`Mo-Fr 09:00-12:00; "x"`:               "remplacerait",
	"Mo 09:00-12:00 off":                   "fermeture",
	"Mo 10:00-12:00 , 14:00-16:00":         "virgule",
	"Mo  10:00-12:00":                      "espace",
	"Mo, Tu 10:00-12:00":                   "espace",
	"PH off; Mo 09:00-12:00":               "cache",
	"Jul Mo 09:00-12:00; Mo 10:00-12:00":   "cache",
	"week 10-12 Mo 09:00-12:00; week 5-20 Mo 10:00-12:00": "cache",
	"Jul-Aug Mo 09:00-12:00, Mo 14:00-16:00":              "cache",
	"week 5-20 Mo 09:00-12:00; week 10-12 Mo 10:00-12:00": "cache",
	"week 10-12 Mo 09:00-12:00; week 5-20 Mo off":         "cache",
	"PH off; Jul-Aug Mo 09:00-12:00":                      "cache",
	"PH off, Mo 09:00-12:00":                              "cache",
	"SH,Mo 09:00-12:00":                                   "vacances",
	"Mo 09:00-12:00 || Tu 09:00-12:00":                    "commentaire",
	"Mo 09:00-12:00 \xff":                                 "UTF-8",
}

func TestParseRefuses(t *testing.T) {
	for v, word := range refus {
		_, err := horaires.Parse(v)
		if err != nil && strings.ContainsAny(err.Error(), "'\n") {
			t.Errorf("Parse(%q): %v is not one well-set sentence", v, err)
		}
		if err == nil || !strings.Contains(err.Error(), word) {
			t.Errorf("Parse(%q): %v, want an error with %q", v, err, word)
		}
	}
}

// Many rules under many conditions must be refused at once, not compared.
func TestParseRefusesTooManyRules(t *testing.T) {
	long := strings.Repeat("week 1-2 Mo 09:00-10:00; ", 40) + "off"
	if _, err := horaires.Parse(long); err == nil || !strings.Contains(err.Error(), "trop de règles") {
		t.Error(err)
	}
}

func TestReparer(t *testing.T) {
	for v, want := range map[string]string{
		"Mo-Fr 09:00-17 :00":                    "Mo-Fr 09:00-17:00",
		"Mo - Fr 09:00 - 12:00 , 14:00-17:00 ;": "Mo-Fr 09:00-12:00,14:00-17:00",
		"Mo,  Tu 09:00-12:00":                   "Mo,Tu 09:00-12:00",
		"Mo\u00a009: 00-12:00;Tu off":           "Mo 09:00-12:00; Tu off",
		`Mo  09:00-12:00 "a  b"; Tu  off`:       `Mo 09:00-12:00 "a  b"; Tu off`,
		"Mo 09:00-12:00":                        "",
		"Mo 9:undefined-12:00":                  "",
		"Mo 09:00-12:00; fermé le lundi":        "",
	} {
		got, ok := horaires.Reparer(v)
		if ok != (want != "") || ok && got != want || !ok && got != v {
			t.Errorf("Reparer(%q) = %q, %v; want %q", v, got, ok, want)
		}
	}
}

func TestJours(t *testing.T) {
	s, err := horaires.Parse("Mo-Fr 08:00-12:00,12:00-17:00; We off; Sa 22:00-02:00, Fr 18:00+")
	if err != nil {
		t.Fatal(err)
	}
	day := []horaires.Plage{{Debut: 480, Fin: 1020}}
	want := [7][]horaires.Plage{day, day, nil, day,
		{day[0], {Debut: 1080, Fin: 1080, SansFin: true}}, {{Debut: 1320, Fin: 1560}}, nil}
	if got := s.Jours(); !reflect.DeepEqual(got, want) {
		t.Errorf("Jours = %v, want %v", got, want)
	}
	if !s.Simple() || s.Feries() != horaires.FeriesInconnus || s.Vide() {
		t.Error("a plain week is not seen as one")
	}
	if !s.OuvertEntre(6, 60, 90) || s.OuvertEntre(6, 120, 180) || s.OuvertEntre(2, 0, 1440) {
		t.Error("OuvertEntre is wrong on the night of Saturday or on Wednesday")
	}
}

func FuzzParse(f *testing.F) {
	for v := range refus {
		f.Add(v)
	}
	for _, c := range phrases {
		f.Add(c.value)
	}
	for _, v := range []string{"09:00-12:00, off", "Mo 09:00-12:00, off", `Mo 09:00-12:00 "x", 14:00-15:00`,
		"Mo 09:00-12:00 open, 14:00-15:00", "Mo off, 14:00-15:00", "24/7, off", "SH off, 9:00-10:00"} { // rules of no day
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v string) {
		repeats(t, v)
		s, _ := horaires.Parse(v)
		s.Phrases()
		s.Tableau()
		s.JoursOuverts()
		horaires.Reparer(v)
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := horaires.Parse("Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off"); err != nil {
			b.Fatal(err)
		}
	}
}
