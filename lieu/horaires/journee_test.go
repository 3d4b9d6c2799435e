package horaires_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
)

// moments reads what opening-hours-py 2.1.4 says of values at moments, holidays of
// France included: a row of moments, then a row a value. FEUILLET_MOMENTS names a
// larger table of the same form, made of published values. Left out of the first:
// a fallback, open for that program and asked for here, and a night that a holiday
// cuts, which it closes at midnight and we in the morning.
func moments(t *testing.T) (quand []time.Time, dits map[string]string) {
	t.Helper()
	dits = map[string]string{}
	for _, nom := range []string{"testdata/moments.tsv", os.Getenv("FEUILLET_MOMENTS")} {
		if nom == "" {
			continue
		}
		f, err := os.Open(nom)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<20)
		sc.Scan()
		debut := len(quand)
		for s := range strings.SplitSeq(sc.Text(), "\t") {
			at, err := time.Parse("2006-01-02T15:04", s)
			if err != nil {
				t.Fatal(err)
			}
			quand = append(quand, at)
		}
		for sc.Scan() {
			v, verdicts, _ := strings.Cut(sc.Text(), "\t")
			dits[v] = strings.Repeat("?", debut) + verdicts
		}
	}
	return quand, dits
}

func TestADayAgreesWithTheOracle(t *testing.T) {
	quand, dits := moments(t)
	lues, compares := 0, 0
	for v, verdicts := range dits {
		s, err := horaires.Parse(v)
		if err != nil {
			continue // the oracle takes what nobody can say in French
		}
		lues++
		for i, verdict := range verdicts {
			if verdict == '?' {
				continue
			}
			at := quand[i]
			m := at.Hour()*60 + at.Minute()
			j := s.Le(at, feries.Metropole.Etat)
			if got := len(j.Entre(m, m+1)) > 0; got != (verdict == '1') {
				t.Errorf("%q at %s: open %v", v, at.Format("2006-01-02T15:04"), got)
			}
			compares++
		}
	}
	if lues < 20 || compares < 20*250 {
		t.Fatalf("%d values and %d moments alone", lues, compares)
	}
	t.Logf("%d values, %d moments", lues, compares)
}

// Nobody is sent where hours may not hold.
func TestDoubts(t *testing.T) {
	metropole, alsace := feries.Metropole.Etat, feries.AlsaceMoselle.Etat
	for _, c := range []struct {
		value, day string
		c          horaires.Calendrier
		doubt      horaires.Doute
		open       bool
	}{
		{"Mo-Fr 09:00-12:00", "2026-12-24", metropole, horaires.SansDoute, true},
		{"Mo-Fr 09:00-12:00", "2026-12-25", metropole, horaires.DouteFerie, false}, // it does not speak of holidays
		{"Sa 09:00-12:00", "2026-12-25", metropole, horaires.SansDoute, false},     // closed on Fridays anyway
		{"Mo-Fr 09:00-12:00; PH off", "2026-12-25", metropole, horaires.SansDoute, false},
		{"Mo-Fr 09:00-12:00; PH 10:00-11:00", "2026-12-25", metropole, horaires.SansDoute, true},
		{"Mo-Sa 09:00-12:00; PH off", "2026-12-26", metropole, horaires.SansDoute, true},
		{"Mo-Sa 09:00-12:00; PH off", "2026-12-26", alsace, horaires.SansDoute, false},
		{"Mo-Sa 09:00-12:00; PH off", "2026-04-03", alsace, horaires.DouteFerie, false}, // Good Friday, in some communes
		{"Mo-Sa 09:00-12:00; PH 09:00-12:00", "2026-04-03", alsace, horaires.SansDoute, true},
		{"Mo-Sa 09:00-12:00", "2026-04-03", alsace, horaires.DouteFerie, false},
		{"Mo-Fr 09:00-12:00; SH off", "2026-11-24", metropole, horaires.DouteVacances, false},
		{"Mo-Fr 09:00-12:00; SH We 10:00-12:00", "2026-11-24", metropole, horaires.SansDoute, true},
		{`Mo-Fr 09:00-12:00; Sa "au calme"`, "2026-08-15", metropole, horaires.DouteFerie, false},
		{"week 1-53/2 Th 09:00-12:00", "2026-12-31", metropole, horaires.SansDoute, true},
		{"week 1-53/2 Th 09:00-12:00", "2027-01-07", metropole, horaires.DouteDeSemaine, false},
		{"week 1-53/2 Th 09:00-12:00", "2027-01-14", metropole, horaires.DouteDeSemaine, false},
		{"week 1-53/2 Th 09:00-12:00", "2027-01-08", metropole, horaires.SansDoute, false}, // never on Fridays
		{"week 1-53/2 Th 09:00-12:00", "2027-03-04", metropole, horaires.SansDoute, true},
		{"week 1-53/2 Th 09:00-12:00", "2026-01-15", metropole, horaires.SansDoute, true}, // 2025 had 52 weeks
	} {
		s, err := horaires.Parse(c.value)
		if err != nil {
			t.Fatal(c.value, err)
		}
		day, err := time.Parse(time.DateOnly, c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Le(day, c.c).Doute; got != c.doubt {
			t.Errorf("%q on %s: doubt %d, want %d", c.value, c.day, got, c.doubt)
		}
		if got := s.OuvertLe(day, 0, 24*60, c.c); got != c.open {
			t.Errorf("%q open on %s: %v", c.value, c.day, got)
		}
	}
}

func TestSpansOfADay(t *testing.T) {
	s, err := horaires.Parse(`Fr 18:00-02:00, Sa 01:00-03:00, Sa 09:00-12:00,14:00-17:00; Su "sur rendez-vous"`)
	if err != nil {
		t.Fatal(err)
	}
	samedi := time.Date(2026, 12, 5, 0, 0, 0, 0, time.UTC)
	j := s.Le(samedi, feries.Metropole.Etat)
	want := []horaires.Plage{{Fin: 180}, {Debut: 540, Fin: 720}, {Debut: 840, Fin: 1020}}
	if len(j.Plages) != 3 || j.Plages[0] != want[0] || j.Plages[1] != want[1] || j.Plages[2] != want[2] {
		t.Errorf("Saturday is %v, want %v", j.Plages, want)
	}
	if got := j.Entre(12*60, 24*60); len(got) != 1 || got[0] != want[2] {
		t.Errorf("its afternoon is %v", got)
	}
	if got := s.Le(samedi.AddDate(0, 0, 1), feries.Metropole.Etat); len(got.Plages) > 0 || len(got.Notes) != 1 {
		t.Errorf("Sunday is %+v", got)
	}
	if horaires.Semaines(2026) != 53 || horaires.Semaines(2027) != 52 {
		t.Error("weeks of a year")
	}
}

// A closing of one time goes the day after its last, and leaves the week.
func TestDepuis(t *testing.T) {
	for _, c := range []struct{ v, le, want string }{
		{"Mo-Fr 09:00-12:00; 2025 Dec 20-2026 Jan 05 off", "2026-01-05", "Mo-Fr 09:00-12:00; 2025 Dec 20-2026 Jan 05 off"},
		{"Mo-Fr 09:00-12:00; 2025 Dec 20-2026 Jan 05 off", "2026-01-06", "Mo-Fr 09:00-12:00"},
		{"Mo-Fr 09:00-12:00; Dec 20-Jan 05 off", "2026-01-06", "Mo-Fr 09:00-12:00; Dec 20-Jan 05 off"},
		{"Mo-Fr 09:00-12:00; Aug off", "2026-11-22", "Mo-Fr 09:00-12:00; Aug off"},
	} {
		w, err := horaires.Parse(c.v)
		le, bad := time.Parse(time.DateOnly, c.le)
		if err != nil || bad != nil {
			t.Fatal(err, bad)
		}
		if got := w.Depuis(le).OSM(); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.v, c.le, got, c.want)
		}
	}
}

// A place that opens on none of the next days is closed for a time.
func TestFermePourUnTemps(t *testing.T) {
	le := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	none := func(time.Time) feries.Etat { return feries.Non }
	for v, want := range map[string]bool{
		"Mo-Fr 09:00-12:00": false, "Mo-Fr 09:00-12:00; 2026 Nov 20-2026 Dec 31 off": true,
		"Mo-Fr 09:00-12:00; 2026 Nov 23 off": false, "Mo-Fr 09:00-12:00; Nov-Feb off": true,
		"Jul-Aug Mo 09:00-12:00": true, "week 1-53/2 Mo 09:00-12:00": false, "Mo[1] 09:00-12:00": false,
		"Sa[-1] 09:00-12:00": false, `"sur rendez-vous"`: false, "Mo-Fr 09:00-12:00; SH off": false,
	} {
		w, err := horaires.Parse(v)
		if err != nil {
			t.Fatal(v, err)
		}
		if got := w.FermePourUnTemps(le, none); got != want {
			t.Errorf("%s: %v", v, got)
		}
	}
}
