package atelier_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/templates"
)

var texteDeModele = regexp.MustCompile(`(?m)^([a-z_]+) *= *"[^"\n]*"`)

// A model that is approved makes its paper: whatever text of it is emptied, it
// is refused at its line, or the paper is made.
func TestWhatAModelPromisesIsMade(t *testing.T) {
	a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	sortie, err := atelier.LireSortie("pdf", "")
	if err != nil {
		t.Fatal(err)
	}
	refuses := map[string]bool{}
	ecrire := func(texte string) string {
		dossier := t.TempDir()
		if err := os.WriteFile(filepath.Join(dossier, templates.Nom), []byte(texte), 0o600); err != nil {
			t.Fatal(err)
		}
		return dossier
	}
	for _, d := range templates.Documents() {
		vides, decalage := d.Source, 0
		for n, m := range texteDeModele.FindAllStringSubmatchIndex(d.Source, -1) {
			cle, vide := d.Source[m[2]:m[3]], []string{`""`, "\" \u200b \""}[n%2]
			if _, err := a.VerifierModele(ecrire(d.Source[:m[3]] + " = " + vide + d.Source[m[1]:])); err != nil {
				refuses[cle] = true
				if f := faute.De(err); f == nil || f.Place.Ligne == 0 {
					t.Errorf("%s, %s: %v", d.Nom, cle, err)
				}
				continue
			}
			vides = vides[:m[3]+decalage] + " = " + vide + vides[m[1]+decalage:]
			decalage = len(vides) - len(d.Source)
		}
		demande := atelier.Demande{Papier: d.Nom, Dossier: ecrire(vides)}
		demande.Requete = selection.Requete{"commune": {"Valbrune"}}
		vers := atelier.Destination{Chemin: t.TempDir(), Sortie: sortie}
		if _, err := a.Imprimer(t.Context(), demande, vers, func(atelier.Evenement) {}); err != nil {
			t.Errorf("%s: approved without its texts, and the paper fails: %v", d.Nom, err)
		}
	}
	for _, cle := range []string{"titre_document", "qr_description"} {
		if !refuses[cle] {
			t.Errorf("%s may be empty", cle)
		}
	}
}
