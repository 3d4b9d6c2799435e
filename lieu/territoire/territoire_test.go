package territoire_test

import (
	"compress/gzip"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/territoire"
)

func TestFranceHoldsTheCOG2026(t *testing.T) {
	d := territoire.France().Donnees()
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"communes", len(d.Communes), 34969}, {"EPCI", len(d.Epcis), 1255},
		{"départements and collectivities", len(d.Departements), 109}, {"régions and collectivities", len(d.Regions), 26},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
	for _, c := range d.Communes {
		if c.Nom == "" || c.Departement == "" || c.Region == "" {
			t.Errorf("incomplete: %+v", c)
		}
		if len(c.CodesPostaux) == 0 && c.Departement != "984" {
			t.Errorf("%s has no postal code", c.Code)
		}
	}
}

func TestCommuneResolvesCodes(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct{ why, code, want, nom, postal string }{
		{"current", "17283", "17283", "Pons", "17800"},
		{"Corsica, lower case", "2a004", "2A004", "Ajaccio", "20000"},
		{"merged in 2016, commune déléguée", "49069", "49126", "Orée d'Anjou", "49270"},
		{"former code", "01340", "01015", "Arboys en Bugey", "01300"},
		{"arrondissement of Paris keeps its postal code", "75112", "75056", "Paris", "75012"},
		{"arrondissement of Lyon", "69383", "69123", "Lyon", "69003"},
		{"arrondissement of Marseille", "13201", "13055", "Marseille", "13001"},
		{"New Caledonia", "98818", "98818", "Nouméa", "98800"},
	} {
		got, ok := f.Commune(c.code)
		if !ok || got.Code != c.want || got.Nom != c.nom || !slices.Contains(got.CodesPostaux, c.postal) {
			t.Errorf("%s: Commune(%s) = %v %s %s %v", c.why, c.code, ok, got.Code, got.Nom, got.CodesPostaux)
		}
	}
	if paris, _ := f.Commune("75112"); paris.Epci != "200054781" || len(paris.CodesPostaux) != 1 {
		t.Errorf("an arrondissement has the EPCI of its commune and its own postal code: %+v", paris)
	}
	for _, code := range []string{"", "99001", "1728", "33000", "9", "\xff"} {
		if c, ok := f.Commune(code); ok {
			t.Errorf("Commune(%q) = %s, want none", code, c.Nom)
		}
	}
}

func TestChercherCommune(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct {
		why, nom string
		want     []string
	}{
		{"accents and case", "ANGOULEME", []string{"16015"}},
		{"St, spaces", "st jean d angely", []string{"17347"}},
		{"Ste, dot", "Ste. Foy-la-Grande", []string{"33402"}},
		{"ligature", "Oeuf-en-Ternois", []string{"62633"}},
		{"decomposed accents", "Be\u0301ziers", []string{"34032"}},
		{"curly apostrophe", "L’Haÿ-les-Roses", []string{"94038"}},
		{"article forgotten", "mans", []string{"72181"}},
		{"article behind", "Mans (Le)", []string{"72181"}},
		{"s/", "Chalon s/ Saône", []string{"71076"}},
		{"s/ without space", "Chalon s/Saône", []string{"71076"}},
		{"CEDEX", "BORDEAUX CEDEX 9", []string{"33063"}},
		{"arrondissement", "Paris 12e", []string{"75056"}},
		{"arrondissement, first", "Marseille 01", []string{"13055"}},
		{"commune déléguée", "Le Bleymard", []string{"48027"}},
		{"homonyms, all, by code", "Brens", []string{"01061", "81038"}},
		{"an exact name before one with an article", "Mont-Dore", []string{"63236"}},
		{"nothing", "", nil},
		{"unknown", "Trifouillis", nil},
		{"hostile", "\xff\x00", nil},
	} {
		var got []string
		for _, m := range f.ChercherCommune(c.nom) {
			got = append(got, m.Code)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: ChercherCommune(%q) = %v, want %v", c.why, c.nom, got, c.want)
		}
	}
}

func TestEveryCommuneIsFoundByItsName(t *testing.T) {
	f := territoire.France()
	for _, c := range f.Donnees().Communes {
		same := func(m territoire.Commune) bool { return m.Code == c.Code }
		if !slices.ContainsFunc(f.ChercherCommune(strings.ToUpper(c.Nom)), same) {
			t.Errorf("%s %s: not found by its name in capitals", c.Code, c.Nom)
		}
	}
}

func TestSituerTellsHomonymsApart(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct{ nom, postal, want string }{
		{"Saint-Denis", "93200", "93066"},
		{"St Denis", "97400", "97411"},
		{"Saint-Denis", "97490", "97411"},
		{"Ajaccio", "20090", "2A004"},
		{"Bordeaux", "33077", "33063"}, // postal code of companies
		{"Mont-Dore", "98809", "98817"},
		{"Mont-Dore", "63240", "63236"},
		{"Saint-Denis", "", ""},
		{"Pons", "29200", ""},
		{"Pons", "1", ""},
	} {
		if got, _ := f.Situer(c.nom, c.postal); got.Code != c.want {
			t.Errorf("Situer(%q, %q) = %q, want %q", c.nom, c.postal, got.Code, c.want)
		}
	}
}

func TestDepartementAndRegionByCodeOrName(t *testing.T) {
	f := territoire.France()
	for saisi, want := range map[string]string{"33": "33", "1": "01", "2a": "2A", "974": "974", "gironde": "33",
		"La Gironde": "33", "cote d or": "21", "côtes-d'armor": "22", "La Réunion": "974", "reunion": "974",
		"val-d-oise": "95", "": "", "99": "", "Atlantide": ""} {
		if d, _ := f.Departement(saisi); d.Code != want {
			t.Errorf("Departement(%q) = %q, want %q", saisi, d.Code, want)
		}
	}
	for saisi, want := range map[string]string{"75": "75", "nouvelle aquitaine": "75", "Ile de France": "11",
		"provence-alpes-cote-dazur": "93", "Provence-Alpes-Côte d’Azur": "93", "la reunion": "04", "": ""} {
		if r, _ := f.Region(saisi); r.Code != want {
			t.Errorf("Region(%q) = %q, want %q", saisi, r.Code, want)
		}
	}
}

func TestEpciAndItsCommunes(t *testing.T) {
	f := territoire.France()
	pons, _ := f.Commune("17283")
	e, ok := f.Epci(pons.Epci)
	if !ok || e.Type != "CC" {
		t.Fatalf("Epci(%s) = %+v %v", pons.Epci, e, ok)
	}
	communes := f.CommunesEpci(pons.Epci)
	if !slices.ContainsFunc(communes, func(c territoire.Commune) bool { return c.Code == "17197" }) {
		t.Errorf("Jonzac is not among the communes of the EPCI of Pons: %v", communes)
	}
	if list := f.CommunesEpci(""); len(list) > 0 {
		t.Errorf("%d communes of no EPCI", len(list))
	}
}

func TestDepartementDe(t *testing.T) {
	for code, want := range map[string]string{"33063": "33", "2A004": "2A", "97411": "974", "98818": "988", "01001": "01",
		"": "", "9": "", "97": ""} {
		if got := territoire.DepartementDe(code); got != want {
			t.Errorf("DepartementDe(%q) = %q, want %q", code, got, want)
		}
	}
}

func TestAvecLeavesFranceAlone(t *testing.T) {
	f := territoire.France()
	plus := f.Avec(territoire.Donnees{
		Communes: []territoire.Commune{{Code: "99001", Nom: "Valbrune", Epci: "999000001"},
			{Code: "17283", Nom: "Pons-Renommé"}},
		Departements: []territoire.Departement{{Code: "99", Nom: "Brune", Liaison: 3, Region: "99"}},
		Regions:      []territoire.Region{{Code: "99", Nom: "Collines", Slug: "terres"}},
		Epcis:        []territoire.Epci{{Siren: "999000001", Nom: "Val de Brune", Type: "CC"}},
	})
	if c, ok := plus.Commune("99001"); !ok || c.Departement != "99" || c.Region != "99" {
		t.Errorf("département and région are deduced: %+v", c)
	}
	if c, _ := plus.Commune("17283"); c.Nom != "Pons-Renommé" {
		t.Errorf("the addition wins: %s", c.Nom)
	}
	if d, _ := plus.Departement("la brune"); d.Slug != "brune" {
		t.Errorf("slug from the name: %q", d.Slug)
	}
	if r, _ := plus.Region("99"); r.Slug != "terres" {
		t.Errorf("slug as given: %q", r.Slug)
	}
	if _, ok := f.Commune("99001"); ok {
		t.Error("France got a fictional commune")
	}
	if c, _ := f.Commune("17283"); c.Nom != "Pons" {
		t.Errorf("France was changed: %s", c.Nom)
	}
}

// The same package extracted by other hands.
func TestAgreesWithIndependentExtract(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "geo", "communes.csv.gz")
	file, err := os.Open(path)
	if err != nil {
		t.Skip("no independent extract: ", err)
	}
	defer file.Close()
	zr, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(zr).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	f := territoire.France()
	for _, r := range rows[1:] {
		c, ok := f.Commune(r[0])
		if !ok || c.Nom != r[1] || c.Departement != r[3] || c.Region != r[4] || c.Epci != r[6] ||
			strings.Join(c.CodesPostaux, " ") != r[9] || strings.Join(c.AnciensCodes, " ") != r[11] {
			t.Errorf("%v differs from %+v", r, c)
		}
	}
}

func BenchmarkCharger(b *testing.B) {
	for b.Loop() {
		if _, err := territoire.Charger(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFirstSearch(b *testing.B) {
	for b.Loop() {
		t, err := territoire.Charger()
		if err != nil {
			b.Fatal(err)
		}
		if len(t.ChercherCommune("Pons")) == 0 {
			b.Fatal("Pons is lost")
		}
	}
}
