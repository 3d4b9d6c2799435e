package feuille_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

// chosen are the places that a poster shows, in its order, and why.
func chosen(t *testing.T, b *papertest.Base, query string) (noms, why string) {
	t.Helper()
	p := papertest.Paper(t, "affiche")
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), query,
		map[string]string{"pourquoi": "oui"}))
	if err != nil || docs[0].Refus != nil {
		t.Fatal(query, err, docs)
	}
	for _, v := range docs[0].Montres {
		noms += v.Id + " "
	}
	for _, v := range docs[0].Avis {
		why += papertest.Plain(v.Texte) + "\n"
	}
	return strings.TrimSpace(noms), why
}

// Of equals, those stand on a poster that are far from one another in a commune, and the
// nearest to the town hall, to the chef-lieu, or to the middle of their territory, whatever
// they are called; and those of a
// département come from several groups of communes.
func TestTiesAreNotTheAlphabet(t *testing.T) {
	at := func(id string, of func(string) lieu.Lieu, north float64) lieu.Lieu {
		l := of(id)
		l.Latitude += north
		return l
	}
	initials := at("e", papertest.AtPons, 0)
	initials.Nom = "ADPI"
	hall := at("hall", papertest.AtPons, 0.05)
	hall.Typologie, hall.Telephone = []string{"MUNI"}, ""
	for name, c := range map[string]struct {
		query  string
		places []lieu.Lieu
		want   string
		says   string
	}{
		"a commune": {"commune=Pons", []lieu.Lieu{at("a", papertest.AtPons, 0.03), at("b", papertest.AtPons, 0.04),
			at("c", papertest.AtPons, 0.02), at("d", papertest.AtPons, 0.01)}, "d b c", "loin l'un de l'autre"},
		"initials, which tell nothing": {"commune=Pons", []lieu.Lieu{at("a", papertest.AtPons, 0.03), initials,
			at("c", papertest.AtPons, 0.02), at("d", papertest.AtPons, 0.01)}, "d a c", "un nom qui dit plus qu'un sigle"},
		"a commune with a town hall": {"commune=Pons", []lieu.Lieu{at("a", papertest.AtPons, 0.03), hall,
			at("c", papertest.AtPons, 0.02), at("d", papertest.AtPons, 0.01)}, "a d c", "du centre"},
		"a département": {"departement=17", []lieu.Lieu{papertest.AtJonzac("a"), papertest.AtPons("b"),
			papertest.AtLaRochelle("c")}, "c b a", "de La Rochelle"},
		"a département, two of one group": {"departement=17", []lieu.Lieu{papertest.AtPons("a"), papertest.AtJonzac("b"),
			at("c", papertest.AtLaRochelle, 0.01), papertest.AtLaRochelle("d")}, "d a b", "une intercommunalité après l'autre"},
		"a whole base": {"", []lieu.Lieu{papertest.AtJonzac("a"), papertest.AtPons("b"), papertest.AtLaRochelle("c")},
			"c b a", "de La Rochelle"},
		"several communes": {"commune=Pons&commune=17197", []lieu.Lieu{at("a", papertest.AtPons, 0.03),
			papertest.AtPons("b"), papertest.AtJonzac("c"), at("d", papertest.AtPons, 0.02)}, "d c b", "du milieu de ces lieux"},
	} {
		for turn := range 2 {
			places := append([]lieu.Lieu(nil), c.places...)
			for i := range places {
				nom := fmt.Sprintf("Salle %c", 'A'+i)
				if turn == 1 {
					nom = fmt.Sprintf("Salle %c", 'Z'-i)
				}
				if places[i].Id != initials.Id {
					places[i].Nom = nom
				}
				places[i].Adresse = fmt.Sprintf("%d rue des Essais", i+1)
				if places[i].Telephone != "" {
					places[i].Telephone = fmt.Sprintf("01 99 00 00 %02d", i)
				}
			}
			got, why := chosen(t, papertest.BaseOf(places...), c.query)
			if got != c.want {
				t.Errorf("%s, %d: %s, want %s\n%s", name, turn, got, c.want, why)
			}
			if !strings.Contains(why, c.says) {
				t.Errorf("%s: no %q in\n%s", name, c.says, why)
			}
		}
	}
}

// A place that is there for some people comes after those of all, stays on the poster
// where they are few, and --pourquoi says it.
func TestPlacesOfAllComeFirst(t *testing.T) {
	blind := papertest.AtPons("a")
	blind.Nom, blind.PriseEnChargeSpecifique, blind.Services = "Le Phare", []string{"Déficience visuelle"}, lieu.Services()
	young := papertest.AtPons("b")
	young.Nom, young.Services, young.PublicsSpecifiquementAdresses = "Le Tremplin", lieu.Services(), []string{"Jeunes"}
	tel := func(ids ...string) (out []lieu.Lieu) {
		for i, id := range ids {
			l := papertest.AtPons(id)
			l.Adresse, l.Telephone = fmt.Sprintf("%d rue du Lin", i), fmt.Sprintf("01 99 00 00 %02d", 40+i)
			out = append(out, l)
		}
		return out
	}
	got, why := chosen(t, papertest.BaseOf(append(tel("c", "d", "e"), blind, young)...), "commune=Pons")
	const blindSaid = "il est là d'abord pour certaines personnes (Déficience visuelle)"
	if strings.ContainsAny(got, "ab") || !strings.Contains(why, blindSaid) ||
		!strings.Contains(why, "il est pour certains publics d'abord") {
		t.Errorf("%s\n%s", got, why)
	}
	got, why = chosen(t, papertest.BaseOf(append(tel("c"), blind, young)...), "commune=Pons")
	if got != "c b a" || !strings.Contains(why, "là d'abord pour certaines personnes") {
		t.Errorf("%s\n%s", got, why)
	}
}
