package feuille_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
)

// Papers say until when they hold, when the charter tells how many months: the last
// day of a month. A poster is taken down then, unless another day is said.
func TestPapersSayUntilWhen(t *testing.T) {
	for _, c := range []struct {
		papier, pour, retrait string
		mois                  int
		want                  string
	}{
		{"fiche-lieu", "grand-public", "", 6, "Valable jusqu'au 31 mai 2027."},
		{"fiche-lieu", "pro", "", 6, "Valable jusqu'au 31 mai 2027."},
		{"fiche-lieu", "grand-public", "", 0, ""},
		{"affiche", "grand-public", "", 6, "À retirer après le 31 mai 2027."},
		{"affiche", "aidants", "", 3, "À retirer après le 28 février 2027."},
		{"affiche", "grand-public", "2027-01-15", 6, "À retirer après le 15 janvier 2027."},
		{"affiche", "grand-public", "", 0, ""},
	} {
		p := papertest.Paper(t, c.papier)
		o := map[string]string{"pour": c.pour}
		if c.retrait != "" {
			o["jusqu-au"] = c.retrait
		}
		order := papertest.Order(t, p, papertest.BaseOf(rich()), papertest.Edition(), "commune=17283", o)
		order.Modele.Validite.Mois = c.mois
		_, docs, err := papertest.Compose(p, order)
		if err != nil || docs[0].Refus != nil {
			t.Fatal(c.papier, err)
		}
		text := papertest.Plain(papertest.Text(papertest.Export(docs[0]).Page))
		told := strings.Contains(text, "Valable jusqu'au") || strings.Contains(text, "À retirer")
		if c.want != "" && !strings.Contains(text, c.want) || told != (c.want != "") {
			t.Errorf("%s for %s, %d months: %s", c.papier, c.pour, c.mois, text)
		}
	}
}
