package atelier_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// Each table has a title for each cell, no two of a name, and no cell twice.
func TestTablesHaveATitleForEachCell(t *testing.T) {
	checkTable(t, atelier.TableEditions, store.Edition{Num: 1, Date: "2", Bilan: store.Bilan{Fichier: "3", Lus: 4,
		Nouveaux: 5,
		Modifies: 6, Inchanges: 7, Partis: 8, Rejets: 9, Doutes: 10, Reparations: 11}})
	checkTable(t, atelier.TableEvenements, store.Evenement{Date: "1", Genre: "2", Id: "3", Nom: "4", Commune: "5",
		Colonne: "6",
		Avant:   "7", Apres: "8", Fichier: "9", Auteur: "10"})
	checkTable(t, atelier.TableCorrections, store.Correction{Id: "1", Colonne: "2", Valeur: "3", Auteur: "4", Date: "5"})
	checkTable(t, atelier.TableConstats, atelier.Constat{Id: "1", Nom: "2", Commune: "3", Source: "4", Regle: "5",
		Colonne: "6",
		Valeur:  "7", Faire: "8"})
}

// checkTable wants the cells of a row that is numbered in the order of its titles.
func checkTable[T any](t *testing.T, table export.Table[T], row T) {
	t.Helper()
	cells := table.Cells(row)
	if len(cells) != len(table.Titles) || len(slices.Compact(slices.Sorted(slices.Values(table.Titles)))) != len(cells) {
		t.Errorf("titles %q for cells %q", table.Titles, cells)
	}
	for i, c := range cells {
		if want := numbers[i]; c != want {
			t.Errorf("%s is %q, want %q", table.Titles[i], c, want)
		}
	}
}

var numbers = strings.Fields("1 2 3 4 5 6 7 8 9 10 11")

// Findings stay in order within a place, and places in the order of their first.
func TestFindingsByPlace(t *testing.T) {
	var found []atelier.Constat
	for _, s := range strings.Fields("b1 a1 b2 x0 c1 a2 b3") {
		c := atelier.Constat{Id: s[:1], Valeur: s}
		if s == "x0" {
			c.Regle = atelier.RegleExclu
		}
		found = append(found, c)
	}
	var got []string
	for _, place := range atelier.ParFiche(found) {
		for _, c := range place {
			got = append(got, c.Valeur)
		}
		got = append(got, "|")
	}
	if s := strings.Join(got, " "); s != "b1 b2 b3 | a1 a2 | c1 |" {
		t.Errorf("%q", s)
	}
	if len(found) != 7 || found[3].Valeur != "x0" {
		t.Error("the findings given are changed")
	}
	if atelier.ParFiche(nil) != nil {
		t.Error("nothing gives places")
	}
}

func TestATerritoryAsJSON(t *testing.T) {
	z := atelier.TerritoireTrouve{Zone: territoire.Zone{Echelle: territoire.EchelleCommune, Code: "17283", Nom: "Pons"},
		Libelle: "Pons (Charente-Maritime)", Communes: 1, Accord: territoire.ParNom}
	par := z.Comment()
	if !strings.HasPrefix(par, "par ") || len(par) < 6 {
		t.Errorf("found %q", par)
	}
	n := 0
	for _, c := range []struct {
		lieux  *int
		centre *lieu.Point
		want   string
	}{{nil, nil, ""}, {&n, nil, `,"lieux":0`}, {&n, &lieu.Point{Latitude: 45.5, Longitude: -0.5},
		`,"lieux":0,"latitude":45.5,"longitude":-0.5`}} {
		z.Lieux, z.Centre = c.lieux, c.centre
		want := `{"echelle":"commune","code":"17283","nom":"Pons (Charente-Maritime)","par":"` + par + `","communes":1` +
			c.want + "}"
		if got, err := json.Marshal(z); err != nil || string(got) != want {
			t.Errorf("%s, %v, want %s", got, err, want)
		}
	}
}
