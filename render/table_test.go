package render_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render"
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
			if o.Nom == "" || o.Titre == "" || o.Aide == "" || strings.HasSuffix(o.Aide, ".") || strings.Count(o.Aide, "`")%2 == 1 {
				t.Errorf("%s: option %+v", p.Nom, o)
			}
		}
	}
	if want := []string{"fiche-lieu", "annuaire", "fiche-service", "affiche", "controle", "carte"}; !slices.Equal(noms, want) {
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

// Each choice of an option is read as itself, the usual one first; each variant
// of a kit is made of values that a person might give.
func TestOptionsReadThemselves(t *testing.T) {
	for _, p := range table() {
		for _, o := range p.Reglages() {
			for _, v := range o.Choix {
				saisie := map[string]string{o.Nom: " " + strings.ToUpper(v) + " "}
				if got, err := p.LireOptions(saisie, jour); err != nil || got[o.Nom] != v {
					t.Errorf("%s, %s: %q is read as %q, %v", p.Nom, o.Nom, v, got[o.Nom], err)
				}
			}
			if got, err := p.LireOptions(map[string]string{o.Nom: " "}, jour); err != nil || len(got) > 0 {
				t.Errorf("%s, %s: nothing is read as %q, %v", p.Nom, o.Nom, got, err)
			}
		}
		for _, v := range p.Kit {
			got, err := p.LireOptions(v.Options, jour)
			if err != nil || len(got) != len(v.Options) {
				t.Errorf("%s: a kit sets %v, which is read as %v, %v", p.Nom, v.Options, got, err)
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
			if _, err := p.LireOptions(saisies, jour); err != nil {
				t.Errorf("%s: example %q: %v", p.Nom, e, err)
			}
		}
	}
}

func TestOptionsAreReadInOneForm(t *testing.T) {
	for _, c := range []struct{ papier, nom, saisie, want string }{
		{"affiche", "languettes", "Oui", "oui"},
		{"affiche", "languettes", "non", ""},
		{"affiche", "noir", "true", "oui"},
		{"affiche", "format", "a3", "A3"},
		{"affiche", "jusqu-au", "31/05/2027", "2027-05-31"},
		{"affiche", "jusqu-au", "1/6/2027", "2027-06-01"},
		{"affiche", "jusqu-au", "2027-05-31", "2027-05-31"},
		{"affiche", "annonce", " Le bus |mardi 12 mai||place de la Mairie ", "Le bus|mardi 12 mai|place de la Mairie"},
		{"annuaire", "qr", "LIEUX", "lieux"},
		{"annuaire", "territoire", "  Val de Brune ", "Val de Brune"},
	} {
		got, err := new(papier(t, c.papier)).LireOptions(map[string]string{c.nom: c.saisie}, jour)
		if err != nil || got[c.nom] != c.want {
			t.Errorf("%s %s=%q: %q, %v; want %q", c.papier, c.nom, c.saisie, got[c.nom], err, c.want)
		}
	}
}

func TestOptionsThatAreRefused(t *testing.T) {
	for _, c := range []struct{ papier, nom, saisie string }{
		{"affiche", "languettes", "peut-être"},
		{"affiche", "format", "A5"},
		{"affiche", "jusqu-au", "bientôt"},
		{"affiche", "annonce", "Le bus passe"},
		{"affiche", "annonce", "a|b|c|d"},
		{"annuaire", "qr", "codes"},
		{"annuaire", "languettes", "oui"},
		{"fiche-lieu", "territoire", "Gironde"},
		{"fiche-lieu", "format", "A3"},
	} {
		_, err := new(papier(t, c.papier)).LireOptions(map[string]string{c.nom: c.saisie}, jour)
		if f := faute.De(err); f == nil || f.Genre != faute.Demande {
			t.Errorf("%s %s=%q: %v, want a fault of what was asked", c.papier, c.nom, c.saisie, err)
		}
	}
}
