package selection_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// contexte knows two communes by their position, and a few open values.
func contexte() selection.Contexte {
	t := territoire.France().AvecCentres(map[string]territoire.Centre{"17283": {Latitude: 45.58, Longitude: -0.55},
		"33063": {Latitude: 44.84, Longitude: -0.58}})
	return selection.Contexte{Territoires: t, Valeurs: func(colonne string) ([]string, error) {
		return map[string][]string{"source": {"Inventée", "Gironde fictive", "Ville d'Orle, service social"},
			"autres_formations_labels": {"QPV", "FRR"}}[colonne], nil
	}}
}

func lire(t *testing.T, query string) *selection.Selection {
	t.Helper()
	r, err := selection.Lire(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	s, err := contexte().Lire(r)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return s
}

// What was asked for reads back, with its number.
func TestPhrase(t *testing.T) {
	for _, c := range []struct {
		query string
		n     int
		want  string
	}{
		{"", 0, "aucun lieu"},
		{"", 999, "999 lieux"},
		{"", 1234, "1 234 lieux"},
		{"", 1234567, "1 234 567 lieux"},
		{"departement=gironde&service=demarches&ouvert=samedi-matin", 12, "12 lieux de la Gironde qui aident aux " +
			"démarches, ouverts le samedi matin"},
		{"departement=gironde&service=demarches&ouvert=samedi-matin", 1, "1 lieu de la Gironde qui aide aux démarches, " +
			"ouvert le samedi matin"},
		{"commune=pons&commune=Saintes", 3, "3 lieux de Pons et de Saintes"},
		{"commune=pons,Saintes&departement=33", 3, "3 lieux de Pons, de Saintes et de la Gironde"},
		{"commune=Le Mans", 2, "2 lieux du Mans"},
		{"dans=Bretagne", 2, "2 lieux de Bretagne"},
		{"dans=Landes&sauf=mont de marsan", 2, "2 lieux des Landes, sauf ceux de Mont-de-Marsan"},
		{"france=oui&commune=Pons", 2, "2 lieux de France"},
		{"epci=pays foyen", 2, "2 lieux de la communauté de communes du Pays Foyen"},
		{"epci=bordeaux", 2, "2 lieux de Bordeaux Métropole"},
		{"departement=33&sauf=Bordeaux&service=internet", 2, "2 lieux de la Gironde qui donnent accès à Internet et à du " +
			"matériel, sauf ceux de Bordeaux"},
		{"service=emarches,securisee", 2, "2 lieux qui aident aux démarches ou apprennent à utiliser le numérique en " +
			"sécurité"},
		{"service=demarches&public=jeunes,seniors", 2, "2 lieux qui aident aux démarches et qui s'adressent aux jeunes " +
			"ou aux seniors"},
		{"prise-en-charge=surdite&frais=gratuit", 1, "1 lieu qui prend en charge la surdité, gratuit"},
		{"frais=gratuit,gratuit sous condition", 2, "2 lieux, gratuits ou gratuits sous condition"},
		{"frais=inclut une part payante", 2, "2 lieux, avec une part payante"},
		{"acces=presenter&accompagnement=atelier", 2, "2 lieux, où l'on peut se présenter, dans un atelier collectif"},
		{"dispositif=france services&label=qpv", 2, "2 lieux, du dispositif « France Services », avec le label « QPV »"},
		{"typologie=bibliotheque&itinerance=itinerant", 2, "2 lieux, de type « Bibliothèque », itinérants"},
		{"source=gironde", 2, "2 lieux, fournis par Gironde fictive"},
		{"ouvert=week-end", 2, "2 lieux, ouverts le week-end"},
		{"ouvert=samedi 10h&ouvert=soir", 2, "2 lieux, ouverts le samedi à 10 h ou le soir"},
		{"ouvert=mardi 17h30-19h", 2, "2 lieux, ouverts le mardi entre 17 h 30 et 19 h"},
		{"ouvert=samedi apres-midi", 2, "2 lieux, ouverts le samedi après-midi"},
		{"maj-depuis=01/01/2026&complet=tel,heures", 2, "2 lieux, mis à jour depuis le 1er janvier 2026, dont on connaît " +
			"le téléphone et les heures"},
		{"texte=imprimante wifi", 1, "1 lieu, où l'on lit « imprimante wifi »"},
		{"autour=Pons", 2, "2 lieux, à moins de 10 km de Pons"},
		{"autour=44.8,-0.57&rayon=800 m", 2, "2 lieux, à moins de 800 m du point 44,8 ; -0,57"},
		{"autour=Bordeaux&plus-proches=6&departement=33", 6, "6 lieux de la Gironde, les plus proches de Bordeaux"},
		{"lieu=a&lieu=b", 2, "2 lieux, parmi 2 identifiants donnés"},
		{"departement=33&sauf-lieu=b", 1, "1 lieu de la Gironde, sauf 1 lieu écarté"},
	} {
		got := strings.NewReplacer("\u202f", " ", "\u00a0", " ").Replace(lire(t, c.query).Phrase(c.n))
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// A mistake says what it is and what to write instead.
func TestFautes(t *testing.T) {
	for query, want := range map[string][2]string{
		"comune=Pons":         {"le critère « comune » n'existe pas", "Vouliez-vous « commune » ?"},
		"commune=Saint-Denis": {"plusieurs communes s'appellent « Saint-Denis »", "« 93066 » (Seine-Saint-Denis)"},
		"commune=Bordeau":     {"la commune « Bordeau » n'est pas connue", "Bordeaux (Gironde)"},
		"departement=Girnde":  {"le département « Girnde » n'est pas connu", "Gironde"},
		"region=Bretagn":      {"la région « Bretagn » n'est pas connue", "Bretagne"},
		"epci=zzzzzz":         {"l'intercommunalité « zzzzzz » n'est pas connue", "code"},
		"sauf=Saint-Denis": {"plusieurs territoires s'appellent « Saint-Denis »",
			"« Saint-Denis (97411) » (commune, La Réunion)"},
		"service=poterie":           {"le service « poterie » n'existe pas", "Aide aux démarches administratives"},
		"service=numerique":         {"peut être", "plusieurs valeurs"},
		"typologie=biblioteque":     {"le type de lieu « biblioteque » n'existe pas", "BIB"},
		"source=inconnue":           {"la source « inconnue » n'existe pas", "Inventée"},
		"ouvert=bientot":            {"le moment « bientot » n'est pas compris", "samedi"},
		"ouvert=samedi 25h":         {"n'est pas compris", "samedi"},
		"maj-depuis=hier":           {"la date « hier » n'est pas comprise", "2026-11-22"},
		"complet=couleur":           {"le champ « couleur » n'existe pas", "telephone"},
		"texte=%3F%3F":              {"n'a pas de mot", "imprimante"},
		"rayon=10km":                {"de quel point", "autour de quelle commune"},
		"plus-proches=6":            {"de quel point", "autour de quelle commune"},
		"autour=Pons&rayon=loin":    {"la distance « loin » n'est pas comprise", "10km"},
		"autour=Nouméa":             {"la position de Nouméa n'est pas connue", "latitude"},
		"commune=33220":             {"le code INSEE de Lamarque et le code postal de", "Lamarque (33220)"},
		"commune=59300":             {"le code postal de Valenciennes", "Hem-Lenglet (59300)"},
		"autour=33220":              {"code postal de Pineuilh", "Lamarque (33220)"},
		"commune=33990":             {"plusieurs communes ont le code postal 33990", "Hourtin (33203)"},
		"autour=47400":              {"plusieurs communes ont le code postal 47400", "Tonneins (47310)"},
		"code-postal=Pons":          {"le code postal « Pons » n'est pas compris", "17800"},
		"autour=144.8,-0.5":         {"n'est pas sur Terre", "latitude"},
		"autour=Pons&plus-proches=": {"", ""},
	} {
		r, err := selection.Lire(query)
		if err == nil {
			_, err = contexte().Lire(r)
		}
		f := faute.De(err)
		switch {
		case want[0] == "" && err == nil:
		case f == nil || f.Genre != faute.Demande || f.Champ == "":
			t.Errorf("%s: %v", query, err)
		case !strings.Contains(f.Texte, want[0]) || !strings.Contains(f.Conseil+f.Exemple+f.Champ, want[1]):
			t.Errorf("%s: %q, %q", query, f.Texte, f.Conseil)
		}
	}
}

// A fault names the criterion that it is of, for whoever shows where to mend it.
func TestFaultsNameTheirCriterion(t *testing.T) {
	for query, want := range map[string]string{
		"service=poterie": "service", "sauf=Saint-Denis": "sauf", "rayon=loin&autour=Pons": "rayon", "rayon=10km": "autour",
		"autour=Bordeau": "autour", "maj-depuis=hier": "maj-depuis", "texte=%3F": "texte",
		"plus-proches=0&autour=Pons": "plus-proches",
	} {
		r, err := selection.Lire(query)
		if err != nil {
			t.Fatal(err)
		}
		_, err = contexte().Lire(r)
		if f := faute.De(err); f == nil || f.Champ != want {
			t.Errorf("%s: %+v, want a fault of %s", query, f, want)
		}
	}
}

// A request written as a query reads back the same, and narrowing replaces.
func TestRequete(t *testing.T) {
	for _, query := range []string{"", "commune=Pons&service=d%C3%A9marches", "autour=44.8%2C-0.57&rayon=10km",
		"texte=a%26b"} {
		r, err := selection.Lire(query)
		if err != nil || r.String() != query {
			t.Errorf("%s: %s %v", query, r, err)
		}
	}
	for _, c := range [][3]string{
		{"departement=33&service=internet", "commune=Pons", "commune=Pons&service=internet"},
		{"departement=33&service=internet", "service=demarches", "departement=33&service=demarches"},
		{"autour=Pons&rayon=5km", "dans=Gironde", "dans=Gironde"},
		{"", "frais=gratuit", "frais=gratuit"},
	} {
		r, _ := selection.Lire(c[0])
		autre, _ := selection.Lire(c[1])
		if got := r.Avec(autre).String(); got != c[2] {
			t.Errorf("%s + %s = %s", c[0], c[1], got)
		}
	}
}

// The parts of a commune are asked for with it, and an arrondissement alone.
func TestTerritoires(t *testing.T) {
	paris := &lieu.Lieu{CodeInsee: "75112"}
	vague := &lieu.Lieu{CodeInsee: "75056", Commune: "Paris", CodePostal: "75012"}
	muet := &lieu.Lieu{Commune: "Pons", CodePostal: "17800"}
	for _, c := range []struct {
		query string
		l     *lieu.Lieu
		want  bool
	}{
		{"commune=Paris", paris, true},
		{"commune=Paris 12e", paris, true},
		{"commune=Paris 12e", vague, true},
		{"commune=Paris 11e", vague, false},
		{"region=Ile de France", paris, true},
		{"region=Ile de France&sauf=Paris", paris, false},
		{"commune=Pons", muet, true},
		{"epci=Haute-Saintonge", muet, true},
		{"departement=17&sauf=Pons", muet, false},
		{"france=oui&sauf=17", muet, false},
		{"france=oui", muet, true},
	} {
		s := lire(t, c.query)
		if got := s.Filtre.Match(c.l); got != c.want {
			t.Errorf("%s: %+v: %v", c.query, c.l, got)
		}
	}
}

const base = "https://cartographie.societenumerique.gouv.fr/"

// The map shows the same places, or more and the result says which criterion it lacks.
func TestLien(t *testing.T) {
	for _, c := range []struct {
		query  string
		limite int
		want   string
		dits   string
	}{
		{"", 0, "", ""},
		{"departement=33", 0, "nouvelle-aquitaine/gironde", ""},
		{"region=Bretagne", 0, "bretagne", ""},
		{"departement=33,17", 0, "nouvelle-aquitaine?territoire_type=departements&territoires=17,33", ""},
		{"departement=33,29", 0, "?territoire_type=departements&territoires=29,33", ""},
		{"commune=Pons", 0, "nouvelle-aquitaine/charente-maritime?territoire_type=communes&territoires=17283", ""},
		{"commune=Pons&departement=33", 0, "nouvelle-aquitaine", "territoire"},
		{"departement=33&service=demarches&frais=gratuit", 0,
			"nouvelle-aquitaine/gironde/lieux?services=Aide%20aux%20d%C3%A9marches%20administratives&frais_a_charge=Gratuit",
			""},
		{"departement=33&public=femmes", 0, "nouvelle-aquitaine/gironde", "public"},
		{"departement=33&public=femmes,jeunes", 0, "nouvelle-aquitaine/gironde", "public"},
		{"departement=33&frais=gratuit,payant", 0, "nouvelle-aquitaine/gironde", "prix"},
		{"departement=33&dispositif=aidants", 0, "nouvelle-aquitaine/gironde", "dispositif"},
		{"departement=33&label=qpv", 0, "nouvelle-aquitaine/gironde/lieux?autres_formations_labels=QPV", ""},
		{"departement=33&ouvert=week-end", 0, "nouvelle-aquitaine/gironde/lieux?ouvert_le_week_end=true", ""},
		{"departement=33&ouvert=samedi-matin", 0, "nouvelle-aquitaine/gironde/lieux?ouvert_le_week_end=true",
			"heures d'ouverture"},
		{"departement=33&ouvert=lundi", 0, "nouvelle-aquitaine/gironde", "heures d'ouverture"},
		{"departement=33&sauf=Bordeaux&accompagnement=atelier", 0, "nouvelle-aquitaine/gironde",
			"territoire écarté et accompagnement"},
		{"autour=Pons", 0, "?latitude=45.58&longitude=-0.55&zoom=12", "distance"},
		{"commune=Pons&service=demarches&frais=gratuit", 150,
			"nouvelle-aquitaine/charente-maritime?territoire_type=communes&territoires=17283", "service et prix"},
		{"epci=bordeaux metropole", 150, "nouvelle-aquitaine/gironde", "territoire"},
		{"lieu=8fffbaf6-56e2-4501-958a-25dc56a572a4", 150, "lieux/8fffbaf6-56e2-4501-958a-25dc56a572a4", ""},
		{"lieu=1", 150, "", "identifiant"},
	} {
		l := lire(t, c.query).Lien(territoire.Carte{}, c.limite)
		if l.Adresse != base+c.want || l.Dits() != c.dits || c.limite > 0 && len(l.Adresse) > c.limite {
			t.Errorf("%s:\n got %s (%s)\nwant %s (%s)", c.query, l.Adresse, l.Dits(), base+c.want, c.dits)
		}
	}
	if l := lire(t, "commune=Nouméa").Lien(territoire.Carte{}, 0); l.Adresse != "" {
		t.Errorf("a territory that the map does not have: %s", l.Adresse)
	}
}

// A code that is read in two ways is refused, but beside its name; requests in
// one form name it so, and read back.
func TestCodesOfTwoReadings(t *testing.T) {
	f := territoire.France()
	for code, want := range map[string]string{"33220": "Lamarque (33220)", "17283": "17283", "2A004": "2A004",
		"75112": "75112"} {
		said := selection.CodeSur(f, code)
		if said != want {
			t.Errorf("CodeSur(%s) = %q", code, said)
		}
		s := lire(t, selection.Requete{"commune": {said}}.String())
		if len(s.Zones) != 1 || s.Zones[0].Code != code || s.Canonique().String() != s.Requete.String() {
			t.Errorf("%s: %+v, %q", said, s.Zones, s.Canonique())
		}
	}
	r, _ := selection.Lire("commune=33220")
	_, err := contexte().Lire(r)
	if g := faute.De(err).Gestes; len(g) != 1 || g[0].Nom != faute.Choisir || g[0].Valeur != "code-postal=33220" {
		t.Errorf("gestures %+v", g)
	}
	for _, query := range []string{"sauf=33220", "autour=33220", "autour=59300"} {
		r, _ := selection.Lire(query)
		_, err := contexte().Lire(r)
		if f := faute.De(err); f == nil || len(f.Gestes) > 0 || !strings.Contains(f.Conseil, "Pour la commune") {
			t.Errorf("%s: %v, gestures %+v", query, err, f)
		}
	}
	s := lire(t, "code-postal=33220")
	if !s.Filtre.Match(&lieu.Lieu{CodePostal: "33220"}) ||
		s.Filtre.Match(&lieu.Lieu{CodeInsee: "33220", CodePostal: "33460"}) {
		t.Error("a postal code selects others")
	}
	if got := s.Phrase(2); !strings.Contains(got, "au code postal 33220") {
		t.Errorf("said %q", got)
	}
}

// A slip in a value suggests that value, in every list that can be read without
// a base; a word like none says which there are.
func TestASlipSuggestsTheValue(t *testing.T) {
	tried := 0
	for _, c := range selection.Criteres() {
		for _, v := range append(closed(c), said[c.Nom]...) {
			wrong := slip(v)
			err := c.Verifier([]string{wrong}, nil)
			if err == nil || wrong == v {
				continue // understood all the same
			}
			if f := faute.De(err); f == nil || f.Champ != c.Nom || !strings.Contains(f.Conseil, v) {
				t.Errorf("%s=%s: %v, without « %s »", c.Nom, wrong, err, v)
			}
			tried++
		}
		if f := faute.De(c.Verifier([]string{"xyzxyz"}, nil)); f != nil && f.Conseil+f.Exemple == "" {
			t.Errorf("%s=xyzxyz: %s, without advice", c.Nom, f.Texte)
		}
	}
	if tried < 60 {
		t.Errorf("only %d slips tried", tried)
	}
}

// said are values of criteria that are no list of the standard.
var said = map[string][]string{
	"ouvert":  {"samedi", "lundi-matin", "mercredi-soir"},
	"complet": {"telephone", "horaires", "accompagnement"},
}

// closed are the values of the standard that a criterion takes.
func closed(c selection.Critere) []string {
	var out []string
	l, _ := lieu.CriterionOf(c.Choisit)
	for _, champ := range lieu.Champs() {
		if slices.Contains(l.Columns, champ.Nom) && c.Verifier([]string{"xyzxyz"}, nil) != nil {
			out = append(out, champ.Valeurs...)
		}
	}
	return slices.DeleteFunc(out, func(v string) bool { return strings.Contains(v, ",") })
}

// slip swaps two letters in the middle of the longest word.
func slip(v string) string {
	words := strings.Fields(v)
	long := slices.MaxFunc(words, func(a, b string) int { return len([]rune(a)) - len([]rune(b)) })
	r := []rune(long)
	if len(r) < 5 {
		return v
	}
	i := len(r) / 2
	r[i], r[i-1] = r[i-1], r[i]
	return strings.Replace(v, long, string(r), 1)
}
