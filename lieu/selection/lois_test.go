package selection_test

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// variantes are several ways to ask by each criterion.
var variantes = map[string][]string{
	"commune": {"Pons", "17415", "saint georges d'oléron", "Paris 12e", "Lamarque (33220)"},
	"epci":    {"bordeaux", "pays foyen", "Plaine Commune"}, "departement": {"33", "Landes", "2a"},
	"region": {"Bretagne", "11", "La Réunion"}, "france": {"oui", "1"}, "dans": {"Bretagne", "Landes", "33063"},
	"sauf": {"Pons", "Gironde"}, "code-postal": {"17800", "33 000"}, "autour": {"Pons", "44.84,-0.58", "1 2"},
	"rayon": {"5km", "800 m"}, "plus-proches": {"3", "06"}, "service": {"demarches", "internet", "securisee"},
	"public": {"jeunes", "seniors"}, "prise-en-charge": {"surdite", "anglais"}, "frais": {"gratuit", "payant"},
	"acces": {"presenter", "rdv"}, "accompagnement": {"atelier", "autonomie"},
	"dispositif": {"france services", "aidants"}, "label": {"qpv", "mon espace santé"},
	"typologie": {"BIB", "mairie", "Autre"}, "itinerance": {"fixe", "itinerant"},
	"source": {"gironde", "Ville d'Orle, service social"}, "ouvert": {"samedi", "mardi 17h30-19h", "week-end matin",
		"2026-12-25 matin"},
	"maj-depuis": {"2026-01-01", "15 août 2025"}, "complet": {"tel", "prix", "nom"},
	"texte": {"wifi", "St-Jean imprimante"}, "lieu": {"a", "b,c"}, "sauf-lieu": {"d", "e"},
}

// hasard makes requests of any criteria.
func hasard(r *rand.Rand) selection.Requete {
	out := selection.Requete{}
	for _, nom := range slices.Sorted(maps.Keys(variantes)) {
		if r.IntN(5) > 0 {
			continue
		}
		for range 1 + r.IntN(3) {
			out[nom] = append(out[nom], variantes[nom][r.IntN(len(variantes[nom]))])
		}
	}
	if len(out["autour"]) == 0 {
		delete(out, "rayon")
		delete(out, "plus-proches")
	}
	return out
}

// filtreDe is the filter of a request, with nothing that cannot be compared.
func filtreDe(t *testing.T, c selection.Contexte, r selection.Requete) (*selection.Selection, any) {
	t.Helper()
	s, err := c.Lire(r)
	if err != nil {
		t.Fatalf("%s: %v", r, err)
	}
	f := s.Filtre
	f.Situer = nil
	for _, row := range []*[]string{&f.Services, &f.Publics, &f.PrisesEnCharge, &f.Frais, &f.Dispositifs, &f.Labels,
		&f.ModalitesAcces, &f.ModalitesAccompagnement, &f.Typologies, &f.Itinerance, &f.Sources, &f.CodesPostaux,
		&f.SaufIds} {
		slices.Sort(*row)
	}
	for _, l := range []*[]string{&f.Communes, &f.Departements, &f.Incertaines} {
		slices.Sort(*l)
		*l = slices.Compact(*l)
	}
	return s, f
}

func TestLawsOfRequests(t *testing.T) {
	for _, c := range selection.Criteres() {
		if len(variantes[c.Nom]) == 0 {
			t.Errorf("no request of « %s »", c.Nom)
		}
	}
	c, r := contexte(), rand.New(rand.NewPCG(7, 11))
	for range 150 {
		asked := hasard(r)
		text := asked.String()
		s, filter := filtreDe(t, c, asked)

		// One form selects the same places, and is its own form.
		forme := s.Canonique()
		again, same := filtreDe(t, c, forme)
		if !reflect.DeepEqual(filter, same) || again.Canonique().String() != forme.String() {
			t.Fatalf("%s\nselects %+v,\n%s\nselects %+v", text, filter, forme, same)
		}
		// It is kept as a query.
		kept, err := selection.Lire(forme.String())
		if err != nil || !reflect.DeepEqual(kept, forme) {
			t.Fatalf("%s is kept as %s, %v", forme, kept, err)
		}
		// Narrowing by nothing, or by itself, changes nothing.
		for _, more := range []selection.Requete{nil, {}, asked} {
			if got := asked.Avec(more).String(); got != text {
				t.Fatalf("%s with %s is %s", text, more, got)
			}
		}
		if got := (selection.Requete)(nil).Avec(asked).String(); got != text {
			t.Fatalf("nothing with %s is %s", text, got)
		}
		// What is read changes nothing of what was asked.
		if asked.String() != text || s.Requete.String() != text {
			t.Fatalf("%s was changed: %s, %s", text, asked, s.Requete)
		}
		// The sentence is French, and has nothing of the program.
		for n, tete := range []string{"aucun lieu", "1 lieu", "2 lieux"} {
			p := s.Phrase(n)
			if !strings.HasPrefix(p, tete) || strings.ContainsAny(p, "{}|@%") || strings.Contains(p, "  ") ||
				strings.Contains(p, " ,") {
				t.Fatalf("%s is said %q", text, p)
			}
		}
		if s.Titre() != strings.TrimPrefix(s.Phrase(2), "2 ") {
			t.Fatalf("%s is titled %q", text, s.Titre())
		}
	}
}

// A value given twice is given once: it is neither asked for nor said again.
func TestAValueGivenTwice(t *testing.T) {
	for nom, values := range variantes {
		c, _ := selection.CritereDe(nom)
		if !c.Liste {
			continue
		}
		for _, v := range values {
			once, err := choisir(nom, v)
			if err != nil {
				t.Fatal(err)
			}
			twice, err := choisir(nom, v, v)
			if err != nil {
				t.Fatal(err)
			}
			once.Filtre.Situer, twice.Filtre.Situer = nil, nil
			if !reflect.DeepEqual(once.Filtre, twice.Filtre) || once.Phrase(2) != twice.Phrase(2) || once.Nom() != twice.Nom() {
				t.Errorf("%s=%s twice: %q, %+v", nom, v, twice.Phrase(2), twice.Filtre)
			}
		}
	}
	s, err := choisir("texte", "wifi", "Wi-Fi", "WIFI")
	if err != nil || len(s.Filtre.Textes) != 2 || s.Phrase(2) != "2 lieux, où l'on lit « wifi » ou « Wi-Fi »" {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err = choisir("autour", "44,5 ; 1", "44.5,1"); err != nil || len(s.Filtre.Autour) != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}

// A yes is a yes, a no asks for nothing, and the rest is refused.
func TestYesAndNo(t *testing.T) {
	for _, yes := range []string{"oui", "OUI", " true ", "1", "on"} {
		s, err := choisir("france", yes)
		if err != nil || len(s.Zones) != 1 || s.Nom() != "France" || s.Canonique().String() != "france=oui" {
			t.Errorf("%q: %+v, %v", yes, s, err)
		}
	}
	for _, no := range []string{"non", "Non", "false", "0", ""} {
		s, err := choisir("france", no)
		if err != nil || len(s.Zones) != 0 || len(s.Requete) != 0 {
			t.Errorf("%q: %+v, %v", no, s, err)
		}
		pons, _ := selection.Lire("commune=Pons&service=internet")
		if got := pons.Avec(selection.Requete{"france": {no}}.Nette()).String(); got != pons.String() {
			t.Errorf("narrowed by %q: %s", no, got)
		}
	}
	_, err := choisir("france", "peut-être")
	if f := faute.De(err); f == nil || f.Champ != "france" || f.Conseil != "Répondez oui ou non." {
		t.Errorf("%v", err)
	}
	// A no is a text like another elsewhere.
	if s, err := choisir("texte", "non"); err != nil || len(s.Filtre.Textes) != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestQueriesThatCannotBeRead(t *testing.T) {
	for query, want := range map[string]string{
		"commune=%zz": "n'est pas comprise", "a;b": "n'est pas comprise",
		"couleur=rouge": "le critère « couleur » n'existe pas",
		"=x":            "le critère «  » n'existe pas",
	} {
		r, err := selection.Lire(query)
		if f := faute.De(err); f == nil || f.Genre != faute.Demande || !strings.Contains(f.Texte, want) || f.Conseil == "" {
			t.Errorf("%q: %v, %v", query, r, err)
		}
	}
	if _, err := contexte().Lire(selection.Requete{"couleur": {"rouge"}}); faute.De(err) == nil ||
		faute.De(err).Champ != "couleur" {
		t.Errorf("an unknown criterion is passed over: %v", err)
	}
	if s, err := contexte().Lire(selection.Requete{"couleur": {" "}}); err != nil || len(s.Requete) != 0 {
		t.Errorf("nothing asked of no criterion: %v", err)
	}
}

func TestNamesOfCriteria(t *testing.T) {
	for _, c := range selection.Criteres() {
		got, ok := selection.CritereDe(c.Nom)
		if !ok || got.Titre != c.Titre || !selection.EstCritere(c.Nom) {
			t.Errorf("%s is not found", c.Nom)
		}
	}
	if _, ok := selection.CritereDe("couleur"); ok || selection.EstCritere("couleur") {
		t.Error("a criterion of no name")
	}
}
