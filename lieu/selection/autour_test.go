package selection_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

func TestPointsInAnyUsualSpelling(t *testing.T) {
	for saisie, want := range map[string]lieu.Point{
		"44.84,-0.58": {Latitude: 44.84, Longitude: -0.58}, " 44.84 , -0.58 ": {Latitude: 44.84, Longitude: -0.58},
		"44.84 -0.58": {Latitude: 44.84, Longitude: -0.58}, "44,84 ; -0,58": {Latitude: 44.84, Longitude: -0.58},
		"44.84;-0.58": {Latitude: 44.84, Longitude: -0.58}, "0,0": {}, "-21 55": {Latitude: -21, Longitude: 55},
		"90,180": {Latitude: 90, Longitude: 180}, "-90,-180": {Latitude: -90, Longitude: -180},
		"Pons": {Latitude: 45.58, Longitude: -0.55}, "17283": {Latitude: 45.58, Longitude: -0.55},
	} {
		s, err := choisir("autour", saisie)
		if err != nil || !slices.Equal(s.Filtre.Autour, []lieu.Point{want}) || s.Filtre.Rayon != 10 {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
}

func TestPointsRefused(t *testing.T) {
	for saisie, want := range map[string]string{
		"90.01,0": "n'est pas sur Terre", "-91,0": "n'est pas sur Terre", "0,180.5": "n'est pas sur Terre",
		"0,-181": "n'est pas sur Terre", "inf,2": "n'est pas sur Terre", "NaN,2": "n'est pas connue",
		"2,NaN": "n'est pas connue", "1,2,3": "n'est pas connue", "44.84": "n'est pas connue", "44.84,": "n'est pas connue",
		",2": "n'est pas connue", "nord,2": "n'est pas connue", "2,est": "n'est pas connue",
		"Royan": "la position de Royan n'est pas connue", "Saint-Denis": "plusieurs communes",
	} {
		s, err := (selection.Contexte{Territoires: territoire.France(), Position: nowhere}).Lire(
			selection.Requete{"autour": {saisie}})
		if f := faute.De(err); f == nil || f.Champ != "autour" || !strings.Contains(f.Texte, want) {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
}

func nowhere(string) (lieu.Point, bool, error) { return lieu.Point{}, false, nil }

// A distance, or a number of places, starts from somewhere.
func TestFromNowhere(t *testing.T) {
	for nom, valeur := range map[string]string{"rayon": "800 m", "plus-proches": "1"} {
		_, err := choisir(nom, valeur)
		f := faute.De(err)
		if f == nil || f.Champ != "autour" || !slices.Equal(f.Gestes, []faute.Geste{{Nom: faute.Donner, Valeur: "autour"}}) {
			t.Errorf("%s=%s: %+v", nom, valeur, f)
		}
	}
}

// A commune whose position nobody knows may be told by outlines, or by a point.
func TestAPositionUnknownSaysWhatHelps(t *testing.T) {
	_, err := (selection.Contexte{Territoires: territoire.France(), Position: nowhere}).Lire(
		selection.Requete{"autour": {"Pons"}})
	if f := faute.De(err); f == nil || !f.Peut(faute.Contours) || f.Exemple == "" {
		t.Errorf("%+v", f)
	}
}

// The base says where communes lie before the territories do; when it breaks,
// that is the error, and no fault of who asks.
func TestTheBaseSaysWhere(t *testing.T) {
	c := contexte()
	c.Position = func(code string) (lieu.Point, bool, error) {
		return lieu.Point{Latitude: 1, Longitude: 2}, code == "17283", nil
	}
	s, err := c.Lire(selection.Requete{"autour": {"Pons"}})
	if err != nil || s.Filtre.Autour[0] != (lieu.Point{Latitude: 1, Longitude: 2}) {
		t.Errorf("%+v, %v", s, err)
	}
	broken := errors.New("disk full")
	c.Position = func(string) (lieu.Point, bool, error) { return lieu.Point{}, true, broken }
	if _, err := c.Lire(selection.Requete{"autour": {"Pons"}}); !errors.Is(err, broken) || faute.De(err) != nil {
		t.Errorf("%v", err)
	}
	c.Valeurs = func(string) ([]string, error) { return nil, broken }
	for _, r := range []selection.Requete{{"source": {"Inventée"}}, {"label": {"QPV"}}, {"source": {"a, b"}}} {
		if _, err := c.Lire(r); !errors.Is(err, broken) || faute.De(err) != nil {
			t.Errorf("%s: %v", r, err)
		}
	}
}

func TestDistancesReadAndSaid(t *testing.T) {
	for saisie, want := range map[string]struct {
		km  float64
		dit string
	}{
		"10km": {10, "10 km"}, "10": {10, "10 km"}, "10 KM": {10, "10 km"}, "2,5 km": {2.5, "2,5 km"}, "2.5": {2.5, "2,5 km"},
		"800 m": {0.8, "800 m"}, "800m": {0.8, "800 m"}, "0,8": {0.8, "800 m"}, "1000 m": {1, "1 km"},
		"1 500 m": {1.5, "1,5 km"}, "999 m": {0.999, "999 m"}, "1": {1, "1 km"}, "24999": {24999, "24999 km"},
	} {
		s, err := contexte().Lire(selection.Requete{"autour": {"Pons"}, "rayon": {saisie}})
		if err != nil || s.Filtre.Rayon != want.km || simple(s.Phrase(2)) != "2 lieux, à moins de "+want.dit+" de Pons" {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
	for _, saisie := range []string{"0", "0 m", "-3", "-3km", "NaN", "inf", "25000", "25000000 m", "km", "m", "10 lieues",
		"10 m km"} {
		s, err := contexte().Lire(selection.Requete{"autour": {"Pons"}, "rayon": {saisie}})
		if f := faute.De(err); f == nil || f.Champ != "rayon" || f.Exemple != "10km" {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
}

// Metres are said as they were typed, whatever base two makes of them.
func TestMetresAreSaidAsTyped(t *testing.T) {
	c := contexte()
	for m := 1; m < 1000; m++ {
		s, err := c.Lire(selection.Requete{"autour": {"1 2"}, "rayon": {fmt.Sprint(m, " m")}})
		if want := fmt.Sprintf("1 lieu, à moins de %d m du point 1 ; 2", m); err != nil || s.Phrase(1) != want {
			t.Fatalf("%d m: %q, %v", m, s.Phrase(1), err)
		}
	}
}

func TestTheNearest(t *testing.T) {
	for saisie, n := range map[string]int{"1": 1, " 6 ": 6, "03": 3} {
		s, err := contexte().Lire(selection.Requete{"autour": {"Pons"}, "plus-proches": {saisie}})
		if err != nil || s.Filtre.Proches != n || s.Filtre.Rayon != 0 {
			t.Errorf("%q: %+v, %v", saisie, s, err)
		}
	}
	for _, saisie := range []string{"0", "-1", "six", "6.5", "6 lieux"} {
		_, err := contexte().Lire(selection.Requete{"autour": {"Pons"}, "plus-proches": {saisie}})
		if f := faute.De(err); f == nil || f.Champ != "plus-proches" || f.Exemple != "6" {
			t.Errorf("%q: %v", saisie, err)
		}
	}
	s := lire(t, "autour=Pons&autour=Bordeaux&plus-proches=3&rayon=5km")
	if got := s.Phrase(1); got != "1 lieu, le plus proche de Pons ou de Bordeaux, à moins de 5 km de Pons ou de Bordeaux" {
		t.Errorf("said %q", got)
	}
	if s.Nom() != "autour de Pons et de Bordeaux" {
		t.Errorf("named %q", s.Nom())
	}
}

// Places chosen one by one are measured and kept, however far; a limit that is asked for
// holds, and without choice the usual one does.
func TestChosenPlacesAreMeasuredAndKept(t *testing.T) {
	for query, want := range map[string]struct {
		rayon       float64
		nom, phrase string
	}{
		"lieu=1&lieu=2&autour=Pons":             {0, "", "avec leur distance de Pons"},
		"lieu=1&autour=Pons&rayon=60km":         {60, "autour de Pons", "à moins de 60 km de Pons"},
		"lieu=1&autour=Pons&plus-proches=2":     {0, "autour de Pons", "les plus proches de Pons"},
		"sauf-lieu=1&autour=Pons":               {10, "autour de Pons", "à moins de 10 km de Pons"},
		"lieu=1&commune=Saintes&autour=Saintes": {0, "Saintes", "avec leur distance de Saintes"},
	} {
		r, err := selection.Lire(query)
		if err != nil {
			t.Fatal(err)
		}
		s, err := contexte().Lire(r)
		if err != nil || s.Filtre.Rayon != want.rayon || s.Nom() != want.nom || !strings.Contains(s.Titre(), want.phrase) {
			t.Errorf("%s: %q, %+v, %v", query, s.Titre(), s, err)
			continue
		}
		far := lieu.Lieu{Id: "1", CodeInsee: "17415", Latitude: 48.1, Longitude: 2.1}
		if chosen := s.Filtre.Match(&far); chosen != (want.rayon == 0 && !strings.HasPrefix(query, "sauf")) {
			t.Errorf("%s: a far place is chosen: %v", query, chosen)
		}
	}
}

// An address is said to be one, with the commune that it ends with, else a point.
func TestAddressesAroundWhichNobodyLooks(t *testing.T) {
	for saisie, want := range map[string]string{
		"12 rue de la République, Pons": "Pons", "12 bis, rue du Port, 17800 Pons": "Pons",
		"place de la Mairie":                     "44.84,-0.58",
		"3 chemin du Puits, Ouvreville-la-Neuve": "44.84,-0.58",
	} {
		_, err := choisir("autour", saisie)
		f := faute.De(err)
		if f == nil || f.Champ != "autour" || !strings.Contains(f.Texte, "est une adresse") || f.Exemple != want {
			t.Errorf("%q: %+v", saisie, f)
		}
	}
	for _, saisie := range []string{"Ponss", "Saint-Denys", "Royon-sur-Mer"} {
		if _, err := choisir("autour", saisie); err == nil || strings.Contains(err.Error(), "adresse") {
			t.Errorf("%q: %v", saisie, err)
		}
	}
}
