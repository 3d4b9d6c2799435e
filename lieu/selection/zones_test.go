package selection_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// Each territory reads after « de » and after « à », as French has it.
func TestTerritoriesWithTheirArticles(t *testing.T) {
	for query, want := range map[string][2]string{
		"commune=Pons":            {"de Pons", "à Pons"},
		"commune=Le Mans":         {"du Mans", "au Mans"},
		"commune=Les Lilas":       {"des Lilas", "aux Lilas"},
		"commune=L'Aigle":         {"de L'Aigle", "à L'Aigle"},
		"commune=Angers":          {"d'Angers", "à Angers"},
		"commune=Lyon 3e":         {"de Lyon 3e arrondissement", "à Lyon 3e arrondissement"},
		"departement=Gironde":     {"de la Gironde", "en Gironde"},
		"departement=Landes":      {"des Landes", "dans les Landes"},
		"departement=974":         {"de La Réunion", "à La Réunion"},
		"region=Bretagne":         {"de Bretagne", "en Bretagne"},
		"region=Grand Est":        {"du Grand Est", "dans le Grand Est"},
		"region=Hauts-de-France":  {"des Hauts-de-France", "dans les Hauts-de-France"},
		"region=Pays de la Loire": {"des Pays de la Loire", "dans les Pays de la Loire"},
		"region=La Réunion":       {"de La Réunion", "à La Réunion"},
		"region=Mayotte":          {"de Mayotte", "à Mayotte"},
		"epci=pays foyen": {"de la communauté de communes du Pays Foyen",
			"dans la communauté de communes du Pays Foyen"},
		"epci=grand poitiers": {"de la communauté urbaine du Grand Poitiers",
			"dans la communauté urbaine du Grand Poitiers"},
		"epci=bordeaux":                   {"de Bordeaux Métropole", "à Bordeaux Métropole"},
		"epci=metropole nice cote d'azur": {"de la Métropole Nice Côte d'Azur", "dans la Métropole Nice Côte d'Azur"},
		"epci=Plaine Commune":             {"de l'intercommunalité Plaine Commune", "dans l'intercommunalité Plaine Commune"},
		"france=oui":                      {"de France", "en France"},
	} {
		s := lire(t, query)
		if len(s.Zones) != 1 || s.Zones[0].De != want[0] || s.Zones[0].A != want[1] {
			t.Errorf("%s: %+v", query, s.Zones)
		}
	}
}

// A territory is found by its name, its code or a part of it, and is the same.
func TestOneTerritoryByManyNames(t *testing.T) {
	for want, queries := range map[string][]string{
		"commune 17283": {"commune=Pons", "commune=PONS", "commune=17283", "commune= 17283 ", "dans=17283",
			"commune=Pons (17283)"},
		"commune 33220": {"commune=Lamarque", "commune=Lamarque (33220)", "commune=lamarque (33220)",
			"commune=Lamarque ( 33220 )"},
		"commune 2A004":     {"commune=2a004", "commune=Ajaccio"},
		"commune 17337":     {"commune=Saint-Georges-d'Oléron", "commune=st georges d oleron"},
		"commune 49023":     {"commune=Gesté", "commune=49151"}, // a part of Beaupréau-en-Mauges
		"commune 33063":     {"commune=Bordeaux", "commune=bordeaux (33063)", "dans=Bordeaux"},
		"departement 33":    {"departement=33", "departement=GIRONDE", "dans=Gironde"},
		"departement 06":    {"departement=06", "departement=6", "departement=alpes maritimes"},
		"departement 2A":    {"departement=2a", "departement=Corse du Sud"},
		"departement 40":    {"dans=Landes", "departement=Landes"},
		"region 53":         {"region=53", "region=bretagne", "dans=Bretagne"},
		"epci 243300316":    {"epci=243300316", "epci=Bordeaux Métropole", "epci=bordeaux"},
		"arrondissement 75": {"commune=75112", "commune=Paris 12e", "commune=paris 12"},
	} {
		for _, query := range queries {
			s := lire(t, query)
			if got := fmt.Sprint(s.Zones[0].Echelle, " ", s.Zones[0].Code); len(s.Zones) != 1 || !strings.HasPrefix(got, want) {
				t.Errorf("%s finds %s, want %s", query, got, want)
			}
		}
	}
}

// A name and a code that are not of one commune are no commune.
func TestANameBesideTheCodeOfAnother(t *testing.T) {
	for _, saisie := range []string{"Pons (33220)", "Lamarque (33063)", "Lamarque (3322)", "(33220)", "Lamarque (99999)"} {
		s, err := choisir("commune", saisie)
		if f := faute.De(err); f == nil || f.Champ != "commune" {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
}

// Several of one name are told with what tells them apart; a choice is never made.
func TestHomonyms(t *testing.T) {
	for _, c := range []struct{ nom, saisie, texte, conseil string }{
		{"commune", "Rochefort", "plusieurs communes s'appellent « Rochefort »",
			"Écrivez l'un de ceux-ci : « 17299 » (Charente-Maritime), « 73214 » (Savoie)."},
		{"sauf", "Saint-Denis", "plusieurs territoires s'appellent « Saint-Denis »",
			"Écrivez l'un de ceux-ci : « Saint-Denis (97411) » (commune, La Réunion), « 93066 » (commune, Seine-Saint-Denis), " +
				"« 11339 » (commune, Aude), « 30247 » (commune, Gard)."},
		{"epci", "pays", "plusieurs intercommunalités s'appellent « pays »", "Écrivez l'un de ceux-ci : « "},
		{"commune", "Ponns", "la commune « Ponns » n'est pas connue", "Vouliez-vous Pons (Charente-Maritime)"},
		{"departement", "Girnde", "le département « Girnde » n'est pas connu", "Vouliez-vous Gironde ?"},
		{"region", "Bretagn", "la région « Bretagn » n'est pas connue", "Vouliez-vous Bretagne ?"},
		{"dans", "Ajacio", "le territoire « Ajacio » n'est pas connu", "Vouliez-vous Ajaccio (Corse-du-Sud) ?"},
		{"epci", "zzzzzz", "l'intercommunalité « zzzzzz » n'est pas connue", "Vérifiez le nom, ou donnez le code."},
		{"dans", "Girnde", "le territoire « Girnde » n'est pas connu", "Gironde (département)"},
	} {
		_, err := choisir(c.nom, c.saisie)
		if f := faute.De(err); f == nil || f.Texte != c.texte || !strings.Contains(simple(f.Conseil), c.conseil) ||
			len(f.Gestes) > 0 {
			t.Errorf("%s=%s: %+v", c.nom, c.saisie, f)
		}
	}
	_, err := choisir("epci", "pays")
	if n := strings.Count(faute.De(err).Conseil, ", "); n != 7 {
		t.Errorf("%d homonyms are told beside the first: %s", n, faute.De(err).Conseil)
	}
	_, err = choisir("autour", "NaN,2")
	if n := strings.Count(faute.De(err).Conseil, "("); n != 3 {
		t.Errorf("%d names are suggested: %s", n, faute.De(err).Conseil)
	}
	// Those of one postal code may all be asked for at once.
	_, err = choisir("commune", " 33990 ")
	if f := faute.De(err); len(f.Gestes) != 1 ||
		f.Gestes[0] != (faute.Geste{Nom: faute.Choisir, Valeur: "code-postal=33990"}) {
		t.Errorf("%+v", f)
	}
}

// Territories are said one by one as long as they are few.
func TestManyTerritoriesAreCounted(t *testing.T) {
	five, six := "commune=Pons,Saintes,Royan,Jonzac,Saujon", "commune=Pons,Saintes,Royan,Jonzac,Saujon,Bordeaux"
	for query, want := range map[string][2]string{
		five: {"1 lieu de Pons, de Saintes, de Royan, de Jonzac et de Saujon", "Pons, Saintes, Royan, Jonzac, Saujon"},
		six: {"1 lieu de Pons, de Saintes, de Royan, de Jonzac et de 2 autres territoires",
			"Pons, Saintes, Royan, Jonzac, 2 autres territoires"},
		"": {"1 lieu", ""},
		"dans=Gironde&sauf=Pons&sauf=Pons&sauf=Landes": {"1 lieu de la Gironde, sauf ceux de Pons et des Landes", "Gironde"},
		"autour=Pons":              {"1 lieu, à moins de 10 km de Pons", "autour de Pons"},
		"commune=Pons&autour=Pons": {"1 lieu de Pons, à moins de 10 km de Pons", "Pons"},
	} {
		s := lire(t, query)
		if s.Phrase(1) != want[0] || s.Nom() != want[1] {
			t.Errorf("%s:\n%s\n%s", query, s.Phrase(1), s.Nom())
		}
	}
	// What is said shortly is asked for whole.
	if s := lire(t, six); len(s.Filtre.Communes) < 6 || len(s.Zones) != 6 {
		t.Errorf("%+v", s.Filtre.Communes)
	}
}

// Territories of several scales unite in the filter; those kept out are apart.
func TestTerritoriesInTheFilter(t *testing.T) {
	// 33110 was Caudéran, now in Bordeaux
	s := lire(t, "commune=Pons&departement=33&region=Bretagne&sauf=Bordeaux&sauf=29")
	slices.Sort(s.Filtre.Departements)
	if !slices.Equal(s.Filtre.Communes, []string{"17283"}) ||
		!slices.Equal(s.Filtre.Departements, []string{"22", "29", "33", "35", "56"}) {
		t.Errorf("%+v", s.Filtre)
	}
	if !slices.Equal(s.Filtre.SaufCommunes, []string{"33063", "33110"}) ||
		!slices.Equal(s.Filtre.SaufDepartements, []string{"29"}) {
		t.Errorf("%+v", s.Filtre)
	}
	s = lire(t, "commune=Lyon 3e")
	if !slices.Equal(s.Filtre.Communes, []string{"69383"}) || !slices.Equal(s.Filtre.Incertaines, []string{"69123"}) {
		t.Errorf("%+v", s.Filtre)
	}
	if s = lire(t, "france=oui&commune=Pons&sauf=Pons"); len(s.Filtre.Communes)+len(s.Filtre.Departements) != 0 ||
		len(s.Filtre.SaufCommunes) != 1 {
		t.Errorf("%+v", s.Filtre)
	}
	if s = lire(t, "epci=pays foyen"); len(s.Filtre.Communes) < 10 || !slices.Contains(s.Filtre.Communes, "33324") {
		t.Errorf("%+v", s.Filtre.Communes)
	}
}

// Postal codes are five digits, in one form, each once.
func TestPostalCodes(t *testing.T) {
	s, err := choisir("code-postal", "17 800", "33000,17800")
	if err != nil || !slices.Equal(s.Filtre.CodesPostaux, []string{"17800", "33000"}) ||
		s.Phrase(2) != "2 lieux, au code postal 17800 ou 33000" {
		t.Errorf("%+v, %v", s, err)
	}
	for _, saisie := range []string{"1780", "178000", "2A004", "17-800", "Pons", "１７８００"} {
		_, err := choisir("code-postal", saisie)
		if f := faute.De(err); f == nil || f.Champ != "code-postal" || f.Exemple == "" {
			t.Errorf("%q: %v", saisie, err)
		}
	}
	if _, err := selection.Lire("code-postal=Pons"); err != nil {
		t.Errorf("a query is not judged before its criteria are: %v", err)
	}
}
