package atelier_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/controle"
	"feuillet/lieu/selection"
)

// constats walks a control to its end.
func constats(t *testing.T, k *atelier.Controle, err error) []atelier.Constat {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var out []atelier.Constat
	for c, err := range k.Constats() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func controler(t *testing.T, a *atelier.Atelier, r selection.Requete, d atelier.Demande) (*atelier.Controle,
	[]atelier.Constat) {
	t.Helper()
	d.Requete = r
	k, err := a.Controle(t.Context(), d)
	return k, constats(t, k, err)
}

// The figures are those of the findings, told one by one: whatever the form of
// a control, its counts are equal.
func TestFiguresAreThoseOfTheFindings(t *testing.T) {
	k, trouves := controler(t, exemple(t), nil, atelier.Demande{})
	b := k.Bilan()
	if b.Lieux != 60 || b.Prets == 0 || b.Prets == b.Lieux || k.Territoire != "Val de Brune" {
		t.Fatalf("%d places, %d ready, of %q", b.Lieux, b.Prets, k.Territoire)
	}
	lieux, themes := map[string]map[string]bool{}, map[controle.Theme]map[string]bool{}
	for _, c := range trouves {
		r, ok := controle.RegleDe(c.Regle)
		if !ok || c.Nom == "" || c.Faire != r.Faire {
			t.Errorf("%+v", c)
		}
		if lieux[c.Regle] == nil {
			lieux[c.Regle] = map[string]bool{}
		}
		if themes[r.Theme] == nil {
			themes[r.Theme] = map[string]bool{}
		}
		lieux[c.Regle][c.Id], themes[r.Theme][c.Id] = true, true
	}
	for _, r := range controle.Regles() {
		if b.Regles[r.Nom] != len(lieux[r.Nom]) {
			t.Errorf("%s: %d in the figures, %d found", r.Nom, b.Regles[r.Nom], len(lieux[r.Nom]))
		}
	}
	for _, th := range controle.Themes() {
		if b.Themes[th] != len(themes[th]) {
			t.Errorf("%s: %d in the figures, %d found", th, b.Themes[th], len(themes[th]))
		}
	}
	if len(trouves) < 60 || len(lieux) < 8 {
		t.Errorf("%d findings by %d rules: the example is poorer than it was", len(trouves), len(lieux))
	}
}

func TestTheWorstPlacesAreThoseOfTheFindings(t *testing.T) {
	k, trouves := controler(t, exemple(t), nil, atelier.Demande{})
	pires := k.Pires(5)
	if len(pires) != 5 {
		t.Fatalf("%d places", len(pires))
	}
	for _, p := range pires {
		for _, r := range p.Regles {
			if !slices.ContainsFunc(trouves, func(c atelier.Constat) bool {
				return c.Id == p.Id && c.Regle == r.Nom &&
					c.Nom == p.Nom
			}) {
				t.Errorf("%s, %s: not among the findings", p.Id, r.Nom)
			}
		}
	}
}

// Who reads no further stops the reading; the next control is whole.
func TestAControlMayBeLeft(t *testing.T) {
	a := exemple(t)
	k, err := a.Controle(t.Context(), atelier.Demande{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, err := range k.Constats() {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 3 {
			break
		}
	}
	if k.Bilan().Lieux >= 60 {
		t.Error("all places were judged for three findings")
	}
	if encore, _ := controler(t, a, nil, atelier.Demande{}); encore.Bilan().Lieux != 60 {
		t.Errorf("%d places judged", encore.Bilan().Lieux)
	}
}

func TestPlacesKeptOutAreToldForAWholeBase(t *testing.T) {
	a := enFichier(t)
	if err := a.GarderDoublon(t.Context(), []string{"Exemple_1", "Exemple_2"}, "Ana"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Exclure(t.Context(), []string{"Exemple_3"}, "fermé", "Ana"); err != nil {
		t.Fatal(err)
	}
	k, trouves := controler(t, a, nil, atelier.Demande{})
	exclus := slices.DeleteFunc(trouves, func(c atelier.Constat) bool { return c.Regle != atelier.RegleExclu })
	want := []atelier.Constat{
		{Id: "Exemple_2", Regle: "exclu", Valeur: "doublon, au profit de Exemple_1", Faire: "Rien, si c'est voulu."},
		{Id: "Exemple_3", Regle: "exclu", Valeur: "fermé", Faire: "Rien, si c'est voulu."},
	}
	if !slices.Equal(exclus, want) || len(k.Exclus) != 2 || k.Bilan().Lieux != 58 {
		t.Errorf("told: %+v; kept out: %d; judged: %d", exclus, len(k.Exclus), k.Bilan().Lieux)
	}
	k, trouves = controler(t, a, selection.Requete{"commune": {"Valbrune"}}, atelier.Demande{})
	if len(k.Exclus) > 0 || slices.ContainsFunc(trouves,
		func(c atelier.Constat) bool { return c.Regle == atelier.RegleExclu }) {
		t.Error("a part of the base tells of places that are in no part")
	}
	if k.Territoire != "Valbrune" {
		t.Errorf("the control is of %q", k.Territoire)
	}
}

func TestSettingsOfAControl(t *testing.T) {
	a := exemple(t)
	anciens := func(g atelier.Demande) int {
		t.Helper()
		k, _ := controler(t, a, nil, g)
		return k.Bilan().Regles["date-ancienne"]
	}
	aujourdhui := anciens(atelier.Demande{})
	if n := anciens(atelier.Demande{Jour: jour.Add(23 * time.Hour)}); n != aujourdhui {
		t.Errorf("the hour of the day counts: %d, %d", n, aujourdhui)
	}
	if n := anciens(atelier.Demande{Jour: jour.AddDate(10, 0, 0)}); n <= aujourdhui {
		t.Errorf("ten years later %d are old, %d today", n, aujourdhui)
	}
	severe := t.TempDir()
	modele := "base = \"controle\"\n[fraicheur]\na_verifier = 1\nancienne = 2\n"
	if err := os.WriteFile(filepath.Join(severe, "modele.toml"), []byte(modele), 0o600); err != nil {
		t.Fatal(err)
	}
	if n := anciens(atelier.Demande{Dossier: severe}); n <= aujourdhui {
		t.Errorf("%d are old after two months, %d after the usual time", n, aujourdhui)
	}
	_, err := a.Controle(t.Context(), atelier.Demande{Dossier: t.TempDir()})
	if faute.De(err) == nil {
		t.Errorf("a folder without model: %v", err)
	}
	loin := "https://" + string(slices.Repeat([]byte("carte-"), 35)) + ".example"
	k, _ := controler(t, a, nil, atelier.Demande{Carte: loin})
	usuel, _ := controler(t, a, nil, atelier.Demande{})
	if k.Bilan().Regles["qr-dense"] <= usuel.Bilan().Regles["qr-dense"] {
		t.Error("the address of the map is not looked at")
	}
}
