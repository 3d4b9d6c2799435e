package atelier_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// avecModeles is the example, with a folder of models.
func avecModeles(t *testing.T) (*atelier.Atelier, string) {
	t.Helper()
	dossier := filepath.Join(t.TempDir(), "apparences")
	a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour, Modeles: dossier})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a, dossier
}

const dessin = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 0h20v20H0z" fill="#25348C"/></svg>`

// A look is kept, printed by its name, and given up.
func TestALookIsKept(t *testing.T) {
	a, dossier := avecModeles(t)
	err := a.GarderApparence("affiche", map[string]string{"affiche.titre": "Un coup de main ?",
		"couleurs.principale": "#104E30", "affiche.venez": "Venez, on vous aide.", "page.format": "A5"},
		atelier.LogoDepose{Nom: "Blason.SVG", Octets: strings.NewReader(dessin), Dit: "Commune de Rive-Neuve"})
	if err != nil {
		t.Fatal(err)
	}
	texte, err := os.ReadFile(filepath.Join(dossier, "affiche", "modele.toml"))
	if err != nil || strings.Contains(string(texte), "venez") || strings.Contains(string(texte), "A5") ||
		!strings.Contains(string(texte), "coup de main") {
		t.Errorf("%v\n%s", err, texte)
	}
	x, err := a.Apparence("affiche")
	if err != nil || !x.Gardee || x.Logo != "logo.svg" || x.Dit != "Commune de Rive-Neuve" ||
		!a.AApparence("affiche") || a.AApparence("annuaire") {
		t.Fatalf("%+v %v", x, err)
	}
	d, err := a.Lire("affiche?commune=Valbrune&modele=affiche")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Faire(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	autre := map[string]string{"affiche.titre": "Autre titre"}
	if err := a.GarderApparence("affiche", autre, atelier.LogoDepose{Dit: "La commune"}); err != nil {
		t.Fatal(err)
	}
	if x, err := a.Apparence("affiche"); err != nil || x.Logo != "logo.svg" || x.Dit != "La commune" {
		t.Errorf("the logo of before: %+v %v", x, err)
	}
	if err := a.OublierApparence("affiche"); err != nil || a.AApparence("affiche") {
		t.Errorf("%v", err)
	}
}

// A colour that is too pale is refused at its field, and the look of before stays.
func TestALookThatIsRefusedChangesNothing(t *testing.T) {
	a, dossier := avecModeles(t)
	premier := map[string]string{"affiche.titre": "Premier"}
	if err := a.GarderApparence("affiche", premier, atelier.LogoDepose{}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ cle, valeur string }{{"couleurs.principale", "#EEEEEE"}, {"couleurs.texte", "bleu"},
		{"affiche.titre", "{inconnu}"}} {
		err := a.GarderApparence("affiche", map[string]string{c.cle: c.valeur}, atelier.LogoDepose{})
		if f := faute.De(err); f == nil || f.Champ != c.cle || f.Genre != faute.Demande || f.Place.Fichier != "" {
			t.Errorf("%s = %s: %#v", c.cle, c.valeur, f)
		}
	}
	virus := atelier.LogoDepose{Nom: "virus.exe", Octets: strings.NewReader("MZ"), Dit: "x"}
	err := a.GarderApparence("affiche", nil, virus)
	if faute.De(err) == nil {
		t.Errorf("any file is a logo: %v", err)
	}
	texte, err := os.ReadFile(filepath.Join(dossier, "affiche", "modele.toml"))
	if err != nil || !strings.Contains(string(texte), "Premier") {
		t.Errorf("%v\n%s", err, texte)
	}
	if l, err := os.ReadDir(dossier); err != nil || len(l) != 1 {
		t.Errorf("%v %v", l, err)
	}
	if err := exemple(t).GarderApparence("affiche", nil, atelier.LogoDepose{}); faute.De(err) == nil {
		t.Errorf("without a folder: %v", err)
	}
	if _, err := a.Apparence("rien"); faute.De(err) == nil {
		t.Errorf("%v", err)
	}
}
