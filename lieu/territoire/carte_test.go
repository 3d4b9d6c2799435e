package territoire_test

import (
	"net/url"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

const national = "https://cartographie.societenumerique.gouv.fr"

// The slugs of the map, from its regions.json.
func TestSlugsOfRegions(t *testing.T) {
	for code, slug := range map[string]string{"84": "auvergne-rhone-alpes", "27": "bourgogne-franche-comte",
		"53": "bretagne", "24": "centre-val-de-loire", "94": "corse", "44": "grand-est", "01": "guadeloupe", "03": "guyane",
		"32": "hauts-de-france", "11": "ile-de-france", "04": "la-reunion", "02": "martinique", "06": "mayotte",
		"28": "normandie", "75": "nouvelle-aquitaine", "76": "occitanie", "52": "pays-de-la-loire",
		"93": "provence-alpes-cote-dazur", "978": "saint-martin"} {
		if r, _ := territoire.France().Region(code); r.Slug != slug {
			t.Errorf("région %s: %q, want %q", code, r.Slug, slug)
		}
	}
}

func TestDepartements(t *testing.T) {
	f := territoire.France()
	for code, want := range map[string]string{"33": "/nouvelle-aquitaine/gironde",
		"21": "/bourgogne-franche-comte/cote-d-or", "22": "/bretagne/cotes-d-armor", "95": "/ile-de-france/val-d-oise",
		"06": "/provence-alpes-cote-dazur/alpes-maritimes", "2A": "/corse/corse-du-sud", "974": "/la-reunion/la-reunion",
		"978": "/saint-martin/saint-martin", "976": "/mayotte/mayotte"} {
		if got, ok := (territoire.Carte{}).Departement(f, code); !ok || got != national+want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
	for _, code := range []string{"975", "977", "984", "986", "987", "988", "989", "99", ""} {
		if got, ok := (territoire.Carte{}).Departement(f, code); ok || got != "" {
			t.Errorf("%q has no page: %q", code, got)
		}
	}
	pages := 0
	for _, d := range f.Donnees().Departements {
		if _, ok := (territoire.Carte{}).Departement(f, d.Code); ok {
			pages++
		}
	}
	if pages != 102 {
		t.Errorf("%d départements have a page, want 101 and Saint-Martin", pages)
	}
}

func TestServices(t *testing.T) {
	f, c := territoire.France(), territoire.Carte{}
	for _, s := range []struct {
		why, want string
		services  []string
	}{
		{"one", "/lieux?services=Aide%20aux%20d%C3%A9marches%20administratives", []string{lieu.AideDemarches}},
		{"two", "/lieux?services=Insertion%20professionnelle%20via%20le%20num%C3%A9rique," +
			"Compr%C3%A9hension%20du%20monde%20num%C3%A9rique",
			[]string{lieu.InsertionPro, lieu.ComprehensionMonde}},
		{"an unknown one cancels all", "/lieux", []string{lieu.AideDemarches, "Tricot"}},
		{"none", "", nil},
	} {
		if got, _ := c.Departement(f, "33", s.services...); got != national+"/nouvelle-aquitaine/gironde"+s.want {
			t.Errorf("%s: %q", s.why, got)
		}
	}
}

func TestPlace(t *testing.T) {
	f, c := territoire.France(), territoire.Carte{}
	town := national + "/nouvelle-aquitaine/charente-maritime?territoire_type=communes&territoires=17283"
	for _, p := range []struct{ why, id, source, code, want string }{
		{"simple", "France-Services_735", "France Services", "17283", national + "/lieux/France-Services_735"},
		{"accents", "Coop-numérique_ab", "Coop numérique", "17283", national + "/lieux/Coop-num%C3%A9rique_ab"},
		{"a number of one file", "1", "Ville de Pons", "17283", town},
		{"an id of another source", "Gironde_1", "Ville de Pons", "17283", town},
		{"a UUID", "8fffbaf6-56e2-4501-958a-25dc56a572a4", "", "17283",
			national + "/lieux/8fffbaf6-56e2-4501-958a-25dc56a572a4"},
		{"merged", "France-Services_939__Numi_France-Services_939", "France Services", "17283", town},
		{"too long", "X_" + strings.Repeat("x", 160), "X", "17283", town},
		{"longest", "X_" + strings.Repeat("x", 159), "X", "17283", national + "/lieux/X_" + strings.Repeat("x", 159)},
		{"no id", "", "X", "17283", town},
		{"arrondissement keeps its code", "a__b", "", "75112",
			national + "/ile-de-france/paris?territoire_type=communes&territoires=75112"},
		{"former code", "a__b", "", "01340", national +
			"/auvergne-rhone-alpes/ain?territoire_type=communes&territoires=01015"},
		{"code unknown", "Gironde_1", "Gironde", "", national + "/lieux/Gironde_1"},
		{"code unknown, of one file", "1", "Gironde", "", ""},
		{"code unknown, merged", "a__b", "a", "", ""},
		{"New Caledonia", "NC_33", "NC", "98818", ""},
		{"Saint-Pierre", "x_1", "x", "97502", ""},
		{"Saint-Martin", "x_1", "x", "97801", national + "/lieux/x_1"},
		{"no such département", "x_1", "x", "99001", ""},
	} {
		got, ok := c.Lieu(f, p.id, p.source, p.code)
		if got != p.want || ok != (p.want != "") {
			t.Errorf("%s: %q %v, want %q", p.why, got, ok, p.want)
		}
	}
}

func TestTownView(t *testing.T) {
	f, c := territoire.France(), territoire.Carte{}
	got, _ := c.Commune(f, "29019", territoire.Vue{Latitude: 48.3904, Longitude: -4.4861, Zoom: 13})
	want := national + "/bretagne/finistere?territoire_type=communes&territoires=29019&latitude=48.3904&" +
		"longitude=-4.4861&zoom=13"
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
	c.Base = national + "/" + strings.Repeat("x", 40)
	long, _ := c.Commune(f, "04070", territoire.Vue{Latitude: 44.0924, Longitude: 6.2356, Zoom: 13})
	if strings.Contains(long, "latitude") {
		t.Errorf("the view does not fit in a QR code: %q (%d bytes)", long, len(long))
	}
}

// Every address of a commune fits in a QR code, opens and goes to its own département.
func TestEveryTownViewFits(t *testing.T) {
	f, c := territoire.France(), territoire.Carte{}
	for _, m := range f.Donnees().Communes {
		got, ok := c.Commune(f, m.Code, territoire.Vue{})
		if !ok {
			continue
		}
		if u, err := url.Parse(got); err != nil || len(got) > territoire.OctetsQR || u.Query().Get("territoires") != m.Code {
			t.Errorf("%s: %q (%d bytes) %v", m.Code, got, len(got), err)
		}
	}
}

func TestExport(t *testing.T) {
	f := territoire.France()
	for nom, want := range map[string]string{"Gironde": "/nouvelle-aquitaine/gironde/lieux/exporter",
		"33": "/nouvelle-aquitaine/gironde/lieux/exporter", "paca": "",
		"Provence-Alpes-Côte d'Azur": "/provence-alpes-cote-dazur/lieux/exporter", "france": "/lieux/exporter",
		"La Réunion": "/la-reunion/lieux/exporter", "Nouvelle-Calédonie": "", "Pons": ""} {
		z, _, _ := f.Designer(nom, territoire.EchelleFrance, territoire.EchelleRegion, territoire.EchelleDepartement)
		got, ok := (territoire.Carte{}).Export(f, z)
		if want != "" {
			want = national + want
		}
		if ok != (want != "") || ok && got != want {
			t.Errorf("%s: %q %v, want %q", nom, got, ok, want)
		}
	}
}

func TestOtherBase(t *testing.T) {
	f := territoire.France().Avec(territoire.Donnees{
		Communes:     []territoire.Commune{{Code: "99001", Nom: "Valbrune"}},
		Departements: []territoire.Departement{{Code: "99", Nom: "Brune", Region: "99"}},
		Regions:      []territoire.Region{{Code: "99", Nom: "Terres d'Exemple"}},
	})
	c := territoire.Carte{Base: "https://carte.example/"}
	if got, _ := c.Lieu(f, "a__b", "a", "99001"); got != "https://carte.example/terres-d-exemple/"+
		"brune?territoire_type=communes&territoires=99001" {
		t.Errorf("town view: %q", got)
	}
	if got, _ := c.Lieu(f, "Exemple_1", "Exemple", "99001"); got != "https://carte.example/lieux/Exemple_1" {
		t.Errorf("place: %q", got)
	}
	if got := c.France(); got != "https://carte.example/" {
		t.Errorf("home: %q", got)
	}
}

// ECMA-262 §19.2.6.4.
func TestEncoder(t *testing.T) {
	for s, want := range map[string]string{"AZaz09-_.!~*'()": "AZaz09-_.!~*'()", " ": "%20", "é": "%C3%A9",
		"a/b?c=d&e#f": "a%2Fb%3Fc%3Dd%26e%23f", "+,;:@$": "%2B%2C%3B%3A%40%24", "😀": "%F0%9F%98%80", "%": "%25"} {
		if got := territoire.Encoder(s); got != want {
			t.Errorf("Encoder(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestLisible(t *testing.T) {
	for adresse, want := range map[string]string{
		national + "/lieux/Coop-num%C3%A9rique_ab": "cartographie.societenumerique.gouv.fr/" +
			"lieux/Coop-numérique_ab",
		national + "/bretagne/finistere?territoire_type=communes&territoires=29": "cartographie.societenumerique.gouv.fr/" +
			"bretagne/finistere",
		national + "/":                    "cartographie.societenumerique.gouv.fr",
		"https://carte.example/a%2Fb%3Fc": "carte.example/a%2Fb%3Fc",
		"https://carte.example/%FF":       "carte.example/%FF",
		"pas une adresse":                 "pas une adresse",
		"":                                "",
	} {
		if got := territoire.Lisible(adresse); got != want {
			t.Errorf("Lisible(%q) = %q, want %q", adresse, got, want)
		}
	}
	// An address without anything encoded is read without being parsed, like the others.
	for _, reste := range []string{"a.example", "a.example/", "a.example//b/", "A.example/B_c-1.d/e//", "a_b"} {
		if got, want := territoire.Lisible("https://"+reste), territoire.Lisible("http://"+reste); got != want {
			t.Errorf("Lisible(https://%s) = %q, want %q", reste, got, want)
		}
	}
}
