package selection_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// lien is the page of the map for a query, without the address of the map.
func lien(t *testing.T, query string, limite int) (string, selection.Lien) {
	t.Helper()
	l := lire(t, query).Lien(territoire.Carte{}, limite)
	return strings.TrimPrefix(l.Adresse, base), l
}

// A value that the map knows is asked of it; one that it does not know cancels
// the whole parameter there, so that it is left out and told.
func TestWhatTheMapKnows(t *testing.T) {
	for query, want := range map[string]string{
		"service=internet,demarches": "lieux?services=Acc%C3%A8s%20internet%20et%20mat%C3%A9riel%2" +
			"0informatique,Aide%20aux%20d%C3%A9marches%20administratives",
		"public=jeunes":                           "lieux?publics_specifiquement_adresses=Jeunes",
		"public=familles":                         "lieux?publics_specifiquement_adresses=Familles%20et%2Fou%20enfants",
		"public=femmes":                           " public",
		"public=jeunes,femmes":                    " public",
		"prise-en-charge=surdite":                 "lieux?prise_en_charge_specifique=Surdit%C3%A9",
		"prise-en-charge=anglais":                 " prise en charge",
		"frais=gratuit":                           "lieux?frais_a_charge=Gratuit",
		"frais=payant":                            " prix",
		"dispositif=france services":              "lieux?dispositif_programmes_nationaux=France%20Services",
		"dispositif=aidants":                      " dispositif",
		"label=qpv":                               "lieux?autres_formations_labels=QPV",
		"label=frr":                               " label",
		"source=gironde":                          "lieux?source=Gironde%20fictive",
		"source=gironde,inventee":                 " source",
		"complet=rdv":                             "lieux?prise_rdv=Prise%20de%20RDV%20en%20ligne",
		"complet=rdv,tel":                         "lieux?prise_rdv=Prise%20de%20RDV%20en%20ligne champs remplis",
		"complet=tel":                             " champs remplis",
		"ouvert=week-end":                         "lieux?ouvert_le_week_end=true",
		"ouvert=samedi,dimanche":                  "lieux?ouvert_le_week_end=true",
		"ouvert=samedi":                           "lieux?ouvert_le_week_end=true heures d'ouverture",
		"ouvert=dimanche 10h":                     "lieux?ouvert_le_week_end=true heures d'ouverture",
		"ouvert=week-end,lundi":                   " heures d'ouverture",
		"ouvert=vendredi":                         " heures d'ouverture",
		"acces=rdv&typologie=BIB&itinerance=fixe": " accès, type de lieu et itinérance",
		"maj-depuis=2026-01-01&texte=wifi":        " date de mise à jour et texte",
		"code-postal=17800&sauf-lieu=x":           " code postal et lieux écartés",
		"service=internet&frais=payant&" +
			"ouvert=soir": "lieux?services=Acc%C3%A8s%20internet%20et%20mat%C3%A9riel%20informatique prix et heures d'ouverture",
	} {
		got, l := lien(t, query, 0)
		if l.Dits() != "" {
			got += " " + l.Dits()
		}
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", query, got, want)
		}
	}
}

// The page is the smallest one that holds the territories, which it then names.
func TestThePageOfTheMap(t *testing.T) {
	for query, want := range map[string]string{
		"france=oui":                         "",
		"france=oui&departement=33":          "",
		"region=Bretagne":                    "bretagne",
		"region=Bretagne,Nouvelle-Aquitaine": "?territoire_type=regions&territoires=53,75",
		"departement=33":                     "nouvelle-aquitaine/gironde",
		"region=La Réunion":                  "la-reunion/la-reunion",
		"commune=Pons,Saintes": "nouvelle-aquitaine/charente-maritime?territoire_type=communes&" +
			"territoires=17283,17415",
		"commune=Pons&commune=Bordeaux":  "nouvelle-aquitaine?territoire_type=communes&territoires=17283,33063",
		"commune=Pons&commune=Ajaccio":   "?territoire_type=communes&territoires=17283,2A004",
		"commune=Lyon 3e":                "auvergne-rhone-alpes/rhone?territoire_type=communes&territoires=69383",
		"commune=Pons&region=Bretagne":   " territoire",
		"departement=33&region=Bretagne": " territoire",
		"sauf=Pons":                      " territoire écarté",
		"departement=33&sauf=Bordeaux":   "nouvelle-aquitaine/gironde territoire écarté",
		"commune=Pons&frais=gratuit": "nouvelle-aquitaine/charente-maritime/lieux?territoire_type=communes&" +
			"territoires=17283&frais_a_charge=Gratuit",
		"autour=Pons&rayon=15km":     "?latitude=45.58&longitude=-0.55&zoom=12 distance",
		"autour=Pons&rayon=16km":     "?latitude=45.58&longitude=-0.55&zoom=10 distance",
		"autour=44.123456789 1":      "?latitude=44.12346&longitude=1&zoom=12 distance",
		"autour=Pons&frais=gratuit":  "lieux?frais_a_charge=Gratuit distance",
		"departement=33&autour=Pons": "nouvelle-aquitaine/gironde?latitude=45.58&longitude=-0.55&zoom=12 distance",
	} {
		got, l := lien(t, query, 0)
		if l.Dits() != "" {
			got += " " + l.Dits()
		}
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", query, got, want)
		}
	}
}

// An address that must be short gives up its filters from the last, then the
// communes, then where it is centred; it says which. It is never longer than
// asked, but for the shortest there is.
func TestShortAddresses(t *testing.T) {
	const query = "commune=Pons,Saintes&autour=Pons&service=internet&frais=gratuit&ouvert=week-end"
	s := lire(t, query)
	full, _ := lien(t, query, 0)
	shortest, _ := lien(t, query, 1)
	if shortest != "nouvelle-aquitaine/charente-maritime" {
		t.Errorf("shortest %s", shortest)
	}
	var lost []string
	for limite := len(base + full); limite >= len(base+shortest); limite-- {
		l := s.Lien(territoire.Carte{}, limite)
		got := strings.TrimPrefix(l.Adresse, base)
		if len(l.Adresse) > limite {
			t.Fatalf("%d bytes: %s", limite, l.Adresse)
		}
		if limite == len(base+full) && got != full {
			t.Errorf("an address of just the length loses something: %s", got)
		}
		if dits := l.Dits(); !slices.Contains(lost, dits) {
			lost = append(lost, dits)
		}
		for nom, parametre := range map[string]string{"territoire": "territoires=", "service": "services=",
			"frais": "frais_a_charge=", "ouvert": "ouvert_le"} {
			if strings.Contains(got, parametre) == slices.Contains(l.Laisses, nom) {
				t.Fatalf("%s: says it lacks %q", got, l.Laisses)
			}
		}
	}
	if want := []string{"distance", "distance et heures d'ouverture", "distance, prix et heures d'ouverture",
		"distance, service, prix et heures d'ouverture",
		"territoire, distance, service, prix et heures d'ouverture"}; !slices.Equal(lost, want) {
		t.Errorf("lost in turn: %q", lost)
	}
}

// One place has a page when its id says all alone, and nothing else is asked.
func TestThePageOfAPlace(t *testing.T) {
	const id = "8fffbaf6-56e2-4501-958a-25dc56a572a4"
	page := len(base + "lieux/" + id)
	for _, c := range []struct {
		query  string
		limite int
		want   string
	}{
		{"lieu=" + id, 0, "lieux/" + id}, {"lieu=" + id, page, "lieux/" + id}, {"lieu=" + id, page - 1, " identifiant"},
		{"lieu=" + id + "&lieu=1", 0, " identifiant"}, {"lieu=1", 0, " identifiant"},
		{"lieu=" + id + "&frais=gratuit", 0, "lieux?frais_a_charge=Gratuit identifiant"},
	} {
		got, l := lien(t, c.query, c.limite)
		if l.Dits() != "" {
			got += " " + l.Dits()
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.query, got, c.want)
		}
	}
}
