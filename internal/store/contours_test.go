package store_test

import (
	"compress/gzip"
	"encoding/csv"
	"iter"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feuillet/internal/contours"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/contour"
	"feuillet/lieu/territoire"
)

// carre is a square of a tenth of a degree.
func carre(lat, lon float64) contour.Contour {
	const c = 0.1
	return contour.Contour{}.Ajouter([][2]float64{{lon, lat}, {lon + c, lat}, {lon + c, lat + c}, {lon, lat + c}})
}

func figures(list ...contour.Figure) iter.Seq2[contour.Figure, error] {
	return func(yield func(contour.Figure, error) bool) {
		for _, f := range list {
			if !yield(f, nil) {
				return
			}
		}
	}
}

func nouvelle(t *testing.T) *store.DB {
	t.Helper()
	db, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "base.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestImporterContours(t *testing.T) {
	db, f := nouvelle(t), territoire.France()
	b, err := db.ImporterContours(t.Context(), f, "Essai 2026", figures(
		contour.Figure{Code: "17283", Contour: carre(45.5, -0.6)},
		contour.Figure{Code: "17283", Contour: carre(45.5, -0.6)}, // again
		contour.Figure{Code: "01015", Contour: carre(45.7, 5.6)},  // Arboys en Bugey, drawn without
		contour.Figure{Code: "01340", Contour: carre(45.7, 5.7)},  // what it was merged with
		contour.Figure{Code: "2a004", Contour: carre(41.9, 8.7)},  // lower case
		contour.Figure{Code: "75111", Contour: carre(48.8, 2.3)},  // arrondissement
		contour.Figure{Code: "48027", Contour: carre(44.4, 3.7), Partie: true},
		contour.Figure{Code: "33", Contour: carre(44.8, -0.6)}, // a département
		contour.Figure{Contour: carre(44.8, -0.6)}))
	want := store.BilanContours{Communes: 3, Arrondissements: 1, Parties: 1, Redites: 1, Inconnus: 2}
	if err != nil || b != want {
		t.Fatalf("%+v %v, want %+v", b, err, want)
	}
	centres, err := db.Centres(t.Context(), f)
	if err != nil || len(centres) != 4 {
		t.Fatalf("%d centres, %v", len(centres), err)
	}
	// Both parts of the merged commune make one outline.
	c, err := db.Contour(t.Context(), territoire.EchelleCommune, "01015")
	if err != nil || len(c) != 1 || !c.Contient(contour.DePoint(5.65, 45.75)) ||
		!c.Contient(contour.DePoint(5.75, 45.75)) {
		t.Errorf("merged: %v %v", c, err)
	}
	f = f.AvecCentres(centres)
	for _, code := range []string{"17283", "01340", "2A004", "75111"} {
		if _, _, ok := f.Position(code); !ok {
			t.Errorf("%s lies nowhere", code)
		}
	}
	// Another import replaces the communes that it holds, and no others.
	if _, err := db.ImporterContours(t.Context(), f, "Essai 2027",
		figures(contour.Figure{Code: "17283", Contour: carre(45.6, -0.6)})); err != nil {
		t.Fatal(err)
	}
	centres, _ = db.Centres(t.Context(), f)
	if len(centres) != 4 || math.Abs(centres["17283"].Latitude-45.65) > 0.001 {
		t.Errorf("%d centres, Pons at %+v", len(centres), centres["17283"])
	}
	if o, err := db.OrigineContours(t.Context()); o != "Essai 2026 ; Essai 2027" || err != nil {
		t.Errorf("origins %q %v", o, err)
	}
}

// Nothing is kept of an import that fails.
func TestImporterContoursFaults(t *testing.T) {
	db, f := nouvelle(t), territoire.France()
	_, err := db.ImporterContours(t.Context(), f, "Essai", figures(
		contour.Figure{Code: "17283", Contour: carre(45.5, -0.6)}, contour.Figure{Code: "17273", Contour: carre(-0.6, 45.5)}))
	p := faute.De(err)
	if p == nil || !strings.Contains(p.Texte, "17273") {
		t.Errorf("longitude and latitude swapped: %v", err)
	}
	if centres, _ := db.Centres(t.Context(), f); len(centres) != 0 {
		t.Errorf("kept: %v", centres)
	}
	if o, _ := db.OrigineContours(t.Context()); o != "" {
		t.Errorf("origin kept: %q", o)
	}
}

// Without outlines a commune lies at the median of its places: one wrong
// position moves nothing. Former codes and 0/0 are seen through.
func TestCentresFromPlaces(t *testing.T) {
	db, f := nouvelle(t), territoire.France()
	var rows []lieu.Ligne
	for i, p := range []struct {
		code     string
		lat, lon float64
	}{{"17283", 45.58, -0.55}, {"17283", 45.57, -0.54}, {"17283", 12, 99}, {"01340", 45.7, 5.6}, {"17273", 0, 0},
		{"", 45, 0}} {
		id := strconv.Itoa(i)
		rows = append(rows, lieu.Ligne{Numero: i + 2,
			Lieu: lieu.Lieu{Id: id, Nom: id, CodeInsee: p.code, Latitude: p.lat, Longitude: p.lon}})
	}
	_, err := db.Import(t.Context(), "essai.csv", time.Time{}, func(yield func(lieu.Ligne, error) bool) {
		for _, l := range rows {
			if !yield(l, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	centres, err := db.Centres(t.Context(), f)
	if err != nil || len(centres) != 2 {
		t.Fatalf("%v %v", centres, err)
	}
	if c := centres["17283"]; c.Latitude != 45.57 || c.Longitude != -0.54 || c.Lieux != 3 {
		t.Errorf("Pons at %+v", c)
	}
	if c := centres["01015"]; c.Lieux != 1 {
		t.Errorf("former code: %+v", c)
	}
	// An outline is surer than places.
	if _, err := db.ImporterContours(t.Context(), f, "Essai",
		figures(contour.Figure{Code: "17283", Contour: carre(45.5, -0.6)})); err != nil {
		t.Fatal(err)
	}
	if centres, _ = db.Centres(t.Context(), f); centres["17283"].Lieux != 0 || centres["01015"].Lieux != 1 {
		t.Errorf("%+v", centres)
	}
}

// All communes of France, against centres computed by others.
func TestCentresOfFrance(t *testing.T) {
	geo := filepath.Join("..", "..", "..", "shared", "geo")
	file, err := os.Open(filepath.Join(geo, "communes-2026-s25.topojson.gz"))
	if err != nil {
		t.Skip("no outlines of France: ", err)
	}
	defer file.Close()
	db, f := nouvelle(t), territoire.France()
	start := time.Now()
	b, err := db.ImporterContours(t.Context(), f, "Essai", contours.Lire(file, "communes-2026-s25.topojson.gz"))
	if err != nil || b.Communes != 34875 || b.Inconnus+b.Redites+b.Parties != 0 {
		t.Fatalf("%+v %v", b, err)
	}
	t.Logf("imported in %v", time.Since(start))
	start = time.Now()
	centres, err := db.Centres(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d centres read in %v", len(centres), time.Since(start))
	points, err := os.Open(filepath.Join(geo, "communes_points.csv.gz"))
	if err != nil {
		t.Skip(err)
	}
	defer points.Close()
	zr, err := gzip.NewReader(points)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(zr).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var away []float64
	for _, r := range rows[1:] {
		lat, _ := strconv.ParseFloat(r[1], 64)
		lon, _ := strconv.ParseFloat(r[2], 64)
		c := centres[r[0]]
		d := lieu.LoinDe(lat, lon, c.Latitude, c.Longitude)
		if away = append(away, d); d > 10 {
			t.Logf("%s: %.1f km away", r[0], d)
		}
	}
	slices.Sort(away)
	n := len(away)
	t.Logf("distances: median %.3f km, 99 %% %.3f km, greatest %.1f km", away[n/2], away[n*99/100], away[n-1])
	if away[n/2] > 0.05 || away[n*99/100] > 0.5 {
		t.Errorf("centres are not where others see them")
	}
}
