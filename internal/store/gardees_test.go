package store_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

var (
	hier       = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	lendemains = hier.AddDate(0, 0, 2)
)

// relire opens a base again, for reading.
func relire(t *testing.T, path string) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), path, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// A selection is kept under its name, the last one of each, until it is removed.
func TestKeptSelections(t *testing.T) {
	db, path := creer(t)
	for _, s := range [][2]string{{"été", "commune=Orle"}, {"École", "service=internet"}, {"d'ici \"là\"", "texte=a%26b"},
		{"été", "commune=Val"}} {
		le := hier
		if s[1] == "commune=Val" {
			le = lendemains
		}
		if err := db.GarderSelection(t.Context(), s[0], s[1], le); err != nil {
			t.Fatal(err)
		}
	}
	if ok, err := db.OublierSelection(t.Context(), "École"); !ok || err != nil {
		t.Errorf("removed: %v, %v", ok, err)
	}
	if ok, err := db.OublierSelection(t.Context(), "École"); ok || err != nil {
		t.Errorf("removed twice: %v, %v", ok, err)
	}
	for _, base := range []*store.DB{db, relire(t, path)} {
		kept, err := base.Selections(t.Context())
		want := []store.SelectionGardee{{Nom: "d'ici \"là\"", Requete: "texte=a%26b", Date: "2026-11-21"},
			{Nom: "été", Requete: "commune=Val", Date: "2026-11-23"}}
		if err != nil || !slices.Equal(kept, want) {
			t.Errorf("%+v, %v", kept, err)
		}
		for nom, want := range map[string]string{"été": "commune=Val", "ete": "", "École": "", "": ""} {
			if q, err := base.Selection(t.Context(), nom); q != want || err != nil {
				t.Errorf("%q: %q, %v", nom, q, err)
			}
		}
	}
}

// What was read at an address is remembered as it was last; what its server did
// not say stays unsaid.
func TestDownloads(t *testing.T) {
	db, path := creer(t)
	const url = "https://exemple.fr/lieux.csv?a=1"
	if d, ok, err := db.Telechargement(t.Context(), url); ok || err != nil || d.URL != url {
		t.Errorf("never read: %+v, %v, %v", d, ok, err)
	}
	for _, want := range []store.Telechargement{{URL: url, Fichier: "lieux.csv", ETag: `"1"`,
		Modifie: "Sat, 21 Nov 2026 10:00:00 GMT"}, {URL: url, Fichier: "neufs.csv"}} {
		if err := db.Telecharge(t.Context(), want, hier); err != nil {
			t.Fatal(err)
		}
		if d, ok, err := relire(t, path).Telechargement(t.Context(), url); d != want || !ok || err != nil {
			t.Errorf("%+v, %v, %v", d, ok, err)
		}
	}
}

// A setting is what it was last set to; nothing removes it.
func TestSettings(t *testing.T) {
	db, path := creer(t)
	for _, v := range []string{"la mairie", "l'« Orle » ; DROP", "", "fin"} {
		if err := db.SetParametre(t.Context(), "essai", v); err != nil {
			t.Fatal(err)
		}
		for _, cle := range []string{"essai", "ESSAI", "autre"} {
			want := map[string]string{"essai": v}[cle]
			if got, err := relire(t, path).Parametre(t.Context(), cle); err != nil || got != want {
				t.Errorf("%s after %q: %q, %v", cle, v, got, err)
			}
		}
	}
}

// The territories that a base carries come back whole, and replace those before.
func TestTerritoriesOfABase(t *testing.T) {
	db, path := creer(t)
	full := territoire.Donnees{
		Regions: []territoire.Region{{Code: "99", Nom: "Haut Val", Liaison: 2, ChefLieu: "99001", Slug: "haut-val"}},
		Departements: []territoire.Departement{{Code: "990", Nom: "Orle", Liaison: 1, ChefLieu: "99001", Region: "99",
			Slug: "orle"}},
		Epcis: []territoire.Epci{{Siren: "200000001", Nom: "CC d'Orle", Type: "CC"}},
		Communes: []territoire.Commune{
			{Code: "99001", Nom: "Orle", Departement: "990", Region: "99", Epci: "200000001", Population: 1200,
				CodesPostaux: []string{"99000", "99010"}, AnciensCodes: []string{"99007"}},
			{Code: "99002", Nom: "Val", Departement: "990", Region: "99"}}}
	small := territoire.Donnees{Communes: full.Communes[1:]}
	for _, want := range []territoire.Donnees{full, small, {}} {
		if err := db.SetTerritoire(t.Context(), want); err != nil {
			t.Fatal(err)
		}
		got, err := relire(t, path).Territoire(t.Context())
		for i := range got.Communes { // none and an empty list are the same
			c := &got.Communes[i]
			c.CodesPostaux, c.AnciensCodes = slices.Clip(append([]string(nil), c.CodesPostaux...)),
				slices.Clip(append([]string(nil), c.AnciensCodes...))
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, %v\nwant %+v", got, err, want)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if err := db.SetTerritoire(stopped, full); err == nil {
		t.Error("a stopped write is said done")
	}
	if got, err := db.Territoire(t.Context()); err != nil || !reflect.DeepEqual(got, territoire.Donnees{}) {
		t.Errorf("a stopped write left %+v, %v", got, err)
	}
}

// Values and counts are those of the places shown, whatever the index knows.
func TestValuesAndCountsOfPlacesShown(t *testing.T) {
	db, path := creer(t)
	at := func(id, commune, insee, source string, labels ...string) lieu.Ligne {
		l := abri(id, "Abri "+id, "2026-01-01")
		l.Lieu.Commune, l.Lieu.CodeInsee, l.Lieu.Source, l.Lieu.AutresFormationsLabels = commune, insee, source, labels
		return l
	}
	for _, rows := range [][]lieu.Ligne{
		{at("a", "Orle", "99001", "Hub, Nord", "QPV", "Maison | bleue"), at("b", "Orle", "", "Parti", "Parti"),
			at("c", "Val", "99002", "")},
		{at("a", "Orle", "99001", "Hub, Nord", "QPV", "Bleu"), at("c", "Val", "99002", ""), at("d", "Orle", "99001", "Hub")},
	} {
		if _, err := db.Import(t.Context(), "a.csv", hier, suite(rows...)); err != nil {
			t.Fatal(err)
		}
	}
	for _, base := range []*store.DB{db, relire(t, path)} {
		for colonne, want := range map[string][]string{"source": {"Hub", "Hub, Nord"},
			"autres_formations_labels": {"Bleu", "QPV"}, "couleur": nil, "nom; --": nil} {
			if got, err := base.Valeurs(t.Context(), colonne); err != nil || !slices.Equal(got, want) {
				t.Errorf("%s: %q, %v", colonne, got, err)
			}
		}
		counts := map[store.Effectif]bool{}
		all, err := base.Effectifs(t.Context())
		for _, e := range all {
			counts[e] = true
		}
		want := map[store.Effectif]bool{{CodeInsee: "99001", Commune: "Orle", Lieux: 2}: true,
			{CodeInsee: "99002", Commune: "Val", Lieux: 1}: true}
		if err != nil || !reflect.DeepEqual(counts, want) {
			t.Errorf("%+v, %v", all, err)
		}
	}
	// A base that is read keeps nothing, and says so.
	read := relire(t, path)
	for nom, err := range map[string]error{"selection": read.GarderSelection(t.Context(), "x", "y", hier),
		"setting":   read.SetParametre(t.Context(), "x", "y"),
		"download":  read.Telecharge(t.Context(), store.Telechargement{URL: "u"}, hier),
		"territory": read.SetTerritoire(t.Context(), territoire.Donnees{})} {
		if !faute.Est(err, faute.Base) {
			t.Errorf("%s kept in a base that is read: %v", nom, err)
		}
	}
	if filepath.Base(read.Chemin()) != filepath.Base(path) {
		t.Errorf("the base is %s", read.Chemin())
	}
}
