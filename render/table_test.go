package render_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/papertest"
)

// communs are the keys of a query that are of all papers.
var communs = []string{"editeur", "adresse-editeur", "date", "modele"}

// A row says of its paper all that a command, a form and a manual need.
func TestRowsAreWhole(t *testing.T) {
	var noms []string
	for _, p := range table() {
		noms = append(noms, p.Nom)
		if p.Titre == "" || p.Groupe == "" || p.Court == "" || p.Long == "" || p.Compose == nil ||
			len(p.Exemples) == 0 || len(p.Audiences) == 0 {
			t.Errorf("%s: a part of the row is empty: %+v", p.Nom, p)
		}
		if strings.HasSuffix(p.Court, ".") || !strings.HasSuffix(p.Long, ".") {
			t.Errorf("%s: « %s », « %s »: one line without final stop, then whole sentences", p.Nom, p.Court, p.Long)
		}
		m, err := p.Modele.Charger("")
		if err != nil || !slices.Contains(p.Formats, m.Page.Format) || p.Modele.Nom != p.Nom || m.Base != p.Nom {
			t.Errorf("%s: its model is on %s (%v), the row says %q", p.Nom, m.Page.Format, err, p.Formats)
		}
		for _, o := range p.Reglages() {
			if o.Nom == "" || o.Titre == "" || o.Aide == "" || strings.HasSuffix(o.Aide, ".") ||
				strings.Count(o.Aide, "`")%2 == 1 {
				t.Errorf("%s: option %+v", p.Nom, o)
			}
		}
	}
	want := []string{"fiche-lieu", "annuaire", "fiche-service", "affiche", "ouverts", "semainier", "fiche-orientation",
		"memo-aidant", "fiche-verification", "panorama", "controle", "page-essai", "carte"}
	if !slices.Equal(noms, want) {
		t.Errorf("papers %q, want %q", noms, want)
	}
}

// ligne is a flag or a command: words of the terminal, that a page does not have.
var ligne = regexp.MustCompile(`(?:^|[\s(])--?[a-z]|feuillet [a-z]+`)

func TestRowsNameNoFlag(t *testing.T) {
	for _, p := range table() {
		texts := []string{p.Titre, p.Court, p.Long}
		for _, o := range p.Reglages() {
			texts = append(texts, o.Titre, o.Aide)
		}
		for _, s := range texts {
			if found := ligne.FindString(s); found != "" {
				t.Errorf("%s: %q in « %s »", p.Nom, found, s)
			}
		}
	}
}

// The examples of a paper are queries that it understands.
func TestExamplesAreUnderstood(t *testing.T) {
	for _, p := range table() {
		for _, e := range p.Exemples {
			nom, query, _ := strings.Cut(e, "?")
			v, err := url.ParseQuery(query)
			if nom != p.Nom || err != nil {
				t.Errorf("%s: example %q, %v", p.Nom, e, err)
			}
			r, saisies := selection.Requete{}, map[string]string{}
			for cle := range v {
				switch {
				case slices.ContainsFunc(p.Reglages(), func(o render.Option) bool { return o.Nom == cle }):
					saisies[cle] = v.Get(cle)
				case !slices.Contains(communs, cle):
					r[cle] = v[cle]
				}
			}
			if _, err := selection.Lire(url.Values(r).Encode()); err != nil {
				t.Errorf("%s: example %q: %v", p.Nom, e, err)
			}
			if _, err := p.LireOptions(saisies, papertest.Day); err != nil {
				t.Errorf("%s: example %q: %v", p.Nom, e, err)
			}
		}
	}
}
