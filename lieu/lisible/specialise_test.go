package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// A place that is there for some people says so by its needs, its type, its name or its
// texts; one that cares for them among all is none.
func TestSpecialise(t *testing.T) {
	said := func(s string) lieu.Lieu { return lieu.Lieu{Nom: "La Boussole", PresentationDetail: s} }
	for name, c := range map[string]struct {
		l    lieu.Lieu
		want bool
	}{
		"one need": {lieu.Lieu{Nom: "Le Phare", PriseEnChargeSpecifique: []string{"Déficience visuelle"}}, true},
		"a ramp":   {lieu.Lieu{Nom: "Le Phare", PriseEnChargeSpecifique: []string{"Handicaps moteurs"}}, false},
		"a language": {lieu.Lieu{Nom: "Le Phare",
			PriseEnChargeSpecifique: []string{"Langues étrangères (anglais)"}}, false},
		"several needs": {lieu.Lieu{Nom: "Le Phare",
			PriseEnChargeSpecifique: []string{"Surdité", "Déficience visuelle"}}, false},
		"a library that cares": {lieu.Lieu{Nom: "Lire", Typologie: []string{"BIB"},
			PriseEnChargeSpecifique: []string{"Surdité"}}, false},
		"a wheelchair, in words": {said("Nos locaux permettent l'accueil des personnes handicapées en fauteuil."), false},
		"its name":               {lieu.Lieu{Nom: "Maison des Femmes de Valbrune"}, true},
		"youth and culture":      {lieu.Lieu{Nom: "Maison des jeunes et de la culture"}, false},
		"its type":               {lieu.Lieu{Nom: "La Boussole", Typologie: []string{"ML", "ASSO"}}, true},
		"its type, and of all":   {lieu.Lieu{Nom: "La Boussole", Typologie: []string{"PIJ_BIJ", "EPN"}}, false},
		"no type":                {lieu.Lieu{Nom: "La Boussole"}, false},
		"it accompanies":         {said("Accompagner et intégrer les déficients visuels."), true},
		"the worst off": {said("Le centre a pour but d'accueillir, d'informer et d'orienter les " +
			"personnes les plus en difficulté."), true},
		"it speaks to":         {said("L'antenne s'adresse aux gens du voyage du pays."), true},
		"by day":               {lieu.Lieu{Nom: "La Boussole - Accueil de Jour"}, true},
		"an age":               {said("Accueille les jeunes de 16 à 25 ans dans leurs démarches."), true},
		"a workshop of an age": {said("Ateliers pour les jeunes de 16 à 25 ans le mercredi."), false},
		"a ramp, in words":     {said("Accueil accessible aux personnes en situation de handicap."), false},
		"among others":         {said("Accueille tous les publics, notamment les personnes handicapées."), false},
		"it says that all may": {said("Accompagne les personnes sourdes. Ouvert à tous."), false},
		"not so": {said("Nous n'accueillons pas seulement, pas que pour les jeunes de 16 à 25 " +
			"ans."), false},
		"a library that says so": {lieu.Lieu{Nom: "Lire",
			Typologie: []string{"BIB"}, PresentationDetail: "Accueille les réfugiés."}, false},
	} {
		if qui, got := lisible.Specialise(&c.l); got != c.want || got && qui == "" {
			t.Errorf("%s: %q %v", name, qui, got)
		}
	}
}
