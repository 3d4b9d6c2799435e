package territoire_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

func TestCommunesOfEveryScale(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct {
		echelle territoire.Echelle
		code    string
		n       int
		holds   string
	}{
		{territoire.EchelleFrance, territoire.CodeFrance, 34969, "98818"},
		{territoire.EchelleRegion, "94", 360, "2A004"},
		{territoire.EchelleDepartement, "33", 534, "33063"},
		{territoire.EchelleEpci, "243301371", 20, "33402"},
		{territoire.EchelleEpt, "200057867", 8, "93066"},
		{territoire.EchelleCommune, "17283", 1, "17283"},
		{territoire.EchelleCommune, "01340", 1, "01015"},
		{territoire.EchelleArrondissement, "75112", 1, "75056"},
		{territoire.EchelleDeleguee, "48027", 1, "48027"},
		{territoire.EchelleDepartement, "", 0, ""},
		{territoire.EchelleEpci, "", 0, ""},
		{territoire.EchelleCommune, "99999", 0, ""},
	} {
		got := f.Communes(c.echelle, c.code)
		if len(got) != c.n || !slices.IsSorted(got) || c.n > 0 && !slices.Contains(got, c.holds) {
			t.Errorf("Communes(%s, %s): %d, want %d with %s", c.echelle, c.code, len(got), c.n, c.holds)
		}
	}
}

// The codes of a territory are those that resolve to its communes, and all.
func TestCodesResolve(t *testing.T) {
	f := territoire.France()
	for _, k := range [][2]string{{"commune", "01015"}, {"commune", "75056"}, {"departement", "49"}, {"ept", "200057867"},
		{"region", "84"}} {
		communes := f.Communes(territoire.Echelle(k[0]), k[1])
		codes := f.Codes(territoire.Echelle(k[0]), k[1])
		if len(codes) <= len(communes) {
			t.Errorf("%v: %d codes for %d communes", k, len(codes), len(communes))
		}
		for _, code := range codes {
			if c, ok := f.Commune(code); !ok || !slices.Contains(communes, c.Code) {
				t.Errorf("%v: %s is in %q", k, code, c.Code)
			}
		}
	}
}

func TestZonesDe(t *testing.T) {
	f := territoire.France()
	for code, want := range map[string]string{
		"75111": "arrondissement 75111, commune 75056, epci 200054781, departement 75, region 11, france FR",
		"93066": "commune 93066, ept 200057867, epci 200054781, departement 93, region 11, france FR",
		"01340": "commune 01015, epci 200040350, departement 01, region 84, france FR",
		"29155": "commune 29155, departement 29, region 53, france FR", // an island without EPCI
		"98818": "commune 98818, departement 988, region 988, france FR",
		"99999": "",
	} {
		var got []string
		for _, z := range f.ZonesDe(code) {
			got = append(got, dire(z))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("ZonesDe(%s) = %s, want %s", code, s, want)
		}
	}
}

func TestDedans(t *testing.T) {
	f := territoire.France()
	paris := lieu.Lieu{CodeInsee: "75056", CodePostal: "75011", Commune: "Paris"}
	onzieme := lieu.Lieu{CodeInsee: "75111", CodePostal: "75011"}
	sansCode := lieu.Lieu{Commune: "St Denis", CodePostal: "93200"}
	ancien := lieu.Lieu{CodeInsee: "01340"}
	cedex := lieu.Lieu{Commune: "Trifouillis", CodePostal: "33999"}
	for _, c := range []struct {
		why     string
		echelle territoire.Echelle
		code    string
		l       lieu.Lieu
		want    bool
	}{
		{"its arrondissement, by the postal code", territoire.EchelleArrondissement, "75111", paris, true},
		{"another one", territoire.EchelleArrondissement, "75112", paris, false},
		{"by its code", territoire.EchelleArrondissement, "75111", onzieme, true},
		{"Paris holds its arrondissements", territoire.EchelleCommune, "75056", onzieme, true},
		{"the métropole too", territoire.EchelleEpci, "200054781", onzieme, true},
		{"and the région", territoire.EchelleRegion, "11", onzieme, true},
		{"no code: town and postal code", territoire.EchelleEpt, "200057867", sansCode, true},
		{"former code", territoire.EchelleCommune, "01015", ancien, true},
		{"former code, EPCI", territoire.EchelleEpci, "200040350", ancien, true},
		{"a postal code alone tells the département", territoire.EchelleDepartement, "33", cedex, true},
		{"and the région", territoire.EchelleRegion, "75", cedex, true},
		{"no more", territoire.EchelleEpci, "243300316", cedex, false},
		{"nothing known is nowhere", territoire.EchelleDepartement, "", lieu.Lieu{}, false},
		{"but in France", territoire.EchelleFrance, "FR", lieu.Lieu{}, true},
	} {
		if got := f.Dedans(c.echelle, c.code)(&c.l); got != c.want {
			t.Errorf("%s: %v", c.why, got)
		}
	}
}

func TestZone(t *testing.T) {
	f := territoire.France()
	z, ok := f.Zone(territoire.EchelleEpci, "243301371")
	if !ok || z.Nom != "CC du Pays Foyen" || z.Departement != "33" || z.Population < 10000 {
		t.Errorf("%+v %v", z, ok)
	}
	if z, ok := f.Zone(territoire.EchelleCommune, "01340"); !ok || z.Code != "01015" {
		t.Errorf("a former code gives the current commune: %+v %v", z, ok)
	}
	if z, ok := f.Zone(territoire.EchelleDepartement, "99"); ok {
		t.Errorf("%+v", z)
	}
}

// Where a commune lies: its outline in the base, else the point that the
// program carries, else the middle of its places.
func TestCentres(t *testing.T) {
	f := territoire.France().AvecCentres(map[string]territoire.Centre{
		"17283": {Latitude: 45.5, Longitude: -0.5},               // an outline
		"17273": {Latitude: 45.7, Longitude: -0.4, Lieux: 2},     // the middle of places
		"98818": {Latitude: -22.27, Longitude: 166.45, Lieux: 3}, // overseas, no point
	})
	for _, c := range []struct {
		why, code string
		lat, lon  float64
		livre     bool
	}{
		{"an outline of the base comes first", "17283", 45.5, -0.5, false},
		{"the point comes before places", "17273", 45.633, -0.436, true},
		{"no outline, no place", "33063", 44.857, -0.577, true},
		{"Corsica", "2B033", 42.665, 9.43, true},
		{"a former code", "01340", 45.713, 5.642, true},
		{"an arrondissement without places lies where its commune lies", "75111", 48.857, 2.343, true},
		{"places, where there is nothing else", "98818", -22.27, 166.45, false},
	} {
		got, ok := f.Centre(c.code)
		if !ok || got.Livre != c.livre || lieu.LoinDe(got.Latitude, got.Longitude, c.lat, c.lon) > 4 {
			t.Errorf("%s: %s at %+v %v", c.why, c.code, got, ok)
		}
	}
	for _, code := range []string{"98833", "99283", "96283", "00000", "Pons", ""} {
		if c, ok := f.Centre(code); ok {
			t.Errorf("%q lies at %+v", code, c)
		}
	}
	v := f.Voisines("17283", 8)
	if len(v) < 5 || v[0].Km > v[1].Km || !slices.ContainsFunc(v,
		func(v territoire.Voisine) bool { return v.Code == "17343" }) {
		t.Errorf("Voisines = %v", v)
	}
	if v := f.Voisines("98818", 50); len(v) != 0 {
		t.Errorf("nothing is known around Nouméa: %v", v)
	}
	if lat, lon, ok := f.CentreZone(territoire.EchelleDepartement, "17"); !ok || lieu.LoinDe(lat, lon, 45.78, -0.67) > 15 {
		t.Errorf("Charente-Maritime lies at %v %v", lat, lon)
	}
}

// The points are those of the communes of the list, and no others.
func TestPoints(t *testing.T) {
	f, sans := territoire.France(), 0
	for _, c := range f.Donnees().Communes {
		p, portee, ok := f.Point(c.Code)
		if !ok {
			sans++
			if c.Departement < "975" || c.Departement == "976" {
				t.Errorf("%s %s lies nowhere", c.Code, c.Nom)
			}
			continue
		}
		if portee <= 0 || portee > 250 || p.Latitude < -22 || p.Latitude > 52 || p.Longitude < -62 || p.Longitude > 56 {
			t.Errorf("%s %s lies at %v, %v km wide", c.Code, c.Nom, p, portee)
		}
	}
	if sans > 100 {
		t.Errorf("%d communes lie nowhere", sans)
	}
	if _, _, ok := f.Point("75111"); ok {
		t.Error("an arrondissement is no commune")
	}
	if p, _, ok := f.Point("01340"); !ok || lieu.LoinDe(p.Latitude, p.Longitude, 45.71, 5.64) > 2 {
		t.Errorf("a former code: %v %v", p, ok)
	}
}

func TestDistance(t *testing.T) {
	f := territoire.France().AvecCentres(map[string]territoire.Centre{"17283": {Latitude: 45.58, Longitude: -0.55}})
	from := lieu.Point{Latitude: 45.58, Longitude: -0.40}
	for _, c := range []struct {
		why string
		l   lieu.Lieu
		km  float64 // -1 for none
	}{
		{"its own position", lieu.Lieu{CodeInsee: "17283", Latitude: 45.58, Longitude: -0.5}, 7.8},
		{"none: its commune", lieu.Lieu{CodeInsee: "17283"}, 11.7},
		{"far from its commune", lieu.Lieu{CodeInsee: "17283", Latitude: 43.6, Longitude: 1.4}, -1},
		{"by the point of the program", lieu.Lieu{CodeInsee: "33063"}, 81.4},
		{"a commune that lies nowhere", lieu.Lieu{CodeInsee: "98818"}, -1},
		{"but a position", lieu.Lieu{CodeInsee: "98818", Latitude: 45.58, Longitude: -0.40}, 0},
		{"a position of another town", lieu.Lieu{CodeInsee: "33063", Latitude: 45.58, Longitude: -0.40}, -1},
	} {
		if km, ok := f.Distance(&c.l, from); ok != (c.km >= 0) || ok && (km < c.km-0.1 || km > c.km+0.1) {
			t.Errorf("%s: %v %v, want %v", c.why, km, ok, c.km)
		}
	}
}

func TestLibelle(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct {
		echelle    territoire.Echelle
		code, want string
	}{
		{territoire.EchelleCommune, "01061", "Brens (Ain)"},
		{territoire.EchelleDeleguee, "48027", "Le Bleymard, partie de Mont Lozère et Goulet (Lozère)"},
		{territoire.EchelleArrondissement, "75112", "Paris 12e arrondissement (Paris)"},
		{territoire.EchelleCommune, "75056", "Paris"},
		{territoire.EchelleEpci, "243301371", "CC du Pays Foyen (Gironde)"},
		{territoire.EchelleDepartement, "33", "Gironde"},
		{territoire.EchelleRegion, "94", "Corse"},
		{territoire.EchelleFrance, "FR", "France"},
	} {
		z, ok := f.Zone(c.echelle, c.code)
		if got := f.Libelle(z); !ok || got != c.want {
			t.Errorf("%s %s: %q %v, want %q", c.echelle, c.code, got, ok, c.want)
		}
	}
}

// The EPT as extracted by other hands.
func TestEptAgreeWithIndependentExtract(t *testing.T) {
	file, err := os.Open(filepath.Join("..", "..", "..", "shared", "geo", "ept.csv"))
	if err != nil {
		t.Skip("no independent extract: ", err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	f := territoire.France()
	for _, r := range rows[1:] {
		z, ok := f.Zone(territoire.EchelleEpt, r[0])
		if n := len(f.Communes(territoire.EchelleEpt, r[0])); !ok || z.Nom != r[1] || strconv.Itoa(n) != r[3] {
			t.Errorf("%v: %+v with %d communes", r, z, n)
		}
	}
	if n := len(f.Donnees().Epts); n != len(rows)-1 {
		t.Errorf("%d EPT, want %d", n, len(rows)-1)
	}
}

func TestShortNames(t *testing.T) {
	for nom, want := range map[string]string{
		"CC du Pays Foyen": "Pays Foyen", "CA de l'Étampois Sud Essonne": "Étampois Sud Essonne", "CU d'Arras": "Arras",
		"CC entre Loire et Rhône": "Entre Loire et Rhône", "Bordeaux Métropole": "Bordeaux Métropole", "CC de ": "De ",
	} {
		if got := (territoire.Zone{Echelle: territoire.EchelleEpci, Nom: nom}).NomCourt(); got != want {
			t.Errorf("%s is %q, want %q", nom, got, want)
		}
	}
	if z := (territoire.Zone{Echelle: territoire.EchelleCommune, Nom: "CC de Bois"}); z.NomCourt() != z.Nom {
		t.Errorf("a commune loses a part of its name: %q", z.NomCourt())
	}
}

// A title that has room says what a sigle stands for; names without any stay.
func TestNamesWithoutSigles(t *testing.T) {
	for nom, want := range map[string]string{"CC du Pays Foyen": "Communauté de communes du Pays Foyen",
		"CA de La Rochelle": "Communauté d'agglomération de La Rochelle", "CU Caen la Mer": "Communauté urbaine Caen la Mer",
		"Bordeaux Métropole": "Bordeaux Métropole"} {
		if got := (territoire.Zone{Echelle: territoire.EchelleEpci, Nom: nom}).NomEntier(); got != want {
			t.Errorf("%s: %q", nom, got)
		}
	}
	if got := (territoire.Zone{Echelle: territoire.EchelleCommune, Nom: "CC du Test"}).NomEntier(); got != "CC du Test" {
		t.Errorf("a commune: %q", got)
	}
}
