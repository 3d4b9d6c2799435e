package atelier_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/territoire"
)

const inPons = `id,nom,commune,code_postal,code_insee,latitude,longitude
Essai_1,Relais imaginaire,Pons,17800,17283,45.58,-0.55
Essai_2,Autre relais,PONS,17800,,45.57,-0.54
Essai_3,Relais lointain,Brest,29200,29019,,
`

// outline is a square commune of a tenth of a degree, as GeoJSON.
func outline(code string, lon, lat float64) string {
	return fmt.Sprintf(`{"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":`+
		`[[[%[2]g,%[4]g],[%[3]g,%[4]g],[%[3]g,%[5]g],[%[2]g,%[5]g],[%[2]g,%[4]g]]]}}`,
		code, lon, lon+0.1, lat, lat+0.1)
}

func collection(features ...string) string {
	s := ""
	for i, f := range features {
		if i > 0 {
			s += ","
		}
		s += f
	}
	return `{"type":"FeatureCollection","features":[` + s + `]}`
}

func TestTerritoriesAreFoundWithTheirPlaces(t *testing.T) {
	a, _ := create(t)
	imported(t, a, of(text("lieux.csv", inPons)))
	for _, tt := range []struct {
		text, first    string
		places, inside int
		sure           bool
	}{
		{"pons", "Pons (Charente-Maritime)", 2, 1, true},
		{"17283", "Pons (Charente-Maritime)", 2, 1, true},
		{"charente-maritime", "Charente-Maritime", 2, -1, true},
		{"gironde", "Gironde", 0, -1, true},
		{"france", "France", 3, -1, true},
		{"Angoulme", "Angoulême (Charente)", 0, 1, false},
	} {
		r, err := a.ChercherTerritoires(t.Context(), tt.text, 0)
		if err != nil {
			t.Errorf("%s: %v", tt.text, err)
			continue
		}
		first := r.Trouves[0]
		if first.Libelle != tt.first || first.Lieux == nil || *first.Lieux != tt.places || r.Sure != tt.sure ||
			tt.inside > 0 && first.Communes != tt.inside || r.Total != len(r.Trouves) {
			t.Errorf("%s: found %+v, %d places", tt.text, first, *first.Lieux)
		}
	}
}

func TestWhatHoldsTheOneCommune(t *testing.T) {
	a, _ := create(t)
	imported(t, a, of(text("lieux.csv", inPons)))
	r, err := a.ChercherTerritoires(t.Context(), "pons", 1)
	if err != nil {
		t.Fatal(err)
	}
	var scales []territoire.Echelle
	for _, z := range r.Contenants {
		scales = append(scales, z.Echelle)
		if *z.Lieux != 2 || z.Accord != 0 || z.Communes < 100 {
			t.Errorf("%+v holds %d places", z, *z.Lieux)
		}
	}
	want := []territoire.Echelle{territoire.EchelleEpci, territoire.EchelleDepartement, territoire.EchelleRegion}
	if !slices.Equal(scales, want) {
		t.Errorf("Pons is in %v, want %v", scales, want)
	}
	for _, several := range []string{"saint-denis", "gironde", "Angoulme"} {
		if r, err := a.ChercherTerritoires(t.Context(), several, 1); err != nil || len(r.Contenants) != 0 {
			t.Errorf("%s is held by %+v, %v", several, r.Contenants, err)
		}
	}
}

func TestASearchIsCutAndCounted(t *testing.T) {
	a := atelier.Vide(atelier.Options{})
	all, err := a.ChercherTerritoires(t.Context(), "saint", 0)
	if err != nil {
		t.Fatal(err)
	}
	some, err := a.ChercherTerritoires(t.Context(), "saint", 12)
	if err != nil || len(some.Trouves) != 12 || some.Total != len(all.Trouves) || all.Total < 1000 {
		t.Errorf("%d of %d, want 12 of %d (%v)", len(some.Trouves), some.Total, len(all.Trouves), err)
	}
	if f := some.Trouves[0]; f.Lieux != nil || f.Zone != all.Trouves[0].Zone {
		t.Errorf("without a base: %+v", f)
	}
	if one, err := a.ChercherTerritoires(t.Context(), "saint", 1); err != nil || len(one.Trouves) != 1 ||
		one.Total != all.Total {
		t.Errorf("%d of %d, want 1 (%v)", len(one.Trouves), one.Total, err)
	}
	_, err = a.ChercherTerritoires(t.Context(), "xqzw", 0)
	wants(t, err, faute.Demande, "« xqzw »")
}

func TestOutlinesSayWhereACommuneLies(t *testing.T) {
	dir := files(t, map[string]string{"1.geojson": collection(outline("17283", -0.6, 45.5), outline("17", -0.6, 45.5)),
		"2.geojson": collection(outline("17273", -0.5, 45.5), outline("17283", -0.6, 45.5))})
	a, path := create(t)
	outlines := atelier.Contours{Origine: " Essai 2026 ", Fichiers: []string{filepath.Join(dir, "*.geojson")}}
	b, err := a.ImporterContours(t.Context(), outlines)
	if err != nil || b != (store.BilanContours{Communes: 2, Redites: 1, Inconnus: 1}) {
		t.Fatalf("%+v, %v", b, err)
	}
	r, err := a.ChercherTerritoires(t.Context(), "pérignac 17273", 0)
	if err != nil {
		t.Fatal(err)
	}
	c := r.Trouves[0].Centre
	if c == nil || c.Latitude < 45.5 || c.Latitude > 45.6 || c.Longitude < -0.5 || c.Longitude > -0.4 {
		t.Errorf("Pérignac lies at %v", c)
	}
	if n := r.Trouves[0].Lieux; n == nil || *n != 0 {
		t.Error("a base without places has some, or does not say that it has none")
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	unchanged(t, path) // it is there: outlines alone make a base
}

func TestOutlinesAllOrNothing(t *testing.T) {
	dir := files(t, map[string]string{"bon.geojson": collection(outline("17283", -0.6, 45.5)),
		"lambert.geojson":     collection(outline("17273", 417000, 6500000)),
		"departement.geojson": collection(outline("17", -0.6, 45.5)), "lieux.csv": inPons})
	at := func(name string) string { return filepath.Join(dir, name) }
	kept, path := create(t)
	good := atelier.Contours{Origine: "Essai 2026", Fichiers: []string{at("bon.geojson")}}
	if _, err := kept.ImporterContours(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	check := unchanged(t, path)
	for _, tt := range []struct {
		origin string
		files  []string
		genre  faute.Genre
		part   string
		before bool // Verifier says it, without a base
	}{
		{"Essai", nil, faute.Demande, "il manque le fichier", true},
		{" ", good.Fichiers, faute.Demande, "il manque l'origine", true},
		{"Essai", []string{at("*.topojson")}, faute.Demande, "aucun fichier", true},
		{"Essai", []string{at("bon.geojson"), at("absent.geojson")}, faute.Demande, "ne peut pas être lu", false},
		{"Essai", []string{at("bon.geojson"), at("lambert.geojson")}, faute.Fichier, "Lambert-93", false},
		{"Essai", []string{at("lieux.csv"), at("bon.geojson")}, faute.Fichier, "ni du GeoJSON", false},
		{"Essai", []string{at("departement.geojson")}, faute.Fichier, "aucune commune", false},
	} {
		c := atelier.Contours{Origine: tt.origin, Fichiers: tt.files}
		if err := c.Verifier(); tt.before {
			wants(t, err, tt.genre, tt.part)
		} else if err != nil {
			t.Error(err)
		}
		_, err := kept.ImporterContours(t.Context(), c)
		wants(t, err, tt.genre, tt.part)
		check()
	}
	_, err := atelier.Vide(atelier.Options{}).ImporterContours(t.Context(), good)
	wants(t, err, faute.Base, "aucune base")
}
