package panorama_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/panorama"
	"feuillet/lieu/territoire"
)

var jour = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// semaines are opening hours and on how many days they open each week; -1 for those
// that nobody can rely on.
var semaines = []struct {
	osm   string
	jours int
}{
	{"", -1}, {"au petit bonheur", -1}, {"Mo-Fr 09:00-12:00", 5}, {"Tu,Th 10:00-12:00", 2},
	{"Mo-Sa 09:00-12:00,14:00-17:00; PH off", 6}, {"week 1-53/2 Mo 09:00-12:00", 0},
	{"Tu 09:00-12:00; week 2-52/2 We 14:00-17:00", 1}, {"We[1] 14:00-16:00; Th,Fr,Sa 10:00-12:00", 3},
	{"Mo-Su 08:00-20:00", 7},
}

func TestOnHowManyDaysAPlaceOpens(t *testing.T) {
	jamais := func(time.Time) feries.Etat { return feries.Non }
	for _, s := range semaines {
		w, err := horaires.Lire(s.osm)
		if err != nil || s.jours < 0 {
			continue
		}
		for k := range 60 { // whatever the day one counts from
			if n := panorama.Jours(w, jour.AddDate(0, 0, k), jamais); n != s.jours {
				t.Errorf("%q from day %d: %d days, want %d", s.osm, k, n, s.jours)
			}
		}
	}
	hiver, err := horaires.Lire("Nov-Mar: Mo-We 09:00-12:00; Jun-Sep: Mo-Sa 09:00-18:00")
	if err != nil {
		t.Fatal(err)
	}
	for mois, want := range map[time.Month]int{time.December: 3, time.July: 6, time.April: 0} {
		if n := panorama.Jours(hiver, time.Date(2026, mois, 1, 0, 0, 0, 0, time.UTC), jamais); n != want {
			t.Errorf("a place of seasons, in %v: %d days, want %d", mois, n, want)
		}
	}
}

// A day of the week that holidays take once is still one of the week.
func TestAHolidayTakesNoDayAway(t *testing.T) {
	w, err := horaires.Lire("week 1-53 Fr 09:00-12:00; PH off")
	if err != nil {
		t.Fatal(err)
	}
	noel := time.Date(2026, 12, 21, 0, 0, 0, 0, time.UTC)
	autre, err := horaires.Lire("Fr 09:00-12:00; week 1-53/2 Fr 14:00-17:00")
	if err != nil {
		t.Fatal(err)
	}
	if n := panorama.Jours(autre, noel, feries.Metropole.Etat); n != 1 {
		t.Errorf("%d days when hours change every other week, but the day is open each time", n)
	}
	if n := panorama.Jours(w, noel, feries.Metropole.Etat); n != 1 {
		t.Errorf("%d days in the week of Christmas, which is a Friday", n)
	}
}

// pays is a land of so many communes on a grid, in two départements and four EPCI;
// every fifth has inhabitants that nobody counted, and the last one lies nowhere.
func pays(n int) *territoire.Territoires {
	d := territoire.Donnees{Regions: []territoire.Region{{Code: "99", Nom: "Terres"}},
		Departements: []territoire.Departement{{Code: "90", Nom: "Amont", Region: "99"},
			{Code: "95", Nom: "Aval", Region: "99"}}}
	for e := range 4 {
		d.Epcis = append(d.Epcis, territoire.Epci{Siren: fmt.Sprintf("00000000%d", e), Nom: fmt.Sprintf("CC du Val %d", e),
			Type: "CC"})
	}
	centres := map[string]territoire.Centre{}
	for i := range n {
		code := fmt.Sprintf("%s%03d", []string{"90", "95"}[i*2/n], 900+i)
		c := territoire.Commune{Code: code, Nom: fmt.Sprintf("Bourg-%c%d", 'A'+i%26, i), Population: 100 * (i % 5),
			Epci: fmt.Sprintf("00000000%d", i%4), CodesPostaux: []string{fmt.Sprintf("9%04d", i)}}
		d.Communes = append(d.Communes, c)
		if i+1 < n {
			centres[code] = territoire.Centre{Latitude: 46 + 0.17*float64(i/6), Longitude: 1.5 + 0.13*float64(i%6)}
		}
	}
	return territoire.New(d).AvecCentres(centres)
}

// hasard is a place somewhere, that says what it says.
func hasard(r *rand.Rand, t *territoire.Territoires, i int) (l lieu.Lieu, jours int) {
	communes := t.Donnees().Communes
	c := communes[r.IntN(len(communes)/2)*2%len(communes)] // half of them have none
	s := semaines[r.IntN(len(semaines))]
	l = lieu.Lieu{Id: fmt.Sprint(i), Nom: fmt.Sprintf("Maison %d", i), Commune: c.Nom, CodeInsee: c.Code,
		CodePostal: c.CodesPostaux[0], Horaires: s.osm, Adresse: "1 rue des Saules", Source: fmt.Sprintf("S%d", r.IntN(3))}
	if lat, lon, ok := t.Position(c.Code); ok && r.IntN(4) > 0 {
		l.Latitude, l.Longitude = lat+r.Float64()*0.05, lon-r.Float64()*0.05
	}
	for _, v := range lieu.Services() {
		if r.IntN(4) == 0 {
			l.Services = append(l.Services, v)
		}
	}
	if r.IntN(3) > 0 {
		l.Telephone = "01 99 00 10 20"
	}
	if r.IntN(4) > 0 {
		l.DateMaj = time.Date(2020+r.IntN(8), 3, 5, 0, 0, 0, 0, time.UTC) // 2027 is to come
	}
	if r.IntN(3) == 0 {
		l.DispositifProgrammesNationaux = []string{"Aidants Connect"}
	}
	return l, s.jours
}

// loin is the length of an arc, by another formula than the one of the program.
func loin(a, b, c, d float64) float64 {
	rad := func(x float64) float64 { return x * math.Pi / 180 }
	cos := math.Sin(rad(a))*math.Sin(rad(c)) + math.Cos(rad(a))*math.Cos(rad(c))*math.Cos(rad(b-d))
	return 6371.0088 * math.Acos(min(1, cos))
}

// monde is what a count by hand knows of a place.
type monde struct {
	l        lieu.Lieu
	jours    int
	lat, lon float64
	situe    bool
	ailleurs bool
}

// How far the farthest commune is from a place, nobody knows where nobody knows it of
// one of them.
func TestTheFarthestIsKnownOfAllOrNot(t *testing.T) {
	for _, placees := range []int{2, 1} {
		land, centres := pays(2), map[string]territoire.Centre{}
		for i, c := range land.Donnees().Communes[:placees] {
			centres[c.Code] = territoire.Centre{Latitude: 46 + float64(i), Longitude: 2}
		}
		land = territoire.New(land.Donnees()).AvecCentres(centres)
		c := panorama.New(panorama.Options{Jour: jour, Territoires: land,
			Unites: panorama.Unites(land, territoire.Zone{Echelle: territoire.EchelleRegion, Code: "99"})})
		c.Lieu(&lieu.Lieu{Id: "Saules_1", CodeInsee: land.Donnees().Communes[0].Code, Latitude: 46, Longitude: 2})
		h := c.Chiffres()
		for _, g := range append(h.Groupes(land, territoire.EchelleRegion), h.Total()) {
			if g.LoinConnu != (placees == 2) {
				t.Errorf("%d of 2 communes stand somewhere: %d km is known: %v", placees, g.Loin, g.LoinConnu)
			}
		}
	}
}

// Figures are those of a count by hand, over many small lands.
func TestFiguresAreThoseOfACountByHand(t *testing.T) {
	for graine := range uint64(40) {
		r := rand.New(rand.NewPCG(graine, 7))
		land := pays(6 + r.IntN(40))
		var all []monde
		for i := range r.IntN(60) {
			l, jours := hasard(r, land, i)
			m := monde{l: l, jours: jours, ailleurs: r.IntN(5) == 0}
			if m.lat, m.lon, m.situe = l.Position(); !m.situe {
				m.lat, m.lon, m.situe = land.Position(l.CodeInsee)
			}
			all = append(all, m)
		}
		c := panorama.New(panorama.Options{Jour: jour, Territoires: land,
			Unites:  panorama.Unites(land, territoire.Zone{Echelle: territoire.EchelleRegion, Code: "99"}),
			Reseaux: func(l *lieu.Lieu) []string { return l.DispositifProgrammesNationaux }})
		for i := range all {
			if all[i].ailleurs {
				c.Ailleurs(&all[i].l)
				continue
			}
			c.Lieu(&all[i].l)
		}
		h := c.Chiffres()
		if comparer(t, graine, h, land, all); t.Failed() {
			return
		}
	}
}

func comparer(t *testing.T, graine uint64, h panorama.Chiffres, land *territoire.Territoires, all []monde) {
	t.Helper()
	egal := func(quoi string, got, want any) {
		if got != want {
			t.Errorf("land %d: %s: %v, by hand %v", graine, quoi, got, want)
		}
	}
	compte := func(ok func(monde) bool) (n int) {
		for _, m := range all {
			if !m.ailleurs && ok(m) {
				n++
			}
		}
		return n
	}
	egal("places", h.Lieux, compte(func(monde) bool { return true }))
	egal("hours", h.Disent.Heures, compte(func(m monde) bool { return m.jours >= 0 }))
	egal("numbers", h.Disent.Telephone, compte(func(m monde) bool { return m.l.Telephone != "" }))
	egal("services", h.Disent.Services, compte(func(m monde) bool { return len(m.l.Services) > 0 }))
	egal("of 2026", h.Annees[0].Lieux, compte(func(m monde) bool { return m.l.DateMaj.Year() == 2026 }))
	egal("before 2023", h.Annees[3].Lieux, compte(func(m monde) bool {
		return m.l.DateMaj.Year() < 2023 && !m.l.DateMaj.IsZero()
	}))
	egal("of no day", h.Annees[4].Lieux, compte(func(m monde) bool {
		return m.l.DateMaj.IsZero() || m.l.DateMaj.Year() == 2027
	}))
	for i, v := range lieu.Services() {
		communes := map[string]bool{}
		egal(v, h.Services[i].Lieux, compte(func(m monde) bool {
			if oui := slices.Contains(m.l.Services, v); !oui {
				return false
			}
			communes[m.l.CodeInsee] = true
			return true
		}))
		egal(v+", communes", h.Services[i].Communes, len(communes))
	}
	egal("communes", len(h.Communes), len(land.Donnees().Communes))
	for _, u := range h.Communes {
		dans := func(m monde) bool { return m.l.CodeInsee == u.Code }
		egal(u.Nom+", places", u.Lieux, compte(dans))
		egal(u.Nom+", hours", u.Heures, compte(func(m monde) bool { return dans(m) && m.jours >= 0 }))
		egal(u.Nom+", nearest", u.Proche, aLaMain(land, all, u.Code, 0))
		egal(u.Nom+", nearest open", u.Ouvert, aLaMain(land, all, u.Code, panorama.Assez))
	}
	parTranche(t, graine, h)
	parGroupe(t, graine, h, land)
}

// aLaMain is the nearest place that opens on so many days, all places tried.
func aLaMain(land *territoire.Territoires, all []monde, code string, jours int) (d panorama.Distance) {
	lat, lon, ok := land.Position(code)
	best := math.Inf(1)
	for _, m := range all {
		switch {
		case jours > 0 && m.jours < jours:
		case m.l.CodeInsee == code && !m.ailleurs:
			return panorama.Distance{Place: true, Connue: true}
		case ok && m.situe:
			best = min(best, loin(lat, lon, m.lat, m.lon))
		}
	}
	if math.IsInf(best, 1) {
		return d
	}
	return panorama.Distance{Km: int(math.Round(best)), Connue: true}
}

func parTranche(t *testing.T, graine uint64, h panorama.Chiffres) {
	t.Helper()
	var communes, habitants, tous int
	for _, x := range h.Tranches() {
		communes, habitants = communes+x.Communes, habitants+x.Habitants
		dedans := 0
		for _, u := range h.Communes {
			in := map[int]bool{0: u.Proche.Place, panorama.NonSue: !u.Proche.Connue,
				panorama.AuDela: u.Proche.Connue && u.Proche.Km > 15}[x.Km]
			if x.Km > 0 {
				in = u.Proche.Connue && !u.Proche.Place && u.Proche.Km <= x.Km && (x.Km == 5 || u.Proche.Km > x.Km-5)
			}
			if in {
				dedans++
			}
		}
		if tous += dedans; dedans != x.Communes {
			t.Errorf("land %d: %d communes at %d km, by hand %d", graine, x.Communes, x.Km, dedans)
		}
	}
	if communes != len(h.Communes) || tous != communes || habitants != h.Total().Habitants {
		t.Errorf("land %d: distances of %d communes (%d by hand) and %d inhabitants", graine, communes, tous, habitants)
	}
}

func parGroupe(t *testing.T, graine uint64, h panorama.Chiffres, land *territoire.Territoires) {
	t.Helper()
	for _, e := range []territoire.Echelle{territoire.EchelleEpci, territoire.EchelleDepartement} {
		var lieux, communes, ouvertes, sans int
		for _, g := range h.Groupes(land, e) {
			lieux, communes, ouvertes = lieux+g.Lieux, communes+g.Communes, ouvertes+g.Ouvertes()
			sans += g.SansLieu
			for _, u := range h.Communes {
				c, _ := land.Commune(u.Code)
				if dans := c.Epci == g.Code || c.Departement == g.Code; dans && u.Proche.Connue && u.Proche.Km > g.Loin {
					t.Errorf("land %d: %s is %d km away, its %s says %d at most", graine, u.Nom, u.Proche.Km, e, g.Loin)
				}
			}
		}
		var dans, oui, rien int
		for _, u := range h.Communes {
			if dans += u.Lieux; u.Lieux == 0 {
				rien += u.Habitants
			}
			if c := u.Classe(); c == panorama.OuvertSouvent || c == panorama.OuvertAssez {
				oui++
			}
		}
		if lieux != dans || communes != len(h.Communes) || ouvertes != oui || sans != rien {
			t.Errorf("land %d by %s: %d places of %d, %d communes, %d open of %d, %d without of %d", graine, e, lieux, dans,
				communes, ouvertes, oui, sans, rien)
		}
	}
}
