package livre_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
)

// Over each column of the list of names stands what its two numbers are, and no foot parts
// « avant de venir », in a book of old places and in another.
func TestAListSaysWhatItsNumbersAre(t *testing.T) {
	columns, short := 0, 0
	for _, options := range []map[string]string{nil, {"format": "A5"}, {"colonnes": "1"}, {"trier": "nom"}} {
		for _, old := range []bool{false, true} {
			lieux, want := many(120), 2
			if options["format"] != "" || options["colonnes"] == "1" {
				want = 1
			}
			for i := range lieux {
				if old {
					lieux[i].DateMaj = papertest.Day.AddDate(-5, 0, 0)
				}
			}
			for n, p := range papertest.Pages(t, papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", options)) {
				heads := map[int]bool{}
				for _, it := range p.Items {
					said := papertest.Plain(it.Text)
					if said == "numéro" {
						heads[int(it.X)/1000] = true
					}
					if strings.HasSuffix(strings.TrimSpace(said), "avant de") {
						t.Errorf("%v, page %d: a line ends on %q", options, n+1, said)
					}
				}
				columns += len(heads)
				if len(heads) > 0 && len(heads) != want {
					short++
				}
			}
		}
	}
	if columns < 20 || short > 8 { // the last page of a list may have one
		t.Errorf("%d columns have a head, %d pages lack one", columns, short)
	}
}
