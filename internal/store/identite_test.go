package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// de is a place of a producer, in its town.
func de(source, commune, id, nom string) lieu.Ligne {
	return lieu.Ligne{Lieu: lieu.Lieu{Id: id, Nom: nom, Commune: commune, Source: source}}
}

func idsShown(t *testing.T, db *store.DB) string {
	t.Helper()
	var ids []string
	for l, err := range db.Lieux(t.Context(), lieu.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, l.Id)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

func TestTwoProducersWhoNumberAlikeKeepTheirPlaces(t *testing.T) {
	pons := []lieu.Ligne{de("Ville de Pons", "Pons", "1", "Mairie"), de("Ville de Pons", "Pons", "2", "Foyer")}
	orle := []lieu.Ligne{de("Orle Agglo", "Orle", "1", "Abri"), de("Orle Agglo", "Orle", "2", "Banc")}
	muet := []lieu.Ligne{de("", "Royan", "1", "Port"), de("", "Royan", "2", "Plage")}
	melange := append(slices.Clone(pons), orle...)
	for _, tt := range []struct {
		nom   string
		files [][]lieu.Ligne
		veut  string
	}{
		{"two producers", [][]lieu.Ligne{pons, orle}, "1 2 Orle-Agglo_1 Orle-Agglo_2"},
		{"in the other order", [][]lieu.Ligne{orle, pons}, "1 2 Ville-de-Pons_1 Ville-de-Pons_2"},
		{"again and again", [][]lieu.Ligne{pons, orle, pons, orle}, "1 2 Orle-Agglo_1 Orle-Agglo_2"},
		{"one of no source", [][]lieu.Ligne{pons, muet}, "1 2 c_1 c_2"},
		{"in one file", [][]lieu.Ligne{melange, nil, melange}, "1 2 Orle-Agglo_1 Orle-Agglo_2"},
		{"one source, two files", [][]lieu.Ligne{pons, nil, nil, pons}, "1 2"},
		{"national ids", [][]lieu.Ligne{{de("Hub", "Pons", "Hub_1", "Mairie")},
			{de("Hub", "Orle", "Hub_1", "Mairie de Pons")}}, "Hub_1"},
		{"no source, the same place", [][]lieu.Ligne{{de("", "Pons", "1", "Mairie")}, {de("", "Pons", "1", "La mairie")}},
			"1"},
	} {
		db, _ := creer(t)
		for i, rows := range tt.files {
			name := string("bc"[i%2]) + ".csv"
			if len(rows) > 0 {
				rangerFichier(t, db, name, rows)
			}
		}
		if got := idsShown(t, db); got != tt.veut {
			t.Errorf("%s: %s, want %s", tt.nom, got, tt.veut)
		}
	}
}

func rangerFichier(t *testing.T, db *store.DB, nom string, rows []lieu.Ligne, accords ...store.Accord) store.Bilan {
	t.Helper()
	b, err := db.Import(t.Context(), nom, time.Time{}, suite(rows...), accords...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecisionsFollowTheIdOfTheBase(t *testing.T) {
	db, _ := creer(t)
	orle := []lieu.Ligne{de("Orle Agglo", "Orle", "1", "Abri")}
	rangerFichier(t, db, "a.csv", []lieu.Ligne{de("Ville de Pons", "Pons", "1", "Mairie")})
	rangerFichier(t, db, "b.csv", orle)
	if _, err := db.Exclure(t.Context(), store.Exclusion{Id: "Orle-Agglo_1", Motif: "fermé", Auteur: "Ana",
		Date: "2026-01-02"}); err != nil {
		t.Fatal(err)
	}
	orle[0].Lieu.Adresse = "1 rue Haute"
	rangerFichier(t, db, "b.csv", orle)
	if got := idsShown(t, db); got != "1" {
		t.Errorf("shown: %s", got)
	}
}

func TestANewEditionIsRecognised(t *testing.T) {
	liste := func(source string, nums string, nom string) (out []lieu.Ligne) {
		for n := range strings.SplitSeq(nums, "") {
			out = append(out, de(source, "Pons", n, nom+" "+n+" des Tilleuls"))
		}
		return out
	}
	for _, tt := range []struct {
		nom, fichier string
		avant, apres []lieu.Ligne
		refuse       bool
	}{
		{"dated", "20261001_lieux.csv", liste("Pons", "123456", "Abri"), liste("Pons", "12347", "Abri"), true},
		{"copied, most are gone", "20260901_lieux (1).csv", liste("", "12345678", "Abri"), liste("", "123", "Abri"), true},
		{"another name, most are gone", "ville.csv", liste("Pons", "12345678", "Abri"), liste("Pons", "123", "Abri"), false},
		{"numbers alone", "orle.csv", liste("Pons", "123456", "Abri"), liste("Orle", "123456", "Maison de la presse"), false},
		{"two places", "note.csv", liste("Pons", "12", "Abri"), liste("Pons", "12", "Abri"), false},
		{"more than half is new", "20261001_lieux.csv", liste("Pons", "123", "Abri"), liste("Pons", "123456789", "Abri"),
			false},
	} {
		db, _ := creer(t)
		rangerFichier(t, db, "20260901_lieux.csv", tt.avant)
		avant := idsShown(t, db)
		_, err := db.Import(t.Context(), tt.fichier, time.Time{}, suite(tt.apres...))
		if !tt.refuse {
			if err != nil {
				t.Errorf("%s: %v", tt.nom, err)
			}
			continue
		}
		if !faute.Est(err, faute.Demande) || !faute.De(err).Peut(faute.RemplacerFichier) ||
			!faute.De(err).Peut(faute.AjouterFichier) || idsShown(t, db) != avant {
			t.Errorf("%s: %v, shown %s", tt.nom, err, idsShown(t, db))
		}
		rangerFichier(t, db, tt.fichier, tt.apres, store.Ajout)
	}
}
