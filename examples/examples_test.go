package examples_test

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"feuillet/examples"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/territoire"
)

// rows gives each place by name of column.
func rows(t *testing.T) []map[string]string {
	t.Helper()
	list, err := csv.NewReader(bytes.NewReader(examples.CSV())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, cells := range list[1:] {
		row := map[string]string{}
		for i, name := range list[0] {
			row[name] = cells[i]
		}
		out = append(out, row)
	}
	return out
}

func description(t *testing.T) (examples.Description, *territoire.Territoires) {
	t.Helper()
	d, err := examples.Territoire()
	if err != nil {
		t.Fatal(err)
	}
	return d, territoire.France().Avec(d.Donnees)
}

func TestColumnsAreThoseOfTheStandard(t *testing.T) {
	header, err := csv.NewReader(bytes.NewReader(examples.CSV())).Read()
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range lieu.Champs() {
		if header[i] != c.Nom {
			t.Errorf("column %d is %q, want %q", i+1, header[i], c.Nom)
		}
	}
}

// The patterns of schema.json 1.0.2, and the closed lists.
func TestCellsFollowTheStandard(t *testing.T) {
	patterns := map[string]*regexp.Regexp{
		"code_postal":       regexp.MustCompile(`^\d{5}$`),
		"code_insee":        regexp.MustCompile(`^([013-9]\d|2[AB1-9])\d{3}$`),
		"telephone":         regexp.MustCompile(`^\+33\d{9}$`),
		"date_maj":          regexp.MustCompile(`^\d{4}-\d\d-\d\d$`),
		"pivot":             regexp.MustCompile(`^0{14}$`),
		"source":            regexp.MustCompile("^" + regexp.QuoteMeta(examples.Source) + "$"),
		"site_web":          regexp.MustCompile(`^https://[a-z.-]+\.example$`),
		"courriels":         regexp.MustCompile(`^[a-z.-]+@[a-z.-]+\.example$`),
		"longitude":         regexp.MustCompile(`^(0|-[56]\.\d{4})$`),
		"fiche_acces_libre": regexp.MustCompile(`^https://acceslibre\.example/`),
		"prise_rdv":         regexp.MustCompile(`^https://rdv\.example/`),
	}
	seen := map[string]bool{}
	for _, row := range rows(t) {
		if seen[row["id"]] {
			t.Errorf("%s: id repeated", row["id"])
		}
		seen[row["id"]] = true
		for _, c := range lieu.Champs() {
			cell := row[c.Nom]
			if c.Requis && cell == "" {
				t.Errorf("%s: %s is required", row["id"], c.Nom)
			}
			if p := patterns[c.Nom]; p != nil && cell != "" && !p.MatchString(cell) {
				t.Errorf("%s: %s is %q, want %s", row["id"], c.Nom, cell, p)
			}
			if c.Valeurs == nil || cell == "" {
				continue
			}
			for _, v := range strings.Split(cell, lieu.Separateur) {
				if !slices.Contains(c.Valeurs, v) {
					t.Errorf("%s: %s holds %q", row["id"], c.Nom, v)
				}
			}
		}
		if n := utf8.RuneCountInString(row["presentation_resume"]); n > 280 {
			t.Errorf("%s: résumé of %d letters, at most 280", row["id"], n)
		}
	}
}

// The promise of the contract: honest about poverty.
func TestPoverty(t *testing.T) {
	list := rows(t)
	count := func(is func(r map[string]string) bool) (n int) {
		for _, r := range list {
			if is(r) {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		what  string
		got   int
		least int
	}{
		{"places", len(list), 60},
		{"without hours", count(func(r map[string]string) bool { return r["horaires"] == "" }), len(list) / 2},
		{"without price", count(func(r map[string]string) bool { return r["frais_a_charge"] == "" }), len(list) / 3},
		{"without phone nor hours", count(func(r map[string]string) bool { return r["horaires"]+r["telephone"] == "" }), 3},
		{"without services", count(func(r map[string]string) bool { return r["services"] == "" }), 2},
		{"without position", count(func(r map[string]string) bool { return r["latitude"] == "" || r["latitude"] == "0" }), 5},
		{"bus stops on alternating weeks", count(func(r map[string]string) bool {
			return strings.HasPrefix(r["horaires"],
				"week ")
		}), 5},
		{"merged ids", count(func(r map[string]string) bool { return strings.Contains(r["id"], "__") }), 1},
		{"dates of 1970", count(func(r map[string]string) bool { return r["date_maj"] == "1970-01-01" }), 1},
		{"dates of 2019", count(func(r map[string]string) bool { return strings.HasPrefix(r["date_maj"], "2019") }), 1},
		{"names of 120 letters", count(func(r map[string]string) bool { return utf8.RuneCountInString(r["nom"]) >= 120 }), 1},
		{"names in capitals", count(func(r map[string]string) bool { return r["nom"] == strings.ToUpper(r["nom"]) }), 2},
		{"with nine services", count(func(r map[string]string) bool { return strings.Count(r["services"], "|") == 8 }), 1},
		{"with HTML", count(func(r map[string]string) bool { return strings.Contains(r["presentation_detail"], "<br>") }), 1},
		{"receiving no public", count(func(r map[string]string) bool { return r["modalites_acces"] == lieu.SansPublic }), 1},
		{"sur rendez-vous in the text", count(func(
			r map[string]string) bool {
			return strings.Contains(r["presentation_resume"], "sur rendez-vous")
		}), 3},
		{"restricted", count(func(r map[string]string) bool {
			return strings.HasPrefix(r["presentation_resume"], "Uniquement") ||
				strings.HasPrefix(r["presentation_resume"], "Réservé")
		}), 2},
	} {
		if c.got < c.least {
			t.Errorf("%d %s, want at least %d", c.got, c.what, c.least)
		}
	}
}

// Nothing of the example may be somebody's: phones are of the ranges the Arcep
// keeps for fiction, names and codes are not in the COG.
func TestNothingIsReal(t *testing.T) {
	reserved := regexp.MustCompile(`^(019900|026191|035301|046571|053649|063998)\d{4}$`)
	phones := regexp.MustCompile(`(?:\+33|0)[1-9](?:[ .]?\d\d){4}`)
	found := 0
	for _, row := range rows(t) {
		for _, cell := range []string{row["telephone"], row["nom"], row["presentation_resume"], row["presentation_detail"]} {
			for _, p := range phones.FindAllString(cell, -1) {
				found++
				local := strings.ReplaceAll(strings.Replace(p, "+33", "0", 1), " ", "")
				if !reserved.MatchString(local) {
					t.Errorf("%s: %q is not reserved for fiction", row["id"], p)
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d phones read", found)
	}
	d, _ := description(t)
	france := territoire.France()
	for _, c := range d.Donnees.Communes {
		if m := france.ChercherCommune(c.Nom); len(m) > 0 {
			t.Errorf("%s is a real name: %s", c.Nom, m[0].Code)
		}
		if _, ok := france.Commune(c.Code); ok {
			t.Errorf("%s is a real code", c.Code)
		}
		for _, m := range france.Donnees().Communes {
			if slices.ContainsFunc(c.CodesPostaux, func(p string) bool { return slices.Contains(m.CodesPostaux, p) }) {
				t.Errorf("%s has a postal code of %s", c.Nom, m.Nom)
			}
		}
	}
}

func TestEveryPlaceStandsInACommune(t *testing.T) {
	d, f := description(t)
	hosts := map[string]int{}
	for _, row := range rows(t) {
		c, ok := f.Situer(row["commune"], row["code_postal"])
		if !ok {
			t.Errorf("%s: no commune %q %s", row["id"], row["commune"], row["code_postal"])
		}
		if row["code_insee"] != "" && row["code_insee"] != c.Code {
			t.Errorf("%s: %s is not the code of %s", row["id"], row["code_insee"], c.Nom)
		}
		hosts[c.Code]++
	}
	if len(hosts) != 12 || len(d.Donnees.Communes) != 12 {
		t.Errorf("%d communes have places, of %d, want 12", len(hosts), len(d.Donnees.Communes))
	}
}

func TestTerritoire(t *testing.T) {
	d, f := description(t)
	if d.Nom != "Val de Brune" || d.Editeur.Nom != "la mairie de Valbrune" ||
		!strings.HasSuffix(d.Editeur.Adresse, "99990 Valbrune") {
		t.Errorf("%+v", d)
	}
	if got, _ := d.Carte.Lieu(f, "Exemple_1", examples.Source, "99001"); got != "https://carte.example/lieux/Exemple_1" {
		t.Errorf("place: %q", got)
	}
	if got, _ := d.Carte.Lieu(f, "Exemple_12__Exemple-Points-CAF_3", examples.Source,
		"99001"); got != "https://carte.example/terres-d-exemple/brune?territoire_type=communes&territoires=99001" {
		t.Errorf("merged place: %q", got)
	}
	valbrune, _ := f.Commune("99001")
	if v := f.Communes(territoire.EchelleEpci, valbrune.Epci); len(v) != 10 {
		t.Errorf("the EPCI of Valbrune has %d communes, want 10", len(v))
	}
	essarts, _ := f.Commune("99007")
	brune, _ := f.Departement("99")
	if essarts.De() != "des Essarts-de-Brune" || brune.De() != "de la Brune" {
		t.Errorf("articles: %q, %q", essarts.De(), brune.De())
	}
}

// A caller may spoil its copy, not the example.
func TestCSVIsACopy(t *testing.T) {
	examples.CSV()[0] = 'x'
	if examples.CSV()[0] != '"' {
		t.Error("the embedded example was changed")
	}
}

func TestOneValueOfHoursIsDamaged(t *testing.T) {
	var damaged []string
	for _, row := range rows(t) {
		if h := row["horaires"]; h != "" {
			if _, err := horaires.Parse(h); err != nil {
				damaged = append(damaged, h)
			}
		}
	}
	if len(damaged) != 1 || !strings.Contains(damaged[0], "undefined") {
		t.Errorf("damaged: %q, want the one an upstream converter broke", damaged)
	}
}
