package atelier_test

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
)

func TestColumnsOfAList(t *testing.T) {
	a := exemple(t)
	s := tout(t, a, selection.Requete{"lieu": {"Exemple_1"}})
	autour := tout(t, a, selection.Requete{"autour": {"46.0142,-6.0215"}, "plus-proches": {"1"}})
	l := unLieu(t, a, "Exemple_1")
	for _, c := range []struct {
		s         *selection.Selection
		nom, want string
	}{
		{s, "nom", "Médiathèque des Tilleuls"},
		{s, "tel", "+33536490012"},
		{s, "Téléphone", "+33536490012"},
		{s, "departement", "Brune"},
		{s, "Département", "Brune"},
		{s, "territoire", "Valbrune"},
		{s, "distance", ""}, // from nowhere
		{autour, "distance", "0,0 km"},
		{autour, "km", "0,0 km"},
	} {
		colonnes, err := a.Colonnes(c.s, []string{c.nom})
		if err != nil || len(colonnes) != 1 || colonnes[0].Nom != c.nom {
			t.Errorf("%s: %+v, %v", c.nom, colonnes, err)
			continue
		}
		if got := colonnes[0].Valeur(&l); got != c.want {
			t.Errorf("%s: %q, want %q", c.nom, got, c.want)
		}
	}
	_, err := a.Colonnes(s, []string{"nom", "couleur"})
	if f := refuse(t, err, faute.Demande, "« couleur »"); f.Champ != "colonnes" ||
		!strings.HasSuffix(f.Conseil, "departement, distance.") {
		t.Errorf("field %q, advice %q", f.Champ, f.Conseil)
	}
}

func TestUsualColumns(t *testing.T) {
	a := exemple(t)
	noms := func(r selection.Requete) []string {
		colonnes, err := a.Colonnes(tout(t, a, r), nil)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, c := range colonnes {
			out = append(out, c.Nom)
		}
		return out
	}
	if got := noms(nil); !slices.Equal(got, []string{"nom", "commune", "telephone", "id"}) {
		t.Errorf("columns %v", got)
	}
	if got := noms(selection.Requete{"autour": {"46,-6"}}); !slices.Contains(got, "distance") || got[len(got)-1] != "id" {
		t.Errorf("columns around a point: %v", got)
	}
}

// What is listed, counted and exported is one and the same.
func TestListsCountAndExportsAgree(t *testing.T) {
	a := exemple(t)
	for _, r := range []selection.Requete{nil, {"commune": {"Valbrune"}}, {"frais": {"gratuit"}, "ouvert": {"samedi"}},
		{"autour": {"46,-6"}, "plus-proches": {"3"}}, {"commune": {"Orlac"}, "service": {"prix solidaire"}}} {
		s := tout(t, a, r)
		ids := montres(t, a, r)
		n, err := a.Compter(t.Context(), s)
		if err != nil || n != len(ids) {
			t.Errorf("%v: %d counted, %d listed, %v", r, n, len(ids), err)
		}
		for _, f := range export.Formats() {
			var b strings.Builder
			n, err := a.Exporter(t.Context(), &b, s, f, nil)
			if err != nil || n != len(ids) {
				t.Errorf("%v, %s: %d written, %d listed, %v", r, f, n, len(ids), err)
			}
			if got := idsDe(t, f, b.String()); !slices.Equal(got, ids) {
				t.Errorf("%v, %s: %v, want %v", r, f, got, ids)
			}
		}
	}
}

// idsDe reads back the ids of an export.
func idsDe(t *testing.T, f export.Format, texte string) []string {
	t.Helper()
	var ids []string
	if f == export.CSV {
		lignes, err := csv.NewReader(strings.NewReader(texte)).ReadAll()
		if err != nil || len(lignes[0]) != len(lieu.Champs()) {
			t.Fatalf("%d columns, %v", len(lignes[0]), err)
		}
		for _, l := range lignes[1:] {
			ids = append(ids, l[0])
		}
		return ids
	}
	type objet struct {
		Id         string
		Properties struct{ Id string }
	}
	var objets []objet
	var err error
	if f == export.GeoJSON {
		var tout struct{ Features []objet }
		err, objets = json.Unmarshal([]byte(texte), &tout), tout.Features
	} else {
		err = json.Unmarshal([]byte(texte), &objets)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range objets {
		ids = append(ids, o.Id+o.Properties.Id)
	}
	return ids
}

func TestColumnsOfAnExport(t *testing.T) {
	a := exemple(t)
	s := tout(t, a, selection.Requete{"lieu": {"Exemple_1"}})
	var b strings.Builder
	if _, err := a.Exporter(t.Context(), &b, s, export.CSV, []string{"id", "tel"}); err != nil {
		t.Fatal(err)
	}
	if b.String() != "id,telephone\nExemple_1,+33536490012\n" {
		t.Errorf("%q", b.String())
	}
	b.Reset()
	_, err := a.Exporter(t.Context(), &b, s, export.CSV, []string{"distance"}) // computed: no data
	refuse(t, err, faute.Demande, "« distance »")
	if b.Len() > 0 {
		t.Errorf("%q is written before the fault", b.String())
	}
}

func TestIdsThatAreNotThere(t *testing.T) {
	a := exemple(t)
	for _, c := range []struct{ r, want []string }{
		{nil, nil},
		{[]string{"Exemple_1", "Exemple_2"}, nil},
		{[]string{"Nulle_part", "Exemple_1", "Ailleurs"}, []string{"Nulle_part", "Ailleurs"}},
	} {
		s := tout(t, a, selection.Requete{"lieu": c.r})
		got, err := a.Absents(t.Context(), s)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, %v", c.r, got, err)
		}
		if len(s.Filtre.Ids) != len(c.r) {
			t.Errorf("%v: the selection is changed to %v", c.r, s.Filtre.Ids)
		}
	}
	s := tout(t, a, selection.Requete{"lieu": {"Exemple_1"}, "sauf-lieu": {"Exemple_1"}})
	if got, err := a.Absents(t.Context(), s); err != nil || len(got) > 0 {
		t.Errorf("a place left out is in the base all the same: %v, %v", got, err)
	}
}

func TestThePageOfTheMap(t *testing.T) {
	a := exemple(t)
	if l := a.Lien(t.Context(), tout(t, a, nil), ""); l.Adresse != "" {
		t.Errorf("nothing chosen leads to %s", l.Adresse)
	}
	l := a.Lien(t.Context(), tout(t, a, selection.Requete{"commune": {"Valbrune"}, "ouvert": {"samedi matin"}}), "")
	if !strings.HasPrefix(l.Adresse, "https://carte.example/") || !slices.Equal(l.Laisses, []string{"ouvert"}) {
		t.Errorf("%+v", l)
	}
	autre := a.Lien(t.Context(), tout(t, a, selection.Requete{"commune": {"Valbrune"}}), "https://autre.example")
	if !strings.HasPrefix(autre.Adresse, "https://autre.example/") || len(autre.Laisses) > 0 {
		t.Errorf("%+v", autre)
	}
	if a.Carte() == (atelier.Vide(atelier.Options{Jour: jour}).Carte()) {
		t.Error("the map of the base is lost")
	}
}
