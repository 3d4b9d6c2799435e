package atelier_test

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/selection"
)

const premiers = `id,nom,commune,code_postal,code_insee,telephone
Essai_1,Maison imaginaire,Pons,17800,17283,+33199000001
Essai_2,Atelier imaginaire,Pons,17800,17283,
`

const suivants = `id,nom,commune,code_postal,code_insee,telephone
Essai_1,Maison imaginaire,Pons,17800,17283,+33199000002
Essai_3,Relais imaginaire,Jonzac,17500,17197,
`

func TestImportsAreTold(t *testing.T) {
	var editions []store.Edition
	for e, err := range deCSV(t, premiers, suivants).Editions(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		editions = append(editions, e)
	}
	if len(editions) != 2 || editions[0].Num != 2 || editions[0].Partis != 1 || editions[1].Nouveaux != 2 {
		t.Errorf("%+v", editions)
	}
}

func TestTheLifeOfAPlace(t *testing.T) {
	a := deCSV(t, premiers, suivants)
	h, err := a.Histoire(t.Context(), "Essai_2")
	if err != nil || h.Etat != store.Parti || h.Lieu.Nom != "Atelier imaginaire" {
		t.Fatalf("%+v, %v", h, err)
	}
	if _, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_1", Champ: "nom", Valeur: "Maison", Auteur: "Ana"}},
		false); err != nil {
		t.Fatal(err)
	}
	if h, err = a.Histoire(t.Context(), "Essai_1"); err != nil || h.Etat != store.Montre {
		t.Fatalf("%+v, %v", h, err)
	}
	var genres []string
	for e, err := range h.Evenements {
		if err != nil {
			t.Fatal(err)
		}
		genres = append(genres, e.Genre)
	}
	if !slices.Equal(genres, []string{"nouveau", "modifie", "corrige"}) {
		t.Errorf("events %v", genres)
	}
}

func TestChangesSinceADay(t *testing.T) {
	a := deCSV(t, premiers, suivants)
	hier := jour.AddDate(0, 0, -1) // the day of the second import
	for _, c := range []struct {
		nom    string
		depuis time.Time
		choix  atelier.Choix
		lieux  []string
		genres map[string]int
	}{
		{"all", jour.AddDate(-1, 0, 0), atelier.Choix{}, []string{"Essai_1", "Essai_2", "Essai_3"},
			map[string]int{"nouveau": 3, "parti": 1, "modifie": 1}},
		{"since the second import", hier, atelier.Choix{}, []string{"Essai_1", "Essai_2", "Essai_3"},
			map[string]int{"nouveau": 1, "parti": 1, "modifie": 1}},
		{"of a commune", jour.AddDate(-1, 0, 0), atelier.Choix{Requete: selection.Requete{"commune": {"Jonzac"}}},
			[]string{"Essai_3"}, map[string]int{"nouveau": 1}},
		{"since tomorrow", jour.AddDate(0, 0, 1), atelier.Choix{}, nil, map[string]int{}},
	} {
		t.Run(c.nom, func(t *testing.T) {
			evenements, err := a.Changements(t.Context(), c.depuis, c.choix)
			if err != nil {
				t.Fatal(err)
			}
			b, err := atelier.ParLieu(evenements)
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, l := range b.Lieux {
				ids = append(ids, l.Id)
				if len(l.Evenements) == 0 || l.Nom == "" || l.Commune == "" {
					t.Errorf("%+v", l)
				}
			}
			if slices.Sort(ids); !slices.Equal(ids, c.lieux) {
				t.Errorf("places %v, want %v", ids, c.lieux)
			}
			for g, n := range c.genres {
				if b.Genres[g] != n {
					t.Errorf("%d %s, want %d", b.Genres[g], g, n)
				}
			}
			if len(b.Genres) != len(c.genres) {
				t.Errorf("%v, want %v", b.Genres, c.genres)
			}
		})
	}
	_, err := a.Changements(t.Context(), jour, atelier.Choix{Nom: "samedi"})
	refuse(t, err, faute.Demande, "« samedi » n'existe pas")
}

func TestEventsGatheredByPlace(t *testing.T) {
	suite := func(evenements []store.Evenement, fin error) iter.Seq2[store.Evenement, error] {
		return func(yield func(store.Evenement, error) bool) {
			for _, e := range evenements {
				if !yield(e, nil) {
					return
				}
			}
			if fin != nil {
				yield(store.Evenement{}, fin)
			}
		}
	}
	liste := []store.Evenement{{Id: "b", Genre: "modifie", Colonne: "nom"}, {Id: "a", Genre: "modifie"},
		{Id: "b", Genre: "modifie", Colonne: "adresse"}, {Id: "b", Genre: "parti"}}
	b, err := atelier.ParLieu(suite(liste, nil))
	if err != nil || len(b.Lieux) != 2 || b.Lieux[0].Id != "b" || len(b.Lieux[0].Evenements) != 3 {
		t.Fatalf("%+v, %v", b, err)
	}
	if b.Genres["modifie"] != 2 || b.Genres["parti"] != 1 {
		t.Errorf("a place counts more than once: %v", b.Genres)
	}
	coupure := errors.New("the disk is gone")
	if b, err := atelier.ParLieu(suite(liste, coupure)); !errors.Is(err, coupure) || b != nil {
		t.Errorf("%+v, %v", b, err)
	}
}

func TestACopyIsABase(t *testing.T) {
	a := enFichier(t)
	if n := a.NomCopie(); n != "lieux-2026-11-22.db" {
		t.Errorf("a copy is called %q", n)
	}
	copie := filepath.Join(t.TempDir(), a.NomCopie())
	if err := a.Sauvegarder(t.Context(), copie, false); err != nil {
		t.Fatal(err)
	}
	b := ouvrir(t, copie, store.Lecture)
	if got, want := montres(t, b, nil), montres(t, a, nil); !slices.Equal(got, want) || len(got) < 55 {
		t.Errorf("%d places in the copy, %d in the base", len(got), len(want))
	}
}

func TestACopyReplacesNothingUnasked(t *testing.T) {
	a := enFichier(t)
	copie := filepath.Join(t.TempDir(), "a.db")
	os.WriteFile(copie, []byte("the work of others"), 0o600)
	f := refuse(t, a.Sauvegarder(t.Context(), copie, false), faute.De(a.Sauvegarder(t.Context(), copie, false)).Genre,
		"existe déjà")
	if octets, _ := os.ReadFile(copie); !f.Peut(faute.Ecraser) || string(octets) != "the work of others" {
		t.Errorf("gestures %v, the file holds %d bytes", f.Gestes, len(octets))
	}
	if err := a.Sauvegarder(t.Context(), copie, true); err != nil {
		t.Fatal(err)
	}
	if n := len(montres(t, ouvrir(t, copie, store.Lecture), nil)); n < 55 {
		t.Errorf("%d places in the copy", n)
	}
	if err := a.Sauvegarder(t.Context(), filepath.Join(t.TempDir(), "nulle", "part.db"), false); faute.De(err) == nil {
		t.Errorf("a folder that is not there: %v", err)
	}
}
