package selection_test

import (
	"reflect"
	"slices"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/selection"
)

// What a person may ask for is what places can be chosen by: each criterion of
// the grammar refers to a row of the table of lieu, or to one that it refines,
// and each row has its words, but those that programs alone ask for.
func TestEachCritereHasARow(t *testing.T) {
	noms := map[string]bool{}
	for _, c := range selection.Criteres() {
		noms[c.Nom] = true
	}
	dites := map[string]bool{}
	for _, c := range selection.Criteres() {
		dites[c.Choisit] = true
		if _, ok := lieu.CriterionOf(c.Choisit); ok == (c.Choisit == "") {
			t.Errorf("« %s » refers to « %s », which is no row of lieu.Criteria", c.Nom, c.Choisit)
		}
		if noms[c.Precise] == (c.Precise == "") || (c.Choisit == "") == (c.Precise == "") {
			t.Errorf("« %s » chooses by « %s » and refines « %s »: one of both", c.Nom, c.Choisit, c.Precise)
		}
	}
	for _, l := range lieu.Criteria() {
		if dites[l.Name] == l.Inner {
			t.Errorf("row « %s » has words: %v, is asked by programs alone: %v", l.Name, dites[l.Name], l.Inner)
		}
	}
}

// Each criterion, asked for alone, fills the filter of its row and of no
// other; one that refines changes a field that its row says it has.
func TestEachCritereFillsItsRow(t *testing.T) {
	demandes := map[string]string{
		"commune": "Pons", "epci": "bordeaux", "departement": "33", "region": "Bretagne", "dans": "Landes", "sauf": "Pons",
		"code-postal": "17800",
		"autour":      "Pons", "source": "gironde", "ouvert": "samedi", "maj-depuis": "2026-01-01", "complet": "tel",
		"texte": "wifi", "lieu": "a", "sauf-lieu": "a", "service": "demarches", "public": "jeunes",
		"prise-en-charge": "surdite", "frais": "gratuit", "acces": "presenter", "accompagnement": "atelier",
		"dispositif": "france services", "label": "qpv", "typologie": "BIB", "itinerance": "fixe", "rayon": "5km",
		"plus-proches": "3",
	}
	for _, c := range selection.Criteres() {
		if c.Ouinon() {
			takesAway(t, c)
			continue
		}
		if demandes[c.Nom] == "" {
			t.Errorf("no request of « %s »", c.Nom)
			continue
		}
		r := selection.Requete{c.Nom: {demandes[c.Nom]}}
		want := c.Choisit
		if c.Precise != "" {
			r[c.Precise] = []string{demandes[c.Precise]}
			i := slices.IndexFunc(selection.Criteres(), func(d selection.Critere) bool { return d.Nom == c.Precise })
			want = selection.Criteres()[i].Choisit
		}
		s, err := contexte().Lire(r)
		if err != nil {
			t.Errorf("%s: %v", r, err)
			continue
		}
		for _, l := range lieu.Criteria() {
			if l.Asked(&s.Filtre) != (l.Name == want) {
				t.Errorf("%s: row « %s » asked for: %v", r, l.Name, l.Asked(&s.Filtre))
			}
		}
		if c.Precise != "" && !refines(t, want, c.Precise, demandes, s.Filtre) {
			t.Errorf("%s changes no field that refines « %s »", r, want)
		}
	}
}

// takesAway asks for all territories: the row of others is asked for no more.
func takesAway(t *testing.T, c selection.Critere) {
	t.Helper()
	l, _ := lieu.CriterionOf(c.Choisit)
	pons, all := lire(t, "commune=Pons"), lire(t, "commune=Pons&"+c.Nom+"="+selection.Oui)
	if !l.Asked(&pons.Filtre) || l.Asked(&all.Filtre) {
		t.Errorf("« %s » does not take away what row « %s » asks for", c.Nom, l.Name)
	}
}

// refines reports whether a filter has another value than that of the request
// refined, in a field that its row says changes what it means.
func refines(t *testing.T, row, nom string, demandes map[string]string, f lieu.Filter) bool {
	t.Helper()
	s, err := contexte().Lire(selection.Requete{nom: {demandes[nom]}})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := lieu.CriterionOf(row)
	return slices.ContainsFunc(c.Refined, func(field string) bool {
		return !reflect.DeepEqual(reflect.ValueOf(f).FieldByName(field).Interface(),
			reflect.ValueOf(s.Filtre).FieldByName(field).Interface())
	})
}
