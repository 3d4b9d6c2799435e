package templates_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/render/papiers"
	"feuillet/templates"
)

// Every paper has its colours and its words, with what its model says of them.
func TestWhatAFormMayChange(t *testing.T) {
	for _, p := range papiers.Papiers() {
		m, err := p.Modele.Charger("")
		if err != nil {
			t.Fatal(err)
		}
		l, err := p.Modele.Reglages(m)
		if err != nil {
			t.Fatal(err)
		}
		couleurs, mots := 0, 0
		vus := map[string]bool{}
		for i, r := range l {
			if r.Couleur {
				couleurs++
			} else {
				mots++
			}
			if vus[r.Cle] || r.Couleur && mots > 0 || strings.Count(r.Cle, ".") != 1 {
				t.Errorf("%s, %d: %+v", p.Nom, i, r)
			}
			vus[r.Cle] = true
			if r.Valeur == "" && r.Note == "" {
				t.Errorf("%s: a form would show nothing of %s", p.Nom, r.Cle)
			}
		}
		if couleurs < 6 || mots < 3 {
			t.Errorf("%s: %d colours, %d words", p.Nom, couleurs, mots)
		}
	}
}

func TestNotesOfAModelAreShown(t *testing.T) {
	m, err := templates.DocumentAffiche.Charger("")
	if err != nil {
		t.Fatal(err)
	}
	l, err := templates.DocumentAffiche.Reglages(m)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(l, func(r templates.Reglage) bool { return r.Cle == "couleurs.principale" })
	if i < 0 || l[i].Note != "bandeau, titres, numéros" || l[i].Valeur != "#25348C" {
		t.Errorf("%+v", l)
	}
}

// What a form wrote is read back as it was typed, whatever its signs.
func TestAModelThatAFormWrites(t *testing.T) {
	valeurs := map[string]string{"affiche.titre": `Besoin d'un « coup de main » \ "vite" ?`,
		"couleurs.principale": "#104E30", "affiche.venez": "Deux\nlignes\tici"}
	r := templates.Rediger("affiche", valeurs)
	for n, cle := range r.Lignes {
		_, nom, _ := strings.Cut(cle, ".")
		if ligne := strings.Split(r.Texte, "\n")[n-1]; !strings.HasPrefix(ligne, nom+" = ") {
			t.Errorf("line %d is %q, not %s", n, ligne, cle)
		}
	}
	dossier := t.TempDir()
	if err := os.WriteFile(filepath.Join(dossier, templates.Nom), []byte(r.Texte), 0o600); err != nil {
		t.Fatal(err)
	}
	m, err := templates.DocumentAffiche.Charger(dossier)
	if err != nil {
		t.Fatalf("%v\n%s", err, r.Texte)
	}
	if m.Affiche.Titre != valeurs["affiche.titre"] || m.Couleurs.Principale != "#104E30" ||
		m.Affiche.Venez != "Deux lignes ici" {
		t.Errorf("%q, %q, %s", m.Affiche.Titre, m.Affiche.Venez, m.Couleurs.Principale)
	}
}
