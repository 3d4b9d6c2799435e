package feuille_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// The sheet of professionals tells the file and the row of its record, which other record
// seems to be the same place, and what was corrected here; none of it is on other sheets.
func TestWhatIsKnownOfTheRecord(t *testing.T) {
	l, twin := papertest.AtPons("L_1"), papertest.AtPons("L_2")
	l.Telephone, twin.Telephone = "+33536490077", "+33536490077"
	l.Nom, twin.Nom = "Salle des Aulnes", "Salle des Aulnes"
	l.Adresse, twin.Adresse = "4 rue du Lavoir", "4 rue du Lavoir"
	b := papertest.BaseOf(l, twin)
	b.Origins = map[string]render.Provenance{"L_1": {Fichier: "lieux.csv", Ligne: 7, Corrections: []render.Corrige{
		{Colonne: "adresse", Le: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)}}}}
	p := papertest.Paper(t, "fiche-lieu")
	said := func(id, pour string) string {
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), "lieu="+id,
			map[string]string{"pour": pour}))
		if err != nil || docs[0].Refus != nil {
			t.Fatal(err, docs[0].Refus)
		}
		return strings.Join(strings.Fields(pageText(t, docs[0], docs[0].Len-1)), " ")
	}
	text := said("L_1", "pro")
	for _, want := range []string{"Fichier : lieux.csv, ligne 7", "Doublon possible : L_2",
		"Corrigé ici : adresse, le 2 novembre 2026", "Retiré : rien"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	b.Places = []lieu.Lieu{l}
	b.Origins = nil
	text = said("L_1", "pro")
	if strings.Contains(text, "Fichier :") || !strings.Contains(text, "Doublon possible : aucun") ||
		!strings.Contains(text, "Corrigé ici : rien") {
		t.Error(text)
	}
	for _, pour := range []string{"grand-public", "aidants"} {
		if text := said("L_1", pour); strings.Contains(text, "Doublon") || strings.Contains(text, "Corrigé") {
			t.Errorf("%s: %s", pour, text)
		}
	}
}
