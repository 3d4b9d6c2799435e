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

// Each value of a closed list is found as it stands, without accents nor
// capitals, and by its label; what is said of it is French.
func TestEachValueOfTheStandard(t *testing.T) {
	for _, c := range selection.Criteres() {
		row, _ := lieu.CriterionOf(c.Choisit)
		for _, column := range lieu.Champs() {
			if !slices.Contains(row.Columns, column.Nom) {
				continue
			}
			for _, v := range column.Valeurs {
				saisies := []string{v, strings.ToUpper(lieu.Plier(v)), " " + v + " "}
				if label := lieu.LibelleTypologie(v); label != "" && alone(label, column.Valeurs) {
					saisies = append(saisies, label)
				}
				for _, saisie := range saisies {
					s, err := choisir(c.Nom, saisie)
					if err != nil || !slices.Equal(*row.Values(&s.Filtre), []string{v}) {
						t.Errorf("%s %q: %+v, %v", c.Nom, saisie, s, err)
						continue
					}
					for n := range 3 {
						if p := s.Phrase(n); strings.ContainsAny(p, "{}|@%") || strings.Count(p, "«") > 1 || strings.Contains(p, "  ") {
							t.Errorf("%s %q is said %q", c.Nom, saisie, p)
						}
					}
				}
			}
		}
	}
}

// alone reports the label of one code: what two share is a question, never a choice.
func alone(label string, codes []string) bool {
	n := 0
	for _, code := range codes {
		if lieu.LibelleTypologie(code) == label {
			n++
		}
	}
	return n == 1
}

// What is written the same goes before what only begins so, and that before
// what only holds it.
func TestTheNearestMeaningFirst(t *testing.T) {
	c := contexte()
	c.Valeurs = func(string) ([]string, error) {
		return []string{"Orle", "Orle Nord", "Pays d'Orle", "Grandcorle", "Val Sec", "Val Secret", "Orle"}, nil
	}
	for saisie, want := range map[string]string{
		"orle": "Orle", "ORLE nord": "Orle Nord", "nord": "Orle Nord", "pays": "Pays d'Orle", "corle": "Grandcorle",
		"d'orle": "Pays d'Orle", "val sec": "Val Sec", "secrets": "Val Secret", "secre": "Val Secret",
	} {
		s, err := c.Lire(selection.Requete{"source": {saisie}})
		if err != nil || !slices.Equal(s.Filtre.Sources, []string{want}) {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
	for saisie, want := range map[string]string{"val": "peut être « Val Sec » ou « Val Secret »",
		"nord orle": "n'existe pas", "?": "n'existe pas", "-": "n'existe pas"} {
		_, err := c.Lire(selection.Requete{"source": {saisie}})
		if f := faute.De(err); f == nil || !strings.Contains(f.Texte, want) {
			t.Errorf("%q: %v", saisie, err)
		}
	}
}

// A list of the producers is open as long as nobody knows its values.
func TestAnOpenListTakesAnyValue(t *testing.T) {
	c := selection.Contexte{Territoires: territoire.France()}
	s, err := c.Lire(selection.Requete{"source": {"Ville d'Orle"}, "label": {"Maison bleue"}})
	if err != nil || !slices.Equal(s.Filtre.Sources, []string{"Ville d'Orle"}) ||
		!slices.Equal(s.Filtre.Labels, []string{"Maison bleue"}) {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err = c.Lire(selection.Requete{"label": {"mon espace santé"}}); err != nil ||
		s.Filtre.Labels[0] != "Formé à « Mon Espace Santé »" {
		t.Errorf("a value of the standard is not found first: %+v, %v", s, err)
	}
	if _, err = c.Lire(selection.Requete{"service": {"Maison bleue"}}); faute.De(err) == nil {
		t.Error("a closed list takes any value")
	}
}

// A value with commas that the base has is one value, and its one form reads back.
func TestValuesWithCommas(t *testing.T) {
	const orle = "Ville d'Orle, service social"
	s, err := choisir("source", orle, "Inventée,gironde")
	if err != nil || !slices.Equal(s.Filtre.Sources, []string{orle, "Inventée", "Gironde fictive"}) {
		t.Fatalf("%+v, %v", s, err)
	}
	again, err := contexte().Lire(s.Canonique())
	if err != nil || again.Canonique().String() != s.Canonique().String() || len(again.Filtre.Sources) != 3 {
		t.Errorf("%s is read again as %+v, %v", s.Canonique(), again, err)
	}
	if _, err := choisir("source", "Ville d'Orle, service fantôme"); faute.De(err) == nil {
		t.Error("a value that the base has not is taken whole")
	}
	if s, err = choisir("commune", "Pons, Saintes"); err != nil || len(s.Zones) != 2 {
		t.Errorf("two communes: %+v, %v", s, err)
	}
}

// All values of a short list are told, the nearest of a long one, none of an empty one.
func TestWhichValuesThereAre(t *testing.T) {
	many := []string{"a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "Bureau d'Orle"}
	for _, c := range []struct {
		values []string
		typed  string
		want   string
	}{
		{nil, "x", "La base n'en connaît aucun."},
		{many[:12], "x", "Choisissez parmi : a1 ; a2 ; a3 ; a4 ; a5 ; a6 ; a7 ; a8 ; a9 ; a10 ; a11 ; a12."},
		{many, "Bureu d'Orle", "Vouliez-vous « Bureau d'Orle » ?"},
		{many, "zzzzzz", "Vérifiez son nom, ou écrivez-en les premiers mots."},
	} {
		ctx := contexte()
		ctx.Valeurs = func(string) ([]string, error) { return c.values, nil }
		_, err := ctx.Lire(selection.Requete{"source": {c.typed}})
		if f := faute.De(err); f == nil || f.Conseil != c.want {
			t.Errorf("%s of %q: %+v", c.typed, c.values, f)
		}
	}
	_, err := choisir("service", "poterie")
	if f := faute.De(err); !strings.HasSuffix(f.Texte, "n'existe pas parmi les neuf services") ||
		strings.Count(f.Conseil, " ; ") != 8 {
		t.Errorf("%+v", f)
	}
}

// Columns are called by their name, by a word of theirs, or its beginning.
func TestColumnsAsPeopleCallThem(t *testing.T) {
	for _, c := range lieu.Champs() {
		if got, ok := selection.Colonne(strings.ToUpper(strings.ReplaceAll(c.Nom, "_", "-"))); !ok || got != c.Nom {
			t.Errorf("%s: %q, %v", c.Nom, got, ok)
		}
	}
	for saisie, want := range map[string]string{
		"tél": "telephone", "téléphones": "telephone", "heures": "horaires", "heure": "horaires", "Horaire": "horaires",
		"mail": "courriels", "courriel": "courriels", "site web": "site_web", "site": "site_web", "prix": "frais_a_charge",
		"frais": "frais_a_charge", "accès": "modalites_acces", "rdv": "prise_rdv", "prise-rdv": "prise_rdv",
		"code postal": "code_postal", "position": "latitude", "SIRET": "pivot", " date ": "date_maj",
	} {
		if got, ok := selection.Colonne(saisie); !ok || got != want {
			t.Errorf("%q: %q, %v", saisie, got, ok)
		}
	}
	for _, saisie := range []string{"", " ", "couleur", "telephonie", "x", "e"} {
		if got, ok := selection.Colonne(saisie); ok {
			t.Errorf("%q is read as %q", saisie, got)
		}
	}
	s, err := choisir("complet", "tel,telephone", "nom,frais_a_charge")
	if err != nil || s.Phrase(2) != "2 lieux, dont on connaît le téléphone, « nom » et le prix" ||
		len(s.Filtre.Complets) != 3 {
		t.Errorf("%+v, %v", s, err)
	}
}
