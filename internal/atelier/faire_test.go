package atelier_test

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/papiers"
)

// A model is named, and looked for in one folder: never out of it.
func TestAModelByItsName(t *testing.T) {
	dir := t.TempDir()
	base := copieExemple(t)
	model := func(folder, text string) {
		if err := errors.Join(os.MkdirAll(folder, 0o755),
			os.WriteFile(filepath.Join(folder, "modele.toml"), []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	model(filepath.Join(dir, "modeles", "Rouge vif_2"), "base = \"affiche\"\n[editeur]\nnom = \"La ville "+
		"d'Orle\"\nadresse = \"1 rue Haute, Orle\"\n")
	model(filepath.Join(dir, "secret"), "base = \"affiche\"\n")
	open := func(models string) *atelier.Atelier {
		a, err := atelier.Open(t.Context(), base, store.Lecture, atelier.Options{Jour: jour, Modeles: models})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { a.Close() })
		return a
	}
	a := open(filepath.Join(dir, "modeles"))
	words := func(a *atelier.Atelier, d atelier.Demande) (string, error) {
		w, err := a.Faire(t.Context(), d)
		if err != nil {
			return "", err
		}
		s, _ := atelier.LireSortie("html", "")
		var out strings.Builder
		for p, err := range w.Papiers {
			if err = errors.Join(err, p.Refus); err == nil {
				err = a.Ecrire(&out, p, s)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		return out.String(), nil
	}
	for name, want := range map[string]bool{"": false, "Rouge vif_2": true} {
		got, err := words(a, atelier.Demande{Papier: "affiche", Modele: name})
		if err != nil || strings.Contains(plain(got), "d’Orle") != want {
			t.Errorf("model %q: %v", name, err)
		}
	}
	for _, name := range []string{"../secret", "/tmp", ".", "..", "Rouge vif_2/..", `a\b`, "absent", "-x"} {
		if _, err := words(a, atelier.Demande{Papier: "affiche", Modele: name}); faute.De(err) == nil {
			t.Errorf("model %q: %v", name, err)
		}
	}
	_, err := words(open(""), atelier.Demande{Papier: "affiche", Modele: "Rouge vif_2"})
	wants(t, err, faute.Demande, "« Rouge vif_2 » n'existe pas", faute.VoirModeles)
}

// A paper is for its first readers, unless others are asked for.
func TestWhomAPaperIsFor(t *testing.T) {
	enough := errors.New("seen")
	var seen render.Audience
	all := papiers.Papiers()
	for i := range all {
		all[i].Audiences = append([]render.Audience{all[i].Audiences[0]}, "voisins")
		all[i].Compose = func(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
			seen = c.Audience
			return nil, enough
		}
	}
	alone := all[0]
	alone.Nom, alone.Audiences = "seul", all[0].Audiences[:1]
	a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour, Papiers: append(all, alone)})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for _, p := range a.Papiers() {
		for pour, want := range map[string]render.Audience{"": p.Audiences[0], "voisins": "voisins"} {
			seen = "nobody"
			_, err := a.Faire(t.Context(), atelier.Demande{Papier: p.Nom, Options: render.Options{"pour": pour}})
			if p.Nom == "seul" && pour != "" {
				if !faute.Est(err, faute.Demande) || seen != "nobody" {
					t.Errorf("%s for %q: %v, for %q", p.Nom, pour, err, seen)
				}
				continue
			}
			if !errors.Is(err, enough) || seen != want {
				t.Errorf("%s for %q is for %q, %v", p.Nom, pour, seen, err)
			}
		}
	}
}

// The nearest places are the nearest, in order, however many are asked for and
// whatever circle they are looked for in.
func TestTheNearestPlaces(t *testing.T) {
	a := exemple(t)
	type far struct {
		id string
		km float64
	}
	here := func(more selection.Requete) *selection.Selection {
		return tout(t, a, selection.Requete{"autour": {"45.6,1.6"}}.Avec(more))
	}
	var all []far
	s := here(selection.Requete{"autour": {"45.6,1.6"}, "rayon": {"24000km"}})
	for l, err := range a.Lister(t.Context(), s) {
		if err != nil {
			t.Fatal(err)
		}
		km, _ := s.Filtre.Distance(&l)
		all = append(all, far{l.Id, km})
	}
	slices.SortStableFunc(all, func(x, y far) int { return cmp.Compare(x.km, y.km) })
	for _, n := range []int{1, 2, 7, len(all), len(all) + 9} {
		for rayon, within := range map[string]float64{"": 24000, "3km": 3, "8km": 8} {
			r := selection.Requete{"autour": {"45.6,1.6"}, "plus-proches": {strconv.Itoa(n)}, "rayon": {rayon}}
			var got, want []string
			for _, f := range all[:min(n, len(all))] {
				if f.km <= within {
					want = append(want, f.id)
				}
			}
			if got = montres(t, a, r); !slices.Equal(got, want) {
				t.Errorf("%d within %q: %q, want %q", n, rayon, got, want)
			}
			if count, err := a.Compter(t.Context(), here(r)); err != nil || count != len(want) {
				t.Errorf("%d within %q: %d counted, %v", n, rayon, count, err)
			}
		}
	}
}

// Who prints is said by the base, else by the model, else by who asks; a name
// never stands over the address of another.
func TestWhoPrints(t *testing.T) {
	dir, seen, enough := t.TempDir(), render.Editeur{}, errors.New("seen")
	modele := "base = \"affiche\"\n[editeur]\nnom = \"La ville d'Orle\"\nadresse = \"1 rue Haute, Orle\"\n"
	if err := os.WriteFile(filepath.Join(dir, "modele.toml"), []byte(modele), 0o600); err != nil {
		t.Fatal(err)
	}
	all := papiers.Papiers()
	for i := range all {
		all[i].Compose = func(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
			seen = c.Edition.Editeur
			return nil, enough
		}
	}
	a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour, Papiers: all})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	base := render.Editeur{Nom: "la mairie de Valbrune", Adresse: "1 place de la Mairie, 99990 Valbrune"}
	ville := render.Editeur{Nom: "La ville d'Orle", Adresse: "1 rue Haute, Orle"}
	for _, tt := range []struct {
		d    atelier.Demande
		want render.Editeur
	}{
		{atelier.Demande{}, base},
		{atelier.Demande{Dossier: dir}, ville},
		{atelier.Demande{Editeur: "l'école"}, render.Editeur{Nom: "l'école"}},
		{atelier.Demande{Editeur: "l'école", Adresse: "2 quai Bas"}, render.Editeur{Nom: "l'école", Adresse: "2 quai Bas"}},
		{atelier.Demande{Adresse: "2 quai Bas"}, render.Editeur{Nom: base.Nom, Adresse: "2 quai Bas"}},
		{atelier.Demande{Dossier: dir, Editeur: "l'école"}, render.Editeur{Nom: "l'école"}},
	} {
		tt.d.Papier = "affiche"
		if _, err := a.Faire(t.Context(), tt.d); !errors.Is(err, enough) || seen != tt.want {
			t.Errorf("%+v: printed by %+v, %v, want %+v", tt.d, seen, err, tt.want)
		}
	}
}
